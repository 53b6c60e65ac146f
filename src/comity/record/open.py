"""The public record as a value: what is in it, and its numbers as cubes, series and frames."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from comity.errors import BadRequest, DamagedRecord, UnknownIndicator, UnknownState
from comity.record.package import MEND, Description, Resource, read_description
from comity.record.source import Coverage, Indicator, Source

if TYPE_CHECKING:
    import numpy as np
    import polars as pl
    from numpy.typing import NDArray

    from comity.record.runs import Runs
    from comity.record.treaties import Parties
    from comity.record.votes import Ballots

EMBEDDED: Final = Path(__file__).parent / "embedded"


@dataclass(frozen=True)
class Cube:
    """One dyadic indicator for all dyads.

    `values`: float32 (n_years, n_states, n_states), [y, actor, recipient], symmetric when undirected; nan is
    null, and so is the diagonal. `years`: int array, consecutive. `states`: the axis, `Record.states`.
    """

    values: NDArray[np.float32]
    years: NDArray[np.intp]
    states: tuple[str, ...]


@dataclass(frozen=True)
class Ties:
    """One state's part of a cube.

    `values`: float32 (n_years, n_states) for an undirected indicator; (2, n_years, n_states) for a directed
    one: [0] the state as actor, [1] as recipient. `years` and `states` as in `Cube`.
    """

    values: NDArray[np.float32]
    years: NDArray[np.intp]
    states: tuple[str, ...]


class Record:
    """The public record in one folder; read with `load`. Tables are read when they are first needed."""

    def __init__(self, path: Path, description: Description, hash: str) -> None:
        self.path = path
        self.description = description
        self.hash = hash
        self.version = description.version
        self.states = description.states
        self.sources: Mapping[str, Source] = description.sources
        self.indicators: Mapping[str, Indicator] = {
            indicator.id: indicator for source in self.sources.values() for indicator in source.indicators
        }
        self._owner = {
            indicator.id: source for source in self.sources.values() for indicator in source.indicators
        }
        self._resources: dict[tuple[str, str, str | None], Resource] = {
            (resource.source_id, resource.table, resource.indicator): resource
            for resource in description.resources
        }
        self._runs: dict[str, Runs] = {}
        self._ballots: dict[str, Ballots] = {}
        self._parties: dict[tuple[str, str, bool], Parties] = {}

    def __repr__(self) -> str:
        kind = "compact" if self.description.compact else "full"
        counts = f"{len(self.sources)} sources, {len(self.indicators)} indicators"
        return f"<Record {kind} {self.hash[:12]}: {counts}>"

    def indicator(self, indicator: str) -> Indicator:
        """An indicator's description; `UnknownIndicator`, with the nearest ids, where there is none."""
        if indicator not in self.indicators:
            near = difflib.get_close_matches(indicator, self.indicators, n=3, cutoff=0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else "`comity record list` names them"
            raise UnknownIndicator(f"no indicator {indicator!r} in the record; {hint}")
        return self.indicators[indicator]

    def source_of(self, indicator: str) -> Source:
        """The source that an indicator comes from."""
        self.indicator(indicator)
        return self._owner[indicator]

    def coverage_of(self, indicator: str) -> Coverage:
        """Where an indicator speaks, within this record (the compact one begins in 1946)."""
        return self.indicator(indicator).coverage or self._owner[indicator].coverage

    def tables_of(self, source_id: str) -> tuple[str, ...]:
        """Names of a source's tables in this record."""
        self.source(source_id)
        return tuple(sorted({table for owner, table, _ in self._resources if owner == source_id}))

    def table(self, source_id: str, name: str) -> pl.DataFrame:
        """A tidy table of a source.

        In the compact record tables hold years since 1946 and leave out the rows that coverage restores:
        zeros where a source lists every tie, nulls where it does not.

        Raises:
            BadRequest: this record has no such source or table.
            DamagedRecord: its file is missing, cut off or altered.
        """
        self.source(source_id)
        whole = self._resources.get((source_id, name, None))
        if whole is not None:
            return _as_described(self._read(whole), whole)
        parts = [
            resource
            for (owner, table, _), resource in self._resources.items()
            if owner == source_id and table == name
        ]
        if not parts:
            listed = ", ".join(self.tables_of(source_id)) or "none"
            more = "; the full record has more" if self.description.compact else ""
            raise BadRequest(f"source {source_id} has no table {name!r} (found: {listed}{more})")
        return self._joined(name, parts)

    def cube(self, indicator: str, *, since: int = 1946, until: int | None = None) -> Cube:
        """A dyadic indicator for all dyads, years `since` to `until` as far as the indicator covers them.

        Zeros stand where the source lists every tie, covers the year and the states, both are members, and no
        row is there. Everything else without a value is nan.

        Raises:
            UnknownIndicator: no such indicator.
            BadRequest: it is a state's, not a dyad's; see `state_years`.
        """
        import numpy as np

        from comity.record.runs import spread

        wanted = self._dyadic(indicator)
        years = self._years(indicator, since, until)
        n = len(self.states)
        if wanted.derived is not None:
            values = self._derived_cube(wanted, years)
            return Cube(self._masked(wanted, values, years), years, self.states)
        values = self._background(wanted, years)
        if len(years):
            runs = self._runs_of(wanted)
            which, at = spread(runs, int(years[0]), int(years[-1]))
            flat = values.reshape(-1)
            a, b, found = runs.a[which], runs.b[which], runs.value[which]
            flat[(at * n + a) * n + b] = found
            if wanted.per == "dyad_year":
                flat[(at * n + b) * n + a] = found
            self._blank_waves(wanted, values, years)
            diagonal = np.arange(n)
            values[:, diagonal, diagonal] = np.nan
        return Cube(values, years, self.states)

    def ties(self, indicator: str, state: str, *, since: int = 1946, until: int | None = None) -> Ties:
        """One state's ties in a dyadic indicator, without the whole cube; values as in `cube`.

        Raises:
            UnknownIndicator, BadRequest: as `cube`.
            UnknownState: the state is not in the record.
        """
        import numpy as np

        from comity.record.runs import spread

        wanted = self._dyadic(indicator)
        position = self._position(state)
        years = self._years(indicator, since, until)
        directed = wanted.per == "directed_dyad_year"
        if wanted.derived is not None:
            values = self._derived_row(wanted, years, position)
            return Ties(self._masked(wanted, values, years, position), years, self.states)
        both = self._background_of(wanted, years, position)
        if len(years):
            runs = self._runs_of(wanted).of(position)
            which, at = spread(runs, int(years[0]), int(years[-1]))
            a, b, found = runs.a[which], runs.b[which], runs.value[which]
            out, back = a == position, b == position
            both[0, at[out], b[out]] = found[out]
            side = 1 if directed else 0
            both[side, at[back], a[back]] = found[back]
            for side in range(len(both)):
                self._blank_waves(wanted, both[side], years)
            both[:, :, position] = np.nan
        return Ties(both if directed else both[0], years, self.states)

    def series(self, indicator: str, unit: str) -> pl.DataFrame:
        """One unit's values: year (Int16), value (Float64), a row for every year of coverage.

        The value is null where unknown.

        Args:
            indicator: its id.
            unit: "KOR" for a state's indicator, "KOR-USA" (any order) for an undirected one, "USA>KOR" (actor
                first) for a directed one.

        Raises:
            UnknownIndicator, UnknownState: no such indicator, or state.
            BadRequest: the unit is not of the indicator's kind.
        """
        import polars as pl

        wanted = self.indicator(indicator)
        coverage = self.coverage_of(indicator)
        expected, sign = UNIT_SIGNS[wanted.per]
        parts = unit.split(sign) if sign else [unit]
        if len(parts) != (2 if sign else 1) or any(other in unit for other in "->" if other != sign):
            raise BadRequest(f"{indicator} is given per {expected}; {unit!r} is none")
        if wanted.per == "state_year":
            position = self._position(unit)
            values, years = self.levels(indicator, since=coverage.first)
            found = values[:, position]
        else:
            ties = self.ties(indicator, parts[0], since=coverage.first)
            other = self._position(parts[1])
            years = ties.years
            found = ties.values[0, :, other] if wanted.per == "directed_dyad_year" else ties.values[:, other]
        return pl.DataFrame(
            {"year": pl.Series(years, dtype=pl.Int16), "value": pl.Series(found, dtype=pl.Float32)}
        ).with_columns(pl.col("value").cast(pl.Float64).fill_nan(None))

    def levels(
        self, indicator: str, *, since: int = 1946, until: int | None = None
    ) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
        """A state's indicator for all states: (values float32 (n_years, n_states), years); nan is null."""
        import numpy as np
        import polars as pl

        wanted = self.indicator(indicator)
        if wanted.per != "state_year":
            raise BadRequest(f"{indicator} is given per {UNIT_SIGNS[wanted.per][0]}; use cube")
        years = self._years(indicator, since, until)
        coverage = self.coverage_of(indicator)
        values = np.full((len(years), len(self.states)), np.nan, dtype=np.float32)
        if not len(years):
            return values, years
        if coverage.absent_inside == "zero":
            follows = self._among(coverage.actors) & ~self._among(coverage.leaves_out)
            values[self._members(years) & follows] = 0
        frame = self.table(self._owner[indicator].id, "state_year").filter(
            pl.col("year").is_between(int(years[0]), int(years[-1]))
        )
        at = frame["year"].to_numpy().astype(np.intp) - years[0]
        place = frame["state"].cast(pl.Enum(self.states)).to_physical().to_numpy()
        values[at, place] = frame[indicator].cast(pl.Float32).fill_null(float("nan")).to_numpy()
        self._blank_waves(wanted, values, years)
        return values, years

    def state_years(self, *indicators: str, since: int = 1946, until: int | None = None) -> pl.DataFrame:
        """States' indicators side by side: state, year (Int16), one Float64 column each.

        A row for every year in which the state was a member, and for others in which a source speaks of it;
        sorted by state and year; null where unknown.
        """
        import numpy as np
        import polars as pl

        if not indicators:
            raise BadRequest("state_years needs an indicator; `comity record list` names them")
        found = {each: self.levels(each, since=since, until=until) for each in indicators}
        first = min((int(years[0]) for _, years in found.values() if len(years)), default=since)
        last = max((int(years[-1]) for _, years in found.values() if len(years)), default=since - 1)
        axis = np.arange(first, last + 1)
        kept = self._members(axis)
        columns = {}
        for each, (values, years) in found.items():
            whole = np.full((len(axis), len(self.states)), np.nan, dtype=np.float32)
            if len(years):
                whole[years[0] - first : years[-1] - first + 1] = values
            kept = kept | ~np.isnan(whole)
            columns[each] = whole
        place, at = np.nonzero(kept.T)
        return pl.DataFrame(
            {
                "state": pl.Series(self.states, dtype=pl.String).gather(place.astype(np.uint32)),
                "year": pl.Series(axis[at], dtype=pl.Int16),
            }
            | {each: pl.Series(whole[at, place], dtype=pl.Float32) for each, whole in columns.items()}
        ).with_columns(pl.col(indicators).cast(pl.Float64).fill_nan(None))

    def spells(self, kind: str | None = None, dyad: str | None = None) -> pl.DataFrame:
        """All spells: state_a, state_b, kind, label, start, end (null: still, or unknown), source_id.

        Sorted by state_a, state_b, start, kind and source. `dyad` is "KOR-USA" in any order.
        """
        import polars as pl

        frames = [
            self._read(resource)
            .select("state_a", "state_b", "kind", "label", "start", "end")
            .cast({"state_a": pl.String, "state_b": pl.String})
            .with_columns(source_id=pl.lit(owner))
            for (owner, table, _), resource in self._resources.items()
            if table == "spells"
        ]
        empty = pl.DataFrame(schema=spell_columns())
        spells = pl.concat([empty, *frames], how="vertical_relaxed")
        if kind is not None:
            spells = spells.filter(pl.col("kind") == kind)
        if dyad is not None:
            first, second = sorted(self._pair(dyad))
            spells = spells.filter(pl.col("state_a") == first, pl.col("state_b") == second)
        return spells.sort("state_a", "state_b", "start", "kind", "source_id", "label", nulls_last=True)

    def signatures(self, kind: str | None = None, dyad: str | None = None) -> pl.DataFrame:
        """All signatures of agreements: state_a, state_b, kind, label, signed (year), source_id; sorted by these.

        Trade agreements (DESTA) and investment treaties (UNCTAD) alone, those that never entered into force with them;
        `kind` and `label` are those of `spells`. `dyad` is "KOR-USA" in any order; empty where none is known.

        Raises:
            UnknownState: a key that is no state of the record.
        """
        import polars as pl

        keys = dict.fromkeys(("state_a", "state_b", "kind", "label"), pl.String())
        columns = pl.Schema({**keys, "signed": pl.Int16()})
        frames = [
            self._read(resource).select(list(columns)).cast(columns).with_columns(source_id=pl.lit(owner))
            for (owner, table, _), resource in self._resources.items()
            if table == "signatures"
        ]
        found = pl.concat([pl.DataFrame(schema=pl.Schema({**columns, "source_id": pl.String()})), *frames])
        if kind is not None:
            found = found.filter(pl.col("kind") == kind)
        if dyad is not None:
            first, second = sorted(self._pair(dyad))
            found = found.filter(pl.col("state_a") == first, pl.col("state_b") == second)
        return found.sort(found.columns)

    def visits(
        self, actor: str | None = None, recipient: str | None = None, person: str | None = None
    ) -> pl.DataFrame:
        """All visits: actor, recipient, person, role, city, start, end, visit_id, source_id; sorted by start.

        `actor` is the traveller's state, `recipient` the host; `person` matches any part of the name, in any
        case.
        """
        import polars as pl

        frames = [
            self._read(resource)
            .select(list(visit_columns()))
            .cast({"actor": pl.String, "recipient": pl.String})
            .with_columns(source_id=pl.lit(owner))
            for (owner, table, _), resource in self._resources.items()
            if table == "visits"
        ]
        empty = pl.DataFrame(schema=visit_columns() | {"source_id": pl.String})
        visits = pl.concat([empty, *frames], how="vertical_relaxed")
        for column, state in (("actor", actor), ("recipient", recipient)):
            if state is not None:
                self._position(state)
                visits = visits.filter(pl.col(column) == state)
        if person is not None:
            visits = visits.filter(
                pl.col("person").str.to_lowercase().str.contains(person.lower(), literal=True)
            )
        return visits.sort("start", "source_id", "visit_id", "recipient", nulls_last=True)

    def check_file(self, resource: Resource) -> bytes:
        """The bytes of one of the record's files.

        Raises:
            DamagedRecord: it is missing, or not what the descriptor says.
        """
        path = self.path / resource.path
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DamagedRecord(f"{path} is missing or unreadable ({error.strerror}); {MEND}") from error
        if len(content) != resource.size:
            raise DamagedRecord(f"{path} has {len(content)} bytes, expected {resource.size}; {MEND}")
        if hashlib.sha256(content).hexdigest() != resource.sha256:
            raise DamagedRecord(f"{path} was altered: its sha256 is not the record's; {MEND}")
        return content

    def _read(self, resource: Resource) -> pl.DataFrame:
        import polars as pl

        try:
            return pl.read_parquet(self.check_file(resource))
        except pl.exceptions.PolarsError as error:
            raise DamagedRecord(
                f"{self.path / resource.path} is no Parquet file ({error}); {MEND}"
            ) from error

    def _joined(self, name: str, parts: list[Resource]) -> pl.DataFrame:
        """A dyad-year table put together from its indicators' runs."""
        from comity.record.runs import KEYS, expand_runs

        keys = [*KEYS[name], "year"]
        whole: pl.DataFrame | None = None
        for part in parts:
            rows = _as_described(expand_runs(self._read(part)), part)
            whole = rows if whole is None else whole.join(rows, on=keys, how="full", coalesce=True)
        assert whole is not None
        return whole.sort(keys)

    def source(self, source_id: str) -> Source:
        """A source's description; `BadRequest`, with the nearest ids, where there is none."""
        if source_id not in self.sources:
            near = difflib.get_close_matches(source_id, self.sources, n=3, cutoff=0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else "`comity record list` names them"
            raise BadRequest(f"no source {source_id!r} in the record; {hint}")
        return self.sources[source_id]

    def _dyadic(self, indicator: str) -> Indicator:
        wanted = self.indicator(indicator)
        if wanted.per == "state_year":
            raise BadRequest(f"{indicator} is given per state, not per dyad; use state_years or series")
        return wanted

    def _position(self, state: str) -> int:
        try:
            return self._places[state]
        except KeyError:
            raise UnknownState(
                f"{state!r} is no key of a state in the record; resolve_state() turns names into keys"
            ) from None

    def _pair(self, dyad: str) -> tuple[str, str]:
        parts = dyad.split("-")
        if len(parts) != 2:
            raise BadRequest(f'{dyad!r} is no dyad; write two keys like "KOR-USA"')
        for part in parts:
            self._position(part)
        return parts[0], parts[1]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {state: place for place, state in enumerate(self.states)}

    def _years(self, indicator: str, since: int, until: int | None) -> NDArray[np.intp]:
        import numpy as np

        coverage = self.coverage_of(indicator)
        first = max(since, coverage.first)
        last = coverage.last if until is None else min(until, coverage.last)
        return np.arange(first, max(last + 1, first))

    def _runs_of(self, indicator: Indicator) -> Runs:
        from comity.record.runs import KEYS, read_runs

        if indicator.id not in self._runs:
            owner = self._owner[indicator.id].id
            resource = self._resources.get((owner, indicator.per, indicator.id)) or self._resources.get(
                (owner, indicator.per, None)
            )
            if resource is None:
                raise DamagedRecord(f"{self.path}: no table {indicator.per} of {owner}; {MEND}")
            self._runs[indicator.id] = read_runs(
                self._read(resource), KEYS[indicator.per], indicator.id, self.states
            )
        return self._runs[indicator.id]

    @cached_property
    def _lives(self) -> tuple[int, NDArray[np.bool_]]:
        """(first year, bool (n_years, n_states)): who is a member in any part of which year."""
        import numpy as np

        from comity.states.membership import lives

        first, last = 1816, 2100
        alive = np.zeros((last - first + 1, len(self.states)), dtype=bool)
        for state, spans in lives("iso").items():
            if state in self._places:
                for start, end in spans:
                    alive[max(start.year - first, 0) : max(end.year - first + 1, 0), self._places[state]] = (
                        True
                    )
        return first, alive

    def _members(self, years: NDArray[np.intp]) -> NDArray[np.bool_]:
        import numpy as np

        first, alive = self._lives
        at = years - first
        inside = (at >= 0) & (at < len(alive))
        members: NDArray[np.bool_] = alive[np.clip(at, 0, len(alive) - 1)] & inside[:, None]
        return members

    def _among(self, listed: tuple[str, ...] | None) -> NDArray[np.bool_]:
        import numpy as np

        if listed is None:
            return np.ones(len(self.states), dtype=bool)
        return np.isin(np.array(self.states), listed)

    def _background(self, indicator: Indicator, years: NDArray[np.intp]) -> NDArray[np.float32]:
        """The cube before any row is set: zero where a missing row means so, nan elsewhere."""
        import numpy as np

        n = len(self.states)
        values = np.full((len(years), n, n), np.nan, dtype=np.float32)
        coverage = self.coverage_of(indicator.id)
        if coverage.absent_inside == "zero":
            members = self._members(years)
            values[
                self._zeros(indicator, members[:, :, None], members[:, None, :], slice(None), slice(None))
            ] = 0
        return values

    def _background_of(
        self, indicator: Indicator, years: NDArray[np.intp], position: int
    ) -> NDArray[np.float32]:
        """(1 or 2, n_years, n_states): one state's rows of `_background`, as actor and as recipient."""
        import numpy as np

        directed = indicator.per == "directed_dyad_year"
        values = np.full((2 if directed else 1, len(years), len(self.states)), np.nan, dtype=np.float32)
        if self.coverage_of(indicator.id).absent_inside == "zero":
            members = self._members(years)
            own = members[:, position : position + 1]
            one = slice(position, position + 1)
            values[0][
                self._zeros(indicator, own[:, :, None], members[:, None, :], one, slice(None))[:, 0, :]
            ] = 0
            if directed:
                zeros = self._zeros(indicator, members[:, :, None], own[:, None, :], slice(None), one)
                values[1][zeros[:, :, 0]] = 0
        return values

    def _zeros(
        self,
        indicator: Indicator,
        actors: NDArray[np.bool_],
        recipients: NDArray[np.bool_],
        rows: slice,
        columns: slice,
    ) -> NDArray[np.bool_]:
        """Where a missing row is zero, for the members given, on a part of the cube."""
        coverage = self.coverage_of(indicator.id)
        follows = self._among(coverage.actors)[:, None] & self._among(coverage.recipients)[None, :]
        if indicator.per == "dyad_year":
            follows = follows | follows.T
        followed = ~self._among(coverage.leaves_out)
        follows &= followed[:, None] & followed[None, :]
        return actors & recipients & follows[rows, columns]

    def _blank_waves(
        self, indicator: Indicator, values: NDArray[np.float32], years: NDArray[np.intp]
    ) -> None:
        import numpy as np

        waves = self.coverage_of(indicator.id).waves
        if waves is not None:
            values[~np.isin(years, waves)] = np.nan

    def _derived_cube(self, indicator: Indicator, years: NDArray[np.intp]) -> NDArray[np.float32]:
        kind, _, rest = str(indicator.derived).partition("/")
        owner = self._owner[indicator.id].id
        if kind == "votes":
            from comity.record.votes import agreement_cube

            return agreement_cube(self._ballots_of(owner), years, rest or None)
        from comity.record.treaties import joint_cube

        return joint_cube(self._parties_of(owner, rest), years)

    def _derived_row(
        self, indicator: Indicator, years: NDArray[np.intp], position: int
    ) -> NDArray[np.float32]:
        kind, _, rest = str(indicator.derived).partition("/")
        owner = self._owner[indicator.id].id
        if kind == "votes":
            from comity.record.votes import agreement_of

            return agreement_of(self._ballots_of(owner), years, rest or None, position)
        from comity.record.treaties import joint_of

        return joint_of(self._parties_of(owner, rest), years, position)

    def _masked(
        self,
        indicator: Indicator,
        values: NDArray[np.float32],
        years: NDArray[np.intp],
        position: int | None = None,
    ) -> NDArray[np.float32]:
        """Derived values with null where one of the two is no member, or the year is no wave."""
        import numpy as np

        members = self._members(years)
        if position is None:
            values[~(members[:, :, None] & members[:, None, :])] = np.nan
        else:
            values[~(members & members[:, position : position + 1])] = np.nan
        self._blank_waves(indicator, values, years)
        return values

    def _ballots_of(self, source_id: str) -> Ballots:
        from comity.record.votes import read_ballots

        if source_id not in self._ballots:
            self._ballots[source_id] = read_ballots(
                self.table(source_id, "votes"), self.table(source_id, "rollcalls"), self.states
            )
        return self._ballots[source_id]

    def _parties_of(self, source_id: str, which: str) -> Parties:
        from comity.record.treaties import read_parties

        area, _, kind = which.partition("/")
        key = (source_id, area, kind == "bilateral")
        if key not in self._parties:
            self._parties[key] = read_parties(
                self.table(source_id, "treaty_parties"), self.states, area, bilateral=key[2]
            )
        return self._parties[key]


def _as_described(frame: pl.DataFrame, resource: Resource) -> pl.DataFrame:
    """A stored table in the types of the tidy one, which do not depend on how it is kept."""
    import polars as pl

    return frame.select(
        pl.col(column["name"]).cast(getattr(pl, column["dtype"])) for column in resource.columns
    )


UNIT_SIGNS: Final[Mapping[str, tuple[str, str]]] = {
    "state_year": ('state ("KOR")', ""),
    "dyad_year": ('dyad ("KOR-USA")', "-"),
    "directed_dyad_year": ('actor and recipient ("USA>KOR")', ">"),
}


def spell_columns() -> dict[str, Any]:
    import polars as pl

    return {
        "state_a": pl.String,
        "state_b": pl.String,
        "kind": pl.String,
        "label": pl.String,
        "start": pl.Date,
        "end": pl.Date,
        "source_id": pl.String,
    }


def visit_columns() -> dict[str, Any]:
    import polars as pl

    texts = dict.fromkeys(("actor", "recipient", "person", "role", "city"), pl.String)
    return {**texts, "start": pl.Date, "end": pl.Date, "visit_id": pl.String}


def load(path: Path | str | None = None) -> Record:
    """Open a record; without a path the compact one that comes with comity.

    Only the descriptor is read, and that every file is there with its size; tables follow when needed.

    Raises:
        DamagedRecord: no record there, or a file of it is missing or cut off.
    """
    folder = EMBEDDED if path is None else Path(path)
    description, hash = read_description(folder)
    for resource in description.resources:
        file = folder / resource.path
        size = file.stat().st_size if file.is_file() else None
        if size != resource.size:
            found = "is missing" if size is None else f"has {size} bytes, expected {resource.size}"
            raise DamagedRecord(f"{file} {found}; {MEND}")
    return Record(folder, description, hash)
