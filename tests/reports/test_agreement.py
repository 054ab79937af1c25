"""Dashboard, report and share link never disagree about a number with the same name."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from socap.campaigns.lifecycle import complete
from socap.campaigns.models import Campaign
from socap.insight.automation.marks import mark
from socap.people.models import Account
from socap.reports.versions.report_versions import make_version, release, request_version
from socap.sources.base import Action
from socap.web.sharing.shared_pages import boards
from tests.api.conftest import Api
from tests.builders import DAY, HOUR, engage, poll, post, retweet
from tests.reports.handed_over import HandedOver
from tests.reports.recount_launches import Launch, a_launch
from tests.reports.test_recount import SUMMER
from tests.web.labelled_figures import growth, labelled
from tests.web.sharing.shares import share
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
COUNTERS = ("engagements", "views", "likes", "retweets", "replies", "quotes", "bookmarks")
Numbers = dict[str, float | None]


def of_report(report: HandedOver) -> Numbers:
    return dict(_in_report(report))


def _in_report(report: HandedOver) -> Iterator[tuple[str, float | None]]:
    figures = {name: pair for block in report.figures().values() for name, pair in block.items()}
    for name in COUNTERS:
        yield name, figures[name][0]
        yield f"{name} since start", figures[name][1]
    for name in ("people", "important_people", "verified", "without_automated", "quote_people"):
        yield name, figures[name][0]
    yield from ((name, figures[name][0]) for name in ("quote_only", "quote_views", "placed"))
    for action in ("retweets", "replies", "quotes", "likes"):
        yield f"recorded {action}", figures[f"recorded_{action}"][0]
    known, counted = re.findall(r"([\d,]+) of ([\d,]+) counted", str(report.paragraphs["method"]))[
        0
    ]
    yield "known", int(known.replace(",", ""))
    yield "counted", int(counted.replace(",", ""))
    tables = {key: block["cells"] for key, block in report.of_kind("table").items()}
    for name, tweets, engagements, grown, views, *_ in tables["by_category"]:
        values = {"tweets": tweets, "engagements": engagements, "start": grown, "views": views}
        yield from ((f"{name} {key}", value) for key, value in values.items())
    yield from ((f"tier {name}", n) for name, n in tables["tiers"])
    yield from (("role " + name, n) for name, n in tables["roles"])
    for name, people, important, former in tables["organisations"]:
        yield f"at {name}", people
        yield f"at {name}, important", important
        yield f"formerly at {name}", former
    for name, people, _, important in tables["countries"]:
        yield f"in {name}", people
        yield f"in {name}, important", important
    for name, texts, replies, quotes, people in tables["sentiments"]:
        values = {"texts": texts, "replies": replies, "quotes": quotes, "people": people}
        yield from ((f"{name} {key}", value) for key, value in values.items())
    yield from ((f"phrase {phrase}", people) for phrase, people in tables["phrases"])
    yield from ((f"need {about}", people) for _, about, people, _ in tables["needs"])
    for link, _, views, people, important in tables["watched_quotes"]:
        yield f"quote {_id(link)} views", views
        yield f"quote {_id(link)} people", people
        yield f"quote {_id(link)} important", important
    for link, _, _, engagements, views, rate, first, important, *_ in tables["tweets"]:
        values = {"engagements": engagements, "views": views, "per 1,000": rate}
        values |= {"first": first, "first important": important}
        yield from ((f"tweet {_id(link)} {key}", value) for key, value in values.items())


def _id(link: dict[str, str]) -> str:
    return link["url"].rpartition("/")[2]


def of_dashboard(api: Api, campaign: Campaign) -> Numbers:
    path = f"/campaigns/{campaign.pk}"
    answer = api("get", f"{path}/dashboard?engagers_limit=0")[1]
    asked = {
        name: api("get", f"{path}/{name}")[1]
        for name in ("audience", "said", "places", "quotes", "tweet_results", "needs")
    }
    from_routes = dict(_in_answers(answer, {**answer["cards"], **asked}))
    from_cards = dict(_in_answers(answer, {**asked, **answer["cards"]}))
    common = from_routes.keys() & from_cards.keys()
    assert {n: from_routes[n] for n in common} == {n: from_cards[n] for n in common}
    return from_routes | from_cards


ROLES = {"vcs": "investor", "founders": "founder", "yc_alumni": "YC alum", "c_level": "executive",
         "developers": "developer", "others": "other", "ai_creators": "AI creator"}  # fmt: skip


def _in_answers(answer: dict[str, Any], cards: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for figure in cards["totals"]["figures"]:
        yield figure["name"], figure["total"]
        if figure["name"] != "people":
            yield f"{figure['name']} since start", figure["start"]
    yield "important_people", cards["totals"]["important"]
    yield from ((name, answer[name]) for name in ("known", "counted"))
    for one in cards["breakdown"]["categories"]:
        keys = ("tweets", "engagements", "start", "views")
        yield from ((f"{one['category']} {key}", one[key]) for key in keys)
    recorded = answer["breakdown"]
    plurals = {"retweet": "retweets", "reply": "replies", "quote": "quotes", "like": "likes"}
    yield from ((f"recorded {plurals[n]}", count) for n, count in recorded["by_action"].items())
    yield from ((f"role {ROLES.get(n, n)}", count) for n, count in recorded["by_role"].items())
    audience = cards["audience"]
    everybody = audience.get("everybody")
    yield "verified", everybody["verified"] if everybody else audience["verified"]["people"]
    yield (
        "without_automated",
        (
            audience["without_automated"]["people"]
            if everybody
            else audience["people"] - audience["automated"]
        ),
    )
    if not everybody:
        yield from ((f"tier {one['label']}", one["people"]) for one in audience["tiers"])
    for one in audience["organisations"]:
        yield f"at {one['name']}", one["people"]
        yield f"at {one['name']}, important", one["important"]
        yield f"formerly at {one['name']}", one["former"]
    places = cards["places"]
    yield "placed", places["placed"] / places["people"]
    for one in places["countries"]:
        yield f"in {one['name']}", one["people"]
        yield f"in {one['name']}, important", one["important"]
    said = cards["said"]
    for one in said["sentiments"]:
        name = one["sentiment"].replace("_", " ")
        keys = ("texts", "replies", "quotes", "people")
        yield from ((f"{name} {key}", one[key]) for key in keys)
    yield from ((f"phrase {one['phrase']}", one["people"]) for one in said["phrases"])
    needs = cards["needs"].get("shown", cards["needs"].get("needs"))
    yield from ((f"need {one['label']}", one["people"]) for one in needs)
    quotes = cards["quotes"]
    yield "quote_people", quotes["people"]
    yield "quote_only", quotes["people"] - quotes["also_here"]
    yield "quote_views", quotes["views"]
    for one in quotes["quotes"]:
        yield from (
            (f"quote {one['tweet_id']} {k}", one[k]) for k in ("views", "people", "important")
        )
    for one in cards["tweet_results"]["tweets"]:
        rate = one["per_1000_views"]
        values = {"engagements": one["engagements"], "views": one["views"]}
        values |= {"first": one["first"], "first important": one["first_important"]}
        values["per 1,000"] = None if rate is None else round(rate, 2)
        yield from ((f"tweet {one['tweet_id']} {key}", value) for key, value in values.items())


def _active(launch: Launch) -> None: ...


def _completed(launch: Launch) -> None:
    """Others read on, which is not the campaign's any more."""
    last = launch.readings[-1][0]
    complete(launch.campaign, now=last + HOUR)
    poll(last + DAY, post("100", "900", retweets=9_000, views=1_000_000, likes=9_000))
    engage("100", Action.RETWEET, retweet("late"), retweet("1"), now=last + DAY)


