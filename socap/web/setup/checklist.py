"""The setup checklist between installing SOCAP and watching the first launch."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from socap.access.models import User
from socap.alerts.models import Channel
from socap.campaigns.models import Campaign
from socap.collection.models import Circuit
from socap.collection.provider.credentials import has_credentials
from socap.collection.provider.provider_selection import traits_for
from socap.people.models import ImportantPerson
from socap.sources.base import ErrorKind
from socap.sources.traits import Endpoint
from socap.web.models import FirstSteps

SETTING_UP = "setting_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step; `area` holds prefixes of the URL names of its pages."""

    name: str
    label: str
    why: str
    page: str
    area: tuple[str, ...]
    done: bool
    for_admins: bool = False

    @property
    def url(self) -> str:
        return reverse(self.page)


def steps() -> list[Step]:
    return [
        Step(
            name="provider",
            label="Provider key",
            why="needed to read data from X",
            page="welcome-provider",
            area=("welcome-provider",),
            done=_is_key_set(),
            for_admins=True,
        ),
        Step(
            name="people",
            label="Important people",
            why="determines which accounts trigger alerts",
            page="people-add",
            area=("people", "person"),
            done=ImportantPerson.objects.filter(active=True).exists(),
        ),
        Step(
            name="channel",
            label="A channel",
            why="where alerts are sent",
            page="channel-create",
            area=("channel", "recipient"),
            done=Channel.objects.exists(),
        ),
        Step(
            name="campaign",
            label="The first campaign",
            why="the tweets to watch",
            page="campaign-create",
            area=("campaign-create",),
            done=Campaign.objects.exists(),
        ),
    ]


def open_steps(user: User) -> list[Step]:
    """Returns all steps until every one is done, or [] if dismissed or not permitted."""
    if not user.may_change or FirstSteps.dismissed():
        return []
    found = steps()
    return [] if all(step.done for step in found) else found


def step_at(request: HttpRequest, found: Sequence[Step]) -> Step | None:
    """Returns the step that the current page belongs to, or None."""
    name = request.resolver_match.url_name if request.resolver_match else None
    return next((step for step in found if (name or "").startswith(step.area)), None)


def next_step(found: Sequence[Step], *, after: str = "", user: User) -> Step | None:
    """Returns the next open step after `after`, starting over at the end; never `after` itself."""
    names = [step.name for step in found]
    start = names.index(after) + 1 if after in names else 0
    around = [*found[start:], *found[: max(0, start - 1)]]
    open_ = [s for s in around if not s.done and (user.may_administer or not s.for_admins)]
    return open_[0] if open_ else None


def _is_key_set() -> bool:
    """Returns whether the provider of tweet counters has a key that is not rejected."""
    asked = traits_for(Endpoint.TWEETS)
    if asked is None or not has_credentials(asked.name):
        return False
    return not Circuit.objects.filter(pk=asked.name, kind=ErrorKind.BAD_KEY).exists()
