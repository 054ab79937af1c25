"""Addresses of the pages."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from socap.web.pages import (
    account,
    assets,
    audit,
    campaigns,
    change,
    create,
    dashboard,
    join,
    keys,
    lists,
    passwords,
    signin,
    two_step,
    users,
)

ACCOUNT, USER = "socap/account", "socap/users/<int:user_id>"
CAMPAIGN = "socap/campaigns/<int:campaign_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(pattern_name="campaigns"), name="home"),
    path("login", signin.SignIn.as_view(), name="login"),
    path("logout", LogoutView.as_view(), name="logout"),
    path("login/code", signin.code, name="login-code"),
    path("password", passwords.Forgotten.as_view(), name="password-reset"),
    path("password/sent", passwords.Sent.as_view(), name="password-reset-sent"),
    path("password/<uidb64>/<token>", passwords.SetNew.as_view(), name="password-reset-link"),
    path("join/<str:token>", join.join, name="invitation"),
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
    path(ACCOUNT, account.show, name="account"),
    path(f"{ACCOUNT}/email", account.change_email, name="account-email"),
    path(f"{ACCOUNT}/password", account.change_password, name="account-password"),
    path(f"{ACCOUNT}/sessions/end", account.end_other_sessions, name="sessions-end"),
    path(f"{ACCOUNT}/sessions/<int:sign_in_id>/end", account.end_session, name="session-end"),
    path(f"{ACCOUNT}/second-step", two_step.set_up, name="second-step"),
    path(f"{ACCOUNT}/second-step/begin", two_step.begin, name="second-step-begin"),
    path(f"{ACCOUNT}/second-step/code.svg", two_step.picture, name="second-step-picture"),
    path(f"{ACCOUNT}/second-step/off", two_step.turn_off, name="second-step-off"),
    path(f"{ACCOUNT}/second-step/codes", two_step.renew_codes, name="recovery-codes"),
    path("socap/users", users.listing, name="users"),
    path(f"{USER}/role", users.change_role, name="user-role"),
    path(f"{USER}/active", users.change_active, name="user-active"),
    path(f"{USER}/second-step", users.turn_off_second_step, name="user-second-step"),
    path(
        "socap/invitations/<int:invitation_id>/revoke",
        users.revoke_invitation,
        name="invitation-revoke",
    ),
    path("socap/keys", keys.listing, name="keys"),
    path("socap/keys/<int:key_id>/revoke", keys.revoke, name="key-revoke"),
    path("socap/audit", audit.log, name="audit"),
]
