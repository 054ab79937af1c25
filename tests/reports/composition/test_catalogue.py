"""Every text that a report says is in the catalogue of each language, and nothing else."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from socap.reports.composition.language import FOLDER, LANGUAGES

# The same as in the Makefile, where `make catalogue` uses them.
KEYWORDS = {"say": None, "say_many": (1, 2), "mark": None}
TRANSLATED = sorted(set(LANGUAGES) - {"en"})
RENEW = "run `make catalogue` and translate what is new"

Message = str | tuple[str, ...]


def catalogue_of(language: str) -> Catalog:
    with (FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def said(repository: Path) -> set[Message]:
    found = extract_from_dir(repository / "socap/reports", [("**.py", "python")], keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found}


def forms(text: str | Sequence[str] | None) -> Sequence[str]:
    return [text] if isinstance(text, str) else text or [""]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_has_what_is_said_and_nothing_else(language: str, repository: Path) -> None:
    kept = {message.id for message in catalogue_of(language) if message.id}
    assert said(repository) - kept == set(), RENEW
    assert kept - said(repository) == set(), RENEW


def test_no_text_is_said_under_a_name_that_the_catalogue_does_not_know(repository: Path) -> None:
    renamed = {
        f"{path.name}:{value.lineno}"
        for path in (repository / "socap/reports").rglob("*.py")
        for target, value in assigned(ast.parse(path.read_text()))
        if isinstance(value, ast.Attribute)
        and value.attr in KEYWORDS
        and not (isinstance(target, ast.Name) and target.id == value.attr)
    }
    assert renamed == set()


def assigned(module: ast.Module) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Returns each target of an assignment with its value."""
    for node in ast.walk(module):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    yield from zip(target.elts, node.value.elts, strict=False)
                else:
                    yield target, node.value


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_is_translated_with_the_same_placeholders(language: str) -> None:
    for message in catalogue_of(language):
        if not message.id:
            continue
        assert not message.fuzzy and all(forms(message.string)), f"{message.id!r}: {RENEW}"
        wanted = set().union(*map(placeholders, forms(message.id)))
        for form in forms(message.string):
            assert placeholders(form) == wanted, message.id
            assert '"' not in form and " '" not in form, "quotes are typographic"
