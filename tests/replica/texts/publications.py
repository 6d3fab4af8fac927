"""Publications: reports, guides and leaflets with a document."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

PUBLICATIONS = (
    Skeleton(
        ("Migration Profile of {place.en}", "მიგრაციის პროფილი: {place.nom}"),
        ("Migration Profile of {place.en}, Issue {turn}", "მიგრაციის პროფილი: {place.nom}, გამოცემა {turn}"),
        (
            (
                "Who leaves {place.en}, who comes back and what both mean for schools, clinics and the labour market: {pages} pages with maps and tables. The figures cover the time since {since_month}.",
                "ვინ ტოვებს ქალაქს, ვინ ბრუნდება და რას ნიშნავს ეს სკოლებისთვის, კლინიკებისა და შრომის ბაზრისთვის: {pages} გვერდი რუკებითა და ცხრილებით. მონაცემები მოიცავს პერიოდს {since_month}. ქალაქი: {place.nom}.",
            ),
            (
                "The profile was prepared with {partner.en} and may be copied with its source.",
                "პროფილი {partner.with_} ერთად მომზადდა და მისი გავრცელება წყაროს მითითებით შეიძლება.",
            ),
        ),
        "policy",
    ),
    Skeleton(
        (
            "Before You Leave {place.en}: a Guide for Workers",
            "სანამ წახვალ: გზამკვლევი მუშაკებისთვის, {place.nom}",
        ),
        (
            "Before You Leave {place.en}: a Guide for Workers, Issue {turn}",
            "სანამ წახვალ: გზამკვლევი მუშაკებისთვის, {place.nom}, გამოცემა {turn}",
        ),
        (
            (
                "A pocket guide of {pages} pages for everybody who has been offered work in {country.en}: what belongs in a contract, what a worker never pays for, whom to call.",
                "{pages}-გვერდიანი ჯიბის გზამკვლევი მათთვის, ვისაც {country.loc} სამუშაო შესთავაზეს: რა უნდა ეწეროს ხელშეკრულებაში, რაში არ იხდის მუშაკი ფულს არასდროს და ვის უნდა დაურეკოს.",
            ),
            (
                "It explains the rule of 90 days within any 180-day period and why it is no permission to work.",
                "გზამკვლევი ხსნის, რას ნიშნავს 90 დღე ნებისმიერ 180-დღიან პერიოდში და რატომ არ არის ეს მუშაობის ნებართვა.",
            ),
            (
                "Printed copies lie in the service centre of {place.en} since {since_month}.",
                "ნაბეჭდი ეგზემპლარები {place.gen} სერვისცენტრში {since_month} დევს.",
            ),
        ),
        "labour",
    ),
    Skeleton(
        (
            "Needs of Returned Families in {place.en}: Survey Report",
            "დაბრუნებული ოჯახების საჭიროებები: კვლევის ანგარიში, {place.nom}",
        ),
        (
            "Needs of Returned Families in {place.en}: Survey Report {turn}",
            "დაბრუნებული ოჯახების საჭიროებები: კვლევის ანგარიში {turn}, {place.nom}",
        ),
        (
            (
                "In {month} interviewers visited {many} families in {place.en}. {share} per cent of them live on the work of one person, and every third family still pays back a debt made for the journey.",
                "{month} ინტერვიუერებმა {place.loc} {many} ოჯახი მოინახულეს. მათი {share} პროცენტი ერთი ადამიანის შრომით ცხოვრობს, ყოველი მესამე ოჯახი კი ჯერ კიდევ იხდის გამგზავრებისთვის აღებულ ვალს.",
            ),
            (
                "The report ends with {few} proposals to the municipality and to {partner.en}.",
                "ანგარიშს {few} რეკომენდაცია ასრულებს; ისინი მუნიციპალიტეტსა და {partner.dat} მიემართება.",
            ),
        ),
        "return",
    ),
    Skeleton(
        (
            "How to Recognise Trafficking: Notes for Inspectors in {place.en}",
            "როგორ ამოვიცნოთ ტრეფიკინგი: ჩანაწერები ინსპექტორებისთვის, {place.nom}",
        ),
        (
            "How to Recognise Trafficking: Notes for Inspectors in {place.en}, Issue {turn}",
            "როგორ ამოვიცნოთ ტრეფიკინგი: ჩანაწერები ინსპექტორებისთვის, {place.nom}, გამოცემა {turn}",
        ),
        (
            (
                "Short notes for people who enter workplaces in {place.en} on duty: {pages} pages, with questions in six languages and a list of addresses that are answered at night.",
                "მოკლე ჩანაწერები მათთვის, ვინც {place.loc} სამუშაო ადგილებზე სამსახურებრივი მოვალეობით შედის: {pages} გვერდი, კითხვები ექვს ენაზე და იმ მისამართების სია, სადაც ღამითაც პასუხობენ.",
            ),
            (
                "The edition takes into account the changes of the law in force since {since}.",
                "გამოცემაში გათვალისწინებულია კანონის ცვლილებები, რომლებიც {since} მოქმედებს.",
            ),
        ),
        "trafficking",
    ),
    Skeleton(
        (
            "The Health of Migrants: Leaflet for Doctors in {place.en}",
            "მიგრანტთა ჯანმრთელობა: ბროშურა ექიმებისთვის, {place.nom}",
        ),
        (
            "The Health of Migrants: Leaflet {turn} for Doctors in {place.en}",
            "მიგრანტთა ჯანმრთელობა: ბროშურა {turn} ექიმებისთვის, {place.nom}",
        ),
        (
            (
                "Written with doctors from {place.en} and reviewed by {partner.en}, the leaflet answers the questions that were asked most often in {year}.",
                "ბროშურა {place.gen} ექიმებთან ერთად დაიწერა; მას რეცენზია გაუკეთა {partner.erg}. ტექსტი იმ კითხვებს პასუხობს, რომლებიც ყველაზე ხშირად {year} დაისვა.",
            ),
            (
                "It is free of charge; practices can ((order copies|https://example.com/order)) until {until}.",
                "ბროშურა უფასოა; კლინიკებს ეგზემპლარების ((შეკვეთა|https://example.com/order)) {until} შეუძლიათ.",
            ),
        ),
        "health",
    ),
)
