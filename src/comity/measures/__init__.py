"""What comity computes from the record: one file per measure, pure functions on arrays and frames."""

from comity.measures.area_scores import AreaScores, area_scores
from comity.measures.breadth import Breadth, breadth, effective_areas, tied_since
from comity.measures.changes import Stretch, change_years, stretches, trend_in_words
from comity.measures.depth import depth
from comity.measures.dyad_scores import dyad_scores, dyad_tie_scores
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.profile import AreaProfile, DepthTrend, Place, Profile, profile
from comity.measures.rank import rank, well_covered_year
from comity.measures.ranks import ranks
from comity.measures.scores import Scores, compute_scores, load_scores, store_scores
from comity.measures.standing import shares_below, shares_below_by_year
from comity.measures.trend import MannKendall, Trend, mann_kendall, trend

__all__ = [
    "AreaProfile",
    "AreaScores",
    "Breadth",
    "DepthTrend",
    "Figure",
    "MannKendall",
    "MeasureFigure",
    "Place",
    "Profile",
    "Scores",
    "Stretch",
    "Trend",
    "area_scores",
    "breadth",
    "change_years",
    "compute_scores",
    "depth",
    "dyad_scores",
    "dyad_tie_scores",
    "effective_areas",
    "load_scores",
    "mann_kendall",
    "profile",
    "rank",
    "ranks",
    "shares_below",
    "shares_below_by_year",
    "store_scores",
    "stretches",
    "tied_since",
    "trend",
    "trend_in_words",
    "well_covered_year",
]
