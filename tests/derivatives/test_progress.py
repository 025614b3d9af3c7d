"""How far the making has come, in words."""

from __future__ import annotations

import pytest

from campaign.derivatives import Progress


@pytest.mark.parametrize(
    ("progress", "vi", "en"),
    [
        (Progress(0, 7, 0, None), "Ảnh 0/7 · 0,0 ảnh/giây", "Photo 0/7 · 0.0 per second"),
        (
            Progress(120, 1500, 60, 690),
            "Ảnh 120/1500 · 2,0 ảnh/giây · còn 12 phút",
            "Photo 120/1500 · 2.0 per second · 12 min left",
        ),
        (
            Progress(1, 2, 4, 0.2),
            "Ảnh 1/2 · 0,2 ảnh/giây · còn 1 giây",
            "Photo 1/2 · 0.2 per second · 1 s left",
        ),
        (
            Progress(5, 9000, 9, 16_200),
            "Ảnh 5/9000 · 0,6 ảnh/giây · còn 4 giờ",
            "Photo 5/9000 · 0.6 per second · 4 h left",
        ),
        (Progress(3, 3, 15, 0), "Ảnh 3/3 · 0,2 ảnh/giây", "Photo 3/3 · 0.2 per second"),
    ],
)
def test_progress_is_told_with_rate_and_time_left(progress: Progress, vi: str, en: str) -> None:
    assert (progress.line(), progress.line("en")) == (vi, en)
