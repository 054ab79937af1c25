"""Texts are derived by a job: new ones and changed ones, and never what people corrected."""

import time

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from socap.access.audit import Actor
from socap.access.models import AuditEntry
from socap.analytics.insight import said as summing
from socap.analytics.insight.needs import need_line, needs_answer
from socap.analytics.insight.rated_texts import TextFilters, best_quotes, rated_texts
from socap.analytics.insight.said import Said, said, store_sums
from socap.campaigns.models import Campaign, Engagement
from socap.campaigns.stored_summaries import QUICK_SECONDS
from socap.collection.text_corrections import correct
from socap.follow_ups.changes import Edit, change_follow_up
from socap.follow_ups.models import FollowUp
from socap.insight.models import HandledNeed, TextInsight
from socap.insight.tasks import schedule_text_insights
from socap.insight.texts import derivation
from socap.insight.texts.corrections import checked_correction, correct_text, handle_need
from socap.insight.texts.derivation import derive_text_insights, record_model_rating
from socap.people.models import Account
from socap.sources.base import Action
from tests.builders import HOUR, NOW, a_campaign, engage, people, reply

pytestmark = pytest.mark.django_db
ANNA = Actor(kind="user", name="anna")


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign()
    engage(
        "100",
        Action.REPLY,
        reply("1", "11", "Love this, the landing page is gorgeous!", lang="en"),
        reply("2", "12", "It crashed twice on import", lang="en"),
        reply("3", "13", "CRASHES on import again 😡", lang="en"),
        reply("4", "14", "Is there an Android app?", lang="en"),
        reply("5", "15", "das sieht richtig gut aus", lang="de"),
        reply("6", "16", "that landing page 🔥", lang="en"),
        reply("7", "17", ""),
    )
    return found


def insight(key: str) -> TextInsight:
    return TextInsight.objects.get(engagement__key=key)


def test_sums_of_what_is_said(campaign: Campaign) -> None:
    assert said(campaign).waiting == 6
    assert derive_text_insights(now=NOW) == 6
    found = said(campaign)
    assert (found.texts, found.waiting, found.people) == (6, 0, 6)
    assert found.of("not_rated").texts == 1
    assert found.of("positive").texts >= 1
    assert [(one.name, one.texts) for one in found.languages] == [("English", 5), ("German", 1)]
    assert [(one.phrase, one.people) for one in found.phrases] == [("landing page", 2)]
    assert derive_text_insights(now=NOW) == 0


def test_the_same_complaint_is_one_line_with_its_people(campaign: Campaign) -> None:
    derive_text_insights(now=NOW)
    found = needs_answer(campaign)
    assert [(line.label, line.people) for line in found.rows] == [
        ("crash on import", 2),
        ("question about Android", 1),
    ]
    assert (found.lines, found.people, found.problems, found.questions) == (2, 3, 1, 1)
    first = needs_answer(campaign, limit=1)
    second = needs_answer(campaign, limit=1, cursor=first.next_cursor)
    assert [line.label for line in second.rows] == ["question about Android"]
    assert second.next_cursor is None


def test_a_handled_line_comes_back_with_the_next_complaint(campaign: Campaign) -> None:
    derive_text_insights(now=NOW)
    key, label = "problem crash import", "crash on import"
    for _ in range(2):
        handle_need(campaign, key, HandledNeed.How.ANSWERED, label=label, by=ANNA, now=NOW + HOUR)
    assert [line.key for line in needs_answer(campaign).rows] == ["question android"]
    (line,) = needs_answer(campaign, handled=True).rows
    assert (line.people, line.how, line.handled_by) == (2, "answered", "anna")

    engage("100", Action.REPLY, reply("8", "18", "import crashed", at=NOW + 2 * HOUR, lang="en"))
    derive_text_insights(now=NOW + 2 * HOUR)
    found = need_line(campaign, key)
    assert found and (found.people, found.how) == (1, "answered")

    handle_need(campaign, key, None, label=label, by=ANNA, now=NOW + HOUR)
    assert needs_answer(campaign).rows[0].people == 3
    verbs = AuditEntry.objects.filter(verb="need.handled").values_list("details", flat=True)
    assert verbs[0]["changes"]["how"] == {"before": "answered", "after": ""}


def test_whom_the_team_has_answered_since_needs_no_answer(campaign: Campaign) -> None:
    derive_text_insights(now=NOW)
    change_follow_up(
        campaign,
        Account.objects.get(pk="12"),
        Edit(status=FollowUp.Status.REPLIED),
        by=ANNA,
        now=NOW + HOUR,
    )
    assert needs_answer(campaign).rows[0].people == 1


