"""Settings: everybody sees what SOCAP runs with, administrators change and try it; no secret shows."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from socap.access.models import AuditEntry, Role
from socap.collection.models import BalanceReading, Policy
from socap.collection.provider.circuit import Breaker
from socap.collection.provider.prices import offers
from socap.collection.provider.running_costs import running_costs
from socap.simulator import Simulator
from socap.sources.base import ErrorKind
from socap.web.setup.system_info import masked_secret, without_login
from tests.builders import a_campaign, follows, people
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db

KEY = "secret-key-of-the-provider-9876"


@pytest.fixture
def admin() -> Client:
    return browser(a_user("adam", Role.ADMIN, email="adam@example.com"))


@pytest.fixture
def operator() -> Client:
    return browser(a_user("olga", Role.OPERATOR))


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(tweets=1, seed=1, frozen=True, qps=0, api_key=KEY, credits=7_000) as running:
        yield running


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def page(client: Client) -> str:
    return text_of(client.get("/socap/settings").content.decode())


def press(client: Client, what: str) -> str:
    return text_of(client.post(f"/socap/settings/{what}/test", follow=True).content.decode())


# --- Reading frequency


def wanted(**changes: str) -> dict[str, str]:
    return {
        "default_pace": "adaptive", "default_target_delay_minutes": "5",
        "poll_interval_minutes": "15", "sweep_hours": "6", "followings_refresh_hours": "168",
        "calls_per_second": "3", **changes
    }  # fmt: skip


def test_an_administrator_changes_how_often_is_read(admin: Client) -> None:
    answer = admin.post("/socap/settings/change", wanted(), follow=True)
    assert "Saved." in answer.content.decode()
    assert Policy.current().poll_interval_minutes == 15
    entry = AuditEntry.objects.get(verb="settings.changed")
    assert entry.details == {"changes": {"poll_interval_minutes": {"before": 30, "after": 15}}}
    again = admin.post("/socap/settings/change", wanted(), follow=True).content.decode()
    assert "No changes" in again
    assert AuditEntry.objects.filter(verb="settings.changed").count() == 1


def test_the_pace_of_new_campaigns_is_what_the_page_shows(admin: Client) -> None:
    admin.post("/socap/settings/change", wanted())
    assert Policy.current().default_pace == "adaptive", "another interval leaves it as it is shown"
    given = wanted(default_pace="fixed", default_target_delay_minutes="9")
    admin.post("/socap/settings/change", given)
    policy = Policy.current()
    assert (policy.default_pace, policy.default_target_delay_minutes) == ("fixed", 9)
    changes = AuditEntry.objects.filter(verb="settings.changed").latest("pk").details["changes"]
    assert changes["default_pace"] == {"before": "adaptive", "after": "fixed"}
    shown = admin.get("/socap/settings").content.decode()
    assert re.search(r'value="fixed"\s+selected', shown)
    assert admin.post("/socap/settings/change", given | {"default_pace": "x"}).status_code == 422


@pytest.mark.parametrize("minutes", ["0", "1441", "x", ""])
def test_what_is_out_of_bounds_is_said_at_the_field(admin: Client, minutes: str) -> None:
    answer = admin.post("/socap/settings/change", wanted(poll_interval_minutes=minutes))
    assert answer.status_code == 422 and "problem" in answer.content.decode()
    assert Policy.current().poll_interval_minutes == 30


def test_others_look_and_find_no_button(operator: Client) -> None:
    html = operator.get("/socap/settings").content.decode()
    assert "An administrator can change these" in html
    assert "Test the key" not in html and '<input type="number"' not in html
    assert operator.post("/socap/settings/change", wanted()).status_code == 403


def test_the_cost_of_each_setting_is_told_for_what_is_watched(admin: Client) -> None:
    assert "No tweets are watched now" in page(admin)
    a_campaign([str(n) for n in range(100, 120)])
    people(ada=1, bea=1)
    follows("ada", [str(n) for n in range(100)])
    costs = running_costs(offers())
    assert (costs.tweets, str(costs.per_poll), str(costs.per_sweep)) == (
        20, "300 credits", "900 credits"
    )  # fmt: skip
    assert (costs.people, str(costs.per_refresh)) == (2, f"{115 + 2 * 18} credits")
    assert str(costs.polling_a_day(30)) == "14,400 credits"
    words = page(admin)
    assert "20 tweets are watched" in words and "30 min 14,400 credits" in words
    assert "100,000 credits are a dollar" in words and "at least 15 credits" in words


# --- What it runs with


def test_no_secret_is_shown_but_where_it_comes_from(
    admin: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TWITTER_API_KEY_FILE", str(tmp_path))
    monkeypatch.setenv("TWITTER_API_URL", "set")
    settings.TWITTER_API_KEY = KEY
    settings.TWITTER_API_URL = "https://me:hidden@api.example.com/v1"
    settings.EMAIL_HOST_PASSWORD = settings.SENDGRID_API_KEY = "hidden"
    settings.SOCAP_LLM_MODEL, settings.SOCAP_LLM_API_KEY = "a-model", "hidden-model-key"
    settings.EMAIL_SERVICE = "smtp"
    words = page(admin)
    assert "hidden" not in words and KEY not in words
    assert "…9876 TWITTER_API_KEY_FILE set" in words
    assert "https://api.example.com/v1 TWITTER_API_URL set" in words
    assert "a-model SOCAP_LLM_MODEL not set" in words
    assert "PostgreSQL" in words and "embedded" in words and "0 alive" in words


def test_short_secrets_show_nothing() -> None:
    assert (masked_secret("short-one"), masked_secret("long-enough-1a2b")) == ("set", "…1a2b")
    assert without_login("http://a:b@[::1]:80/x?y=1") == "http://[::1]:80/x?y=1"


def test_what_is_likely_wrong_is_said_in_words(admin: Client, settings: Settings) -> None:
    settings.TWITTER_API_KEY = ""
    settings.SOCAP_BASE_URL = "http://socap.example.com"
    words = page(admin)
    assert (
        "passwords travel in the open" in words and "the provider will refuse every call" in words
    )


# --- Trying


def test_the_key_is_tried_and_the_rate_limit_judged(
    admin: Client, settings: Settings, simulator: Simulator
) -> None:
    settings.TWITTER_API_URL, settings.TWITTER_API_KEY = simulator.url, KEY
    Breaker(settings.SOCAP_SOURCES[0]).trip("bad key", kind=ErrorKind.BAD_KEY)
    words = press(admin, "key")
    assert "The key works: 7,000 credits are left" in words
    assert "at most 3 of the 20 calls a second" in words
    assert Breaker(settings.SOCAP_SOURCES[0]).state().open_until is None
    assert BalanceReading.objects.get().credits == 7_000
    assert "7,000" in page(admin)
    settings.TWITTER_QPS_LIMIT = 50.0
    assert "start SOCAP with TWITTER_QPS_LIMIT=20" in press(admin, "key")


def test_the_rate_limit_is_changed_here_unless_the_environment_sets_it(
    admin: Client, settings: Settings
) -> None:
    admin.post("/socap/settings/change", wanted(calls_per_second="20"))
    assert "20 calls a second" in page(admin)
    assert Policy.current().calls_per_second == 20
    settings.TWITTER_QPS_LIMIT = 7.0
    assert "TWITTER_QPS_LIMIT is set to 7 in the environment" in page(admin)
    admin.post("/socap/settings/change", wanted(calls_per_second="9"))
    assert Policy.current().calls_per_second == 20


def test_the_provider_s_prices_are_shown_with_their_date(admin: Client) -> None:
    words = page(admin)
    assert "As published on 1 Oct 2026" in words and "a retweeter listed 18" in words
    assert "on pages of 100 to 199 2" in words and "on smaller pages 3" in words
    assert "minimum per call 15" in words
    assert "Business subscription 500" in words


def test_a_refused_key_and_a_silent_provider_are_told_apart(
    admin: Client, settings: Settings, simulator: Simulator
) -> None:
    settings.TWITTER_API_KEY = ""
    assert "There is no key to test" in press(admin, "key")
    settings.TWITTER_API_URL, settings.TWITTER_API_KEY = simulator.url, "another-key"
    assert "The provider rejects the key" in press(admin, "key")
    settings.TWITTER_API_URL = "http://127.0.0.1:1"
    assert "The key could not be tested" in press(admin, "key")
    assert Breaker(settings.SOCAP_SOURCES[0]).state().open_until is None, "a trial stops no worker"


def test_a_test_mail_goes_to_whoever_asks_for_it(admin: Client, settings: Settings) -> None:
    settings.EMAIL_SERVICE = "smtp"
    assert "adam@example.com was accepted by smtp" in press(admin, "mail")
    (letter,) = mail.outbox
    assert letter.to == ["adam@example.com"] and "test from SOCAP" in letter.subject
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert "The mail could not be sent" in press(admin, "mail")


def test_without_an_address_there_is_nowhere_to_send_it() -> None:
    client = browser(a_user("ada", Role.ADMIN))
    assert "has no e-mail address" in press(client, "mail")
    assert not mail.outbox
