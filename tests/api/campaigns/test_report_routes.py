"""Versions of a report by the API: made, read, planned, downloaded, released."""

import hashlib
import json

import pytest

from socap.reports.models import ReportVersion
from socap.reports.versions.report_versions import make_version
from tests.api.conftest import Api
from tests.builders import NOW
from tests.reports.launches import launch

pytestmark = pytest.mark.django_db
BASE = "/api/socap"


def test_from_asking_to_releasing(api: Api) -> None:
    path = f"/campaigns/{launch().pk}/reports"
    status, asked = api("post", path)
    assert (status, asked["state"], asked["files"]) == (202, "queued", [])
    assert api("get", f"{path}/1/files/pdf")[0] == 409
    assert api("post", f"{path}/1/release")[0] == 409
    make_version(ReportVersion.objects.get().pk, now=NOW)
    _, shown = api("get", f"{path}/1")
    assert (shown["state"], shown["progress"], shown["removed"]) == ("draft", 100, [])
    files = {kind: api.client.get(f"{BASE}{path}/1/files/{kind}") for kind in shown["files"]}
    assert {answer.status_code for answer in files.values()} == {200}
    assert files["pdf"].content.startswith(b"%PDF")
    assert hashlib.sha256(files["json"].content).hexdigest() == shown["checksum"]
    assert json.loads(files["json"].content)["number"] == 1
    assert api("post", f"{path}/1/release")[1]["state"] == "checking"
    assert api("post", f"{path}/1/release")[0] == 409
    assert [one["number"] for one in api("get", path)[1]["versions"]] == [1]


def test_the_plan_is_read_changed_and_guarded(api: Api) -> None:
    path = f"/campaigns/{launch().pk}/reports/plan"
    _, found = api("get", path)
    assert found["revision"] == 0
    found["plan"] |= {"language": "de", "title": "Unser Launch"}
    assert api("put", path, found)[1]["revision"] == 1
    status, again = api("put", path, found)
    assert status == 409 and "changed this meanwhile" in again["error"]
    found["revision"] = 1
    found["plan"]["cpm"] = {"low": 9, "base": 2, "high": 3, "source": "x", "dated": "2026-01-01"}
    status, wrong = api("put", path, found)
    assert status == 422 and "low must not be above base" in wrong["error"]


@pytest.mark.parametrize("path", ["/1", "/1/files/pdf", "/99999999999"])
def test_what_is_not_there(api: Api, path: str) -> None:
    assert api("get", f"/campaigns/{launch().pk}/reports{path}")[0] == 404


def test_an_unknown_kind_names_the_known_ones(api: Api) -> None:
    path = f"/campaigns/{launch().pk}/reports"
    api("post", path)
    status, answer = api("get", f"{path}/1/files/doc")
    assert status == 404 and "pdf, xlsx" in answer["error"]
