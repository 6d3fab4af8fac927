"""What a perfect reader gets from the replica, from its model and not from its pages."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from replica.legacy import address, old
from replica.media import paper
from replica.model import Node, Side
from replica.own_fields import own_fields
from replica.plain import plain
from replica.site import Site
from replica.texts.legacy import Legacy
from replica.texts.model import Text

ROOT = "http://127.0.0.1:8300"
CREDIT = re.compile(r"(?:Photo|ფოტო)\s*:\s*(.+)")
LABEL = 3


def _paragraphs(side: Side) -> list[str]:
    facts = [
        side.text.facts_heading or "",
        *(" ".join(part for part in fact if part) for fact in side.text.facts),
    ]
    told = [paragraph.plain for paragraph in side.text.paragraphs]
    credit = [side.credit] if side.credit_in_body else []
    return [words for words in map(plain, (*facts, *told, *credit)) if words]


def _images(node: Node, side: Side, root: str, credit: str | None) -> list[dict[str, Any]]:
    images = [
        {"url": root + picture.path, "alt": plain(side.alt) or None, "caption": None, "credit": None}
        for picture in node.pictures
    ]
    if images:
        images[0]["caption"] = plain(side.text.caption or "") or None
        images[0]["credit"] = plain(side.text.credit or "") or credit if not side.credit_in_body else credit
    return images


def _attachments(node: Node, root: str) -> list[dict[str, Any]]:
    return [
        {
            "url": root + document.path,
            "title": plain(document.title),
            "mime": "application/pdf",
            "bytes": len(paper(document.path)) if document.exact else None,
            "pages": 2,
        }
        for document in node.documents
    ]


def _links(text: Text, url: str) -> list[str]:
    targets = [target for paragraph in text.paragraphs for _, target in paragraph.links]
    absolute = (urljoin(url, target).partition("#")[0] for target in targets)
    return list(dict.fromkeys(found for found in absolute if found.startswith("http")))


def _foreign(said: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what of a Georgian page has no Georgian letter and is more than a label: it is English."""
    if said["lang"] != "ka":
        return []
    captions = {f"images.{n}.caption": image["caption"] for n, image in enumerate(said["images"])}
    whole = {"title": said["title"], "summary": said["summary"], **captions}
    found = [
        {"lang": "en", "field": name, "start": 0, "end": len(words)}
        for name, words in whole.items()
        if words and _english(words)
    ]
    english = [bool(_english(words)) for words in said["body"].split("\n\n")]
    ends = [match.span() for match in re.finditer(r"[^\n]+", said["body"])]
    if True in english:
        first, last = english.index(True), len(english) - 1 - english[::-1].index(True)
        found.append({"lang": "en", "field": "body", "start": ends[first][0], "end": ends[last][1]})
    return found


def _english(words: str) -> bool:
    return not re.search("[ა-ჿ]", words) and len(re.findall(r"[A-Za-z]+", words)) > LABEL


def item(node: Node, side: Side, root: str) -> dict[str, Any]:
    """Return the item of one side of a node."""
    paragraphs, credit = _paragraphs(side), None
    if node.pictures and paragraphs and (found := CREDIT.fullmatch(paragraphs[-1])):
        credit = found[1]
        paragraphs.pop()
    url = root + side.path
    return {
        "id": f"georgia:{node.nid}:{side.lang}",
        "mission": "georgia",
        "kind": node.kind,
        "lang": side.lang,
        "url": url,
        "node": node.nid,
        "title": plain(side.text.title),
        "summary": plain(side.about or "") or None,
        "body": "\n\n".join(paragraphs),
        "published": side.created.date().isoformat() if node.dated else None,
        "published_source": node.dated,
        "scope": node.scope,
        "dates": _dates(side.text),
        "sdgs": sorted(set(side.text.sdgs)),
        "tags": [plain(label) for label in side.text.tags],
        "images": _images(node, side, root, credit),
        "attachments": _attachments(node, root),
        "links": _links(side.text, url),
        "translations": {
            lang: f"georgia:{node.nid}:{lang}" for lang in sorted(node.sides) if lang != side.lang
        },
        **own_fields(node, side),
    }


def _dates(text: Text) -> list[dict[str, Any]]:
    found = (span for paragraph in text.paragraphs for span in paragraph.dates)
    return [{**span, "text": plain(span["text"])} for span in found]


def legacy_item(page: Legacy, root: str) -> dict[str, Any]:
    """Return the item of an old page: it has no number, and at most a date in its text."""
    path = address(page.path)
    return {
        "id": f"georgia:{path}:{page.lang}",
        "mission": "georgia",
        "kind": "video" if page.video else "page",
        "lang": page.lang,
        "url": root + path,
        "node": None,
        "title": plain(page.text.title),
        "summary": None,
        "body": "\n\n".join(plain(paragraph.plain) for paragraph in page.text.paragraphs),
        "published": page.published.isoformat() if page.published else None,
        "published_source": "dateline" if page.published else None,
        "scope": None,
        "dates": _dates(page.text),
        "sdgs": [],
        "tags": [],
        "images": [],
        "attachments": [],
        "links": _links(page.text, root + path),
        "translations": {},
        **({"video": None} if page.video else {}),
    }


def truth(size: str, state: str, root: str = ROOT) -> list[dict[str, Any]]:
    """Return every item of a state, sorted. What cannot be seen (403) stands as it was last seen."""
    site = Site(size, state)
    items = [item(node, side, root) for node in site.everything() for side in node.sides.values()]
    items += (legacy_item(each.page, root) for each in old(site.size.old).values() if each.page)
    told = [each | {"foreign": _foreign(each)} for each in items]
    return sorted(told, key=lambda each: str(each["id"]))


def _change(before: dict[str, Any] | None, after: dict[str, Any] | None) -> dict[str, Any] | None:
    found = after or before or {}
    if not before or not after:
        return {"item": found["id"], "change": "added" if after else "removed", "fields": []}
    fields = sorted(name for name in after if name != "translations" and before[name] != after[name])
    change = "moved" if "url" in fields else "edited"
    return {"item": found["id"], "change": change, "fields": fields} if fields else None


def changes(size: str, old: str, new: str, root: str = ROOT) -> Iterator[dict[str, Any]]:
    """Go through what changed between two states, sorted by item."""
    before, after = ({each["id"]: each for each in truth(size, state, root)} for state in (old, new))
    for key in sorted(before.keys() | after.keys()):
        if found := _change(before.get(key), after.get(key)):
            yield found
