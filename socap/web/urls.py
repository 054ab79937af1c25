"""Addresses of the pages."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from socap.web.pages import assets, campaigns, change, create, dashboard, lists, signin

CAMPAIGN = "socap/campaigns/<int:campaign_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(pattern_name="campaigns"), name="home"),
    path("login", signin.SignIn.as_view(), name="login"),
    path("logout", LogoutView.as_view(), name="logout"),
    path("assets/vega-<str:version>.js", assets.vega, name="vega"),
    path("socap", campaigns.listing, name="campaigns"),
    path("socap/", RedirectView.as_view(pattern_name="campaigns")),
    path("socap/campaigns", RedirectView.as_view(pattern_name="campaigns")),
    path("socap/create", create.create, name="campaign-create"),
    path(CAMPAIGN, dashboard.show, name="campaign"),
    path(f"{CAMPAIGN}/live", dashboard.live, name="campaign-live"),
    path(f"{CAMPAIGN}/charts/<slug:name>", dashboard.chart, name="campaign-chart"),
    path(f"{CAMPAIGN}/engagers", lists.all_engagers, name="campaign-engagers"),
    path(f"{CAMPAIGN}/engagements", lists.all_engagements, name="campaign-engagements"),
    path(f"{CAMPAIGN}/pause", campaigns.pause_one, name="campaign-pause"),
    path(f"{CAMPAIGN}/resume", campaigns.resume_one, name="campaign-resume"),
    path(f"{CAMPAIGN}/edit", change.edit, name="campaign-edit"),
    path(f"{CAMPAIGN}/tweets", change.tweets, name="campaign-tweets"),
    path(f"{CAMPAIGN}/tweets/remove", change.remove, name="campaign-tweets-remove"),
    path(f"{CAMPAIGN}/delete", campaigns.delete, name="campaign-delete"),
]
