"""Where the parts of a report version are, for the team and by share link."""

from typing import Protocol
from urllib.parse import urlencode

from django.urls import reverse

from socap.reports.composition.content import Rows
from socap.reports.models import ReportVersion


class ReportAddresses(Protocol):
    """Returns the addresses of pictures, files, and the rows that a number counts."""

    def asset(self, name: str) -> str: ...

    def file(self, kind: str) -> str: ...

    def rows(self, anchor: Rows) -> str: ...


class TeamAddresses:
    def __init__(self, version: ReportVersion) -> None:
        self.version = (version.campaign_id, version.number)

    def asset(self, name: str) -> str:
        return reverse("report-asset", args=[*self.version, name])

    def file(self, kind: str) -> str:
        return reverse("report-file", args=[*self.version, kind])

    def rows(self, anchor: Rows) -> str:
        return f"{reverse('report-rows', args=[*self.version, anchor.table])}?{query_of(anchor)}"


class SharedAddresses:
    """By share link: of the newest released version, and without the rows."""

    def __init__(self, token: str, version: ReportVersion) -> None:
        self.token, self.number = token, version.number

    def asset(self, name: str) -> str:
        return reverse("shared-report-asset", args=[self.token, self.number, name])

    def file(self, kind: str) -> str:
        return reverse("shared-report-file", args=[self.token, self.number, kind])

    def rows(self, anchor: Rows) -> str:
        return ""


def query_of(anchor: Rows) -> str:
    return urlencode({"rows": anchor.model_dump_json(exclude={"table"}, exclude_defaults=True)})
