"""The sections of the site, in the order of the menu. One more section: one more word here."""

from __future__ import annotations

from campaign.model import Part
from campaign.sections import (
    accessibility,
    calendar,
    exhibition,
    home,
    honours,
    news,
    plan,
    press,
    shortlinks,
    slogans,
    timeline,
    units,
)

SECTIONS = (
    home, plan, calendar, news, timeline, exhibition, honours, slogans, units, press, accessibility,
    shortlinks,
)  # fmt: skip
# Those that give articles of docs/ a page of their own.
OF_ARTICLES = (news,)
PARTS: tuple[type[Part], ...] = tuple(part for section in SECTIONS for part in section.PARTS)
