"""Campaigns, their tweets, and the engagements, readings and snapshots recorded for them.

A tweet is read once for all campaigns that watch it, so readings and engagements belong to the tweet;
a campaign sees them through its `CampaignTweet` rows, up to its completion (see `campaigns.scope`).
"""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Trim

from socap.campaigns.annotations.note_model import CampaignNote as CampaignNote
from socap.campaigns.comparison.comparison_models import CampaignComparison
from socap.campaigns.comparison.comparison_models import LaunchCurve as LaunchCurve
from socap.campaigns.pace.pace_fields import PACE_IN_BOUNDS, CampaignPace, ListPace, TweetPace
from socap.campaigns.pace.pauses import CampaignPause as CampaignPause
from socap.campaigns.pace.spending_models import CampaignSpending as CampaignSpending
from socap.campaigns.pace.spending_models import SpendingHour as SpendingHour
from socap.campaigns.quotes.quote_fields import QUOTES_IN_BOUNDS, CampaignQuotes
from socap.campaigns.quotes.quote_fields import PolledTweet as PolledTweet
from socap.campaigns.quotes.quote_fields import WatchedQuote as WatchedQuote
from socap.campaigns.spikes.spike_models import CampaignSpikes
from socap.campaigns.spikes.spike_models import Spike as Spike
from socap.campaigns.suggestions.suggestion_fields import SuggestedTweet as SuggestedTweet
from socap.campaigns.tweets.entry_models import CampaignTweet as CampaignTweet
from socap.campaigns.tweets.entry_models import Category as Category
from socap.campaigns.tweets.entry_models import RemovedTweet as RemovedTweet
from socap.lib.bounds import DAY_MINUTES, HIGHEST_IMPORTANCE
from socap.lib.database.fields import AreImportances, CountField, MomentField, XIdField
from socap.people.models import Account
from socap.sources.base import Action


class Status(models.TextChoices):
    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"


ACTIONS = [(action.value, action.value) for action in Action]


class Campaign(CampaignPace, CampaignQuotes, CampaignComparison, CampaignSpikes):
    """A launch that is watched from `starts_at` to `ends_at`."""

    name = models.CharField(max_length=200)
    client_name = models.CharField(max_length=200, blank=True)
    # Campaigns with the same key are of the same client.
    client_key = models.GeneratedField(
        expression=Lower(Trim("client_name")), output_field=models.TextField(), db_persist=True
    )
    client_email = models.EmailField(blank=True)
    starts_at = MomentField()
    ends_at = MomentField()
    timezone = models.CharField(max_length=64, default="UTC")
    status = models.CharField(max_length=16, choices=Status, default=Status.ACTIVE)
    created_at = MomentField()
    completed_at = MomentField(null=True)

    importance_threshold = models.PositiveIntegerField(default=10)
    # {"main": 5, …} and {"quote": 8, …} override the threshold; if both apply, the lower one counts.
    category_thresholds = models.JSONField(default=dict)
    action_thresholds = models.JSONField(default=dict)
    # At this importance and above, alerts skip spacing, hourly cap and quiet hours.
    vip_threshold = models.PositiveIntegerField(null=True)
    # Below this importance, people are grouped into a digest every `digest_minutes`.
    digest_below = models.PositiveIntegerField(null=True)
    digest_minutes = models.PositiveIntegerField(
        default=60, validators=[MinValueValidator(1), MaxValueValidator(DAY_MINUTES)]
    )
    hourly_cap = models.PositiveIntegerField(null=True, validators=[MinValueValidator(1)])
    alert_channels = ArrayField(models.CharField(max_length=64), default=list)
    frequency_window_minutes = models.PositiveIntegerField(
        default=30, validators=[MinValueValidator(1), MaxValueValidator(DAY_MINUTES)]
    )
    alert_spacing_minutes = models.PositiveIntegerField(
        default=20, validators=[MaxValueValidator(DAY_MINUTES)]
    )

    # `next_poll_at` is when the schedule polls it next; `cycle_at` is when it last did.
    next_poll_at = MomentField()
    cycle_at = MomentField(null=True)

    tweets: "models.ManyToManyField[Tweet, CampaignTweet]" = models.ManyToManyField(
        "Tweet", through="CampaignTweet", related_name="campaigns"
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            # collection.polling.schedule: the campaigns that are due
            models.Index(fields=["status", "next_poll_at"], name="campaign_due"),
        ]
        constraints = [
            PACE_IN_BOUNDS,
            QUOTES_IN_BOUNDS,
            models.CheckConstraint(
                condition=Q(
                    importance_threshold__lte=HIGHEST_IMPORTANCE,
                    vip_threshold__lte=HIGHEST_IMPORTANCE,
                    digest_below__lte=HIGHEST_IMPORTANCE,
                    hourly_cap__lte=HIGHEST_IMPORTANCE,
                    digest_minutes__range=(1, DAY_MINUTES),
                    frequency_window_minutes__range=(1, DAY_MINUTES),
                    alert_spacing_minutes__lte=DAY_MINUTES,
                ),
                name="campaign_numbers_in_bounds",
            ),
            models.CheckConstraint(
                condition=Q(AreImportances("category_thresholds"))
                & Q(AreImportances("action_thresholds")),
                name="campaign_thresholds_are_numbers",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class OwnAccount(models.Model):
    """An account that the operator lists as the client's own; the client's campaigns share the list.

    It belongs to the client with `client_key`, or to one campaign without a client. It is identified
    by `account_id`, which is None until the provider has resolved `username`, the name it was listed
    under (lower case; `i/user/ID` while only the id is known).
    """

    class Kind(models.TextChoices):
        TEAM = "team"
        PAID = "paid"

    client_key = models.TextField(blank=True)
    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, null=True, related_name="+")
    username = models.CharField(max_length=64)
    account_id = XIdField(null=True)
    kind = models.CharField(max_length=8, choices=Kind)
    note = models.CharField(max_length=200, blank=True)
    problem = models.TextField(blank=True)  # why it could not be resolved, or is not there any more
    checked_at = MomentField(null=True)  # when the provider was last asked about it
    added_at = MomentField()
    added_by = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client_key", "campaign", "account_id"],
                name="own_account_once",
                condition=Q(account_id__isnull=False),
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                fields=["client_key", "campaign", "username"],
                name="own_name_once",
                condition=Q(account_id=None),
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(client_key="", campaign__isnull=False)
                | (~Q(client_key="") & Q(campaign=None)),
                name="own_account_has_one_owner",
            ),
        ]

    def __str__(self) -> str:
        return f"X account {self.account_id}" if "/" in self.username else f"@{self.username}"


