"""Lets no column take a moment that could not be read back; repairs those that did."""

from django.db import migrations

from socap.lib.fields import MomentField
from socap.lib import repair

MOMENTS = {
    "apikey": ("created_at",),
}
OPTIONAL_MOMENTS = {
    "apikey": ("last_used_at", "revoked_at"),
}


class Migration(migrations.Migration):
    dependencies = [("api", "0002_key_created_by")]

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
