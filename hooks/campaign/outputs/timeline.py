"""The history for other programs: TimelineJS JSON, and the CSV of TimelineJS's spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

from markupsafe import Markup, escape

from campaign.editions import Edition, View
from campaign.interface import words
from campaign.model import Entry, History, Source
from campaign.outputs.cells import table
from campaign.outputs.output import Output, in_language
from campaign.when import Precision, When

JSON_URI = "lich-su/dong-thoi-gian.json"
CSV_URI = "lich-su/dong-thoi-gian.csv"

_PARTS = "year", "month", "day", "hour", "minute"
# How many of these are known; what is coarser than a month and finer than a year begins in a month.
_KNOWN = {
    Precision.INSTANT: 5,
    Precision.DAY: 3,
    Precision.YEAR: 1,
    Precision.DECADE: 1,
    Precision.CENTURY: 1,
}
_BY_MONTH = 2
# The first row of TimelineJS's own spreadsheet, to the letter.
_COLUMNS = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type",
    "Group", "Background",
)  # fmt: skip

Parts = tuple[int, ...]


@dataclass(frozen=True)
class Slide:
    """One entry, one era or the title; headline and text are HTML, as TimelineJS takes them."""

    id: str
    kind: str
    start: Parts
    end: Parts
    display: str
    headline: Markup
    text: Markup
    group: str = ""


def files(view: View) -> Iterator[Output]:
    """Both files, if there is a history; none in the kiosk, where nobody takes files along."""
    if view.edition is Edition.KIOSK or not view[History].entries:
        return
    told = tuple(slides(view))
    yield Output(in_language(JSON_URI, view), _json(told))
    yield Output(in_language(CSV_URI, view), table(_COLUMNS, map(_row, told)))


def slides(view: View) -> Iterator[Slide]:
    """The title, the eras, and every entry that has a year: without one it has no place."""
    settings = view.settings
    title, summary = (
        escape(text.told(view.language)) for text in (settings.title, settings.summary)
    )
    yield Slide(settings.id, "title", (), (), "", title, _paragraph(summary))
    yield from _eras(view)
    for entry in sorted(view[History].entries, key=lambda entry: entry.when.sort_key):
        if entry.when.earliest or entry.when.latest:
            yield _entry(view, entry)


def _eras(view: View) -> Iterator[Slide]:
    """The eras that have a length so far; one that goes on ends today.

    Their bounds are whole days: TimelineJS drops an end that repeats all that is said of the
    beginning, and refuses eras without an end.
    """
    today = view.now.at.date()
    for era in view[History].eras:
        first, last = era.when.earliest, min(era.when.latest or today, today)
        if first is None or first >= last:
            continue
        text = _paragraph(escape(era.text.told(view.language))) if era.text else Markup()
        title = escape(era.title.told(view.language))
        yield Slide(era.id, "era", _parts(first, 3), _parts(last, 3), "", title, text)


def _entry(view: View, entry: Entry) -> Slide:
    era = next((era for era in view[History].eras if era.id == entry.era), None)
    start, end = _ends(view, entry.when)
    return Slide(
        id=entry.id,
        kind="",
        start=start,
        end=end if end != start else (),
        display=entry.when.words(view.language),
        headline=escape(entry.title.told(view.language)),
        text=Markup().join(_told(view, entry)),
        group=era.title.told(view.language) if era else "",
    )


def _ends(view: View, when: When) -> tuple[Parts, Parts]:
    """First and last as far as they are known: a year alone stays a year."""
    known = _known(when)
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None
    assert last is not None
    zone = view.settings.timezone
    start = _parts(when.instant.astimezone(zone), known) if when.instant else _parts(first, known)
    end = _parts(when.until.astimezone(zone), known) if when.until else _parts(last, known)
    # The end of a moment is not known because its day is.
    return start, start if when.instant and not when.until and when.is_day else end


def _known(when: When) -> int:
    return _KNOWN.get(when.precision, _BY_MONTH)


def _parts(day: date, known: int) -> Parts:
    clock = (day.hour, day.minute) if isinstance(day, datetime) else ()
    return (day.year, day.month, day.day, *clock)[:known]


def _told(view: View, entry: Entry) -> Iterator[Markup]:
    """What the page tells, doubts and sources included."""
    said = words(view.language)
    for text in (entry.text, entry.place):
        if text:
            yield _paragraph(escape(text.told(view.language)))
    if entry.uncertain:
        doubt = escape(entry.uncertain.told(view.language))
        yield _paragraph(Markup("<strong>{}</strong> {}").format(said.timeline.uncertain, doubt))
    yield _paragraph(Markup("{}:").format(said.common.sources))
    cited = (Markup("<li>{}</li>").format(_cited(view, source)) for source in entry.sources)
    yield Markup("<ul>{}</ul>").format(Markup().join(cited))


def _cited(view: View, source: Source) -> Markup:
    name = escape(source.name.told(view.language))
    if source.url:
        name = Markup('<a href="{}">{}</a>').format(source.url, name)
    return Markup("{}: {}").format(name, source.says.told(view.language)) if source.says else name


def _paragraph(told: Markup) -> Markup:
    return Markup("<p>{}</p>").format(told)


def _json(told: tuple[Slide, ...]) -> bytes:
    (title,) = (slide for slide in told if slide.kind == "title")
    timeline = {
        "title": {"unique_id": title.id, "text": _text(title)},
        "events": [_event(slide) for slide in told if slide.kind == ""],
        "eras": [_span(slide) for slide in told if slide.kind == "era"],
    }
    return (json.dumps(timeline, ensure_ascii=False, indent=1) + "\n").encode()


def _event(slide: Slide) -> dict[str, object]:
    group = {"group": slide.group} if slide.group else {}
    return {
        "unique_id": slide.id,
        **_span(slide),
        "display_date": slide.display,
        **group,
        # Links are links already.
        "autolink": False,
    }


def _span(slide: Slide) -> dict[str, object]:
    end = {"end_date": dict(zip(_PARTS, slide.end, strict=False))} if slide.end else {}
    start = dict(zip(_PARTS, slide.start, strict=False))
    return {"start_date": start, **end, "text": _text(slide)}


def _text(slide: Slide) -> dict[str, str]:
    return {"headline": slide.headline, "text": slide.text}


def _row(slide: Slide) -> tuple[str, ...]:
    media = ("",) * 4
    told = slide.display, slide.headline, slide.text, *media, slide.kind, slide.group, ""
    return *_cells(slide.start), *_cells(slide.end), *told


def _cells(parts: Parts) -> tuple[str, ...]:
    year, month, day, *clock = (part for part, _ in zip_longest(parts, _PARTS))
    time = f"{clock[0]:02}:{clock[1]:02}" if None not in clock else ""
    return *("" if part is None else str(part) for part in (year, month, day)), time
