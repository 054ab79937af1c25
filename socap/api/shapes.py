"""Converts campaigns, tweets, engagers and people to the API's response format."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from socap.alerts.setup import channel_names
from socap.analytics.engagements.coverage import TweetState, tweet_states
from socap.analytics.engagers.ranking import Engager
from socap.analytics.people.own_account_list import listed_accounts
from socap.api.alert_shapes import preferences_out
from socap.campaigns.models import Campaign
from socap.campaigns.pace.pace_choice import pace_of
from socap.campaigns.pace.pace_fields import PaceMode
from socap.campaigns.quotes.quote_choice import quote_rule_of
from socap.collection.enrolment import EnrolmentResult
from socap.collection.pace.default_pace import fixed_interval_minutes
from socap.insight.automation.sign_rules import Sign
from socap.people.models import ImportantPerson


def campaign_out(campaign: Campaign) -> dict[str, Any]:
    return campaigns_out([campaign])[0]


def campaigns_out(campaigns: Sequence[Campaign]) -> list[dict[str, Any]]:
    channels = channel_names()
    return [_campaign_out(campaign, channels) for campaign in campaigns]


def _campaign_out(campaign: Campaign, channels: frozenset[str]) -> dict[str, Any]:
    return {
        "id": campaign.pk,
        "launch_name": campaign.name,
        "client_info": {"name": campaign.client_name, "email": campaign.client_email},
        "status": campaign.status,
        "monitor_window": {"start_date": campaign.starts_at, "end_date": campaign.ends_at},
        "timezone": campaign.timezone,
        "alert_preferences": preferences_out(campaign, channels),
        "alerts_on_spikes": campaign.alerts_on_spikes,
        "pace": pace_out(campaign),
        "quotes_to_watch": asdict(quote_rule_of(campaign)),
        "created_at": campaign.created_at,
        "completed_at": campaign.completed_at,
        "last_poll_at": campaign.cycle_at,
        "next_poll_at": campaign.next_poll_at if campaign.status == "active" else None,
    }


def pace_out(campaign: Campaign) -> dict[str, Any]:
    pace = pace_of(campaign)
    fixed = pace.mode == PaceMode.FIXED
    return {
        "mode": pace.mode,
        "interval_minutes": fixed_interval_minutes(campaign) if fixed else None,
        "target_delay_minutes": pace.target_delay_minutes,
        "budget_dollars": pace.budget_dollars,
    }


def campaign_with_tweets(
    campaign: Campaign, enrolled: EnrolmentResult | None = None
) -> dict[str, Any]:
    return {
        **campaign_out(campaign),
        "tweets": tweets_out(tweet_states(campaign)),
        "removed_tweets": [
            {
                "tweet_id": one.tweet_id,
                "url": one.tweet.url,
                "category": one.category,
                "added_at": one.added_at,
                "removed_at": one.removed_at,
                "removed_by": one.removed_by,
            }
            for one in campaign.removed.select_related("tweet__author")
        ],
        "own_accounts": own_accounts_out(campaign),
        "not_taken": [asdict(refused) for refused in enrolled.refused] if enrolled else [],
        "unverified": enrolled.unverified if enrolled else "",
    }


def own_accounts_out(campaign: Campaign) -> list[dict[str, Any]]:
    return [
        {
            "username": row.username,
            "user_id": row.entry.account_id,
            "kind": row.entry.kind,
            "note": row.entry.note,
            "listed_as": row.entry.username,
            "problem": row.entry.problem,
            "added_at": row.entry.added_at,
            "added_by": row.entry.added_by,
        }
        for row in listed_accounts(campaign)
    ]


def tweets_out(states: Sequence[TweetState]) -> list[dict[str, Any]]:
    return [_tweet_out(state) for state in states]


def _tweet_out(state: TweetState) -> dict[str, Any]:
    tweet = state.tweet
    author = tweet.author
    return {
        "tweet_id": tweet.id,
        "url": tweet.url,
        "category": state.category,
        "author": author and {"id": author.id, "username": author.username, "name": author.name},
        "text": tweet.text,
        "posted_at": tweet.posted_at,
        "likes": tweet.likes,
        "retweets": tweet.retweets,
        "replies": tweet.replies,
        "quotes": tweet.quotes,
        "views": tweet.views,
        "bookmarks": tweet.bookmarks,
        "read_at": tweet.read_at,
        "missing_since": tweet.missing_since,
        "known": state.known,
        "counted": state.counted,
        "lists": [asdict(item) for item in state.lists],
        "cost_dollars": state.cost_dollars,
        "problem": state.problem,
    }


def engager_out(engager: Engager) -> dict[str, Any]:
    return {
        "user_id": engager.account_id,
        "username": engager.username,
        "name": engager.name,
        "bio": engager.bio,
        "location": engager.location,
        "place": asdict(engager.derived_place),
        "followers": engager.followers,
        "verified": engager.verified,
        "categories": engager.categories,
        "importance": engager.importance,
        "explanation": str(engager.explanation),
        "terms": [asdict(term) for term in engager.explanation.terms],
        "role_reasons": [
            {"role": reason.role, "words": reason.words, "from_name": reason.from_name}
            for reason in engager.role_reasons
        ],
        "tier": engager.tier,
        "organisations": [asdict(one) for one in engager.traits.organisations],
        "seen": engager.traits.seen,
        "automated": engager.automated,
        "marked_automated": engager.traits.marked,
        "signs_of_automation": signs_out(engager.traits.signs),
        "engagement_count": engager.engagement_count,
        "tweet_count": engager.tweet_count,
        "engagements": [asdict(engagement) for engagement in engager.engagements],
        "own": engager.own,
    }


def signs_out(signs: Iterable[Sign]) -> list[dict[str, Any]]:
    return [{"rule": one.code, "points": one.points, "reason": one.words} for one in signs]


def person_out(person: ImportantPerson) -> dict[str, Any]:
    return {
        "username": person.username,
        "name": person.name,
        "weight": person.weight,
        "tags": person.tags,
        "active": person.active,
        "user_id": person.account_id,
        "followings": person.following_known,
        "synced_at": person.synced_at,
        "sync_started_at": person.sync_started_at,
        "syncing": bool(person.sync_cursor),
        "problem": person.sync_problem,
        "retry_at": person.retry_at,
        "note": person.note,
        "former_usernames": person.former_usernames,
    }
