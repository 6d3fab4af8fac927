"""No mistake in a page makes reading fail or last, and none changes what stands elsewhere."""

from proofs.pages import prove

PAGES = 2_000
# Not the numbers of the long form, which has them already.
FIRST = 1_000_000


def test_mistakes_in_pages_cost_what_they_touch_and_no_more() -> None:
    """2,000 pages with mistakes, English and Georgian, are read or refused; what is as it was is read so."""
    outcome = prove(PAGES, FIRST)

    assert outcome.wrong == []
    assert outcome.pages.total() == PAGES
    assert outcome.held.total() > PAGES / 2
