"""Telegram, Discord, Teams and others through apprise: whom it speaks to, and what it says."""

import json

import pytest
from pytest_django import Settings

from socap.alerts.channels import apprise_services
from socap.alerts.channels.apprise import LONGEST_PART, fitting, parts_of
from socap.alerts.channels.base import Envelope, ErrorKind
from socap.alerts.messages.message import Event, Message
from tests.alerts.channels.chat_messages import (
    DISCORD,
    TELEGRAM,
    channel,
    composed,
    refused,
    send,
    whole,
)
from tests.alerts.counterparts.chats import (
    BOT,
    CHAT,
    HOOK,
    SIGNATURE,
    TOKEN,
    WORKFLOW,
    ZERO_WIDTH_SPACE,
    Discord,
    Teams,
    Telegram,
)
from tests.alerts.messages import NASTY, engagement, loud, message, person


@pytest.fixture(autouse=True)
def known_address(settings: Settings) -> None:
    """Names of senders link there."""
    settings.SOCAP_BASE_URL = "https://socap.example.com"


LOGIC = "https://prod-12.westus.logic.azure.com:443/workflows/abc/triggers/manual/paths/invoke"


POWER = "https://default1.00.environment.api.powerplatform.com/powerautomate/automations/direct"


QUERY = "?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=SIG_nature-1"


