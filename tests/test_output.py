import os

import pytest

from comity.errors import UnwritableOutput
from comity.output import write_atomically


def test_writes_text_as_utf8(tmp_path):
    write_atomically(tmp_path / "x.txt", "Élysée")
    assert (tmp_path / "x.txt").read_bytes() == "Élysée".encode()


def test_missing_folder_is_one_clear_error(tmp_path):
    with pytest.raises(UnwritableOutput, match=r"cannot write .*nowhere.*-o"):
        write_atomically(tmp_path / "nowhere" / "x.txt", "text")


def test_a_failing_write_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    target = tmp_path / "x.txt"
    target.write_text("old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(UnwritableOutput, match="No space left"):
        write_atomically(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_mode_follows_the_umask(tmp_path):
    old = os.umask(0o027)
    try:
        write_atomically(tmp_path / "x.txt", "text")
    finally:
        os.umask(old)
    assert (tmp_path / "x.txt").stat().st_mode & 0o777 == 0o640
