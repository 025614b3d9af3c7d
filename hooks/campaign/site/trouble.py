"""What is wrong, shown in the place of the site while somebody previews it."""

from __future__ import annotations

import errno
import traceback
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateError, TemplateSyntaxError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from campaign.problems import Place, Problem, Severity, Wrong, errors, report
from campaign.site.order import Order

MEND = {
    "vi": "Sửa lại các chỗ dưới đây rồi lưu tệp; trang sẽ tự hiện lại.",
    "en": "Correct the places below and save the file; the site will show again by itself.",
}


def show(problems: Iterable[Problem], files: Files, config: MkDocsConfig, order: Order) -> None:
    """Makes the site one page that answers every address and says what is wrong."""
    wrong = tuple(problems)
    environment = Environment(loader=FileSystemLoader(order.templates), autoescape=True)
    page = environment.get_template("trouble/page.html")
    for file in tuple(files):
        files.remove(file)
    for name in ("index.html", "404.html"):
        content = page.render(
            title=headline(wrong, order.messages),
            language=order.messages,
            mend=MEND[order.messages],
            problems=errors(wrong),
            reloads=name == "404.html",
        )
        files.append(File.generated(config, name, content=content))


def headline(problems: Iterable[Problem], language: str = "vi") -> str:
    """How many errors there are, in words."""
    number = len(errors(problems))
    if language == "en":
        return f"The site can't be built: {number} error(s)"
    return f"Chưa dựng được trang: có {number} lỗi"


def told(problems: Iterable[Problem], language: str = "vi") -> str:
    """The headline, then every error and warning on its line."""
    known = tuple(one for one in problems if one.severity is not Severity.QUESTION)
    return f"{headline(known, language)}\n{report(known, language)}"


def in_template(error: TemplateError, templates: Path) -> Problem:
    """What is wrong with one of our templates, and where."""
    return Problem(
        _place(error, templates),
        "",
        f"mẫu trang viết sai: {error}",
        f"the template is wrong: {error}",
    )


def _place(error: TemplateError, templates: Path) -> Place:
    if isinstance(error, TemplateSyntaxError):
        return Place(Path(error.filename or templates), error.lineno)
    frames = traceback.extract_tb(error.__traceback__)
    inside = [one for one in frames if Path(one.filename).is_relative_to(templates)]
    if not inside:
        return Place(templates)
    return Place(Path(inside[-1].filename), inside[-1].lineno or 1)


def unwritten(error: OSError, target: Path) -> Wrong:
    """Why a file could not be read or written, and that the last good site is still there."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        vi = "hết chỗ trên đĩa; hãy giải phóng dung lượng rồi dựng lại"
        en = "the disk is full; make room and build again"
    else:
        vi = f"{error.strerror or error} ({error.filename})" if error.filename else str(error)
        en = vi
    return Wrong(
        f"Không dựng được {target}: {vi}. Trang đã dựng lần trước vẫn còn nguyên.",
        f"{target} can't be built: {en}. The last good site is still there.",
    )
