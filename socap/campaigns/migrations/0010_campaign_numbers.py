"""Lets no campaign hold a number that its alerts cannot be reckoned with; repairs those that do."""

from django.db import migrations, models
from django.db.models import Q

from socap.lib import repair
from socap.lib.fields import AreImportances

IMPORTANCES = ("importance_threshold", "vip_threshold", "digest_below", "hourly_cap")
REPAIR = """
UPDATE campaigns_campaign SET {column} = coalesce((
    SELECT jsonb_object_agg(key, value) FROM jsonb_each(
        CASE jsonb_typeof({column}) WHEN 'object' THEN {column} ELSE '{{}}' END)
    WHERE jsonb_path_exists(value, '$ ? (@.type() == "number" && @ >= 0 && @ <= 1000000
        && @.floor() == @)')), '{{}}')
"""


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0009_bounded_moments_and_counts")]

    operations = [
        repair.Clamp("campaign", IMPORTANCES, ("0", "1000000")),
        repair.Clamp("campaign", ("digest_minutes", "frequency_window_minutes"), ("1", "1440")),
        repair.Clamp("campaign", ("alert_spacing_minutes",), ("0", "1440")),
        migrations.RunSQL(
            [REPAIR.format(column=name) for name in ("category_thresholds", "action_thresholds")],
            migrations.RunSQL.noop,
            elidable=True,
        ),
        migrations.AddConstraint(
            "campaign",
            models.CheckConstraint(
                condition=Q(
                    importance_threshold__lte=1_000_000,
                    vip_threshold__lte=1_000_000,
                    digest_below__lte=1_000_000,
                    hourly_cap__lte=1_000_000,
                    digest_minutes__range=(1, 1440),
                    frequency_window_minutes__range=(1, 1440),
                    alert_spacing_minutes__lte=1440,
                ),
                name="campaign_numbers_in_bounds",
            ),
        ),
        migrations.AddConstraint(
            "campaign",
            models.CheckConstraint(
                condition=Q(AreImportances("category_thresholds"))
                & Q(AreImportances("action_thresholds")),
                name="campaign_thresholds_are_numbers",
            ),
        ),
    ]
