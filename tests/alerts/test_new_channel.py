"""A kind of channel is a file, a line in the registry and a template, and everything knows it by these."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from socap.access.models import AuditEntry
from socap.alerts.channels.registry import CHANNELS, all_channels
from socap.alerts.delivery import deliver_all_due
from socap.alerts.dispatch import dispatch_due
from socap.alerts.models import Channel, Delivery
from socap.api.service import api as service
from socap.sources.base import Action
from tests.api.conftest import Api
from tests.builders import retweet
from tests.web.visitors import a_user, browser

from .builders import alerting_campaign, generate, important, record_matches
from .counterparts.http import Counterpart

pytestmark = pytest.mark.django_db(transaction=True)

HERE = Path(__file__).parent / "new_channel"
KEY = "key-verysecret"


@pytest.fixture(autouse=True)
def pager_kind(
    empty_queue: None, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """As if its file, its line and its template were in the product's folders."""
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
    monkeypatch.setitem(CHANNELS, "pager", "tests.alerts.new_channel.pager.PagerChannel")
    [engine] = django_settings.TEMPLATES
    settings.TEMPLATES = [engine | {"DIRS": [HERE / "templates"]}]
    service.__dict__.pop("_described", None)  # the process keeps its document
    yield
    service.__dict__.pop("_described", None)


@pytest.fixture
def server() -> Iterator[Counterpart]:
    with Counterpart() as server:
        yield server


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


def shown(client: Client, name: str, *args: int, **query: str) -> str:
    answer = client.get(reverse(name, args=args), query)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def form(server: Counterpart, **changes: str) -> dict[str, str]:
    return {
        "kind": "pager", "name": "night watch", "address": f"{server.url}12345", "timezone": "UTC",
        "quiet_from": "", "quiet_until": "", "campaign": "", "for_operators": "on",
        "option_key": KEY, "option_tone": "shrill", **changes,
    }  # fmt: skip


def tell(name: str) -> None:
    """Somebody important retweets what is watched, and the campaign tells it through this channel."""
    now = datetime.now(UTC)
    campaign = alerting_campaign("100", channels=(name,), alert_spacing_minutes=0)
    important("31")
    record_matches("100", Action.RETWEET, retweet("31"), now=now)
    generate(campaign, now=now)
    dispatch_due(now=now)
    deliver_all_due()


def test_a_new_kind_is_set_up_tested_listed_and_told_through_pages(
    operator: Client, server: Counterpart
) -> None:
    assert "Makes a pager beep." in shown(operator, "channels")
    html = shown(operator, "channel-create", kind="pager")
    assert "Service key" in html and "http://pager.example.com/12345" in html
    made = operator.post(reverse("channel-create"), form(server))
    assert made.status_code == 302, unescape(made.content.decode())
    channel = Channel.objects.get()
    assert channel.options == {"key": KEY, "tone": "shrill"} and channel.secret == ""
    html = shown(operator, "channel", channel.pk)
    assert "Beep: @grace_example (investor, 25) quoted your main tweet - Example launch" in html
    assert KEY not in html and 'value="shrill"' in html and f"{server.url}12345" not in html
    operator.post(reverse("channel-test", args=[channel.pk]))
    tell("night watch")
    test, alert = server.requests
    assert "This is a test" in test.body.decode() and test.headers["authorization"].endswith(KEY)
    assert "retweeted your main tweet" in json.loads(alert.body)["line"]
    assert json.loads(alert.body)["tone"] == "shrill"
    assert Delivery.objects.get().status == "sent"
    listed = shown(operator, "channels")
    assert "night watch" in listed and "Pager" in listed and "works" in listed


def test_what_was_received_is_drawn_in_the_demo_s_inbox(
    operator: Client, server: Counterpart, settings: Settings
) -> None:
    operator.post(reverse("channel-create"), form(server))
    tell("night watch")
    settings.SOCAP_DEMO = True
    assert "Beep: @user_31 (20) retweeted" in shown(operator, "inbox", kind="pager")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"option_key": ""}, "This field is required"),
        ({"option_key": "1234"}, "Is no key; it looks like key-1234"),
        ({"option_tone": "x" * 21}, "at most 20 characters"),
        ({"address": "nobody"}, "https://"),
    ],
)
def test_a_wrong_option_is_said_at_its_field(
    operator: Client, server: Counterpart, change: dict[str, str], words: str
) -> None:
    answer = operator.post(reverse("channel-create"), form(server, **change))
    assert answer.status_code == 422 and words in unescape(answer.content.decode())
    assert not Channel.objects.exists()


