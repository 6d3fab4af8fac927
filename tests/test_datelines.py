"""The day that a page gives itself at its head: a dateline, or a line with nothing but day and place."""

from collections.abc import Sequence
from datetime import date

import pytest

from pipelines.parsers.dates import find_dateline


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["Tbilisi, 25 September 2015 - IOM opened a centre."], date(2015, 9, 25)),
        (["Tbilisi, Georgia, 25 September 2015 – IOM opened a centre."], date(2015, 9, 25)),
        (["TBILISI – 25 September 2015 – IOM opened a centre."], date(2015, 9, 25)),
        (["(Tbilisi, 25 September 2015) - IOM opened a centre."], date(2015, 9, 25)),
        (["A title.", "Vakhtangisi, 11 April 2023 - A checkpoint opened."], date(2023, 4, 11)),
        (["18 March 2016, Tbilisi", "On 17 March 2016 it rained."], date(2016, 3, 18)),
        (["24.03.2019", "It rained."], date(2019, 3, 24)),
        (["27 February 2021 - IOM opened a centre."], date(2021, 2, 27)),
        (["თბილისი, 2016 წლის 18 მარტი - ტრენინგი გაიხსნა."], date(2016, 3, 18)),
        (["თბილისი, 2016 წლის 18 მარტი. ტრენინგი"], None),
        (["On 25 September 2015 IOM opened a centre."], None),
        (["25 September 2015 was a day of rain."], None),
        (["Tbilisi, 25 September - IOM opened a centre."], None),
        (["29 May - 1 June 2017", "It rained."], None),
        (["24.03.2019-ში წვიმდა."], None),
        (["One.", "Two.", "Tbilisi, 25 September 2015 - Three."], None),
        (["Tbilisi - It rained."], None),
        ([], None),
    ],
)
def test_a_dateline_gives_the_day_and_a_sentence_does_not(paragraphs: Sequence[str], expected: date) -> None:
    """A dateline stands at the start of the first or second paragraph, or on a line of its own."""
    assert find_dateline(paragraphs, "en") == expected
