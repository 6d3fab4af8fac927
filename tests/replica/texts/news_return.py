"""News of people who came home and begin again."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

NEWS_RETURN = (
    Skeleton(
        (
            "Returned Migrants Open a Workshop for Concrete Blocks in {place.en}",
            "დაბრუნებულმა მიგრანტებმა {place.loc} ბეტონის ბლოკების საამქრო გახსნეს",
        ),
        (
            "{count} Returned Migrants Found Work in New Workshops in {place.en}",
            "{place.loc} ახალ საამქროებში {count} დაბრუნებულმა მიგრანტმა სამუშაო იპოვა",
        ),
        (
            (
                "{On} a workshop for concrete blocks opened its gate in {place.en}. Its {few} owners had worked on building sites in {country.en}, came home with little more than their trade, and wrote the business plan together with an adviser of IOM.",
                "{On} {place.loc} ბეტონის ბლოკების საამქრომ კარი გააღო. მისი მფლობელები, {few} ყოფილი მიგრანტი, {country.loc} მშენებლობებზე მუშაობდნენ, შინ ხელობის გარდა თითქმის არაფერი ჩამოიტანეს და ბიზნესგეგმა IOM-ის კონსულტანტთან ერთად დაწერეს.",
            ),
            (
                "The press and the mixer were bought with a reintegration grant; the roof they repaired themselves. On a good day the workshop turns out {many} blocks, and the first buyer was the neighbour across the road.",
                "წნეხი და ბეტონსარევი რეინტეგრაციის გრანტით შეიძინეს, სახურავი კი თავად შეაკეთეს. კარგ დღეს საამქრო {many} ბლოკს უშვებს, პირველი მყიდველი კი მოპირდაპირე მხარეს მცხოვრები მეზობელი გახდა.",
            ),
            (
                "“Abroad I carried other people's blocks for years,” says the youngest of the owners. “Here I know who will live behind the wall.”",
                "„უცხოეთში წლების განმავლობაში სხვის ბლოკებს ვეზიდებოდი, – ამბობს მფლობელებს შორის ყველაზე უმცროსი, – აქ კი ვიცი, ვინ იცხოვრებს ამ კედლის მიღმა“.",
            ),
            (
                "In {next} the owners want to hire two more people, and they have promised to ask the returnees' group in {other.en} first.",
                "{next} მფლობელები კიდევ ორი ადამიანის დაქირავებას გეგმავენ და პირობა დადეს, რომ პირველ რიგში {other.gen} დაბრუნებულ მიგრანტთა ჯგუფს მიმართავენ.",
            ),
        ),
        "return",
        sdgs=(8, 10),
    ),
    Skeleton(
        (
            "Counselling for Returned Families Begins in {place.en}",
            "{place.loc} დაბრუნებული ოჯახების კონსულტირება დაიწყო",
        ),
        (
            "Counsellors in {place.en} Advise {count} Returned Families",
            "კონსულტანტებმა {place.loc} {count} დაბრუნებულ ოჯახს კონსულტაცია გაუწიეს",
        ),
        (
            (
                "Since {since_month} families who came back from abroad have been able to see a counsellor in {place.en} without an appointment. {On} the room in the municipality was officially opened by IOM and {partner.en}.",
                "უცხოეთიდან დაბრუნებულ ოჯახებს {place.loc} კონსულტანტთან წინასწარი ჩაწერის გარეშე მისვლა {since_month} შეუძლიათ. ოთახი მუნიციპალიტეტის შენობაში ოფიციალურად {on} გახსნეს IOM-მა და {partner.erg}.",
            ),
            (
                "Most questions are simple and urgent: how a child enters school without a Georgian certificate, where a foreign diploma is recognised, which office pays a pension earned in {country.en}.",
                "კითხვების უმეტესობა მარტივი და გადაუდებელია: როგორ ჩაირიცხოს სკოლაში ბავშვი ქართული მოწმობის გარეშე, სად აღიარებენ უცხოურ დიპლომს, რომელი უწყება გასცემს {country.loc} დამსახურებულ პენსიას.",
            ),
            (
                "Some are neither. A psychologist comes twice a week, because, as one counsellor put it, people pack their silence too when they come home.",
                "ზოგი შეკითხვა არც ერთია და არც მეორე. კვირაში ორჯერ ფსიქოლოგი მოდის, რადგან, ერთ-ერთი კონსულტანტის თქმით, შინ დაბრუნებისას ადამიანებს დუმილიც თან მოაქვთ.",
            ),
            (
                "The room will stay open until {until}; after that {partner.en} will take over the work.",
                "ოთახი {until} იმუშავებს, შემდეგ კი საქმიანობას {partner.nom} გააგრძელებს.",
            ),
        ),
        "return",
    ),
    Skeleton(
        (
            "Small Grants Turn Plans into Beehives and Bakeries in {place.en}",
            "მცირე გრანტებით {place.loc} სკები და თონეები გაჩნდა",
        ),
        (
            "{count} Small Grants Awarded to Returnees in {place.en}",
            "{place.loc} დაბრუნებულმა მიგრანტებმა {count} მცირე გრანტი მიიღეს",
        ),
        (
            (
                "A jury of IOM and {partner.en} listened {on} to returned migrants from {place.en} who want to open a business of their own. Of {many} written plans it chose those that could live without help after a year.",
                "IOM-ისა და {partner.gen} ჟიურიმ {on} {place.abl} იმ დაბრუნებულ მიგრანტებს მოუსმინა, რომელთაც საკუთარი საქმის წამოწყება სურთ. {many} წერილობითი გეგმიდან ისინი შეირჩა, რომლებიც ერთი წლის შემდეგ დახმარების გარეშე იარსებებს.",
            ),
            (
                "Beehives won most often, followed by bakeries, greenhouses and a repair shop for washing machines. The grant is paid in goods, not in cash, and nobody pays it back.",
                "ყველაზე ხშირად სკებმა გაიმარჯვა, შემდეგ – თონეებმა, სათბურებმა და სარეცხი მანქანების სახელოსნომ. გრანტი ნივთების სახით გაიცემა და არა ნაღდი ფულით; მისი დაბრუნება საჭირო არ არის.",
            ),
            (
                "Before the decision every applicant spent five days on book-keeping, prices and taxes. “I came for the hives,” said one of them, “and stayed for the arithmetic.”",
                "გადაწყვეტილებამდე თითოეულმა განმცხადებელმა ხუთი დღე დაუთმო ბუღალტერიას, ფასებსა და გადასახადებს. „სკებისთვის მოვედი, – თქვა ერთ-ერთმა, – და არითმეტიკისთვის დავრჩი“.",
            ),
        ),
        "return",
        sdgs=(1, 8),
        caption=(
            "A beekeeper in {place.en} shows his first hives",
            "მეფუტკრე {place.loc} თავის პირველ სკებს აჩვენებს",
        ),
    ),
    Skeleton(
        (
            "Returned Workers in {place.en} Receive Certificates of Their Trade",
            "{place.loc} დაბრუნებულმა მუშაკებმა ხელობის მოწმობები მიიღეს",
        ),
        (
            "{count} Returned Workers Certified in {place.en}",
            "{place.loc} {count} დაბრუნებული მუშაკის უნარები დადასტურდა",
        ),
        (
            (
                "Plasterers, cooks and carers who learned their trade in {country.en} can now prove it in Georgia as well. {On} the first of them sat the examination in the vocational college of {place.en}.",
                "მლესავებს, მზარეულებსა და მომვლელებს, რომლებმაც ხელობა {country.loc} ისწავლეს, ამის დადასტურება ახლა საქართველოშიც შეუძლიათ. პირველი გამოცდა {on} {place.gen} პროფესიულ კოლეჯში ჩატარდა.",
            ),
            (
                "The examination takes a morning: half an hour of questions, then work with the hands before two masters. {share} per cent passed at the first attempt; the others were told what to practise and when to come again.",
                "გამოცდას ერთი დილა სჭირდება: ნახევარსაათიანი გასაუბრება, შემდეგ კი ორი ოსტატის თვალწინ შესრულებული სამუშაო. პირველივე ცდაზე {share} პროცენტმა ჩააბარა; დანარჩენებს აუხსნეს, რა უნდა ივარჯიშონ და როდის მოვიდნენ ხელახლა.",
            ),
            (
                "Such recognition was made possible by a change in the rules in {year}. Before that, ten years on a building site abroad counted for nothing in a Georgian personnel office.",
                "ასეთი აღიარება წესების ცვლილების შედეგად {year} გახდა შესაძლებელი. მანამდე უცხოეთში, მშენებლობაზე გატარებულ ათ წელს ქართული კადრების განყოფილებისთვის ფასი არ ჰქონდა.",
            ),
            (
                "The college in {other.en} will hold the same examination in {next}.",
                "{other.gen} კოლეჯი იმავე გამოცდას {next} ჩაატარებს.",
            ),
        ),
        "return",
        sdgs=(4, 8),
    ),
    Skeleton(
        (
            "A Charter Flight from {country.en} Brings Families Home to {place.en}",
            "ჩარტერულმა რეისმა {country.abl} ოჯახები {place.loc} დააბრუნა",
        ),
        (
            "{count} People Return to {place.en} from {country.en} with Support from IOM",
            "IOM-ის მხარდაჭერით {country.abl} {place.loc} {count} ადამიანი დაბრუნდა",
        ),
        (
            (
                "{On} an aeroplane with people who had decided to go home arrived from {country.en}. Among them were {few} families from {place.en}; buses with heating and hot tea took them to their doors the same night.",
                "{On} {country.abl} თვითმფრინავით ის ადამიანები ჩამოფრინდნენ, რომლებმაც სამშობლოში დაბრუნება გადაწყვიტეს. მათ შორის იყო {few} ოჯახი {place.abl}; თბილმა ავტობუსებმა ისინი იმავე ღამეს სახლებამდე მიიყვანა.",
            ),
            (
                "Before departure everybody had spoken with an adviser about what awaits them: the house, the debts, the school, the medicine. Whoever changed their mind could stay behind until the doors closed.",
                "გამგზავრებამდე ყველა მათგანი კონსულტანტს ესაუბრა იმაზე, რაც წინ ელოდათ: სახლზე, ვალებზე, სკოლასა და წამლებზე. ვისაც გადაეფიქრა, კარის დაკეტვამდე შეეძლო დარჩენილიყო.",
            ),
            (
                "At the airport {partner.en} had set up a desk where documents were issued on the spot. A doctor measured blood pressure and a lawyer explained the first steps.",
                "აეროპორტში {partner.erg} მაგიდა დადგა, სადაც საბუთებს ადგილზევე გასცემდნენ. ექიმი წნევას ზომავდა, იურისტი კი პირველ ნაბიჯებს ხსნიდა.",
            ),
            (
                "Since {since} {many} people have come back to this region with the same support.",
                "{since} იმავე მხარდაჭერით ამ რეგიონში {many} ადამიანი დაბრუნდა.",
            ),
        ),
        "return",
    ),
)
