"""One crawl from the command line: Scrapy started with our settings, and its end judged."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings as ScrapySettings
from scrapy.utils.project import get_project_settings

from archive.console import Session
from archive.errors import RunInterrupted, RunSuspect, UsageError
from archive.missions import MISSIONS
from crawler.announce import announce
from crawler.leave import no_turn_now, require_leave
from crawler.run import Run
from crawler.urls import canonical

SPIDERS = ("site", "news", "programmes")


@dataclass(frozen=True, slots=True)
class CrawlOptions:
    """What was asked for on the command line."""

    mission: str = "georgia"
    site: str | None = None
    spider: str = "site"
    limit: int = 0
    full: bool = False
    delay: float | None = None
    allow_private: bool = False
    accept_clock: bool = False


def crawl_site(session: Session, options: CrawlOptions) -> None:
    """Crawl, and say how it went; raise what stopped it."""
    if options.spider not in SPIDERS:
        raise UsageError(f"no spider {options.spider!r}: there are {', '.join(SPIDERS)}")
    if options.site and not _is_root(options.site):
        raise UsageError(f"--site {options.site!r} is no root: write https://georgia.iom.int")
    mission = MISSIONS[options.mission]
    require_leave(
        session.settings, options.site or mission.root, options.delay, allow_private=options.allow_private
    )
    if why := no_turn_now(session.settings, mission):
        if session.json:
            session.data({"run": None, "outcome": None, "reason": why})
        session.say(why)
        return
    run = _run_spider(session, options)
    announce(session.settings, run.outcome, allow_private=options.allow_private)
    if session.json:
        session.data({"run": run.id, "outcome": run.outcome, "reason": run.reason or None, **run.counts})
    if run.error:
        raise run.error
    if run.outcome == "interrupted" and not run.turns.ending:
        raise RunInterrupted(
            f"run {run.id}: {run.reason}; what it stored is kept, the next crawl asks for the rest"
        )
    session.say(f"run {run.id}: {run.outcome} {run.reason}")
    session.say("  ".join(f"{name} {count}" for name, count in run.counts.items() if count))
    if run.outcome == "suspect":
        raise RunSuspect(
            f"run {run.id} is suspect: {run.reason}; all of it is kept; "
            f"look at the site: if it is so, `matiane release {run.id}`, else crawl again"
        )


def _run_spider(session: Session, options: CrawlOptions) -> Run:
    process = AsyncCrawlerProcess(_scrapy_settings(session, options))
    crawler = process.create_crawler(options.spider)
    task = process.crawl(crawler, site=options.site, limit=options.limit, full=options.full)
    process.start()
    if error := task.exception():
        raise error
    run: Run = crawler.archive_run  # type: ignore[attr-defined]
    return run


def _scrapy_settings(session: Session, options: CrawlOptions) -> ScrapySettings:
    chosen: dict[str, Any] = {
        "MATIANE": session.settings,
        "MATIANE_MISSION": options.mission,
        "MATIANE_ALLOW_PRIVATE": options.allow_private,
        "MATIANE_ACCEPT_CLOCK": options.accept_clock,
        # default True: Scrapy's own knows no secrets; ours is on since the command began
        "LOG_ENABLED": False,
    }
    if options.delay is not None:
        chosen["DOWNLOAD_DELAY"] = options.delay
    settings = get_project_settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.setdict(chosen, priority="cmdline")
    return settings


def _is_root(site: str) -> bool:
    root = canonical(site, "")
    return root is not None and urlsplit(root)[2:] == ("/", "", "")
