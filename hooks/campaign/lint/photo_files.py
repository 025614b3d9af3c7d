"""What a careful picture editor would ask of the files: whose, which, since when?"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.filled import Filled
from campaign.holdings import FOLDER
from campaign.inventory import named
from campaign.lint.desk import Desk, Rule, at, first_named, question
from campaign.lint.photographs import shown
from campaign.model import Exhibitions, Photo
from campaign.problems import Place, Problem
from campaign.source import Location


def files_of_two(desk: Desk) -> Iterator[Problem]:
    """Is one file described twice?"""
    first: dict[str, Photo] = {}
    for photo in desk.exhibitions.photos:
        known = first.setdefault(photo.file, photo)
        if known is not photo:
            there = at(desk.place(known, "file"))
            yield desk.ask(
                photo,
                "file",
                vi=f"Tệp {photo.file} đã có hồ sơ '{known.id}' ở {there}; một ảnh treo hai nơi chỉ "
                "cần một hồ sơ?",
                en=f"{photo.file} has the record '{known.id}' already, at {there}; one record is "
                "enough for two rooms?",
            )


def unused_files(desk: Desk) -> Iterator[Problem]:
    """Which files in photos/ does nobody use? One question for all of them."""
    names = desk.reading.holdings.names - set(named(desk.reading))
    if not names:
        return
    listed = sorted(names)
    some = first_named(listed)
    yield question(
        Place(desk.reading.root / FOLDER / listed[0]),
        "",
        f"Trong {FOLDER}/ có tệp chưa hồ sơ nào dùng: {some}; khai báo (kyniem photos scan soạn "
        "giúp), hay bỏ ra?",
        f"No record uses these files in {FOLDER}/: {some}; describe them (kyniem photos scan makes "
        "drafts), or take them out?",
    )


def names_of_two_files(desk: Desk) -> Iterator[Problem]:
    """Which of two files is meant whose names look the same?"""
    twins = desk.reading.holdings.twins
    for photo in desk.exhibitions.photos:
        if photo.file in twins:
            yield desk.ask(
                photo,
                "file",
                vi=f"Trong {FOLDER}/ có {len(twins[photo.file])} tệp cùng mang tên {photo.file}, "
                "chỉ khác cách viết dấu (một tệp chép từ máy Mac?); bỏ tệp nào?",
                en=f"{len(twins[photo.file])} files in {FOLDER}/ are named {photo.file}, spelt "
                "differently (one comes from a Mac?); which is to go?",
            )


def days_by_the_clock(desk: Desk) -> Iterator[Problem]:
    """Has a camera taken the thing itself, or an old print of it? One question for all."""
    source = desk.reading.sources[Exhibitions.FILE]
    if not isinstance(source, Filled):
        return
    held = desk.reading.examined.held
    dated = {name for name, one in held.items() if one.embedded.by_clock}
    by_clock = [
        photo
        for photo in shown(desk)
        if photo.file in dated and source.is_told(_location(desk, photo))
    ]
    if by_clock:
        some = first_named([one.id for one in by_clock])
        yield desk.ask(
            by_clock[0],
            "file",
            vi=f"Ngày chụp lấy theo đồng hồ máy ảnh: {some}; có ảnh nào là chụp lại ảnh cũ "
            "(thì ghi medium: scan hoặc when)?",
            en=f"The day is that of a camera's clock: {some}; is one of them a picture of an old "
            "print (then write medium: scan, or when)?",
        )


def _location(desk: Desk, photo: Photo) -> Location:
    return desk.reading.place(photo.family, photo.id, "when")[1]


RULES: tuple[Rule, ...] = (
    files_of_two,
    unused_files,
    names_of_two_files,
    days_by_the_clock,
)
