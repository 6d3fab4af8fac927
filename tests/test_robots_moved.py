"""Rules that a site keeps at another address are fetched from there, and kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.warc.read import read_captures
from command import matiane
from hostile import PAGE, plain
from wire_server import Reply, WireServer, serving

RULES = b"User-agent: *\nDisallow: /news\n"


def moved(target: str) -> Reply:
    """Send on to another address."""
    return Reply(plain(f"Location: {target}", status="HTTP/1.1 301 Moved Permanently", body=b""))


@contextmanager
def site(robots: Callable[[str], Reply | None]) -> Iterator[WireServer]:
    """Serve what is said for a path; anything else is a page."""
    page = Reply(plain("Content-Type: text/html; charset=UTF-8", body=PAGE))
    with serving(lambda path: robots(path) or page) as server:
        yield server


def crawl(home: Path, server: WireServer, expect: int = 0) -> str:
    """Crawl some addresses; return what was said to the operator."""
    options = ("--site", server.root, "--allow-private", "--delay", "0", "--limit", "10")
    return matiane(home, "crawl", *options, expect=expect).stderr


def asked(server: WireServer) -> list[str]:
    """Return the paths that were asked for."""
    return [talk.heard.split(b" ")[1].decode() for talk in server.talks]


def chain(length: int) -> Callable[[str], Reply | None]:
    """Return a site whose rules stand behind so many redirects."""
    replies = {"/robots.txt": moved("/1")} | {f"/{n}": moved(f"/{n + 1}") for n in range(1, length)}
    return (replies | {f"/{length}": Reply(plain(body=RULES))}).get


def test_rules_behind_five_redirects_are_kept_to(tmp_path: Path) -> None:
    """Five redirects are followed, each answer is a capture, and the rules at their end hold for the site."""
    with site(chain(5)) as server:
        crawl(tmp_path, server)

    assert asked(server)[:6] == ["/robots.txt", "/1", "/2", "/3", "/4", "/5"]
    assert "/sitemap.xml" in asked(server)
    assert "/news" not in asked(server)
    (path,) = (tmp_path / "warcs").iterdir()
    recorded = [(capture.status, capture.hops) for capture in read_captures(path)][:6]
    assert recorded == [(301, "P" + "R" * n) for n in range(5)] + [(200, "PRRRRR")]


def test_a_sixth_redirect_tells_nothing(tmp_path: Path) -> None:
    """Rules that are sent on and on are rules that nobody could read: there is no crawl."""
    with site(chain(6)) as server:
        said = crawl(tmp_path, server, expect=69)

    assert asked(server) == ["/robots.txt", "/1", "/2", "/3", "/4", "/5"]
    assert "robots.txt answered 301" in said


def test_another_host_may_keep_the_rules(tmp_path: Path) -> None:
    """Rules of another host hold for the site that sent us there, and nothing else is asked of that host."""
    with (
        site({"/rules": Reply(plain(body=RULES))}.get) as other,
        site({"/robots.txt": moved(f"{other.root}/rules")}.get) as server,
    ):
        crawl(tmp_path, server)

    assert asked(other) == ["/rules"]
    assert "/news" not in asked(server)
    assert "/sitemap.xml" in asked(server)


def test_rules_at_an_address_that_we_refuse_are_not_to_be_had(tmp_path: Path) -> None:
    """A redirect to where the crawler does not go ends the crawl as if the rules had not been answered."""
    with site({"/robots.txt": moved("http://user@127.0.0.1/")}.get) as server:
        crawl(tmp_path, server, expect=69)

    assert asked(server) == ["/robots.txt"]
