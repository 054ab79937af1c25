"""Finds campaigns by status, name and client, and orders them by client for the list."""

from django.db.models import Count, F, Max, Q, QuerySet, Window

from socap.campaigns.models import Campaign

# As many as a field suggests at most; more would only slow the page down.
MOST_CLIENTS = 500


def matching_campaigns(
    *, text: str = "", client: str | None = None, status: str = ""
) -> QuerySet[Campaign]:
    """Returns the campaigns, newest first, whose name or client has every word of `text`.

    `client` is a whole name in any spelling, '' for campaigns without one; None stands for all.
    """
    found = Campaign.objects.all()
    for word in text.split():
        found = found.filter(Q(name__icontains=word) | Q(client_name__icontains=word))
    if client is not None:
        found = found.filter(client_name__iexact=client.strip())
    return found.filter(status=status) if status else found


def by_client(found: QuerySet[Campaign]) -> QuerySet[Campaign]:
    """Orders the campaigns by client, the one with the newest campaign first.

    Each gets `of_client`, how many were found with its `client_key`.
    """
    key = F("client_key")
    return found.annotate(
        of_client=Window(Count("pk"), partition_by=[key]),
        newest_of_client=Window(Max("created_at"), partition_by=[key]),
    ).order_by(F("newest_of_client").desc(), "client_key", "-created_at", "-pk")


def client_names() -> list[str]:
    """Returns the clients of all campaigns in alphabetical order, each in its newest spelling."""
    oldest_first = Campaign.objects.exclude(client_name="").order_by("created_at", "pk")
    named = {name.lower(): name for name in oldest_first.values_list("client_name", flat=True)}
    return [named[key] for key in sorted(named)[:MOST_CLIENTS]]
