"""Where the oddities of the real site are planted, and every date expression found on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from replica.model import LANGS, Lang
from replica.roster import SEED_NID, Entry
from replica.texts.expressions import EXPRESSIONS

# SITE's list of oddities by the number of the root page that carries them; "menu_years" stand on every page.
ON_ROOTS: Mapping[int, tuple[str, ...]] = {
    0: ("menu_years",),
    1: ("same_paragraph_two_pages_a",),
    2: ("facts_block",),
    4: ("figures_to_change",),
    5: ("slug_not_heading",),
    6: ("same_paragraph_two_pages_b",),
    8: ("unaliased_ka",),
    12: ("undated_contradiction",),
}
# On news in both languages, and on English news, each on the next that has nothing yet.
ON_TWINS = ("english_label_on_ka", "teaser_only", "typos", "odd_quotes", "nbsp_runs")
ON_ENGLISH = (
    *("title_printed_twice", "photo_space_colon", "hard_wrapped", "lost_href", "broken_off", "number_forms"),
    *(
        "email_glued",
        "bitly_links",
        "long_slug_155",
        "image_only_empty_body",
        "typo_edit",
        "same_article_two_hosts",
    ),
)
# Pages that are no node: old addresses, and a list whose pages hold other rows at every visit.
ELSEWHERE: Mapping[str, tuple[str, ...]] = {
    "/news?page=1": ("moving_pager",),
    "/ge/ვინ-არის-მიგრანტი": ("ka_title_en_body",),
    "/ge/video/ტრეფიკინგის-წინააღმდეგ-ბრძოლის-ევროპულ-დღე-2019-წლის-18-ოქტომბერი": ("drupal7_labels",),
}


@dataclass(frozen=True, slots=True)
class Planted:
    """What is special about a node: its cases, and the date expressions that its text carries by language."""

    cases: tuple[str, ...] = ()
    expressions: Mapping[Lang, Sequence[int]] = field(default_factory=dict)


def _cases(every: Sequence[Entry]) -> Iterator[tuple[int, tuple[str, ...]]]:
    news = [
        entry for entry in every if entry.kind == "news" and "listing" in entry.places and not entry.unaliased
    ]
    twins = (entry for entry in news if len(entry.langs) > 1)
    english = (entry for entry in news if entry.langs == ("en",))
    for name, entry in (*zip(ON_TWINS, twins, strict=False), *zip(ON_ENGLISH, english, strict=False)):
        yield entry.nid, (name,)
    for entry in every:
        if entry.kind in ("programme", "section") and entry.number in ON_ROOTS:
            yield entry.nid, ON_ROOTS[entry.number]
        elif entry.unaliased:
            yield entry.nid, ("unaliased_ka",)
    yield SEED_NID, ("seed",)


def planted(every: Sequence[Entry]) -> Mapping[int, Planted]:
    """Return what is planted on which node. The expressions go round the news that have no case."""
    cases = dict(_cases(every))
    told: dict[int, dict[Lang, list[int]]] = {}
    for lang in LANGS:
        plain = [
            entry
            for entry in every
            if entry.kind == "news" and lang in entry.langs and entry.nid not in cases
        ]
        numbers = [number for number, each in enumerate(EXPRESSIONS) if each.lang == lang]
        for turn, number in enumerate(numbers):
            nid = plain[turn % len(plain)].nid
            told.setdefault(nid, {}).setdefault(lang, []).append(number)
    return {nid: Planted(cases.get(nid, ()), told.get(nid, {})) for nid in cases.keys() | told.keys()}
