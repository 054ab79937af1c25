"""One snapshot per campaign and cycle, later per hour, even if jobs run twice or concurrently."""

import threading

import pytest
from django.db import connection, transaction

from socap.campaigns.models import Campaign, ListState, Snapshot
from socap.campaigns.readings import record_readings
from socap.campaigns.snapshots import snapshot_completed_cycles, take_snapshot
from tests.builders import HOUR, MINUTE, NOW, a_campaign, poll, post

LAUNCH = {"100": "main", "101": "main", "200": "influencer"}


def cycle(campaign: Campaign, *, at: int = 0) -> None:
    campaign.cycle_at = NOW + at * MINUTE
    campaign.save()


@pytest.mark.django_db
def test_totals_and_the_breakdown_by_category() -> None:
    campaign = a_campaign(LAUNCH)
    cycle(campaign)
    ListState.objects.create(tweet_id="100", action="retweet", known=4)
    ListState.objects.create(tweet_id="100", action="reply", known=3)
    taken = poll(
        NOW, post("100", likes=1, views=10), post("101", likes=2), post("200", likes=5, quotes=1)
    )
    snapshot = Snapshot.objects.get()
    assert taken == 1
    assert (snapshot.likes, snapshot.views, snapshot.quotes, snapshot.known) == (8, 10, 1, 7)
    assert set(snapshot.by_category) == {"main", "influencer"}
    main = snapshot.by_category["main"]
    assert (main["tweets"], main["likes"], main["views"], main["known"]) == (2, 3, 10, 7)
    assert snapshot.by_category["influencer"]["quotes"] == 1


@pytest.mark.django_db
def test_each_cycle_of_two_days_has_one_and_each_later_hour_keeps_its_last() -> None:
    campaign = a_campaign(["100"])
    later = 48 * 60
    for minute in (0, 30, 60, later, later + 1, later + 30, later + 59, later + 60):
        cycle(campaign, at=minute)
        for _ in range(2):
            assert poll(NOW + minute * MINUTE, post("100", likes=minute)) == 1
    rows = list(Snapshot.objects.order_by("taken_at").values_list("hour", "taken_at", "likes"))
    kept = (0, 30, 60, later, later + 59, later + 60)
    assert rows == [(NOW + minute // 60 * HOUR, NOW + minute * MINUTE, minute) for minute in kept]


@pytest.mark.django_db
def test_an_older_cycle_that_ends_late_does_not_replace_a_newer_one() -> None:
    campaign = a_campaign(["100"])
    cycle(campaign)
    poll(NOW + 30 * MINUTE, post("100", likes=3))
    with transaction.atomic():
        take_snapshot(campaign, now=NOW + 10 * MINUTE)
    assert Snapshot.objects.get().taken_at == NOW + 30 * MINUTE


@pytest.mark.django_db
def test_nothing_is_taken_before_the_whole_cycle_has_been_read() -> None:
    campaign = a_campaign(LAUNCH)
    cycle(campaign, at=5)
    assert poll(NOW + 5 * MINUTE, post("100", likes=1), post("101", likes=1)) == 0
    assert poll(NOW + 6 * MINUTE, post("200", likes=1)) == 1
    cycle(campaign, at=30)
    assert poll(NOW + 30 * MINUTE, post("200", likes=9)) == 0, "the others are of the last cycle"


@pytest.mark.django_db
def test_data_from_resolving_is_not_a_reading_of_the_first_cycle() -> None:
    """The first cycle starts at the moment the tweets are added."""
    campaign = a_campaign(LAUNCH)
    cycle(campaign)
    assert poll(NOW, post("100", likes=1)) == 0
    assert not Snapshot.objects.exists()


@pytest.mark.django_db
def test_a_tweet_that_has_gone_missing_holds_nothing_up_and_keeps_its_counters() -> None:
    campaign = a_campaign(["100", "101"])
    cycle(campaign)
    poll(NOW, post("100", likes=5), post("101", likes=1))
    cycle(campaign, at=60)
    assert poll(NOW + HOUR, post("101", likes=2), missing=["100"]) == 1
    assert Snapshot.objects.get(hour=NOW + HOUR).likes == 7


@pytest.mark.django_db
def test_falling_counters_fall_in_the_snapshot_too() -> None:
    campaign = a_campaign(["100"])
    cycle(campaign)
    poll(NOW, post("100", likes=5, views=None))
    cycle(campaign, at=60)
    poll(NOW + HOUR, post("100", likes=3, views=None))
    assert list(Snapshot.objects.order_by("hour").values_list("likes", "views")) == [(5, 0), (3, 0)]


@pytest.mark.django_db
def test_a_tweet_in_two_campaigns_counts_in_both() -> None:
    one, two = a_campaign(["100"]), a_campaign({"100": "investor", "300": "main"})
    cycle(one)
    cycle(two)
    assert poll(NOW, post("100", likes=4), post("300", likes=1)) == 2
    assert dict(Snapshot.objects.values_list("campaign", "likes")) == {one.pk: 4, two.pk: 5}
    assert Snapshot.objects.get(campaign=two).by_category["investor"]["likes"] == 4


@pytest.mark.django_db(transaction=True)
def test_of_two_metrics_jobs_that_end_together_exactly_the_second_takes_it() -> None:
    campaign = a_campaign([str(n) for n in range(200)])
    cycle(campaign, at=5)
    start, taken, later = threading.Barrier(2, timeout=20), list[int](), NOW + 5 * MINUTE

    def job(ids: list[str]) -> None:
        try:
            with transaction.atomic():
                record_readings(
                    ids, {id_: post(id_, by=f"9{ids[0]}", likes=1) for id_ in ids}, now=later
                )
                start.wait()  # both have written, neither can see the other
                taken.append(snapshot_completed_cycles(ids, now=later))
        finally:
            connection.close()

    halves = [[str(n) for n in range(100)], [str(n) for n in range(100, 200)]]
    threads = [threading.Thread(target=job, args=[half]) for half in halves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(taken) == [0, 1]
    assert Snapshot.objects.get().likes == 200
