"""Texts of times as plans write them, made up by hypothesis."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

YEARS = st.integers(1900, 2099)
MONTHS = st.integers(1, 12)
QUARTERS = st.sampled_from(["I", "II", "III", "IV"])
DAYS = st.dates(date(1900, 1, 1), date(2098, 12, 31))
MONTH_TEXTS = st.builds("tháng {}/{}".format, MONTHS, YEARS)
UNIT_TEXTS = st.one_of(
    DAYS.map(lambda day: f"ngày {day.day}/{day.month}/{day.year}"),
    DAYS.map(lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}"),
    MONTH_TEXTS,
    st.builds("tháng {} năm {}".format, MONTHS, YEARS),
    st.builds("Quý {}/{}".format, QUARTERS, YEARS),
    st.builds("6 tháng {} năm {}".format, st.sampled_from(["đầu", "cuối"]), YEARS),
    st.builds("năm {}".format, YEARS),
)
PART_TEXTS = st.one_of(
    st.builds(
        "{} {}".format,
        st.sampled_from(
            ["đầu", "giữa", "cuối", "thượng tuần", "trung tuần", "hạ tuần", "nửa đầu", "nửa cuối"]
        ),
        MONTH_TEXTS,
    ),
    st.builds("{} quý {}/{}".format, st.sampled_from(["đầu", "giữa", "cuối"]), QUARTERS, YEARS),
    st.builds("{} năm {}".format, st.sampled_from(["đầu", "giữa", "cuối"]), YEARS),
)
CLOCK_TEXTS = st.builds(
    lambda hour, minute, day: f"{hour} giờ {minute:02} ngày {day.day}/{day.month}/{day.year}",
    st.integers(0, 23),
    st.integers(0, 59),
    DAYS,
)
DAY_PART_TEXTS = st.builds(
    lambda part, day: f"{part} {day.day}/{day.month}/{day.year}",
    st.sampled_from(["sáng", "trưa", "chiều", "tối", "đêm"]),
    DAYS,
)
STRETCH_TEXTS = st.one_of(UNIT_TEXTS, PART_TEXTS, CLOCK_TEXTS, DAY_PART_TEXTS)
SPAN_TEXTS = (
    st.tuples(DAYS, DAYS)
    .map(sorted)
    .map(lambda ends: f"từ ngày {ends[0]:%d/%m/%Y} đến ngày {ends[1]:%d/%m/%Y}")
)
MONTH_SPAN_TEXTS = (
    st.tuples(DAYS, DAYS)
    .map(sorted)
    .map(lambda ends: f"từ tháng {ends[0]:%m/%Y} đến hết tháng {ends[1]:%m/%Y}")
)
DASH_TEXTS = (
    st.tuples(DAYS, DAYS).map(sorted).map(lambda ends: f"{ends[0]:%d/%m/%Y} - {ends[1]:%d/%m/%Y}")
)
PAIR_TEXTS = st.builds(
    lambda day, years: f"{day:%d/%m}/{day.year} - {day:%d/%m}/{day.year + years}",
    DAYS.filter(lambda day: (day.month, day.day) != (2, 29)),
    st.integers(1, 300),
)
LIST_TEXTS = st.builds(
    lambda year, month, days: "các ngày {} và {}/{}/{}".format(
        ", ".join(str(day) for day in sorted(days)[:-1]), max(days), month, year
    ),
    YEARS,
    MONTHS,
    st.sets(st.integers(1, 28), min_size=2, max_size=5),
)
MARKED_TEXTS = st.builds(
    "{} {}".format,
    st.sampled_from(["khoảng", "có thể", "có thể khoảng"]),
    st.one_of(UNIT_TEXTS, PART_TEXTS),
)
EDGE_TEXTS = st.builds(
    "{} {}".format,
    st.sampled_from(["trước", "sau", "đến hết", "chậm nhất", "từ", "hướng tới"]),
    st.one_of(UNIT_TEXTS, PART_TEXTS, CLOCK_TEXTS),
)
PHRASES = st.one_of(
    STRETCH_TEXTS,
    STRETCH_TEXTS.map("trong {}".format),
    SPAN_TEXTS,
    SPAN_TEXTS.map("trong khoảng {}".format),
    MONTH_SPAN_TEXTS,
    DASH_TEXTS,
    PAIR_TEXTS,
    LIST_TEXTS,
    MARKED_TEXTS,
    EDGE_TEXTS,
    st.builds("những năm {}0".format, st.integers(150, 209)),
    st.builds("nhiệm kỳ {} - {}".format, st.integers(1930, 1990), st.integers(1991, 2090)),
    st.builds("cả năm {}".format, YEARS),
    st.builds("{} tháng đầu năm {}".format, st.integers(1, 11), YEARS),
    st.builds("hàng tháng, {}".format, MONTH_SPAN_TEXTS),
    st.builds("Dự kiến {}".format, STRETCH_TEXTS),
)
