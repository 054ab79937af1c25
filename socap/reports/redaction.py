"""People as a client sees them: with the agency's reasons, or without who is on its list."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from socap.analytics.engagers.ranking import Engager
from socap.people.importance import Explanation


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPerson:
    """`score` is None where the list is hidden: followed by one person, it would be their weight."""

    person: Engager
    is_important: bool
    score: int | None
    reason: str


def wording(*, hide_names: bool) -> Callable[[Explanation], str]:
    """How reasons are told to a client."""
    return _without_names if hide_names else Explanation.sentence


def as_shared(person: Engager, *, threshold: int, hide_names: bool) -> SharedPerson:
    important, reason = person.importance >= threshold, wording(hide_names=hide_names)
    if not hide_names:
        return SharedPerson(
            person=person,
            is_important=important,
            score=person.importance,
            reason=reason(person.explanation),
        )
    # Taken out of the row itself, so that no template can tell what it should not.
    return SharedPerson(
        person=replace(person, importance=0, explanation=Explanation(())),
        is_important=important,
        score=None,
        reason=reason(person.explanation),
    )


def _without_names(explanation: Explanation) -> str:
    """How many of the list, not who; being on it oneself is not told either."""
    followers = sum(not term.is_self for term in explanation.terms)
    if not followers:
        return ""
    return f"followed by {followers} {'person' if followers == 1 else 'people'} of the list"
