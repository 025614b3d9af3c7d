"""shortlinks.yml: the addresses that are printed, spoken and drawn as QR codes."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, model_validator

from campaign.model.base import Part, Record
from campaign.problems import Wrong

# Without 0, 1, l, o: read from paper and typed, they are taken for one another.
_CODE = re.compile(r"[2-9a-km-np-z]{3,8}")
_FOLDER = "x/"
_PAGE = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*/)*")


def _code(value: str) -> str:
    if not _CODE.fullmatch(value):
        raise Wrong(
            f"mã rút gọn '{value}' phải gồm 3 đến 8 chữ thường hoặc chữ số, không có 0, 1, l, o, "
            "vì dễ đọc nhầm; ví dụ kn2",
            f"a short code is 3 to 8 small letters or digits without 0, 1, l, o, which are easily "
            f"misread, not '{value}'; for example kn2",
        )
    return value


def _page(value: str) -> str:
    if not _PAGE.fullmatch(value):
        raise Wrong(
            f"'{value}' không phải là địa chỉ một trang; viết phần sau tên miền, có dấu / ở cuối, "
            'ví dụ ke-hoach/le-mit-tinh/; trang đầu là ""',
            f"'{value}' is not the address of a page; write what follows the domain, with a / at "
            'the end, for example ke-hoach/le-mit-tinh/; the home page is ""',
        )
    if value.startswith(_FOLDER):
        raise Wrong(
            f"'{value}' là địa chỉ của một mã rút gọn, có thể dẫn vòng mãi; ghi địa chỉ của trang, "
            "ví dụ ke-hoach/le-mit-tinh/",
            f"'{value}' is the address of a code, and codes may lead round for ever; write the "
            "address of the page, for example ke-hoach/le-mit-tinh/",
        )
    return value


class ShortLink(Record):
    """One code, which leads to a page for as long as something printed bears it."""

    family: ClassVar[str] = "short-link"

    id: Annotated[str, Field(max_length=80), AfterValidator(_code)]
    """Mã in trên giấy, ví dụ kn2 (địa chỉ /x/kn2/); đã in thì không đổi, không dùng lại."""
    to: Annotated[str, AfterValidator(_page)] | None = None
    """Địa chỉ trang được dẫn đến, ví dụ ke-hoach/le-mit-tinh/; trang đầu là ""."""
    retired: bool = False
    """true khi mã không còn dùng: ai mở sẽ thấy lời báo. Đừng xóa dòng của mã đã in."""

    @model_validator(mode="after")
    def _leads_or_is_retired(self) -> ShortLink:
        if (self.to is None) != self.retired:
            raise Wrong(
                f"mã rút gọn '{self.id}' cần đúng một trong hai: to (trang được dẫn đến) hoặc "
                "retired: true (không còn dùng)",
                f"the short code '{self.id}' needs one of the two: to (the page it leads to) or "
                "retired: true (no longer used)",
            )
        return self

    @property
    def uri(self) -> str:
        """Where it is, below the root of the site."""
        return f"{_FOLDER}{self.id}/"


class ShortLinks(Part):
    """All codes that were ever given out."""

    FILE: ClassVar[str] = "shortlinks.yml"

    links: tuple[ShortLink, ...] = ()
    """Các liên kết rút gọn; thêm ở cuối, không xóa."""
