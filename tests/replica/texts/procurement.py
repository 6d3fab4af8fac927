"""Calls for tenders, quotations and proposals."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Pair, Skeleton

_HEAD: Pair = (
    "Reference: {tender}. Issued: {issued}. Deadline: {deadline}, {hour} Tbilisi time.",
    "ნომერი: {tender}. გამოცხადდა: {issued}. ბოლო ვადა: {deadline}, {hour} საათი თბილისის დროით.",
)
_WHERE: Pair = (
    "Sealed offers are accepted until {until_deadline} at the office of IOM in Tbilisi or through ((the tender box|https://example.org/tenders)). Late offers will be returned unopened.",
    "დალუქული წინადადებები მიიღება {until_deadline} IOM-ის თბილისის ოფისში ან ((ელექტრონული ყუთის|https://example.org/ka/tenders)) მეშვეობით. დაგვიანებული წინადადებები გაუხსნელად დაბრუნდება.",
)
_JUDGED: Pair = (
    "Offers are compared by price and by quality. IOM may reject any offer or all of them and pays nothing for their preparation.",
    "წინადადებები ფასისა და ხარისხის მიხედვით შედარდება. IOM იტოვებს უფლებას, უარყოს ნებისმიერი ან ყველა წინადადება, და მათ მომზადებას არ ანაზღაურებს.",
)
_ASK: Pair = (
    "Questions can be sent in writing up to five days before the deadline; the answers go to everybody who asked for the documents.",
    "კითხვების წერილობით გამოგზავნა ბოლო ვადამდე ხუთი დღით ადრე შეიძლება; პასუხებს ყველა მიიღებს, ვინც დოკუმენტაცია მოითხოვა.",
)
_BIDDERS: Pair = (
    "A bidder has to be registered in Georgia, to have paid its taxes and to name three similar contracts since {since}.",
    "მონაწილე საქართველოში უნდა იყოს რეგისტრირებული, გადახდილი ჰქონდეს გადასახადები და დაასახელოს {since} შესრულებული სამი მსგავსი ხელშეკრულება.",
)

PROCUREMENT = (
    Skeleton(
        (
            "Request for Quotations: Office Furniture for {place.en}",
            "ფასთა გამოკითხვა: ოფისის ავეჯი, {place.nom}",
        ),
        (
            "Request for Quotations {tender}: Office Furniture for {place.en}",
            "ფასთა გამოკითხვა {tender}: ოფისის ავეჯი, {place.nom}",
        ),
        (
            _HEAD,
            (
                "IOM Georgia invites companies to quote for {units} desks, as many chairs and {lots} steel cabinets for a counselling centre in {place.en}. Delivery and assembly on the second floor are part of the price.",
                "IOM საქართველო კომპანიებს იწვევს, წარმოადგინონ ფასი: {units} მაგიდა, ამდენივე სკამი და {lots} ფოლადის კარადა საკონსულტაციო ცენტრისთვის, რომელიც {place.loc} მდებარეობს. მიწოდება და მეორე სართულზე აწყობა ფასში უნდა შედიოდეს.",
            ),
            _BIDDERS,
            _WHERE,
            _JUDGED,
        ),
        "return",
        sdgs=(12, 17),
    ),
    Skeleton(
        (
            "Invitation to Bid: Repair of a Service Centre in {place.en}",
            "ტენდერი: სერვისცენტრის შეკეთება, {place.nom}",
        ),
        (
            "Invitation to Bid {tender}: Repair of a Service Centre in {place.en}",
            "ტენდერი {tender}: სერვისცენტრის შეკეთება, {place.nom}",
        ),
        (
            _HEAD,
            (
                "The works comprise a new roof, a ramp, two accessible toilets and the wiring of the waiting room. They shall begin on {begins} and must not close the centre to its visitors.",
                "სამუშაოები მოიცავს ახალ სახურავს, პანდუსს, ორ ადაპტირებულ საპირფარეშოსა და მოსაცდელი ოთახის ელექტროგაყვანილობას. დაწყების დღეა {begins}; მიმდინარეობისას ცენტრი ვიზიტორებისთვის არ უნდა დაიკეტოს.",
            ),
            ("## Documents", "## დოკუმენტაცია"),
            (
                "- Drawings and bill of quantities ({lots} lots);",
                "- ნახაზები და მოცულობების უწყისი ({lots} ლოტი);",
            ),
            ("- Draft contract and form of guarantee;", "- ხელშეკრულების პროექტი და გარანტიის ფორმა;"),
            ("- Rules on safety at work.", "- შრომის უსაფრთხოების წესები."),
            (
                "A visit to the site can be arranged on any working day with the municipality of {place.en}.",
                "ობიექტის დათვალიერება ნებისმიერ სამუშაო დღეს შეიძლება, {place.gen} მუნიციპალიტეტთან შეთანხმებით.",
            ),
            _WHERE,
            _ASK,
        ),
        "community",
        sdgs=(9, 11),
    ),
    Skeleton(
        (
            "Request for Proposals: Survey of Households in {place.en}",
            "წინადადებების მოთხოვნა: შინამეურნეობების გამოკითხვა, {place.nom}",
        ),
        (
            "Request for Proposals {tender}: Survey of Households in {place.en}",
            "წინადადებების მოთხოვნა {tender}: შინამეურნეობების გამოკითხვა, {place.nom}",
        ),
        (
            _HEAD,
            (
                "A research company is sought that will ask {many} households in {place.en} and the villages around it about money sent home from abroad. The questionnaire was tested in {month}.",
                "ვეძებთ კვლევით კომპანიას, რომელიც {place.loc} და მის მიმდებარე სოფლებში {many} შინამეურნეობას გამოჰკითხავს უცხოეთიდან გამოგზავნილი ფულის შესახებ. კითხვარი {month} გამოიცადა.",
            ),
            (
                "The field work has to fall into one month and the clean data set is due in {next}. Names and addresses stay with the company and are deleted afterwards.",
                "საველე სამუშაო ერთ თვეში უნდა ჩაეტიოს, გასუფთავებული მონაცემები კი {next} უნდა ჩაბარდეს. სახელები და მისამართები კომპანიასთან რჩება და შემდეგ იშლება.",
            ),
            _BIDDERS,
            _ASK,
            _WHERE,
        ),
        "policy",
        sdgs=(17,),
    ),
    Skeleton(
        (
            "Request for Quotations: Laptops and Document Readers for {place.en}",
            "ფასთა გამოკითხვა: ლეპტოპები და დოკუმენტის წამკითხველები, {place.nom}",
        ),
        (
            "Request for Quotations {tender}: Laptops and Document Readers for {place.en}",
            "ფასთა გამოკითხვა {tender}: ლეპტოპები და დოკუმენტის წამკითხველები, {place.nom}",
        ),
        (
            _HEAD,
            (
                "{units} laptops and {lots} readers of travel documents are to be delivered to {partner.en}. The goods must be new, with a guarantee of three years that is honoured in {place.en}.",
                "{partner.dat} უნდა მიეწოდოს {units} ლეპტოპი და სამგზავრო დოკუმენტის {lots} წამკითხველი. საქონელი უნდა იყოს ახალი, სამწლიანი გარანტიით, რომელიც {place.loc} მოქმედებს.",
            ),
            (
                "Prices are to be given in Georgian lari without value added tax and remain valid for 60 days.",
                "ფასები მიეთითება ლარში, დამატებული ღირებულების გადასახადის გარეშე, და ძალაში 60 დღის განმავლობაში რჩება.",
            ),
            _WHERE,
            _JUDGED,
        ),
        "border",
        sdgs=(9, 16),
    ),
    Skeleton(
        (
            "Call for Catering and Conference Services in {place.en}",
            "კონკურსი: კვებისა და საკონფერენციო მომსახურება, {place.nom}",
        ),
        (
            "Call {tender} for Catering and Conference Services in {place.en}",
            "კონკურსი {tender}: კვებისა და საკონფერენციო მომსახურება, {place.nom}",
        ),
        (
            _HEAD,
            (
                "IOM seeks a long-term agreement with hotels and caterers in {place.en} for meetings of 20 to {units} persons. The agreement will hold for {months} months and binds IOM to no minimum.",
                "IOM-ს სურს გრძელვადიანი შეთანხმება გააფორმოს სასტუმროებსა და კვების კომპანიებთან შეხვედრებისთვის, რომლებსაც 20-დან {units}-მდე ადამიანი ესწრება. ქალაქი – {place.nom}. შეთანხმება {months} თვე იმოქმედებს და IOM-ს მინიმალური შეკვეთის ვალდებულებას არ აკისრებს.",
            ),
            (
                "Rooms have to be accessible with a wheelchair; water is served in jugs, not in plastic bottles.",
                "დარბაზები ეტლით მოსარგებლეთათვის მისაწვდომი უნდა იყოს; წყალი დოქით მოაქვთ და არა პლასტმასის ბოთლით.",
            ),
            _ASK,
            _WHERE,
        ),
        "policy",
        sdgs=(8, 12),
    ),
)
