"""What was derived about single engagers: organisations, signs of automation, earlier campaigns."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from socap.analytics.filters import Seen
from socap.analytics.insight.earlier_campaigns import EARLIER_ENGAGEMENTS, OF_CLIENT
from socap.campaigns.models import Campaign
from socap.insight.automation.judging import signs_of
from socap.insight.automation.sign_rules import Sign

SEEN_WORDS = {
    Seen.NEW: "new",
    Seen.EARLIER: "seen in an earlier launch",
    Seen.CLIENT: "seen in an earlier launch of this client",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation that the bio names, in these `words`."""

    name: str
    kind: str
    former: bool
    words: str

    def __str__(self) -> str:
        return f"{self.name} (formerly)" if self.former else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerTraits:
    """`automated` is by the signs, unless somebody `marked` the account."""

    organisations: tuple[Organisation, ...] = ()
    signs: tuple[Sign, ...] = ()
    automated: bool = False
    marked: bool | None = None
    marked_by: str = ""
    seen: Seen = Seen.NEW

    @property
    def reason(self) -> str:
        """Says why it counts as automated or not, or ""."""
        found = "; ".join(map(str, self.signs))
        if self.marked is None:
            return found
        marked = f"marked as {'automated' if self.marked else 'not automated'}"
        by = f" by {self.marked_by}" if self.marked_by else ""
        return f"{marked}{by}{f' ({found})' if found else ''}"

    @property
    def seen_words(self) -> str:
        return SEEN_WORDS[self.seen]


NO_TRAITS = EngagerTraits()


def traits_of(campaign: Campaign | None, ids: Sequence[str]) -> dict[str, EngagerTraits]:
    """Returns the traits of these accounts; whoever was not read yet has none.

    Without a campaign, nothing is earlier, and all are new.
    """
    if not ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT w.id, coalesce(g.automated, false), g.marked, coalesce(g.marked_by, ''),
                (SELECT CASE WHEN bool_or({OF_CLIENT}) THEN '{Seen.CLIENT}'
                        WHEN count(*) > 0 THEN '{Seen.EARLIER}' ELSE '{Seen.NEW}' END
                    FROM {EARLIER_ENGAGEMENTS} AND ee.account_id = w.id),
                (SELECT to_jsonb(array_agg(jsonb_build_object('name', o.name, 'kind', o.kind,
                        'former', o.former, 'words', o.words) ORDER BY o.former, o.id))
                    FROM insight_namedorganisation o WHERE o.account_id = w.id)::text,
                coalesce(g.signs <> '{{}}', false)
            FROM unnest(%(ids)s::text[]) w(id)
            LEFT JOIN insight_accountsigns g ON g.account_id = w.id""",
            {"campaign": campaign.pk if campaign else None, "ids": list(ids)},
        )
        rows = cursor.fetchall()
    signs = signs_of(row[0] for row in rows if row[-1])
    return {
        id_: EngagerTraits(
            organisations=tuple(Organisation(**one) for one in json.loads(named or "[]")),
            signs=signs.get(id_, ()),
            automated=automated,
            marked=marked,
            marked_by=by,
            seen=Seen(seen),
        )
        for id_, automated, marked, by, seen, named, _ in rows
    }
