"""Whatever people paste, the id of the tweet is read out of it, or they are told what one looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socap.campaigns.addresses import BadAddress, tweet_id_of

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
    ],
)
def test_every_form_of_an_address(text: str) -> None:
    assert tweet_id_of(text) == ID


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
        "1.929876543210987e18",
        "١٩٢٩٨٧٦٥٤٣",
        "https://x.com/alice/status/١٩٢٩٨٧٦٥٤٣",
        "１９２９８７６５４３",
    ],
)
def test_nonsense_is_refused_and_shown(text: str) -> None:
    with pytest.raises(BadAddress, match="is not the address of a tweet; it looks like https://x"):
        tweet_id_of(text)


def test_a_long_nonsense_is_shown_shortened() -> None:
    with pytest.raises(BadAddress) as caught:
        tweet_id_of("x" * 5000)
    assert len(str(caught.value)) < 250


def test_the_id_is_never_a_number_on_its_way() -> None:
    assert tweet_id_of("9007199254740993") == "9007199254740993"
    assert tweet_id_of("00012") == "12"


@given(st.text(max_size=60))
def test_any_text_gives_an_id_or_a_refusal(text: str) -> None:
    try:
        found = tweet_id_of(text)
    except BadAddress:
        return
    assert found.isascii() and found.isdigit()


@given(
    st.integers(1, 10**20 - 1),
    st.sampled_from(["x.com/a/status/{}?s=20", "{}", "x.com/i/web/status/{}"]),
)
def test_any_id_survives(number: int, form: str) -> None:
    assert tweet_id_of(form.format(number)) == str(number)
