"""Slack gets every alert as one message, within its limits."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from socap.alerts.channels.base import Channel, Envelope
from socap.alerts.channels.slack import SlackChannel
from socap.alerts.messages.message import Event, Message
from tests.alerts.counterparts.http import Counterpart
from tests.alerts.counterparts.slack import SlackServer, problems, shown
from tests.alerts.messages import NASTY, engagement, loud, message, person

SLACK: Channel = SlackChannel()


LETTERS = re.compile(r"\s+")


@pytest.fixture
def slack(private_allowed: None) -> Iterator[SlackServer]:
    with SlackServer() as slack:
        yield slack


def send(server: Counterpart, told: Message) -> None:
    for part in SLACK.compose(told):
        SLACK.send(part, to(server))


def to(server: Counterpart) -> Envelope:
    return Envelope(address=server.url, secret="", event_id="alert-41")


def composed(told: Message) -> list[dict[str, Any]]:
    """The parts; each obeys Slack's rules by the counterpart's own reading of them."""
    parts = SLACK.compose(told)
    assert json.loads(json.dumps(parts)) == parts
    for part in parts:
        assert list(problems(part)) == []
        assert part["unfurl_links"] is False
    return parts


def letters(text: str) -> str:
    return LETTERS.sub("", text)


def text_of(parts: list[dict[str, Any]]) -> str:
    return "\n".join(map(shown, parts))


def test_an_engagement_says_who_why_what_and_where(slack: SlackServer) -> None:
    send(
        slack,
        message(
            people=(person(engagements=(engagement(sentiment="critical", summary="doubts it"),)),)
        ),
    )
    [told] = slack.messages
    text = shown(told)
    for said in (
        "@grace_example (investor, 25) quoted your influencer tweet - Launch of Example\n",
        "@grace_example Grace Example\n",
        "importance 25: followed by @alice 9, @bob 8, @carol 8",
        "This changes how we work.",
        "In short: critical: doubts it",
        "Founder, investor · 12,400 followers · verified · Berlin",
        "Partner at Invented Ventures.",
        "Open the quote · Account page · X profile",
        "Launch of Example",
        "2 Jun 2026, 16:05 CEST",
    ):
        assert said in text
    marked = json.dumps(told["blocks"])
    for url in (
        "https://x.com/grace_example/status/900",
        "https://socap.example/socap/campaigns/7/accounts/55",
        "https://x.com/grace_example|",
        "https://socap.example/socap/campaigns/7/alerts",
    ):
        assert f"<{url}" in marked
    assert told["text"].startswith(
        "@grace_example (investor, 25) quoted your influencer tweet - Launch of Example\n"
        "“This changes how we work.”\nhttps://x.com/"
    )


def test_a_retweet_has_no_quote_and_says_that_its_time_is_not_exact() -> None:
    [part] = composed(message(people=(person(engagements=(engagement(action="retweet"),)),)))
    assert "retweeted your influencer tweet" in shown(part)
    assert "first seen 2 Jun 2026" in shown(part)
    assert "Open the tweet" in shown(part)
    assert '"> ' not in json.dumps(part["blocks"])


def test_several_engagements_of_one_person_are_listed_with_their_links() -> None:
    engagements = (
        engagement(category="main", action="retweet", tweet_id="1", url="https://x.com/i/status/1"),
        engagement(category="main", action="reply", tweet_id="1", url="https://x.com/g/status/901"),
        engagement(tweet_id="2", text="Second thoughts."),
    )
    [part] = composed(message(people=(person(engagements=engagements),)))
    assert "(investor, 25) engaged with 2 tweets - Launch of Example\n" in shown(part)
    assert "• replied to your main tweet, 2 Jun 2026, 16:05 CEST · Open the reply" in shown(part)
    assert "Second thoughts." in shown(part)
    assert "<https://x.com/g/status/901|" in json.dumps(part)


def test_a_digest_of_fifty_people_comes_in_several_messages_and_names_them_all(
    slack: SlackServer,
) -> None:
    people = tuple(person(username=f"person_{n:02}", importance=90 - n) for n in range(50))
    told = message(event=Event.DIGEST, headline="64 people engaged", people=people, more=14)
    send(slack, told)
    assert len(slack.messages) > 1
    text = text_of(slack.messages)
    assert list(re.findall(r"^@(person_\d\d) Grace", text, re.M)) == [
        f"person_{n:02}" for n in range(50)
    ]
    assert "and 14 more" in shown(slack.messages[-1])
    assert "64 people engaged - Launch of Example (2 of " in shown(slack.messages[1])
    assert "64 people engaged - Launch of Example (2 of " in slack.messages[1]["text"]
    assert "• @person_00 (investor, 90)" in slack.messages[0]["text"]


def test_nobody_is_cut_in_two_between_messages() -> None:
    people = tuple(person(username=f"person_{n:02}") for n in range(50))
    for part in composed(message(event=Event.DIGEST, people=people)):
        assert shown(part).count("Grace Example") == shown(part).count("Account page")


@pytest.mark.parametrize(
    ("event", "begin"),
    [(Event.TROUBLE, "⚠️ SOCAP: "), (Event.OVER, "✅ SOCAP: "), (Event.TEST, "")],
)
def test_trouble_its_end_and_tests_are_told(slack: SlackServer, event: Event, begin: str) -> None:
    told = message(
        event=event,
        headline="No poll has succeeded since 14:05",
        text="The provider answers 500.\n\n> Look at <its> status & wait.",
        campaign_id=None,
        campaign_name="",
        people=(),
    )
    send(slack, told)
    [part] = slack.messages
    assert shown(part).startswith(f"{begin}No poll has succeeded since 14:05\nThe provider answers")
    assert "\n\n> Look at <its> status & wait." in shown(part) or "Look at <its>" in shown(part)
    assert part["text"].startswith(f"{begin}No poll has succeeded since 14:05\nThe provider")
    assert "Open in SOCAP" in shown(part)


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY.keys())
def test_nasty_texts_arrive_as_they_were_written(slack: SlackServer, nasty: str) -> None:
    who = person(
        name=nasty, bio=nasty, place=nasty, engagements=(engagement(text=nasty, summary=nasty),)
    )
    send(slack, message(people=(who,), campaign_name=nasty[:100]))
    text = letters(text_of(slack.messages))
    beginning = letters(as_read(nasty))[:60]
    assert text.count(beginning) >= 4  # name, place, bio and what was said, each as far as it goes


def as_read(text: str) -> str:
    """What a person reads in an X text, without what cannot be seen."""
    text = re.sub("[\u202e\u2066-\u2069]", "", text)
    return re.sub(r"[\x00-\x08\x0e-\x1b\x7f]", "", text)


def test_ten_long_replies_are_one_message_that_links_to_them() -> None:
    text = " ".join(f"word{n:04}" for n in range(445))[:4_000]
    said = tuple(
        person(
            username=f"user_{n}",
            engagements=(engagement(text=text, url=f"https://x.com/u/status/{n}"),),
        )
        for n in range(10)
    )
    [digest] = composed(message(event=Event.DIGEST, headline="10 people engaged", people=said))
    assert shown(digest).count("word0000 word0001") == 10
    assert all(f"<https://x.com/u/status/{n}|" in json.dumps(digest) for n in range(10))
    theirs = tuple(engagement for who in said for engagement in who.engagements)
    [alert] = composed(message(people=(person(engagements=theirs),)))
    assert shown(alert).count("word0000 word0001") == 10


def test_a_long_quote_is_told_as_far_as_one_message_holds_it() -> None:
    text = " ".join(f"word{n:04}" for n in range(3_000))
    [part] = composed(message(people=(person(engagements=(engagement(text=text),)),)))
    assert "word0200" in shown(part) and "Open the quote" in shown(part)
    assert re.search(r"word\d{4}…", shown(part)), "cut at a word"


def test_nobody_is_mentioned_and_nothing_becomes_a_link() -> None:
    text = "<!channel> <@U1> <https://evil.example|click> @here #general"
    [part] = composed(message(people=(person(name=text, engagements=(engagement(text=text),)),)))
    marked = json.dumps(part)
    assert "<!" not in marked and "<@" not in marked and "<https://evil" not in marked
    assert all(
        text["verbatim"]
        for block in part["blocks"]
        for text in [block.get("text"), *block.get("elements", [])]
        if text and text["type"] == "mrkdwn"
    )


def test_right_to_left_text_is_isolated() -> None:
    [part] = composed(
        message(people=(person(name="مرحبا", engagements=(engagement(text="שלום ab"),)),))
    )
    marked = json.dumps(part, ensure_ascii=False)
    assert "\u2068مرحبا\u2069" in marked
    assert "> \u2068שלום ab\u2069" in marked


def test_formatting_is_broken_and_words_with_underscores_are_not() -> None:
    [part] = composed(
        message(people=(person(engagements=(engagement(text="*b* snake_case `c` :tada:"),)),))
    )
    marked = json.dumps(part, ensure_ascii=False)
    assert "\u200b*\u200bb*" in marked
    assert "snake_case" in marked
    assert "\u200b`\u200bc\u200b`\u200b" in marked
    assert ":\u200btada:" in marked
    assert "@grace_example" in marked


texts = st.one_of(
    st.text(max_size=300),
    st.text(st.sampled_from("<>&*_~`|: \n\u200d\U0001f469\u0301אא.a"), max_size=9_000),
    st.sampled_from(list(NASTY.values())),
)


engagements = st.builds(
    engagement, text=texts, summary=texts, action=st.sampled_from(["quote", "reply", "retweet"])
)


people = st.builds(
    person,
    name=texts,
    bio=texts,
    place=texts,
    engagements=st.lists(engagements, max_size=4).map(tuple),
)


@given_settings(max_examples=40)
@given(st.lists(people, max_size=4).map(tuple), texts, st.sampled_from(list(Event)))
def test_whatever_the_texts_it_is_one_message_within_the_limits(
    people: tuple[Any, ...], text: str, event: Event
) -> None:
    people = people if event is Event.DIGEST else people[:1]
    told = message(
        event=event,
        people=people,
        text="" if people else text,
        headline=text,
        campaign_name=text,
    )
    parts = composed(told)
    assert len(parts) == 1 or not people
    assert text_of(parts).count("@grace_example") >= len(people)


@pytest.mark.parametrize("event", [Event.ENGAGEMENT, Event.DIGEST])
@pytest.mark.parametrize("words", ["long words ", "🚀", "\n<&"])
def test_however_much_people_write_it_is_one_message(event: Event, words: str) -> None:
    told = message(event=event, people=loud(words, 10 if event is Event.DIGEST else 1))
    assert len(composed(told)) == 1


def test_the_link_that_takes_a_person_on_stands_out() -> None:
    who = person(take_url="https://socap.example/take/abc")
    for event in (Event.ENGAGEMENT, Event.DIGEST):
        [told] = composed(message(event=event, people=(who,)))
        assert "*<https://socap.example/take/abc|I’m on it>*" in json.dumps(
            told, ensure_ascii=False
        )
