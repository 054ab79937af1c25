"""What the documents say is checked against the code."""

import re
from pathlib import Path

import pytest

from socap.sources.registry import SOURCES

SETTING = re.compile(r'env\.\w+\(\s*"([A-Z_]+)"')


def test_every_setting_is_explained(repository: Path) -> None:
    read = set(SETTING.findall((repository / "socap/settings.py").read_text()))
    # A provider's own variables are named, and shown with their values, on the page Settings.
    of_providers = {source.traits.url_variable for source in SOURCES.values()}
    for source in SOURCES.values():
        of_providers |= {field.variable for field in source.traits.credentials}
    explained = set(
        re.findall(r"^- `([A-Z_]+)`", (repository / "docs/settings.md").read_text(), re.M)
    )
    assert read == explained - of_providers


def test_every_room_is_described(repository: Path) -> None:
    text = (repository / "docs/architecture.md").read_text()
    rooms = {p.name for p in (repository / "socap").iterdir() if (p / "__init__.py").exists()}
    assert {room for room in rooms - {"cli"} if f"| `{room}` |" not in text} == set()


def test_every_folder_is_described(repository: Path) -> None:
    text = (repository / "docs/architecture.md").read_text()
    folders = {path.parent for path in (repository / "socap").rglob("*.py")}
    names = {str(folder.relative_to(repository / "socap")) for folder in folders} - {"."}
    described = set(re.findall(r"`([a-z_/]+)`", text))
    assert {name for name in names if not name.endswith("migrations")} - described == set()


def test_documents_link_to_files_and_headings_that_exist(repository: Path) -> None:
    for document in [*repository.glob("*.md"), *repository.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\(((?!https?:)[^)]+)\)", document.read_text()):
            name, _, anchor = target.partition("#")
            file = document.parent / name if name else document
            assert file.exists(), f"{document.name}: {target}"
            assert not anchor or anchor in anchors(file), f"{document.name}: {target}"


def anchors(document: Path) -> set[str]:
    """What addresses of the headings end with, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_the_glossary_is_found_from_where_people_begin(repository: Path, name: str) -> None:
    assert "glossary.md)" in (repository / name).read_text()


def test_the_root_stays_small(repository: Path) -> None:
    ignored = {".git", ".venv", ".tools", ".socap", ".socap-demo", "shots"}
    entries = [
        p.name for p in repository.iterdir() if p.name not in ignored and "cache" not in p.name
    ]
    assert len([name for name in entries if name not in (".hypothesis", ".coverage")]) <= 18


def test_documents_name_files_that_exist(repository: Path) -> None:
    """A path such as `people/importance.py` is one of the product's, or of the checkout."""
    for document in [*repository.glob("*.md"), *repository.glob("docs/*.md")]:
        for path in re.findall(r"`([a-z_0-9]+/[a-z_0-9/]+\.(?:py|json))`", document.read_text()):
            places = (repository / "socap" / path, repository / path)
            assert any(place.exists() for place in places), f"{document.name}: {path}"


def test_comments_of_indexes_name_modules_that_exist(repository: Path) -> None:
    """Such as `# analytics.growth.totals: the reading before this one`."""
    for models in repository.glob("socap/*/models.py"):
        for name in re.findall(r"# ([a-z_]+(?:\.[a-z_]+)+)[:, ]", models.read_text()):
            place = repository / "socap" / Path(*name.split("."))
            assert place.with_suffix(".py").exists(), f"{models.parent.name}: {name}"
