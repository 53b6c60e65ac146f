"""The brief as plain text for a terminal, whole or on one screen."""

from __future__ import annotations

import textwrap

from comity.brief.page import Brief, Shown
from comity.brief.templates import by_sentence, grouped, shortened, who
from comity.brief.words import VERDICTS, day, listed, number, percent, sources_in_words

WIDTH = 96


def wrapped(text: str, indent: str = "", hang: str | None = None) -> str:
    """Text folded at 96 columns."""
    return textwrap.fill(
        " ".join(text.split()),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=hang if hang is not None else indent,
    )


def render(brief: Brief) -> str:
    """The whole brief as text."""
    lines = [*opening(brief), ""]
    if brief.document and brief.document.coded:
        lines += ["CLAIMS", ""]
        for card in brief.claims:
            claim = card.content
            lines.append(
                wrapped(f"[{VERDICTS[claim['verdict']]}] {claim['kind']}, of {claim['subject_name']}")
            )
            lines.append(wrapped(f"“{claim['sentence']}”", "  "))
            lines.append(wrapped(claim["summary"], "  "))
            if card.repeats:
                lines += ["  Figures and caveats as for the same finding above.", ""]
                continue
            for group in grouped(card.figures):
                lines.append(wrapped(figure_line(group), "  - ", "    "))
            lines += [wrapped(f"Caveat: {caveat}", "  - ", "    ") for caveat in claim["caveats"]]
            lines.append("")
        lines += ["WHAT HAPPENED", ""]
        for told in by_sentence(brief.happened):
            heads = [
                f"{f'{day(event.date)}: ' if event.date else ''}{who(event, both, names=brief.names)}"
                for event, both in told
            ]
            lines.append(wrapped(f"{'; '.join(heads)}. “{shortened(told[0][0].sentence)}”", "- ", "  "))
        lines += ["", *coming(brief), ""]
    lines += ["THE PARTNERSHIP, AREA BY AREA", ""]
    for area in brief.areas:
        lines.append(wrapped(area_line(area.label, area.score, area.year, area.share_all), "- ", "  "))
        for group in grouped(area.indicators):
            lines.append(wrapped(figure_line(group), "    ", "      "))
    lines.append("")
    for measure in brief.measures:
        lines.append(wrapped(f"{measure.label}: {measure.sentence}", "- ", "  "))
        for group in grouped(measure.figures):
            lines.append(wrapped(figure_line(group), "    ", "      "))
    lines += ["", "WHAT COMITY COULD NOT SEE", ""]
    lines += [wrapped(gap, "- ", "  ") for gap in brief.gaps]
    if brief.document:
        for piece in brief.document.set_aside:
            lines.append(wrapped(f"Set aside: “{shortened(piece.text)}” ({piece.reason})", "- ", "  "))
    lines += ["", "SOURCES", ""]
    for source in brief.sources:
        known = f"Version {source.version}, covers {source.first} to {source.last}. {source.licence}."
        text = f"{source.id}: {source.citation} {known} {source.landing}"
        lines.append(wrapped(text, "- ", "  "))
    lines += ["", *closing(brief)]
    return "\n".join(lines) + "\n"


def short(brief: Brief) -> str:
    """One screen: the finding, the verdicts, what is coming, and how to make it again."""
    lines = [*opening(brief), ""]
    for card in brief.claims:
        claim = card.content
        lines.append(wrapped(f"[{VERDICTS[claim['verdict']]}] “{shortened(claim['sentence'])}”", "- ", "  "))
        lines.append(wrapped(claim["summary"], "  "))
    if brief.claims:
        lines.append("")
    if brief.document and brief.document.coded:
        lines += [*coming(brief), ""]
    for area in brief.areas:
        lines.append(wrapped(area_line(area.label, area.score, area.year, area.share_all), "- ", "  "))
    lines += ["", *closing(brief)]
    return "\n".join(lines) + "\n"


def opening(brief: Brief) -> list[str]:
    """The finding and the document's head."""
    lines = [wrapped(brief.headline), ""]
    document = brief.document
    if document:
        office = f", {document.office}" if document.office else ""
        lines.append(
            wrapped(
                f"Document: {document.title or 'untitled'}. {document.author or 'author not stated'}{office}."
            )
        )
        how = (
            f" ({document.date_source}{': ' + document.date_reason if document.date_reason else ''})"
            if document.date_source
            else ""
        )
        lines.append(wrapped(f"Date: {day(document.date) if document.date else 'unknown'}{how}."))
        runners = listed([f"{dyad} {points:g}" for dyad, points in brief.dyad_choice.runners_up])
        next_best = f"; next: {runners}" if runners else ""
        lines.append(wrapped(f"About: {brief.dyad_name} ({brief.dyad}), {brief.dyad_choice.how}{next_best}."))
        lines += [wrapped(f"Note: {warning}") for warning in document.warnings]
    return lines


def coming(brief: Brief) -> list[str]:
    """What the text announces."""
    lines = ["WHAT IS COMING", ""]
    for item in brief.scheduled:
        states = (
            f" ({listed([brief.names.get(state, state) for state in item.states])})" if item.states else ""
        )
        lines.append(wrapped(f"{day(item.date)}: {item.what}{states}", "- ", "  "))
    if not brief.scheduled:
        lines.append("The text announces nothing with a date.")
    return lines


def area_line(label: str, score: float | None, year: int | None, share_all: float | None) -> str:
    """One area in one line."""
    if score is None or year is None:
        return f"{label}: no data"
    among = f"; {percent(share_all)} of all dyads lie below" if share_all is not None else ""
    return f"{label}: {score:.2f} in {year}{among}"


def figure_line(figures: list[Shown]) -> str:
    """Figures that share source, coverage and method, which stand once behind them."""
    values = "; ".join(
        f"{figure.label}{f' ({figure.year})' if figure.year else ''}: {number(figure.value, figure.unit)}"
        for figure in figures
    )
    last = figures[-1]
    return f"{values} [{sources_in_words(last.source_id)}, {last.coverage}. {last.method}]"


def closing(brief: Brief) -> list[str]:
    """How to make it again."""
    return [
        f"Made by: {brief.reproduce.command}",
        f"comity {brief.reproduce.version}, record {brief.reproduce.record_hash}",
    ]
