"""OAuth 2.0 with PKCE as X offers it: the page that asks the account's owner, tokens, revocation."""

import base64
import binascii
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from socap.simulator.server.connection_faults import apply_connection_faults
from socap.simulator.server.faults import ERROR_RESPONSES, X_API_V2, FaultTarget
from socap.simulator.server.http_request import HttpRequest
from socap.simulator.server.responses import Response, json_response
from socap.simulator.simulation import Simulation
from socap.simulator.world.account_pool import Account
from socap.simulator.x_api.authorize_page import SCOPES, authorize_page, refusal_page
from socap.simulator.x_api.oauth_grants import ALLOW, OAuthRefused
from socap.simulator.x_api.problem_bodies import fault_problem

AUTHORIZE, TOKEN, REVOKE = "/i/oauth2/authorize", "/2/oauth2/token", "/2/oauth2/revoke"
REQUIRED = ("client_id", "redirect_uri", "response_type", "scope", "state")

Form = Mapping[str, str]


class OAuthServer:
    """Serves one confidential app; any http address may be its callback."""

    prefixes: tuple[str, ...] = (AUTHORIZE, TOKEN, REVOKE)

    def __init__(self, simulation: Simulation, *, client_id: str, client_secret: str) -> None:
        self._launch, self._time = simulation.launch, simulation.time
        self._meter, self._faults = simulation.meter, simulation.faults
        self._grants, self._consent = simulation.grants, simulation.consent
        self._client = (client_id, client_secret)

    def respond(self, request: HttpRequest) -> Response:
        form = dict(parse_qsl(request.body.decode(errors="replace"), keep_blank_values=True))
        if request.path == AUTHORIZE:
            return self._authorize(request, form)
        active = self._faults.active_for(
            FaultTarget(
                path=request.path,
                provider=X_API_V2,
                has_cursor=False,
                is_list=False,
                has_counters=False,
            )
        )
        refused = next((kind for kind in ERROR_RESPONSES if kind in active), None)
        if refused:
            response = fault_problem(refused, ())
        else:
            # A cut connection loses the answer, not what was done.
            response = apply_connection_faults(self._tokens(request, form), active)
        self._meter.record(
            request.path,
            provider=X_API_V2,
            endpoint=request.path,
            query=f"grant_type={form.get('grant_type', '')}",
            status=0 if response.connection_fault else response.status,
            rows=0,
            faults=list(active),
        )
        return response

    def _authorize(self, request: HttpRequest, form: Form) -> Response:
        """Shows the page, or answers it when its form comes or it is answered automatically."""
        asked = request.query if request.verb == "GET" else form
        if missing := [name for name in REQUIRED if not asked.get(name)]:
            return refusal_page(f"The request lacks {', '.join(missing)}.")
        if asked["client_id"] != self._client[0]:
            return refusal_page("There is no app with this client_id.")
        if urlsplit(asked["redirect_uri"]).scheme not in ("http", "https"):
            return refusal_page("The redirect_uri is not an http address.")
        if error := _request_error(asked):
            return _redirect(asked, error=error)
        if request.verb == "GET" and not self._consent.automatic:
            return authorize_page(asked, authors=self._authors(), path=AUTHORIZE)
        decision = form.get("decision") or self._consent.automatic
        username = form.get("username") or self._consent.username
        account = self._account(username)
        if decision != ALLOW:
            return _redirect(asked, error="access_denied")
        if account is None:
            return refusal_page(f"There is no account @{username}.")
        code = self._grants.authorize(
            user_id=account.id,
            username=account.username,
            scopes=asked["scope"].split(),
            redirect_uri=asked["redirect_uri"],
            challenge=asked["code_challenge"],
            now=self._time.now(),
        )
        return _redirect(asked, code=code)

    def _tokens(self, request: HttpRequest, form: Form) -> Response:
        try:
            if request.verb != "POST":
                raise OAuthRefused("invalid_request", "Use POST.", status=405)
            if _basic(request.headers.get("Authorization", "")) != self._client:
                raise OAuthRefused(
                    "unauthorized_client", "Missing valid authorization header", status=401
                )
            if request.path == REVOKE:
                self._grants.revoke(_required(form, "token"))
                return json_response({"revoked": True})
            grant_type = _required(form, "grant_type")
            handler = self._grant_types.get(grant_type)
            if handler is None:
                raise OAuthRefused(
                    "unsupported_grant_type", f"There is no grant_type {grant_type}."
                )
            return json_response(handler(self, form))
        except OAuthRefused as refusal:
            body = {"error": refusal.error, "error_description": str(refusal)}
            return json_response(body, status=refusal.status)

    def _exchange(self, form: Form) -> object:
        return self._grants.exchange(
            code=_required(form, "code"),
            redirect_uri=_required(form, "redirect_uri"),
            verifier=_required(form, "code_verifier"),
            now=self._time.now(),
        )

    def _refresh(self, form: Form) -> object:
        return self._grants.refresh(_required(form, "refresh_token"), now=self._time.now())

    _grant_types: Mapping[str, Callable[["OAuthServer", Form], object]] = {
        "authorization_code": _exchange,
        "refresh_token": _refresh,
    }

    def _authors(self) -> list[Account]:
        """Returns the authors of the launch's tweets, those of the main tweets first."""
        return list({t.author.id: t.author for t in self._launch.tweets.values()}.values())

    def _account(self, username: str) -> Account | None:
        if not username:
            return self._authors()[0]
        return self._launch.account_pool.by_username.get(username.removeprefix("@").lower())


def _request_error(asked: Form) -> str:
    """Returns the standard name of what is wrong with a request that has a way back, else ''."""
    if asked["response_type"] != "code":
        return "unsupported_response_type"
    if not asked.get("code_challenge") or asked.get("code_challenge_method") != "S256":
        return "invalid_request"
    return "" if set(asked["scope"].split()) <= SCOPES.keys() else "invalid_scope"


def _redirect(asked: Form, **answer: str) -> Response:
    query = urlencode({"state": asked["state"]} | answer)
    joint = "&" if urlsplit(asked["redirect_uri"]).query else "?"
    location = f"{asked['redirect_uri']}{joint}{query}"
    return Response(status=302, headers=(("Location", location),), kind="text/html")


def _required(form: Form, name: str) -> str:
    if not form.get(name):
        raise OAuthRefused("invalid_request", f"Missing required parameter [{name}].")
    return form[name]


def _basic(header: str) -> tuple[str, str] | None:
    """Returns client id and secret of HTTP Basic authentication."""
    try:
        text = base64.b64decode(header.partition("Basic ")[2], validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
    client, colon, secret = text.partition(":")
    return (client, secret) if colon else None
