"""docs/sources.md, made from the descriptions: `python -m comity.record.describe > docs/sources.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from comity.areas import AREA_LABELS
from comity.record.catalogue import all_sources
from comity.record.source import Coverage, Indicator, Source

UNITS = {"state_year": "state-year", "dyad_year": "dyad-year", "directed_dyad_year": "directed dyad-year"}

HEAD = """# Sources

Made from the descriptions in `src/comity/record/sources/` by `python -m comity.record.describe`; a test keeps
the two together. {n_sources} sources give {n_indicators} indicators, {n_ties} of them ties that count in the
scores. Upstream files are never part of comity: they come from the mirror or the URL of the carrier, and each
build checks their sha256.

## When a file changes

A file whose sha256 differs stops the build and the old record stays in use. Look at what changed upstream. If
it is a new version: pin its commit and digest in the source's file, run the source's tests, and read its
traps again. If it is a damaged copy: fetch it again with `comity record build --download`.

| source | what | years | area | indicators |
| --- | --- | --- | --- | --- |
"""


def describe(sources: Iterable[Source]) -> str:
    """The page as Markdown: a table of all sources, then a section each."""
    listed = sorted(sources, key=lambda source: source.id)
    indicators = [indicator for source in listed for indicator in source.indicators]
    page = HEAD.format(
        n_sources=len(listed),
        n_indicators=len(indicators),
        n_ties=sum(indicator.tie for indicator in indicators),
    )
    for source in listed:
        areas = ", ".join(dict.fromkeys(AREA_LABELS[each.area] for each in source.indicators))
        page += (
            f"| [{source.id}](#{source.id}) | {source.title} | {_years(source.coverage)} | {areas} "
            f"| {len(source.indicators)} |\n"
        )
    return page + "".join(_section(source) for source in listed)


def _years(coverage: Coverage) -> str:
    return f"{coverage.first}-{coverage.last}"


def _section(source: Source) -> str:
    said = [
        f"\n## {source.id}\n",
        f"{source.title}, {source.version}. {source.publisher}. <{source.landing}>\n",
        f"- **Licence**: {source.licence}",
        f"- **Cite**: {source.citation}",
        f"- **Carrier**: `{source.carrier}`, {_count(len(source.files), 'file')}",
        f"- **Coverage**: {_coverage(source.coverage)}",
        f"- **Codes**: {source.codes}",
    ]
    if source.unresolved:
        reasons: dict[str, list[str]] = {}
        for code, reason in source.unresolved.items():
            reasons.setdefault(reason, []).append(f"`{code}`" if code else "an empty code")
        said.append("- **Left out**:")
        said += [f"  - {', '.join(codes)}: {reason}" for reason, codes in reasons.items()]
    if source.traps:
        said.append("- **Traps**:")
        said += [f"  - {trap}" for trap in source.traps]
    page = "\n".join(said) + "\n"
    if source.indicators:
        page += "\n| indicator | what | unit | per | area | direction | years |\n"
        page += "| --- | --- | --- | --- | --- | --- | --- |\n"
        page += "".join(_indicator(indicator, source) for indicator in source.indicators)
    return page


def _indicator(indicator: Indicator, source: Source) -> str:
    direction = f"{indicator.direction}, a tie" if indicator.tie else indicator.direction
    return (
        f"| `{indicator.id}` | {indicator.label} | {indicator.unit} | {UNITS[indicator.per]} "
        f"| {AREA_LABELS[indicator.area]} | {direction} | {_years(indicator.coverage or source.coverage)} |\n"
    )


def _coverage(coverage: Coverage) -> str:
    said = _years(coverage)
    if coverage.waves is not None:
        said += f", observed in {len(coverage.waves)} of these years"
    if coverage.actors is not None:
        said += f"; only from {', '.join(coverage.actors)}"
    if coverage.recipients is not None:
        said += f"; only to {', '.join(coverage.recipients)}"
    if coverage.leaves_out:
        said += f"; not for {', '.join(coverage.leaves_out)}"
    meaning = "no tie (0)" if coverage.absent_inside == "zero" else "unknown (null)"
    return f"{said}; inside, an absent row is {meaning}; outside, all is unknown"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


if __name__ == "__main__":
    sys.stdout.write(describe(file.SOURCE for file in all_sources().values()))
