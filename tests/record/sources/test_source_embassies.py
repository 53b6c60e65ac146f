"""Embassies: whose mission where."""

from comity.record.sources import embassies

HEAD = "operator;operatorQID;country;type;\n"


def read(invented, *rows):
    text = HEAD + "".join(f"{operator};Q1;{country};{kind}\n" for operator, country, kind in rows)
    return embassies.tables(invented({"embassies.csv": text}))["directed_dyad_year"].rows()


def test_missions_are_counted_and_an_embassy_is_told_apart(invented):
    rows = [("South Korea", "United States of America", "embassy")]
    rows += [
        ("South Korea", "United States of America", "consulate general"),
        ("India", "Kenya", "high commission"),
    ]
    assert read(invented, *rows) == [("IND", "KEN", 2022, 1, 1), ("KOR", "USA", 2022, 2, 1)]


def test_consulates_alone_are_no_embassy(invented):
    assert read(invented, ("Japan", "Peru", "consulate")) == [("JPN", "PER", 2022, 1, 0)]


def test_honorary_consuls_and_what_is_no_state_are_left_out(invented):
    rows = [("Japan", "Peru", "honorary consulate"), ("Quebec", "Japan", "de facto embassy")]
    assert read(invented, *rows) == []


def test_a_ministry_is_its_state(invented):
    assert read(invented, ("Ministry of Foreign Affairs of the Russian Federation", "Peru", "embassy")) == [
        ("RUS", "PER", 2022, 1, 1)
    ]


def test_real_file(check_real):
    check_real(embassies)
