"""What was read right: cells by kind and field, dates, and what is still right when a sign is taken away."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from cells import Cell, cells_of
from known_pages import GEORGIA, HEADERS, THEMES, Known
from pipelines.extract import extract
from pipelines.items import DateSpan
from pipelines.parsers.dates import find_dates
from replica.model import LANGS
from replica.router import route
from replica.site import Site
from replica.truth import ROOT
from replica.visit import Visit
from test_dates import MARK, PUBLISHED, day, rows

SAMPLE = Path(__file__).resolve().parents[2] / "shared" / "drupal"
NO_DATE = {"REL", "NOT-A-DATE"}
# What a sign is in the page, and what stands there without it.
SIGNS = {
    "`h1`": (rb"<h1\b.*?</h1>", b""),
    "`og:title`": (rb'<meta property="og:title"[^>]*>', b""),
    "`description`": (rb'<meta name="description"[^>]*>', b""),
    "`article:published_time`": (rb'<meta property="article:published_time"[^>]*>', b""),
    "`<time>`": (rb"<time\b.*?</time>", b""),
    "`field--name-body`": (rb"\bfield--name-body\b", b""),
    "all classes of text fields": (rb"\bfield--(?:name-body|type-text[\w-]*)", b""),
    "`node--view-mode-full`": (rb"\bnode--view-mode-full\b", b""),
    "`node--type-…`": (rb"\bnode--type-[\w-]+|\bpage-node-type--[\w-]+", b""),
    "`<main>`": (rb'<(/?)main\b( class="[^"]*")?( id="content")?( role="main")?', rb"<\1div"),
    "`canonical`": (rb'<link rel="canonical"[^>]*>', b""),
    "`data-history-node-id`": (rb' data-history-node-id="\d+"', b""),
    "`shortlink`": (rb'<link rel="shortlink"[^>]*>', b""),
    "`currentPath`": (rb'"currentPath":"[^"]*",?', b""),
    "`html[lang]`": (rb'(<html[^>]*?) lang="[^"]*"', rb"\1"),
    "`article[lang]`": (rb'(<article[^>]*?) lang="[^"]*"', rb"\1"),
    "`hreflang` links": (rb'<link rel="alternate" hreflang[^>]*>', b""),
}


@dataclass(frozen=True, slots=True)
class Ghost:
    """A page in a language in which its node does not exist: no item."""

    url: str
    body: bytes


def table(head: Sequence[str], body: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table in Markdown, its first column words and the others figures."""
    lines = [head, ("---",) + ("---:",) * (len(head) - 1), *body]
    return [*(f"| {' | '.join(line)} |" for line in lines), ""]


def counted(cells: Sequence[Cell]) -> list[str]:
    """Return right / all by field and kind, and every wrong cell."""
    kinds = list(dict.fromkeys(cell.kind for cell in cells))
    tally: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for cell in cells:
        for field in (cell.field, "**all**"):
            for kind in (cell.kind, "**all**"):
                tally[field, kind].append(cell.right)
    kinds.append("**all**")
    fields = [field for field in dict.fromkeys(field for field, _ in tally) if field != "**all**"]
    grid = [(field, *(of_all(tally[field, kind]) for kind in kinds)) for field in (*fields, "**all**")]
    wrong = [
        f"- {cell.page}: {cell.field}: `{cell.found!s:.100}`, should be `{cell.expected!s:.100}`"
        for cell in cells
        if not cell.right
    ]
    return [*table(("field", *kinds), grid), *(wrong or ["No cell is wrong."]), ""]


def of_all(right: Sequence[bool]) -> str:
    """Return how many of all.

    >>> of_all([True, False]), of_all([])
    ('1 / 2', '')
    """
    return f"{sum(right)} / {len(right)}" if right else ""


Judged = tuple[Sequence[DateSpan], Sequence[DateSpan]]


