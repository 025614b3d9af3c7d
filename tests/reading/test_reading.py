"""data/ becomes a Campaign, or one report of everything that is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from campaign.model import History, Kind, Plan, Settings, Slogans, Units
from campaign.problems import DataError
from campaign.reading import Reading, read_campaign

PARTS = (Settings, Plan, Units, History, Slogans)


def read(folder: Any) -> Reading:
    return read_campaign(folder.root, PARTS)


def said(folder: Any) -> list[str]:
    """The problems as `plan.yml:7: activities[0].when: …`."""
    return [
        f"{one.place.file.name}:{one.place.line}: {one.field}: {one.vi}"
        for one in read(folder).problems
    ]


def test_sound_data_become_a_campaign(folder: Any) -> None:
    campaign = read(folder).campaign()
    ceremony, drive = campaign[Plan].leaves()
    assert ceremony.kind is Kind.CEREMONY
    assert drive.when is not None
    assert (drive.when.latest, drive.support) == (drive.when.latest, ("van-phong",))
    assert str(campaign.settings.organisation.name) == "Trường Ví Dụ"


MISTAKES = yaml.safe_load(Path(__file__).with_name("mistakes.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("mistake", MISTAKES, ids=[one["after"] or "left out" for one in MISTAKES])
def test_a_mistake_is_said_with_its_line_and_remedy(folder: Any, mistake: dict[str, str]) -> None:
    folder.change(mistake["file"], mistake["before"], mistake["after"])
    assert any(mistake["says"] in line for line in said(folder)), said(folder)


def test_every_mistake_is_reported_at_once(folder: Any) -> None:
    folder.change("plan.yml", "when: 20/11/2027", "when: 31/2/2027")
    folder.change("plan.yml", "lead: van-phong", "lead: nobody")
    folder.change("plan.yml", "kind: emulation-drive", "kind: parade")
    folder.change("units.yml", "name: Văn phòng", "nam: Văn phòng")
    folder.change("campaign.yml", "years: 50", "years: năm mươi")
    with pytest.raises(DataError) as caught:
        read(folder).campaign()
    fields = {problem.field for problem in caught.value.problems}
    assert fields == {
        "activities[0].when",
        "activities[0].lead",
        "activities[1].kind",
        "units[0].nam",
        "units[0].name",
        "occasion.years",
    }


def test_references_to_a_record_that_is_itself_wrong_still_resolve(folder: Any) -> None:
    folder.change("units.yml", "name: Văn phòng", "nam: Văn phòng")
    assert not [line for line in said(folder) if ".lead" in line]


def test_a_file_nobody_reads_is_reported(folder: Any) -> None:
    folder.write("slogan.yml", "slogans: []\n")
    assert said(folder) == [
        "slogan.yml:1: : không chuyên mục nào đọc tệp này; ý bạn là 'slogans.yml'?; "
        "đổi tên hoặc chuyển ra ngoài data/"
    ]


def test_a_missing_plan_is_a_problem_and_missing_slogans_are_not(folder: Any) -> None:
    (folder.root / "data" / "plan.yml").unlink()
    assert [line.split(":")[0] for line in said(folder)] == ["plan.yml"]


def test_a_syntax_error_in_one_file_doesn_t_hide_those_in_others(folder: Any) -> None:
    folder.change("units.yml", "name: Văn phòng", "name: Văn phòng: một")
    folder.change("plan.yml", "when: 20/11/2027", "when: hôm nào đó")
    files = {problem.place.file.name for problem in read(folder).problems}
    assert files == {"units.yml", "plan.yml"}


def test_what_refers_to_a_file_that_can_t_be_read_isn_t_called_wrong(folder: Any) -> None:
    folder.change("units.yml", "name: Văn phòng", "name: Văn phòng: một")
    assert [line.split(":")[0] for line in said(folder)] == ["units.yml"]


def test_what_refers_to_a_key_that_is_missing_isn_t_called_wrong(folder: Any) -> None:
    folder.write("campaign.yml", "")
    folder.change("plan.yml", "activities:", "purposes:\n  - {id: a, kind: purpose, text: b, "
                  "occasions: [ngay-thanh-lap]}\nactivities:")  # fmt: skip
    assert {line.split(":")[0] for line in said(folder)} == {"campaign.yml"}


def test_a_number_of_thousands_of_figures_is_no_crash(folder: Any) -> None:
    folder.change("plan.yml", "number: II.1", f"count: {'9' * 5000}")
    (line,) = said(folder)
    assert "không phải là số nguyên" in line


def test_ids_of_figures_only_are_ids_too(folder: Any) -> None:
    folder.change("units.yml", "id: van-phong", "id: 12")
    folder.change("units.yml", "id: doan-truong", "id: 12")
    folder.change("plan.yml", "lead: van-phong", "lead: 12")
    lines = said(folder)
    assert (
        "units.yml:4: units[1].id: mã '12' đã dùng ở units.yml:2; mỗi mã chỉ dùng một lần" in lines
    )
    assert not [line for line in lines if ".lead" in line and "'12'" in line]


def test_a_list_of_the_wrong_shape_is_one_mistake(folder: Any) -> None:
    folder.write("units.yml", "units: văn phòng\n")
    assert [line.split(":")[0] for line in said(folder)] == ["units.yml"]


def test_a_key_with_nothing_under_it_is_an_empty_list(folder: Any) -> None:
    folder.write("slogans.yml", "slogans:\n  # - id: a\n")
    assert said(folder) == []
    assert read(folder).campaign()[Slogans].slogans == ()


@pytest.mark.parametrize("zone", ["Asia", "Asia/" + "x" * 300, "7"])
def test_what_is_no_time_zone_is_said_in_words(folder: Any, zone: str) -> None:
    folder.change("campaign.yml", "summary:", f"timezone: {zone}\nsummary:")
    (line,) = said(folder)
    assert line.startswith("campaign.yml:3: timezone:")
    assert "múi giờ" in line


@pytest.mark.parametrize("languages", ["[vi, fr]", "[vi, vi]"])
def test_languages_are_judged_with_the_data(folder: Any, languages: str) -> None:
    folder.change("campaign.yml", "[vi, en]", languages)
    (line,) = said(folder)
    assert line.startswith("campaign.yml:4: languages: ")


def test_front_matter_is_data_too(folder: Any) -> None:
    article = folder.root / "docs" / "tin" / "khai-mac.md"
    article.parent.mkdir()
    article.write_text("---\ntitle: Khai mạc\nvisibilty: office\n---\n\nBài.\n", encoding="utf-8")
    (problem,) = read(folder).problems
    assert (problem.place.file, problem.place.line) == (article, 3)
    assert "ý bạn là 'visibility'?" in problem.vi


def test_an_article_is_read_with_its_activity(folder: Any, tmp_path: Path) -> None:
    (tmp_path / "docs" / "gioi-thieu.md").write_text(
        "---\ntitle: Về trang này\ndate: 01/9/2027\nactivity: le-ky-niem\n---\n\nBài.\n",
        encoding="utf-8",
    )
    (article,) = read(folder).campaign().articles
    assert (str(article.title), article.activity, str(article.path)) == (
        "Về trang này",
        "le-ky-niem",
        "gioi-thieu.md",
    )
