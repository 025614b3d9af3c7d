"""The hero picture: whole, upright, in widths for screens, without what the camera noted."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms

from campaign import hero
from campaign.artwork import shape


def opened(size: hero.Size) -> Image.Image:
    return Image.open(io.BytesIO(size.content))


def test_a_picture_comes_in_every_width_up_to_its_own(tmp_path: Path) -> None:
    Image.new("RGB", (1700, 1000), "teal").save(tmp_path / "a.jpg")
    made = hero.sizes(tmp_path / "a.jpg", tmp_path / "cache")
    widths = [800, 1600, 1700]
    assert [(size.suffix, size.width) for size in made] == [
        (suffix, width) for suffix in ("avif", "jpg") for width in widths
    ]
    for size in made:
        assert opened(size).width == size.width
        assert abs(opened(size).height - size.width * 1000 / 1700) <= 1, "cut or stretched"


def test_a_picture_taken_on_end_stands_up_and_tells_no_place(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (21.0, 2.0, 0.0)
    Image.new("RGB", (60, 40)).save(tmp_path / "a.jpg", exif=exif)
    for size in hero.sizes(tmp_path / "a.jpg", tmp_path / "cache"):
        assert opened(size).size == (40, 60)
        assert not opened(size).getexif()
        assert "exif" not in opened(size).info


def test_a_picture_for_print_keeps_its_colours(tmp_path: Path) -> None:
    # Four inks without a profile: only the conversion has to be there, not an exact shade.
    Image.new("CMYK", (30, 20), (0, 255, 255, 0)).save(tmp_path / "a.jpg")
    for size in hero.sizes(tmp_path / "a.jpg", tmp_path / "cache"):
        red, green, blue = opened(size).convert("RGB").getpixel((5, 5))  # type: ignore[misc]
        assert red > 200 > 80 > max(green, blue)


def test_a_profile_is_followed_not_kept(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # The same space with red and blue exchanged: what is stored as blue is to be seen as red.
    exchanged = srgb.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
    Image.new("RGB", (30, 20), (0, 0, 255)).save(tmp_path / "a.png", icc_profile=exchanged)
    for size in hero.sizes(tmp_path / "a.png", tmp_path / "cache"):
        red, _, blue = opened(size).convert("RGB").getpixel((5, 5))  # type: ignore[misc]
        assert red > 240 > 20 > blue
        assert "icc_profile" not in opened(size).info


@pytest.mark.parametrize("profile", ["XYZ", None], ids=["of another kind", "broken"])
def test_a_profile_that_does_not_fit_is_left_aside(tmp_path: Path, profile: str | None) -> None:
    made = ImageCms.createProfile("XYZ") if profile else None
    content = ImageCms.ImageCmsProfile(made).tobytes() if made else b"hong"
    Image.new("RGB", (30, 20), (0, 0, 255)).save(tmp_path / "a.png", icc_profile=content)
    for size in hero.sizes(tmp_path / "a.png", tmp_path / "cache"):
        assert opened(size).convert("RGB").getpixel((5, 5))[2] > 240  # type: ignore[index]


def test_a_transparent_picture_stands_on_white(tmp_path: Path) -> None:
    Image.new("RGBA", (30, 20), (0, 0, 0, 0)).save(tmp_path / "a.png")
    for size in hero.sizes(tmp_path / "a.png", tmp_path / "cache"):
        assert opened(size).convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_a_picture_is_made_once(tmp_path: Path) -> None:
    Image.new("RGB", (30, 20)).save(tmp_path / "a.png")
    first = hero.sizes(tmp_path / "a.png", tmp_path / "cache")
    (kept,) = (tmp_path / "cache").iterdir()
    before = [file.stat().st_mtime_ns for file in sorted(kept.iterdir())]
    assert hero.sizes(tmp_path / "a.png", tmp_path / "cache") == first
    assert [file.stat().st_mtime_ns for file in sorted(kept.iterdir())] == before


@pytest.mark.parametrize(
    ("width", "height", "where"),
    [(3000, 1000, "wide"), (1500, 1000, "beside"), (1000, 1000, "beside"), (800, 1200, "tall")],
)
def test_a_picture_stands_where_its_shape_fits(width: int, height: int, where: str) -> None:
    assert shape(width, height) == where
