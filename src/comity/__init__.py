"""comity: what two countries say of each other, set beside the public record."""

__version__ = "0.1.0"
