"""What a picture file tells about its picture."""

from __future__ import annotations

from dataclasses import dataclass, field

# The same words by language, Vietnamese first.
Words = tuple[tuple[str, str], ...]
# One thing to look at again, in Vietnamese and in English.
Remark = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Embedded:
    """What the metadata of a file say; what they don't say is empty."""

    headline: Words = ()
    caption: Words = ()
    alt: Words = ()
    credit: str = ""
    creator: tuple[str, ...] = ()
    copyright: Words = ()
    rights_url: str = ""
    """The address of a licence or a rights statement, unchecked."""
    keywords: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    place: str = ""
    taken: str | None = None
    """When the picture was taken, as EDTF; see `dating` for what is believed."""
    by_clock: bool = False
    """True if `taken` is what a camera's clock said, and nobody wrote it."""
    medium: str = ""
    """`scan` or `camera`, if the file shows which of them made it."""
    remarks: tuple[Remark, ...] = ()
    """What was guessed, and what can't be read."""
    undated: tuple[Remark, ...] = ()
    """Why a date in the file is not the picture's."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates in a block, each as far as it is known: `1948`, `1948-11`, `1948-11-07`."""

    written: str = ""
    """In a field where people say when a picture was taken."""
    clock: str = ""
    """In a field where a device says when it took the picture."""
    made: frozenset[str] = frozenset()
    """When the file was scanned, saved, changed: never the picture's date."""


@dataclass(frozen=True, slots=True)
class Device:
    """What made the file."""

    names: tuple[str, ...] = ()
    """Maker, model and programs, as they call themselves."""
    exposes: bool = False
    """True if there is a shutter time, an aperture, a focal length or a sensitivity."""
    source: int = 0
    """EXIF's FileSource: 1 and 2 are scanners, 3 is a camera, 0 is not said."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one block of a file tells, before the blocks are compared."""

    embedded: Embedded = Embedded()
    dates: Dates = Dates()
    device: Device = field(default=Device())
