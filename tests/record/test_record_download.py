"""Downloads from a real server on loopback that is slow, cuts off, lies, redirects or serves other bytes."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest
from invented_record import invented_sources, source

from comity.errors import BadRequest, DownloadFailed, SourceChanged
from comity.record.build import build
from comity.record.download import download
from comity.record.upstream import find_news

DATA = bytes(range(256)) * 800  # 200 kB, more than one chunk


class Handler(BaseHTTPRequestHandler):
    """Serves what the test's `answers` say for each path, and remembers the requests."""

    def do_GET(self) -> None:
        self.server.requests.append((self.path, self.headers.get("Range")))  # type: ignore[attr-defined]
        self.server.answers[self.path](self)  # type: ignore[attr-defined]

    def log_message(self, *_args) -> None:
        """Say nothing."""

    def give(self, content: bytes, *, status: int = 200, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)


def whole(handler: Handler) -> None:
    start = handler.headers.get("Range")
    if start:
        first = int(start.removeprefix("bytes=").rstrip("-"))
        handler.give(DATA[first:], status=206)
    else:
        handler.give(DATA)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch) -> None:
    """pooch waits a second between tries."""
    monkeypatch.setattr("pooch.core.time", SimpleNamespace(sleep=lambda _seconds: None))


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        made.answers = {"/data.csv": whole}  # type: ignore[attr-defined]
        made.requests = []  # type: ignore[attr-defined]
        made.daemon_threads = True
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def described(server, path="/data.csv", content=DATA):
    url = f"http://127.0.0.1:{server.server_address[1]}{path}"
    digest = hashlib.sha256(content).hexdigest()
    return source("invented", "", files={"data.csv": ("nobody/data.csv", url, digest)})


def test_a_file_comes_to_its_path_in_the_mirror(server, tmp_path):
    seen = []
    (path,) = download([described(server)], tmp_path, progress=lambda *told: seen.append(told))
    assert path == tmp_path / "nobody/data.csv"
    assert path.read_bytes() == DATA
    assert seen[-1] == ("nobody/data.csv", 1, 1, len(DATA), len(DATA))


def test_a_file_that_is_there_is_not_fetched_again(server, tmp_path):
    download([described(server)], tmp_path)
    download([described(server)], tmp_path)
    assert len(server.requests) == 1


def test_a_download_that_breaks_off_goes_on_where_it_stopped(server, tmp_path):
    def cut(handler: Handler) -> None:
        if len(server.requests) == 1:
            handler.give(DATA[:100_000], length=len(DATA))
        else:
            whole(handler)

    server.answers["/data.csv"] = cut
    (path,) = download([described(server)], tmp_path)
    assert path.read_bytes() == DATA
    assert server.requests[1][1] == "bytes=65536-"
    assert [entry.name for entry in path.parent.iterdir()] == ["data.csv"]


def test_what_arrived_is_kept_for_the_next_command(server, tmp_path):
    server.answers["/data.csv"] = lambda handler: handler.give(
        b"" if handler.headers.get("Range") else DATA[:9], length=99
    )
    with pytest.raises(DownloadFailed, match="in 3 tries .the connection broke off.* old record stays"):
        download([described(server)], tmp_path)
    assert len(server.requests) == 3
    server.answers["/data.csv"] = whole
    (path,) = download([described(server)], tmp_path)
    assert path.read_bytes() == DATA


def test_a_redirect_is_followed(server, tmp_path):
    server.answers["/old"] = lambda handler: handler.give(b"", status=302, Location="/data.csv")
    (path,) = download([described(server, "/old")], tmp_path)
    assert path.read_bytes() == DATA


def refusing(handler: Handler) -> None:
    handler.give(b"gone", status=404)


def circling(handler: Handler) -> None:
    handler.give(b"", status=302, Location="/data.csv")


def dawdling(handler: Handler) -> None:
    handler.give(DATA[:10], length=len(DATA))
    handler.server.released.wait(10)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("answer", "match", "patience"),
    [
        pytest.param(refusing, "the server answers 404", 30, id="gone"),
        pytest.param(circling, "redirects without end", 30, id="circle"),
        # Only the slow server may run out of time: on a busy machine thirty redirects take a while.
        pytest.param(dawdling, "broke off|too slow", 0.3, id="slow"),
    ],
)
def test_a_server_that_fails_is_named(server, tmp_path, answer: Callable[[Handler], None], match, patience):
    server.answers["/data.csv"] = answer
    server.released = threading.Event()
    with pytest.raises(DownloadFailed, match=match):
        download([described(server)], tmp_path, timeout=patience)
    server.released.set()
    assert not (tmp_path / "nobody/data.csv").exists()


@pytest.mark.parametrize(
    ("answer", "match"),
    [
        pytest.param(lambda handler: handler.give(b"other"), "gave other bytes than described", id="changed"),
        pytest.param(
            lambda handler: handler.give(b"<html>Sign in</html>", Content_Type="text/html"),
            "gave a web page in its place",
            id="page",
        ),
        pytest.param(lambda handler: handler.give(DATA, length=100), "other bytes than described", id="lie"),
    ],
)
def test_other_bytes_are_never_kept(server, tmp_path, answer: Callable[[Handler], None], match):
    server.answers["/data.csv"] = answer
    with pytest.raises(SourceChanged, match=match):
        download([described(server)], tmp_path)
    assert list((tmp_path / "nobody").iterdir()) == []


def test_no_connection(server, tmp_path):
    unreachable = source("invented", "", files={"data.csv": ("a/b", "http://127.0.0.1:1/data.csv", "0" * 64)})
    with pytest.raises(DownloadFailed, match="no connection"):
        download([unreachable], tmp_path)


def test_a_folder_has_no_url(tmp_path):
    with pytest.raises(BadRequest, match="is a folder"):
        download([source("invented", "", files={"all": ("a/b/", "", "")})], tmp_path)


def test_a_record_is_built_from_downloads(server, sources, mirror, tmp_path):
    described_files = []
    for name, file in invented_sources().items():
        content = (mirror / f"nobody/{name}.csv").read_bytes()
        server.answers[f"/{name}.csv"] = lambda handler, content=content: handler.give(content)
        path, _, digest = file.SOURCE.files["data.csv"]
        url = f"http://127.0.0.1:{server.server_address[1]}/{name}.csv"
        described_files.append(source(name, "", files={"data.csv": (path, url, digest)}))
    download(described_files, tmp_path / "cache")
    assert build(tmp_path / "cache", tmp_path / "a").hash == build(mirror, tmp_path / "b").hash


def test_what_is_newer_upstream(server):
    api = f"http://127.0.0.1:{server.server_address[1]}"
    carrier = "nobody/invented@" + "0" * 40
    server.answers[f"/repos/nobody/invented/compare/{'0' * 40}...HEAD"] = lambda handler: handler.give(
        b'{"files": [{"filename": "data/pacts.csv"}, {"filename": "README.md"}]}'
    )
    files = {"pacts.csv": ("nobody/invented/data/pacts.csv", "", "")}
    (news,) = find_news([source("pacts", "", carrier=carrier, files=files)], api=api)
    assert news.changed == ("data/pacts.csv",)


def test_no_network_is_one_clear_line():
    with pytest.raises(DownloadFailed, match="no network .* record in use is unchanged"):
        find_news([source("pacts", "")], api="http://127.0.0.1:1")
