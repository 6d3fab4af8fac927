"""Who pays for the mission's work and who shares it: organisations in English and in Georgian.

One organisation a line, in the form of the gazetteer. Funders pay; offices are Georgian and public,
so whoever works "with their support" works with partners; peers may do either. A country pays, but it
is no partner: people come from countries together with others.
"""

# ruff: noqa: E501 - one organisation, one line

from itertools import chain

from pipelines.parsers.mention_lexicon import Name, Role, Rows

FUNDERS = """
European Union; EU | ევროკავშირი; ევროპის კავშირი; ევროპული კავშირი
European Commission; EC | ევროკომისია; ევროპის კომისია
Delegation of the European Union to Georgia; EU Delegation to Georgia; EU Delegation; European Union Delegation to Georgia; Delegation of the EU to Georgia | ევროკავშირის წარმომადგენლობა; ევროკავშირის დელეგაცია
United States Department of State; US Department of State; U.S. Department of State; US State Department; U.S. State Department; Department of State of the United States | აშშ-ის სახელმწიფო დეპარტამენტი; აშშ სახელმწიფო დეპარტამენტი; ამერიკის შეერთებული შტატების სახელმწიფო დეპარტამენტი
United States Agency for International Development; USAID; US Agency for International Development; U.S. Agency for International Development | აშშ-ის საერთაშორისო განვითარების სააგენტო; ამერიკის შეერთებული შტატების საერთაშორისო განვითარების სააგენტო
Bureau of Population, Refugees, and Migration; PRM; Bureau of Population Refugees and Migration |
Government of the United States; United States Government; US Government; U.S. Government; Government of the United States of America | აშშ-ის მთავრობა; ამერიკის შეერთებული შტატების მთავრობა
Embassy of the United States; US Embassy; U.S. Embassy; United States Embassy; Embassy of the United States of America | აშშ-ის საელჩო; ამერიკის შეერთებული შტატების საელჩო
Swiss Agency for Development and Cooperation; SDC; Swiss Cooperation Office; Swiss Cooperation | შვეიცარიის განვითარებისა და თანამშრომლობის სააგენტო; შვეიცარიის თანამშრომლობის ოფისი
Swedish International Development Cooperation Agency; Sida; Swedish International Development Cooperation Agency Sida | შვედეთის საერთაშორისო განვითარების თანამშრომლობის სააგენტო; შვედეთის საერთაშორისო განვითარების სააგენტო
State Secretariat for Migration; Swiss State Secretariat for Migration; State Secretariat for Migration of Switzerland | შვეიცარიის მიგრაციის სახელმწიფო სამდივნო
German Federal Foreign Office; Federal Foreign Office of Germany | გერმანიის ფედერალური საგარეო უწყება
Deutsche Gesellschaft für Internationale Zusammenarbeit; GIZ | გერმანიის საერთაშორისო თანამშრომლობის საზოგადოება
Austrian Development Agency; ADA | ავსტრიის განვითარების სააგენტო
Czech Development Agency | ჩეხეთის განვითარების სააგენტო
Polish Aid | პოლონეთის დახმარების პროგრამა; პოლონეთის დახმარება
Japan International Cooperation Agency; JICA | იაპონიის საერთაშორისო თანამშრომლობის სააგენტო
Turkish Cooperation and Coordination Agency; TIKA | თურქეთის თანამშრომლობისა და კოორდინაციის სააგენტო
IOM Development Fund; International Organization for Migration Development Fund | IOM-ის განვითარების ფონდი; მიგრაციის საერთაშორისო ორგანიზაციის განვითარების ფონდი
International Centre for Migration Policy Development; ICMPD | მიგრაციის პოლიტიკის განვითარების საერთაშორისო ცენტრი
World Bank | მსოფლიო ბანკი
Asian Development Bank | აზიის განვითარების ბანკი
Central Emergency Response Fund; CERF |
Foreign, Commonwealth and Development Office; FCDO |
"""

