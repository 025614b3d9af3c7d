"""An emblem as it was supplied: whole, in its own colours, and safe to open by itself."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

from campaign.problems import Wrong

# Twice as high as it is ever shown, for screens with fine dots.
LARGEST = 960, 320
# What runs, moves, or brings in something from elsewhere; compared in lower case, as HTML does.
_ACTING = {
    *("script", "handler", "foreignobject", "iframe", "embed", "object", "audio", "video"),
    *("set", "animate", "animatemotion", "animatetransform"),
}
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px|pt|mm|cm|in)?\s*")
_ELSEWHERE = re.compile(r"@import|url\(\s*[\"']?(?!#|data:image/)", re.IGNORECASE)


@dataclass(frozen=True)
class Drawn:
    """An emblem ready to be published."""

    name: str
    content: bytes
    width: int
    height: int


def drawn(file: Path) -> Drawn:
    """The emblem in the file; Wrong if it is no SVG or PNG, or does more than show itself."""
    if file.suffix.lower() == ".svg":
        content = file.read_bytes()
        width, height = _svg_size(content, file.name)
        return Drawn(f"{file.stem}.svg", content, width, height)
    try:
        with Image.open(file, formats=("PNG",)) as image:
            return _png(image, file.stem)
    except (OSError, Image.DecompressionBombError):
        raise Wrong(
            f"'{file.name}' không phải là ảnh SVG hay PNG đọc được; xuất lại biểu trưng ra SVG",
            f"'{file.name}' is not an SVG or PNG that can be read; export the emblem as SVG",
        ) from None


def _png(image: Image.Image, stem: str) -> Drawn:
    """The same picture, no larger than needed, without what its maker's programs noted in it."""
    profile = image.info.get("icc_profile")
    shown = image.convert("RGBA") if image.mode in ("P", "LA") else image.copy()
    shown.thumbnail(LARGEST, Image.Resampling.LANCZOS)
    shown.info.clear()
    out = io.BytesIO()
    shown.save(out, "PNG", optimize=True, icc_profile=profile)
    return Drawn(f"{stem}.png", out.getvalue(), *shown.size)


def _svg_size(content: bytes, name: str) -> tuple[int, int]:
    # An entity can stand for anything; drawings have no need of their own.
    if b"<!ENTITY" in content:
        raise _acts(name, "<!ENTITY>")
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise Wrong(
            f"'{name}' không phải là SVG đúng chuẩn ({error}); xuất lại biểu trưng ra SVG",
            f"'{name}' is not well-formed SVG ({error}); export the emblem again",
        ) from None
    for element in root.iter():
        _refuse_acting(element, name)
    return _size(root, name)


def _refuse_acting(element: ElementTree.Element, name: str) -> None:
    """Wrong for what runs when the file is opened by itself, or asks another machine."""
    tag = _local(element.tag) if isinstance(element.tag, str) else ""
    if tag in _ACTING:
        raise _acts(name, f"<{tag}>")
    for key, value in element.attrib.items():
        attribute = _local(key)
        inside = value.strip().startswith(("#", "data:image/"))
        if attribute.startswith("on") or (attribute in ("href", "src") and not inside):
            raise _acts(name, f"{attribute}=…")
        if _ELSEWHERE.search(value):
            raise _acts(name, f"{attribute}=…")
    if tag == "style" and _ELSEWHERE.search(element.text or ""):
        raise _acts(name, "<style>")


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()


def _acts(name: str, what: str) -> Wrong:
    return Wrong(
        f"'{name}' có {what}: biểu trưng chỉ được gồm hình vẽ, không chạy lệnh, không gọi tệp "
        "khác; xuất lại ra SVG thuần (plain SVG) hoặc dùng PNG",
        f"'{name}' holds {what}: an emblem is only a drawing, it runs nothing and asks for no "
        "other file; export it as plain SVG or use PNG",
    )


def _size(root: ElementTree.Element, name: str) -> tuple[int, int]:
    """Width and height in proportion, 320 high: an SVG has no pixels of its own."""
    box = [float(part) for part in re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))]
    sides = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    if len(box) == 4:
        width, height = box[2:]
    elif all(sides):
        width, height = (float(side[1]) for side in sides if side)
    else:
        width = height = 0.0
    if _local(root.tag) != "svg" or width <= 0 or height <= 0:
        raise Wrong(
            f"'{name}' không ghi khổ (viewBox) của hình; xuất lại biểu trưng ra SVG",
            f"'{name}' does not say how large it is (viewBox); export the emblem as SVG again",
        )
    return max(1, round(width / height * LARGEST[1])), LARGEST[1]