class Tweet(TweetPace):
    """A watched tweet with its latest counters; None if the provider has not reported one."""

    id = XIdField(primary_key=True)
    author = models.ForeignKey(Account, on_delete=models.PROTECT, null=True)
    text = models.TextField(blank=True)
    lang = models.CharField(max_length=16, blank=True)
    posted_at = MomentField(null=True)
    conversation_id = XIdField(null=True)  # the first tweet of the thread
    likes = CountField(null=True)
    retweets = CountField(null=True)
    replies = CountField(null=True)
    quotes = CountField(null=True)
    views = CountField(null=True)
    bookmarks = CountField(null=True)
    read_at = MomentField(null=True)
    # Since when the provider's responses have omitted it: deleted, protected or suspended.
    missing_since = MomentField(null=True)
    added_at = MomentField()

    def __str__(self) -> str:
        return str(self.id)

    @property
    def url(self) -> str:
        name = self.author.username if self.author else "i"
        return f"https://x.com/{name}/status/{self.id}"


class ListState(ListPace):
    """The progress of reading the list of one tweet and action.

    A run is open while `run_started_at` is set; rows first seen since then belong to it.
    """

    tweet = models.ForeignKey(Tweet, on_delete=models.CASCADE, related_name="lists")
    action = models.CharField(max_length=8, choices=ACTIONS)
    known = models.IntegerField(default=0)
    counter = CountField(null=True)  # the tweet's counter as far as runs account for it
    # How many more rows the last run found, which the next reading may show.
    ahead = models.PositiveIntegerField(default=0)
    # Rows were too new to be listed when the counter had them: the list is read once more.
    lagging = models.BooleanField(default=False, db_default=False)
    read_whole_at = MomentField(null=True)  # start of the last run that read all of the list
    last_run_at = MomentField(null=True)  # start of the last ended run
    last_complete_run_at = MomentField(null=True)  # start of the last complete run
    counter_unchanged_at = MomentField(null=True)  # last reading with an unchanged counter
    newest_at = MomentField(null=True)  # timestamp of the newest item seen
    incomplete_runs = models.PositiveSmallIntegerField(default=0)  # incomplete runs in a row
    problem = models.TextField(blank=True)
    endless = models.BooleanField(default=False)  # the last run stopped far beyond the counter

    run_started_at = MomentField(null=True)
    run_cursor = models.TextField(blank=True)
    run_provider = models.CharField(max_length=64, blank=True)  # whose cursor and times these are
    run_since = MomentField(null=True)
    run_pages = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tweet", "action"], name="one_state_per_list"),
        ]
        indexes = [
            # collection.pace.paced_tweets: the lists that are due
            models.Index(fields=["due_at"], name="list_due", condition=Q(due_at__isnull=False)),
        ]


