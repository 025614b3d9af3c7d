"""Originals as they are meant to be seen, whatever they are stored as."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageChops, ImageCms, ImageStat

from campaign.photos import pixels as module
from campaign.photos.colour import in_srgb
from campaign.photos.pixels import Stored, pixels
from campaign.photos.shrinking import smaller
from campaign.problems import Wrong
from tests.derivatives import profiles, sixteen
from tests.derivatives.originals import damage, original, photograph, scene

# Stored so, a picture is upright again after EXIF's turn of that number.
STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
# How many copies of a WebP in four bytes per pixel there are at the same time.
COPIES = """
import re, sys
from pathlib import Path
from campaign.photos.opening import opened
def most():
    return 1024 * int(re.search("VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before = most()
with opened(Path(sys.argv[1]), "WEBP") as image:
    image.load()
print((most() - before) / (4 * image.width * image.height))
"""
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def read(file: Path) -> Image.Image:
    """The whole picture in its own size."""
    drawn = original(file)
    return pixels(drawn, drawn.width, drawn.height)


def saved(folder: Path, picture: Image.Image, suffix: str, **options: Any) -> Image.Image:
    """Saves the picture and reads it as we do."""
    picture.save(folder / f"anh.{suffix}", **options)
    return read(folder / f"anh.{suffix}")


def colours(picture: Image.Image) -> list[Any]:
    return list(picture.get_flattened_data())


def differ(one: Image.Image, other: Image.Image) -> float:
    """How far apart two pictures are on average, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "avif"])
@pytest.mark.parametrize("number", STORED)
def test_every_picture_stands_upright(tmp_path: Path, number: int, suffix: str) -> None:
    stored, exif = scene(300, 200), Image.Exif()
    exif[ExifTags.Base.Orientation] = number
    if (turn := STORED[number]) is not None:
        stored = stored.transpose(turn)
    drawn = photograph(tmp_path / f"anh.{suffix}", stored, exif=exif, quality=95)
    shown = pixels(drawn, 150, 100)
    assert shown.size == (150, 100)
    assert differ(shown, scene(300, 200).resize((150, 100))) < 6


@pytest.mark.parametrize("number", STORED)
def test_each_part_of_a_turned_picture_is_where_it_belongs(tmp_path: Path, number: int) -> None:
    stored, exif = scene(300, 200), Image.Exif()
    exif[ExifTags.Base.Orientation] = number
    if (turn := STORED[number]) is not None:
        stored = stored.transpose(turn)
    drawn = photograph(tmp_path / "anh.png", stored, exif=exif)
    box = (17, 3, 120, 101)
    assert differ(Stored.read(drawn, 300, 200).part(box), scene(300, 200).crop(box)) == 0


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_decoded_small_is_the_same_picture(tmp_path: Path, progressive: bool) -> None:
    large = scene(2999, 2003)  # no multiple of anything: the last column is a part of one
    drawn = photograph(tmp_path / "anh.jpg", large, quality=92, progressive=progressive)
    expected = large.resize((299, 200), Image.Resampling.LANCZOS)
    assert differ(pixels(drawn, 299, 200), expected) < 1


def test_adobe_rgb_is_shown_as_it_was_seen(tmp_path: Path) -> None:
    seen = (90, 140, 200)
    shown = saved(tmp_path, Image.new("RGB", (8, 8), seen), "png", icc_profile=profiles.adobe_rgb())
    expected = adobe_in_srgb(seen)
    assert max(abs(one - other) for one, other in zip(expected, seen, strict=True)) > 20
    assert shown.getpixel((4, 4)) == pytest.approx(expected, abs=2)


def adobe_in_srgb(seen: tuple[int, int, int]) -> list[float]:
    """By the definitions of both, without any colour management."""
    light = [(value / 255) ** profiles.ADOBE_GAMMA for value in seen]
    xyz = [
        sum(one * part[at] for one, part in zip(light, profiles.ADOBE, strict=True))
        for at in range(3)
    ]
    to_srgb = (
        (3.13414, -1.61739, -0.49063),
        (-0.97880, 1.91628, 0.03344),
        (0.07197, -0.22899, 1.40538),
    )
    linear = [sum(one * part for one, part in zip(row, xyz, strict=True)) for row in to_srgb]
    curved = [
        12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in map(abs, linear)
    ]
    return [255 * min(1, value) for value in curved]


