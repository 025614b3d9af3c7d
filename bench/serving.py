"""Web servers as deploy/ sets them up, on a port of this machine, and what each has to do."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import brotli

from campaign.compression import PACKINGS
from campaign.policy import ASK, HEADERS, KEEP, NAMED_BY_CONTENT

ROOT = Path(__file__).resolve().parents[1]
DEPLOY = ROOT / "deploy"
PATIENCE = 20  # seconds


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes

    def __getitem__(self, name: str) -> str:
        return self.headers.get(name.lower(), "")


def ask(url: str, path: str, **headers: str) -> Answer:
    """One request; names of headers with _ for -."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE)
    try:
        named = {name.replace("_", "-"): said for name, said in headers.items()}
        connection.request("GET", path, headers=named)
        answer = connection.getresponse()
        told = {name.lower(): said for name, said in answer.getheaders()}
        return Answer(answer.status, told, answer.read())
    finally:
        connection.close()


def free_port() -> int:
    """One that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, log: Path) -> Generator[str, None, None]:
    """The address of the server that the command starts; it ends with the block."""
    with log.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT)
    try:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and process.poll() is None:
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        assert process.poll() is None, log.read_text("utf-8")
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(PATIENCE)


NGINX = """\
daemon off;
{user}
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
include /etc/nginx/modules-enabled/*brotli*.conf;
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/temporary;
  include {folder}/kyniem.conf;
}}
"""


@contextmanager
def nginx(site: Path, folder: Path) -> Generator[str, None, None]:
    """nginx with deploy/nginx, for the site in place of /srv/kyniem/current."""
    port = free_port()
    told = (DEPLOY / "nginx/kyniem.conf").read_text("utf-8")
    changed = (
        told.replace("listen 80;", f"listen 127.0.0.1:{port};", 1)
        .replace("listen [::]:80;", "", 1)
        .replace("/srv/kyniem/current", str(site))
        .replace("snippets/kyniem-site.conf", str(DEPLOY / "nginx/kyniem-site.conf"))
    )
    (folder / "kyniem.conf").write_text(changed, "utf-8")
    # Started by root it would become somebody who may not read a folder in /tmp.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, user=user), "utf-8")
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    command = [program, "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
    with running(command, port, folder / "nginx.log") as url:
        yield url


def faults(url: str, site: Path) -> Iterator[str]:
    """Whatever the server does otherwise than deploy/ promises."""
    yield from _pages(url, site)
    yield from _compression(url, site)
    yield from _caching(url, site)
    yield from _missing(url, site)
    yield from _short_links(url, site)
    for path in ("/.htaccess", "/x/.nginx", "/_headers", "/_redirects", "/web.config"):
        if (status := ask(url, path).status) not in (403, 404):
            yield f"{path} is shown: {status}"


def _pages(url: str, site: Path) -> Iterator[str]:
    for path, kind in (
        ("/", "text/html; charset=utf-8"),
        ("/ke-hoach/", "text/html; charset=utf-8"),
        ("/lich.ics", "text/calendar; charset=utf-8"),
    ):
        answer = ask(url, path)
        file = site / path[1:] / ("index.html" if path.endswith("/") else "")
        if (answer.status, answer.body) != (200, file.read_bytes()):
            yield f"{path}: {answer.status}, {len(answer.body)} bytes"
        if answer["Content-Type"].lower() != kind:
            yield f"{path}: {answer['Content-Type']}"
        yield from (f"{path}: {n}: {answer[n]}" for n, said in HEADERS.items() if answer[n] != said)
    moved = ask(url, "/ke-hoach")
    if moved.status not in (301, 308) or urlsplit(moved["Location"]).path not in (
        "/ke-hoach/",
        "ke-hoach/",
    ):
        yield f"/ke-hoach: {moved.status} {moved['Location']}"


def _short_links(url: str, site: Path) -> Iterator[str]:
    """The server sends on at once what the pages of the codes would send on by themselves."""
    for page in (site / "x").glob("*/index.html"):
        sent = re.search(
            r'http-equiv="refresh" content="0; url=(?:\.\./\.\./)?([^"]*)"', page.read_text()
        )
        status, target = (302, f"/{sent[1].removeprefix('./')}") if sent else (200, "")
        for path in (f"/x/{page.parent.name}/", *((f"/x/{page.parent.name}",) if sent else ())):
            answer = ask(url, path)
            if (answer.status, urlsplit(answer["Location"]).path) != (status, target):
                yield f"{path}: {answer.status} {answer['Location']}"


