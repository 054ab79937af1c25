"""A launch read through X API v2 over real HTTP: everything once, at exact times, at the price told."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from django.db.models import Sum

from bench.judge import events, listed
from socap.campaigns.engagements import OccurrenceBounds, record_engagements
from socap.campaigns.models import Campaign, Engagement, ListState, Tweet
from socap.campaigns.readings import record_readings
from socap.collection.models import ChargedToday, Usage
from socap.collection.polling.lists import _is_sweep
from socap.collection.provider.charges import forget_past_days
from socap.collection.provider.client import Provider, record_limit
from socap.collection.provider.usage_report import usage_report
from socap.lib.clock import Clock
from socap.simulator import Simulator
from socap.sources.base import Action, Post, Profile, ProviderRow
from socap.sources.registry import open_source
from tests.builders import NOW
from tests.collection.conftest import Notebook, SimulatedClock
from tests.collection.polling.test_lists import cycle, fault, ids, recorded, truth
from tests.sources.x_api_v2_answers import TWEET, Recorded, body_of, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def x_api(simulator: Simulator) -> Iterator[Provider]:
    credentials = {"bearer_token": "demo"}
    source = open_source(
        "x_api_v2", url=simulator.url, credentials=credentials, on_limits=record_limit
    )
    yield Provider(source, qps=None, clock=SimulatedClock(simulator), sleep=lambda seconds: None)
    source.close()


def listed_so_far(simulator: Simulator) -> set[tuple[str, str, str]]:
    """All but what is so new that a search does not show it yet."""
    told = truth(simulator)
    shown = simulator.time.now() / 1000 - 30
    happened = events(told)
    return {
        key
        for key in listed(told)
        if datetime.fromisoformat(happened[key]["at"]).timestamp() < shown
    }


def charged(simulator: Simulator) -> float:
    """By the provider's own books."""
    told = httpx.get(f"{simulator.url}/_calls").json()["charges"]
    return sum(float(told[kind]["dollars"]) for kind in ("post", "user", "like"))


def spent() -> float:
    return float(Usage.objects.filter(provider="x_api_v2").aggregate(n=Sum("spent"))["n"] or 0)


def test_everything_is_recorded_once_at_its_exact_time(
    campaign: Campaign, simulator: Simulator, x_api: Provider
) -> None:
    for _ in range(4):
        cycle(campaign, x_api)
        assert listed_so_far(simulator) <= recorded() <= listed(truth(simulator))
        simulator.time.advance(1800)
    happened = events(truth(simulator))
    rows = Engagement.objects.all()
    assert {row.action for row in rows} == {"retweet", "reply", "quote"}
    for row in rows:
        at = datetime.fromisoformat(happened[row.tweet_id, row.action, row.key]["at"])
        assert row.occurred_after is None
        assert abs(row.occurred_at - at) < timedelta(seconds=1)
        assert row.text or row.action == "retweet"


def test_every_process_searches_the_replies_to_a_continued_thread_in_the_whole_of_it() -> None:
    first = "2093000000000000001"
    Tweet.objects.create(pk=TWEET, added_at=NOW)
    reading = Recorded(body_of(post(TWEET, conversation_id=first), users=1)).source
    record_readings([TWEET], reading.tweets([TWEET]), now=NOW)
    started_later = Recorded(body_of())
    provider = Provider(started_later.source, qps=None, clock=Clock(), sleep=lambda seconds: None)
    provider.engagements(Action.REPLY, TWEET, cursor=None, since=None)
    assert started_later.params["query"] == f"conversation_id:{first}"


def test_what_a_search_did_not_show_yet_is_looked_for_once_more(
    campaign: Campaign, simulator: Simulator, x_api: Provider
) -> None:
    for _ in range(12):
        simulator.time.advance(1800)
        cycle(campaign, x_api)
        there = listed(truth(simulator))
        simulator.time.advance(40)
        cycle(campaign, x_api)
        assert there <= recorded()
    simulator.time.advance(40)
    cycle(campaign, x_api)
    httpx.delete(f"{simulator.url}/_calls")
    simulator.time.advance(0.5)
    assert cycle(campaign, x_api).noted_lists == [], (
        "what never was listed is not looked for for ever"
    )


def test_new_retweets_are_all_that_is_paid_for(
    campaign: Campaign, simulator: Simulator, x_api: Provider
) -> None:
    cycle(campaign, x_api)
    first = spent()
    assert first == pytest.approx(charged(simulator))
    simulator.time.advance(1800)
    before = recorded()
    cycle(campaign, x_api)
    new = len(recorded() - before)
    assert spent() == pytest.approx(charged(simulator))
    quotes = Usage.objects.get(endpoint="quote").rows
    assert spent() - first <= 0.005 * (1.3 * new + quotes + 4)


