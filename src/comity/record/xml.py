"""Flat XML files of records, read strictly and safely."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from lxml import etree

from comity.errors import SourceChanged

LARGEST_FILE = 16 * 1024 * 1024


def read_records(
    path: Path, *, record: str, fields: Mapping[str, str], ignore: Collection[str] = ()
) -> list[dict[str, str | None]]:
    """Records of an XML file: one dictionary per child of the root, in the file's order.

    Args:
        path: the file; entities are not resolved, nothing is fetched.
        record: tag that every child of the root must have.
        fields: our column -> the child's tag ("start-date"), or tag and attribute ("country@id").
        ignore: tags that are left out by name. Any other tag, and a field that is
            missing or stands twice, stops the reading.

    Returns:
        Texts with runs of white space made one blank; None for an empty element.

    Raises:
        SourceChanged: not XML, too large (16 MiB), or of another shape than described.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise SourceChanged(f"{path.name}: larger than {LARGEST_FILE} bytes; expected a list of {record!r}")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        raise SourceChanged(f"{path.name}: no well-formed XML ({error})") from error
    tags = {place.split("@")[0] for place in fields.values()}
    found: list[dict[str, str | None]] = []
    for number, element in enumerate(root.iterchildren(tag=etree.Element), start=1):
        where = f"{path.name}, record {number}"
        if element.tag != record:
            raise SourceChanged(f"{where}: <{element.tag}> where <{record}> was expected")
        children: dict[str, list[etree._Element]] = {}
        for child in element.iterchildren(tag=etree.Element):
            children.setdefault(child.tag, []).append(child)
        if strange := sorted(set(children) - tags - set(ignore)):
            raise SourceChanged(f"{where}: unknown element <{strange[0]}>; read it or ignore it by name")
        if wrong := sorted(tag for tag in tags if len(children.get(tag, [])) != 1):
            raise SourceChanged(
                f"{where}: <{wrong[0]}> should stand once, it stands {len(children.get(wrong[0], []))} times"
            )
        values: dict[str, str | None] = {}
        for column, place in fields.items():
            tag, _, attribute = place.partition("@")
            child = children[tag][0]
            text = child.get(attribute) if attribute else "".join(child.itertext())
            values[column] = " ".join((text or "").split()) or None
        found.append(values)
    return found