def seen_dates() -> Iterator[Judged]:
    """Yield what should be read and what is read of each expression seen on pages."""
    for row in rows("dates.tsv"):
        start, end = row["iso_start"], row["iso_end"]
        found = find_dates(row["expression"], row["language"], PUBLISHED)
        if start in NO_DATE:
            yield [], found
        else:
            span = found[0] if found else None
            text, precision = (span.text, span.precision) if span else ("", "day")
            # The table tells days only.
            yield [DateSpan(day(start), day(end), text, precision, "YYYY" in start + end)], found


def derived_dates() -> Iterator[Judged]:
    """Yield the same of each sentence that was marked by hand."""
    for row in rows("more.tsv"):
        marked = [
            DateSpan(day(start), day(end), words, precision or "day", bool(inferred))
            for words, start, end, precision, inferred in MARK.findall(row["sentence"])
        ]
        yield marked, find_dates(MARK.sub(r"\1", row["sentence"]), row["language"], day(row["published"]))


def dates() -> list[str]:
    """Return the table of dates: a missed date is better than a wrong one."""
    lines = []
    for name, judged in (("seen on pages", list(seen_dates())), ("derived", list(derived_dates()))):
        right = sum(wanted == found for wanted, found in judged)
        spans = [(span, found) for wanted, found in judged for span in wanted]
        missed = sum(span not in found for span, found in spans)
        wrong = sum(span not in wanted for wanted, found in judged for span in found)
        none = sum(not wanted for wanted, _ in judged)
        lines.append((name, f"{right} / {len(judged)}", str(len(spans)), str(none), str(missed), str(wrong)))
    return table(("expressions", "right / all", "dates in them", "without any", "missed", "wrong"), lines)


def ghosts(size: str) -> Iterator[Ghost]:
    """Yield the page of each node in the language that it lacks, in each theme."""
    site = Site(size, "t0")
    for theme in THEMES:
        for node in site.nodes.values():
            for lang in LANGS:
                if node.open and lang not in node.sides:
                    answer = route(Visit(site, ROOT, node.path(lang), theme))
                    yield Ghost(ROOT + node.path(lang), answer.body)


def ablated(pages: Sequence[Known], false: Sequence[Ghost]) -> list[str]:
    """Return what is still right when one sign is taken from all pages."""
    lines = []
    for name, (mark, instead) in SIGNS.items():
        sign = re.compile(mark, re.DOTALL)
        having = [page for page in pages if sign.search(page.body)]
        told = [(page, page.read(sign.sub(instead, page.body))) for page in having]
        # Which sign told the date is another one then.
        cells = [cell for one in told for cell in cells_of(*one) if cell.field != "published_source"]
        notes = [extract(sign.sub(instead, page.body), page.url, HEADERS, GEORGIA).note for page in false]
        known = [(note or "").startswith("ghost") for note in notes]
        lost = Counter(cell.field for cell in cells if not cell.right)
        fields = ", ".join(f"{field} {count}" for field, count in sorted(lost.items()))
        lines.append((name, str(len(having)), of_all([cell.right for cell in cells]), of_all(known), fields))
    return table(
        ("without", "pages", "cells right / all", "ghosts known / all", "wrong cells by field"), lines
    )


def figures(pages: Sequence[Known], few: Sequence[Known]) -> str:
    """Return all figures of what is read right; the signs are taken from a few pages only."""
    cells = [cell for page in pages for cell in cells_of(page, page.read())]
    lines = [f"Replica, both themes, {len(pages)} pages; right / all:", "", *counted(cells)]
    if SAMPLE.exists():
        lines += [
            "A real Drupal 10, 95 pages; right / all:",
            "",
            *counted(list(import_module("test_sample").cells())),
        ]
    lines += ["Dates:", "", *dates()]
    lines += ["One sign taken away, small replica:", "", *ablated(few, list(ghosts("small")))]
    return "\n".join(lines).rstrip()
