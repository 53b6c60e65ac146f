"""The page as a browser shows and prints it."""

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from comity import record
from comity.brief import compose, render
from comity.documents import read_document

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.*"))
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")


def browse(*arguments: str) -> str:
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.stem)
def page(request, tmp_path_factory) -> Path:
    loaded = record.load()
    brief = compose(read_document(request.param, visits=loaded.visits), loaded, command="comity brief")
    written = tmp_path_factory.mktemp("page") / "brief.html"
    written.write_text(render(brief, "html"), encoding="utf-8")
    return written


def test_a_phone_shows_the_page_without_scrolling_sideways(page, tmp_path):
    frame = tmp_path / "frame.html"
    srcdoc = html.escape(page.read_text(encoding="utf-8"), quote=True)
    frame.write_text(
        f'<iframe id="phone" style="width:375px;height:800px;border:0" srcdoc="{srcdoc}"></iframe>'
        '<p id="seen"></p><script>phone.onload = () => {'
        "const root = phone.contentDocument.documentElement;"
        'seen.textContent = root.scrollWidth + " of " + root.clientWidth}</script>',
        encoding="utf-8",
    )
    dom = browse("--virtual-time-budget=5000", "--dump-dom", frame.as_uri())
    found = re.search(r"(\d+) of (\d+)</p>", dom)
    assert found is not None
    assert found.group(1) == found.group(2)


def test_the_page_prints_on_at_most_four_sheets(page, tmp_path):
    printed = tmp_path / "brief.pdf"
    browse("--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri())
    sheets = len(re.findall(rb"/Type\s*/Page\b(?!s)", printed.read_bytes()))
    assert 1 <= sheets <= 4
