"""What `categories_of` makes of a bio, and that no bio can hurt it."""

import subprocess
import sys
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socap.people.roles import Category, categories_of
from socap.people.roles.canonical import canonical_form
from socap.people.roles.matching import compiled
from socap.people.roles.triggers import words_needed
from socap.people.roles.vocabulary import EVIDENCE
from tests.people.invented_bios import BIOS, LETTERS

OTHERS = (Category.OTHERS,)
PATTERNS = [
    pattern
    for vocabulary in EVIDENCE.values()
    for table in (vocabulary.signs, vocabulary.asides, vocabulary.hints, vocabulary.topics)
    for pattern in table
]


@pytest.mark.parametrize(("letters", "bio"), BIOS, ids=[bio[:40] for _, bio in BIOS])
def test_bios_get_the_categories_a_reader_would_give_them(letters: str, bio: str) -> None:
    assert set(categories_of(bio)) == {LETTERS[letter] for letter in letters}


@pytest.mark.parametrize(
    "bio",
    [
        "director, doctor, actor",
        "good service, great device, advice",
        "cool, cooperative, coop",
        "the foundry, profoundly",
        "devoted devotee, devil",
        "investors' delight, reinvestment",
        "hackathon, engineered, programmed",
        "mediator, editorialize",
        "syce, nycyc, yck",
        "cmos sensors, cioppino",
        "@cto_fanclub @founders @developer @the_editor",
        "https://example.com/founder/ceo www.example.com/developer",
        "write to ceo@example.com or press@journalist.example.org",
    ],
)
def test_parts_of_words_handles_and_addresses_say_nothing(bio: str) -> None:
    assert categories_of(bio) == OTHERS


@pytest.mark.parametrize(
    "bio",
    [
        "𝗙𝗼𝘂𝗻𝗱𝗲𝗿",
        "Ｆｏｕｎｄｅｒ",
        "ꜰᴏᴜɴᴅᴇʀ",
        "FOUNDER",
        "fo\u200bunder",
        "✨founder✨",
        "|founder|",
        "#Founder",
        "co\u2011founder",
        "founder@lantern",
        "dad.founder.cook",
    ],
)
def test_decoration_hides_no_word(bio: str) -> None:
    assert categories_of(bio) == (Category.FOUNDERS,)


@pytest.mark.parametrize(
    ("bio", "name", "expected"),
    [
        ("tea", "Ana | Founder", (Category.FOUNDERS,)),
        ("tea", "Ana (YC S21 founder)", (Category.FOUNDERS, Category.YC_ALUMNI)),
        ("tea", "Founder Smith", OTHERS),
        ("All of Elm Valley.", "Elm Valley News", (Category.MEDIA,)),
        ("DevOps, every second week", "The Slow Boat Show", (Category.MEDIA,)),
        ("", "", OTHERS),
    ],
)
def test_names_count_only_after_a_separator_or_as_an_outlet(
    bio: str, name: str, expected: tuple[Category, ...]
) -> None:
    assert categories_of(bio, name) == expected


def test_categories_come_in_the_order_of_the_enum() -> None:
    bio = "Developer, CTO, journalist, AI influencer, VC, founder (YC W21)"
    backwards = ", ".join(reversed(bio.removesuffix(" (YC W21)").split(", "))) + " (YC W21)"
    assert categories_of(bio) == categories_of(backwards) == tuple(Category)[:-1]


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=400),
        st.lists(
            st.sampled_from([*"|,.&@/#-", *" ".join(b for _, b in BIOS).split()]), max_size=60
        ).map(" ".join),
    ),
    st.text(max_size=30),
)
def test_every_bio_gets_an_answer_and_always_the_same(bio: str, name: str) -> None:
    answer = categories_of(bio, name)
    assert answer == categories_of(bio, name)
    assert answer
    assert list(answer) == sorted(set(answer), key=tuple(Category).index)
    assert (Category.OTHERS in answer) == (answer == OTHERS)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(BIOS), min_size=1, max_size=4))
def test_a_pattern_never_matches_without_one_of_its_words(bios: list[tuple[str, str]]) -> None:
    text = canonical_form(" ".join(bio for _, bio in bios))
    words = frozenset(text.split())
    for pattern in PATTERNS:
        needed = words_needed(pattern)
        if needed and compiled(pattern).search(text):
            assert needed & words, pattern


HOSTILE = [
    "founder ",
    "not not a the ",
    "helping a b c d ",
    "author of author of ",
    "wife of the friend of ",
    "@vcvcvcvc",
    "@" + "vc" * 30 + " ",
    "yc w21 ",
    "chief a b c officer ",
    "I write about ",
    "sharing ai sharing ",
    "partner at a b c ",
    "news news , ",
    "news for developer ",
    "Capital A Capital ",
    "A" * 40 + " ",
    "a.b.c@",
    "a@b.",
    "https://",
    "------ -",
    "#aAaA",
    "c++#.net",
    "e\u0301\u0316\u0301\u0316",
    "\u0316\u0301\u20d0",
    "\ufdfa",
    "創業",
    "👩\u200d💻",
    "\x00\x1c ",
    "maintainer of a ",
    "ex former prev @x ",
    "love loves the latest ",
]


def seconds(bio: str) -> float:
    best = float("inf")
    for _ in range(7):
        start = perf_counter()
        categories_of(bio)
        best = min(best, perf_counter() - start)
    return best


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_no_faster_than_the_bio(unit: str) -> None:
    short, long = ((unit * size)[:size] for size in (4_000, 16_000))
    categories_of(long)
    # Four times the text; a quadratic step would take sixteen times the time.
    assert seconds(long) < 9 * seconds(short)


def test_importing_needs_no_django() -> None:
    code = (
        "import sys, socap.people.roles; sys.exit(any(m.startswith('django') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
