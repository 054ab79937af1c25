"""A person removed from the list at any moment while their followings are read: nothing fails."""

from itertools import count

import pytest

from socap.collection.followings_sync import read_followings
from socap.collection.provider.client import Provider
from socap.lib.clock import Clock
from socap.people.important_list import remove_person
from socap.people.models import Following, ImportantPerson
from tests.builders import InventedSource, people
from tests.interleaving import acting_before


@pytest.mark.django_db(transaction=True)
def test_a_person_is_removed_at_any_moment_of_reading_whom_they_follow() -> None:
    source = InventedSource(followings={"alice": [["1", "2"], ["3"]]})
    provider = Provider(source, qps=10_000, clock=Clock(), sleep=lambda _: None)

    def remove() -> None:
        for person in ImportantPerson.objects.all():
            remove_person(person)

    for statement in count(1, 2):
        people(alice=5)
        person = ImportantPerson.objects.get()
        with acting_before(statement, remove) as other:
            result = read_followings(person.pk, provider=provider, stopping=lambda: False)
        if other.thread is None:
            assert (result.known, result.problem) == (3, "")
            return
        assert not ImportantPerson.objects.exists() and not Following.objects.exists()
