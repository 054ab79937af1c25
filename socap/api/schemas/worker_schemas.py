"""The engine: cycles, jobs, the rate limit and calls."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema

from socap.api.field_types import NUMBER, Body


class TriggerOut(Schema):
    """`problems` names each campaign that could not be planned, with the reason."""

    completed: int
    campaigns: int
    tweets: int
    jobs_queued: int
    problems: list[str]


class RunBody(Body):
    maxJobs: Annotated[int, Field(ge=1, le=10_000), NUMBER] | None = None  # noqa: N815  the name of the contract
    concurrency: Annotated[int, Field(ge=1, le=64), NUMBER] | None = None


class RunOut(Schema):
    processed: int
    completed: int
    failed: int
    waiting: int


class ClosedEndpointOut(Schema):
    endpoint: str
    until: datetime


class RateLimitOut(Schema):
    """`qps` is null where no setting says how many calls a second are made."""

    qps: float | None
    wait_seconds: float
    refusals_in_a_row: int
    closed: list[ClosedEndpointOut] = Field(description="endpoints whose window is used up")


class CircuitOut(Schema):
    open: bool
    open_until: datetime | None
    reason: str


class UsageOut(Schema):
    endpoint: str
    calls: int
    errors: int
    rows: int


class ProviderStatusOut(Schema):
    name: str
    title: str
    rate_limit: RateLimitOut
    circuit: CircuitOut
    credentials_problem: str = Field(description='why no call is made until somebody acts, or ""')
    calls: list[UsageOut] = Field(description="this hour and the one before, by endpoint")


class WorkersOut(Schema):
    jobs: dict[str, int]
    workers: int
    last_heartbeat: datetime | None
    providers: list[ProviderStatusOut] = Field(description="in the order of SOCAP_SOURCE")


class JobOut(Schema):
    id: int
    type: str
    status: Literal["pending", "processing", "completed", "failed", "retrying"]
    subject: str
    attempts: int
    retry_count: int
    max_retries: int
    run_at: datetime | None
    created_at: datetime | None
    changed_at: datetime | None
    error: str


class JobsOut(Schema):
    jobs: list[JobOut]
    next_cursor: str | None
