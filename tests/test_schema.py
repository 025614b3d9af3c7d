"""The committed schemas are the model's, fit all data, and say in Vietnamese what each key is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from campaign import schema, starter
from campaign.model import Part, Settings
from campaign.sections import PARTS
from campaign.source import read_source
from tests.nested import mappings

ROOT = Path(__file__).parents[1]
SCHEMAS = schema.schemas(PARTS)
NAMED = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
JSON_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def faults(value: Any, rule: dict[str, Any], root: dict[str, Any], at: str = "") -> Iterator[str]:
    """Where the value doesn't fit the rule; knows the words our schemas use, no others."""
    if "$ref" in rule:
        yield from faults(value, root["definitions"][rule["$ref"].rpartition("/")[2]], root, at)
    elif "anyOf" in rule:
        if all(any(faults(value, one, root, at)) for one in rule["anyOf"]):
            yield f"{at}: {value!r} fits none"
    elif "enum" in rule:
        if value not in rule["enum"]:
            yield f"{at}: {value!r} is none of {rule['enum']}"
    elif not _is_of_type(value, rule["type"]):
        yield f"{at}: {value!r} is no {rule['type']}"
    elif isinstance(value, dict):
        yield from _faults_of_keys(value, rule, root, at)
    elif isinstance(value, list):
        if len(value) < rule.get("minItems", 0):
            yield f"{at}: too short"
        for index, item in enumerate(value):
            yield from faults(item, rule["items"], root, f"{at}[{index}]")
    elif isinstance(value, str) and not re.search(rule.get("pattern", ""), value):
        yield f"{at}: {value!r} isn't like {rule['pattern']}"


def _is_of_type(value: Any, named: str | list[str]) -> bool:
    names = [named] if isinstance(named, str) else named
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, JSON_TYPES[name]) for name in names)


def _faults_of_keys(
    value: dict[str, Any], rule: dict[str, Any], root: dict[str, Any], at: str
) -> Iterator[str]:
    known = rule.get("properties", {})
    others = rule.get("additionalProperties", True)
    yield from (f"{at}: no {key}" for key in rule.get("required", ()) if key not in value)
    for key, inner in value.items():
        if key in known:
            yield from faults(inner, known[key], root, f"{at}.{key}")
        elif isinstance(others, dict):
            yield from faults(inner, others, root, f"{at}.{key}")
        elif not others:
            yield f"{at}: unknown {key}"


def objects(rule: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every object with keys of its own in a schema, however deep."""
    return (one for one in mappings(rule) if "properties" in one and one.get("type") == "object")


@pytest.fixture(params=["trung-uong", "hai-duong", "starter"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The two campaigns and the one that `kyniem new` writes."""
    if request.param == "starter":
        starter.write(tmp_path / "trial")
        return tmp_path / "trial"
    return ROOT if request.param == "trung-uong" else ROOT / "examples" / "hai-duong-2012"


def test_committed_schemas_are_what_the_model_says() -> None:
    committed = {
        file.name: file.read_text(encoding="utf-8") for file in (ROOT / "schema").iterdir()
    }
    assert committed == {name: schema.as_text(made) for name, made in SCHEMAS.items()}, (
        "run `kyniem schema`"
    )


def test_write_makes_the_folder_and_names_its_files(tmp_path: Path) -> None:
    written = schema.write(tmp_path / "schema", PARTS)
    assert sorted(file.name for file in written) == sorted(SCHEMAS)
    assert all(json.loads(file.read_text(encoding="utf-8")) for file in written)


@pytest.mark.parametrize("part", [Settings, *PARTS], ids=lambda part: part.FILE)
def test_data_fits_its_schema(part: type[Part], folder: Path) -> None:
    file = folder / "data" / part.FILE
    if file.exists():
        made = SCHEMAS[f"{file.stem}.schema.json"]
        assert list(faults(read_source(file).data, made, made)) == []


def test_every_data_file_names_its_schema(folder: Path) -> None:
    for file in (folder / "data").glob("*.yml"):
        named = NAMED.match(file.read_text(encoding="utf-8"))
        assert named, file
        found = (file.parent / named[1]).resolve()
        assert found.name == f"{file.stem}.schema.json"
        assert found.is_file(), f"{file} names {named[1]}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_described_in_vietnamese(name: str) -> None:
    for rule in objects(SCHEMAS[name]):
        for key, inner in rule["properties"].items():
            assert not inner.get("description", "").isascii(), (name, key)


@pytest.mark.parametrize("name", SCHEMAS)
def test_unknown_keys_are_flagged_everywhere_but_in_translations(name: str) -> None:
    for rule in objects(SCHEMAS[name]):
        assert rule.get("additionalProperties") is False or "vi" in rule["properties"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"kind": "họp báo"}, ""),
        ({"number": 7}, ""),
        ({"lead": None, "when": None}, ""),
        ({"title": {"vi": "Lễ kỷ niệm", "en": "Ceremony"}}, ""),
        ({"kind": "hop bao chi"}, ".activities[0].kind"),
        ({"leed": "ban-to-chuc"}, ".activities[0]: unknown leed"),
        ({"count": "nhiều"}, ".activities[0].count"),
        ({"support": "cong-doan"}, ".activities[0].support"),
        ({"id": "Lễ kỷ niệm"}, ".activities[0].id"),
        ({"title": {"en": "Ceremony"}}, ".activities[0].title"),
        ({"when": ["20/11/2027"]}, ".activities[0].when"),
        ({"when": {"text": "tháng 4/2017", "natur": "window"}}, ".activities[0].when"),
    ],
)
def test_mistakes_in_an_activity_are_flagged_where_they_are(
    change: dict[str, Any], fault: str
) -> None:
    made = SCHEMAS["plan.schema.json"]
    activity = {"id": "le-ky-niem", "title": "Lễ kỷ niệm", **change}
    plan = {"plan": {"type": "Kế hoạch", "title": "Kỷ niệm"}, "activities": [activity]}
    found = list(faults(plan, made, made))
    assert bool(found) == bool(fault)
    assert all(one.startswith(fault) for one in found)
