"""News: what is listed, in which order and language, what each article is read with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from campaign.editions import View
from campaign.news import by_activity, by_unit, has_news
from campaign.news import news as listed
from campaign.problems import DataError
from campaign.reading import read_campaign
from campaign.sections import PARTS, news, plan, units

Seen = Callable[..., View]
Written = Callable[..., Path]

PLAN = """\
activities:
  - id: muc
    title: Mục hai
    children:
      - {id: hop-bao, title: Họp báo, when: 01/9/2027, lead: ban}
      - {id: hoi-thao, title: Hội thao, when: 20/10/2027, lead: doan}
"""


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes an article: `written("tin/hop.md", title="Họp", date="10/8/2027")`."""

    def write(name: str, body: str = "Chữ.", **head: str) -> Path:
        file = tmp_path / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        keys = "".join(f"{key}: {value}\n" for key, value in head.items())
        file.write_text(f"---\n{keys}---\n\n{body}\n", encoding="utf-8")
        return file

    return write


def drawn(file: Path) -> None:
    """A photograph of 30 by 20."""
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (30, 20)).save(file)


def addresses(view: View) -> list[str]:
    return [item.address for item in listed(view)]


def complaints(folder: Path) -> str:
    with pytest.raises(DataError) as refused:
        read_campaign(folder, PARTS).campaign()
    return str(refused.value)


def test_months_and_articles_stand_newest_first(seen: Seen, written: Written) -> None:
    written("tin/a.md", title="Cũ", date="28/7/2027")
    written("tin/b.md", title="Mới", date="20/8/2027")
    written("tin/2027/c.md", title="Giữa", date="05/8/2027")
    months = tuple(news.months(listed(seen())))
    assert [month.when.words("vi") for month in months] == ["Tháng 8/2027", "Tháng 7/2027"]
    assert [[item.uri for item in month.news] for month in months] == [
        ["tin/b/", "tin/2027/c/"],
        ["tin/a/"],
    ]


def test_without_news_there_is_no_page_and_no_entry(seen: Seen, written: Written) -> None:
    written("gioi-thieu.md", title="Giới thiệu")
    written("tin/mai-sau.md", title="Mai sau", date="02/9/2027")
    written("tin/kin.md", title="Kín", date="01/8/2027", visibility="office")
    written("tin/cho.md", title="Chờ", date="01/8/2027", embargo_until="2027-09-02")
    view = seen(at="2027-09-01T08:00")
    assert not has_news(view)
    assert list(news.pages(view)) == []
    assert news.menu(view) is None
    assert news.articles(view) == {}


def test_an_article_appears_on_its_day(seen: Seen, written: Written) -> None:
    written("tin/mai-sau.md", title="Mai sau", date="02/9/2027")
    assert news.menu(seen(at="2027-09-02T00:00")) == "tin/"


def test_english_lists_its_own_articles_and_those_that_are_not_translated(
    seen: Seen, written: Written
) -> None:
    written("tin/hop.md", title="Họp", date="10/8/2027")
    written("en/tin/hop.md", title="Meeting", date="10/8/2027", summary="Tasks.")
    written("tin/trai.md", title="Cắm trại", date="01/8/2027")
    assert addresses(seen()) == ["tin/hop/", "tin/trai/"]
    english = listed(seen(language="en"))
    assert [item.address for item in english] == ["en/tin/hop/", "tin/trai/"]
    # What `say` marks as Vietnamese is what has no English words.
    assert [item.title.says("en") for item in english] == ["Meeting", None]
    assert english[0].summary is not None
    assert english[0].summary.says("en") == "Tasks."
    assert list(news.articles(seen(language="en"))) == ["en/tin/hop.md"]


def test_an_article_leads_to_the_one_before_and_the_one_after(seen: Seen, written: Written) -> None:
    for day in ("1", "2", "3"):
        written(f"tin/{day}.md", title=day, date=f"0{day}/8/2027")
    middle = news.articles(seen())["tin/2.md"].context
    assert (middle["older"].uri, middle["newer"].uri) == ("tin/1/", "tin/3/")  # type: ignore[attr-defined]
    assert news.articles(seen())["tin/1.md"].context["older"] is None
    assert news.articles(seen())["tin/3.md"].context["newer"] is None


