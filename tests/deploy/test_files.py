"""What lies in deploy/ says what the policy says, and the guide knows all of it."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from campaign.cli import main
from campaign.policy import ASK, HEADERS, KEEP, NAMED_BY_CONTENT, OPEN, TO_ALL

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
GUIDE = (ROOT / "guide" / "publish.md").read_text("utf-8")
FILES = sorted(file for file in DEPLOY.rglob("*") if file.is_file())


def text(name: str) -> str:
    return (DEPLOY / name).read_text("utf-8")


@pytest.mark.parametrize("name", ["nginx/kyniem-site.conf", "caddy/Caddyfile"])
def test_servers_send_every_header_as_the_policy_words_it(name: str) -> None:
    for header, said in HEADERS.items():
        assert re.search(rf'{header} "{re.escape(said)}"', text(name)), header


def test_the_cdn_sends_them_too() -> None:
    told = json.loads(text("s3/headers.json"))
    security = told["SecurityHeadersConfig"]
    policy = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    assert policy == HEADERS["Content-Security-Policy"]
    assert security["ReferrerPolicy"]["ReferrerPolicy"] == HEADERS["Referrer-Policy"]
    assert "ContentTypeOptions" in security
    others = {one["Header"]: one["Value"] for one in told["CustomHeadersConfig"]["Items"]}
    assert others == {"Permissions-Policy": HEADERS["Permissions-Policy"]}


def test_servers_let_others_read_the_photographs_of_the_public_site_alone() -> None:
    name, said = TO_ALL
    public, _, press = text("nginx/kyniem.conf").partition("# Bản báo chí")
    assert f'~^/({"|".join(OPEN)})/ "{said}"' in public
    assert f"add_header {name} $kyniem_open;" in public
    assert name not in press + text("nginx/kyniem-site.conf")
    public, _, press = text("caddy/Caddyfile").partition("# Bản báo chí")
    assert "@open path " + " ".join(f"/{folder}/*" for folder in OPEN) in public
    assert f'header @open {name} "{said}"' in public.partition("kyniem.example.vn {")[2]
    assert name not in press
    cors = json.loads(text("s3/headers.json"))["CorsConfig"]
    assert cors["AccessControlAllowOrigins"]["Items"] == [said]
    assert cors["AccessControlAllowCredentials"] is False


@pytest.mark.parametrize("name", ["nginx/kyniem.conf", "caddy/Caddyfile", "s3/upload.sh"])
def test_only_what_is_named_by_its_content_is_kept_for_ever(name: str) -> None:
    assert KEEP in text(name)
    assert ASK in text(name)
    folders = {
        "nginx/kyniem.conf": f"~^/({'|'.join(NAMED_BY_CONTENT)})/",
        "caddy/Caddyfile": " ".join(f"/{folder}/*" for folder in NAMED_BY_CONTENT),
        "s3/upload.sh": f'NAMED_BY_CONTENT="{" ".join(NAMED_BY_CONTENT)}"',
    }
    assert folders[name] in text(name)


def test_the_upload_knows_the_same_folders() -> None:
    script = text("publish.sh")
    assert f'NAMED_BY_CONTENT="{" ".join(NAMED_BY_CONTENT)}"' in script
    assert f"for folder in {' '.join(NAMED_BY_CONTENT)}; do" in script
    for folder in NAMED_BY_CONTENT:
        assert f"--exclude=/{folder}" in script
        assert f'"$1/kept/{folder}"' in script


@pytest.mark.parametrize("script", sorted(DEPLOY.rglob("*.sh")), ids=lambda path: path.name)
def test_scripts_are_sound_and_may_be_run(script: Path) -> None:
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
    assert script.stat().st_mode & 0o111


@pytest.mark.parametrize("name", ["github/trang.yml", "gitlab/gitlab-ci.yml"])
def test_workflows_ask_whether_it_is_time_and_say_they_were_not_tried(name: str) -> None:
    assert yaml.safe_load(text(name))
    assert "deploy/due.sh" in text(name)
    assert "chưa chạy thử" in text(name)


def test_the_guide_names_every_file_and_no_other() -> None:
    table = GUIDE.partition("## Các tệp trong `deploy/`")[2]
    named = {name for row in re.findall(r"(?m)^\| (`.*?) \|", table) for name in row.split("`")}
    assert {file.relative_to(DEPLOY).as_posix() for file in FILES} == named - {"", ", "}


def test_the_commands_of_the_guide_exist() -> None:
    used = set(re.findall(r"kyniem ([a-z]+)", "\n".join(re.findall(r"`[^`]+`|```.*?```", GUIDE))))
    assert {"build", "check", "compress", "next"} <= used
    assert used <= main.commands.keys()
    for script in re.findall(r"deploy/[\w/.-]+\.\w+", GUIDE):
        assert (ROOT / script).is_file(), script


def test_every_link_in_the_guide_leads_to_a_heading() -> None:
    headings = {
        re.sub(r"[^\w\s-]", "", heading).strip().lower().replace(" ", "-")
        for heading in re.findall(r"(?m)^## (.*)$", GUIDE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= headings
