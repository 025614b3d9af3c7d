"""Pictures inside prose: as pages show photographs, never as they lie in docs/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from campaign import site
from campaign.problems import DataError
from tests.derivatives.originals import damage
from tests.photos import exiftool
from tests.site.building import addresses, broken_links, build, files, started, write
from tests.site.photographed import draw

SECRET = "Nguyễn Văn Ví Dụ"


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """One cache for all these tests, and for nobody else."""
    monkeypatch.setenv("KYNIEM_CACHE", str(tmp_path_factory.getbasetemp() / "illustrations"))


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A campaign to illustrate."""
    return started(tmp_path / "trường")


def photograph(file: Path, size: tuple[int, int] = (1300, 900)) -> Path:
    """A photograph that says who took it, where and with what."""
    draw(file, size)
    return exiftool.write(
        file,
        f"XMP-dc:Creator={SECRET}",
        "EXIF:GPSLatitude=21.03",
        "EXIF:GPSLatitudeRef=N",
        "EXIF:SerialNumber=123456",
    )


def page(built: site.Built, name: str = "bai") -> str:
    return (built.out / name / "index.html").read_text("utf-8")


def test_a_photograph_in_prose_is_shown_in_sizes_and_its_original_stays(
    campaign: Path, tmp_path: Path
) -> None:
    photograph(campaign / "docs/anh/sân trường.jpg")
    write(campaign / "docs/bai.md", '# Bài\n\n![Sân](<anh/sân trường.jpg> "Sân trường, 1977.")\n')
    built = build(campaign, tmp_path / "site")
    (image,) = re.findall(r"<picture>.*?</picture>", page(built), re.DOTALL)
    assert 'alt="Sân"' in image
    assert 'width="1300" height="900"' in image
    assert 'loading="lazy"' in image
    assert image.count(" 400w") == 2
    assert "<figcaption>Sân trường, 1977.</figcaption>" in page(built)
    assert not [name for name in files(built.out) if "sân trường" in name]
    assert broken_links(built.out) == []


def test_nothing_published_of_prose_says_where_and_by_whom(campaign: Path, tmp_path: Path) -> None:
    for name in ("mot.jpg", "hai.tif", "ba.webp", "bon.png", "nam.avif", "sau.gif"):
        draw(campaign / f"docs/anh/{name}", (640, 480))
        exiftool.write(campaign / f"docs/anh/{name}", f"XMP-dc:Creator={SECRET}")
    photograph(campaign / "docs/anh/bay.jpg", (640, 480))
    shown = [f"![Ảnh](anh/{file.name})" for file in sorted((campaign / "docs/anh").iterdir())]
    write(campaign / "docs/bai.md", "# Bài\n\n" + "\n\n".join(shown) + "\n")
    built = build(campaign, tmp_path / "site")
    published = [
        built.out / name
        for name in files(built.out)
        if name.startswith(("anh/", "hinh/")) and not name.endswith(".html")
    ]
    assert len(published) >= 3 + 4 * 2 * 2
    for file in published:
        told = str(exiftool.read(file, "-a", "-ee"))
        assert not re.search(r"GPS|SerialNumber|Ví Dụ|Creator\b", told), file
    assert broken_links(built.out) == []


