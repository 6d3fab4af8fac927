"""Which kind of page this is, or why it is no item's page."""

from urllib.parse import urlsplit

from pipelines.page import Page
from pipelines.parsers.fields import title

_TYPES = {
    "press-release": "news",
    "blog-list": "news",
    "featured-stories": "story",
    "publication": "publication",
    "vacancy": "vacancy",
    "procurement": "procurement",
    "tender": "procurement",
}
_FOLDERS = {
    "news": "news",
    "stories": "story",
    "publications": "publication",
    "careers": "vacancy",
    "procurement-opportunities": "procurement",
    "video": "video",
}
# Each theme writes a node's type into classes of its own: the article's, the body's.
_TYPE_MARKS = ("node--type-", "page-node-type--", "page-node-type-")
_TEASERS = ".view, .views-row, .node--view-mode-teaser, .node-teaser"
# What Drupal says instead of a page, sometimes with status 200.
_MESSAGES = {
    "page not found": "not found",
    "access denied": "denied",
    "site under maintenance": "maintenance",
    "გვერდი ვერ მოიძებნა": "not found",
    "წვდომა აკრძალულია": "denied",
    "საიტზე მიმდინარეობს ტექნიკური სამუშაოები": "maintenance",
}


def kind_of(page: Page) -> str:
    """Return the kind of a page that is some item's page."""
    marked = [
        name.removeprefix(mark) for mark in _TYPE_MARKS for name in page.classes if name.startswith(mark)
    ]
    if "page" in marked:
        return "section" if _path(page) in page.mission.sections else "programme"
    typed = next((_TYPES[name] for name in marked if name in _TYPES), None)
    folders = _path(page).split("/")[:-1]
    return typed or next((_FOLDERS[name] for name in folders[:2] if name in _FOLDERS), "page")


def _path(page: Page) -> str:
    """Return the page's path without its language and slashes."""
    path = urlsplit(page.canonical).path
    prefixes = [prefix for _, prefix in page.mission.languages if prefix]
    own = next((prefix for prefix in prefixes if path == prefix or path.startswith(prefix + "/")), "")
    return path.removeprefix(own).strip("/")


def no_item(page: Page) -> str | None:
    """Say why a page is no item's page; None where it is one.

    To be asked before the page's content is: that takes the teasers out.
    """
    if "maintenance-page" in page.classes:
        return "maintenance"
    if page.article or page.node is not None:
        ghost = _ghost(page)
        if ghost or page.article:
            return ghost
    message = _MESSAGES.get((title(page) or "").lower())
    if message:
        return message
    # Drupal's message pages call themselves the home page.
    if _path(page) == "" and urlsplit(page.url).path != urlsplit(page.canonical).path:
        return "not found"
    if page.node is None and page.main.css_first(_TEASERS):
        return "empty listing" if page.main.css_first(".view-empty") else "listing"
    return None


def _ghost(page: Page) -> str | None:
    """Say whose ghost a page is: a menu in one language around a node that exists only in another.

    The site links one from every page without a translation. Any sign will do: each is Drupal's own word.
    """
    here, own = urlsplit(page.url).path, urlsplit(page.canonical).path
    languages = page.mission.language_of(here), page.mission.language_of(own)
    if (
        page.lang != page.page_lang
        or (page.alternates and page.page_lang not in page.alternates)
        or (here != own and languages[0] != languages[1])
    ):
        return f"ghost of {page.canonical}"
    return None
