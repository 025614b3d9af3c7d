"""A file is read once, and again whenever it may have changed."""

from __future__ import annotations

import multiprocessing
import os
import time
import unicodedata
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from unittest.mock import patch

import pytest

from campaign.holdings import Holdings
from campaign.photos import cards, catalogue
from campaign.photos.catalogue import Catalogue, Examined, Looked
from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.photos.original import Original
from tests.photos import making

HOUR = 3600 * 10**9


@dataclass
class Office:
    """A campaign with photographs, and the names of those that are read."""

    root: Path
    read: list[str] = field(default_factory=list)

    @property
    def photos(self) -> Path:
        return self.root / "photos"

    def put(self, name: str, content: bytes) -> Path:
        return making.put(self.photos / name, content)

    def look(self, names: Iterable[str] = ("a.jpg",), limits: Limits | None = None) -> Examined:
        """As a build does it, with nothing left in memory of the one before."""
        self.read.clear()
        shelf = Catalogue(self.root / "cache")
        return shelf.examined(Holdings(self.root), names, limits or Limits())

    @property
    def cards(self) -> Path:
        (file,) = (self.root / "cache" / "catalogue").iterdir()
        return file


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    office = Office(tmp_path / "campaign")

    def counting(path: Path, photos: Path, limits: Limits) -> Original:
        office.read.append(path.relative_to(photos).as_posix())
        return examine(path, photos, limits)

    monkeypatch.setattr(catalogue, "examine", counting)
    monkeypatch.setattr(catalogue, "time_ns", an_hour_later)
    return office


def an_hour_later() -> int:
    """The moment at which files are looked at: long after they were put there."""
    return time.time_ns() + HOUR


def said(caption: str) -> bytes:
    block = making.exif(ImageDescription=caption.encode())
    return making.encoded("JPEG", exif=block, quality=95)


def test_what_is_known_is_what_was_found(office: Office) -> None:
    office.put("a.jpg", said("Lễ mít tinh"))
    first = office.look()
    assert office.read == ["a.jpg"]
    assert first.held["a.jpg"].embedded.caption == (("vi", "Lễ mít tinh"),)
    again = office.look()
    assert office.read == []
    assert again == first


def test_only_what_is_new_is_read(office: Office) -> None:
    office.put("a.jpg", said("một"))
    office.look()
    office.put("b.jpg", said("bốn"))
    both = office.look(["a.jpg", "b.jpg"])
    assert office.read == ["b.jpg"]
    assert list(both.held) == ["a.jpg", "b.jpg"]
    office.look(["a.jpg"])
    office.look(["b.jpg"])
    assert office.read == [], "who asks for some keeps the cards of the others"


def test_a_changed_file_is_read_again_and_no_other(office: Office) -> None:
    office.put("a.jpg", said("một"))
    office.put("b.jpg", said("bốn"))
    office.look(["a.jpg", "b.jpg"])
    office.put("b.jpg", said("năm"))
    both = office.look(["a.jpg", "b.jpg"])
    assert office.read == ["b.jpg"]
    assert both.held["b.jpg"].embedded.caption == (("vi", "năm"),)


def test_another_file_of_the_same_size_and_time_is_read(office: Office) -> None:
    path = office.put("a.jpg", said("một"))
    office.look()
    seen = path.stat()
    other = making.put(office.photos / "b.jpg", said("bốn"))
    os.utime(other, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    other.replace(path)
    assert path.stat().st_size == seen.st_size
    assert office.look().held["a.jpg"].embedded.caption == (("vi", "bốn"),)


def rewritten(path: Path, content: bytes) -> None:
    """Changed in its place, and to the tick of a slow clock at the same moment as before."""
    seen = path.stat()
    path.write_bytes(content)
    assert path.stat().st_size == seen.st_size
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))


