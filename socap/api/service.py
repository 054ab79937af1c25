"""The API, published under /api/socap/."""

from socap.api.auth import may_read
from socap.api.document import DescribedApi
from socap.api.errors import register_error_handlers
from socap.api.json_bodies import StrictJson
from socap.api.routes import (
    alerts,
    audience_routes,
    campaigns,
    channels,
    chart_routes,
    engagements,
    follow_ups,
    liker_routes,
    mutes,
    note_routes,
    own_account_routes,
    people,
    prometheus_routes,
    quote_routes,
    suggestion_routes,
    system,
    text_routes,
    view_routes,
    workers,
)
from socap.api.routes.insight import place_routes
from socap.api.routes.results import comparison_routes, report_routes, tweet_result_routes

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
api.add_router("/campaigns", audience_routes.of_campaigns)
api.add_router("/campaigns", alerts.of_campaigns)
api.add_router("/campaigns", mutes.router)
api.add_router("/campaigns", note_routes.router)
api.add_router("/campaigns", quote_routes.router)
api.add_router("/campaigns", tweet_result_routes.router)
api.add_router("/campaigns", comparison_routes.router)
api.add_router("/campaigns", report_routes.router)
api.add_router("/launch_curves", comparison_routes.curves)
api.add_router("/campaigns", text_routes.router)
api.add_router("/campaigns", own_account_routes.router)
api.add_router("/campaigns", liker_routes.router)
api.add_router("/campaigns", people.of_campaigns)
api.add_router("/campaigns", follow_ups.router)
api.add_router("/campaigns", chart_routes.router)
api.add_router("/campaigns", place_routes.of_campaigns)
api.add_router("/accounts", place_routes.of_accounts)
api.add_router("/channels", channels.router)
api.add_router("", alerts.router)
api.add_router("/people/suggestions", suggestion_routes.router)
api.add_router("/people", people.router)
api.add_router("/saved-views", view_routes.router)
api.add_router("", audience_routes.router)
api.add_router("/workers", workers.router)
api.add_router("", system.router)
api.add_router("", prometheus_routes.router)
