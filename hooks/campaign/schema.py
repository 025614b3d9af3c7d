"""JSON Schemas of data/*.yml: completion and checks while people type, in any editor with YAML.

They are looser than the model where a schema can't tell (dates, references), never stricter in
what it calls for; `reading` has the last word.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from campaign.model import Part, Settings

# The dialect that YAML language servers know whole; its word for $defs is definitions.
DIALECT = "http://json-schema.org/draft-07/schema#"
REFERENCE = "#/definitions/{model}"


def schemas(parts: Iterable[type[Part]]) -> dict[str, dict[str, Any]]:
    """File name under schema/ -> what may stand in that file of data/; campaign.yml's included."""
    kinds: tuple[type[Part], ...] = tuple(dict.fromkeys((Settings, *parts)))
    return {f"{PurePath(kind.FILE).stem}.schema.json": _schema(kind) for kind in kinds}


def write(folder: Path, parts: Iterable[type[Part]]) -> tuple[Path, ...]:
    """Writes every schema into the folder; the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {folder / name: as_text(schema) for name, schema in schemas(parts).items()}
    for file, text in files.items():
        file.write_text(text, encoding="utf-8", newline="\n")
    return tuple(files)


def as_text(schema: dict[str, Any]) -> str:
    """The schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _schema(part: type[Part]) -> dict[str, Any]:
    made = part.model_json_schema(ref_template=REFERENCE, schema_generator=_ForEditors)
    definitions = made.pop("$defs", {})
    return {"$schema": DIALECT, **made, "definitions": definitions}


class _ForEditors(GenerateJsonSchema):
    """Leaves in what an editor shows: the Vietnamese descriptions of fields, no class names."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Never: a title in English would stand above the description."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """The model without its English name and docstring."""
        made = super().model_schema(schema)
        return {key: made[key] for key in made if key not in ("title", "description")}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """The field without an empty default, which completion would write into the file."""
        made = super().default_schema(schema)
        return {key: made[key] for key in made if key != "default" or made[key]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """The value or null, in one schema where that can be: editors then say one thing."""
        inner = self.generate_inner(schema["schema"])
        if "enum" in inner:
            return {**inner, "enum": [*inner["enum"], None]}
        if "type" in inner:
            return {**inner, "type": [*_types(inner), "null"]}
        return {"anyOf": [inner, {"type": "null"}]}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text, or a bare number: `number: 7` is text to the model."""
        return {**super().str_schema(schema), "type": ["string", "number"]}


def _types(schema: JsonSchemaValue) -> list[str]:
    found = schema["type"]
    return found if isinstance(found, list) else [found]
