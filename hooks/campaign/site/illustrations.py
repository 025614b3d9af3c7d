"""The pictures in prose: in sizes for screens, and with nothing in their files but the picture.

An original in docs/ is published as little as one in photos/.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from mkdocs.structure.files import File, Files

from campaign.derivatives import Derivative, Picture
from campaign.developing import Illustrated
from campaign.exhibits import published
from campaign.photos.formats import HEAD, format_named, format_of
from campaign.problems import Place
from campaign.rows import GROWN, PANEL
from campaign.site.links import ADDRESSES, addresses, candidates, resolved
from campaign.supplied import DOCS
from campaign.vietnamese import nfc

# As wide as text is set: --text in theme/tokens.css.
_COLUMN = 40
_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^<>"'])*>""")
_VALUE = r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'<>]+))"""
_ADDRESS = re.compile(rf"(?P<name>\s(?:{'|'.join(ADDRESSES)}))\s*=\s*{_VALUE}", re.IGNORECASE)
_IMAGE = re.compile(r"<img\s", re.IGNORECASE)
_SRC = re.compile(rf"\ssrc\s*=\s*{_VALUE}", re.IGNORECASE)
_SET = re.compile(rf"(?P<name>\ssrcset)\s*=\s*{_VALUE}", re.IGNORECASE)
_SETS = re.compile(rf"\s(?:srcset|sizes)\s*=\s*{_VALUE}", re.IGNORECASE)
_SIDES = re.compile(r"\s(?:width|height)\s*=", re.IGNORECASE)
_WIDTH = re.compile(r"\swidth\s*=\s*[\"']?(\d+)(?:px)?[\"'\s/>]", re.IGNORECASE)
# What somebody has put together by hand.
_PICTURE = re.compile(r"(<picture\b.*?</picture>)", re.IGNORECASE | re.DOTALL)


def named(pages: Iterable[File], files: Files, docs: str) -> dict[str, Place]:
    """The pictures of docs/ that these pages use, below the campaign, and where they are named."""
    lying = {
        one.dest_uri: one
        for one in files
        if one.src_dir == docs and not one.is_documentation_page()
    }
    found: dict[str, Place] = {}
    for page in pages:
        used = (lying[address] for address in addresses(page) if address in lying)
        for one in used:
            if f"{DOCS}/{one.src_uri}" not in found and _is_picture(one):
                found[f"{DOCS}/{one.src_uri}"] = _place(page, one)
    return found


def _is_picture(file: File) -> bool:
    """True for what is a picture made of dots, or is called one."""
    if format_named(file.src_uri):
        return True
    with Path(str(file.abs_src_path)).open("rb") as opened:
        return format_of(opened.read(HEAD)) is not None


def _place(page: File, picture: File) -> Place:
    """The line of the Markdown that has its name first, with its folder if any has."""
    file, path = Path(str(page.abs_src_path)), PurePosixPath(nfc(picture.src_uri))
    lines = [nfc(unquote(line)) for line in file.read_text("utf-8-sig").splitlines()]
    for name in (f"{path.parent.name}/{path.name}", path.name):
        named = re.compile(rf"(?<![\w.-]){re.escape(name)}")
        for number, line in enumerate(lines, 1):
            if named.search(line):
                return Place(file, number)
    return Place(file, 1)


def hang(pages: Iterable[File], files: Files, illustrated: Illustrated) -> None:
    """Puts the finished files where the originals were; they themselves leave `files`."""
    for name, content in illustrated.drawings.items():
        _lying(files, name).content_bytes = content
    pictures = {}
    for name, picture in illustrated.pictures.items():
        original = _lying(files, name)
        pictures[original.dest_uri] = picture
        files.remove(original)
    for page in pages:
        assert page.page is not None
        wall = _Wall(page, pictures)
        page.page.content = wall.hung(page.page.content or "")


def _lying(files: Files, name: str) -> File:
    found = files.get_file_from_path(PurePosixPath(name).relative_to(DOCS).as_posix())
    assert found is not None
    return found


@dataclass(frozen=True)
class _Wall:
    """A page, and the pictures by the addresses of their originals below the root of the site."""

    page: File
    pictures: Mapping[str, Picture]

    def hung(self, content: str) -> str:
        """The page with the pictures in it."""
        # Split by a pattern with one group, every second piece is a picture put together by hand.
        return "".join(
            _TAG.sub(self._linked if place % 2 else self._shown, piece)
            for place, piece in enumerate(_PICTURE.split(content))
        )

    def _shown(self, tag: re.Match[str]) -> str:
        shown = self._of(_SRC.search(tag[0])) if _IMAGE.match(tag[0]) else None
        linked = self._linked(tag)
        return linked if shown is None else self._picture(_SETS.sub("", linked), shown)

    def _linked(self, tag: re.Match[str]) -> str:
        """The tag, leading to finished files."""
        return _SET.sub(self._choice, _ADDRESS.sub(self._address, tag[0]))

    def _choice(self, attribute: re.Match[str]) -> str:
        """Files for several screens, as somebody has written them down."""
        files = candidates(_written(attribute))
        told = (f"{self._finished(address)} {screens}".rstrip() for address, screens in files)
        return f'{attribute["name"]}="{escape(", ".join(told))}"'

    def _finished(self, address: str) -> str:
        picture = self._at_address(address)
        return address if picture is None else unescape(self._at(picture.share))

    def _of(self, found: re.Match[str] | None) -> Picture | None:
        """The picture that an attribute leads to."""
        return None if found is None else self._at_address(_written(found))

    def _at_address(self, address: str) -> Picture | None:
        return self.pictures.get(resolved(address, self.page))

    def _address(self, attribute: re.Match[str]) -> str:
        picture = self._of(attribute)
        if picture is None:
            return attribute[0]
        wanted = picture.share if attribute["name"].strip().lower() == "src" else picture.largest
        return f'{attribute["name"]}="{self._at(wanted)}"'

    def _picture(self, image: str, shown: Picture) -> str:
        """The image, sharp on every screen; never wider than the original is."""
        asked = _WIDTH.search(image)
        width = min(int(asked[1]), shown.width) if asked else shown.width
        panel, other = (f"min({width}px, 100vw, {_COLUMN * times:g}rem)" for times in (GROWN, 1))
        sizes = f'sizes="(min-width: {PANEL}rem) {panel}, {other}"'
        sides = "" if _SIDES.search(image) else f' width="{shown.width}" height="{shown.height}"'
        image = image.rstrip("/> ")
        return (
            f'<picture><source type="image/avif" srcset="{self._set(shown.avif)}" {sizes}>'
            f'{image} srcset="{self._set(shown.jpeg)}" {sizes}{sides}></picture>'
        )

    def _set(self, derivatives: Iterable[Derivative]) -> str:
        return ", ".join(f"{self._at(one)} {one.width}w" for one in derivatives)

    def _at(self, derivative: Derivative) -> str:
        """Its address as this page writes it."""
        folder = posixpath.dirname(self.page.dest_uri)
        return escape(quote(posixpath.relpath(published(derivative.name), folder or ".")))


def _written(attribute: re.Match[str]) -> str:
    """What the attribute says, however it is quoted."""
    return unescape(attribute["double"] or attribute["single"] or attribute["bare"] or "")
