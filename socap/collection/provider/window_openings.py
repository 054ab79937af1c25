"""When a provider's windows let a list be read, so that it is not asked for in vain before."""

from datetime import UTC, datetime, timedelta

from socap.collection.provider.client import LONGEST_WAIT, configured_provider
from socap.collection.provider.provider_selection import traits_for
from socap.sources.base import Action
from socap.sources.source import RoutedSource
from socap.sources.traits import Endpoint


def list_opens_at(action: Action, tweet_id: str) -> datetime | None:
    """Returns when the first window that serves this list opens.

    None if one is open, opens while a call would wait for it, or nothing is known of windows.
    """
    traits = traits_for(Endpoint(action))
    if traits is None or not (traits.tells_windows or traits.windows or traits.shared_windows):
        return None
    provider, routes = configured_provider(traits.name), [str(Endpoint(action))]
    source, now = provider.source, datetime.now(UTC)
    if isinstance(source, RoutedSource):
        routes = list(source.routes(action, tweet_id, cursor=None, since=None, now=now))
    moments = [provider.rate_limiter.opens_at(route) or now for route in routes]
    soonest = min(moments, default=now)
    return soonest if soonest > now + timedelta(seconds=LONGEST_WAIT) else None
