"""The query language of X's search: operators, words, phrases, OR, negation and groups.

    query := and ("OR" and)*      and := term+      term := "-"? (operator | word | "phrase" | "(" query ")")

OR binds more loosely than the space that means AND. Operators that need another one beside them
(is:, has:, lang:) are refused alone, as X refuses them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from socap.simulator.world.launch import QUOTE, REPLY, RETWEET
from socap.simulator.x_api.post_rows import TWEET, XPost
from socap.simulator.x_api.x_request import InvalidRequest

List = tuple[str, str]
"""An action and the id of the tweet that it is about."""

_TOKEN = re.compile(r'\s*(-?\(|\)|-?(?:[a-z_]+:)?"[^"]*"|[^\s()]+)')


@dataclass(frozen=True, slots=True)
class Query:
    """`matches` tells of one post; `lists` is where all matches are, None for anywhere.

    `stands_alone` is whether it may be a query of its own.
    """

    matches: Callable[[XPost], bool]
    lists: frozenset[List] | None = None
    stands_alone: bool = True


def parse_query(text: str) -> Query:
    """Raises InvalidRequest if the query cannot be read or says too little."""
    reader = _Reader(text, _TOKEN.findall(text))
    query = reader.alternatives()
    if reader.tokens:
        raise reader.error(f"no viable alternative at '{reader.tokens[0]}'")
    if not query.stands_alone:
        raise reader.error("Rules must contain at least one positive, non-stopword clause")
    return query


class _Reader:
    """Reads tokens from the left; each method takes what belongs to its part."""

    def __init__(self, text: str, tokens: list[str]) -> None:
        self.text, self.tokens = text, tokens

    def error(self, reason: str) -> InvalidRequest:
        message = f"There were errors processing your request: {reason} (at position 1)"
        return InvalidRequest("query", self.text, message)

    def alternatives(self) -> Query:
        found = [self.conjunction()]
        while self.tokens and self.tokens[0] == "OR":
            self.tokens.pop(0)
            found.append(self.conjunction())
        return found[0] if len(found) == 1 else _any_of(found)

    def conjunction(self) -> Query:
        found = []
        while self.tokens and self.tokens[0] not in ("OR", ")"):
            found.append(self.term())
        if not found:
            raise self.error("missing clause")
        return found[0] if len(found) == 1 else _all_of(found)

    def term(self) -> Query:
        token = self.tokens.pop(0)
        negated, token = token.startswith("-"), token.removeprefix("-")
        if token == "(":
            query = self.alternatives()
            if not self.tokens:
                raise self.error("missing ')'")
            self.tokens.pop(0)
        else:
            query = self.clause(token)
        return _negated(query) if negated else query

    def clause(self, token: str) -> Query:
        name, colon, value = token.partition(":")
        if not colon or name not in _OPERATORS:
            if colon and re.fullmatch("[a-z_]+", name):
                raise self.error(f"Reference to invalid operator '{name}'")
            return _words(token)
        return _OPERATORS[name](value.strip('"').lower().removeprefix("@"), self)


def _any_of(queries: list[Query]) -> Query:
    lists: frozenset[List] | None = frozenset()
    for query in queries:
        lists = None if lists is None or query.lists is None else lists | query.lists
    return Query(
        lambda post: any(query.matches(post) for query in queries),
        lists,
        all(query.stands_alone for query in queries),
    )


def _all_of(queries: list[Query]) -> Query:
    lists: frozenset[List] | None = None
    for query in queries:
        if query.lists is not None:
            lists = query.lists if lists is None else lists & query.lists
    return Query(
        lambda post: all(query.matches(post) for query in queries),
        lists,
        any(query.stands_alone for query in queries),
    )


def _negated(query: Query) -> Query:
    return Query(lambda post: not query.matches(post), None, stands_alone=False)


def _words(token: str) -> Query:
    wanted = token.strip('"').lower()
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    return Query(lambda post: bool(pattern.search(post.text.lower())))


def _about(*actions: str) -> Callable[[str, _Reader], Query]:
    """Returns the operator that finds posts of these kinds about the tweet with an id."""

    def operator(value: str, reader: _Reader) -> Query:
        if not value.isdigit():
            raise reader.error(f"'{value}' is not a valid id")
        wanted = frozenset((action, value) for action in actions)
        return Query(lambda post: (post.action, post.tweet.id) in wanted, wanted)

    return operator


def _kind(value: str, reader: _Reader) -> Query:
    kinds = {"retweet": RETWEET, "reply": REPLY, "quote": QUOTE}
    if value == "verified":
        return Query(lambda post: post.author.blue, None, stands_alone=False)
    if value not in kinds:
        raise reader.error(f"'is:{value}' is not a valid operator")
    action = kinds[value]
    return Query(lambda post: post.action == action, None, stands_alone=False)


def _has(value: str, reader: _Reader) -> Query:
    marks = {"links": "https://", "mentions": "@", "hashtags": "#"}
    if value not in marks:
        raise reader.error(f"'has:{value}' is not a valid operator")
    mark = marks[value]
    return Query(lambda post: mark in post.text, None, stands_alone=False)


def _from(value: str, reader: _Reader) -> Query:
    return Query(lambda post: value in (post.author.username.lower(), post.author.id))


def _to(value: str, reader: _Reader) -> Query:
    def matches(post: XPost) -> bool:
        author = post.tweet.author
        return post.action == REPLY and value in (author.username.lower(), author.id)

    return Query(matches)


def _retweets_of(value: str, reader: _Reader) -> Query:
    def matches(post: XPost) -> bool:
        author = post.tweet.author
        return post.action == RETWEET and value in (author.username.lower(), author.id)

    return Query(matches)


def _lang(value: str, reader: _Reader) -> Query:
    return Query(lambda post: post.lang == value, None, stands_alone=False)


_OPERATORS: dict[str, Callable[[str, _Reader], Query]] = {
    "conversation_id": _about(TWEET, REPLY),
    "in_reply_to_tweet_id": _about(REPLY),
    "retweets_of_tweet_id": _about(RETWEET),
    "quotes_of_tweet_id": _about(QUOTE),
    "from": _from,
    "to": _to,
    "retweets_of": _retweets_of,
    "is": _kind,
    "has": _has,
    "lang": _lang,
}
