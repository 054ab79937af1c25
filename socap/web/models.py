"""Logins. ("User" is always a login, "Account" always an X account.)"""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Somebody who may sign in, and what for."""

    class Role(models.TextChoices):
        ADMIN = "admin"
        OPERATOR = "operator"
        VIEWER = "viewer"

    role = models.CharField(max_length=16, choices=Role, default=Role.OPERATOR)

    @property
    def may_change(self) -> bool:
        """Viewers look; everybody else may also create, change and delete."""
        return self.role != self.Role.VIEWER
