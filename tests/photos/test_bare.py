"""Drawings go out dot by dot as they were drawn, with nothing said in their files."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image

from campaign.photos.bare import bare, is_drawing
from campaign.problems import Wrong
from tests.derivatives.originals import original, scene
from tests.photos import exiftool

SECRET = "Nguyễn Văn Ví Dụ"
SAYS = {
    "png": ("EXIF:GPSLatitude=21.03", "EXIF:GPSLatitudeRef=N", f"PNG:Comment={SECRET}"),
    "webp": ("EXIF:GPSLatitude=21.03", "EXIF:GPSLatitudeRef=N"),
    "gif": (f"Comment={SECRET}",),
}
# What exiftool tells of every file, whatever is in it.
ALWAYS = "SourceFile", "ExifTool", "System", "File", "Composite"


def drawing(folder: Path, suffix: str, **options: Any) -> Path:
    """A drawing in which its author is named, and where it was made."""
    file = folder / f"hình.{suffix}"
    scene(120, 90).convert("RGBA" if suffix == "webp" else "P").save(file, **options)
    return exiftool.write(file, f"XMP-dc:Creator={SECRET}", *SAYS[suffix])


def frames(content: Path | io.BytesIO) -> list[tuple[int, bytes]]:
    """How long each picture is shown, and its dots."""
    found = []
    with Image.open(content) as image:
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            shown = image.convert("RGBA").tobytes()
            found.append((image.info.get("duration", 0), shown))
    return found


def said(file: Path) -> set[str]:
    """Everything that exiftool finds beside the picture itself."""
    tags = exiftool.read(file, "-a", "-ee")
    return {name for name in tags if not name.startswith((*ALWAYS, "PNG:", "GIF:", "RIFF:"))}


@pytest.mark.parametrize("suffix", SAYS)
def test_a_drawing_says_nothing_and_loses_nothing(tmp_path: Path, suffix: str) -> None:
    file = drawing(tmp_path, suffix)
    content = bare(original(file), "docs/hình")
    out = tmp_path / f"ra.{suffix}"
    out.write_bytes(content)
    assert said(file)
    assert said(out) == set()
    assert SECRET.encode() not in content
    assert "GPS" not in str(exiftool.read(out))
    assert frames(out) == frames(file)
    assert "Warning" not in str(exiftool.read(out, "-validate", "-warning"))


@pytest.mark.parametrize("suffix", ["gif", "png", "webp"])
def test_what_moves_goes_on_moving(tmp_path: Path, suffix: str) -> None:
    more = [scene(120, 90).rotate(turn) for turn in (90, 180)]
    lossless = {"lossless": True} if suffix == "webp" else {}
    options = {"save_all": True, "append_images": more, "duration": 120, "loop": 0, **lossless}
    file = drawing(tmp_path, suffix, **options)
    before = frames(file)
    assert len(before) == 3
    content = bare(original(file), "docs/hình")
    assert frames(io.BytesIO(content)) == before
    with Image.open(io.BytesIO(content)) as image:
        assert image.info["loop"] == 0


def test_what_follows_the_picture_is_left_out(tmp_path: Path) -> None:
    file = drawing(tmp_path, "png")
    file.write_bytes(file.read_bytes() + SECRET.encode())
    assert bare(original(file), "docs/hình").endswith(b"IEND\xaeB`\x82")


def test_a_gif_that_breaks_off_is_told(tmp_path: Path) -> None:
    file = drawing(tmp_path, "gif")
    whole = original(file)
    file.write_bytes(file.read_bytes()[:-400])
    with pytest.raises(Wrong, match="docs/hình bị cắt mất phần cuối"):
        bare(whole, "docs/hình")


def test_photographs_are_no_drawings(tmp_path: Path) -> None:
    lying = Image.Exif()
    lying[ExifTags.Base.Orientation] = 6
    scene(60, 40).save(tmp_path / "ảnh.jpg")
    scene(60, 40).save(tmp_path / "nằm.png", exif=lying)
    scene(60, 40).save(tmp_path / "nhỏ.png")
    Image.new("RGB", (1601, 10)).save(tmp_path / "quét.png")
    Image.new("P", (1601, 10)).save(tmp_path / "động.gif")
    drawn = {file.name: is_drawing(original(file)) for file in tmp_path.iterdir()}
    assert drawn == {
        "ảnh.jpg": False,
        "nằm.png": False,
        "nhỏ.png": True,
        "quét.png": False,
        "động.gif": True,
    }
