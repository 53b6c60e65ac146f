"""docs/panel.md names what there is."""

from pathlib import Path

from comity.panel import known_additions

PAGE = (Path(__file__).parents[2] / "docs" / "panel.md").read_text(encoding="utf-8")


def test_every_addition_has_its_place():
    assert [name for name in known_additions() if f'"{name}"' not in PAGE] == []
