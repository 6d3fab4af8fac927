"""Any text of the replica by its kind and number, in English and Georgian."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from . import closings, spans
from .compose import Pair, Skeleton, fill, paragraphs
from .model import Paragraph, Text
from .news import NEWS
from .notices import particulars
from .people import AUTHORS, PHOTOGRAPHERS, told
from .places import PLACES
from .procurement import PROCUREMENT
from .programmes import PROGRAMMES
from .publications import PUBLICATIONS
from .scene import Scene, slots
from .sections import SECTIONS
from .stories import STORIES
from .themes import THEMES, Theme
from .vacancies import VACANCIES

LANGS = ("en", "ka")

SKELETONS: Mapping[str, tuple[Skeleton, ...]] = {
    "news": NEWS,
    "story": STORIES,
    "programme": PROGRAMMES,
    "section": SECTIONS,
    "publication": PUBLICATIONS,
    "vacancy": VACANCIES,
    "procurement": PROCUREMENT,
}

# The root pages are numbered together; what stands at these numbers has a skeleton made for its address.
ROOTED: Mapping[str, tuple[int, ...]] = {
    "programme": (4, 5, 6, 7, 8, 9, 11, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24),
    "section": (0, 1, 2, 3, 10, 14, 15),
}

PARTICULARS: Mapping[str, Callable[[Scene, str], Mapping[str, object]]] = {
    "story": told,
    "publication": particulars,
    "vacancy": particulars,
    "procurement": particulars,
}


def write(kind: str, number: int, published: date) -> dict[str, Text]:
    """Write the text of that kind and number as it would stand on a page of that date."""
    skeletons = SKELETONS[kind]
    scene = Scene(kind, _rank(kind, number), published, len(skeletons))
    return {lang: _text(scene, skeletons[scene.skeleton], lang) for lang in LANGS}


def _rank(kind: str, number: int) -> int:
    roots = ROOTED.get(kind, ())
    return roots.index(number) if number in roots else number + len(roots)


def _text(scene: Scene, skeleton: Skeleton, lang: str) -> Text:
    theme, news = THEMES[skeleton.theme], scene.kind == "news"
    named = _named(scene, skeleton, theme, lang)
    blocks = _news(scene, skeleton, theme) if news else skeleton.paragraphs
    body = paragraphs(blocks, lang, named)
    byline = scene.pick("author", AUTHORS) if scene.kind == "story" else None
    return Text(
        title=fill(_title(scene, skeleton), lang, named) or "",
        paragraphs=_under_dateline(scene, skeleton, lang, body) if news else body,
        summary=fill(_summary(scene, skeleton, theme), lang, named),
        caption=fill(_caption(scene, skeleton), lang, named),
        credit=_credit(scene, lang),
        byline=byline and byline[lang == "ka"],
        sdgs=skeleton.sdgs or theme.sdgs,
        tags=tuple(tag[lang == "ka"] for tag in theme.tags),
        facts=tuple((label, value, unit[lang == "ka"]) for label, value, unit in skeleton.facts),
    )


def _named(scene: Scene, skeleton: Skeleton, theme: Theme, lang: str) -> Mapping[str, object]:
    partner = scene.pick("partner", theme.offices)
    project = scene.pick("project", theme.projects)
    named = slots(scene, lang, days=skeleton.days, partner=partner, project=project)
    more = PARTICULARS.get(scene.kind)
    return {**named, **more(scene, lang)} if more else named


def _title(scene: Scene, skeleton: Skeleton) -> Pair:
    """Return the title with a number as soon as the plain one has been used for the same place."""
    rounds = scene.turn // _plain_titles(scene.kind)
    return skeleton.again if rounds else skeleton.title


def _plain_titles(kind: str) -> int:
    return 1 if kind in ROOTED else len(PLACES)


def _news(scene: Scene, skeleton: Skeleton, theme: Theme) -> tuple[Pair, ...]:
    """Choose the paragraphs of a news text: its own, shared ones, somebody's words, the last words."""
    said = scene.pick("mixture", (1, 1, 2))
    chosen = [
        *skeleton.paragraphs,
        *_some(theme.shared, 3 - said, scene.roll("shared", 60)),
        *_some(closings.SAID, said, scene.roll("said", 60)),
        scene.pick("donated", closings.DONATED),
    ]
    if len(skeleton.paragraphs) < 4 and scene.roll("further", 2):
        chosen.append(scene.pick("which", closings.FURTHER))
    return tuple(_fused(chosen) if scene.roll("breath", 5) == 0 else chosen)


def _some(pairs: tuple[Pair, ...], count: int, first: int) -> Iterator[Pair]:
    return (pairs[(first + step) % len(pairs)] for step in range(count))


def _fused(pairs: list[Pair]) -> Iterator[Pair]:
    """Join paragraphs two by two, as authors with a long breath do."""
    for first, second in zip_longest(pairs[::2], pairs[1::2], fillvalue=("", "")):
        yield f"{first[0]} {second[0]}".strip(), f"{first[1]} {second[1]}".strip()


def _under_dateline(
    scene: Scene, skeleton: Skeleton, lang: str, body: tuple[Paragraph, ...]
) -> tuple[Paragraph, ...]:
    """Begin one news text in six with place and day, unless two dates would meet there."""
    if scene.roll("dateline", 6) or skeleton.paragraphs[0][1].startswith("{On}"):
        return body
    place = PLACES[scene.place]
    name, dash = (place.en, "-") if lang == "en" else (place.nom, "–")
    lead = replace(body[0], text=f"{name}, {spans.stated(scene.published, lang)} {dash} {body[0].text}")
    return (lead, *body[1:])


def _summary(scene: Scene, skeleton: Skeleton, theme: Theme) -> Pair | None:
    """Choose what the editor typed: nothing in half of the texts, else a line of its own or the lead."""
    written = scene.roll("summary", 4)
    if written == 0 and scene.kind == "news":
        return scene.pick("line", theme.summaries)
    return skeleton.paragraphs[0] if written < 2 else None


def _caption(scene: Scene, skeleton: Skeleton) -> Pair | None:
    if scene.kind not in ("news", "story"):
        return None
    chosen = scene.roll("caption", 4)
    if scene.kind == "story" or chosen == 0:
        return skeleton.caption
    # One caption in four repeats the title, as the site's do.
    return (
        _title(scene, skeleton) if chosen == 1 else skeleton.caption or scene.pick("shown", closings.CAPTIONS)
    )


def _credit(scene: Scene, lang: str) -> str | None:
    if scene.kind == "story":
        return scene.pick("photographer", PHOTOGRAPHERS)[lang == "ka"]
    year = scene.published.year
    return scene.pick("credit", (f"© IOM {year}", f"© IOM {year}", f"IOM {year}", "IOM", None))