def test_an_article_names_its_activity_and_unit_with_their_pages(
    seen: Seen, written: Written
) -> None:
    written("tin/mot.md", title="Một", date="01/8/2027", activity="hoi-thao", unit="doan")
    written("tin/hai.md", title="Hai", date="02/8/2027", activity="muc")
    view = seen(plan=PLAN)
    two, one = (tuple(news.subjects(item, view)) for item in listed(view))
    assert [(s.name.vi, s.uri) for s in one] == [
        ("Hội thao", "ke-hoach/hoi-thao/"),
        ("Đoàn trường", "don-vi/doan/"),
    ]
    # A numbered item that holds activities has no page of its own.
    assert [(s.name.vi, s.uri) for s in two] == [("Mục hai", None)]


def test_a_hidden_activity_is_not_named(seen: Seen, written: Written) -> None:
    written("tin/mot.md", title="Một", date="01/8/2027", activity="hoi-thao")
    hidden = "lead: doan, visibility: office}"
    view = seen(plan=PLAN.replace("lead: doan}", hidden))
    assert tuple(news.subjects(listed(view)[0], view)) == ()


def test_news_stands_on_the_page_of_its_activity_and_its_unit(seen: Seen, written: Written) -> None:
    written("tin/mot.md", title="Một", date="01/8/2027", activity="hoi-thao", unit="doan")
    written("tin/hai.md", title="Hai", date="02/8/2027", activity="muc")
    view = seen(plan=PLAN)
    told = {page.uri: page.context.get("news") for page in (*plan.pages(view), *units.pages(view))}
    one, two = (by_activity(listed(view))[id_][0] for id_ in ("hoi-thao", "muc"))
    assert told["ke-hoach/hoi-thao/"] == (one, two)
    assert told["ke-hoach/hop-bao/"] == (two,)
    assert told["don-vi/doan/"] == by_unit(listed(view))["doan"] == (one,)
    assert told["don-vi/ban/"] == ()


def test_articles_about_the_same_are_related(seen: Seen, written: Written) -> None:
    written("tin/mot.md", title="Một", date="01/8/2027", unit="doan")
    written("tin/hai.md", title="Hai", date="02/8/2027", unit="doan")
    written("tin/ba.md", title="Ba", date="03/8/2027")
    told = news.articles(seen())
    assert [item.uri for item in told["tin/mot.md"].context["related"]] == ["tin/hai/"]  # type: ignore[attr-defined]
    assert told["tin/ba.md"].context["related"] == ()


def test_news_needs_a_title_and_a_day(seen: Seen, written: Written, tmp_path: Path) -> None:
    seen()
    written("tin/thieu.md", title="Thiếu ngày")
    written("en/tin/thieu.md", date="01/8/2027")
    written("khong-phai-tin.md", title="Giới thiệu")
    message = complaints(tmp_path)
    assert message.count("phải có title (tên bài) và date (ngày đăng)") == 2
    assert "khong-phai-tin" not in message


def test_kinds_may_be_written_in_vietnamese(seen: Seen, written: Written) -> None:
    written("tin/guong.md", title="Gương", date="01/8/2027", kind="gương người tốt, việc tốt")
    kind = listed(seen())[0].kind
    assert kind is not None
    assert kind.says("en") == "good people, good deeds"


def test_a_picture_is_found_from_the_folder_of_its_article(
    seen: Seen, written: Written, tmp_path: Path
) -> None:
    drawn(tmp_path / "docs/anh chung/a.jpg")
    told = "{file: ../../anh chung/a.jpg, alt: A crowd}"
    written("en/tin/a.md", title="A", date="01/8/2027", picture=told)
    view = seen(language="en")
    item = listed(view)[0]
    assert item.picture is not None
    assert item.picture.picture is view.pictures["docs/anh chung/a.jpg"]
    assert item.picture.alt is not None
    assert item.picture.alt.says("en") == "A crowd"


@pytest.mark.parametrize("name", ["thieu.jpg", "../../data/campaign.yml", "/etc/hostname"])
def test_a_picture_that_is_not_in_docs_is_refused(
    seen: Seen, written: Written, tmp_path: Path, name: str
) -> None:
    seen()
    written("tin/a.md", title="A", date="01/8/2027", picture=name)
    message = complaints(tmp_path)
    assert "docs/tin/a.md:4:1: picture: không có tệp ảnh" in message


def test_a_file_that_is_no_picture_is_refused(seen: Seen, written: Written, tmp_path: Path) -> None:
    seen()
    written("tin/a.md", title="A", date="01/8/2027", picture="{file: a.jpg, alt: Ảnh}")
    (tmp_path / "docs/tin/a.jpg").write_text("chữ", encoding="utf-8")
    assert "không đọc được ảnh 'a.jpg'; hãy dùng ảnh JPEG, PNG hoặc WebP" in complaints(tmp_path)
