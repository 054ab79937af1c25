"""Names, bios and places as they were typed: older versions kept `&` as `&amp;`."""

import html
import re

from django.db import migrations
from django.db.models import Q

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
BATCH = 2_000
WRITTEN = {"Account": ["name", "bio", "location"], "Person": ["name"]}


def unescape(apps, schema_editor):
    for name, fields in WRITTEN.items():
        model = apps.get_model("people", name)
        written = Q()
        for field in fields:
            written |= Q(**{f"{field}__contains": "&"})
        changed = []
        for row in model.objects.filter(written).only("pk", *fields).iterator(BATCH):
            before = [getattr(row, field) for field in fields]
            after = [ENTITY.sub(lambda found: html.unescape(found[0]), text) for text in before]
            if after != before:
                for field, text in zip(fields, after, strict=True):
                    setattr(row, field, text)
                changed.append(row)
        model.objects.bulk_update(changed, fields, batch_size=1_000)


class Migration(migrations.Migration):
    dependencies = [("people", "0005_bounded_weight")]

    operations = [migrations.RunPython(unescape, migrations.RunPython.noop)]
