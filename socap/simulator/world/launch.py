"""A launch: its tweets, important people, and all past and future engagements."""

from bisect import bisect_right
from dataclasses import dataclass, field

from socap.simulator.world.account_pool import Account, AccountPool
from socap.simulator.world.timeline import FOREVER, Engagement, Timeline

RETWEET, REPLY, QUOTE, LIKE = "retweet", "reply", "quote", "like"
# Likes are apart: only the tweet's author may read who they are from (see `likes`).
ACTIONS = (RETWEET, REPLY, QUOTE)
LIKES_PER_BURST_ENGAGEMENT = 6
MAIN, INFLUENCER, INVESTOR = "main", "influencer", "investor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """A tweet's counters after 72 hours."""

    retweets: int
    replies: int
    quotes: int
    likes: int
    views: int
    bookmarks: int


@dataclass(frozen=True, slots=True)
class Counters:
    """A tweet's counters at a given time."""

    retweets: int
    replies: int
    quotes: int
    likes: int
    views: int
    bookmarks: int


@dataclass(slots=True, kw_only=True)
class LaunchTweet:
    """A watched tweet. `growth_times` is when its silent counters grow, in even shares.

    `like_purge` is a moment and the share of likes lost then; `bursts` and `added_likes` are what was
    injected meanwhile.
    """

    id: str
    author: Account
    category: str
    text: str
    created: int
    totals: Totals
    timelines: dict[str, Timeline]
    growth_times: list[int]
    like_purge: tuple[int, float] | None = None
    deleted_at: int = FOREVER
    bursts: list[tuple[int, int]] = field(default_factory=list)
    added_likes: list[int] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"https://x.com/{self.author.username}/status/{self.id}"

    def exists(self, now: int) -> bool:
        return self.created <= now < self.deleted_at

    def counters(self, now: int) -> Counters:
        grown = self._grown_share(now)
        boost = sum(count for at, count in self.bursts if at <= now)
        likes = int(self.totals.likes * grown) + LIKES_PER_BURST_ENGAGEMENT * boost
        likes += sum(at <= now for at in self.added_likes)
        if self.like_purge and now >= self.like_purge[0]:
            moment, share = self.like_purge
            likes -= self.purged_likes(share, moment)
        return Counters(
            retweets=self.timelines[RETWEET].count(now),
            replies=self.timelines[REPLY].count(now),
            quotes=self.timelines[QUOTE].count(now),
            likes=likes,
            views=int(self.totals.views * grown) + 200 * boost,
            bookmarks=int(self.totals.bookmarks * grown),
        )

    def grown_likes(self, now: int) -> int:
        """Returns how many likes the tweet's growth has brought, without purges and bursts."""
        return int(self.totals.likes * self._grown_share(now))

    def purged_likes(self, share: float, moment: int) -> int:
        return int(self.totals.likes * self._grown_share(moment) * share)

    def _grown_share(self, now: int) -> float:
        """Returns the share of its totals that the tweet has reached, interpolated linearly."""
        passed = bisect_right(self.growth_times, now)
        if passed == len(self.growth_times):
            return 1.0
        before = self.growth_times[passed - 1] if passed else self.created
        gap = self.growth_times[passed] - before
        part = (now - before) / gap if gap and now > before else 0.0
        return (passed + min(part, 1.0)) / len(self.growth_times)


@dataclass(frozen=True, slots=True)
class Post:
    """A reply or quote, with the watched tweet it refers to."""

    action: str
    event: Engagement
    tweet: LaunchTweet


@dataclass(slots=True)
class ImportantPerson:
    """A person on the operator's list and whom they follow, newest first."""

    account: Account
    weight: int
    tags: tuple[str, ...]
    followings: list[Account]


@dataclass(slots=True, kw_only=True)
class Launch:
    """One simulated launch; `starts_at` (milliseconds) is when a campaign would be created.

    `others` are accounts added later that are not on the list; `readers` only like tweets. `changes`
    counts account changes, so that caches can be invalidated. `likes`, `posts_as_tweets` and
    `further_tweets` (by author) are those drawn so far.
    """

    name: str
    client: dict[str, str]
    starts_at: int
    account_pool: AccountPool
    crowd: list[Account]
    tweets: dict[str, LaunchTweet]
    people: dict[str, ImportantPerson]
    posts: dict[str, Post] = field(default_factory=dict)
    changes: int = 0
    likes: dict[str, Timeline] = field(default_factory=dict)
    posts_as_tweets: dict[str, LaunchTweet] = field(default_factory=dict)
    further_tweets: dict[str, list[LaunchTweet]] = field(default_factory=dict)
    readers: list[Account] = field(default_factory=list)
    others: dict[str, ImportantPerson] = field(default_factory=dict)

    def tweet(self, tweet_id: str) -> LaunchTweet | None:
        return self.tweets.get(tweet_id) or next(
            (t for tweets in self.further_tweets.values() for t in tweets if t.id == tweet_id), None
        )

    def followings_of(self, account: Account) -> list[Account]:
        """Returns whom the account follows; empty for the crowd."""
        person = self.people.get(account.id) or self.others.get(account.id)
        return person.followings if person else []

    def index_post(self, action: str, event: Engagement, tweet: LaunchTweet) -> None:
        """Makes a reply or quote available by its id."""
        self.posts[event.id] = Post(action, event, tweet)
