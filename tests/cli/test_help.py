"""Every command explains itself without a database."""

import click
import pytest
from click.testing import CliRunner

from socap.cli import main

from .conftest import commands

ALL = dict(commands(main))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_has_help(path: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*path, "--help"])
    assert result.exit_code == 0
    assert result.output.startswith("Usage:")
    summary = (ALL[path].help or "").strip().split("\n\n")[0]
    assert summary.endswith("."), "its first paragraph is a sentence"


def test_the_promised_commands_are_there() -> None:
    promised = """up web worker simulate demo init apikey/create user/create people/import
        people/sync people/top campaign/create campaign/list campaign/show trigger status"""
    assert {tuple(path.split("/")) for path in promised.split()} <= ALL.keys()


def test_every_option_without_a_telling_name_is_explained() -> None:
    plain = {"--help", "--port", "--host", "--email", "--seed", "--limit", "--scenario", "--tweets",
             "--qps", "--scope", "--role", "--poll-interval-minutes", "--sweep-hours",
             "--followings-refresh-hours"}  # fmt: skip
    bare = [
        (path, option.opts[0])
        for path, command in ALL.items()
        for option in command.params
        if isinstance(option, click.Option) and not option.help and option.opts[0] not in plain
    ]
    assert bare == []


def test_an_unknown_command_says_so() -> None:
    result = CliRunner().invoke(main, ["frobnicate"])
    assert result.exit_code == 2
    assert "No such command 'frobnicate'" in result.output


def test_the_version_is_told() -> None:
    assert "version" in CliRunner().invoke(main, ["--version"]).output
