"""Put a brief together: the document, its claims and events, and the partnership they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import comity
from comity.areas import AREA_LABELS
from comity.brief.charts import score_chart, series_chart
from comity.brief.drawing import Draw, Pending, draw_here
from comity.brief.dyad import choose_dyad, refuse_a_bloc
from comity.brief.headline import document_headline, profile_headline
from comity.brief.page import (
    AreaPanel,
    Brief,
    ClaimCard,
    DocumentHead,
    DyadChoice,
    EventRow,
    MeasureFigure,
    Passage,
    Picture,
    Reproduction,
    ScheduledRow,
    Shown,
    SourceLine,
)
from comity.brief.words import listed, state_in_words
from comity.errors import BadRequest, OutsideRecord
from comity.register import SOURCES
from comity.states import dyad_key, find_foreign_names, find_mentions, is_member, split_dyad, state_name

if TYPE_CHECKING:
    from comity.claims import Check, Claim
    from comity.documents import Document
    from comity.measures import Profile
    from comity.record import Record

FIRST_YEAR = 1946
Charted = TypeVar("Charted", ClaimCard, AreaPanel)
Drawn = Iterable[tuple[Charted, Pending | None]]


def compose(
    document: Document,
    record: Record,
    *,
    dyad: str | None = None,
    command: str = "",
    charts: Draw | None = draw_here,
) -> Brief:
    """The brief of one document.

    Args:
        document: as `documents.read_document` gives it.
        record: the public record.
        dyad: "KOR-USA" to set the dyad; otherwise the document decides (docs/brief.md says how).
        command: what the reader would type to make the page again.
        charts: how charts are drawn (see `drawing`); None leaves them out, since HTML alone shows them.

    Returns:
        The brief. Nothing later than the document's year is used, where the document has a date.

    Raises:
        BadRequest: the document names fewer than two states and no dyad is given.
        OutsideRecord: the two states never existed at the same time within the record.
    """
    from comity.claims import check_claims, find_claims
    from comity.documents import sentence_frame
    from comity.events import code, scheduled
    from comity.measures import profile

    if dyad is None:
        dyad, choice = dyad_of(document)
    else:
        choice = DyadChoice(how="given by the reader")
    check_dyad(dyad)
    until = document.date.year if document.date else None
    partnership = profile(record, dyad, until=until)
    drawn_areas = list(area_panels(partnership, until, charts=charts))
    sentences = sentence_frame(document)
    # The lexicon: what the encoder adds on opinion pieces is too often no deed ("fought side by side").
    events = code(sentences, coder="lexicon")
    coming = scheduled(events, sentences)
    claims = find_claims(document, events, dyad)
    checks = check_claims(claims, record, document.date)
    drawn_cards = list(claim_cards(claims, checks, charts=charts))
    rows = tuple(event_rows(events, sentences))
    names = {state: state_in_words(state) for state in states_named(dyad, rows, coming)}
    measures = tuple(measure_figures(partnership))
    picture = network(partnership)
    cards = tuple(with_charts(drawn_cards))
    areas = tuple(with_charts(drawn_areas))
    return Brief(
        headline=document_headline(dyad, cards, partnership)
        if is_coded(document)
        else profile_headline(dyad, partnership),
        document=document_head(document),
        dyad=dyad,
        dyad_name=dyad_name(dyad),
        dyad_choice=choice,
        claims=cards,
        events=rows,
        scheduled=tuple(ScheduledRow(tuple(states), what, when, text) for states, what, when, text in coming),
        measures=measures,
        areas=areas,
        gaps=tuple(gaps(areas, document)),
        sources=tuple(source_lines(record, cited(cards, areas, measures))),
        reproduce=Reproduction(command=command, version=comity.__version__, record_hash=record.hash),
        names=names,
        network=picture,
    )


def compose_profile(
    state_a: str,
    state_b: str,
    record: Record,
    *,
    until: int | None = None,
    command: str = "",
    charts: Draw | None = draw_here,
) -> Brief:
    """The same page without a document.

    Raises:
        BadRequest: a state set beside itself.
        OutsideRecord: the two states never existed at the same time within the record.
    """
    from comity.measures import profile

    if state_a == state_b:
        raise BadRequest(f"{state_name(state_a)} cannot be set beside itself; name two different states")
    dyad = dyad_key(state_a, state_b)
    check_dyad(dyad)
    partnership = profile(record, dyad, until=until)
    drawn = list(area_panels(partnership, until, charts=charts))
    measures = tuple(measure_figures(partnership))
    picture = network(partnership)
    areas = tuple(with_charts(drawn))
    return Brief(
        headline=profile_headline(dyad, partnership),
        document=None,
        dyad=dyad,
        dyad_name=dyad_name(dyad),
        dyad_choice=DyadChoice(how="given by the reader"),
        claims=(),
        events=(),
        scheduled=(),
        measures=measures,
        areas=areas,
        gaps=tuple(gaps(areas, None)),
        sources=tuple(source_lines(record, cited((), areas, measures))),
        reproduce=Reproduction(command=command, version=comity.__version__, record_hash=record.hash),
        names={state: state_in_words(state) for state in split_dyad(dyad)},
        network=picture,
    )


def dyad_of(document: Document) -> tuple[str, DyadChoice]:
    """The dyad that the document is about; see `choose_dyad`. In other languages names of states alone speak.

    Raises:
        BadRequest: as `choose_dyad`, or the document is on a state and a bloc.
    """
    from comity.claims.context import is_aside
    from comity.claims.first_person import who_says_we

    if not is_coded(document) and document.language:
        lines = re.split(r"[.!?。！？\n]", document.text)
        return choose_dyad([find_foreign_names(line, document.language) for line in lines])

    def named(text: str) -> list[str]:
        # A state that is named in passing ("ahead of Germany") is not what a text is about.
        return [
            mention.state
            for mention in find_mentions(text, date=document.date)
            if mention.state and not is_aside(text, mention.start)
        ]

    title = named(document.title) if document.title else []
    place = named(document.place or "") or named(document.outlet or "")
    sentences = [named(sentence.text) for sentence in document.sentences]
    own_side = document.own_side or who_says_we(document)
    dyad, choice = choose_dyad(sentences, title, own_side, place)
    refuse_a_bloc(dyad, document.title or "", title, [each.text for each in document.sentences], sentences)
    return dyad, choice


def is_coded(document: Document) -> bool:
    """Whether comity reads the document's language."""
    return document.language in ("en", None)


