"""A whole report with a block of every kind, 20 people and 20 tweets, in many scripts, and its pictures."""

from datetime import timedelta
from io import BytesIO
from typing import Any, TypeVar

from PIL import Image, ImageDraw

from socap.reports.composition.content import (
    Brand,
    Content,
    FrozenTable,
    People,
)
from tests.reports.content_sections import ENDS, STARTS, whole_sections

Kind = TypeVar("Kind")


def whole_content(
    *, language: str = "en", brand: Brand | None = None, tweets: int = 20, **fields: Any
) -> Content:
    """Returns a report of a three-day launch; `fields` replace those of the content."""
    content = Content(
        number=3,
        language=language,
        timezone="America/New_York",
        campaign_id=7,
        title="Lanternfold launch",
        client="Lanternfold GmbH & Co. KG",
        starts_at=STARTS,
        ends_at=ENDS,
        as_of=ENDS + timedelta(minutes=4),
        final=True,
        created_at=ENDS + timedelta(hours=1),
        author="Mira Holt",
        brand=brand
        or Brand(name="Harbour & Vale", logo="logo.png", footer="Harbour & Vale, Berlin"),
        sections=whole_sections(tweets),
        tables=[
            _frozen("engagements", 18_204),
            _frozen("readings", 4_320),
            _frozen("people", 9_311),
        ],
        removed=["A reply of @gone was taken out: its author deleted it."],
    )
    return content.model_copy(update=fields)


def assets_of(content: Content) -> dict[str, bytes]:
    """Returns the logo, and an avatar for everybody who has one, as PNG, JPEG and WebP."""
    people = [item for block in blocks_of(content, People) for item in block.items]
    names = [person.avatar for person in people if person.avatar]
    kinds = ("PNG", "JPEG", "WebP")
    found = {name: _avatar(n, kinds[n % 3]) for n, name in enumerate(names)}
    return found | ({content.brand.logo: logo()} if content.brand.logo else {})


def blocks_of(content: Content, kind: type[Kind]) -> list[Kind]:
    found = (block for section in content.sections for block in section.blocks)
    return [block for block in found if isinstance(block, kind)]


def logo() -> bytes:
    """Returns a wordmark on a transparent ground."""
    picture = Image.new("RGBA", (480, 120), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.polygon([(10, 110), (60, 10), (110, 110)], fill=(18, 92, 80, 255))
    draw.text((135, 22), "Harbour", fill=(20, 24, 30, 255), font_size=76)
    return _saved(picture, "PNG")


def _avatar(number: int, kind: str) -> bytes:
    shade = (number * 47 % 200 + 30, number * 91 % 200 + 30, number * 29 % 200 + 30)
    picture = Image.new("RGB", (73, 73) if number % 2 else (400, 300), shade)
    ImageDraw.Draw(picture).ellipse((20, 15, 53, 60), fill=(240, 226, 205))
    return _saved(picture, kind)


def _saved(picture: Image.Image, kind: str) -> bytes:
    file = BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def _frozen(name: str, rows: int) -> FrozenTable:
    return FrozenTable(name=name, rows=rows, columns=["id", "at"], sha256="0" * 64)
