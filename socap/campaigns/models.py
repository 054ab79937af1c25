"""The tables of the record.

A tweet is read once for all campaigns that watch it, so its readings and engagements hang on the
tweet; a campaign sees them through its `CampaignTweet` rows. What a tweet's engagement means to one
campaign (baseline, cut off at completion) follows from dates, see `campaigns.scope`.
"""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from socap.lib.bounds import DAY_MINUTES, HIGHEST_IMPORTANCE
from socap.lib.database.fields import AreImportances, CountField, MomentField, XIdField
from socap.people.models import Account
from socap.sources.base import Action


class Status(models.TextChoices):
    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"


class Category(models.TextChoices):
    """Why a tweet belongs to a campaign."""

    MAIN = "main"
    INFLUENCER = "influencer"
    INVESTOR = "investor"


ACTIONS = [(action.value, action.value) for action in Action]


class Campaign(models.Model):
    """A launch being watched, from `starts_at` to `ends_at`."""

    name = models.CharField(max_length=200)
    client_name = models.CharField(max_length=200, blank=True)
    client_email = models.EmailField(blank=True)
    starts_at = MomentField()
    ends_at = MomentField()
    timezone = models.CharField(max_length=64, default="UTC")
    status = models.CharField(max_length=16, choices=Status, default=Status.ACTIVE)
    created_at = MomentField()
    completed_at = MomentField(null=True)

    importance_threshold = models.PositiveIntegerField(default=10)
    # {"main": 5, …} and {"quote": 8, …}: other thresholds; where both apply the lower one counts.
    category_thresholds = models.JSONField(default=dict)
    action_thresholds = models.JSONField(default=dict)
    # From this importance on nothing delays an alert: no spacing, no cap, no quiet hours.
    vip_threshold = models.PositiveIntegerField(null=True)
    # Below this importance people are told of together, every `digest_minutes`.
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

    # `next_poll_at` is when the schedule picks it up; `cycle_at` when it last did.
    next_poll_at = MomentField()
    cycle_at = MomentField(null=True)

    tweets: "models.ManyToManyField[Tweet, CampaignTweet]" = models.ManyToManyField(
        "Tweet", through="CampaignTweet", related_name="campaigns"
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            # collection.polling.schedule: which campaigns are due?
            models.Index(fields=["status", "next_poll_at"], name="campaign_due"),
        ]
        constraints = [
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


class Tweet(models.Model):
    """A watched tweet with its newest counters; None where the provider has not said."""

    id = XIdField(primary_key=True)
    author = models.ForeignKey(Account, on_delete=models.PROTECT, null=True)
    text = models.TextField(blank=True)
    lang = models.CharField(max_length=16, blank=True)
    posted_at = MomentField(null=True)
    likes = CountField(null=True)
    retweets = CountField(null=True)
    replies = CountField(null=True)
    quotes = CountField(null=True)
    views = CountField(null=True)
    bookmarks = CountField(null=True)
    read_at = MomentField(null=True)
    # Since when the provider's answers have left it out: deleted, protected or suspended.
    missing_since = MomentField(null=True)
    added_at = MomentField()

    def __str__(self) -> str:
        return str(self.id)

    @property
    def url(self) -> str:
        name = self.author.username if self.author else "i"
        return f"https://x.com/{name}/status/{self.id}"


class CampaignTweet(models.Model):
    """A tweet's place in one campaign."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="entries")
    tweet = models.ForeignKey(Tweet, on_delete=models.CASCADE, related_name="entries")
    category = models.CharField(max_length=16, choices=Category)
    added_at = MomentField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "tweet"], name="tweet_once_per_campaign"),
        ]


class RemovedTweet(models.Model):
    """A tweet that was taken out of a campaign: kept apart, so that no question meets it.

    Its record stays, and restoring makes it a `CampaignTweet` again with the dates it had.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="removed")
    tweet = models.ForeignKey(Tweet, on_delete=models.CASCADE, related_name="removed_from")
    category = models.CharField(max_length=16, choices=Category)
    added_at = MomentField()
    removed_at = MomentField()
    removed_by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["-removed_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "tweet"], name="removed_once"),
        ]


