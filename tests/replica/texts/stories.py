"""Stories that people tell of themselves."""

# ruff: noqa: E501 - one paragraph, one line

from .compose import Skeleton

STORIES = (
    Skeleton(
        (
            "Stories Untold: {name.en} Returns to {place.en}",
            "უთქმელი ისტორიები: {name.nom} ბრუნდება, {place.nom}",
        ),
        (
            "Stories Untold: {name.en}, {age}, Returns to {place.en}",
            "უთქმელი ისტორიები: {name.nom}, {age} წლის, ბრუნდება, {place.nom}",
        ),
        (
            (
                "> “The hardest part of coming home was to admit that I wanted to.” {name.en}, {age}",
                "> „დაბრუნებაში ყველაზე ძნელი იმის აღიარება იყო, რომ ეს მინდოდა“. {name.nom}, {age} წლის",
            ),
            (
                "I left for {abroad.en} in {left} with a friend's coat and a promise to come back before winter. It took me {away} years.",
                "{abroad.loc} {left} მეგობრის პალტოთი წავედი და პირობა დავდე, რომ ზამთრამდე დავბრუნდებოდი. {away} წელი დამჭირდა.",
            ),
            (
                "I cleaned stairs, then offices, then a school. The children there taught me the words that no course teaches. Every evening I telephoned home and said that all was well, because what else does one say?",
                "ჯერ კიბეებს ვალაგებდი, მერე – ოფისებს, ბოლოს – სკოლას. იქაურმა ბავშვებმა ისეთი სიტყვები მასწავლეს, რომლებსაც არც ერთი კურსი არ ასწავლის. ყოველ საღამოს შინ ვრეკავდი და ვამბობდი, რომ ყველაფერი კარგად იყო – აბა, სხვა რა უნდა თქვას კაცმა?",
            ),
            (
                "In {back} I came back to {place.en}. The advisers of IOM paid for the ticket and, more important, they called me a month later and asked how I slept.",
                "{back} სახლში დავბრუნდი. ბილეთი IOM-ის კონსულტანტებმა მიყიდეს და, რაც მთავარია, ერთი თვის შემდეგ დამირეკეს და მკითხეს, როგორ მეძინა.",
            ),
            (
                "Now I have a small laundry with {few} machines. Those who leave bring me their curtains before they go, and I tell them what nobody told me.",
                "ახლა პატარა სამრეცხაო მაქვს, სადაც {few} მანქანა დგას. ვინც მიდის, წასვლამდე ფარდებს მე მიბარებს, მე კი იმას ვუყვები, რაც თავის დროზე ჩემთვის არავის უთქვამს.",
            ),
        ),
        "return",
        caption=("{name.en} in the laundry", "{name.nom} სამრეცხაოში"),
    ),
    Skeleton(
        (
            "Faces of Migration: {name.en} from {place.en}, Back from Abroad",
            "მიგრაციის სახეები: {name.nom}, {place.nom}",
        ),
        (
            "Faces of Migration: {name.en}, {age}, from {place.en}, Back from Abroad",
            "მიგრაციის სახეები: {name.nom}, {age} წლის, {place.nom}",
        ),
        (
            (
                "> “I know every stone of this wall, because I have paid for every one of them.” {name.en}, {age}",
                "> „ამ კედლის ყოველ ქვას ვიცნობ, რადგან თითოეული მათგანის ფული მე გადავიხადე“. {name.nom}, {age} წლის",
            ),
            (
                "My trade is stone. In {left} there was no building in {place.en}, so I took my tools to {abroad.en} and laid terraces for other people's summers.",
                "ჩემი ხელობა ქვაა. {left} {place.loc} არაფერი შენდებოდა, ამიტომ ხელსაწყოები ავიღე, {abroad.loc} წავედი და სხვისი ზაფხულისთვის ტერასებს ვაგებდი.",
            ),
            (
                "After {away} years my back said no. The doctor was kind and the employer was not. I had no contract, and without a contract one has no back either.",
                "{away} წლის შემდეგ ზურგმა მიმტყუნა. ექიმი კეთილი კაცი იყო, დამსაქმებელი – არა. ხელშეკრულება არ მქონდა, ხელშეკრულების გარეშე კი ადამიანს ზურგიც არ აქვს.",
            ),
            (
                "At home I found a course for people like me. I learned to draw what I used to carry. Since {since_back} I have planned courtyards, and two younger men do the lifting.",
                "სამშობლოში ჩემნაირებისთვის კურსი ვიპოვე. იმის დახაზვა ვისწავლე, რასაც ადრე ზურგით ვეზიდებოდი. {since_back} ეზოებს ვგეგმავ, სიმძიმეებს კი ორი ახალგაზრდა ეწევა.",
            ),
            (
                "Ask for the paper first: that is what I say to everyone who leaves. The rest one can learn.",
                "ჯერ ქაღალდი მოითხოვეთ – ამას ვეუბნები ყველას, ვინც მიდის. დანარჩენს კაცი ისწავლის.",
            ),
        ),
        "labour",
        caption=("{name.en} at work", "{name.nom} სამუშაოზე"),
    ),
    Skeleton(
        ("{name.en} and the Greenhouse of {place.en}", "{name.nom} და სათბური, {place.nom}"),
        (
            "{name.en}, {age}, and the Greenhouse of {place.en}",
            "{name.nom}, {age} წლის, და სათბური, {place.nom}",
        ),
        (
            (
                "> “A tomato does not ask where you have been.” {name.en}, {age}",
                "> „პომიდორი არ გკითხავს, სად იყავი“. {name.nom}, {age} წლის",
            ),
            (
                "People think that one comes back rich or one comes back ashamed. I came back in {back} with a suitcase and with what I had seen in the greenhouses of {abroad.en}.",
                "ჰგონიათ, რომ კაცი ან გამდიდრებული ბრუნდება, ან შერცხვენილი. მე {back} ერთი ჩემოდნით დავბრუნდი და იმ ცოდნით, რაც {abroad.gen} სათბურებში შევიძინე.",
            ),
            (
                "There I had picked tomatoes for {away} years. The owner measured the air, the water and our hours, and only the hours he measured badly.",
                "იქ {away} წელი პომიდორს ვკრეფდი. პატრონი ჰაერს ზომავდა, წყალსა და ჩვენს საათებს; ცუდად მხოლოდ საათებს ითვლიდა.",
            ),
            (
                "With the grant of IOM I bought film, pipes and a pump. The first year the hail took everything; the second year I had insurance. Last winter I sold lettuce in the frost, and the neighbours came to look at it as one looks at snow in summer.",
                "IOM-ის გრანტით ცელოფანი, მილები და ტუმბო ვიყიდე. პირველ წელს ყველაფერი სეტყვამ წაიღო; მეორე წელს უკვე დაზღვეული ვიყავი. შარშან ზამთარში, ყინვაში, სალათა გავყიდე და მეზობლები მის სანახავად ისე მოდიოდნენ, როგორც ზაფხულში თოვლს ნახავდნენ.",
            ),
            (
                "Three women work with me now. I write down their hours, all of them.",
                "ახლა ჩემთან სამი ქალი მუშაობს. მათ საათებს ვიწერ – ყველას, უკლებლივ.",
            ),
        ),
        "return",
        sdgs=(5, 8),
        caption=("In the greenhouse, {place.en}", "სათბურში, {place.nom}"),
    ),
    Skeleton(
        (
            "What {name.en} Heard at the Helpdesk in {place.en}",
            "რა მოისმინა {name.erg} დახმარების მაგიდასთან, {place.nom}",
        ),
        (
            "What {name.en}, {age}, Heard at the Helpdesk in {place.en}",
            "რა მოისმინა {age} წლის {name.erg} დახმარების მაგიდასთან, {place.nom}",
        ),
        (
            (
                "> “Nobody comes to ask about a visa. They come to ask whether it will be all right.” {name.en}, {age}",
                "> „ვიზის საკითხავად არავინ მოდის. იმის საკითხავად მოდიან, ყველაფერი კარგად იქნება თუ არა“. {name.nom}, {age} წლის",
            ),
            (
                "I have been a volunteer in {place.en} since {since_back}. Before that I lived in {abroad.en} for {away} years, so I know both sides of the desk.",
                "მოხალისედ {since_back} ვმუშაობ; {place.nom} ჩემი ქალაქია. მანამდე {away} წელი {abroad.loc} ვიცხოვრე, ასე რომ, მაგიდის ორივე მხარეს ვიცნობ.",
            ),
            (
                "The first to come in the morning are mothers whose sons want to leave. At noon the sons come themselves and ask that their mothers be told nothing.",
                "დილით პირველები ის დედები მოდიან, რომელთა შვილებსაც წასვლა უნდათ. შუადღისას თავად შვილები მოდიან და გვთხოვენ, დედებს არაფერი ვუთხრათ.",
            ),
            (
                "In {year} a man put a contract in front of me in a language that neither of us could read. We found a translator by telephone. On page four it said that he would owe his employer for the air ticket, the bed and the boots.",
                "{year} ერთმა კაცმა ხელშეკრულება დამიდო ისეთ ენაზე, რომლის წაკითხვა ვერც ერთმა შევძელით. თარჯიმანი ტელეფონით ვიპოვეთ. მეოთხე გვერდზე ეწერა, რომ მას დამსაქმებლის ვალი ექნებოდა ბილეთის, საწოლისა და ჩექმების გამო.",
            ),
            (
                "He stayed. He drives the school bus now, and every morning he sounds the horn under my window.",
                "ის დარჩა. ახლა სკოლის ავტობუსს მართავს და ყოველ დილით ჩემს ფანჯარასთან საყვირს აყვირებს.",
            ),
        ),
        "labour",
        caption=("A morning at the helpdesk", "დილა დახმარების მაგიდასთან"),
    ),
    Skeleton(
        ("A Bakery of One's Own: {name.en}, {place.en}", "საკუთარი თონე: {name.nom}, {place.nom}"),
        (
            "A Bakery of One's Own: {name.en}, {age}, {place.en}",
            "საკუთარი თონე: {name.nom}, {age} წლის, {place.nom}",
        ),
        (
            (
                "> “At four in the morning there is no abroad. There is only dough.” {name.en}, {age}",
                "> „დილის ოთხ საათზე უცხოეთი არ არსებობს. არსებობს მხოლოდ ცომი“. {name.nom}, {age} წლის",
            ),
            (
                "I learned to bake in {abroad.en} by accident. In {left} I was hired to wash the trays, and one night the baker did not come.",
                "პურის ცხობა {abroad.loc} შემთხვევით ვისწავლე. {left} ტაფების სარეცხად ამიყვანეს და ერთ ღამეს მცხობელი არ მოვიდა.",
            ),
            (
                "For {away} years I baked other people's bread. When my father fell ill I went home, and because I could not sit still I baked in his kitchen.",
                "{away} წელი სხვის პურს ვაცხობდი. როცა მამა ავად გახდა, სახლში დავბრუნდი და, რადგან უსაქმოდ ყოფნა არ შემიძლია, მის სამზარეულოში დავიწყე ცხობა.",
            ),
            (
                "The neighbours smelled it. One of them had heard on the radio that IOM gives ovens to people who come back, which I took for a joke. In {back} the oven stood in our yard in {place.en}.",
                "სუნი მეზობლებამდე მივიდა. ერთ-ერთს რადიოში მოესმინა, რომ IOM დაბრუნებულებს ღუმელებს აძლევს; ხუმრობა მეგონა. {back} ღუმელი უკვე ჩვენს ეზოში იდგა. ქალაქი {place.nom} მას შემდეგ ჩემი პურით იღვიძებს.",
            ),
            (
                "We now bake {many} loaves a day. On Sundays I make the dark bread of the foreign winter. Nobody here likes it but me, and I eat it all.",
                "ახლა დღეში {many} პურს ვაცხობთ. კვირაობით უცხო ზამთრის შავ პურს ვაკეთებ. ჩემ გარდა აქ არავის მოსწონს და სულ მე ვჭამ.",
            ),
        ),
        "return",
        caption=("Before sunrise", "მზის ამოსვლამდე"),
    ),
    Skeleton(
        (
            "{name.en} Came Back as a Nurse: a Story from {place.en}",
            "{name.nom} ექთნად დაბრუნდა: ისტორია, {place.nom}",
        ),
        (
            "{name.en}, {age}, Came Back as a Nurse: a Story from {place.en}",
            "{name.nom}, {age} წლის, ექთნად დაბრუნდა: ისტორია, {place.nom}",
        ),
        (
            (
                "> “I counted other people's pills until I understood my own life.” {name.en}, {age}",
                "> „სხვის წამლებს ვითვლიდი, სანამ საკუთარ ცხოვრებას მივხვდებოდი“. {name.nom}, {age} წლის",
            ),
            (
                "In {left} I went to {abroad.en} to look after an old couple. I did not choose the work; it was the only advertisement that asked for nothing but patience.",
                "{left} {abroad.loc} წავედი, რომ მოხუცი წყვილისთვის მომევლო. ეს სამუშაო მე არ ამირჩევია: ერთადერთი განცხადება იყო, რომელიც მოთმინების გარდა არაფერს ითხოვდა.",
            ),
            (
                "They lived {away} years more than the doctors had said. In the evenings the old man corrected my grammar, and when he died I could write his obituary.",
                "მათ ექიმების ნათქვამზე {away} წლით მეტხანს იცოცხლეს. საღამოობით მოხუცი გრამატიკულ შეცდომებს მისწორებდა და, როცა გარდაიცვალა, მისი ნეკროლოგის დაწერა უკვე შემეძლო.",
            ),
            (
                "Back in {place.en} I took the nursing course that IOM pays for, at an age when others think of rest. In {back} I passed the examination before two professors who called me colleague.",
                "სამშობლოში საექთნო კურსზე ჩავეწერე, რომელსაც IOM აფინანსებს, თანაც ისეთ ასაკში, როცა სხვები დასვენებაზე ფიქრობენ. {back} გამოცდა ორი პროფესორის წინაშე ჩავაბარე და ორივემ კოლეგა მიწოდა. ახლა ჩემი სამსახურის ადგილია {place.nom}.",
            ),
            (
                "The clinic is small, the nights are long. But I know now what one says to somebody who is afraid, in three languages.",
                "კლინიკა პატარაა, ღამეები – გრძელი. სამაგიეროდ ვიცი, რა უნდა უთხრა შეშინებულ ადამიანს, თანაც სამ ენაზე.",
            ),
        ),
        "health",
        sdgs=(3, 5),
        caption=("{name.en} on the night shift", "{name.nom} ღამის მორიგეობაზე"),
    ),
    Skeleton(
        ("The Long Way of {name.en} from {place.en}", "{name.gen} გრძელი გზა, {place.nom}"),
        (
            "The Long Way of {name.en}, {age}, from {place.en}",
            "{age} წლის {name.gen} გრძელი გზა, {place.nom}",
        ),
        (
            (
                "> “They took the passport first and the name afterwards.” {name.en}, {age}",
                "> „ჯერ პასპორტი წამართვეს, სახელი – მერე“. {name.nom}, {age} წლის",
            ),
            (
                "I do not tell everything, and the name here is not mine. In {left} a woman whom I trusted promised me work in a hotel in {abroad.en}. There was no hotel.",
                "ყველაფერს არ ვყვები და აქ დაწერილი სახელიც ჩემი არ არის. {left} ქალი, რომელსაც ვენდობოდი, {abroad.loc} სასტუმროში სამუშაოს შემპირდა. სასტუმრო არ არსებობდა.",
            ),
            (
                "There was a house with seven beds, and a debt that grew while I slept. A delivery man noticed that we never went out. He asked no questions; he made a telephone call.",
                "არსებობდა სახლი, სადაც შვიდი საწოლი იდგა, და ვალი, რომელიც ძილშიც იზრდებოდა. კურიერმა შეამჩნია, რომ გარეთ არასდროს გავდიოდით. არაფერი უკითხავს, უბრალოდ დარეკა.",
            ),
            (
                "The police were correct, the shelter was warm. IOM brought me home in {back}, and for a year a psychologist from {place.en} met me every week on a bench by the river, because I could not sit in rooms.",
                "პოლიციელები წესიერად მოიქცნენ, თავშესაფარში თბილოდა. {back} IOM-მა სახლში დამაბრუნა და მთელი წელი ფსიქოლოგი ყოველკვირა მდინარის პირას, მერხზე მხვდებოდა, რადგან ოთახში ჯდომა არ შემეძლო.",
            ),
            (
                "Today I sew, and the door of the workshop stands open, in winter too. I speak in schools. I say: write down the address, tell somebody, and look at the door.",
                "დღეს ვკერავ და სახელოსნოს კარი ზამთარშიც ღიაა. სკოლებში გამოვდივარ ხოლმე და ვამბობ: მისამართი ჩაიწერეთ, ვინმეს უთხარით და კარს შეხედეთ.",
            ),
        ),
        "trafficking",
        caption=("The open door of the workshop", "სახელოსნოს ღია კარი"),
    ),
)
