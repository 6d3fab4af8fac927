"""The nodes of a replica, built from its roster."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from replica.content import tells_its_date, texts
from replica.model import TBILISI, Dated, Document, Kind, Lang, Node, Picture, Side, prefix
from replica.planting import Planted, planted
from replica.roots import BY_NUMBER
from replica.roster import HOME_NID, Entry, entries, roll
from replica.sizes import Size
from replica.slugs import slug
from replica.texts.model import Paragraph, Text

NOTHING = Planted()
FOLDERS: dict[Kind, str] = {
    "news": "news/",
    "story": "stories/",
    "publication": "publications/",
    "vacancy": "careers/",
    "procurement": "procurement-opportunities/",
}


def path_of(entry: Entry, lang: Lang, text: Text) -> str:
    """Return the alias of a node's side, or its bare address where it has none."""
    if lang == "ka" and entry.unaliased:
        return f"/ka/node/{entry.nid}"
    if entry.kind in ("programme", "section"):
        root = BY_NUMBER[entry.number]
        return f"{prefix(lang)}/{root.ka if lang == 'ka' else root.en}"
    return f"{prefix(lang)}/{FOLDERS[entry.kind]}{slug(text.title)}"


def created_in(entry: Entry, lang: Lang) -> datetime:
    """Return when a side was made: translations follow some days later."""
    late = 0 if lang == entry.langs[0] else roll(4, "late", entry.kind, entry.number)
    return entry.created + timedelta(days=late)


def _alt(entry: Entry, lang: Lang, written: Mapping[Lang, Text]) -> str:
    if entry.number % 7 == 6:
        return ""
    # An alt text that nobody translated is the English one, on Georgian pages too.
    english = lang == "en" or entry.number % 3 == 0
    return (written["en"] if english and "en" in written else written[lang]).title


def _credit_label(cases: tuple[str, ...], lang: Lang) -> str:
    if "photo_space_colon" in cases:
        return "Photo : "
    return "ფოტო: " if lang == "ka" else "Photo: "


def _sides(entry: Entry, planted: Planted) -> Mapping[Lang, Side]:
    created = {lang: created_in(entry, lang) for lang in entry.langs}
    written = texts(entry, planted, {lang: moment.date() for lang, moment in created.items()})
    return {
        lang: Side(
            lang=lang,
            path=path_of(entry, lang, text),
            text=text,
            created=created[lang],
            changed=created[lang] + timedelta(hours=2),
            alt=_alt(entry, lang, written),
            credit_label=_credit_label(planted.cases, lang),
            credit_in_body=entry.kind == "story" or "photo_space_colon" in planted.cases,
        )
        for lang, text in written.items()
    }


def _pictures(every: tuple[Entry, ...], count: int) -> Mapping[int, tuple[Picture, ...]]:
    """Deal the pictures out: most nodes have one, the first ones two, until none is left."""
    takers = [entry for entry in every if entry.kind in ("news", "story") and entry.number % 8 != 7]
    dealt: dict[int, tuple[Picture, ...]] = {}
    for turn in range(count):
        entry = takers[turn % len(takers)]
        ending = ("photo.jpg", "photo of event.jpg", "photo.png")[roll(3, "picture", turn)]
        picture = Picture(f"{entry.created:%Y-%m}/{entry.kind[0]}{turn:03}-{ending}")
        dealt[entry.nid] = (*dealt.get(entry.nid, ()), picture)
    return dealt


def _papers(every: tuple[Entry, ...], count: int) -> Mapping[int, tuple[Document, ...]]:
    """Deal the papers out: every publication and tender has one, then news and programmes."""
    first = [entry for entry in every if entry.kind in ("publication", "procurement")]
    then = [
        entry for entry in every if entry.kind in ("news", "programme", "vacancy") and entry.number % 5 == 2
    ]
    takers = [*first, *then]
    dealt: dict[int, tuple[Document, ...]] = {}
    for turn in range(count):
        entry = takers[turn % len(takers)]
        name = (
            f"Paper {turn} of {entry.created:%B %Y}.pdf"
            if entry.kind == "publication"
            else f"document-{turn:02}.pdf"
        )
        paper = Document(f"{entry.created:%Y-%m}/{name}", exact=roll(3, "paper", turn) == 0)
        dealt[entry.nid] = (*dealt.get(entry.nid, ()), paper)
    return dealt


def _closing(entry: Entry) -> datetime | None:
    return entry.created + timedelta(days=14) if entry.kind in ("vacancy", "procurement") else None


def _dated(entry: Entry, sides: Mapping[Lang, Side]) -> Dated:
    """Say where the page tells its date: one news in ten does not in its head."""
    if entry.kind != "news" or len(sides) > 1:
        return "meta"
    if entry.number % 3 == 1 and tells_its_date(next(iter(sides.values())).text):
        return "dateline"
    return "time" if entry.number % 8 == 5 else "meta"


def node(
    entry: Entry,
    planted: Planted = NOTHING,
    pictures: tuple[Picture, ...] = (),
    papers: tuple[Document, ...] = (),
) -> Node:
    """Return a node as its roster entry says."""
    closing, sides = _closing(entry), _sides(entry, planted)
    return Node(
        nid=entry.nid,
        kind=entry.kind,
        sides=sides,
        scope=("global" if roll(5, "scope", entry.number) == 0 else "local")
        if entry.kind == "news"
        else None,
        dated="meta" if planted.cases else _dated(entry, sides),
        pictures=pictures,
        documents=papers,
        places=entry.places,
        closing=closing and closing.date(),
        cases=planted.cases,
    )


def home() -> Node:
    """Return the front page."""
    created = datetime(2021, 1, 1, 4, 0, tzinfo=TBILISI)
    told: tuple[tuple[Lang, str, str, str], ...] = (
        (
            "en",
            "/",
            "Welcome",
            "Help for people on the move and advice for the state, in all regions of Georgia.",
        ),
        (
            "ka",
            "/ka",
            "კეთილი იყოს თქვენი მობრძანება",
            "დახმარება გადაადგილების მსურველთათვის და რჩევა სახელმწიფოსთვის.",
        ),
    )
    texts = {lang: (path, Text(title, (Paragraph(words),))) for lang, path, title, words in told}
    sides: dict[Lang, Side] = {
        lang: Side(lang, path, text, created, created) for lang, (path, text) in texts.items()
    }
    return Node(HOME_NID, "section", sides, places=frozenset({"sitemap"}))


@lru_cache
def base(size: Size) -> tuple[Node, ...]:
    """Return every node of a size but the bulk, as they stand in the first state."""
    every = entries(size)
    special = planted(every)
    pictures, papers = _pictures(every, size.pictures), _papers(every, size.papers)
    found = (
        node(entry, special.get(entry.nid, NOTHING), pictures.get(entry.nid, ()), papers.get(entry.nid, ()))
        for entry in every
    )
    return (*_unique(found), home())


def _unique(nodes: Iterator[Node]) -> Iterator[Node]:
    """Tell like titles apart as Pathauto does, by a number at the end of the address."""
    taken: set[str] = set()
    for found in nodes:
        changed = dict(found.sides)
        for lang, side in found.sides.items():
            path, number = side.path, 0
            while path in taken:
                path, number = f"{side.path}-{number}", number + 1
            taken.add(path)
            changed[lang] = replace(side, path=path)
        yield replace(found, sides=changed)
