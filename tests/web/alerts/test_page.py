"""The page of a campaign's alerts, and its buttons."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from socap.access.models import AuditEntry, Role
from socap.alerts.dispatch import dispatch
from socap.alerts.models import Alert, Delivery, Incident
from socap.people.models import Account
from socap.sources.base import Action
from tests.alerts.builders import a_channel, alerting_campaign, generate, important, record_matches
from tests.alerts.messages import NASTY
from tests.builders import MINUTE, NOW, people, reply, retweet
from tests.web.alerts.alert_pages import a_told_campaign, page, press, text
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator() -> Client:
    return browser(a_user())


@pytest.fixture
def viewer() -> Client:
    return browser(a_user("vera", Role.VIEWER))


def test_what_waits_comes_in_the_order_of_telling_with_its_moment(operator: Client) -> None:
    campaign = a_told_campaign("1", "2")
    soon, later = Alert.objects.order_by("due_at")
    now = settings.SOCAP_CLOCK.now()
    Alert.objects.filter(pk=soon.pk).update(due_at=now + 3.5 * MINUTE)
    Alert.objects.filter(pk=later.pk).update(due_at=now + 9.5 * MINUTE)
    html = page(operator, campaign)
    assert html.index(f"alert-{soon.pk}") < html.index(f"alert-{later.pk}")
    assert "in 3 min" in text(html) and "in 9 min" in text(html)
    assert "Waiting 2" in text(html) and "followed by @alice 20, total 20" in text(html)


def test_how_late_alerts_were_is_said_once_one_was_sent(operator: Client) -> None:
    campaign = alerting_campaign("100")
    important("1", "2", "3", "4")
    for minutes, id_ in enumerate(("1", "2", "3", "4")):
        said = reply(f"70{id_}", id_, "hello", at=NOW - minutes * MINUTE)
        record_matches("100", Action.REPLY, said, baseline=id_ == "4")
    generate(campaign)
    assert "of the engagement" not in text(page(operator, campaign))
    alerts = Alert.objects.filter(kind="person")
    for id_, minutes in (("1", 4), ("2", 10), ("3", 14)):
        alerts.filter(account=id_).update(status="sent", sent_at=NOW + minutes * MINUTE)
    # 4, 11 and 16 minutes; what happened before monitoring is told in a digest, late by nature.
    Alert.objects.filter(kind="digest").update(status="sent", sent_at=NOW + 500 * MINUTE)
    told = "Half of 3 alerts about a person were sent within 11 min of the engagement, 90&nbsp;% within 15"
    assert told in text(page(operator, campaign))
    alerts.exclude(account="1").update(forced=True)
    assert "The one alert about a person was sent 4 min after the engagement." in text(
        page(operator, campaign)
    )


def test_each_state_has_its_list_and_says_why(operator: Client) -> None:
    campaign = a_told_campaign("1", "2", "3")
    sent, skipped, failed = Alert.objects.order_by("pk")
    Alert.objects.filter(pk=sent.pk).update(status="sent", sent_at=NOW)
    Alert.objects.filter(pk=skipped.pk).update(status="skipped", reason="muted for good")
    Alert.objects.filter(pk=failed.pk).update(status="failed", reason="slack: no_service")
    assert "No alerts are waiting" in page(operator, campaign)
    for status, alert in (("sent", sent), ("skipped", skipped), ("failed", failed)):
        html = page(operator, campaign, status)
        assert re.findall(r'id="alert-(\d+)"', html) == [str(alert.pk)]
    assert "Muted for good." in text(page(operator, campaign, "skipped"))
    assert "slack: no_service" in page(operator, campaign, "failed")


def test_deliveries_are_shown_with_their_attempts_and_the_answer(
    operator: Client, viewer: Client
) -> None:
    campaign = a_told_campaign("1", channels=("ops",))
    a_channel("ops", "email", "ann@example.com")
    alert = Alert.objects.get()
    dispatch(alert.pk, now=NOW)
    Delivery.objects.update(status="retrying", attempts=3, error="451 ann@example.com: later")
    shown = text(page(operator, campaign))
    assert "retrying ops ann@example.com" in shown
    assert "3 attempts" in shown and "451 ann@example.com: later" in shown
    hidden = page(viewer, campaign)
    assert "retrying" in hidden and "ann@example.com" not in hidden


def test_send_now_tells_at_once(operator: Client) -> None:
    a_channel("ops", "email", "ann@example.com")
    campaign = a_told_campaign("1")
    html = press(operator, "alert-send", campaign.pk, Alert.objects.get().pk)
    alert = Alert.objects.get()
    assert (alert.status, alert.forced) == ("sending", True)
    assert "being sent" in html and "Delivery" not in html
    assert AuditEntry.objects.filter(verb="alert.sent-now", actor="ann").exists()


def test_what_cannot_be_done_is_said(operator: Client) -> None:
    campaign = a_told_campaign("1")
    Alert.objects.update(status="sent", sent_at=NOW)
    pk = Alert.objects.get().pk
    assert "is no longer pending" in press(operator, "alert-skip", campaign.pk, pk)
    assert "has already been sent" in press(operator, "alert-send", campaign.pk, pk)
    assert not AuditEntry.objects.filter(verb__startswith="alert.").exists()


def test_skip_says_who_did_it(operator: Client) -> None:
    campaign = a_told_campaign("1")
    press(operator, "alert-skip", campaign.pk, Alert.objects.get().pk)
    assert Alert.objects.get().status == "skipped"
    assert "Skipped by ann." in text(page(operator, campaign, "skipped"))


def test_another_campaign_s_alert_is_not_found(operator: Client) -> None:
    campaign, other = a_told_campaign("1"), alerting_campaign("200")
    path = reverse("alert-skip", args=[other.pk, Alert.objects.get().pk])
    assert operator.post(path).status_code == 404
    assert campaign.alerts.get().status == "pending"


def test_a_viewer_reads_and_presses_nothing(viewer: Client) -> None:
    campaign = a_told_campaign("1")
    alert = Alert.objects.get()
    html = page(viewer, campaign)
    assert "user_1" in html and "Send now" not in html and "Mute" not in html
    for name, args in (
        ("alert-send", [campaign.pk, alert.pk]),
        ("alert-skip", [campaign.pk, alert.pk]),
        ("alert-mute", [campaign.pk]),
    ):
        assert viewer.post(reverse(name, args=args)).status_code == 403
    assert Alert.objects.get().status == "pending"


def test_trouble_of_socap_itself_is_said_above_the_alerts(operator: Client) -> None:
    Incident.objects.create(kind="channels", headline="Slack is gone.", opened_at=NOW)
    assert "SOCAP has a problem" in text(page(operator, a_told_campaign()))


@pytest.mark.parametrize("kind", sorted(NASTY))
def test_nothing_people_write_becomes_markup(operator: Client, kind: str) -> None:
    campaign = alerting_campaign("100")
    important("1")
    said = NASTY[kind].replace("\0", "")
    Account.objects.update(name=said, bio=said, location=said)
    record_matches("100", Action.REPLY, reply("77", "1", text=said))
    Account.objects.filter(pk="1").update(name=said, location=said)
    generate(campaign)
    html = page(operator, campaign)
    assert "<script>alert" not in html and "</b><" not in html.partition("user_1")[0][-200:]
    assert f'id="alert-{Alert.objects.get().pk}"' in html


def test_the_number_of_queries_does_not_grow_with_alerts_or_people(
    operator: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    a_channel("ops", "email", "ann@example.com", "ben@example.com")
    campaign = alerting_campaign("100", "101", channels=("ops",))
    ids = [str(n) for n in range(1, 31)]
    important(*ids)
    for tweet in ("100", "101"):
        record_matches(tweet, Action.RETWEET, *map(retweet, ids))
    generate(campaign)
    for alert in Alert.objects.order_by("due_at")[:20]:
        dispatch(alert.pk, now=NOW)
    page(operator, campaign)  # where somebody is signed in is noted once a minute
    with django_assert_max_num_queries(16):
        html = page(operator, campaign)
    assert len(re.findall(r'id="alert-\d+"', html)) == 25
    version = re.search(r'name="version" value="(\w+)"', html)
    assert version is not None
    live = reverse("campaign-alerts-live", args=[campaign.pk])
    operator.get(live)
    # Session, user, campaign, and the state of the lists; SOCAP's problems were asked a moment ago.
    with django_assert_max_num_queries(4):
        assert operator.get(live, {"version": version[1]}).status_code == 204


def test_the_lists_go_on_page_by_page(operator: Client) -> None:
    campaign = a_told_campaign(*(str(n) for n in range(1, 31)))
    first = page(operator, campaign)
    older = re.search(r'id="older" [^>]*cursor=([\w-]+)"', first)
    assert older is not None
    second = page(operator, campaign, cursor=older[1])
    shown = [re.findall(r'id="alert-(\d+)"', html) for html in (first, second)]
    assert [len(ids) for ids in shown] == [25, 5]
    assert len({*shown[0], *shown[1]}) == 30
    assert 'id="older"' not in second and 'id="newest"' in second


def test_the_next_page_is_the_same_while_alerts_come_and_are_sent(operator: Client) -> None:
    campaign = a_told_campaign(*(str(n) for n in range(1, 31)))
    older = re.search(r'id="older" [^>]*cursor=([\w-]+)"', page(operator, campaign))
    assert older is not None
    before = re.findall(r'id="alert-(\d+)"', page(operator, campaign, cursor=older[1]))
    first = Alert.objects.order_by("due_at", "-importance", "pk").first()
    assert first is not None
    Alert.objects.filter(pk=first.pk).update(status="sent", sent_at=NOW)
    after = re.findall(r'id="alert-(\d+)"', page(operator, campaign, cursor=older[1]))
    assert after == before


def test_a_place_in_the_list_that_nobody_gave_leads_to_its_beginning(operator: Client) -> None:
    campaign = a_told_campaign("1")
    path = reverse("campaign-alerts", args=[campaign.pk])
    answer = operator.get(path, {"status": "waiting", "cursor": "9"}, follow=True)
    assert "This is the beginning of the list" in text(answer.content.decode())
    live = reverse("campaign-alerts-live", args=[campaign.pk])
    assert operator.get(live, {"cursor": "9"}).status_code == 200


def test_a_digest_names_ten_and_counts_the_rest(operator: Client) -> None:
    campaign = alerting_campaign("100")
    ids = [str(n) for n in range(1, 15)]
    important(*ids)
    record_matches("100", Action.RETWEET, *map(retweet, ids), baseline=True)
    generate(campaign)
    html = page(operator, campaign)
    assert len(re.findall(r"All their engagements", html)) == 10
    assert "and 4 more people" in text(html) and "found at the first poll" in text(html)


SEEN = re.compile(r'name="seen" value="([^"]+)"')


def test_an_open_page_is_sent_only_what_changed(operator: Client) -> None:
    campaign = a_told_campaign("1")
    html = page(operator, campaign)
    seen = SEEN.findall(html)
    live = reverse("campaign-alerts-live", args=[campaign.pk])
    assert 'name="seen"' not in operator.get(live, {"seen": seen}).content.decode(), (
        "a form's token is no change"
    )
    Alert.objects.update(status="sent", sent_at=NOW)
    sent = operator.get(live, {"seen": seen, "status": "waiting"}).content.decode()
    assert set(re.findall(r'id="part-(\w+)"', sent)) == {"alert_state", "alert_list"}


def test_a_button_without_a_new_page_answers_with_what_changed(operator: Client) -> None:
    campaign = a_told_campaign("1")
    seen = SEEN.findall(page(operator, campaign))
    answer = press(
        operator, "alert-skip", campaign.pk, Alert.objects.get().pk, htmx=True, seen=seen
    )
    assert "<html" not in answer and "Skipped. Nobody is notified." in answer
    assert 'id="said"' in answer and 'id="part-alert_list"' in answer


def test_the_dashboard_counts_what_waits_and_what_failed(operator: Client) -> None:
    campaign = a_told_campaign("1", "2", "3")
    Alert.objects.filter(pk=Alert.objects.order_by("pk")[0].pk).update(status="failed")
    path = reverse("campaign", args=[campaign.pk])
    html = operator.get(path).content.decode()
    assert "Alerts 2 waiting 1 failed" in text(html)
    version = re.search(r'name="version" value="(\w+)"', html)
    assert version is not None
    live = f"{reverse('campaign-live', args=[campaign.pk])}?version={version[1]}"
    assert operator.get(live).status_code == 204
    Alert.objects.update(status="sent", sent_at=NOW)
    assert operator.get(live).status_code == 200


def test_people_of_a_digest_stand_in_the_order_of_what_they_weigh_now(operator: Client) -> None:
    campaign = alerting_campaign("100")
    important("1", weight=20)
    important("2", weight=15, by="bob")
    record_matches("100", Action.RETWEET, retweet("1"), retweet("2"), baseline=True)
    generate(campaign)
    people(bob=90)
    shown = page(operator, campaign)
    assert shown.index("@user_2") < shown.index("@user_1")
