"""Important lists as people write them: CSV, JSON or bare names, with the usual mistakes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socap.people.entry_fields import InvalidEntry
from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry, parse_entry, parse_list
from socap.people.models import Account, ImportantPerson
from tests.builders import HOUR, NOW, accounts, people, profile


def parsed_weights(text: str) -> dict[str, int | None]:
    return {entry.username: entry.weight for entry in parse_list(text).entries}


def rejections(text: str) -> list[tuple[int, str]]:
    return [(item.line, item.field) for item in parse_list(text).refused]


def test_a_csv_with_every_column() -> None:
    parsed = parse_list("username,weight,tags,name,active\n@Alice,4,vc|angel,Alice A.,no\n")
    assert parsed.refused == ()
    assert parsed.entries == (
        Entry(username="alice", weight=4, tags=("vc", "angel"), name="Alice A.", active=False),
    )


def test_columns_in_any_order_and_case_with_unknown_ones() -> None:
    assert parsed_weights("Notes, WEIGHT ,Username\nx,7,bob\n") == {"bob": 7}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters(delimiter: str) -> None:
    text = "username,weight,name\nalice,4,Alice\nbob,5,Bob\n".replace(",", delimiter)
    assert parsed_weights(text) == {"alice": 4, "bob": 5}


def test_a_table_saved_by_a_spreadsheet_with_a_mark_and_windows_lines() -> None:
    assert parsed_weights("\ufeffusername;weight\r\nalice;4\r\nbob;5\r\n") == {"alice": 4, "bob": 5}


def test_quoted_cells_keep_delimiters_quotes_and_line_breaks() -> None:
    parsed = parse_list('username,weight,tags,name\nalice,4,"vc, angel","A ""Al""\nDoe"\n')
    assert parsed.entries[0].tags == ("vc", "angel")
    assert parsed.entries[0].name == 'A "Al"\nDoe'


def test_bare_names_one_per_line() -> None:
    assert parsed_weights("alice\n@Bob\n\nhttps://x.com/carol\n") == {
        "alice": None,
        "bob": None,
        "carol": None,
    }


def test_names_with_weights_but_without_a_header() -> None:
    assert parsed_weights("alice,4\nbob,5\n") == {"alice": 4, "bob": 5}


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "username,weight\n", "[]", '{"people": []}', "\ufeff"],
)
def test_an_empty_list_has_no_entries(text: str) -> None:
    assert parse_list(text).entries == ()
    assert parse_list(text).refused == ()


def test_a_json_list_and_an_object_with_people_and_a_single_person() -> None:
    rows = [{"username": "alice", "weight": 4, "tags": ["vc"]}, {"username": "bob"}]
    assert (
        parsed_weights(json.dumps(rows))
        == parsed_weights(json.dumps({"people": rows}))
        == {"alice": 4, "bob": None}
    )
    assert parsed_weights('{"username": "alice", "weight": "4"}') == {"alice": 4}


def test_bad_lines_are_named_by_number_and_the_rest_is_weights() -> None:
    text = "username,weight\nalice,4\nbad name,3\n\nbob,many\n,5\ncarol,2\n"
    assert parsed_weights(text) == {"alice": 4, "carol": 2}
    assert rejections(text) == [(3, "username"), (5, "weight"), (6, "username")]


def test_blank_lines_at_the_top_do_not_shift_the_numbers() -> None:
    assert rejections("\n\nusername,weight\nbad name,3\n") == [(4, "username")]


def test_bad_objects_are_reported_by_position() -> None:
    text = json.dumps([{"username": "alice"}, "bob", {"weight": 3}, None, {"username": "eve"}])
    assert parsed_weights(text) == {"alice": None, "eve": None}
    assert rejections(text) == [(2, "line"), (3, "username"), (4, "line")]


@pytest.mark.parametrize("text", ["[{", '{"username": ', "[1,]"])
def test_broken_json_is_reported(text: str) -> None:
    assert rejections(text) == [(1, "file")]


@pytest.mark.parametrize("text", ['{"people": null}', '{"people": 5}'])
def test_json_without_a_list_is_refused_not_fatal(text: str) -> None:
    assert parse_list(text).entries == ()
    assert rejections(text) != []


def test_a_name_given_twice_keeps_its_last_line() -> None:
    assert parsed_weights("username,weight\nalice,4\n@ALICE,6\n") == {"alice": 6}


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
    assert parse_entry({"username": written}).username == "alice"


@pytest.mark.parametrize("tail", ["?s=21", "?lang=en", "/?s=20&t=abc", "#top"])
def test_a_profile_address_may_carry_what_the_share_button_adds(tail: str) -> None:
    assert parse_entry({"username": f"https://x.com/alice{tail}"}).username == "alice"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("https://x.com/intent/user?screen_name=Alice", "alice"),
        ("https://twitter.com/intent/follow?screen_name=alice&x=1", "alice"),
        ("https://x.com/intent/user?user_id=4001", "i/user/4001"),
        ("https://x.com/i/user/4001", "i/user/4001"),
        ("https://twitter.com/#!/alice", "alice"),
        ("https://x.com/alice/status/55", "alice"),
        ("https://x.com/alice/followers", "alice"),
        ("https://x.com/en", "en"),
        ("https://x.com/business", "business"),
        ("https://m.twitter.com/alice", "alice"),
        ("HTTPS://X.COM/Alice", "alice"),
        ("\u200b@alice\u200e,", "alice"),
        ("\u201calice\u201d", "alice"),
        ("<https://x.com/alice>", "alice"),
        ("\uff20alice\u3002", "alice"),
        ("alice\xa0", "alice"),
        ("i/user/4001", "i/user/4001"),
        ("@i/user/1780000000000000001", "i/user/1780000000000000001"),
        ("home", "home"),
    ],
)
def test_other_ways_to_name_an_account(written: str, name: str) -> None:
    assert parse_entry({"username": written}).username == name


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("https://x.com/home", "page of X"),
        ("https://x.com", "page of X"),
        ("x.com/", "page of X"),
        ("https://x.com/search?q=alice", "page of X"),
        ("https://x.com/explore", "page of X"),
        ("https://x.com/settings/account", "page of X"),
        ("https://x.com/hashtag/launch", "page of X"),
        ("https://x.com/i/lists/77", "page of X"),
        ("https://x.com/i/status/77", "page of X"),
        ("https://x.com/i/user/alice", "page of X"),
        ("https://x.com/en/tos", "page of X"),
        ("https://x.com/de/privacy", "page of X"),
        ("https://twitter.com/en/rules", "page of X"),
        ("https://x.com/logged_out", "page of X"),
        ("https://x.com/premium_sign_up", "page of X"),
        ("https://x.com/account/access", "page of X"),
        ("https://x.com/follower_requests", "page of X"),
        ("https://x.com/mentions", "page of X"),
        ("https://x.com/personalization", "page of X"),
        ("https://x.com/your_twitter_data", "page of X"),
        ("https://x.com/welcome", "page of X"),
        ("https://x.com/session/new", "page of X"),
        ("https://x.com/webview", "page of X"),
        ("https://x.com/statuses/20", "page of X"),
        ("https://x.com/i", "page of X"),
        ("https://x.com/intent/tweet?text=hi", "page of X"),
        ("https://x.com/intent/user", "page of X"),
        ("https://example.com/alice", "not an address on x.com"),
        ("https://evil-x.com/alice", "not an address on x.com"),
        ("linkedin.com/in/alice", "not an address on x.com"),
        ("https://[broken/alice", "not an address"),
        ("alice@example.com", "e-mail"),
        ("1988883673144336473", "x.com/i/user/1988883673144336473"),
        ("1.98889E+18", "not an"),
    ],
)
def test_text_that_names_no_account_is_rejected_with_a_reason(written: str, words: str) -> None:
    with pytest.raises(InvalidEntry, match=words):
        parse_entry({"username": written})


@pytest.mark.parametrize(
    "header",
    [
        "user,importance", "handle,weight", "Handle,Score", "Twitter,Points", "profile url,priority",
        "X handle,Weight", "@username,weight", "screen_name,importance", "Account,Rating",
        "Twitter Handle,Weighting", "user_name,value", "Profile Link,weight (1)", "URL,score",
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["{}", "sep=,\r\n{}", "\ufeff{}", "\ufeffsep=,\n{}"])
def test_headers_as_people_write_them(header: str, form: str) -> None:
    text = form.format(f"{header}\r\n@alice,4\r\nbob,5\r\n")
    weights = {"alice": None, "bob": None} if "(1)" in header else {"alice": 4, "bob": 5}
    assert parsed_weights(text) == weights
    assert rejections(text) == []


@pytest.mark.parametrize("header", ["Handle", "username", "Twitter", "profile url", "@username"])
def test_a_header_alone_names_nobody(header: str) -> None:
    assert (parsed_weights(header), rejections(header + "\n")) == ({}, [])
    assert parsed_weights(f"{header}\nalice\n") == {"alice": None}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("sep=;\nhandle;weight\nalice;4\n", {"alice": 4}),
        ("sep=\t\nalice\t4\n", {"alice": 4}),
        ("SEP=|\r\nalice|4\r\n", {"alice": 4}),
        ("alice;4;vc, angel, press\nbob;5;ai, x, y\n", {"alice": 4, "bob": 5}),
        ("Ada Example,@ada,4\nBea Example,https://x.com/bea,7\n", {"ada": 4, "bea": 7}),
        ("4,@ada\n7,@bea\n", {"ada": 4, "bea": 7}),
        ("ada,vc,3\nbea,press,5\n", {"ada": 3, "bea": 5}),
        ("name,handle,importance\nAda,@ada,4\n", {"ada": 4}),
        ("name,weight\nada,4\n", {"ada": 4}),
        ("@user,4\nalice,5\n", {"user": 4, "alice": 5}),
        ('handle,name\nalice,"A\nB"\nbob,B\n', {"alice": None, "bob": None}),
        ("@aaa1, @bbb1, @ccc1", {"aaa1": None, "bbb1": None, "ccc1": None}),
        ("@aaa1; @bbb1\n@ccc1\n", {"aaa1": None, "bbb1": None, "ccc1": None}),
        ("@aaa1 @bbb1\t@ccc1", {"aaa1": None, "bbb1": None, "ccc1": None}),
        ("Handle\n@aaa1, x.com/bbb1\nccc1\n", {"aaa1": None, "bbb1": None, "ccc1": None}),
        ("@ada,https://x.com/ada,4\n", {"ada": 4}),
        ("@ada,https://x.com/ADA\n@bea,https://x.com/bea\n", {"ada": None, "bea": None}),
        ("handle,url\n@ada,https://x.com/ada\n", {"ada": None}),
        ("handle,weight\ralice,4\rbob,5\r", {"alice": 4, "bob": 5}),
        ('sep=;\ralice;4\rbob;"5"\r', {"alice": 4, "bob": 5}),
    ],
)
def test_tables_as_people_paste_them(text: str, people: dict[str, int | None]) -> None:
    assert (parsed_weights(text), rejections(text)) == (people, [])


def test_a_row_is_reported_by_its_first_line() -> None:
    text = 'sep=;\nhandle;name\n"a b";"A\nB\nC"\nbob;B\nc d;\n'
    assert rejections(text) == [(3, "username"), (7, "username")]


def test_a_repeated_line_is_reported() -> None:
    (lost,) = parse_list("alice,4\nbob,5\nAlice,6\n").refused
    assert (lost.line, lost.problem) == (1, "@alice is repeated in line 3, which is used instead")


def test_json_under_other_names() -> None:
    assert parsed_weights(json.dumps([{"handle": "alice", "importance": 4}])) == {"alice": 4}


@pytest.mark.django_db
def test_an_entry_by_id_matches_the_person_linked_to_it() -> None:
    people(alice=4)
    ImportantPerson.objects.update(account_id="4001")
    stored = store_people(parse_list("https://x.com/i/user/4001,6\n").entries, now=NOW)
    assert (stored.added, stored.changed) == (0, 1)
    assert ImportantPerson.objects.get().weight == 6


@given(st.text(max_size=80))
def test_no_text_breaks_the_parser(text: str) -> None:
    parse_list(text)


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
def test_no_json_breaks_the_parser(data: object) -> None:
    parse_list(json.dumps([data]))


@pytest.mark.django_db
def test_storing_returns_what_it_did() -> None:
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
    person = ImportantPerson.objects.get()
    assert (person.weight, person.tags, person.name) == (5, ["vc"], "Alice")


@pytest.mark.django_db
def test_a_line_without_a_weight_leaves_the_weight_as_it_is() -> None:
    people(alice=4)
    store_people(parse_list("username,tags\nalice,vc\n").entries, now=NOW)
    person = ImportantPerson.objects.get()
    assert (person.weight, person.tags) == (4, ["vc"])


@pytest.mark.django_db
def test_a_text_that_postgresql_refuses_is_cleaned_or_refused_not_fatal() -> None:
    text = json.dumps([{"username": "alice", "tags": ["v\0c"], "name": "A\0l"}])
    store_people(parse_list(text).entries, now=NOW)


@pytest.mark.django_db
def test_an_entry_with_an_id_is_that_account_whatever_it_is_called() -> None:
    """The account page adds entries by id: the name may be another account's or entry's by now."""
    accounts(profile("1", username="alice"))
    accounts(profile("2", username="alice"), now=NOW + HOUR)
    store_people([Entry(username="alice", account_id="1", weight=4)], now=NOW)
    assert ImportantPerson.objects.get().account_id == "1"
    assert dict(Account.objects.values_list("id", "importance")) == {"1": 4, "2": 0}
    store_people([Entry(username="alice", account_id="2", weight=3)], now=NOW)
    second = ImportantPerson.objects.get(account_id="2")
    assert (second.username, second.weight) == ("i/user/2", 3), (
        "one name, one entry, until it is read"
    )
    assert dict(Account.objects.values_list("id", "importance")) == {"1": 4, "2": 3}
    people(bob=5)
    store_people([Entry(username="bob", account_id="7")], now=NOW)
    assert ImportantPerson.objects.get(username="bob").account_id == "7"
