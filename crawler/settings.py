"""Scrapy's settings, each with the framework's default where ours differs, and why."""

from importlib.metadata import version

BOT_NAME = "matiane"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"

# --- exact recording -------------------------------------------------------------------------
# default True: our handler is plain asyncio and needs no reactor
TWISTED_REACTOR_ENABLED = False
# default: Scrapy's own, which lose status line, header case and framing; other schemes are of no use here
DOWNLOAD_HANDLERS = {
    "http": "crawler.handler.RecordingHandler",
    "https": "crawler.handler.RecordingHandler",
    "ftp": None,
    "file": None,
    "s3": None,
    "data": None,
}
EXTENSIONS = {
    "crawler.run.Run": 0,
    "crawler.progress.Progress": 1,
    # Ours tells what is still to be asked, too
    "scrapy.extensions.logstats.LogStats": None,
}
ITEM_PIPELINES = {"pipelines.item_pipeline.ItemPipeline": 0}

# --- every answer takes the one flow ---------------------------------------------------------
# default True: a redirect is a capture; the spider judges its target like any link
REDIRECT_ENABLED = False
METAREFRESH_ENABLED = False
# default True: a retried answer would never reach the spider; it asks again by itself
RETRY_ENABLED = False
# default False: 404 and 403 are knowledge
HTTPERROR_ALLOW_ALL = True
# default RFPDupeFilter: the spider knows what it asked for, by our own identity of URLs
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"

# --- politeness ------------------------------------------------------------------------------
USER_AGENT = f"matiane/{version('matiane')}"
# default False, and Scrapy's middleware crawls everything when robots.txt fails; ours is crawler.robots
ROBOTSTXT_OBEY = False
# default 0; --delay and the setting `delay` override it. When a run begins it becomes MATIANE_DELAY, which
# crawler.turns keeps, and Scrapy's own 0: that knows no Retry-After, and forgets a host after a minute
DOWNLOAD_DELAY = 2.0
# default 8: one request at a time
CONCURRENT_REQUESTS_PER_DOMAIN = 1
CONCURRENT_REQUESTS = 1
# Gzip alone, so that every WARC reader can decode for decades
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "ka,en;q=0.8",
    "Accept-Encoding": "gzip",
}

# --- what a site could use against us --------------------------------------------------------
COOKIES_ENABLED = False  # default True
REFERER_ENABLED = False  # default True
TELNETCONSOLE_ENABLED = False  # default True
# default True: an HTTP server that runs Python for whoever holds its token
REMOTE_CONTROL_ENABLED = False
HTTPCACHE_ENABLED = False
DOWNLOAD_TIMEOUT = 120
DOWNLOAD_MAXSIZE = 64 * 1024 * 1024
DEPTH_LIMIT = 0

# --- speed -----------------------------------------------------------------------------------
# default 100: so many workers spin for every response (measured: 5.8 ms of CPU a page against 3.8)
CONCURRENT_ITEMS = 1
# The middlewares that would have nothing to do
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": None,
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": None,
    "scrapy.downloadermiddlewares.stats.DownloaderStats": None,
    # The spider reads captures, whose content coding we undo ourselves, within bounds
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
}
SPIDER_MIDDLEWARES = {
    # It warns of a request asked again with its own meta, which is meant
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware": None,
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
}

LOG_LEVEL = "INFO"
# default: a text of every item with its bytes would fill the log
LOG_FORMATTER = "crawler.log.QuietFormatter"
