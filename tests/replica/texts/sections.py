"""The mission's standing pages: who it is, what it does, where to ask."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

# In the order of the root pages that `write` names.
SECTIONS = (
    Skeleton(
        ("Who We Are", "ვინ ვართ ჩვენ"),
        ("Who We Are in {place.en}, Edition {turn}", "ვინ ვართ ჩვენ, {place.nom}, რედაქცია {turn}"),
        (
            (
                "The International Organization for Migration was founded in [[1951|1951-01-01|1951-12-31|year]] to find homes for people whom the war had left without one. Since [[September 2016|2016-09-01||month]] it has been part of the United Nations system.",
                "მიგრაციის საერთაშორისო ორგანიზაცია [[1951 წელს|1951-01-01|1951-12-31|year]] იმისთვის დაარსდა, რომ ომის შედეგად უსახლკაროდ დარჩენილებს სახლი ეპოვათ. ორგანიზაცია გაეროს სისტემის ნაწილია [[2016 წლის სექტემბრიდან|2016-09-01||month]].",
            ),
            (
                "We believe that migration which is humane and orderly serves both those who move and the places where they live.",
                "გვჯერა, რომ ადამიანური და მოწესრიგებული მიგრაცია სარგებელს აძლევს როგორც მათ, ვინც გადაადგილდება, ისე იმ ადგილებს, სადაც ისინი ცხოვრობენ.",
            ),
            (
                "In Georgia we advise the state, train its officers and stand by people on the move. What we do is measured against the 2030 Agenda.",
                "საქართველოში რჩევას ვაძლევთ სახელმწიფოს, ვასწავლით მის თანამშრომლებს და გვერდში ვუდგავართ გადაადგილების გზაზე მყოფ ადამიანებს. ჩვენი საქმიანობის საზომი 2030 წლის დღის წესრიგია.",
            ),
        ),
        "policy",
    ),
    Skeleton(
        ("IOM Georgia", "IOM საქართველო"),
        (
            "IOM Georgia: Sub-Office in {place.en}, Edition {turn}",
            "IOM საქართველო: წარმომადგენლობა, {place.nom}, რედაქცია {turn}",
        ),
        (
            (
                "The mission in Tbilisi opened in [[1993|1993-01-01|1993-12-31|year]], when hundreds of thousands of people in Georgia had lost their homes. It began with trucks and blankets and has become an adviser to ministries, cities and families.",
                "თბილისის მისია [[1993 წელს|1993-01-01|1993-12-31|year]] გაიხსნა, როცა საქართველოში ასიათასობით ადამიანმა სახლი დაკარგა. სატვირთო მანქანებითა და საბნებით დაიწყო და დღეს სამინისტროების, ქალაქებისა და ოჯახების მრჩეველია.",
            ),
            ("## Partners", "## პარტნიორები"),
            (
                "We work with {partner.en}, with the State Commission on Migration Issues, with universities and with associations in all regions, among them in {place.en} and {other.en}.",
                "{partner.with_}, მიგრაციის საკითხთა სამთავრობო კომისიასთან, უნივერსიტეტებთან და ყველა რეგიონის გაერთიანებებთან ვთანამშრომლობთ.",
            ),
            ("## Offices", "## ოფისები"),
            (
                "Besides Tbilisi there have been counselling points in several towns since {since}. They are open on working days from 10:00 to 17:00.",
                "თბილისის გარდა, საკონსულტაციო პუნქტები {since} რამდენიმე ქალაქში მუშაობს. ისინი სამუშაო დღეებში, 10:00-დან 17:00 საათამდე, ღიაა.",
            ),
        ),
        "border",
    ),
    Skeleton(
        ("Our Work", "ჩვენი სამუშაო"),
        ("Our Work in {place.en}, Edition {turn}", "ჩვენი სამუშაო, {place.nom}, რედაქცია {turn}"),
        (
            (
                "Almost every family in Georgia knows somebody who has left and somebody who has come back. Our work begins with both.",
                "საქართველოში თითქმის ყველა ოჯახი იცნობს ადამიანს, რომელიც წავიდა, და ადამიანს, რომელიც დაბრუნდა. ჩვენი საქმიანობა ორივეთი იწყება.",
            ),
            (
                "In [[2018|2018-01-01|2018-12-31|year]] the countries of the world adopted a Global Compact for safe, orderly and regular migration; it is the frame for what we do here.",
                "[[2018 წელს|2018-01-01|2018-12-31|year]] მსოფლიოს ქვეყნებმა უსაფრთხო, მოწესრიგებული და კანონიერი მიგრაციის გლობალური შეთანხმება მიიღეს; ჩვენი საქმიანობაც ამ ჩარჩოში მიმდინარეობს.",
            ),
            ("- Return and reintegration", "- დაბრუნება და რეინტეგრაცია"),
            ("- Borders and documents", "- საზღვრები და დოკუმენტები"),
            ("- Protection from trafficking", "- ტრეფიკინგისგან დაცვა"),
            ("- Legal work abroad", "- კანონიერი სამუშაო უცხოეთში"),
        ),
        "policy",
        facts=(
            ("migrants", "281", ("million", "მილიონი")),
            ("Remittance", "702", ("billion US dollars", "მილიარდი ამერიკული დოლარი")),
            ("Population", "3.6%", ("of the world", "მსოფლიოს მოსახლეობის")),
            ("Workers", "169", ("million", "მილიონი")),
        ),
    ),
    Skeleton(
        ("Data and Resources", "მონაცემები და რესურსები"),
        (
            "Data and Resources: {place.en}, Edition {turn}",
            "მონაცემები და რესურსები: {place.nom}, რედაქცია {turn}",
        ),
        (
            (
                "Good decisions need figures that can be checked. Here we collect what we and our partners have counted, with the year and the source.",
                "კარგ გადაწყვეტილებას ისეთი ციფრები სჭირდება, რომელთა გადამოწმებაც შეიძლება. აქ თავმოყრილია ის, რაც ჩვენ და ჩვენმა პარტნიორებმა დავთვალეთ, წლისა და წყაროს მითითებით.",
            ),
            (
                "The indicators of migration governance were first taken in Georgia in {year}; cities have been able to join since {since_month}.",
                "მიგრაციის მმართველობის ინდიკატორები საქართველოში პირველად {year} შეფასდა; ქალაქებს შეერთება {since_month} შეუძლიათ.",
            ),
            (
                "Researchers can ask for the tables ((in an open format|https://example.org/data)).",
                "მკვლევრებს ცხრილების მოთხოვნა ((ღია ფორმატში|https://example.org/ka/data)) შეუძლიათ.",
            ),
        ),
        "policy",
        facts=(
            ("Fund", "1.9", ("million US dollars", "მილიონი ამერიკული დოლარი")),
            ("trafficking", "50", ("million people", "მილიონი ადამიანი")),
            ("Covid", "108,000", ("travel restrictions", "სამგზავრო შეზღუდვა")),
        ),
    ),
    Skeleton(
        ("Contact Us", "კონტაქტი"),
        ("Contact Us in {place.en}, Edition {turn}", "კონტაქტი: {place.nom}, რედაქცია {turn}"),
        (
            (
                "IOM Georgia, 12 Example Street, Tbilisi 0162. Telephone +995 32 225 22 16, on working days from 10:00 to 18:00.",
                "IOM საქართველო, თბილისი 0162, სანიმუშო ქუჩა 12. ტელეფონი: +995 32 225 22 16, სამუშაო დღეებში 10:00-დან 18:00 საათამდე.",
            ),
            (
                "Anyone who is in danger should call 112. The hotline on trafficking is open day and night and answers in eight languages.",
                "ვინც საფრთხეშია, 112-ზე უნდა დარეკოს. ტრეფიკინგის ცხელი ხაზი დღე და ღამე მუშაობს და რვა ენაზე პასუხობს.",
            ),
            (
                "Journalists write to ((the press desk|https://example.org/press)).",
                "ჟურნალისტებმა ((პრესის სამსახურს|https://example.org/ka/press)) უნდა მისწერონ.",
            ),
        ),
        "emergency",
    ),
    Skeleton(
        ("Take Action", "იმოქმედე"),
        ("Take Action in {place.en}, Edition {turn}", "იმოქმედე: {place.nom}, რედაქცია {turn}"),
        (
            (
                "One need not work for an organization to be of use. A neighbour who reads a contract aloud may prevent a year of unpaid work.",
                "სარგებლობის მოსატანად ორგანიზაციაში მუშაობა აუცილებელი არ არის. მეზობელმა, რომელიც ხელშეკრულებას ხმამაღლა წაიკითხავს, შესაძლოა ერთწლიანი აუნაზღაურებელი შრომა აგვაცილოს.",
            ),
            ("## What you can do", "## რა შეგიძლიათ გააკეთოთ"),
            (
                "- Become a volunteer: training begins in {next};",
                "- გახდით მოხალისე: სწავლება {next} იწყება;",
            ),
            ("- Offer a returned worker a trial day;", "- დაბრუნებულ მუშაკს საცდელი დღე შესთავაზეთ;"),
            (
                "- Support the fund for stranded migrants, opened in {year}.",
                "- მხარი დაუჭირეთ გზაში დარჩენილ მიგრანტთა ფონდს, რომელიც {year} გაიხსნა.",
            ),
        ),
        "community",
    ),
    Skeleton(
        ("2030 Agenda", "2030 წლის დღის წესრიგი"),
        ("2030 Agenda in {place.en}, Edition {turn}", "2030 წლის დღის წესრიგი: {place.nom}, რედაქცია {turn}"),
        (
            (
                "Migration appears in the 2030 Agenda not as a problem but as a condition of development: target 10.7 asks for policies that are planned and well managed.",
                "2030 წლის დღის წესრიგში მიგრაცია პრობლემად კი არა, განვითარების პირობად არის ნახსენები: 10.7 ამოცანა დაგეგმილ და კარგად მართულ პოლიტიკას მოითხოვს.",
            ),
            (
                "The Agenda was adopted on [[25 September 2015|2015-09-25|2015-09-25|day]]. Georgia has reported on it twice and made some of the targets its own.",
                "დღის წესრიგი [[2015 წლის 25 სექტემბერს|2015-09-25|2015-09-25|day]] მიიღეს. საქართველომ მისი შესრულების შესახებ ანგარიში ორჯერ წარადგინა და ამოცანების ნაწილი ეროვნულ მიზნებად აქცია.",
            ),
            (
                "Leaving no one behind, the promise of the Agenda, includes those who are on the way.",
                "„არავინ დარჩეს მიღმა“ – დღის წესრიგის ეს დაპირება მათაც ეხება, ვინც ჯერ კიდევ გზაშია.",
            ),
        ),
        "policy",
    ),
)
