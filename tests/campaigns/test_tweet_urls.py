"""Tweet ids are found in whatever people paste, or the error says what a link looks like."""

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from socap.campaigns.tweet_urls import (
    InvalidTweetUrl,
    find_tweet_urls,
    ignored_line_numbers,
    parse_tweet_id,
)

ID = "1929876543210987654"


@pytest.mark.parametrize(
    "text",
    [
        ID,
        f"  {ID}\n",
        f"https://x.com/alice/status/{ID}",
        f"https://twitter.com/alice/status/{ID}",
        f"http://www.twitter.com/alice/status/{ID}",
        f"https://www.x.com/alice/status/{ID}",
        f"https://mobile.twitter.com/alice/status/{ID}",
        f"https://m.twitter.com/alice/status/{ID}",
        f"https://mobile.x.com/alice/status/{ID}",
        f"x.com/alice/status/{ID}",
        f"https://x.com/alice/status/{ID}?s=20",
        f"https://x.com/alice/status/{ID}?s=46&t=Zk9-x_y",
        f"https://x.com/alice/status/{ID}/photo/1",
        f"https://x.com/alice/status/{ID}/video/1?s=20",
        f"https://x.com/alice/status/{ID}/",
        f"https://x.com/alice/status/{ID}#m",
        f"https://x.com/alice/statuses/{ID}",
        f"https://x.com/i/web/status/{ID}",
        f"https://x.com/i/status/{ID}",
        f"https://twitter.com/#!/alice/status/{ID}",
        f"HTTPS://X.COM/Alice/Status/{ID}",
        f"<https://x.com/alice/status/{ID}>",
        f'"https://x.com/alice/status/{ID}"',
        f"https://x.com/alice/status/{ID} look at this",
        f"https://x.com/status/{ID}",
        f"https://x.com/alice/article/{ID}",
        f"x.com/alice/article/{ID}?s=20",
        f"\ufeffhttps://x.com/alice/status/{ID}",
        f"\u200bhttps://x.com/alice/status/{ID}\u200b",
        f"\u200e\u202ahttps://x.com/alice/status/{ID}\u202c\u200f",
        f"\u00a0https://x.com/alice/status/{ID}\u00a0",
        f"https://x.com/alice/status/{ID[:9]}\u00ad\u2060{ID[9:]}",
        f"https://x.com/alice/status/{ID}\u3002",
        f"https://x.com/alice/status/{ID}\uff0c",
        f"https://x.com/alice/status/{ID}\u3001",
        f"https://x.com/alice/status/{ID}\uff09\u300d\u2026",
        f"\u63a8\u6587\uff1ahttps://x.com/alice/status/{ID}\u8bf7\u770b",
        f"\uff48ttps://\uff58.com/alice/status/{ID}",
        "https://x.com/alice/status/" + "".join(chr(0xFEE0 + ord(c)) for c in ID),
        "".join(chr(0xFEE0 + ord(c)) for c in ID),
        f"{ID}\u3002",
        f"[the launch](https://x.com/alice/status/{ID})",
        f"<https://x.com/alice/status/{ID}>.",
        f"(https://x.com/alice/status/{ID})",
        f"**https://x.com/alice/status/{ID}**",
        f"https://x.com/alice/status/{ID}.",
        f"https://x.com/alice/status/{ID}!",
        f"https://x.com/alice/status/{ID},",
    ],
)
def test_every_form_of_a_link(text: str) -> None:
    assert parse_tweet_id(text) == ID


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "hello",
        "https://x.com/alice",
        "https://x.com/alice/status/",
        "https://x.com/alice/status/abc",
        f"https://x.com/alice/status/{ID}abc",
        f"https://example.com/alice/status/{ID}",
        f"https://evil-x.com/alice/status/{ID}",
        f"https://x.com.evil.example/alice/status/{ID}",
        f"https://example.com/?to=https://x.com/alice/status/{ID}",
        f"https://x.com/alice/likes/{ID}",
        f"https://x.com/al ice/status/{ID}",
        "1" * 21,
        f"https://x.com/alice/status/{'1' * 21}",
        f"-{ID}",
        f"{ID}.0",
        f"https://x.com/i/article/{ID}",
        "١٩٢٩٨٧٦٥٤٣",
        "https://x.com/alice/status/١٩٢٩٨٧٦٥٤٣",
    ],
)
def test_nonsense_is_rejected(text: str) -> None:
    with pytest.raises(
        InvalidTweetUrl, match="not a link to a tweet; it should look like https://x"
    ):
        parse_tweet_id(text)


def test_long_nonsense_is_shortened_in_the_message() -> None:
    with pytest.raises(InvalidTweetUrl) as caught:
        parse_tweet_id("x" * 5000)
    assert len(str(caught.value)) < 250


