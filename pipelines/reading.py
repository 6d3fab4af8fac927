"""Captures read in a bounded process: whatever a page does to it, the capture is told something."""

from concurrent.futures import Executor, Future

from archive.records import Capture
from pipelines.extract import Extraction, extract_capture
from pipelines.sandbox import ParseFailed

Told = tuple[Capture, Extraction]
"""A capture and what it told: what is remembered."""


def read(executor: Executor, capture: Capture, *, links: bool = False) -> Future[Told]:
    """Have a capture read; a page that takes too long or kills its reader is told as an error."""
    told: Future[Told] = Future()

    def settle(reading: Future[Extraction]) -> None:
        try:
            told.set_result((capture, reading.result()))
        except ParseFailed as error:
            told.set_result((capture, Extraction(error=str(error))))
        except BaseException as error:  # noqa: BLE001  whoever waits is told, whatever it is
            told.set_exception(error)

    executor.submit(extract_capture, capture, links=links).add_done_callback(settle)
    return told
