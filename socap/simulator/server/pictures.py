"""The profile pictures of the accounts, drawn when they are asked for."""

import colorsys
from io import BytesIO

from PIL import Image, ImageDraw

from socap.simulator.world.account_pool import Account, AccountPool

# What profiles name; answers replace it with the address under which the simulator was asked.
PICTURES = "https://pbs.twimg.com"
PATH = "/profile_images/"
SIDE = 200
# Of so many accounts one has lost its picture, as on X.
LOST_ONE_IN = 23


def picture_url(account: Account) -> str:
    return f"{PICTURES}{PATH}{account.id}/invented_normal.jpg"


def picture_at(path: str, accounts: AccountPool) -> bytes | None:
    """Returns the JPEG of the account whose id is in the path; of some there is none."""
    account = accounts.by_id.get(path.removeprefix(PATH).partition("/")[0])
    if account is None or account.index % LOST_ONE_IN == LOST_ONE_IN - 1:
        return None
    return _drawn(account.index)


def _drawn(number: int) -> bytes:
    """Returns head and shoulders before a colour, different for neighbouring numbers."""
    hue = number * 0.618034 % 1
    dark, light = _colour(hue, 0.38), _colour((hue + 0.06) % 1, 0.82)
    sheet = Image.new("RGB", (SIDE, SIDE), _colour(hue, 0.62))
    draw = ImageDraw.Draw(sheet)
    width = 62 + number % 5 * 3
    draw.ellipse((100 - width, 128, 100 + width, 270), fill=dark)
    draw.ellipse((66, 44, 134, 126 + number % 3 * 4), fill=light)
    if number % 2:
        draw.pieslice((62, 36, 138, 112), 180, 360, fill=dark)
    written = BytesIO()
    sheet.save(written, "JPEG", quality=85)
    return written.getvalue()


def _colour(hue: float, lightness: float) -> tuple[int, int, int]:
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, lightness, 0.45))
    return red, green, blue
