"""The links in alerts with which a recipient takes a person without signing in.

A link is signed for one recipient, alert and account. It ends with the campaign, a week later, and
before that when the recipient is removed or the account muted.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing

from socap.access.models import User
from socap.alerts.channels.registry import open_channel
from socap.alerts.models import Alert, Recipient
from socap.alerts.mutes import mute_reasons
from socap.campaigns.models import Campaign
from socap.campaigns.public_address import public_url
from socap.people.models import Account

SALT = "socap.alerts.take_links"
VALID_AFTER_END = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOffer:
    """What a valid link offers: one account of an alert to a recipient.

    `user` is whose mailbox the recipient is, if it is one's; `muted` says why nobody is to answer.
    """

    recipient: Recipient
    alert: Alert
    campaign: Campaign
    account: Account
    user: User | None = None
    muted: str = ""

    @property
    def suggested_name(self) -> str:
        """Returns the address of a mailbox, which says who it is; others are secrets."""
        kind = open_channel(self.recipient.channel.kind)
        return "" if kind.address_is_secret else self.recipient.address


def take_url(*, recipient_id: int, alert_id: int, account_id: str) -> str:
    token = signing.dumps([recipient_id, alert_id, account_id], salt=SALT)
    return public_url(f"/take/{token}")


def find_offer(token: str, *, now: datetime) -> TakeOffer | None:
    """Returns the offer of a link, or None if it is forged, has ended or was revoked."""
    try:
        recipient_id, alert_id, account_id = signing.loads(token, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    recipient = Recipient.objects.filter(pk=recipient_id).select_related("channel").first()
    alert = Alert.objects.filter(pk=alert_id).select_related("campaign").first()
    account = Account.objects.filter(pk=account_id).first()
    if recipient is None or account is None or alert is None or alert.campaign is None:
        return None
    campaign = alert.campaign
    if now >= (campaign.completed_at or campaign.ends_at) + VALID_AFTER_END:
        return None
    muted = mute_reasons(campaign, [account.pk], now=now, include_campaign=False)
    return TakeOffer(
        recipient=recipient,
        alert=alert,
        campaign=campaign,
        account=account,
        user=_mailbox_user(recipient),
        muted=muted.get(account.pk, ""),
    )


def _mailbox_user(recipient: Recipient) -> User | None:
    """Returns whose mailbox it is; one of several users does not say which of them it is."""
    if open_channel(recipient.channel.kind).address_is_secret:
        return None
    owners = list(User.objects.filter(email__iexact=recipient.address).order_by("pk"))
    able = [user for user in owners if user.is_active and user.may_change]
    return next(iter(able or owners), None) if len(able) < 2 else None
