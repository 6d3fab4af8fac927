"""What texts of one theme share: tags, offices, projects, paragraphs for the middle, summaries."""

# ruff: noqa: E501 - one paragraph, one line

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from . import partners as who
from .compose import Pair
from .partners import Body, Project


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the mission's work."""

    tags: tuple[Pair, ...]
    sdgs: tuple[int, ...]
    offices: tuple[Body, ...]
    projects: tuple[Project, ...]
    shared: tuple[Pair, ...]
    summaries: tuple[Pair, ...]


THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        "return": Theme(
            (("Reintegration", "რეინტეგრაცია"), ("Return", "დაბრუნება")),
            (1, 8, 10),
            (who.HEALTH, who.EMPLOYMENT, who.CARE),
            (who.RETURN, who.REVITALIZATION),
            (
                (
                    "IOM has helped people return to Georgia and start again here since [[2003|2003-01-01||year]]. The advice is free, and nobody is asked to decide on the first visit.",
                    "IOM [[2003 წლიდან|2003-01-01||year]] ეხმარება ადამიანებს საქართველოში დაბრუნებასა და ცხოვრების თავიდან დაწყებაში. კონსულტაცია უფასოა და პირველივე ვიზიტზე გადაწყვეტილებას არავის სთხოვენ.",
                ),
                (
                    "Those who come back may ask for training, tools, medical care or a place to stay for the first weeks. What is given depends on a plan that the family writes itself.",
                    "დაბრუნებულებს შეუძლიათ ითხოვონ სწავლება, ხელსაწყოები, მკურნალობა ან დროებითი საცხოვრებელი პირველი კვირებისთვის. დახმარების სახეს ის გეგმა განსაზღვრავს, რომელსაც ოჯახი თავად ადგენს.",
                ),
                (
                    "In {month} alone the advisers spoke with {many} people who had come home, most of them from {country.en}.",
                    "მხოლოდ {month} კონსულტანტები {many} დაბრუნებულ ადამიანს ესაუბრნენ; მათი უმეტესობა {country.abl} ჩამოვიდა.",
                ),
            ),
            (
                (
                    "Families who came home from abroad begin again in {place.en}, with advice and with tools.",
                    "უცხოეთიდან დაბრუნებული ოჯახები {place.loc} ცხოვრებას რჩევითა და ხელსაწყოებით იწყებენ.",
                ),
                (
                    "What a returned worker needs in the first months, and who in {place.en} can give it.",
                    "რა სჭირდება დაბრუნებულ მუშაკს პირველ თვეებში და ვინ დაეხმარება მას {place.loc}.",
                ),
            ),
        ),
        "trafficking": Theme(
            (("Counter-trafficking", "ტრეფიკინგის წინააღმდეგ ბრძოლა"),),
            (5, 8, 16),
            (who.JUSTICE, who.CARE, who.LABOUR, who.DEFENDER),
            (who.COUNTER,),
            (
                (
                    "Trafficking is seldom seen at first glance: a withheld passport, a debt that never shrinks, a door locked from outside. Whoever notices such signs can call the hotline at any hour.",
                    "ტრეფიკინგი ერთი შეხედვით იშვიათად ჩანს: ჩამორთმეული პასპორტი, ვალი, რომელიც არასდროს მცირდება, გარედან ჩაკეტილი კარი. ვინც ასეთ ნიშნებს შეამჩნევს, შეუძლია ცხელ ხაზზე ნებისმიერ დროს დარეკოს.",
                ),
                (
                    "Georgian law has punished trafficking in human beings since [[2003|2003-01-01||year]], and a separate law of [[2006|2006-01-01|2006-12-31|year]] gives those who suffered from it the right to shelter, a doctor and a lawyer.",
                    "საქართველოში ადამიანით ვაჭრობა [[2003 წლიდან|2003-01-01||year]] დასჯადია, ხოლო [[2006 წელს|2006-01-01|2006-12-31|year]] მიღებული ცალკე კანონი დაზარალებულებს თავშესაფრის, ექიმისა და ადვოკატის უფლებას აძლევს.",
                ),
                (
                    "Nobody has to give evidence in order to be helped; this rule was repeated several times during the day.",
                    "დახმარების მისაღებად ჩვენების მიცემა სავალდებულო არ არის – ეს წესი დღის განმავლობაში რამდენჯერმე გაიმეორეს.",
                ),
            ),
            (
                (
                    "How inspectors, teachers and neighbours learn to see the signs of trafficking.",
                    "როგორ სწავლობენ ინსპექტორები, მასწავლებლები და მეზობლები ტრეფიკინგის ნიშნების ამოცნობას.",
                ),
                (
                    "In {place.en}, people who may meet victims of trafficking first learned what to ask and what not to promise.",
                    "{place.loc} მათ, ვინც ტრეფიკინგის მსხვერპლს შეიძლება პირველი შეხვდეს, ასწავლეს, რა ჰკითხონ და რას არ დაჰპირდნენ.",
                ),
            ),
        ),
        "border": Theme(
            (("Immigration and border management", "იმიგრაცია და საზღვრის მართვა"),),
            (10, 16),
            (who.INTERIOR, who.POLICE, who.BORDER),
            (who.BORDERS, who.MORE),
            (
                (
                    "An open border and a guarded one are not opposites: the faster an honest traveller passes, the more time is left for what is hidden.",
                    "ღია და დაცული საზღვარი ერთმანეთს არ გამორიცხავს: რაც უფრო სწრაფად გაივლის კეთილსინდისიერი მგზავრი, მით მეტი დრო რჩება იმის დასანახად, რაც დამალულია.",
                ),
                (
                    "The work follows the integrated border management strategy of Georgia and will go on until {until}.",
                    "სამუშაო საქართველოს საზღვრის ინტეგრირებული მართვის სტრატეგიას მიჰყვება და {until} გაგრძელდება.",
                ),
                (
                    "IOM has supported the border agencies of Georgia since {since} with equipment, studies and training for new officers.",
                    "IOM საქართველოს სასაზღვრო უწყებებს {since} უჭერს მხარს აღჭურვილობით, კვლევებითა და ახალი ოფიცრების სწავლებით.",
                ),
            ),
            (
                (
                    "New equipment and new skills for those who watch over Georgia's borders.",
                    "ახალი აღჭურვილობა და ახალი უნარები მათთვის, ვინც საქართველოს საზღვრებს იცავს.",
                ),
                (
                    "Officers from several crossings compared how they work and where they lose time.",
                    "რამდენიმე გამშვები პუნქტის ოფიცრებმა შეადარეს, როგორ მუშაობენ და სად კარგავენ დროს.",
                ),
            ),
        ),
        "labour": Theme(
            (("Labour migration", "შრომითი მიგრაცია"), ("Safe migration", "უსაფრთხო მიგრაცია")),
            (8, 10),
            (who.EMPLOYMENT, who.LABOUR, who.FOREIGN),
            (who.MOBILITY, who.SAFE),
            (
                (
                    "A worker never pays for the place itself. Whoever asks for money before there is a contract should be named to the police.",
                    "დასაქმებისთვის მუშაკი ფულს არასდროს იხდის. ვინც ხელშეკრულებამდე თანხას ითხოვს, მის შესახებ პოლიციას უნდა ეცნობოს.",
                ),
                (
                    "Citizens of Georgia may stay in the Schengen area for 90 days within any 180-day period, but this does not allow them to work there. For work a separate permit is needed.",
                    "საქართველოს მოქალაქეებს შენგენის სივრცეში ყოფნა ნებისმიერ 180-დღიან პერიოდში 90 დღით შეუძლიათ, თუმცა ეს მუშაობის უფლებას არ აძლევს. სამუშაოდ ცალკე ნებართვაა საჭირო.",
                ),
                (
                    "Seasonal work abroad is one road among several: according to a survey of {year}, {share} per cent of those who left would have stayed for a steady job at home.",
                    "უცხოეთში სეზონური სამუშაო რამდენიმე გზიდან ერთ-ერთია: {year} ჩატარებული გამოკითხვის მიხედვით, წასულთა {share} პროცენტი მუდმივი სამუშაოს შემთხვევაში სამშობლოში დარჩებოდა.",
                ),
            ),
            (
                (
                    "Legal work abroad begins with a contract that one has read. Advisers explain the rest.",
                    "კანონიერი სამუშაო უცხოეთში წაკითხული ხელშეკრულებით იწყება. დანარჩენს კონსულტანტები ხსნიან.",
                ),
                (
                    "Job seekers in {place.en} asked about contracts, taxes and the way home.",
                    "სამუშაოს მაძიებლებმა {place.loc} ხელშეკრულებების, გადასახადებისა და უკან დაბრუნების შესახებ იკითხეს.",
                ),
            ),
        ),
        "health": Theme(
            # Nobody translated this label: Georgian pages show the English one.
            (("Migration and health", "Migration and health"),),
            (3, 10),
            (who.HEALTH, who.CARE),
            (who.HEALTHY,),
            (
                (
                    "Migrants are not sicker than others, but they go to the doctor later. The costs of that are borne by everybody.",
                    "მიგრანტები სხვებზე მეტად არ ავადმყოფობენ, მაგრამ ექიმთან უფრო გვიან მიდიან, ამის საფასურს კი ყველა იხდის.",
                ),
                (
                    "In {year} the same doctors answered {many} calls from people who could not travel home.",
                    "{year} იმავე ექიმებმა იმ ადამიანების {many} ზარს უპასუხეს, რომლებიც სამშობლოში დაბრუნებას ვერ ახერხებდნენ.",
                ),
                (
                    "The results are kept by the doctor alone; no office and no employer can ask to see them.",
                    "შედეგებს მხოლოდ ექიმი ინახავს: მათი ნახვა ვერც ერთი უწყება და ვერც ერთი დამსაქმებელი ვერ მოითხოვს.",
                ),
            ),
            (
                (
                    "Medical advice where people live and in the language that they speak.",
                    "სამედიცინო რჩევა იქ, სადაც ადამიანები ცხოვრობენ, და იმ ენაზე, რომელზეც ლაპარაკობენ.",
                ),
                (
                    "Doctors came to people in {place.en} who had not seen one for years.",
                    "{place.loc} ექიმები იმ ადამიანებთან მივიდნენ, რომლებსაც ექიმი წლების განმავლობაში არ უნახავთ.",
                ),
            ),
        ),
        "community": Theme(
            (("Community development", "თემის განვითარება"), ("Youth", "ახალგაზრდობა")),
            (4, 11),
            (who.EDUCATION, who.CENTRE, who.UNIVERSITY),
            (who.REVITALIZATION, who.SAFE),
            (
                (
                    "What the neighbours themselves had asked for came first; the engineers only said what it would cost.",
                    "უპირველესად ის გაკეთდა, რაც თავად მეზობლებმა მოითხოვეს; ინჟინრებმა მხოლოდ ფასი დაითვალეს.",
                ),
                (
                    "The next round of proposals opens in {next}. Groups from {other.en} may apply too.",
                    "შემდეგი კონკურსი {next} გამოცხადდება. განაცხადის წარდგენას {other.gen} მცხოვრებთა ჯგუფებიც შეძლებენ.",
                ),
                (
                    "Young people made up {share} per cent of those who took part, more than in any year since {since}.",
                    "მონაწილეთა {share} პროცენტი ახალგაზრდა იყო – ამდენი {since} არც ერთ წელს არ ყოფილა.",
                ),
            ),
            (
                (
                    "A small grant, many hands: what a community in {place.en} built for itself.",
                    "მცირე გრანტი და ბევრი ხელი: რა ააშენა თემმა {place.loc} საკუთარი ძალებით.",
                ),
                (
                    "Those who came back and those who never left worked side by side in {place.en}.",
                    "დაბრუნებულებმა და მათ, ვინც არასდროს წასულა, {place.loc} ერთად იმუშავეს.",
                ),
            ),
        ),
        "policy": Theme(
            (("Migration governance", "მიგრაციის მართვა"), ("Data", "მონაცემები")),
            (10, 17),
            (who.COMMISSION, who.JUSTICE, who.STATISTICS, who.SERVICES),
            (who.INDICATORS, who.BORDERS, who.VISA_FREE),
            (
                (
                    "The work is a step towards target 10.7 of the 2030 Agenda, which asks for orderly, safe and regular migration.",
                    "ეს ნაბიჯი 2030 წლის დღის წესრიგის 10.7 ამოცანას ემსახურება, რომელიც მოწესრიგებულ, უსაფრთხო და კანონიერ მიგრაციას გულისხმობს.",
                ),
                (
                    "IOM, founded in [[1951|1951-01-01|1951-12-31|year]], has worked in Georgia since [[1993|1993-01-01||year]]. No other organization deals with migration alone.",
                    "IOM [[1951 წელს|1951-01-01|1951-12-31|year]] დაარსდა, საქართველოში [[1993 წლიდან|1993-01-01||year]] მუშაობს. მხოლოდ მიგრაციაზე მომუშავე სხვა ორგანიზაცია არ არსებობს.",
                ),
                (
                    "The next meeting is planned for {next}; until then the working groups will exchange drafts in writing.",
                    "შემდეგი შეხვედრა {next} იგეგმება; მანამდე სამუშაო ჯგუფები პროექტებს წერილობით გაცვლიან.",
                ),
            ),
            (
                (
                    "State offices and partners agreed what should be counted and who should count it.",
                    "სახელმწიფო უწყებები და პარტნიორები შეთანხმდნენ, რა და ვინ უნდა აღრიცხოს.",
                ),
                (
                    "Better decisions on migration need figures that everybody trusts.",
                    "მიგრაციის შესახებ უკეთეს გადაწყვეტილებებს ისეთი ციფრები სჭირდება, რომლებსაც ყველა ენდობა.",
                ),
            ),
        ),
        "emergency": Theme(
            (("Humanitarian assistance", "ჰუმანიტარული დახმარება"),),
            (1, 3, 11),
            (who.HEALTH, who.INTERIOR, who.CARE),
            (who.SAFE, who.HEALTHY),
            (
                (
                    "Help was given by need alone; passports were looked at only when a form demanded it.",
                    "დახმარება მხოლოდ საჭიროების მიხედვით გაიცა; პასპორტს მაშინ ამოწმებდნენ, როცა ამას საბუთი მოითხოვდა.",
                ),
                (
                    "People who had left {place.en} for {other.en} received the same support there.",
                    "ვინც {place.abl} სხვა ქალაქში გადავიდა, იმავე დახმარებას იქაც იღებდა: მაგალითად, {other.loc}.",
                ),
                (
                    "Volunteers drove more than {many} kilometres in {month}, mostly on roads that no bus uses.",
                    "მოხალისეებმა {month} {many} კილომეტრზე მეტი გაიარეს, უმეტესად გზებზე, რომლებზეც ავტობუსი არ დადის.",
                ),
            ),
            (
                (
                    "Blankets, medicine and advice for people who had to leave in a hurry.",
                    "საბნები, მედიკამენტები და რჩევა მათთვის, ვისაც სახლის დატოვება სასწრაფოდ მოუხდა.",
                ),
                (
                    "What arrived in {place.en}, for whom, and what is still missing.",
                    "რა ჩამოვიდა {place.loc}, ვისთვის და კიდევ რა აკლია.",
                ),
            ),
        ),
    }
)
