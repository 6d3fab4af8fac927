"""Who pays and who takes part: what the words around an organisation's name say of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pipelines.parsers.mention_leads import LEADS, unknown
from pipelines.parsers.mention_lexicon import Named

Part = Literal["donor", "partner"]

_THE = re.compile(r"[ \u00a0\n]?(?:the )*+")
_JOINT = re.compile(r"(?:,? and|,|,? as well as)(?= )|/")

# After "and" the list goes on with anybody; after a comma the clause may end: "Funded by the EU, the ...".
_ANYBODY = frozenset({"funder", "country", "office", "peer", "self", "unknown"})
_AFTER_COMMA: Mapping[Part, frozenset[str]] = {
    "donor": frozenset({"funder", "country"}),
    "partner": frozenset({"office", "peer"}),
}

_CASE = r"(?:-[ა-ჰ]{1,6})?"
_PAYS = re.compile(
    rf"{_CASE} (?:(?:ფინანსური|გულუხვი|სრული|ნაწილობრივი) )?"
    r"(?:მხარდაჭერით|დაფინანსებით|დახმარებით|გრანტით)ა?(?![ა-ჰ])"
    rf"|{_CASE} (?:მიერ )?(?:დაფინანსებულ|დაფინანსებისთვის|აფინანსებ|დააფინანს|უჭერს მხარს)"
    r"|(?: has| have| also| kindly| generously){0,2} (?:funds|finances|pays for)\b"
    r"|(?: has| have)?[ -](?:co-)?(?:funded|financed)(?! by)\b"
)
_BEARS = re.compile(r" ფარავს")
_COSTS = re.compile(r"ხარჯ[^.\n]{0,40}$")
_THANKED = re.compile(r"[Tt]hanks (?:the )?$")
_FOR_MONEY = re.compile(r" for (?:the|its|their) (?:[a-z]+ ){0,2}(?:funding|support|contribution)")
_WITH = re.compile(r" (?:მჭიდრო )?(?:თანამშრომლო|პარტნიორობ|ერთად|კოორდინაცი|ერთობლივ)")
_AND_NEXT = re.compile(rf"{_CASE}(?:,| და|,? and)(?: the)? ?$")
_US_AND = re.compile(r"(?<!\w)IOM(?: Georgia|-[ა-ჰ]{1,4}| საქართველომ?)? (?:and|და)(?: the)? $")
_AND_US = re.compile(rf"{_CASE} (?:and|და) IOM(?! Development)(?!\w)")
_DENIED = re.compile(r"\b(?:not|never|nor)(?: [a-z]+)? $")
_LONGEST_DENIAL = 20
_WINDOW = 60
_LONGEST_JOINT = 14


@dataclass(frozen=True, slots=True)
class Player:
    """An organisation that pays or takes part, and where the text names it."""

    part: Part
    name: str
    start: int
    end: int


def find_players(text: str, names: Iterable[Named], cues: Iterable[re.Match[str]]) -> Iterator[Player]:
    """Yield donors and partners, known organisations and, after English words, others too.

    >>> from pipelines.parsers.mention_lexicon import Name
    >>> text = "funded by the EU and the Bern Fund"
    >>> names, cues = [Named(Name("European Union", "funder"), 14, 16)], [re.match("funded", text)]
    >>> [(it.part, it.name) for it in find_players(text, names, cues)]
    [('donor', 'European Union'), ('donor', 'Bern Fund')]
    """
    bodies = [named for named in names if not named.name.role.endswith("place")]
    known = {named.start: named for named in bodies}
    for cue in cues:
        for part, pattern in LEADS.get(cue[0], ()):
            lead = pattern.match(text, cue.start())
            if lead and not _DENIED.search(text, max(0, cue.start() - _LONGEST_DENIAL), cue.start()):
                yield from _listed(text, lead, part, known)
                break
    yield from _followed(text, [named for named in bodies if named.name.role != "self"])


def _listed(text: str, lead: re.Match[str], part: Part, known: Mapping[int, Named]) -> Iterator[Player]:
    """Yield whom words such as "funded by" lead to, one after the other."""
    place = lead.end()
    allowed: frozenset[str] = _ANYBODY
    paid = bool(lead.groupdict().get("paid"))
    while allowed:
        the = _THE.match(text, place)
        start = the.end() if the else place
        named = known.get(start)
        end = named.end if named else unknown(text, start)
        role = named.name.role if named else "unknown"
        if not end or role not in allowed:
            return
        if role != "self" and not (role == "country" and part == "partner"):
            theirs: Part = "partner" if role == "office" and not paid else part
            yield Player(theirs, named.name.name if named else text[start:end], start, end)
        joint = _JOINT.match(text, end)
        place = joint.end() if joint else end
        allowed = frozenset() if joint is None else _AFTER_COMMA[part] if joint[0] == "," else _ANYBODY


def _followed(text: str, bodies: list[Named]) -> Iterator[Player]:
    """Yield whom the words after a name, or "IOM and" before it, give a part; "and" hands it on."""
    after: tuple[int, Part | None] = (-1, None)
    for named in reversed(bodies):
        part = _part(text, named)
        between = text[named.end : after[0]] if 0 <= after[0] - named.end <= _LONGEST_JOINT else ""
        if (
            part is None
            and _AND_NEXT.fullmatch(between)
            and (named.name.role != "country" or after[1] == "donor")
        ):
            part = after[1]
        after = (named.start, part)
        if part:
            yield Player(part, named.name.name, named.start, named.end)


def _part(text: str, named: Named) -> Part | None:
    start, end, role = named.start, named.end, named.name.role
    before = max(0, start - _WINDOW)
    if (
        _PAYS.match(text, end)
        or (_BEARS.match(text, end) and _COSTS.search(text, before, start))
        or (_THANKED.search(text, before, start) and _FOR_MONEY.match(text, end))
    ):
        return "partner" if role == "office" else "donor"
    together = text.startswith("-თან", end)
    if (
        role != "country"
        and (together or text.endswith("თან", start, end))
        and _WITH.match(text, end + 4 * together)
    ):
        return "partner"
    if role in {"office", "peer"} and (_AND_US.match(text, end) or _US_AND.search(text, before, start)):
        return "partner"
    return None
