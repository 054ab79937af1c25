"""The demo's inbox, and how Slack's texts become HTML that cannot do anything."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from socap.alerts.channels.registry import open_channel
from socap.alerts.messages.message import Message
from socap.alerts.models import Alert, Delivery
from socap.web.alerts.slack_preview import mrkdwn_html, plain_html
from tests.alerts.builders import alerting_campaign
from tests.alerts.messages import NASTY, engagement, message, person
from tests.builders import MINUTE, NOW
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return browser(a_user())


@pytest.fixture
def demo(settings: Settings) -> None:
    settings.SOCAP_DEMO = True


def received(kind: str, told: Message, *, minute: int = 0, **known: Any) -> Delivery:
    """One that has arrived."""
    campaign = alerting_campaign("100")
    alert = Alert.objects.create(campaign=campaign, kind="person", created_at=NOW, due_at=NOW)
    fields = {"status": "sent", "sent_at": NOW + minute * MINUTE} | known
    return Delivery.objects.create(
        alert=alert,
        channel_name="launch-room",
        channel_kind=kind,
        address="launch-team@example.com",
        payload=open_channel(kind).compose(told),
        created_at=NOW,
        **fields,
    )


def page(client: Client, **query: Any) -> str:
    answer = client.get(reverse("inbox"), query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.usefixtures("demo")
def test_what_channels_received_is_not_taken_for_messages_of_socap(client: Client) -> None:
    received("email", message())
    assert 'class="message ' not in page(client)


def test_there_is_no_inbox_outside_of_the_demo(client: Client) -> None:
    delivery = received("email", message())
    assert client.get(reverse("inbox")).status_code == 404
    assert client.get(reverse("inbox-frame", args=[delivery.pk])).status_code == 404


def test_it_begins_with_what_to_wait_for(client: Client, demo: None) -> None:
    assert "No messages yet" in page(client)


def test_slack_s_messages_look_like_slack_s(client: Client, demo: None) -> None:
    received("slack", message())
    html = page(client)
    assert "# launch-room" in html and "(investor, " in html
    assert "<blockquote>This changes how we work.</blockquote>" in html
    assert '<a href="https://x.com/grace_example" target="_blank" rel="noreferrer">' in html


def test_only_what_arrived_is_shown_the_newest_first(client: Client, demo: None) -> None:
    for number, name in enumerate(("first_one", "second_one")):
        received("slack", message(people=(person(username=name),)), minute=number)
    received("slack", message(people=(person(username="waiting_one"),)), status="retrying")
    html = page(client)
    assert html.index("second_one") < html.index("first_one") and "waiting_one" not in html


def test_mail_is_framed_where_it_can_do_nothing(client: Client, demo: None) -> None:
    delivery = received("email", message())
    html = page(client, kind="email")
    path = reverse("inbox-frame", args=[delivery.pk])
    assert f'src="{path}"' in html and "launch-team@example.com" in html
    frame = re.search(r"<iframe[^>]*>", html)
    assert frame is not None and "allow-scripts" not in frame[0] and "same-origin" not in frame[0]
    assert "As plain text" in html and "This changes how we work." in html
    answer = client.get(path)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox") and "default-src 'none'" in policy
    assert "allow-scripts" not in policy and "allow-same-origin" not in policy
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "Grace Example" in answer.content.decode()
    assert '<head><base target="_blank">' in answer.content.decode(), "links leave the frame"
    assert client.get("/socap").headers["X-Frame-Options"] == "DENY"


def test_a_viewer_does_not_see_whose_mailbox_it_is(demo: None) -> None:
    received("email", message())
    assert "launch-team@example.com" not in page(browser(a_user("v", "viewer")), kind="email")


@pytest.mark.parametrize("name", sorted(NASTY))
def test_nothing_people_write_becomes_markup(client: Client, demo: None, name: str) -> None:
    said = NASTY[name]
    told = message(
        people=(person(name=said, bio=said, place=said, engagements=(engagement(text=said),)),)
    )
    received("slack", told)
    delivery = received("email", told)
    for html in (
        page(client),
        page(client, kind="email"),
        client.get(reverse("inbox-frame", args=[delivery.pk])).content.decode(),
    ):
        assert "<script>alert" not in html and 'href="https://evil' not in html


def linked(path: str, label: str) -> str:
    url = f"https://a.example/{path}"
    return f'<p><a href="{url}" target="_blank" rel="noreferrer">{label}</a></p>'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("plain", "<p>plain</p>"),
        ("*bold* and _slanted_", "<p><b>bold</b> and <i>slanted</i></p>"),
        ("~gone~ `code`", "<p><s>gone</s> <code>code</code></p>"),
        ("2*3*4 snake_case_name", "<p>2*3*4 snake_case_name</p>"),
        ("a\n> b\n> c\nd", "<p>a</p><blockquote>b<br>c</blockquote><p>d</p>"),
        ("&lt;b&gt; &amp;amp;", "<p>&lt;b&gt; &amp;amp;</p>"),
        ('<script>"x"</script>', "<p>&lt;script&gt;&quot;x&quot;&lt;/script&gt;</p>"),
        ("<https://a.example/?a=1&amp;b=2|c &amp; d>", linked("?a=1&amp;b=2", "c &amp; d")),
        (
            "*<https://a.example/y|z>*",
            linked("y", "z").replace("<a", "<b><a").replace("</a>", "</a></b>"),
        ),
        ("<javascript:alert(1)|x>", "<p>&lt;javascript:alert(1)|x&gt;</p>"),
        ('<https://a.example/"onclick="x|y>', linked("&quot;onclick=&quot;x", "y")),
        ("<!channel>", "<p>&lt;!channel&gt;</p>"),
        ("*<b>*", "<p><b>&lt;b&gt;</b></p>"),
        ("", "<p></p>"),
    ],
)  # fmt: skip
def test_mrkdwn_becomes_only_what_slack_would_format(written: str, shown: str) -> None:
    assert mrkdwn_html(written) == shown


def test_a_header_has_no_formats() -> None:
    assert plain_html("*a* &lt;b&gt; <i>") == "*a* &lt;b&gt; &lt;i&gt;"


def test_it_goes_on_page_by_page_in_as_many_queries(
    client: Client, demo: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(25):
        who = person(username=f"guest{number:02}")
        received("slack", message(people=(who,)), minute=number)
    page(client)
    with django_assert_max_num_queries(12):
        first = page(client)
    assert "guest24" in first and "guest04" not in first
    assert "guest04" in page(client, page=2)
