"""What people say: sentiment, languages and recurring phrases of replies and quotes, and the best quotes."""

from dataclasses import dataclass, replace

from socap.analytics.insight.rated_texts import RatedText, best_quotes
from socap.analytics.insight.said import LanguageCount, PhraseCount, Said, SentimentCount, said
from socap.campaigns.stored_summaries import QUICK_SECONDS
from socap.insight.texts.campaign_texts import REVISION
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers

BEST, LANGUAGES, PHRASES = 3, 6, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatTheySay:
    """Of `texts` replies and quotes by `people`, `waiting` have not been looked at yet, and `rated` have
    a sentiment that is said with confidence."""

    texts: int
    waiting: int
    people: int
    rated: int
    sentiments: tuple[SentimentCount, ...]
    languages: tuple[LanguageCount, ...]
    phrases: tuple[PhraseCount, ...]
    best: tuple[RatedText, ...]


def what_they_say(common: CommonAnswers) -> WhatTheySay:
    found: Said = said(common.campaign)
    return WhatTheySay(
        texts=found.texts,
        waiting=found.waiting,
        people=found.people,
        rated=found.rated,
        sentiments=found.sentiments,
        languages=found.languages[:LANGUAGES],
        phrases=found.phrases[:PHRASES],
        best=tuple(best_quotes(common.campaign, limit=BEST)),
    )


def _redacted(found: WhatTheySay, hide_names: bool) -> WhatTheySay:
    """Clients do not see who of the team corrected something, nor scores where the list is hidden."""
    best = [replace(one, corrected_by="", reason="", need_reason="") for one in found.best]
    if hide_names:
        best = [replace(one, importance=0) for one in best]
    return replace(found, best=tuple(best))


CARD = Card(
    name="said",
    question=what_they_say,
    order=55,
    wall=None,
    redacted=_redacted,
    versions=(
        f"SELECT {REVISION}::text",
        # Sums that take long are stored later than what they rest on changes.
        f"""SELECT computed_at FROM insight_campaigntexts
            WHERE campaign_id = c.id AND seconds > {QUICK_SECONDS}""",
    ),
)
