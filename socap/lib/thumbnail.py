"""Small square pictures, drawn anew from pictures that strangers made."""

from io import BytesIO

from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
MAX_PIXELS = 4096 * 4096
QUALITY = 82


class NotAPicture(ValueError):
    """The content is no picture, or one that is too large to be read."""


def thumbnail(content: bytes, *, side: int) -> bytes:
    """Returns the middle of the picture as a WebP of `side` pixels; raises `NotAPicture`.

    Nothing but the pixels is taken over; transparent parts become white.
    """
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise NotAPicture(f"{picture.width} by {picture.height} pixels are too many")
            picture.draft("RGB", (2 * side, 2 * side))  # a large JPEG is read at a smaller scale
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
            fitted = ImageOps.fit(upright, (side, side), Image.Resampling.LANCZOS)
            plain = Image.new("RGB", (side, side), "white")
            plain.paste(fitted, mask=fitted)
            written = BytesIO()
            plain.save(written, "WEBP", quality=QUALITY)
            return written.getvalue()
    except (OSError, SyntaxError, Image.DecompressionBombError, RuntimeWarning) as error:
        raise NotAPicture("this is no picture that can be read") from error
    except ValueError as error:
        raise error if isinstance(error, NotAPicture) else NotAPicture(str(error)) from error
