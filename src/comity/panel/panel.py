"""A panel: one row per unit and time, to which indicators are added."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
import polars as pl

import comity.panel.additions
from comity.errors import BadRequest, UnknownIndicator
from comity.panel.columns import SIDES, Addition, Column, Part, Unit
from comity.panel.joins import dyad_row, join_part
from comity.panel.spells import COUNTS, Count, spell_column
from comity.panel.units import KEYS, LAST_LISTED, System

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from comity.record import Cube, Record

SPELLS: Final = {"disputes": "dispute", "wars": "war", "rivalries": "rivalry"}
THEIR_KEYS: Final = {
    "cow": ("ccode", "ccode1", "ccode2"),
    "gw": ("gwcode", "gwcode1", "gwcode2"),
    "iso": ("iso3", "iso3_1", "iso3_2"),
}


class CoverageWarning(UserWarning):
    """A panel asks for years that a source does not cover; values there are null."""


@cache
def known_additions() -> dict[str, Addition]:
    """Every addition by name: the files that stand in `panel/additions/`."""
    found = {}
    for file in sorted(pkgutil.iter_modules(comity.panel.additions.__path__), key=lambda module: module.name):
        addition = importlib.import_module(f"comity.panel.additions.{file.name}").ADDITION
        found[addition.name] = addition
    return found


@dataclass(frozen=True)
class Panel:
    """An immutable panel; every method returns a new one.

    `frame` is sorted by the units' codes (iso: keys) and time. `columns` describes every added column;
    `record` is where additions come from, None for the record inside the package.
    """

    frame: pl.DataFrame
    unit: Unit
    system: System
    first: int
    last: int
    columns: Mapping[str, Column] = field(default_factory=dict)
    theirs: Mapping[str, str] = field(default_factory=dict)
    record: Record | None = None
    naming: Literal["comity", "peacesciencer"] = "comity"
    steps: tuple[str, ...] = ()
    provided: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return self.frame.height

    def __repr__(self) -> str:
        return f"{self._headline()}\n{self.frame}"

    def _repr_html_(self) -> str:
        return f"<p>{self._headline()}</p>{self.frame._repr_html_()}"

    def _headline(self) -> str:
        unit = self.unit.replace("_", "-")
        return f"{self.frame.height:,} {unit}s, {self.first}-{self.last}, system {self.system}"

    def _record(self) -> Record:
        if self.record is not None:
            return self.record
        from comity import record

        return record.load()

    def _own_names(self, doing: str) -> None:
        if self.naming != "comity":
            raise BadRequest(f"{doing} comes before named(): columns have {self.naming}'s names already")

    def add(self, *names: str, **options: Any) -> Panel:
        """Add indicators: by the name of an addition ("alliances", "disputes", ...) or by indicator id.

        Args:
            names: what to add; `comity.panel.known_additions()` and `record.indicators` list them.
            options: options of the additions, such as rules=("fatality", "hostility") for disputes.

        Returns:
            The panel with new columns at the right: state columns once per side (milex_a, milex_b), directed
            ones as id_ab and id_ba in an undirected panel. Inside a source's coverage an absent tie is 0
            where the source lists every tie; everything else that is missing is null.

        Raises:
            UnknownIndicator: no addition and no indicator of that name; the nearest are named.
            BadRequest: something is added twice, an option is unknown, or the record lacks the table.
        """
        self._own_names("add()")
        panel = self
        known = known_additions()
        if twice := [name for place, name in enumerate(names) if name in names[:place]]:
            raise BadRequest(f"{', '.join(twice)} is named twice; each addition is added once")
        allowed = {option for name in names if name in known for option in known[name].options}
        if strange := sorted(set(options) - allowed):
            raise BadRequest(
                f"no option {', '.join(strange)} for {', '.join(names)} "
                f"(options: {', '.join(sorted(allowed)) or 'none'})"
            )
        record = self._record()
        for name in names:
            if name in known:
                panel = panel._add_addition(known[name], record, options)
            elif name in record.indicators:
                panel = panel._add_indicators((name,), record)
            else:
                near = difflib.get_close_matches(name, [*known, *record.indicators], n=4, cutoff=0.4)
                raise UnknownIndicator(
                    f'"{name}" is neither an addition nor an indicator'
                    + (f"; did you mean {', '.join(near)}?" if near else f"; additions: {', '.join(known)}")
                )
        return replace(panel, record=self.record)

    def _add_addition(self, addition: Addition, record: Record, options: Mapping[str, Any]) -> Panel:
        step = f'add("{addition.name}")'
        if step in self.steps:
            raise BadRequest(f"{addition.name} has been added already")
        if addition.name in self.provided:
            return replace(self, steps=(*self.steps, step), provided=self.provided - {addition.name})
        panel = self
        own = {option: value for option, value in options.items() if option in addition.options}
        parts = self._parts(addition, record, own)
        if parts is not None:
            for part in parts:
                panel = panel._join(part)
        else:
            panel = panel._add_indicators(self._indicators(addition, record), record)
        return replace(panel, steps=(*panel.steps, step))

    def _parts(self, addition: Addition, record: Record, options: Mapping[str, Any]) -> list[Part] | None:
        """The addition's tables by COW code; None where values come by key."""
        if self.system != "cow" or addition.parts is None:
            return None
        try:
            return addition.parts(record, self.unit, self.first, self.last, options)
        except BadRequest:
            if options:
                raise
            return None

    def _indicators(self, addition: Addition, record: Record) -> tuple[str, ...]:
        """Which of an addition's indicators suit the unit: dyadic ones where there are dyads and such."""
        present = tuple(each for each in addition.indicators if each in record.indicators)
        of_states = tuple(each for each in present if record.indicators[each].per == "state_year")
        of_dyads = tuple(each for each in present if each not in of_states)
        chosen = of_states if self.unit in ("state_year", "leader_year") else of_dyads or of_states
        if not chosen:
            raise BadRequest(
                f"this record has nothing of {addition.name} for {self.unit.replace('_', '-')}s; "
                "`comity record build` makes the whole record"
            )
        return chosen

    def _join(self, part: Part) -> Panel:
        if part.level != "state" and self.unit in ("state_year", "leader_year"):
            raise BadRequest(
                f"{part.columns[0].id} belongs to dyads; a {self.unit.replace('_', '-')} panel has none"
            )
        self._warn(part.columns)
        frame, new = join_part(self.frame, part, self.unit)
        return replace(
            self,
            frame=frame,
            columns={**self.columns, **{name: column for name, (column, _) in new.items()}},
            theirs={**self.theirs, **{name: theirs for name, (_, theirs) in new.items() if theirs}},
        )

    def _warn(self, columns: tuple[Column, ...]) -> None:
        last = min((column.last for column in columns if column.last is not None), default=None)
        if last is not None and last < self.last:
            warnings.warn(
                f"{columns[0].source_id} ends in {last}: {columns[0].id} is null "
                f"in {max(last + 1, self.first)}-{self.last}",
                CoverageWarning,
                stacklevel=6,
            )

    def _add_indicators(self, ids: tuple[str, ...], record: Record) -> Panel:
        """Indicators of the record, by key: what the briefs use."""
        panel = self
        state_ids = tuple(i for i in ids if record.indicators[i].per == "state_year")
        if state_ids:
            table = record.state_years(*state_ids, since=self.first, until=self.last)
            columns = tuple(_described(record, i) for i in state_ids)
            panel = panel._join(Part("state", "key", table, columns))
        for name in ids:
            if name not in state_ids:
                panel = panel._add_ties(name, record)
        return panel

    def _add_ties(self, indicator: str, record: Record) -> Panel:
        """A dyadic indicator, gathered from its cube: zeros and nulls as the record has them."""
        if self.unit in ("state_year", "leader_year"):
            raise BadRequest(f"{indicator} belongs to dyads; a {self.unit.replace('_', '-')} panel has none")
        column = _described(record, indicator)
        self._warn((column,))
        one, other = (side[2] for side in SIDES[self.unit])
        directed = record.indicators[indicator].per == "directed_dyad_year"
        wanted = {column.id: (one, other, column.theirs)}
        if directed and self.unit != "directed_dyad_year":
            wanted = {f"{column.id}_ab": (one, other, ""), f"{column.id}_ba": (other, one, "")}
        if double := [name for name in wanted if name in self.frame.columns]:
            raise BadRequest(f"column {', '.join(double)} stands in the panel already")
        low, high = max(self.first, column.first or self.first), min(self.last, column.last or self.last)
        cube = record.cube(indicator, since=low, until=high) if low <= high else None
        series = [
            _gathered(self.frame, name, actor, recipient, cube)
            for name, (actor, recipient, _) in wanted.items()
        ]
        return replace(
            self,
            frame=self.frame.hstack(series),
            columns={**self.columns, **dict.fromkeys(wanted, column)},
            theirs={**self.theirs, **{name: theirs for name, (_, _, theirs) in wanted.items() if theirs}},
        )

    def politically_relevant(self, *, carry: bool = False) -> Panel:
        """Keep the dyads that share a border (land, or up to 400 miles of water) or include a major power.

        Adds contiguity and major. Borders are known to 2016: later rows without a major power cannot be
        decided and are left out with a warning, unless `carry` takes the border of 2016 for them.

        Source: Maoz and Russett (1993); Correlates of War direct contiguity v3.2 and major powers.
        """
        self._own_names("politically_relevant()")
        if "_dyad" not in f"_{self.unit}":
            raise BadRequest("only dyads are politically relevant; make a panel of dyads first")
        record = self._record()
        panel = self
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", CoverageWarning)
            for name in ("contiguity", "majors"):
                if f'add("{name}")' not in panel.steps:
                    steps = panel.steps
                    panel = panel._add_addition(known_additions()[name], record, {})
                    panel = replace(panel, steps=steps, provided=panel.provided | {name})
        ends = known_additions()["contiguity"]
        last = panel.columns["contiguity"].last or self.last
        border = pl.col("contiguity")
        frame = panel.frame
        if carry and self.last > last:
            one, other = (side[2] for side in SIDES[self.unit])
            border = border.fill_null(border.filter(pl.col("year") == last).first().over(one, other))
        # the list of major powers is carried on after its end, as that of members is
        power = panel.columns[f"major{SIDES[self.unit][0][0]}"].last or self.last
        major = pl.any_horizontal(
            pl.col(f"major{side[0]}").fill_null(
                pl.col(f"major{side[0]}").filter(pl.col("year") == power).first().over(side[2])
            )
            == 1
            for side in SIDES[self.unit]
        ).fill_null(False)
        relevant = (border > 0) | major
        if self.last > last and not carry:
            undecided = frame.filter((pl.col("year") > last) & ~major).height
            warnings.warn(
                f"{ends.name} ends in {last}: {undecided:,} dyad-years after it without a major power cannot "
                "be decided and are left out; carry=True takes the border of the last year for them",
                CoverageWarning,
                stacklevel=2,
            )
        column = Column(
            "politically_relevant", "Contiguous, or with a major power", "0 or 1", "contiguity", theirs="prd"
        )
        return replace(
            panel,
            frame=frame.filter(relevant.fill_null(False)).with_columns(
                pl.lit(1, dtype=pl.Int8).alias("politically_relevant")
            ),
            columns={**panel.columns, column.id: column},
            theirs={**panel.theirs, column.id: "prd"},
            steps=(*panel.steps, f"politically_relevant({'carry=True' if carry else ''})"),
            record=self.record,
        )

    def spells(self, name: str = "disputes", *, count: Count = "calendar") -> Panel:
        """Add the time since a dyad's last dispute (war, rivalry): peace years.

        `count="calendar"` counts years; `count="rows"` the dyad's rows in this panel, as in R: the
        two differ where a dyad leaves the panel for a while. 0 in a dyad's first row and after a year with a
        dispute; null from where the disputes are unknown. The order of rows has no influence.

        Raises:
            BadRequest: disputes were not added before, or `count` is unknown.
        """
        self._own_names("spells()")
        if self.unit not in ("dyad_year", "directed_dyad_year", "state_year"):
            raise BadRequest(
                f"spells count years; a panel of {self.unit.replace('_', '-')}s has several rows in one"
            )
        if count not in COUNTS:
            raise BadRequest(f'count="{count}" is unknown; choose one of {", ".join(COUNTS)}')
        event = SPELLS.get(name, name)
        if event not in self.frame.columns:
            raise BadRequest(f'no column "{event}" to count from; add("{name}") first')
        sides = SIDES[self.unit]
        at = 2 if self.system == "iso" else 3
        unit = pl.col(sides[0][at]).to_physical().cast(pl.Int64)
        for side in sides[1:]:
            unit = unit * 1000 + pl.col(side[at]).to_physical().cast(pl.Int64)
        series = spell_column(self.frame, unit, event, count)
        if series.name in self.frame.columns:
            raise BadRequest(f"column {series.name} stands in the panel already")
        source = self.columns.get(event)
        words = "years" if count == "calendar" else "rows of the dyad"
        column = Column(
            series.name, f"{words} since the last {event}", words, source.source_id if source else ""
        )
        theirs = {"dispute": "gmlmidspell", "war": "cowinterspell"}.get(event)
        return replace(
            self,
            frame=self.frame.hstack([series]),
            columns={**self.columns, series.name: column},
            theirs={**self.theirs, **({series.name: theirs} if theirs else {})},
            steps=(*self.steps, f'spells("{name}", count="{count}")'),
        )

    def join(
        self, other: pl.DataFrame, *, on: Literal["dyad", "state"], codes: str = "iso3", year: str = "year"
    ) -> Panel:
        """Join a frame of the user's own by state or dyad and year.

        Args:
            other: on="state": columns state, year and values; on="dyad": state_a and state_b (any order), or
                dyad ("KOR-USA"), year and values.
            codes: what its states are coded in (cow, gw, iso3, iso2, isonum, name).
            year: its column of years.

        Raises:
            BadRequest: rows that stand twice for a unit and year (many-to-many), a missing column.
            SourceChanged: codes that are no state in their year; all are listed.
            Warns (UserWarning) with the rows that match no row of the panel.
        """
        from comity.panel.own import join_own

        return join_own(self, other, on=on, codes=codes, year=year)

    def named(self, names: Literal["peacesciencer"]) -> Panel:
        """The panel under the R package's column names (ccode1, gmlmidonset, ...); others keep ours."""
        self._own_names("named()")
        if names != "peacesciencer":
            raise BadRequest(f'"{names}" is no naming; choose peacesciencer')
        one, first, second = THEIR_KEYS[self.system]
        sides = SIDES[self.unit]
        at = 2 if self.system == "iso" else 3
        mapping = dict(
            zip((side[at] for side in sides), (one,) if len(sides) == 1 else (first, second), strict=True)
        )
        mapping |= self.theirs
        if "exports_ab" in self.frame.columns:
            # what 1 imports from 2 is what 2 exports to 1
            mapping |= {"exports_ab": "flow2", "exports_ba": "flow1"}
        drop = [] if self.system == "iso" else [side[2] for side in sides]
        return replace(
            self,
            frame=self.frame.drop(drop).rename({old: new for old, new in mapping.items() if old not in drop}),
            columns={
                **{
                    mapping.get(side[at], side[at]): Column(
                        side[at], f"Code of the state in {self.system}", ""
                    )
                    for side in sides
                },
                **{mapping.get(name, name): column for name, column in self.columns.items()},
            },
            theirs={},
            naming="peacesciencer",
        )

    def to_pandas(self) -> pd.DataFrame:
        """The frame as a pandas one (needs pandas and pyarrow)."""
        return self.frame.to_pandas()

    def to_arrow(self) -> pa.Table:
        """The frame as an Arrow table (needs pyarrow)."""
        return self.frame.to_arrow()

    def codebook(self) -> pl.DataFrame:
        """Every column: column, what, unit, source, first and last year of coverage."""
        keys = {
            **{
                side[2]: "Key of the state (ISO 3166 alpha-3, former states included)"
                for side in SIDES[self.unit]
            },
            **{side[3]: f"Code of the state in the system {self.system}" for side in SIDES[self.unit]},
            "year": "Year",
            "month": "Month, 1 to 12",
            "leader_id": "Leader's spell in office (Archigos obsid)",
            "leader": "Leader's name",
            "start": "First day in office",
            "end": "Last day in office (null: still, when the list ends)",
            "years_in_office": "Calendar years in office, 1 in the first",
        }
        rows: list[tuple[str, str, str, str, int | None, int | None]] = []
        for name in self.frame.columns:
            column = self.columns.get(name)
            if column is None:
                rows.append(
                    (
                        name,
                        keys.get(name, "from your own frame"),
                        "",
                        "",
                        None,
                        None,
                    )
                )
            else:
                rows.append((name, column.label, column.unit, column.source_id, column.first, column.last))
        schema = {
            "column": pl.String,
            "what": pl.String,
            "unit": pl.String,
            "source": pl.String,
            "first": pl.Int16,
            "last": pl.Int16,
        }
        return pl.DataFrame(rows, schema=schema, orient="row")

    def cite(self, style: Literal["text", "bibtex"] = "text") -> str:
        """What to cite for exactly these columns, one source after the other."""
        record = self._record()
        ids = dict.fromkeys(column.source_id for column in self.columns.values() if column.source_id)
        sources = [record.sources[i] for i in ids if i in record.sources]
        return "\n\n".join(source.bibtex if style == "bibtex" else source.citation for source in sources)

    def write(self, path: str | Path) -> None:
        """Write the panel by its file's ending: .parquet .csv .feather .xlsx .dta.

        Raises:
            BadRequest: another ending, or a library that is not installed.
            UnwritableOutput: the place cannot be written; what stood there is unchanged.
        """
        from comity.panel.write import write_panel

        write_panel(self, Path(path))


