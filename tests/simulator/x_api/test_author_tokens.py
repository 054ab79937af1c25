"""Authors connect with OAuth 2.0 and PKCE; their tokens expire, rotate, and read their likers."""

import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from socap.simulator.world.likes import likes_of
from socap.simulator.world.timeline import FOREVER
from socap.simulator.x_api.oauth_grants import challenge_of
from tests.simulator.conftest import HOUR, Caller
from tests.simulator.x_api.x_caller import XCaller

CALLBACK = "http://127.0.0.1:9/callback?from=x"
SCOPES = "like.read tweet.read users.read offline.access"
VERIFIER = "v" * 43
ASKED = {
    "response_type": "code",
    "client_id": "demo-app",
    "redirect_uri": CALLBACK,
    "scope": SCOPES,
    "state": "a state",
    "code_challenge": challenge_of(VERIFIER),
    "code_challenge_method": "S256",
}
AUTHORIZE, TOKEN = "/i/oauth2/authorize", "/2/oauth2/token"


def test_the_challenge_is_that_of_the_standard() -> None:
    # The example of RFC 7636, appendix B.
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert challenge_of(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


class Author:
    """An author of the launch, and the app that reads in their name."""

    def __init__(self, caller: Caller, username: str) -> None:
        self.caller, self.username = caller, username
        self.http = httpx.Client(base_url=caller.simulator.url, verify=False)

    def answer(self, **changes: str) -> dict[str, str]:
        """Returns what comes back to the callback when the page is answered by itself."""
        self.caller.post("/_oauth", {"automatic": "allow", "username": self.username})
        return returned(self.http.get(AUTHORIZE, params=ASKED | changes))

    def post(
        self, path: str = TOKEN, *, secret: str = "demo-secret", **form: str
    ) -> httpx.Response:
        return self.http.post(path, data=form, auth=("demo-app", secret))

    def exchange(self, code: str, **changes: str) -> httpx.Response:
        form = {"code": code, "redirect_uri": CALLBACK, "code_verifier": VERIFIER} | changes
        return self.post(grant_type="authorization_code", **form)

    def connect(self, **changes: str) -> Any:
        return self.exchange(self.answer(**changes)["code"]).raise_for_status().json()

    def refresh(self, token: str) -> httpx.Response:
        return self.post(grant_type="refresh_token", refresh_token=token)

    def reader(self, token: str) -> XCaller:
        return XCaller(self.caller.simulator, token=token)


def returned(reply: httpx.Response) -> dict[str, str]:
    assert reply.status_code == 302
    address = urlsplit(reply.headers["location"])
    assert f"{address.scheme}://{address.netloc}{address.path}" == "http://127.0.0.1:9/callback"
    found = dict(parse_qsl(address.query))
    assert found.pop("from") == "x"
    assert found.pop("state") == "a state"
    return found


@pytest.fixture
def author(caller: Caller) -> Iterator[Author]:
    tweet = caller.simulator.launch.tweets[caller.tweet_ids("main")[0]]
    author = Author(caller, tweet.author.username)
    with author.http:
        yield author


def test_the_page_asks_and_takes_either_answer(author: Author) -> None:
    page = author.http.get(AUTHORIZE, params=ASKED)
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    assert f"@{author.username}" in page.text and "Stay connected" in page.text
    answers = ASKED | {"username": author.username}
    allowed = author.http.post(AUTHORIZE, data=answers | {"decision": "allow"})
    assert author.exchange(returned(allowed)["code"]).is_success
    cancelled = author.http.post(AUTHORIZE, data=answers | {"decision": "cancel"})
    assert returned(cancelled) == {"error": "access_denied"}


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"scope": "like.read everything"}, "invalid_scope"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": ""}, "invalid_request"),
        ({"response_type": "token"}, "unsupported_response_type"),
    ],
)
def test_a_wrong_request_comes_back_with_the_reason(
    author: Author, changes: dict[str, str], error: str
) -> None:
    assert author.answer(**changes) == {"error": error}


@pytest.mark.parametrize(
    "changes", [{"client_id": "other"}, {"redirect_uri": "javascript:alert(1)"}, {"state": ""}]
)
def test_a_request_that_cannot_be_trusted_goes_nowhere(
    author: Author, changes: dict[str, str]
) -> None:
    page = author.http.get(AUTHORIZE, params=ASKED | changes)
    assert page.status_code == 400
    assert "Something went wrong" in page.text


def test_a_code_is_good_once_for_its_verifier_and_callback(author: Author) -> None:
    for changes in ({"code_verifier": "w" * 43}, {"redirect_uri": "http://127.0.0.1:9/other"}):
        refused = author.exchange(author.answer()["code"], **changes)
        assert (refused.status_code, refused.json()["error"]) == (400, "invalid_grant")
    code = author.answer()["code"]
    assert author.exchange(code).is_success
    assert author.exchange(code).json()["error"] == "invalid_grant"
    late = author.answer()["code"]
    author.caller.advance(601)
    assert author.exchange(late).json()["error"] == "invalid_grant"


def test_the_app_shows_its_secret(author: Author) -> None:
    refused = author.post(secret="wrong", grant_type="refresh_token", refresh_token="x")
    assert (refused.status_code, refused.json()["error"]) == (401, "unauthorized_client")
    assert author.post(grant_type="password").json()["error"] == "unsupported_grant_type"
    assert author.post().json()["error"] == "invalid_request"