def test_ids_are_never_converted_to_numbers() -> None:
    assert parse_tweet_id("9007199254740993") == "9007199254740993"
    assert parse_tweet_id("00012") == "12"


@given(st.text(max_size=60))
def test_any_text_gives_an_id_or_a_refusal(text: str) -> None:
    try:
        found = parse_tweet_id(text)
    except InvalidTweetUrl:
        return
    assert found.isascii() and found.isdigit()


@given(
    st.integers(1, 10**20 - 1),
    st.sampled_from(["x.com/a/status/{}?s=20", "{}", "x.com/i/web/status/{}"]),
)
@example(1690036709480520, "{}")
def test_any_id_survives(number: int, form: str) -> None:
    assume(form != "{}" or number % 1000 or number < 10**15)  # else it looks rounded
    assert parse_tweet_id(form.format(number)) == str(number)


@pytest.mark.parametrize(
    "text",
    ["1.98889E+18", "1,98889E+18", "1.929876543210987e18", "1988890000000000000",
     "1929876543210980000", "1,929,876,543,210,980,000", "1.929.876.543.210.980.000"],
)  # fmt: skip
def test_ids_rounded_by_a_spreadsheet_are_reported(text: str) -> None:
    with pytest.raises(
        InvalidTweetUrl, match="a spreadsheet has rounded this id; paste the tweet's link"
    ):
        parse_tweet_id(text)
    assert len(find_tweet_urls(f"Founder\t{text}\t12 likes")) == 1


def test_a_link_is_never_rounded() -> None:
    assert parse_tweet_id("https://x.com/a/status/1988890000000000000") == "1988890000000000000"


def test_several_links_in_one_get_their_own_message() -> None:
    with pytest.raises(InvalidTweetUrl, match="enter each one separately"):
        parse_tweet_id("https://x.com/a/status/100 https://x.com/a/status/101")


def test_nothing_that_looks_like_an_id_is_lost_from_a_pasted_text() -> None:
    pasted = f"""Name\tTweet
        ann\t1.98889E+18\t\u200bhttps://x.com/ann/status/{ID}\u3002https://x.com/ann/status/101，
        bob\t{ID}.0\t{"9" * 30}\t-{ID}
        see https://x.com/bob/article/102\uff01 and t.co/abc, 3 times"""
    assert find_tweet_urls(pasted) == [
        "1.98889E+18", f"https://x.com/ann/status/{ID}", "https://x.com/ann/status/101",
        f"{ID}.0", "9" * 30, f"-{ID}", "https://x.com/bob/article/102", "t.co/abc",
    ]  # fmt: skip


@pytest.mark.parametrize("before", ["1) ", "1. ", "20\t", "12345678 "])
def test_a_line_number_is_no_tweet(before: str) -> None:
    pasted = f"{before}{ID}\n{before}https://x.com/ann/status/{ID}"
    assert find_tweet_urls(pasted) == [ID, f"https://x.com/ann/status/{ID}"]
    assert ignored_line_numbers(pasted) == [re.sub("[^0-9]", "", before)]


def test_a_short_number_without_a_long_one_beside_it_is_an_id() -> None:
    assert find_tweet_urls("20\n  12345.\n123456789 1234567890") == [
        "20", "12345", "123456789", "1234567890",
    ]  # fmt: skip
    assert ignored_line_numbers("20\n 12345.") == []
    assert (find_tweet_urls("20 30"), ignored_line_numbers("20 30")) == (["20", "30"], [])


@pytest.mark.parametrize(
    "text",
    ["https://x.com/ann/status/19\u2026", "x.com/ann/status/19...", "x.com/i/web/status/192987654\u2026",
     "see https://x.com/ann/article/1929876543..."],
)  # fmt: skip
def test_a_link_that_is_cut_off_is_refused(text: str) -> None:
    [found] = find_tweet_urls(text)
    with pytest.raises(InvalidTweetUrl, match="its id is cut off; paste the tweet's full link"):
        parse_tweet_id(found)
    with pytest.raises(InvalidTweetUrl, match="its id is cut off"):
        parse_tweet_id(text)


@pytest.mark.parametrize("after", ["...", "\u2026", "?s=20...", "/photo/1\u2026", "..", "."])
def test_an_ellipsis_behind_a_whole_id_does_not_matter(after: str) -> None:
    [found] = find_tweet_urls(f"https://x.com/ann/status/{ID}{after}")
    assert parse_tweet_id(found) == ID


@pytest.mark.parametrize("space", ["\u2019", "\u2018", "\u02bc", "'", "\u2009", "\u202f", "\u00a0"])
def test_digit_groups_of_any_country_are_one_rounded_id(space: str) -> None:
    [found] = find_tweet_urls(f"{'1,988,890,000,000,000,000'.replace(',', space)}")
    with pytest.raises(InvalidTweetUrl, match="a spreadsheet has rounded this id"):
        parse_tweet_id(found)
