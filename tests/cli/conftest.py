"""Runs the `socap` command in this process, with the test database as an external one."""

import logging
from collections.abc import Callable, Iterator

import click
import pytest
from click.testing import CliRunner, Result
from pytest_django import Settings

from socap.cli import main

Socap = Callable[..., Result]


@pytest.fixture
def socap(transactional_db: None, settings: Settings) -> Iterator[Socap]:
    settings.EMBEDDED_POSTGRES = None
    level = logging.getLogger().level

    def run(*arguments: str, given: str = "") -> Result:
        result = CliRunner().invoke(main, arguments, input=given)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    yield run
    logging.getLogger().setLevel(level)


def commands(group: click.Group, *path: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in group.commands.items():
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *path, name)
