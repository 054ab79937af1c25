"""Style sheets: one file per subject for who writes them, one request for who opens a page."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client, override_settings

from socap.web.style_sheets import SHEETS

LINKS = re.compile(r'<link rel="stylesheet" href="/static/([^"]+)">')
TAG, TEXT = re.compile(r"<[^>]*>"), re.compile(r"""["'`][^"'`\n]*["'`]""")
WORD, CLASS = re.compile(r"[\w-]+"), re.compile(r"\.([a-z][\w-]*)")
BEGINNING = re.compile(r"([\w-]+-)\{\{")
DECLARATIONS = re.compile(r"/\*.*?\*/|\{[^{}]*\}", re.DOTALL)
GIVEN_BY_LIBRARIES = {
    "htmx-request",
    "mark-symbol",
    "role-axis-grid",
    "role-axis-domain",
    "role-axis-tick",
}
COLLECTING = {**settings.STORAGES, "staticfiles": {"BACKEND": "socap.web.style_sheets.StaticFiles"}}


@pytest.fixture
def collected(tmp_path: Path) -> Iterator[Path]:
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=COLLECTING):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield tmp_path


def linked(client: Client) -> list[str]:
    return LINKS.findall(client.get("/login", follow=True).content.decode())


def test_every_style_sheet_is_served(repository: Path) -> None:
    folder = repository / "socap/web/static"
    sheets = {path.relative_to(folder).as_posix() for path in folder.rglob("*.css")}
    assert sheets == set(SHEETS)


@pytest.mark.django_db
def test_a_page_links_all_style_sheets_as_one_that_browsers_keep_for_ever(collected: Path) -> None:
    client = Client()
    [name] = linked(client)
    assert re.fullmatch(r"web/socap\.[0-9a-f]{12}\.css", name)
    answer = client.get(f"/static/{name}", headers={"Accept-Encoding": "gzip"})
    assert (answer.status_code, answer["Content-Encoding"]) == (200, "gzip")
    assert "immutable" in answer["Cache-Control"]
    text = gzip.decompress(answer.getvalue()).decode()
    answer.close()
    assert [sheet for sheet in SHEETS if (collected / sheet).read_text() not in text] == []


@pytest.mark.django_db
def test_nothing_collected_means_plain_names(client: Client) -> None:
    assert linked(client) == list(SHEETS)


def test_every_class_has_somebody_who_bears_it(repository: Path) -> None:
    """In a tag of a template, or as a text of a script or of Python, which names states."""
    sheets = "".join((repository / "socap/web/static" / sheet).read_text() for sheet in SHEETS)
    bearers = [
        bearer
        for pattern, texts in (("html", TAG), ("js", TEXT), ("py", TAG), ("py", TEXT))
        for path in repository.glob(f"socap/**/*.{pattern}")
        for bearer in texts.findall(path.read_text())
    ]
    borne = set(WORD.findall(" ".join(bearers))) | GIVEN_BY_LIBRARIES
    begun = tuple(BEGINNING.findall(" ".join(bearers)))
    found = set(CLASS.findall(DECLARATIONS.sub("", sheets))) - borne
    assert {name for name in found if not name.startswith(begun)} == set()


def test_every_label_of_a_cell_that_a_sheet_names_is_in_a_template(repository: Path) -> None:
    label = re.compile(r'data-label="?([^"\]]+)')
    sheets = [path.read_text() for path in (repository / "socap/web/static").rglob("*.css")]
    templates = [path.read_text() for path in (repository / "socap/web/templates").rglob("*.html")]
    assert set(label.findall("".join(sheets))) <= set(label.findall("".join(templates)))
