"""A clock that was set back is noticed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("collection", "0006_calls_per_second")]

    operations = [
        migrations.CreateModel(
            name="ClockMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seen_at", models.DateTimeField()),
                ("set_back_at", models.DateTimeField(null=True)),
                ("set_back_seconds", models.BigIntegerField(default=0)),
            ],
        ),
    ]