def test_drawings_stay_as_they_are(campaign: Path, tmp_path: Path) -> None:
    drawn = Image.new("RGBA", (300, 200))
    ImageDraw.Draw(drawn).line((0, 0, 299, 199), "navy", 2)
    (campaign / "docs/anh").mkdir(parents=True)
    drawn.save(campaign / "docs/anh/sơ-đồ.png")
    write(campaign / "docs/anh/huy-hiệu.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    write(campaign / "docs/bai.md", "# Bài\n\n![a](anh/sơ-đồ.png)\n\n![b](anh/huy-hiệu.svg)\n")
    built = build(campaign, tmp_path / "site")
    with Image.open(built.out / "anh/sơ-đồ.png") as published:
        assert published.tobytes() == drawn.tobytes()
    assert 'width="300" height="200"' in page(built)
    assert (built.out / "anh/huy-hiệu.svg").is_file()
    assert "<picture>" not in page(built)


def test_links_and_raw_html_lead_to_the_finished_file(campaign: Path, tmp_path: Path) -> None:
    photograph(campaign / "docs/tin/anh/lễ.jpg")
    write(
        campaign / "docs/tin/bai.md",
        "---\ntitle: Bài\ndate: 20/8/2027\npicture: anh/lễ.jpg\n---\n\n"
        "[Xem ảnh lớn](anh/lễ.jpg)\n\n<p><img alt='Lễ' src='../anh/lễ.jpg' width=200></p>\n",
    )
    built = build(campaign, tmp_path / "site")
    told = page(built, "tin/bai")
    assert re.search(r'<a href="[./]*hinh/docs_tin_anh_le-jpg-\w+\.\w+\.1300\.jpg">', told)
    assert re.search(r'<img alt=\'Lễ\' src="[./]*hinh/docs[^"]*" width=200 srcset=', told)
    assert not [name for name in files(built.out) if name.endswith("lễ.jpg")]
    assert broken_links(built.out) == []


def test_broken_pictures_are_told_at_their_lines(campaign: Path, tmp_path: Path) -> None:
    whole = photograph(campaign / "docs/anh/một.jpg").read_bytes()
    (campaign / "docs/anh/một.jpg").write_bytes(whole[: len(whole) // 2])
    write(campaign / "docs/anh/hai.png", "<html>")
    write(campaign / "docs/bai.md", "# Bài\n\n![a](anh/một.jpg)\n\nChữ.\n\n![b](anh/hai.png)\n")
    with pytest.raises(DataError) as refused:
        build(campaign, tmp_path / "site")
    told = {(one.place.file.name, one.place.line): one.vi for one in refused.value.problems}
    assert told.keys() == {("bai.md", 3), ("bai.md", 7)}
    assert "docs/anh/một.jpg bị cắt mất phần cuối" in told["bai.md", 3]
    assert "docs/anh/hai.png" in told["bai.md", 7]


def refused_lines(campaign: Path, out: Path) -> list[int]:
    """The lines of the Markdown at which a build refuses to go on."""
    with pytest.raises(DataError) as refused:
        build(campaign, out)
    return [one.place.line for one in refused.value.problems]


def test_the_line_is_that_of_this_file(campaign: Path, tmp_path: Path) -> None:
    for name in ("a/21.png", "a/1.png", "b/1.png"):
        photograph(campaign / "docs/anh" / name)
    write(campaign / "docs/anh/b/1.png", "")
    names = "![c](anh/a/21.png)\n\n![a](anh/a/1.png)\n\n![b](anh/b/1.png)"
    write(campaign / "docs/bai.md", f"# Bài\n\n{names}\n")
    assert refused_lines(campaign, tmp_path / "site") == [7]


def test_a_sound_picture_is_not_taken_for_one_of_nearly_its_name(
    campaign: Path, tmp_path: Path
) -> None:
    damage(photograph(campaign / "docs/anh/lễ.jpg"))
    photograph(campaign / "docs/anh/le.jpg", (1200, 800))
    write(campaign / "docs/bai.md", "# Bài\n\n![a](anh/le.jpg)\n\n![b](anh/lễ.jpg)\n")
    assert refused_lines(campaign, tmp_path / "site") == [5]


def test_what_somebody_puts_together_by_hand_leads_to_finished_files(
    campaign: Path, tmp_path: Path
) -> None:
    for name in ("rộng.jpg", "hẹp.jpg", "khác.jpg"):
        photograph(campaign / "docs/anh" / name)
    write(campaign / "docs/anh/hình.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    write(
        campaign / "docs/bai.md",
        "# Bài\n\n"
        '<picture><source srcset="../anh/rộng.jpg 640w"><img src="../anh/hẹp.jpg"></picture>\n\n'
        '<img alt="nhất > nhì" src="../anh/hình.svg" srcset="../anh/khác.jpg 2x">\n',
    )
    built = build(campaign, tmp_path / "site")
    assert broken_links(built.out) == []
    assert page(built).count("<picture") == 1
    assert not [name for name in files(built.out) if name.endswith("g.jpg")]


def test_a_picture_shown_small_is_fetched_small(campaign: Path, tmp_path: Path) -> None:
    photograph(campaign / "docs/anh/chân-dung.jpg")
    write(campaign / "docs/bai.md", "# Bài\n\n![a](anh/chân-dung.jpg){ width=48 }\n")
    sizes = "(min-width: 200rem) min(48px, 100vw, 60rem), min(48px, 100vw, 40rem)"
    assert f'sizes="{sizes}"' in page(build(campaign, tmp_path / "site"))


def test_a_plate_stands_in_for_a_broken_picture(campaign: Path, tmp_path: Path) -> None:
    write(campaign / "docs/anh/hai.jpg", "")
    write(campaign / "docs/bai.md", "# Bài\n\n![b](anh/hai.jpg)\n")
    built = build(campaign, tmp_path / "site", skip_broken=True)
    assert built.warnings == 1
    assert any("anh-dang-duoc-thay" in one for one in addresses(built.out / "bai/index.html"))
