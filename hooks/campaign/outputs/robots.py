"""robots.txt: where the sitemap is; that nothing of the press edition is for search engines."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.address import public_address
from campaign.editions import Edition, View
from campaign.outputs.output import Output
from campaign.outputs.sitemap import URI as SITEMAP

URI = "robots.txt"


def files(view: View) -> Iterator[Output]:
    """The file, once a site; nobody's robot visits a kiosk."""
    if view.language == "vi" and view.edition is not Edition.KIOSK:
        yield Output(URI, told(view).encode())


def told(view: View) -> str:
    """As robots read it (RFC 9309)."""
    if view.edition is Edition.PRESS:
        return "User-agent: *\nDisallow: /\n"
    root = public_address(view)
    # An empty rule forbids nothing.
    return "User-agent: *\nDisallow:\n" + (f"\nSitemap: {root}{SITEMAP}\n" if root else "")
