"""Names in a text: each word is looked up, and the longest name that begins with it is taken."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal

from pipelines.parsers.mention_endings import HEAD, Nouns, noun_of, nouns

Role = Literal["place", "shy place", "funder", "country", "office", "peer", "self"]

# A name of so many letters is known in capitals too ("TBILISI - ...").
_SHOUTED = 4
WORD = re.compile(r"[^\W\d_]+")
# Between the words of one name: a space, a dash with or without spaces, a comma, the stop of "U.S.".
_GAP = re.compile(r"[ \u00a0]?[-–][ \u00a0]?|[ \u00a0]{1,2}|, |(?<=[A-Z])\. ?")


@dataclass(frozen=True, slots=True)
class Name:
    """A place or an organisation by the one name that we give it."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Named:
    """Where a text names somebody or something."""

    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Branch:
    """What may come after the words so far: words that go on, names that end, and those that decline."""

    words: "dict[str, Branch]" = field(default_factory=dict)
    ends: dict[str, Name] = field(default_factory=dict)
    nouns: Nouns = field(default_factory=dict)
    declined: dict[str, Name] = field(default_factory=dict)


Rows = Iterable[tuple[Name, list[str], list[str]]]


def lexicon(rows: Rows) -> Branch:
    """Return the tree of names with their English spellings and Georgian nominatives.

    >>> gori = lexicon([(Name("Gori", "place"), ["Gori"], ["გორი"])])
    >>> [named(gori, word) == Name("Gori", "place") for word in ("Gori", "გორში", "გორის", "GORI", "გორა")]
    [True, True, True, True, False]
    """
    root = Branch()
    for name, english, georgian in rows:
        for spelling in (*english, *(word.upper() for word in english if len(word) >= _SHOUTED)):
            *before, last = WORD.findall(spelling)
            _branch(root, before).ends.setdefault(last, name)
        for nominative in georgian:
            *before, _ = WORD.findall(nominative.replace("|", ""))
            noun = re.split("[ -]", nominative)[-1]
            branch = _branch(root, before)
            branch.declined.setdefault(noun, name)
            for head, stems in nouns([noun]).items():
                branch.nouns.setdefault(head, []).extend(stems)
    return root


def _branch(root: Branch, words: list[str]) -> Branch:
    branch = root
    for word in words:
        branch = branch.words.setdefault(word, Branch())
    return branch


def named(branch: Branch, word: str) -> Name | None:
    """Return the name that ends with this word, in whatever form."""
    ended = branch.ends.get(word)
    noun = None if ended or not branch.nouns else noun_of(word, branch.nouns)
    return branch.declined[noun] if noun else ended


def read_words(text: str, known: Branch, cues: Collection[str]) -> tuple[list[Named], list[re.Match[str]]]:
    """Return the names of a lexicon in a text, none within another, and the words outside them that are cues.

    >>> known = lexicon([(Name("Red Bridge", "place"), ["Red Bridge"], ["წითელ ხიდი"])])
    >>> for text in ("from Red Bridge", "წითელ ხიდზე"):
    ...     names, cues = read_words(text, known, {"from"})
    ...     print([text[it.start : it.end] for it in names], [cue[0] for cue in cues])
    ['Red Bridge'] ['from']
    ['წითელ ხიდზე'] []
    """
    names: list[Named] = []
    found: list[re.Match[str]] = []
    end = 0
    for word in WORD.finditer(text):
        if word.start() < end:
            continue
        first = word[0]
        begins = first in known.words or first in known.ends or first[:HEAD] in known.nouns
        name = _longest(text, word, known) if begins else None
        if name:
            end = name.end
            names.append(name)
        elif first in cues:
            found.append(word)
    return names, found


def _longest(text: str, word: re.Match[str], branch: Branch) -> Named | None:
    """Return the longest name that begins with this word."""
    start, found = word.start(), None
    while True:
        name = named(branch, word[0])
        if name:
            found = Named(name, start, word.end())
        longer = branch.words.get(word[0])
        gap = longer and _GAP.match(text, word.end())
        after = gap and WORD.match(text, gap.end())
        if not longer or not after:
            return found
        word, branch = after, longer
