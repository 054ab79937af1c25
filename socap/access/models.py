"""Users, invitations, sign-ins, API keys, the mail server and audit entries.

"User" always means somebody who signs in to SOCAP, "Account" always an X account.
"""

from datetime import datetime

from django.contrib.auth.models import AbstractUser
from django.db import models

from socap.lib.database.fields import MomentField


class Role(models.TextChoices):
    ADMIN = "admin"
    OPERATOR = "operator"
    VIEWER = "viewer"


class User(AbstractUser):
    """Somebody who can sign in, with a role."""

    Role = Role

    role = models.CharField(max_length=16, choices=Role, default=Role.OPERATOR)

    @property
    def may_change(self) -> bool:
        """Whether the user may create, change and delete; viewers may not."""
        return self.role != Role.VIEWER

    @property
    def may_administer(self) -> bool:
        """Whether the user may manage users, keys and settings and see the audit log."""
        return self.role == Role.ADMIN


class Invitation(models.Model):
    """A link with which one person can create an account; only the token's SHA-256 is stored."""

    digest = models.CharField(max_length=64, unique=True)
    role = models.CharField(max_length=16, choices=Role)
    email = models.EmailField(blank=True)
    invited_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="invitations"
    )
    created_at = MomentField()
    expires_at = MomentField()
    accepted_at = MomentField(null=True)
    accepted_by = models.OneToOneField(
        User, on_delete=models.SET_NULL, null=True, related_name="invitation"
    )
    revoked_at = MomentField(null=True)

    def __str__(self) -> str:
        return self.email or f"invitation {self.pk}"

    def is_open(self, now: datetime) -> bool:
        return self.accepted_at is None and self.revoked_at is None and now < self.expires_at


class SignIn(models.Model):
    """A browser in which a user is signed in; deleted when its session ends."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sign_ins")
    session_key = models.CharField(max_length=40, unique=True)
    user_agent = models.CharField(max_length=300, blank=True)
    ip = models.GenericIPAddressField(null=True)
    created_at = MomentField()
    last_seen_at = MomentField()

    class Meta:
        ordering = ["-last_seen_at"]


class ApiKey(models.Model):
    """A bearer key; only its SHA-256 is stored, and the key is shown once."""

    class Scope(models.TextChoices):
        READ = "read"
        WRITE = "write"
        ADMIN = "admin"

    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=16)
    digest = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=8, choices=Scope, default=Scope.ADMIN)
    created_at = MomentField()
    created_by = models.CharField(max_length=150, blank=True)
    last_used_at = MomentField(null=True)
    revoked_at = MomentField(null=True)

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"


class MailServer(models.Model):
    """The mail server that an administrator entered, unless the environment names one; one row."""

    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField()
    tls = models.CharField(max_length=8)  # starttls, implicit, no
    username = models.CharField(max_length=300, blank=True)
    encrypted_password = models.TextField()
    sender = models.CharField(max_length=320)
    changed_at = MomentField()  # real time
    changed_by = models.CharField(max_length=150)


class AuditEntry(models.Model):
    """One line of the audit log. It stores names rather than references, so it outlives them.

    `at` is real time, even if the product's clock runs faster.
    """

    at = MomentField()
    actor_kind = models.CharField(max_length=16)
    actor = models.CharField(max_length=150, blank=True)
    verb = models.CharField(max_length=64)
    object_kind = models.CharField(max_length=32, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    object_name = models.CharField(max_length=200, blank=True)
    # {"changes": {"name": {"before": "A", "after": "B"}}, …}
    details = models.JSONField(default=dict)
    ip = models.GenericIPAddressField(null=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            # web.signin.audit_log: one user's entries, newest first
            models.Index(fields=["actor", "-id"], name="audit_by_actor"),
            # web.signin.audit_log: entries of one verb, newest first; the list of verbs
            models.Index(fields=["verb", "-id"], name="audit_by_verb"),
            # entries about one object, newest first
            models.Index(fields=["object_kind", "object_id", "-id"], name="audit_of_object"),
        ]

    def __str__(self) -> str:
        return f"{self.actor or self.actor_kind} {self.verb} {self.object_name}".strip()
