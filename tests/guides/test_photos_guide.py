"""The guide to photographs is true: its examples are read, its messages are the program's own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from campaign import lint, raw, starter
from campaign.model import Exhibitions
from campaign.model.described import Consent
from campaign.model.rights import Rights
from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.problems import Wrong, report
from campaign.reading import Reading, read_campaign
from campaign.sections import PARTS
from campaign.source import parse
from campaign.vietnamese import nfc
from campaign.when import When
from tests.guides.blocks import ROOT, blocks, overlaid, rows

GUIDE = (ROOT / "guide" / "anh.md").read_text(encoding="utf-8")
EXAMPLES = blocks(GUIDE, "yaml")
# What a record needs; the guide's lines are written under it.
RECORD = "  - id: thu\n    file: 1977/le-khai-giang.jpg\n    caption: Thầy trò dự lễ khai giảng.\n"
HUNG = (
    "exhibitions:\n"
    "  - id: q\n"
    "    title: Q\n"
    "    rooms:\n"
    "      - id: nhung-ngay-dau\n"
    "        title: Những ngày đầu\n"
    "        when: 1977/1997\n"
    "        photos:\n"
    "          - thu\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The starter campaign, with the files the guide speaks of."""
    folder = tmp_path / "trial"
    starter.write(folder)
    photos = folder / "photos"
    for name in ("1977/le-khai-giang.jpg", "2026/le-khai-giang.jpg"):
        (photos / name).parent.mkdir()
        Image.new("RGB", (60, 40)).save(photos / name)
    (photos / "phim").mkdir()
    for name in ("phong-su-50-nam.mp4", "phong-su-50-nam.vi.vtt"):
        (photos / "phim" / name).write_bytes(b"-")
    return folder


def read(folder: Path, data: Any) -> Reading:
    """The campaign with that as its exhibition."""
    text = data if isinstance(data, str) else yaml.safe_dump(data, allow_unicode=True)
    (folder / "data" / "exhibition.yml").write_text(text, encoding="utf-8")
    return read_campaign(folder, PARTS)


def with_examples(folder: Path, count: int) -> Any:
    """The starter's exhibition with the first examples written into it."""
    data = parse((folder / "data/exhibition.yml").read_text("utf-8"), Path("starter")).data
    for example in EXAMPLES[:count]:
        data = overlaid(data, parse(example, Path("guide")).data)
    return data


def written(line: str) -> str:
    """An exhibition of one record with that line, and what makes the rest of it right."""
    needed = "" if line.startswith(("alt:", "decorative:")) else "    alt: Học sinh trên sân\n"
    indented = line.replace("\n", "\n    ")
    record = RECORD.replace("    file: 1977/le-khai-giang.jpg\n", "") if "file:" in line else RECORD
    return f"{HUNG}photos:\n{record}{needed}    {indented}\n"


@pytest.mark.parametrize("count", range(1, len(EXAMPLES) + 1))
def test_examples_are_read_one_after_the_other(count: int, folder: Path) -> None:
    assert report(read(folder, with_examples(folder, count)).problems) == ""


def test_the_finished_example_raises_no_questions(folder: Path) -> None:
    withdrawing = EXAMPLES[-1]
    assert "withdrawn" in withdrawing
    reading = read(folder, with_examples(folder, len(EXAMPLES) - 1))
    asked = [one for one in lint.questions(reading) if one.place.file.name == "exhibition.yml"]
    assert report(asked) == ""
    first, second = reading.campaign()[Exhibitions].photos
    assert (first.may_be_copied, second.zooms) == (False, True)


@pytest.mark.parametrize("row", rows(GUIDE, "### Trong hồ sơ"), ids=lambda row: row[0])
def test_messages_about_records_are_the_program_s(row: list[str], folder: Path) -> None:
    wrong, message, right = row
    assert message in report(read(folder, written(wrong)).problems)
    assert report(read(folder, written(right)).problems) == ""


@pytest.mark.parametrize("row", rows(GUIDE, "### Khi `kyniem check` hỏi"), ids=lambda row: row[0])
def test_questions_are_the_program_s(row: list[str], folder: Path) -> None:
    doubtful, question, _ = row
    assert question in report(lint.questions(read(folder, written(doubtful))))


def bad_files(folder: Path) -> dict[str, Path]:
    """Files as the guide describes them."""
    photos = folder / "photos"
    sound = (photos / "1977/le-khai-giang.jpg").read_bytes()
    made = {
        "0 byte": b"",
        "chép dở": sound[: len(sound) - 40],
        "trang web lưu nhầm thành .jpg": b"<!DOCTYPE html><html><body>Anh</body></html>",
        "quá lớn": sound,
    }
    files = {}
    for number, (what, content) in enumerate(made.items()):
        files[what] = photos / f"{number}.jpg"
        files[what].write_bytes(content)
    outside = shutil.copy(photos / "1977/le-khai-giang.jpg", folder.parent / "ngoai.jpg")
    files["liên kết ra ngoài photos/"] = photos / "lien-ket.jpg"
    files["liên kết ra ngoài photos/"].symlink_to(outside)
    return files


@pytest.mark.parametrize("row", rows(GUIDE, "### Trong tệp ảnh"), ids=lambda row: row[0])
def test_messages_about_files_are_the_program_s(
    row: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    what, message = row
    limits = Limits()
    if what == "quá lớn":
        monkeypatch.setattr(Limits, "allow", lambda *_: False)
    with pytest.raises(Wrong) as said:
        examine(bad_files(folder)[what], folder / "photos", limits)
    assert message in said.value.vi


@pytest.mark.parametrize("row", rows(GUIDE, "### Thời gian"), ids=lambda row: row[0])
def test_times_are_worded_as_the_guide_says(row: list[str], folder: Path) -> None:
    context = raw.when_context(read_campaign(folder, PARTS).sources)
    assert When.read(row[0], context).words("vi") == row[1]


@pytest.mark.parametrize("row", rows(GUIDE, "### Nguồn và bản quyền"), ids=lambda row: row[0])
def test_rights_are_named_as_the_guide_says(row: list[str]) -> None:
    uri, name, copies = row
    rights = Rights.read(uri)
    assert (rights.uri, rights.vi) == (uri, name)
    assert rights.allows_copies == (copies == "có")


def test_every_consent_is_in_the_guide() -> None:
    assert {one.value: one.vi for one in Consent} == dict(rows(GUIDE, "### Người trong ảnh"))


def test_the_guide_is_in_composed_letters() -> None:
    assert nfc(GUIDE) == GUIDE
