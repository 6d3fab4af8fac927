"""Small pages of the new and the old site, recorded straight into an index."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from archive.database import Database
from archive.queries import ItemFilter, items
from archive.records import Capture, Citation
from pipelines.extract import extract_capture
from pipelines.record import record

HOST = "https://georgia.iom.int"
START = datetime(2026, 11, 1, tzinfo=UTC)
DAY = timedelta(days=1)
NUMBERS = count()
TITLE = {"en": "Title", "ka": "სათაური"}


def see(database: Database, day: float, path: str, body: str = "", status: int = 200) -> None:
    """Record what a day's run got for a path: a page, nothing, or where else to look."""
    number = next(NUMBERS)
    location = (("Location", body),) if status == 301 else ()
    capture = Capture(
        mission="georgia",
        run=f"run-{day}",
        url=HOST + path,
        time=START + day * DAY,
        record_id=f"urn:uuid:{number}",
        status=status,
        headers=(("Content-Type", "text/html; charset=utf-8"), *location),
        payload=body.encode(),
        citation=Citation("x.warc.gz", number, 10, f"sha1:{number}"),
    )
    with database.write() as session:
        record(session, capture, extract_capture(capture), DAY)


def page(lang: str, path: str, text: str = "Text", article: str | None = None) -> str:
    """Write a node's page as Drupal does; an article in another language makes it a ghost."""
    return (
        f"<!DOCTYPE html><html lang={lang}><head><link rel=canonical href={HOST}{path}></head>"
        f"<body><main><article class=node--view-mode-full data-history-node-id=7 lang={article or lang}>"
        f"<h1>{TITLE[article or lang]}</h1><div class=field--name-body><p>{text}</p></div></article></main>"
    )


def old(lang: str, text: str = "Text", head: str = "", switcher: str = "") -> str:
    """Write a page of the old site, which knows no node."""
    return (
        f"<!DOCTYPE html><html lang={lang}><head>{head}</head><body><header><nav>{switcher}</nav></header>"
        f"<main><h1>{TITLE[lang]}</h1><div class=field-name-body><p>{text}</p></div></main>"
    )


def told(database: Database, **wanted: Any) -> dict[str, tuple[str | None, list[str]]]:
    """Give each item's state and translations."""
    with database.read() as session:
        found = list(items(session, ItemFilter(**wanted)))
    return {each["id"]: (each["translation_state"], [*each["translations"].values()]) for each in found}
