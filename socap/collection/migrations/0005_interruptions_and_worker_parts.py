"""Deaths and interruptions of jobs are counted as such; each part of a worker says what it is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("collection", "0004_vigil")]

    operations = [
        migrations.AddField(
            model_name="jobfailure",
            name="deaths",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="jobfailure",
            name="interrupted_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name="WorkerPart",
            fields=[
                ("worker_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("process", models.UUIDField()),
                ("part", models.CharField(max_length=16)),
                ("started_at", models.DateTimeField()),
            ],
        ),
    ]
