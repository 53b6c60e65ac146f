"""Simulated GDP and population."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

DOLLARS = "2017 international $ (PPP)"
COLUMNS = (
    Column("gdp_per_person", "GDP per person, mean of simulations", "2011 US$", "gdp", 1816, 2019, "mrgdppc"),
    Column("gdp_per_person_sd", "its standard deviation", "2011 US$", "gdp", 1816, 2019, "sd_mrgdppc"),
    Column("gdp", "GDP, mean of simulations", f"million {DOLLARS}", "gdp", 1816, 2019, "pwtrgdp"),
    Column("gdp_sd", "its standard deviation", f"million {DOLLARS}", "gdp", 1816, 2019, "sd_pwtrgdp"),
    Column("population", "Population, mean of simulations", "millions", "gdp", 1816, 2019, "pwtpop"),
    Column("population_sd", "its standard deviation", "millions", "gdp", 1816, 2019, "sd_pwtpop"),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    return [Part("state", "code", record.table("gdp", "cow_gdp"), COLUMNS)]


ADDITION = Addition(
    "gdp",
    "GDP, GDP per person and population of each state, simulated from several sources",
    parts,
    indicators=tuple(column.id for column in COLUMNS),
    theirs="add_sdp_gdp()",
    columns=COLUMNS,
)
