"""What tells a host how to serve the site, as three of them read it from the site's own folder.

`.htaccess` is read by Apache, `web.config` by IIS, `_headers` by Netlify and Cloudflare Pages.
Servers that one sets up oneself have their files in deploy/.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from campaign.address import root
from campaign.editions import Edition, View
from campaign.outputs.output import Output
from campaign.policy import ASK, HEADERS, KEEP, NAMED_BY_CONTENT, OPEN, TO_ALL

# What servers of today still don't know by themselves.
TYPES = {
    ".avif": "image/avif",
    ".ics": "text/calendar",
    ".vtt": "text/vtt",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
_TEXTS = ".css .csv .ics .js .json .svg .txt .vtt .webmanifest .xml"

_APACHE = """\
# Kỷ Niệm writes this at every build; what you change here is lost.
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 {root}404.html
FileETag MTime Size
AddDefaultCharset utf-8
AddCharset utf-8 {texts}
{types}

<FilesMatch "^(?:_headers|_redirects|web\\.config)$">
Require all denied
</FilesMatch>

<IfModule mod_headers.c>
{headers}
Header set Cache-Control "{ask}"
<If "%{{REQUEST_URI}} =~ m#^{root}(?:{kept})/#">
Header set Cache-Control "{keep}"
</If>
{opened}</IfModule>

# `kyniem compress` puts a .br and a .gz beside the texts.
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b
RewriteCond %{{REQUEST_FILENAME}}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b
RewriteCond %{{REQUEST_FILENAME}}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
</IfModule>
<FilesMatch "\\.[a-z]+\\.(?:br|gz)$">
RemoveLanguage .br
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz
Header append Vary Accept-Encoding
</FilesMatch>
"""
_APACHE_OPEN = """\
<If "%{{REQUEST_URI}} =~ m#^{root}(?:{folders})/#">
Header set {name} "{said}"
</If>
"""
_IIS = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- Kỷ Niệm writes this at every build. Viết theo tài liệu của IIS, chưa chạy thử. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
{types}
    </staticContent>
    <httpProtocol>
      <customHeaders>
{headers}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
{folders}
</configuration>
"""
# One element for a folder: IIS takes no second.
_IIS_FOLDER = """\
  <location path="{folder}">
    <system.webServer>
{rules}
    </system.webServer>
  </location>"""
_IIS_KEPT = """\
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00"
          cacheControlCustom="public, immutable" />
      </staticContent>"""
_IIS_OPEN = """\
      <httpProtocol>
        <customHeaders>
          <add name={name} value={said} />
        </customHeaders>
      </httpProtocol>"""


def files(view: View) -> Iterator[Output]:
    """The three files, once a site; nobody serves a kiosk."""
    if view.language != "vi" or view.edition is Edition.KIOSK:
        return
    opened = OPEN if view.edition is Edition.PUBLIC else ()
    yield Output(".htaccess", apache(root(view), opened).encode())
    yield Output("web.config", iis(opened).encode())
    yield Output("_headers", pages_hosts(opened).encode())


def apache(begin: str, opened: tuple[str, ...]) -> str:
    """For Apache, which every rented web space has; `opened` are folders for all sites to read."""
    name, said = TO_ALL
    folders = "|".join(opened)
    told = _APACHE_OPEN.format(root=begin, folders=folders, name=name, said=said)
    return _APACHE.format(
        root=begin,
        texts=_TEXTS,
        types="\n".join(f"AddType {kind} {ending}" for ending, kind in TYPES.items()),
        headers="\n".join(f'Header always set {name} "{said}"' for name, said in HEADERS.items()),
        kept="|".join(NAMED_BY_CONTENT),
        opened=told if opened else "",
        ask=ASK,
        keep=KEEP,
    )


def iis(opened: tuple[str, ...]) -> str:
    """For Internet Information Services."""
    types = (
        f'      <remove fileExtension="{ending}" />\n'
        f'      <mimeMap fileExtension="{ending}" mimeType="{kind}" />'
        for ending, kind in TYPES.items()
    )
    headers = (
        f"        <add name={quoteattr(name)} value={quoteattr(said)} />"
        for name, said in HEADERS.items()
    )
    return _IIS.format(
        types="\n".join(types),
        headers="\n".join(headers),
        folders="\n".join(
            _IIS_FOLDER.format(folder=folder, rules="\n".join(_rules(folder, opened)))
            for folder in dict.fromkeys((*NAMED_BY_CONTENT, *opened))
        ),
    )


def _rules(folder: str, opened: tuple[str, ...]) -> Iterator[str]:
    """What IIS does otherwise in this folder."""
    name, said = map(quoteattr, TO_ALL)
    if folder in NAMED_BY_CONTENT:
        yield _IIS_KEPT
    if folder in opened:
        yield _IIS_OPEN.format(name=name, said=said)


def pages_hosts(opened: tuple[str, ...]) -> str:
    """For Netlify and Cloudflare Pages, which ask about pages each time by themselves."""
    lines = ["/*", *(f"  {name}: {said}" for name, said in HEADERS.items())]
    for folder in NAMED_BY_CONTENT:
        lines += [f"/{folder}/*", f"  Cache-Control: {KEEP}"]
    for folder in opened:
        lines += [f"/{folder}/*", "  {}: {}".format(*TO_ALL)]
    return "\n".join(lines) + "\n"
