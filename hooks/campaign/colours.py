"""The two colours of a campaign: whether words on them can be read, and what follows from them.

Everything else on the pages keeps the colours of theme/tokens.css. Those that the two have to
stand beside are repeated here; a test holds them equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from math import floor

from campaign.problems import Wrong

FIELD, DARK_FIELD = "#8B0000", "#5C0B0B"  # those of tokens.css, where a campaign names none
ON_FIELD_2 = "#FFE08A"
ON_BUTTON = "#FFFFFF"
MAT, DARK_MAT = "#F5EFE3", "#221D19"  # never lighter than the paper, never darker than it
WHITE = "#FFFFFF"

SMALL = 4.5  # WCAG 2, level AA, for words of any size
EASY = 7.0  # what we give where the choice is ours: level AAA
DIMMED = 0.66  # a field as bright as by day would glare on a dark page


def contrast(one: str, other: str) -> float:
    """How far apart two colours are in lightness, from 1 to 21 (WCAG 2)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def check_field(field: str) -> None:
    """Wrong unless the light lettering of the masthead can be read on it."""
    ratio = contrast(ON_FIELD_2, field)
    if ratio >= SMALL:
        return
    shade = _nearest(field, lambda colour: contrast(ON_FIELD_2, colour) >= SMALL)
    raise Wrong(
        f"chữ sáng {ON_FIELD_2} trên nền {field} chỉ đạt {_comma(ratio)}:1, cần ít nhất 4,5:1; "
        f"sắc đậm hơn gần nhất đọc được là {shade}",
        f"light lettering {ON_FIELD_2} on {field} reaches only {_point(ratio)}:1 and needs 4.5:1; "
        f"the nearest darker shade that can be read is {shade}",
    )


def check_accent(accent: str) -> None:
    """Wrong unless links in it can be read on paper and on its darker boxes."""
    ratio = contrast(accent, MAT)
    if ratio >= SMALL:
        return
    shade = _nearest(accent, lambda colour: contrast(colour, MAT) >= SMALL)
    raise Wrong(
        f"chữ màu {accent} trên nền giấy {MAT} chỉ đạt {_comma(ratio)}:1, cần ít nhất 4,5:1; "
        f"sắc đậm hơn gần nhất đọc được là {shade}",
        f"letters in {accent} on the paper {MAT} reach only {_point(ratio)}:1 and need 4.5:1; "
        f"the nearest darker shade that can be read is {shade}",
    )


def light(field: str, accent: str) -> Mapping[str, str]:
    """What the two colours change in the light scheme."""
    return {"field": field, "red": accent, "numeral": field, "button": field}


def dark(field: str, accent: str) -> Mapping[str, str]:
    """The same in the dark scheme: a dimmer field, a lighter accent, a button between them."""
    link = next(shade for shade in _lighter(accent) if contrast(shade, DARK_MAT) >= EASY)
    button = next(shade for shade in _darker(field, 1.0) if contrast(ON_BUTTON, shade) >= EASY)
    return {"field": dimmed(field), "red": link, "numeral": ON_FIELD_2, "button": button}


def dimmed(field: str) -> str:
    """The field in the dark scheme."""
    hue, lightness, saturation = _hls(field)
    return _written(hue, lightness * DIMMED, saturation)


def printed(field: str) -> Mapping[str, str]:
    """The same on paper, where no field is printed."""
    return {"field": WHITE, "red": field, "numeral": field, "gold": field}


def style_sheet(field: str, accent: str) -> str:
    """What stands after the tokens so that pages wear these two colours."""
    night = _block(dark(field, accent))
    return "\n".join(
        (
            "\n/* The colours of the campaign, see data/campaign.yml. */",
            f":root, .always-light {_block(light(field, accent))}",
            f"@media (prefers-color-scheme: dark) {{ :root {night} }}",
            f".always-dark {night}",
            f"@media print {{ .always-dark, :root {_block(printed(field))} }}\n",
        )
    )


def _block(tokens: Mapping[str, str]) -> str:
    return "{ " + " ".join(f"--{name}: {colour};" for name, colour in tokens.items()) + " }"


def _nearest(colour: str, readable: Callable[[str], bool]) -> str:
    _, lightness, _ = _hls(colour)
    return next(shade for shade in _darker(colour, lightness) if readable(shade))


def _darker(colour: str, start: float) -> Iterator[str]:
    """The colour in ever darker shades, from this lightness down to black."""
    hue, _, saturation = _hls(colour)
    for step in range(round(start * 255), -1, -1):
        yield _written(hue, step / 255, saturation)


def _lighter(colour: str) -> Iterator[str]:
    """The colour in ever lighter shades, up to white."""
    hue, lightness, saturation = _hls(colour)
    for step in range(round(lightness * 255), 256):
        yield _written(hue, step / 255, saturation)


def _hls(colour: str) -> tuple[float, float, float]:
    red, green, blue = _parts(colour)
    return rgb_to_hls(red, green, blue)


def _written(hue: float, lightness: float, saturation: float) -> str:
    parts = hls_to_rgb(hue, lightness, saturation)
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in _parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _point(ratio: float) -> str:
    """Two figures, never rounded up: 4.497 isn't 4.5."""
    return f"{floor(ratio * 100) / 100:.2f}"


def _comma(ratio: float) -> str:
    return _point(ratio).replace(".", ",")
