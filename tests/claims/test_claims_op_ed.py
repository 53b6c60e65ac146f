"""The op-ed as scraped, end to end."""

from collections import Counter
from pathlib import Path

import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.documents import read_document

OP_ED = Path(__file__).parents[2].parent / "shared" / "documents" / "000_ac7feccfb1e51603.txt"


@pytest.mark.skipif(not OP_ED.is_file(), reason="the op-ed stands in a folder beside the checkout")
def test_the_op_ed_makes_fourteen_claims() -> None:
    loaded = record.load()
    document = read_document(OP_ED, visits=loaded.visits)
    claims = find_claims(document, None, "KOR-USA")
    checks = check_claims(claims, loaded, document.date)
    assert Counter(claim.kind for claim in claims) == {
        "duration": 2,
        "breadth": 2,
        "scheduled": 2,
        "trend": 1,
        "first": 1,
        "alignment": 2,
        "centrality": 2,
        "rank": 1,
        "agreement": 1,
    }
    verdicts = {claim.kind: check.verdict for claim, check in zip(claims, checks, strict=True)}
    assert verdicts["duration"] == "supported"
    assert verdicts["first"] == "mixed"
    assert verdicts["scheduled"] == "no_data"
    for claim in claims:
        assert document.text[claim.start : claim.end]
    for check in checks:
        assert all(figure.source_id and figure.coverage and figure.method for figure in check.figures)
