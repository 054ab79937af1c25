"""The table of organisations named in bios; `socap.insight.models` has it too."""

from django.db import models
from django.db.models.functions import Lower

from socap.people.models import Account
from socap.people.organisations.known import Kind


class NamedOrganisation(models.Model):
    """An organisation that an account's bio names, in these `words`; `former` if it has left.

    `name` is that of the list, or the bio's; spellings of one organisation ("@lumenhq", "Lumen") have
    the same `key`.
    """

    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="organisations", db_index=False
    )
    name = models.CharField(max_length=120)
    key = models.CharField(max_length=120, db_default="")
    kind = models.CharField(max_length=8, choices=[(kind.value, kind.value) for kind in Kind])
    former = models.BooleanField(default=False)
    words = models.CharField(max_length=120)

    class Meta:
        constraints = [
            # analytics.insight: what the engagers of a campaign name
            models.UniqueConstraint(fields=["account", "name"], name="organisation_once"),
        ]
        indexes = [
            # analytics.filters: the accounts that name it
            models.Index(Lower("name"), "key", name="organisation_by_name"),
            models.Index(fields=["key", "account"], name="organisation_by_key"),
        ]

    def __str__(self) -> str:
        return self.name
