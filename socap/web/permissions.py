"""Access checks for views: sign-in, roles, and objects (or 404 or 403)."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, resolve_url
from django.utils.http import urlencode
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from socap.access.models import User
from socap.campaigns.models import Campaign, CampaignTweet, WatchedQuote
from socap.campaigns.quotes.quote_watching import quotes_of_tweets
from socap.people.models import Account

P = ParamSpec("P")


class Request(HttpRequest):
    """A request of a signed-in user."""

    user: User
    htmx: HtmxDetails


def signed_in(
    view: Callable[Concatenate[Request, P], HttpResponseBase],
) -> Callable[Concatenate[Request, P], HttpResponseBase]:
    """Restricts a view to signed-in users; an htmx request redirects the whole page to the sign-in."""

    @wraps(view)
    def wrapper(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.htmx:
            back = urlencode({"next": page_of(request) or "/"})
            return HttpResponseClientRedirect(f"{resolve_url('login')}?{back}")
        return redirect_to_login(request.get_full_path())

    return wrapper


def page_of(request: Request) -> str | None:
    """Returns the path of the page that sent an htmx request, if it is one of ours."""
    try:
        return request.htmx.current_url_abs_path
    except ValueError:  # the header is not a valid URL
        return None


def require_change_permission(user: User) -> None:
    """Raises PermissionDenied for viewers."""
    if not user.may_change:
        raise PermissionDenied("You can view campaigns, but not create or change them.")


def require_admin(user: User) -> None:
    """Raises PermissionDenied for everyone but administrators."""
    if not user.may_administer:
        raise PermissionDenied("This is for administrators.")


def campaign_to_see(request: Request, campaign_id: int) -> Campaign:
    return get_object_or_404(Campaign, pk=campaign_id)


def tweet_to_see(campaign: Campaign, tweet_id: str) -> CampaignTweet | WatchedQuote:
    """Returns a tweet of the campaign, or a quote that it watches or has watched, or raises Http404."""
    id_ = _without_nul(tweet_id)
    entries = CampaignTweet.objects.filter(campaign=campaign).select_related("tweet__author")
    if entry := entries.filter(tweet_id=id_).first():
        return entry
    quotes = quotes_of_tweets(campaign).select_related("tweet__author", "parent__author")
    return get_object_or_404(quotes, tweet_id=id_)


def x_account_to_see(account_id: str) -> Account:
    """Returns any recorded X account, or raises Http404."""
    return get_object_or_404(Account, pk=_without_nul(account_id))


def _without_nul(id_: str) -> str:
    return id_.replace("\0", "")


def campaign_to_change(request: Request, campaign_id: int) -> Campaign:
    require_change_permission(request.user)
    return campaign_to_see(request, campaign_id)
