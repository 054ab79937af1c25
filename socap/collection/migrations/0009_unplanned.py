"""Campaigns that the schedule could not plan, and why."""

import django.db.models.deletion
from django.db import migrations, models

from socap.lib.fields import MomentField


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0010_campaign_numbers"),
        ("collection", "0008_bounded_moments"),
    ]

    operations = [
        migrations.CreateModel(
            name="Unplanned",
            fields=[
                (
                    "campaign",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="campaigns.campaign",
                    ),
                ),
                ("problem", models.TextField()),
                ("since", MomentField()),
            ],
        ),
    ]
