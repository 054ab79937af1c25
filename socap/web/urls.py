"""URLs of the pages."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from socap.web import vega_bundle
from socap.web.alerts import channels, demo_inbox
from socap.web.alerts import page as alerts
from socap.web.author_connections import author_page, likers_page, x_app_page
from socap.web.campaigns import create, own_account_page, tweet_removal
from socap.web.campaigns import edit as change
from socap.web.campaigns import listing as campaigns
from socap.web.comparison import comparison_page, curve_pages
from socap.web.dashboard import note_pages
from socap.web.dashboard import page as dashboard
from socap.web.explore import (
    automation_marks,
    avatars,
    engagements,
    engagers,
    organisations,
    tweet,
    x_account,
)
from socap.web.follow_ups import control as follow_ups
from socap.web.follow_ups import take_page
from socap.web.insight import places_page
from socap.web.jobs import page as jobs
from socap.web.people import add as people_add
from socap.web.people import list_engagement, suggestion_pages
from socap.web.people import listing as people
from socap.web.quotes import quote_pages as quotes
from socap.web.quotes import suggestion_actions
from socap.web.report import (
    defaults_page,
    delivery_page,
    plan_page,
    summary_draft_page,
    version_list,
    version_page,
)
from socap.web.report import page as report
from socap.web.saved_views import page as saved_views
from socap.web.setup import automation_rules, mail_server, provider_credentials, settings, welcome
from socap.web.sharing import embedding, shared_pages, shared_report
from socap.web.sharing import links as share_links
from socap.web.signin import (
    account,
    api_keys,
    audit_log,
    join,
    password_reset,
    sign_in,
    two_factor,
    users,
)
from socap.web.texts import need_pages, text_pages
from socap.web.tweet_results import results_page as tweet_results

ACCOUNT, USER = "socap/account", "socap/users/<int:user_id>"
CAMPAIGN, PERSON = "socap/campaigns/<int:campaign_id>", "socap/people/<int:person_id>"
SUGGESTION = "socap/people/suggestions/<str:account_id>"
TWEET, ENGAGEMENTS = f"{CAMPAIGN}/tweets/<str:tweet_id>", f"{CAMPAIGN}/engagements"
AVATAR = "avatars/<str:account_id>/<slug:digest>.webp"
FOLLOW_UP = f"{CAMPAIGN}/accounts/<str:account_id>/follow-up"
REPORTS = f"{CAMPAIGN}/reports"
VERSION = f"{REPORTS}/<int:number>"
X_ACCOUNT = "socap/accounts/<str:account_id>"
ALERTS, CHANNEL = f"{CAMPAIGN}/alerts", "socap/channels/<int:channel_id>"
RECIPIENT = f"{CHANNEL}/recipients/<int:recipient_id>"
OWN = f"{CAMPAIGN}/own-accounts"
VIEW = "socap/views/<int:view_id>"
LIKERS = f"{CAMPAIGN}/likers"
SHARE, SHARED = f"{CAMPAIGN}/share", "share/<str:token>"
SHARED_VERSION = f"{SHARED}/reports/<int:number>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(pattern_name="campaigns"), name="home"),
    path("login", sign_in.SignIn.as_view(), name="login"),
    path("logout", LogoutView.as_view(), name="logout"),
    path("login/code", sign_in.code, name="login-code"),
    path("password", password_reset.PasswordResetRequest.as_view(), name="password-reset"),
    path("password/sent", password_reset.PasswordResetSent.as_view(), name="password-reset-sent"),
    path(
        "password/<uidb64>/<token>",
        password_reset.SetNewPassword.as_view(),
        name="password-reset-link",
    ),
    path("join/<str:token>", join.join, name="invitation"),
    path("assets/vega-<str:version>.js", vega_bundle.vega, name="vega"),
    path("socap", campaigns.listing, name="campaigns"),
    path("socap/", RedirectView.as_view(pattern_name="campaigns")),
    path("socap/campaigns", RedirectView.as_view(pattern_name="campaigns")),
    path("socap/welcome", welcome.welcome, name="welcome"),
    path("socap/welcome/provider", provider_credentials.provider, name="welcome-provider"),
    path("socap/welcome/dismiss", welcome.dismiss, name="welcome-dismiss"),
    path("socap/create", create.create, name="campaign-create"),
    path("socap/create/draft", create.draft, name="campaign-draft"),
    path("socap/create/start-over", create.start_over, name="campaign-start-over"),
    path(CAMPAIGN, dashboard.show, name="campaign"),
    path(f"{CAMPAIGN}/live", dashboard.live, name="campaign-live"),
    path(f"{CAMPAIGN}/charts/<slug:name>", dashboard.chart, name="campaign-chart"),
    path(
        f"{CAMPAIGN}/charts/<slug:name>.<slug:kind>",
        dashboard.chart_file,
        name="campaign-chart-file",
    ),
    path(f"{CAMPAIGN}/engagers", engagers.listing, name="campaign-engagers"),
    path(f"{CAMPAIGN}/organisations", organisations.listing, name="campaign-organisations"),
    path(f"{CAMPAIGN}/organisations.csv", organisations.export, name="organisations-csv"),
    path(f"{CAMPAIGN}/engagers.csv", engagers.export, {"kind": "csv"}, name="engagers-csv"),
    path(f"{CAMPAIGN}/engagers.xlsx", engagers.export, {"kind": "xlsx"}, name="engagers-xlsx"),
    path(f"{CAMPAIGN}/comparison", comparison_page.show, name="campaign-comparison"),
    path(f"{CAMPAIGN}/comparison/chart", comparison_page.chart, name="campaign-comparison-chart"),
    path(f"{CAMPAIGN}/comparison/with", comparison_page.choose, name="campaign-comparison-choose"),
    path("socap/launch-curves", curve_pages.listing, name="launch-curves"),
    path("socap/launch-curves/import", curve_pages.read, name="launch-curves-import"),
    path(
        "socap/launch-curves/<int:curve_id>/remove", curve_pages.remove, name="launch-curve-remove"
    ),
    path(f"{CAMPAIGN}/tweet-results", tweet_results.show, name="campaign-tweet-results"),
    path(f"{CAMPAIGN}/tweet-results/costs", tweet_results.save_costs, name="campaign-tweet-costs"),
    path(
        f"{CAMPAIGN}/tweet-results.csv",
        tweet_results.export,
        {"kind": "csv"},
        name="tweet-results-csv",
    ),
    path(
        f"{CAMPAIGN}/tweet-results.xlsx",
        tweet_results.export,
        {"kind": "xlsx"},
        name="tweet-results-xlsx",
    ),
    path(f"{CAMPAIGN}/places", places_page.show, name="campaign-places"),
    path(f"{CAMPAIGN}/places.csv", places_page.export, name="places-csv"),
    path(f"{CAMPAIGN}/quotes", quotes.show, name="campaign-quotes"),
    path(f"{CAMPAIGN}/quotes/rule", quotes.change_rule, name="campaign-quote-rule"),
    path(f"{CAMPAIGN}/quotes.csv", quotes.export, {"kind": "csv"}, name="quotes-csv"),
    path(f"{CAMPAIGN}/quotes.xlsx", quotes.export, {"kind": "xlsx"}, name="quotes-xlsx"),
    path(f"{CAMPAIGN}/quotes/<str:tweet_id>", quotes.change, name="campaign-quote"),
    path(
        f"{CAMPAIGN}/suggested/<str:tweet_id>",
        suggestion_actions.choose,
        name="campaign-suggestion",
    ),
    path(f"{CAMPAIGN}/texts", text_pages.show, name="campaign-texts"),
    path(f"{CAMPAIGN}/texts.csv", text_pages.export, {"kind": "csv"}, name="texts-csv"),
    path(f"{CAMPAIGN}/texts.xlsx", text_pages.export, {"kind": "xlsx"}, name="texts-xlsx"),
    path(f"{CAMPAIGN}/texts/<int:engagement_id>", text_pages.correct_one, name="campaign-text"),
    path(f"{CAMPAIGN}/needs", need_pages.show, name="campaign-needs"),
    path(f"{CAMPAIGN}/needs/handle", need_pages.handle, name="campaign-need"),
    path(ENGAGEMENTS, engagements.listing, name="campaign-engagements"),
    path(f"{ENGAGEMENTS}.csv", engagements.export, {"kind": "csv"}, name="engagements-csv"),
    path(f"{ENGAGEMENTS}.xlsx", engagements.export, {"kind": "xlsx"}, name="engagements-xlsx"),
    path(
        f"{CAMPAIGN}/accounts/<str:account_id>", x_account.show_in_campaign, name="campaign-account"
    ),
    path(AVATAR, avatars.show, name="avatar"),
    path("take/<str:token>", take_page.take, name="take"),
    # Before the links, of which it would be one.
    path("connect/callback", author_page.finish, name="connect-callback"),
    path("connect/<str:token>", author_page.show, name="connect"),
    path("connect/<str:token>/begin", author_page.begin, name="connect-begin"),
    path("connect/<str:token>/end", author_page.end, name="connect-end"),
    path(LIKERS, likers_page.show, name="campaign-likers"),
    path(f"{LIKERS}/<str:account_id>/link", likers_page.create, name="campaign-likers-link"),
    path(f"{LIKERS}/<str:account_id>/end", likers_page.end, name="campaign-likers-end"),
    path(FOLLOW_UP, follow_ups.follow_up, name="follow-up"),
    path(f"{FOLLOW_UP}/state", follow_ups.state, name="follow-up-state"),
    path(f"{CAMPAIGN}/follow-ups/live", follow_ups.live, name="follow-ups-live"),
    path(X_ACCOUNT, x_account.show, name="x-account"),
    path(f"{X_ACCOUNT}/mute", x_account.add_mute, name="x-account-mute"),
    path(f"{X_ACCOUNT}/mutes/<int:mute_id>/end", x_account.end_mute, name="x-account-unmute"),
    path(f"{X_ACCOUNT}/automated", automation_marks.set_mark, name="x-account-automated"),
    path(f"{X_ACCOUNT}/place", places_page.correct, name="account-place"),
    path(f"{X_ACCOUNT}/weight", x_account.set_weight, name="x-account-weight"),
    path(f"{CAMPAIGN}/report", report.show, name="campaign-report"),
    path(REPORTS, version_list.show, name="campaign-reports"),
    path(f"{REPORTS}/new", version_list.make, name="report-make"),
    path(f"{REPORTS}/plan", plan_page.edit, name="report-plan"),
    path(f"{REPORTS}/plan/summary", summary_draft_page.write, name="report-summary-draft"),
    path(f"{REPORTS}/defaults", defaults_page.edit, name="report-defaults"),
    path(f"{REPORTS}/logo", defaults_page.logo, name="report-logo"),
    path(f"{REPORTS}/delivery", delivery_page.edit, name="report-delivery"),
    path("reports/<str:token>", delivery_page.linked, name="report-linked"),
    path(VERSION, version_page.show, name="report-version"),
    path(f"{VERSION}/retry", version_list.retry, name="report-retry"),
    path(f"{VERSION}/mail", delivery_page.mail, name="report-mail"),
    path(f"{VERSION}/release", version_list.release, name="report-release"),
    path(f"{VERSION}/assets/<path:name>", version_page.asset, name="report-asset"),
    path(f"{VERSION}/files/<slug:kind>", version_page.file, name="report-file"),
    path(f"{VERSION}/rows/<slug:table>", version_page.rows, name="report-rows"),
    path("socap/views", saved_views.listing, name="saved-views"),
    path("socap/views/save", saved_views.save, name="saved-view-save"),
    path(f"{VIEW}/change", saved_views.change, name="saved-view-change"),
    path(f"{VIEW}/default", saved_views.set_default, name="saved-view-default"),
    path(f"{VIEW}/delete", saved_views.delete, name="saved-view-delete"),
    path(f"{CAMPAIGN}/notes/new", note_pages.add, name="campaign-note-add"),
    path(f"{CAMPAIGN}/notes/<int:note_id>", note_pages.change, name="campaign-note"),
    path(f"{CAMPAIGN}/notes/<int:note_id>/remove", note_pages.remove, name="campaign-note-remove"),
    path(SHARE, share_links.listing, name="campaign-share"),
    path(f"{SHARE}/<int:link_id>", share_links.change, name="share-change"),
    path(f"{SHARE}/<int:link_id>/extend", share_links.extend, name="share-extend"),
    path(f"{SHARE}/<int:link_id>/revoke", share_links.revoke_one, name="share-revoke"),
    path(SHARED, shared_pages.show, name="shared"),
    path(f"{SHARED}/live", shared_pages.live, name="shared-live"),
    path(f"{SHARED}/charts/<slug:name>", shared_pages.chart, name="shared-chart"),
    path(
        f"{SHARED}/charts/<slug:name>.<slug:kind>",
        shared_pages.chart_file,
        name="shared-chart-file",
    ),
    path(f"{SHARED}/places", shared_pages.places_map, name="shared-places-map"),
    path(f"{SHARED}/embed/<slug:name>", embedding.embed, name="shared-embed"),
    path(f"{SHARED}/report", shared_pages.report, name="shared-report"),
    path(f"{SHARED_VERSION}/assets/<path:name>", shared_report.asset, name="shared-report-asset"),
    path(f"{SHARED_VERSION}/files/<slug:kind>", shared_report.file, name="shared-report-file"),
    path(f"{SHARED}/{AVATAR}", shared_pages.avatar, name="shared-avatar"),
    path(f"{SHARED}/logo", shared_pages.logo, name="shared-logo"),
    path(f"{CAMPAIGN}/pause", campaigns.pause_one, name="campaign-pause"),
    path(f"{CAMPAIGN}/resume", campaigns.resume_one, name="campaign-resume"),
    path(f"{CAMPAIGN}/edit", change.edit, name="campaign-edit"),
    path(f"{CAMPAIGN}/tweets", change.tweets, name="campaign-tweets"),
    path(f"{CAMPAIGN}/extend", campaigns.extend_one, name="campaign-extend"),
    path(f"{CAMPAIGN}/tweets/check", change.check, name="campaign-tweets-check"),
    path(f"{CAMPAIGN}/tweets/remove", tweet_removal.remove, name="campaign-tweets-remove"),
    path(f"{CAMPAIGN}/tweets/restore", tweet_removal.restore, name="campaign-tweets-restore"),
    path(OWN, own_account_page.show, name="campaign-own-accounts"),
    path(f"{OWN}/add", own_account_page.add, name="campaign-own-accounts-add"),
    path(f"{OWN}/<int:entry_id>", own_account_page.change, name="campaign-own-account-change"),
    path(
        f"{OWN}/<int:entry_id>/remove", own_account_page.remove, name="campaign-own-account-remove"
    ),
    path(f"{CAMPAIGN}/delete", campaigns.delete, name="campaign-delete"),
    path(ALERTS, alerts.show, name="campaign-alerts"),
    path(f"{ALERTS}/live", alerts.live, name="campaign-alerts-live"),
    path(f"{ALERTS}/preview", change.preview, name="campaign-alert-preview"),
    path(f"{CAMPAIGN}/pace/preview", change.pace_preview, name="campaign-pace-preview"),
    path(f"{ALERTS}/mute", alerts.mute, name="alert-mute"),
    path(f"{ALERTS}/mutes/<int:mute_id>/end", alerts.unmute, name="alert-unmute"),
    path(f"{ALERTS}/<int:alert_id>/send", alerts.send, name="alert-send"),
    path(f"{ALERTS}/<int:alert_id>/skip", alerts.skip, name="alert-skip"),
    path("socap/channels", channels.listing, name="channels"),
    path("socap/channels/new", channels.create, name="channel-create"),
    path(CHANNEL, channels.show, name="channel"),
    path(f"{CHANNEL}/change", channels.change, name="channel-change"),
    path(f"{CHANNEL}/switch", channels.switch, name="channel-switch"),
    path(f"{CHANNEL}/secret", channels.rotate, name="channel-secret"),
    path(f"{CHANNEL}/test", channels.test, name="channel-test"),
    path(f"{CHANNEL}/delete", channels.delete, name="channel-delete"),
    path(f"{CHANNEL}/example", channels.example_frame, name="channel-example"),
    path(f"{CHANNEL}/recipients", channels.add_recipient, name="recipient-add"),
    path(f"{RECIPIENT}/test", channels.test_recipient, name="recipient-test"),
    path(f"{RECIPIENT}/change", channels.change_recipient, name="recipient-change"),
    path(f"{RECIPIENT}/remove", channels.remove_recipient, name="recipient-remove"),
    path("socap/inbox", demo_inbox.show, name="inbox"),
    path("socap/inbox/<int:delivery_id>/frame", demo_inbox.frame, name="inbox-frame"),
    path(ACCOUNT, account.show, name="account"),
    path(f"{ACCOUNT}/email", account.change_email, name="account-email"),
    path(f"{ACCOUNT}/password", account.change_password, name="account-password"),
    path(f"{ACCOUNT}/sessions/end", account.end_other_sessions, name="sessions-end"),
    path(f"{ACCOUNT}/sessions/<int:sign_in_id>/end", account.end_session, name="session-end"),
    path(f"{ACCOUNT}/two-factor", two_factor.set_up, name="two-factor"),
    path(f"{ACCOUNT}/two-factor/begin", two_factor.begin, name="two-factor-begin"),
    path(f"{ACCOUNT}/two-factor/code.svg", two_factor.qr_code, name="two-factor-picture"),
    path(f"{ACCOUNT}/two-factor/off", two_factor.disable, name="two-factor-off"),
    path(f"{ACCOUNT}/two-factor/codes", two_factor.renew_codes, name="recovery-codes"),
    path("socap/users", users.listing, name="users"),
    path(f"{USER}/role", users.change_role, name="user-role"),
    path(f"{USER}/active", users.change_active, name="user-active"),
    path(f"{USER}/two-factor", users.turn_off_two_factor, name="user-two-factor"),
    path(
        "socap/invitations/<int:invitation_id>/revoke",
        users.revoke_invitation,
        name="invitation-revoke",
    ),
    path("socap/keys", api_keys.listing, name="keys"),
    path("socap/keys/<int:key_id>/revoke", api_keys.revoke, name="key-revoke"),
    path("socap/audit", audit_log.log, name="audit"),
    path("socap/people", people.listing, name="people"),
    path("socap/people/live", people.live, name="people-live"),
    path("socap/people/add", people_add.add, name="people-add"),
    path("socap/people/export.csv", people.export, name="people-export"),
    path("socap/people/sync", people.sync_all, name="people-sync"),
    path("socap/people/suggestions", suggestion_pages.listing, name="people-suggestions"),
    path("socap/people/suggestions/live", suggestion_pages.live, name="people-suggestions-live"),
    path("socap/people/suggestions/fetch", suggestion_pages.fetch, name="people-suggestions-fetch"),
    path(f"{SUGGESTION}/add", suggestion_pages.add, name="suggestion-add"),
    path(f"{SUGGESTION}/dismiss", suggestion_pages.dismiss_one, name="suggestion-dismiss"),
    path(f"{SUGGESTION}/restore", suggestion_pages.restore_one, name="suggestion-restore"),
    path(f"{PERSON}/edit", people.edit, name="person-edit"),
    path(f"{PERSON}/sync", people.sync_one, name="person-sync"),
    path(f"{PERSON}/remove", people.remove, name="person-remove"),
    path(f"{CAMPAIGN}/people", list_engagement.show, name="campaign-people"),
    path("socap/jobs", jobs.listing, name="jobs"),
    path("socap/jobs/live", jobs.live, name="jobs-live"),
    path("socap/jobs/retry", jobs.retry_all, name="jobs-retry"),
    path("socap/jobs/<int:job_id>/retry", jobs.retry, name="job-retry"),
    path("socap/settings", settings.show, name="settings"),
    path("socap/settings/change", settings.change, name="settings-change"),
    path("socap/settings/automation", automation_rules.show, name="settings-automation"),
    path(
        "socap/settings/automation/change",
        automation_rules.change,
        name="settings-automation-change",
    ),
    path("socap/settings/address", settings.change_address, name="settings-address"),
    path("socap/settings/key/test", settings.test_key, name="settings-key-test"),
    path("socap/settings/x-app", x_app_page.x_app, name="settings-x-app"),
    path("socap/settings/mail/test", mail_server.test, name="settings-mail-test"),
    path("socap/settings/mail", settings.change_mail, name="settings-mail"),
    path("socap/settings/mail/remove", mail_server.remove, name="settings-mail-remove"),
    # After the other paths below /tweets/, which would match as a tweet id.
    path(TWEET, tweet.show, name="campaign-tweet"),
    path(f"{TWEET}/charts/<slug:name>", tweet.chart, name="campaign-tweet-chart"),
    path(
        f"{TWEET}/charts/<slug:name>.<slug:kind>",
        tweet.chart_file,
        name="campaign-tweet-chart-file",
    ),
]