def test_options_are_changed_on_the_page_and_a_secret_that_is_left_empty_stays(
    operator: Client, server: Counterpart
) -> None:
    operator.post(reverse("channel-create"), form(server))
    channel = Channel.objects.get()
    given = {"name": channel.name, "for_operators": "on", "option_key": "", "option_tone": "soft"}
    change = reverse("channel-change", args=[channel.pk])
    assert operator.post(change, given).status_code == 302
    channel.refresh_from_db()
    assert channel.options == {"key": KEY, "tone": "soft"}
    operator.post(change, given | {"option_key": "key-other", "option_tone": ""})
    channel.refresh_from_db()
    assert channel.options == {"key": "key-other"}
    told = repr(list(AuditEntry.objects.filter(verb="channel.changed").values()))
    assert "'options': ['key', 'tone']" in told and "key-other" not in told


def test_programs_find_set_up_change_and_test_it(server: Counterpart) -> None:
    api = Api()
    [kind] = [k for k in api("get", "/channels/kinds")[1]["kinds"] if k["kind"] == "pager"]
    assert (kind["label"], kind["hint"], kind["signs"]) == (
        "Pager", "http://pager.example.com/12345", False,
    )  # fmt: skip
    assert [(o["name"], o["required"], o["secret"]) for o in kind["options"]] == [
        ("key", True, True), ("tone", False, False),
    ]  # fmt: skip
    body = {
        "name": "night watch", "kind": "pager", "recipients": [{"address": f"{server.url}12345"}],
        "options": {"key": KEY},
    }  # fmt: skip
    status, channel = api("post", "/channels", body)
    assert status == 201, channel
    assert channel["options"] == {"key": "…"} and channel["signing_secret"] is None
    path = f"/channels/{channel['id']}"
    assert api("patch", path, {"options": {"tone": "soft"}})[1]["options"]["tone"] == "soft"
    assert Channel.objects.get().options == {"key": KEY, "tone": "soft"}
    assert api("post", f"{path}/test")[1]["results"][0]["arrived"]
    assert api("post", f"{path}/rotate-secret")[0] == 409
    assert json.loads(server.requests[0].body)["tone"] == "soft"


@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({}, "options.key"),
        ({"key": "1234"}, "options.key"),
        ({"key": KEY, "colour": "red"}, "options.colour"),
        ({"key": KEY, "tone": "x" * 21}, "options.tone"),
    ],
)
def test_a_wrong_option_names_its_field(options: dict[str, str], field: str) -> None:
    body = {"name": "x", "kind": "pager", "options": options}
    status, answer = Api()("post", "/channels", body)
    assert (status, list(answer["fields"])) == (422, [field])
    assert not Channel.objects.exists()


def test_the_document_names_the_new_kind_and_its_options() -> None:
    body = Client().get("/api/socap/openapi.json").json()["components"]["schemas"]["ChannelBody"]
    assert "pager" in body["properties"]["kind"]["enum"]
    options = body["properties"]["options"]
    assert set(options["properties"]) == {"key", "tone"} and not options["additionalProperties"]


def test_each_kind_says_everything_about_itself() -> None:
    for kind in all_channels():
        assert kind.kind in CHANNELS and len(kind.kind) <= 16
        assert kind.label and kind.description and kind.address_label and kind.address_hint
        get_template(f"web/alerts/previews/{kind.kind}.html")


def test_no_file_outside_the_channels_lists_their_kinds(repository: Path) -> None:
    """One may be spoken of, as mails are on the page Settings; the demo sets up two of its own."""
    product = repository / "socap"
    own = (product / "alerts/channels", product / "cli/demo.py")
    quoted = re.compile(f"""["']({"|".join(CHANNELS)})["']""")
    for path in (*product.rglob("*.py"), *product.rglob("*.html")):
        if not any(path.is_relative_to(folder) for folder in own):
            assert len(set(quoted.findall(path.read_text()))) < 2, path
