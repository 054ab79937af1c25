"""A derived place, with its confidence and the reason in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`country` is an ISO 3166-1 code, '' where the place is unknown; `confidence` is then ''."""

    country: str = ""
    city: str = ""
    confidence: str = ""  # "sure" or "likely"
    reason: str = ""


UNKNOWN = Place()
