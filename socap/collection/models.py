"""What all workers on all machines share: policy, the providers' limits, credentials and health, failures."""

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


class RateLimit(models.Model):
    """What holds calls to an endpoint back, or, where it has no name, to the provider as a whole.

    `next_at` is the next free turn of the windows whose calls are spaced; `held_until` and
    `refusals` come from 429s, `remaining` and what follows from the newest headers.
    """

    provider = models.CharField(max_length=64)
    endpoint = models.CharField(max_length=32, blank=True)
    next_at = MomentField(null=True)
    held_until = MomentField(null=True)
    refusals = models.PositiveIntegerField(default=0)  # 429s since the last answer
    by_endpoint = models.BooleanField(default=False)  # of the provider's row: answers have said so
    remaining = models.PositiveIntegerField(null=True)
    resets_at = MomentField(null=True)
    # The call that the headers came with. What had ended before `told_since` is in them for certain.
    told_by = models.BigIntegerField(null=True)
    told_since = MomentField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "endpoint"], name="rate_limit_once"),
        ]


class CountedCall(models.Model):
    """A call that takes a place in the long windows, from its reservation until after its end."""

    provider = models.CharField(max_length=64)
    endpoint = models.CharField(max_length=32)
    reserved_at = MomentField()
    ended_at = MomentField()  # until it has: the latest that it can end

    class Meta:
        indexes = [
            # collection.provider.rate_limit: the newest of an endpoint, and of all together
            models.Index(fields=["provider", "endpoint", "ended_at"], name="call_of_endpoint"),
            models.Index(fields=["provider", "ended_at"], name="call_of_provider"),
        ]


class Credential(models.Model):
    """One field of a provider's credentials as it was typed into a page, encrypted."""

    provider = models.CharField(max_length=64)
    name = models.CharField(max_length=64)
    encrypted = models.TextField()
    changed_at = MomentField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "name"], name="credential_once"),
        ]


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
