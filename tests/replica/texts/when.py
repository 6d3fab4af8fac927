"""When something happened, in one word of a draft."""

from datetime import date

from .spans import Event


def on(first: date, last: date, lang: str, *, with_year: bool) -> str:
    """Return a day or a few days, marked, with what stands before them.

    >>> on(date(2019, 6, 14), date(2019, 6, 14), "en", with_year=True)
    'on [[14 June 2019|2019-06-14|2019-06-14|day]]'
    >>> on(date(2019, 6, 14), date(2019, 6, 15), "ka", with_year=False)
    '[[14-15 ივნისს|2019-06-14|2019-06-15|day|inferred]]'
    """
    event = Event(first, last, 0, with_year=with_year)
    return event.georgian if lang == "ka" else " ".join(event.english)
