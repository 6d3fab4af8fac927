"""Vacancy notices."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Pair, Skeleton

_DUTIES: Pair = ("## Core functions", "## ძირითადი მოვალეობები")
_WANTED: Pair = ("## Required qualifications", "## საკვალიფიკაციო მოთხოვნები")
_HOW: Pair = ("## How to apply", "## როგორ წარვადგინოთ განაცხადი")
_CLOSING: Pair = (
    "Closing date: {deadline}, {hour} Tbilisi time. Reference: {vacancy}.",
    "განაცხადების მიღების ბოლო ვადა: {deadline}, {hour} საათი თბილისის დროით. ნომერი: {vacancy}.",
)
_APPLY: Pair = (
    "Applications are accepted until {until_deadline} through ((the recruitment page|https://example.org/careers)). Only candidates on the short list will be contacted.",
    "განაცხადები მიიღება {until_deadline} ((კარიერის გვერდის|https://example.org/ka/careers)) მეშვეობით. დავუკავშირდებით მხოლოდ შერჩეულ კანდიდატებს.",
)
_EQUAL: Pair = (
    "IOM welcomes applications from women, persons with disabilities and people who have themselves lived abroad as migrants.",
    "IOM მიესალმება განაცხადებს ქალებისგან, შეზღუდული შესაძლებლობის მქონე პირებისა და იმ ადამიანებისგან, რომლებსაც მიგრაციის საკუთარი გამოცდილება აქვთ.",
)
_TERMS: Pair = (
    "Grade {grade}; a contract of {months} months that can be extended; duty station {place.en}. The work begins on {begins} or as soon as possible after it.",
    "თანამდებობის კატეგორია – {grade}; ხელშეკრულება ფორმდება {months} თვით, გაგრძელების შესაძლებლობით; სამუშაო ადგილი – {place.nom}. მუშაობის დაწყების დღეა {begins} ან უახლოესი შესაძლო დრო.",
)

VACANCIES = (
    Skeleton(
        ("Project Assistant, {place.en}", "პროექტის ასისტენტი, {place.nom}"),
        ("Project Assistant, {place.en} ({vacancy})", "პროექტის ასისტენტი, {place.nom} ({vacancy})"),
        (
            _CLOSING,
            (
                "IOM Georgia is looking for a Project Assistant in {place.en} for the project “{project.en}”. The assistant keeps the calendar, the files and the promises of a small team.",
                "IOM საქართველო პროექტისთვის „{project.ka}“ ეძებს პროექტის ასისტენტს, სამუშაო ადგილით: {place.nom}. ასისტენტი აწესრიგებს მცირე გუნდის კალენდარსა და საქაღალდეებს და ზრუნავს, რომ დანაპირები შესრულდეს.",
            ),
            _TERMS,
            _DUTIES,
            (
                "- Prepare meetings, minutes and letters in Georgian and English;",
                "- შეხვედრების, ოქმებისა და წერილების მომზადება ქართულ და ინგლისურ ენებზე;",
            ),
            (
                "- Follow payments and purchases from the request to the receipt;",
                "- გადახდებისა და შესყიდვების თვალყურის დევნება მოთხოვნიდან ქვითრამდე;",
            ),
            (
                "- Travel to partners in the regions about once a month.",
                "- პარტნიორებთან რეგიონებში გამგზავრება დაახლოებით თვეში ერთხელ.",
            ),
            _WANTED,
            (
                "- Two years of office work, at best in a project paid for by a donor;",
                "- საოფისე მუშაობის ორწლიანი გამოცდილება, სასურველია დონორის მიერ დაფინანსებულ პროექტში;",
            ),
            (
                "- Fluent Georgian and good English; a third language is an advantage.",
                "- ქართული ენის თავისუფლად, ინგლისურის კარგად ცოდნა; მესამე ენა უპირატესობაა.",
            ),
            _HOW,
            _APPLY,
            _EQUAL,
        ),
        "return",
    ),
    Skeleton(
        ("Driver, {place.en}", "მძღოლი, {place.nom}"),
        ("Driver, {place.en} ({vacancy})", "მძღოლი, {place.nom} ({vacancy})"),
        (
            (
                "Reference {vacancy}. Issued on {issued}; closing date {deadline}.",
                "ნომერი: {vacancy}. გამოცხადდა: {issued}; ბოლო ვადა: {deadline}.",
            ),
            (
                "The driver takes staff, guests and parcels safely through {place.en} and the neighbouring regions, in summer heat and over mountain passes in the snow.",
                "მძღოლს თანამშრომლები, სტუმრები და ამანათები უსაფრთხოდ გადაჰყავს და გადააქვს როგორც ქალაქში, ისე მეზობელ რეგიონებში – ზაფხულის სიცხეშიც და დათოვლილ უღელტეხილებზეც. სამუშაო ადგილია {place.nom}.",
            ),
            _DUTIES,
            (
                "- Drive office cars and keep the log book for every journey;",
                "- საოფისე ავტომობილების მართვა და თითოეული მგზავრობის აღრიცხვა ჟურნალში;",
            ),
            (
                "- See to oil, tyres, brakes and the first-aid kit;",
                "- ზეთის, საბურავების, მუხრუჭებისა და პირველადი დახმარების ნაკრების შემოწმება;",
            ),
            (
                "- Help at the airport when groups arrive at night.",
                "- დახმარება აეროპორტში, როცა ჯგუფები ღამით ჩამოდიან.",
            ),
            _WANTED,
            (
                "- A driving licence of category B and three years without an accident of one's own fault;",
                "- ავტომობილის მართვის მოწმობა და სამი წელი საკუთარი ბრალით მომხდარი ავარიის გარეშე;",
            ),
            (
                "- Georgian; simple English or Russian for the road.",
                "- ქართული ენა; საუბრისთვის საკმარისი ინგლისური ან რუსული.",
            ),
            _HOW,
            _APPLY,
        ),
        "emergency",
    ),
    Skeleton(
        ("Reintegration Counsellor, {place.en}", "რეინტეგრაციის კონსულტანტი, {place.nom}"),
        (
            "Reintegration Counsellor, {place.en} ({vacancy})",
            "რეინტეგრაციის კონსულტანტი, {place.nom} ({vacancy})",
        ),
        (
            (
                "Since {since} counsellors of IOM have received people who return to Georgia. For the office in {place.en} we are looking for a colleague who listens before giving advice.",
                "IOM-ის კონსულტანტები საქართველოში დაბრუნებულ ადამიანებს {since} იღებენ. კოლეგას, რომელიც რჩევის მიცემამდე მოსმენას შეძლებს, ახლა ახალი ოფისისთვის ვეძებთ: {place.nom}.",
            ),
            _TERMS,
            _DUTIES,
            (
                "- Speak with returned families and write their plans together with them;",
                "- დაბრუნებულ ოჯახებთან გასაუბრება და მათთან ერთად გეგმის შედგენა;",
            ),
            (
                "- Visit businesses that received a grant after three and after nine months;",
                "- გრანტით დაფინანსებული საქმის მონახულება სამი და ცხრა თვის შემდეგ;",
            ),
            (
                "- Keep confidential records and report once a quarter.",
                "- კონფიდენციალური ჩანაწერების წარმოება და ანგარიშის წარდგენა კვარტალში ერთხელ.",
            ),
            _WANTED,
            (
                "- A degree in social work, psychology or law, or five years of such work;",
                "- უმაღლესი განათლება სოციალური მუშაობის, ფსიქოლოგიის ან სამართლის მიმართულებით, ან ასეთი მუშაობის ხუთწლიანი გამოცდილება;",
            ),
            (
                "- Patience, a driving licence and good command of English.",
                "- მოთმინება, მართვის მოწმობა და ინგლისურის კარგი ცოდნა.",
            ),
            _HOW,
            _APPLY,
            _EQUAL,
            ("Closing date: {deadline}. Reference: {vacancy}.", "ბოლო ვადა: {deadline}. ნომერი: {vacancy}."),
        ),
        "return",
    ),
    Skeleton(
        (
            "National Consultant on Labour Migration, {place.en}",
            "ადგილობრივი კონსულტანტი შრომითი მიგრაციის საკითხებში, {place.nom}",
        ),
        (
            "National Consultant on Labour Migration, {place.en} ({vacancy})",
            "ადგილობრივი კონსულტანტი შრომითი მიგრაციის საკითხებში, {place.nom} ({vacancy})",
        ),
        (
            _CLOSING,
            (
                "{partner.En} asked IOM for a study of private agencies that send workers abroad. The consultant will visit agencies in {place.en} and {other.en}, read their contracts and propose rules that can be checked.",
                "{partner.erg} IOM-ს სთხოვა, შეესწავლა კერძო სააგენტოები, რომლებიც მუშახელს უცხოეთში აგზავნიან. კონსულტანტი სააგენტოებს {place.loc} და {other.loc} მოინახულებს, გაეცნობა მათ ხელშეკრულებებს და ისეთ წესებს შესთავაზებს, რომელთა შემოწმებაც შესაძლებელია.",
            ),
            ("## What is to be delivered", "## რა უნდა ჩაბარდეს"),
            (
                "- A plan of work within ten days of signing;",
                "- სამუშაო გეგმა – ხელმოწერიდან ათი დღის განმავლობაში;",
            ),
            ("- A draft report of no more than 40 pages;", "- ანგარიშის პროექტი, არაუმეტეს 40 გვერდისა;"),
            (
                "- The final report and a presentation in {next}.",
                "- საბოლოო ანგარიში და მისი წარდგენა {next}.",
            ),
            _WANTED,
            (
                "- Experience with labour law or with inspections;",
                "- შრომის სამართალში ან ინსპექტირებაში მუშაობის გამოცდილება;",
            ),
            (
                "- Published work on migration; clear writing in Georgian.",
                "- გამოქვეყნებული ნაშრომი მიგრაციაზე; გამართული წერა ქართულ ენაზე.",
            ),
            _HOW,
            _APPLY,
        ),
        "labour",
    ),
    Skeleton(
        ("Nurse for Health Assessments, {place.en}", "ექთანი ჯანმრთელობის შემოწმებისთვის, {place.nom}"),
        (
            "Nurse for Health Assessments, {place.en} ({vacancy})",
            "ექთანი ჯანმრთელობის შემოწმებისთვის, {place.nom} ({vacancy})",
        ),
        (
            _CLOSING,
            (
                "The nurse receives people who need a medical check before they travel, takes blood, explains the result and keeps the fridge with vaccines at four degrees. The post is in {place.en}.",
                "ექთანი იღებს ადამიანებს, რომელთაც გამგზავრებამდე სამედიცინო შემოწმება სჭირდებათ, იღებს სისხლს, ხსნის შედეგს და ვაქცინების მაცივარში ოთხ გრადუსს ინარჩუნებს. სამუშაო ადგილია {place.nom}.",
            ),
            _TERMS,
            _WANTED,
            (
                "- A nursing diploma recognised in Georgia and two years in a clinic;",
                "- საქართველოში აღიარებული საექთნო დიპლომი და კლინიკაში მუშაობის ორი წელი;",
            ),
            (
                "- Calm with children and with people who are afraid of needles.",
                "- სიმშვიდე ბავშვებთან და იმ ადამიანებთან, რომლებსაც ნემსის ეშინიათ.",
            ),
            _HOW,
            _APPLY,
            _EQUAL,
        ),
        "health",
    ),
)
