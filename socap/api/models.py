"""Keys that programs use instead of a login."""

from django.db import models

from socap.lib.fields import MomentField


class ApiKey(models.Model):
    """A bearer key; only its SHA-256 is stored, the key itself is shown once."""

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
