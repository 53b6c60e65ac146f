"""How long the measures take: all dyads and years, one year's network, one dyad's profile."""

from __future__ import annotations

import resource
from collections.abc import Iterator

from comity import measures, record
from comity.measures.linchpin import linchpin
from comity.measures.uncertainty import uncertainty
from measured import Measured, best_of


def benchmarks() -> Iterator[Measured]:
    loaded = record.load()
    seconds = best_of(lambda: measures.area_scores(loaded), times=2)
    yield Measured("area scores of all dyads since 1946", seconds, "s", 10)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Measured("area scores of all dyads, memory", memory, "MB", 2000)
    scores = measures.load_scores(loaded)
    depth = scores.depth[scores.years.index(measures.well_covered_year(scores))]
    yield Measured("linchpin of every tie of one year", best_of(lambda: linchpin(depth)), "s", 5)
    year = measures.well_covered_year(scores)
    seconds = best_of(lambda: uncertainty(loaded, year), times=1)
    yield Measured("1,152 variants of the composite of one year", seconds, "s", 10)
    seconds = best_of(lambda: measures.compute_scores(loaded), times=1)
    yield Measured("scores of all dyads and years, as stored", seconds, "s", 20)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Measured("all of these, memory", memory, "MB", 2000)
    seconds = best_of(lambda: measures.profile(loaded, "KOR-USA", scores=scores))
    yield Measured("profile of a dyad from stored scores", seconds, "s", 1)
