"""IOM country sites on the same platform: what reading and crawling must know of each."""

from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Mission:
    """One country site.

    `prefix` begins the names of its WARC files; `languages` maps a language to its path prefix, `former`
    to the one that it had on the old site; `sections` are the paths (without prefix) of menu pages: other
    root pages are programmes.
    """

    key: str
    name: str
    prefix: str
    host: str
    zone: ZoneInfo
    languages: tuple[tuple[str, str], ...]
    former: tuple[tuple[str, str], ...]
    sections: frozenset[str]

    @property
    def root(self) -> str:
        """The site's own address."""
        return f"https://{self.host}"

    def language_of(self, path: str) -> str:
        """Return the language that a path's prefix declares.

        >>> GEORGIA.language_of("/ka/news/x"), GEORGIA.language_of("/kazbegi"), GEORGIA.language_of("/ge/x")
        ('ka', 'en', 'ka')
        """
        for lang, prefix in self.languages + self.former:
            if prefix and (path == prefix or path.startswith(prefix + "/")):
                return lang
        return next(lang for lang, prefix in self.languages if not prefix)


GEORGIA = Mission(
    key="georgia",
    name="IOM Georgia",
    prefix="IOMGE",
    host="georgia.iom.int",
    zone=ZoneInfo("Asia/Tbilisi"),
    languages=(("en", ""), ("ka", "/ka")),
    former=(("ka", "/ge"),),
    # Seen: iom-georgia and the three Georgian ones; the rest follow from the menu's labels.
    sections=frozenset(
        {
            "",
            "2030-agenda",
            "chveni-samushao",
            "contact-us",
            "data-and-resources",
            "iom-georgia",
            "monatsemebi-da-resursebi",
            "our-work",
            "take-action",
            "who-we-are",
        }
    ),
)

MISSIONS = {mission.key: mission for mission in (GEORGIA,)}


def mission_of(url: str, default: Mission = GEORGIA) -> Mission:
    """Return the mission whose host a URL names, or the default for other hosts.

    >>> mission_of("https://georgia.iom.int/news/x").key
    'georgia'
    """
    host = urlsplit(url).hostname
    return next((mission for mission in MISSIONS.values() if mission.host == host), default)
