"""Photographs that tests draw, and what `examine` would say of them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from PIL import Image, ImageDraw

from campaign.photos.examination import examine
from campaign.photos.limits import Limits
from campaign.photos.original import Original

P = ParamSpec("P")
T = TypeVar("T")


class Here(Executor):
    """Does the work at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """A future that is over already."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def original(file: Path) -> Original:
    """What its header says."""
    return examine(file, file.parent, Limits())


def scene(width: int = 900, height: int = 600) -> Image.Image:
    """A sky, a field, a red sun at the upper left: one sees how it lies."""
    picture = Image.linear_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (picture, picture.point(lambda at: 255 - at // 2), picture))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height // 2, width, height), fill=(60, 140, 50))
    unit = min(width, height) // 10
    draw.ellipse((unit, unit, 3 * unit, 3 * unit), fill=(220, 30, 30))
    return picture


def photograph(file: Path, picture: Image.Image | None = None, **options: Any) -> Original:
    """Saves the picture, a scene if none is given, and examines the file."""
    (picture or scene()).save(file, **options)
    return original(file)
