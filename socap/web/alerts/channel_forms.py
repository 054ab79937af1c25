"""What people type about channels and those who are told through them."""

from typing import Any

from django import forms

from socap.alerts.channels.base import Channel as Kind
from socap.alerts.models import Recipient
from socap.alerts.setup import BadSetup, RecipientDraft
from socap.campaigns.models import Campaign
from socap.lib.bounds import time_zones
from socap.web.seen_values import MergedEdit, merge_edit, seen_field

CAMPAIGNS_OFFERED = 200
QUIET = "Alerts are held in these hours and told together when they end."


def _hour(label: str, help_text: str = "") -> forms.TimeField:
    return forms.TimeField(
        required=False,
        label=label,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=help_text,
    )


QUIET_HOURS = {"quiet_from", "quiet_until"}
HOURS = ("timezone", "quiet_from", "quiet_until")


class HoursForm(forms.Form):
    """When somebody does not want to be told; wall times in the zone beside them."""

    timezone = forms.CharField(
        max_length=64,
        label="Time zone",
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
        help_text="Times in messages and the quiet hours are in it.",
    )
    quiet_from = _hour("Quiet from", QUIET)
    quiet_until = _hour("Quiet until")

    def clean_timezone(self) -> str:
        zone = str(self.cleaned_data["timezone"]).strip()
        if zone not in time_zones():
            raise forms.ValidationError(
                f"{zone} is not the name of a time zone; it looks like Europe/Berlin."
            )
        return zone

    def refuse(self, error: BadSetup) -> None:
        """Say it at the field it is about."""
        field = error.field.rpartition(".")[2]
        problem = error.problem[:1].upper() + error.problem[1:]
        self.add_error(field if field in self.fields else None, problem)


class HoursChangeForm(HoursForm):
    """Of a recipient that there is."""

    seen = seen_field()

    def edit(self, recipient: Recipient) -> MergedEdit:
        """Against the recipient as it is stored now; both ends of the quiet hours go together."""
        wanted = {name: self.cleaned_data[name] for name in HOURS}
        stored = {name: getattr(recipient, name) for name in HOURS}
        found = merge_edit(wanted, stored=stored, seen=self.cleaned_data["seen"])
        if found.changes.keys() & QUIET_HOURS:
            found.changes.update({name: wanted[name] for name in QUIET_HOURS})
        return found


class RecipientForm(HoursForm):
    """One more address of a channel."""

    campaign = forms.ModelChoiceField(
        queryset=Campaign.objects.none(),
        required=False,
        label="Told about",
        empty_label="every campaign that uses the channel",
    )
    address = forms.CharField(max_length=2000)
    field_order = ["address", "campaign", "timezone", "quiet_from", "quiet_until"]

    def __init__(self, *args: Any, kind: Kind, **kw: Any):
        super().__init__(*args, **kw)
        field = self.fields["address"]
        field.label = kind.address_label
        secret = "Whoever knows it can post there, so it is never shown again. "
        field.help_text = (
            f"{secret if kind.address_is_secret else ''}It looks like {kind.address_hint}"
        )
        field.widget.attrs = {
            "autocomplete": "off", "autocapitalize": "none", "spellcheck": "false",
            "inputmode": "email" if kind.kind == "email" else "url",
        }  # fmt: skip
        campaign = self.fields["campaign"]
        assert isinstance(campaign, forms.ModelChoiceField)
        newest = Campaign.objects.values("pk")[:CAMPAIGNS_OFFERED]
        campaign.queryset = Campaign.objects.filter(pk__in=newest)

    def draft(self) -> RecipientDraft:
        given = self.cleaned_data
        return RecipientDraft(
            address=given["address"],
            campaign=given["campaign"],
            timezone=given["timezone"],
            quiet_from=given["quiet_from"],
            quiet_until=given["quiet_until"],
        )


class ChannelForm(RecipientForm):
    """A new channel with its first address."""

    name = forms.CharField(max_length=64, help_text="Campaigns choose it by this name.")
    for_operators = forms.BooleanField(
        required=False,
        initial=True,
        label="Told when SOCAP itself is in trouble",
    )
    field_order = ["name", *RecipientForm.field_order, "for_operators"]


class RenameForm(forms.Form):
    name = forms.CharField(max_length=64, help_text="Campaigns that use it follow.")
    for_operators = forms.BooleanField(required=False, label="Told when SOCAP itself is in trouble")
    seen = seen_field()
