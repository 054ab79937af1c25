"""Words that the glossary forbids are in no address, payload, page or document."""

import re
from pathlib import Path

import pytest


def forbidden(repository: Path) -> list[str]:
    """The last column of the glossary's table."""
    rows = re.findall(
        r"^\| \*\*.*\| ([^|]+) \|$", (repository / "docs/glossary.md").read_text(), re.M
    )
    return [word.strip() for row in rows for word in row.split(",") if word.strip()]


def test_the_glossary_is_short_and_forbids_something(repository: Path) -> None:
    assert len((repository / "docs/glossary.md").read_text().splitlines()) <= 40
    assert len(forbidden(repository)) >= 4


@pytest.mark.parametrize(
    "pattern",
    ["tests/api/openapi.json", "socap/**/*.html", "socap/**/*.txt", "docs/*.md", "socap/**/*.py"],
)
def test_no_forbidden_word_is_used(repository: Path, pattern: str) -> None:
    files = [path for path in repository.glob(pattern) if path.name != "glossary.md"]
    assert files
    for word in forbidden(repository):
        used = re.compile(rf"(?<![a-z]){word}s?(?![a-z])", re.IGNORECASE)
        for path in files:
            found = used.search(path.read_text())
            assert found is None, f"{path.relative_to(repository)} says {found and found[0]}"
