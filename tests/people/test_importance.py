"""Scores equal the sums computed by hand, whatever happens to the list."""

import random
from dataclasses import dataclass, field

import pytest
from django.db import connection

from socap.people.identity import identify
from socap.people.importance import explanations
from socap.people.important_list import remove_person, replace_people, store_people
from socap.people.important_list_parser import Entry
from socap.people.models import Account, ImportantPerson, SuggestedAccount
from tests.builders import HOUR, NOW, accounts, follows, people, profile

pytestmark = pytest.mark.django_db


def scores() -> dict[str, int]:
    return dict(Account.objects.values_list("id", "importance"))


def suggested() -> dict[str, tuple[int, int]]:
    """Returns the followers on the list and the score of the accounts that may be suggested."""
    found = SuggestedAccount.objects.filter(follower_count__gte=2)
    return {one.account_id: (one.follower_count, one.importance) for one in found}


def why(account_id: str) -> str:
    return str(explanations([account_id])[account_id])


def versions() -> dict[str, str]:
    """Returns the physical row of each account, which changes whenever the row is written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, ctid::text FROM people_account")
        return dict(cursor.fetchall())


def test_importance_is_the_sum_of_the_weights_of_those_who_follow() -> None:
    people(alice=4, bob=3, dora=5)
    follows("alice", ["1", "2"])
    follows("bob", ["2"])
    follows("dora", ["1"])
    accounts(profile("1"), profile("2"), profile("3"))
    assert scores() == {"1": 9, "2": 7, "3": 0}
    assert why("1") == "dora 5 + alice 4 = 9"
    assert why("3") == "nobody on the list follows this account = 0"


def test_the_order_in_which_things_become_known_does_not_matter() -> None:
    accounts(profile("1"))
    people(alice=4)
    assert scores() == {"1": 0}
    follows("alice", ["1"])
    assert scores() == {"1": 4}


def test_being_on_the_list_counts_as_ones_own_weight_and_says_so() -> None:
    people(alice=4, bob=3)
    follows("alice", ["77"])
    accounts(profile("77", username="Bob"))
    assert scores() == {"77": 7}
    assert why("77") == "alice 4 + on the list 3 = 7"


def test_who_engaged_before_being_put_on_the_list_counts_at_once() -> None:
    accounts(profile("77", username="BoB"), profile("78"))
    people(bob=3)
    assert scores() == {"77": 3, "78": 0}


def test_equal_weights_are_explained_in_the_order_of_names() -> None:
    people(zoe=2, adam=2, mia=3)
    for name in ("zoe", "adam", "mia"):
        follows(name, ["1"])
    assert why("1") == "mia 3 + adam 2 + zoe 2 = 7"


def test_explanations_cover_every_requested_account_even_unknown_ones() -> None:
    people(alice=4)
    follows("alice", ["1"])
    found = explanations(["1", "none"])
    assert {key: value.total for key, value in found.items()} == {"1": 4, "none": 0}
    assert explanations([]) == {}


def test_a_weight_of_zero_is_listed_and_adds_nothing() -> None:
    people(alice=0)
    follows("alice", ["1"])
    accounts(profile("1"))
    assert scores() == {"1": 0}
    assert why("1") == "alice 0 = 0"


def test_deactivated_people_neither_count_nor_explain_and_come_back() -> None:
    people(alice=4, bob=3)
    follows("alice", ["1"])
    follows("bob", ["1"])
    accounts(profile("1"))
    store_people([Entry(username="alice", weight=4, active=False)], now=NOW)
    assert (scores(), why("1")) == ({"1": 3}, "bob 3 = 3")
    store_people([Entry(username="alice", weight=4, active=True)], now=NOW)
    assert scores() == {"1": 7}


def test_a_removed_person_takes_their_followings_along() -> None:
    people(alice=4, bob=3)
    follows("alice", ["1", "2"])
    accounts(profile("1"), profile("2"), profile("9", username="alice"))
    assert remove_person(ImportantPerson.objects.get(username="alice")) == 3
    assert scores() == {"1": 0, "2": 0, "9": 0}
    people(alice=4)
    assert scores() == {"1": 0, "2": 0, "9": 4}


def test_a_change_of_weight_writes_exactly_the_accounts_it_touches() -> None:
    people(alice=4, bob=3)
    follows("alice", ["1", "2", "unseen"])
    follows("bob", ["3"])
    accounts(*(profile(id_) for id_ in "1234"), profile("5", username="alice"))
    before = versions()
    stored = store_people([Entry(username="alice", weight=6)], now=NOW)
    after = versions()
    assert stored.rescored == 3
    assert {id_ for id_ in after if after[id_] != before[id_]} == {"1", "2", "5"}
    assert scores() == {"1": 6, "2": 6, "3": 3, "4": 0, "5": 6}


def test_naming_the_list_again_unchanged_writes_nothing() -> None:
    people(alice=4)
    follows("alice", ["1"])
    accounts(profile("1"))
    before = versions()
    stored = store_people([Entry(username="alice", weight=4)], now=NOW)
    assert (stored.added, stored.changed, stored.unchanged, stored.rescored) == (0, 0, 1, 0)
    assert versions() == before


def test_retiring_keeps_whom_they_follow_so_that_naming_them_again_is_free() -> None:
    people(alice=4, bob=3)
    follows("alice", ["1"])
    follows("bob", ["1"])
    accounts(profile("1"))
    replaced = replace_people([], keep=["@Bob", "https://x.com/nobody"], now=NOW)
    assert (replaced.removed, replaced.rescored) == (1, 1)
    assert ImportantPerson.objects.get(active=False).username == "alice"
    assert scores() == {"1": 3}
    people(alice=2)
    assert scores() == {"1": 5}


def test_a_list_whose_lines_name_nobody_retires_nobody() -> None:
    people(alice=4)
    assert replace_people([], keep=["", " "], now=NOW).removed == 0
    assert ImportantPerson.objects.get().active


def test_replacing_the_list_counts_each_score_that_moved_once() -> None:
    people(alice=4, bob=3)
    follows("alice", ["1", "2", "3"])
    follows("bob", ["2", "3"])
    accounts(profile("1"), profile("2"), profile("3"))
    before = scores()
    replaced = replace_people([Entry(username="bob", weight=7)], keep=["bob"], now=NOW)
    assert (replaced.removed, replaced.changed) == (1, 1)
    assert replaced.rescored == sum(score != before[id_] for id_, score in scores().items()) == 1
    assert scores() == {"1": 0, "2": 7, "3": 7}


def test_a_person_found_under_an_id_moves_the_score_to_that_account() -> None:
    people(alice=4, bob=3)
    accounts(profile("2", username="alice_new"), profile("1", username="bob"))
    identify(
        ImportantPerson.objects.get(username="alice"), profile("2", username="alice_new"), now=NOW
    )
    assert scores() == {"1": 3, "2": 4}
    assert ImportantPerson.objects.get(weight=4).username == "alice_new"


@dataclass
class Member:
    weight: int
    active: bool = True
    follows: set[str] = field(default_factory=set)


@pytest.mark.parametrize("seed", range(4))
def test_after_anything_that_can_happen_every_score_is_the_sum_by_hand(seed: int) -> None:
    """Compares the product with a few lines of Python that do without a database."""
    dice = random.Random(seed)
    ids = [str(number) for number in range(60)]
    names = {id_: f"user_{id_}" for id_ in ids}
    members: dict[str, Member] = {}
    seen: set[str] = set()

    def by_hand() -> dict[str, int]:
        return {
            id_: sum(m.weight for m in members.values() if m.active and id_ in m.follows)
            + sum(m.weight for name, m in members.items() if m.active and name == names[id_])
            for id_ in seen
        }

    def followed_by_several() -> dict[str, tuple[int, int]]:
        weights = {
            id_: [m.weight for m in members.values() if m.active and id_ in m.follows]
            for id_ in ids
        }
        return {id_: (len(w), sum(w)) for id_, w in weights.items() if len(w) > 1}

    def store() -> None:
        chosen = dice.sample(list(names.values()), 3)
        entries = [
            Entry(username=n, weight=dice.randint(0, 9), active=dice.random() < 0.8) for n in chosen
        ]
        store_people(entries, now=NOW)
        for entry in entries:
            member = members.setdefault(entry.username, Member(0))
            member.weight, member.active = entry.weight or 0, bool(entry.active)

    def remove() -> None:
        name = dice.choice(sorted(members))
        remove_person(ImportantPerson.objects.get(username=name))
        del members[name]

    def replace() -> None:
        keep = dice.sample(sorted(members), max(1, len(members) * 2 // 3))
        replace_people([], keep=keep, now=NOW)
        for name, member in members.items():
            member.active = member.active and name in keep

    def see() -> None:
        new = dice.sample(ids, 12)
        accounts(*(profile(id_, bio=dice.choice(["", "founder"])) for id_ in new))
        seen.update(new)

    def read() -> None:
        name = dice.choice(sorted(members))
        members[name].follows = set(dice.sample(ids, 20))
        follows(name, members[name].follows, now=moment)

    for step in range(40):
        moment = NOW + step * HOUR
        actions = [store, see, read, read, replace, remove] if members else [store]
        dice.choice(actions)()
        assert scores() == by_hand(), f"step {step}"
        assert suggested() == followed_by_several(), f"step {step}"
    assert sum(by_hand().values()) > 0
