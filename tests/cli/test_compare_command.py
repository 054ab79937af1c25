"""`socap campaign compare`: shows where a launch stands, and chooses what it is compared with."""

from socap.access.models import AuditEntry
from socap.campaigns.comparison.stored_curves import store_demo_curves
from socap.campaigns.models import Campaign, LaunchCurve
from tests.builders import HOUR, NOW, a_campaign, poll, post

from .conftest import Socap


def test_launches_are_chosen_and_the_choice_is_taken_back(socap: Socap) -> None:
    campaign = a_campaign()
    for hours, retweets in ((0, 1), (1, 90), (2, 170)):
        poll(NOW + hours * HOUR, post("100", created_at=NOW, retweets=retweets))
    store_demo_curves(now=NOW)
    curve, number = LaunchCurve.objects.order_by("pk")[0], str(campaign.pk)
    shown = socap("campaign", "compare", number).stdout
    assert "compared with all earlier ones" in shown and f"curve-{curve.pk}" in shown
    chosen = socap("campaign", "compare", number, "--with", f"curve-{curve.pk}")
    assert chosen.exit_code == 0, chosen.stderr
    assert "compared with 1 chosen" in chosen.stdout and f"* curve-{curve.pk}" in chosen.stdout
    assert chosen.stdout.startswith("Now at ")
    assert Campaign.objects.get().compared_with == [f"curve-{curve.pk}"]
    assert AuditEntry.objects.filter(verb="campaign.edited").count() == 1
    assert socap("campaign", "compare", number, "--with-earlier").exit_code == 0
    assert Campaign.objects.get().compared_with is None


def test_what_cannot_be_is_said(socap: Socap) -> None:
    number = str(a_campaign().pk)
    for given, said in (
        (("--with", "curve-999"), "curve-999 is no launch to compare with"),
        (("--with", "mine"), "mine is no launch to compare with"),
        (("--with", "curve-1", "--with-earlier"), "not both"),
    ):
        result = socap("campaign", "compare", number, *given)
        assert result.exit_code and said in result.stderr, given
    assert "there is no campaign 99999" in socap("campaign", "compare", "99999").stderr
    assert "Nothing to compare yet" in socap("campaign", "compare", number).stdout
