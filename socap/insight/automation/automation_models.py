"""The tables of signs of automation; `socap.insight.models` has them too."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from socap.lib.database.fields import MomentField
from socap.people.models import Account

MOST = 1_000_000


class AccountSigns(models.Model):
    """Which signs of automation an account shows, and what people marked it as.

    Derived from the profile that has `profile_hash`, by `version` of the rules about bios; a row where
    they differ is stale, and without a hash nothing was read. `signs` follow from the columns above them and
    the account's own by one statement: `insight.automation.judging`. Marks are of people; no job
    writes them.
    """

    account = models.OneToOneField(
        Account, on_delete=models.CASCADE, primary_key=True, related_name="signs"
    )
    profile_hash = models.BigIntegerField(null=True)
    version = models.PositiveSmallIntegerField(default=0, db_default=0)
    bio_words = models.TextField(blank=True, db_default="")  # by which the bio says so
    # So many accounts, itself among them, wrote the same text within an hour of it.
    same_text = models.PositiveIntegerField(default=1, db_default=1)
    # It engaged with so many watched tweets within a minute.
    tweets_in_minute = models.PositiveIntegerField(default=0, db_default=0)

    signs = ArrayField(models.CharField(max_length=24), default=list, db_default=[])
    points = models.PositiveSmallIntegerField(default=0, db_default=0)
    looks_automated = models.BooleanField(default=False, db_default=False)
    marked = models.BooleanField(null=True)
    marked_by = models.CharField(max_length=150, blank=True, db_default="")
    marked_at = MomentField(null=True)
    automated = models.GeneratedField(
        expression=Coalesce("marked", "looks_automated"),
        output_field=models.BooleanField(),
        db_persist=True,
    )

    class Meta:
        indexes = [
            # analytics.filters: engagers with or without signs of automation
            models.Index(
                fields=["account"], name="automated_accounts", condition=Q(automated=True)
            ),
        ]

    def __str__(self) -> str:
        return f"signs of {self.account_id}"


def threshold(default: int) -> models.PositiveIntegerField:  # type: ignore[type-arg]
    return models.PositiveIntegerField(
        default=default, db_default=default, validators=[MaxValueValidator(MOST)]
    )


class AutomationRules(models.Model):
    """The thresholds of the rules, one row; 0 switches a rule off."""

    very_many_posts = threshold(144)
    many_posts = threshold(50)
    young_days = threshold(30)
    handle_digits = threshold(8)
    following_ratio = threshold(20)
    least_following = threshold(100)
    same_text = threshold(3)
    tweets_in_minute = threshold(5)
    default_picture = threshold(1)
    empty_profile = threshold(1)
    flagged_from = threshold(3)
    # The last engagement whose text and time have been compared with others.
    compared_to = models.BigIntegerField(default=0, db_default=0)
