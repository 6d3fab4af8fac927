"""Paragraphs for any theme: what somebody said, who pays for it, whom to ask, where to read on."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Pair

SAID: tuple[Pair, ...] = (
    (
        "“We often hear how many people came and seldom what they did the week after,” said the programme manager of IOM Georgia. “So we have made it a habit to telephone everyone a month later. The answers are not always pleasant, but they are the only measure that we trust.”",
        "„ხშირად გვესმის, რამდენი ადამიანი მოვიდა, და იშვიათად – რა გააკეთეს ერთი კვირის შემდეგ, – თქვა IOM საქართველოს პროგრამის ხელმძღვანელმა, – ამიტომ ჩვევად გვექცა, რომ ერთ თვეში ყველას დავურეკოთ. პასუხი ყოველთვის სასიამოვნო არ არის, მაგრამ სხვა საზომს არ ვენდობით“.",
    ),
    (
        "The mayor's office of {place.en} lent rooms, chairs and its only projector. A representative of the town said that cooperation with IOM had begun in {year} with a single desk in the corridor, and that by now people ask for the room by its number.",
        "{place.gen} მერიამ ოთახები, სკამები და ერთადერთი პროექტორი გვათხოვა. ქალაქის წარმომადგენელმა გაიხსენა, რომ IOM-თან თანამშრომლობა {year} დერეფანში მდგარი ერთი მაგიდით დაიწყო, ახლა კი ხალხი ოთახს ნომრით კითხულობს.",
    ),
    (
        "Part of the time was kept free for questions that fit no agenda. They ranged from the price of a notary to the recognition of a marriage concluded in {country.en}; what could not be answered at once was written down and will be answered by letter.",
        "დროის ნაწილი ისეთ კითხვებს დაეთმო, რომლებიც დღის წესრიგში ვერ ჯდება. იკითხეს ყველაფერი – ნოტარიუსის ფასიდან {country.loc} დადებული ქორწინების აღიარებამდე; რასაც მაშინვე ვერ უპასუხეს, ჩაიწერეს და პასუხს წერილით გაგზავნიან.",
    ),
    (
        "A similar effort in {other.en} reached {many} people and ended with a list of lessons. The first of them is that announcements on the internet are read by those who need them least, and that the baker, the priest and the driver of the minibus are better messengers.",
        "მსგავსმა წამოწყებამ, რომელსაც {other.nom} მასპინძლობდა, {many} ადამიანი მოიცვა და დასკვნების სიით დასრულდა. პირველი დასკვნა ის არის, რომ ინტერნეტში განთავსებულ განცხადებას ისინი კითხულობენ, ვისაც ყველაზე ნაკლებად სჭირდება; მეპურე, მღვდელი და მარშრუტკის მძღოლი უკეთესი მაცნეები არიან.",
    ),
    (
        "Women made up {share} per cent of those present, although the hours had been set by men. After a short vote the next meetings were moved to the morning, when the kindergartens are open, and a corner with toys was promised for those who come with small children.",
        "დამსწრეთა {share} პროცენტი ქალი იყო, თუმცა საათები კაცებმა დანიშნეს. ხანმოკლე კენჭისყრის შემდეგ მომდევნო შეხვედრები დილით გადაიტანეს, როცა საბავშვო ბაღები ღიაა; პატარებთან ერთად მოსულებს კი სათამაშოების კუთხეც დაჰპირდნენ.",
    ),
    (
        "{partner.En} and IOM have worked side by side since {since}. Their present agreement names who pays for what, who answers the telephone at night and how a complaint is dealt with; it can be read in full in both languages.",
        "{partner.nom} და IOM ერთად {since} მუშაობენ. მოქმედ შეთანხმებაში ჩაწერილია, ვინ რას აფინანსებს, ვინ პასუხობს ტელეფონს ღამით და როგორ განიხილება საჩივარი; ტექსტის წაკითხვა ორივე ენაზე სრულად შეიძლება.",
    ),
)

DONATED: tuple[Pair, ...] = (
    (
        "This activity is implemented within the project “{project.en}”, funded by {donor.en}.",
        "აქტივობა ხორციელდება პროექტის „{project.ka}“ ფარგლებში, რომელსაც {donor.nom} აფინანსებს.",
    ),
    (
        "The project “{project.en}” runs from {term} with the support of {donor.en}.",
        "პროექტი „{project.ka}“ {donor.gen} მხარდაჭერით {term} ხორციელდება.",
    ),
    (
        "IOM thanks {donor.en} for the funding and {partner.en} for the open doors.",
        "IOM მადლობას უხდის {donor.dat} დაფინანსებისთვის, {partner.dat} კი – ღია კარისთვის.",
    ),
    (
        "{donor.En} has funded the project “{project.en}” since {since_month}.",
        "პროექტს „{project.ka}“ {since_month} {donor.nom} აფინანსებს.",
    ),
    (
        "The project is carried out by IOM Georgia together with {partner.en} and paid for by {donor.en}.",
        "პროექტს IOM საქართველო {partner.with_} ერთად ახორციელებს, ხარჯებს კი {donor.nom} ფარავს.",
    ),
)

FURTHER: tuple[Pair, ...] = (
    (
        "For more information please contact IOM Georgia at +995 32 225 22 16.",
        "დამატებითი ინფორმაციისთვის დაუკავშირდით IOM საქართველოს ნომერზე: +995 32 225 22 16.",
    ),
    (
        "((Read the full report|https://example.org/georgia/report)) or ((see the photographs|https://example.com/album)).",
        "((წაიკითხეთ სრული ანგარიში|https://example.org/ka/georgia/report)) ან ((ნახეთ ფოტოები|https://example.com/album)).",
    ),
    (
        "The materials can be found ((on the project's page|https://example.org/projects)).",
        "მასალები განთავსებულია ((პროექტის გვერდზე|https://example.org/ka/projects)).",
    ),
    ("((Full text|https://example.com/full-text))", "((სრულად|https://example.com/full-text))"),
)

DISCLAIMER: Pair = (
    "This page was produced with the financial support of the European Union. Its contents are the sole responsibility of IOM and do not necessarily reflect the views of the European Union.",
    "ეს გვერდი ევროკავშირის ფინანსური მხარდაჭერით მომზადდა. მის შინაარსზე მთლიანად პასუხისმგებელია IOM და ის შესაძლოა არ გამოხატავდეს ევროკავშირის შეხედულებებს.",
)

CAPTIONS: tuple[Pair, ...] = (
    ("Participants of the meeting in {place.en}", "შეხვედრის მონაწილეები {place.loc}"),
    ("During the first session", "პირველი სესიის დროს"),
    ("The group in front of the municipality of {place.en}", "ჯგუფი {place.gen} მუნიციპალიტეტის შენობასთან"),
    ("Work in small groups", "მუშაობა მცირე ჯგუფებში"),
)
