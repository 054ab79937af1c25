"""Thumbnails of pictures that strangers made."""

from io import BytesIO

import pytest
from PIL import Image

from socap.lib.thumbnail import NotAPicture, thumbnail


def a_picture(kind: str, size: tuple[int, int], mode: str = "RGB", **options: object) -> bytes:
    written = BytesIO()
    Image.new(mode, size).save(written, kind, **options)
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("size", [(400, 400), (300, 80), (1, 1), (48, 900)])
def test_every_picture_becomes_a_square(kind: str, size: tuple[int, int]) -> None:
    found = opened(thumbnail(a_picture(kind, size), side=96))
    assert (found.format, found.size) == ("WEBP", (96, 96))


def test_transparent_parts_are_white() -> None:
    found = opened(thumbnail(a_picture("PNG", (96, 96), "RGBA"), side=96)).convert("RGB")
    assert found.getpixel((5, 5)) == (255, 255, 255)


def test_what_a_file_says_besides_its_pixels_is_left_out() -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    found = thumbnail(a_picture("JPEG", (96, 96), exif=exif), side=96)
    assert b"taken at home" not in found


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<html>not found</html>",
        a_picture("PNG", (90, 90))[:60],
        a_picture("JPEG", (90, 90))[:300],
        a_picture("BMP", (9, 9)),
        a_picture("PNG", (5000, 5000), "1"),
        a_picture("PNG", (20_000, 10_000), "1"),
    ],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        thumbnail(content, side=96)