def check_dyad(dyad: str) -> None:
    """Raise where a dyad cannot have a record: one state twice, or two that never lived at the same time."""
    a, b = split_dyad(dyad)
    if a == b:
        raise BadRequest(f"{state_name(a)} cannot be set beside itself; name two different states")
    this_year = date.today().year
    if not any(is_member(a, year) and is_member(b, year) for year in range(FIRST_YEAR, this_year + 1)):
        raise OutsideRecord(
            f"{state_name(a)} and {state_name(b)} never were states at the same time since {FIRST_YEAR}; "
            "the record has nothing to set side by side"
        )


def dyad_name(dyad: str) -> str:
    """ "South Korea and the United States"."""
    a, b = split_dyad(dyad)
    return f"{state_in_words(a)} and {state_in_words(b)}"


def document_head(document: Document) -> DocumentHead:
    """What the page says of the document."""
    return DocumentHead(
        title=document.title,
        author=document.author,
        office=document.office,
        outlet=document.outlet,
        place=document.place,
        date=document.date.isoformat() if document.date else None,
        date_source=document.date_source,
        date_reason=document.date_reason,
        language=document.language,
        warnings=tuple(document.warnings),
        set_aside=tuple(Passage(piece.text, piece.reason) for piece in document.set_aside),
        coded=is_coded(document),
    )


def in_page_order(claims: Sequence[Claim], checks: Sequence[Check]) -> list[tuple[Claim, Check]]:
    """Claims by verdict (contradicted first, no_data last), within a verdict as they stand in the text."""
    from comity.brief.words import VERDICT_ORDER

    return sorted(zip(claims, checks, strict=True), key=lambda pair: VERDICT_ORDER.index(pair[1].verdict))


def claim_cards(claims: Sequence[Claim], checks: Sequence[Check], *, charts: Draw | None) -> Drawn[ClaimCard]:
    """A card for each claim, with a chart where its check has a series of at least three known years."""
    from comity.claims import claim_to_dict

    seen: set[tuple[str, str, str]] = set()
    for claim, check in in_page_order(claims, checks):
        content = claim_to_dict(claim, check)
        content["subject_name"] = listed([state_in_words(state) for state in content["subject"].split("-")])
        finding = (content["kind"], content["verdict"], content["summary"])
        repeats = finding in seen
        seen.add(finding)
        known = [value for _, value in check.series if value is not None]
        if charts is None or repeats or len(known) < 3:
            yield ClaimCard(content, repeats=repeats), None
            continue
        drawn = charts(
            series_chart,
            check.series,
            unit=check.series_label,
            says=check.series_says,
            mark_year=check.mark_year,
        )
        yield ClaimCard(content, chart_says=check.series_says), drawn


def event_rows(events: Any, sentences: Any) -> Iterable[EventRow]:
    """The events of the text, each with its sentence; the same event in one sentence stands once."""
    texts = dict(zip(sentences["sentence"].to_list(), sentences["text"].to_list(), strict=True))
    seen = set()
    for event in events.iter_rows(named=True):
        row = EventRow(
            actor=event["actor_state"],
            recipient=event["recipient_state"],
            type=event["type"],
            area=event["area"],
            date=iso_date(event["date"], event["date_precision"]),
            status=event["status"],
            sentence=" ".join(texts[event["sentence"]].split()),
        )
        key = (row.actor, row.recipient, row.type, row.date, row.status, row.sentence)
        if key not in seen:
            seen.add(key)
            yield row


def iso_date(when: date | None, precision: str | None) -> str | None:
    """2021-03-17, 2021-03 or 2021, as far as the date is known."""
    if when is None:
        return None
    return {"day": when.isoformat(), "month": f"{when:%Y-%m}", "year": f"{when:%Y}"}[precision or "day"]


