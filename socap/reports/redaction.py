"""Prepares engagers for clients: with the score explanation, or without the important list's names."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from socap.analytics.engagers.ranking import Engager
from socap.follow_ups.states import FollowUpState
from socap.people.importance import ScoreExplanation

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPerson:
    """An engager as shown to a client.

    `score` is None if names are hidden, since with one follower it would reveal that one's weight.
    Clients see whether it is an `own` account, but not whether it is a paid one.
    """

    person: Engager
    own: bool
    is_important: bool
    score: int | None
    reason: str


def unchanged(answer: Answer, hide_names: bool) -> Answer:
    """Of what says nothing that follows from the important list."""
    return answer


def explanation_formatter(*, hide_names: bool) -> Callable[[ScoreExplanation], str]:
    """Returns the function that words a score explanation for a client."""
    return _without_names if hide_names else ScoreExplanation.sentence


def redact(person: Engager, *, threshold: int, hide_names: bool) -> SharedPerson:
    own, reason = person.own is not None, explanation_formatter(hide_names=hide_names)
    important = person.importance >= threshold and not own
    # What the team does about somebody is the team's alone.
    person = replace(person, own=None, follow_up=FollowUpState(account_id=person.account_id))
    if not hide_names:
        return SharedPerson(
            person=person,
            own=own,
            is_important=important,
            score=person.importance,
            reason=reason(person.explanation),
        )
    # Removed from the row itself, so that no template can leak it.
    return SharedPerson(
        person=replace(person, importance=0, explanation=ScoreExplanation(())),
        own=own,
        is_important=important,
        score=None,
        reason=reason(person.explanation),
    )


def _without_names(explanation: ScoreExplanation) -> str:
    """Says how many people on the list follow the account; neither names nor its own entry."""
    followers = sum(not term.is_self for term in explanation.terms)
    if not followers:
        return ""
    return f"followed by {followers} important {'person' if followers == 1 else 'people'}"
