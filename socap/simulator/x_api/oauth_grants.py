"""What accounts have allowed the app: codes, access tokens, and refresh tokens that change at each use.

A refresh token that is used a second time ends the whole grant, since one of its two users stole it.
"""

import secrets
import threading
from base64 import urlsafe_b64encode
from collections.abc import Collection
from dataclasses import dataclass, field
from hashlib import sha256

from socap.simulator.server.profile_writer import Json
from socap.simulator.server.time_format import HOUR, MINUTE, SECOND

CODE_LIVES = 10 * MINUTE
ACCESS_LIVES = 2 * HOUR
OFFLINE = "offline.access"
ALLOW, CANCEL = "allow", "cancel"
CHOICES = ("", ALLOW, CANCEL)


class OAuthRefused(Exception):
    """A token endpoint's error, by its standard name; the message is for the caller."""

    def __init__(self, error: str, description: str, *, status: int = 400) -> None:
        super().__init__(description)
        self.error, self.status = error, status


@dataclass(slots=True)
class Consent:
    """Who answers X's page: nobody ('') or, by itself, ALLOW or CANCEL as `username`."""

    automatic: str = ""
    username: str = ""


@dataclass(slots=True, kw_only=True)
class Grant:
    """One authorization by one account; `refresh_token` is the only one that still works."""

    user_id: str
    username: str
    scopes: tuple[str, ...]
    refresh_token: str = ""
    refreshes: int = 0
    reuses_refused: int = 0
    ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code that can be exchanged once, by whoever has the verifier."""

    grant: Grant
    redirect_uri: str
    challenge: str
    expires: int


@dataclass(slots=True)
class OAuthGrants:
    """Times are the launch's. Used by many threads."""

    _grants: list[Grant] = field(default_factory=list)
    _codes: dict[str, Code] = field(default_factory=dict)
    _access: dict[str, tuple[Grant, int]] = field(default_factory=dict)
    _refresh: dict[str, Grant] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def authorize(
        self,
        *,
        user_id: str,
        username: str,
        scopes: Collection[str],
        redirect_uri: str,
        challenge: str,
        now: int,
    ) -> str:
        """Returns a code for what the account has just allowed."""
        grant = Grant(user_id=user_id, username=username, scopes=tuple(scopes))
        code = secrets.token_urlsafe(48)
        with self._lock:
            self._codes[code] = Code(
                grant=grant,
                redirect_uri=redirect_uri,
                challenge=challenge,
                expires=now + CODE_LIVES,
            )
        return code

    def exchange(self, *, code: str, redirect_uri: str, verifier: str, now: int) -> Json:
        """Returns the first tokens. Raises OAuthRefused for a wrong, old or used code."""
        with self._lock:
            found = self._codes.pop(code, None)
            if found is None or now >= found.expires:
                raise OAuthRefused(
                    "invalid_grant", "Value passed for the authorization code was invalid."
                )
            if found.redirect_uri != redirect_uri:
                raise OAuthRefused(
                    "invalid_grant",
                    "Value passed for the redirect uri did not match the uri of "
                    "the authorization code.",
                )
            if challenge_of(verifier) != found.challenge:
                raise OAuthRefused(
                    "invalid_grant",
                    "Value passed for the code verifier did not match the code challenge.",
                )
            self._grants.append(found.grant)
            return self._tokens(found.grant, now)

    def refresh(self, token: str, *, now: int) -> Json:
        """Returns new tokens in place of `token`; a token used before ends its grant."""
        with self._lock:
            grant = self._refresh.get(token)
            if grant is None or grant.ended:
                raise OAuthRefused("invalid_grant", "Value passed for the token was invalid.")
            if token != grant.refresh_token:
                grant.reuses_refused += 1
                grant.ended = "a refresh token was used twice"
                raise OAuthRefused("invalid_grant", "Value passed for the token was invalid.")
            grant.refreshes += 1
            return self._tokens(grant, now)

    def revoke(self, token: str) -> None:
        """Ends an access token, or with a refresh token the whole grant; unknown ones are ended already."""
        with self._lock:
            self._access.pop(token, None)
            if grant := self._refresh.get(token):
                grant.ended = grant.ended or "revoked by the app"

    def revoke_account(self, username: str) -> int:
        """Ends what an account has allowed, as on X's page of connected apps."""
        with self._lock:
            open_grants = [g for g in self._grants if not g.ended and g.username == username]
            for grant in open_grants:
                grant.ended = "revoked by the account"
            return len(open_grants)

    def grant_of(self, access_token: str, *, now: int) -> Grant | None:
        """Returns the grant of a token that is valid now."""
        with self._lock:
            grant, expires = self._access.get(access_token, (None, 0))
            return grant if grant and not grant.ended and now < expires else None

    def state(self) -> list[Json]:
        """Returns all grants, without their tokens."""
        with self._lock:
            return [
                {
                    "user_id": grant.user_id,
                    "username": grant.username,
                    "scopes": list(grant.scopes),
                    "refreshes": grant.refreshes,
                    "reuses_refused": grant.reuses_refused,
                    "ended": grant.ended,
                }
                for grant in self._grants
            ]

    def _tokens(self, grant: Grant, now: int) -> Json:
        access = secrets.token_urlsafe(48)
        self._access[access] = (grant, now + ACCESS_LIVES)
        answer: Json = {
            "token_type": "bearer",
            "expires_in": ACCESS_LIVES // SECOND,
            "access_token": access,
            "scope": " ".join(grant.scopes),
        }
        if OFFLINE in grant.scopes:
            grant.refresh_token = answer["refresh_token"] = secrets.token_urlsafe(48)
            self._refresh[grant.refresh_token] = grant
        return answer


def challenge_of(verifier: str) -> str:
    """Returns the S256 challenge of a verifier (RFC 7636)."""
    digest = sha256(verifier.encode()).digest()
    return urlsafe_b64encode(digest).decode().rstrip("=")
