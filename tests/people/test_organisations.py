"""The organisations that `organisations_in` finds in a bio, and that no bio can break it."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socap.people.organisations.known import Kind, known_organisations
from socap.people.organisations.mentions import MOST, organisations_in
from socap.people.organisations.organisation_key import organisation_key


def named(bio: str) -> list[str]:
    """The names with their kinds; those of the past in brackets."""
    found = [(f"{m.name} {m.kind}", m.former) for m in organisations_in(bio)]
    return sorted(f"({name})" if former else name for name, former in found)


@pytest.mark.parametrize(
    ("bio", "expected"),
    [
        ("Partner @Acme Ventures, ex-Google. DM me", ["(Google company)", "Acme Ventures fund"]),
        (
            "Engineer @stripe. Previously @figma, @dropbox",
            ["(Dropbox company)", "(Figma company)", "Stripe company"],
        ),
        ("Head of Growth | ex Uber, Airbnb", ["(Airbnb company)", "(Uber company)"]),
        ("Head of Growth at Lanternfish", ["Lanternfish other"]),
        ("Reporter @techcrunch. Tips: signal", ["TechCrunch outlet"]),
        ("Senior writer, Ledger Weekly. Startups, labor", ["Ledger Weekly outlet"]),
        ("Working at the New York Times", ["The New York Times outlet"]),
        ("Research @OpenAI", ["OpenAI company"]),
        ("Software Engineer at Google DeepMind", ["Google DeepMind company"]),
        ("Ex-Stripe, now at Ramp", ["(Stripe company)", "Ramp company"]),
        ("Partner @ Ironwood Capital. Seed", ["Ironwood Capital fund"]),
        ("principal @tidewatervc", ["@tidewatervc fund"]),
        ("Founder @bitbarn and @coalwork", ["@bitbarn other", "@coalwork other"]),
        ("Co-founder of Lumen Labs (YC W21)", ["Lumen other"]),
        ("Chief Product Officer, Saltbox. Ex-Waveform.", ["(Waveform other)", "Saltbox other"]),
        ("CTO, Etsy. Dad.", ["Etsy company"]),
    ],
)
def test_organisations_of_the_owner_are_found(bio: str, expected: list[str]) -> None:
    assert named(bio) == expected


@pytest.mark.parametrize(
    ("spellings", "same"),
    [
        (("@lumenhq", "Lumen", "Lumen Labs", "@lumen_labs", "LUMEN", "@getlumen"), True),
        (("@acme_ventures", "Acme Ventures"), True),
        (("The Ledger Weekly", "Ledger Weekly"), True),
        (("@fixtureai", "Fixture AI", "Fixture"), True),
        (("Lumen", "Lumenta"), False),
        (("@hiai", "Hi"), False),
        (("Acme Ventures", "Acme"), False),
        (("株式会社ルーメン", "ルーメン"), False),
    ],
)
def test_spellings_of_one_organisation_have_one_key(spellings: tuple[str, ...], same: bool) -> None:
    keys = {organisation_key(spelling) for spelling in spellings}
    assert (len(keys) == 1) is same and "" not in keys


def test_whoever_names_it_in_two_ways_names_one() -> None:
    assert named("Founder @lumenhq, building Lumen") == ["Lumen other"]


@pytest.mark.parametrize(
    "bio",
    [
        "Wife of @joe. Love @netflix",
        "As seen in Forbes and WIRED",
        "Notion templates and Slack tips",
        "Target audience: cats. Apple pie.",
        "Views not those of Microsoft",
        "President at home",
        "I write code at night",
        "Google Ads and Google Sheets",
        "Reading The Economist",
        "write to me@stripe.example",
        "DM @somebody",
        "Writer, Comedian",
        "",
    ],
)
def test_what_the_owner_does_not_belong_to_is_not(bio: str) -> None:
    assert named(bio) == []


def test_each_is_named_once_and_lists_are_cut() -> None:
    assert named("ex-Stripe. Back at Stripe") == ["Stripe company"]
    many = "Advisor to " + ", ".join(f"@firm{number}" for number in range(30))
    assert len(organisations_in(f"CEO @one. {many}")) <= MOST


def test_the_list_names_nobody_twice() -> None:
    handles = [handle for known in known_organisations() for handle in known.handles]
    names = [known.name for known in known_organisations()]
    assert len(set(handles)) == len(handles)
    assert len(set(names)) == len(names)
    assert {known.kind for known in known_organisations()} == set(Kind) - {Kind.OTHER}


@settings(max_examples=200)
@given(st.text(max_size=400))
def test_every_bio_has_an_answer(bio: str) -> None:
    assert organisations_in(bio) == organisations_in(bio)


@pytest.mark.parametrize("unit", ["at A", "@a", "ex-", "CEO, A ", "founder of ", "@aa, ", "A B "])
def test_time_grows_no_faster_than_the_bio(unit: str) -> None:
    def seconds(length: int) -> float:
        bio, best = (unit * length)[:length], 9.0
        for _ in range(3):
            start = process_time()
            organisations_in(bio)
            best = min(best, process_time() - start)
        return best

    seconds(500)
    # A bio has at most a few hundred characters; what is far longer must not take minutes.
    assert seconds(2_000) < 1
