"""Scrapy with its own LinkExtractor and its defaults: crawls, keeps nothing, reads no field."""

import sys
from typing import Any
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.linkextractors import LinkExtractor
from scrapy.spiders import CrawlSpider, Rule

ROOT = sys.argv[1]


class Bare(CrawlSpider):
    """Follows every link that `crawl.py` lets the contestants follow."""

    name = "bare"
    allowed_domains = (urlsplit(ROOT).hostname,)
    rules = (Rule(LinkExtractor(allow=sys.argv[2])),)


settings: dict[str, Any] = {"LOG_LEVEL": "ERROR"}
process = AsyncCrawlerProcess(settings)
process.crawl(Bare, start_urls=[f"{ROOT}/"])
process.start()
