"""What a browser may do on our pages, and how long it may keep what it got: the one wording.

Pages carry the policy themselves (`in_page`), servers say it again with what only they can say
(`HEADERS`); the files in deploy/ and those of `outputs.hosting` are held to it by tests.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache

from campaign.assets import FOLDER, RECORDINGS
from campaign.exhibits import PHOTOS_URI, PICTURES
from campaign.hanging import SECTION_URI

# Nothing from elsewhere, no script or style inside a page; pictures may be a few bytes in place.
DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
# In a page it has no effect: nobody else's page may show ours as its own.
_IN_HEADERS_ONLY: Mapping[str, str] = {"frame-ancestors": "'self'"}

# Their names hold the hash of their content: what has such a name never changes.
NAMED_BY_CONTENT = FOLDER, PICTURES, RECORDINGS
# The photographs with their manifests and tables: viewers on the pages of libraries and museums
# read them from there. Of the public edition alone: the press edition may lie in a house where any
# page could read it.
OPEN = PICTURES, PHOTOS_URI.rstrip("/"), SECTION_URI.rstrip("/")
TO_ALL = ("Access-Control-Allow-Origin", "*")
KEEP = "public, max-age=31536000, immutable"
# Kept, but asked about each time: a page is as new as the site.
ASK = "no-cache"


def worded(directives: Mapping[str, str]) -> str:
    """As browsers read it."""
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": worded({**DIRECTIVES, **_IN_HEADERS_ONLY}),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@cache
def in_page(*, style: str = "", from_files: bool = False) -> str:
    """The policy for inside a page.

    `style` is the one style sheet that stands in the page; `from_files`: browsers differ in
    whether a file may load the file beside it.
    """
    directives = dict(DIRECTIVES)
    if style:
        mark = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        directives["style-src"] += f" 'sha256-{mark}'"
    if from_files:
        directives = {
            name: said.replace("'self'", "'self' file:") for name, said in directives.items()
        }
        # Subtitles: no browser reads those of another file.
        directives["media-src"] += " data:"
    return worded(directives)