OFFICES = """
Government of Georgia; Georgian Government | საქართველოს მთავრობა
Parliament of Georgia | საქართველოს პარლამენტი
Ministry of Justice of Georgia; Ministry of Justice; Georgian Ministry of Justice | საქართველოს იუსტიციის სამინისტრო; იუსტიციის სამინისტრო
Ministry of Internal Affairs of Georgia; Ministry of Internal Affairs; Georgian Ministry of Internal Affairs | საქართველოს შინაგან საქმეთა სამინისტრო; შინაგან საქმეთა სამინისტრო
Ministry of Foreign Affairs of Georgia; Ministry of Foreign Affairs; Georgian Ministry of Foreign Affairs | საქართველოს საგარეო საქმეთა სამინისტრო; საგარეო საქმეთა სამინისტრო
Ministry of Health of Georgia; Ministry of Health; Ministry of Internally Displaced Persons from the Occupied Territories, Labour, Health and Social Affairs of Georgia; Ministry of Health, Labour and Social Affairs of Georgia | საქართველოს ჯანდაცვის სამინისტრო; ჯანდაცვის სამინისტრო
Ministry of Education and Science of Georgia; Ministry of Education and Science; Ministry of Education | საქართველოს განათლებისა და მეცნიერების სამინისტრო; განათლებისა და მეცნიერების სამინისტრო
Ministry of Regional Development and Infrastructure of Georgia; Ministry of Regional Development and Infrastructure; Ministry of Regional Development | საქართველოს რეგიონული განვითარებისა და ინფრასტრუქტურის სამინისტრო; რეგიონული განვითარების სამინისტრო
Ministry of Economy and Sustainable Development of Georgia; Ministry of Economy and Sustainable Development | საქართველოს ეკონომიკისა და მდგრადი განვითარების სამინისტრო; ეკონომიკისა და მდგრადი განვითარების სამინისტრო
State Commission on Migration Issues; SCMI | მიგრაციის საკითხთა სამთავრობო კომისია
Agency for State Care; Agency for State Care and Assistance for the Victims of Human Trafficking | სახელმწიფო ზრუნვის სააგენტო; სახელმწიფო ზრუნვისა და ტრეფიკინგის მსხვერპლთა დაზარალებულთა დახმარების სააგენტო
Public Service Development Agency; PSDA | სახელმწიფო სერვისების განვითარების სააგენტო
State Employment Support Agency; SESA | დასაქმების ხელშეწყობის სახელმწიფო სააგენტო
Labour Inspection Office; Labour Inspection Service | შრომის ინსპექციის სამსახური
National Statistics Office of Georgia; Geostat; GEOSTAT | საქართველოს სტატისტიკის ეროვნული სამსახური; სტატისტიკის ეროვნული სამსახური; საქსტატი
Office of the Public Defender; Public Defender of Georgia; Office of the Public Defender of Georgia | სახალხო დამცველის აპარატი; საქართველოს სახალხო დამცველი
Patrol Police Department | საპატრულო პოლიციის დეპარტამენტი
Border Police of Georgia | საქართველოს სასაზღვრო პოლიცია
Police Academy; Academy of the Ministry of Internal Affairs | შინაგან საქმეთა სამინისტროს აკადემია
Revenue Service | შემოსავლების სამსახური
"""

PEERS = """
Innovations and Reforms Centre; Innovations and Reforms Center | ინოვაციებისა და რეფორმების ცენტრი
Tbilisi State University; Ivane Javakhishvili Tbilisi State University | თბილისის სახელმწიფო უნივერსიტეტი
Ilia State University | ილიას სახელმწიფო უნივერსიტეტი
Batumi Shota Rustaveli State University; Batumi State University | ბათუმის შოთა რუსთაველის სახელმწიფო უნივერსიტეტი; ბათუმის სახელმწიფო უნივერსიტეტი
Akaki Tsereteli State University; Kutaisi State University | აკაკი წერეთლის სახელმწიფო უნივერსიტეტი
Georgian Red Cross Society; Georgia Red Cross Society | საქართველოს წითელი ჯვრის საზოგადოება
United Nations Development Programme; UNDP; UN Development Programme | გაეროს განვითარების პროგრამა
United Nations High Commissioner for Refugees; UNHCR; UN Refugee Agency | გაეროს ლტოლვილთა უმაღლესი კომისარი; გაეროს ლტოლვილთა სააგენტო
United Nations Children's Fund; UNICEF | გაეროს ბავშვთა ფონდი
UN Women | გაეროს ქალთა ორგანიზაცია
World Health Organization; WHO | ჯანდაცვის მსოფლიო ორგანიზაცია
International Labour Organization; ILO | შრომის საერთაშორისო ორგანიზაცია
Frontex; FRONTEX | ფრონტექსი
"""

