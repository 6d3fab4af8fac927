"""What is answered to a request, with the site's faults, and remembered until something changes."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from replica.answers import Answer, drupal, redirect, refusal
from replica.deceit import DECEITS
from replica.faults import Fault, Switchboard
from replica.pages import missing
from replica.render.templates import fill
from replica.router import route
from replica.site import Site
from replica.states import STATES, before
from replica.visit import Visit
from replica.wire import Request, framed, unchanged

# Enough for every address of the standard size.
KEPT = 1500


@lru_cache(maxsize=8)
def site(size: str, state: str) -> Site:
    """Return a site, made once."""
    return Site(size, state)


@dataclass(slots=True)
class Known:
    """An answer and how it was framed before."""

    answer: Answer
    frames: dict[tuple[str, bool, bool], bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Desk:
    """The site in a state, dressed in its theme or another, with its faults."""

    size: str
    state: str
    theme: int | None = None
    faults: Switchboard = field(default_factory=Switchboard)
    known: OrderedDict[tuple[str, str], Known] = field(default_factory=OrderedDict)

    def to_state(self, state: str) -> None:
        """Go to another state of the site."""
        self.state = STATES[state].name
        self.known.clear()

    def switch(self, fault: Fault, *, on: bool) -> None:
        """Switch a fault on or off."""
        self.faults.switch(fault, on=on)
        self.known.clear()

    def reply(self, request: Request) -> tuple[int, bytes]:
        """Return the status and the bytes of the answer to a request."""
        refused = self._refused(request)
        if refused:
            return refused.status, framed(refused, request)
        known = self._known(request)
        if unchanged(known.answer, request):
            return 304, framed(known.answer, request)
        key = request.method, request.gzip, request.closing
        if key not in known.frames:
            known.frames[key] = framed(known.answer, request)
        return known.answer.status, known.frames[key]

    def _known(self, request: Request) -> Known:
        key = request.header("host"), request.target
        known = self.known.pop(key, None) or Known(route(self.visit(request, self.state)))
        self.known[key] = known
        if len(self.known) > KEPT:
            self.known.popitem(last=False)
        return known

    def visit(self, request: Request, state: str) -> Visit:
        """Return a request as the site sees it in a state."""
        dressed = self.theme or STATES[state].theme
        root = f"http://{request.header('host') or 'localhost'}"
        return Visit(
            site(self.size, state), root, request.target, f"theme{dressed}", "trap_facets" in self.faults.on
        )

    def _refused(self, request: Request) -> Answer | None:
        """Return what is said in the site's place, by a machine before it or by a fault."""
        if STATES[self.state].refused:
            return refusal(403, "Forbidden")
        if request.method not in ("GET", "HEAD"):
            return refusal(405, "Not Allowed")
        if not request.target.startswith("/"):
            return refusal(400, "Bad Request")
        for name, answer in INSTEAD.items():
            if fault := self.faults.meets(name, request.target):
                return answer(self, request, fault)
        return None


def _too_many(_desk: Desk, _request: Request, fault: Fault) -> Answer:
    return refusal(429, "Too Many Requests", (("Retry-After", str(round(fault.seconds))),))


def _maintenance(desk: Desk, _request: Request, _fault: Fault) -> Answer:
    return drupal(fill("faults", "maintenance"), STATES[desk.state].saved, "en", 503)


def _loop(desk: Desk, request: Request, _fault: Fault) -> Answer:
    visit = desk.visit(request, desk.state)
    path, _, query = request.target.partition("?")
    where = path if query == "again=1" else f"{path}?again=1"
    return redirect(visit.root + where, visit.rendered(news=False), visit.lang, (), 302)


def _soft_404(desk: Desk, request: Request, _fault: Fault) -> Answer:
    return replace(missing(desk.visit(request, desk.state)), status=200)


def _stale(desk: Desk, request: Request, _fault: Fault) -> Answer:
    return route(desk.visit(request, before(desk.state)))


def _deceiving(deceit: Callable[[Visit], Answer]) -> Callable[[Desk, Request, Fault], Answer]:
    return lambda desk, request, _fault: deceit(desk.visit(request, desk.state))


INSTEAD: dict[str, Callable[[Desk, Request, Fault], Answer]] = {
    "refuse_all": lambda _desk, _request, _fault: refusal(403, "Forbidden"),
    "too_many": _too_many,
    "maintenance": _maintenance,
    "redirect_loop": _loop,
    "soft_404": _soft_404,
    "stale_cache": _stale,
    **{each.__name__: _deceiving(each) for each in DECEITS},
}
