"""Films and sound recordings, shown as they are: nothing is converted here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from campaign.model.base import PhotoRef
from campaign.model.described import Described, HeldFile
from campaign.model.words import Choice, Prose, Text, check_languages
from campaign.problems import Wrong

# What every browser plays.
VIDEO, AUDIO = (".mp4",), (".m4a", ".mp3")


class RecordingKind(Choice):
    """What a recording is."""

    VIDEO = "video", "phim", "video"
    AUDIO = "audio", "âm thanh", "audio"


def _check_ending(name: str, endings: tuple[str, ...]) -> None:
    if PurePosixPath(name).suffix.lower() not in endings:
        listed = ", ".join(endings)
        raise Wrong(
            f"'{name}' phải là tệp {listed}; hãy chuyển đổi trước khi đưa vào photos/",
            f"'{name}' has to be a {listed} file; convert it before it comes into photos/",
        )


def _subtitles(files: Mapping[str, str], info: ValidationInfo) -> Mapping[str, str]:
    check_languages(files, info)
    for name in files.values():
        _check_ending(name, (".vtt",))
    return files


def _seconds(written: Any) -> Any:
    """`3:25` and `1:02:03` as seconds; Wrong for anything else that is text."""
    if not isinstance(written, str):
        return written
    if not re.fullmatch(r"(?:\d{1,2}:)?\d{1,2}:[0-5]\d", written):
        raise Wrong(
            f"'{written}' không phải là thời lượng; viết phút:giây, ví dụ 3:25",
            f"'{written}' is no length of time; write minutes:seconds, for example 3:25",
        )
    total = 0
    for part in written.split(":"):
        total = total * 60 + int(part)
    return total


Seconds = Annotated[
    int,
    BeforeValidator(_seconds),
    Field(ge=1),
    WithJsonSchema({"type": ["string", "integer"], "description": "Thời lượng, ví dụ 3:25"}),
]


class Recording(Described):
    """A film or a sound recording, shown as it is."""

    family: ClassVar[str] = "recording"

    kind: RecordingKind
    """video (phim) hay audio (âm thanh)."""
    file: HeldFile
    """Tên tệp MP4 (phim) hoặc M4A, MP3 (âm thanh), tính từ photos/; đăng đúng như tệp này."""
    title: Text
    """Tên phim, tên bản ghi."""
    text: Prose | None = None
    """Một, hai câu giới thiệu."""
    poster: PhotoRef | None = None
    """Mã ảnh hiện ra trước khi xem."""
    captions: Annotated[Mapping[str, HeldFile], AfterValidator(_subtitles)] = {}
    """Phụ đề theo thứ tiếng, tệp .vtt, ví dụ vi: phong-su.vi.vtt."""
    transcript: Prose | None = None
    """Lời ghi lại, dành cho người không nghe được."""
    duration: Seconds | None = None
    """Thời lượng, ví dụ 3:25."""

    @model_validator(mode="after")
    def _file_is_of_its_kind(self) -> Recording:
        _check_ending(self.file, VIDEO if self.kind is RecordingKind.VIDEO else AUDIO)
        return self
