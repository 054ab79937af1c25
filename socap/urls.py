"""Which room answers which address."""

from django.urls import URLPattern, URLResolver, include, path

from socap.api.health import healthz
from socap.api.service import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("api/socap/", api.urls),
    path("", include("socap.web.urls")),
]

handler400 = "socap.web.pages.refused.bad_request"
handler500 = "socap.web.pages.broken.server_error"
