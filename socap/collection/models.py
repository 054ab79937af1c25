"""State shared by all workers: policy, provider limits, credentials, circuits, usage, job failures."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from socap.campaigns.models import Campaign
from socap.lib.database.fields import MomentField


class Policy(models.Model):
    """Collection settings that can be changed at run time (a single row)."""

    poll_interval_minutes = models.PositiveIntegerField(
        default=30, validators=[MinValueValidator(1), MaxValueValidator(1440)]
    )
    sweep_hours = models.PositiveIntegerField(
        default=6, validators=[MinValueValidator(1), MaxValueValidator(168)]
    )
    followings_refresh_hours = models.PositiveIntegerField(
        default=168, validators=[MinValueValidator(1), MaxValueValidator(8760)]
    )

    # Shared by all workers; TWITTER_QPS_LIMIT overrides it.
    calls_per_second = models.FloatField(
        default=3.0, validators=[MinValueValidator(0.01), MaxValueValidator(1000)]
    )

    @classmethod
    def current(cls) -> "Policy":
        return cls.objects.get_or_create(pk=1)[0]

    @classmethod
    def locked(cls) -> "Policy":
        """Returns the row locked for update until the end of the transaction."""
        cls.current()
        return cls.objects.select_for_update().get(pk=1)


class RateLimit(models.Model):
    """Rate limit state of one endpoint, or of the whole provider if `endpoint` is empty.

    `next_at` is the next free slot of windows with evenly spaced calls; `held_until` and
    `refusals` come from 429 responses, the fields from `remaining` on from response headers.
    """

    provider = models.CharField(max_length=64)
    endpoint = models.CharField(max_length=32, blank=True)
    next_at = MomentField(null=True)
    held_until = MomentField(null=True)
    refusals = models.PositiveIntegerField(default=0)  # consecutive 429 responses
    by_endpoint = models.BooleanField(default=False)  # provider row only: endpoint limits exist
    remaining = models.PositiveIntegerField(null=True)
    resets_at = MomentField(null=True)
    # The call whose response had these headers; they include every call ended before `told_since`.
    told_by = models.BigIntegerField(null=True)
    told_since = MomentField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "endpoint"], name="rate_limit_once"),
        ]


class CountedCall(models.Model):
    """A call that counts towards the long rate limit windows, from its reservation on."""

    provider = models.CharField(max_length=64)
    endpoint = models.CharField(max_length=32)
    reserved_at = MomentField()
    ended_at = MomentField()  # while running: the latest possible end

    class Meta:
        indexes = [
            # collection.provider.rate_limit: the newest calls, per endpoint and in all
            models.Index(fields=["provider", "endpoint", "ended_at"], name="call_of_endpoint"),
            models.Index(fields=["provider", "ended_at"], name="call_of_provider"),
        ]


class Credential(models.Model):
    """One credential field of a provider, entered on the settings page and stored encrypted."""

    provider = models.CharField(max_length=64)
    name = models.CharField(max_length=64)
    encrypted = models.TextField()
    changed_at = MomentField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "name"], name="credential_once"),
        ]


class Circuit(models.Model):
    """Circuit breaker of a provider: no calls are made until `open_until`, then one is tried."""

    provider = models.CharField(max_length=64, primary_key=True)
    open_until = MomentField(null=True)
    opened_at = MomentField(null=True)
    times = models.PositiveIntegerField(default=0)  # consecutive openings
    kind = models.CharField(max_length=32, blank=True)  # of the error: out of credits, bad key
    reason = models.TextField(blank=True)


class Usage(models.Model):
    """Calls, errors and rows of one provider endpoint in one hour."""

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
    """The remaining credits of a provider at one moment (real time)."""

    provider = models.CharField(max_length=64)
    taken_at = MomentField()
    credits = models.BigIntegerField()

    class Meta:
        indexes = [
            # collection.provider.credits: the readings of the last hour
            models.Index(fields=["provider", "taken_at"], name="balance_newest"),
        ]


class CampaignWatch(models.Model):
    """Since when an active campaign has been checked for missing polls without interruption.

    `since` is product time, `seen_at` (the latest check) real time. After a gap, because the
    campaign was paused or SOCAP was stopped, `since` starts again.
    """

    campaign = models.OneToOneField(Campaign, on_delete=models.CASCADE, primary_key=True)
    since = MomentField()
    seen_at = MomentField()


class PlanningFailure(models.Model):
    """A campaign the scheduler failed to plan on its last run, with the reason."""

    campaign = models.OneToOneField(Campaign, on_delete=models.CASCADE, primary_key=True)
    problem = models.TextField()
    since = MomentField()


class ClockState(models.Model):
    """The database clock at the last check, and when it was last set back (a single row)."""

    seen_at = MomentField()
    set_back_at = MomentField(null=True)
    set_back_seconds = models.BigIntegerField(default=0)


class WorkerPart(models.Model):
    """Maps a Procrastinate worker to the `socap worker` process and the part it runs.

    Commands that run jobs in the foreground have no row here.
    """

    worker_id = models.BigIntegerField(primary_key=True)  # Procrastinate's id; it has the heartbeat
    process = models.UUIDField()
    part = models.CharField(max_length=16)
    started_at = MomentField()


class JobFailure(models.Model):
    """How often and why a job failed; waiting for the provider does not count as a failure."""

    job_id = models.BigIntegerField(primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    # Consecutive worker deaths while running this job; any run that ends resets it.
    deaths = models.PositiveIntegerField(default=0)
    # Since when infrastructure (database, disk, memory, a worker's death) has prevented a run.
    interrupted_at = MomentField(null=True)
    error = models.TextField()
    kind = models.CharField(max_length=32)
    failed_at = MomentField()
    given_up = models.BooleanField(default=False)
