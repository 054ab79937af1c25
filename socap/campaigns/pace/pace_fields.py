"""Columns of the pace: of campaigns what was chosen, of tweets and lists when they are read next."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from socap.lib.bounds import DAY_MINUTES
from socap.lib.database.fields import CountField, MomentField

HIGHEST_BUDGET = 1_000_000
A_DAYS_MINUTES = [MinValueValidator(1), MaxValueValidator(DAY_MINUTES)]


class PaceMode(models.TextChoices):
    FIXED = "fixed"
    ADAPTIVE = "adaptive"


class CampaignPace(models.Model):
    """Its pace (see `pace_choice`), and what follows from it at the moment.

    `dollars_per_person_minute` is what ending one minute of waiting is worth; None until it has been
    computed, at `pace_computed_at`.
    """

    pace_mode = models.CharField(max_length=8, choices=PaceMode, default=PaceMode.ADAPTIVE)
    # None: as often as the settings say.
    interval_minutes = models.PositiveIntegerField(null=True, validators=A_DAYS_MINUTES)
    target_delay_minutes = models.PositiveIntegerField(null=True, validators=A_DAYS_MINUTES)
    budget_dollars = models.DecimalField(
        max_digits=9,
        decimal_places=2,
        null=True,
        validators=[MinValueValidator(0.01), MaxValueValidator(HIGHEST_BUDGET)],
    )
    dollars_per_person_minute = models.FloatField(null=True)
    pace_computed_at = MomentField(null=True)

    class Meta:
        abstract = True


class TweetPace(models.Model):
    """When its counters are read next by an adaptive pace; None: as soon as possible.

    `whole_due_at`: since when every list that moved is to be read with the next counters, as a fixed
    pace, a forced poll and the final poll demand.
    """

    next_read_at = MomentField(null=True)
    whole_due_at = MomentField(null=True)

    class Meta:
        abstract = True


class ListPace(models.Model):
    """What a list has unread, and when it is worth reading.

    `unread` rows have waited `waiting` minutes in all by `waiting_at`, the last reading; they are the
    rises of the counter up to `counted` since the last run. Rows come at `arrived_rows` in
    `watched_minutes`. `weight`: how much more often than others it brings important people.
    """

    unread = models.PositiveIntegerField(default=0)
    waiting = models.FloatField(default=0.0)
    waiting_at = MomentField(null=True)
    counted = CountField(null=True)
    arrived_rows = models.FloatField(null=True)
    watched_minutes = models.FloatField(null=True)
    weight = models.FloatField(default=1.0)
    due_at = MomentField(null=True)

    class Meta:
        abstract = True


PACE_IN_BOUNDS = models.CheckConstraint(
    condition=(Q(interval_minutes=None) | Q(interval_minutes__range=(1, DAY_MINUTES)))
    & (Q(target_delay_minutes=None) | Q(target_delay_minutes__range=(1, DAY_MINUTES)))
    & (Q(budget_dollars=None) | Q(budget_dollars__gt=0, budget_dollars__lte=HIGHEST_BUDGET)),
    name="campaign_pace_in_bounds",
)
