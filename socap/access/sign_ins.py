"""Tracks where users are signed in, lists their devices and ends their sessions."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest
from ua_parser import parse

from socap.access.audit import request_ip
from socap.access.models import SignIn, User

# An open page polls every few seconds; activity is recorded at most once a minute.
ACTIVITY_INTERVAL = timedelta(minutes=1)
LAST_ACTIVITY = "seen_at"

# Common names where the library's differ.
DISPLAY_NAMES = {"Mobile Safari": "Safari", "Mac OS X": "Mac", "Chrome OS": "ChromeOS"}
MOBILE_SUFFIXES = (" Mobile WebView", " Mobile iOS", " Mobile", " iOS")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedInDevice:
    """A sign-in as shown to its user; `is_current` for the browser that asks."""

    id: int
    name: str
    ip: str | None
    created_at: datetime
    last_seen_at: datetime
    is_current: bool


def record_activity(request: HttpRequest) -> None:
    """Updates the sign-in of this request, which extends its session by two weeks.

    At most once per `ACTIVITY_INTERVAL`, but at once for a new session or session key.
    """
    session = request.session
    if SESSION_KEY not in session:
        return
    now = datetime.now(UTC)
    key, seen_at = session.get(LAST_ACTIVITY, ("", 0.0))
    if key == session.session_key and now.timestamp() - seen_at < ACTIVITY_INTERVAL.total_seconds():
        return
    if not session.session_key:
        session.save()
    agent = request.META.get("HTTP_USER_AGENT", "")[:300].replace("\0", "")
    facts = {"last_seen_at": now, "ip": request_ip(request), "user_agent": agent}
    # Looked up by the previous key, because a password change gives the session a new one.
    known = SignIn.objects.filter(session_key=key, user=session[SESSION_KEY])
    if not key or not known.update(session_key=session.session_key, **facts):
        SignIn.objects.update_or_create(
            session_key=session.session_key,
            defaults=facts | {"user_id": session[SESSION_KEY]},
            create_defaults=facts | {"user_id": session[SESSION_KEY], "created_at": now},
        )
    session[LAST_ACTIVITY] = (session.session_key, now.timestamp())


def signed_in_devices(user: User, *, session_key: str | None) -> list[SignedInDevice]:
    """Returns the devices where `user` is signed in: this one first, then the most recent."""
    active_sessions = Session.objects.filter(expire_date__gt=datetime.now(UTC)).values(
        "session_key"
    )
    found = [
        SignedInDevice(
            id=sign_in.pk,
            name=device_name(sign_in.user_agent),
            ip=sign_in.ip,
            created_at=sign_in.created_at,
            last_seen_at=sign_in.last_seen_at,
            is_current=sign_in.session_key == session_key,
        )
        for sign_in in user.sign_ins.filter(session_key__in=active_sessions)
    ]
    return sorted(found, key=lambda device: not device.is_current)


@transaction.atomic
def end_sign_ins(user: User, *, keep: str | None = None, only: int | None = None) -> int:
    """Ends all sessions of `user`, or only one, or all but the one with the key `keep`."""
    ending = user.sign_ins.all()
    if keep is not None:
        ending = ending.exclude(session_key=keep)
    if only is not None:
        ending = ending.filter(pk=only)
    keys = list(ending.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    return ending.filter(session_key__in=keys).delete()[0]


def delete_expired_sessions() -> None:
    """Deletes expired sessions, and sign-ins without a session."""
    Session.objects.filter(expire_date__lt=datetime.now(UTC)).delete()
    SignIn.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()


def device_name(user_agent: str) -> str:
    """Returns `Firefox on Windows`, or the user agent itself if it is unknown."""
    found = parse(user_agent)
    browser = _display_name(found.user_agent.family) if found.user_agent else ""
    system = found.os.family if found.os else ""
    if system == "iOS" and found.device:
        system = found.device.family  # iPhone, iPad
    if browser and system:
        return f"{browser} on {_display_name(system)}"
    return browser or _display_name(system) or user_agent[:60] or "Unknown browser"


def _display_name(family: str) -> str:
    name = DISPLAY_NAMES.get(family, family)
    return next((name.removesuffix(end) for end in MOBILE_SUFFIXES if name.endswith(end)), name)