def _compression(url: str, site: Path) -> Iterator[str]:
    page = (site / "ke-hoach/index.html").read_bytes()
    style = re.findall(r"tai-nguyen/[\w-]+[.][0-9a-f]+[.]css", page.decode())[0]
    for path, content in (("/ke-hoach/", page), (f"/{style}", (site / style).read_bytes())):
        small = ask(url, path, Accept_Encoding="gzip, deflate, br")
        if small["Content-Encoding"] != "br" or brotli.decompress(small.body) != content:
            yield f"{path}: no Brotli: {small['Content-Encoding']!r}"
        older = ask(url, path, Accept_Encoding="gzip")
        if older["Content-Encoding"] != "gzip" or gzip.decompress(older.body) != content:
            yield f"{path}: no gzip: {older['Content-Encoding']!r}"
        for answer in (small, older):
            if "accept-encoding" not in answer["Vary"].lower():
                yield f"{path}: Vary: {answer['Vary']}"
            if answer["Content-Type"] != ask(url, path)["Content-Type"]:
                yield f"{path}: packed as {answer['Content-Type']}"


def _caching(url: str, site: Path) -> Iterator[str]:
    for folder in NAMED_BY_CONTENT:
        for file in sorted((site / folder).glob("*.*")):
            if not file.is_file() or file.suffix in PACKINGS:
                continue
            kept = ask(url, f"/{folder}/{quote(file.name)}")
            if (kept.status, kept["Cache-Control"]) != (200, KEEP):
                yield f"{file.name}: {kept.status}, Cache-Control: {kept['Cache-Control']}"
    for accepted in ("identity", "gzip", "br"):
        page = ask(url, "/", Accept_Encoding=accepted)
        if page["Cache-Control"] != ASK:
            yield f"/: Cache-Control: {page['Cache-Control']}"
        again = ask(url, "/", Accept_Encoding=accepted, If_None_Match=page["ETag"])
        if again.status != 304:
            yield f"/ again as {accepted}: {again.status}, ETag {page['ETag']!r}"


def _missing(url: str, site: Path) -> Iterator[str]:
    page = (site / "404.html").read_bytes()
    for path in ("/khong-co/", "/tai-nguyen/khong-co.0123abcd.css", "/x/khong-co"):
        answer = ask(url, path)
        if (answer.status, answer.body) != (404, page):
            yield f"{path}: {answer.status}, {len(answer.body)} bytes"
        if "immutable" in answer["Cache-Control"]:
            yield f"{path}: what isn't there would be remembered as missing"
        if answer["Content-Security-Policy"] != HEADERS["Content-Security-Policy"]:
            yield f"{path}: no policy"


@contextmanager
def caddy(site: Path, folder: Path) -> Generator[str, None, None]:
    """Caddy with deploy/caddy, for the site in place of /srv/kyniem/current."""
    port = free_port()
    told = (DEPLOY / "caddy/Caddyfile").read_text("utf-8")
    here = f"{{\n\tadmin off\n\tauto_https off\n}}\n{told}"
    changed = here.replace("\nkyniem.example.vn {", f"\nhttp://127.0.0.1:{port} {{")
    changed = changed.replace("/srv/kyniem/current", str(site))
    (folder / "Caddyfile").write_text(changed, "utf-8")
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]
    with running(command, port, folder / "caddy.log") as url:
        yield url


APACHE = """\
ServerRoot {folder}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
TypesConfig /etc/mime.types
{modules}
DocumentRoot {site}
<Directory {site}>
  AllowOverride All
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
"""
MODULES = "mpm_event authz_core dir mime headers rewrite alias"


@contextmanager
def apache(site: Path, folder: Path) -> Generator[str, None, None]:
    """Apache with nothing but the .htaccess that the site brings along."""
    port = free_port()
    modules = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
        for name in MODULES.split()
    )
    told = APACHE.format(folder=folder, port=port, site=site, modules=modules)
    (folder / "apache.conf").write_text(told, "utf-8")
    command = ["apache2", "-X", "-f", str(folder / "apache.conf")]
    with running(command, port, folder / "apache.log") as url:
        yield url


SERVERS = {"nginx": nginx, "caddy": caddy, "apache": apache}
