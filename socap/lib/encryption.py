"""Encryption of stored secrets, with one key per purpose derived from SOCAP_SECRET_KEY."""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class DecryptionError(Exception):
    """The token was encrypted with an unknown secret key or for another purpose."""


def encrypted(text: str, purpose: str) -> str:
    return _keys(purpose).encrypt(text.encode()).decode()


def decrypted(token: str, purpose: str) -> str:
    try:
        return _keys(purpose).decrypt(token).decode()
    except (InvalidToken, UnicodeDecodeError) as error:
        raise DecryptionError from error


def renewed(token: str, purpose: str) -> str:
    """Returns the token re-encrypted with the current secret key, unchanged if it already is."""
    try:
        _key(settings.SECRET_KEY, purpose).decrypt(token)
    except InvalidToken:
        return encrypted(decrypted(token, purpose), purpose)
    return token


def _keys(purpose: str) -> MultiFernet:
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([_key(secret, purpose) for secret in secrets])


def _key(secret: str, purpose: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=b"socap", info=purpose.encode())
    return Fernet(urlsafe_b64encode(derived.derive(secret.encode())))
