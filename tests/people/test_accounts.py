"""Account profiles are stored and kept, even if the provider later returns less."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from socap.people.accounts import record_accounts
from socap.people.models import Account, ImportantPerson
from socap.people.suggested_accounts import record_profiles
from socap.sources.base import Profile
from tests.builders import HOUR, NOW, accounts, follows, people, profile

RICH = {
    "name": "Anna",
    "bio": "Founder & CEO of a small boat yard",
    "location": "Porto",
    "avatar_url": "https://img.example/1.jpg",
    "verified": True,
    "verified_type": "blue",
    "followers": 1200,
    "following": 34,
    "posts": 5000,
    "labelled_automated": False,
    "created_at": datetime(2014, 1, 14, tzinfo=UTC),
}


def known() -> dict[str, object]:
    account = Account.objects.get()
    return {name: getattr(account, name) for name in RICH if name != "created_at"} | {
        "created_at": account.joined_at
    }


@pytest.mark.django_db
def test_new_accounts_are_counted_scored_and_categorised() -> None:
    assert accounts(profile("1", **RICH), profile("2")) == 2
    account = Account.objects.get(pk="1")
    assert "founders" in account.categories
    assert (account.first_seen_at, account.updated_at) == (NOW, NOW)
    assert Account.objects.get(pk="2").categories == ["others"]
    assert accounts(profile("2"), profile("3"), now=NOW + HOUR) == 1
    assert Account.objects.get(pk="2").first_seen_at == NOW


@pytest.mark.django_db
def test_no_profiles_create_no_accounts() -> None:
    assert accounts() == 0


@pytest.mark.django_db
def test_a_reduced_profile_erases_nothing() -> None:
    accounts(profile("1", **RICH))
    categories = Account.objects.get().categories
    accounts(profile("1"), now=NOW + HOUR)
    assert known() == RICH
    assert Account.objects.get().categories == categories


@pytest.mark.django_db
def test_a_full_profile_fills_in_what_a_reduced_one_lacked() -> None:
    accounts(profile("1"))
    accounts(profile("1", **RICH), now=NOW + HOUR)
    assert known() == RICH
    assert "founders" in Account.objects.get().categories


@pytest.mark.django_db
def test_a_full_profile_replaces_what_has_changed() -> None:
    accounts(profile("1", **RICH))
    accounts(
        profile("1", username="anna2", bio="Journalist", verified=False, followers=1100),
        now=NOW + HOUR,
    )
    account = Account.objects.get()
    assert (account.username, account.bio, account.verified) == ("anna2", "Journalist", False)
    assert (account.followers, account.updated_at) == (1100, NOW + HOUR)
    assert "media" in account.categories
    assert "founders" not in account.categories


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("avatar_url", "https://img.example/2.jpg"),
        ("following", 35),
        ("verified_type", "business"),
        ("posts", 5200),
        ("labelled_automated", True),
    ],
)
@pytest.mark.django_db
def test_a_change_in_one_field_alone_is_noticed(field: str, value: object) -> None:
    accounts(profile("1", **RICH))
    accounts(profile("1", **RICH | {field: value}), now=NOW + HOUR)
    assert known()[field] == value


@pytest.mark.django_db
def test_zero_followers_are_a_value_not_a_gap() -> None:
    accounts(profile("1", **RICH))
    accounts(profile("1", **RICH | {"followers": 0}))
    assert known()["followers"] == 0


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.django_db
def test_an_account_twice_on_one_page_is_one_and_keeps_the_richer_profile(order: int) -> None:
    assert accounts(*[profile("1", **RICH), profile("1")][::order]) == 1
    assert known() == RICH


@pytest.mark.django_db
def test_the_same_again_writes_nothing() -> None:
    accounts(profile("1", **RICH))
    accounts(profile("1", **RICH), now=NOW + HOUR)
    accounts(profile("1"), now=NOW + HOUR)
    assert Account.objects.get().updated_at == NOW


@pytest.mark.django_db
def test_texts_of_every_script_come_back_unharmed() -> None:
    bio = "مرحبا بالعالم 👩‍🚀 e\u0301 \u200f \t\n \\ % %s '; DROP TABLE --"
    accounts(profile("1", bio=bio, name="名前|pipe,{brace}", location='"q"'))
    account = Account.objects.get()
    assert (account.bio, account.name, account.location) == (bio, "名前|pipe,{brace}", '"q"')


@pytest.mark.django_db
def test_a_person_known_by_name_only_is_linked_to_the_account() -> None:
    people(alice=4)
    accounts(profile("7", username="ALICE"))
    assert ImportantPerson.objects.get().account_id == "7"
    assert Account.objects.get().importance == 4


@pytest.mark.django_db
def test_a_person_stays_linked_to_the_id_when_the_name_is_taken_by_somebody_else() -> None:
    people(alice=4)
    accounts(profile("7", username="alice"))
    accounts(profile("8", username="alice"))
    assert ImportantPerson.objects.get().account_id == "7"
    assert Account.objects.get(pk="8").importance == 0


@pytest.mark.django_db
def test_two_new_accounts_under_one_name_do_not_both_get_the_weight() -> None:
    people(alice=4)
    accounts(profile("7", username="alice"), profile("8", username="Alice"))
    tied = ImportantPerson.objects.get().account_id
    scores = dict(Account.objects.values_list("id", "importance"))
    assert scores == {id_: 4 if id_ == tied else 0 for id_ in ("7", "8")}


@pytest.mark.django_db
def test_an_account_that_takes_a_listed_name_later_is_linked_then() -> None:
    people(alice=4)
    accounts(profile("7", username="someone"))
    accounts(profile("7", username="alice"), now=NOW + HOUR)
    assert ImportantPerson.objects.get().account_id == "7"
    assert Account.objects.get().importance == 4


def in_threads(*work: Callable[[], None]) -> list[BaseException]:
    """Runs each in a thread with its own connection and returns the errors."""
    errors: list[BaseException] = []

    def run(one: Callable[[], None]) -> None:
        try:
            one()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[one]) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not any(thread.is_alive() for thread in threads), "they wait for each other"
    return errors


@pytest.mark.django_db(transaction=True)
def test_two_workers_recording_the_same_accounts_do_not_deadlock() -> None:
    profiles = [profile(str(number), followers=1) for number in range(120)]
    people(user_5=7)
    new: list[int] = []

    def record(batch: list[Profile], followers: int) -> None:
        for round_ in range(8):
            changed = [profile(p.id, followers=followers + round_) for p in batch]
            with transaction.atomic():
                new.append(record_accounts(changed, now=NOW).new)

    errors = in_threads(lambda: record(profiles, 100), lambda: record(profiles[::-1], 200))
    assert errors == []
    assert sum(new) == 120
    assert Account.objects.count() == 120
    assert Account.objects.get(pk="5").importance == 7


@pytest.mark.django_db(transaction=True)
def test_a_weight_that_changes_while_suggested_profiles_are_stored_does_not_deadlock() -> None:
    names = [str(number) for number in range(2000)]
    people(alice=1, bob=1)
    # Rows lie in another order on the disk than their ids say.
    for start in (1000, 0):
        for name in ("alice", "bob"):
            follows(name, names[start:])
    profiles = [profile(name, bio="founder") for name in names]

    def change_weights() -> None:
        for weight in range(2, 12):
            people(alice=weight)

    def store_profiles() -> None:
        for _ in range(10):
            record_profiles(profiles, now=NOW)

    assert in_threads(change_weights, store_profiles) == []


@pytest.mark.django_db
def test_a_truncated_bio_and_zero_followers_count_as_missing() -> None:
    accounts(profile("1", **RICH))
    before = known()
    joined = datetime(2026, 1, 1, tzinfo=UTC)
    accounts(profile("1", bio="Founder & CEO of a...", followers=0, created_at=joined))
    assert known() == before
    assert Account.objects.get().joined_at == RICH["created_at"]


@pytest.mark.django_db
def test_a_bio_shortened_by_its_owner_and_fewer_followers_are_stored() -> None:
    accounts(profile("1", **RICH))
    accounts(profile("1", bio="Founder & CEO", followers=3))
    accounts(profile("1", bio="Founder & CEO", followers=0))
    account = Account.objects.get()
    assert (account.bio, account.followers) == ("Founder & CEO", 0)


@pytest.mark.django_db(transaction=True)
def test_a_weight_changed_while_an_account_is_recorded_is_not_lost() -> None:
    people(alice=4)
    follows("alice", ["1"])
    changed = threading.Event()

    def change() -> None:
        people(alice=9)
        changed.set()

    thread = threading.Thread(target=lambda: in_threads(change))
    with transaction.atomic():
        record_accounts([profile("1")], now=NOW)
        thread.start()
        assert not changed.wait(0.2), "the list must wait until the account is there"
    thread.join(30)
    assert Account.objects.get().importance == 9
