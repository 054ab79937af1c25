"""Entries whose name is unknown are called `i/user/ID`: digits alone may be another account's name."""

from django.db import migrations

CALL_BY_ID = """
    UPDATE people_person SET username = 'i/user/' || account_id WHERE username = account_id
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0006_plain_texts")]

    operations = [migrations.RunSQL(CALL_BY_ID, migrations.RunSQL.noop)]
