"""Colour profiles that tests embed, built from their definition."""

from __future__ import annotations

import struct

# Red, green and blue of Adobe RGB (1998) as CIE XYZ under D50, and its gamma.
ADOBE = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
ADOBE_GAMMA = 563 / 256


def adobe_rgb() -> bytes:
    """Adobe RGB (1998), as cameras write it."""
    curve = _curve(ADOBE_GAMMA)
    columns = zip((b"rXYZ", b"gXYZ", b"bXYZ"), ADOBE, strict=True)
    tags = {name: _xyz(*column) for name, column in columns}
    return _profile(b"RGB ", {**tags, b"rTRC": curve, b"gTRC": curve, b"bTRC": curve})


def grey(gamma: float) -> bytes:
    """Grey of that gamma, as scanners write it."""
    return _profile(b"GRAY", {b"kTRC": _curve(gamma)})


def inks(lab: tuple[int, int, int]) -> bytes:
    """A press on which every ink gives that one colour (L, a, b in 16 bits)."""
    unit = struct.pack(">9i", *(65536, 0, 0, 0, 65536, 0, 0, 0, 65536))
    ramps = struct.pack(">2H", 0, 65535)
    table = struct.pack(">3H", *lab) * 2**4
    sizes = struct.pack(">4B", 4, 3, 2, 0) + unit + struct.pack(">2H", 2, 2)
    content = b"mft2" + bytes(4) + sizes + ramps * 4 + table + ramps * 3
    return _profile(b"CMYK", {b"A2B0": content}, connection=b"Lab ")


def _profile(space: bytes, tags: dict[bytes, bytes], connection: bytes = b"XYZ ") -> bytes:
    tags = {b"wtpt": _xyz(0.9642, 1.0, 0.8249), **tags}
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += name + struct.pack(">2I", offset + len(data), len(content))
        data += content + bytes(-len(content) % 4)
    head = struct.pack(
        ">I4xI4s4s4s12x4s", offset + len(data), 0x02400000, b"scnr", space, connection, b"acsp"
    )
    light = struct.pack(">3i", round(0.9642 * 65536), 65536, round(0.8249 * 65536))
    head = (head + bytes(68 - len(head)) + light).ljust(128, b"\0")
    return head + table + data


def _curve(gamma: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256)) + bytes(2)


def _xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))
