"""Two codes, one key."""

import polars as pl
import pytest

from comity.errors import SourceChanged
from comity.record.codes import one_code_per_key


def test_the_code_that_went_on_is_kept():
    frame = pl.DataFrame({"ccode": [260, 255, 678, 679], "year": [1990] * 4, "value": [1, 2, 3, 4]})
    assert one_code_per_key(frame).rows() == [("DEU", 1990, 2), ("YEM", 1990, 4)]


def test_years_outside_membership_stop_or_are_left_out():
    frame = pl.DataFrame({"ccode": [31], "year": [1960], "value": [1]})
    assert one_code_per_key(frame, outside="drop").is_empty()
    with pytest.raises(SourceChanged, match="BHS is no member"):
        one_code_per_key(frame)
