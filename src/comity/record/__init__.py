"""The public record: what sources say of states and dyads, with where it comes from."""

from comity.record.open import Cube, Record, Ties, load

__all__ = ["Cube", "Record", "Ties", "load"]
