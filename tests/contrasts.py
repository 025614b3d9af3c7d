"""What is written on what, and how far apart two colours are: reckoned by the tests themselves."""

from __future__ import annotations

import re

SMALL, LARGE = 4.5, 3.0
PAIRS = [
    ("ink", "paper", SMALL),
    ("ink", "mat", SMALL),
    ("ink-2", "paper", SMALL),
    ("ink-2", "mat", SMALL),
    ("red", "paper", SMALL),
    ("red", "mat", SMALL),
    ("amber", "paper", SMALL),
    ("amber", "mat", SMALL),
    ("paper", "red", SMALL),
    ("on-field", "field", SMALL),
    ("on-field-2", "field", SMALL),
    ("on-button", "button", SMALL),
    ("paper", "ink", SMALL),
    ("numeral", "paper", LARGE),
    ("numeral", "mat", LARGE),
    ("gold", "paper", LARGE),
    ("focus", "paper", LARGE),
]


def colours(selector: str, text: str) -> dict[str, str]:
    """The colours of the block that this selector opens."""
    block = text[text.index(selector) :].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6})", block))


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def mixed(one: str, share: float, other: str) -> str:
    """`color-mix(in srgb, one share, other)`."""
    parts = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)