# Ourselves: never a donor or partner of our own, but not a part of another name either.
SELF = """
IOM; IOM Georgia; International Organization for Migration; UN Migration | მიგრაციის საერთაშორისო ორგანიზაცია; IOM საქართველო
"""

# Country, what is of it, and in Georgian: each has a government, an embassy and a foreign ministry.
COUNTRIES = """
Norway Norwegian ნორვეგია
Switzerland Swiss შვეიცარია
Sweden Swedish შვედეთი
Germany German გერმანია
Austria Austrian ავსტრია
Poland Polish პოლონეთი
Japan Japanese იაპონია
the_Netherlands Dutch ნიდერლანდები
Denmark Danish დანია
Finland Finnish ფინეთი
Italy Italian იტალია
France French საფრანგეთი
Spain Spanish ესპანეთი
Ireland Irish ირლანდია
Belgium Belgian ბელგია
Greece Greek საბერძნეთი
Romania Romanian რუმინეთი
Lithuania Lithuanian ლიეტუვა
Latvia Latvian ლატვია
Estonia Estonian ესტონეთი
the_Czech_Republic Czech ჩეხეთი
Slovakia Slovak სლოვაკეთი
Bulgaria Bulgarian ბულგარეთი
Canada Canadian კანადა
Türkiye Turkish თურქეთი
the_United_Kingdom British დიდი_ბრიტანეთი
"""


def organisations() -> Rows:
    """Yield every organisation with its spellings, as `lexicon` takes them."""
    tables: tuple[tuple[Role, str], ...] = (
        ("funder", FUNDERS),
        ("office", OFFICES),
        ("peer", PEERS),
        ("self", SELF),
    )
    return chain(chain.from_iterable(rows(role, table) for role, table in tables), _foreign())


def rows(role: Role, table: str) -> Rows:
    """Yield the lines of a table; the first English spelling is the name.

    >>> list(rows("place", "Red Bridge; Tsiteli Khidi | წითელი ხიდი"))
    [(Name(name='Red Bridge', role='place'), ['Red Bridge', 'Tsiteli Khidi'], ['წითელი ხიდი'])]
    """
    for line in filter(None, table.splitlines()):
        english, georgian = line.split(" |")
        spellings = english.split("; ")
        nominatives = [noun for noun in georgian.strip().split("; ") if noun]
        yield Name(spellings[0], role), spellings, nominatives


def _foreign() -> Rows:
    for line in filter(None, COUNTRIES.splitlines()):
        country, its, georgian = (word.replace("_", " ") for word in line.split())
        stem = georgian[:-3] if georgian.endswith("ები") else georgian[:-1]
        of = f"{stem}{'ების' if georgian.endswith('ები') else 'ის'}"
        bare = country.removeprefix("the ")
        yield (
            Name(f"Government of {country}", "funder"),
            [f"Government of {country}", f"{its} Government", f"{its} government", f"Kingdom of {bare}"],
            [f"{of} მთავრობა"],
        )
        yield Name(f"Government of {country}", "country"), [bare], [georgian]
        yield (
            Name(f"Embassy of {country}", "funder"),
            [f"Embassy of {country}", f"{its} Embassy"],
            [f"{of} საელჩო"],
        )
        yield (
            Name(f"{its} Ministry of Foreign Affairs", "funder"),
            [f"{its} Ministry of Foreign Affairs", f"Ministry of Foreign Affairs of {country}"],
            [f"{of} საგარეო საქმეთა სამინისტრო"],
        )
