"""The words that dates are made of, English and Georgian with its case endings, as regular expressions."""

from collections.abc import Iterable

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"

_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

# Each month with and without the vowel that some endings make it lose.
_GEORGIAN_MONTHS = (
    *(("იანვარ", "იანვრ"), ("თებერვალ", "თებერვლ"), ("მარტ",), ("აპრილ",), ("მაის",), ("ივნის",)),
    *(("ივლის",), ("აგვისტო",), ("სექტემბერ", "სექტემბრ"), ("ოქტომბერ", "ოქტომბრ")),
    *(("ნოემბერ", "ნოემბრ"), ("დეკემბერ", "დეკემბრ")),
)

ABBREVIATIONS = {name[:3]: number for number, name in enumerate(_ENGLISH_MONTHS, 1)}
STEMS = {stem: number for number, stems in enumerate(_GEORGIAN_MONTHS, 1) for stem in stems}

# By the first letters of the word: "first", "1st", "პირველი", "1-ელი" (a quarter, a half).
ORDINALS = (
    (("first", "პირველ", "1"), 1),
    (("second", "მეორე", "მე-2", "2"), 2),
    (("third", "მესამე", "მე-3", "3", "iii"), 3),
    (("fourth", "last", "მეოთხე", "ბოლო", "მე-4", "4", "iv"), 4),
    (("ii",), 2),
    (("i",), 1),
)

# By the first letters too: the beginning, the middle and the end of a month or year.
EDGES = ((("begin", "start", "early", "და"), 1), (("mid", "შუა"), 2), (("end", "late", "ბოლ", "მიწ"), 3))


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_END = "(?![ა-ჰ])"  # a Georgian word goes no further
# Never a blank line, which parts paragraphs.
GAP = r"(?:[^\S\n]{1,3}|\n)"
_OF = f"{GAP}of(?:{GAP}the)?"
_NAMES = [*_ENGLISH_MONTHS, *map(str.upper, _ENGLISH_MONTHS)]

ENGLISH_MONTH = rf"(?:(?:{_any(_NAMES)})\b|(?:{_any([*ABBREVIATIONS, 'Sept'])})\b\.?)"

# The noun "month" may follow the name and then bears the case: აპრილის თვეშიც.
_MONTH_NOUN = f"(?:{GAP}თვ(?:ეშიც?|ემდეც?|იდან(?:ვე)?|ის(?:თვის|ა)?|ეს|ე){_END})?"
_CASE = "(?:ი?დან(?:ვე|აც)?|ა?მდეც?|ში(?:ც|ა|ვე)?|ი?ს?ა?თვის(?:აც)?|ი?ს(?:აც|ა)?|ი[ცა]?|ით(?:აც)?|ს?თან|)"
MONTH_STEM = _any(STEMS)
GEORGIAN_MONTH = f"(?:{MONTH_STEM}){_CASE}{_END}{_MONTH_NOUN}"

YEAR_WORD = (
    "(?:წელს(?:აც|ა)?|წელი|წლ(?:იდან(?:ვე|აც)?|ამდეც?|ის(?:ა?თვის(?:აც)?|ა)?|ით"
    rf"|ებ(?:შიც?|ის(?:ა?თვის|ა)?|იდან|ამდე|ს|ი)){_END}|წწ?(?:\.|{_END}))"
)

QUARTER = (
    rf"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|1st|2nd|3rd|4th){GAP}quarter\b(?:{_OF}\b)?"
    r"|Q[1-4](?![0-9])|(?:პირველი?|მეორე|მესამე|მეოთხე|ბოლო|მე-[234]|IV|I{1,3}|[1-4](?:-ელი?)?)"
    f"{GAP}კვარტ(?:ალშიც?|ლიდან|ლამდე|ლის(?:თვის)?|ალს|ალი){_END}"
)
HALF = (
    rf"(?:[Ff]irst|[Ss]econd|1st|2nd){GAP}half{_OF}\b"
    f"|(?:პირველი?|მეორე){GAP}ნახევ(?:არშიც?|რიდან|რამდე|რის|არს|არი){_END}"
)

# The English ones only before a month or a year: "end March 2021", "early 2020", "mid-May".
EDGE = (
    rf"(?:(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)(?:{_OF})?|[Ee]arly|[Ll]ate|[Mm]id)\b[{DASHES}]?"
    r"(?=\s?(?:[JFMASOND][A-Za-z]{2}|(?:19|20)[0-9]{2}))"
    f"|(?:ბოლო(?:ს|მდე)|დასაწყის(?:ში|იდან)|დამდეგს|მიწურულს|შუა{GAP}რიცხვებში){_END}"
)

THIS_YEAR = rf"(?:of{GAP})?(?:this|the{GAP}current){GAP}year\b|(?:მიმდინარე|ამა|ამ){GAP}წ(?:ლის|ელს){_END}"
OTHER_YEAR = (
    rf"(?:of{GAP})?(?:the{GAP})?(?:last|next|previous|following|same|that|each|every|past){GAP}year\b"
    f"|(?:გასულ|მომავალ|წინა|მომდევნო|იმავე|იმ|ყოველ)ი?{GAP}წ(?:ლის|ელს){_END}|შარშან(?:დელი)?{_END}"
)

WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?"
    f"|(?:(?:ორ|სამ|ოთხ|ხუთ)?შაბათ|პარასკევ)(?:ის|ი|ს){_END}|კვირას?(?=,)"
)

# How each of the above begins: where to look closer. "_" is a space.
HINTS = [
    *(
        hint.replace("_", " ")
        for hint in (
            "0 1 2 3 4 5 6 7 8 9 Q1 Q2 Q3 Q4 I_ II_ III_ IV_ Mon Tue Wed Thu Fri Sat Sun"
            " first_ First_ second_ Second_ third_ Third_ fourth_ Fourth_ last_ Last_ end_ End_ begin Begin"
            " start Start middle_ Middle_ mid Mid early_ Early_ late_ Late_ this_y the_ of_ next_y previous_y"
            " following_y same_y that_y each_y every_y past_y ორშაბ სამშაბ ოთხშაბ ხუთშაბ შაბათ პარასკ კვირა"
            " პირველ მეორე_ მესამე_ მეოთხე_ მე- ბოლო დასაწყის დამდეგს მიწურულს შუა_ მიმდინარე"
            " ამა ამ_ გასულ მომავალ წინა მომდევნო იმავე იმ_ ყოველ შარშან"
        ).split()
    ),
    *ABBREVIATIONS,
    *map(str.upper, ABBREVIATIONS),
    *(stem[:4] for stem in STEMS),
]

# Words before a number that make it the number of something; without their dots.
LABELS = frozenset(
    "agenda age aged annex apartment apt art article ave avenue block box bus chapter class code contract day"
    " decree fax figure flat floor form gate goal goals grade grant group hall horizon hotline house id item"
    " law level line lot module no nos number order p page pages para paragraph phase phone point pp project"
    " protocol ref resolution room sdg sdgs section session stage step street table target task tel telephone"
    " type unit version vision vol week usd eur gel gbp chf დანართი ბინა ბრძანება გვ გვერდი ეტაპი კანონი"
    " მიზანი მუხლი ნაწილი ოთახი პუნქტი რეზოლუცია სახლი ტელ ფაზა ქუჩა დადგენილება თავი".split()
)
