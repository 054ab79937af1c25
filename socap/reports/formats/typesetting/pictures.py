"""The pictures of a report as the PDF can hold them: drawings as SVG, all others as PNG or JPEG."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, ImageStat

from socap.reports.formats.typesetting.printable_text import PrintableText

# As sharp as print needs: 70 mm at 300 dots an inch.
MOST_PIXELS = 830
LIGHT = 200  # of 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`is_light`: cannot be seen on white paper; `ratio` is that of width to height."""

    path: str
    data: bytes
    ratio: float = 1
    is_light: bool = False


def printable_pictures(assets: Mapping[str, bytes], printable: PrintableText) -> dict[str, Picture]:
    """Returns those that can be read, by name."""
    found = {}
    for number, (name, data) in enumerate(assets.items()):
        if name.endswith(".svg"):
            drawn = printable.of(data.decode("utf-8", errors="replace"))
            found[name] = Picture(path=f"picture-{number}.svg", data=drawn.encode())
        elif picture := _readable(f"picture-{number}", data):
            found[name] = picture
    return found


def _readable(stem: str, data: bytes) -> Picture | None:
    try:
        with Image.open(BytesIO(data)) as opened:
            shown = ImageOps.exif_transpose(opened)
            shown.thumbnail((MOST_PIXELS, MOST_PIXELS))
            is_clear = shown.has_transparency_data
            picture = shown.convert("RGBA" if is_clear else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None  # whatever was stored, the report is made
    file = BytesIO()
    picture.save(file, "PNG" if is_clear else "JPEG", **({} if is_clear else {"quality": 88}))
    return Picture(
        path=f"{stem}.{'png' if is_clear else 'jpg'}",
        data=file.getvalue(),
        ratio=picture.width / picture.height,
        is_light=is_clear and _is_light(picture),
    )


def _is_light(picture: Image.Image) -> bool:
    """Returns whether what is not transparent is nearly white."""
    seen = picture.getchannel("A").point(lambda alpha: 255 if alpha > 128 else 0)
    statistics = ImageStat.Stat(picture.convert("L"), mask=seen)
    return statistics.count[0] > 0 and statistics.mean[0] > LIGHT
