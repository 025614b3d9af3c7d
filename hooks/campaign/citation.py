"""How a document is cited: type, number, date, issuer and matter, as far as known."""

from __future__ import annotations

from campaign.countdown import day_words
from campaign.editions import View
from campaign.interface import words
from campaign.model import CitedDocument, Plan
from campaign.schedule import named_units


def cited(document: CitedDocument, language: str) -> str:
    """`Thông báo số 162-TB/VPĐUK ngày 15/8/2016 của Thường trực Đảng ủy Khối`."""
    said = words(language).plan.document
    facts = {
        "number": document.number,
        "date": document.issued_on and day_words(document.issued_on, language),
        "issuer": document.issuer and (document.issuer.says(language) or document.issuer.vi),
        "about": document.about and (document.about.says(language) or document.about.vi),
    }
    kind = document.type.says(language) or document.type.vi
    known = [str(said[name]).format(fact) for name, fact in facts.items() if fact]
    return kind + "".join(known)


def cited_plan(view: View) -> str:
    """The same of the plan that the campaign follows."""
    plan = view[Plan].plan
    issuer = named_units(view).get(plan.issuer or "")
    document = CitedDocument(
        id="plan",
        type=plan.type,
        number=plan.number,
        issued_on=plan.issued_on,
        issuer=issuer and issuer.name,
    )
    return cited(document, view.language)
