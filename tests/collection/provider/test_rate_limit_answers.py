"""What headers and a 429 say about the rate limit is obeyed, and never believed upwards."""

from dataclasses import replace

import pytest

from socap.collection.models import CountedCall, RateLimit
from socap.collection.provider.client import (
    WorkerStopping,
)
from socap.collection.provider.rate_limit import WindowFull
from socap.sources.base import (
    Action,
    ErrorKind,
    SourceError,
)
from socap.sources.traits import Endpoint, RateWindow
from tests.collection.provider.windowed_provider import (
    TRAITS,
    Answering,
    ask,
    asked_by,
    limiter,
    seconds_pass,
    seen,
    take,
)

pytestmark = pytest.mark.django_db


def test_headers_take_places_away_that_somebody_else_has_used() -> None:
    provider = asked_by(Answering(seen(2)))
    for _ in range(3):
        ask(provider)
    with pytest.raises(SourceError) as refused:
        ask(provider)
    assert refused.value.kind is ErrorKind.RATE_LIMITED
    assert refused.value.retry_after == pytest.approx(600, abs=5)
    ask(provider, Action.REPLY)
    seconds_pass(602)
    ask(provider)


def test_headers_never_give_places_that_we_have_used_ourselves() -> None:
    take(Endpoint.RETWEET, 74)
    provider = asked_by(Answering(seen(500, limit=500), seen(499, limit=500)))
    ask(provider)
    with pytest.raises(SourceError):
        ask(provider)


def test_calls_under_way_may_not_be_in_what_headers_say() -> None:
    found = limiter()
    under_way = [found.reserve(Endpoint.RETWEET) for _ in range(3)]
    turn = found.reserve(Endpoint.RETWEET)
    found.end(turn)
    found.record_headers(seen(5), turn)
    for _ in range(2):
        found.reserve(Endpoint.RETWEET, patience=0)
    with pytest.raises(WindowFull):
        found.reserve(Endpoint.RETWEET, patience=0)
    found.end(under_way[0])  # after the headers were written: it proves nothing
    with pytest.raises(WindowFull):
        found.reserve(Endpoint.RETWEET, patience=0)


def test_headers_of_an_older_call_that_come_late_change_nothing() -> None:
    found = limiter()
    older, newer = found.reserve(Endpoint.RETWEET), found.reserve(Endpoint.RETWEET)
    found.end(newer)
    found.record_headers(seen(1), newer)
    found.end(older)
    found.record_headers(seen(50), older)
    assert RateLimit.objects.get(endpoint="retweet").remaining == 1


def test_headers_hold_for_an_endpoint_whose_window_nobody_has_told_us() -> None:
    provider = asked_by(Answering(seen(1, at=Endpoint.REPLY), None, seen(0, at=Endpoint.REPLY)))
    ask(provider, Action.REPLY)
    ask(provider, Action.REPLY)
    with pytest.raises(SourceError):
        ask(provider, Action.REPLY)
    ask(provider, Action.QUOTE)
    seconds_pass(602)
    ask(provider, Action.REPLY)
    assert CountedCall.objects.filter(endpoint="reply").count() == 2, "all after the first"


@pytest.mark.parametrize("resets_in", [-5, 0, 10 * 365 * 86400])
def test_a_reset_that_makes_no_sense_stops_nobody_for_long(resets_in: float) -> None:
    provider = asked_by(Answering(seen(0, resets_in=resets_in)))
    ask(provider)
    seconds_pass(2 * 3600 + 1)
    ask(provider)


# --- what a 429 says -----------------------------------------------------------------------------


def a_429(retry_after: float | None = None) -> SourceError:
    return SourceError("too many", kind=ErrorKind.RATE_LIMITED, retry_after=retry_after)


def test_a_429_with_a_reset_holds_its_endpoint_back_until_then() -> None:
    provider = asked_by(Answering(seen(0, resets_in=300), a_429()))
    with pytest.raises(SourceError) as refused:
        ask(provider)
    assert refused.value.retry_after == pytest.approx(301, abs=5)
    with pytest.raises(SourceError, match="until"):
        ask(provider)
    ask(provider, Action.QUOTE)
    assert provider.source.asked == ["retweet", "quote"]  # type: ignore[attr-defined]


def test_a_429_of_a_provider_without_windows_of_its_endpoints_holds_all_back() -> None:
    source = Answering(a_429(300))
    source.traits = replace(TRAITS, windows={}, shared_windows=(RateWindow(calls=9, seconds=60),))
    provider = asked_by(source)
    for action in (Action.RETWEET, Action.QUOTE):
        with pytest.raises(SourceError) as refused:
            ask(provider, action)
        assert refused.value.retry_after == pytest.approx(300, abs=5)
    assert source.asked == ["retweet"]


def test_an_unnamed_429_is_waited_out_and_asked_again() -> None:
    source = Answering(a_429(), a_429())
    ask(asked_by(source))
    assert source.asked == ["retweet"] * 3


# --- whoever waits -------------------------------------------------------------------------------


def test_nobody_at_a_page_waits_for_a_window() -> None:
    take(Endpoint.FOLLOWINGS, 3)
    provider = asked_by(Answering())
    with pytest.raises(SourceError, match="too late"):
        provider.with_deadline(4).followings("ann", account_id="1", cursor=None)
    assert CountedCall.objects.count() == 3


def test_a_worker_that_stops_while_it_waits_gives_its_place_back() -> None:
    take(Endpoint.FOLLOWINGS, 3)
    with pytest.raises(WorkerStopping):
        asked_by(Answering(), stopping=lambda: True).followings("ann", account_id="1", cursor=None)
    assert CountedCall.objects.count() == 3


def test_a_turn_that_a_process_has_slept_through_is_not_used() -> None:
    """A machine that was suspended, say: by now the place is counted for somebody else."""
    moments = iter([0.0, 60.0, 60.0, 60.0])
    source = Answering()
    asked_by(source, steady=lambda: next(moments)).followings("ann", account_id="1", cursor=None)
    assert source.asked == ["followings"]
    assert CountedCall.objects.count() == 1
