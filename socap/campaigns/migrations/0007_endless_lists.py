"""A list that goes on far beyond its counter is known by it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0006_summary")]

    operations = [
        migrations.AddField(
            model_name="liststate",
            name="endless",
            field=models.BooleanField(default=False),
        ),
    ]
