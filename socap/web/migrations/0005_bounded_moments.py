"""Lets no column take a moment that could not be read back; repairs those that did."""

from django.db import migrations

from socap.lib.fields import MomentField
from socap.lib import repair

MOMENTS = {
    "campaigndraft": ("saved_at",),
    "invitation": ("created_at", "expires_at"),
    "sharelink": ("created_at",),
    "signin": ("created_at", "last_seen_at"),
}
OPTIONAL_MOMENTS = {
    "firststeps": ("dismissed_at",),
    "invitation": ("accepted_at", "revoked_at"),
    "sharelink": ("expires_at", "revoked_at", "last_opened_at"),
}


class Migration(migrations.Migration):
    dependencies = [("web", "0004_share_links")]

    operations = [
        *(repair.Clamp(model, names, repair.MOMENTS) for model, names in MOMENTS.items()),
        *(repair.Clamp(model, names, repair.MOMENTS) for model, names in OPTIONAL_MOMENTS.items()),
        *(
            repair.AlterField(model, name, MomentField())
            for model, names in MOMENTS.items()
            for name in names
        ),
        *(
            repair.AlterField(model, name, MomentField(null=True))
            for model, names in OPTIONAL_MOMENTS.items()
            for name in names
        ),
    ]
