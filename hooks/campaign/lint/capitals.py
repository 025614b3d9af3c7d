"""One name with different capitals: "Đảng cộng sản" beside "Đảng Cộng sản"."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from campaign.lint.desk import Desk, Rule, ask_at, listed
from campaign.lint.words import Run, runs, spot_of, weight, windows
from campaign.problems import Problem

# Names whose capitals official orthography fixes; three syllables are enough to know them.
KNOWN_NAMES = (
    "Đảng Cộng sản", "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành", "Ban Thường vụ",
    "Mặt trận Tổ quốc", "Chủ tịch Hồ Chí Minh", "Nhà giáo Việt Nam",
)  # fmt: skip
SHORTEST_KNOWN = 3
# So many equal syllables are the same name …
NAME_LENGTH = 4
# … and so many the same phrase, though it holds no name.
PHRASE_LENGTH = 5
# With a capital they are one body, without it any such body; both are right in their place.
BODIES = frozenset({"đảng", "trường", "nhà", "khối", "chi", "hội", "tỉnh", "huyện", "xã"})

Written = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Clash:
    """The same syllables written in two ways; `rare` is asked about, `usual` held against it."""

    rare: tuple[Run, ...]
    usual: tuple[Run, ...]

    @property
    def places(self) -> tuple[int, ...]:
        """Where in a run the two ways differ, capitals of a sentence apart."""
        pairs = enumerate(zip(self.rare[0], self.usual[0], strict=True))
        return tuple(
            place
            for place, (mine, other) in pairs
            if mine.text != other.text and not (mine.begins or other.begins)
        )

    def differing(self, runs: Iterable[Run]) -> frozenset[int]:
        """The very syllables about which there is a question."""
        return frozenset(id(run[place]) for run in runs for place in self.places)


def capitals(desk: Desk) -> Iterator[Problem]:
    """Is one name, or one phrase, written with different capitals?"""
    lines = _lines(desk)
    found = [*_known(desk, lines), *_unknown(lines)]
    asked: frozenset[int] = frozenset()
    # The shortest name that all odd ones share first: the longer ones then add nothing.
    for clash in sorted(found, key=lambda clash: -weight(clash.rare)):
        fresh = [run for run in clash.rare if not clash.differing([run]) <= asked]
        if fresh:
            yield _asked(fresh, clash.usual)
        asked |= clash.differing((*clash.rare, *clash.usual))


def _lines(desk: Desk) -> list[Run]:
    return [run for passage in desk.vietnamese for run in runs(passage) if not _is_heading(run)]


def _is_heading(run: Run) -> bool:
    return len(run) > 1 and all(syllable.text.isupper() for syllable in run)


def _asked(rare: list[Run], usual: tuple[Run, ...]) -> Problem:
    mine, other = spot_of(rare[0]).text, spot_of(usual[0]).text
    there = listed([spot_of(run) for run in usual[:2]])
    return ask_at(
        [spot_of(run) for run in rare],
        f"Hai cách viết hoa: '{mine}' ở đây và '{other}' ở {there}; dùng cách nào?",
        f"Two ways with capitals: '{mine}' here and '{other}' at {there}; which one?",
    )


def _known(desk: Desk, lines: list[Run]) -> Iterator[Clash]:
    """Against names the campaign declares, and those official orthography fixes."""
    names = dict.fromkeys((*_declared(desk), *map(_split, KNOWN_NAMES)))
    for right, wrong in _right_and_wrong(names, lines).values():
        if right and wrong:
            yield Clash(tuple(wrong), tuple(right))


def _right_and_wrong(
    names: Iterable[Written], lines: list[Run]
) -> dict[Written, tuple[list[Run], list[Run]]]:
    found: dict[Written, tuple[list[Run], list[Run]]] = {name: ([], []) for name in names}
    by_low = {tuple(syllable.lower() for syllable in name): name for name in found}
    for length in {len(name) for name in found}:
        for run in _of_length(lines, length):
            name = by_low.get(_low(run)) if run[0].is_capital else None
            if name is not None:
                found[name][_inner(run) != name[1:]].append(run)
    return found


def official_capitals(desk: Desk) -> Iterator[Problem]:
    """Is a name that has fixed capitals nowhere written with them: "Đảng cộng sản Việt Nam"?"""
    found = _right_and_wrong(map(_split, KNOWN_NAMES), _lines(desk))
    for name, (right, wrong) in found.items():
        if wrong and not right:
            said, usual = spot_of(wrong[0]).text, " ".join(name)
            yield ask_at(
                [spot_of(run) for run in wrong],
                f"Tên '{said}' thường viết hoa là '{usual}'; sửa lại?",
                f"The name '{said}' usually has the capitals of '{usual}'; correct it?",
            )


def _declared(desk: Desk) -> Iterator[Written]:
    organisation = desk.settings.organisation
    bodies = (organisation, organisation.executive, organisation.parent)
    names = [body.name.vi for body in bodies if body is not None]
    names += [unit.name.vi for unit in desk.units.units]
    for name in names:
        syllables = _split(name)
        if len(syllables) >= SHORTEST_KNOWN and " ".join(syllables) == name:
            yield syllables


def _split(name: str) -> Written:
    return tuple(name.replace(",", " ,").split())


def _unknown(lines: list[Run]) -> Iterator[Clash]:
    names = [run for run in _of_length(lines, NAME_LENGTH) if _is_named(run)]
    yield from _clashes(names, by=_low, way=_inner)
    anchored = [run for run in _of_length(lines, NAME_LENGTH) if _is_anchored(run)]
    yield from _clashes(anchored, by=lambda run: (run[0].low, *_inner(run)), way=_written)
    phrases = list(_of_length(lines, PHRASE_LENGTH))
    yield from (one for one in _clashes(phrases, by=_low, way=_inner) if _is_slight(one))


def _is_named(run: Run) -> bool:
    """It begins with a capital that is not the sentence's."""
    return run[0].is_capital and not run[0].begins


def _is_anchored(run: Run) -> bool:
    """A number or a name in it makes it one thing: "huyện đảo Trường Sa", "kỷ niệm 10 năm"."""
    return not run[0].begins and any(s.is_capital or s.text.isdigit() for s in run[1:])


def _is_slight(clash: Clash) -> bool:
    """One capital more or less, and not the one that makes "đảng bộ" our own "Đảng bộ"."""
    low = [clash.rare[0][place].low for place in clash.places]
    return len(low) == 1 and low[0] not in BODIES


def _clashes(
    found: Iterable[Run], *, by: Callable[[Run], Hashable], way: Callable[[Run], Written]
) -> Iterator[Clash]:
    same: dict[Hashable, dict[Written, list[Run]]] = {}
    for run in found:
        same.setdefault(by(run), {}).setdefault(way(run), []).append(run)
    for ways in same.values():
        usual = max(ways.values(), key=weight)
        for rare in ways.values():
            clash = Clash(tuple(rare), tuple(usual))
            # The last syllable may begin something else: "Khối Các cơ quan", "Khối các thời kỳ".
            if rare is not usual and len(rare[0]) - 1 not in clash.places:
                yield clash


def _of_length(lines: list[Run], length: int) -> Iterator[Run]:
    return (window for run in lines for window in windows(run, length))


def _low(run: Run) -> Written:
    return tuple(syllable.low for syllable in run)


def _written(run: Run) -> Written:
    return tuple(syllable.text for syllable in run)


def _inner(run: Run) -> Written:
    return _written(run)[1:]


RULES: tuple[Rule, ...] = (capitals, official_capitals)
