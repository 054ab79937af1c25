"""The app of X's developer portal in whose name authors are asked; without one nobody can connect."""

from urllib.parse import urlsplit

from django.conf import settings

from socap.campaigns.public_address import public_url
from socap.collection.provider.configured_providers import source_url
from socap.collection.provider.credentials import (
    CredentialValue,
    known_values,
    unreadable_message,
    values_of,
)
from socap.sources.registry import traits_of
from socap.sources.traits import CredentialField
from socap.sources.x_oauth import AUTHORIZE_PATH, PROVIDER, App, X, XOAuth

# The owner of its credentials, beside the data providers.
OWNER = "x_app"
FIELDS = (
    CredentialField(
        name="client_id",
        label="Client ID",
        variable="X_CLIENT_ID",
        help="Paste the OAuth 2.0 client ID from the app's page in X's developer portal.",
        secret=False,
    ),
    CredentialField(
        name="client_secret",
        label="Client secret",
        variable="X_CLIENT_SECRET",
        help="Paste the OAuth 2.0 client secret, which the portal shows once.",
    ),
)
CALLBACK_PATH = "/connect/callback"


class NoApp(Exception):
    """The app's credentials are missing or unreadable; the message says what to do."""


def known_app() -> tuple[CredentialValue, ...]:
    return known_values(OWNER, FIELDS)


def app_problem() -> str:
    """Returns why no author can connect, and what to do, or ''."""
    known = known_app()
    if problem := unreadable_message(known):
        return problem
    lacking = " and ".join(found.field.label for found in known if not found.value)
    variables = " and ".join(found.field.variable for found in known if not found.value)
    if not lacking:
        return ""
    return f"The {lacking.lower()} of an X app is missing: enter it in Settings or set {variables}."


def callback_url() -> str:
    """Returns the address to enter as callback in X's developer portal."""
    return public_url(CALLBACK_PATH)


def authorize_url() -> str:
    """Returns the page where X asks an author; where another API stands in for X's, it is there."""
    if settings.X_AUTHORIZE_URL:
        return str(settings.X_AUTHORIZE_URL)
    api = source_url(PROVIDER)
    return f"{X if api == traits_of(PROVIDER).url else api}{AUTHORIZE_PATH}"


def authorize_hosts() -> str:
    """Returns where the browser may be sent to, for the page's security policy.

    X leads on to other hosts of its own where somebody has to sign in first.
    """
    parts = urlsplit(authorize_url())
    return "https:" if parts.scheme == "https" else f"{parts.scheme}://{parts.netloc}"


def open_app() -> XOAuth:
    """Returns a client of X's authorization server, to be closed. Raises `NoApp`."""
    if problem := app_problem():
        raise NoApp(problem)
    values = values_of(known_app())
    return XOAuth(
        App(
            client_id=values["client_id"],
            client_secret=values["client_secret"],
            callback_url=callback_url(),
            api_url=source_url(PROVIDER),
            authorize_url=authorize_url(),
        )
    )
