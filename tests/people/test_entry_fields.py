"""One entry of the list, field by field: what is taken, and what is rejected by its name."""

import pytest

from socap.people.entry_fields import InvalidEntry
from socap.people.important_list_parser import parse_entry


@pytest.mark.parametrize(
    "written", ["", "@", "a b", "алиса", "alice!", "x" * 33, "https://example.com/alice", "a\0b"]
)
def test_an_invalid_username_is_rejected(written: str) -> None:
    with pytest.raises(InvalidEntry) as caught:
        parse_entry({"username": written})
    assert caught.value.field == "username"


@pytest.mark.parametrize(
    ("written", "weight"), [(0, 0), ("0", 0), (1000, 1000), (4.0, 4), ("4.0", 4), (" 7 ", 7)]
)
def test_weights(written: object, weight: int) -> None:
    assert parse_entry({"username": "alice", "weight": written}).weight == weight


@pytest.mark.parametrize(
    "written", [-1, 1001, "1001", 2.5, "4,5", "x", "nan", "inf", True, [4], {}, 10**400, "1e999"]
)
def test_an_invalid_weight_is_rejected(written: object) -> None:
    with pytest.raises(InvalidEntry) as caught:
        parse_entry({"username": "alice", "weight": written})
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
    assert parse_entry({"username": "alice", "tags": written}).tags == tags


@pytest.mark.parametrize("written", [{"a": 1}, 5, ["x" * 65]])
def test_invalid_tags_are_rejected(written: object) -> None:
    with pytest.raises(InvalidEntry) as caught:
        parse_entry({"username": "alice", "tags": written})
    assert caught.value.field == "tags"


@pytest.mark.parametrize(
    ("written", "active"), [("No", False), (0, False), (True, True), ("", None)]
)
def test_active(written: object, active: bool | None) -> None:
    assert parse_entry({"username": "alice", "active": written}).active is active


def test_active_must_be_yes_or_no() -> None:
    with pytest.raises(InvalidEntry, match="neither yes nor no"):
        parse_entry({"username": "alice", "active": "maybe"})