def test_a_picture_in_srgb_is_left_as_it_is() -> None:
    picture = scene(30, 20)
    assert in_srgb(picture, SRGB) is picture
    assert in_srgb(picture, None) is picture


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not a profile", id="broken"),
        pytest.param(profiles.adobe_rgb()[:150], id="cut off"),
        pytest.param(profiles.grey(1.8), id="of grey"),
        pytest.param(profiles.inks((0, 0, 0)), id="of inks"),
    ],
)
def test_a_profile_that_says_nothing_about_it_changes_nothing(profile: bytes) -> None:
    picture = scene(30, 20)
    assert in_srgb(picture, profile) is picture


def test_grey_scans_stay_grey_in_the_tones_of_their_profile(tmp_path: Path) -> None:
    dark = saved(tmp_path, Image.new("L", (8, 8), 100), "png", icc_profile=profiles.grey(1.0))
    assert dark.mode == "L"
    assert dark.getpixel((0, 0)) == pytest.approx(168, abs=2)  # linear light is lighter in sRGB
    plain = saved(tmp_path, Image.new("L", (8, 8), 100), "png")
    assert (plain.mode, plain.getpixel((0, 0))) == ("L", 100)
    coloured = saved(tmp_path, Image.new("L", (8, 8), 100), "jpg", icc_profile=profiles.adobe_rgb())
    assert coloured.mode == "L"
    assert coloured.getpixel((0, 0)) == pytest.approx(adobe_in_srgb((100, 100, 100))[1], abs=2)


def test_inks_are_read_by_the_profile_of_the_press(tmp_path: Path) -> None:
    green = profiles.inks((0x8000, 0x5000, 0xB000))
    drawn = Image.new("CMYK", (8, 8), (255, 0, 0, 0))
    shown = saved(tmp_path, drawn, "tif", icc_profile=green)
    red, strong, blue = colours(shown)[0]
    assert strong > red + 60
    assert strong > blue + 60


@pytest.mark.parametrize("suffix", ["jpg", "tif"])
def test_inks_without_a_profile_look_printed(tmp_path: Path, suffix: str) -> None:
    """Not like neon: pure cyan on paper is no (0, 255, 255)."""
    inks = {(0, 0, 0, 0): "paper", (255, 0, 0, 0): "cyan", (0, 0, 0, 255): "black"}
    shown = {}
    for ink, name in inks.items():
        picture = saved(tmp_path, Image.new("CMYK", (16, 16), ink), suffix)
        shown[name] = colours(picture)[0]
    assert min(shown["paper"]) >= 252
    assert max(shown["black"]) <= 40
    assert shown["cyan"] == pytest.approx((0, 160, 230), abs=40)


def test_lab_is_shown_in_its_colours(tmp_path: Path) -> None:
    lab = ImageCms.createProfile("LAB")
    red = Image.new("RGB", (8, 8), (200, 30, 40))
    stored = ImageCms.profileToProfile(red, ImageCms.createProfile("sRGB"), lab, outputMode="LAB")
    assert stored is not None
    assert colours(saved(tmp_path, stored, "tif"))[0] == pytest.approx((200, 30, 40), abs=4)


STEPS = [0, 1, 257, 0x7FFF, 0x8000, 0xFE00, 0xFFFF, 0xFFFF]
IN_EIGHT = [0, 0, 1, 127, 128, 253, 255, 255]


def test_sixteen_bits_of_grey_are_scaled_not_cut(tmp_path: Path) -> None:
    file = tmp_path / "anh.png"
    sixteen.png(file, 4, 2, STEPS, 0)
    assert colours(read(file)) == IN_EIGHT
    for order in "<>":
        sixteen.tiff(tmp_path / "anh.tif", 4, 2, STEPS, order=order, photometric=1)
        assert colours(read(tmp_path / "anh.tif")) == IN_EIGHT


