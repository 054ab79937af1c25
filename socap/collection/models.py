"""What all workers on all machines share: policy, the provider's pace and health, failures."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from socap.campaigns.models import Campaign
from socap.lib.database.fields import MomentField


class Policy(models.Model):
    """The system settings of collection, changed at run time; one row."""

    poll_interval_minutes = models.PositiveIntegerField(
        default=30, validators=[MinValueValidator(1), MaxValueValidator(1440)]
    )
    sweep_hours = models.PositiveIntegerField(
        default=6, validators=[MinValueValidator(1), MaxValueValidator(168)]
    )
    followings_refresh_hours = models.PositiveIntegerField(
        default=168, validators=[MinValueValidator(1), MaxValueValidator(8760)]
    )

    # Of the provider, for all workers together; TWITTER_QPS_LIMIT wins where it is given.
    calls_per_second = models.FloatField(
        default=3.0, validators=[MinValueValidator(0.01), MaxValueValidator(1000)]
    )

    @classmethod
    def current(cls) -> "Policy":
        return cls.objects.get_or_create(pk=1)[0]

    @classmethod
    def held(cls) -> "Policy":
        """As it is now, for this transaction alone."""
        cls.current()
        return cls.objects.select_for_update().get(pk=1)


class Pace(models.Model):
    """When the next call to a provider may start; every worker takes its turn here."""

    provider = models.CharField(max_length=64, primary_key=True)
    next_at = MomentField()
    refusals = models.PositiveIntegerField(default=0)  # 429s since the last answer


class Circuit(models.Model):
    """Open while no call can succeed: jobs wait until `open_until`, then one tries again."""

    provider = models.CharField(max_length=64, primary_key=True)
    open_until = MomentField(null=True)
    opened_at = MomentField(null=True)
    times = models.PositiveIntegerField(default=0)  # in a row
    kind = models.CharField(max_length=32, blank=True)  # of the error: out of credits, bad key
    reason = models.TextField(blank=True)


class Usage(models.Model):
    """What was asked of a provider in one hour, by endpoint."""

    provider = models.CharField(max_length=64)
    hour = MomentField()
    endpoint = models.CharField(max_length=32)
    calls = models.PositiveIntegerField(default=0)
    errors = models.PositiveIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "hour", "endpoint"], name="usage_once"),
        ]


class BalanceReading(models.Model):
    """What was left to spend at one moment (real time)."""

    provider = models.CharField(max_length=64)
    taken_at = MomentField()
    credits = models.BigIntegerField()

    class Meta:
        indexes = [
            # collection.provider.credits: the readings of the last hour
            models.Index(fields=["provider", "taken_at"], name="balance_newest"),
        ]


class CampaignWatch(models.Model):
    """A campaign that ought to be polled, and since when without a break.

    `since` is product time; `seen_at` (real time) is the watch's newest look at it: after a gap,
    because it was paused or SOCAP stopped, the watch begins anew.
    """

    campaign = models.OneToOneField(Campaign, on_delete=models.CASCADE, primary_key=True)
    since = MomentField()
    seen_at = MomentField()


class Unplanned(models.Model):
    """A campaign that the schedule could not plan when it last looked, and why."""

    campaign = models.OneToOneField(Campaign, on_delete=models.CASCADE, primary_key=True)
    problem = models.TextField()
    since = MomentField()


class ClockMark(models.Model):
    """What the database's clock showed at the last look, and when it was last set back; one row."""

    seen_at = MomentField()
    set_back_at = MomentField(null=True)
    set_back_seconds = models.BigIntegerField(default=0)


class WorkerPart(models.Model):
    """What a row of the queue's workers is: one of the parts of which each `socap worker` has all.

    A command that works the queue off in the foreground comes and goes, and has no row here.
    """

    worker_id = models.BigIntegerField(primary_key=True)  # of the queue, which keeps the heartbeat
    process = models.UUIDField()
    part = models.CharField(max_length=16)
    started_at = MomentField()


class JobFailure(models.Model):
    """How often a job failed and why; waiting for the provider is not failing."""

    job_id = models.BigIntegerField(primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    # Workers that died with it in hand, in a row: a run that ended by itself begins anew.
    deaths = models.PositiveIntegerField(default=0)
    # Since when the machine (database, disk, memory, a worker's death) has kept it from running.
    interrupted_at = MomentField(null=True)
    error = models.TextField()
    kind = models.CharField(max_length=32)
    failed_at = MomentField()
    given_up = models.BooleanField(default=False)
