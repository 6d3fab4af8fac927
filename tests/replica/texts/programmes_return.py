"""Programme pages on return, protection, health and communities."""

# ruff: noqa: E501 - one paragraph, one line

from .closings import DISCLAIMER
from .compose import Pair, Skeleton

ACTIVITIES: Pair = ("### Project Activities", "### პროექტის აქტივობები")
SHEET: Pair = (
    "((Download the project info sheet|https://example.org/info-sheet))",
    "((ჩამოტვირთეთ პროექტის საინფორმაციო ფურცელი|https://example.org/ka/info-sheet))",
)

RETURN = Skeleton(
    ("Return to Georgia", "დაბრუნება საქართველოში"),
    ("Return to Georgia: {place.en}, Phase {turn}", "დაბრუნება საქართველოში: {place.nom}, ეტაპი {turn}"),
    (
        (
            "Since [[2003|2003-01-01||year]] IOM has helped people who wish to come home to Georgia and cannot manage it alone. More than 18,163 people have received advice, and over 5,100 a grant or a course.",
            "IOM [[2003 წლიდან|2003-01-01||year]] ეხმარება მათ, ვისაც საქართველოში დაბრუნება სურს და ამას მარტო ვერ ახერხებს. კონსულტაცია 18 163-ზე მეტმა ადამიანმა მიიღო, გრანტი ან სწავლება კი – 5 100-ზე მეტმა.",
        ),
        ("## Before the journey", "## გამგზავრებამდე"),
        (
            "An adviser in the country of stay answers questions about documents, debts and health. The decision remains with the person, up to the door of the aeroplane.",
            "ყოფნის ქვეყანაში კონსულტანტი საბუთების, ვალებისა და ჯანმრთელობის შესახებ კითხვებს პასუხობს. გადაწყვეტილება თვითმფრინავის კარამდე თავად ადამიანს ეკუთვნის.",
        ),
        ("## After the arrival", "## ჩამოსვლის შემდეგ"),
        (
            "Counsellors write a plan together with the family and come back to see how it works. The present phase runs from {term}.",
            "კონსულტანტები ოჯახთან ერთად გეგმას ადგენენ და შემდეგ ბრუნდებიან, რომ ნახონ, როგორ სრულდება. ამჟამინდელი ეტაპი {term} მიმდინარეობს.",
        ),
        ACTIVITIES,
        (
            "- Tickets, documents and company on the journey;",
            "- ბილეთები, საბუთები და თანხლება მგზავრობისას;",
        ),
        (
            "- Small grants in goods for a business of one's own;",
            "- მცირე გრანტები ნივთების სახით საკუთარი საქმის დასაწყებად;",
        ),
        ("- Courses, medical care and a place to stay.", "- კურსები, სამედიცინო დახმარება და საცხოვრებელი."),
        SHEET,
    ),
    "return",
)
PROTECTION = Skeleton(
    ("Migrant Protection and Assistance", "მიგრანტების დაცვა და დახმარება"),
    (
        "Migrant Protection and Assistance: {place.en}, Phase {turn}",
        "მიგრანტების დაცვა და დახმარება: {place.nom}, ეტაპი {turn}",
    ),
    (
        (
            "In the last 10 years the people who need protection on the move have changed: more children travel alone, and more debts travel with them.",
            "ბოლო 10 წლის მანძილზე გადაადგილებისას დაცვის საჭიროების მქონე ადამიანები შეიცვალნენ: მეტი ბავშვი მარტო მოგზაურობს და მეტ ვალს ატარებს თან.",
        ),
        ("## Who can ask for help", "## ვის შეუძლია დახმარების თხოვნა"),
        (
            "Anyone who is far from home and without means, whatever passport they hold. The service has been available in {place.en} and {other.en} since {since_month}.",
            "ნებისმიერს, ვინც სახლიდან შორს და უსახსროდ აღმოჩნდა, განურჩევლად პასპორტისა. მომსახურება {place.loc} და {other.loc} {since_month} ხელმისაწვდომია.",
        ),
        ACTIVITIES,
        ("- A bed, food and a doctor for the first days;", "- საწოლი, საკვები და ექიმი პირველი დღეებისთვის;"),
        ("- Search for relatives and for a lawyer;", "- ახლობლებისა და ადვოკატის მოძიება;"),
        (
            "- A safe way home for those who ask for it.",
            "- სახლში დაბრუნების უსაფრთხო გზა მათთვის, ვინც ამას ითხოვს.",
        ),
    ),
    "trafficking",
)
PILOT = Skeleton(
    (
        "Sustainable Reintegration and Community Revitalization Pilot Initiative",
        "მდგრადი რეინტეგრაციისა და თემების გაძლიერების საპილოტე ინიციატივა",
    ),
    (
        "Sustainable Reintegration and Community Revitalization: {place.en}, Phase {turn}",
        "მდგრადი რეინტეგრაცია და თემების გაძლიერება: {place.nom}, ეტაპი {turn}",
    ),
    (
        (
            "The pilot joins two things that were kept apart before: help for the family that returns and help for the place to which it returns.",
            "საპილოტე პროექტი ორ რამეს აერთიანებს, რაც აქამდე ცალ-ცალკე იყო: დახმარებას დაბრუნებული ოჯახისთვის და დახმარებას იმ ადგილისთვის, სადაც ის ბრუნდება.",
        ),
        ("## Where", "## სად"),
        (
            "It began in {year} in {few} communities, {place.en} among them, and will be evaluated in {next}.",
            "ინიციატივა {year} დაიწყო {few_obl} თემში, მათ შორის იყო {place.nom}. მისი შეფასება {next} იგეგმება.",
        ),
        ACTIVITIES,
        (
            "- Repair of water pipes, kindergartens and bridges, chosen by vote;",
            "- წყლის მილების, საბავშვო ბაღებისა და ხიდების შეკეთება, კენჭისყრით შერჩეული;",
        ),
        (
            "- Grants for firms that employ a returned worker;",
            "- გრანტები ფირმებისთვის, რომლებიც დაბრუნებულ მუშაკს ასაქმებენ;",
        ),
        ("- A fund for the ideas of young people.", "- ახალგაზრდების იდეების ფონდი."),
        SHEET,
        DISCLAIMER,
    ),
    "return",
    sdgs=(8, 10, 11),
)
TRAFFICKING = Skeleton(
    ("Counter-Trafficking", "ტრეფიკინგთან ბრძოლა"),
    ("Counter-Trafficking: {place.en}, Phase {turn}", "ტრეფიკინგთან ბრძოლა: {place.nom}, ეტაპი {turn}"),
    (
        (
            "Trafficking in human beings is a trade in people's hope. Since [[1999|1999-01-01||year]] IOM has worked in Georgia against it, together with the police, the courts and those who survived it.",
            "ადამიანით ვაჭრობა იმედით ვაჭრობაა. IOM მის წინააღმდეგ საქართველოში [[1999 წლიდან|1999-01-01||year]] მუშაობს პოლიციასთან, სასამართლოებსა და მათთან ერთად, ვინც ეს გადაიტანა.",
        ),
        ("## Prevention", "## პრევენცია"),
        (
            "Lessons in schools, talks with job seekers, and every autumn a day of action on the European day against trafficking.",
            "გაკვეთილები სკოლებში, საუბრები სამუშაოს მაძიებლებთან და ყოველწლიური აქცია ტრეფიკინგის წინააღმდეგ ბრძოლის ევროპულ დღეს.",
        ),
        ("## Protection", "## დაცვა"),
        (
            "In {year} {count} people were accompanied to court, to hospital or simply to the shop.",
            "{year} {count} ადამიანს გავყევით სასამართლოში, საავადმყოფოში თუ უბრალოდ მაღაზიაში.",
        ),
        ACTIVITIES,
        (
            "- Training for inspectors, judges and consuls;",
            "- ინსპექტორების, მოსამართლეებისა და კონსულების სწავლება;",
        ),
        (
            "- A safe place, therapy and work for survivors;",
            "- უსაფრთხო ადგილი, თერაპია და სამუშაო დაზარალებულებისთვის;",
        ),
        ("- Research on forms that are still hidden.", "- ჯერაც ფარული ფორმების კვლევა."),
    ),
    "trafficking",
)
HEALTH = Skeleton(
    ("Migration and Health", "მიგრაცია და ჯანმრთელობა"),
    ("Migration and Health: {place.en}, Phase {turn}", "მიგრაცია და ჯანმრთელობა: {place.nom}, ეტაპი {turn}"),
    (
        (
            "Whoever travels takes the body along. The programme looks after health before departure, on the way and after the return.",
            "მოგზაურს საკუთარი სხეულიც თან მიაქვს. პროგრამა ჯანმრთელობაზე გამგზავრებამდე, გზაში და დაბრუნების შემდეგ ზრუნავს.",
        ),
        ("## Tuberculosis", "## ტუბერკულოზი"),
        (
            "Tests are free for everybody who has lived abroad. Since {since} the mobile team has visited {place.en}, {other.en} and the villages between the main roads.",
            "ტესტი უფასოა ყველასთვის, ვისაც უცხოეთში უცხოვრია. მობილური ჯგუფი {since} დადის ქალაქებსა და შარაგზიდან მოშორებულ სოფლებში; მარშრუტის ბოლო წერტილებია {place.nom} და {other.nom}.",
        ),
        ACTIVITIES,
        ("- Medical checks before travel;", "- სამედიცინო შემოწმება გამგზავრებამდე;"),
        (
            "- A telephone line with doctors who speak six languages;",
            "- სატელეფონო ხაზი ექიმებთან, რომლებიც ექვს ენაზე ლაპარაკობენ;",
        ),
        ("- Courses for village nurses.", "- კურსები სოფლის ექთნებისთვის."),
        SHEET,
    ),
    "health",
)
COVID = Skeleton(
    ("COVID-19: Assistance to Migrants", "COVID-19 და მიგრანტები"),
    (
        "COVID-19: Assistance to Migrants in {place.en}, Phase {turn}",
        "COVID-19 და მიგრანტები: {place.nom}, ეტაპი {turn}",
    ),
    (
        (
            "When the borders closed in [[March 2020|2020-03-01|2020-03-31|month]], thousands were on the wrong side. Students, drivers and carers called from stations and parks.",
            "როცა [[2020 წლის მარტში|2020-03-01|2020-03-31|month]] საზღვრები დაიკეტა, ათასობით ადამიანი მეორე მხარეს დარჩა. სტუდენტები, მძღოლები და მომვლელები სადგურებიდან და პარკებიდან რეკავდნენ.",
        ),
        (
            "From [[April 2020 to June 2021|2020-04-01|2021-06-30|month]] IOM paid for rooms, food and tests, and for the journey home when there was one.",
            "IOM [[2020 წლის აპრილიდან 2021 წლის ივლისამდე|2020-04-01|2021-07-01|month]] ფარავდა საცხოვრებლის, საკვებისა და ტესტების ხარჯს და, როცა ეს შესაძლებელი იყო, შინ დაბრუნებისაც.",
        ),
        ACTIVITIES,
        ("- A fund for stranded migrants;", "- გზაში დარჩენილ მიგრანტთა ფონდი;"),
        (
            "- Masks, soap and leaflets for dormitories;",
            "- ნიღბები, საპონი და ბროშურები საერთო საცხოვრებლებისთვის;",
        ),
        (
            "- Disinfection and new rooms at border crossings.",
            "- დეზინფექცია და ახალი ოთახები სასაზღვრო გამშვებ პუნქტებზე.",
        ),
    ),
    "emergency",
)
COMMUNITY = Skeleton(
    ("Community Stabilization", "თემების სტაბილიზაცია"),
    ("Community Stabilization: {place.en}, Phase {turn}", "თემების სტაბილიზაცია: {place.nom}, ეტაპი {turn}"),
    (
        (
            "A village that loses its young people loses its teacher next, then its bus. The programme begins before the bus is cancelled.",
            "სოფელი, რომელსაც ახალგაზრდები ტოვებენ, ჯერ მასწავლებელს კარგავს, მერე – ავტობუსს. პროგრამა ავტობუსის გაუქმებამდე იწყება.",
        ),
        ("## How projects are chosen", "## როგორ ირჩევა პროექტები"),
        (
            "At an open meeting everybody has one vote, guests from {place.en} too. Work lasts no longer than a season; the present one ends in {next}.",
            "ღია კრებაზე ყველას თითო ხმა აქვს, სტუმრებსაც – მათ შორის იმას, ვინც {place.abl} ჩამოვიდა. სამუშაო ერთ სეზონზე მეტს არ გრძელდება; ამჟამინდელი {next} სრულდება.",
        ),
        ACTIVITIES,
        ("- Water, light and roads;", "- წყალი, განათება და გზები;"),
        ("- Rooms where people can meet;", "- შეხვედრის ადგილები;"),
        ("- Tools that belong to all.", "- საერთო საკუთრებაში არსებული ხელსაწყოები."),
        DISCLAIMER,
    ),
    "community",
)
EMERGENCY = Skeleton(
    ("Emergency Response", "რეაგირება საგანგებო სიტუაციებზე"),
    (
        "Emergency Response: {place.en}, Phase {turn}",
        "რეაგირება საგანგებო სიტუაციებზე: {place.nom}, ეტაპი {turn}",
    ),
    (
        (
            "Floods, a war in the neighbourhood, a closed road: the first question is always where people will sleep tonight.",
            "წყალდიდობა, ომი მეზობლად, ჩაკეტილი გზა – პირველი კითხვა ყოველთვის ერთია: სად გაათევენ ადამიანები ამ ღამეს.",
        ),
        ("## Stocks", "## მარაგი"),
        (
            "Tents, blankets and stoves for {many} people lie in a warehouse near {place.en}. They were last counted in {month}.",
            "კარვები, საბნები და ღუმელები {many} ადამიანისთვის საწყობშია განთავსებული; უახლოესი ქალაქია {place.nom}. მარაგი ბოლოს {month} დაითვალეს.",
        ),
        ACTIVITIES,
        ("- Shelter and cash within 72 hours;", "- თავშესაფარი და ფულადი დახმარება 72 საათში;"),
        ("- Help desks at crossings and stations;", "- დახმარების მაგიდები გამშვებ პუნქტებსა და სადგურებზე;"),
        ("- Exercises with the emergency services.", "- ერთობლივი წვრთნები საგანგებო სამსახურებთან."),
    ),
    "emergency",
)
