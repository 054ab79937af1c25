"""Lets nobody weigh more than the list takes, so that sums of weights fit their column."""

from django.db import migrations, models

from socap.lib import repair


class Migration(migrations.Migration):
    dependencies = [("people", "0004_bounded_moments_and_counts")]

    operations = [
        repair.Clamp("person", ("weight",), ("0", "1000")),
        migrations.AddConstraint(
            "person",
            models.CheckConstraint(
                condition=models.Q(weight__lte=1000), name="person_weight_in_bounds"
            ),
        ),
    ]
