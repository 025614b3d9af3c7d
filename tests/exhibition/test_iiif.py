"""The IIIF manifests, held to the rules of the Presentation API 3.0 by its sections."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from campaign.derivatives.picture import Tiles
from campaign.editions import Edition, View
from campaign.outputs import iiif
from campaign.outputs.iiif.spoken import nav_date
from campaign.sections import exhibition
from campaign.when import When, WhenContext
from tests.exhibition.test_pages import rendered
from tests.nested import mappings
from tests.pictures import picture

ROOT = "https://truong.example/ky-niem/"
EXHIBITION = "trien-lam/nam-muoi-nam/manifest.json"
# 3.1 and 5: what each kind of resource must have.
REQUIRED = {
    "Manifest": {"id", "type", "label", "items"},
    "Canvas": {"id", "type", "height", "width", "items"},
    "Range": {"id", "type", "items"},
    "AnnotationPage": {"id", "type", "items"},
    "Annotation": {"id", "type", "motivation", "body", "target"},
    "Image": {"id", "type", "format", "height", "width"},
    "Agent": {"id", "type", "label"},
    "Text": {"id", "type", "label", "format"},
    "ImageService3": {"id", "type", "profile"},
}
LANGUAGE = re.compile(r"vi|en|none")


@pytest.fixture
def published(folder: Any) -> Any:
    """The campaign folder, with an address."""
    folder.change("languages: [vi, en]", f"languages: [vi, en]\naddress: {ROOT}", "campaign")
    return folder


def told(view: View) -> dict[str, Any]:
    return {one.uri: json.loads(one.content) for one in iiif.files(view)}


def resources(manifest: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every resource inside a manifest, itself included."""
    return (one for one in mappings(manifest) if "type" in one)


def is_language_map(value: Any) -> bool:
    """4.4: languages, each with a list of one or more strings."""
    return bool(value) and all(
        LANGUAGE.fullmatch(code) and said and all(isinstance(one, str) and one for one in said)
        for code, said in value.items()
    )


def check(manifest: dict[str, Any]) -> None:
    """What holds for every manifest."""
    assert manifest["@context"] == "http://iiif.io/api/presentation/3/context.json"  # 4.6
    assert manifest["type"] == "Manifest"
    assert manifest["items"]  # 5.2: at least one Canvas
    for one in resources(manifest):
        is_reference = one["type"] in ("Canvas", "Manifest") and one.keys() == {"id", "type"}
        assert is_reference or one.keys() >= REQUIRED[one["type"]], one
        assert one["id"].startswith(ROOT)  # 3.2: an HTTP(S) URI
        for name in ("label", "summary"):
            assert name not in one or is_language_map(one[name])  # 3.1
        for entry in (*one.get("metadata", ()), *filter(None, (one.get("requiredStatement"),))):
            assert entry.keys() == {"label", "value"}  # 3.1
            assert is_language_map(entry["label"])
            assert is_language_map(entry["value"])
        for name in ("thumbnail", "provider", "homepage", "service"):
            assert isinstance(one.get(name, []), list)  # 4.3
        # 3.1: from Creative Commons or RightsStatements.org, as they were first addressed.
        assert re.match(
            r"http://(?:creativecommons|rightsstatements)\.org/",
            one.get("rights", "http://creativecommons.org/"),
        )
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\dT00:00:00Z", one.get("navDate", "2000-01-01T00:00:00Z")
        )
    for canvas in manifest["items"]:
        check_canvas(canvas)
    ids = [canvas["id"] for canvas in manifest["items"]]
    assert len(set(ids)) == len(ids)  # 3.2: an id names one resource
    for range_ in manifest.get("structures", ()):
        assert range_["items"]  # 5.4
        assert {item["id"] for item in range_["items"]} <= set(ids)


def check_canvas(canvas: dict[str, Any]) -> None:
    assert canvas["width"] > 0  # 3.2
    assert canvas["height"] > 0
    assert "#" not in canvas["id"]  # 5.3
    (page,) = canvas["items"]
    (painting,) = page["items"]
    assert painting["motivation"] == "painting"  # 5.6
    assert painting["target"] == canvas["id"]


def test_every_manifest_keeps_the_rules(published: Any) -> None:
    manifests = told(published.seen())
    assert manifests.keys() == {
        EXHIBITION,
        *(f"anh/{id_}/manifest.json" for id_ in ("cong-truong", "lop-hoc", "san-truong")),
        "anh/cong-moi/manifest.json",
    }
    for uri, manifest in manifests.items():
        assert manifest["id"] == ROOT + uri
        check(manifest)


def test_photographs_stand_once_and_rooms_in_order(published: Any) -> None:
    manifest = told(published.seen())[EXHIBITION]
    names = ["cong-truong", "lop-hoc", "san-truong", "cong-moi"]
    assert [one["id"] for one in manifest["items"]] == [f"{ROOT}anh/{id_}/canvas" for id_ in names]
    assert [
        (one["label"]["vi"], [item["id"].split("/")[-2] for item in one["items"]])
        for one in manifest["structures"]
    ] == [
        (["Những năm đầu"], ["cong-truong", "lop-hoc"]),
        (["Hôm nay"], ["san-truong", "cong-truong", "cong-moi"]),
    ]
    assert manifest["label"] == {"vi": ["Năm mươi năm"], "en": ["Fifty years"]}
    assert [one["language"] for one in manifest["homepage"]] == [["vi"], ["en"]]
    assert manifest["homepage"][1]["id"] == f"{ROOT}en/trien-lam/"


