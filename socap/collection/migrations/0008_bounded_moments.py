"""Lets no column take a moment that could not be read back; repairs those that did."""

from django.db import migrations

from socap.lib.fields import MomentField
from socap.lib import repair

MOMENTS = {
    "balancereading": ("taken_at",),
    "clockmark": ("seen_at",),
    "jobfailure": ("failed_at",),
    "pace": ("next_at",),
    "usage": ("hour",),
    "vigil": ("since", "seen_at"),
    "workerpart": ("started_at",),
}
OPTIONAL_MOMENTS = {
    "circuit": ("open_until", "opened_at"),
    "clockmark": ("set_back_at",),
    "jobfailure": ("interrupted_at",),
}


class Migration(migrations.Migration):
    dependencies = [("collection", "0007_clock_mark")]

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
