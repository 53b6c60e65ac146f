"""The brief as Markdown."""

from __future__ import annotations

import re

from comity.brief.page import Brief
from comity.brief.templates import environment


def escaped(text: object) -> str:
    """Text that Markdown and the HTML it may become show as it stands: no markup, no tags, one line."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", re.sub(r"\s+", " ", str(text))).replace("\\<", "&lt;")


def render(brief: Brief) -> str:
    """Markdown with headings, lists and tables; charts are left out, their text stands."""
    made = environment(brief, escape=False)
    made.filters["e"] = escaped
    return made.get_template("brief.md.jinja").render(brief=brief)
