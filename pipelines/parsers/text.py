"""From markup to plain text: paragraphs as a reader sees them."""

import re
import unicodedata
from collections.abc import Iterator

from bs4 import Tag
from bs4.element import PageElement, PreformattedString

from pipelines.parsers.text_debris import parted_addresses, without_debris
from pipelines.parsers.text_quotes import paired
from pipelines.parsers.text_wrapped import may_be_wrapped, unwrapped

# Controls, zero-width and direction marks, soft hyphens, surrogates: nothing a reader sees.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_HYPHENS = re.compile("[\u2010\u2011\u2212\ufe63\uff0d]")
# Without one of these there is nothing to mend.
_ODD = re.compile("[\"“”„@>]|''|’’|,,|‚‚")
_CREDIT = re.compile(
    r"(?:^|(?<=\s)|(?<=\s\()|(?<=^\())(?:photos?(?: credits?| by)?|ფოტო)\s*(?::\s*(?=\S)|(?=©))",
    re.IGNORECASE,
)

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figure "
        "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search "
        "section summary table tbody tfoot thead tr ul",
    )
)
# A picture's caption belongs to the picture; the rest shows no text of the page's.
SKIPPED = frozenset(
    {
        "audio",
        "button",
        "figcaption",
        "iframe",
        "noscript",
        "object",
        "script",
        "style",
        "svg",
        "template",
        "video",
    }
)
_LABELS = frozenset({"field-label", "field__label"})
_SPACES = {"br": "\v", "td": " ", "th": " "}
_BLANK_LINE = re.compile(r"\v\s*\v")


def clean(text: str) -> str:
    r"""Return text on one line as it was meant: NFC, nothing unseen, white space collapsed, slips mended.

    >>> clean("  Tbilisi\u00a0\u2011 the\u00ad capi\u200btal\n")
    'Tbilisi - the capital'
    >>> clean("„Home,” she said.  Emailpress@iom.int")
    '“Home,” she said. Email press@iom.int'
    """
    line = _line(text)
    return _line(mended(line)) if _ODD.search(line) else line


def mended(text: str) -> str:
    """Return text without the slips of its editors: bits of links, glued addresses, quotes of two kinds."""
    return paired(parted_addresses(without_debris(text)))


def _line(text: str) -> str:
    return " ".join(_HYPHENS.sub("-", unicodedata.normalize("NFC", _UNSEEN.sub("", text))).split())


def paragraphs(root: Tag) -> list[str]:
    """Return the paragraphs of a piece of markup.

    Inline elements add no space of their own; a line break and a table cell are a space, two line
    breaks part paragraphs. A fact (class `fact`) is one paragraph, whatever it is made of; a picture's
    caption is none.

    >>> from bs4 import BeautifulSoup
    >>> paragraphs(BeautifulSoup("<p>One<br>line, <b>bo</b>ld<br> <br>Two</p><ul><li>a<li>b</ul>", "lxml"))
    ['One line, bold', 'Two', 'a', 'b']
    """
    parts = (part for block in _blocks(root) for part in _BLANK_LINE.split(block))
    lines = [text for text in map(clean, parts) if text]
    if not may_be_wrapped(lines):
        return lines
    return list(unwrapped(lines, {clean(tag.get_text()) for tag in root.find_all("p")}))


def _blocks(root: Tag) -> Iterator[str]:
    # No recursion: pages are nested as deeply as they like. None stands where a block begins or ends.
    pending: list[PageElement | str | None] = [None, root]
    parts: list[str] = []
    while pending:
        element = pending.pop()
        if isinstance(element, Tag):
            pending += _opened(element)
        elif element is None:
            yield "".join(parts)
            parts = []
        elif isinstance(element, str) and not isinstance(element, PreformattedString):
            parts.append(element)


def _opened(tag: Tag) -> list[PageElement | str | None]:
    """Return what a tag holds, last things first."""
    if tag.name in SKIPPED or _is_label(tag):
        return []
    classes = tag.attrs.get("class", ())
    if "fact" in classes:
        return [None, " ".join(tag.stripped_strings), None]
    held: list[PageElement | str | None] = [*reversed(tag.contents)]
    if tag.name in _SPACES:
        return [*held, _SPACES[tag.name]]
    return [None, *held, None] if tag.name in _BLOCKS else held


def labels(root: Tag) -> list[Tag]:
    """Return the tags that are no part of the text: labels of fields, captions of pictures."""
    return root.find_all(_is_label)


def _is_label(tag: Tag) -> bool:
    classes = tag.attrs.get("class", ())
    return not _LABELS.isdisjoint(classes) or (tag.name == "div" and "caption" in classes)


def split_credit(caption: str) -> tuple[str | None, str | None]:
    """Part a caption from the photographer's credit in it.

    >>> split_credit("Participants. Photo : © IOM 2022"), split_credit("ფოტო: IOM"), split_credit("A map")
    (('Participants.', '© IOM 2022'), (None, 'IOM'), ('A map', None))
    >>> split_credit("A map (Photo credit: IOM Georgia/2004)"), split_credit("Photo © IOM")
    (('A map', 'IOM Georgia/2004'), (None, '© IOM'))
    """
    found = _CREDIT.search(caption)
    if found is None:
        return caption or None, None
    before, credit = caption[: found.start()], caption[found.end() :]
    if before.endswith("(") and credit.endswith(")"):
        before, credit = before[:-1], credit[:-1]
    return before.rstrip() or None, credit
