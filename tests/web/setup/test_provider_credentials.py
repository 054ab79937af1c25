"""Keys that are typed into a page: kept encrypted, used by every worker, shown to nobody."""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from django.core.checks import run_checks
from django.db import connection, connections
from django.test import Client
from pytest_django import Settings

from socap.access.models import AuditEntry, Role
from socap.alerts.models import Incident
from socap.collection.health.watch import update_incidents
from socap.collection.models import BalanceReading, Circuit, Credential
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import close_providers, configured_provider
from socap.collection.provider.credentials import (
    check_credentials,
    credentials_of,
    known_credentials,
    renew_encryption,
    store_credentials,
)
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.models import ImportantPerson
from socap.simulator import Simulator
from socap.sources.registry import SOURCES
from socap.sources.traits import CredentialField
from socap.sources.twitterapi_io import TwitterApiIo
from tests.builders import a_campaign, database_url
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

PAGE, NAME = "/socap/welcome/provider", "twitterapi_io"
KEY = "a-key-of-twenty-letters-9876"
UNREADABLE = "The stored key cannot be read with this SOCAP_SECRET_KEY"


@pytest.fixture
def simulator(settings: Settings) -> Iterator[Simulator]:
    with Simulator(
        tweets=4, scale=0.2, seed=7, frozen=True, mishaps=False, qps=0, api_key=KEY
    ) as running:
        settings.TWITTER_API_URL = running.url
        close_providers()
        yield running
        close_providers()


@pytest.fixture
def admin() -> Client:
    return browser(a_user("owner", Role.ADMIN))


def keep(key: str) -> None:
    store_credentials(NAME, {"api_key": key}, seen="")


def key() -> str:
    return credentials_of(NAME).get("api_key", "")


def type_in(client: Client, key: str, page: str = "") -> str:
    """Send the form as it stands in `page`, which is asked for now if none is given."""
    page = page or client.get(PAGE).content.decode()
    seen = page.split('name="seen" value="')[1].split('"')[0].replace("&quot;", '"')
    return client.post(PAGE, {"provider": NAME, "api_key": key, "seen": seen}).content.decode()


