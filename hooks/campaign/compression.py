"""Texts of a built site in small: a .br and a .gz beside each, for servers that send those."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import brotli

from campaign.problems import Wrong

# Pictures, fonts, films and archives are compressed already.
TEXTS = frozenset(
    {
        ".css",
        ".csv",
        ".html",
        ".ics",
        ".js",
        ".json",
        ".svg",
        ".txt",
        ".vtt",
        ".webmanifest",
        ".xml",
    }
)
# Smaller than this a text travels in one packet, whatever one does.
LEAST = 1_000


def _gzipped(content: bytes) -> bytes:
    # Without a time in it: the same text gives the same file.
    return gzip.compress(content, compresslevel=9, mtime=0)


PACKINGS: Mapping[str, Callable[[bytes], bytes]] = {".br": brotli.compress, ".gz": _gzipped}


@dataclass(frozen=True)
class Compressed:
    """How many texts have become how much smaller."""

    files: int = 0
    before: int = 0
    after: int = 0
    """Their size as .br."""


def compress(site: Path) -> Compressed:
    """Writes the files; Wrong if the folder holds no site."""
    if not (site / "index.html").is_file():
        raise Wrong(
            f"{site} không có index.html; hãy chỉ thư mục trang đã dựng, ví dụ site/public",
            f"{site} has no index.html; name the folder of a built site, for example site/public",
        )
    # Both packings let go of the interpreter while they work: threads use every core.
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        sizes = tuple(threads.map(_pack, _texts(site)))
    return Compressed(len(sizes), sum(b for b, _ in sizes), sum(a for _, a in sizes))


def _texts(site: Path) -> Iterator[Path]:
    for file in sorted(site.rglob("*")):
        if file.suffix in TEXTS and file.is_file() and file.stat().st_size >= LEAST:
            yield file


def _pack(file: Path) -> tuple[int, int]:
    content = file.read_bytes()
    sizes = [len(content)]
    for ending, packing in PACKINGS.items():
        packed = packing(content)
        file.with_name(file.name + ending).write_bytes(packed)
        sizes.append(len(packed))
    return sizes[0], sizes[1]
