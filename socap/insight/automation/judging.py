"""Judges accounts by the rules, in one statement: those named, or all when a threshold changes."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.forms.models import model_to_dict

from socap.insight.automation.automation_models import AutomationRules
from socap.insight.automation.sign_rules import MEASURES, RULES, Sign, condition_sql, sign

_FOUND = ", ".join(f"CASE WHEN {condition_sql(rule)} THEN '{rule.code}' END" for rule in RULES)
_POINTS = " + ".join(
    f"CASE WHEN {condition_sql(rule)} THEN {rule.points} ELSE 0 END" for rule in RULES
)
# Rows that stay as they are are not written.
JUDGE = f"""UPDATE insight_accountsigns known SET signs = found.signs, points = found.points,
    looks_automated = found.looks_automated
FROM (SELECT judged.*, %(flagged_from)s > 0 AND points >= %(flagged_from)s AS looks_automated
    FROM (SELECT m.id, array_remove(ARRAY[{_FOUND}]::varchar[], NULL) AS signs, {_POINTS} AS points
        FROM ({MEASURES} WHERE {{among}}) m) judged) found
WHERE known.account_id = found.id AND (known.signs, known.points, known.looks_automated)
    IS DISTINCT FROM (found.signs, found.points::smallint, found.looks_automated)"""


def current_rules() -> AutomationRules:
    """Returns the thresholds; unsaved defaults until somebody changes them."""
    return AutomationRules.objects.first() or AutomationRules()


def judge(ids: Sequence[str] | None = None) -> int:
    """Judges these accounts, or all, by the current thresholds; returns how many changed."""
    among = "true" if ids is None else "g.account_id = ANY(%(ids)s)"
    with connection.cursor() as cursor:
        cursor.execute(
            JUDGE.format(among=among), model_to_dict(current_rules()) | {"ids": list(ids or ())}
        )
        return int(cursor.rowcount)


def signs_of(ids: Iterable[str]) -> dict[str, tuple[Sign, ...]]:
    """Returns the signs of these accounts with their reasons; those without any are left out."""
    ids = list(ids)
    if not ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT m.*, g.signs FROM ({MEASURES} WHERE g.account_id = ANY(%(ids)s)) m"
            " JOIN insight_accountsigns g ON g.account_id = m.id WHERE g.signs <> '{}'",
            {"ids": ids},
        )
        names = [column.name for column in cursor.description]
        rows: list[dict[str, Any]] = [
            dict(zip(names, row, strict=True)) for row in cursor.fetchall()
        ]
    return {row["id"]: tuple(sign(code, row) for code in row["signs"]) for row in rows}
