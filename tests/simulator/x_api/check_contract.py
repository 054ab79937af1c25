"""Checks the simulator's answers against X's own contract, which is not part of this repository.

    python -m tests.simulator.x_api.check_contract openapi.json

Prints each call and what the contract objects to; ends with status 1 if there is anything.
"""

import sys
from pathlib import Path
from typing import Any

import httpx
import schemathesis

from tests.simulator.conftest import HOUR, Caller, start
from tests.simulator.x_api.x_caller import XCaller

POST = "created_at,public_metrics,lang,conversation_id,note_post,edit_controls,text,reply_settings"
USER = "created_at,description,location,public_metrics,verified,verified_type,protected,url"
FIELDS = {"post.fields": POST, "user.fields": USER}
EXPANDED = FIELDS | {"expansions": "author_id,referenced_posts,in_reply_to_user_id"}


def calls(caller: Caller) -> list[tuple[str, dict[str, str]]]:
    """Returns paths of the contract with parameters; `id` and `username` belong into the path."""
    launch = caller.simulator.launch
    tweet = max(launch.tweets.values(), key=lambda t: t.totals.retweets).id
    people = [person.account for person in launch.people.values()]
    long = next(p.event.id for p in launch.posts.values() if len(p.event.text) > 280)
    names = ",".join(account.username for account in people)
    ids = ",".join(account.id for account in people)
    return [
        ("/2/tweets", {"ids": f"{tweet},{long},1", **EXPANDED}),
        ("/2/tweets", {"ids": "x"}),
        ("/2/tweets/{id}", {"id": long, **EXPANDED}),
        ("/2/tweets/{id}/retweets", {"id": tweet, **EXPANDED}),
        ("/2/tweets/{id}/retweets", {"id": "1"}),
        ("/2/tweets/{id}/retweeted_by", {"id": tweet, **FIELDS}),
        ("/2/tweets/{id}/quote_tweets", {"id": tweet, "max_results": "100", **EXPANDED}),
        ("/2/tweets/search/recent", {"query": f"conversation_id:{tweet}", **EXPANDED}),
        ("/2/tweets/search/recent", {"query": f"retweets_of_tweet_id:{tweet}", **EXPANDED}),
        ("/2/users/{id}/following", {"id": people[0].id, "max_results": "1000", **FIELDS}),
        ("/2/users/{id}/tweets", {"id": launch.tweets[tweet].author.id, **EXPANDED}),
        ("/2/users", {"ids": ids, **FIELDS}),
        ("/2/users/by", {"usernames": names, **FIELDS}),
        ("/2/users/by/username/{username}", {"username": people[0].username, **FIELDS}),
        ("/2/usage/tweets", {"usage.fields": "project_cap,daily_project_usage"}),
    ]


def objections(contract: Any, path: str, reply: httpx.Response) -> list[str]:
    try:
        contract[path]["GET"].validate_response(reply)
    except Exception as failure:
        return [str(failure)]
    return []


def main(document: Path) -> int:
    contract = schemathesis.openapi.from_path(str(document))
    found = 0
    with start() as simulator, Caller(simulator) as caller, XCaller(simulator) as x:
        caller.advance(30 * HOUR)
        for path, params in calls(caller):
            named = {name: params.pop(name) for name in ("id", "username") if f"{{{name}}}" in path}
            reply = x.ask(path.format(**named), **params)
            problems = objections(contract, path, reply)
            found += len(problems)
            print(reply.status_code, path, *problems)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
