"""Lists of digests beside a parser."""

from comity.record.checksums import read_checksums


def test_a_listing_gives_path_url_and_digest(tmp_path):
    listing = tmp_path / "x.sha256"
    listing.write_text("ab12  folder/a b.xml\n", encoding="utf-8")
    assert read_checksums(listing, carrier="owner/name@c0ffee") == {
        "folder/a b.xml": (
            "owner/name/folder/a b.xml",
            "https://raw.githubusercontent.com/owner/name/c0ffee/folder/a%20b.xml",
            "ab12",
        )
    }
