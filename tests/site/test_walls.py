"""What is written under pictures, the narrowest included: there is room, nothing is cut off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.site.browsing import Look, Sites, Visit, load

# One of its pictures is more than three times as high as it is wide.
WALL = "trien-lam/muoi-nam-xay-dung/"
SCROLL = "muoi-dot-tre"
CAPTIONS = """captions => captions.map(caption => {
  const edge = caption.getBoundingClientRect();
  const inside = one => one.getBoundingClientRect().right <= edge.right + 1;
  return [edge.width, Array.from(caption.querySelectorAll("*")).filter(one => !inside(one))
    .map(one => one.textContent)];
})"""


def wall(sites: Sites, visit: Visit, width: int) -> Page:
    return visit(sites().page(WALL), Look(width=width))


@pytest.mark.parametrize("width", [320, 360, 640, 768, 1024, 1440, 1920])
def test_nothing_under_a_picture_is_cut_off(sites: Sites, visit: Visit, width: int) -> None:
    captions = wall(sites, visit, width).locator(".fig figcaption").evaluate_all(CAPTIONS)
    assert len(captions) > 4
    assert [cut for _, cut in captions if cut] == []
    assert min(wide for wide, _ in captions) >= (100 if width == 640 else 125)


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_a_scroll_hangs_whole_and_as_high_as_its_row(
    sites: Sites, visit: Visit, width: int
) -> None:
    page = wall(sites, visit, width)
    images = page.locator(".rows picture img")
    load(images)
    scroll = page.locator(f'.rows [data-picture="{SCROLL}"] img').bounding_box()
    assert scroll is not None
    assert scroll["width"] / scroll["height"] == pytest.approx(0.28, abs=0.01)
    boxes = [box for image in images.all() if (box := image.bounding_box())]
    row = [box for box in boxes if abs(box["y"] - scroll["y"]) < 2]
    assert (len(row) == 1) is (width == 360)
    assert [box["height"] for box in row] == pytest.approx([scroll["height"]] * len(row), abs=1.5)
    widths = images.evaluate_all("images => images.map(one => [one.naturalWidth, one.width])")
    for told, shown in widths:
        assert told == pytest.approx(shown, rel=0.04, abs=2)
