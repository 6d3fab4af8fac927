"""The pages without a section in their address: who we are, what we do, the programmes."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Root:
    """A root page: the number of its text, its English and Georgian address.

    An address is None where the page does not exist in that language, "node" where it was never given one.
    """

    number: int
    en: str | None
    ka: str | None = None
    kind: Literal["programme", "section"] = "programme"


# The first ones stand in every size: the menu leads to them, or a case is planted there.
ROOTS: tuple[Root, ...] = (
    Root(0, "who-we-are", "who-we-are", "section"),
    Root(1, "iom-georgia", None, "section"),
    Root(2, "our-work", "chveni-samushao", "section"),
    Root(3, "data-and-resources", "monatsemebi-da-resursebi", "section"),
    Root(4, "return-to-georgia", "dabruneba-sakartveloshi"),
    Root(5, "bmmag"),
    Root(6, "immigration-and-border-management"),
    Root(7, "visa-free-europe", "uvizod-evropashi"),
    Root(8, "counter-trafficking", "node"),
    Root(9, "labour-mobility-and-human-development"),
    Root(10, "contact-us", "contact-us", "section"),
    Root(11, "safe-migration", "node"),
    Root(12, "migrant-protection-and-assistance"),
    Root(14, "take-action", "take-action", "section"),
    Root(15, "2030-agenda", "2030-agenda", "section"),
    Root(17, "migration-and-health", "migratsia-da-janmrteloba"),
    Root(24, None, "migratsiis-martva"),
    Root(13, "sustainable-reintegration-community-revitalization-pilot-initiative"),
    Root(16, "safe"),
    Root(18, "covid-19-assistance-migrants", "covid-19-da-migrantebi"),
    Root(19, "diaspora-engagement", "diasporis-chartuloba"),
    Root(20, "community-stabilization"),
    Root(21, "migration-data", "migratsiis-monatsemebi"),
    Root(22, "emergency-response"),
    Root(23, "youth-and-migration"),
)
BY_NUMBER = {root.number: root for root in ROOTS}
