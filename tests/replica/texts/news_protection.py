"""News of work against trafficking and of help in emergencies."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

NEWS_PROTECTION = (
    Skeleton(
        (
            "Labour Inspectors in {place.en} Learn to See Forced Labour",
            "შრომის ინსპექტორები {place.loc} იძულებითი შრომის ამოცნობას სწავლობენ",
        ),
        (
            "{count} Labour Inspectors in {place.en} Learn to See Forced Labour",
            "{place.loc} {count} შრომის ინსპექტორი იძულებითი შრომის ამოცნობას სწავლობს",
        ),
        (
            (
                "{On} labour inspectors met in {place.en} to practise what no checklist teaches: how a person behaves who is not allowed to answer. The training was held by IOM and {partner.en}.",
                "{On} შრომის ინსპექტორები {place.loc} შეიკრიბნენ, რათა ის ევარჯიშათ, რასაც არც ერთი ნუსხა არ ასწავლის: როგორ იქცევა ადამიანი, რომელსაც პასუხის უფლება არ აქვს. სწავლება IOM-მა და {partner.erg} ჩაატარეს.",
            ),
            (
                "On the first morning the group walked through a model farm with {few} mistakes built into it. Everybody noticed the missing helmets; only two asked why all telephones lay in the same drawer.",
                "პირველ დილას ჯგუფმა სანიმუშო ფერმა მოიარა, სადაც განზრახ {few} დარღვევა იყო ჩამალული. ჩაფხუტების უქონლობა ყველამ შენიშნა, მაგრამ მხოლოდ ორმა იკითხა, რატომ იდო ყველა ტელეფონი ერთ უჯრაში.",
            ),
            (
                "A judge explained which photographs and notes can be used in court. Since {since} the law has allowed inspectors to enter without announcing themselves.",
                "მოსამართლემ განმარტა, რომელი ფოტო და ჩანაწერი გამოდგება სასამართლოში. ინსპექტორებს გაუფრთხილებლად შესვლის უფლება კანონით {since} აქვთ.",
            ),
            (
                "In the evaluation {share} per cent of the participants said that they would look at one of their earlier cases again.",
                "შეფასებისას მონაწილეთა {share} პროცენტმა თქვა, რომ ერთ-ერთ ძველ საქმეს თავიდან გადახედავს.",
            ),
        ),
        "trafficking",
        days=3,
    ),
    Skeleton(
        (
            "European Day against Trafficking Marked in {place.en}",
            "ტრეფიკინგის წინააღმდეგ ბრძოლის ევროპული დღე აღინიშნა: {place.nom}",
        ),
        (
            "{count} Pupils in {place.en} Mark the European Day against Trafficking",
            "{place.loc} {count} მოსწავლემ ტრეფიკინგის წინააღმდეგ ბრძოლის ევროპული დღე აღნიშნა",
        ),
        (
            (
                "Empty shoes stood on the steps of the theatre in {place.en} {on}. Each pair told on a label of somebody who had left for a promised job and was not heard of for months.",
                "{place.loc} თეატრის კიბეზე {on} ცარიელი ფეხსაცმელი იდგა. თითოეულ წყვილს წარწერა ჰქონდა და იმ ადამიანის ამბავს ყვებოდა, რომელიც დაპირებული სამუშაოსთვის წავიდა და თვეების განმავლობაში არავინ იცოდა, სად იყო.",
            ),
            (
                "Pupils had written the labels from real files, in which names and places were changed. {partner.En} had chosen the cases together with two psychologists.",
                "წარწერები მოსწავლეებმა ნამდვილი საქმეების მიხედვით შეადგინეს; სახელები და ადგილები შეცვლილი იყო. საქმეები {partner.erg} შეარჩია ორ ფსიქოლოგთან ერთად.",
            ),
            (
                "Passers-by stopped, read and asked for the number of the hotline. By the evening {many} cards with the number had been taken.",
                "გამვლელები ჩერდებოდნენ, კითხულობდნენ და ცხელი ხაზის ნომერს ითხოვდნენ. საღამომდე ნომრიანი {many} ბარათი დარიგდა.",
            ),
            (
                "The shoes will travel on to {other.en} in {next}.",
                "ფეხსაცმელი {next} სხვა ქალაქში გაემგზავრება; შემდეგი გაჩერებაა {other.nom}.",
            ),
        ),
        "trafficking",
        caption=("Shoes on the steps of the theatre in {place.en}", "ფეხსაცმელი {place.gen} თეატრის კიბეზე"),
    ),
    Skeleton(
        (
            "Social Workers in {place.en} Train for First Interviews with Survivors",
            "სოციალური მუშაკები {place.loc} დაზარალებულებთან პირველ გასაუბრებას სწავლობენ",
        ),
        (
            "{count} Social Workers in {place.en} Train for First Interviews with Survivors",
            "{place.loc} {count} სოციალური მუშაკი დაზარალებულებთან პირველ გასაუბრებას სწავლობს",
        ),
        (
            (
                "The first conversation decides whether there will be a second. With this sentence a course for social workers began {on} in {place.en}, organized by IOM and {partner.en}.",
                "პირველი საუბარი წყვეტს, იქნება თუ არა მეორე. ამ სიტყვებით დაიწყო {on} სოციალური მუშაკების კურსი {place.loc}, რომელიც IOM-მა და {partner.erg} მოაწყვეს.",
            ),
            (
                "Actors played people who do not trust anybody. The participants were told afterwards at which word the door had closed: most often it was a question about guilt.",
                "მსახიობები იმ ადამიანებს განასახიერებდნენ, რომლებიც არავის ენდობიან. მონაწილეებს შემდეგ უხსნიდნენ, რომელ სიტყვაზე დაიკეტა კარი: ყველაზე ხშირად ეს ბრალის შესახებ დასმული კითხვა იყო.",
            ),
            (
                "The course had been requested by the shelters, which took in more people in {year} than in the year before.",
                "კურსი თავშესაფრებმა მოითხოვეს: {year} მათ წინა წელთან შედარებით მეტი ადამიანი მიიღეს.",
            ),
            (
                "A short guide for the first hour, printed on one sheet, can now be found in every office in the region.",
                "პირველი საათის მოკლე სახელმძღვანელო, ერთ ფურცელზე დაბეჭდილი, უკვე რეგიონის ყველა ოფისშია.",
            ),
        ),
        "trafficking",
        days=2,
        sdgs=(5, 16),
    ),
    Skeleton(
        (
            "Mobile Teams Bring Winter Aid to Displaced Families near {place.en}",
            "მობილურმა ჯგუფებმა დევნილ ოჯახებს ზამთრის დახმარება მიუტანეს: {place.nom}",
        ),
        (
            "{count} Families near {place.en} Receive Winter Aid",
            "ზამთრის დახმარება {count} ოჯახმა მიიღო: {place.nom}",
        ),
        (
            (
                "Stoves, dry wood and quilts were handed out {on} in the villages around {place.en}. The lorries of IOM could go as far as the bridge; from there neighbours carried on with sledges.",
                "{place.gen} მიმდებარე სოფლებში {on} ღუმელები, მშრალი შეშა და საბნები დარიგდა. IOM-ის სატვირთოებმა ხიდამდე მისვლა შეძლეს; იქიდან ტვირთი მეზობლებმა მარხილებით წაიღეს.",
            ),
            (
                "The list had been drawn up by the families themselves at a meeting in the school. Those who needed less gave up their place, and {few} households came on to it that no office had known.",
                "სია თავად ოჯახებმა შეადგინეს სკოლაში გამართულ კრებაზე. ვისაც ნაკლებად უჭირდა, ადგილი სხვას დაუთმო და სიაში {few} ისეთი ოჯახიც მოხვდა, რომლის შესახებ არც ერთმა უწყებამ არ იცოდა.",
            ),
            (
                "A nurse went from house to house, measured blood pressure and looked at children's coughs. Two people were brought to the hospital in {place.en} on the same day.",
                "ექთანი სახლიდან სახლში დადიოდა, წნევას ზომავდა და ახველებულ ბავშვებს სინჯავდა. ორი ადამიანი იმავე დღეს საავადმყოფოში გადაიყვანეს.",
            ),
        ),
        "emergency",
        caption=("Sledges instead of lorries near {place.en}", "მარხილები სატვირთოების ნაცვლად, {place.nom}"),
    ),
    Skeleton(
        (
            "Helpdesk for People Who Fled Ukraine Opens in {place.en}",
            "უკრაინიდან ჩამოსულთა დახმარების მაგიდა გაიხსნა: {place.nom}",
        ),
        (
            "Helpdesk in {place.en} Answers {count} People Who Fled Ukraine",
            "დახმარების მაგიდამ უკრაინიდან ჩამოსულ {count} ადამიანს უპასუხა: {place.nom}",
        ),
        (
            (
                "A desk where people from Ukraine can ask about schools, rent and doctors began its work {on} in {place.en}. It stands in the library, because that is the warmest house in town.",
                "{place.loc} {on} მუშაობა დაიწყო მაგიდამ, სადაც უკრაინიდან ჩამოსულებს სკოლის, ქირისა და ექიმის შესახებ კითხვა შეუძლიათ. მაგიდა ბიბლიოთეკაში დგას, რადგან ქალაქში ყველაზე თბილი შენობა ეს არის.",
            ),
            (
                "IOM pays three advisers, two of whom have themselves fled. They fill in forms, go along to the landlord and know which pharmacy takes foreign prescriptions.",
                "IOM სამ კონსულტანტს აფინანსებს; ორი მათგანი თავად არის ომს გამოქცეული. ისინი ავსებენ ფორმებს, მიჰყვებიან მებინავესთან და იციან, რომელი აფთიაქი იღებს უცხოურ რეცეპტს.",
            ),
            (
                "Since {since_month} such desks have been opened in several cities. The busiest one counted {many} visits in {month}.",
                "ასეთი მაგიდები რამდენიმე ქალაქში {since_month} იხსნება. ყველაზე დატვირთულმა {month} {many} ვიზიტი დათვალა.",
            ),
            (
                "{partner.En} has promised to keep the room until {until}.",
                "{partner.nom} დაგვპირდა, რომ ოთახი {until} იარსებებს.",
            ),
        ),
        "emergency",
        sdgs=(1, 10),
    ),
    Skeleton(
        (
            "After the Flood: Cash and Repairs for {place.en}",
            "წყალდიდობის შემდეგ: ფულადი დახმარება და შეკეთება, {place.nom}",
        ),
        (
            "After the Flood: Repairs for {count} Houses in {place.en}",
            "წყალდიდობის შემდეგ: {count} სახლის შეკეთება, {place.nom}",
        ),
        (
            (
                "When the river left its bed above {place.en}, IOM had engineers on the spot within a day. {On} they finished the list of houses that can be saved and of those that cannot.",
                "როცა მდინარე კალაპოტიდან გადმოვიდა, IOM-ის ინჟინრები {place.loc} ერთ დღეში იყვნენ. იმ სახლების სია, რომელთა გადარჩენა შეიძლება, და იმათი, რომლებისაც – აღარ, {on} დასრულდა.",
            ),
            (
                "Families whose walls stand receive cash for cement, doors and electricity. The others move into rooms rented for a year, with a promise in writing about what comes after.",
                "ოჯახები, რომელთა კედლებიც გადარჩა, ცემენტის, კარებისა და ელექტროობისთვის ფულს იღებენ. დანარჩენები ერთი წლით დაქირავებულ ბინებში გადადიან და წერილობით პირობას იღებენ, რა იქნება მერე.",
            ),
            (
                "Young people from {other.en} came with shovels for a weekend. “We had the same mud,” said one of them, “and somebody came then too.”",
                "ახალგაზრდები {other.abl} შაბათ-კვირას ნიჩბებით ჩამოვიდნენ. „ჩვენთანაც ასეთი ტალახი იყო, – თქვა ერთ-ერთმა, – და მაშინ ჩვენთანაც მოვიდა ვიღაც“.",
            ),
            (
                "A drill for the next flood will be held in {next}; the sirens have already been moved higher up.",
                "შემდეგი წყალდიდობისთვის წვრთნა {next} ჩატარდება; სირენები უკვე მაღლა გადაიტანეს.",
            ),
        ),
        "emergency",
        sdgs=(11, 13),
    ),
)