def test_a_correction_changes_the_sums_at_once_and_outlives_every_run(campaign: Campaign) -> None:
    derive_text_insights(now=NOW)
    store_sums(campaign)
    before = said(campaign).of("critical").texts
    row = correct(
        campaign, insight("1"), checked_correction(sentiment="critical"), by=ANNA, now=NOW + HOUR
    )
    assert (row.sentiment, row.corrected_by) == ("critical", "anna")
    assert said(campaign).of("critical").texts == before + 1
    assert said(campaign).of("critical").corrected == 1

    Engagement.objects.filter(key="1").update(text="changed, but still lovely", lang="en")
    assert derive_text_insights(now=NOW + HOUR) == 1
    assert insight("1").sentiment == "critical"
    assert AuditEntry.objects.filter(verb="text.corrected").count() == 1

    correct(campaign, insight("1"), checked_correction(sentiment=""), by=ANNA, now=NOW + HOUR)
    assert insight("1").sentiment == insight("1").derived_sentiment
    assert said(campaign).of("critical").corrected == 0


def test_what_needs_no_answer_is_taken_out_by_hand(campaign: Campaign) -> None:
    derive_text_insights(now=NOW)
    correct_text(insight("4"), checked_correction(need="none"), by=ANNA, now=NOW)
    correct_text(insight("6"), checked_correction(need="question"), by=ANNA, now=NOW)
    assert [(line.label, line.reason) for line in needs_answer(campaign).rows][1:] == [
        ("that landing page 🔥", "marked by hand")
    ]


def test_the_language_model_stands_above_words(campaign: Campaign) -> None:
    engagement = Engagement.objects.get(key="4")
    record_model_rating(engagement.pk, "critical", "misses an app", now=NOW)
    derive_text_insights(now=NOW)
    found = insight("4")
    assert (found.sentiment, found.method) == ("critical", "language_model")
    assert found.need == "question"  # the job has derived the rest

    Engagement.objects.filter(key="4").update(text="Lovely Android app!")
    derive_text_insights(now=NOW)
    assert insight("4").method != "language_model"


def test_new_rules_derive_everything_again(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    derive_text_insights(now=NOW)
    monkeypatch.setattr(derivation, "RULES", 1_000)
    assert derive_text_insights(now=NOW) == 6


def test_a_run_that_is_stopped_half_way_is_continued(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derivation, "BATCH", 2)
    monkeypatch.setattr(derivation, "BATCH_BY_MEANING", 2)
    turns = iter([False, True])
    assert derive_text_insights(now=NOW, stopping=lambda: next(turns)) == 2
    assert derive_text_insights(now=NOW) == 4


def test_listing_and_best_quotes(campaign: Campaign) -> None:
    people(user_16=9)
    Account.objects.filter(pk="16").update(importance=9)
    derive_text_insights(now=NOW)
    page = rated_texts(campaign, limit=4)
    rest = rated_texts(campaign, limit=4, cursor=page.next_cursor)
    assert len({row.id for row in page.rows + rest.rows}) == 6 and rest.next_cursor is None
    german = rated_texts(campaign, filters=TextFilters(lang="de")).rows
    assert [row.explanation for row in german] == ["only English is rated"]
    assert len(rated_texts(campaign, filters=TextFilters(phrase="landing page")).rows) == 2
    assert [row.username for row in best_quotes(campaign)] == ["user_11"]  # more than an emoji


def test_own_accounts_and_empty_campaigns_say_nothing() -> None:
    empty = a_campaign(["200"])
    assert (said(empty).texts, needs_answer(empty).rows, best_quotes(empty)) == (0, [], [])


def test_the_job_waits_once_below_all_others() -> None:
    schedule_text_insights()
    schedule_text_insights()
    job = ProcrastinateJob.objects.get(task_name="insight.texts")
    assert (job.queue_name, job.priority) == ("insight", -10)


def test_sums_that_a_worker_began_before_a_correction_do_not_replace_newer_ones(
    campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    derive_text_insights(now=NOW)
    before = said(campaign).of("critical").texts
    count = summing.sum_up

    def corrected_meanwhile(campaign: Campaign) -> Said:
        monkeypatch.undo()
        found = count(campaign)
        time.sleep(2 * QUICK_SECONDS)
        correct(
            campaign,
            insight("1"),
            checked_correction(sentiment="critical"),
            by=ANNA,
            now=NOW + HOUR,
        )
        return found

    monkeypatch.setattr(summing, "sum_up", corrected_meanwhile)
    store_sums(campaign)
    assert said(campaign).of("critical").texts == before + 1
