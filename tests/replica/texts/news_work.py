"""News of work abroad, contracts and advice before departure."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

NEWS_WORK = (
    Skeleton(
        (
            "Job Fair for Legal Work Abroad Draws Crowds in {place.en}",
            "უცხოეთში კანონიერი დასაქმების ბაზრობამ ბევრი ადამიანი შეკრიბა: {place.nom}",
        ),
        (
            "{count} Contracts Offered at a Job Fair in {place.en}",
            "დასაქმების ბაზრობაზე {count} ხელშეკრულება შესთავაზეს: {place.nom}",
        ),
        (
            (
                "{many} people came {on} to the sports hall of {place.en}, where {partner.en} and IOM had invited firms whose offers they had checked. There were seats for half of them.",
                "{place.gen} სპორტდარბაზში {on} {many} ადამიანი მოვიდა; {partner.erg} და IOM-მა იქ მხოლოდ ის ფირმები მოიწვიეს, რომელთა შეთავაზებებიც წინასწარ შეამოწმეს. სკამი ნახევარს ეყო.",
            ),
            (
                "At each table sat an interpreter and, behind a screen, a lawyer. Whoever wished could carry a contract there and hear in plain words what one would sign.",
                "თითოეულ მაგიდასთან თარჯიმანი იჯდა, თეჯირის მიღმა კი – იურისტი. მსურველს შეეძლო, ხელშეკრულება მასთან მიეტანა და მარტივი სიტყვებით მოესმინა, რას აწერდა ხელს.",
            ),
            (
                "Farms in {country.en} asked for people for three months, hotels for six. A firm that demanded a deposit was shown the door before noon.",
                "{country.loc} ფერმებს ხალხი სამი თვით სჭირდებოდათ, სასტუმროებს – ექვსით. ფირმას, რომელმაც წინასწარი თანხა მოითხოვა, შუადღემდე დარბაზი დაატოვებინეს.",
            ),
            (
                "The first group will leave in {next} after a language course.",
                "პირველი ჯგუფი ენის კურსის შემდეგ, {next}, გაემგზავრება.",
            ),
        ),
        "labour",
    ),
    Skeleton(
        (
            "Seasonal Workers from {place.en} Leave for {country.en} with Contracts in Hand",
            "სეზონური მუშები ხელშეკრულებებით {country.loc} გაემგზავრნენ: {place.nom}",
        ),
        (
            "{count} Seasonal Workers from {place.en} Leave for {country.en}",
            "{count} სეზონური მუშა {country.loc} გაემგზავრა: {place.nom}",
        ),
        (
            (
                "With a suitcase, a dictionary and a contract in two languages seasonal workers from {place.en} set out {on} for {country.en}. They will pick fruit until the end of the season and then come home, ticket included.",
                "სეზონური მუშები {place.abl} {on} {country.loc} გაემგზავრნენ – ჩემოდნით, ლექსიკონითა და ორენოვანი ხელშეკრულებით. ისინი სეზონის ბოლომდე ხილს დაკრეფენ და შემდეგ შინ დაბრუნდებიან; ბილეთი გათვალისწინებულია.",
            ),
            (
                "Before they left they spent a week with advisers of IOM: how a payslip is read, what to do after an accident, and why the passport stays in one's own pocket.",
                "გამგზავრებამდე მათ ერთი კვირა IOM-ის კონსულტანტებთან გაატარეს: როგორ იკითხება ხელფასის ფურცელი, რა უნდა გავაკეთოთ უბედური შემთხვევისას და რატომ უნდა გვედოს პასპორტი საკუთარ ჯიბეში.",
            ),
            (
                "{partner.En} will call every worker after two weeks. In {year} such a call uncovered unpaid overtime, which was paid a month later.",
                "ორი კვირის შემდეგ თითოეულ მუშას {partner.nom} დაურეკავს. {year} ასეთი ზარით აუნაზღაურებელი ზეგანაკვეთური შრომა გამოვლინდა; თანხა ერთ თვეში გადაიხადეს.",
            ),
        ),
        "labour",
        caption=("At the bus station of {place.en}", "{place.gen} ავტოსადგურზე"),
    ),
    Skeleton(
        (
            "Actors Play out False Job Offers in the Market of {place.en}",
            "მსახიობებმა ბაზარში ყალბი სამუშაო შეთავაზებები გაითამაშეს: {place.nom}",
        ),
        (
            "Market Theatre in {place.en}: {count} Questions about False Job Offers",
            "ბაზრის თეატრი: {count} კითხვა ყალბ შეთავაზებებზე, {place.nom}",
        ),
        (
            (
                "A man in a white suit promised golden mountains between cheese and walnuts: {on} actors played recruiters in the market of {place.en}. Only when somebody had almost signed did they take off their hats.",
                "თეთრკოსტიუმიანი კაცი ყველსა და ნიგოზს შორის ოქროს მთებს ჰპირდებოდა ხალხს: {on} {place.gen} ბაზარში მსახიობებმა დამქირავებლები განასახიერეს. ქუდს მხოლოდ მაშინ იხდიდნენ, როცა ვიღაც ხელს თითქმის აწერდა.",
            ),
            (
                "The play belongs to the information campaign of IOM and {partner.en}. Afterwards everyone received a sheet with ten questions that an honest firm can answer.",
                "წარმოდგენა IOM-ისა და {partner.gen} საინფორმაციო კამპანიის ნაწილია. დასასრულს ყველამ მიიღო ფურცელი ათი კითხვით, რომლებზეც პატიოსან ფირმას პასუხი აქვს.",
            ),
            (
                "A fruit seller told how her nephew had paid for a place that did not exist. It happened in {year}; she had kept the receipt and gave it to the lawyer of the campaign.",
                "ხილის გამყიდველმა მოყვა, როგორ გადაიხადა მისმა ძმისშვილმა ფული არარსებული ადგილისთვის. ეს {year} მოხდა; ქვითარი მას შემდეგ შენახული ჰქონდა და კამპანიის იურისტს გადასცა.",
            ),
            ("The troupe plays next in {other.en}.", "დასის შემდეგი გაჩერებაა {other.nom}."),
        ),
        "labour",
        sdgs=(8, 16),
    ),
    Skeleton(
        (
            "Private Employment Agencies Sign a Code of Conduct in {place.en}",
            "კერძო დასაქმების სააგენტოებმა ქცევის კოდექსს ხელი მოაწერეს: {place.nom}",
        ),
        (
            "{count} Employment Agencies Sign a Code of Conduct in {place.en}",
            "დასაქმების {count} სააგენტომ ქცევის კოდექსს ხელი მოაწერა: {place.nom}",
        ),
        (
            (
                "No fees from workers, no contract without translation, no silence after departure: agencies that send people abroad promised this {on} in {place.en}. The code was drafted by IOM and {partner.en}.",
                "მუშაკისგან საფასურს არ ავიღებთ, უთარგმნელ ხელშეკრულებას არ გავაფორმებთ, გამგზავრების შემდეგ არ გავჩუმდებით – ასეთი პირობა დადეს {on} {place.loc} სააგენტოებმა, რომლებიც ადამიანებს უცხოეთში აგზავნიან. კოდექსი IOM-მა და {partner.erg} შეიმუშავეს.",
            ),
            (
                "A study of {year} had shown that two agencies in three took money in some form. Those who sign agree to be visited and to answer complaints within ten days.",
                "{year} ჩატარებულმა კვლევამ აჩვენა, რომ სამიდან ორი სააგენტო ფულს რაიმე სახით იღებდა. ხელმომწერები თანხმდებიან, რომ შემმოწმებლები მიიღონ და საჩივრებს ათ დღეში უპასუხონ.",
            ),
            (
                "The names of the agencies are published in a list that is renewed every quarter. Whoever breaks the code leaves the list, with the reason.",
                "სააგენტოების დასახელებები სიაში ქვეყნდება, რომელიც ყოველ კვარტალში ახლდება. ვინც კოდექსს დაარღვევს, სიას ტოვებს და მიზეზიც იქვე ეწერება.",
            ),
        ),
        "labour",
        sdgs=(8, 16, 17),
    ),
    Skeleton(
        (
            "Evening Classes in Family Budgeting Begin in {place.en}",
            "ოჯახის ბიუჯეტის საღამოს გაკვეთილები დაიწყო: {place.nom}",
        ),
        (
            "{count} Families in {place.en} Finish Evening Classes in Budgeting",
            "ბიუჯეტის საღამოს გაკვეთილები {count} ოჯახმა დაასრულა: {place.nom}",
        ),
        (
            (
                "Money that arrives from abroad on Monday is often gone by Thursday. In the evening classes which began {on} in {place.en}, families of migrants write down for the first time where it goes.",
                "ორშაბათს უცხოეთიდან ჩამოსული ფული ხუთშაბათს ხშირად აღარ არის. საღამოს გაკვეთილებზე, რომლებიც {place.loc} {on} დაიწყო, მიგრანტების ოჯახები პირველად იწერენ, სად მიდის ის.",
            ),
            (
                "IOM trainers use envelopes instead of tables: one for bread, one for the school, one that is not opened. Children proved to be the strictest accountants.",
                "IOM-ის ტრენერები ცხრილების ნაცვლად კონვერტებს იყენებენ: ერთს პურისთვის, ერთს სკოლისთვის, ერთიც ისეთია, რომელიც არ იხსნება. ყველაზე მკაცრი ბუღალტრები ბავშვები აღმოჩნდნენ.",
            ),
            (
                "According to {partner.en} {share} per cent of the money sent home is spent on food and medicine. The course wants to make room for the rest: a cow, a roof, a year of study.",
                "სახლში გამოგზავნილი ფულის {share} პროცენტი საკვებსა და წამლებში იხარჯება – ასეთია მონაცემები, რომლებსაც {partner.nom} აქვეყნებს. კურსს სურს ადგილი დანარჩენსაც დაუთმოს: ძროხას, სახურავს, ერთწლიან სწავლას.",
            ),
            (
                "Those who have family in {country.en} can join by video on Sundays.",
                "ვისაც ოჯახის წევრი {country.loc} ჰყავს, შეუძლია კვირაობით ვიდეოზარით ჩაერთოს.",
            ),
        ),
        "labour",
        sdgs=(1, 4, 8),
    ),
)
