import pytest

from comity.states import find_foreign_names


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("한국과 미국은 동맹국이다.", "ko", ["KOR", "USA"]),
        ("대한민국과 북한", "ko", ["KOR", "PRK"]),
        ("日本と韓国と米国", "ja", ["JPN", "KOR", "USA"]),
        ("Die Beziehungen Deutschlands zu Frankreich", "de", ["DEU", "FRA"]),
        ("Les relations entre la France et le Sénégal", "fr", ["FRA", "SEN"]),
        ("Отношения России и США", "ru", ["RUS", "USA"]),
        ("nothing", "xx", []),
    ],
)
def test_names_in_the_language_of_the_text(text, language, found):
    assert find_foreign_names(text, language) == found


def test_the_longest_name_wins():
    assert find_foreign_names("Nigeria und Niger", "de") == ["NGA", "NER"]
