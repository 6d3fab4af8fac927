"""What Scrapy may say of an item in a log: one line at most, never its bytes."""

import logging
from typing import Any, Self

from scrapy.crawler import Crawler
from scrapy.logformatter import LogFormatter, LogFormatterResult

from pipelines.reading import Told


class QuietFormatter(LogFormatter):
    """A stored capture is counted, not written out; once a run has failed, its one line is enough."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Ask the crawler whether its run has failed."""
        return cls(crawler)

    def scraped(self, *_args: Any, **_kwargs: Any) -> None:  # type: ignore[override]
        """Say nothing."""

    def item_error(self, item: Told, *_args: Any, **_kwargs: Any) -> LogFormatterResult:
        """Name the capture that could not be remembered."""
        capture, _ = item
        return self._after_failure(
            {"level": logging.ERROR, "msg": "%s could not be remembered", "args": (capture.url,)}
        )

    def spider_error(self, *args: Any, **kwargs: Any) -> LogFormatterResult:
        """Tell what a spider broke on."""
        return self._after_failure(super().spider_error(*args, **kwargs))

    def download_error(self, *args: Any, **kwargs: Any) -> LogFormatterResult:
        """Tell what could not be fetched."""
        return self._after_failure(super().download_error(*args, **kwargs))

    def _after_failure(self, said: LogFormatterResult) -> LogFormatterResult:
        run = getattr(self._crawler, "archive_run", None)
        return said | {"level": logging.DEBUG} if run and run.error else said
