"""OAuth 2.0 with PKCE at X: the page where an author gives permission, and the tokens for it."""

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from functools import cache
from types import TracebackType
from typing import Any

import httpx
from authlib.oauth2.base import OAuth2Error
from authlib.oauth2.client import OAuth2Client

from socap.sources.base import Profile

# The data provider whose API takes the tokens, and where authors are asked.
PROVIDER, X, AUTHORIZE_PATH = "x_api_v2", "https://x.com", "/i/oauth2/authorize"
SCOPES = ("tweet.read", "users.read", "like.read", "offline.access")
TIMEOUT = httpx.Timeout(connect=5, read=15, write=5, pool=5)
# What X's access tokens last where it does not say.
USUAL_LIFE = timedelta(hours=2)
APP_ERRORS = ("invalid_client", "unauthorized_client")
PERMISSION_ERRORS = ("invalid_grant", "invalid_request", "invalid_token", "access_denied")
MOST_WORDS = 200


class Cause(StrEnum):
    """Who can help: the author, by connecting again; the operator; or time."""

    PERMISSION = "permission refused"
    APP = "app refused"
    UNAVAILABLE = "unavailable"


class OAuthProblem(Exception):
    """X gave no usable answer; the message holds its words, and never a token."""

    def __init__(self, message: str, *, cause: Cause, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.cause, self.retry_after = cause, retry_after


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """An app of X's developer portal, as a confidential client."""

    client_id: str
    client_secret: str = field(repr=False)
    callback_url: str
    api_url: str
    authorize_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What a permission is used with. `refresh` changes with every refresh; '' if there is none."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    life: timedelta
    scopes: frozenset[str]


class XOAuth:
    """X's authorization server for one app; every question is one HTTP call or none.

    Raises `OAuthProblem`.
    """

    def __init__(self, app: App, *, transport: httpx.BaseTransport | None = None) -> None:
        self._app = app
        self._http = httpx.Client(
            headers={"User-Agent": "SOCAP/1"},
            timeout=TIMEOUT,
            transport=transport,
            verify=_tls(),
            follow_redirects=False,  # a redirect would carry the secret to another host
        )
        self._oauth = OAuth2Client(
            self._http,
            client_id=app.client_id,
            redirect_uri=app.callback_url,
            code_challenge_method="S256",
        )
        for kind in ("access_token_response", "refresh_token_response"):
            self._oauth.register_compliance_hook(kind, _checked)

    def authorize_url(self, *, state: str, verifier: str) -> str:
        """Where the author gives permission; no call is made."""
        url, _ = self._oauth.create_authorization_url(
            self._app.authorize_url, state=state, code_verifier=verifier, scope=" ".join(SCOPES)
        )
        return str(url)

    def exchange(self, code: str, *, verifier: str) -> Tokens:
        """The tokens for the code with which X sent the author back."""
        return self._tokens(
            lambda: self._oauth.fetch_token(
                self._url("token"),
                grant_type="authorization_code",
                code=code,
                code_verifier=verifier,
                auth=self._basic,
            ),
            secret=code,
        )

    def refresh(self, refresh_token: str) -> Tokens:
        """New tokens; `refresh_token` is used up, whatever comes of it."""
        return self._tokens(
            lambda: self._oauth.refresh_token(
                self._url("token"), refresh_token=refresh_token, auth=self._basic
            ),
            secret=refresh_token,
        )

    def revoke(self, token: str) -> None:
        """Ends what the token allows; one that X does not know any more is as good as revoked."""
        try:
            self._ask(
                lambda: _checked(
                    self._oauth.revoke_token(self._url("revoke"), token=token, auth=self._basic)
                ),
                secret=token,
            )
        except OAuthProblem as problem:
            if problem.cause is not Cause.PERMISSION:
                raise

    def author(self, access_token: str) -> Profile:
        """Whose token it is."""
        headers = {"Authorization": f"Bearer {access_token}"}
        response = self._ask(
            lambda: _checked(
                self._http.get(f"{self._app.api_url}/2/users/me", headers=headers), client=False
            ),
            secret=access_token,
        )
        body = _json(response)
        data = body.get("data")
        row = data if isinstance(data, dict) else {}
        if not (row.get("id") and row.get("username")):
            raise _unavailable("X did not say whose permission it is")
        return Profile(
            id=str(row["id"]), username=str(row["username"]), name=str(row.get("name") or "")
        )

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> "XOAuth":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def _basic(self) -> httpx.BasicAuth:
        return httpx.BasicAuth(self._app.client_id, self._app.client_secret)

    def _url(self, what: str) -> str:
        return f"{self._app.api_url}/2/oauth2/{what}"

    def _tokens(self, call: Callable[[], Any], *, secret: str) -> Tokens:
        answer = self._ask(call, secret=secret)
        access, refresh = answer.get("access_token"), answer.get("refresh_token")
        if not isinstance(access, str) or not access:
            raise _unavailable("X answered without a token")
        return Tokens(
            access=access,
            refresh=refresh if isinstance(refresh, str) else "",
            life=_life(answer.get("expires_in")),
            scopes=frozenset(str(answer.get("scope") or "").split()),
        )

    def _ask(self, call: Callable[[], Any], *, secret: str) -> Any:
        """Turns whatever goes wrong into an `OAuthProblem` without the secrets that were sent."""
        try:
            return call()
        except OAuthProblem as problem:
            told = str(problem)
            for hidden in (secret, self._app.client_secret):
                told = told.replace(hidden, "[hidden]") if hidden else told
            raise OAuthProblem(told, cause=problem.cause, retry_after=problem.retry_after) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _unavailable(f"X did not answer ({type(error).__name__})") from error
        except (OAuth2Error, ValueError) as error:
            raise _unavailable("X's answer cannot be understood") from error


@cache
def _tls() -> ssl.SSLContext:
    """Reading the certificates takes longer than a call."""
    return httpx.create_ssl_context()


def _checked(response: httpx.Response, *, client: bool = True) -> httpx.Response:
    """Returns a successful response; `client` is whether the app itself was checked with the call."""
    status = response.status_code
    if 200 <= status < 300:
        return response
    body = _json(response)
    error = str(body.get("error") or "")
    words = str(body.get("error_description") or body.get("detail") or error or "")[:MOST_WORDS]
    message = f"X answered HTTP {status}" + (f", “{words}”" if words else "")
    if status == 429 or status >= 500:
        raise OAuthProblem(message, cause=Cause.UNAVAILABLE, retry_after=_retry_after(response))
    if error in APP_ERRORS or (client and error not in PERMISSION_ERRORS and status in (401, 403)):
        raise OAuthProblem(message, cause=Cause.APP)
    if error in PERMISSION_ERRORS or status in (400, 401, 403):
        raise OAuthProblem(message, cause=Cause.PERMISSION)
    raise OAuthProblem(message, cause=Cause.UNAVAILABLE)


def _json(response: httpx.Response) -> dict[str, Any]:
    try:
        body = response.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _life(given: object) -> timedelta:
    usable = isinstance(given, int | float) and not isinstance(given, bool) and 0 < given < 1e8
    return timedelta(seconds=float(given)) if usable else USUAL_LIFE  # type: ignore[arg-type]


def _retry_after(response: httpx.Response) -> float | None:
    given = response.headers.get("Retry-After", "")
    return float(given) if given.isascii() and given.isdigit() and len(given) < 8 else None


def _unavailable(message: str) -> OAuthProblem:
    return OAuthProblem(message, cause=Cause.UNAVAILABLE)
