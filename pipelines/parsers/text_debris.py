"""What broken editing left in a text: bits of markup read as words, addresses glued to words. Pure."""

import re

# Every repetition is bounded: a hostile page can only cost its own length.
_MARKS = '["“”]'
_ATTRIBUTE = (
    rf" (?:class|data-[a-z-]{{1,40}}|dir|href|hreflang|id|lang|name|rel|style|target|title) ?= ?"
    rf"{_MARKS}[^\"“”<>]{{0,500}}{_MARKS}"
)
# An opening tag that was escaped whole; one that lost `<a href=`; one that lost its address too.
_OPENING = re.compile(rf"<a(?:{_ATTRIBUTE}){{1,8}} ?>", re.IGNORECASE)
_ADDRESS = re.compile(
    rf"(?:<?a )?(?:href ?= ?)?{_MARKS}?((?:https?://|mailto:|www\.)[^\s\"“”<>()]{{1,500}}){_MARKS}"
    rf"(?:{_ATTRIBUTE}){{0,8}} ?>(?=(.?))",
    re.IGNORECASE,
)
_REST = re.compile(rf"{_MARKS}?(?:{_ATTRIBUTE}){{1,8}} ?>", re.IGNORECASE)
_CLOSING = re.compile(r"</(?:a|p|span|strong|em|b|i)>", re.IGNORECASE)

# "email@iom.int" is an address: only a capital tells that a label is glued to one.
_LABEL = re.compile(
    r"(?<!\w)(?:E-?mail|E-?MAIL)(?=[a-z0-9][\w.%+-]{0,63}@\w)"
    r"|(?<!\w)(?i:e-?mail|ელ\.? ?-?ფოსტა):(?=[\w.%+-]{1,64}@\w)"
)
_GEORGIAN_BEFORE = re.compile(r"(?<=[\u10d0-\u10ff])(?=[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9])")
_WORD_AFTER = re.compile(
    r"(@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.(?:int|org|com|net|ge|eu))(?=[A-Z][a-z])"
)


def without_debris(text: str) -> str:
    """Return text without the bits of links in it; of such a link its words stay, or else its address.

    >>> without_debris('(" target="_blank" title="">www.x.ge) <a href="http://y.ge">here</a>')
    '(www.x.ge) here'
    >>> without_debris('see ("http://www.x.ge" target="_blank" title="">www.x.ge) (http://z.ge" rel="a">)')
    'see (www.x.ge) (http://z.ge)'
    """
    if ">" not in text:
        return text
    text = _OPENING.sub("", text)
    text = _ADDRESS.sub(lambda found: "" if _shown(found[2]) else found[1], text)
    return _CLOSING.sub("", _REST.sub("", text))


def _shown(following: str) -> bool:
    """Tell whether a link's words follow its address."""
    return following.isalnum()


def parted_addresses(text: str) -> str:
    """Return text with a space where an e-mail address is glued to a word.

    >>> parted_addresses("Emailpress@iom.int, E-mail:a@iom.int, email@iom.int, press@iom.intFor more")
    'Email press@iom.int, E-mail: a@iom.int, email@iom.int, press@iom.int For more'
    """
    if "@" not in text:
        return text
    for pattern in (_GEORGIAN_BEFORE, _WORD_AFTER, _LABEL):
        text = pattern.sub(r"\g<0> ", text)
    return text
