"""The composite with its steps explicit and swappable, after Nardo et al. (2008), Handbook on Constructing Composite
Indicators, OECD and JRC: one file per step.
"""

from comity.measures.composite.choices import DEFAULT, Choices
from comity.measures.composite.composite import Composite, composite

__all__ = ["DEFAULT", "Choices", "Composite", "composite"]
