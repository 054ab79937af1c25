"""Two-factor sign-in: a code from an app on the phone, or a recovery code."""

import io
import secrets
from base64 import b32encode
from dataclasses import dataclass
from datetime import UTC, datetime

import segno
from django.db import transaction
from django.db.models import Exists, OuterRef
from django_otp import verify_token
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from socap.access.models import User

RECOVERY_CODES = 10
# What the app shows has so many digits; recovery codes are longer.
DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a code was right; `wait` is how many seconds no code is looked at."""

    right: bool
    wait: int = 0


def is_on(user: User) -> bool:
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def is_on_for_row() -> Exists:
    """The same as a column of a query over users."""
    return Exists(TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True))


@transaction.atomic
def begin(user: User) -> TOTPDevice:
    """A fresh secret, of no effect until a code made from it has been typed."""
    TOTPDevice.objects.filter(user=user, confirmed=False).delete()
    device: TOTPDevice = TOTPDevice.objects.create(user=user, name="app", confirmed=False)
    return device


def begun(user: User) -> TOTPDevice | None:
    found: TOTPDevice | None = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return found


def secret_of(device: TOTPDevice) -> str:
    """As apps take it typed: JBSW Y3DP …"""
    text = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def picture_of(device: TOTPDevice) -> bytes:
    """The QR code as SVG, dark on light in every theme, because cameras expect it."""
    drawing = io.BytesIO()
    segno.make(device.config_url, error="m").save(
        drawing, kind="svg", scale=4, border=4, dark="#000", light="#fff"
    )
    return drawing.getvalue()


@transaction.atomic
def confirm(user: User, code: str) -> list[str] | None:
    """Turn it on if the code is right; returns the recovery codes, or None."""
    device = TOTPDevice.objects.select_for_update().filter(user=user, confirmed=False).first()
    if device is None or not device.verify_token(_compact(code)):
        return None
    TOTPDevice.objects.filter(user=user, confirmed=True).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    return renew_recovery_codes(user)


@transaction.atomic
def renew_recovery_codes(user: User) -> list[str]:
    """Ten codes that each work once; those from before work no more."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recovery codes")
    codes = [b32encode(secrets.token_bytes(5)).decode().lower() for _ in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create([StaticToken(device=device, token=code) for code in codes])
    return codes


def recovery_codes_left(user: User) -> int:
    return StaticToken.objects.filter(device__user=user).count()


def check(user: User, code: str) -> Verdict:
    """Try a code of either kind; after wrong ones no code is looked at for 1, 2, 4, 8 … seconds."""
    given = _compact(code)
    kind = TOTPDevice if len(given) <= DIGITS else StaticDevice
    device = kind.objects.filter(user=user, confirmed=True).first()
    if device is None:
        return Verdict(right=False)
    allowed, why = device.verify_is_allowed()
    if not allowed:
        left = why["locked_until"] - datetime.now(UTC)
        return Verdict(right=False, wait=int(left.total_seconds()) + 1)
    verified = verify_token(user, device.persistent_id, given)  # type: ignore[no-untyped-call]
    return Verdict(right=verified is not None)


@transaction.atomic
def turn_off(user: User) -> bool:
    """Whether it was on."""
    StaticDevice.objects.filter(user=user).delete()
    return bool(TOTPDevice.objects.filter(user=user).delete()[0])


def _compact(code: str) -> str:
    return "".join(code.split()).lower()