def everything_stored() -> str:
    """Each row of each table, as text."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = []
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            found += [row for (row,) in cursor.fetchall()]
    return "\n".join(found)


# --- typed in ------------------------------------------------------------------------------------


def test_a_key_that_is_typed_works_at_once(admin: Client, simulator: Simulator) -> None:
    before = configured_provider()
    page = type_in(admin, KEY)
    assert "accepts the key" in page and "Credits left" in page
    assert key() == KEY
    assert configured_provider() is not before
    assert configured_provider().balance().credits > 0
    assert BalanceReading.objects.count() == 1
    before.source.close()


def test_a_key_stands_nowhere_in_clear(
    admin: Client, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        pages = type_in(admin, KEY)
        configured_provider().balance()
    for path in (
        PAGE,
        "/socap/settings",
        "/socap/audit",
        "/socap/jobs",
    ):
        pages += admin.get(path).content.decode()
    assert AuditEntry.objects.filter(verb="provider.key-set", object_name=NAME).exists()
    assert len(everything_stored()) > 1000
    for place in (everything_stored(), pages, caplog.text, repr(known_credentials(NAME))):
        assert KEY not in place
    assert "…9876" in pages


def test_a_key_that_the_provider_refuses_is_not_kept_and_stops_nobody(
    admin: Client, simulator: Simulator
) -> None:
    keep(KEY)
    answer = admin.post(PAGE, {"api_key": "wrong"})
    assert answer.status_code == 422
    assert "not saved" in answer.content.decode()
    assert key() == KEY
    assert configured_provider().balance().credits > 0, "the circuit stayed closed"


def test_a_key_is_kept_though_nobody_answers(admin: Client, settings: Settings) -> None:
    settings.TWITTER_API_URL = "http://127.0.0.1:9"
    assert "could not be reached" in type_in(admin, "later")
    assert key() == "later"


def test_a_right_key_is_heard_while_a_wrong_one_has_opened_the_circuit(
    admin: Client, simulator: Simulator
) -> None:
    keep("wrong")
    breaker = configured_provider().breaker
    with pytest.raises(CircuitOpen, match="key"):
        configured_provider().balance()
    assert breaker.state().open_until is not None
    type_in(admin, KEY)
    assert breaker.state().open_until is None


def test_an_empty_form_says_what_to_do_and_keeps_what_is_there(admin: Client) -> None:
    keep(KEY)
    assert "Paste the key from your twitterapi.io dashboard" in type_in(admin, "")
    assert key() == KEY


def test_a_key_that_no_header_can_carry_is_refused(admin: Client) -> None:
    assert check_credentials(NAME, {"api_key": "smile \U0001f600"}).refused
    assert "not saved" in type_in(admin, "smile \U0001f600")


def test_only_administrators_may(simulator: Simulator) -> None:
    operator = browser(a_user("op"))
    assert operator.get(PAGE).status_code == 403
    assert operator.post(PAGE, {"api_key": KEY}).status_code == 403
    assert key() == ""


@pytest.mark.django_db(transaction=True)
def test_another_machine_uses_it_for_its_next_call(
    admin: Client, simulator: Simulator, settings: Settings, tmp_path: Path, empty_queue: None
) -> None:
    """Nothing but the database and the secret key is shared with it."""
    name = httpx.get(f"{simulator.url}/_launch").json()["people"][0]["username"]
    store_people([Entry(username=name, weight=1)], now=datetime.now(UTC))
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("TWITTER_")},
        "DJANGO_SETTINGS_MODULE": "socap.settings",
        "DATABASE_URL": database_url(),
        "SOCAP_DATA_DIR": str(tmp_path),
        "SOCAP_SECRET_KEY": settings.SECRET_KEY,
        "TWITTER_API_URL": simulator.url,
    }
    type_in(admin, KEY)
    command = [sys.executable, "-m", "socap.cli", "people", "sync"]
    subprocess.run(command, env=environment, check=True, timeout=120)
    assert ImportantPerson.objects.get().synced_at is not None


# --- where it comes from -------------------------------------------------------------------------


def test_the_key_of_the_environment_wins_and_is_not_shown(
    admin: Client, simulator: Simulator, settings: Settings
) -> None:
    keep("typed")
    settings.TWITTER_API_KEY = KEY
    page = admin.post(PAGE, {"what": "try"}).content.decode()
    assert "TWITTER_API_KEY" in page and "accepts the key" in page
    assert "was typed" not in page and 'name="api_key"' not in page
    admin.post(PAGE, {"api_key": "another"})
    assert key() == KEY
    settings.TWITTER_API_KEY = ""
    assert key() == "typed"


@pytest.mark.parametrize(
    ("limit", "words"), [(1000, "allows 20"), (3, "at most 3 of the 20 calls"), (20, "")]
)
def test_the_page_advises_how_fast_to_ask(
    admin: Client, simulator: Simulator, settings: Settings, limit: float, words: str
) -> None:
    settings.TWITTER_API_KEY, settings.TWITTER_QPS_LIMIT = KEY, limit
    page = admin.post(PAGE, {"what": "try"}).content.decode()
    assert words in page
    assert ("TWITTER_QPS_LIMIT=20" in page) is bool(words)


class TwoFields(TwitterApiIo):
    """Wants an address and a secret, and has no credits that could be asked for."""

    traits = replace(
        TwitterApiIo.traits,
        name="two_fields",
        title="Two Fields",
        welcome="Its secret is under Apps.",
        balance=None,
        credentials=(
            CredentialField(
                name="app", label="App name", variable="", help="Type it.", secret=False
            ),
            CredentialField(
                name="secret", label="App secret", variable="OTHER_SECRET", help="Paste it."
            ),
        ),
    )


def test_the_fields_and_words_are_those_of_the_provider(
    admin: Client,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setitem(SOURCES, "two_fields", TwoFields)
    settings.SOCAP_SOURCES = ("two_fields",)
    page = admin.get(PAGE).content.decode()
    assert "Two Fields" in page and "under Apps" in page
    assert "App name" in page and "App secret" in page and "free of charge" not in page
    answer = admin.post(PAGE, {"app": "ours"})
    assert answer.status_code == 422 and "Paste it." in answer.content.decode()
    assert Credential.objects.count() == 0
    page = admin.post(PAGE, {"app": "ours", "secret": KEY}).content.decode()
    assert "Saved." in page and "ours" in page
    assert credentials_of("two_fields") == {"app": "ours", "secret": KEY}
    admin.post(PAGE, {"app": "theirs", "secret": ""})
    assert credentials_of("two_fields") == {"app": "theirs", "secret": KEY}
    (tmp_path / "secret").write_text("from-a-file-1234567890\n")
    monkeypatch.setenv("OTHER_SECRET_FILE", str(tmp_path / "secret"))
    assert credentials_of("two_fields")["secret"] == "from-a-file-1234567890"
    page = admin.get(PAGE).content.decode()
    assert "OTHER_SECRET" in page and 'name="secret"' not in page


# --- two administrators --------------------------------------------------------------------------


def test_what_another_administrator_has_typed_meanwhile_is_not_overwritten_unseen(
    admin: Client, settings: Settings
) -> None:
    settings.TWITTER_API_URL = "http://127.0.0.1:9"
    other = browser(a_user("other", Role.ADMIN))
    shown = other.get(PAGE).content.decode()
    type_in(admin, KEY)
    answer = type_in(other, "demo", shown)
    assert "Somebody else has changed" in answer
    assert key() == KEY
    assert "The key was saved" in type_in(other, "demo", answer)
    assert key() == "demo"


@pytest.mark.django_db(transaction=True)
def test_of_two_who_type_the_first_key_at_the_same_moment_one_is_told(
    settings: Settings,
) -> None:
    settings.TWITTER_API_URL = "http://127.0.0.1:9"
    clients = [browser(a_user(name, Role.ADMIN)) for name in ("one", "two")]
    pages = [client.get(PAGE).content.decode() for client in clients]
    answers, begin = list[str](), threading.Barrier(2)

    def send(number: int) -> None:
        begin.wait(5)
        answers.append(type_in(clients[number], f"key-{number}", pages[number]))
        connections.close_all()

    threads = [threading.Thread(target=send, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted("Somebody else has changed" in answer for answer in answers) == [False, True]
    assert Credential.objects.count() == 1


# --- another secret key --------------------------------------------------------------------------


def test_with_another_secret_key_every_place_says_what_to_do_and_nothing_is_erased(
    admin: Client, simulator: Simulator, settings: Settings
) -> None:
    keep(KEY)
    former, settings.SECRET_KEY = settings.SECRET_KEY, "another-secret-key" * 3
    assert key() == ""
    admin = browser(a_user("again", Role.ADMIN))
    update_incidents(now=datetime.now(UTC))
    dashboard = f"/socap/campaigns/{a_campaign().pk}"
    for path in (PAGE, "/socap/settings", dashboard, "/socap/jobs"):
        assert UNREADABLE in admin.get(path).content.decode(), path
    assert "socap.W003" in [message.id for message in run_checks(databases=["default"])]
    assert UNREADABLE in Incident.objects.get(kind="key unreadable").text
    with pytest.raises(CircuitOpen, match=UNREADABLE):
        configured_provider().balance()
    assert not Circuit.objects.exists(), "nobody was asked"
    settings.SECRET_KEY_FALLBACKS = [former]
    assert key() == KEY
    update_incidents(now=datetime.now(UTC))
    assert Incident.objects.get(kind="key unreadable").closed_at is not None


def test_a_former_secret_key_can_go_when_everything_is_encrypted_anew(settings: Settings) -> None:
    keep(KEY)
    former, settings.SECRET_KEY = settings.SECRET_KEY, "another-secret-key" * 3
    settings.SECRET_KEY_FALLBACKS = [former]
    renew_encryption()
    settings.SECRET_KEY_FALLBACKS = []
    assert key() == KEY
    once = Credential.objects.get().encrypted
    renew_encryption()
    assert Credential.objects.get().encrypted == once


def test_a_key_that_cannot_be_read_is_replaced_by_typing_one(
    admin: Client, simulator: Simulator, settings: Settings
) -> None:
    keep("demo")
    settings.SECRET_KEY = "another-secret-key" * 3
    admin = browser(a_user("again", Role.ADMIN))
    assert "accepts the key" in type_in(admin, KEY)
    assert key() == KEY


def test_a_stored_field_is_of_no_use_in_another_one_s_place() -> None:
    store_credentials(NAME, {"another": KEY}, seen="")
    Credential.objects.update(name="api_key")
    assert key() == ""
