"""`kyniem cache`: what the cache of photographs holds, and how it is made smaller."""

from __future__ import annotations

import sys

import click

from campaign.arguments import messages
from campaign.derivatives.cache import Cache
from campaign.derivatives.making import unwritable
from campaign.derivatives.pruning import Holding, holdings, prune

GIGABYTE = 1_000_000_000


@click.command()
@click.option(
    "--prune", "pruned", is_flag=True, help="Xóa những ảnh đã lâu không bản dựng nào dùng."
)
@click.option(
    "--days",
    type=click.IntRange(min=2),
    default=90,
    show_default=True,
    help="Cùng với --prune: chưa dùng lại sau bấy nhiêu ngày thì xóa.",
)
@click.option(
    "--gigabytes",
    type=click.FloatRange(min=0),
    help="Cùng với --prune: xóa thêm, cũ nhất trước, đến khi không quá dung lượng này.",
)
@messages
def cache(pruned: bool, days: int, gigabytes: float | None, language: str) -> None:
    """Cho biết kho ảnh dẫn xuất ở đâu, lớn bao nhiêu; dọn bớt kho.

    Tính cả thẻ chia sẻ, biểu tượng, sổ ghi tệp ảnh, dữ liệu đã đọc, mẫu trang đã dịch. Kho chỉ để
    khỏi làm lại: ảnh đã xóa sẽ được làm lại từ ảnh gốc khi cần; ảnh gốc vẫn nguyên.
    """
    kept = Cache.default()
    if pruned:
        most = None if gigabytes is None else round(gigabytes * GIGABYTE)
        try:
            gone = prune(kept, days=days, most=most)
        except OSError as error:
            click.echo(unwritable(error, kept).says(language), err=True)
            sys.exit(1)
        click.echo(_told("Removed" if language == "en" else "Đã xóa", gone, language))
    click.echo(_told(str(kept.root), holdings(kept), language))


def _told(what: str, held: tuple[Holding, ...], language: str) -> str:
    size = f"{sum(one.size for one in held) / GIGABYTE:.2f} GB"
    if language == "en":
        return f"{what}: {len(held)} entries, {size}"
    return f"{what}: {len(held)} mục, {size.replace('.', ',')}"
