"""What files in photos/ are found to be."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import sys
import unicodedata
from pathlib import Path

import pytest
from PIL import Image, TiffImagePlugin

from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.photos.original import Original
from campaign.problems import Wrong
from tests.photos import making

LIMITS = Limits()


def seen(folder: Path, content: bytes, name: str = "ảnh.jpg", limits: Limits = LIMITS) -> Original:
    photos = folder / "photos"
    return examine(making.put(photos / name, content), photos, limits)


def refused(folder: Path, content: bytes, name: str = "ảnh.jpg", limits: Limits = LIMITS) -> Wrong:
    """What is said of a file; both languages name it."""
    with pytest.raises(Wrong) as caught:
        seen(folder, content, name, limits)
    assert f"photos/{name}" in caught.value.vi
    assert f"photos/{name}" in caught.value.en
    return caught.value


@pytest.mark.parametrize(("ending", "format"), making.SAVED.items())
def test_every_format_is_known_by_its_content(ending: str, format: str, tmp_path: Path) -> None:
    content = making.encoded(format)
    original = seen(tmp_path, content, f"1948/Núi rừng Việt Bắc.{ending.upper()}")
    assert (original.format, original.width, original.height) == (format, 60, 40)
    assert original.name == f"1948/Núi rừng Việt Bắc.{ending.upper()}"
    assert original.sha256 == hashlib.sha256(content).hexdigest()
    assert original.size == len(content)
    assert original.misnamed is None


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF", "HEIF"])
def test_a_turned_picture_is_measured_as_it_is_seen(
    format: str, orientation: int, tmp_path: Path
) -> None:
    original = seen(tmp_path, making.turned(format, orientation))
    lies = orientation in range(5, 9)
    assert (original.width, original.height) == ((40, 60) if lies else (60, 40))
    # pillow-heif turns the picture itself.
    assert original.orientation == (1 if format == "HEIF" else orientation)


@pytest.mark.parametrize("orientation", [3, 6])
def test_exif_behind_the_pixels_of_a_png_counts(orientation: int, tmp_path: Path) -> None:
    assert seen(tmp_path, making.late_exif_png(orientation)).orientation == orientation


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_is_none_changes_nothing(orientation: int, tmp_path: Path) -> None:
    original = seen(tmp_path, making.turned("JPEG", orientation))
    assert (original.orientation, original.width, original.height) == (1, 60, 40)


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
@pytest.mark.parametrize("progressive", [True, False])
def test_jpeg_of_every_kind(mode: str, progressive: bool, tmp_path: Path) -> None:
    picture = making.drawn(mode=mode)
    original = seen(tmp_path, making.encoded("JPEG", picture, progressive=progressive))
    assert (original.mode, original.progressive) == (mode, progressive)


def test_a_telephone_s_second_picture_makes_no_other_format(tmp_path: Path) -> None:
    content = making.encoded("MPO", save_all=True, append_images=[making.drawn(30, 20)])
    original = seen(tmp_path, content)
    assert (original.format, original.width) == ("JPEG", 60)


KINDS = {
    "PNG 16 bit": ("I;16", making.deep_png()),
    "PNG palette": ("P", making.encoded("PNG", making.drawn(mode="P"))),
    "PNG alpha": ("RGBA", making.encoded("PNG", making.drawn(mode="RGBA"))),
    "PNG grey alpha": ("LA", making.encoded("PNG", making.drawn(mode="LA"))),
    "TIFF 16 bit": ("RGB", making.deep_tiff()),
    "TIFF grey 16 bit": ("I;16", making.encoded("TIFF", making.drawn(mode="I;16"))),
    "TIFF LZW": ("RGB", making.encoded("TIFF", compression="tiff_lzw")),
    "TIFF deflate": ("RGB", making.encoded("TIFF", compression="tiff_adobe_deflate")),
    "TIFF CMYK": ("CMYK", making.encoded("TIFF", making.drawn(mode="CMYK"))),
}


@pytest.mark.parametrize("kind", KINDS)
def test_png_and_tiff_of_every_kind(kind: str, tmp_path: Path) -> None:
    mode, content = KINDS[kind]
    assert seen(tmp_path, content, "ảnh").mode == mode


def test_of_many_pages_the_first_is_shown(tmp_path: Path) -> None:
    content = making.encoded("TIFF", save_all=True, append_images=[making.drawn(10, 10)])
    assert (seen(tmp_path, content).width, seen(tmp_path, content).height) == (60, 40)


def test_a_wrong_ending_is_said_and_the_content_counts(tmp_path: Path) -> None:
    original = seen(tmp_path, making.encoded("JPEG"), "họp mặt.PNG")
    assert original.format == "JPEG"
    assert original.misnamed is not None
    assert "họp mặt.PNG" in original.misnamed.vi
    assert ".jpg" in original.misnamed.en


@pytest.mark.parametrize(
    "name",
    [
        "Lễ mít tinh (bản quét 2).JPG",
        unicodedata.normalize("NFD", "Đại hội Đảng bộ lần thứ nhất.jpg"),
        "ả" * 40 + "x" * 97 + ".jpg",
    ],
)
def test_names_may_be_as_people_write_them(name: str, tmp_path: Path) -> None:
    original = seen(tmp_path, making.encoded("JPEG"), name)
    assert original.name == unicodedata.normalize("NFC", name)
    assert original.path.read_bytes() == making.encoded("JPEG")


# What is wrong, and what to do.


OTHERS = {
    "rỗng": b"",
    "không nhận ra": bytes(4096),
    "Photoshop": b"8BPS\0\1" + bytes(60),
    "PDF": b"%PDF-1.7\n",
    "trang web": b"\n<!DOCTYPE html><html>",
    "Word": b"PK\x03\x04" + bytes(60),
    "BMP": b"BM" + bytes(60),
    "recordings": b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41",
    "RAW của": making.raw_in_tiff(),
    "là RAW": b"II*\0\x10\0\0\0CR\2\0" + bytes(60),
    "mà là RAW": b"\0\0\0\x18ftypcrx \0\0\0\1crx isom",
    "git lfs pull": b"version https://git-lfs.github.com/spec/v1\n",
    "12 bit": making.jpeg_of_12_bits(),
}


@pytest.mark.parametrize("said", OTHERS)
def test_what_is_no_photograph_is_called_by_its_name(said: str, tmp_path: Path) -> None:
    assert said in refused(tmp_path, OTHERS[said]).vi


@pytest.mark.parametrize("format", making.SAVED.values())
@pytest.mark.parametrize("kept", [0.02, 0.2, 0.5, 0.9])
def test_a_file_that_breaks_off_is_refused(format: str, kept: float, tmp_path: Path) -> None:
    noise = Image.effect_noise((300, 200), 80).convert("RGB")
    content = making.encoded(format, noise)
    wrong = refused(tmp_path, content[: int(len(content) * kept)])
    assert "chép lại" in wrong.vi
    assert "copy it again" in wrong.en


def test_progressive_jpeg_that_breaks_off_is_refused(tmp_path: Path) -> None:
    noise = Image.effect_noise((300, 200), 80)
    content = making.encoded("JPEG", noise, progressive=True)
    assert "phần cuối" in refused(tmp_path, content[:-2000]).vi


def test_an_end_in_the_thumbnail_is_not_the_end(tmp_path: Path) -> None:
    noise = Image.effect_noise((300, 200), 80)
    block = b"Exif\0\0" + making.encoded("JPEG", making.drawn(16, 12))
    content = making.encoded("JPEG", noise, exif=block)
    assert "phần cuối" in refused(tmp_path, content[: len(content) // 2]).vi


@pytest.mark.parametrize("format", ["PNG", "GIF"])
def test_a_file_that_shows_everything_needs_no_end_mark(format: str, tmp_path: Path) -> None:
    missing = {"PNG": 12, "GIF": 1}[format]
    assert seen(tmp_path, making.encoded(format)[:-missing]).width == 60


@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_what_telephones_add_behind_the_end_does_no_harm(format: str, tmp_path: Path) -> None:
    content = making.encoded(format) + b"MotionPhoto" + bytes(200_000)
    assert seen(tmp_path, content).size == len(content)


def test_a_bomb_is_refused_before_room_is_made_for_it(tmp_path: Path) -> None:
    bomb = making.png_bomb(20000, 20000)
    assert len(bomb) < 60_000
    wrong = refused(tmp_path, bomb)
    assert "20000×20000" in wrong.vi
    assert "photo_megapixels" in wrong.vi
    assert "16384×16384" in refused(tmp_path, making.webp_bomb()).vi


def test_the_campaign_decides_what_is_too_large(tmp_path: Path) -> None:
    content = making.png_bomb(2000, 1001)
    assert "2 triệu" in refused(tmp_path, content, limits=Limits(megapixels=2)).vi
    assert seen(tmp_path, content, limits=Limits(megapixels=3)).width == 2000
    assert seen(tmp_path, making.png_bomb(30000, 6000)).width == 30000


def test_heic_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    with pytest.raises(Wrong, match="make heic"):
        seen(tmp_path, making.encoded("HEIF"))


def test_a_file_that_may_not_be_read_is_told_with_the_system_s_reason() -> None:
    with making.open_folder() as folder:
        photos = folder / "photos"
        path = making.put(photos / "khóa.jpg", making.encoded("JPEG"))
        path.chmod(0)
        with making.as_nobody(), pytest.raises(Wrong, match=r"photos/khóa\.jpg") as caught:
            examine(path, photos, LIMITS)
    assert "quyền đọc" in caught.value.vi
    assert "Permission denied" in caught.value.en


def test_a_link_may_lead_within_photos_only(tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    inside = making.put(photos / "1948" / "a.jpg", making.encoded("JPEG"))
    outside = making.put(tmp_path / "ngoài.jpg", making.encoded("JPEG"))
    (photos / "trong.jpg").symlink_to(inside)
    (photos / "ra.jpg").symlink_to(outside)
    (photos / "thư mục").symlink_to(tmp_path)
    assert examine(photos / "trong.jpg", photos, LIMITS).name == "trong.jpg"
    for leaving in (photos / "ra.jpg", photos / "thư mục" / "ngoài.jpg"):
        with pytest.raises(Wrong, match="trỏ ra ngoài"):
            examine(leaving, photos, LIMITS)


def test_photos_itself_may_be_a_link(tmp_path: Path) -> None:
    making.put(tmp_path / "ổ chung" / "a.jpg", making.encoded("JPEG"))
    photos = tmp_path / "photos"
    photos.symlink_to(tmp_path / "ổ chung")
    assert examine(photos / "a.jpg", photos, LIMITS).path == photos / "a.jpg"


def test_links_in_a_circle_and_links_to_nothing_are_missing_files(tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "vòng.jpg").symlink_to(photos / "vòng.jpg")
    (photos / "cụt.jpg").symlink_to(photos / "không có.jpg")
    for name in ("vòng.jpg", "cụt.jpg", "chưa chép.jpg"):
        with pytest.raises(Wrong, match=f"không có tệp photos/{name}"):
            examine(photos / name, photos, LIMITS)


def test_only_files_are_opened(tmp_path: Path) -> None:
    (tmp_path / "thư mục.jpg").mkdir()
    os.mkfifo(tmp_path / "ống.jpg")  # opening it would wait for ever
    for name in ("thư mục.jpg", "ống.jpg"):
        with pytest.raises(Wrong, match="không phải là một tệp"):
            examine(tmp_path / name, tmp_path, LIMITS)


@pytest.mark.parametrize("format", making.SAVED.values())
def test_an_original_is_left_as_it_was(format: str, tmp_path: Path) -> None:
    content = making.encoded(format)
    path = making.put(tmp_path / "gốc", content)
    path.chmod(0o444)
    before = path.stat()
    examine(path, tmp_path, LIMITS)
    after = path.stat()
    assert path.read_bytes() == content
    assert (after.st_mtime_ns, after.st_mode) == (before.st_mtime_ns, before.st_mode)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("format", making.SAVED.values())
def test_a_damaged_header_raises_nothing_but_wrong(format: str, tmp_path: Path) -> None:
    whole = making.encoded(format)
    outcomes: set[type] = set()
    for at in range(4, min(len(whole), 400), 3):
        spoilt = bytearray(whole)
        spoilt[at] ^= 0xFF
        path = making.put(tmp_path / "hỏng", bytes(spoilt))
        try:
            outcomes.add(type(examine(path, tmp_path, LIMITS)))
        except Wrong as wrong:
            outcomes.add(type(wrong))
    assert Wrong in outcomes
    assert outcomes <= {Original, Wrong}


def paged(*kinds: int) -> bytes:
    """A TIFF with a page of each of these kinds (NewSubfileType)."""
    out = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(out, new=True) as writer:
        for kind in kinds:
            making.drawn().save(writer, "TIFF", tiffinfo={254: kind})
            writer.newFrame()
    return out.getvalue()


@pytest.mark.parametrize(
    ("kinds", "pages"),
    [((0,), 1), ((0, 0, 0), 3), ((2, 2), 2), ((0, 1, 1), 1), ((0, 1, 0, 4), 2)],
    ids=["one", "three", "numbered pages", "smaller copies", "a mask"],
)
def test_pages_of_tiff_are_counted(kinds: tuple[int, ...], pages: int, tmp_path: Path) -> None:
    original = seen(tmp_path, paged(*kinds), "a.tif")
    assert (original.pages, original.width, original.height) == (pages, 60, 40)
    assert (original.has_more_pages is None) == (pages == 1)


def test_a_second_page_that_leads_nowhere_stops_nothing(tmp_path: Path) -> None:
    content = bytearray(paged(0, 0))
    (directory,) = struct.unpack_from("<I", content, 4)
    (entries,) = struct.unpack_from("<H", content, directory)
    struct.pack_into("<I", content, directory + 2 + 12 * entries, 0xFFFFFF00)
    assert seen(tmp_path, bytes(content), "a.tif").pages == 1
