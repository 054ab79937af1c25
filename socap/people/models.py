"""X accounts and their pictures, the operator's important people, and whom those follow."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce, Lower

from socap.lib.database.fields import CountField, MomentField, XIdField
from socap.people.references import username_for_id

MAX_WEIGHT = 1000


class Account(models.Model):
    """An X account that engaged with or wrote a watched tweet."""

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
    posts = CountField(null=True)
    labelled_automated = models.BooleanField(null=True)  # by X, as its owner declared
    joined_at = MomentField(null=True)
    categories = ArrayField(models.CharField(max_length=16), default=list)
    importance = models.IntegerField(default=0)
    first_seen_at = MomentField()
    updated_at = MomentField()

    class Meta:
        indexes = [
            # analytics.engagers.ranking: engagers by importance
            models.Index(
                F("importance").desc(),
                Coalesce("followers", -1).desc(),
                F("id").desc(),
                name="account_by_rank",
            ),
            # analytics.engagements.listing, by importance
            models.Index(fields=["-importance", "-id"], name="account_by_importance_id"),
            # people.important_list: find the account of a username
            models.Index(Lower("username"), name="account_by_username"),
        ]

    def __str__(self) -> str:
        return f"@{self.username}"


class Avatar(models.Model):
    """The profile picture of an account as pages show it; all times are real.

    `content` was fetched from `url`; both are empty until there is a first picture.
    """

    account = models.OneToOneField(Account, on_delete=models.CASCADE, primary_key=True)
    url = models.TextField(blank=True)
    content = models.BinaryField(default=b"")
    # The address that failed last, how often in a row, and when.
    failed_url = models.TextField(blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    failed_at = MomentField(null=True)
    wanted_at = MomentField(null=True)  # since when a page waits for it
    used_at = MomentField()

    class Meta:
        indexes = [
            # people.avatars.wanted_accounts
            models.Index(
                fields=["wanted_at"],
                condition=models.Q(wanted_at__isnull=False),
                name="avatar_wanted",
            ),
            # people.avatars.remove_unused
            models.Index(fields=["used_at"], name="avatar_by_use"),
        ]

    def __str__(self) -> str:
        return f"picture of {self.account_id}"


class ImportantPerson(models.Model):
    """An entry of the operator's important list, with the weight it adds to accounts it follows."""

    # Lower case, as X ignores case. `i/user/ID` while only the account id is known.
    username = models.CharField(max_length=64, unique=True)
    name = models.TextField(blank=True)
    weight = models.PositiveIntegerField(default=1)
    tags = ArrayField(models.CharField(max_length=64), default=list)
    active = models.BooleanField(default=True)
    account_id = XIdField(null=True, unique=True)
    # Names the account has had while on the list; an old list may still use them.
    former_usernames = ArrayField(models.CharField(max_length=64), default=list)
    note = models.TextField(blank=True)  # tells the operator about a rename or merge
    created_at = MomentField()

    # Progress of the sync of followings; it resumes at `sync_cursor`, which is `sync_provider`'s.
    synced_at = MomentField(null=True)
    sync_started_at = MomentField(null=True)
    sync_cursor = models.TextField(blank=True)
    sync_provider = models.CharField(max_length=64, blank=True)
    sync_pages = models.PositiveIntegerField(default=0)
    sync_problem = models.TextField(blank=True)
    following_known = models.PositiveIntegerField(default=0)

    # The following count on the profile, and when it was fetched.
    profile_following = CountField(null=True)
    profile_at = MomentField(null=True)
    # Rejected syncs in a row, when to retry ahead of schedule, and since when list and profile
    # agree that far fewer accounts are followed.
    rejected_syncs = models.PositiveSmallIntegerField(default=0)
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
    def has_unknown_username(self) -> bool:
        """Whether the account's current username is unknown."""
        return self.account_id is not None and self.username == username_for_id(self.account_id)


class SuggestedAccount(models.Model):
    """An account that several important people follow: its score, profile, and whether it was dismissed.

    `follower_count` and `importance` are kept by `people.suggestion_scores`. `Account` has only those who
    engaged with or wrote a watched tweet.
    """

    account_id = XIdField(primary_key=True)
    follower_count = models.PositiveIntegerField()
    importance = models.PositiveIntegerField()
    username = models.CharField(max_length=64, blank=True)
    name = models.TextField(blank=True)
    bio = models.TextField(blank=True)
    followers = CountField(null=True)
    verified = models.BooleanField(default=False)
    profile_at = MomentField(null=True)  # when the profile was last asked for
    is_missing = models.BooleanField(default=False)  # the provider did not return it then
    dismissed_at = MomentField(null=True)

    class Meta:
        indexes = [
            # analytics.people.suggestions: the most important first
            models.Index(
                fields=["-importance", "-follower_count", "-account_id"], name="suggestion_by_rank"
            ),
        ]

    def __str__(self) -> str:
        return f"@{self.username}" if self.username else f"account {self.account_id}"


class Following(models.Model):
    """`person` follows the X account `account_id`, which may have no Account row."""

    pk = models.CompositePrimaryKey("person_id", "account_id")
    person = models.ForeignKey(ImportantPerson, on_delete=models.CASCADE)
    account_id = XIdField()
    seen_at = MomentField()

    class Meta:
        indexes = [
            # people.importance: the people who follow an account
            models.Index(fields=["account_id", "person"], name="following_by_account"),
        ]
