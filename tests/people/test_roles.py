"""The roles that `detect_roles` finds in a bio, and that no bio can break it."""

import subprocess
import sys
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socap.people.roles.canonical import canonical_form
from socap.people.roles.matching import compiled
from socap.people.roles.required_words import required_words
from socap.people.roles.role_detection import Role, detect_roles, role_reasons
from socap.people.roles.vocabulary import VOCABULARIES
from tests.people.invented_bios import BIOS, LETTERS

OTHERS = (Role.OTHERS,)
PATTERNS = [
    pattern
    for vocabulary in VOCABULARIES.values()
    for table in (vocabulary.signs, vocabulary.exclusions, vocabulary.hints, vocabulary.topics)
    for pattern in table
]


@pytest.mark.parametrize(("letters", "bio"), BIOS, ids=[bio[:40] for _, bio in BIOS])
def test_bios_get_the_roles_a_reader_would_give_them(letters: str, bio: str) -> None:
    assert set(detect_roles(bio)) == {LETTERS[letter] for letter in letters}


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
    assert detect_roles(bio) == OTHERS


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
    assert detect_roles(bio) == (Role.FOUNDERS,)


@pytest.mark.parametrize(
    ("bio", "name", "expected"),
    [
        ("tea", "Ana | Founder", (Role.FOUNDERS,)),
        ("tea", "Ana (YC S21 founder)", (Role.FOUNDERS, Role.YC_ALUMNI)),
        ("tea", "Founder Smith", OTHERS),
        ("All of Elm Valley.", "Elm Valley News", (Role.MEDIA,)),
        ("DevOps, every second week", "The Slow Boat Show", (Role.MEDIA,)),
        ("", "", OTHERS),
    ],
)
def test_names_count_only_after_a_separator_or_as_an_outlet(
    bio: str, name: str, expected: tuple[Role, ...]
) -> None:
    assert detect_roles(bio, name) == expected


@pytest.mark.parametrize(
    ("bio", "name", "expected"),
    [
        ("Ex-Founder. CTO @Acme", "", ["founder: bio says “Founder”", "executive: bio says “CTO”"]),
        ("𝗙𝗼𝘂𝗻𝗱𝗲𝗿 of things", "", ["founder: bio says “𝗙𝗼𝘂𝗻𝗱𝗲𝗿”"]),
        ("good service. VC", "", ["investor: bio says “VC”"]),
        ("All of Elm Valley.", "Elm Valley News", ["media: name says “News”"]),
        ("tea", "Ana | Founder", ["founder: name says “Founder”"]),
        ("投資家", "", ["investor: bio says “投資家”"]),
        ("tea and toast", "", []),
    ],
)
def test_each_role_comes_with_the_words_that_give_it(
    bio: str, name: str, expected: list[str]
) -> None:
    assert [str(reason) for reason in role_reasons(bio, name)] == expected


def test_roles_come_in_the_order_of_the_enum() -> None:
    bio = "Developer, CTO, journalist, AI influencer, VC, founder (YC W21)"
    backwards = ", ".join(reversed(bio.removesuffix(" (YC W21)").split(", "))) + " (YC W21)"
    assert detect_roles(bio) == detect_roles(backwards) == tuple(Role)[:-1]


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(max_size=400),
        st.lists(
            st.sampled_from([*"|,.&@/#-", *" ".join(b for _, b in BIOS).split()]), max_size=60
        ).map(" ".join),
    ),
    st.text(max_size=30),
)
def test_every_bio_gets_the_same_roles_every_time(bio: str, name: str) -> None:
    roles = detect_roles(bio, name)
    assert roles == detect_roles(bio, name)
    assert roles
    assert list(roles) == sorted(set(roles), key=tuple(Role).index)
    assert (Role.OTHERS in roles) == (roles == OTHERS)


@settings(max_examples=30)
@given(st.lists(st.sampled_from(BIOS), min_size=1, max_size=4))
def test_a_pattern_never_matches_without_one_of_its_words(bios: list[tuple[str, str]]) -> None:
    text = canonical_form(" ".join(bio for _, bio in bios))
    words = frozenset(text.split())
    for pattern in PATTERNS:
        needed = required_words(pattern)
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
        start = process_time()
        detect_roles(bio)
        best = min(best, process_time() - start)
    return best


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_no_faster_than_the_bio(unit: str) -> None:
    short, long = ((unit * size)[:size] for size in (4_000, 16_000))
    detect_roles(long)
    # Four times the text; a quadratic step would take sixteen times the time.
    assert seconds(long) < 9 * seconds(short)


def test_importing_needs_no_django() -> None:
    code = (
        "import sys, socap.people.roles; sys.exit(any(m.startswith('django') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
