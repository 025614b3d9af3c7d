"""What the site gives besides pages. One more kind of file: one more word here."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.editions import View
from campaign.outputs import (
    calendar,
    feeds,
    hosting,
    iiif,
    json_feed,
    photo_records,
    robots,
    shortlinks,
    timeline,
)
from campaign.outputs.output import Output

OUTPUTS = (calendar, feeds, json_feed, timeline, iiif, photo_records, robots, hosting, shortlinks)


def files(view: View) -> Iterator[Output]:
    """Every file that is no page, for one view."""
    for output in OUTPUTS:
        yield from output.files(view)


__all__ = ["OUTPUTS", "Output", "files"]
