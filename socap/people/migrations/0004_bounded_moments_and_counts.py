"""Lets no column take a moment or a counter that could not be read back; repairs those that did."""

from django.db import migrations

from socap.lib.fields import CountField, MomentField
from socap.lib import repair

MOMENTS = {
    "account": ("first_seen_at", "updated_at"),
    "following": ("seen_at",),
    "person": ("created_at",),
}
OPTIONAL_MOMENTS = {
    "account": ("joined_at",),
    "person": ("synced_at", "sync_started_at"),
}
OPTIONAL_COUNTS = {
    "account": ("followers", "following"),
}


class Migration(migrations.Migration):
    dependencies = [("people", "0003_identity_and_second_witness")]

    operations = [
        *(repair.Clamp(model, names, repair.MOMENTS) for model, names in MOMENTS.items()),
        *(repair.Clamp(model, names, repair.MOMENTS) for model, names in OPTIONAL_MOMENTS.items()),
        *(repair.Clamp(model, names, repair.COUNTS) for model, names in OPTIONAL_COUNTS.items()),
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
        *(
            repair.AlterField(model, name, CountField(null=True))
            for model, names in OPTIONAL_COUNTS.items()
            for name in names
        ),
    ]