@pytest.mark.parametrize("ahead", [0, 60 * 10**9], ids=["this machine's", "a minute ahead"])
def test_what_was_changed_just_before_is_read_again(
    ahead: int, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`ahead` is the disk's clock. Its ticks are so long that both times are the same."""
    now = time.time_ns()
    monkeypatch.setattr(catalogue, "time_ns", lambda: now - ahead)
    monkeypatch.setattr(catalogue, "_lies", lambda path: [path.stat().st_size, now, now])
    path = office.put("a.jpg", said("một"))
    office.look()
    rewritten(path, said("bốn"))
    assert office.look().held["a.jpg"].embedded.caption == (("vi", "bốn"),)


def test_a_time_of_change_that_somebody_set_back_deceives_nobody(office: Office) -> None:
    path = office.put("a.jpg", said("một"))
    office.look()
    rewritten(path, said("bốn"))
    assert office.look().held["a.jpg"].embedded.caption == (("vi", "bốn"),)


def test_two_files_that_change_names_are_read_again(office: Office) -> None:
    """Scans are as large as each other, and what comes out of an archive is of one moment."""
    names = ("a.jpg", "b.jpg")
    for name, caption in zip(names, ("một", "bốn"), strict=True):
        os.utime(office.put(name, said(caption)), ns=(HOUR, HOUR))
    office.look(names)
    a, b = (office.photos / name for name in names)
    a.rename(office.photos / "c.jpg")
    b.rename(a)
    (office.photos / "c.jpg").rename(b)
    held = office.look(names).held
    assert [dict(held[name].embedded.caption)["vi"] for name in names] == ["bốn", "một"]


def test_a_camera_s_clock_a_year_ahead_costs_nothing(office: Office) -> None:
    ahead = time.time_ns() + 365 * 24 * HOUR
    os.utime(office.put("a.jpg", said("một")), ns=(ahead, ahead))
    office.look()
    office.look()
    assert office.read == []


def test_what_is_wrong_is_found_every_time_and_all_at_once(office: Office) -> None:
    office.put("a.jpg", b"")
    office.put("b.jpg", said("bốn"))
    names = ["a.jpg", "b.jpg", "c.jpg"]
    for _ in range(2):
        seen = office.look(names)
        assert list(seen.held) == ["b.jpg"]
        assert "rỗng" in seen.wrong["a.jpg"].vi
        assert "không có tệp" in seen.wrong["c.jpg"].vi
        assert office.read[0] == "a.jpg"


def test_a_smaller_limit_holds_for_what_is_known(office: Office) -> None:
    office.put("a.png", making.png_bomb(2000, 2000))
    assert office.look(["a.png"]).held
    assert "photo_megapixels" in office.look(["a.png"], Limits(1)).wrong["a.png"].vi
    assert office.look(["a.png"], Limits(10)).held


@pytest.mark.parametrize("package", ["pillow", "pillow-heif"])
def test_another_reader_reads_again(
    package: str, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.put("a.jpg", said("một"))
    office.look()
    version = metadata.version
    monkeypatch.setattr(
        metadata, "version", lambda name: "0.1" if name == package else version(name)
    )
    cards._program.cache_clear()
    office.look()
    assert office.read == ["a.jpg"]
    monkeypatch.undo()
    cards._program.cache_clear()


def test_damage_costs_time_and_nothing_else(office: Office) -> None:
    office.put("a.jpg", said("một"))
    first = office.look()
    whole = office.cards.read_bytes()
    for spoilt in (
        b"",
        whole[:-9],
        whole.replace(b'"width":60', b'"width":61'),
        b"\xff\xfe" * 40,
        whole.partition(b"\n")[0] + b"\n[]",
    ):
        office.cards.write_bytes(spoilt)
        assert office.look() == first
        assert office.read == ["a.jpg"]
        office.look()
        assert office.read == [], "it has healed"


def test_where_nothing_can_be_kept_everything_is_read(office: Office) -> None:
    office.put("a.jpg", said("một"))
    making.put(office.root / "cache", b"no folder")
    assert office.look().held
    assert office.look().held
    assert office.read == ["a.jpg"]


def test_who_stops_half_way_keeps_the_first_half(office: Office) -> None:
    office.put("a.jpg", said("một"))
    office.put("b.jpg", said("bốn"))

    def stop(looked: Looked) -> None:
        if looked.done:
            raise KeyboardInterrupt

    stopped = Catalogue(office.root / "cache", stop)
    with pytest.raises(KeyboardInterrupt):
        stopped.examined(Holdings(office.root), ["a.jpg", "b.jpg"], Limits())
    office.look(["a.jpg", "b.jpg"])
    assert office.read == ["b.jpg"]


def build_again_and_again(root: Path, own: str, names: list[str]) -> list[dict[str, str]]:
    """What each of many builds has found, while one photograph changes from build to build."""
    found = []
    for number in range(15):
        aside = making.put(root / own, said(f"{own} {number:02}"))
        aside.replace(root / "photos" / own)
        with patch("campaign.photos.catalogue.time_ns", an_hour_later):
            seen = Catalogue(root / "cache").examined(Holdings(root), names, Limits())
        found.append({name: dict(one.embedded.caption)["vi"] for name, one in seen.held.items()})
    return found


def test_builds_at_once_agree(office: Office) -> None:
    names = [f"{number}.jpg" for number in range(30)]
    for name in names:
        office.put(name, said(name))
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawning) as pool:
        begun = {
            own: pool.submit(build_again_and_again, office.root, own, names) for own in names[:2]
        }
    for own, future in begun.items():
        for number, found in enumerate(future.result()):
            assert found[own] == f"{own} {number:02}"
            assert [found[name] for name in names[2:]] == names[2:]
    assert office.look(names).wrong == {}
    assert office.cards.is_file(), "one catalogue, and nothing left beside it"


def test_files_that_are_gone_leave_the_catalogue(office: Office) -> None:
    office.put("a.jpg", said("một"))
    office.put("b.jpg", said("bốn"))
    office.look(["a.jpg", "b.jpg"])
    (office.photos / "b.jpg").unlink()
    office.look(["a.jpg"])
    assert b"b.jpg" not in office.cards.read_bytes()


def test_two_campaigns_keep_apart(office: Office, tmp_path: Path) -> None:
    other = Office(tmp_path / "other")
    office.put("a.jpg", said("một"))
    other.put("a.jpg", said("bốn"))
    shelf = Catalogue(tmp_path / "cache")
    for one, caption in ((office, "một"), (other, "bốn"), (office, "một")):
        seen = shelf.examined(Holdings(one.root), ["a.jpg"], Limits())
        assert seen.held["a.jpg"].embedded.caption == (("vi", caption),)


def test_a_link_that_is_turned_out_of_the_folder_is_refused(office: Office) -> None:
    office.put("goc/a.jpg", said("một"))
    outside = making.put(office.root / "outside.jpg", said("một"))
    link = office.photos / "a.jpg"
    link.symlink_to(office.photos / "goc" / "a.jpg")
    assert office.look().held
    office.look()
    assert office.read == []
    (office.photos / "goc" / "a.jpg").rename(outside)
    link.unlink()
    link.symlink_to(outside)
    assert "ra ngoài photos/" in office.look().wrong["a.jpg"].vi


@pytest.mark.parametrize(("record", "disk"), [("NFC", "NFD"), ("NFC", "NFC")])
def test_names_are_met_however_the_disk_spells_them(record: str, disk: str, office: Office) -> None:
    spelt = {form: unicodedata.normalize(form, "Lễ mít tinh.JPG") for form in ("NFC", "NFD")}
    office.put(spelt[disk], said("một"))
    for _ in range(2):
        held = office.look([spelt[record]]).held[spelt[record]]
        assert held.original.name == spelt["NFC"]
        assert held.original.path == office.photos / spelt[disk]
    assert office.read == []


def test_of_two_spellings_of_a_name_the_composed_one_counts(office: Office) -> None:
    spelt = {form: unicodedata.normalize(form, "lễ.jpg") for form in ("NFC", "NFD")}
    office.put(spelt["NFD"], said("một"))
    office.put(spelt["NFC"], said("bốn"))
    holdings = Holdings(office.root)
    assert holdings.names == {spelt["NFC"]}
    assert holdings.file(spelt["NFC"]) == office.photos / spelt["NFC"]
    assert holdings.twins == {spelt["NFC"]: (spelt["NFC"], spelt["NFD"])}
