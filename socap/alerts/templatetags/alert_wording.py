"""Template filters for the sentences of `wording`."""

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
register.filter("follow_up", wording.follow_up_of)
register.filter("profile", wording.profile_of)
register.filter("did", wording.engagement_of)
register.filter("moment", wording.moment_of)
register.filter("time_of", wording.time_of)
register.filter("text_summary", wording.summary_of)
register.filter("delivery_reason", wording.delivery_reason)
register.filter("shortened", texts.shortened)
register.filter("listed_engagements", wording.listed_engagements)
register.filter("unlisted_count", wording.unlisted_count)


@register.filter
def preheader(message: Message) -> str:
    """Returns what mail programs show beside the subject: the score and the texts."""
    if not message.people:
        return ""
    first = message.people[0]
    said = [e.text for e in wording.listed_engagements(first, message) if e.text]
    quotes = [f"“{texts.shortened(text, 120)}”" for text in said]
    return ". ".join([capfirst(wording.importance_of(first)), *quotes])


@register.filter
def shown_text(engagement: EngagementNote, message: Message) -> str:
    """Returns the text, shortened to fit the message."""
    if message.event is Event.DIGEST:
        return texts.shortened(engagement.text, 280)
    return texts.cut(engagement.text, wording.max_text_length(message))


@register.filter
def reasons(person: PersonNote) -> str:
    """Returns `followed by @a 9, @b 8, @c 8`."""
    return person.explanation.reasons(wording.NAMED_TERMS)


@register.filter
def who(person: PersonNote) -> str:
    """Returns `Ada Example @ada (investor)`."""
    role = wording.role_of(person)
    return f"{one_line(person.name)} @{person.username}".strip() + (f" ({role})" if role else "")


@register.filter
def one_line(text: str) -> str:
    """Returns a name on one line, shortened if necessary."""
    return texts.shortened(text, wording.LONGEST_SHOWN)


@register.filter
def bio(person: PersonNote) -> str:
    """Returns the bio on one line, shortened if necessary."""
    return texts.shortened(person.bio, wording.LONGEST_BIO)


@register.filter
def quoted(text: str) -> str:
    """Prefixes every line with `> `, as mail programs quote."""
    return "\n".join(f"> {line}" for line in text.splitlines())
