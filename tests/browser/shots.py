"""`make shots`: every page of a demo that has lived for a while, light and dark, wide and narrow."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

import click
import httpx
from playwright.sync_api import Browser, Page

from tests.e2e.installation import OURS, free_port

from .site import DESKTOP, LARGE, PHONE, Site, Visitor, chromium, chromium_path

USER, PASSWORD = "demo", "watch-the-launch"
SIZES = {"2560": LARGE, "1440": DESKTOP, "390": PHONE}
SCHEMES = ("light", "dark")
TALLEST = 4000  # pixels of a page that are worth looking at


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("shots"))
@click.option("--minutes", default=3.0, show_default=True, help="How long the demo lives before.")
@click.option("--only", default="", help="Addresses that begin with this name.")
@click.option("--running", default="", help="SOCAP_DATA_DIR and port of a running demo, DIR:PORT.")
def main(folder: Path, minutes: float, only: str, running: str) -> None:
    """Write a picture of each page and an index.html with all of them into FOLDER."""
    if chromium_path() is None:
        raise click.ClickException("no Chromium: apt-get install chromium")
    folder.mkdir(parents=True, exist_ok=True)
    data, _, port = running.rpartition(":")
    with known(data, int(port)) if running else demo(minutes) as site, chromium() as browser:
        sign_in(site, browser)
        taken = list(take(site, browser, folder, only))
    (folder / "index.html").write_text(contact_sheet(taken))
    click.echo(f"{len(taken)} pages: {folder / 'index.html'}")


@contextmanager
def demo(minutes: float) -> Iterator[Site]:
    with tempfile.TemporaryDirectory(prefix="socap-shots-") as data:
        port = free_port()
        command = [sys.executable, "-m", "socap.cli", "demo", f"--port={port}"]
        with (Path(data) / "log").open("w") as log:
            own = str(Path(data) / "demo")
            process = subprocess.Popen(command, env=environment(own), stdout=log, stderr=log)
            try:
                wait_for(f"http://127.0.0.1:{port}/healthz")
                time.sleep(minutes * 60)
                with known(own, port) as site:
                    yield site
            finally:
                process.send_signal(signal.SIGTERM)
                process.wait(60)


@contextmanager
def known(data: str, port: int) -> Iterator[Site]:
    """A demo that runs: with a key of its own for what pages do not tell."""
    command = [sys.executable, "-m", "socap.cli", "apikey", "create", "Reporting"]
    made = subprocess.run(
        command, env=environment(data), capture_output=True, text=True, check=True
    )
    url, key = f"http://127.0.0.1:{port}", made.stdout.split()[-1]
    headers = {"Authorization": f"Bearer {key}"}
    with httpx.Client(base_url=f"{url}/api/socap", headers=headers, timeout=60) as api:
        yield Site(url, api, campaign=api.get("/campaigns").json()["campaigns"][0]["id"])


def environment(data: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    return {**kept, "SOCAP_DATA_DIR": data}


def wait_for(address: str, patience: float = 120) -> None:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            if httpx.get(address).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.5)
    raise click.ClickException(f"nothing answers at {address}")


def sign_in(site: Site, browser: Browser) -> None:
    visitor = Visitor(browser, site)
    visitor.page.goto("/login")
    visitor.page.get_by_label("User name").fill(USER)
    visitor.page.get_by_label("Password", exact=True).fill(PASSWORD)
    visitor.page.get_by_role("button", name="Sign in").click()
    visitor.page.wait_for_url("**/socap")
    # The demo has one user, who may do everything.
    site.states["admin"] = site.states["operator"] = visitor.context.storage_state()
    visitor.close()


def take(site: Site, browser: Browser, folder: Path, only: str) -> Iterator[tuple[str, str]]:
    """Returns the name and the title of each page that was taken."""
    from .addresses import Addresses, is_page, pages

    addresses = Addresses(site)
    visitors = {role: Visitor(browser, site, role) for role in ("", "admin")}
    with httpx.Client(base_url=site.url) as stranger, site.client("admin") as admin:
        for name in pages():
            if not name.startswith(only):
                continue
            role = addresses.role(name)
            for number, path in enumerate(addresses.paths(name)):
                answer = (admin if role else stranger).get(path)
                if not (is_page(answer) and answer.is_success):
                    continue
                stem = f"{name}-{number}" if number else name
                page = visitors[role].page
                page.goto(path)
                for width in SIZES:
                    for scheme in SCHEMES:
                        shoot(page, folder / f"{stem}_{width}_{scheme}.png", width, scheme)
                yield stem, page.title()
    for visitor in visitors.values():
        visitor.context.close()
        for fault in visitor.faults:
            click.echo(fault, err=True)


def shoot(page: Page, path: Path, width: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size(SIZES[width])
    page.wait_for_timeout(500 if page.locator("[data-chart]").count() else 50)
    height = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
    area = {"x": 0.0, "y": 0.0, "width": float(width), "height": float(height)}
    page.screenshot(path=path, full_page=True, clip=area)  # type: ignore[arg-type]


def contact_sheet(taken: list[tuple[str, str]]) -> str:
    rows = []
    for stem, title in taken:
        names = [f"{stem}_{width}_{scheme}.png" for width in SIZES for scheme in SCHEMES]
        images = "".join(f'<a href="{n}"><img loading="lazy" src="{n}" alt=""></a>' for n in names)
        rows.append(
            f'<h2 id="{stem}">{escape(title)} <small>{stem}</small></h2><div>{images}</div>'
        )
    style = (
        "body{font:15px system-ui;margin:2rem;background:#888}div{display:flex;gap:1rem;"
        "align-items:start}a{flex:390}a:nth-child(-n+4){flex:1440}a:nth-child(-n+2){flex:2560}"
        "img{width:100%;display:block}"
    )
    return f"<!doctype html><title>SOCAP</title><style>{style}</style>{''.join(rows)}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "socap.settings")
    import django

    django.setup()
    main()
