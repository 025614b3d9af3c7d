"""The JSON Schema of a `when:`, from which editors' tools take completion and help."""

from __future__ import annotations

from campaign.when.natures import NATURES_VI, PARTS_OF_DAY_VI, Nature, PartOfDay

DURATION = r"^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$"

_LUNAR = {
    "description": "Ngày âm lịch; ngày dương lịch được tính theo lịch Việt Nam (UTC+7)",
    "anyOf": [
        {"type": "string", "examples": ["01/01 Nhâm Thìn", "10/3/2017", "15/4 nhuận Canh Tý"]},
        {
            "type": "object",
            "properties": {
                "day": {"type": "integer", "minimum": 1, "maximum": 30, "description": "Ngày"},
                "month": {"type": "integer", "minimum": 1, "maximum": 12, "description": "Tháng"},
                "year": {
                    "description": "Năm dương lịch có Tết của năm âm lịch ấy, hoặc tên Can Chi",
                    "anyOf": [{"type": "integer"}, {"type": "string"}],
                },
                "leap": {"type": "boolean", "description": "true nếu là tháng nhuận"},
            },
            "required": ["day", "month", "year"],
            "additionalProperties": False,
        },
    ],
}
PROPERTIES: dict[str, object] = {
    "text": {"type": "string", "description": "Nguyên văn thời gian trong văn bản"},
    "edtf": {
        "anyOf": [{"type": "string"}, {"type": "integer"}],
        "description": "Thời gian theo EDTF, khi câu chữ không nói đủ rõ",
        "examples": ["2017-04-11", "2016-10/2017-03", "2017-33", "../2016-10-09", "1948~"],
    },
    "lunar": _LUNAR,
    "nature": {
        "enum": [*(str(nature) for nature in Nature), *NATURES_VI],
        "description": "Tính chất thời gian: diễn ra một lúc trong khoảng (window), suốt khoảng "
        "(span), hạn chót (deadline), nhân dịp (occasion) …",
    },
    "tentative": {"type": "boolean", "description": "true nếu mới là dự kiến"},
    "part_of_day": {
        "enum": [*(str(part) for part in PartOfDay), *PARTS_OF_DAY_VI],
        "description": "Buổi trong ngày, khi chưa có giờ",
    },
    "recurs": {
        "type": "string",
        "pattern": DURATION,
        "description": "Chu kỳ lặp lại theo ISO 8601: P1W hàng tuần, P1M hàng tháng, P1Y hàng năm",
    },
    "note": {"type": "string", "description": "Ghi chú cho người biên tập"},
}
JSON_SCHEMA: dict[str, object] = {
    "description": "Thời gian: viết như trong văn bản ('Quý I/2017', 'từ tháng 10/2016 đến hết "
    "tháng 3/2017'), theo EDTF ('2017-04-11'), hoặc một bảng khi câu chữ không nói đủ rõ",
    "anyOf": [
        {
            "type": "string",
            "examples": ["11/4/2017", "tháng 3/2017", "Quý I/2017", "trước ngày 10/10/2016"],
        },
        {"type": "integer", "description": "Một năm, ví dụ 2017"},
        {
            "type": "object",
            "properties": PROPERTIES,
            "additionalProperties": False,
            "minProperties": 1,
        },
    ],
}
