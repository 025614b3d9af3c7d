"""The sitemap and robots.txt: what search engines may find, and what they are kept from."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from campaign.outputs import sitemap
from campaign.outputs.sitemap import Listed

ROOT = "https://truong.example/"
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_a_page_is_listed_with_its_languages_and_the_day_of_its_record() -> None:
    both = (("vi", ROOT), ("en", f"{ROOT}en/"))
    pages = [Listed(ROOT, date(2027, 8, 20), both), Listed(f"{ROOT}tin/a&b/", None, ())]
    (file,) = sitemap.files(pages, ROOT)
    assert file.uri == "sitemap.xml"
    first, second = ElementTree.fromstring(file.content).findall("s:url", NS)
    assert first.findtext("s:lastmod", namespaces=NS) == "2027-08-20"
    links = [one.attrib for one in first.findall("x:link", NS)]
    assert [(one["rel"], one["hreflang"], one["href"]) for one in links] == [
        ("alternate", "vi", ROOT),
        ("alternate", "en", f"{ROOT}en/"),
    ]
    assert second.findtext("s:loc", namespaces=NS) == f"{ROOT}tin/a&b/"
    assert second.find("s:lastmod", NS) is None
    assert second.findall("x:link", NS) == []


def test_a_very_large_site_has_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 2)
    pages = [Listed(f"{ROOT}{number}/", None, ()) for number in range(5)]
    files = {one.uri: ElementTree.fromstring(one.content) for one in sitemap.files(pages, ROOT)}
    index = files.pop("sitemap.xml")
    named = [one.text for one in index.findall("s:sitemap/s:loc", NS)]
    assert named == [ROOT + uri for uri in files]
    listed = [one.text for file in files.values() for one in file.findall("s:url/s:loc", NS)]
    assert listed == [page.address for page in pages]
