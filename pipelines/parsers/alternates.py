"""Where a page says that its translations are: its hreflang links, else its language switcher."""

from pipelines.page import Page
from pipelines.urls import absolute

# Drupal's own marks, of today and of the old sites. A link without a translation behind it is marked too.
_SWITCHER = (
    "a.language-link[href], .language-switcher-locale-url a[href], [role=navigation] a[hreflang][href]"
)
_UNTRANSLATED = "locale-untranslated"


def other_sides(page: Page) -> dict[str, str]:
    """Return the absolute addresses of the page in other languages, by language.

    To be asked before the content is read: that may take the switcher away. A switcher links pages that
    do not exist, too: who pairs pages asks whether the other one links back.
    """
    links = page.alternates or _switched(page)
    found = {lang: absolute(page.url, href) for lang, href in sorted(links.items())}
    return {lang: url for lang, url in found.items() if url and url != page.canonical}


def _switched(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in page.tree.css(_SWITCHER):
        lang = next(filter(None, map(node.attributes.get, ("hreflang", "lang", "xml:lang"))), None)
        if lang and _UNTRANSLATED not in (node.attributes.get("class") or ""):
            found.setdefault(lang.partition("-")[0].lower(), node.attributes.get("href") or "")
    return found
