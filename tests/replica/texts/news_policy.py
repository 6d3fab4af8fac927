"""News of laws, figures and agreements."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

NEWS_POLICY = (
    Skeleton(
        (
            "{place.en} Begins to Measure How It Governs Migration",
            "{place.nom} მიგრაციის მართვის შეფასებას იწყებს",
        ),
        (
            "{place.en} Answers {count} Questions on Migration Governance",
            "{place.nom} მიგრაციის მართვის შესახებ {count} კითხვას პასუხობს",
        ),
        (
            (
                "Who may rent a flat, who may enter a kindergarten, and who is told about it? {On} the municipality of {place.en} began to answer such questions in a workshop with IOM and {partner.en}.",
                "ვის შეუძლია ბინის დაქირავება, ვის – ბავშვის ბაღში მიყვანა და ვინ იგებს ამის შესახებ? {place.gen} მუნიციპალიტეტმა ასეთ კითხვებზე პასუხის გაცემა {on} სამუშაო შეხვედრაზე დაიწყო, რომელსაც IOM და {partner.nom} ესწრებოდნენ.",
            ),
            (
                "The local indicators do not rank cities. They show where a rule is missing and where it exists without anybody knowing it.",
                "ადგილობრივი ინდიკატორები ქალაქებს რეიტინგით არ ალაგებს. ისინი აჩვენებს, სად აკლია წესი და სად არსებობს ისე, რომ ამის შესახებ არავინ იცის.",
            ),
            (
                "In the first hour the departments of {place.en} found {few} services that are open to foreigners by law and closed to them by a form.",
                "პირველივე საათში სამსახურებმა {few} მომსახურება აღმოაჩინეს, რომელიც უცხოელებისთვის კანონით ღიაა, ფორმით კი – დახურული.",
            ),
            ("The results will be published in {next}.", "შედეგები {next} გამოქვეყნდება."),
        ),
        "policy",
        sdgs=(10, 11, 17),
    ),
    Skeleton(
        (
            "State Commission Discusses a New Migration Strategy in {place.en}",
            "სამთავრობო კომისიამ მიგრაციის ახალი სტრატეგია განიხილა: {place.nom}",
        ),
        (
            "State Commission Discusses {count} Proposals in {place.en}",
            "სამთავრობო კომისიამ {count} წინადადება განიხილა: {place.nom}",
        ),
        (
            (
                "The working groups of the State Commission on Migration Issues met in {place.en} {on} to agree on the outline of the next strategy. IOM presented what other countries had promised and what they had kept.",
                "მიგრაციის საკითხთა სამთავრობო კომისიის სამუშაო ჯგუფები {on} {place.loc} შეიკრიბნენ და შემდეგი სტრატეგიის მონახაზზე შეთანხმდნენ. IOM-მა წარმოადგინა, რას დაპირდნენ სხვა ქვეყნები და რა შეასრულეს.",
            ),
            (
                "Most time was given to students and workers from abroad. {partner.En} reported that residence permits for study have doubled since {since}.",
                "ყველაზე დიდი დრო უცხოელ სტუდენტებსა და მუშაკებს დაეთმო. {partner.erg} განაცხადა, რომ სწავლისთვის გაცემული ბინადრობის ნებართვების რაოდენობა {since} გაორმაგდა.",
            ),
            (
                "Associations of returned migrants were heard on the second afternoon. Their request was short: fewer strategies, more telephone numbers.",
                "დაბრუნებულ მიგრანტთა გაერთიანებებს ნაშუადღევს მოუსმინეს. მათი თხოვნა მოკლე იყო: ნაკლები სტრატეგია და მეტი ტელეფონის ნომერი.",
            ),
            ("The draft is open for comments until {until}.", "პროექტზე შენიშვნები მიიღება {until}."),
        ),
        "policy",
        days=2,
    ),
    Skeleton(
        (
            "Officials in {place.en} Learn to Read Migration Statistics",
            "მოხელეები მიგრაციის სტატისტიკის კითხვას სწავლობენ: {place.nom}",
        ),
        (
            "{count} Officials in {place.en} Learn to Read Migration Statistics",
            "{count} მოხელე მიგრაციის სტატისტიკის კითხვას სწავლობს: {place.nom}",
        ),
        (
            (
                "A number without a date is a rumour. Under this motto civil servants from {place.en} and its neighbours studied statistics {on}, with teachers from IOM and {partner.en}.",
                "ციფრი თარიღის გარეშე ჭორია. ამ დევიზით {on} სტატისტიკას სწავლობდნენ საჯარო მოხელეები, რომლებიც მეზობელი მუნიციპალიტეტებიდანაც ჩამოვიდნენ; მასპინძელი იყო {place.nom}, მასწავლებლები – IOM და {partner.nom}.",
            ),
            (
                "They compared border crossings with the census, found {many} people who exist in only one of the two, and discussed why both can be right.",
                "მათ საზღვრის კვეთის მონაცემები მოსახლეობის აღწერას შეადარეს, {many} ადამიანი იპოვეს, რომელიც მხოლოდ ერთ-ერთში არსებობს, და იმსჯელეს, რატომ შეიძლება ორივე სწორი იყოს.",
            ),
            (
                "The exercises used the data of {year}, in which every name had been replaced by a number.",
                "სავარჯიშოებში ის მონაცემები გამოიყენეს, რომლებიც {year} შეგროვდა; სახელების ნაცვლად ნომრები ეწერა.",
            ),
            (
                "Those who pass the test in {next} may teach the course themselves.",
                "ვინც {next} ტესტს ჩააბარებს, კურსის წაკითხვას თავადაც შეძლებს.",
            ),
        ),
        "policy",
        days=3,
        sdgs=(16, 17),
    ),
    Skeleton(
        (
            "International Migrants Day Celebrated with a Concert in {place.en}",
            "მიგრანტთა საერთაშორისო დღე კონცერტით აღინიშნა: {place.nom}",
        ),
        (
            "{count} Singers Celebrate International Migrants Day in {place.en}",
            "მიგრანტთა საერთაშორისო დღე {count} მომღერალმა აღნიშნა: {place.nom}",
        ),
        (
            (
                "A choir that sings in nine languages filled the concert hall of {place.en} {on}. With it IOM and its partners celebrated International Migrants Day, some of the singers for the first time in a country that is not their own.",
                "გუნდმა, რომელიც ცხრა ენაზე მღერის, {place.gen} საკონცერტო დარბაზი {on} გაავსო. ასე აღნიშნეს IOM-მა და პარტნიორებმა მიგრანტთა საერთაშორისო დღე; მომღერალთა ნაწილმა ეს დღე პირველად გაატარა უცხო ქვეყანაში.",
            ),
            (
                "The choir was founded in {year} by a music teacher who had lost her piano on the way. Rehearsals are held wherever there is one.",
                "გუნდი {year} მუსიკის მასწავლებელმა დააარსა, რომელმაც გზაში როიალი დაკარგა. რეპეტიციები იქ იმართება, სადაც როიალი დგას.",
            ),
            (
                "In the break guests could taste bread from seven kitchens, and {partner.en} answered questions on residence permits next to the cloakroom.",
                "შესვენებაზე სტუმრებმა შვიდი სამზარეულოს პური დააგემოვნეს, გარდერობის გვერდით კი {partner.nom} ბინადრობის ნებართვის შესახებ კითხვებს პასუხობდა.",
            ),
        ),
        "policy",
        sdgs=(10, 16),
        caption=("The choir in {place.en}", "გუნდი, {place.nom}"),
    ),
    Skeleton(
        (
            "The Head of Mission Visits Returned Families in {place.en}",
            "მისიის ხელმძღვანელი დაბრუნებულ ოჯახებს ეწვია: {place.nom}",
        ),
        (
            "The Head of Mission Meets {count} Returned Families in {place.en}",
            "მისიის ხელმძღვანელი {count} დაბრუნებულ ოჯახს შეხვდა: {place.nom}",
        ),
        (
            (
                "No speeches had been announced and none was given. {On} the head of the IOM mission and a guest from {partner.en} spent a day in {place.en} with families who had come back from {country.en}.",
                "სიტყვით გამოსვლა არ იგეგმებოდა და არც არავინ გამოსულა. IOM-ის მისიის ხელმძღვანელმა და {partner.gen} წარმომადგენელმა {on} მთელი დღე იმ ოჯახებთან გაატარეს, რომლებიც {country.abl} {place.loc} დაბრუნდნენ.",
            ),
            (
                "They saw a dental chair bought second-hand, a flock of {count} sheep and a classroom where a grandmother learns English in order to understand her grandchildren.",
                "მათ ნახეს ნახმარი სტომატოლოგიური სავარძელი, {count} ცხვარი და საკლასო ოთახი, სადაც ბებია ინგლისურს სწავლობს, რომ შვილიშვილებს გაუგოს.",
            ),
            (
                "Not everything had succeeded. A cafe closed in {month} after the road was moved, and its owner said so plainly. The visitors asked what should be done otherwise and took notes.",
                "ყველაფერი არ გამოვიდა. კაფე, რომელსაც გზა მოაშორეს, {month} დაიხურა და მეპატრონემ ეს პირდაპირ თქვა. სტუმრებმა ჰკითხეს, რა უნდა გაკეთებულიყო სხვანაირად, და პასუხი ჩაიწერეს.",
            ),
            (
                "A second journey, to {other.en}, is planned for {next}.",
                "მეორე მოგზაურობა {next} იგეგმება; მიმართულებაა {other.nom}.",
            ),
        ),
        "policy",
        sdgs=(1, 10),
    ),
)