def test_sixteen_bits_where_white_is_zero(tmp_path: Path) -> None:
    sixteen.tiff(tmp_path / "anh.tif", 4, 2, STEPS, order="<", photometric=0)
    assert colours(read(tmp_path / "anh.tif")) == [255 - value for value in IN_EIGHT]


def test_sixteen_bits_of_colour(tmp_path: Path) -> None:
    samples = [0, 0x8000, 0xFFFF] * 8
    sixteen.png(tmp_path / "anh.png", 4, 2, samples, 2)
    sixteen.tiff(tmp_path / "anh.tif", 4, 2, samples, order="<", photometric=2)
    for name in ("anh.png", "anh.tif"):
        assert colours(read(tmp_path / name)) == [(0, 128, 255)] * 8
    sixteen.png(tmp_path / "anh.png", 2, 2, [0xFFFF, 0, 0, 0] * 4, 6)
    assert colours(read(tmp_path / "anh.png")) == [(255, 255, 255)] * 4


def test_what_is_see_through_lies_on_white_paper(tmp_path: Path) -> None:
    clear, half = Image.new("RGBA", (8, 8), (0, 0, 0, 0)), Image.new("LA", (8, 8), (0, 128))
    assert colours(saved(tmp_path, clear, "png"))[0] == (255, 255, 255)
    assert saved(tmp_path, clear, "webp", lossless=True).getpixel((3, 3)) == (255, 255, 255)
    grey = saved(tmp_path, half, "png")
    assert (grey.mode, grey.getpixel((3, 3))) == ("L", 127)
    keyed = Image.new("RGB", (8, 8), (9, 9, 9))
    assert saved(tmp_path, keyed, "png", transparency=(9, 9, 9)).getpixel((0, 0)) == (255,) * 3
    palette = clear.convert("P")
    palette.putpalette([200, 10, 20] * 256)
    assert saved(tmp_path, palette, "png", transparency=0).getpixel((0, 0)) == (255, 255, 255)


def test_palettes_and_line_art(tmp_path: Path) -> None:
    palette = Image.new("P", (8, 8), 3)
    palette.putpalette([0, 0, 0, 1, 1, 1, 2, 2, 2, 200, 10, 20])
    assert saved(tmp_path, palette, "png").getpixel((0, 0)) == (200, 10, 20)
    assert saved(tmp_path, palette, "gif").getpixel((0, 0)) == (200, 10, 20)
    line = saved(tmp_path, Image.new("1", (8, 8), 1), "tif", compression="group4")
    assert (line.mode, line.getpixel((0, 0))) == ("L", 255)


@pytest.mark.parametrize("suffix", ["gif", "tif", "webp"])
def test_of_several_frames_or_pages_the_first_is_shown(tmp_path: Path, suffix: str) -> None:
    red, blue = (Image.new("RGB", (16, 16), colour) for colour in ("red", "blue"))
    shown = saved(tmp_path, red, suffix, save_all=True, append_images=[blue])
    assert colours(shown.convert("RGB"))[40] == pytest.approx((255, 0, 0), abs=3)