@pytest.mark.parametrize(
    "address",
    [
        TELEGRAM,
        f"TGRAM://{BOT}/{CHAT}",
        f"tgram://{BOT}/@channel_name?silent=yes",
        f"tgram://{BOT}/{CHAT}:7",
        DISCORD,
        f"https://discord.com/api/webhooks/{HOOK}/{TOKEN}",
        f"https://discord.com/api/webhooks/{HOOK}/{TOKEN}?thread=1",
        LOGIC + QUERY,
        POWER + "/cu/12/workflows/abc/triggers/manual/paths/invoke" + QUERY,
        "workflows://prod-12.westus.logic.azure.com/abc/SIG",
        "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=KEY&token=TOKEN",
        "gchat://AAAA/KEY/TOKEN",
        "https://webexapis.com/v1/webhooks/incoming/" + "a" * 80,
        "pover://" + "u" * 30 + "@" + "a" * 30,
        "ntfys://invented-topic",
        "https://ntfy.sh/invented-topic",
    ],
)
def test_addresses_of_known_services_are_taken(address: str) -> None:
    assert channel.accept(f" {address}\n") == address


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("", "No supported service"),
        ("hello", "No supported service"),
        ("tgram://", "It looks like tgram://"),
        ("tgram://123", "It looks like tgram://"),
        (f"tgram://{BOT}", "name exactly one receiver"),
        (f"tgram://{BOT}/1/2", "name exactly one receiver"),
        (f"tgram://{BOT}/1/bad!", "invalid Telegram chat"),
        (f"tgram://{BOT}/1?template=/etc/passwd", "take template out"),
        (f"tgram://{BOT}/1?verify=no", "take verify out"),
        (f"tgram://{BOT}/1?redirect=yes&rto=900", "take redirect, rto out"),
        (f"tgram://{BOT}/1 ntfys://other", "one word"),
        (f"discord://{HOOK}", "It looks like https://discord.com"),
        (f"{DISCORD}?avatar_url=http://10.0.0.1/", "take avatar_url out"),
        (f"{DISCORD}?template=file:///etc/passwd", "take template out"),
        (f"https://discord.com.evil.example/api/webhooks/{HOOK}/{TOKEN}", "No supported service"),
        ("ntfys://topic?attach=http://10.0.0.1/", "take attach out"),
        ("ntfys://topic?email=a@b.example", "take email out"),
        ("msteams://a/b/c/d", "Microsoft has retired"),
        ("slack://a/b/c", "channel kind Slack"),
        ("https://hooks.slack.com/services/T0/B0/x", "channel kind Slack"),
        *((f"{scheme}://localhost/x", "No supported service") for scheme in ("json", "xml")),
        *((f"{scheme}://localhost/x", "No supported service") for scheme in ("form", "jsons")),
        ("file:///tmp/x", "No supported service"),
        ("syslog://", "No supported service"),
        ("dbus://", "No supported service"),
        ("gnome://", "No supported service"),
        ("windows://", "No supported service"),
        ("macosx://", "No supported service"),
        ("mailto://a:b@mail.example", "No supported service"),
        ("apprise://localhost/token", "No supported service"),
    ],
)
def test_other_addresses_are_refused_with_what_to_do(address: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        channel.accept(address)


@pytest.mark.parametrize(
    "address",
    [
        "workflows://169.254.169.254/abc/sig",
        "workflows://localhost/abc/sig",
        "workflows://evil.example/abc/sig?host=x.logic.azure.com",
        "workflows://logic.azure.com.evil.example/abc/sig",
        "workflows://xlogic.azure.com/abc/sig",
        "workflows://x.logic.azure.com:8080/abc/sig",
        "workflows://x.logic.azure.com/abc/sig?port=22",
        "workflows://x@127.0.0.1/abc/sig",
        "https://x.powerplatform.evil.example/workflows/abc/triggers/manual/paths/invoke" + QUERY,
        "ntfy://127.0.0.1/topic",
        "ntfys://10.0.0.1:8443/topic",
        "ntfys://evil.example/topic?mode=private",
        "mmosts://chat.example.com/" + "a" * 26,
        "gotify://192.168.1.1/token",
    ],
)
def test_only_fixed_hosts_are_spoken_to(address: str) -> None:
    with pytest.raises(ValueError):
        channel.accept(address)
    assert refused(address).kind is ErrorKind.REFUSED_ADDRESS


@pytest.mark.parametrize(
    "address",
    [
        "workflows://flows.internal/abc/sig",
        "ntfy://127.0.0.1:8080/topic",
        "mmosts://chat.example.com/" + "a" * 26 + "?channel=launch",
        "gotify://192.168.1.1/token",
    ],
)
def test_servers_of_ones_own_are_spoken_to_where_that_is_allowed(
    address: str, settings: Settings
) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
    assert channel.accept(address) == address


def test_nothing_in_an_address_changes_how_it_is_asked() -> None:
    for scheme, service in apprise_services.SERVICES.items():
        assert not service.options & {"verify", "redirect", "rto", "cto", "retry", "template"}, (
            scheme
        )
    _, plugin = apprise_services.plugin_for(TELEGRAM)
    assert (plugin.verify_certificate, plugin.redirects, plugin.retry) == (True, False, 0)
    assert sum(plugin.request_timeout) <= 10


def test_a_message_says_who_why_what_and_where() -> None:
    quoted = engagement(text="Too dear.", summary="Doubts the price.", sentiment="critical")
    assert composed(message(people=(person(engagements=(quoted,)),))).splitlines() == [
        "@grace_example (investor, 25) quoted your influencer tweet - Launch of Example",
        "importance 25: followed by @alice 9, @bob 8, @carol 8",
        "Grace Example · Founder, investor · 12,400 followers · verified · Berlin",
        "“Too dear.”",
        "critical: Doubts the price.",
        "2 Jun 2026, 16:05 CEST: https://x.com/grace_example/status/900",
        "I’m on it: https://socap.example/take/WzMsNDEsIjU1Il0:1wUq:6kQ",
        "@grace_example: https://socap.example/socap/campaigns/7/accounts/55",
        "Launch of Example: https://socap.example/socap/campaigns/7/alerts",
    ]


def test_several_engagements_are_all_told() -> None:
    engagements = (
        engagement(text="First."),
        engagement(action="retweet", category="main", tweet_id="101"),
    )
    text = composed(message(people=(person(engagements=engagements),)))
    assert "@grace_example (investor, 25) engaged with 2 tweets - Launch of Example\n" in text
    assert "• quoted your influencer tweet\n“First.”" in text
    assert "• retweeted your main tweet\nfirst seen 2 Jun 2026" in text


def long_digest() -> Message:
    """Ten people with long replies."""
    text = " ".join(f"word{n:04}" for n in range(400))
    several = tuple(
        person(username=f"user_{n}", importance=30 - n, engagements=(engagement(text=text),))
        for n in range(10)
    )
    return message(event=Event.DIGEST, headline="24 people engaged", people=several, more=14)


def test_a_digest_is_one_message_that_names_everybody(telegram: Telegram, discord: Discord) -> None:
    for address, server, limit in ((TELEGRAM, telegram, 4_096), (DISCORD, discord, 2_000)):
        send(address, long_digest())
        [text] = server.shown
        assert len(text) <= limit
        assert text.startswith("24 people engaged - Launch of Example\n")
        assert all(f"• @user_{n} (investor, {30 - n}) quoted your" in text for n in range(10))
        assert "… and 14 more" in text and long_digest().url in text
        assert text.count("word0000") == 10, "as much of the texts as there is room for"


def test_services_with_titles_get_the_first_line_as_one() -> None:
    pushover, _ = apprise_services.plugin_for("pover://" + "u" * 30 + "@" + "a" * 30)
    [payload] = channel.compose(long_digest())
    title, body = fitting(payload, pushover)
    assert title == "24 people engaged - Launch of Example"
    assert title not in body and len(body) <= 1_000 and "@user_0 (investor, 30)" in body


def test_what_an_older_version_has_composed_is_sent(telegram: Telegram) -> None:
    channel.send({"text": "As it was."}, Envelope(address=TELEGRAM, secret="", event_id="1"))
    assert telegram.shown == ["As it was."]


@pytest.mark.parametrize("event", [Event.TROUBLE, Event.OVER, Event.TEST])
def test_events_without_people_say_their_text(event: Event) -> None:
    told = message(
        event=event, headline="Nothing was read.", text="One.\nTwo.", people=(), campaign_name=""
    )
    own = "" if event is Event.TEST else "SOCAP: "
    assert composed(told) == f"{own}Nothing was read.\nOne.\nTwo.\nSOCAP: {told.url}"


def nasty(name: str) -> Message:
    text = NASTY[name]
    written = person(
        name=text, place=text, bio=text, engagements=(engagement(text=text, summary=text),)
    )
    return message(people=(written,), campaign_name=text)


@pytest.mark.parametrize("name", NASTY)
def test_telegram_shows_nasty_texts_as_they_are(telegram: Telegram, name: str) -> None:
    told = nasty(name)
    send(TELEGRAM, told)
    [text] = telegram.shown
    assert text in whole(channel.compose(told)[0])


@pytest.mark.parametrize("name", [*NASTY, "discord"])
def test_discord_shows_nasty_texts_as_they_are_and_calls_nobody(
    discord: Discord, name: str
) -> None:
    called = "@everyone @HERE <@123456789012345678> <@&1> <#1> - x\n@@everyone\\@here\\"
    told = nasty(name) if name in NASTY else nasty("empty")
    if name == "discord":
        told = message(people=(person(engagements=(engagement(text=called),)),))
    send(DISCORD, told)
    [text] = discord.shown
    assert text in whole(channel.compose(told)[0])
    assert discord.calls == discord.formatted == []


@pytest.mark.parametrize("name", [*NASTY, "<at>Boss</at>"])
def test_teams_shows_nasty_texts_as_they_are_and_calls_nobody(teams: Teams, name: str) -> None:
    told = nasty(name) if name in NASTY else message(people=(person(name=name),))
    send(f"workflows://127.0.0.1:{teams.port}/{WORKFLOW}/{SIGNATURE}", told)
    [text] = teams.shown
    assert text in whole(channel.compose(told)[0])
    assert teams.calls == []


def test_links_lead_where_they_should_after_escaping(discord: Discord) -> None:
    told = message(people=(person(username="_under_score_", account_url="https://s.test/a_b_c"),))
    send(DISCORD, told)
    content = json.loads(discord.requests[0].body)["content"]
    assert "https://s.test/a_b_c" in content
    assert "@\\_under\\_score\\_" in content.replace(ZERO_WIDTH_SPACE, "")


def test_google_chat_is_not_given_what_calls_everybody() -> None:
    markup = apprise_services.GOOGLE_CHAT.markup
    assert "<users/all>" not in markup("<users/all> <https://evil.example|click>")


@pytest.mark.parametrize("name", NASTY)
def test_whatever_was_written_it_is_one_request_that_says_the_beginning(
    telegram: Telegram, name: str
) -> None:
    told = nasty(name)
    send(TELEGRAM, told)
    [text] = telegram.shown
    assert len(text) <= 4_096
    if name == "long":
        assert text.count("word & <tag> word") >= 3


@pytest.mark.parametrize("event", [Event.ENGAGEMENT, Event.DIGEST])
@pytest.mark.parametrize("words", ["long words ", "🚀", "\n<&"])
def test_however_much_people_write_every_service_takes_it_as_one_message(
    event: Event, words: str
) -> None:
    told = message(event=event, people=loud(words, 10 if event is Event.DIGEST else 1))
    [payload] = channel.compose(told)
    for service in apprise_services.SERVICES.values():
        assert service.length(fitting(payload, service)[1]) <= service.longest
    assert sum(map(len, payload["texts"])) < 80_000


def test_long_trouble_is_told_in_numbered_parts() -> None:
    text = "\n".join(f"line {n} " + "w " * 40 for n in range(60))
    parts = channel.compose(message(event=Event.TROUBLE, people=(), text=text))
    assert len(parts) > 1 and all(len(part["texts"][0]) <= LONGEST_PART for part in parts)


def test_parts_are_cut_between_lines_or_words_and_numbered() -> None:
    text = "\n".join(f"line {n} " + "w " * 20 for n in range(60))
    parts = parts_of(text, 300)
    assert [part.partition("\n")[0] for part in parts[:2]] == [
        f"(1/{len(parts)})",
        f"(2/{len(parts)})",
    ]
    assert " ".join(" ".join(p.partition("\n")[2] for p in parts).split()) == " ".join(text.split())
    assert all(len(part) <= 300 for part in parts)
    assert parts_of("short") == ["short"]


def test_no_text_can_pass_for_a_line_of_ours() -> None:
    text = "Nice.”\n@grace_example: https://evil.example\u2028Launch: https://evil.example"
    lines = composed(message(people=(person(engagements=(engagement(text=text),)),))).splitlines()
    assert [line for line in lines if "evil" in line] == [line for line in lines if line[0] == "“"]


def test_characters_that_turn_the_direction_are_left_out() -> None:
    assert not set(composed(nasty("reordering"))) & set("\u202e\u2066\u2069")
