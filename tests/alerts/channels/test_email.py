"""E-mail: what is written, and what becomes of it at SMTP servers of all kinds."""

import re
from dataclasses import replace
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.core import mail as outbox

from socap.alerts.channels.base import ErrorKind
from socap.alerts.channels.email import SUBJECT_LIMIT
from socap.alerts.channels.mail_errors import MENDING_SECONDS
from socap.alerts.messages.message import Event
from tests.alerts.channels.mails import CHANNEL, HERE, composed, refused
from tests.alerts.counterparts import smtp
from tests.alerts.messages import AT, NASTY, engagement, loud, message, person, term

OUR_TAGS = {
    "html", "head", "meta", "title", "style", "body", "div", "span", "h1", "p", "b", "a", "bdi",
    "br", "blockquote",
}  # fmt: skip


pytestmark = [
    # Upstream no longer tests its SendGrid backend and says so; these tests are the answer.
    pytest.mark.filterwarnings("ignore:django-anymail has dropped official support"),
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning"),
]


class Seen(HTMLParser):
    """What a reader sees of a page: its tags, links and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.loads: list[tuple[str, str | None]] = []
        self.words = ""
        self._hidden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._hidden = tag in ("style", "title")
        self.words += "\n" if tag in ("div", "br", "p", "h1", "blockquote") else ""
        self.links += [value or "" for name, value in attributes if name == "href"]
        self.loads += [each for each in attributes if each[0] in ("src", "srcset", "background")]
        assert not [name for name, _ in attributes if name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        self.words += "" if self._hidden else data


def fit(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text)


def squeezed(text: str) -> str:
    return " ".join(fit(text).split())


def test_a_mail_says_who_why_what_and_where() -> None:
    said = engagement(
        text="It works.\n\nBut the price!", sentiment="critical", summary="Doubts the price."
    )
    part = composed(threshold=10, people=(person(engagements=(said,)),))
    seen = Seen(part["html"])
    for text in (part["text"], seen.words):
        for expected in (
            "@grace_example (investor, 25) quoted your influencer tweet",
            "Grace Example",
            "Importance 25: followed by @alice 9, @bob 8, @carol 8",
            "Founder, investor · 12,400 followers · verified · Berlin",
            "Partner at Invented Ventures. Ex-founder.",
            "2 Jun 2026, 16:05 CEST",
            "Doubts the price. (read by a language model)",
            "scoring 10 or more",
            "Launch of Example",
        ):
            assert expected in squeezed(text), expected
    assert "> It works.\n> \n> But the price!" in part["text"]
    assert "It works.\n\nBut the price!" in seen.words
    urls = (
        "https://socap.example/take/WzMsNDEsIjU1Il0:1wUq:6kQ",
        "https://x.com/grace_example/status/900",
        "https://socap.example/socap/campaigns/7/accounts/55",
        "https://x.com/grace_example",
        "https://socap.example/socap/campaigns/7/alerts",
    )
    assert set(seen.links) == set(urls)
    assert all(url in part["text"] for url in urls)


@pytest.mark.parametrize("event", Event)
def test_every_event_has_its_mail(event: Event) -> None:
    count = {Event.ENGAGEMENT: 1, Event.DIGEST: 2}.get(event, 0)
    people = [person(username=f"user{number}") for number in range(count)]
    part = composed(
        event=event, people=tuple(people), headline="This is <it>", text="More\nof it & all."
    )
    seen = Seen(part["html"])
    own = event in (Event.TROUBLE, Event.OVER)
    assert part["subject"] == ("SOCAP: This is <it>" if own else "This is <it> - Launch of Example")
    assert "More\nof it & all." in part["text"] and "More\nof it & all." in seen.words
    assert seen.tags <= OUR_TAGS
    assert "https://socap.example/socap/campaigns/7/alerts" in seen.links
    if event is not Event.ENGAGEMENT:
        assert "This is <it>" in part["text"] and "This is <it>" in seen.words


@pytest.mark.parametrize("event", Event)
def test_nothing_is_loaded_from_elsewhere(event: Event) -> None:
    html = composed(event=event)["html"]
    assert Seen(html).loads == []
    assert not re.search(r"url\(|@import|<img|<link|<script", html)


def test_nobody_listed_still_makes_a_mail() -> None:
    part = composed(people=(), headline="Somebody engaged")
    assert "Somebody engaged" in part["text"] and "Somebody engaged" in Seen(part["html"]).words


@pytest.mark.parametrize("kind", NASTY)
def test_nasty_texts_are_shown_as_they_are(kind: str) -> None:
    nasty = NASTY[kind]
    somebody = person(
        name=nasty,
        bio=nasty,
        place=nasty,
        engagements=(engagement(text=nasty, summary=nasty[:200]),),
    )
    part = composed(people=(somebody,), headline=f"@grace said: {nasty}", campaign_name=nasty)
    seen = Seen(part["html"])
    assert seen.tags <= OUR_TAGS
    assert not [link for link in seen.links if "example/" not in link and "x.com/" not in link]
    shown = squeezed(nasty)
    assert squeezed(part["text"]).count(shown) >= 3  # name, bio and place
    assert squeezed(seen.words).count(shown) >= 4  # … and the quote, here quoted by its lines
    for line in fit(nasty).splitlines():
        assert f"> {line}\n" in part["text"]
    assert len(part["subject"]) <= SUBJECT_LIMIT
    isolated = part["subject"].count("\u2068") == part["subject"].count("\u2069") == 1
    assert re.sub("[\u2068\u2069]", "", part["subject"]).isprintable() or kind == "emoji"
    assert isolated == (kind == "right to left")
    assert not re.search(r"[\r\n\u202e]", part["subject"])
    CHANNEL.send(part, HERE)
    outbox.outbox[-1].message().as_bytes()


def test_right_to_left_texts_keep_to_themselves() -> None:
    html = composed(people=(person(engagements=(engagement(text=NASTY["right to left"]),)),))[
        "html"
    ]
    assert re.search(r'<blockquote\s[^>]*dir="auto"', html)
    assert "<bdi><b>Grace Example</b></bdi>" in html


def test_facts_that_are_missing_leave_no_gap() -> None:
    somebody = person(name="", bio="", place="", followers=None, verified=False, roles=())
    part = composed(people=(somebody,))
    assert "None" not in part["html"] + part["text"]
    assert "@grace_example\nImportance 25" in part["text"]
    assert "\n\n\n" not in part["text"]


def test_a_retweet_has_no_quote_and_no_exact_time() -> None:
    part = composed(people=(person(engagements=(engagement(action="retweet", category="main"),)),))
    assert "Retweeted your main tweet, first seen 2 Jun 2026, 16:05 CEST" in part["text"]
    assert "<blockquote" not in part["html"] and "\n>" not in part["text"]


def test_all_that_one_person_did_is_listed() -> None:
    engagements = tuple(
        engagement(action=action, tweet_id=str(number), url=f"https://x.com/i/status/{number}")
        for number, action in enumerate(("quote", "reply", "retweet", "like", "quote"))
    )
    part = composed(people=(person(engagements=engagements),))
    for number in range(5):
        assert f"https://x.com/i/status/{number}" in Seen(part["html"]).links
        assert f"https://x.com/i/status/{number}\n" in part["text"]


def test_a_giant_digest_stays_one_mail_with_everybody() -> None:
    people = tuple(
        person(username=f"user{number}", profile_url=f"https://x.com/user{number}")
        for number in range(200)
    )
    [part] = CHANNEL.compose(message(event=Event.DIGEST, people=people, more=14))
    seen = Seen(part["html"])
    assert {f"https://x.com/user{number}" for number in range(200)} <= set(seen.links)
    assert "and 14 more" in seen.words and "and 14 more: https://socap.example" in part["text"]


@pytest.mark.parametrize("event", [Event.ENGAGEMENT, Event.DIGEST])
@pytest.mark.parametrize("words", ["long words ", "🚀", "\n<&"])
def test_whatever_people_write_the_mail_is_shown_whole(event: Event, words: str) -> None:
    """Gmail shows the first 102 KB."""
    part = composed(event=event, people=loud(words, 10 if event is Event.DIGEST else 1))
    assert len(part["html"].encode()) < 102_000 and len(part["text"].encode()) < 102_000


def test_many_reasons_are_summed_up() -> None:
    listed = person()
    many = replace(listed.explanation, terms=tuple(term(f"p{n}", 1) for n in range(60)))
    assert "+ 54 others (54)" in composed(people=(replace(listed, explanation=many),))["text"]


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        (" Team@Example.COM ", "Team@example.com"),
        ("a.b+c@sub.example.org", "a.b+c@sub.example.org"),
        ("team@bücher.example", "team@bücher.example"),
        ("root@localhost", "root@localhost"),
    ],
)
def test_an_address_is_taken(given: str, stored: str) -> None:
    assert CHANNEL.accept(given) == stored
    assert CHANNEL.accept(stored) == stored


@pytest.mark.parametrize(
    "given",
    [
        "", "team", "@example.com", "team@", "team@example", "Team <team@example.com>",
        "a@example.com, b@example.com", "a@example.com\nBcc: b@example.com", "a@b@example.com",
        '"a b"@example.com', "team@exa mple.com", "team@example.com;", "x" * 400 + "@example.com",
    ],
)  # fmt: skip
def test_what_is_no_single_address_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match="Write one e-mail address"):
        CHANNEL.accept(given)


@pytest.fixture
def by_smtp(settings: Any) -> Any:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_FROM = "SOCAP <alerts@bücher.example>"
    settings.EMAIL_HOST, settings.EMAIL_TIMEOUT = "127.0.0.1", 5
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    return settings


def test_a_mail_arrives_with_both_versions_and_its_headers(by_smtp: Any) -> None:
    part = composed(
        people=(
            person(name=NASTY["emoji"], engagements=(engagement(text=NASTY["long"] + "שלום"),)),
        )
    )
    with smtp.mail_server() as server:
        by_smtp.EMAIL_PORT = server.port
        CHANNEL.send(part, replace(HERE, address="team@bücher.example"))
        CHANNEL.send(part, replace(HERE, address="team@bücher.example"))
    first, again = server.mails
    assert server.recipients == ["team@xn--bcher-kva.example"] * 2
    assert first["From"] == "SOCAP <alerts@xn--bcher-kva.example>"
    assert first["Subject"].strip() == part["subject"]
    assert first["Message-ID"] == again["Message-ID"] == "<alert-41@xn--bcher-kva.example>"
    assert first["Auto-Submitted"] == "auto-generated"
    assert first["X-Socap-Event"] == "alert-41"
    assert first.get_content_type() == "multipart/alternative"
    assert body(first, "plain") == part["text"]
    assert body(first, "html") == part["html"]
    assert all(len(line) < 998 for line in server.raw[0].splitlines())


def body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_starttls_is_spoken_and_the_certificate_checked(
    by_smtp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, cert = smtp.certificate(tmp_path)
    by_smtp.EMAIL_USE_TLS = True
    with smtp.mail_server(starttls=context) as server:
        by_smtp.EMAIL_PORT = server.port
        untrusted = refused(composed())
        monkeypatch.setenv("SSL_CERT_FILE", str(cert))
        CHANNEL.send(composed(), HERE)
    assert untrusted.kind is ErrorKind.TRANSIENT and "CERTIFICATE_VERIFY_FAILED" in str(untrusted)
    assert len(server.mails) == 1


def test_a_server_without_starttls_is_not_spoken_to_in_the_clear(by_smtp: Any) -> None:
    by_smtp.EMAIL_USE_TLS = True
    with smtp.mail_server() as server:
        by_smtp.EMAIL_PORT = server.port
        error = refused(composed())
    assert error.kind is ErrorKind.TRANSIENT and "STARTTLS" in str(error)
    assert server.mails == []


def test_a_wrong_password_waits_for_somebody_to_mend_it(by_smtp: Any) -> None:
    by_smtp.EMAIL_HOST_USER, by_smtp.EMAIL_HOST_PASSWORD = "socap", "wrong"
    with smtp.mail_server(login=("socap", "right")) as server:
        by_smtp.EMAIL_PORT = server.port
        error = refused(composed())
        by_smtp.EMAIL_HOST_PASSWORD = "right"
        CHANNEL.send(composed(), HERE)
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, MENDING_SECONDS)
    assert str(error) == "535 5.7.8 Authentication credentials invalid"
    assert len(server.mails) == 1


def test_a_login_that_is_missing_waits_for_somebody_to_give_it(by_smtp: Any) -> None:
    with smtp.mail_server(login=("socap", "right")) as server:
        by_smtp.EMAIL_PORT = server.port
        error = refused(composed())
    assert (error.kind, error.retry_after) == (ErrorKind.TRANSIENT, MENDING_SECONDS)
    assert str(error) == "530 5.7.0 Authentication required"


@pytest.mark.parametrize(
    ("answer", "kind", "retry_after"),
    [
        ("450 4.2.0 Greylisted, come back later", ErrorKind.TRANSIENT, None),
        ("550 5.1.1 No such user here", ErrorKind.REFUSED_ADDRESS, None),
        ("553 Mailbox name not allowed", ErrorKind.REFUSED_ADDRESS, None),
        ("554 5.7.1 Relay access denied", ErrorKind.TRANSIENT, MENDING_SECONDS),
    ],
)
def test_a_recipient_may_be_refused(
    by_smtp: Any, answer: str, kind: ErrorKind, retry_after: float | None
) -> None:
    with smtp.mail_server() as server:
        by_smtp.EMAIL_PORT, server.at_recipient = server.port, answer
        error = refused(composed())
    assert (error.kind, error.retry_after, str(error)) == (kind, retry_after, answer)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("451 4.3.0 Try again later", ErrorKind.TRANSIENT),
        ("554 5.7.1 This looks like spam", ErrorKind.REFUSED_MESSAGE),
        ("552 5.3.4 Message too big", ErrorKind.REFUSED_MESSAGE),
        ("550 5.1.1 No such user here", ErrorKind.REFUSED_ADDRESS),
    ],
)
def test_a_mail_may_be_refused(by_smtp: Any, answer: str, kind: ErrorKind) -> None:
    with smtp.mail_server() as server:
        by_smtp.EMAIL_PORT, server.at_data = server.port, answer
        error = refused(composed())
    assert (error.kind, str(error)) == (kind, answer)


def test_a_server_that_is_not_there_passes(by_smtp: Any) -> None:
    by_smtp.EMAIL_PORT = smtp.free_port()
    error = refused(composed())
    assert error.kind is ErrorKind.TRANSIENT
    assert f"127.0.0.1:{by_smtp.EMAIL_PORT}: " in str(error) and "refused" in str(error)


def test_a_server_that_says_nothing_is_not_waited_for(by_smtp: Any) -> None:
    by_smtp.EMAIL_TIMEOUT = 0.2
    with smtp.silent_server() as by_smtp.EMAIL_PORT:
        error = refused(composed())
    assert error.kind is ErrorKind.TRANSIENT and "timed out" in str(error)


def test_times_are_those_of_the_reader() -> None:
    assert "2 Jun 2026, 23:05 JST" in composed(timezone="Asia/Tokyo", at=AT)["text"]
