"""Programme pages on borders, work, data and the diaspora."""

# ruff: noqa: E501 - one paragraph, one line

from .closings import DISCLAIMER
from .compose import Skeleton
from .programmes_return import ACTIVITIES, SHEET

SBMMG = Skeleton(
    (
        "Sustainable Border Management and Migration Governance in Georgia",
        "საზღვრის მდგრადი მართვა და მიგრაციის მმართველობა საქართველოში",
    ),
    (
        "Sustainable Border Management: {place.en}, Phase {turn}",
        "საზღვრის მდგრადი მართვა: {place.nom}, ეტაპი {turn}",
    ),
    (
        (
            "The project helps Georgia to keep its borders safe and quick to cross, and its migration policy in one hand. It is known under the short name SBMMG.",
            "პროექტი საქართველოს ეხმარება, რომ საზღვარი უსაფრთხო და სწრაფად გადასაკვეთი იყოს, მიგრაციის პოლიტიკა კი ერთიანად იმართებოდეს. მისი შემოკლებული სახელია SBMMG.",
        ),
        ("## Where it works", "## სად ხორციელდება"),
        (
            "Sectors of the land border, the port and airports; the mobile units are stationed near {place.en}. The agreement was signed in {month}; work runs from {term}.",
            "სახმელეთო საზღვრის მონაკვეთებზე, ნავსადგურსა და აეროპორტებში; მობილური ჯგუფები {place.loc} არის განლაგებული. შეთანხმებას ხელი {month} მოეწერა, სამუშაო {term} მიმდინარეობს.",
        ),
        ACTIVITIES,
        (
            "- Cameras, cars and radio for patrols in the mountains;",
            "- კამერები, ავტომობილები და რადიოკავშირი მთაში მოძრავი პატრულებისთვის;",
        ),
        (
            "- Training for {many} officers and their teachers;",
            "- {many} ოფიცრისა და მათი ინსტრუქტორების სწავლება;",
        ),
        ("- A common risk analysis of all agencies.", "- ყველა უწყების ერთიანი რისკების ანალიზი."),
        SHEET,
        DISCLAIMER,
    ),
    "border",
)
BORDERS = Skeleton(
    ("Immigration and Border Management", "იმიგრაცია და საზღვრის მართვა"),
    (
        "Immigration and Border Management: {place.en}, Phase {turn}",
        "იმიგრაცია და საზღვრის მართვა: {place.nom}, ეტაპი {turn}",
    ),
    (
        (
            "A border is a place of work. Those who stand there decide within seconds about people whom they have never seen.",
            "საზღვარი სამუშაო ადგილია. ვინც იქ დგას, წამებში წყვეტს იმ ადამიანების საკითხს, რომლებიც არასდროს უნახავს.",
        ),
        ("## Documents", "## დოკუმენტები"),
        (
            "Georgia has issued biometric passports since [[2010|2010-01-01||year]]. The laboratory of {partner.en} compares new forgeries and shares what it learns.",
            "საქართველო ბიომეტრიულ პასპორტებს [[2010 წლიდან|2010-01-01||year]] გასცემს. {partner.gen} ლაბორატორია ახალ ყალბ საბუთებს ადარებს და გამოცდილებას სხვებსაც უზიარებს.",
        ),
        ("## People", "## ადამიანები"),
        (
            "In {year} {count} officers learned how to talk to a child who travels alone.",
            "{year} {count} ოფიცერმა ისწავლა, როგორ უნდა ესაუბროს მარტო მოგზაურ ბავშვს.",
        ),
        ACTIVITIES,
        (
            "- Study visits and exercises on both sides of the border;",
            "- სასწავლო ვიზიტები და წვრთნები საზღვრის ორივე მხარეს;",
        ),
        ("- Equipment for checks in trains.", "- აღჭურვილობა მატარებლებში შემოწმებისთვის."),
    ),
    "border",
)
VISA_FREE = Skeleton(
    ("Visa-Free Europe", "უვიზოდ ევროპაში"),
    ("Visa-Free Europe: {place.en}, Phase {turn}", "უვიზოდ ევროპაში: {place.nom}, ეტაპი {turn}"),
    (
        (
            "Since [[28 March 2017|2017-03-28||day]] citizens of Georgia with a biometric passport have been able to visit the Schengen area without a visa, for 90 days within any 180-day period.",
            "საქართველოს მოქალაქეებს ბიომეტრიული პასპორტით შენგენის სივრცეში უვიზოდ მოგზაურობა [[2017 წლის 28 მარტიდან|2017-03-28||day]] შეუძლიათ – ნებისმიერ 180-დღიან პერიოდში 90 დღით.",
        ),
        ("## What to take along", "## რა უნდა წაიღოთ"),
        (
            "A return ticket, insurance, the address of the place to stay and enough money for the days of the visit. The officer may ask for any of them.",
            "უკან დასაბრუნებელი ბილეთი, დაზღვევა, საცხოვრებლის მისამართი და ვიზიტის დღეებისთვის საკმარისი თანხა. ოფიცერს ნებისმიერი მათგანის მოთხოვნა შეუძლია.",
        ),
        ("## What it does not allow", "## რის უფლებას არ გაძლევთ"),
        (
            "Work, also unpaid work, needs a permit. No question has been heard more often at the helpdesk in {place.en} since {since_month}.",
            "მუშაობას, თუნდაც უსასყიდლოს, ნებართვა სჭირდება. დახმარების მაგიდასთან {place.loc} ეს კითხვა {since_month} ყველაზე ხშირად ისმის.",
        ),
        ACTIVITIES,
        ("- Information days in schools and markets;", "- საინფორმაციო დღეები სკოლებსა და ბაზრებში;"),
        ("- A calculator that counts the days left.", "- კალკულატორი, რომელიც დარჩენილ დღეებს ითვლის."),
        DISCLAIMER,
    ),
    "labour",
)
LABOUR = Skeleton(
    ("Labour Migration", "შრომითი მიგრაცია"),
    ("Labour Migration: {place.en}, Phase {turn}", "შრომითი მიგრაცია: {place.nom}, ეტაპი {turn}"),
    (
        (
            "Circular work abroad can serve three sides: the worker, the firm and the village to which the worker returns. It can also cheat all three.",
            "ცირკულარულმა სამუშაომ უცხოეთში სამ მხარეს შეიძლება მოუტანოს სარგებელი: მუშაკს, ფირმასა და სოფელს, სადაც მუშაკი ბრუნდება. თუმცა შეუძლია სამივე მოატყუოს კიდეც.",
        ),
        ("## The pilot", "## საპილოტე პროექტი"),
        (
            "In [[2016 and 2017|2016-01-01|2017-12-31|year]] the first groups left with contracts read by a lawyer. Today {partner.en} runs the register of vacancies itself.",
            "პირველი ჯგუფები [[2016 და 2017 წლებში|2016-01-01|2017-12-31|year]] იურისტის მიერ წაკითხული ხელშეკრულებებით გაემგზავრნენ. დღეს ვაკანსიების რეესტრს თავად {partner.nom} აწარმოებს.",
        ),
        ACTIVITIES,
        (
            "- Agreements with countries that lack workers;",
            "- შეთანხმებები ქვეყნებთან, რომლებსაც მუშახელი აკლიათ;",
        ),
        (
            "- Tests of language and trade in {place.en};",
            "- ენისა და ხელობის ტესტები; საგამოცდო ცენტრი: {place.nom};",
        ),
        (
            "- Courses on money for the families at home.",
            "- ფინანსური კურსები სამშობლოში დარჩენილი ოჯახებისთვის.",
        ),
        SHEET,
    ),
    "labour",
)
SAFE_MIGRATION = Skeleton(
    ("Safe Migration", "უსაფრთხო მიგრაცია"),
    ("Safe Migration: {place.en}, Phase {turn}", "უსაფრთხო მიგრაცია: {place.nom}, ეტაპი {turn}"),
    (
        (
            "The campaign tells people what the advertisement leaves out. It does not advise anybody to stay or to go.",
            "კამპანია ადამიანებს იმას ეუბნება, რასაც განცხადება არ ამბობს. ის არც დარჩენას ურჩევს ვინმეს და არც წასვლას.",
        ),
        ("## Resource centres", "## რესურსცენტრები"),
        (
            "There are {few} centres, the newest in {place.en}, opened in {month}. Advice is given in person, by telephone and in Armenian and Azerbaijani too.",
            "მოქმედებს {few} ცენტრი, უახლესი {month} გაიხსნა ({place.nom}). რჩევას პირადად და ტელეფონით გასცემენ, მათ შორის სომხურ და აზერბაიჯანულ ენებზე.",
        ),
        ACTIVITIES,
        (
            "- Theatre in squares and talks in vocational colleges;",
            "- თეატრი მოედნებზე და საუბრები პროფესიულ კოლეჯებში;",
        ),
        ("- Checks of agencies and their offers;", "- სააგენტოებისა და მათი შეთავაზებების შემოწმება;"),
        (
            "- A list of questions to ask before signing.",
            "- კითხვების ნუსხა, რომლებიც ხელმოწერამდე უნდა დაისვას.",
        ),
    ),
    "labour",
)
SAFE = Skeleton(
    ("SAFE: Schools against Exploitation", "SAFE: სკოლები ექსპლუატაციის წინააღმდეგ"),
    (
        "SAFE: Schools in {place.en} against Exploitation, Phase {turn}",
        "SAFE: სკოლები ექსპლუატაციის წინააღმდეგ, {place.nom}, ეტაპი {turn}",
    ),
    (
        (
            "Pupils know more about false offers than their teachers: they see them every day on their telephones. The project lets them teach each other.",
            "ყალბ შეთავაზებებზე მოსწავლეებმა მასწავლებლებზე მეტი იციან, რადგან მათ ყოველდღე ტელეფონში ხედავენ. პროექტი მათ ერთმანეთის სწავლების საშუალებას აძლევს.",
        ),
        (
            "The first lessons were held in {month}; by now {count} classes take part, from {place.en} to {other.en}.",
            "პირველი გაკვეთილები {month} ჩატარდა; ახლა უკვე {count} კლასი მონაწილეობს. სკოლები ორ ქალაქშია: {place.nom} და {other.nom}.",
        ),
        ACTIVITIES,
        ("- A game with real advertisements;", "- თამაში ნამდვილი განცხადებებით;"),
        ("- Films made by the pupils;", "- მოსწავლეების გადაღებული ფილმები;"),
        ("- Evenings for parents.", "- საღამოები მშობლებისთვის."),
        DISCLAIMER,
    ),
    "trafficking",
    sdgs=(4, 16),
)
DIASPORA = Skeleton(
    ("Diaspora Engagement", "დიასპორის ჩართულობა"),
    ("Diaspora Engagement: {place.en}, Phase {turn}", "დიასპორის ჩართულობა: {place.nom}, ეტაპი {turn}"),
    (
        (
            "Georgians abroad send money home, but also books, patents and grandchildren. The programme looks for the second kind of remittance.",
            "უცხოეთში მცხოვრები ქართველები სამშობლოში ფულს გზავნიან, მაგრამ არა მარტო ფულს – წიგნებს, გამოგონებებსა და შვილიშვილებსაც. პროგრამა სწორედ მეორე სახის გზავნილს ეძებს.",
        ),
        ("## Experts for a summer", "## ექსპერტები ერთი ზაფხულით"),
        (
            "Doctors and engineers from {country.en} teach for some weeks in {place.en}. The last group came in {month}.",
            "ექიმები და ინჟინრები {country.abl} რამდენიმე კვირის განმავლობაში {place.loc} ასწავლიან. ბოლო ჯგუფი {month} ჩამოვიდა.",
        ),
        ACTIVITIES,
        ("- Short assignments for specialists;", "- მოკლევადიანი მივლინებები სპეციალისტებისთვის;"),
        ("- Sunday schools of the Georgian language;", "- ქართული ენის საკვირაო სკოლები;"),
        ("- Advice for those who wish to invest.", "- რჩევა მათთვის, ვისაც ინვესტიციის ჩადება სურს."),
        SHEET,
    ),
    "policy",
)
DATA = Skeleton(
    ("Migration Data", "მიგრაციის მონაცემები"),
    ("Migration Data: {place.en}, Phase {turn}", "მიგრაციის მონაცემები: {place.nom}, ეტაპი {turn}"),
    (
        (
            "How many people left last year? Three offices give three answers, and each of them is right in its own way.",
            "რამდენი ადამიანი წავიდა შარშან? სამი უწყება სამ პასუხს იძლევა და თითოეული თავისებურად მართალია.",
        ),
        ("## One register", "## ერთიანი რეესტრი"),
        (
            "Since {since} the state has been linking its registers in one analytical system. IOM pays for servers and asks inconvenient questions.",
            "სახელმწიფო თავის რეესტრებს ერთიან ანალიტიკურ სისტემაში {since} აკავშირებს. IOM სერვერებს აფინანსებს და მოუხერხებელ კითხვებს სვამს.",
        ),
        ("## Local figures", "## ადგილობრივი მონაცემები"),
        (
            "{place.en} will measure its own services in the {quarter}, as {few} cities have done before.",
            "{few} ქალაქის შემდეგ საკუთარ მომსახურებებს {quarter} კიდევ ერთი ქალაქი შეაფასებს: {place.nom}.",
        ),
        ACTIVITIES,
        ("- Surveys of households and of firms;", "- შინამეურნეობებისა და ფირმების გამოკითხვები;"),
        ("- Courses in statistics for officials;", "- სტატისტიკის კურსები მოხელეებისთვის;"),
        ("- Open tables for researchers.", "- ღია ცხრილები მკვლევრებისთვის."),
        DISCLAIMER,
    ),
    "policy",
)
YOUTH = Skeleton(
    ("Youth and Migration", "ახალგაზრდობა და მიგრაცია"),
    ("Youth and Migration: {place.en}, Phase {turn}", "ახალგაზრდობა და მიგრაცია: {place.nom}, ეტაპი {turn}"),
    (
        (
            "Every second school-leaver has thought of going away. The programme does not talk them out of it; it asks what would have to be different here.",
            "ყოველ მეორე კურსდამთავრებულს უფიქრია წასვლაზე. პროგრამა მათ გადაფიქრებას კი არ ცდილობს, არამედ კითხულობს, რა უნდა იყოს აქ სხვანაირად.",
        ),
        ("## A winter school", "## ზამთრის სკოლა"),
        (
            "Students of law, journalism and medicine meet in {place.en} for five days. Applications open in {next}.",
            "სამართლის, ჟურნალისტიკისა და მედიცინის სტუდენტები ერთმანეთს ხუთი დღით {place.loc} ხვდებიან. განაცხადების მიღება {next} დაიწყება.",
        ),
        ACTIVITIES,
        ("- Debates and a festival of short films;", "- დებატები და მოკლემეტრაჟიანი ფილმების ფესტივალი;"),
        ("- Internships in municipalities;", "- სტაჟირება მუნიციპალიტეტებში;"),
        ("- Small grants for clubs.", "- მცირე გრანტები კლუბებისთვის."),
    ),
    "community",
)
GOVERNANCE = Skeleton(
    ("Migration Governance", "მიგრაციის მართვა"),
    ("Migration Governance: {place.en}, Phase {turn}", "მიგრაციის მართვა: {place.nom}, ეტაპი {turn}"),
    (
        (
            "Migration concerns nine ministries and every municipality. Since [[2010|2010-01-01||year]] a state commission has brought them to one table.",
            "მიგრაცია ცხრა სამინისტროსა და ყველა მუნიციპალიტეტს ეხება. სამთავრობო კომისია მათ ერთ მაგიდასთან [[2010 წლიდან|2010-01-01||year]] კრებს.",
        ),
        ("## The strategy", "## სტრატეგია"),
        (
            "The present strategy covers the years [[2021-2030|2021-01-01|2030-12-31|year]]; its action plan is renewed every year.",
            "მოქმედი სტრატეგია [[2021-2030 წლებს|2021-01-01|2030-12-31|year]] მოიცავს; სამოქმედო გეგმა ყოველწლიურად ახლდება.",
        ),
        ACTIVITIES,
        (
            "- Advice on laws and their side effects;",
            "- რჩევა კანონებისა და მათი თანმდევი შედეგების შესახებ;",
        ),
        (
            "- Indicators for cities, {place.en} among them;",
            "- ინდიკატორები ქალაქებისთვის, მათ შორის არის {place.nom};",
        ),
        ("- Courses for civil servants.", "- კურსები საჯარო მოხელეებისთვის."),
        DISCLAIMER,
    ),
    "policy",
)
