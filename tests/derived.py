"""The derived tables of an index, in a form in which two of them can be compared."""

import sqlite3
from pathlib import Path
from typing import Any

DERIVED = {
    "captures": "mission, run, url, urlkey, time, status, mime, digest, filename, offset, length, revisit, "
    "truncated, etag, last_modified, via, hops, outcome, note, item, content_digest, signs, record_id",
    "items": "id, mission, kind, lang, node, url, published, first_seen, last_seen, gone, latest",
    "documents": "digest, pages, title, text, lang",
    "evidence": "evidence.url, source, captures.record_id, published, evidence.time",
    "versions": "versions.item, versions.time, captures.record_id, versions.url, versions.content, cause",
}


def derived(home: Path) -> dict[str, list[Any]]:
    """Return the derived tables without their row numbers."""
    joined = {
        table: f"{table} JOIN captures ON captures.id = {table}.capture" for table in ("evidence", "versions")
    }
    with sqlite3.connect(home / "index.db") as connection:
        return {
            table: sorted(
                connection.execute(
                    f"SELECT {columns} FROM {joined.get(table, table)}"  # noqa: S608
                ),
                key=repr,
            )
            for table, columns in DERIVED.items()
        }
