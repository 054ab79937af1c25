"""Writes the answer of an endpoint: data, includes, errors and meta."""

from dataclasses import dataclass, field

from socap.simulator.server.profile_writer import Json, dumps
from socap.simulator.world.account_pool import Account
from socap.simulator.world.timeline import Engagement
from socap.simulator.x_api.page_tokens import Page
from socap.simulator.x_api.post_rows import TWEET, XPost, post_row
from socap.simulator.x_api.selected_fields import Selection, in_newer_names
from socap.simulator.x_api.user_rows import user_row
from socap.simulator.x_api.x_request import XRequest


@dataclass(slots=True, kw_only=True)
class Answer:
    """What an endpoint tells: posts, users or plain data, and what is said beside them.

    `is_single` answers with one object instead of a list.
    """

    posts: list[XPost] = field(default_factory=list)
    users: list[Account] = field(default_factory=list)
    data: Json | None = None
    errors: list[Json] = field(default_factory=list)
    meta: Json | None = None
    is_single: bool = False

    @property
    def rows(self) -> int:
        return len(self.posts) + len(self.users)


def page_meta(page: Page[XPost] | Page[Engagement] | Page[Account]) -> Json:
    meta: Json = {"result_count": len(page.rows)}
    return meta | {"next_token": page.next_token} if page.next_token else meta


def listed_posts(page: Page[XPost]) -> Answer:
    return Answer(posts=page.rows, meta=page_meta(page))


def listed_users(page: Page[Engagement]) -> Answer:
    return Answer(users=[event.account for event in page.rows], meta=page_meta(page))


def written(answer: Answer, selected: Selection, request: XRequest) -> bytes:
    """Returns the body; parts without content are left out, as X does."""
    rows: object = answer.data
    if rows is None:
        found = [
            *(post_row(p, selected, request.now, faults=request.faults) for p in answer.posts),
            *(user_row(account, selected) for account in answer.users),
        ]
        rows = (found[0] if found else None) if answer.is_single else found
    body = {
        "data": rows,
        "includes": _includes(answer.posts, selected, request.now),
        "errors": answer.errors,
        "meta": answer.meta,
    }
    body = {name: part for name, part in body.items() if part}
    return dumps(in_newer_names(body) if selected.in_newer_names else body).encode()


def _includes(posts: list[XPost], selected: Selection, now: int) -> Json:
    users: dict[str, Account] = {}
    tweets: dict[str, Json] = {}
    referred = [post.tweet for post in posts if post.event]
    if selected.wants_authors:
        users |= {post.author.id: post.author for post in posts}
    if "in_reply_to_user_id" in selected.expansions:
        users |= {post.tweet.author.id: post.tweet.author for post in posts if post.event}
    if selected.wants_referenced_posts:
        for post in {post.tweet.id: post for post in posts if post.event}.values():
            row = XPost(int(post.tweet.id), TWEET, post.tweet, post.launch)
            tweets[post.tweet.id] = post_row(row, selected, now)
    if "referenced_tweets.id.author_id" in selected.expansions or (
        selected.in_newer_names and selected.wants_authors and tweets
    ):
        users |= {tweet.author.id: tweet.author for tweet in referred}
    includes: Json = {}
    if users:
        includes["users"] = [user_row(account, selected) for account in users.values()]
    if tweets:
        includes["tweets"] = list(tweets.values())
    return includes
