"""Where lines end: on a narrow page, never inside a date, a number with its noun, or a name."""

from __future__ import annotations

import pytest

from tests.site.browsing import Look, Sites, Visit

# Text of a block, as it runs on through the tags inside it, against the boxes it is drawn in.
BROKEN = r"""() => {
  const whole = /\d[\d.,/]* (?:năm|vạn|chi bộ|đảng viên)(?!\p{L})|(?:tháng|ngày|năm|mục|số) \d[\d./]*|Quý [IVX]+\/\d+|\d{4} ?[-–] ?\d{4}|(?:\d+ )?(?:January|February|March|April|October|November|December) \d{4}|Hồ Chí Minh|Hải Dương|Trung ương|Trường Sa/giu;
  const inline = node => getComputedStyle(node).display.startsWith("inline");
  const block = text => {
    let box = text.parentElement;
    while (inline(box)) box = box.parentElement;
    return box;
  };
  const runs = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const seen = text.parentElement.checkVisibility() && !text.parentElement.closest(".hide, svg");
    if (!seen) continue;
    const run = runs.get(block(text)) || [];
    runs.set(block(text), run);
    for (let place = 0; place < text.length; place++) run.push([text, place]);
  }
  const found = [];
  for (const run of runs.values()) {
    const words = run.map(([text, place]) => text.data[place].replace("\n", " ")).join("");
    for (const match of words.matchAll(whole)) {
      const range = document.createRange();
      range.setStart(...run[match.index]);
      const [text, place] = run[match.index + match[0].length - 1];
      range.setEnd(text, place + 1);
      const tops = Array.from(range.getClientRects(), box => box.top);
      if (Math.max(...tops) - Math.min(...tops) > 10) found.push(match[0]);
    }
  }
  return found;
}"""  # noqa: E501


@pytest.mark.parametrize(
    "name",
    [
        "",
        "ke-hoach/",
        "ke-hoach/le-mit-tinh/",
        "lich/",
        "lich-su/",
        "khau-hieu/",
        "don-vi/van-phong/",
        "bao-chi/",
        "gioi-thieu/",
        "en/",
        "en/lich-su/",
    ],
)
def test_a_line_never_ends_inside(sites: Sites, visit: Visit, name: str) -> None:
    page = visit(sites("public", "hai-duong").page(name), Look(width=360, height=740))
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate(BROKEN) == []
