"""How far the making of photographs has come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """Photographs made of those that were missing, the seconds it took, those it will take."""

    done: int
    total: int
    seconds: float
    left: float | None
    """None until the first is made, 0 when the last is."""

    @property
    def rate(self) -> float:
        """Photographs per second."""
        return self.done / self.seconds if self.seconds else 0.0

    def line(self, language: str = "vi") -> str:
        """`Ảnh 120/1500 · 1,9 ảnh/giây · còn 12 phút`."""
        left = f" · {_left(self.left, language)}" if self.left else ""
        rate = f"{self.rate:.1f}"
        if language == "en":
            return f"Photo {self.done}/{self.total} · {rate} per second{left}"
        return f"Ảnh {self.done}/{self.total} · {rate.replace('.', ',')} ảnh/giây{left}"


def _left(seconds: float, language: str) -> str:
    minutes, hours = round(seconds / 60), round(seconds / 3600)
    if seconds < 90:
        number, vi, en = max(1, round(seconds)), "giây", "s"
    elif minutes < 90:
        number, vi, en = minutes, "phút", "min"
    else:
        number, vi, en = hours, "giờ", "h"
    return f"{number} {en} left" if language == "en" else f"còn {number} {vi}"
