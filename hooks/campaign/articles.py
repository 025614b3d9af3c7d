"""Articles: the front matter of every Markdown file under docs/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from campaign import pictures
from campaign.complaints import problem
from campaign.front_matter import read_front_matter
from campaign.model.article import Article
from campaign.problems import Problem, Wrong
from campaign.source import Source
from campaign.vietnamese import slug


def read_sources(docs: Path) -> dict[PurePosixPath, Source]:
    """Path under docs/ -> its front matter."""
    return {
        PurePosixPath(file.relative_to(docs).as_posix()): read_front_matter(file)
        for file in sorted(docs.rglob("*.md"))
    }


def validated(
    sources: Mapping[PurePosixPath, Source], context: Mapping[str, Any]
) -> tuple[tuple[Article, ...], list[Problem]]:
    """The articles that are sound, and what is wrong with the others."""
    found: list[Article] = []
    problems: list[Problem] = []
    for path, source in sources.items():
        problems += source.problems
        if not isinstance(source.data, dict):
            problems += _not_keys(source)
            continue
        data = {**source.data, "id": slug(str(path.with_suffix(""))), "path": str(path)}
        try:
            article = Article.model_validate(data, context=dict(context))
            _check_picture(article, source.file.parents[len(path.parts) - 1])
            found.append(article)
        except ValidationError as error:
            problems += [problem(one, source, Article) for one in error.errors(include_url=False)]
        except Wrong as error:
            problems.append(Problem(source.place(("picture",)), "picture", error.vi, error.en))
    return tuple(found), problems


def _check_picture(article: Article, docs: Path) -> None:
    """Wrong if the picture of the article is a file that isn't in docs/, or is no picture."""
    if article.picture_path is None:
        return
    outside = article.picture_path.startswith(("../", "/"))
    if outside or not (docs / article.picture_path).is_file():
        raise Wrong(
            f"không có tệp ảnh docs/{article.picture_path}; đặt ảnh vào docs/ và viết tên tệp "
            "tính từ thư mục của bài",
            f"there is no picture docs/{article.picture_path}; put it into docs/ and write its "
            "name as seen from the folder of the article",
        )
    pictures.upright_size(docs / article.picture_path)


def _not_keys(source: Source) -> Iterable[Problem]:
    if source.data is None:
        return ()
    vi = "phần đầu bài (giữa hai dòng ---) phải gồm các khóa, ví dụ title: Về trang này"
    en = "the head of an article (between two lines ---) holds keys, for example title: About"
    return (Problem(source.place(()), "", vi, en),)
