"""Texts of tweets and engagements as they were typed: older versions kept `&` as `&amp;`."""

import html
import re

from django.db import migrations

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
BATCH = 5_000


def unescape(apps, schema_editor):
    for name in ("Tweet", "Engagement"):
        model = apps.get_model("campaigns", name)
        changed = []
        for row in model.objects.filter(text__contains="&").only("pk", "text").iterator(BATCH):
            text = ENTITY.sub(lambda found: html.unescape(found[0]), row.text)
            if text != row.text:
                row.text = text
                changed.append(row)
        model.objects.bulk_update(changed, ["text"], batch_size=1_000)


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0010_campaign_numbers")]

    operations = [migrations.RunPython(unescape, migrations.RunPython.noop)]
