"""How a document is cited: type, number, date, issuer and matter, as far as known."""

from __future__ import annotations

from datetime import date

from campaign.countdown import day_words
from campaign.editions import View
from campaign.interface import words
from campaign.model import CitedDocument, Plan, Text
from campaign.schedule import named_units


def cited(document: CitedDocument, language: str) -> str:
    """`Thông báo số 162-TB/VPĐUK ngày 15/8/2016 của Thường trực Đảng ủy Khối`."""
    return _said(
        document.type,
        language,
        number=document.number,
        date=_day(document.issued_on, language),
        issuer=_name(document.issuer, language),
        about=_name(document.about, language),
    )


def cited_plan(view: View) -> str:
    """The same of the plan that the campaign follows; its issuer is one of the units."""
    plan = view[Plan].plan
    issuer = named_units(view).get(plan.issuer or "")
    return _said(
        plan.type,
        view.language,
        number=plan.number,
        date=_day(plan.issued_on, view.language),
        unit=_name(issuer.name if issuer else None, view.language),
    )


def _day(day: date | None, language: str) -> str | None:
    return day_words(day, language) if day else None


def _name(text: Text | None, language: str) -> str | None:
    return text.told(language) if text else None


def _said(kind: Text, language: str, **facts: str | None) -> str:
    said = words(language).plan.document
    known = [str(said[name]).format(fact) for name, fact in facts.items() if fact]
    return kind.told(language) + "".join(known)
