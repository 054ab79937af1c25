"""Where somebody is signed in: kept while sessions are used, shown to their owner, and ended."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest
from ua_parser import parse

from socap.access.audit import address_of
from socap.access.models import SignIn, User

# A page that is open asks every few seconds; who was seen when is told to the minute.
SEEN_EVERY = timedelta(minutes=1)
SEEN = "seen_at"

# What people call them, where it is not what the library does.
KNOWN_AS = {"Mobile Safari": "Safari", "Mac OS X": "Mac", "Chrome OS": "ChromeOS"}
MOBILE = (" Mobile WebView", " Mobile iOS", " Mobile", " iOS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One sign-in as its owner knows it."""

    id: int
    name: str
    ip: str | None
    created_at: datetime
    last_seen_at: datetime
    here: bool


def note_seen(request: HttpRequest) -> None:
    """Keep the sign-in behind this request, and with it its session, for another two weeks.

    A session that has just begun, or has got another key, is entered at once.
    """
    session = request.session
    if SESSION_KEY not in session:
        return
    now = datetime.now(UTC)
    key, seen_at = session.get(SEEN, ("", 0.0))
    if key == session.session_key and now.timestamp() - seen_at < SEEN_EVERY.total_seconds():
        return
    if not session.session_key:
        session.save()
    agent = request.META.get("HTTP_USER_AGENT", "")[:300].replace("\0", "")
    facts = {"last_seen_at": now, "ip": address_of(request), "user_agent": agent}
    # By the key it had before: a change of the password gives the session another one.
    known = SignIn.objects.filter(session_key=key, user=session[SESSION_KEY])
    if not key or not known.update(session_key=session.session_key, **facts):
        SignIn.objects.update_or_create(
            session_key=session.session_key,
            defaults=facts | {"user_id": session[SESSION_KEY]},
            create_defaults=facts | {"user_id": session[SESSION_KEY], "created_at": now},
        )
    session[SEEN] = (session.session_key, now.timestamp())


def devices_of(user: User, *, session_key: str | None) -> list[Device]:
    """Where `user` is signed in now, this browser first, then the newest seen."""
    living = Session.objects.filter(expire_date__gt=datetime.now(UTC)).values("session_key")
    found = [
        Device(
            id=sign_in.pk,
            name=device_name(sign_in.user_agent),
            ip=sign_in.ip,
            created_at=sign_in.created_at,
            last_seen_at=sign_in.last_seen_at,
            here=sign_in.session_key == session_key,
        )
        for sign_in in user.sign_ins.filter(session_key__in=living)
    ]
    return sorted(found, key=lambda device: not device.here)


@transaction.atomic
def end_sign_ins(user: User, *, keep: str | None = None, only: int | None = None) -> int:
    """End all sessions of `user`, or one of them, or all but the one with the key `keep`."""
    ending = user.sign_ins.all()
    if keep is not None:
        ending = ending.exclude(session_key=keep)
    if only is not None:
        ending = ending.filter(pk=only)
    keys = list(ending.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    return ending.filter(session_key__in=keys).delete()[0]


def forget_ended() -> None:
    """Delete the sessions that have expired, and the sign-ins that have no session any more."""
    Session.objects.filter(expire_date__lt=datetime.now(UTC)).delete()
    SignIn.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()


def device_name(user_agent: str) -> str:
    """`Firefox on Windows`; what says nothing known is shown as it is."""
    found = parse(user_agent)
    browser = _called(found.user_agent.family) if found.user_agent else ""
    system = found.os.family if found.os else ""
    if system == "iOS" and found.device:
        system = found.device.family  # iPhone, iPad
    if browser and system:
        return f"{browser} on {_called(system)}"
    return browser or _called(system) or user_agent[:60] or "Unknown browser"


def _called(family: str) -> str:
    name = KNOWN_AS.get(family, family)
    return next((name.removesuffix(end) for end in MOBILE if name.endswith(end)), name)
