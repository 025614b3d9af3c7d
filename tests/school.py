"""The head of a small campaign, written as people write it: a school's fiftieth anniversary."""

from __future__ import annotations

HEAD = """\
id: truong
title: Kỷ niệm 50 năm
summary: Trang kỷ niệm.
languages: [vi, en]
organisation: {id: truong, name: Trường Ví Dụ, short: Trường}
occasion:
  {id: dip, name: Kỷ niệm 50 năm Ngày thành lập Trường Ví Dụ, years: 50, origin: 20/11/1977,
   day: 20/11/2027}
"""
