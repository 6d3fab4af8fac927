"""Which language a text is in: by its script, then by the small words that every sentence has. Pure."""

import re
from collections.abc import Iterable, Iterator

from pipelines.items import Foreign

# Addresses are in no language.
_ADDRESS = re.compile(r"(?<!\S)[^\s@]{1,100}@\S{1,200}|\b(?:https?://|www\.)\S{1,500}")
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "georgian": re.compile("[\u10a0-\u10ff]"),
    "latin": re.compile("[a-z\u00df-\u024f]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "armenian": re.compile("[\u0531-\u0587]"),
}
# A label, a name, a number with its unit: up to so many words are no passage.
_LABEL = 3
# And so many letters are enough to judge by.
_ENOUGH = 5_000
_MOST = 0.7
_ALONE = {"georgian": "ka", "armenian": "hy"}
"""Scripts that tell the language."""

# simplemma's detector was tried: ten languages take 17 seconds to load and 1 GB, the child has less.
_SMALL_WORDS = {
    "latin": {
        "en": "the of and to in is was were for that with by on are from as at it they this their which who "
        "my you your he she his her we our not have has had been be an or but when until what because will",
        "de": "der die das und von den mit für ist sich auf ein eine im nicht zu wurde werden auch nach bei",
        "fr": "le la les des et du une de en à dans est pour qui par sur au avec sont plus aux ce cette",
        "es": "el la los las de en que del por con para una se su al es como más fue",
        "it": "il di che della per un una con del nel alla sono dei le gli da non più anche",
        "ro": "și de la cu în care pentru din pe este au fost mai sunt prin lor",
        "pl": "na do się że jest dla od przez oraz nie po są lub który które",
        "tr": "ve bir bu için ile olarak olan da de daha çok en gibi sonra kadar",
        "az": "və bir bu üçün ilə olan da də ki hər daha çox sonra kimi",
    },
    "cyrillic": {
        "ru": "и в на с по для не что из от к о за при это как их был была были или которые также чтобы",
        "uk": "і в у на з по для не що із від до та за при це як їх був була були або який які також щоб",
    },
}
_LANGUAGES = {
    script: {lang: frozenset(words.split()) for lang, words in lists.items()}
    for script, lists in _SMALL_WORDS.items()
}
_KNOWN = frozenset().union(*(small for lists in _LANGUAGES.values() for small in lists.values()))
_FEWEST, _SHARE = 2, 0.12


def language(text: str) -> str | None:
    """Return the language that a text is plainly in; None for labels, names, and what is not plain.

    >>> language("Participants of the training in Ozurgeti"), language("IOM საქართველოში 1993 წლიდან მუშაობს")
    ('en', 'ka')
    >>> language("Sanja Celebic Lukovac, Nino Kobalia"), language("International Organization for Migration")
    (None, None)
    """
    words = _words(text[:_ENOUGH])
    script = _script(words) if len(words) > _LABEL else None
    return _ALONE.get(script) or _by_small_words(words, script) if script else None


def spoken(declared: str, texts: Iterable[str]) -> str:
    """Return the declared language, unless no word is in its script and all of it is plainly in another.

    >>> spoken("en", ["საქართველოს მისიის მიმოხილვა"]), spoken("ka", ["ვინ", "Who is a migrant, and why"])
    ('en', 'ka')
    """
    words = [word for text in texts for word in _words(text)]
    found = language(" ".join(words[:_ENOUGH]))
    script = _script_of(declared)
    return declared if found is None or _SCRIPTS[script].search(_initials(words)) else found


def foreign(lang: str, fields: Iterable[tuple[str, str]], paragraphs: list[str]) -> tuple[Foreign, ...]:
    """Return the passages in another language than the item's: whole fields, paragraphs of the body."""
    whole = (
        Foreign(found, name, 0, len(text))
        for name, text in fields
        if (found := language(text)) and found != lang
    )
    return (*whole, *_passages(lang, paragraphs))


def _passages(lang: str, paragraphs: list[str]) -> Iterator[Foreign]:
    passage, start = None, 0
    for paragraph in paragraphs:
        found, end = language(paragraph), start + len(paragraph)
        if passage and found != passage.lang:
            yield passage
            passage = None
        if found and found != lang:
            passage = Foreign(found, "body", passage.start if passage else start, end)
        start = end + len("\n\n")
    if passage:
        yield passage


def _words(text: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", text).lower())


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _script(words: list[str]) -> str | None:
    """Return the script that most words begin with."""
    initials, enough = _initials(words), _MOST * len(words)
    written = (name for name, letters in _SCRIPTS.items() if len(letters.findall(initials)) >= enough)
    return next(written, None)


def _script_of(lang: str) -> str:
    alone = next((script for script, told in _ALONE.items() if told == lang), None)
    return alone or ("cyrillic" if lang in _LANGUAGES["cyrillic"] else "latin")


def _by_small_words(words: list[str], script: str) -> str | None:
    """Return the language with enough of the text's words, and with twice as many of its own as any other."""
    lists = _LANGUAGES.get(script, {})
    known = [word for word in words if word in _KNOWN]
    hits = {lang: [word for word in known if word in small] for lang, small in lists.items()}
    best = max(hits, key=lambda lang: len(hits[lang]), default=None)
    if best is None or len(set(hits[best])) < _FEWEST or len(hits[best]) < _SHARE * len(words):
        return None
    plain = all(
        _beside(hits[best], small) > 2 * _beside(hits[lang], lists[best])
        for lang, small in lists.items()
        if lang != best
    )
    return best if plain else None


def _beside(words: list[str], others: frozenset[str]) -> int:
    return sum(word not in others for word in words)
