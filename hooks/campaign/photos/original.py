"""A file in photos/ that can be shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from campaign.photos.formats import ENDINGS, format_named
from campaign.problems import Wrong


@dataclass(frozen=True, slots=True)
class Original:
    """A file in photos/ that can be shown: what its header says. Nothing is decoded yet."""

    path: Path
    """Absolute, inside the campaign's photos/."""
    name: str
    """Below photos/, with slashes, NFC."""
    sha256: str
    """Of the bytes."""
    size: int
    """In bytes."""
    format: str
    """Pillow's name: JPEG PNG TIFF WEBP AVIF GIF HEIF."""
    mode: str
    """Pillow's mode: L, RGB, CMYK, P, RGBA, I;16, LA …"""
    orientation: int
    """As EXIF counts, 1-8. Pillow's reader turns TIFF by itself; that of HEIF, too: always 1."""
    width: int
    """Upright: as a visitor sees it."""
    height: int
    progressive: bool
    pages: int = 1
    """Of TIFF, how many pictures it holds; the first is shown."""

    @property
    def called(self) -> str:
        """The name with the folder it lies in: `photos/1977/cong.jpg`."""
        folder = self.path.parents[self.name.count("/")]
        return f"{folder.name}/{self.name}"

    @property
    def has_more_pages(self) -> Wrong | None:
        """What to say of pages that nobody will see."""
        if self.pages == 1:
            return None
        return Wrong(
            f"tệp '{self.name}' có {self.pages} trang, chỉ trang đầu được dùng; các trang sau "
            "(mặt sau của ảnh?) cần thì lưu thành tệp riêng",
            f"'{self.name}' has {self.pages} pages, of which the first is used; save the others "
            "(the back of the print?) as files of their own if they matter",
        )

    @property
    def misnamed(self) -> Wrong | None:
        """What to say of a name that promises another format; the content is what counts."""
        named = format_named(self.name)
        if named in (None, self.format):
            return None
        right = ENDINGS[self.format][0]
        return Wrong(
            f"tệp '{self.name}' thật ra là ảnh {self.format}; vẫn dùng được, nhưng nên đổi đuôi "
            f"thành {right} để chương trình khác khỏi nhầm",
            f"'{self.name}' really is {self.format}; it is used, but call it {right}, "
            "or other programs will be misled",
        )
