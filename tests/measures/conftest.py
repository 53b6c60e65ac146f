"""A record of five invented states that answers as the real one does, for measures alone."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import numpy as np
import pytest

from comity.record.source import Coverage, Indicator

NAN = float("nan")
STATES = ("AAA", "BBB", "CCC", "DDD", "EEE")


@dataclass
class SmallRecord:
    """Cubes given by hand: indicator -> (Indicator, Coverage, values (n_years, n_states, n_states))."""

    cubes: dict[str, tuple[Indicator, Coverage, np.ndarray]]
    per_state: dict[str, tuple[Indicator, Coverage, np.ndarray]] = field(default_factory=dict)
    states: tuple[str, ...] = STATES
    hash: str = "0" * 64
    path: str = "."
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def indicators(self):
        return {name: entry[0] for name, entry in (self.cubes | self.per_state).items()}

    def coverage_of(self, indicator):
        return (self.cubes | self.per_state)[indicator][1]

    def source_of(self, indicator):
        return SimpleNamespace(id=f"source_of_{indicator}", title=f"Source of {indicator}")

    def cube(self, indicator, *, since=1946, until=None):
        _, coverage, values = self.cubes[indicator]
        years = np.arange(coverage.first, coverage.last + 1)
        kept = (years >= since) & (years <= (until or 9999))
        return SimpleNamespace(values=values[kept], years=years[kept], states=self.states)

    def ties(self, indicator, state, *, since=1946, until=None):
        cube = self.cube(indicator, since=since, until=until)
        at = self.states.index(state)
        directed = self.indicators[indicator].per == "directed_dyad_year"
        both = np.stack([cube.values[:, at, :], cube.values[:, :, at]])
        return SimpleNamespace(values=both if directed else both[0], years=cube.years, states=self.states)

    def levels(self, indicator, *, since=1946, until=None):
        _, coverage, values = self.per_state[indicator]
        years = np.arange(coverage.first, coverage.last + 1)
        kept = (years >= since) & (years <= (until or 9999))
        return values[kept].astype(np.float32), years[kept]


def symmetric(random, n_years, levels=6):
    cube = random.integers(0, levels, (n_years, 5, 5)).astype(np.float32)
    cube = np.triu(cube, 1) + np.triu(cube, 1).transpose(0, 2, 1)
    cube[:, range(5), range(5)] = NAN
    return cube


@pytest.fixture
def small_record():
    random = np.random.default_rng(0)
    directed = random.integers(0, 9, (3, 5, 5)).astype(np.float32)
    directed[:, range(5), range(5)] = NAN
    travel = np.full((2, 5, 5), NAN, dtype=np.float32)
    travel[:, 0, 1:] = [[3, 1, 0, 2], [0, 0, 0, 1]]
    gap = symmetric(random, 4)
    gap[1] = NAN

    def indicator(name, area, per, direction="closer", tie=True):
        return Indicator(name, name.title(), "count", area, direction, per, tie)

    return SmallRecord(
        {
            "alliance": (
                indicator("alliance", "security", "dyad_year"),
                Coverage(1946, 1949, "zero"),
                (symmetric(random, 4) > 3).astype(np.float32) * np.where(np.eye(5), np.float32(NAN), 1),
            ),
            "distance": (
                indicator("distance", "security", "dyad_year", "further"),
                Coverage(1946, 1949),
                gap,
            ),
            "trade": (
                indicator("trade", "economy", "directed_dyad_year"),
                Coverage(1947, 1949, "zero"),
                directed,
            ),
            "travel": (
                indicator("travel", "diplomacy", "directed_dyad_year"),
                Coverage(1948, 1949, "zero", actors=("AAA",)),
                travel,
            ),
            "noise": (
                indicator("noise", "people", "dyad_year", tie=False),
                Coverage(1946, 1949),
                symmetric(random, 4),
            ),
        },
        {
            "polyarchy": (
                Indicator("polyarchy", "Democracy", "index", "values", "neutral", "state_year"),
                Coverage(1946, 1948),
                np.array([[0.1, 0.9, 0.8, 0.2, NAN]] * 3),
            )
        },
    )
