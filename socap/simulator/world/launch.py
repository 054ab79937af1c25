"""The launch itself: its tweets, the people who matter to it, and everything they will ever do."""

from bisect import bisect_right
from dataclasses import dataclass, field

from socap.simulator.world.cast import Account, Cast
from socap.simulator.world.timeline import FOREVER, Engagement, Timeline

RETWEET, REPLY, QUOTE = "retweet", "reply", "quote"
ACTIONS = (RETWEET, REPLY, QUOTE)
MAIN, INFLUENCER, INVESTOR = "main", "influencer", "investor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How far one tweet will get in 72 hours."""

    retweets: int
    replies: int
    quotes: int
    likes: int
    views: int
    bookmarks: int


@dataclass(frozen=True, slots=True)
class Counters:
    """A tweet's counters at one moment."""

    retweets: int
    replies: int
    quotes: int
    likes: int
    views: int
    bookmarks: int


@dataclass(slots=True, kw_only=True)
class LaunchTweet:
    """A watched tweet. `pulse` is when its silent counters grow, in even shares.

    `purge` is a moment and the share of likes lost then; `boosts` are bursts injected meanwhile.
    """

    id: str
    author: Account
    category: str
    text: str
    created: int
    totals: Totals
    timelines: dict[str, Timeline]
    pulse: list[int]
    purge: tuple[int, float] | None = None
    deleted_at: int = FOREVER
    boosts: list[tuple[int, int]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"https://x.com/{self.author.username}/status/{self.id}"

    def exists(self, now: int) -> bool:
        return self.created <= now < self.deleted_at

    def counters(self, now: int) -> Counters:
        grown = self._grown(now)
        boost = sum(count for at, count in self.boosts if at <= now)
        likes = int(self.totals.likes * grown) + 6 * boost
        if self.purge and now >= self.purge[0]:
            likes -= int(self.totals.likes * self._grown(self.purge[0]) * self.purge[1])
        return Counters(
            retweets=self.timelines[RETWEET].count(now),
            replies=self.timelines[REPLY].count(now),
            quotes=self.timelines[QUOTE].count(now),
            likes=likes,
            views=int(self.totals.views * grown) + 200 * boost,
            bookmarks=int(self.totals.bookmarks * grown),
        )

    def _grown(self, now: int) -> float:
        """The share of its totals that a tweet has reached, without steps between two pulses."""
        passed = bisect_right(self.pulse, now)
        if passed == len(self.pulse):
            return 1.0
        before = self.pulse[passed - 1] if passed else self.created
        gap = self.pulse[passed] - before
        part = (now - before) / gap if gap and now > before else 0.0
        return (passed + min(part, 1.0)) / len(self.pulse)


@dataclass(frozen=True, slots=True)
class Post:
    """A reply or quote, and the watched tweet it belongs to."""

    action: str
    event: Engagement
    tweet: LaunchTweet


@dataclass(slots=True)
class ImportantPerson:
    """An important person of the operator's list and whom they follow, newest first."""

    account: Account
    weight: int
    tags: tuple[str, ...]
    followings: list[Account]


@dataclass(slots=True, kw_only=True)
class Launch:
    """One simulated launch; `starts_at` (milliseconds) is when a campaign would be created.

    `others` came while it ran, and are on nobody's list.
    `changes` counts how often an account has been changed, so that nobody keeps an old description.
    """

    name: str
    client: dict[str, str]
    starts_at: int
    cast: Cast
    crowd: list[Account]
    tweets: dict[str, LaunchTweet]
    people: dict[str, ImportantPerson]
    posts: dict[str, Post] = field(default_factory=dict)
    changes: int = 0
    others: dict[str, ImportantPerson] = field(default_factory=dict)

    def tweet(self, tweet_id: str) -> LaunchTweet | None:
        return self.tweets.get(tweet_id)

    def followed_by(self, account: Account) -> list[Account]:
        """Whom it follows; of the crowd nobody knows."""
        person = self.people.get(account.id) or self.others.get(account.id)
        return person.followings if person else []

    def keep(self, action: str, event: Engagement, tweet: LaunchTweet) -> None:
        """Make a reply or quote findable by its own id."""
        self.posts[event.id] = Post(action, event, tweet)
