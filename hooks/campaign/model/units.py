"""units.yml: the organisations with a role, in protocol order."""

from __future__ import annotations

from typing import ClassVar

from pydantic import StrictBool, field_validator

from campaign.model.base import Part, Record, UnitRef
from campaign.model.words import Text
from campaign.problems import Wrong


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

    @field_validator("units")
    @classmethod
    def _none_is_above_itself(cls, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        parents = {unit.id: unit.parent for unit in units}
        for index, unit in enumerate(units):
            line = [unit.id]
            while (above := parents.get(line[-1])) and above not in line:
                line.append(above)
            if above == unit.id:
                chain = " → ".join((*line, above))
                raise Wrong(
                    f"'{above}' là cấp trên của chính nó: {chain}; sửa parent của một đơn vị",
                    f"'{above}' is above itself: {chain}; correct the parent of one unit",
                    at=(index, "parent"),
                )
        return units
