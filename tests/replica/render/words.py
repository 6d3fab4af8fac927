"""The site's own words in two languages: labels, months, goals."""

from datetime import date

from replica.model import Kind, Lang

WORDS: dict[str, tuple[str, str]] = {
    "site": ("IOM Georgia", "IOM საქართველო"),
    "home": ("Home", "მთავარი"),
    "skip": ("Skip to main content", "ძირითად შინაარსზე გადასვლა"),
    "main-menu": ("Main navigation", "მთავარი მენიუ"),
    "mobile-menu": ("Main navigation mobile", "მობილური მენიუ"),
    "footer": ("Footer", "ქვედა მენიუ"),
    "copyright": ("© International Organization for Migration", "© მიგრაციის საერთაშორისო ორგანიზაცია"),
    "news": ("News", "უახლესი ამბები"),
    "stories": ("Stories", "ისტორიები"),
    "publications": ("Publications", "პუბლიკაციები"),
    "careers": ("Careers", "ვაკანსიები"),
    "procurement-opportunities": ("Procurement Opportunities", "შესყიდვები"),
    "search": ("Search", "ძიება"),
    "story": ("Story", "ისტორია"),
    "by": ("By", "ავტორი"),
    "closing": ("Closing date", "ბოლო ვადა"),
    "documents": ("Documents", "დოკუმენტები"),
    "tags": ("Tags", "Tags"),
    "share": ("SHARE THIS PAGE", "გააზიარე გვერდი"),
    "related": ("Related", "მსგავსი"),
    "archive": ("From the old site", "ძველი საიტიდან"),
    "empty": ("No results found.", "No results found."),
    "subscribe": ("Subscribe to", "გამოიწერე"),
    "keywords": ("Keywords", "საკვანძო სიტყვები"),
    "apply": ("Apply", "ძიება"),
    "pager": ("Pagination", "გვერდები"),
    "first": ("First page", "პირველი გვერდი"),
    "previous": ("Previous page", "წინა გვერდი"),
    "next": ("Next page", "შემდეგი გვერდი"),
    "last": ("Last page", "ბოლო გვერდი"),
    "photo": ("Photo", "ფოტო"),
    "missing": ("The requested page could not be found.", "მოთხოვნილი გვერდი ვერ მოიძებნა."),
    "missing-title": ("Page not found", "გვერდი ვერ მოიძებნა"),
    "denied": ("You are not authorized to access this page.", "თქვენ არ გაქვთ ამ გვერდის ნახვის უფლება."),
    "denied-title": ("Access denied", "წვდომა აკრძალულია"),
}

LABELS: dict[Lang, str] = {"en": "English", "ka": "ქართული"}
BUNDLES: dict[Kind, str] = {
    "news": "press-release",
    "story": "featured-stories",
    "publication": "publication",
    "vacancy": "vacancy",
    "procurement": "procurement",
    "programme": "page",
    "section": "page",
}
SECTIONS: dict[Kind, str] = {
    "news": "news",
    "story": "stories",
    "publication": "publications",
    "vacancy": "careers",
    "procurement": "procurement-opportunities",
}

MONTHS: dict[Lang, tuple[str, ...]] = {
    "en": tuple(
        "January February March April May June July August September October November December".split()
    ),
    "ka": tuple(
        "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი "
        "ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი".split()
    ),
}

# The Georgian label of a goal that nobody translated stays English.
GOALS: tuple[tuple[str, str], ...] = (
    ("No Poverty", "სიღარიბის აღმოფხვრა"),
    ("Zero Hunger", "შიმშილის აღმოფხვრა"),
    ("Good Health and Well-Being", "ჯანმრთელობა და კეთილდღეობა"),
    ("Quality Education", "ხარისხიანი განათლება"),
    ("Gender Equality", ""),
    ("Clean Water and Sanitation", "სუფთა წყალი და სანიტარია"),
    ("Affordable and Clean Energy", ""),
    ("Decent Work and Economic Growth", "ღირსეული შრომა და ეკონომიკური ზრდა"),
    ("Industry, Innovation and Infrastructure", ""),
    ("Reduced Inequalities", "შემცირებული უთანასწორობა"),
    ("Sustainable Cities and Communities", "მდგრადი ქალაქები და თემები"),
    ("Responsible Consumption and Production", ""),
    ("Climate Action", "კლიმატის ცვლილების საწინააღმდეგო ქმედება"),
    ("Life Below Water", ""),
    ("Life On Land", ""),
    ("Peace, Justice and Strong Institutions", "მშვიდობა, სამართლიანობა და ძლიერი ინსტიტუტები"),
    ("Partnerships for the Goals", ""),
)


def say(word: str, lang: Lang) -> str:
    """Return one of the site's own words.

    >>> say("news", "ka")
    'უახლესი ამბები'
    """
    return WORDS[word][lang == "ka"]


def goal(number: int, lang: Lang) -> str:
    """Return the label of a goal.

    >>> goal(10, "ka"), goal(5, "ka")
    ('SDG 10 - შემცირებული უთანასწორობა', 'SDG 5 - Gender Equality')
    """
    english, georgian = GOALS[number - 1]
    return f"SDG {number} - {(georgian if lang == 'ka' else '') or english}"


def day(moment: date, lang: Lang) -> str:
    """Return a day as a page shows it.

    >>> day(date(2020, 3, 2), "ka")
    '02 მარტი 2020'
    """
    return f"{moment.day:02} {MONTHS[lang][moment.month - 1]} {moment.year}"
