"""The locks hold what pyproject.toml asks for, pinned and hashed, and name no host."""

from __future__ import annotations

import re
import tomllib

import pytest

from tools import env, lock

PROJECT = tomllib.loads((env.ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def text(name: str) -> str:
    return (env.ROOT / name).read_text("utf-8")


def names(requirements: list[str]) -> set[str]:
    """The packages named, as locks spell them."""
    bare = (re.split(r"[<>=;\s]", requirement)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in bare}


@pytest.mark.parametrize("name", lock.EXTRAS)
def test_a_lock_holds_all_that_is_asked_for(name: str) -> None:
    extra = lock.EXTRAS[name]
    asked = PROJECT["dependencies"] + (PROJECT["optional-dependencies"][extra] if extra else [])
    assert names(asked) | {"setuptools"} <= names(sorted(env.pins(text(name))))


@pytest.mark.parametrize("name", lock.EXTRAS)
def test_a_lock_names_no_host(name: str) -> None:
    assert not re.findall(r"https?://|index-url|find-links", text(name))


@pytest.mark.parametrize("name", lock.EXTRAS)
def test_every_pin_has_its_hashes(name: str) -> None:
    for block in re.split(r"\n(?=[a-z0-9])", text(name).split("\n", 2)[2]):
        assert re.match(r"[a-z0-9.-]+==\S+", block), block
        assert "--hash=sha256:" in block, block


@pytest.mark.parametrize("name", sorted({*lock.EXTRAS} - {"requirements.lock"}))
def test_the_locks_agree_on_versions(name: str) -> None:
    assert env.pins(text("requirements.lock")) <= env.pins(text(name))


def test_one_environment_serves_tests_and_heic() -> None:
    assert env.pins(text("requirements-heic.lock")) <= env.pins(text("requirements-dev.lock"))


def test_the_engine_stays_below_its_next_major() -> None:
    assert {"mkdocs>=1.6.1,<2", "mkdocs-material>=9.8.1,<10"} <= set(PROJECT["dependencies"])
