"""What a careful picture editor would ask: who, when, whose, and where does it hang?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from campaign import captions
from campaign.lint.desk import PLACES_NAMED, Desk, Rule, at
from campaign.model import Photo, Room
from campaign.model.photo import UNWRITTEN
from campaign.problems import Problem
from campaign.vietnamese import fold

_LABEL = (
    ("caption", "chú thích", "caption"),
    ("credit", "nguồn", "credit"),
    ("rights", "bản quyền", "rights"),
    ("when", "thời gian", "date"),
)


def unlabelled(desk: Desk) -> Iterator[Problem]:
    """What does the label of a photograph lack? One question a photograph."""
    for photo in shown(desk):
        if missing := [(vi, en) for key, vi, en in _LABEL if _lacks(photo, key)]:
            yield desk.ask(
                photo,
                vi=f"Ảnh '{photo.heading}' chưa ghi {', '.join(vi for vi, _ in missing)}; bổ sung?",
                en=f"The photograph '{photo.heading}' has no {', '.join(en for _, en in missing)}; "
                "add it?",
            )


def _lacks(photo: Photo, key: str) -> bool:
    """`when: null` says that nobody knows; a drawing was made, not taken, some time."""
    if key == "caption":
        return photo.caption.vi == UNWRITTEN
    if key == "when" and (photo.illustration or key in photo.model_fields_set):
        return False
    return getattr(photo, key) is None


def waiting_drafts(desk: Desk) -> Iterator[Problem]:
    """Do drafts wait for their alternative texts?"""
    photos = desk.exhibitions.photos
    yield from _ask_of_all(
        desk,
        [photo for photo in photos if photo.alt is None and not photo.decorative],
        vi="{who} chưa có alt (văn bản thay thế) nên còn lưu ở văn phòng; viết để đăng?",
        en="No alt is written for {who}, which keeps it in the office; write one to publish it?",
    )


def _ask_of_all(desk: Desk, photos: Sequence[Photo], *, vi: str, en: str) -> Iterator[Problem]:
    """The same of each photograph; of many in one question, which a thousand scans are worth."""
    if len(photos) <= PLACES_NAMED:
        for photo in photos:
            who = f"Ảnh '{photo.heading}'", f"the photograph '{photo.heading}'"
            yield desk.ask(photo, vi=vi.format(who=who[0]), en=en.format(who=who[1]))
        return
    named = ", ".join(photo.id for photo in photos[:PLACES_NAMED])
    some = f"({named}, +{len(photos) - PLACES_NAMED})"
    who = f"{len(photos)} ảnh {some}", f"{len(photos)} photographs {some}"
    yield desk.ask(photos[0], vi=vi.format(who=who[0]), en=en.format(who=who[1]))


def alternative_texts(desk: Desk) -> Iterator[Problem]:
    """Does the alternative text only repeat the caption?"""
    for photo in desk.exhibitions.photos:
        if photo.alt and _repeats(photo):
            yield desk.ask(
                photo,
                "alt",
                vi=f"alt của ảnh '{photo.heading}' lặp lại chú thích; người không nhìn được ảnh "
                "cần biết ảnh cho thấy gì?",
                en=f"The alt of '{photo.heading}' repeats the caption; what does the picture show "
                "to those who can't see it?",
            )


def _repeats(photo: Photo) -> bool:
    said = {fold(captions.plain(photo.caption.vi)).rstrip("."), fold(photo.heading.vi).rstrip(".")}
    return fold(photo.alt.vi if photo.alt else "").rstrip(".") in said


def links_to_nowhere(desk: Desk) -> Iterator[Problem]:
    """Does a caption link where nobody can be sent from every page that shows it?"""
    for photo in shown(desk):
        for language in photo.caption.languages():
            for href in captions.dead_links(photo.caption.told(language)):
                yield desk.ask(
                    photo,
                    "caption",
                    vi=f"Chú thích ảnh '{photo.heading}' có liên kết '{href}' không đăng được; "
                    "viết địa chỉ đầy đủ, https://… hoặc mailto:…?",
                    en=f"The caption of '{photo.heading}' links to '{href}', which can't be "
                    "published; write the full address, https://… or mailto:…?",
                )


def people_without_consent(desk: Desk) -> Iterator[Problem]:
    """On what grounds are people named?"""
    for photo in shown(desk):
        if photo.named and photo.consent is None:
            yield desk.ask(
                photo,
                "people",
                vi=f"Ảnh '{photo.heading}' nêu tên người mà chưa ghi consent (căn cứ để đăng "
                "hình); đã hỏi chưa?",
                en=f"The photograph '{photo.heading}' names people without consent (the grounds to "
                "show them); has anybody asked?",
            )


def hanging_nowhere(desk: Desk) -> Iterator[Problem]:
    """Is a photograph in no room, and belongs to nothing else either?"""
    hung = {name for room in desk.exhibitions.rooms() for name in room.hung()}
    posters = {recording.poster for recording in desk.exhibitions.recordings}
    yield from _ask_of_all(
        desk,
        [
            photo
            for photo in shown(desk)
            if (photo.family, photo.id) not in hung and not _belongs(photo, posters)
        ],
        vi="{who} không treo ở phần trưng bày nào; treo ở đâu?",
        en="No room shows {who}; where does it belong?",
    )


def hanging_twice(desk: Desk) -> Iterator[Problem]:
    """Is a photograph named twice on one wall, perhaps instead of another?"""
    for room in desk.exhibitions.rooms():
        for index, id_ in enumerate(room.photos):
            if id_ in room.photos[:index]:
                yield desk.ask(
                    room,
                    "photos",
                    index,
                    vi=f"Phần '{room.title}' kể ảnh '{id_}' hai lần; chỗ này có phải ảnh khác?",
                    en=f"'{room.title}' names '{id_}' twice; is another one meant here?",
                )


def _belongs(photo: Photo, posters: Collection[str | None]) -> bool:
    """True if it is shown with something else than a room."""
    return bool(photo.activity or photo.entry or photo.unit or photo.id in posters)


def out_of_period(desk: Desk) -> Iterator[Problem]:
    """Is a photograph older or younger than the period of its room?"""
    photos = {photo.id: photo for photo in desk.exhibitions.photos}
    for room in desk.exhibitions.rooms():
        for index, id_ in enumerate(room.photos):
            if _is_outside(photos[id_], room):
                there = at(desk.place(photos[id_], "when"))
                yield desk.ask(
                    room,
                    "photos",
                    index,
                    vi=f"Ảnh '{photos[id_].heading}' ({there}) không thuộc thời kỳ của phần "
                    f"'{room.title}'; thời gian nào đúng?",
                    en=f"The photograph '{photos[id_].heading}' ({there}) is not of the period of "
                    f"'{room.title}'; which date is right?",
                )


def _is_outside(photo: Photo, room: Room) -> bool:
    taken, period = photo.when, room.when
    if taken is None or period is None:
        return False
    before = bool(taken.latest and period.earliest and taken.latest < period.earliest)
    return before or bool(taken.earliest and period.latest and taken.earliest > period.latest)


def pairs_the_wrong_way_round(desk: Desk) -> Iterator[Problem]:
    """Is "then" younger than "now"?"""
    photos = {photo.id: photo for photo in desk.exhibitions.photos}
    for room in desk.exhibitions.rooms():
        for index, pair in enumerate(room.pairs):
            then, now = photos[pair.then].when, photos[pair.now].when
            if then and now and then.earliest and now.latest and then.earliest > now.latest:
                yield desk.ask(
                    room,
                    "pairs",
                    index,
                    vi=f"Ảnh xưa '{pair.then}' lại sau ảnh nay '{pair.now}'; đổi chỗ?",
                    en=f"The photograph of then, '{pair.then}', is younger than that of now, "
                    f"'{pair.now}'; swap them?",
                )


def copies_against_rights(desk: Desk) -> Iterator[Problem]:
    """Has somebody who may do so allowed copies that the rights don't?"""
    for photo in shown(desk):
        allowed = photo.rights is not None and photo.rights.allows_copies
        if photo.download and not allowed:
            yield desk.ask(
                photo,
                "download",
                vi=f"Ảnh '{photo.heading}' cho tải về mà bản quyền không cho; người giữ quyền đã "
                "đồng ý chưa?",
                en=f"'{photo.heading}' may be downloaded, though its rights don't say so; has the "
                "rights holder agreed?",
            )
        elif photo.zoom and not photo.may_be_copied:
            yield desk.ask(
                photo,
                "zoom",
                vi=f"Ảnh '{photo.heading}' có zoom: true nhưng bản quyền không cho xem từng chi "
                "tiết nên không phóng to được; bỏ zoom, hay đã được phép?",
                en=f"'{photo.heading}' has zoom: true, but its rights don't allow that much; drop "
                "zoom, or is there a permission?",
            )


def shown(desk: Desk) -> Iterator[Photo]:
    """Those that some edition may show; what stays in the office may be a draft."""
    return (photo for photo in desk.exhibitions.photos if not photo.stays_in_office)


RULES: tuple[Rule, ...] = (
    unlabelled,
    waiting_drafts,
    alternative_texts,
    links_to_nowhere,
    people_without_consent,
    hanging_nowhere,
    hanging_twice,
    out_of_period,
    pairs_the_wrong_way_round,
    copies_against_rights,
)
