"""People of the stories: their names, ages and years abroad, and who wrote and photographed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from . import spans
from .places import COUNTRIES, PLACES
from .scene import Scene


@dataclass(frozen=True, slots=True)
class Person:
    """A given name that ends in a vowel which no case takes away."""

    en: str
    nom: str

    @property
    def erg(self) -> str:
        """Who did it."""
        return self.nom + "მ"

    @property
    def gen(self) -> str:
        """Whose, and to whom."""
        return self.nom + "ს"


# Thirty-seven, a prime other than the number of places: a name meets every place before one comes back.
PEOPLE = tuple(
    Person(*pair.split("/"))
    for pair in (
        "Nana/ნანა Maka/მაკა Eka/ეკა Lela/ლელა Tea/თეა Nino/ნინო Manana/მანანა Nato/ნატო Dali/დალი "
        "Giorgi/გიორგი Irakli/ირაკლი Nika/ნიკა Luka/ლუკა Zaza/ზაზა Gia/გია Gela/გელა Mamuka/მამუკა "
        "Vazha/ვაჟა Shota/შოთა Beka/ბექა Dato/დათო Lasha/ლაშა Koba/კობა Tornike/თორნიკე Sandro/სანდრო "
        "Natia/ნათია Ketino/ქეთინო Lia/ლია Nona/ნონა Maia/მაია Marika/მარიკა Nutsa/ნუცა Lali/ლალი "
        "Tina/თინა Guga/გუგა Vakho/ვახო Temo/თემო"
    ).split()
)

AUTHORS = (
    ("Nino Lomtadze | Communication Assistant", "ნინო ლომთაძე | კომუნიკაციის ასისტენტი"),
    ("Salome Kvitsiani | Reintegration Counsellor", "სალომე კვიციანი | რეინტეგრაციის კონსულტანტი"),
    ("Davit Maruashvili | Project Assistant", "დავით მარუაშვილი | პროექტის ასისტენტი"),
    ("Elene Japharidze | Volunteer", "ელენე ჯაფარიძე | მოხალისე"),
)
PHOTOGRAPHERS = (
    ("Irma Sharashenidze", "ირმა შარაშენიძე"),
    ("Levan Kherkheulidze", "ლევან ხერხეულიძე"),
    ("Gvantsa Nikolaishvili", "გვანცა ნიკოლაიშვილი"),
)

_MEETINGS = len(PEOPLE) * len(PLACES)
_YOUNGEST, _AGES = 27, 43


def age(scene: Scene) -> int:
    """Return the age of a story's teller: another each time a name meets a place again."""
    offset = scene.turn % _MEETINGS * 17
    return _YOUNGEST + (scene.turn // _MEETINGS + offset) % _AGES


def told(scene: Scene, lang: str) -> Mapping[str, object]:
    """Return what the template of a story can name in braces besides the rest."""
    years = age(scene)
    away = 2 + scene.roll("away", min(years - 25, 13))
    back = scene.published.year - 1 - scene.roll("back", 4)
    abroad = COUNTRIES[(scene.turn * 3 + scene.skeleton) % len(COUNTRIES)]
    return MappingProxyType(
        {
            "name": PEOPLE[(scene.turn * 5 + scene.skeleton * 3) % len(PEOPLE)],
            "age": years,
            "away": away,
            "left": spans.in_year(back - away, lang),
            "back": spans.in_year(back, lang),
            "since_back": spans.since_year(back, lang),
            "abroad": abroad,
        }
    )
