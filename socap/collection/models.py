"""State shared by all workers: policy, provider limits, credentials, circuits, usage, job failures."""

from datetime import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from socap.campaigns.models import Campaign
from socap.campaigns.pace.pace_choice import DEFAULT_TARGET_DELAY
from socap.campaigns.pace.pace_fields import A_DAYS_MINUTES, PaceMode
from socap.lib.database.fields import MomentField
from socap.people.models import Account


class Policy(models.Model):
    """Collection settings that can be changed at run time (a single row)."""

    poll_interval_minutes = models.PositiveIntegerField(
        default=30, validators=[MinValueValidator(1), MaxValueValidator(1440)]
    )
    # How campaigns are read that are created without a pace.
    default_pace = models.CharField(max_length=8, choices=PaceMode, default=PaceMode.ADAPTIVE)
    default_target_delay_minutes = models.PositiveIntegerField(
        default=DEFAULT_TARGET_DELAY, validators=A_DAYS_MINUTES
    )
    sweep_hours = models.PositiveIntegerField(
        default=6, validators=[MinValueValidator(1), MaxValueValidator(168)]
    )
    followings_refresh_hours = models.PositiveIntegerField(
        default=168, validators=[MinValueValidator(1), MaxValueValidator(8760)]
    )

    # The provider that is asked first, by its name; empty: in the order of SOCAP_SOURCE, and the
    # cheapest one for followings.
    engagements_source = models.CharField(max_length=64, blank=True)
    followings_source = models.CharField(max_length=64, blank=True)

    # Whether it is asked where X says that engagers are based; each answer costs.
    asks_stated_places = models.BooleanField(default=False)

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
    `refusals` come from 429 responses, the fields from `told_limit` on from response headers.
    """

    provider = models.CharField(max_length=64)
    endpoint = models.CharField(max_length=32, blank=True)
    next_at = MomentField(null=True)
    held_until = MomentField(null=True)
    refusals = models.PositiveIntegerField(default=0)  # consecutive 429 responses
    by_endpoint = models.BooleanField(default=False)  # provider row only: endpoint limits exist
    silent = models.BooleanField(
        default=False, db_default=False
    )  # responses have stopped telling the window
    told_limit = models.PositiveIntegerField(null=True)
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


class AuthorLook(models.Model):
    """When an author's recent posts were last asked for (product time)."""

    account = models.OneToOneField(
        "people.Account", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    looked_at = MomentField()


class AuthorLink(models.Model):
    """The link with which a campaign asks an author to connect their X account; all times are real.

    `nonce` is a part of its address, so that a new one replaces it. `agreed_at` is since when the
    author's permission holds for this campaign; `problem` says why it does not any more, unless the
    operator ended it.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="author_links")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    nonce = models.CharField(max_length=32)
    asked_by = models.CharField(max_length=100)  # as the author sees it
    created_by = models.CharField(max_length=150, blank=True)
    created_at = MomentField()
    expires_at = MomentField()
    revoked_at = MomentField(null=True)
    agreed_at = MomentField(null=True)
    problem = models.TextField(blank=True)
    problem_at = MomentField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "account"], name="one_link_per_author"),
        ]

    def __str__(self) -> str:
        return f"@{self.account.username}"

    def is_open(self, now: datetime) -> bool:
        return self.revoked_at is None and now < self.expires_at


class AuthorConnection(models.Model):
    """The tokens of an author who has given permission, encrypted; there is no row without.

    `stored_id` changes with every pair of tokens that is stored. A refresh token can be used once,
    so a worker writes `refreshing` (its attempt) and `refreshing_since` (the database's time) before
    it asks X. `refresh_at` and `expires_at` are product time, `connected_at` is real.
    """

    account = models.OneToOneField(
        Account, on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    stored_id = models.UUIDField()
    encrypted_access = models.TextField()
    encrypted_refresh = models.TextField()
    refresh_at = MomentField()
    expires_at = MomentField()
    refreshing = models.UUIDField(null=True)
    refreshing_since = MomentField(null=True)
    connected_at = MomentField()


class AuthorizationRequest(models.Model):
    """One visit to X to give permission: begun by a visitor of a link, finished once at most.

    State and visitor are stored as digests; all times are real.
    """

    link = models.ForeignKey(AuthorLink, on_delete=models.CASCADE, related_name="requests")
    state = models.CharField(max_length=64, unique=True)
    visitor = models.CharField(max_length=64)
    encrypted_verifier = models.TextField()
    begun_at = MomentField()
    finished_at = MomentField(null=True)


class Circuit(models.Model):
    """Circuit breaker of a provider: no calls are made until `open_until`, then one is tried."""

    provider = models.CharField(max_length=64, primary_key=True)
    open_until = MomentField(null=True)
    opened_at = MomentField(null=True)
    times = models.PositiveIntegerField(default=0)  # consecutive openings
    kind = models.CharField(max_length=32, blank=True)  # of the error: out of credits, bad key
    reason = models.TextField(blank=True)


class Outage(models.Model):
    """Since when (real time) all calls of one endpoint of a provider have failed, and the latest reason.

    `tried_at` is when it was last called, `alone` whether other endpoints have answered since.
    """

    provider = models.CharField(max_length=64)
    endpoint = models.CharField(max_length=32)
    since = MomentField()
    reason = models.TextField()
    tried_at = MomentField(null=True)
    alone = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "endpoint"], name="outage_once"),
        ]


class Usage(models.Model):
    """Calls, errors, rows and cost (in the provider's unit) of one endpoint in one hour."""

    provider = models.CharField(max_length=64)
    hour = MomentField()
    endpoint = models.CharField(max_length=32)
    calls = models.PositiveIntegerField(default=0)
    errors = models.PositiveIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)
    spent = models.FloatField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "hour", "endpoint"], name="usage_once"),
        ]


class ChargedToday(models.Model):
    """A post or account that a provider has charged on this UTC day, and does not charge again.

    `kind` is the name of its price, `item` its id.
    """

    provider = models.CharField(max_length=64)
    kind = models.CharField(max_length=32)
    day = models.DateField()
    item = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "kind", "day", "item"], name="charged_once"
            ),
        ]


class BalanceReading(models.Model):
    """What is left to spend at a provider at one moment (real time), of a `cap` if there is one."""

    provider = models.CharField(max_length=64)
    taken_at = MomentField()
    credits = models.BigIntegerField()
    cap = models.BigIntegerField(null=True)
    resets_at = MomentField(null=True)

    class Meta:
        indexes = [
            # collection.provider.credits: the readings of the last hour
            models.Index(fields=["provider", "taken_at"], name="balance_newest"),
        ]


class SpendingReservation(models.Model):
    """The greatest possible price of a call that is under way (since `reserved_at`, real time)."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="+")
    dollars = models.DecimalField(max_digits=18, decimal_places=8)
    reserved_at = MomentField()


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