def _marked(launch: Launch) -> None:
    last = launch.readings[-1][0]
    for n, automated in (("1", True), ("2", True), ("19", False)):
        mark(Account.objects.get(pk=n), automated, by="ann", now=last)


@pytest.mark.parametrize("change", [_active, _completed, _marked])
def test_the_same_name_has_the_same_number(change: Callable[[Launch], None]) -> None:
    launch = a_launch("America/New_York", SUMMER, hours=30)
    change(launch)
    campaign = Campaign.objects.get(pk=launch.campaign.pk)
    boards.forget()
    now = launch.readings[-1][0] + timedelta(days=2)
    version = make_version(request_version(campaign, by="ann", now=now).pk, now=now)
    assert version is not None
    api, reader = Api(), browser(a_user())
    in_report = of_report(HandedOver(api, reader, campaign.pk, version.number))
    on_dashboard = of_dashboard(api, campaign)
    assert in_report.keys() - on_dashboard.keys() == set()
    assert len(in_report) > 100
    assert in_report == {name: pytest.approx(on_dashboard[name]) for name in in_report}
    last = api("get", f"/campaigns/{campaign.pk}/metrics")[1]["points"][-1]
    assert last["known"] == in_report["known"]
    assert last["since_start"] == {n: in_report[f"{n} since start"] for n in last["since_start"]}

    _, token = share(campaign)
    pages = {
        "dashboard": f"/socap/campaigns/{campaign.pk}",
        "numbers so far": f"/socap/campaigns/{campaign.pk}/report",
        "shared": f"/share/{token}",
        "shared numbers so far": f"/share/{token}/report",
    }
    for with_own in ("", "?own=1"):
        for name, address in pages.items():
            html = reader.get(address + with_own).content.decode()
            figures_of_page_agree(html, in_report, name=name, with_own=bool(with_own))
    version.state = "checking"
    version.save()
    release(version, now=now)
    shared = browser().get(f"/share/{token}/report").content.decode()
    own = reader.get(f"/socap/campaigns/{campaign.pk}/reports/1").content.decode()
    assert figures_in(shared) == figures_in(own)


def figures_of_page_agree(html: str, numbers: Numbers, *, name: str, with_own: bool) -> None:
    found = labelled(html)
    words = "" if "numbers" in name else " since the start"
    for counter in COUNTERS:
        assert found[counter] == [numbers[counter]], (name, counter)
        assert growth(html, words=words)[counter] == numbers[f"{counter} since start"], name
    label = "people with own accounts" if with_own else "people"
    assert {one for one in found if one.startswith("people")} == {label}, name
    assert (found[label] == [numbers["people"]]) is not with_own, name


def figures_in(html: str) -> list[str]:
    """The figures of a version as they are written, without the links to their rows."""
    found = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", html, re.DOTALL)
    assert len(found) > 10
    return [" ".join(re.sub(r"<[^>]*>", "", label + value).split()) for label, value in found]
