"""Accounts on X, the operator's important people, and whom these follow."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce, Lower

from socap.lib.database.fields import CountField, MomentField, XIdField
from socap.people.references import by_id

MAX_WEIGHT = 1000


class Account(models.Model):
    """An X account that was seen engaging with, or writing, a watched tweet."""

    id = XIdField(primary_key=True)
    username = models.CharField(max_length=64)
    name = models.TextField(blank=True)
    bio = models.TextField(blank=True)
    location = models.TextField(blank=True)
    avatar_url = models.TextField(blank=True)
    verified = models.BooleanField(default=False)
    verified_type = models.CharField(max_length=32, blank=True)
    followers = CountField(null=True)
    following = CountField(null=True)
    joined_at = MomentField(null=True)
    categories = ArrayField(models.CharField(max_length=16), default=list)
    importance = models.IntegerField(default=0)
    first_seen_at = MomentField()
    updated_at = MomentField()

    class Meta:
        indexes = [
            # analytics.engagers.ranking: who is here, most important first
            models.Index(
                F("importance").desc(),
                Coalesce("followers", -1).desc(),
                F("id").desc(),
                name="account_by_rank",
            ),
            # analytics.engagements.listing, by importance
            models.Index(fields=["-importance", "-id"], name="account_by_importance_id"),
            # people.important_list: is this person already known as an account?
            models.Index(Lower("username"), name="account_by_username"),
        ]

    def __str__(self) -> str:
        return f"@{self.username}"


class ImportantPerson(models.Model):
    """Somebody on the operator's important list, with the weight their following gives."""

    # Lower case, as X compares names; while only the account's id is known, `by_id` of that.
    username = models.CharField(max_length=64, unique=True)
    name = models.TextField(blank=True)
    weight = models.PositiveIntegerField(default=1)
    tags = ArrayField(models.CharField(max_length=64), default=list)
    active = models.BooleanField(default=True)
    account_id = XIdField(null=True, unique=True)
    # Names that this account had while it was on the list; a list that still says them means it.
    former_usernames = ArrayField(models.CharField(max_length=64), default=list)
    note = models.TextField(blank=True)  # what became of its name, for the operator
    created_at = MomentField()

    # How far the list of followings has been read; `sync_cursor` is where to resume.
    synced_at = MomentField(null=True)
    sync_started_at = MomentField(null=True)
    sync_cursor = models.TextField(blank=True)
    sync_pages = models.PositiveIntegerField(default=0)
    sync_problem = models.TextField(blank=True)
    following_known = models.PositiveIntegerField(default=0)

    # The second witness: how many the profile says they follow, and when it was asked.
    profile_following = CountField(null=True)
    profile_at = MomentField(null=True)
    # Readings in a row that could not be believed; when to read again sooner than is usual; and
    # since when list and profile agree that there are far fewer.
    doubts = models.PositiveSmallIntegerField(default=0)
    retry_at = MomentField(null=True)
    fewer_since = MomentField(null=True)

    class Meta:
        ordering = ["-weight", "username"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weight__lte=MAX_WEIGHT), name="person_weight_in_bounds"
            ),
        ]

    def __str__(self) -> str:
        return f"@{self.username} {self.weight}"

    @property
    def is_called_by_id(self) -> bool:
        """Nobody knows the name that the account has now."""
        return self.account_id is not None and self.username == by_id(self.account_id)


class Following(models.Model):
    """`person` follows the X account `account_id`, which need not be known otherwise."""

    pk = models.CompositePrimaryKey("person_id", "account_id")
    person = models.ForeignKey(ImportantPerson, on_delete=models.CASCADE)
    account_id = XIdField()
    seen_at = MomentField()

    class Meta:
        indexes = [
            # people.importance: who follows this account?
            models.Index(fields=["account_id", "person"], name="following_by_account"),
        ]