@cache
def _their_names() -> dict[str, str]:
    return {
        column.id: column.theirs for addition in known_additions().values() for column in addition.columns
    }


def _described(record: Record, indicator: str) -> Column:
    found, coverage = record.indicators[indicator], record.coverage_of(indicator)
    return Column(
        indicator,
        found.label,
        found.unit,
        record.source_of(indicator).id,
        coverage.first,
        coverage.last,
        _their_names().get(indicator, ""),
    )


def _gathered(frame: pl.DataFrame, name: str, actor: str, recipient: str, cube: Cube | None) -> pl.Series:
    """A cube's values for each row of a panel, Float32; null where the cube has no value, state or year."""
    if cube is None or not len(cube.years):
        return pl.Series(name, [None] * frame.height, dtype=pl.Float32)
    place = {state: at for at, state in enumerate(cube.states)}
    places = np.array([place.get(key, -1) for key in KEYS.categories], dtype=np.intp)
    a, b = (places[frame[side].to_physical().to_numpy()] for side in (actor, recipient))
    year = frame["year"].to_numpy().astype(np.intp) - int(cube.years[0])
    inside = (a >= 0) & (b >= 0) & (year >= 0) & (year < len(cube.years))
    values = np.full(frame.height, np.nan, dtype=np.float32)
    values[inside] = cube.values[year[inside], a[inside], b[inside]]
    return pl.Series(name, values).fill_nan(None)


def carried_on(system: System, last: int) -> str:
    """A sentence on members after a list's end; "" where the list reaches that far."""
    listed = LAST_LISTED[system]
    return f"members of {listed} are carried on to {last}" if last > listed else ""


def row_of(unit: Unit, system: System) -> pl.Expr:
    """One Int32 per dyad and year of a panel's frame."""
    sides, at = SIDES[unit], 2 if system == "iso" else 3
    return dyad_row(sides[0][at], sides[1][at], ordered=False)
