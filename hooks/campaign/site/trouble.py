"""What is wrong, shown in the place of the site while somebody previews it."""

from __future__ import annotations

import errno
import traceback
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateError, TemplateSyntaxError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from campaign.problems import DataError, Place, Problem, Severity, Wrong, errors, report
from campaign.site.order import Order
from campaign.site.whole import MISSING

# Below "mkdocs", or --strict wouldn't count its warnings.
OUR_LOG = "mkdocs.hooks.campaign"
MEND = {
    "vi": "Sửa lại các chỗ dưới đây rồi lưu tệp; trang sẽ tự hiện lại.",
    "en": "Correct the places below and save the file; the site will show again by itself.",
}


def show(problems: Iterable[Problem], files: Files, config: MkDocsConfig, order: Order) -> None:
    """Makes the site one page that answers every address and says what is wrong."""
    wrong = tuple(problems)
    for file in tuple(files):
        files.remove(file)
    for name in ("index.html", MISSING):
        content = page(wrong, order, reloads=name == MISSING)
        files.append(File.generated(config, name, content=content))


def page(problems: Iterable[Problem], order: Order, *, reloads: bool) -> str:
    """The page that says what is wrong; `reloads` where MkDocs won't have it load anew."""
    wrong = tuple(problems)
    environment = Environment(loader=FileSystemLoader(order.templates), autoescape=True)
    return environment.get_template("trouble/page.html").render(
        title=headline(wrong, order.messages),
        language=order.messages,
        mend=MEND[order.messages],
        problems=errors(wrong),
        reloads=reloads,
    )


def met(error: DataError | Wrong | TemplateError, order: Order) -> tuple[Problem, ...]:
    """What a build stopped at, as far as people can mend it."""
    if isinstance(error, DataError):
        return error.problems
    if isinstance(error, TemplateError):
        return (in_template(error, order.templates),)
    return (Problem(Place(order.campaign), "", error.vi, error.en),)


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
