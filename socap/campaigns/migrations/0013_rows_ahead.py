from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0012_removed_tweets")]

    operations = [
        migrations.AddField("liststate", "ahead", models.PositiveIntegerField(default=0)),
    ]
