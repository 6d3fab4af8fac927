"""Who the texts speak of: offices, donors and projects, with their Georgian cases."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """An office or a donor: who it is, who did it, whose, to whom."""

    en: str
    nom: str
    erg: str
    gen: str

    @property
    def En(self) -> str:  # noqa: N802 - the template's way to ask for a capital
        """Its English name at the start of a sentence."""
        return self.en[0].upper() + self.en[1:]

    @property
    def dat(self) -> str:
        """To it.

        >>> JUSTICE.dat, POLICE.dat
        ('საქართველოს იუსტიციის სამინისტროს', 'საპატრულო პოლიციის დეპარტამენტს')
        """
        return self.gen if self.nom.endswith("ო") else self.nom.removesuffix("ი") + "ს"

    @property
    def with_(self) -> str:
        """Together with it: the -s of the dative falls after a consonant.

        >>> JUSTICE.with_, POLICE.with_
        ('საქართველოს იუსტიციის სამინისტროსთან', 'საპატრულო პოლიციის დეპარტამენტთან')
        """
        return (self.nom.removesuffix("ი") if self.nom.endswith("ი") else self.dat) + "თან"


def _body(en: str, nom: str) -> Body:
    """Decline a name that ends in -o, -a or -i (none of these loses a vowel inside)."""
    if nom.endswith("ო"):
        return Body(en, nom, nom + "მ", nom + "ს")
    stem = nom[:-1]
    return Body(en, nom, nom + "მ" if nom.endswith("ა") else stem + "მა", stem + "ის")


JUSTICE = _body("the Ministry of Justice of Georgia", "საქართველოს იუსტიციის სამინისტრო")
INTERIOR = _body("the Ministry of Internal Affairs of Georgia", "საქართველოს შინაგან საქმეთა სამინისტრო")
FOREIGN = _body("the Ministry of Foreign Affairs of Georgia", "საქართველოს საგარეო საქმეთა სამინისტრო")
HEALTH = _body("the Ministry of Health of Georgia", "საქართველოს ჯანდაცვის სამინისტრო")
EDUCATION = _body(
    "the Ministry of Education and Science of Georgia", "საქართველოს განათლებისა და მეცნიერების სამინისტრო"
)
COMMISSION = _body("the State Commission on Migration Issues", "მიგრაციის საკითხთა სამთავრობო კომისია")
CARE = _body("the Agency for State Care", "სახელმწიფო ზრუნვის სააგენტო")
SERVICES = _body("the Public Service Development Agency", "სახელმწიფო სერვისების განვითარების სააგენტო")
EMPLOYMENT = _body("the State Employment Support Agency", "დასაქმების ხელშეწყობის სახელმწიფო სააგენტო")
LABOUR = _body("the Labour Inspection Office", "შრომის ინსპექციის სამსახური")
STATISTICS = _body("the National Statistics Office of Georgia", "საქართველოს სტატისტიკის ეროვნული სამსახური")
DEFENDER = _body("the Office of the Public Defender", "სახალხო დამცველის აპარატი")
POLICE = _body("the Patrol Police Department", "საპატრულო პოლიციის დეპარტამენტი")
BORDER = _body("the Border Police of Georgia", "საქართველოს სასაზღვრო პოლიცია")
CENTRE = _body("the Innovations and Reforms Centre", "ინოვაციებისა და რეფორმების ცენტრი")
UNIVERSITY = _body("Tbilisi State University", "თბილისის სახელმწიფო უნივერსიტეტი")

DONORS = (
    _body("the European Union", "ევროკავშირი"),
    _body("the United States Department of State", "აშშ-ის სახელმწიფო დეპარტამენტი"),
    _body("the Norwegian Ministry of Foreign Affairs", "ნორვეგიის საგარეო საქმეთა სამინისტრო"),
    _body("the IOM Development Fund", "IOM-ის განვითარების ფონდი"),
    _body(
        "the Swiss Agency for Development and Cooperation",
        "შვეიცარიის განვითარებისა და თანამშრომლობის სააგენტო",
    ),
    _body("the Government of Japan", "იაპონიის მთავრობა"),
    _body(
        "the Swedish International Development Cooperation Agency",
        "შვედეთის საერთაშორისო განვითარების თანამშრომლობის სააგენტო",
    ),
    _body("the Government of the Netherlands", "ნიდერლანდების მთავრობა"),
    _body("Polish Aid", "პოლონეთის დახმარების პროგრამა"),
)


@dataclass(frozen=True, slots=True)
class Project:
    """A project's name, as it stands between quotation marks."""

    en: str
    ka: str


BORDERS = Project(
    "Sustainable Border Management and Migration Governance in Georgia",
    "საზღვრის მდგრადი მართვა და მიგრაციის მმართველობა საქართველოში",
)
MOBILITY = Project("Labour Mobility and Human Development", "შრომითი მობილობა და ადამიანური განვითარება")
REVITALIZATION = Project(
    "Sustainable Reintegration and Community Revitalization Pilot Initiative",
    "მდგრადი რეინტეგრაციისა და თემების გაძლიერების საპილოტე ინიციატივა",
)
RETURN = Project("Return to Georgia", "დაბრუნება საქართველოში")
VISA_FREE = Project("Visa-Free Europe", "უვიზოდ ევროპაში")
SAFE = Project("Safe Migration", "უსაფრთხო მიგრაცია")
COUNTER = Project("Counter-Trafficking", "ტრეფიკინგის წინააღმდეგ")
HEALTHY = Project("Migration and Health", "მიგრაცია და ჯანმრთელობა")
MORE = Project("More for More", "მეტი მეტისთვის")
INDICATORS = Project("Migration Governance Indicators", "მიგრაციის მმართველობის ინდიკატორები")
