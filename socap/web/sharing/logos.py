"""Looks at an uploaded logo; only pictures that cannot carry a script are taken."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

MOST_BYTES = 256 * 1024
MOST_PIXELS = 2000
TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


class NotALogo(ValueError):
    """Why it is not taken, in words for whoever chose it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    content: bytes
    type: str


def read_logo(content: bytes) -> Logo:
    """A PNG or JPEG of at most 256 KB and 2000 pixels a side; raises `NotALogo`."""
    if len(content) > MOST_BYTES:
        raise NotALogo(f"This file is larger than {MOST_BYTES // 1024} KB. Save it smaller.")
    try:
        with Image.open(BytesIO(content), formats=tuple(TYPES)) as picture:
            if max(picture.size) > MOST_PIXELS:
                wide, high = picture.size
                raise NotALogo(
                    f"This picture is {wide} by {high} pixels; at most {MOST_PIXELS} a side are taken."
                )
            picture.load()  # a cut one fails here
            return Logo(content=content, type=TYPES[str(picture.format)])
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        if isinstance(error, NotALogo):
            raise
        raise NotALogo("This is not a whole PNG or JPEG picture. Choose one of these.") from error