def test_a_token_reads_in_the_name_of_its_account_for_two_hours(author: Author) -> None:
    tokens = author.connect()
    assert tokens["token_type"] == "bearer"
    assert (tokens["expires_in"], tokens["scope"]) == (7200, SCOPES)
    with author.reader(tokens["access_token"]) as x:
        me = x.get("/2/users/me", **{"user.fields": "description"})["data"]
        assert me["username"] == author.username
        reply = x.ask("/2/tweets", ids=author.caller.tweet_ids()[0])
        assert reply.headers["x-rate-limit-limit"] == "5000"
        author.caller.advance(2 * HOUR)
        assert x.ask("/2/users/me").status_code == 401


def test_scopes_bound_what_a_token_reads(author: Author) -> None:
    tokens = author.connect(scope="tweet.read users.read")
    assert "refresh_token" not in tokens
    with author.reader(tokens["access_token"]) as x:
        tweet = author.caller.tweet_ids("main")[0]
        assert x.ask("/2/users/me").is_success
        assert x.ask(f"/2/tweets/{tweet}/liking_users").status_code == 403


def test_refresh_tokens_rotate_and_a_reused_one_ends_the_grant(author: Author) -> None:
    first = author.connect()
    second = author.refresh(first["refresh_token"]).raise_for_status().json()
    assert second["refresh_token"] != first["refresh_token"]
    with author.reader(second["access_token"]) as x:
        assert x.ask("/2/users/me").is_success
        reused = author.refresh(first["refresh_token"])
        assert (reused.status_code, reused.json()["error"]) == (400, "invalid_grant")
        assert author.refresh(second["refresh_token"]).json()["error"] == "invalid_grant"
        assert x.ask("/2/users/me").status_code == 401
    (grant,) = author.caller.get("/_oauth")["grants"]
    assert (grant["refreshes"], grant["reuses_refused"]) == (1, 1)
    assert grant["ended"] == "a refresh token was used twice"


def test_of_many_who_refresh_at_once_one_succeeds(author: Author) -> None:
    token = author.connect()["refresh_token"]
    codes: list[int] = []
    threads = [
        threading.Thread(target=lambda: codes.append(author.refresh(token).status_code))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [200, 400, 400, 400, 400, 400]


def test_both_sides_can_end_it(author: Author) -> None:
    by_app, by_author = author.connect(), author.connect()
    revoked = author.post("/2/oauth2/revoke", token=by_app["refresh_token"])
    assert revoked.json() == {"revoked": True}
    assert author.refresh(by_app["refresh_token"]).json()["error"] == "invalid_grant"
    with author.reader(by_author["access_token"]) as x:
        assert x.ask("/2/users/me").is_success
        author.caller.post("/_oauth", {"revoke": author.username})
        assert x.ask("/2/users/me").status_code == 401
    assert [grant["ended"] for grant in author.caller.get("/_oauth")["grants"]] == [
        "revoked by the app",
        "revoked by the account",
    ]


def test_a_lost_answer_has_rotated_the_token_all_the_same(author: Author) -> None:
    token = author.connect()["refresh_token"]
    author.caller.post("/_faults", {"kind": "timeout", "delay": 0.05, "path": TOKEN, "count": 1})
    with pytest.raises(httpx.RemoteProtocolError):
        author.refresh(token)
    assert author.refresh(token).json()["error"] == "invalid_grant"
    author.caller.http.delete("/_faults")
    author.caller.post("/_faults", {"kind": "503", "path": TOKEN, "count": 1})
    assert author.refresh(token).status_code == 503


def test_likers_are_read_by_the_author_only_at_most_a_hundred_newest_first(author: Author) -> None:
    caller = author.caller
    caller.advance(30 * HOUR)
    tweet = caller.tweet_ids("main")[0]
    other = next(
        t.id
        for t in caller.simulator.launch.tweets.values()
        if t.author.username != author.username
    )
    told = caller.get("/_truth", tweet_id=tweet, people=0, likes=1)["tweets"][0]
    standing = [event for event in told["likes"] if not event["removed_at"]]
    assert len(standing) == told["counters"]["likes"] > 100
    newest = [event["user_id"] for event in reversed(standing) if event["listed"]][:100]
    with author.reader(author.connect()["access_token"]) as x:
        path = f"/2/tweets/{tweet}/liking_users"
        assert [user["id"] for user in x.rows(path, max_results=40)] == newest
        assert len(x.get(path)["data"]) == 100
        refused = x.get(f"/2/tweets/{other}/liking_users")
        assert set(refused) == {"errors"}
        assert refused["errors"][0]["title"] == "Authorization Error"
        added = caller.post("/_burst", {"tweet_id": tweet, "action": "like", "count": 3})
        assert {user["id"] for user in x.rows(path)[:3]} == set(added["user_ids"])
    with author.reader(caller.simulator.api_key) as app:
        assert app.ask(path).status_code == 403
    charged = caller.get("/_calls")["charges"]["like"]
    assert charged["charged"] == 103 and charged["dollars"] == pytest.approx(0.103)


def test_likes_agree_with_the_counter_at_every_moment(caller: Caller) -> None:
    simulator = caller.simulator
    for tweet in simulator.launch.tweets.values():
        likes = likes_of(simulator.launch, tweet)
        moments = [event.at for event in likes.until(FOREVER)]
        for at in [tweet.created, *moments[:: max(1, len(moments) // 50)], moments[-1]]:
            assert likes.count(at) == tweet.counters(at).likes
            assert likes.count(at - 1) == tweet.counters(at - 1).likes
        assert len(likes.accounts()) == len(moments)


def test_a_burst_is_liked_too(caller: Caller) -> None:
    tweet = caller.tweet_ids()[0]
    for _ in range(2):
        caller.post("/_burst", {"tweet_id": tweet, "count": 20})
        (row,) = caller.get("/_truth", tweet_id=tweet, likes=1)["tweets"]
        standing = [event for event in row["likes"] if not event["removed_at"]]
        assert len(standing) == row["counters"]["likes"]
