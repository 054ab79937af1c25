"""Accounts suggested for the important list, and the fetching of their profiles."""

from typing import Annotated

from ninja import Field, Schema

from socap.people.models import MAX_WEIGHT


class ListFollowerOut(Schema):
    username: str
    weight: int


class SuggestionOut(Schema):
    account_id: str
    # Empty until the profile has been read.
    username: str
    name: str
    bio: str
    roles: list[str]
    followers: int | None
    verified: bool
    # The combined weight of the people on the list who follow it, and how many they are.
    importance: int
    follower_count: int
    # The heaviest five of them.
    followed_by: list[ListFollowerOut]
    # The median of their weights.
    suggested_weight: int
    # It has engaged with or wrote a watched tweet.
    is_seen: bool
    is_dismissed: bool


class SuggestionsOut(Schema):
    suggestions: list[SuggestionOut]
    # All that are suggested, and that were dismissed; left out are the own accounts of campaigns that
    # are not over, and those that the provider did not return.
    open: int
    dismissed: int
    own: int
    missing: int
    next_cursor: str | None


class AddSuggestion(Schema):
    # By default the suggested weight.
    weight: Annotated[int, Field(ge=0, le=MAX_WEIGHT)] | None = None


class ProfileFetchOut(Schema):
    # What one call would fetch (POST: fetches), how many of them have no profile yet, and its cost.
    profiles: int
    unknown: int
    cost: str
    # A fetch is waiting or running; why the newest one failed.
    running: bool
    problem: str
    # Whether this request has queued one.
    queued: bool = False
