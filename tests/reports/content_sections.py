"""The sections of the report that tests use: what each of its blocks says."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from socap.analytics.growth.campaign_curve import CurvePoint
from socap.charts.growth import growth_chart, interval_chart
from socap.charts.parts import TimeScale
from socap.reports.composition.content import (
    Block,
    Cell,
    Chart,
    Column,
    Figure,
    Figures,
    Link,
    Paragraph,
    People,
    Person,
    Quote,
    Quotes,
    Rows,
    Section,
    Table,
)

STARTS = datetime(2026, 6, 2, 14, 30, tzinfo=UTC)
ENDS = STARTS + timedelta(days=3)
LONG_NAME = "Maximiliana-Konstantinopolitanische-Donaudampfschifffahrtsgesellschaft"
# Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Thai, Chinese, Japanese, Korean, and emoji.
NAMES = [
    "Zoë Ångström-Đurić", "Ελένη Παπαδοπούλου", "Дмитрий Соколов", "ليلى المنصوري", "נועה לוי",
    "प्रिया शर्मा", "สมชาย ใจดี", "王小明", "高橋 さくら", "김민준",
    "Rocket 🚀 Rosa 👩‍🚀", LONG_NAME, "Nguyễn Thị Hương", "Ọláńrewájú Adébáyọ̀", "$ndré #1 *star* _x_",
    "<b>Bo</b> & \\Sons @home `x`", "Յուրի Աբգարյան", "თამარ ბერიძე", "𝕸𝖆𝖗𝖐 𝒪𝓃𝑒", "O'Neil \"Quo\" [x](y)",
]  # fmt: skip
SAID = [
    "Been waiting for exactly this. Switched our whole team over in an afternoon 🎉",
    "Αυτό αλλάζει τα πάντα για τους μικρούς οργανισμούς.",
    "Выглядит отлично, но когда будет версия для Linux?",
    "هذا رائع! متى يتوفر في الشرق الأوسط؟ @lanternfold",
    "סוף סוף! מתי תהיה תמיכה בעברית? v2.0",
    "बहुत बढ़िया! कीमत क्या है?",
    "สุดยอดมาก อยากลองใช้เลย",
    "终于来了！希望价格不要太贵。",
    "これはすごい。日本でも使えますか？",
    "정말 기대됩니다! 언제 출시되나요?",
]
SENTIMENTS = ("positive", "neutral", "critical", "")


def whole_sections(tweets: int) -> list[Section]:
    return [
        Section(key="summary", title="Summary", words=WORDS, blocks=[*_summary()]),
        Section(key="growth", title="Totals and growth", blocks=[*_growth()]),
        Section(
            key="people", title="Who came", words="The most important first.", blocks=[_people()]
        ),
        Section(key="organisations", title="Firms and outlets", blocks=[_organisations()]),
        Section(key="places", title="Where they are", blocks=[*_places()]),
        Section(key="texts", title="What they said", blocks=[*_texts()]),
        Section(key="tweets", title="Each tweet", blocks=[_tweets(tweets)]),
        Section(key="value", title="Value", blocks=[*_value()]),
        Section(key="comparison", title="Against earlier launches", blocks=[*_comparison()]),
        Section(key="method", title="Method", blocks=[Paragraph(text=METHOD)]),
    ]


WORDS = (
    "The launch reached 4.6 million people in three days, and 37 of them are on the important list."
    "\n\nHalf of all engagements came within the first six hours, most of them by one quote: “finally”."
)
METHOD = (
    "Counters are those of X. Who engaged was read person by person; 96% of all engagements are known."
    " Retweets carry no time, so they are placed between two readings."
)


def _summary() -> Iterable[Block]:
    yield Paragraph(text="18,204 engagements by 9,311 people, 37 of whom are important.")
    yield Figures(
        key="summary",
        items=[
            figure(
                "engagements", "Engagements", 18_204, change=17_980, rows=Rows(table="engagements")
            ),
            figure("people", "People", 9_311, rows=Rows(table="people")),
            figure(
                "important", "Important people", 37, rows=Rows(table="people", where={"tier": "A"})
            ),
            figure("views", "Views", 4_612_330, change=4_598_002, note="as X counts them"),
            figure("rate", "Engagements per view", 0.00395, unit="share"),
            figure("against", "Times the median launch", 1.4, unit="ratio"),
            figure("hours", "Hours to half of it", 5.75, unit="decimal"),
            figure("value", "Value", 46_123.3, unit="dollars", note="base: $10 CPM"),
            figure("unread", "Bookmarks", None),
            figure("lost", "Likes", 12_004, change=-13),
        ],
    )


def figure(key: str, label: str, value: float | None, **fields: Any) -> Figure:
    return Figure(key=key, label=label, value=value, **fields)


def curve(hours: int = 72, end: int = 18_204) -> list[CurvePoint]:
    """Returns a curve that rises fast and flattens, at every hour."""
    points = []
    for hour in range(hours + 1):
        total = round(end * (1 - 0.93**hour))
        shares = {"main": total * 7 // 10, "influencer": total * 2 // 10, "investor": total // 10}
        at = STARTS + timedelta(hours=hour)
        points.append(CurvePoint(at=at, by_category=shares, gained=shares))
    return points


def _growth() -> Iterable[Block]:
    times = TimeScale(zone="America/New_York")
    yield Chart(
        key="growth",
        title="Engagements by tweet category",
        summary="Engagements rise to 18,204 within three days, half of them within six hours.",
        spec=growth_chart(curve(), times=times),
        svg="growth.svg",
    )
    yield Chart(
        key="intervals",
        title="New engagements per hour",
        summary="The busiest hour is the first, with 1,274 engagements; after a day fewer than 100.",
        spec=interval_chart(curve(), times=times),
        height=200,
        svg="intervals.svg",
    )
    yield Table(
        key="readings",
        title="Readings of the first two days",
        columns=[
            column("at", "Read at", "moment"),
            column("hours", "Hours since launch", "decimal"),
            column("engagements", "Engagements", "count"),
            column("change", "Change", "change"),
        ],
        cells=[
            [_iso(point.at), float(hour), point.total, point.total - before.total]
            for hour, (before, point) in enumerate(zip(curve(), curve()[1:], strict=False), 1)
            if hour <= 12
        ],
        note="Every reading of the first two days is in the workbook.",
    )


def column(key: str, label: str, kind: Any, **fields: Any) -> Column:
    return Column(key=key, label=label, type=kind, **fields)


def _people() -> People:
    return People(key="people", items=[_person(n, name) for n, name in enumerate(NAMES)])


def _person(number: int, name: str) -> Person:
    username = f"person_{number}" if number != 11 else "max_konstantin1"
    return Person(
        account_id=str(1_000 + number),
        name=name,
        username=username,
        url=f"https://x.com/{username}",
        avatar=f"avatars/{1_000 + number}" if number % 7 else "",
        roles=[["Founder"], ["Investor", "C-level"], ["Media"], []][number % 4],
        tier="ABC"[number // 8],
        followers=[812, 48_210, 1_204_551, None][number % 4],
        verified=number % 2 == 0,
        place=["Berlin, Germany", "México", "", "東京"][number % 4],
        importance=90 - 3 * number,
        why=f"Followed by Ada Rossi and {number + 3} others on the important list",
        why_without_names=f"Followed by {number + 4} people on the important list",
        did=["Quoted the main tweet", "Retweeted 2 tweets", "Replied to the main tweet"][
            number % 3
        ],
        note="Met at the Berlin summit; ask for a call." if number == 4 else "",
        pinned=number == 4,
        rows=Rows(table="engagements", where={"account_id": str(1_000 + number)}),
    )


def _organisations() -> Table:
    names = ["Sequoia Capital", "The Information", "日本経済新聞", "A" * 64, "Пример ООО"]
    return Table(
        key="organisations",
        title="Firms and outlets",
        columns=[
            column("name", "Organisation", "text"),
            column("site", "Site", "link"),
            column("people", "People", "count"),
            column("share", "Share of all", "share"),
            column("from_list", "On the important list", "text", from_list=True),
        ],
        cells=[
            [name, Link(text=f"https://example.org/{'long-path/' * n}", url="https://example.org/"),
             30 - 5 * n, (30 - 5 * n) / 9_311, "Ada Rossi" if n < 2 else None]
            for n, name in enumerate(names)
        ],
        rows=[Rows(table="people", where={"organisation": name}) for name in names],
    )  # fmt: skip


COUNTRIES = (
    ("United States", 3_204),
    ("Germany", 1_127),
    ("India", 904),
    ("Japan", 377),
    ("Nepal", 1),
)


def _places() -> Iterable[Block]:
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": "container",
        "height": 160,
        "data": {"name": "points"},
        "datasets": {"points": [{"country": name, "people": n} for name, n in COUNTRIES]},
        "mark": "bar",
        "encoding": {
            "x": {"field": "people", "type": "quantitative", "title": None},
            "y": {"field": "country", "type": "nominal", "sort": "-x", "title": None},
        },
    }
    summary = "A third are in the United States, then come Germany and India."
    yield Chart(
        key="places",
        title="People by country",
        summary=summary,
        spec=spec,
        height=160,
        svg="places.svg",
    )
    yield Table(
        key="places",
        title="People by country",
        columns=[column("country", "Country", "text"), column("people", "People", "count")],
        cells=[[name, people] for name, people in COUNTRIES],
        note="3,698 people name no place.",
    )


def _texts() -> Iterable[Block]:
    yield Figures(
        key="sentiment",
        items=[
            figure(
                "positive",
                "Positive",
                812,
                rows=Rows(table="texts", where={"sentiment": "positive"}),
            ),
            figure("neutral", "Neutral", 1_204),
            figure("critical", "Critical", 96),
        ],
    )
    yield Quotes(
        key="quotes",
        items=[
            Quote(
                engagement_id=str(9_000 + n),
                text=text,
                name=NAMES[n],
                username=f"person_{n}",
                url=f"https://x.com/person_{n}/status/{9_000 + n}",
                avatar=f"avatars/{1_000 + n}" if n % 7 else "",
                at=STARTS + timedelta(minutes=7 * n),
                sentiment=SENTIMENTS[n % 4],
                note="Answered the same day." if n == 2 else "",
                pinned=n == 0,
            )
            for n, text in enumerate(SAID)
        ],
    )


def _tweets(count: int) -> Table:
    return Table(
        key="tweets",
        title="What each tweet brought",
        columns=[
            column("tweet", "Tweet", "link"),
            column("category", "Category", "text"),
            column("posted", "Posted", "moment"),
            column("people", "People", "count"),
            column("important", "Important people", "count", from_list=True),
            column("change", "Change", "change"),
            column("rate", "Per view", "share"),
            column("cost", "Cost", "dollars"),
        ],
        cells=[_tweet(n) for n in range(count)],
        rows=[Rows(table="engagements", where={"tweet_id": str(5_000 + n)}) for n in range(count)],
    )


def _tweet(n: int) -> list[Cell]:
    name = NAMES[n % len(NAMES)]
    return [
        Link(text=f"{name}: {SAID[n % len(SAID)][:40]}", url=f"https://x.com/i/status/{5_000 + n}"),
        ("main", "influencer", "investor")[n % 3],
        _iso(STARTS + timedelta(minutes=90 * n)),
        4_000 - 150 * n if n < 20 else n,
        20 - n if n < 20 else 0,
        (-1) ** n * (300 - n),
        0.05 / (n + 1),
        (None, 500, 1_250.5)[n % 3],
    ]


def _value() -> Iterable[Block]:
    yield Figures(
        key="value",
        items=[
            figure("low", "Low", 23_061.65, unit="dollars"),
            figure("base", "Base", 46_123.3, unit="dollars"),
            figure("high", "High", 92_246.6, unit="dollars"),
        ],
    )
    yield Paragraph(text="4,612,330 views at $5, $10 and $20 a thousand (X Ads, March 2026).")


def _comparison() -> Iterable[Block]:
    yield Table(
        key="comparison",
        title="Earlier launches at the same hour",
        columns=[
            column("launch", "Launch", "text"),
            column("day", "Day", "day"),
            column("engagements", "Engagements", "count"),
            column("times", "This launch, times", "decimal"),
        ],
        cells=[["Papercrane", "2026-03-09", 12_871, 1.41], ["Стрела 2", "2025-11-02", 0, None]],
    )


def _iso(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
