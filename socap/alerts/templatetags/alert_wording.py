"""The sentences of `wording`, for templates."""

from django import template
from django.utils.text import capfirst

from socap.alerts.messages import wording
from socap.alerts.messages.message import EngagementNote, Event, Message, PersonNote
from socap.lib import texts

register = template.Library()

register.filter("subject", wording.subject_of)
register.filter("period", wording.period_of)
register.filter("role", wording.role_of)
register.filter("title_of", wording.title_of)
register.filter("importance", wording.importance_of)
register.filter("profile", wording.profile_of)
register.filter("did", wording.engagement_of)
register.filter("moment", wording.moment_of)
register.filter("time_of", wording.time_of)
register.filter("reading", wording.reading_of)
register.filter("cause", wording.cause_of)
register.filter("shortened", texts.shortened)
register.filter("told_engagements", wording.told_engagements)
register.filter("untold", wording.untold)


@register.filter
def preheader(message: Message) -> str:
    """What mail programs show beside the subject: why somebody matters, and what they said."""
    if not message.people:
        return ""
    first = message.people[0]
    said = [e.text for e in wording.told_engagements(first, message) if e.text]
    quotes = [f"“{texts.shortened(text, 120)}”" for text in said]
    return ". ".join([capfirst(wording.importance_of(first)), *quotes])


@register.filter
def told_text(engagement: EngagementNote, message: Message) -> str:
    """As much of it as there is room for."""
    if message.event is Event.DIGEST:
        return texts.shortened(engagement.text, 280)
    return texts.cut(engagement.text, wording.room_for_text(message))


@register.filter
def reasons(person: PersonNote) -> str:
    """`followed by @a 9, @b 8, @c 8`."""
    return person.explanation.reasons(wording.NAMED_TERMS)


@register.filter
def who(person: PersonNote) -> str:
    """`Ada Example @ada (investor)`."""
    role = wording.role_of(person)
    return f"{one_line(person.name)} @{person.username}".strip() + (f" ({role})" if role else "")


@register.filter
def one_line(text: str) -> str:
    """A name as one line, shortened where it is too long for one."""
    return texts.shortened(text, wording.LONGEST_SHOWN)


@register.filter
def bio(person: PersonNote) -> str:
    """As one line, shortened."""
    return texts.shortened(person.bio, wording.LONGEST_BIO)


@register.filter
def quoted(text: str) -> str:
    """Every line behind a `> `, as mail programs quote."""
    return "\n".join(f"> {line}" for line in text.splitlines())
