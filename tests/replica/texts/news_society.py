"""News of health, neighbours, young people and the diaspora."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

NEWS_SOCIETY = (
    Skeleton(
        (
            "Doctors on Wheels Visit Villages around {place.en}",
            "ექიმები ბორბლებზე: ვიზიტი სოფლებში, {place.nom}",
        ),
        (
            "Doctors on Wheels Examine {count} People around {place.en}",
            "ექიმებმა ბორბლებზე {count} ადამიანი გასინჯეს: {place.nom}",
        ),
        (
            (
                "A bus with an X-ray machine, two doctors and a kettle stopped {on} in villages around {place.en}. Examined were above all those who had come back from abroad without ever having been insured.",
                "ავტობუსი რენტგენის აპარატით, ორი ექიმითა და ჩაიდნით {on} იმ სოფლებში გაჩერდა, რომლებიც {place.gen} ირგვლივ მდებარეობს. უპირველესად ის ადამიანები გასინჯეს, რომლებიც უცხოეთიდან დაბრუნდნენ და დაზღვევა არასდროს ჰქონიათ.",
            ),
            (
                "The queue was long and patient. Every third person had high blood pressure and did not know it; {few} were sent to the hospital in {other.en} for further tests.",
                "რიგი გრძელი იყო და მომთმენი. ყოველ მესამეს მაღალი წნევა აღმოაჩნდა და ამის შესახებ არ იცოდა; {few} ადამიანი დამატებითი კვლევებისთვის საავადმყოფოში გაგზავნეს.",
            ),
            (
                "The bus belongs to IOM and has been on the road since {since}. {partner.En} pays for the laboratory.",
                "ავტობუსი IOM-ს ეკუთვნის და გზაზე {since} არის. ლაბორატორიის ხარჯებს {partner.nom} ფარავს.",
            ),
            (
                "It comes again in {next}, and whoever was ashamed to come in can ask for a visit at home.",
                "ავტობუსი ისევ {next} მოვა; ვისაც შესვლის შერცხვა, შეუძლია ექიმი სახლში მიიწვიოს.",
            ),
        ),
        "health",
        caption=("The bus before the school near {place.en}", "ავტობუსი სკოლის წინ, {place.nom}"),
    ),
    Skeleton(
        (
            "Village Nurses in {place.en} Study the Stress of Separation",
            "სოფლის ექთნები განშორების სტრესს სწავლობენ: {place.nom}",
        ),
        (
            "{count} Nurses in {place.en} Study the Stress of Separation",
            "{count} ექთანი განშორების სტრესს სწავლობს: {place.nom}",
        ),
        (
            (
                "Headache, insomnia, silence: what looks like an illness is sometimes a mother in {country.en}. {On} village nurses met in {place.en} to learn how to ask about it.",
                "თავის ტკივილი, უძილობა, დუმილი: რაც ავადმყოფობას ჰგავს, ზოგჯერ ის არის, რომ დედა {country.loc} ცხოვრობს. სოფლის ექთნები {on} {place.loc} შეიკრიბნენ, რათა ესწავლათ, როგორ იკითხონ ამის შესახებ.",
            ),
            (
                "IOM had invited a psychiatrist who had herself grown up with letters instead of parents. She showed drawings by children and let the nurses guess who was missing.",
                "IOM-მა ფსიქიატრი მოიწვია, რომელიც თავადაც მშობლების ნაცვლად წერილებთან ერთად გაიზარდა. მან ბავშვების ნახატები აჩვენა და ექთნებს გამოცნობა სთხოვა, ვინ აკლდა.",
            ),
            (
                "A survey of {year} found that {share} per cent of the pupils in some classes live with grandparents. The school nurse is often the first to notice that something is wrong.",
                "{year} ჩატარებულმა კვლევამ აჩვენა, რომ ზოგ კლასში მოსწავლეთა {share} პროცენტი ბებიასა და ბაბუასთან ცხოვრობს. სკოლის ექთანი ხშირად პირველი ამჩნევს, რომ რაღაც რიგზე არ არის.",
            ),
        ),
        "health",
        days=2,
        sdgs=(3, 5),
    ),
    Skeleton(
        ("Free Tuberculosis Tests Offered in {place.en}", "ტუბერკულოზის უფასო ტესტები: {place.nom}"),
        (
            "{count} People Tested for Tuberculosis in {place.en}",
            "ტუბერკულოზზე {count} ადამიანმა გაიარა ტესტი: {place.nom}",
        ),
        (
            (
                "The test takes five minutes and the answer comes by telephone. {On} doctors of IOM and {partner.en} set up a tent beside the bus station of {place.en}, where many begin their journey.",
                "ტესტს ხუთი წუთი სჭირდება, პასუხი კი ტელეფონით მოდის. {On} IOM-ისა და {partner.gen} ექიმებმა კარავი {place.gen} ავტოსადგურთან გაშალეს, საიდანაც ბევრი იწყებს გზას.",
            ),
            (
                "People came between two buses, some with their luggage. Nobody was asked for a passport; a first name and a number were enough.",
                "ხალხი ორ ავტობუსს შორის მოდიოდა, ზოგი – ბარგით. პასპორტი არავის უკითხავს; სახელი და ნომერი საკმარისი იყო.",
            ),
            (
                "Treatment is free in Georgia and takes six months. Since {since} it can be continued in {country.en} without an interruption, because the clinics exchange their records with the patient's consent.",
                "მკურნალობა საქართველოში უფასოა და ექვს თვეს გრძელდება. {since} მისი უწყვეტად გაგრძელება {country.loc} ცხოვრების დროსაც შეიძლება: კლინიკები ჩანაწერებს პაციენტის თანხმობით ცვლიან.",
            ),
            (
                "The tent moves to {other.en} in {next}.",
                "კარავი {next} გადაინაცვლებს; შემდეგი ადგილია {other.nom}.",
            ),
        ),
        "health",
    ),
    Skeleton(
        (
            "A Bridge Rebuilt by Its Neighbours Opens in {place.en}",
            "მეზობლების აღდგენილი ხიდი გაიხსნა: {place.nom}",
        ),
        ("{count} Neighbours Rebuild a Bridge in {place.en}", "{count} მეზობელმა ხიდი აღადგინა: {place.nom}"),
        (
            (
                "For years children in a suburb of {place.en} waded through the stream on their way to school. {On} they walked across a bridge that their parents had built with a grant from IOM.",
                "{place.gen} გარეუბანში ბავშვები წლების განმავლობაში სკოლაში ნაკადულის გადალახვით დადიოდნენ. {On} მათ ხიდზე გაიარეს, რომელიც მშობლებმა IOM-ის გრანტით ააშენეს.",
            ),
            (
                "The beams come from a disused railway; a welder who had come back from {country.en} put them together. At the vote in {month} the bridge won against a football field by {few} votes.",
                "რკინის კოჭები გაუქმებული რკინიგზიდან წამოიღეს; ისინი შემდუღებელმა შეკრა, რომელიც {country.abl} დაბრუნდა. კენჭისყრაზე, რომელიც {month} გაიმართა, ხიდმა ფეხბურთის მოედანს {few} ხმით აჯობა.",
            ),
            (
                "{partner.En} sent students of engineering, who checked every weld and were fed at every house.",
                "{partner.erg} ინჟინერიის სტუდენტები გამოგზავნა; მათ ყოველი ნაკერი შეამოწმეს და სადილიც ყოველ სახლში დახვდათ.",
            ),
            ("The football field is next on the list.", "სიაში შემდეგი ფეხბურთის მოედანია."),
        ),
        "community",
        sdgs=(9, 11),
        caption=("The first to cross the bridge, {place.en}", "ხიდზე პირველი გამვლელები, {place.nom}"),
    ),
    Skeleton(
        (
            "Young Filmmakers from {place.en} Show What Leaving Means",
            "ახალგაზრდა რეჟისორები წასვლის ამბებს ყვებიან: {place.nom}",
        ),
        (
            "{count} Short Films from {place.en} Show What Leaving Means",
            "{count} მოკლე ფილმი წასვლის შესახებ: {place.nom}",
        ),
        (
            (
                "Three minutes, one telephone, no adults: these were the rules of a film contest whose winners were shown {on} in {place.en}. IOM had asked young people what leaving means.",
                "სამი წუთი, ერთი ტელეფონი, არც ერთი უფროსი – ასეთი იყო ფილმების კონკურსის წესები, რომლის გამარჯვებული ნამუშევრები {place.loc} {on} აჩვენეს. IOM-მა ახალგაზრდებს ჰკითხა, რას ნიშნავს წასვლა.",
            ),
            (
                "The first prize went to a film without people: a set table, a ringing telephone, a cat. The audience voted for a comedy about a suitcase that refuses to close.",
                "პირველი პრიზი უადამიანო ფილმმა მიიღო: გაშლილი სუფრა, ტელეფონის ზარი და კატა. მაყურებელმა ხმა კომედიას მისცა ჩემოდანზე, რომელიც დახურვას არ ნებდება.",
            ),
            (
                "{partner.En} will use the films in lessons that begin in {next}; the makers keep their rights and were paid.",
                "ფილმებს {partner.nom} გაკვეთილებზე გამოიყენებს, რომლებიც {next} დაიწყება; უფლებები ავტორებს რჩებათ და ჰონორარიც მიიღეს.",
            ),
        ),
        "community",
        sdgs=(4, 10),
    ),
    Skeleton(
        (
            "Diaspora Doctors from {country.en} Teach for a Week in {place.en}",
            "დიასპორის ექიმები {country.abl} ერთ კვირას ასწავლიან: {place.nom}",
        ),
        (
            "Diaspora Doctors Teach {count} Colleagues in {place.en}",
            "დიასპორის ექიმები {count} კოლეგას ასწავლიან: {place.nom}",
        ),
        (
            (
                "They left as students and came back as surgeons, if only for some days: {on} Georgian doctors who work in {country.en} taught in the hospital of {place.en}. Their journey was paid for by IOM.",
                "სტუდენტებად წავიდნენ და ქირურგებად დაბრუნდნენ, თუმცა მხოლოდ რამდენიმე დღით: ქართველი ექიმები, რომლებიც {country.loc} მუშაობენ, {on} {place.gen} საავადმყოფოში ასწავლიდნენ. მგზავრობა IOM-მა დააფინანსა.",
            ),
            (
                "They brought no devices, only habits: to count the swabs aloud, to let the youngest speak first, to write down the mistake while it is still warm.",
                "მათ აპარატურა კი არა, ჩვევები ჩამოიტანეს: ხმამაღლა დაითვალე ტამპონები, პირველი სიტყვა ყველაზე უმცროსს მიეცი და შეცდომა ცხელ გულზე ჩაიწერე.",
            ),
            (
                "{partner.En} keeps a list of {many} specialists abroad who would like to do the same. It was begun in {year}.",
                "{partner.nom} უცხოეთში მცხოვრებ {many} სპეციალისტის სიას აწარმოებს, რომელთაც იგივე სურთ. სია {year} გაიხსნა.",
            ),
        ),
        "health",
        days=5,
        sdgs=(3, 17),
    ),
)
