"""Where a crawl of a mission begins. Guessed paths are only asked for; nothing depends on their answer."""

from archive.missions import Mission

# SITE knowledge: /news is used by sister sites; the others follow from the menu's labels.
LISTINGS = ("news", "stories", "publications", "careers", "procurement-opportunities")
FEEDS = ("news-rss",)


def robots_url(root: str) -> str:
    """Return the address of the rules."""
    return f"{root}/robots.txt"


def seeds(mission: Mission, root: str) -> list[str]:
    """Return the addresses that a crawl asks for first.

    >>> from archive.missions import GEORGIA
    >>> seeds(GEORGIA, "https://georgia.iom.int")[:4]
    ['https://georgia.iom.int/sitemap.xml', 'https://georgia.iom.int/', 'https://georgia.iom.int/news', \
'https://georgia.iom.int/stories']
    """
    found = [f"{root}/sitemap.xml"]
    for _, prefix in mission.languages:
        found.append(f"{root}{prefix or '/'}")
        found += [f"{root}{prefix}/{path}" for path in (*LISTINGS, *FEEDS)]
    return found
