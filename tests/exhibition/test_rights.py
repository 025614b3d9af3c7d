"""Rights: which addresses are known, in all the forms in which browsers show them."""

from __future__ import annotations

import pytest

from campaign.model.rights import Rights, known
from campaign.problems import Wrong

IN_COPYRIGHT = "http://rightsstatements.org/vocab/InC/1.0/"


@pytest.mark.parametrize(
    "written",
    [
        IN_COPYRIGHT,
        "https://rightsstatements.org/vocab/InC/1.0/",
        "http://rightsstatements.org/vocab/InC/1.0",
        "https://rightsstatements.org/page/InC/1.0/?language=en",
        "https://www.rightsstatements.org/vocab/inc/1.0/",
    ],
)
def test_a_statement_has_one_address(written: str) -> None:
    rights = Rights.read(written)
    assert (rights.uri, rights.vi) == (IN_COPYRIGHT, "Còn bản quyền")
    assert rights.link.startswith("https://")


@pytest.mark.parametrize(
    ("written", "uri", "vi"),
    [
        (
            "http://creativecommons.org/licenses/by-sa/3.0/deed.vi",
            "https://creativecommons.org/licenses/by-sa/3.0/",
            "CC BY-SA 3.0 (Ghi công, Chia sẻ tương tự)",
        ),
        (
            "https://creativecommons.org/licenses/by/3.0/vn/",
            "https://creativecommons.org/licenses/by/3.0/vn/",
            "CC BY 3.0 VN (Ghi công)",
        ),
        (
            "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "CC0 1.0 (hiến cho công chúng)",
        ),
        (
            "https://creativecommons.org/publicdomain/mark/1.0",
            "https://creativecommons.org/publicdomain/mark/1.0/",
            "Thuộc về công chúng (Public Domain Mark 1.0)",
        ),
    ],
)
def test_a_licence_has_one_address_and_a_name(written: str, uri: str, vi: str) -> None:
    rights = Rights.read(written)
    assert (rights.uri, rights.vi, rights.allows_copies) == (uri, vi, True)


def test_all_twelve_statements_and_the_licences_have_a_name_in_both_languages() -> None:
    statements = [uri for uri in known() if "rightsstatements" in uri]
    assert (len(statements), len(known())) == (12, 20)
    for uri in known():
        rights = Rights.read(uri)
        assert rights.uri == uri
        assert rights.says("vi") != rights.says("en")
        assert not rights.vi.isascii()


@pytest.mark.parametrize(
    "code", ["InC", "InC-OW-EU", "InC-RUU", "NoC-CR", "NoC-OKLR", "CNE", "UND"]
)
def test_what_nobody_allowed_may_not_be_taken_along(code: str) -> None:
    assert not Rights.read(f"http://rightsstatements.org/vocab/{code}/1.0/").allows_copies


@pytest.mark.parametrize(
    "written",
    [
        "http://rightsstatements.org/vocab/InC/2.0/",
        "https://creativecommons.org/licenses/by/5.0/",
        "https://creativecommons.org/licenses/by-nd-nc/4.0/",
        "https://creativecommons.org/publicdomain/zero/2.0/",
        "https://evil.example/creativecommons.org/licenses/by/4.0/",
        "javascript:alert(1)//creativecommons.org/licenses/by/4.0/",
        "Còn bản quyền",
        "",
    ],
)
def test_what_is_no_statement_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(Wrong, match=r"https?://(rightsstatements|creativecommons)\.org/"):
        Rights.read(written)
