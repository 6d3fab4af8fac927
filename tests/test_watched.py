"""Who watches from outside: metrics for Prometheus, and the call after each good run."""

import asyncio
import re
from pathlib import Path

import pytest

from archive.errors import ArchiveError
from command import crawl, matiane
from crawler.announce import ping
from replica.process import Replica
from wire_server import Reply, WireServer

# prometheus.io/docs/instrumenting/exposition_formats, "Text format details"
_NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
_LABEL = r'[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\n"])*"'
_SAMPLE = re.compile(rf"({_NAME})(\{{{_LABEL}(?:,{_LABEL})*\}})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)")
_ABOUT = re.compile(rf"# (HELP|TYPE) ({_NAME}) (.+)")
GOOD = Reply(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")


def parsed(text: str) -> dict[str, float]:
    """Read metrics as strictly as the format says; give each sample by its name and labels."""
    samples: dict[str, float] = {}
    types: dict[str, str] = {}
    assert text.endswith("\n")
    for line in text.splitlines():
        if about := _ABOUT.fullmatch(line):
            if about[1] == "TYPE":
                assert about[2] not in types, "one TYPE line for a metric"
                assert about[3] in {"counter", "gauge"}
                types[about[2]] = about[3]
            continue
        sample = _SAMPLE.fullmatch(line)
        assert sample, line
        name, labels, value = sample.groups(default="")
        assert name == list(types)[-1], "a metric's lines are one group, below its TYPE"
        assert name + labels not in samples
        samples[name + labels] = float(value)
    return samples


def test_metrics_are_written_after_each_run(tmp_path: Path) -> None:
    """A crawl and a rebuild leave a file that Prometheus can read, with what the archive holds."""
    home, file = tmp_path / "home", tmp_path / "matiane.prom"
    with Replica(size="small", state="t0") as site:
        told = crawl(home, site.root, "--limit", "30", METRICS=str(file))
    first = parsed(file.read_text())
    matiane(home, "rebuild", settings={"METRICS": str(file)})
    second = parsed(file.read_text())

    assert first['matiane_runs_total{kind="crawl",outcome="good"}'] == 1
    assert first['matiane_last_crawl{what="requests"}'] == told["requests"]
    assert first["matiane_captures"] == told["captures"]
    assert sum(count for name, count in first.items() if name.startswith("matiane_items{")) == told["items"]
    assert first["matiane_last_good_run_timestamp_seconds"] > 1.7e9
    assert first["matiane_problems"] == 0
    assert min(first["matiane_free_bytes"], first["matiane_warc_bytes"]) > 0
    assert second['matiane_runs_total{kind="rebuild",outcome="good"}'] == 1
    assert file.stat().st_mode & 0o777 == 0o644
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [file.name]


def test_who_waits_for_a_good_run_is_called_once(tmp_path: Path) -> None:
    """A good crawl asks for ping_url, a failed one does not; and what fails there fails no run."""
    server = WireServer(
        lambda path: GOOD if path == "/ping/good" else Reply(b"HTTP/1.1 500 No\r\n\r\n", "close")
    )
    with Replica(size="small", state="t0") as site:
        crawl(tmp_path, site.root, "--limit", "5", PING_URL=f"{server.root}/ping/good")
        here = ("--site", site.root, "--allow-private", "--delay", "0", "--limit", "5")
        bad = {"PING_URL": f"{server.root}/ping/bad"}
        warned = matiane(tmp_path, "crawl", *here, settings=bad)
        site.fault("refuse_all")
        matiane(tmp_path, "crawl", *here, settings=bad, expect=69)

    server.close()
    assert [talk.heard.split(b" ")[1] for talk in server.talks] == [b"/ping/good", b"/ping/bad"]
    assert "it answered 500" in warned.stderr
    assert warned.stderr.count("\n") == 1
    assert "/ping/bad" not in warned.stderr


@pytest.mark.parametrize("url", ["http://192.0.78.24/ping", "https://127.0.0.1/ping", "https://[::1]/ping"])
def test_a_call_goes_to_public_https_only(url: str) -> None:
    """Without --allow-private nothing is sent in the clear, and nothing to this machine or its neighbours."""
    with pytest.raises(ArchiveError, match=r"https|allow-private"):
        asyncio.run(ping(url))
