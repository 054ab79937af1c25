"""What all workers on all machines share: policy, the provider's pace and health, failures."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


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

    @classmethod
    def current(cls) -> "Policy":
        return cls.objects.get_or_create(pk=1)[0]


class Pace(models.Model):
    """When the next call to a provider may start; every worker takes its turn here."""

    provider = models.CharField(max_length=64, primary_key=True)
    next_at = models.DateTimeField()
    refusals = models.PositiveIntegerField(default=0)  # 429s since the last answer


class Circuit(models.Model):
    """Open while no call can succeed: jobs wait until `open_until`, then one tries again."""

    provider = models.CharField(max_length=64, primary_key=True)
    open_until = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    times = models.PositiveIntegerField(default=0)  # in a row
    reason = models.TextField(blank=True)


class Usage(models.Model):
    """What was asked of a provider in one hour, by endpoint."""

    provider = models.CharField(max_length=64)
    hour = models.DateTimeField()
    endpoint = models.CharField(max_length=32)
    calls = models.PositiveIntegerField(default=0)
    errors = models.PositiveIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "hour", "endpoint"], name="usage_once"),
        ]


class JobFailure(models.Model):
    """How often a job failed and why; waiting for the provider is not failing."""

    job_id = models.BigIntegerField(primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    error = models.TextField()
    kind = models.CharField(max_length=32)
    failed_at = models.DateTimeField()
    given_up = models.BooleanField(default=False)
