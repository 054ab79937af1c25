"""Counts every figure of a report again, by arithmetic of its own, from what is published of a campaign.

It asks for `engagements.csv`, `texts.csv` and what the API lists one by one (engagers, own accounts,
tweets, watched quotes), takes the readings as the provider gave them, and shares no code with the
product: what the numbers mean is written in docs/dashboard.md and docs/reports.md.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from tests.reports.published import Published

Readings = Sequence[tuple[datetime, dict[str, dict[str, int]]]]
COUNTERS = ("likes", "retweets", "replies", "quotes", "views")
ALL_COUNTERS = (*COUNTERS, "bookmarks")
CATEGORIES = ("main", "influencer", "investor")
SENTIMENTS = ("positive", "neutral", "critical", "unsure", "not_rated")
PLURALS = {"retweet": "retweets", "reply": "replies", "quote": "quotes", "like": "likes"}
ROLES = {
    "founders": "founder",
    "vcs": "investor",
    "ai_creators": "AI creator",
    "media": "media",
    "developers": "developer",
    "c_level": "executive",
    "yc_alumni": "YC alum",
    "others": "other",
}
TIERS = (
    (1_000_000, "1 million or more"),
    (100_000, "100,000 to 1 million"),
    (10_000, "10,000 to 100,000"),
    (1_000, "1,000 to 10,000"),
    (100, "100 to 1,000"),
    (0, "under 100"),
)
UNKNOWN_TIER = "not known"


@dataclass
class Recount(Published):
    """What a campaign's report must say, by the keys of its figures and tables.

    `hidden` are people whom the operator hid.
    """

    readings: Readings
    zone: ZoneInfo
    hidden: Sequence[str] = ()
    prices: Sequence[float] = ()
    launched_at: datetime | None = None
    earlier: Sequence[Sequence[tuple[float, int]]] = ()

    # Counters.

    @cached_property
    def tweets(self) -> dict[str, str]:
        """The categories of the campaign's tweets by id."""
        return {one["tweet_id"]: one["category"] for one in self.about["tweets"]}

    @cached_property
    def believed(self) -> Readings:
        """The readings without views that fell: views cannot, so such a count is an outage of X's."""
        most: Counter[str] = Counter()
        found = []
        for at, read in self.readings:
            kept = {}
            for tweet, counts in read.items():
                fell = counts["views"] < most[tweet]
                kept[tweet] = {n: v for n, v in counts.items() if n != "views" or not fell}
                most[tweet] = max(most[tweet], counts["views"])
            found.append((at, kept))
        return found

    def counters(self, tweet: str, until: datetime | None = None) -> Counter[str]:
        """The newest value of each counter of a tweet, at a time or in the end."""
        found: Counter[str] = Counter()
        for at, read in self.believed:
            if tweet in read and (until is None or at <= until):
                found.update({name: value - found[name] for name, value in read[tweet].items()})
        found["engagements"] = found["retweets"] + found["replies"] + found["quotes"]
        return found

    def growth(self, tweet: str, until: datetime | None = None) -> Counter[str]:
        """The change of each counter since the tweet's first reading."""
        first = next(at for at, read in self.readings if tweet in read)
        newest, start = self.counters(tweet, until), self.counters(tweet, first)
        if until is not None and until < first:
            return Counter()
        return Counter({name: newest[name] - start[name] for name in newest})

    def total(
        self, name: str, until: datetime | None = None, tweets: Iterable[str] | None = None
    ) -> int:
        return sum(self.counters(one, until)[name] for one in tweets or self.tweets)

    def grown(
        self, name: str, until: datetime | None = None, tweets: Iterable[str] | None = None
    ) -> int:
        return sum(self.growth(one, until)[name] for one in tweets or self.tweets)

    # People.

    def is_important(self, user: str) -> bool:
        return int(self.people[user]["importance"]) >= self.threshold

    @cached_property
    def threshold(self) -> int:
        return int(self.about["alert_preferences"]["importance_threshold"])

    @cached_property
    def important(self) -> list[str]:
        return [user for user in self.people if self.is_important(user)]

    @cached_property
    def brought(self) -> dict[str, list[str]]:
        """Whom each tweet brought: those who engaged with it first, of two at once with the older."""
        first: dict[str, tuple[str, int]] = {}
        for row in self.engagements:
            place = (row["occurred_at"], int(row["tweet_id"]))
            first[row["user_id"]] = min(place, first.get(row["user_id"], place))
        found: dict[str, list[str]] = defaultdict(list)
        for user, (_, tweet) in first.items():
            found[str(tweet)].append(user)
        return found

    # Figures by the key of their block.

    def figures(self) -> dict[str, dict[str, tuple[float, int | None]]]:
        """(value, change) of every figure that must be there, by block and key."""
        found: dict[str, dict[str, tuple[float, int | None]]] = {}
        if self.readings:
            shown = ("engagements", "retweets", "replies", "quotes", "likes", "views", "bookmarks")
            found["totals"] = {name: (self.total(name), self.grown(name)) for name in shown}
        came = {
            "people": (len(self.people), None),
            "important_people": (len(self.important), None),
        }
        moved = {n: (self.total(n), self.grown(n)) for n in ("engagements", "views")}
        found["summary"] = {**moved, **came}
        if self.people:
            verified = sum(row["verified"] == "true" for row in self.people.values())
            automated = sum(self.engagers[user]["automated"] for user in self.people)
            found["audience"] = {
                **came,
                "verified": (verified, None),
                "without_automated": (len(self.people) - automated, None),
            }
            found["placed"] = {"placed": (len(self.placed) / len(self.people), None)}
        did = Counter(row["action"] for row in self.engagements)
        if did:
            found["recorded"] = {
                f"recorded_{PLURALS[name]}": (did[name], None) for name in PLURALS if did[name]
            }
        if self.quotes:
            reached = {user for users in self.quoted.values() for user in users}
            here = {row["user_id"] for row in self.engagements}
            found["reach_through_quotes"] = {
                "quote_people": (len(reached), None),
                "quote_only": (len(reached - here), None),
                "quote_views": (sum(one["views"] or 0 for one in self.quotes), None),
            }
        if self.prices and self.total("views"):
            names = ("value_low", "value_base", "value_high")
            found["value"] = {
                name: (round(self.total("views") * price / 1000, 2), None)
                for name, price in zip(names, self.prices, strict=True)
            }
        if self.earlier:
            now, middle = self.total("engagements"), median(self.others)
            found["comparison"] = {
                "here": (now, None),
                "median": (round(middle), None),
                "ratio": (round(now / middle, 2), None),
            }
        return found

    @cached_property
    def others(self) -> list[float]:
        """What the earlier launches had as long after their launch as this one is read."""
        found = []
        for curve in self.earlier:
            later = next(n for n, (at, _) in enumerate(curve) if at >= self.hour)
            (before, less), (after, more) = curve[later - 1], curve[later]
            found.append(less + (more - less) * (self.hour - before) / (after - before))
        return found

    @cached_property
    def hour(self) -> float:
        """The newest reading, in hours since launch."""
        assert self.launched_at is not None
        return (self.readings[-1][0] - self.launched_at) / timedelta(hours=1)

    @cached_property
    def placed(self) -> list[str]:
        return [user for user in self.people if self.engagers[user]["place"]["country"]]

    @cached_property
    def quoted(self) -> dict[str, set[str]]:
        """Who engaged with each watched quote, other than its author and the client's own."""
        authors = {one["tweet_id"]: one["author_id"] for one in self.quotes}
        found: dict[str, set[str]] = {one: set() for one in authors}
        for row in self.table("engagements.csv?own=1&on=quotes"):
            tweet, user = row["tweet_id"], row["user_id"]
            if user not in self.own and user != authors[tweet]:
                found[tweet].add(user)
        return found

    # Tables by key; rows without texts that are told elsewhere.

    def tables(self) -> dict[str, list[list[Any]]]:
        found = {
            "by_category": self._by_category() if self.readings else [],
            "days": self._days(),
            "roles": self._roles(),
            "tiers": self._tiers(),
            "organisations": self._organisations(),
            "countries": self._countries(),
            "sentiments": self._sentiments(),
            "needs": self._needs(),
            "watched_quotes": self._watched_quotes(),
            "tweets": self._tweets(),
        }
        return {name: rows for name, rows in found.items() if rows}

    def _by_category(self) -> list[list[Any]]:
        rows: list[list[Any]] = []
        for category in CATEGORIES:
            some = [tweet for tweet, of in self.tweets.items() if of == category]
            if some:
                numbers = (self.total(n, None, some) for n in ("engagements", "views", "likes"))
                engagements, views, likes = numbers
                grown = self.grown("engagements", None, some)
                rows.append([category, len(some), engagements, grown, views, likes])
        return rows

    def _days(self) -> list[list[Any]]:
        last: dict[str, datetime] = {}
        for at, _ in self.readings:
            last[at.astimezone(self.zone).date().isoformat()] = at
        rows: list[list[Any]] = []
        before = 0
        for day, at in sorted(last.items()):
            grown = self.grown("engagements", at)
            totals = [self.total(name, at) for name in ("engagements", *COUNTERS)]
            rows.append([day, grown - before, *totals])
            before = grown
        return rows

    def _roles(self) -> list[list[Any]]:
        count = Counter(
            role for row in self.people.values() for role in row["categories"].split("|") if role
        )
        order = sorted(count, key=lambda role: (role == "others", -count[role], role))
        return [[ROLES[role], count[role]] for role in order]

    def tier(self, user: str) -> str:
        followers = self.people[user]["followers"]
        if followers == "":
            return UNKNOWN_TIER
        return next(name for least, name in TIERS if int(followers) >= least)

    def _tiers(self) -> list[list[Any]]:
        count = Counter(map(self.tier, self.people))
        names = [*(name for _, name in TIERS), UNKNOWN_TIER]
        return [[name, count[name]] for name in names if count[name]]

    def _organisations(self) -> list[list[Any]]:
        """Sorted as the report does, by people and important people, then by name."""
        named: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
        for user in self.people:
            for one in self.engagers[user]["organisations"]:
                named[one["name"]].append((self.is_important(user), one["former"]))
        rows: list[list[Any]] = [
            [name, len(some), sum(i for i, _ in some), sum(f for _, f in some)]
            for name, some in named.items()
        ]
        return sorted(rows, key=lambda row: (-row[1], -row[2], row[0]))[:20]

    def _countries(self) -> list[list[Any]]:
        places = {user: self.engagers[user]["place"] for user in self.placed}
        count = Counter((one["country"], one["name"]) for one in places.values())
        important = Counter(places[user]["country"] for user in self.important if user in places)
        order = sorted(count.items(), key=lambda item: (-item[1], item[0]))
        return [
            [name, people, people / len(places), important[code]]
            for (code, name), people in order[:20]
        ]

    def _sentiments(self) -> list[list[Any]]:
        if not self.texts:
            return []
        rows = []
        for name in SENTIMENTS:
            some = [row for row in self.texts if row["sentiment"] == name]
            did = Counter(row["action"] for row in some)
            users = {row["user_id"] for row in some}
            rows.append([name.replace("_", " "), len(some), did["reply"], did["quote"], len(users)])
        return rows

    def _needs(self) -> list[list[Any]]:
        """(kind, about, people) of each line, those of several people together."""
        lines: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in self.texts:
            if row["need"]:
                label = row["need_label"] or row["text"][:80]
                lines[row["need"], label].add(row["user_id"])
        return [[kind, about, len(users)] for (kind, about), users in lines.items()]

    def phrase(self, phrase: str) -> int:
        """How many people wrote it."""
        rows = self.get(f"/texts?phrase={phrase}&limit=500")["texts"]
        return len({row["user_id"] for row in rows} - self.own)

    def _watched_quotes(self) -> list[list[Any]]:
        rows = []
        for one in self.quotes:
            users = self.quoted[one["tweet_id"]]
            important = sum(self._importance(user) >= self.threshold for user in users)
            rows.append([one["tweet_id"], one["views"], len(users), important])
        return rows

    def _importance(self, user: str) -> int:
        rows = (self.people.get(user), self.quote_people.get(user))
        return next(int(row["importance"]) for row in rows if row)

    def _tweets(self) -> list[list[Any]]:
        """(tweet, engagements, views, per 1,000 views, first, important first, cost, per important)."""
        rows = []
        for one in self.about["tweets"]:
            tweet = one["tweet_id"]
            counts, came = self.counters(tweet), self.brought.get(tweet, [])
            important, cost = sum(map(self.is_important, came)), one["cost_dollars"]
            views = counts["views"] if any(tweet in read for _, read in self.readings) else None
            rate = round(1000 * counts["engagements"] / views, 2) if views else None
            price = cost / important if cost is not None and important else None
            rows.append(
                [tweet, counts["engagements"], views, rate, len(came), important, cost, price]
            )
        return sorted(rows, key=lambda row: (-row[5], -row[4], -row[1], row[0]))

    def top_people(self) -> list[str]:
        """The twenty most important, of two with one score the one with more followers first."""
        scored = [u for u, row in self.people.items() if int(row["importance"]) > 0]
        shown = [user for user in scored if user not in self.hidden]
        followers = {u: int(row["followers"] or -1) for u, row in self.people.items()}
        importance = {u: int(row["importance"]) for u, row in self.people.items()}
        return sorted(shown, key=lambda u: (importance[u], followers[u], u), reverse=True)[:20]

    def busiest_hour(self) -> int | None:
        """The most engagements from one reading to another at most 61 minutes later."""
        most = None
        times = [at for at, _ in self.readings]
        for end in times:
            near = [at for at in times if at < end and end - at <= timedelta(minutes=61)]
            if near:
                came = self.grown("engagements", end) - self.grown("engagements", near[0])
                most = came if most is None or came > most else most
        return most if most and most > 0 else None
