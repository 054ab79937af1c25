"""Environment variables are read by type, and nonsense is refused by name."""

import os
from pathlib import Path

import pytest

from socap.lib import env
from socap.lib.env import InvalidSetting


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("TRIAL", "TRIAL_FILE"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_the_default_holds_where_nothing_is_given(given: pytest.MonkeyPatch) -> None:
    for nothing in (None, "", "   "):
        if nothing is not None:
            given.setenv("TRIAL", nothing)
        assert env.text("TRIAL", "x") == "x"
        assert env.whole("TRIAL", 7) == 7
        assert env.number("TRIAL", 1.5) == 1.5
        assert env.flag("TRIAL", True) is True
        assert env.words("TRIAL", "a,b") == ["a", "b"]


def test_texts_are_trimmed(given: pytest.MonkeyPatch) -> None:
    given.setenv("TRIAL", "  hello there \n")
    assert env.text("TRIAL") == "hello there"


def test_a_secret_comes_from_a_mounted_file(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("s3cret\n")
    given.setenv("TRIAL_FILE", str(tmp_path / "secret"))
    assert env.text("TRIAL", "default") == "s3cret"
    given.setenv("TRIAL", "closer")
    assert env.text("TRIAL") == "closer"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_a_key_may_come_from_any_editor(
    given: pytest.MonkeyPatch, tmp_path: Path, encoding: str
) -> None:
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    (tmp_path / "key").write_bytes(f"{mark}s3cret\r\n".encode(encoding))
    given.setenv("TRIAL_FILE", str(tmp_path / "key"))
    assert env.secret("TRIAL") == "s3cret"
    given.setenv("TRIAL", "\ufeffcloser\u200b")
    assert env.secret("TRIAL") == "closer"


@pytest.mark.parametrize("wrong", ["two words", "two\nlines", "schlüssel", "a\x00b"])
def test_what_is_no_key_is_refused_and_not_repeated(
    given: pytest.MonkeyPatch, tmp_path: Path, wrong: str
) -> None:
    (tmp_path / "key").write_text(wrong)
    given.setenv("TRIAL_FILE", str(tmp_path / "key"))
    with pytest.raises(InvalidSetting, match="^TRIAL_FILE holds") as refused:
        env.secret("TRIAL")
    assert wrong not in str(refused.value)


@pytest.mark.parametrize(
    "wrong", ["api.example.com", "ftp://x", "https://", "https://a b", "http://h:x"]
)
def test_what_is_no_address_of_a_server(given: pytest.MonkeyPatch, wrong: str) -> None:
    given.setenv("TRIAL", wrong)
    with pytest.raises(InvalidSetting, match="^TRIAL is not an address"):
        env.url("TRIAL")
    given.setenv("TRIAL", "http://u:p@[::1]:8099/base/")
    assert env.url("TRIAL") == "http://u:p@[::1]:8099/base"


def test_what_must_not_meet_the_real_product_leaves_its_settings_out(
    given: pytest.MonkeyPatch,
) -> None:
    names = (
        "DATABASE_URL",
        "DATABASE_URL_FILE",
        "TWITTER_API_KEY_FILE",
        "SOCAP_PING_URL",
        "PGHOSTADDR",
    )
    for name in (*names, "SOCAP_PORT_FILE", "SOCAP_HOST"):
        given.setenv(name, "x")
    env.clear_settings(but=["SOCAP_PORT", "SOCAP_HOST"])
    assert not set(names) & os.environ.keys()
    assert {"SOCAP_PORT_FILE", "SOCAP_HOST"} <= os.environ.keys()


def test_an_empty_file_is_refused_by_name(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("\n")
    for empty in (str(tmp_path / "secret"), os.devnull):
        given.setenv("TRIAL_FILE", empty)
        given.setenv("TRIAL", "")
        with pytest.raises(InvalidSetting, match="^TRIAL_FILE: .* is empty"):
            env.text("TRIAL", "default")
        given.setenv("TRIAL", "closer")
        assert env.text("TRIAL") == "closer"
    given.setenv("TRIAL", "")
    given.setenv("TRIAL_FILE", "")
    assert env.text("TRIAL", "default") == "default"


def test_a_folder_that_cannot_be_found_is_refused_by_name(
    given: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    for wrong in ("~nosuchuser/x", f"{tmp_path}/link", f"{tmp_path}/link/x", f"{tmp_path}/circle"):
        given.setenv("TRIAL", wrong)
        with pytest.raises(InvalidSetting, match="^TRIAL"):
            env.folder("TRIAL", "")
    assert not (tmp_path / "nowhere").exists()
    given.setenv("TRIAL", f"{tmp_path}/new")
    assert env.folder("TRIAL", "") == tmp_path / "new"


def test_a_number_may_come_from_a_file_too(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "number").write_text("12\n")
    given.setenv("TRIAL_FILE", str(tmp_path / "number"))
    assert env.whole("TRIAL", 7) == 12


def test_a_file_that_cannot_be_read_is_named(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given.setenv("TRIAL_FILE", str(tmp_path / "nowhere"))
    with pytest.raises(
        InvalidSetting, match=r"^TRIAL_FILE: .*nowhere cannot be read \(No such file"
    ):
        env.text("TRIAL")


def test_a_file_that_is_no_text_is_named(given: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    given.setenv("TRIAL_FILE", str(tmp_path / "binary"))
    with pytest.raises(InvalidSetting, match="^TRIAL_FILE"):
        env.text("TRIAL")


@pytest.mark.parametrize(("raw", "value"), [("0", 0), ("42", 42), (" 7 ", 7), ("+3", 3)])
def test_whole_numbers(given: pytest.MonkeyPatch, raw: str, value: int) -> None:
    given.setenv("TRIAL", raw)
    assert env.whole("TRIAL", 1) == value


@pytest.mark.parametrize("raw", ["1.5", "x", "1 2", "0x10", "٣", "1_0", "1e3"])
def test_what_is_no_whole_number(given: pytest.MonkeyPatch, raw: str) -> None:
    given.setenv("TRIAL", raw)
    with pytest.raises(InvalidSetting, match="^TRIAL is .*; it must be a whole number.$"):
        env.whole("TRIAL", 1)


@pytest.mark.parametrize("raw", ["0", "65536", "-1"])
def test_bounds_are_told(given: pytest.MonkeyPatch, raw: str) -> None:
    given.setenv("TRIAL", raw)
    with pytest.raises(InvalidSetting, match=f"^TRIAL is {raw}; it must be from 1 to 65535.$"):
        env.whole("TRIAL", 1, at_least=1, at_most=65535)


def test_a_bound_below_alone(given: pytest.MonkeyPatch) -> None:
    given.setenv("TRIAL", "0")
    with pytest.raises(InvalidSetting, match="it must be at least 1.$"):
        env.whole("TRIAL", 1, at_least=1)


def test_numbers(given: pytest.MonkeyPatch) -> None:
    given.setenv("TRIAL", "2.5")
    assert env.number("TRIAL", 1) == 2.5


@pytest.mark.parametrize("raw", ["nan", "-inf", "1_0", "٣", "three", "1,5"])
def test_what_is_no_number(given: pytest.MonkeyPatch, raw: str) -> None:
    given.setenv("TRIAL", raw)
    with pytest.raises(InvalidSetting, match="^TRIAL is"):
        env.number("TRIAL", 1, at_most=1000)


@pytest.mark.parametrize(
    ("raw", "value"),
    [("1", True), ("TRUE", True), ("Yes", True), ("on", True), ("0", False), ("off", False)],
)
def test_flags(given: pytest.MonkeyPatch, raw: str, value: bool) -> None:
    given.setenv("TRIAL", raw)
    assert env.flag("TRIAL", not value) is value


@pytest.mark.parametrize("raw", ["maybe", "2", "tru"])
def test_what_is_neither_yes_nor_no(given: pytest.MonkeyPatch, raw: str) -> None:
    given.setenv("TRIAL", raw)
    with pytest.raises(InvalidSetting, match="write yes or no"):
        env.flag("TRIAL", False)


def test_lists_of_words(given: pytest.MonkeyPatch) -> None:
    given.setenv("TRIAL", " a.example , ,b.example,")
    assert env.words("TRIAL") == ["a.example", "b.example"]


def test_a_choice_is_one_of_the_known_words(given: pytest.MonkeyPatch) -> None:
    assert env.choice("TRIAL", "tea", ("tea", "milk")) == "tea"
    given.setenv("TRIAL", " Milk ")
    assert env.choice("TRIAL", "tea", ("tea", "milk")) == "milk"
    given.setenv("TRIAL", "wine")
    with pytest.raises(InvalidSetting, match="TRIAL is 'wine'; write milk, tea"):
        env.choice("TRIAL", "tea", ("tea", "milk"))


def test_choices_are_known_words_each_once_in_their_order(given: pytest.MonkeyPatch) -> None:
    assert env.choices("TRIAL", "tea", ("tea", "milk")) == ("tea",)
    given.setenv("TRIAL", " Milk ,tea,, milk")
    assert env.choices("TRIAL", "tea", ("tea", "milk")) == ("milk", "tea")
    for wrong in ("tea, wine", "wine"):
        given.setenv("TRIAL", wrong)
        with pytest.raises(InvalidSetting, match="TRIAL is 'wine'; write milk, tea"):
            env.choices("TRIAL", "tea", ("tea", "milk"))
    given.setenv("TRIAL", " , ")
    with pytest.raises(InvalidSetting, match="TRIAL names nothing"):
        env.choices("TRIAL", "tea", ("tea", "milk"))


def test_a_mailbox_is_one_address_with_or_without_a_name(given: pytest.MonkeyPatch) -> None:
    for fine in ("a@example.com", "SOCAP <a@localhost>", '"Launch, Inc." <a@bücher.example>'):
        given.setenv("TRIAL", fine)
        assert env.mailbox("TRIAL", "") == fine
    for wrong in ("a", "a@", "A <a>", "a@example.com, b@example.com", "A, B <a@example.com>"):
        given.setenv("TRIAL", wrong)
        with pytest.raises(InvalidSetting, match="TRIAL"):
            env.mailbox("TRIAL", "")


def test_amounts_are_read_by_name_and_nonsense_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCAP_X", "tweet=20, retweet = 25")
    assert env.amounts("SOCAP_X", ("tweet", "retweet")) == {"tweet": 20, "retweet": 25}
    monkeypatch.setenv("SOCAP_X", "tweet=0.005")
    assert env.amounts("SOCAP_X", ("tweet",)) == {"tweet": 0.005}
    for wrong in ("twet=20", "tweet", "tweet=-1", "tweet=1,5", "tweet=1e9", "tweet=.", "=3"):
        monkeypatch.setenv("SOCAP_X", wrong)
        with pytest.raises(env.InvalidSetting, match="SOCAP_X"):
            env.amounts("SOCAP_X", ("tweet", "retweet"))
