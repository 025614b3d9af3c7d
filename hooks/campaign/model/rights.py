"""Rights statements: the twelve of RightsStatements.org and the Creative Commons licences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from campaign.problems import Wrong, meant

# Code -> Vietnamese name, English name, and whether copies may be taken along.
_STATEMENTS: Mapping[str, tuple[str, str, bool]] = {
    "InC": ("Còn bản quyền", "In Copyright", False),
    "InC-OW-EU": (
        "Còn bản quyền, tác phẩm không rõ chủ theo luật Liên minh châu Âu",
        "In Copyright - EU Orphan Work",
        False,
    ),
    "InC-EDU": (
        "Còn bản quyền, được dùng cho giáo dục",
        "In Copyright - Educational Use Permitted",
        True,
    ),
    "InC-NC": (
        "Còn bản quyền, được dùng không vì mục đích thương mại",
        "In Copyright - Non-Commercial Use Permitted",
        True,
    ),
    "InC-RUU": (
        "Còn bản quyền, chưa tìm được người giữ quyền",
        "In Copyright - Rights-holder(s) Unlocatable or Unidentifiable",
        False,
    ),
    "NoC-CR": (
        "Không còn bản quyền, sử dụng theo thỏa thuận với nơi lưu giữ",
        "No Copyright - Contractual Restrictions",
        False,
    ),
    "NoC-NC": (
        "Không còn bản quyền, chỉ dùng không vì mục đích thương mại",
        "No Copyright - Non-Commercial Use Only",
        True,
    ),
    "NoC-OKLR": (
        "Không còn bản quyền, có hạn chế khác theo pháp luật",
        "No Copyright - Other Known Legal Restrictions",
        False,
    ),
    "NoC-US": ("Không còn bản quyền tại Hoa Kỳ", "No Copyright - United States", True),
    "CNE": ("Chưa xét bản quyền", "Copyright Not Evaluated", False),
    "UND": ("Đã xét nhưng chưa rõ bản quyền", "Copyright Undetermined", False),
    "NKC": ("Không thấy có bản quyền", "No Known Copyright", True),
}
_LICENCES: Mapping[str, tuple[str, str]] = {
    "by": ("Ghi công", "Attribution"),
    "by-sa": ("Ghi công, Chia sẻ tương tự", "Attribution-ShareAlike"),
    "by-nd": ("Ghi công, Không phái sinh", "Attribution-NoDerivatives"),
    "by-nc": ("Ghi công, Phi thương mại", "Attribution-NonCommercial"),
    "by-nc-sa": (
        "Ghi công, Phi thương mại, Chia sẻ tương tự",
        "Attribution-NonCommercial-ShareAlike",
    ),
    "by-nc-nd": (
        "Ghi công, Phi thương mại, Không phái sinh",
        "Attribution-NonCommercial-NoDerivatives",
    ),
}
_VERSIONS = ("4.0", "3.0", "2.5", "2.0", "1.0")
_PUBLIC_DOMAIN: Mapping[str, tuple[str, str]] = {
    "zero/1.0": ("CC0 1.0 (hiến cho công chúng)", "CC0 1.0 (Public Domain Dedication)"),
    "mark/1.0": ("Thuộc về công chúng (Public Domain Mark 1.0)", "Public Domain Mark 1.0"),
}

# Each with the forms in which browsers show these addresses: page/, deed.vi, without the slash.
_STATEMENT = re.compile(
    r"https?://(?:www\.)?rightsstatements\.org/(?:vocab|page)/([\w-]+)/1\.0/?(?:[?#].*)?"
)
_LICENCE = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/licenses/([\w-]+)/(\d\.\d)(?:/([a-z]{2,3}))?"
    r"/?(?:(?:deed|legalcode)(?:\.[\w-]+)?)?/?(?:[?#].*)?"
)
_DOMAIN = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/publicdomain/(\w+/\d\.\d)"
    r"/?(?:(?:deed|legalcode)(?:\.[\w-]+)?)?/?(?:[?#].*)?"
)
_ABBREVIATED = re.compile(r"(?:CC[ -])?(BY(?:-NC)?(?:-SA|-ND)?)(?:[ -](\d\.\d))?", re.IGNORECASE)

_STATEMENT_URI = "http://rightsstatements.org/vocab/{}/1.0/"
_LICENCE_URI = "https://creativecommons.org/licenses/{}/{}/"
_DOMAIN_URI = "https://creativecommons.org/publicdomain/{}/"


@dataclass(frozen=True, slots=True)
class Rights:
    """What may be done with a picture: a statement or licence by its address."""

    uri: str
    """As those who keep the list write it: RightsStatements.org with http."""
    vi: str
    en: str
    allows_copies: bool
    """True where anybody may take a copy along, under the conditions it names."""

    def says(self, language: str) -> str | None:
        """Its name in this language, None where it has none."""
        return {"vi": self.vi, "en": self.en}.get(language)

    def told(self, language: str) -> str:
        """Its name in this language, in Vietnamese where it has none."""
        return self.says(language) or self.vi

    @property
    def link(self) -> str:
        """The address to read it at."""
        return self.uri.replace("http://", "https://", 1)

    @classmethod
    def read(cls, value: object) -> Rights:
        """The statement or licence of that address; Wrong says how one is written."""
        if isinstance(value, cls):
            return value
        written = str(value).strip()
        found = _statement(written) or _licence(written) or _domain(written)
        if found is None:
            raise _unknown(written)
        return found

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda rights: rights.uri, when_used="json"
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": "^https?://", "examples": list(known())}


def known() -> tuple[str, ...]:
    """The addresses to choose from; of the licences, those of the newest version."""
    return (
        *(_STATEMENT_URI.format(code) for code in _STATEMENTS),
        *(_LICENCE_URI.format(code, _VERSIONS[0]) for code in _LICENCES),
        *(_DOMAIN_URI.format(code) for code in _PUBLIC_DOMAIN),
    )


def _statement(written: str) -> Rights | None:
    found = _STATEMENT.fullmatch(written)
    codes = {code.casefold(): code for code in _STATEMENTS}
    code = codes.get(found[1].casefold()) if found else None
    return Rights(_STATEMENT_URI.format(code), *_STATEMENTS[code]) if code else None


def _licence(written: str) -> Rights | None:
    found = _LICENCE.fullmatch(written)
    if found is None or found[1].lower() not in _LICENCES or found[2] not in _VERSIONS:
        return None
    code, version, country = found[1].lower(), found[2], found[3]
    uri = _LICENCE_URI.format(code, version) + (f"{country}/" if country else "")
    short = f"CC {code.upper()} {version}" + (f" {country.upper()}" if country else "")
    vi, en = _LICENCES[code]
    return Rights(uri, f"{short} ({vi})", f"{short} ({en})", allows_copies=True)


def _domain(written: str) -> Rights | None:
    found = _DOMAIN.fullmatch(written)
    if found is None or found[1] not in _PUBLIC_DOMAIN:
        return None
    return Rights(_DOMAIN_URI.format(found[1]), *_PUBLIC_DOMAIN[found[1]], allows_copies=True)


def _unknown(written: str) -> Wrong:
    short = _ABBREVIATED.fullmatch(written)
    if short:
        uri = _LICENCE_URI.format(short[1].lower(), short[2] or _VERSIONS[0])
        close = f"; viết đầy đủ: {uri}", f"; write it in full: {uri}"
    else:
        close = meant(written, known())
    return Wrong(
        f"'{written}' không phải là địa chỉ của một tuyên bố quyền hay giấy phép"
        + (close[0] or "; lấy địa chỉ ở rightsstatements.org hoặc creativecommons.org, ví dụ")
        + ("" if close[0] else f" {_STATEMENT_URI.format('InC')}"),
        f"'{written}' is not the address of a rights statement or licence"
        + (close[1] or "; take it from rightsstatements.org or creativecommons.org, for example")
        + ("" if close[1] else f" {_STATEMENT_URI.format('InC')}"),
    )
