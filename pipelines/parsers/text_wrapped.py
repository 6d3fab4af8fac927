"""Paragraphs that an old import cut into lines, one `<p>` each, put together again. Pure."""

from collections.abc import Container, Iterator

_RUN = 4
_SHORTEST, _LONGEST = 50, 75
_ENDS = (".", "!", "?", "…", ":", ";", "“", "”", '"', ")")


def unwrapped(lines: list[str], joinable: Container[str]) -> Iterator[str]:
    """Yield the paragraphs of lines; `joinable` are those that may be parts of one.

    Lines are joined only where nobody could have typed them so: at least four follow one another, none
    ends like a sentence, none had room for the first word of the next, hardly one begins like a sentence,
    and then a sentence ends.

    >>> words = "the consultants keep no lists but they count the questions of each".split()
    >>> line = " ".join(words)
    >>> [len(text) for text in unwrapped([line, line, line, line, "visitor."], {line, "visitor."})]
    [276]
    """
    begin = 0
    while begin < len(lines):
        end = _end_of_run(lines, begin, joinable)
        yield " ".join(lines[begin:end])
        begin = end


def may_be_wrapped(lines: list[str]) -> bool:
    """Tell whether there are enough lines of the length that old programs wrapped at."""
    return sum(map(_cut, lines)) >= _RUN


def _end_of_run(lines: list[str], begin: int, joinable: Container[str]) -> int:
    end = begin
    while end < len(lines) and _cut(lines[end]) and lines[end] in joinable:
        end += 1
    whole = end < len(lines) and lines[end] in joinable and _ends_it(lines[end])
    if end - begin < _RUN or not whole:
        return begin + 1
    width = max(map(len, lines[begin:end]))
    filled = all(
        len(line) + 1 + len(following.split(" ", 1)[0]) > width
        for line, following in zip(lines[begin:end], lines[begin + 1 : end + 1], strict=True)
    )
    # A line that goes on begins small; Georgian has no capitals to tell by.
    capitals = sum(line[:1].isupper() for line in lines[begin + 1 : end + 1])
    return end + 1 if filled and 2 * capitals < _RUN else begin + 1


def _cut(line: str) -> bool:
    return _SHORTEST <= len(line) <= _LONGEST and not line.endswith(_ENDS)


def _ends_it(line: str) -> bool:
    return len(line) <= _LONGEST and line.endswith(_ENDS)
