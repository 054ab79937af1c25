"""What charts mark: tweets added to the launch, the most important engagements, notes and spikes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from socap.analytics.engagements.coverage import TweetState, tweet_states
from socap.analytics.engagements.listing import EngagementRow, Sort, engagements
from socap.analytics.engagements.query_plan import Stats
from socap.analytics.filters import EngagementFilters
from socap.analytics.spikes.spike_events import SpikeEvent, spike_events
from socap.campaigns.annotations.notes import Note, campaign_notes, client_notes
from socap.campaigns.models import Campaign, Category
from socap.people.importance import ScoreExplanation, explanations

MOST_TWEETS, MOST_PEOPLE = 40, 12
# One person may have several engagements; only the first is annotated.
ROWS_READ = 5 * MOST_PEOPLE


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetAnnotation:
    """An influencer's or investor's tweet; `at` is when it was posted, or added if that is unknown."""

    tweet_id: str
    category: str
    username: str
    text: str
    at: datetime
    added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnnotation:
    """An important person's first engagement; unless `exact` it happened before `at`."""

    account_id: str
    username: str
    name: str
    importance: int
    explanation: ScoreExplanation
    action: str
    tweet_id: str
    category: str
    at: datetime
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartAnnotations:
    """Tweets, notes and spikes oldest first, people most important first."""

    tweets: tuple[TweetAnnotation, ...] = ()
    people: tuple[PersonAnnotation, ...] = ()
    notes: tuple[Note, ...] = ()
    spikes: tuple[SpikeEvent, ...] = ()


def chart_annotations(
    campaign: Campaign,
    *,
    now: datetime,
    for_client: bool,
    states: Sequence[TweetState] | None = None,
    tweet_id: str | None = None,
) -> ChartAnnotations:
    """Returns what a chart of the campaign or of one of its tweets marks; wherever it is drawn or listed.

    Clients see the notes that are for them, and spikes without their cause, which may be somebody on the
    important list. What is planned for later is not marked yet.
    """
    notes = (client_notes if for_client else campaign_notes)(campaign)
    if states is None and tweet_id is None:
        states = tweet_states(campaign)
    return ChartAnnotations(
        tweets=tuple(tweet_annotations(states or ())) if tweet_id is None else (),
        people=tuple(person_annotations(campaign, tweet_id=tweet_id)),
        notes=tuple(note for note in notes if note.at <= now),
        spikes=tuple(spike_annotations(campaign, for_client=for_client))
        if tweet_id is None
        else (),
    )


def spike_annotations(campaign: Campaign, *, for_client: bool) -> list[SpikeEvent]:
    found = spike_events(campaign)
    return [one.without_cause() for one in found] if for_client else found


def tweet_annotations(states: Sequence[TweetState]) -> list[TweetAnnotation]:
    """Returns annotations of the most engaged tweets, oldest first."""
    engaged = [state for state in states if state.category != Category.MAIN]
    engaged.sort(key=lambda state: (-state.counted, state.tweet.id))
    found = [
        TweetAnnotation(
            tweet_id=state.tweet.id,
            category=state.category,
            username=state.tweet.author.username if state.tweet.author else "",
            text=state.tweet.text,
            at=state.tweet.posted_at or state.added_at,
            added=state.tweet.posted_at is None,
        )
        for state in engaged[:MOST_TWEETS]
    ]
    return sorted(found, key=lambda one: one.at)


def person_annotations(
    campaign: Campaign, *, tweet_id: str | None = None, stats: Stats | None = None
) -> list[PersonAnnotation]:
    """Returns one annotation for each of the most important people, of all tweets or of one.

    They reach the campaign's threshold. Most important first, without the baseline and the campaign's
    own accounts; `stats` as for `search`.
    """
    least = max(1, campaign.importance_threshold)
    filters = EngagementFilters(min_importance=least, baseline=False, tweet=tweet_id)
    page = engagements(
        campaign, filters=filters, sort=Sort.IMPORTANCE, limit=ROWS_READ, stats=stats
    )
    first: dict[str, EngagementRow] = {}
    for row in page.rows:
        if row.user_id not in first or row.occurred_at < first[row.user_id].occurred_at:
            first[row.user_id] = row
    shown = list(first.values())[:MOST_PEOPLE]
    why = explanations([row.user_id for row in shown])
    return [
        PersonAnnotation(
            account_id=row.user_id,
            username=row.username,
            name=row.name,
            importance=row.importance,
            explanation=why[row.user_id],
            action=row.action,
            tweet_id=row.tweet_id,
            category=row.category,
            at=row.occurred_at,
            exact=row.time_is_exact,
        )
        for row in shown
    ]
