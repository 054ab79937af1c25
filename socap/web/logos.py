"""Looks at an uploaded logo by its bytes; only pictures that cannot carry a script are taken."""

from dataclasses import dataclass

MOST_BYTES = 256 * 1024
MOST_PIXELS = 2000
PNG = b"\x89PNG\r\n\x1a\n"
# Start-of-frame segments of JPEG: all SOFs but DHT, JPG and DAC, which have numbers among them.
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
# Segments without a length.
BARE = frozenset(range(0xD0, 0xD8)) | {0x01}


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
    kind, size = "image/png", _png_size(content)
    if size is None:
        kind, size = "image/jpeg", _jpeg_size(content)
    if size is None:
        raise NotALogo("This is not a whole PNG or JPEG picture. Choose one of these.")
    if not all(1 <= side <= MOST_PIXELS for side in size):
        raise NotALogo(
            f"This picture is {size[0]} by {size[1]} pixels; at most {MOST_PIXELS} a side are taken."
        )
    return Logo(content=content, type=kind)


def _png_size(content: bytes) -> tuple[int, int] | None:
    head, end = content[:24], content[-8:-4]
    if head[:8] != PNG or head[12:16] != b"IHDR" or end != b"IEND":
        return None
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Walks the segments to the first frame."""
    if content[:2] != b"\xff\xd8" or content[-2:] != b"\xff\xd9":
        return None
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        kind = content[at + 1]
        if kind in FRAMES:
            height, width = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return int.from_bytes(width), int.from_bytes(height)
        if kind == 0xFF:
            at += 1  # padding
        elif kind in BARE:
            at += 2
        else:
            at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return None
