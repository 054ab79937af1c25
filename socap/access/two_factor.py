"""Two-factor authentication with codes from an authenticator app, or recovery codes."""

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
from socap.lib.database.rows import update_row

RECOVERY_CODES = 10
# Length of the app's codes; recovery codes are longer.
DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCheck:
    """Whether a code was valid, and for how long no further codes are accepted."""

    is_valid: bool
    wait_seconds: int = 0


def is_enabled(user: User) -> bool:
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def is_enabled_subquery() -> Exists:
    """Returns `is_enabled` as an annotation for a query over users."""
    return Exists(TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True))


@transaction.atomic
def start_setup(user: User) -> TOTPDevice:
    """Creates a new secret, which has no effect until `confirm_setup`."""
    TOTPDevice.objects.filter(user=user, confirmed=False).delete()
    device: TOTPDevice = TOTPDevice.objects.create(user=user, name="app", confirmed=False)
    return device


def pending_device(user: User) -> TOTPDevice | None:
    found: TOTPDevice | None = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return found


def secret_text(device: TOTPDevice) -> str:
    """Returns the secret in groups of four for typing into an app: JBSW Y3DP …"""
    text = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def qr_code_svg(device: TOTPDevice) -> bytes:
    """Returns the QR code as SVG, dark on light in every theme because scanners expect that."""
    drawing = io.BytesIO()
    segno.make(device.config_url, error="m").save(
        drawing, kind="svg", scale=4, border=4, dark="#000", light="#fff"
    )
    return drawing.getvalue()


@transaction.atomic
def confirm_setup(user: User, code: str) -> list[str] | None:
    """Enables two-factor if the code is valid; returns the recovery codes, or None."""
    device = TOTPDevice.objects.select_for_update().filter(user=user, confirmed=False).first()
    if device is None or not device.verify_token(_compact(code)):
        return None
    TOTPDevice.objects.filter(user=user, confirmed=True).delete()
    update_row(device, confirmed=True)
    return renew_recovery_codes(user)


@transaction.atomic
def renew_recovery_codes(user: User) -> list[str]:
    """Returns ten new codes that each work once; earlier ones become invalid."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recovery codes")
    codes = [b32encode(secrets.token_bytes(5)).decode().lower() for _ in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create([StaticToken(device=device, token=code) for code in codes])
    return codes


def recovery_codes_left(user: User) -> int:
    return StaticToken.objects.filter(device__user=user).count()


def check_code(user: User, code: str) -> CodeCheck:
    """Checks a code of either kind; after failures, no code is accepted for 1, 2, 4, 8 … seconds."""
    given = _compact(code)
    kind = TOTPDevice if len(given) <= DIGITS else StaticDevice
    device = kind.objects.filter(user=user, confirmed=True).first()
    if device is None:
        return CodeCheck(is_valid=False)
    allowed, why = device.verify_is_allowed()
    if not allowed:
        left = why["locked_until"] - datetime.now(UTC)
        return CodeCheck(is_valid=False, wait_seconds=int(left.total_seconds()) + 1)
    verified = verify_token(user, device.persistent_id, given)  # type: ignore[no-untyped-call]
    return CodeCheck(is_valid=verified is not None)


@transaction.atomic
def disable(user: User) -> bool:
    """Disables two-factor. Returns False if it was not enabled."""
    StaticDevice.objects.filter(user=user).delete()
    return bool(TOTPDevice.objects.filter(user=user).delete()[0])


def _compact(code: str) -> str:
    return "".join(code.split()).lower()
