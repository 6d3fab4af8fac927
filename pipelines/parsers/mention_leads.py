"""English words that lead to the name of a donor or partner, and how an unknown name looks."""

import re
from collections.abc import Mapping
from typing import Literal

_KIND = r"(?:(?:generous|kind|financial|full|joint|close|technical|additional|continued) ){0,3}"
_PAID = re.compile(
    r"(?:(?P<paid>[Cc]o-?(?:funded|financed)|[Ff]unded|[Ff]inanced|[Ss]ponsored|paid for)|[Ss]upported)"
    r"(?: (?:fully|jointly|partly|in part|financially))?"
    r" by(?: an?(?: generous)? (?:grant|contribution|donation) (?:of|from))?"
)
_MEANS = re.compile(
    rf"(?:[Ww]ith|[Tt]hanks to|through|under|by) (?:the )?{_KIND}(?:support|funding|funds|grant|sponsorship)"
    rf"(?:(?: made available| provided)? by| (?:provided )?from| of)|received {_KIND}(?:support|funding) from"
    r"|(?:[Ww]ith|[Tt]hanks to|through|by) (?:the )?(?:generous |financial ){1,2}"
    r"(?:assistance|help|contributions?) (?:of|from)"
)
_BESIDE = re.compile(
    rf"(?:[Ii]n|through|under) (?:an? |the )?{_KIND}"
    r"(?:partnership|co-?operation|collaboration|coordination) with"
    r"|(?:[Tt]ogether|[Jj]ointly|partnering|partnered|hand in hand|side by side) with"
)
_MADE = re.compile(
    r"(?:prepared|produced|developed|organi[sz]ed|conducted|implemented|written|held|launched|carried out)"
    r"(?: jointly| together)? with"
)
_DONOR = re.compile(r"(?:Donors?|DONORS?|დონორი|დონორები)(?::|\n(?=\n))")
_PARTNER = re.compile(r"(?:Partners?|პარტნიორი|პარტნიორები):")

Lead = tuple[Literal["donor", "partner"], re.Pattern[str]]
# By the first word of each.
LEADS: Mapping[str, tuple[Lead, ...]] = {
    **dict.fromkeys(
        "funded Funded financed Financed sponsored Sponsored supported Supported paid co Co cofunded".split(),
        (("donor", _PAID),),
    ),
    **dict.fromkeys("With with Thanks thanks by received".split(), (("donor", _MEANS),)),
    **dict.fromkeys("through under".split(), (("donor", _MEANS), ("partner", _BESIDE))),
    **dict.fromkeys(
        "In in Together together Jointly jointly partnering partnered hand side".split(),
        (("partner", _BESIDE),),
    ),
    **dict.fromkeys(
        (
            "prepared produced developed organised organized conducted implemented written held "
            "launched carried"
        ).split(),
        (("partner", _MADE),),
    ),
    **dict.fromkeys("Donor Donors DONOR DONORS დონორი დონორები".split(), (("donor", _DONOR),)),
    **dict.fromkeys("Partner Partners პარტნიორი პარტნიორები".split(), (("partner", _PARTNER),)),
}

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*+"
_JOIN = r"(?:(?:of|for|on|de|und|für|&)(?: the)? )?"
_UNKNOWN = re.compile(rf"{_CAPITAL}(?: {_JOIN}{_CAPITAL}){{0,9}}+")
_SECOND_HALF = re.compile(rf" and {_CAPITAL}(?: {_JOIN}{_CAPITAL}){{0,5}}+")
_BODY = re.compile(
    r"\b(?:Academ|Administration|Agenc|Alliance|Association|Bank|Bureau|Cent(?:re|er)|Chamber|Church|Coalition"
    r"|College|Commission|Committee|Council|Department|Directorate|Embass|Federation|Foundation|Fund|Government"
    r"|Institut|Ministr|Mission|Municipalit|Network|Office|Organi[sz]ation|Police|Programme|School|Secretariat"
    r"|Service|Societ|Trust|Union|Universit)"
)
_OF_WHAT = re.compile(r"\b(?:Ministry|Department|Agency|Institute|Office|Cent(?:re|er)|Fund) (?:of|for|on) ")
_SHOUTED = re.compile(r"[A-Z]{3,8}")


def unknown(text: str, place: int) -> int:
    """Return where the name of an organisation that nobody listed ends, 0 if none begins there.

    >>> [text[: unknown(text, 0)] for text in ("Bern Migration Fund and", "Nino from Gori", "ABCD, too")]
    ['Bern Migration Fund', '', 'ABCD']
    >>> text = "Ministry of Roads and Bridges and the others"
    >>> text[: unknown(text, 0)]
    'Ministry of Roads and Bridges'
    """
    found = _UNKNOWN.match(text, place)
    if found is None or not (_BODY.search(found[0]) or _SHOUTED.fullmatch(found[0])):
        return 0
    half = _SECOND_HALF.match(text, found.end()) if _OF_WHAT.search(found[0]) else None
    return half.end() if half else found.end()
