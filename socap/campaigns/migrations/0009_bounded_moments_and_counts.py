"""Lets no column take a moment or a counter that could not be read back; repairs those that did."""

from django.db import migrations

from socap.lib.fields import CountField, MomentField
from socap.lib import repair

MOMENTS = {
    "auditentry": ("at",),
    "campaign": ("starts_at", "ends_at", "created_at", "next_poll_at"),
    "campaigntweet": ("added_at",),
    "engagement": ("occurred_at", "first_seen_at"),
    "metricreading": ("taken_at",),
    "snapshot": ("hour", "taken_at"),
    "summary": ("counted_at", "computed_at"),
    "tweet": ("added_at",),
}
OPTIONAL_MOMENTS = {
    "campaign": ("completed_at", "cycle_at"),
    "engagement": ("occurred_after",),
    "liststate": ("looked_at", "read_from", "quiet_until", "newest_at", "run_started_at", "run_since"),
    "tweet": ("posted_at", "read_at", "missing_since"),
}
OPTIONAL_COUNTS = {
    "engagement": ("likes", "retweets", "replies", "quotes", "views"),
    "liststate": ("counter",),
    "metricreading": ("likes", "retweets", "replies", "quotes", "views", "bookmarks"),
    "tweet": ("likes", "retweets", "replies", "quotes", "views", "bookmarks"),
}


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0008_public_address")]

    operations = [
        # Unique by their moment, so that two moved to one bound would collide.
        repair.Drop("metricreading", ("taken_at",), repair.MOMENTS),
        repair.Drop("snapshot", ("hour",), repair.MOMENTS),
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
