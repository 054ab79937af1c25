"""Which launches a campaign is compared with: all earlier ones, or chosen campaigns and curves."""

import re
from collections.abc import Sequence

from socap.campaigns.models import Campaign, LaunchCurve

KEY = re.compile(r"(campaign|curve)-([1-9][0-9]{0,17})")
MOST_CHOSEN = 100


class UnknownLaunch(ValueError):
    """The key names no other campaign and no curve."""


def campaign_key(campaign_id: int) -> str:
    return f"campaign-{campaign_id}"


def curve_key(curve_id: int) -> str:
    return f"curve-{curve_id}"


def ids_among(keys: Sequence[str], kind: str) -> list[int]:
    """Returns the ids of the keys of this kind, `campaign` or `curve`."""
    found = [KEY.fullmatch(key) for key in keys]
    return [int(match[2]) for match in found if match and match[1] == kind]


def valid_choice(campaign: Campaign, keys: Sequence[str]) -> list[str]:
    """Returns the keys in order, each once. Raises `UnknownLaunch`."""
    known = {
        *(campaign_key(id_) for id_ in _present(Campaign, ids_among(keys, "campaign"))),
        *(curve_key(id_) for id_ in _present(LaunchCurve, ids_among(keys, "curve"))),
    } - {campaign_key(campaign.pk)}
    for key in keys:
        if key not in known:
            raise UnknownLaunch(
                f"{key} is no launch to compare with; name other campaigns as campaign-3"
                " and imported curves as curve-2"
            )
    if len(set(keys)) > MOST_CHOSEN:
        raise UnknownLaunch(f"choose at most {MOST_CHOSEN} launches")
    return sorted(set(keys))


def _present(model: type[Campaign] | type[LaunchCurve], ids: Sequence[int]) -> list[int]:
    return list(model._default_manager.filter(pk__in=ids).values_list("pk", flat=True))