def test_a_photograph_brings_what_is_known_of_it(published: Any) -> None:
    manifest = told(published.seen())["anh/cong-truong/manifest.json"]
    known = {entry["label"]["vi"][0]: entry["value"] for entry in manifest["metadata"]}
    assert known["Thời gian"] == {"vi": ["Khoảng năm 1977"], "en": ["c. 1977"]}
    assert known["Người trong ảnh"] == {"vi": ["Nguyễn Văn Ví Dụ (Hiệu trưởng)", "Trần Thị Mẫu"]}
    assert known["Ký hiệu"] == {"none": ["A-12"]}
    assert known["Từ khóa"] == {"vi": ["cổng", "tre"]}
    assert known["Bản quyền"] == {"vi": ["CC BY 4.0 (Ghi công)"], "en": ["CC BY 4.0 (Attribution)"]}
    assert manifest["rights"] == "http://creativecommons.org/licenses/by/4.0/"
    assert manifest["summary"]["en"] == ["The gate. Built of bamboo."]
    statement = manifest["requiredStatement"]["value"]
    assert statement["vi"] == ["Lê Văn Thử. Kho lưu trữ của trường"]


def test_the_canvas_is_the_photograph_and_its_body_a_file_of_the_site(published: Any) -> None:
    (canvas,) = told(published.seen())["anh/lop-hoc/manifest.json"]["items"]
    assert (canvas["width"], canvas["height"]) == (3000, 2000)
    body = canvas["items"][0]["items"][0]["body"]
    assert body == {
        "id": f"{ROOT}hinh/lop-hoc.0.2400.jpg",
        "type": "Image",
        "format": "image/jpeg",
        "width": 2400,
        "height": 1600,
    }


def test_squares_are_an_image_service_with_its_own_address(published: Any) -> None:
    view = published.seen()
    tiles = Tiles("lop-hoc.1.iiif", 3000, 2000, 512, (1, 2, 4, 8))
    view = replace(
        view, pictures={**view.pictures, "lop-hoc": replace(picture("lop-hoc"), tiles=tiles)}
    )
    files = told(view)
    (canvas,) = files["anh/lop-hoc/manifest.json"]["items"]
    (service,) = canvas["items"][0]["items"][0]["body"]["service"]
    info = files["hinh/lop-hoc.1.iiif/info.json"]
    # Image API 3.0, 5.2: the id is the address the file is served at, without its name.
    assert service["id"] == info["id"] == f"{ROOT}hinh/lop-hoc.1.iiif"
    assert (info["type"], info["profile"]) == ("ImageService3", "level0")
    assert (info["width"], info["height"]) == (canvas["width"], canvas["height"])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("07/11/1948", "1948-11-07T00:00:00Z"),
        ("2017-04-11T08:00+07:00", "2017-04-11T00:00:00Z"),
        ("1948", None),
        ("1952~", None),
        ("khoảng 07/11/1948", None),
        ("tháng 3/2017", None),
        ("dự kiến 11/4/2017", None),
    ],
)
def test_only_an_exact_day_is_a_date(written: str, said: str | None) -> None:
    assert nav_date(When.read(written, WhenContext())) == said


def test_words_that_look_like_a_tag_are_no_html(published: Any) -> None:
    published.change("caption: Lớp học", 'caption: "<b>Lớp học</b>"')
    published.change("title: Hôm nay", 'title: "<i>Hôm nay</i>"')
    manifests = told(published.seen())
    # 4.5: read as HTML only where the first sign is < and the last one >.
    assert manifests["anh/lop-hoc/manifest.json"]["summary"]["vi"] == ["<b>Lớp học</b> "]
    assert manifests[EXHIBITION]["structures"][1]["label"]["vi"] == ["<i>Hôm nay</i> "]


def test_a_drawing_says_so_wherever_it_is_shown(published: Any) -> None:
    published.change("    decorative: true\n", "    decorative: true\n    illustration: true\n")
    manifest = told(published.seen())["anh/cong-moi/manifest.json"]
    assert manifest["requiredStatement"]["value"] == {
        "vi": ["Ảnh minh họa"],
        "en": ["Illustration"],
    }


def test_what_may_not_be_seen_is_in_no_manifest(published: Any) -> None:
    published.change("caption: Lớp học\n", "caption: Lớp học\n    embargo_until: 2027-10-01\n")
    published.change("caption: Cổng mới\n", "caption: Cổng mới\n    visibility: internal\n")
    text = json.dumps(told(published.seen()), ensure_ascii=False)
    assert "lop-hoc" not in text
    assert "cong-moi" not in text
    assert "Hôm nay" in text


def test_a_plate_in_place_of_a_photograph_is_not_collected(published: Any) -> None:
    view = published.seen()
    view = replace(
        view, pictures={**view.pictures, "lop-hoc": replace(picture("lop-hoc"), broken=True)}
    )
    assert "lop-hoc" not in json.dumps(told(view))


@pytest.mark.parametrize(
    ("edition", "language"),
    [(Edition.PRESS, "vi"), (Edition.KIOSK, "vi"), (Edition.PUBLIC, "en")],
)
def test_they_are_written_once_and_only_where_the_address_is_public(
    published: Any, edition: Edition, language: str
) -> None:
    assert told(published.seen(edition, language=language)) == {}


def test_without_an_address_there_is_no_manifest_and_no_link_to_one(folder: Any) -> None:
    view = folder.seen()
    assert told(view) == {}
    assert not [page for page in exhibition.pages(view) if "manifest" in rendered(view, page.uri)]


def test_pages_lead_to_their_manifest(published: Any) -> None:
    view = published.seen(language="en")
    assert 'href="../../trien-lam/nam-muoi-nam/manifest.json"' in rendered(view, "trien-lam/")
    assert 'href="../../../anh/lop-hoc/manifest.json"' in rendered(view, "anh/lop-hoc/")
