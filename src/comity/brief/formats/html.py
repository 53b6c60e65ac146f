"""The brief as one self-contained HTML page: no script, nothing fetched, everything escaped."""

from __future__ import annotations

from comity.brief.page import Brief
from comity.brief.templates import environment
from comity.brief.words import VERDICT_ORDER, VERDICTS


def render(brief: Brief) -> str:
    """The page. What the document contains reaches it escaped; only our own charts are taken as markup."""
    from importlib.resources import files

    counts = [
        (verdict, n)
        for verdict in VERDICT_ORDER
        if (n := sum(1 for card in brief.claims if card.content["verdict"] == verdict))
    ]
    css = files("comity.brief").joinpath("templates/brief.css").read_text(encoding="utf-8")
    template = environment(brief, escape=True).get_template("brief.html.jinja")
    return template.render(brief=brief, css=css, verdict_words=VERDICTS, verdict_counts=counts)
