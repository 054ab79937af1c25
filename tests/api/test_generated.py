"""The contract, asked by a program that knows nothing but its description, with sense and nonsense."""

import os
import re
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode, checks
from schemathesis.core.result import Ok
from schemathesis.specs.openapi import checks as openapi_checks

from .builders import FakeSource, a_campaign, a_person
from .conftest import Api

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(600)]

# By hand: GENERATED_EXAMPLES=300 pytest tests/api/test_generated.py
EXAMPLES = int(os.environ.get("GENERATED_EXAMPLES", "4"))
HELD = [
    checks.not_a_server_error,
    openapi_checks.status_code_conformance,
    openapi_checks.content_type_conformance,
    openapi_checks.response_schema_conformance,
    openapi_checks.negative_data_rejection,
]
# What is wrong with these may lie in what their words mean (a past date, an unknown tweet, a channel
# that cannot be reached, an unreadable cursor, a provider that is not set up, a table in a text, a low
# price above a high one), which no description can say.
MEANING = re.compile(
    r"^(POST|PATCH) .*/(campaigns|channels|launch_curves|mutes|recipients|saved-views|settings)"
    r"|/engagements|/suggestions|/charts/|DELETE .*/people|PUT .*/reports/plan"
)


schema = schemathesis.openapi.from_wsgi("/api/socap/openapi.json", get_wsgi_application())
# What works in threads of its own, or speaks with the outside, is no matter of the description.
OUTSIDE = re.compile(r"/(run|process|test|init-db)$")
FOUND = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
OPERATIONS = [operation for operation in FOUND if not OUTSIDE.search(operation.path)]


@pytest.fixture
def record(source: FakeSource) -> Iterator[None]:
    a_campaign("1", "2")
    a_person("alice", 4, 10)
    # As Django's own test client does: the test's transaction goes on after each request.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: str(mode.value))
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda found: str(found.label))
def test_every_answer_is_one_that_the_description_names(
    operation: Any, mode: GenerationMode, api: Api, record: None
) -> None:
    headers = {"Authorization": f"Bearer {api.key}"}
    has_cursor = any(parameter.name == "cursor" for parameter in operation.query)
    described = not (has_cursor or MEANING.search(operation.label))
    accepting = [openapi_checks.positive_data_acceptance] if described else []

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.call_and_validate(headers=headers, checks=[*HELD, *accepting])

    try:
        ask()
    except Unsatisfiable:
        pytest.skip("nothing about it can be wrong")
