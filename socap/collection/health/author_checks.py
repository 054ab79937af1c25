"""Health checks of authors' permissions; each function returns the problems it finds."""

from datetime import UTC, datetime

from socap.alerts.incidents import Problem
from socap.collection.author_connections.connection_links import link_url
from socap.collection.author_connections.connection_states import (
    connections_in_use,
    lost_permissions,
)
from socap.collection.author_connections.liker_source import traits_with_author
from socap.collection.author_connections.token_store import UnreadableTokens, read_tokens
from socap.collection.author_connections.x_app import app_problem
from socap.collection.health.health_checks import KEPT, Condition, sentence
from socap.collection.models import AuthorLink, Circuit
from socap.lib.rtl_isolation import isolate_rtl
from socap.sources.base import Action

APP = "app"


def likers_unread() -> list[Problem]:
    """Returns a problem for each author whose likers are not read any more, and one for the app."""
    lost = [_lost(link) for link in lost_permissions()]
    in_use = connections_in_use()
    unreadable = []
    for row in in_use:
        try:
            read_tokens(row)
        except UnreadableTokens as error:
            unreadable.append(_problem(f"@{row.account.username}", row.pk, str(error)))
    return lost + unreadable + (_app_refused() if in_use else [])


def _lost(link: AuthorLink) -> Problem:
    again = f"{link} can connect again with the link {link_url(link)}"
    if not link.is_open(datetime.now(UTC)):
        again = "The link has expired: renew it on the campaign's page Likers"
    text = f"{sentence(link.problem)} {again}."
    text += f" It was for the campaign {isolate_rtl(link.campaign.name)}."
    return _problem(str(link), str(link.pk), text, headline_end=": connect again")


def _problem(who: str, subject: str, text: str, headline_end: str = "") -> Problem:
    return Problem(
        kind=Condition.LIKERS_UNREAD,
        subject=subject,
        headline=f"The likers of {who} are no longer read{headline_end}.",
        text=f"{text} {KEPT}, and everything else is read as before.",
        over=f"The likers of {who} are read again, or no longer wanted.",
    )


def _app_refused() -> list[Problem]:
    """Returns a problem if the app's credentials are missing, or X refuses its calls."""
    traits = traits_with_author(Action.LIKE)
    circuit = Circuit.objects.filter(pk=traits.circuit, times__gt=0).first() if traits else None
    reason = app_problem() or (circuit.reason if circuit else "")
    if not reason:
        return []
    return [
        Problem(
            kind=Condition.LIKERS_UNREAD,
            subject=APP,
            headline="Likers are not read: X does not accept SOCAP's app.",
            text=f"{sentence(reason)} Check the client ID and secret under Settings, and the app's "
            f"plan at X. {KEPT}; SOCAP tries again every ten minutes.",
            over="X accepts SOCAP's app again.",
        )
    ]
