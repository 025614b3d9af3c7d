"""Drawings without a word about who made them, where and with what: dot by dot the same.

What is drawn has hard edges, few colours, nothing behind it, or moves: photographs' codecs would
spoil that. So only what is said about the picture is left out of its file.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.photos import bad
from campaign.photos.original import Original

# Twice as fine as a page of prose is wide; what is larger was photographed or scanned.
_WIDEST = 1600
_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
# What is to be seen, in which colours, how large, and how it moves.
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT".split()
)
_WEBP_KEPT = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_WEBP_SAYS = 0b1100  # of VP8X: EXIF and XMP follow
_GIF_LOOPS = b"NETSCAPE2.0", b"ANIMEXTS1.0"
_EXTENSION, _IMAGE, _CONTROL, _APPLICATION = 0x21, 0x2C, 0xF9, 0xFF


def is_drawing(original: Original) -> bool:
    """True for what is shown as it is drawn: PNG and WebP of that size, and GIF, which may move."""
    if original.format == "GIF":
        return True
    fits = original.width <= _WIDEST and original.orientation == 1
    return fits and original.format in ("PNG", "WEBP")


def bare(original: Original, file: str) -> bytes:
    """The bytes of a drawing, called `file`, with nothing said in them; Wrong if it is damaged."""
    content = original.path.read_bytes()
    try:
        return b"".join(_PARTS[original.format](content))
    except IndexError:
        raise bad.cut_off(file, original.format) from None


def _of_png(content: bytes) -> Iterator[bytes]:
    yield _PNG_HEAD
    at, name = len(_PNG_HEAD), b""
    while name != b"IEND" and at < len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4])
        name = content[at + 4 : at + 8]
        if name in _PNG_KEPT:
            yield content[at:end]
        at = end


def _of_webp(content: bytes) -> Iterator[bytes]:
    kept = b"".join(_webp_chunks(content))
    yield b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WEBP" + kept


def _webp_chunks(content: bytes) -> Iterator[bytes]:
    at, promised = 12, 8 + int.from_bytes(content[4:8], "little")
    while at < promised:
        name, length = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        end = at + 8 + length + length % 2
        if name == b"VP8X":
            said = content[at + 8] & ~_WEBP_SAYS
            yield content[at : at + 8] + bytes((said,)) + content[at + 9 : end]
        elif name in _WEBP_KEPT:
            yield content[at:end]
        at = end


def _of_gif(content: bytes) -> Iterator[bytes]:
    at = 13 + _colours(content[10])
    yield content[:at]
    while content[at] in (_EXTENSION, _IMAGE):
        begun, kind = at, content[at]
        if kind == _IMAGE:
            at = _after_blocks(content, at + 11 + _colours(content[at + 9]))
        else:
            at = _after_blocks(content, at + 2)
        if kind == _IMAGE or _is_shown(content, begun):
            yield content[begun:at]
    yield b";"


def _colours(flags: int) -> int:
    """Bytes of the table of colours that these flags tell of."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after_blocks(content: bytes, at: int) -> int:
    while content[at]:
        at += content[at] + 1
    return at + 1


def _is_shown(content: bytes, at: int) -> bool:
    """True for an extension that says how the picture moves, not what somebody says of it."""
    label, name = content[at + 1], content[at + 3 : at + 14]
    return label == _CONTROL or (label == _APPLICATION and name in _GIF_LOOPS)


_PARTS = {"PNG": _of_png, "WEBP": _of_webp, "GIF": _of_gif}
