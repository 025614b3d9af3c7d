"""YAML that remembers where everything stands, read strictly: text stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from campaign.parsed import Parsed
from campaign.problems import Place, Problem
from campaign.readable import text_of
from campaign.syntax import INVISIBLE, IS_INVISIBLE, explained
from campaign.uninterrupted import uninterrupted
from campaign.vietnamese import nfc

Location = tuple[str | int, ...]

# Only what no editor can mean otherwise: no yes/no, no 7:30 = 450, no silent dates.
_TRUE_FALSE = {"true": True, "false": False}
_NULL = {"", "~", "null"}
# No number here has more than 15 figures: what is longer is a code, and stays as it is written.
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
# Data needs five levels; thousands would overflow the stack of the C parser.
_DEEPEST = 50
# Signs of it: brackets that open a list or keys, and lines that begin far to the right.
_OPENERS = re.compile(r"(?:^|[\s\[{:,-])[\[{]")
_FAR_IN = re.compile(rf"(?m)^[ \t?:-]{{{_DEEPEST},}}")

_STANDARD_TAG = "tag:yaml.org,2002:"

try:  # The C parser is five times faster; a PyYAML built without libyaml has only the other.
    from yaml import CSafeLoader as _Base
except ImportError:
    from yaml import SafeLoader as _Base  # type: ignore[assignment]


class _Loader(_Base):
    """Resolves nothing by itself: what a plain word means is decided in `_scalar`."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML declares it


@dataclass(frozen=True)
class Source:
    """One YAML file: plain data (dict, list, str, int, float, bool, None) and its places."""

    file: Path
    data: Any
    problems: tuple[Problem, ...] = ()
    text: str = ""
    offset: int = 0

    def place(self, location: Location) -> Place:
        """Where the value stands, or where its key, or its nearest ancestor does."""
        node = self._tree
        if node is None:
            return Place(self.file)
        mark = node.start_mark
        for step in location:
            found = _step(node, step)
            if found is None:
                break
            mark, node = found
        return Place(self.file, mark.line + 1 + self.offset, mark.column + 1)

    @cached_property
    def _tree(self) -> yaml.Node | None:
        """Composed when somebody asks for a place: of most files nobody does."""
        with uninterrupted():
            return yaml.compose(self.text, Loader=_Loader) if self.text else None


def read_source(file: Path, parsed: Parsed | None = None) -> Source:
    """The file's data with places; what can't be read is in `problems`, data is then None.

    What is `parsed` already isn't parsed again, as long as the text is the same.
    """
    text = text_of(file)
    if isinstance(text, Problem):
        return Source(file, None, (text,))
    if parsed is None:
        return parse(text, file)
    kept = parsed.data_of(file, text)
    if kept is not None:
        return Source(file, kept, text=text)
    source = parse(text, file)
    if source.data is not None and not source.problems:
        parsed.keep(file, text, source.data)
    return source


def parse(text: str, file: Path, offset: int = 0) -> Source:
    """The data of YAML text that stands `offset` lines down in `file`."""
    try:
        with uninterrupted():
            deep = _too_deep(text)
            root = None if deep else yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        place, vi, en = explained(error, text, file, offset)
        return _failed(file, place, vi, en)
    if deep is not None:
        return _failed(
            file,
            Place(file, deep[0] + 1 + offset, deep[1] + 1),
            "các mục lồng nhau quá sâu; dữ liệu chỉ cần vài lớp thụt lề",
            "nested too deeply; data needs only a few levels of indentation",
        )
    if root is None:
        return Source(file, {})
    reader = _Reader(file, offset)
    with uninterrupted():
        data = reader.value(root)
    return Source(file, data, tuple(reader.problems), text, offset)


def _too_deep(text: str) -> tuple[int, int] | None:
    """Line and column (from 0) where the nesting passes what any data needs.

    It is looked for event by event, which takes no stack, and only where the text hints at it.
    """
    if len(_OPENERS.findall(text)) <= _DEEPEST and not _FAR_IN.search(text):
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST and event.start_mark is not None:
            return event.start_mark.line, event.start_mark.column
    return None


def _failed(file: Path, place: Place, vi: str, en: str) -> Source:
    return Source(file, None, (Problem(place, "", vi, en),))


def _step(node: yaml.Node, step: str | int) -> tuple[yaml.Mark, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item = node.value[step]
        return item.start_mark, item
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark, value
    return None


class _Reader:
    """Turns nodes into plain data and notes what strict YAML doesn't allow."""

    def __init__(self, file: Path, offset: int) -> None:
        self.file = file
        self.offset = offset
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node) -> Any:
        """The node's data; a node met again is an alias, refused: it hides what an edit changes."""
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._seen:
            self._refuse(
                node,
                "dấu & và * (neo, bí danh) không dùng ở đây; hãy viết lại nội dung",
                "anchors and aliases (& and *) aren't used here; write the content out",
            )
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return dict(self._items(node))

    def _items(self, node: yaml.Node) -> Iterator[tuple[str, Any]]:
        first: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value == "<<":
                self._refuse(
                    key,
                    "tên khóa phải là chữ thường, ví dụ title",
                    "a key must be a plain word such as title",
                )
                continue
            name = key.value
            if name in first:
                self._refuse(
                    key,
                    f"khóa '{name}' đã có ở dòng {first[name]}; chỉ giữ một",
                    f"the key '{name}' is already on line {first[name]}; keep one",
                )
                continue
            first[name] = key.start_mark.line + 1 + self.offset
            yield name, self.value(value)

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        # What is written as an escape no one has composed or looked at before.
        text = nfc(node.value)
        if INVISIBLE.search(text):
            self._refuse(node, *IS_INVISIBLE)
        if not node.tag.startswith(_STANDARD_TAG):
            self._refuse(
                node,
                "nội dung bắt đầu bằng dấu !; đặt nội dung trong dấu nháy",
                "the text begins with !; put it in quotation marks",
            )
        if node.style:
            return text
        if text in _NULL:
            return None
        if text in _TRUE_FALSE:
            return _TRUE_FALSE[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        return float(text) if _DECIMAL.fullmatch(text) else text

    def _refuse(self, node: yaml.Node, vi: str, en: str) -> None:
        mark = node.start_mark
        place = Place(self.file, mark.line + 1 + self.offset, mark.column + 1)
        self.problems.append(Problem(place, "", vi, en))
