"""The icon in the browser's tab: the number of years on the colour of the masthead."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from campaign import fonts
from campaign.kept_drawing import kept_drawing

# Another way of drawing is another number.
_RECIPE = 1
SIDE = 64
MARGIN = 9
# Sixty-four units high leave no room for the thin strokes of the text weight.
WEIGHT = 600


def icon(number: int | None, field: str, ink: str, folder: Path, font_folder: Path) -> bytes:
    """An SVG of the number, which `folder` keeps; of a ring where no years are counted."""
    figure = (
        f'<circle cx="32" cy="32" r="15" fill="none" stroke="{ink}" stroke-width="5"/>'
        if number is None
        else f'<path fill="{ink}" d="{_outline(str(number), folder, font_folder)}"/>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
        f'<rect width="{SIDE}" height="{SIDE}" rx="6" fill="{field}"/>{figure}</svg>'
    ).encode()


def _outline(digits: str, folder: Path, font_folder: Path) -> str:
    """The digits as a path that fills the icon but for its margin: no font is asked for."""
    made_of = (_RECIPE, "outline", digits, version("fonttools"))
    path = kept_drawing(folder, ".path", made_of, lambda: _drawn(digits, font_folder))
    return path.decode()


def _drawn(digits: str, font_folder: Path) -> bytes:
    from campaign.cutting import outline

    content = fonts.made(f"{fonts.FOLDER}serif-display.woff2", font_folder)
    assert content is not None
    return outline(digits, content, WEIGHT, SIDE, MARGIN).encode()
