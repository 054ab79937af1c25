"""Validates uploaded logos; accepts only formats that cannot contain scripts."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

MAX_BYTES = 256 * 1024
MAX_PIXELS = 2000
TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


class InvalidLogo(ValueError):
    """The logo is not acceptable; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    content: bytes
    type: str


def read_logo(content: bytes) -> Logo:
    """Returns a PNG or JPEG of at most 256 KB and 2000 pixels per side; else raises `InvalidLogo`."""
    if len(content) > MAX_BYTES:
        raise InvalidLogo(f"This file is larger than {MAX_BYTES // 1024} KB. Choose a smaller one.")
    try:
        with Image.open(BytesIO(content), formats=tuple(TYPES)) as picture:
            if max(picture.size) > MAX_PIXELS:
                width, height = picture.size
                raise InvalidLogo(
                    f"This picture is {width} by {height} pixels; the maximum is {MAX_PIXELS} per side."
                )
            picture.load()  # fails if the file is truncated
            return Logo(content=content, type=TYPES[str(picture.format)])
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, InvalidLogo):
            raise
        raise InvalidLogo("This is not a valid PNG or JPEG picture.") from error