class Engagement(models.Model):
    """One action of one account on a watched tweet.

    `key` identifies it within its list: the tweet id of a reply or quote, the account id of a retweet
    or like. `occurred_after` is set if the provider gives no time: it then happened in
    (occurred_after, occurred_at], and charts must not draw it as a point in time.
    """

    # The indexes below start with these two, so they need none of their own.
    tweet = models.ForeignKey(
        Tweet, on_delete=models.CASCADE, related_name="engagements", db_index=False
    )
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="engagements", db_index=False
    )
    action = models.CharField(max_length=8, choices=ACTIONS)
    key = XIdField()
    text = models.TextField(blank=True)
    lang = models.CharField(max_length=16, blank=True)
    likes = CountField(null=True)
    retweets = CountField(null=True)
    replies = CountField(null=True)
    quotes = CountField(null=True)
    views = CountField(null=True)
    occurred_at = MomentField()
    occurred_after = MomentField(null=True)
    baseline = models.BooleanField(default=False)
    first_seen_at = MomentField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tweet", "action", "key"], name="engagement_once"),
        ]
        indexes = [
            # analytics.engagements.listing, newest first
            models.Index(fields=["-occurred_at", "-id"], name="engagement_newest"),
            # analytics.engagements.listing of one tweet; the newest of each tweet of a campaign
            models.Index(fields=["tweet", "-occurred_at", "-id"], name="engagement_of_tweet"),
            # analytics.engagements.listing of one action
            models.Index(
                fields=["tweet", "action", "-occurred_at", "-id"], name="engagement_of_list"
            ),
            # analytics.engagements.listing and analytics.engagers.new_engagers: the baseline
            models.Index(
                fields=["tweet", "-occurred_at", "-id"],
                name="engagement_baseline",
                condition=models.Q(baseline=True),
            ),
            # analytics.engagers.ranking: all engagements of one account
            models.Index(fields=["account", "id"], name="engagement_of_account"),
        ]

    @property
    def time_is_exact(self) -> bool:
        return self.occurred_after is None


class MetricReading(models.Model):
    """A tweet's counters at one poll."""

    tweet = models.ForeignKey(
        Tweet, on_delete=models.CASCADE, related_name="readings", db_index=False
    )
    taken_at = MomentField()
    likes = CountField(null=True)
    retweets = CountField(null=True)
    replies = CountField(null=True)
    quotes = CountField(null=True)
    views = CountField(null=True)
    bookmarks = CountField(null=True)

    class Meta:
        constraints = [
            # analytics.growth.totals: the previous reading; analytics.growth.curves: one tweet's readings
            models.UniqueConstraint(fields=["tweet", "taken_at"], name="reading_once"),
        ]


class Snapshot(models.Model):
    """A campaign's totals after a complete cycle; which ones are kept: see `campaigns.snapshots`."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="snapshots")
    hour = MomentField()
    taken_at = MomentField()
    likes = models.BigIntegerField()
    retweets = models.BigIntegerField()
    replies = models.BigIntegerField()
    quotes = models.BigIntegerField()
    views = models.BigIntegerField()
    bookmarks = models.BigIntegerField()
    known = models.BigIntegerField()
    # {"main": {"tweets": 3, "likes": 10, …}, "influencer": …}: the same columns by tweet category
    by_category = models.JSONField()

    class Meta:
        constraints = [
            # analytics.growth.campaign_curve: the snapshots of a campaign
            models.UniqueConstraint(fields=["campaign", "taken_at"], name="snapshot_once"),
        ]


class CampaignSummary(models.Model):
    """A campaign's slow-to-compute numbers, current while their data have the same `fingerprint`.
    `computed_at` and `seconds` are real time. `outdate_summaries` raises the `generation`."""

    campaign = models.OneToOneField(
        Campaign, on_delete=models.CASCADE, primary_key=True, related_name="summary"
    )
    fingerprint = models.CharField(max_length=32)
    counted_at = MomentField()
    computed_at = MomentField()
    seconds = models.FloatField()
    numbers = models.JSONField()
    # Alerts there would have been, by the score that they begin at: {"10": 120, …}
    alerts = models.JSONField(default=dict)
    # Details are counted on their own, so that the numbers above never wait for them. They are current
    # with the numbers while they were begun (real time) after those were computed.
    audience = models.JSONField(default=dict)
    delays = models.JSONField(default=dict)  # as in `ReachedDelay`
    details_at = MomentField(null=True)
    details_seconds = models.FloatField(default=0)
    generation = models.PositiveIntegerField(default=0)
    # Of a completed campaign: [[tweet, action, count], …]
    known = models.JSONField(default=list)


class PublicAddress(models.Model):
    """SOCAP's public address, used unless `SOCAP_BASE_URL` is set; one row."""

    url = models.CharField(max_length=300)
    # Whether it was learned from an administrator's visit rather than entered.
    learned = models.BooleanField()
    by = models.CharField(max_length=150)
    at = MomentField()  # real time
