"""The rate limit is changed at run time."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("collection", "0005_interruptions_and_worker_parts")]

    operations = [
        migrations.AddField(
            model_name="policy",
            name="calls_per_second",
            field=models.FloatField(
                default=3.0, validators=[MinValueValidator(0.01), MaxValueValidator(1000)]
            ),
        ),
    ]
