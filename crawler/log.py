"""What Scrapy may say of an item in a log: one line at most, never its bytes."""

from typing import Any

from scrapy.logformatter import LogFormatter


class QuietFormatter(LogFormatter):
    """A capture that was stored is counted, not written out."""

    def scraped(self, *_args: Any, **_kwargs: Any) -> None:  # type: ignore[override]
        """Say nothing."""
