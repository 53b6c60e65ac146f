"""Our panels against peacesciencer's, value by value."""

import json
import warnings

import polars as pl
import pytest

from comity.panel import CoverageWarning, Panel, dyad_years

ADDED = ("alliances", "disputes", "capabilities", "democracy", "igos", "gdp")
KEYS = ["ccode1", "ccode2", "year"]


@pytest.fixture(scope="module")
def undirected(mirror_record) -> Panel:
    panel = dyad_years(1816, 2010, record=mirror_record).politically_relevant()
    return panel.add(*ADDED).spells("disputes", count="rows").named("peacesciencer")


def differences(found: pl.DataFrame, theirs: pl.DataFrame) -> list[str]:
    theirs = theirs.with_columns(pl.col(KEYS).cast(pl.Int16))
    both = theirs.join(found, on=KEYS, how="left", suffix="_ours", maintain_order="left")
    wrong = []
    for name in theirs.columns[3:]:
        expected, value = (both[column].cast(pl.Float64) for column in (name, f"{name}_ours"))
        apart = ((expected - value).abs() > 1e-9 * expected.abs().clip(1e-9)).sum()
        nulls = (expected.is_null() != value.is_null()).sum()
        if apart or nulls:
            wrong.append(f"{name}: {apart} values, {nulls} nulls")
    return wrong


def read(path):
    return pl.read_csv(path, infer_schema_length=None, null_values=["NA", ""])


def test_number_of_rows(undirected):
    assert len(undirected) == 111_991


def test_same_columns(undirected, oracle):
    assert set(undirected.frame.columns) == set(read(oracle / "peacesciencer_sample.csv").columns)


def test_sample_of_2500_rows(undirected, oracle):
    assert differences(undirected.frame, read(oracle / "peacesciencer_sample.csv")) == []


def test_every_row_of_korea_and_the_united_states(undirected, oracle):
    theirs = read(oracle / "kor_usa.csv").filter(pl.col("panel") == "b_undirected")
    theirs = theirs.select(read(oracle / "peacesciencer_sample.csv").columns)
    assert differences(undirected.frame, theirs) == []


def test_every_directed_row_of_korea_and_the_united_states(mirror_record, oracle):
    theirs = read(oracle / "kor_usa.csv").filter(pl.col("panel") == "b_directed").drop("panel")
    panel = dyad_years(1816, 2010, directed=True, record=mirror_record).politically_relevant()
    panel = panel.add(*ADDED).spells("disputes", count="rows").named("peacesciencer")
    assert set(panel.frame.columns) == set(theirs.columns)
    assert differences(panel.frame, theirs) == []


def test_directed_keys_to_2018(oracle):
    theirs = read(oracle / "kor_usa.csv").filter(pl.col("panel") == "a_directed_keys_only")
    ours = dyad_years(1946, 2018, directed=True).frame
    codes = [2, 732]
    ours = ours.filter(pl.col("actor_code").is_in(codes) & pl.col("recipient_code").is_in(codes))
    assert sorted(ours.select("actor_code", "recipient_code", "year").rows()) == sorted(
        theirs.select(KEYS).rows()
    )


def test_dispute_rules_give_their_rows(mirror_record):
    from comity.panel.additions.disputes import RULES, one_dispute

    raw = mirror_record.table("mids", "cow_directed_dispute_years")
    assert one_dispute(raw, tuple(RULES)).height == 9_284


def test_dangerous_dyads(undirected, oracle):
    logit = pytest.importorskip("statsmodels.api").Logit
    expected = json.loads((oracle / "bremer_logit.json").read_text())["model"]

    def of_both(choose, name):
        pair = [f"{name}1", f"{name}2"]
        return pl.when(pl.all_horizontal(pl.col(pair).is_not_null())).then(choose(pair))

    weaker, stronger = pl.min_horizontal, pl.max_horizontal
    model = (
        undirected.frame.with_columns(
            (pl.col(f"milper{side}") / pl.col(f"tpop{side}")).alias(f"milit{side}") for side in (1, 2)
        )
        .select(
            onset=pl.col("gmlmidonset"),
            intercept=pl.lit(1.0),
            landcontig=pl.col("conttype") == 1,
            cincprop=of_both(weaker, "cinc") / of_both(stronger, "cinc"),
            cowmajdyad=(pl.col("cowmaj1") == 1) | (pl.col("cowmaj2") == 1),
            atop_defense=pl.col("atop_defense"),
            mindemest=of_both(weaker, "aeuds"),
            minmgdppc=of_both(weaker, "mrgdppc"),
            minmilit=of_both(weaker, "milit"),
            spell=pl.col("gmlmidspell"),
        )
        .cast(pl.Float64)
        .with_columns(spell_2=pl.col("spell") ** 2, spell_3=pl.col("spell") ** 3)
        .drop_nulls()
    )
    assert (model.height, model["onset"].sum()) == (expected["n"], expected["events"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = logit(model["onset"].to_numpy(), model.drop("onset").to_numpy()).fit(disp=0)
    for value, term in zip(fit.params, expected["terms"].values(), strict=True):
        assert value == pytest.approx(term["coef"], rel=1e-5)


def test_alliances_stand_in_both_directions(mirror_record):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CoverageWarning)
        frame = dyad_years(1990, 1995, directed=True, record=mirror_record).add("alliances").frame
    turned = frame.select(
        actor_code="recipient_code", recipient_code="actor_code", year="year", turned="alliance"
    )
    both = frame.join(turned, on=["actor_code", "recipient_code", "year"], how="inner")
    assert both.height == frame.height
    assert (both["alliance"] == both["turned"]).all()
