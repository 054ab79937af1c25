"""Important people over real HTTP: lists that break off, suspensions, new names, taken names."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from socap.access.models import AuditEntry
from socap.collection.followings_sync import FollowingsResult, read_followings
from socap.collection.polling.schedule import plan, sync_people
from socap.collection.provider.client import Provider
from socap.collection.queue.job_queue import JobQueue
from socap.lib.clock import Clock
from socap.people.former_names import reject_former_names
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry, parse_list
from socap.people.models import Account, Following, ImportantPerson
from socap.simulator import Simulator
from socap.simulator.server.provider import PageSizes
from socap.simulator.world.launch import ImportantPerson as Cast
from socap.sources.registry import open_source
from tests.builders import accounts, profile

from .conftest import Notebook

pytestmark = pytest.mark.django_db
FOLLOWINGS = "/twitter/user/followings"


class Hands(Clock):
    """A clock that a test sets."""

    at = datetime.now(UTC)

    def now(self) -> datetime:
        return type(self).at


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    sizes = PageSizes(followings=20)
    with Simulator(tweets=2, scale=0.3, seed=7, frozen=True, qps=0, page_sizes=sizes) as running:
        yield running


@pytest.fixture
def provider(simulator: Simulator) -> Iterator[Provider]:
    Hands.at = datetime.now(UTC)
    source = open_source("twitterapi_io", url=simulator.url, credentials={"api_key": "demo"})
    yield Provider(source, qps=10_000, clock=Hands(), sleep=lambda seconds: None)
    source.close()


@pytest.fixture
def somebody(simulator: Simulator) -> Cast:
    """On the list with weight 7; the account of one whom they follow has engaged."""
    cast = next(p for p in simulator.launch.people.values() if 50 < len(p.followings) < 90)
    store_people([Entry(username=cast.account.username.lower(), weight=7)], now=Hands.at)
    accounts(profile(cast.followings[-1].id), profile(cast.followings[25].id))
    return cast


def read(provider: Provider, later: timedelta = timedelta(minutes=10)) -> FollowingsResult:
    Hands.at += later
    person = ImportantPerson.objects.earliest("pk")
    return read_followings(person.pk, provider=provider, stopping=lambda: False)


def post(simulator: Simulator, to: str, /, **what: object) -> dict[str, str]:
    answer = httpx.post(f"{simulator.url}{to}", json=what)
    assert answer.is_success, answer.text
    return dict(answer.json())


def said(later: timedelta = timedelta(0)) -> str:
    return f"{Hands.at + later:%-d %B, %H:%M} UTC"


def calls(simulator: Simulator) -> dict[str, int]:
    found = httpx.get(f"{simulator.url}/_calls").json()["by_endpoint"]
    httpx.delete(f"{simulator.url}/_calls")
    return {path.rsplit("/", 1)[1]: what["calls"] for path, what in found.items()}


def known(of: ImportantPerson | None = None) -> set[str]:
    found = Following.objects.all() if of is None else Following.objects.filter(person=of)
    return set(found.values_list("account_id", flat=True))


def scores() -> list[int]:
    return sorted(Account.objects.values_list("importance", flat=True))


def follows(cast: Cast) -> set[str]:
    return {account.id for account in cast.followings}


@pytest.mark.parametrize("kind", ["empty", "repeat_cursor", "no_cursor"])
def test_a_list_that_breaks_off_once_is_read_whole_all_the_same(
    simulator: Simulator, provider: Provider, somebody: Cast, kind: str
) -> None:
    read(provider)
    post(simulator, "/_faults", kind=kind, path=FOLLOWINGS, skip=1, count=1)
    assert read(provider).problem == ""
    assert known() == follows(somebody) and scores() == [7, 7]


@pytest.mark.parametrize("kind", ["empty", "repeat_cursor", "no_cursor"])
def test_a_list_that_goes_on_breaking_off_takes_nobody_away_and_is_read_again_soon(
    simulator: Simulator, provider: Provider, somebody: Cast, kind: str
) -> None:
    read(provider)
    post(simulator, "/_faults", kind=kind, path=FOLLOWINGS, skip=1)
    new = simulator.launch.crowd[0]
    post(simulator, "/_follow", username=somebody.account.username, add=[new.username])
    found = read(provider)
    assert f"follows {len(somebody.followings)} accounts, but" in found.problem
    assert known() == follows(somebody), "who is new counts at once, and nobody is lost"
    assert scores() == [7, 7]
    person = ImportantPerson.objects.get()
    assert person.sync_problem == found.problem and person.sync_cursor == ""
    assert f"Next attempt: {said(timedelta(hours=6))}." in found.problem
    book = Notebook()
    plan(queue=book, now=Hands.at + timedelta(hours=5))
    assert book.people == []
    plan(queue=book, now=Hands.at + timedelta(hours=6))
    assert book.people == [person.pk]
    httpx.delete(f"{simulator.url}/_faults")
    assert (
        read(provider, timedelta(hours=6)).problem
        == ImportantPerson.objects.get().sync_problem
        == ""
    )


def test_a_first_reading_that_breaks_off_is_shown_and_repeated(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    post(simulator, "/_faults", kind="empty", path=FOLLOWINGS, skip=1)
    assert "lists only 20" in read(provider).problem
    assert len(known()) == 20 and ImportantPerson.objects.get().retry_at is not None


def test_who_is_unfollowed_goes_when_the_count_agrees(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    read(provider)
    gone = somebody.followings[-1].username
    post(simulator, "/_follow", username=somebody.account.username, remove=[gone])
    assert read(provider).problem == ""
    assert known() == follows(somebody) and scores() == [0, 7]


def test_an_account_back_from_a_suspension_loses_nobody(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    read(provider)
    name = somebody.account.username
    everybody = known()
    for state, words in (("suspended", "is not there"), ("restored", "follows 0 accounts")):
        post(simulator, "/_account", username=name, state=state)
        problem = read(provider, timedelta(hours=7)).problem
        assert words in problem and said(timedelta(hours=24)) in problem
        assert words in read(provider).problem
        assert known() == everybody and scores() == [7, 7]
    post(simulator, "/_account", username=name, state="active")
    assert read(provider).problem == ""
    assert ImportantPerson.objects.get().fewer_since is None, (
        "what was doubted before counts no more"
    )
    assert known() == everybody


def test_somebody_who_unfollows_everybody_is_believed_a_day_later(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    read(provider)
    names = [account.username for account in somebody.followings]
    post(simulator, "/_follow", username=somebody.account.username, remove=names)
    problem = read(provider).problem
    assert f"kept until {said(timedelta(hours=24))}" in problem
    due = ImportantPerson.objects.get().retry_at
    assert due == Hands.at + timedelta(hours=24)
    assert read(provider, timedelta(hours=2)).problem and scores() == [7, 7]
    assert ImportantPerson.objects.get().retry_at == due, "asking again does not put it off"
    assert read(provider, timedelta(hours=23)).problem == ""
    assert (known(), scores()) == (set(), [0, 0])


def test_how_long_a_list_that_goes_on_falling_short_waits_is_said(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    post(simulator, "/_faults", kind="empty", path=FOLLOWINGS, skip=1)
    for hours in (6, 12, 24, 48):
        problem = read(provider, timedelta(days=8)).problem
        assert f"Next attempt: {said(timedelta(hours=hours))}." in problem


def test_a_rename_is_followed_and_told(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    read(provider)
    old = somebody.account.username
    post(simulator, "/_account", username=old, rename="brand_new")
    assert read(provider).problem == ""
    person = ImportantPerson.objects.get()
    assert (person.username, person.former_usernames) == ("brand_new", [old.lower()])
    assert "was called @" + old.lower() in person.note
    assert known() == follows(somebody) and scores() == [7, 7]
    assert AuditEntry.objects.get(verb="person.renamed").object_id == str(person.pk)


def test_a_freed_name_that_somebody_else_takes_changes_nothing(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    read(provider)
    old = somebody.account.username
    post(simulator, "/_account", username=old, rename="brand_new")
    others = [account.username for account in simulator.launch.crowd[:3]]
    post(simulator, "/_join", username=old, follows=others)
    assert read(provider).problem == ""
    assert known() == follows(somebody) and scores() == [7, 7]
    assert ImportantPerson.objects.get().username == "brand_new"


def test_the_new_owner_of_a_suspended_account_s_name_is_refused_in_words(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    read(provider)
    old = somebody.account.username
    post(simulator, "/_account", username=old, rename="brand_new", state="suspended")
    taker = post(simulator, "/_join", username=old, follows=["brand_new"])
    problem = read(provider).problem
    assert f"@{old.lower()} belongs to another account now (id {taker['user_id']})" in problem
    assert known() == follows(somebody) and scores() == [7, 7]
    assert ImportantPerson.objects.get().account_id == somebody.account.id


def test_one_account_under_two_names_becomes_one_entry(
    simulator: Simulator, provider: Provider, somebody: Cast
) -> None:
    """Added by hand under the new name, before the rename was noticed."""
    read(provider)
    post(simulator, "/_account", username=somebody.account.username, rename="brand_new")
    store_people([Entry(username="brand_new", weight=4, tags=("x",))], now=Hands.at)
    double = ImportantPerson.objects.get(username="brand_new")
    read_followings(double.pk, provider=provider, stopping=lambda: False)
    person = ImportantPerson.objects.get()
    assert (person.username, person.weight, person.tags) == ("brand_new", 7, ["x"])
    assert "the higher of 7 and 4" in person.note
    assert scores() == [7, 7], "shared followings count once"
    assert AuditEntry.objects.filter(verb="person.merged").exists()
    old = reject_former_names(parse_list(f"{person.former_usernames[0]},5"))
    assert old.entries == () and "write @brand_new for the same account" in old.refused[0].problem


def test_two_that_swap_their_names_stay_who_they_are(
    simulator: Simulator, provider: Provider
) -> None:
    a, b = [p for p in simulator.launch.people.values() if len(p.followings) < 90][:2]
    for cast in (a, b):
        store_people([Entry(username=cast.account.username.lower(), weight=1)], now=Hands.at)
    people = list(ImportantPerson.objects.order_by("pk"))
    for person in people:
        read_followings(person.pk, provider=provider, stopping=lambda: False)
    before = {p.account_id: known(p) for p in ImportantPerson.objects.all()}
    name_a, name_b = a.account.username, b.account.username
    post(simulator, "/_account", username=name_a, rename="for_a_moment")
    post(simulator, "/_account", username=name_b, rename=name_a)
    post(simulator, "/_account", username="for_a_moment", rename=name_b)
    Hands.at += timedelta(minutes=1)
    for person in people:
        read_followings(person.pk, provider=provider, stopping=lambda: False)
    after = {p.account_id: (p.username, known(p)) for p in ImportantPerson.objects.all()}
    assert after == {
        a.account.id: (name_b.lower(), before[a.account.id]),
        b.account.id: (name_a.lower(), before[b.account.id]),
    }


@pytest.mark.usefixtures("empty_queue")
def test_those_that_wait_are_identified_in_one_call(
    simulator: Simulator, provider: Provider
) -> None:
    cast = [p for p in simulator.launch.people.values() if len(p.followings) < 90][:4]
    entries = [Entry(username=p.account.username.lower(), weight=1) for p in cast]
    store_people(entries, now=Hands.at)
    for person in ImportantPerson.objects.all():
        read_followings(person.pk, provider=provider, stopping=lambda: False)
    calls(simulator)
    Hands.at += timedelta(minutes=1)
    sync_people(queue=JobQueue())
    for person in ImportantPerson.objects.all():
        Hands.at += timedelta(seconds=1)
        read_followings(person.pk, provider=provider, stopping=lambda: False)
    assert calls(simulator)["batch_info_by_ids"] == 1
    post(simulator, "/_account", username=cast[1].account.username, rename="brand_new")
    read_followings(ImportantPerson.objects.all()[1].pk, provider=provider, stopping=lambda: False)
    assert calls(simulator)["batch_info_by_ids"] == 1, "no answer serves two readings"
