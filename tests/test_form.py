"""The form of what people write here: short lines, short files, small folders, and no circles."""

import ast
import re
import statistics
import subprocess
from collections import Counter
from pathlib import Path

import pytest

LONGEST_LINE = 120
LONGEST_FILE = 400
MOST_MODULES = 20
WRITTEN = {
    ".py", ".html", ".css", ".js", ".svg", ".md", ".toml", ".yml", ".sh", ".txt", ".sql", "",
}  # fmt: skip
CODE = {".py", ".html", ".css", ".js"}


@pytest.fixture
def written(repository: Path) -> list[Path]:
    """What people write: migrations and the dump of a database are generated."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True)
    paths = [repository / name for name in listed.stdout.splitlines()]
    return [
        path
        for path in paths
        if path.suffix in WRITTEN
        and path.is_file()
        and path.parent.name != "migrations"
        and path.name != "previous.sql"
    ]


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def test_no_line_is_too_long(written: list[Path], repository: Path) -> None:
    found = [
        f"{path.relative_to(repository)}:{number} has {len(line)} characters"
        for path in written
        for number, line in enumerate(lines(path), 1)
        if len(line) > LONGEST_LINE
    ]
    assert found == []


def test_no_file_is_too_long(written: list[Path], repository: Path) -> None:
    sizes = {path: len(lines(path)) for path in written if path.suffix in CODE}
    found = {path.relative_to(repository): n for path, n in sizes.items() if n > LONGEST_FILE}
    assert found == {}
    product = {path: n for path, n in sizes.items() if repository / "socap" in path.parents}
    modules = [n for path, n in product.items() if path.suffix == ".py" and n > 1]
    assert 40 <= statistics.median(modules) <= 150


def test_no_folder_is_crowded(written: list[Path], repository: Path) -> None:
    folders = Counter(path.parent for path in written if path.suffix == ".py")
    found = {path.relative_to(repository): n for path, n in folders.items() if n > MOST_MODULES}
    assert found == {}


def test_rows_that_may_be_deleted_meanwhile_are_changed_in_one_way(repository: Path) -> None:
    """`save` fails if the row has been deleted; `update_row` says so."""
    found = [
        path.relative_to(repository)
        for path in (repository / "socap").rglob("*.py")
        if re.search(r"\.save\([^)]*update_fields", path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_two_modules_import_each_other(written: list[Path], repository: Path) -> None:
    modules = {module_name(path, repository): path for path in written if path.suffix == ".py"}
    imports = {
        name: {
            found if found in modules else found.rpartition(".")[0]
            for found in imported(name, path)
        }
        for name, path in modules.items()
    }
    assert {
        (a, b) for a, found in imports.items() for b in found if a in imports.get(b, ())
    } == set()


def module_name(path: Path, repository: Path) -> str:
    parts = path.relative_to(repository).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(name: str, path: Path) -> set[str]:
    """Every name that it imports, also within functions."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            found |= {f"{origin}.{alias.name}" for alias in node.names}
    return found