class ListState(models.Model):
    """How far the list of one tweet and action has been read, and how to go on.

    A run is open while `run_started_at` is set: rows first seen since then are not known ground.
    """

    tweet = models.ForeignKey(Tweet, on_delete=models.CASCADE, related_name="lists")
    action = models.CharField(max_length=8, choices=ACTIONS)
    known = models.IntegerField(default=0)
    counter = CountField(null=True)  # as much of the tweet's counter as is accounted for
    # How many rows the last run found beyond it, which the next reading may show.
    ahead = models.PositiveIntegerField(default=0)
    looked_at = MomentField(null=True)  # when the last ended run began
    read_from = MomentField(null=True)  # … and the last one that found all it expected
    quiet_until = MomentField(null=True)  # last reading at which the counter stood still
    newest_at = MomentField(null=True)  # provider's time of the newest item ever seen
    unsatisfied = models.PositiveSmallIntegerField(default=0)  # runs in a row that broke off
    problem = models.TextField(blank=True)
    endless = models.BooleanField(default=False)  # the last run was stopped far beyond the counter

    run_started_at = MomentField(null=True)
    run_cursor = models.TextField(blank=True)
    run_since = MomentField(null=True)
    run_pages = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tweet", "action"], name="one_state_per_list"),
        ]


class Engagement(models.Model):
    """Somebody did something with a watched tweet.

    `key` makes it unique in its list: the reply's or quote's own tweet id, the account's id for a
    retweet or like. `occurred_after` is set where the provider gives no time: then it happened in
    (occurred_after, occurred_at] and no chart may draw it as a moment.
    """

    # The indexes below begin with these two: one more for each would only cost.
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
            # analytics.engagements.listing of one action; who wrote something
            models.Index(
                fields=["tweet", "action", "-occurred_at", "-id"], name="engagement_of_list"
            ),
            # analytics.engagements.listing: what was there before; analytics.engagers.new_engagers: who was
            models.Index(
                fields=["tweet", "-occurred_at", "-id"],
                name="engagement_baseline",
                condition=models.Q(baseline=True),
            ),
            # analytics.engagers.ranking: everything one account did; by importance
            models.Index(fields=["account", "id"], name="engagement_of_account"),
        ]

    @property
    def time_is_exact(self) -> bool:
        return self.occurred_after is None


class MetricReading(models.Model):
    """One tweet's counters at one poll."""

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
            # analytics.growth.totals: the reading before this one; analytics.growth.curves of one tweet
            models.UniqueConstraint(fields=["tweet", "taken_at"], name="reading_once"),
        ]


class Snapshot(models.Model):
    """A campaign's totals in one hour, as of the newest complete cycle in it."""

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
            models.UniqueConstraint(fields=["campaign", "hour"], name="one_snapshot_per_hour"),
        ]


class Summary(models.Model):
    """What takes long to count of a campaign, counted once for everybody who looks at it.

    `basis` is a fingerprint of all it depends on; while it holds, so do the numbers. `counted_at` is
    product time; `computed_at`, and the `seconds` it took, are real time.
    """

    campaign = models.OneToOneField(
        Campaign, on_delete=models.CASCADE, primary_key=True, related_name="summary"
    )
    basis = models.CharField(max_length=32)
    counted_at = MomentField()
    computed_at = MomentField()
    seconds = models.FloatField()
    numbers = models.JSONField()
    # Of a completed campaign, whose tweets others may go on watching: [[tweet, action, count], …]
    known = models.JSONField(default=list)


class PublicAddress(models.Model):
    """Where people reach SOCAP, while `SOCAP_BASE_URL` does not say it; one row."""

    url = models.CharField(max_length=300)
    # From an administrator's visit; otherwise typed by one.
    learned = models.BooleanField()
    by = models.CharField(max_length=150)
    at = MomentField()  # real time
