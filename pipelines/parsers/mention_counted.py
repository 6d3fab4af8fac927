"""What a number counts: the words after it, as far as they name people or things."""

import re

from pipelines.parsers.mention_endings import noun_of, nouns

_WORDS = r"(?:[ \u00a0]{letters}+){{1,4}}"
_ENGLISH = re.compile(_WORDS.format(letters="[A-Za-z’'-]"))
_GEORGIAN = re.compile(_WORDS.format(letters="[ა-ჰ-]"))
_WORD = re.compile(r"\S+")
_SHARE_OF = re.compile(r"[ \u00a0]of(?: all| the| its| their| these| those)?(?= )")

# People without an -s; and words with one that count time, or nothing.
_PEOPLE = frozenset("people persons women men children youth staff personnel police sheep".split())
_TIMES = frozenset(
    "seconds minutes hours days nights weeks months years decades times degrees points is was has does this "
    "its his as us plus less always across perhaps yes".split()
)
# Here a name of what is counted is over, or never began.
_STOPS = frozenset(
    "a an the and or of in on at by to for from with within about after before as than that which who whose "
    "when where while if but not no nor so are were be been have had will would can could may might must "
    "received took came went got gave said made asked began became found told joined attended passed out up "
    "i we you he she it they them their our my your these those there each every also only per "
    "january february march april may june july august september october november december".split()
)
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")
# Before a number these make it a label ("Phase 2", "grade 9", "SDG 10"), and a month makes it a day.
_LABELS = frozenset(
    "phase stage group level batch page pages article room day week no nos number grade class unit module "
    "component sdg sdgs goal goals target targets chapter edition issue street line aged age box "
    "route rule".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_JOINTS = frozenset({"and", "to", "or"})
_DAY = re.compile("(?:[12][0-9]|3[01]|[1-9])(?![0-9])")
_LONGEST_LABEL = 24

_NOUNS = """
ადამიანი პირი მიგრანტი ემიგრანტი მონაწილე დამსწრე ოჯახი ბავშვი ქალი კაცი მამაკაცი გოგონა გოგო ბიჭი
ახალგაზრდა სტუდენტი მოსწავლე მასწავლებ|ელი პედაგოგი ექიმი ექთ|ანი ოფიც|ერი პოლიციელი მესაზღვრე
ინსპექტორი მოსამართლე პროკურორი ადვოკატი იურისტი ჟურნალისტი მოხალისე მუშაკი მუშა თანამშრომ|ელი
ექსპერტი სპეციალისტი წარმომადგენ|ელი დელეგატი მოხელე მოქალაქე მაცხოვრებ|ელი მცხოვრები ბენეფიციარი
მსხვერპლი დაზარალებული დევნილი ლტოლვილი პაციენტი მსურველი კურსდამთავრებული მეწარმე ფერმ|ერი
მაძიებელი ვიზიტორი სტუმ|არი მსმენელი უცხოელი სკოლა კლასი ქვეყ|ანა სოფ|ელი ქალაქი მუნიციპალიტეტი თემი
რეგიონი ცენტრი ოფისი კომპანია ორგანიზაცია უწყება სახლი შინამეურნეობა შემთხვევა პროექტი ინიციატივა
გრანტი ავტომობილი ავტომანქანა მანქანა კომპიუტ|ერი ლეპტოპი მონიტორი სკან|ერი ბარათი საბუთი დოკუმენტი
პასპორტი ზარი ვიზიტი კითხვა წინადადება რეკომენდაცია ტრენინგი სემინარი შეხვედრა კონსულტაცია ინტერვიუ
მაგიდა კარადა ეგზემპლარი გვერდი მეტრი კილომეტრი ჰექტარი ტესტი თავშესაფ|არი შეზღუდვა განაცხადი
მომსახურება სტიპენდია ნათესავი წერილი წამკითხველი პური ხელშეკრულება ბიზნესი საწარმო ადგილი
სახელმწიფო კომლი პორტრეტი ცხვ|არი წიგნი ფილმი ნამუშევ|არი საქმე საჩივ|არი სერტიფიკატი დიპლომი
ვაკანსია კურსი გაკვეთილი სესია დაწესებულება საავადმყოფო ბაღი სკამი ოთახი ბინა დღიური
"""
_COUNTED = nouns(_NOUNS.split(), plural=False)
_UNCOUNTED = nouns(
    (
        "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბ|ერი ოქტომბ|ერი ნოემბ|ერი "
        "დეკემბ|ერი წ|ელი თვე კვირა დღე საათი წუთი წამი ღამე ათწლეული პროცენტი მუხლი ნომ|ერი ეტაპი"
    ).split()
)
# How words end that may stand between a number and its noun: adjectives, genitives, sa-...-o.
_BETWEEN = re.compile(r"სა[ა-ჰ]{3,}ო|[ა-ჰ-]+(?:ი|ლ|რ|ის|ოს|თა)")


def counted(text: str, place: int) -> int:
    """Return where the name of what is counted ends, which stands from `place` on; 0 if there is none.

    >>> [text[: counted(text, 0)] for text in (" Georgian migrants have come", " took part")]
    [' Georgian migrants', '']
    >>> " დაბრუნებულ ადამიანს ესაუბრნენ"[: counted(" დაბრუნებულ ადამიანს ესაუბრნენ", 0)]
    ' დაბრუნებულ ადამიანს'
    """
    georgian = _GEORGIAN.match(text, place)
    if georgian:
        return _georgian(text, georgian)
    english = _ENGLISH.match(text, place)
    return _english(text, english) if english else 0


def shared(text: str, place: int) -> tuple[int, int]:
    """Return where what a share is of stands after "per cent": "62 per cent of the participants"."""
    of = _SHARE_OF.match(text, place)
    end = counted(text, of.end()) if of else 0
    return (of.end() + 1, end) if of and end else (0, 0)


def labelled(text: str, place: int) -> bool:
    """Tell whether the number that stands there is a label or the day of a date.

    >>> labelled("On July 4 and 5 residents", 14), labelled("In July 45 people", 8), labelled("SDG 4 days", 4)
    (True, False, True)
    >>> labelled("On June 7 and 8 264 specialists", 14)
    True
    """
    words = text[max(0, place - _LONGEST_LABEL) : place].rpartition("\n")[2].lower().split()
    if words and (words[-1] in _JOINTS or words[-1].endswith(",")):
        words = words[: -2 if words[-1] in _JOINTS and words[-2:-1] and words[-2].isdigit() else -1]
    last = words[-1].strip(".") if words else ""
    return last in _LABELS or (last in _MONTHS and bool(_DAY.match(text, place)))


def _georgian(text: str, words: re.Match[str]) -> int:
    for word in _WORD.finditer(text, words.start(), words.end()):
        if noun_of(word[0], _COUNTED):
            return word.end()
        if noun_of(word[0], _UNCOUNTED) or not _BETWEEN.fullmatch(word[0]):
            break
    return 0


def _english(text: str, words: re.Match[str]) -> int:
    end = 0
    for word in _WORD.finditer(text, words.start(), words.end()):
        lower = word[0].lower()
        if lower in _TIMES or lower in _STOPS:
            break
        plural = lower in _PEOPLE or (lower.endswith("s") and not lower.endswith(_NO_PLURAL))
        if end and not plural:
            break
        end = word.end() if plural else end
    return end
