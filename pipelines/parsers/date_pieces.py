"""What is but a piece of something longer: the June of "31 June", the 2016 of "2016-17"."""

from pipelines.parsers.date_grammar import Expression
from pipelines.parsers.date_tokens import Cluster

_GLUE = frozenset("-=&>~,/o|(")


def cut_off(cluster: Cluster, expression: Expression, consumed: int) -> bool:
    """Tell whether the words beside belong to the expression, though it could not be read with them.

    What ends before `consumed` was read already and is no longer in doubt.
    """
    start, end = expression.span
    return _cut_before(cluster, start, consumed) or _cut_after(cluster.code, end, expression)


def _cut_before(cluster: Cluster, start: int, consumed: int) -> bool:
    code = cluster.code
    glue = code[start - 1] if start and code[start - 1] in _GLUE else ""
    place = start - 1 - len(glue)
    if place < consumed:
        return False
    left, here = code[place], code[start]
    if glue in {"", "o"}:
        return left in "demnyYrz"
    if glue == ",":
        return left == "r" or (left == "d" and (here == "m" or _rises(cluster, place, start)))
    return glue != "(" and (left in "dmnqxyY" or (left == "z" and (glue in "-/>" or here == "n")))


def _rises(cluster: Cluster, left: int, right: int) -> bool:
    """Tell whether "5, 7 May" could be two days: then neither is sure."""
    tokens, places = cluster.tokens, cluster.places
    return cluster.code[right] == "d" and tokens[places[left]].value < tokens[places[right]].value


def _cut_after(code: str, end: int, expression: Expression) -> bool:
    glue = code[end : end + 1] if code[end : end + 1] in _GLUE else ""
    right = code[end + len(glue) : end + len(glue) + 1]
    if not right:
        return False
    if not glue and expression.shapes[-1] in "yY":
        # "In 2018 12 people" is one thing, "2018 წლის 12" the head of another.
        return right == "m" or (right in "dhqz" and expression.points[-1].bound == "of")
    if glue in {"", ",", "o", "~"}:
        return right in "ryY" and expression.yearless
    if glue in "-/":
        return right in "dehmnxyYz"
    return glue in "=>|" and right in "dehmnxyY"
