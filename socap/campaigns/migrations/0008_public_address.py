from django.db import migrations, models

from socap.lib.fields import MomentField


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0007_endless_lists")]

    operations = [
        migrations.CreateModel(
            name="PublicAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.CharField(max_length=300)),
                ("learned", models.BooleanField()),
                ("by", models.CharField(max_length=150)),
                ("at", MomentField()),
            ],
        ),
    ]
