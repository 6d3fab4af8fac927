"""News of borders, documents and those who watch over them."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

NEWS_BORDER = (
    Skeleton(
        (
            "New Vehicles for Border Patrols near {place.en}",
            "სასაზღვრო პატრულს ახალი ავტომობილები გადაეცა: {place.nom}",
        ),
        (
            "{count} Vehicles Handed over to Border Patrols near {place.en}",
            "სასაზღვრო პატრულს {count} ავტომობილი გადაეცა: {place.nom}",
        ),
        (
            (
                "Cars that can climb a dry riverbed were handed over {on} to the patrols stationed near {place.en}. IOM bought them for {partner.en} and added winter tyres, stretchers and radios.",
                "{place.loc} განლაგებულ პატრულებს {on} გადაეცათ ავტომობილები, რომლებიც მშრალ კალაპოტშიც ადვილად ადიან. მანქანები {partner.gen}თვის IOM-მა შეიძინა და ზამთრის საბურავები, საკაცეები და რაციებიც დაურთო.",
            ),
            (
                "Up to now a patrol needed four hours to the highest post and in winter a horse. With the new cars the way takes a little more than one hour, and a sick shepherd can be brought down lying.",
                "აქამდე ყველაზე მაღალ საგუშაგომდე პატრულს ოთხი საათი სჭირდებოდა, ზამთარში კი – ცხენიც. ახალი მანქანებით გზა ერთ საათზე ცოტა მეტს მოითხოვს და ავადმყოფი მწყემსის ჩამოყვანა დაწოლილადაც შეიძლება.",
            ),
            (
                "The drivers spent {few} days in a course on ice and gravel before they got the keys.",
                "გასაღების მიღებამდე მძღოლებმა {few} დღე ყინულსა და ხრეშზე მართვის კურსზე გაატარეს.",
            ),
            (
                "More equipment for the same sector will follow in the {quarter}.",
                "იმავე მონაკვეთს ახალი აღჭურვილობა {quarter} გადაეცემა.",
            ),
        ),
        "border",
        sdgs=(9, 16),
    ),
    Skeleton(
        (
            "Officers in {place.en} Learn to Recognise Forged Documents",
            "ოფიცრები {place.loc} ყალბი საბუთების ამოცნობას სწავლობენ",
        ),
        (
            "{count} Officers in {place.en} Learn to Recognise Forged Documents",
            "{place.loc} {count} ოფიცერი ყალბი საბუთების ამოცნობას სწავლობს",
        ),
        (
            (
                "How does real paper sound? {On} officers of {partner.en} closed their eyes in a classroom in {place.en} and listened. The course is part of the cooperation between IOM and the border agencies.",
                "როგორ ხმიანობს ნამდვილი ქაღალდი? {partner.gen} ოფიცრებმა {on} {place.loc}, საკლასო ოთახში, თვალები დახუჭეს და მოისმინეს. კურსი IOM-ისა და სასაზღვრო უწყებების თანამშრომლობის ნაწილია.",
            ),
            (
                "An expert from {country.en} had brought {few} boxes of passports, some of them so good that only the smell betrayed them. By the last evening the group sorted them faster than the machine.",
                "ექსპერტმა {country.abl} პასპორტების {few} ყუთი ჩამოიტანა; ზოგი იმდენად კარგი იყო, რომ მხოლოდ სუნი ამხელდა. ბოლო საღამოს ჯგუფი მათ მოწყობილობაზე სწრაფად ახარისხებდა.",
            ),
            (
                "In {year} the laboratory examined {many} doubtful documents. Most had been bought in good faith by people who thought that they were real.",
                "{year} ლაბორატორიამ {many} საეჭვო საბუთი შეამოწმა. მათი უმეტესობა გულუბრყვილოდ ნაყიდი აღმოჩნდა: მფლობელებს ნამდვილი ეგონათ.",
            ),
        ),
        "border",
        days=4,
    ),
    Skeleton(
        (
            "Georgia and Its Neighbours Discuss Shared Border Checks in {place.en}",
            "საქართველო და მეზობლები საერთო სასაზღვრო კონტროლს განიხილავენ: {place.nom}",
        ),
        (
            "{count} Delegates Discuss Shared Border Checks in {place.en}",
            "{count} დელეგატი საერთო სასაზღვრო კონტროლს განიხილავს: {place.nom}",
        ),
        (
            (
                "One queue instead of two: this idea brought officials from three countries to {place.en} {on}. IOM had prepared a comparison of how long a lorry, a bus and a family car wait today.",
                "ერთი რიგი ორის ნაცვლად – ამ იდეამ სამი ქვეყნის მოხელეები {on} ერთ ქალაქში შეკრიბა; მასპინძელი იყო {place.nom}. IOM-მა მათთვის შედარება მოამზადა: რამდენ ხანს იცდის დღეს სატვირთო, ავტობუსი და მსუბუქი ავტომობილი.",
            ),
            (
                "The answer depends on the day. On Sundays in summer a bus stands for three hours, of which the checks themselves take twenty minutes.",
                "პასუხი დღეზეა დამოკიდებული. ზაფხულის კვირა დღეებში ავტობუსი სამ საათს დგას, აქედან თავად შემოწმებას ოც წუთს ანდომებენ.",
            ),
            (
                "{partner.En} proposed to begin with lists of passengers sent ahead. The lawyers were asked to say until {until} what this means for the protection of personal data.",
                "{partner.erg} მგზავრთა სიების წინასწარ გაგზავნით დაწყება შესთავაზა. იურისტებს სთხოვეს, {until} წარმოადგინონ დასკვნა, რას ნიშნავს ეს პირადი მონაცემების დაცვისთვის.",
            ),
            (
                "A visit to a crossing in {country.en}, where two officers already share one window, is planned for {next}.",
                "{next} იგეგმება ვიზიტი გამშვებ პუნქტზე, რომელიც {country.loc} მდებარეობს: იქ ორი ოფიცერი უკვე ერთ სარკმელთან მუშაობს.",
            ),
        ),
        "border",
        days=2,
        sdgs=(16, 17),
    ),
    Skeleton(
        (
            "A Course on Child Travellers for Airport Staff in {place.en}",
            "კურსი მარტო მოგზაური ბავშვების შესახებ: {place.nom}",
        ),
        (
            "{count} Officers in {place.en} Complete a Course on Child Travellers",
            "კურსი მარტო მოგზაური ბავშვების შესახებ {count} ოფიცერმა დაასრულა: {place.nom}",
        ),
        (
            (
                "Who is the woman beside the boy, and why does he not look at her? Officers from airports and crossings practised such moments {on} in {place.en} with child psychologists invited by IOM.",
                "ვინ არის ქალი ბიჭის გვერდით და რატომ არ უყურებს ბავშვი მას? აეროპორტებისა და გამშვები პუნქტების ოფიცრებმა ასეთი წუთები {on} {place.loc} IOM-ის მოწვეულ ბავშვთა ფსიქოლოგებთან ერთად გაითამაშეს.",
            ),
            (
                "The rule is to sit down, to use the child's name and to ask about the bag before asking about the road. Nobody should stand between the child and the door.",
                "წესი ასეთია: დაჯექი, ბავშვს სახელით მიმართე და, სანამ გზის შესახებ ჰკითხავ, ჩანთაზე ჰკითხე. ბავშვსა და კარს შორის არავინ უნდა იდგეს.",
            ),
            (
                "The participants drew up a one-page form together with {partner.en}. It has been used on trial since {since_month}.",
                "მონაწილეებმა {partner.with_} ერთად ერთგვერდიანი ფორმა შეადგინეს, რომელიც საცდელად {since_month} გამოიყენება.",
            ),
        ),
        "border",
        days=2,
        sdgs=(5, 16),
        caption=("Exercise with a psychologist, {place.en}", "სავარჯიშო ფსიქოლოგთან ერთად, {place.nom}"),
    ),
    Skeleton(
        (
            "Graduates of the Border Course Receive Diplomas in {place.en}",
            "სასაზღვრო კურსის კურსდამთავრებულებმა დიპლომები მიიღეს: {place.nom}",
        ),
        (
            "{count} Graduates of the Border Course Receive Diplomas in {place.en}",
            "სასაზღვრო კურსის {count} კურსდამთავრებულმა დიპლომი მიიღო: {place.nom}",
        ),
        (
            (
                "Six weeks of law, languages and mountain rescue came to an end {on} in {place.en}. The new officers will serve in pairs with experienced colleagues for their first year.",
                "სამართლის, ენებისა და სამთო მაშველის ექვსკვირიანი კურსი {place.loc} {on} დასრულდა. ახალი ოფიცრები პირველ წელს გამოცდილ კოლეგებთან ერთად, წყვილებად იმსახურებენ.",
            ),
            (
                "The curriculum was written by IOM and {partner.en} after a look at {few} foreign academies. For the first time a third of the class were women.",
                "სასწავლო გეგმა IOM-მა და {partner.erg} {few_obl} უცხოურ აკადემიაზე დაკვირვების შემდეგ შეადგინეს. ჯგუფის მესამედს პირველად შეადგენდნენ ქალები.",
            ),
            (
                "“I was asked what I shall do when my own cousin stands in the queue,” said one graduate. “I shall ask him for his passport.”",
                "„მკითხეს, რას გავაკეთებ, როცა რიგში ჩემი ბიძაშვილი დადგება, – თქვა ერთ-ერთმა კურსდამთავრებულმა, – პასპორტს მოვთხოვ“.",
            ),
            ("The second course begins in {next}.", "მეორე კურსი {next} დაიწყება."),
        ),
        "border",
        sdgs=(4, 16),
    ),
)
