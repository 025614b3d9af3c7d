"""Short links as servers read them: the page of a code leads on by itself, these do so at once.

`x/.htaccess` is read by Apache, `_redirects` by Cloudflare Pages before it looks for files (on
Netlify the page of a code comes first, and leads on), `x/.nginx` and `x/.caddy` by the files in
deploy/ whenever those servers load them. 302, not 301: a code may lead elsewhere tomorrow, and
browsers would remember a 301.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.address import root
from campaign.editions import Edition, View
from campaign.model import ShortLinks
from campaign.outputs.output import Output

# Name of the file: how it begins, and one of its lines for the code's address and the page's.
FORMS = {
    "x/.htaccess": (
        '<FilesMatch "^\\.">\nRequire all denied\n</FilesMatch>\n',
        'RedirectMatch 302 "^{0}/?$" "{1}"',
    ),
    "x/.nginx": ("", "{0} {1};\n{0}/ {1};"),
    "x/.caddy": ("", "redir {0} {1} 302\nredir {0}/ {1} 302"),
    "_redirects": ("", "{0} {1} 302\n{0}/ {1} 302"),
}


def files(view: View) -> Iterator[Output]:
    """The four files, once a site, if any code leads somewhere."""
    if view.language != "vi" or view.edition is Edition.KIOSK:
        return
    begin = root(view)
    links = [
        (begin + one.uri, begin + one.to) for one in view[ShortLinks].links if one.to is not None
    ]
    for name, (head, line) in FORMS.items() if links else ():
        lines = "".join(f"{line}\n".format(start.rstrip("/"), to) for start, to in links)
        yield Output(name, (head + lines).encode())
