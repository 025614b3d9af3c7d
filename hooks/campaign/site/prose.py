"""Prose: the Markdown files of docs/ that the view has, and the files they use."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from markupsafe import Markup
from mkdocs.structure.files import File, Files

from campaign import typesetting
from campaign.address import home
from campaign.editions import View
from campaign.model import Article, Text
from campaign.pages import Page
from campaign.pictures import upright_size
from campaign.policy import NAMED_BY_CONTENT as KEPT
from campaign.problems import DataError, Place, Problem, Wrong
from campaign.site.links import addresses, resolved

SECTION = "prose"
_HEADING = re.compile(r'^\s*<h1(?: id="([^"]*)")?[^>]*>.*?</h1>', re.DOTALL)


def select(files: Files, views: Mapping[str, View]) -> dict[str, Article]:
    """The articles by their file; Markdown that is in no view leaves `files`."""
    first = next(iter(views.values()))
    shown = {str(one.path): one for one in first.articles if one.language in views}
    for file in tuple(files.documentation_pages()):
        if file.src_uri in shown:
            _as_folder(file)
        else:
            files.remove(file)
    return {uri: one for uri, one in shown.items() if files.get_file_from_path(uri)}


def _as_folder(file: File) -> None:
    """On file:// too a page is <name>/index.html: its address is the same in every edition."""
    if file.name != "index":
        file.dest_uri = posixpath.join(posixpath.dirname(file.src_uri), file.name, "index.html")


def refuse_collisions(files: Files, pages: Container[str]) -> None:
    """DataError for files of docs/ where a page of the site is: docs/index.md above all.

    So are files in a folder whose names promise that their content never changes.
    """
    own = [file for file in files if file.generated_by is None]
    lying = [_collision(file) for file in own if file.dest_uri in pages]
    lying += [_reserved(file) for file in own if PurePosixPath(file.dest_uri).parts[0] in KEPT]
    if lying:
        raise DataError(lying)


def _collision(file: File) -> Problem:
    vi = (
        f"tệp này trùng địa chỉ với một trang của chương trình ({file.dest_uri}); "
        "hãy đổi tên tệp, ví dụ gioi-thieu.md"
    )
    en = (
        f"this file has the address of a page of the site ({file.dest_uri}); "
        "give it another name, for example about.md"
    )
    return Problem(Place(Path(file.abs_src_path or file.src_uri)), "", vi, en)


def _reserved(file: File) -> Problem:
    folder = PurePosixPath(file.dest_uri).parts[0]
    vi = (
        f"thư mục docs/{folder}/ trùng tên với thư mục của chương trình, nơi trình duyệt giữ tệp "
        "mãi mãi; hãy đổi tên thư mục, ví dụ anh-bai-viet"
    )
    en = (
        f"the folder docs/{folder}/ has the name of one of the site's own, whose files browsers "
        "keep for ever; give it another name, for example pictures"
    )
    return Problem(Place(Path(file.abs_src_path or file.src_uri)), "", vi, en)


def page_of(file: File, article: Article) -> Page:
    """The page that an article becomes, once MkDocs has rendered its Markdown."""
    assert file.page is not None
    language = article.language
    content = file.page.content or ""
    title = _said(article.title, language) or str(file.page.title)
    return Page(
        uri=file.dest_uri.removeprefix(home(language)).removesuffix("index.html"),
        section=SECTION,
        template="prose/page.html",
        title=title,
        description=_said(article.summary, language),
        context={
            "article": article,
            "heading": None if content.lstrip().startswith("<h1") else title,
            "content": _typeset(content, file, language),
        },
        language=language,
        updated=article.updated,
    )


def framed(file: File, page: Page) -> Page:
    """The page a section made for an article, around the Markdown that MkDocs has rendered."""
    assert file.page is not None
    # The page has the article's title as its heading; links to the one in the Markdown still lead.
    content = _HEADING.sub(r'<span id="\1"></span>', file.page.content or "", count=1)
    typeset = _typeset(content, file, page.language)
    return replace(page, context={**page.context, "content": typeset})


def _typeset(content: str, file: File, language: str) -> Markup:
    """Markdown of our own editors, rendered by MkDocs: the only HTML that isn't escaped."""

    def size_of(address: str) -> tuple[int, int] | None:
        path = Path(file.src_dir or "", resolved(address, file))
        try:
            return upright_size(path) if path.is_file() else None
        except Wrong:
            # A drawing has no size in dots, and MkDocs publishes whatever it was given.
            return None

    return typesetting.typeset(content, language, size_of)


def _said(text: Text | None, language: str) -> str | None:
    return None if text is None else text.told(language)


def drop_unused(files: Files, docs: str, pages: Iterable[File]) -> None:
    """Takes out of `files` what lies in docs/ and no prose uses."""
    used = {address for file in pages for address in addresses(file)}
    for file in tuple(files):
        beside = file.src_dir == docs and not file.is_documentation_page()
        if beside and file.dest_uri not in used:
            files.remove(file)
