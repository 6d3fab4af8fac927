"""Which names of places in a text are places, and which belong to a street or a university."""

import re

from pipelines.parsers.mention_gazetteer import REGIONS, SHY, SPOTS, TOWNS
from pipelines.parsers.mention_lexicon import Named, lexicon
from pipelines.parsers.mention_organisations import organisations, rows

# Everything that is looked up by its first word. An organisation's name may begin with a place's.
KNOWN = lexicon(
    [
        *organisations(),
        *(row for table in (REGIONS, TOWNS, SPOTS) for row in rows("place", table)),
        *rows("shy place", SHY),
    ]
)

# "Sokhumi Street", "Tbilisi time", "თბილისის ზღვა", "ბათუმის ... უნივერსიტეტი" are something else.
_PART_OF_MORE = re.compile(
    r"[ \u00a0](?:(?:[Ss]treet|[Aa]venue|[Ss]quare|Sea|time)\b"
    r"|(?:[A-Z][\w’-]* ){0,4}(?:University|Academy|Institute)\b"
    r"|(?<=ს[ \u00a0])(?:ქუჩ|გამზირ|მოედ|ზღვ|დრო(?:ით|ის)?(?![ა-ჰ])"
    r"|(?:[ა-ჰ]++ ){0,4}?(?:სახელმწიფო|სამედიცინო|ტექნიკურ)[ა-ჰ]*+ უნივერსიტეტ))"
)
_SAID_TO_BE = re.compile(
    r"[ \u00a0](?:municipality|Municipality|region|town|district|მუნიციპალიტეტ|რაიონ|მერი)"
)
_SAID_BEFORE = re.compile(r"(?:[Tt]own of|[Mm]unicipality of|[Vv]illage of|ქალაქ[ა-ჰ]{0,2}|ქ\.) ?$")
_LONGEST_SIGN = 18


def is_place(text: str, named: Named) -> bool:
    """Tell whether a name stands for a place.

    >>> from pipelines.parsers.mention_lexicon import read_words
    >>> text = "გალის მუნიციპალიტეტი, ბათუმში, სოხუმის ქუჩაზე, გალის; Keda municipality"
    >>> [named.name.name for named in read_words(text, KNOWN, ())[0] if is_place(text, named)]
    ['Gali', 'Batumi', 'Keda']
    """
    if not named.name.role.endswith("place") or _PART_OF_MORE.match(text, named.end):
        return False
    before = max(0, named.start - _LONGEST_SIGN)
    return named.name.role == "place" or bool(
        _SAID_TO_BE.match(text, named.end) or _SAID_BEFORE.search(text, before, named.start)
    )
