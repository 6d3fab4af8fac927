"""Whether a run looks right beside earlier ones: numbers in, reasons for doubt out. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from archive.fill import FillRates
from archive.profile import Profile

# A handful of pages is no pattern: fewer may always come and go.
_FEW = 5
# Of all items and listings a fifth may be missing, of one kind half: vacancies expire in a week.
_SHARE_OF_ALL, _SHARE_OF_KIND = 0.2, 0.5
# So many times the usual spread (the median absolute deviation) is no chance.
_SPREADS = 5
_SHARE_OF_TOLD = 0.2
_FILL_LOST = 0.3
# What makes an item: here even a change of the sign counts that another one makes up for.
_ESSENTIAL = ("title", "body", "published")
_SIGN_WAS, _SIGN_IS = 0.8, 0.1
_LENGTH = 0.5
# RELIABILITY F-14, and what one busy day may change of a small site.
_CHANGED, _CHANGED_FEW = 0.1, 10
_ADDED, _ADDED_FEW = 0.5, 20
# What is right to be told often: everything else stands in the place of an item.
_WELCOME = frozenset({"item", "document", "listing", "not a page", "ghost", "taken down"})


def doubts(run: Profile, before: Sequence[Profile]) -> list[str]:
    """Return in plain words why a run does not look right beside earlier good ones; none is good.

    >>> first = Profile("a", told={"item": 90}, items={("news", "en"): 90})
    >>> doubts(first, [])
    []
    >>> doubts(Profile("b", told={"maintenance": 90}), [first])[0]
    'only 0 of usually 90 items were read'
    >>> doubts(Profile("b", told={"maintenance": 90}), [])
    ['the site answered, but on none of 90 pages could anything be read: most told maintenance']
    """
    if not before:
        return list(_nothing_read(run))
    return [
        *_missing(run, before),
        *_instead(run, before),
        *_unlisted(run, before),
        *_unfilled(run, before),
        *_signs_lost(run, before),
        *_shorter(run, before),
        *_upheaval(run, before),
    ]


def _nothing_read(run: Profile) -> Iterator[str]:
    """Say so where a first run, which nothing can be held against, read nothing at all."""
    captures = sum(run.told.values())
    if not run.items and captures > _FEW:
        most = Counter(run.told).most_common(1)[0][0]
        yield f"the site answered, but on none of {captures} pages could anything be read: most told {most}"


def _fell(now: float, seen: Sequence[float], share: float) -> bool:
    """Tell whether a number is lower than chance and a day's work of editors explain.

    >>> _fell(60, [120], 0.2), _fell(110, [120], 0.2), _fell(60, [120, 80, 110, 60, 100], 0.2)
    (True, False, False)
    """
    middle = median(seen)
    spread = median(abs(each - middle) for each in seen)
    return middle - now > max(_FEW, share * middle, _SPREADS * spread)


def _missing(run: Profile, before: Sequence[Profile]) -> Iterator[str]:
    seen = [sum(each.items.values()) for each in before]
    now = sum(run.items.values())
    if _fell(now, seen, _SHARE_OF_ALL):
        yield f"only {now} of usually {median(seen):g} items were read"
    for kind, lang in sorted({group for each in before for group in each.items}):
        seen = [each.items.get((kind, lang), 0) for each in before]
        now = run.items.get((kind, lang), 0)
        if _fell(now, seen, _SHARE_OF_KIND):
            yield f"only {now} of usually {median(seen):g} {kind} ({lang}) were read"


def _instead(run: Profile, before: Sequence[Profile]) -> Iterator[str]:
    captures = sum(run.told.values())
    for told, now in sorted(run.told.items()):
        usual = median(each.told.get(told, 0) for each in before)
        if told not in _WELCOME and now - usual > max(_FEW, _SHARE_OF_TOLD * captures):
            yield f"{now} of {captures} answers told {told}, usually {usual:g}"


def _unlisted(run: Profile, before: Sequence[Profile]) -> Iterator[str]:
    seen = [each.told.get("listing", 0) for each in before]
    now = run.told.get("listing", 0)
    if _fell(now, seen, _SHARE_OF_ALL):
        yield f"only {now} of usually {median(seen):g} listings list anything"


def _unfilled(run: Profile, before: Sequence[Profile]) -> Iterator[str]:
    for kind, name in _fields(run.fields):
        filled, of, _ = _rate(run, kind, name)
        known = [(done / all_) for done, all_, _ in (_rate(each, kind, name) for each in before) if all_]
        lost = (median(known) if known else 0) - filled / of
        if lost > _FILL_LOST and lost * of > _FEW:
            yield f"only {filled} of {of} {kind} tell {name}, usually {median(known):.0%}"


def _signs_lost(run: Profile, before: Sequence[Profile]) -> Iterator[str]:
    for kind, name in _fields(run.fields):
        _, of, signs = _rate(run, kind, name)
        if name not in _ESSENTIAL or of <= _FEW:
            continue
        known = [_rate(each, kind, name) for each in before]
        for sign in sorted({sign for _, _, counted in known for sign in counted}):
            shares = [counted.get(sign, 0) / all_ for _, all_, counted in known if all_ > _FEW]
            if shares and median(shares) >= _SIGN_WAS and signs.get(sign, 0) / of <= _SIGN_IS:
                usual = median(counted.get(sign, 0) for _, _, counted in known)
                now = signs.get(sign, 0) or "none"
                yield f"{now} of {of} {kind} tells its {name} by {sign} any more, as {usual:g} did"


def _shorter(run: Profile, before: Sequence[Profile]) -> Iterator[str]:
    for kind, now in sorted(run.lengths.items()):
        seen = [each.lengths[kind] for each in before if kind in each.lengths]
        if seen and _of_kind(run, kind) > _FEW and now < _LENGTH * median(seen):
            yield f"the text of {kind} has {now:g} letters in the middle, usually {median(seen):g}"


def _upheaval(run: Profile, before: Sequence[Profile]) -> Iterator[str]:
    there = median(sum(each.items.values()) for each in before)
    changed = sum(run.counts.get(kind, 0) for kind in ("edited", "moved", "removed"))
    if there and changed > max(_CHANGED_FEW, _CHANGED * there):
        yield f"{changed} of {there:g} items changed at once"
    added = run.counts.get("added", 0)
    if there and added > max(_ADDED_FEW, _ADDED * there):
        yield f"{added} items were added at once to {there:g}"


def _fields(rates: FillRates) -> Iterator[tuple[str, str]]:
    return ((kind, name) for kind, fields in sorted(rates.items()) for name in fields)


def _rate(run: Profile, kind: str, name: str) -> tuple[int, int, dict[str, int]]:
    rate = run.fields.get(kind, {}).get(name, {"filled": 0, "of": 0, "signs": {}})
    return rate["filled"], rate["of"], rate["signs"]


def _of_kind(run: Profile, kind: str) -> int:
    return sum(count for (named, _), count in run.items.items() if named == kind)
