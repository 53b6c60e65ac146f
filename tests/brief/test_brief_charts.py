import re

from comity.brief.charts import decades, runs, score_chart, series_chart
from comity.brief.drawing import SecondProcess


def test_a_gap_splits_the_line():
    assert runs([(2000, 1.0), (2001, None), (2002, 2.0), (2003, 3.0), (2005, 4.0)]) == [
        [(2000, 1.0)],
        [(2002, 2.0), (2003, 3.0)],
        [(2005, 4.0)],
    ]


def test_a_score_chart_is_one_image_with_its_words():
    drawn = score_chart(
        [(2000, 0.5), (2001, None), (2002, 0.7)],
        [(2000, 0.2, 0.4, 0.6)],
        first=1946,
        last=2020,
        says='Trade: "0.5"',
    )
    assert drawn.startswith("<svg")
    assert drawn.count('role="img"') == 1
    assert 'aria-label="Trade: &quot;0.5&quot;"' in drawn
    assert not re.search(r"(href|src)=", drawn)


def test_a_chart_without_any_value_still_draws_its_axes():
    assert "<svg" in score_chart([(2000, None)], [], first=1946, last=2020, says="nothing")


def test_a_series_chart_points_out_a_year():
    marked = series_chart(
        [(1950, 1.0), (1951, 2.0), (1952, 4.0)], unit="visits", says="visits", mark_year=1951
    )
    assert "#9a3b26" in marked


def test_ticks_fit_the_span():
    assert decades(1946, 2021) == [1960, 1980, 2000, 2020]
    assert decades(1993, 2012) == [2000, 2010]
    assert decades(2013, 2014) == [2013, 2014]


def test_a_second_process_draws_the_same():
    points = [(1950, 1.0), (1951, 2.0), (1952, 4.0)]
    with SecondProcess() as draw:
        assert draw(series_chart, points, unit="visits", says="visits")() == series_chart(
            points, unit="visits", says="visits"
        )