def states_named(dyad: str, events: Iterable[EventRow], coming: Iterable[tuple[Any, ...]]) -> set[str]:
    """Every state that the page names by a key."""
    states = set(split_dyad(dyad))
    for event in events:
        states |= {state for state in (event.actor, event.recipient) if state}
    for planned in coming:
        states |= set(planned[0])
    return {state for state in states if len(state) == 3 and state.isupper()}


def area_panels(partnership: Profile, until: int | None, *, charts: Draw | None) -> Drawn[AreaPanel]:
    """One panel per area with its chart to come, all with the same axis of years."""
    last = max((year for area in partnership.areas for year, _ in area.series), default=FIRST_YEAR)
    for area in partnership.areas:
        says = area_says(area, AREA_LABELS[area.area])
        drawn = None
        if charts is not None and area.score is not None:
            drawn = charts(
                score_chart,
                area.series,
                area.band,
                first=FIRST_YEAR,
                last=max(last, until or last),
                says=says,
            )
        panel = AreaPanel(
            area=area.area,
            label=AREA_LABELS[area.area],
            year=area.year,
            score=area.score,
            share_all=area.share_all,
            indicators=tuple(shown(figure) for figure in area.indicators),
            series=tuple(area.series),
            chart_says=says,
        )
        yield panel, drawn


def with_charts(drawn: Drawn[Charted]) -> Iterable[Charted]:
    """Cards or panels with their charts, which by now were drawn beside the rest of the work."""
    for holder, pending in drawn:
        yield replace(holder, chart=pending()) if pending is not None else holder


def area_says(area: Any, label: str) -> str:
    """An area's chart in words."""
    known = [(year, score) for year, score in area.series if score is not None]
    if not known:
        return f"{label}: no source covers this dyad."
    (first, start), (last, end) = known[0], known[-1]
    return f"{label}: score {start:.2f} in {first}, {end:.2f} in {last}, on a scale from 0 to 1."


def network(partnership: Profile) -> Picture | None:
    """The dyad among the states that both are closest to; None where it has no depth."""
    from comity.brief.network_picture import network_picture, picture_says

    found = partnership.neighbourhood
    if found is None:
        return None
    caption = (
        f"A line is the thicker the deeper the tie (mean area score in {found.year}, from the sources behind each "
        f"score below); shown are the {len(found.states) - 2} of {found.n_states} states that both have the deepest "
        "ties to."
    )
    return Picture(network_picture(found), picture_says(found), caption)


def measure_figures(partnership: Profile) -> Iterable[MeasureFigure]:
    """The measures of the whole partnership, as `measures.profile` reads them out."""
    for measure in partnership.figures:
        yield MeasureFigure(
            id=measure.id,
            label=measure.label,
            sentence=measure.sentence,
            figures=tuple(shown(figure) for figure in measure.figures),
        )


def shown(figure: Any) -> Shown:
    """A figure of another room as the page shows it."""
    return Shown(
        label=figure.label,
        value=figure.value,
        unit=figure.unit,
        year=figure.year,
        source_id=figure.source_id,
        coverage=figure.coverage,
        method=figure.method,
    )


def gaps(areas: Sequence[AreaPanel], document: Document | None) -> Iterable[str]:
    """What the reader should know is not on the page."""
    silent = [area.label for area in areas if area.score is None]
    if silent:
        yield f"No source speaks to this dyad in: {', '.join(silent)}. That is unknown, not zero."
    for area in areas:
        if (
            area.year is not None
            and document is not None
            and document.date
            and area.year < document.date.year
        ):
            yield f"{area.label}: the record ends in {area.year}; the document is of {document.date.year}."
    if document is not None and document.date is None:
        yield "The document's date is unknown, so its claims are set beside the whole record."
    yield "Travel of leaders is on record for the United States and China, not for other states."


def cited(
    cards: Iterable[ClaimCard], areas: Iterable[AreaPanel], measures: Iterable[MeasureFigure]
) -> list[str]:
    """The ids of all sources behind the page, sorted."""
    found: set[str] = set()
    for card in cards:
        found.update(card.content["sources"])
        for figure in card.content["figures"]:
            found.update(parts_of(figure["source_id"]))
    for shown_figures in [*(area.indicators for area in areas), *(measure.figures for measure in measures)]:
        for one in shown_figures:
            found.update(parts_of(one.source_id))
    return sorted(found)


def parts_of(source_id: str) -> list[str]:
    """The single ids of a figure that rests on several sources."""
    return [part for part in re.split(r"[+,\s]+", source_id) if part]


def source_lines(record: Record, ids: Iterable[str]) -> Iterable[SourceLine]:
    """Full citations of the sources that the page uses."""
    for source_id in ids:
        source = record.sources.get(source_id) or SOURCES.get(source_id)
        if source is None:
            continue
        yield SourceLine(
            id=source.id,
            title=source.title,
            version=source.version,
            publisher=source.publisher,
            licence=source.licence,
            citation=source.citation,
            landing=source.landing,
            first=source.coverage.first,
            last=source.coverage.last,
        )
