"""A stand-in for X: gives, rotates, refuses and revokes tokens, and lists likers to the author only."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

CLIENT_ID, CLIENT_SECRET = "launch-app", "s3cret-of-the-app"
LIKING_PATH = "/liking_users"


class XServer(ThreadingHTTPServer):
    """Refresh tokens are accepted once; a reused one ends the whole permission, as at X."""

    daemon_threads = True

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.lives = 7200.0
        self.codes: dict[str, dict[str, str]] = {}
        self.families: dict[str, str] = {}  # permission -> account id
        self.access: dict[str, str] = {}  # token -> permission
        self.refresh: dict[str, str] = {}
        self.used: dict[str, str] = {}
        self.names: dict[str, str] = {}  # account id -> username
        self.authors: dict[str, str] = {}  # tweet id -> account id
        self.likers: dict[str, list[str]] = {}  # tweet id -> account ids, newest first
        self.refreshes = self.reused = 0
        self.calls: list[str] = []
        self.revoked: list[str] = []
        self.down = False
        self.scopes = "tweet.read users.read like.read offline.access"
        self.before_answer: Callable[[str], None] = lambda path: None
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def allow(self, address: str, *, as_: str) -> dict[str, str]:
        """What happens when the account presses Authorize on the page at `address`."""
        given = dict(parse_qsl(urlsplit(address).query))
        assert given["response_type"] == "code" and given["client_id"] == CLIENT_ID
        assert given["code_challenge_method"] == "S256"
        code = secrets.token_hex(8)
        self.codes[code] = given | {"account": as_}
        return {"state": given["state"], "code": code}

    def tokens_for(self, permission: str) -> dict[str, Any]:
        access, refresh = secrets.token_hex(12), secrets.token_hex(12)
        self.access[access], self.refresh[refresh] = permission, permission
        return {
            "token_type": "bearer",
            "expires_in": self.lives,
            "access_token": access,
            "refresh_token": refresh,
            "scope": self.scopes,
        }

    def end_family(self, permission: str) -> None:
        """As when the author removes the app, or X revokes."""
        self.families.pop(permission, None)
        for kept in (self.access, self.refresh):
            for token in [token for token, found in kept.items() if found == permission]:
                del kept[token]

    def end_all(self) -> None:
        for permission in list(self.families):
            self.end_family(permission)

    def exchange(self, form: Mapping[str, str]) -> tuple[int, dict[str, Any]]:
        if form.get("grant_type") == "refresh_token":
            return self._refresh(form.get("refresh_token", ""))
        asked = self.codes.pop(form.get("code", ""), None)
        if asked is None:
            return 400, refusal("Value passed for the authorization code was invalid.")
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if (
            challenge != asked["code_challenge"]
            or form.get("redirect_uri") != asked["redirect_uri"]
        ):
            return 400, refusal("Value passed for the code verifier was invalid.")
        permission = secrets.token_hex(4)
        self.families[permission] = asked["account"]
        return 200, self.tokens_for(permission)

    def _refresh(self, token: str) -> tuple[int, dict[str, Any]]:
        self.refreshes += 1
        permission = self.refresh.pop(token, "")
        if not permission:
            if token in self.used:
                self.reused += 1
                self.end_family(self.used[token])
            return 400, refusal("Value passed for the token was invalid.")
        self.used[token] = permission
        for access in [access for access, of in self.access.items() if of == permission]:
            del self.access[access]
        return 200, self.tokens_for(permission)


def refusal(words: str, error: str = "invalid_request") -> dict[str, Any]:
    return {"error": error, "error_description": words}


class Handler(BaseHTTPRequestHandler):
    server: XServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        form = {
            name: found[0] for name, found in parse_qs(self.rfile.read(length).decode()).items()
        }
        x, path = self.server, urlsplit(self.path).path
        x.calls.append(path)
        basic = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        if x.down:
            self.reply(503, {"title": "Service Unavailable", "status": 503})
        elif self.headers.get("Authorization") != f"Basic {basic}":
            words = "Missing valid authorization header"
            self.reply(401, refusal(words, "unauthorized_client"))
        elif path == "/2/oauth2/token":
            with x.lock:
                answer = x.exchange(form)
            x.before_answer(path)
            self.reply(*answer)
        else:
            with x.lock:
                token = form.get("token", "")
                x.revoked.append(token)
                permission = x.access.get(token) or x.refresh.get(token)
                if permission:
                    x.end_family(permission)
            self.reply(200, {"revoked": True})

    def do_GET(self) -> None:
        x, path = self.server, urlsplit(self.path).path
        x.calls.append(path)
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        account = x.families.get(x.access.get(token, ""), "")
        if x.down:
            self.reply(503, {"title": "Service Unavailable", "status": 503})
        elif not account:
            unauthorized = {"title": "Unauthorized", "type": "about:blank", "status": 401}
            self.reply(401, unauthorized | {"detail": "Unauthorized"})
        elif path == "/2/users/me":
            self.reply(200, {"data": user(account, x.names.get(account, f"user_{account}"))})
        else:
            self._likers(path.split("/")[3], account)

    def _likers(self, tweet_id: str, account: str) -> None:
        if self.server.authors.get(tweet_id) != account:
            kind = "https://api.twitter.com/2/problems/not-authorized-for-resource"
            self.reply(200, {"errors": [{"title": "Authorization Error", "type": kind,
                                         "resource_id": tweet_id}]})  # fmt: skip
            return
        rows = [user(id_, f"user_{id_}") for id_ in self.server.likers.get(tweet_id, [])[:100]]
        body: dict[str, Any] = {"meta": {"result_count": len(rows)}}
        self.reply(200, body | ({"data": rows} if rows else {}))

    def reply(self, status: int, body: Mapping[str, Any]) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        for name, value in (
            ("limit", "75"),
            ("remaining", "74"),
            ("reset", int(time.time()) + 900),
        ):
            if LIKING_PATH in self.path:
                self.send_header(f"x-rate-limit-{name}", str(value))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None: ...


def user(id_: str, username: str) -> dict[str, Any]:
    return {"id": id_, "username": username, "name": username.title()}


@contextmanager
def x_server() -> Iterator[XServer]:
    with XServer() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield running
        finally:
            running.shutdown()
            thread.join()
