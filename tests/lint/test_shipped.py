"""The slips and gaps of the two plans, read by hand, are found in both campaigns at their lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from campaign import lint
from campaign.problems import Problem, report
from campaign.reading import read_campaign
from campaign.sections import PARTS

ROOT = Path(__file__).parents[2]
HAI_DUONG = ROOT / "examples" / "hai-duong-2012"


@cache
def asked(campaign: Path) -> tuple[Problem, ...]:
    """The questions about a campaign of this repository."""
    return lint.questions(read_campaign(campaign, PARTS))


def line_of(problem: Problem) -> str:
    """The line a question points to."""
    return problem.place.file.read_text(encoding="utf-8").split("\n")[problem.place.line - 1]


# (words of the question, words of the line it points to)
CENTRAL = [
    ("Tên tọa đàm viết nhiều cách", "text: >-"),
    ("'Công bố Quyết định của Ban Bí thư về ngày truyền thống 07/11/1948' chưa có đơn", "lead"),
    ("'Đề nghị Đảng, Nhà nước xét tặng Huân chương Hồ Chí Minh cho Đảng bộ Khối'", "lead: null"),
    ("'Xét tặng Kỷ niệm chương cho các cá nhân tiêu biểu' chưa có thời gian;", "when: null"),
    ("Đảng bộ Khối các cơ quan Trung ương' chưa có thời gian, đơn vị chủ trì", "when: null"),
    ("Đối tượng 'cán bộ, chiến sĩ' ở đây và 'chiến sĩ, nhân dân' ở plan.yml:", "cán bộ, chiến sĩ"),
    ("'Huyện đảo Trường Sa' ở đây và 'huyện đảo Trường Sa'", "Huyện đảo Trường Sa"),
    ("'Kỷ niệm 10 năm' ở đây và 'kỷ niệm 10 năm'", "Kỷ niệm 10 năm"),
    ("'niệm 10 năm ngày thành' ở đây và 'niệm 10 năm Ngày thành'", "Kỷ niệm"),
    ("'Hội diễn Văn nghệ' ở đây và 'Hội diễn văn nghệ'", "Hội diễn Văn"),
    ("'tổ chức Đoàn công tác' ở đây và 'Tổ chức đoàn công tác'", "tổ"),
    ("Kế hoạch chưa ghi số hiệu, ngày ban hành, nơi ban hành", "number: null"),
    ("không hoạt động nào có ngày cụ thể", "activities:"),
]
PROVINCE = [
    ("'quan trong trong': một chữ lặp lại", "quan trong trong"),
    ("'hình tiến tiến': một chữ lặp lại", "tiến tiến"),
    (
        "'60 năm ngày thành lập Đảng ủy Khối Các cơ quan tỉnh', nhưng",
        "60 năm ngày thành lập Đảng ủy",
    ),
    ("Hạn 'trước ngày 28/02/2012' đến trước khi 'Đợt thi đua cao điểm", "when: trước ngày"),
    ("'Khối các cơ quan' ở đây và 'Khối Các cơ quan'", "Khối các cơ quan"),
    ("'Bộ chính trị' ở đây và 'Bộ Chính trị'", "Bộ chính trị"),
    ("'Đảng cộng sản' ở đây và 'Đảng Cộng sản'", "Đảng cộng sản"),
    ("'chỉ thị số 03' ở đây và 'Chỉ thị số 03'", "chỉ thị số 03"),
    ("'các hoạt động Văn hóa' ở đây và 'các hoạt động văn hóa'", "các hoạt động Văn hóa"),
    ("Số hiệu viết '03- CT/TW'", "03- CT/TW"),
    ("Hai kiểu bỏ dấu: 'khoá' ở đây và 'khóa'", "Khoá VII"),
    ("Hai kiểu bỏ dấu: 'uỷ' ở đây và 'ủy'", "Đảng uỷ"),
    ("'zôn' có chữ f, j, w hoặc z", "Băng zôn"),
    ("ở đây '15/2/1952', theo thể thức văn bản là '15/02/1952'", "15/2/1952"),
    ("ở đây '2/2012', theo thể thức văn bản là '02/2012'", "2/2012"),
    ("Kế hoạch chưa ghi số hiệu, chữ ký, nơi nhận", "number: null"),
    ("không hoạt động nào có ngày cụ thể", "activities:"),
    ("Khẩu hiệu này thiếu dấu kết câu", "vi: >-"),
    ("Thừa dấu cách: 'trình  phối'", "chương trình  phối hợp"),
]


@pytest.mark.parametrize(
    ("campaign", "words", "line"),
    [(ROOT, *case) for case in CENTRAL] + [(HAI_DUONG, *case) for case in PROVINCE],
)
def test_known_issue_is_asked_about(campaign: Path, words: str, line: str) -> None:
    """Once, and at the line that has it."""
    found = [problem for problem in asked(campaign) if words in problem.vi]
    assert found, report(asked(campaign))
    assert any(line in line_of(problem) for problem in found), report(found)


@pytest.mark.parametrize(("campaign", "timeless", "leaderless"), [(ROOT, 7, 6), (HAI_DUONG, 12, 0)])
def test_every_gap_of_time_and_lead_is_asked_about(
    campaign: Path, timeless: int, leaderless: int
) -> None:
    """As many as the plans leave open: 7 and 6 of 18 activities, 12 and none of 16."""
    gaps = [problem.vi for problem in asked(campaign) if "hỏi lại đơn vị soạn" in problem.vi]
    assert sum("thời gian" in gap.split("chưa có")[-1] for gap in gaps) == timeless
    assert sum("đơn vị chủ trì" in gap for gap in gaps) == leaderless


@pytest.mark.parametrize("campaign", [ROOT, HAI_DUONG])
def test_proposed_award_is_not_mistaken_for_a_received_one(campaign: Path) -> None:
    """The shipped texts keep the proposal a proposal, and the award of 2017 is another one."""
    assert not [problem for problem in asked(campaign) if "đã được tặng" in problem.vi]
