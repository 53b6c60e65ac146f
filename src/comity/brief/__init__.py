"""The page about one document or one dyad."""

from comity.brief.compose import compose, compose_profile
from comity.brief.formats import known_formats, render
from comity.brief.page import SCHEMA_VERSION, Brief

__all__ = ["SCHEMA_VERSION", "Brief", "compose", "compose_profile", "known_formats", "render"]