def test_large_pictures_are_converted_piece_by_piece(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    see_through = scene(301, 203).convert("RGBA")
    see_through.putalpha(Image.linear_gradient("L").resize((301, 203)))
    drawn = photograph(tmp_path / "anh.png", see_through)
    at_once = pixels(drawn, 75, 51)
    monkeypatch.setattr(module, "_AT_ONCE", 3000)
    assert differ(pixels(drawn, 75, 51), at_once) == 0


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "gif", "avif"])
def test_a_file_that_was_cut_off_is_named(tmp_path: Path, suffix: str) -> None:
    drawn = photograph(tmp_path / f"Lễ.{suffix}")
    drawn.path.write_bytes(drawn.path.read_bytes()[: drawn.size // 2])
    with pytest.raises(Wrong) as caught:
        pixels(drawn, 90, 60)
    assert f"/Lễ.{suffix} bị hỏng hoặc chép thiếu" in caught.value.vi
    assert "copy it again" in caught.value.en


def test_floating_point_is_refused(tmp_path: Path) -> None:
    drawn = photograph(tmp_path / "anh.tif", Image.new("F", (8, 8), 0.5))
    with pytest.raises(Wrong, match="32 bits"):
        pixels(drawn, 8, 8)


def test_nothing_of_the_original_is_carried_along(tmp_path: Path) -> None:
    drawn = photograph(tmp_path / "anh.jpg", icc_profile=SRGB, comment=b"secret", dpi=(300, 300))
    assert pixels(drawn, 90, 60).info == {}


def test_a_picture_can_be_saved_again_in_any_format(tmp_path: Path) -> None:
    for mode in ("L", "RGB", "CMYK", "I;16", "LA", "P", "1"):
        shown = saved(tmp_path, Image.new(mode, (20, 10)), "tif")
        for form in ("JPEG", "AVIF", "WEBP"):
            shown.save(io.BytesIO(), form)
        assert shown.mode in ("L", "RGB")


@pytest.mark.parametrize("lossless", [False, True])
def test_of_a_webp_there_never_are_four_copies(tmp_path: Path, lossless: bool) -> None:
    file = tmp_path / "anh.webp"
    Image.new("RGB", (4000, 4000)).save(file, lossless=lossless, method=0)
    hooks = Path(module.__file__).parents[2]
    told = subprocess.check_output(
        [sys.executable, "-c", COPIES, str(file)], env={**os.environ, "PYTHONPATH": str(hooks)}
    )
    assert float(told) < 3.5


@pytest.mark.parametrize("size", [(2401, 1603), (1801, 1203), (1200, 800), (303, 200)])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_shrunk_jpeg_is_what_lanczos_makes_of_it(
    tmp_path: Path, mode: str, size: tuple[int, int]
) -> None:
    scene(*size).convert(mode).save(tmp_path / "anh.jpg", quality=95)
    with Image.open(tmp_path / "anh.jpg") as whole:
        expected = whole.resize((300, 200), Image.Resampling.LANCZOS)
    made = pixels(original(tmp_path / "anh.jpg"), 300, 200)
    assert made.mode == mode
    assert differ(made, expected) < 1


@pytest.mark.parametrize("size", [(1600, 1067), (801, 534), (2399, 1600)])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_smaller_picture_is_what_lanczos_makes_of_it(mode: str, size: tuple[int, int]) -> None:
    # Of noise any other way of shrinking makes something else.
    picture = Image.effect_noise((2400, 1600), 90).convert(mode)
    made = smaller(picture, size)
    assert (made.mode, made.size) == (mode, size)
    assert differ(made, picture.resize(size, Image.Resampling.LANCZOS)) < 1


@pytest.mark.parametrize(
    ("wide", "narrow"), [((2400, 1), (1600, 1)), ((7, 4800), (5, 3429)), ((2400, 3), (400, 1))]
)
def test_a_strip_is_made_smaller_to_the_pixel(
    wide: tuple[int, int], narrow: tuple[int, int]
) -> None:
    assert smaller(Image.new("RGB", wide, "#a52222"), narrow).getcolors() == [
        (narrow[0] * narrow[1], (0xA5, 0x22, 0x22))
    ]


def test_a_jpeg_damaged_in_the_middle_is_no_picture_with_a_grey_half(tmp_path: Path) -> None:
    file = tmp_path / "anh.jpg"
    scene(2400, 1600).save(file, quality=95)
    damage(file)
    with pytest.raises(Wrong, match="bị hỏng"):
        pixels(original(file), 1200, 800)


def test_no_command_waits_for_what_only_making_needs() -> None:
    hooks = Path(module.__file__).parents[2]
    program = "import sys, campaign.cli; print({'pyvips', 'fontTools'} & sys.modules.keys())"
    told = subprocess.check_output(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": str(hooks)}, text=True
    )
    assert told.strip() == "set()"
