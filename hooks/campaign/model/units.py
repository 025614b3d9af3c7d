"""units.yml: the organisations with a role, in protocol order."""

from __future__ import annotations

from typing import ClassVar

from pydantic import StrictBool

from campaign.model.base import Part, Record, UnitRef
from campaign.model.words import Text


class Unit(Record):
    """An organisation with a role in the plan."""

    family: ClassVar[str] = "unit"

    name: Text
    """Tên đầy đủ của đơn vị."""
    abbr: str | None = None
    """Chữ viết tắt dùng trong văn bản."""
    parent: UnitRef | None = None
    """Mã đơn vị cấp trên."""
    collective: StrictBool = False
    """true nếu là tên chung của nhiều đơn vị."""
    external: StrictBool = False
    """true nếu đơn vị ở ngoài tổ chức."""
    chair: Text | None = None
    """Người đứng đầu (chức vụ)."""
    about: Text | None = None
    """Một câu giới thiệu."""


class Units(Part):
    """All units, in protocol order."""

    FILE: ClassVar[str] = "units.yml"

    units: tuple[Unit, ...] = ()
    """Các đơn vị, theo thứ tự lễ tân."""
