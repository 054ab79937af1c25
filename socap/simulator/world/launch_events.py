"""Changes to a running launch on request: bursts, edits, un-retweets, deletions, follows, renames."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

from socap.simulator.server.time_format import snowflake
from socap.simulator.world.account_pool import ACTIVE, PROTECTED, RESTORED, SUSPENDED, Account
from socap.simulator.world.launch import (
    ACTIONS,
    LIKE,
    LIKES_PER_BURST_ENGAGEMENT,
    RETWEET,
    ImportantPerson,
    Launch,
    LaunchTweet,
)
from socap.simulator.world.likes import likes_of, new_likers
from socap.simulator.world.post_lists import post_as_tweet, tweet_of
from socap.simulator.world.timeline import Engagement
from socap.simulator.world.tweet_plan import draw_post

STATES = (ACTIVE, PROTECTED, SUSPENDED, RESTORED)


class NotInLaunch(LookupError):
    """The launch has no such tweet or account."""


class LaunchEvents:
    """Applies changes to a launch. The caller must hold the lock."""

    def __init__(self, launch: Launch, *, seed: int) -> None:
        self._launch = launch
        self._rng = random.Random(seed)

    def burst(
        self,
        *,
        tweet_id: str,
        now: int,
        action: str = RETWEET,
        count: int = 0,
        important: int = 0,
        by: Sequence[str] = (),
        over_seconds: float = 0.0,
    ) -> list[Engagement]:
        """Adds engagements by `count` ordinary accounts, `important` people and those named in `by`.

        They occur now, or spread over the next `over_seconds`. Accounts that retweet (or like) the
        tweet at any time are not chosen, and skipped if named in `by`.
        """
        if action not in (*ACTIONS, LIKE):
            wanted = ", ".join((*ACTIONS, LIKE))
            raise ValueError(f"action must be one of {wanted}, not {action!r}")
        tweet = self._tweet(tweet_id)
        done = likes_of(self._launch, tweet) if action == LIKE else tweet.timelines[RETWEET]
        taken = done.accounts() | {tweet.author.id}
        named = [self._account(username) for username in by]
        active = [p.account for p in self._launch.people.values() if p.account.state == ACTIVE]
        repeatable = action not in (RETWEET, LIKE)
        chosen = [account for account in named if repeatable or account.id not in taken]
        chosen += self._sample_new(active, taken | {a.id for a in chosen}, important)
        chosen += self._crowd(taken | {a.id for a in chosen}, count)
        self._rng.shuffle(chosen)
        events = [
            self._engage(
                tweet, action, account, now + int(over_seconds * 1000 * turn / len(chosen))
            )
            for turn, account in enumerate(chosen)
        ]
        if action != LIKE:
            self._boost(tweet, len(events), now)
        return events

    def delete(self, *, tweet_id: str, now: int) -> None:
        """Deletes a watched tweet, or a reply or quote."""
        if post := self._launch.posts.get(tweet_id):
            post.tweet.timelines[post.action].remove(post.event, now=now)
        else:
            self._tweet(tweet_id).deleted_at = now

    def edit(self, *, tweet_id: str, text: str, now: int) -> Engagement:
        """Replaces a reply or quote by a new version with an id of its own, as X does."""
        post = self._launch.posts.get(tweet_id)
        if post is None or post.event.removed_at <= now:
            raise NotInLaunch(f"no reply or quote {tweet_id}")
        old, timeline = post.event, post.tweet.timelines[post.action]
        old.versions = old.versions or [old.id]
        new = replace(old, id=snowflake(now, rng=self._rng), at=now, text=text)
        old.versions.append(new.id)
        # What was counted for the earlier version counts for this one.
        known = post_as_tweet(self._launch, post)
        self._launch.posts_as_tweets[new.id] = replace(known, id=new.id, text=text)
        timeline.remove(old, now=now)
        timeline.add(new)
        self._launch.index_post(post.action, new, post.tweet)
        return new

    def unretweet(self, *, tweet_id: str, count: int, now: int) -> list[Engagement]:
        return self._tweet(tweet_id).timelines[RETWEET].remove_newest(count, now=now)

    def follow(self, *, username: str, add: Iterable[str], remove: Iterable[str]) -> int:
        """Changes whom an important person follows; returns the new number of followings."""
        person = self._launch.people.get(self._account(username).id)
        if person is None:
            raise NotInLaunch(f"@{username} is not on the list of important people")
        removed = {self._account(name).id for name in remove}
        new = [self._account(name) for name in add]
        removed |= {account.id for account in new}
        person.followings = new + [a for a in person.followings if a.id not in removed]
        person.account.following = len(person.followings)
        self._launch.changes += 1
        return len(person.followings)

    def change(self, *, username: str, rename: str = "", state: str = "") -> Account:
        """Renames an account, which frees its handle, or suspends, protects or restores it."""
        account = self._account(username)
        if state and state not in STATES:
            raise ValueError(f"state must be one of {', '.join(STATES)}, not {state!r}")
        if rename:
            self._launch.account_pool.rename(account, rename)
        account.state = state or account.state
        self._launch.changes += 1
        return account

    def join(self, *, username: str, follows: Iterable[str]) -> Account:
        """Creates an account with a free handle; it is not on the important list."""
        if username.lower() in self._launch.account_pool.by_username:
            raise ValueError(f"@{username} is taken")
        followed = [self._account(name) for name in follows]
        account = self._launch.account_pool.create_account(
            "company", username=username, following=len(followed)
        )
        self._launch.others[account.id] = ImportantPerson(account, 0, (), followed)
        return account

    def _engage(self, tweet: LaunchTweet, action: str, account: Account, at: int) -> Engagement:
        if action in (RETWEET, LIKE):
            event = Engagement(at=at, account=account)
        else:
            event = draw_post(action, account, tweet.author, at, rng=self._rng)
            self._launch.index_post(action, event, tweet)
        if action == LIKE:
            tweet.added_likes.append(at)
            likes_of(self._launch, tweet).add(event)
        else:
            tweet.timelines[action].add(event)
        return event

    def _boost(self, tweet: LaunchTweet, engagements: int, now: int) -> None:
        """Lets views and likes rise with a burst."""
        tweet.bursts.append((now, engagements))
        if likes := self._launch.likes.get(tweet.id):
            count = LIKES_PER_BURST_ENGAGEMENT * engagements
            taken = likes.accounts() | {tweet.author.id}
            for account in new_likers(self._launch, taken, count, rng=self._rng):
                likes.add(Engagement(at=now, account=account))

    def _sample_new(self, pool: Sequence[Account], taken: set[str], count: int) -> list[Account]:
        free = [account for account in pool if account.id not in taken]
        return self._rng.sample(free, k=min(count, len(free)))

    def _crowd(self, taken: set[str], count: int) -> list[Account]:
        chosen = self._sample_new(self._launch.crowd, taken, count)
        if len(chosen) < count:
            more = self._launch.account_pool.crowd(count - len(chosen))
            self._launch.crowd.extend(more)
            chosen += more
        return chosen

    def _tweet(self, tweet_id: str) -> LaunchTweet:
        tweet = tweet_of(self._launch, tweet_id)
        if tweet is None:
            raise NotInLaunch(f"no tweet {tweet_id}")
        return tweet

    def _account(self, username: str) -> Account:
        account = self._launch.account_pool.by_username.get(username.removeprefix("@").lower())
        if account is None:
            raise NotInLaunch(f"no account @{username}")
        return account
