"""The list as people write it: CSV, JSON, bare names, with the mistakes that people make."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socap.people.models import Person
from socap.people.roster import BadEntry, Entry, parse, read_entry, store_people
from tests.builders import NOW, people


def taken(text: str) -> dict[str, int | None]:
    return {entry.username: entry.weight for entry in parse(text).entries}


def refusals(text: str) -> list[tuple[int, str]]:
    return [(item.line, item.field) for item in parse(text).refused]


def test_a_csv_with_every_column() -> None:
    parsed = parse("username,weight,tags,name,active\n@Alice,4,vc|angel,Alice A.,no\n")
    assert parsed.refused == ()
    assert parsed.entries == (
        Entry(username="alice", weight=4, tags=("vc", "angel"), name="Alice A.", active=False),
    )


def test_columns_in_any_order_and_case_with_unknown_ones() -> None:
    assert taken("Notes, WEIGHT ,Username\nx,7,bob\n") == {"bob": 7}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters(delimiter: str) -> None:
    text = "username,weight,name\nalice,4,Alice\nbob,5,Bob\n".replace(",", delimiter)
    assert taken(text) == {"alice": 4, "bob": 5}


def test_a_table_saved_by_a_spreadsheet_with_a_mark_and_windows_lines() -> None:
    assert taken("\ufeffusername;weight\r\nalice;4\r\nbob;5\r\n") == {"alice": 4, "bob": 5}


def test_quoted_cells_keep_delimiters_quotes_and_line_breaks() -> None:
    parsed = parse('username,weight,tags,name\nalice,4,"vc, angel","A ""Al""\nDoe"\n')
    assert parsed.entries[0].tags == ("vc", "angel")
    assert parsed.entries[0].name == 'A "Al"\nDoe'


def test_bare_names_one_per_line() -> None:
    assert taken("alice\n@Bob\n\nhttps://x.com/carol\n") == {
        "alice": None,
        "bob": None,
        "carol": None,
    }


def test_names_with_weights_but_without_a_header() -> None:
    assert taken("alice,4\nbob,5\n") == {"alice": 4, "bob": 5}


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "username,weight\n", "[]", '{"people": []}', "\ufeff"],
)
def test_nothing_in_it(text: str) -> None:
    assert parse(text).entries == ()
    assert parse(text).refused == ()


def test_a_json_list_and_an_object_with_people_and_a_single_person() -> None:
    rows = [{"username": "alice", "weight": 4, "tags": ["vc"]}, {"username": "bob"}]
    assert (
        taken(json.dumps(rows)) == taken(json.dumps({"people": rows})) == {"alice": 4, "bob": None}
    )
    assert taken('{"username": "alice", "weight": "4"}') == {"alice": 4}


def test_bad_lines_are_named_by_number_and_the_rest_is_taken() -> None:
    text = "username,weight\nalice,4\nbad name,3\n\nbob,many\n,5\ncarol,2\n"
    assert taken(text) == {"alice": 4, "carol": 2}
    assert refusals(text) == [(3, "username"), (5, "weight"), (6, "username")]


def test_blank_lines_at_the_top_do_not_shift_the_numbers() -> None:
    assert refusals("\n\nusername,weight\nbad name,3\n") == [(4, "username")]


def test_bad_objects_are_named_by_their_place_in_the_list() -> None:
    text = json.dumps([{"username": "alice"}, "bob", {"weight": 3}, None, {"username": "eve"}])
    assert taken(text) == {"alice": None, "eve": None}
    assert refusals(text) == [(2, "line"), (3, "username"), (4, "line")]


@pytest.mark.parametrize("text", ["[{", '{"username": ', "[1,]"])
def test_broken_json_is_said_to_be_broken(text: str) -> None:
    assert refusals(text) == [(1, "file")]


@pytest.mark.parametrize("text", ['{"people": null}', '{"people": 5}'])
def test_json_without_a_list_is_refused_not_fatal(text: str) -> None:
    assert parse(text).entries == ()
    assert refusals(text) != []


def test_a_name_given_twice_keeps_its_last_line() -> None:
    assert taken("username,weight\nalice,4\n@ALICE,6\n") == {"alice": 6}


@pytest.mark.parametrize(
    "written",
    [
        "@alice",
        " Alice ",
        "https://x.com/alice",
        "http://www.twitter.com/Alice/",
        "mobile.twitter.com/alice",
        "x.com/@alice",
    ],
)
def test_names_as_people_paste_them(written: str) -> None:
    assert read_entry({"username": written}).username == "alice"


@pytest.mark.parametrize("tail", ["?s=21", "?lang=en", "/?s=20&t=abc", "#top"])
def test_a_profile_address_may_carry_what_the_share_button_adds(tail: str) -> None:
    assert read_entry({"username": f"https://x.com/alice{tail}"}).username == "alice"


@pytest.mark.parametrize(
    "written", ["", "@", "a b", "алиса", "alice!", "x" * 33, "https://example.com/alice", "a\0b"]
)
def test_what_is_no_name(written: str) -> None:
    with pytest.raises(BadEntry) as caught:
        read_entry({"username": written})
    assert caught.value.field == "username"


@pytest.mark.parametrize(
    ("written", "weight"), [(0, 0), ("0", 0), (1000, 1000), (4.0, 4), ("4.0", 4), (" 7 ", 7)]
)
def test_weights(written: object, weight: int) -> None:
    assert read_entry({"username": "alice", "weight": written}).weight == weight


@pytest.mark.parametrize(
    "written", [-1, 1001, "1001", 2.5, "4,5", "x", "nan", "inf", True, [4], {}, 10**400, "1e999"]
)
def test_what_is_no_weight(written: object) -> None:
    with pytest.raises(BadEntry) as caught:
        read_entry({"username": "alice", "weight": written})
    assert caught.value.field == "weight"


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("vc|angel; press ,vc", ("vc", "angel", "press")),
        (["a", "a", " b "], ("a", "b")),
        ([], ()),
        ("", None),
        (None, None),
    ],
)
def test_tags(written: object, tags: tuple[str, ...] | None) -> None:
    assert read_entry({"username": "alice", "tags": written}).tags == tags


@pytest.mark.parametrize("written", [{"a": 1}, 5, ["x" * 65]])
def test_what_are_no_tags(written: object) -> None:
    with pytest.raises(BadEntry) as caught:
        read_entry({"username": "alice", "tags": written})
    assert caught.value.field == "tags"


@pytest.mark.parametrize(
    ("written", "active"), [("No", False), (0, False), (True, True), ("", None)]
)
def test_active(written: object, active: bool | None) -> None:
    assert read_entry({"username": "alice", "active": written}).active is active


def test_active_must_be_yes_or_no() -> None:
    with pytest.raises(BadEntry, match="neither yes nor no"):
        read_entry({"username": "alice", "active": "maybe"})


@given(st.text(max_size=80))
def test_no_text_whatever_breaks_the_reader(text: str) -> None:
    parse(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["username", "weight", "people", "tags"]), inner)
        ),
        max_leaves=6,
    )
)
def test_no_json_whatever_breaks_the_reader(data: object) -> None:
    parse(json.dumps([data]))


@pytest.mark.django_db
def test_storing_answers_what_it_did() -> None:
    people(alice=4, bob=5)
    stored = store_people(
        [Entry(username="alice", weight=4), Entry(username="bob", weight=6), Entry(username="eve")],
        now=NOW,
    )
    assert (stored.added, stored.changed, stored.unchanged) == (1, 1, 1)
    assert [p.username for p in stored.people] == ["eve", "bob"]


@pytest.mark.django_db
def test_what_a_line_leaves_out_stays_as_it_is() -> None:
    whole = Entry(username="alice", weight=4, tags=("vc",), name="Alice")
    store_people([whole], now=NOW)
    store_people([Entry(username="alice", weight=5)], now=NOW)
    person = Person.objects.get()
    assert (person.weight, person.tags, person.name) == (5, ["vc"], "Alice")


@pytest.mark.django_db
def test_a_line_without_a_weight_leaves_the_weight_as_it_is() -> None:
    people(alice=4)
    store_people(parse("username,tags\nalice,vc\n").entries, now=NOW)
    person = Person.objects.get()
    assert (person.weight, person.tags) == (4, ["vc"])


@pytest.mark.django_db
def test_a_text_that_postgresql_refuses_is_cleaned_or_refused_not_fatal() -> None:
    text = json.dumps([{"username": "alice", "tags": ["v\0c"], "name": "A\0l"}])
    store_people(parse(text).entries, now=NOW)
