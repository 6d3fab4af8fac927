"""How the site makes an address from a title: core's transliteration, then Pathauto's rule."""

import re
import unicodedata
from functools import lru_cache

# Drupal core, lib/Drupal/Component/Transliteration/data/x10.php: not reversible (თ and ტ are both t).
GEORGIAN = str.maketrans(
    dict(
        zip(
            "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
            "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz c ch kh j h".split(),
            strict=True,
        )
    )
)
HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—―", "-"))
# Pathauto's default list; "and", "about", "under" and "among" stay.
IGNORED = frozenset(
    "a an as at before but by for from is in into like of off on onto per since than "
    "the this that to up via with".split()
)


def transliterate(text: str) -> str:
    """Return a text in plain letters, as Drupal core does.

    >>> transliterate("უვიზოდ ევროპაში")
    'uvizod evropashi'
    """
    latin = text.translate(GEORGIAN).translate(HYPHENS)
    return "".join(char for char in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def slug(title: str) -> str:
    """Return the last part of a page's address; English words are taken out of Georgian titles too.

    >>> slug("President of Georgia Meets with the IOM Georgia Chief of Mission")
    'president-georgia-meets-iom-georgia-chief-mission'
    >>> slug("საზღვარგარეთ COVID-19-ის დროს")
    'sazghvargaret-covid-19-dros'
    """
    plain = re.sub(r"[^\w\s-]|_", "", transliterate(title).lower())
    words = [word for word in re.split(r"[\s-]+", plain) if word and word not in IGNORED]
    return "-".join(words)