def test_what_is_read_again_on_the_same_utc_day_is_free_and_on_the_next_it_is_not(
    campaign: Campaign, simulator: Simulator, x_api: Provider
) -> None:
    x_api.tweets(ids(campaign))
    x_api.tweets(ids(campaign))
    assert spent() == pytest.approx(0.005 * 4) == pytest.approx(charged(simulator))
    shown = usage_report(now=datetime.now(UTC), traits=x_api.source.traits)
    assert shown.rows == 8 and shown.cost.dollars == pytest.approx(spent())
    simulator.time.advance(86_400)
    forget_past_days(now=x_api.clock.now())
    assert not ChargedToday.objects.exists()
    x_api.tweets(ids(campaign))
    assert spent() == pytest.approx(0.005 * 8) == pytest.approx(charged(simulator))


def test_sweeps_go_where_they_are_free(
    campaign: Campaign, simulator: Simulator, x_api: Provider
) -> None:
    tweet = ids(campaign)[0]
    start = datetime.now(UTC).replace(hour=0, minute=30)
    state = ListState(tweet_id=tweet, action="retweet", counter=9, known=7, last_run_at=start)

    def sweeps(hours: float, *, once_a_day: bool = True) -> bool:
        now = start + timedelta(hours=hours)
        return _is_sweep(state, 9, now, once_a_day=once_a_day)

    assert sweeps(7), "never read whole"
    state.read_whole_at = start
    assert sweeps(7) and not sweeps(5), "read whole today"
    state.last_run_at = start + timedelta(hours=17)
    assert sweeps(23.4), "for nothing before the day ends"
    assert not sweeps(23.6) and sweeps(23.6, once_a_day=False) and sweeps(24.1)


def test_faults_lose_nothing_and_double_nothing(
    campaign: Campaign, simulator: Simulator, x_api: Provider
) -> None:
    for kind in ("500", "broken_json", "cut", "expired_cursor", "repeat_cursor", "duplicates"):
        fault(simulator, kind=kind, rate=0.08)
    for _ in range(3):
        for _ in range(4):
            try:
                cycle(campaign, x_api)
            except Exception:  # noqa: S112 - a job would be tried again
                continue
        simulator.time.advance(1800)
    httpx.delete(f"{simulator.url}/_faults")
    cycle(campaign, x_api)
    cycle(campaign, x_api)
    assert recorded() == listed(truth(simulator))


def test_switching_back_and_forth_loses_nothing_doubles_nothing_and_keeps_exact_times(
    campaign: Campaign, simulator: Simulator, provider: Provider, x_api: Provider
) -> None:
    other = Provider(
        provider.source, qps=10_000, clock=SimulatedClock(simulator), sleep=lambda seconds: None
    )
    for turn in range(6):
        cycle(campaign, (other, x_api)[turn % 2])
        assert listed_so_far(simulator) <= recorded() <= listed(truth(simulator)), turn
        simulator.time.advance(1800)
    exact = set(Engagement.objects.filter(occurred_after=None).values_list("pk", flat=True))
    cycle(campaign, other)
    still = Engagement.objects.filter(pk__in=exact)
    assert not still.exclude(occurred_after=None).exists(), "an interval never replaces a time"
    before = Engagement.objects.exclude(occurred_after=None).count()
    assert before, "of what twitterapi.io listed first, the time is not known"
    for tweet_id in ids(campaign):
        page = x_api.engagements(Action.RETWEET, tweet_id, cursor=None, since=None)
        assert len({row.profile.id for row in page.items}) == len(page.items)
    assert isinstance(Notebook(), Notebook)


def test_an_edited_reply_stays_one_engagement_under_its_newest_id(
    campaign: Campaign, x_api: Provider
) -> None:
    tweet = ids(campaign)[0]

    def seen(id_: str, *versions: str, text: str) -> None:
        post = Post(id=id_, author=who, text=text, versions=versions, created_at=NOW)
        record_engagements(
            tweet,
            Action.REPLY,
            [ProviderRow(profile=who, post=post)],
            since=OccurrenceBounds(top=None, below=None, run_started_at=NOW),
            baseline=False,
            now=NOW,
        )

    who = Profile(id="77", username="editor")
    seen("9001", text="Frist")
    seen("9002", "9001", "9002", text="First")
    [row] = Engagement.objects.filter(tweet=tweet, action="reply", account="77")
    assert (row.key, row.text) == ("9002", "First")
    seen("9003", text="First!")  # by a provider that tells of no versions
    seen("9003", "9001", "9002", "9003", text="First!")
    [row] = Engagement.objects.filter(tweet=tweet, action="reply", account="77")
    assert (row.key, row.text) == ("9003", "First!")
