"""The API, published under /api/socap/."""

from socap.api.auth import may_read
from socap.api.document import DescribedApi
from socap.api.errors import register_error_handlers
from socap.api.json_bodies import StrictJson
from socap.api.routes import (
    alerts,
    campaigns,
    channels,
    engagements,
    follow_ups,
    mutes,
    note_routes,
    own_account_routes,
    people,
    suggestion_routes,
    system,
    workers,
)

api = DescribedApi(
    title="SOCAP",
    version="1",
    description=(
        "Watches launches on X. Send `Authorization: Bearer KEY` (`socap apikey create NAME`). "
        'Every error is `{"error": "…", "fields": {"field": "what to do"}}`.'
    ),
    urls_namespace="api",
    auth=may_read,
    parser=StrictJson(),
    docs_url="/docs",
)
register_error_handlers(api)
api.add_router("/campaigns", campaigns.router)
api.add_router("/campaigns", engagements.router)
api.add_router("/campaigns", alerts.of_campaigns)
api.add_router("/campaigns", mutes.router)
api.add_router("/campaigns", note_routes.router)
api.add_router("/campaigns", own_account_routes.router)
api.add_router("/campaigns", people.of_campaigns)
api.add_router("/campaigns", follow_ups.router)
api.add_router("/channels", channels.router)
api.add_router("", alerts.router)
api.add_router("/people/suggestions", suggestion_routes.router)
api.add_router("/people", people.router)
api.add_router("/workers", workers.router)
api.add_router("", system.router)
