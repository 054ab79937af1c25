"""What is to do between installing SOCAP and watching the first launch, and what is done of it."""

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
    """One step; the pages that begin with `area` belong to it, by the names of their addresses."""

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
            why="without it nothing can be read",
            page="welcome-provider",
            area=("welcome-provider",),
            done=_key_works(),
            for_admins=True,
        ),
        Step(
            name="people",
            label="Important people",
            why="who they are and whom they follow decides who matters",
            page="people-add",
            area=("people", "person"),
            done=ImportantPerson.objects.filter(active=True).exists(),
        ),
        Step(
            name="channel",
            label="A channel",
            why="where your team is told",
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


def still_to_do(user: User) -> list[Step]:
    """The steps, for who can do them, until all are done or the list was put away."""
    if not user.may_change or FirstSteps.dismissed():
        return []
    found = steps()
    return [] if all(step.done for step in found) else found


def step_at(request: HttpRequest, found: Sequence[Step]) -> Step | None:
    """The step whose page this is."""
    name = request.resolver_match.url_name if request.resolver_match else None
    return next((step for step in found if (name or "").startswith(step.area)), None)


def next_step(found: Sequence[Step], *, after: str = "", user: User) -> Step | None:
    """The first one not done yet, looking behind `after` first; never `after` itself."""
    names = [step.name for step in found]
    start = names.index(after) + 1 if after in names else 0
    around = [*found[start:], *found[: max(0, start - 1)]]
    open_ = [s for s in around if not s.done and (user.may_administer or not s.for_admins)]
    return open_[0] if open_ else None


def _key_works() -> bool:
    """Of whoever is asked for counters: there is one, and it is not refused."""
    asked = traits_for(Endpoint.TWEETS)
    if asked is None or not has_credentials(asked.name):
        return False
    return not Circuit.objects.filter(pk=asked.name, kind=ErrorKind.BAD_KEY).exists()
