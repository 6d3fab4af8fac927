"""What can go wrong with a site, each by its name."""

from dataclasses import dataclass, field, replace

NAMES = frozenset(
    {
        "refuse_all",
        "too_many",
        "maintenance",
        "truncated",
        "slow",
        "redirect_loop",
        "soft_404",
        "stale_cache",
        "trap_facets",
        "closed",
        "captcha",
        "half_missing",
        "all_home",
        "bare_theme",
        "empty_listings",
        "half_text",
        "hang",
        "reset",
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault on every address that begins with `prefix`; it happens `times` more, or always."""

    name: str
    prefix: str = "/"
    times: int | None = None
    seconds: float = 1


@dataclass(slots=True)
class Switchboard:
    """Which faults are on. The site's endless search facets are on unless somebody takes them out."""

    on: dict[str, Fault] = field(default_factory=lambda: {"trap_facets": Fault("trap_facets")})

    def switch(self, fault: Fault, *, on: bool = True) -> None:
        """Switch a fault on or off."""
        if fault.name not in NAMES:
            raise ValueError(f"no fault is called {fault.name}: {', '.join(sorted(NAMES))}")
        self.on.pop(fault.name, None)
        if on:
            self.on[fault.name] = fault

    def meets(self, name: str, target: str) -> Fault | None:
        """Return the fault if it is on for that address, and count it."""
        fault = self.on.get(name)
        if not fault or not target.startswith(fault.prefix):
            return None
        if fault.times is not None:
            if fault.times <= 1:
                del self.on[name]
            else:
                self.on[name] = replace(fault, times=fault.times - 1)
        return fault


def parse(words: str) -> tuple[Fault, bool]:
    """Read a fault as the command line writes it: a name, `name=/prefix` or `name=off`.

    >>> parse("slow=/news")
    (Fault(name='slow', prefix='/news', times=None, seconds=1), True)
    >>> parse("trap_facets=off")[1]
    False
    """
    name, _, rest = words.partition("=")
    return Fault(name, prefix=rest if rest.startswith("/") else "/"), rest != "off"
