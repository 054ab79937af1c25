"""A loopback server for `other_provider`: a few posts, whatever was done with them, and who asked."""

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from socap.sources.base import Action
from tests.collection.provider.other_provider import Birdsong

TRAITS = Birdsong.traits
COUNTER_NAMES = {"retweet": "retweets", "reply": "replies", "quote": "quotes", "like": "likes"}
Row = dict[str, Any]


class Birdhouse(ThreadingHTTPServer):
    """`rows` hold what was done, newest first; `asked` each path with how many ids or which page."""

    daemon_threads = True

    def __init__(self, began: datetime) -> None:
        self.began = began
        self.rows: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self.posts: list[str] = []
        self.follows: dict[str, list[str]] = {}
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def happens(self, post: str, action: Action, *accounts: int, at: datetime) -> None:
        """So many accounts do it, a second after each other."""
        for number, account in enumerate(accounts):
            moment = (at + timedelta(seconds=number)).isoformat()
            row: Row = {"author": account_of(account), "at": moment}
            if action in (Action.REPLY, Action.QUOTE):
                row |= {"id": f"{post}{action.value[0] == 'q':d}{account}", "text": f"by {account}"}
            self.rows[post, action.value].insert(0, row)

    def answer(self, path: str, query: dict[str, str]) -> tuple[int, Any]:
        match path.strip("/").split("/"):
            case ["posts"]:
                ids = query["ids"].split(",")
                assert len(ids) <= TRAITS.metrics_batch
                return 200, {"data": [self._post(id_) for id_ in ids if id_ in self.posts]}
            case ["posts", post, action]:
                rows = self.rows[post, action]
                if since := query.get("since"):
                    rows = [row for row in rows if row["at"] >= since]
                return 200, paged(rows, TIMED, query)
            case ["users"]:
                ids = query["ids"].split(",")
                assert len(ids) <= TRAITS.users_batch
                return 200, {"data": [self._user(f"user{id_}") for id_ in ids]}
            case ["users", name]:
                return 200, {"data": self._user(name)}
            case ["users", name, "follows"]:
                rows = [account_of(int(id_)) for id_ in self.follows.get(name, [])]
                return 200, paged(rows, TRAITS.followings_page, query)
        return 404, {}

    def _user(self, name: str) -> Row:
        number = int(name.removeprefix("user"))
        return account_of(number) | {"follows": len(self.follows.get(name, []))}

    def _post(self, post: str) -> Row:
        counts = {COUNTER_NAMES[action]: len(self.rows[post, action]) for action in COUNTER_NAMES}
        return {"id": post, "author": account_of(1), "text": f"post {post}",
                "at": self.began.isoformat(), "counts": counts}  # fmt: skip


TIMED = 5


def account_of(number: int) -> Row:
    return {"id": str(number), "handle": f"user{number}", "followers": number}


def paged(rows: list[Row], size: int, query: dict[str, str]) -> Row:
    start = int(query.get("token", 0))
    more = start + size < len(rows)
    page: Row = {"data": rows[start : start + size]}
    return page | ({"next": str(start + size)} if more else {})


class Handler(BaseHTTPRequestHandler):
    server: Birdhouse

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.server.asked.append(parts.path)
        status, body = 401, dict[str, Any]()
        if self.headers["Authorization"] == "Bearer launch:t0ken":
            query = {key: values[0] for key, values in parse_qs(parts.query).items()}
            status, body = self.server.answer(parts.path, query)
        content = json.dumps(body).encode()
        self.send_response(status)
        used = sum(path.split("/")[-1] == parts.path.split("/")[-1] for path in self.server.asked)
        reset = datetime.now(UTC) + timedelta(minutes=15)
        self.send_header("x-rate-limit-limit", "75")
        self.send_header("x-rate-limit-remaining", str(max(0, 75 - used)))
        self.send_header("x-rate-limit-reset", str(int(reset.timestamp())))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@contextmanager
def birdhouse(began: datetime) -> Iterator[Birdhouse]:
    with Birdhouse(began) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
