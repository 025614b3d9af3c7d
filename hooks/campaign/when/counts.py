"""Counts before what they count: `trong 3 ngày 10, 11 và 12/4/2017`, `hai năm 2016 - 2017`."""

from __future__ import annotations

import re

from campaign.when.forms import Reading
from campaign.when.natures import Precision
from campaign.when.pieces import NUMBERS

COUNTED = (
    rf"(?:trong )?(?:vòng )?(?P<n>\d{{1,2}}|{'|'.join(NUMBERS)}) (?P<of>ngày|tháng|năm)"
    r",?:? ?\(?(?P<rest>.+?)\)?"
)
_PRECISIONS = {"ngày": Precision.DAY, "tháng": Precision.MONTH, "năm": Precision.YEAR}
# EDTF's length tells what a member is: the precision of a list is only its coarsest.
_LENGTHS = {"ngày": 10, "tháng": 7, "năm": 4}
_MEMBER = re.compile(r"\d{4}(?:-\d\d)*")


def counted(reading: Reading, of: str) -> int | None:
    """How many days, months or years it names; None where it names something else."""
    if reading.precision is not _PRECISIONS[of] or reading.edtf is None:
        return None
    members = _MEMBER.findall(reading.edtf)
    if reading.edtf.startswith("{"):
        return len(members) if {len(one) for one in members} == {_LENGTHS[of]} else None
    if reading.earliest is None or reading.latest is None:
        return None
    if of == "ngày":
        return (reading.latest - reading.earliest).days + 1
    years = reading.latest.year - reading.earliest.year
    if of == "năm":
        return years + 1
    return 12 * years + reading.latest.month - reading.earliest.month + 1
