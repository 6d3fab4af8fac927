"""Georgian nouns with all their endings."""

from collections.abc import Iterable, Iterator, Mapping

# What a stem takes: after a consonant (the -i of the nominative falls) and after a vowel.
_CLOSED = "ი მა მ ს სა ად ში ზე თან სთან ამდე".split()
# Before these a stem may lose its last vowel: gardabani, gardabnis.
_CLOSED_SHORT = "ის ისა ით ითა იდან ამდე ისთვის ისათვის ისგან ისაგან ისკენ ისაკენ".split()
_OPEN = "მ ს სა დ ში ზე თან სთან მდე სი თი თ დან სთვის სათვის სგან საგან სკენ საკენ".split()
# -a and -e fall before these; -o and -u stay.
_OPEN_SHORT = "ის ისა ით ითა იდან ისთვის ისათვის ისგან ისაგან ისკენ ისაკენ".split()
# -eb- for all, the old -ni and -ta where names of bodies still have them.
_PLURAL = [*("ებ" + ending for ending in _CLOSED + _CLOSED_SHORT), "ნი", "თა"]


def _with_particles(endings: Iterable[str]) -> frozenset[str]:
    """Add "too", "just there" and "is": tbilisshits, tbilisshive, tbilisshia."""
    return frozenset(ending + particle for ending in endings for particle in ("", "ც", "ცა", "აც", "ვე", "ა"))


_AFTER_CONSONANT = _with_particles(_CLOSED)
_AFTER_SHORT = _with_particles(_CLOSED_SHORT)
_AFTER_VOWEL = _with_particles(["", *_OPEN])
_FOR_VOWEL = _with_particles(_OPEN_SHORT)
_FOR_MANY = _with_particles(_PLURAL)

# A stem and the endings that it takes.
Stem = tuple[str, frozenset[str]]
# Words are looked up by their first letters.
HEAD = 3


def stems(noun: str) -> tuple[Stem, ...]:
    """Return a noun's stems, those of the singular first and that of the plural last.

    Where the stem loses a vowel, a bar stands before it: the short stem leaves out that letter.

    >>> [stem for stem, _ in stems("ყვარ|ელი")], [stem for stem, _ in stems("ახალციხე")]
    (['ყვარელ', 'ყვარლ', 'ყვარლ'], ['ახალციხე', 'ახალციხ', 'ახალციხ'])
    """
    before, _, after = noun.partition("|")
    full = before + after
    short = (before + after[1:])[:-1]
    if full[-1] == "ი":
        return (full[:-1], _AFTER_CONSONANT), (short, _AFTER_SHORT), (short, _FOR_MANY)
    if full[-1] in "აე":
        return (full, _AFTER_VOWEL), (short, _FOR_VOWEL), (short, _FOR_MANY)
    return (full, _AFTER_VOWEL), (full, _FOR_MANY)


def forms(noun: str) -> Iterator[str]:
    """Yield a noun in every form.

    >>> sorted(set(forms("ქუთაისი")) & {"ქუთაისში", "ქუთაისისთვის", "ქუთაისშიც", "ქუთაისელი"})
    ['ქუთაისისთვის', 'ქუთაისში', 'ქუთაისშიც']
    """
    return (stem + ending for stem, endings in stems(noun) for ending in endings)


Nouns = dict[str, list[tuple[str, frozenset[str], str]]]


def nouns(words: Iterable[str], *, plural: bool = True) -> Nouns:
    """Return nouns so that `noun_of` knows any of their forms; after numbers they have no plural."""
    found: Nouns = {}
    for word in words:
        for stem, endings in stems(word)[: None if plural else -1]:
            short = len(stem) < HEAD
            for head in {(stem + ending)[:HEAD] for ending in endings} if short else {stem[:HEAD]}:
                found.setdefault(head, []).append((stem, endings, word))
    return found


def noun_of(word: str, known: Mapping[str, list[tuple[str, frozenset[str], str]]]) -> str | None:
    """Return the noun that a word is a form of.

    >>> noun_of("ყვარლიდან", nouns(["ყვარ|ელი"])), noun_of("ყვარლები", nouns(["ყვარ|ელი"], plural=False))
    ('ყვარ|ელი', None)
    """
    for stem, endings, noun in known.get(word[:HEAD], ()):
        if word.startswith(stem) and word[len(stem) :] in endings:
            return noun
    return None
