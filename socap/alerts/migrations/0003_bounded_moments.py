"""Lets no column take a moment that could not be read back; repairs those that did."""

from django.db import migrations

from socap.lib.fields import MomentField
from socap.lib import repair

MOMENTS = {
    "alert": ("created_at", "due_at"),
    "channel": ("created_at",),
    "delivery": ("created_at",),
    "incident": ("opened_at",),
    "mute": ("created_at",),
    "notice": ("noticed_at",),
}
OPTIONAL_MOMENTS = {
    "alert": ("dispatched_at", "sent_at", "reading_until"),
    "delivery": ("held_until", "next_at", "sent_at"),
    "incident": ("told_at", "closed_at"),
    "mute": ("until",),
    "recipient": ("last_success_at", "last_error_at", "next_send_at", "failed_at"),
}


class Migration(migrations.Migration):
    dependencies = [("alerts", "0002_incident_telling")]

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
