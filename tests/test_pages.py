"""A page's template, its links and the words in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from campaign import vietnamese
from campaign.assets import Assets
from campaign.editions import Edition, View
from campaign.model import Choice, Part, Settings, Text
from campaign.now import Now
from campaign.pages import Links, Page, Renderer
from campaign.typesetting import bind

SETTINGS = Settings.model_validate(
    {
        "id": "thu",
        "title": {"vi": "Kỷ niệm 10 năm", "en": "Ten years"},
        "summary": "Trang thử",
        "languages": ["vi", "en"],
        "organisation": {"id": "dang-bo", "name": "Đảng bộ Khối"},
        "occasion": {"id": "ngay-thanh-lap", "name": "Ngày thành lập", "day": "11/4/2017"},
    }
)


class Colour(Choice):
    """A choice to say."""

    RED = "red", "đỏ", "red"


def view(edition: Edition = Edition.PUBLIC, language: str = "vi") -> View:
    now = Now(datetime(2017, 1, 15, 8, tzinfo=SETTINGS.timezone), "--at")
    parts: dict[type[Part], Part] = {Settings: SETTINGS}
    return View(Path(), parts, (), edition=edition, now=now, language=language)


Rendering = Callable[..., str]


@pytest.fixture
def render(tmp_path: Path) -> Rendering:
    """`render("{{ url('') }}", uri="a/", **context)`: the template as the body of that page."""

    def rendered(
        template: str,
        *,
        uri: str = "",
        edition: Edition = Edition.PUBLIC,
        language: str = "vi",
        **context: Any,
    ) -> str:
        (tmp_path / "page.html").write_text(template, "utf-8")
        page = Page(
            uri=uri,
            section="thu",
            template="page.html",
            title="Thử",
            context=context,
            language=language,
        )
        links = Links.of(page, directories=edition is not Edition.KIOSK)
        return Renderer(view(edition, language), tmp_path, Assets(tmp_path)).body(page, links)

    return rendered


def test_everything_is_escaped_in_included_files_too(tmp_path: Path, render: Rendering) -> None:
    (tmp_path / "part.html").write_text("{{ name }}", "utf-8")
    body = render("{{ name }}{% include 'part.html' %}", name="<b>A&B")
    assert body == "&lt;b&gt;A&amp;B" * 2


def test_a_name_that_is_not_there_is_an_error(render: Rendering) -> None:
    with pytest.raises(UndefinedError, match="khong_co"):
        render("{{ khong_co }}")


@pytest.mark.parametrize("words", ["words.khong_co", "words.shell.khong_co"])
def test_words_that_are_not_there_are_an_error(render: Rendering, words: str) -> None:
    with pytest.raises(UndefinedError, match="khong_co"):
        render(f"{{{{ {words} }}}}")


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("", "", "./"),
        ("", "ke-hoach/", "ke-hoach/"),
        ("ke-hoach/", "", "../"),
        ("ke-hoach/le/", "lich-su/#nam-1948", "../../lich-su/#nam-1948"),
        ("ke-hoach/", "#cuoi", "../#cuoi"),
        ("tim/", "tim/?q=a", "../tim/?q=a"),
    ],
)
def test_links_are_relative(render: Rendering, here: str, there: str, link: str) -> None:
    assert render("{{ url(there) }}", uri=here, there=there) == link


@pytest.mark.parametrize(
    ("there", "link"),
    [
        ("", "../index.html"),
        ("lich-su/#nam-1948", "../lich-su/index.html#nam-1948"),
        ("lich.ics", "../lich.ics"),
    ],
)
def test_links_of_the_kiosk_name_the_file(render: Rendering, there: str, link: str) -> None:
    body = render("{{ url(there) }}", uri="ke-hoach/", there=there, edition=Edition.KIOSK)
    assert body == link


def test_links_stay_in_the_language(render: Rendering) -> None:
    body = render("{{ url('lich-su/') }} {{ url('') }}", uri="ke-hoach/", language="en")
    assert body == "../../en/lich-su/ ../../en/"


def test_assets_are_not_of_a_language(tmp_path: Path, render: Rendering) -> None:
    (tmp_path / "a.js").write_text("1", "utf-8")
    body = render("{{ asset('a.js') }}", uri="ke-hoach/", language="en")
    assert body.startswith("../../tai-nguyen/a.")


def test_untranslated_words_are_marked_as_vietnamese(render: Rendering) -> None:
    template = "{{ say(both) }}|{{ say(one) }}|{{ say(none) }}|{{ say(choice) }}"
    context: dict[str, Any] = {
        "both": Text(vi="Lịch sử & nay", en="History & now"),
        "one": Text(vi="Đảng bộ <Khối>"),
        "none": None,
        "choice": Colour.RED,
    }
    vietnamese = render(template, **context)
    assert vietnamese == "Lịch sử &amp; nay|Đảng bộ &lt;Khối&gt;||đỏ"
    english = render(template, language="en", **context)
    assert english == 'History &amp; now|<span lang="vi">Đảng bộ &lt;Khối&gt;</span>||red'


def test_a_template_of_the_edition_comes_first(tmp_path: Path, render: Rendering) -> None:
    (tmp_path / "page.kiosk.html").write_text("ki-ốt", "utf-8")
    assert render("mọi nơi", edition=Edition.KIOSK) == "ki-ốt"
    assert render("mọi nơi", edition=Edition.PRESS) == "mọi nơi"


def test_a_macro_speaks_for_the_page_that_calls_it(tmp_path: Path, render: Rendering) -> None:
    (tmp_path / "m.html").write_text("{% macro m() %}{{ url('') }}{% endmacro %}", "utf-8")
    template = "{% from 'm.html' import m %}{{ m() }}"
    assert [render(template, uri=uri) for uri in ("a/", "a/b/")] == ["../", "../../"]


def test_bind_leaves_the_tags_of_html_alone(render: Rendering) -> None:
    html = Markup('<a title="10 năm">A &amp; B, 10 năm</a>')
    bound = vietnamese.bind("A & B, 10 năm")
    assert bound != escape("A & B, 10 năm")
    assert render("{{ html | bind }}", html=html) == f'<a title="10 năm">{bound}</a>'


def test_bind_escapes_plain_text_once() -> None:
    assert bind("<A & B>") == Markup("&lt;A &amp; B&gt;")


@pytest.mark.parametrize(
    ("uri", "language", "file"),
    [
        ("", "vi", "index.html"),
        ("", "en", "en/index.html"),
        ("ke-hoach/", "vi", "ke-hoach/index.html"),
        ("ke-hoach/", "en", "en/ke-hoach/index.html"),
        ("404.html", "vi", "404.html"),
    ],
)
def test_a_page_knows_its_file(uri: str, language: str, file: str) -> None:
    page = Page(uri=uri, section="thu", template="", title="", language=language)
    assert page.file == file


def test_what_is_made_once_and_what_never_changes_have_the_links_of_every_depth(
    tmp_path: Path,
) -> None:
    way = """{% macro way(name) %}<a href="{{ "lich/" | url }}">{{ name }}</a>{% endmacro %}"""
    (tmp_path / "ways.html").write_text(way, "utf-8")
    (tmp_path / "page.html").write_text(
        """{% import "ways.html" as ways %}"""
        """{{ once(ways.way, "A") }}{{ once(ways.way, "B") }} {{ "" | url }}""",
        "utf-8",
    )
    renderer = Renderer(view(), tmp_path, Assets(tmp_path))
    uris = "a/", "a/b/", "c/"
    pages = [Page(uri=uri, section="thu", template="page.html", title="Thử") for uri in uris]
    bodies = [renderer.body(page, Links.of(page)) for page in pages]
    one, two = (
        f'<a href="{up}lich/">A</a><a href="{up}lich/">B</a> {up}' for up in ("../", "../../")
    )
    assert bodies == [one, two, one]
