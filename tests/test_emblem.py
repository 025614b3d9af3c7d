"""Emblems: measured, whole, and refused when they do more than show themselves."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from campaign.emblem import drawn
from campaign.problems import Wrong

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(folder: Path, inside: str, attributes: str = 'viewBox="0 0 60 30"') -> Path:
    file = folder / "bieu-trung.svg"
    file.write_text(f"{HEAD} {attributes}>{inside}</svg>", "utf-8")
    return file


@pytest.mark.parametrize(
    ("attributes", "ratio"),
    [
        ('viewBox="0 0 60 30"', 2),
        ('viewBox="-5,-5 10.5,10.5" width="40mm"', 1),
        ('width="30mm" height="60mm"', 0.5),
    ],
)
def test_a_drawing_is_published_as_it_is(tmp_path: Path, attributes: str, ratio: float) -> None:
    file = svg(tmp_path, '<use href="#a"/><path id="a" style="fill:url(#b)"/>', attributes)
    made = drawn(file)
    assert made.content == file.read_bytes()
    assert made.width / made.height == ratio


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        '<path onload="alert(1)"/>',
        '<a xlink:href="javascript:alert(1)"><path/></a>',
        '<a href="https://example.org/"><path/></a>',
        '<image href="https://example.org/a.png"/>',
        "<foreignObject><p/></foreignObject>",
        "<style>@import 'https://example.org/a.css';</style>",
        '<path style="fill:url(https://example.org/a.svg#b)"/>',
        "<path fill=\"URL( 'https://example.org/a.svg#b')\"/>",
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="xlink:href" values="javascript:alert(1)"/>',
    ],
)
def test_a_drawing_that_acts_is_refused(tmp_path: Path, inside: str) -> None:
    with pytest.raises(Wrong, match="không chạy lệnh"):
        drawn(svg(tmp_path, inside))


def test_an_entity_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "bom.svg"
    file.write_text(f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>{HEAD} viewBox="0 0 1 1">&a;</svg>')
    with pytest.raises(Wrong, match="<!ENTITY>"):
        drawn(file)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<svg", "không phải là SVG đúng chuẩn"),
        (f"{HEAD}/>", "không ghi khổ"),
        (f'{HEAD} viewBox="0 0 0 10"/>', "không ghi khổ"),
        ('<html viewBox="0 0 10 10"/>', "không ghi khổ"),
    ],
)
def test_what_is_no_drawing_is_refused(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "a.svg"
    file.write_text(content, "utf-8")
    with pytest.raises(Wrong, match=told):
        drawn(file)


def test_a_png_keeps_its_colours_and_loses_what_was_noted_in_it(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "máy của văn phòng")
    file = tmp_path / "a.png"
    Image.new("RGBA", (2000, 1000), (200, 10, 10, 255)).save(file, pnginfo=notes)
    made = drawn(file)
    with Image.open(io.BytesIO(made.content)) as image:
        assert image.getpixel((5, 5)) == (200, 10, 10, 255)
        assert image.info.get("Author") is None
    assert (made.width, made.height) == (640, 320)


def test_a_small_png_is_not_made_larger(tmp_path: Path) -> None:
    Image.new("P", (20, 40)).save(tmp_path / "a.png")
    made = drawn(tmp_path / "a.png")
    assert (made.width, made.height) == (20, 40)
