"""Forms for channels and their recipients."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms

from socap.alerts.channels.base import Channel as Kind
from socap.alerts.channels.registry import open_channel
from socap.alerts.models import Channel, Recipient
from socap.alerts.setup import InvalidChannelSetup, RecipientDraft
from socap.campaigns.models import Campaign
from socap.lib.bounds import time_zones
from socap.web.seen_values import MergedEdit, merge_edit, seen_field, seen_value

CAMPAIGNS_OFFERED = 200
QUIET = "Alerts are held during these hours and sent together afterwards."


def _hour(label: str, help_text: str = "") -> forms.TimeField:
    return forms.TimeField(
        required=False,
        label=label,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=help_text,
    )


# Prefix of option fields, which keeps their names distinct from other fields.
OPTION = "option_"
QUIET_HOURS = {"quiet_from", "quiet_until"}
NAMED = ("name", "for_operators")
HOURS = ("timezone", "quiet_from", "quiet_until")


class SetupForm(forms.Form):
    """A form that shows a `BadSetup` error at its field."""

    def refuse(self, error: InvalidChannelSetup) -> None:
        name = error.field.rpartition(".")[2]
        field = next((f for f in (name, OPTION + name) if f in self.fields), None)
        self.add_error(field, error.problem[:1].upper() + error.problem[1:])


class OptionsForm(SetupForm):
    """A form with fields for the options of a kind of channel."""

    kind: Kind

    def ask_options(self, kind: Kind, stored: Mapping[str, str]) -> None:
        """Adds the option fields; a secret that is `stored` may be left empty to keep it."""
        self.kind = kind
        for option in kind.options:
            kept = option.secret and option.name in stored
            secret = (
                "Leave empty to keep the current value, which is never shown again. "
                if kept
                else ""
            )
            self.fields[OPTION + option.name] = forms.CharField(
                label=option.label,
                help_text=secret + option.help,
                required=option.required and not kept,
                max_length=option.longest,
                widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
            )

    def option_fields(self) -> list[forms.BoundField]:
        return [self[OPTION + option.name] for option in self.kind.options]

    def options(self) -> dict[str, str]:
        """Returns the entered options, without empty secrets."""
        given = {option: self.cleaned_data[OPTION + option.name] for option in self.kind.options}
        return {o.name: value for o, value in given.items() if value or not o.secret}


class HoursForm(SetupForm):
    """Quiet hours, as local times in the given time zone."""

    timezone = forms.CharField(
        max_length=64,
        label="Time zone",
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
        help_text="Used for times in messages and for quiet hours.",
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


class HoursChangeForm(HoursForm):
    """Quiet hours of an existing recipient."""

    seen = seen_field()

    def edit(self, recipient: Recipient) -> MergedEdit:
        """Merges the edit with the stored recipient; both ends of the quiet hours change together."""
        wanted = {name: self.cleaned_data[name] for name in HOURS}
        stored = {name: getattr(recipient, name) for name in HOURS}
        found = merge_edit(wanted, stored=stored, seen=self.cleaned_data["seen"])
        if found.changes.keys() & QUIET_HOURS:
            found.changes.update({name: wanted[name] for name in QUIET_HOURS})
        return found


class RecipientForm(HoursForm):
    """A new recipient of a channel."""

    campaign = forms.ModelChoiceField(
        queryset=Campaign.objects.none(),
        required=False,
        label="Campaign",
        empty_label="all campaigns that use the channel",
    )
    address = forms.CharField(max_length=2000)
    field_order = ["address", "campaign", "timezone", "quiet_from", "quiet_until"]

    def __init__(self, *args: Any, kind: Kind, **kw: Any):
        super().__init__(*args, **kw)
        field = self.fields["address"]
        field.label = kind.address_label
        secret = "Anyone who knows it can post there, so it is never shown again. "
        field.help_text = (
            f"{secret if kind.address_is_secret else ''}It looks like {kind.address_hint}"
        )
        field.widget.attrs = {
            "autocomplete": "off", "autocapitalize": "none", "spellcheck": "false",
            "inputmode": kind.address_keyboard,
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


class ChannelForm(RecipientForm, OptionsForm):
    """A new channel with its first recipient."""

    name = forms.CharField(max_length=64, help_text="Campaigns choose it by this name.")
    for_operators = forms.BooleanField(
        required=False,
        initial=True,
        label="Also send system alerts",
    )
    field_order = ["name", *RecipientForm.field_order, "for_operators"]

    def __init__(self, *args: Any, kind: Kind, **kw: Any):
        super().__init__(*args, kind=kind, **kw)
        self.ask_options(kind, {})


class ChannelChangeForm(OptionsForm):
    """The editable fields of an existing channel."""

    name = forms.CharField(max_length=64, help_text="Campaigns that use it are updated.")
    for_operators = forms.BooleanField(required=False, label="Also send system alerts")
    seen = seen_field()

    def __init__(self, *args: Any, channel: Channel, **kw: Any):
        super().__init__(*args, **kw)
        self.ask_options(open_channel(channel.kind), channel.options)
        stored = self._stored(channel)
        self.initial = stored | {"seen": seen_value(stored)}

    def edit(self, channel: Channel) -> MergedEdit:
        """Merges the edit with the stored channel; `options` holds only changed options."""
        stored = self._stored(channel)
        found = merge_edit(
            {name: self.cleaned_data[name] for name in stored},
            stored=stored,
            seen=self.cleaned_data["seen"],
        )
        secret = {o.name for o in self.kind.options if o.secret}
        options = {
            name: value
            for name, value in self.options().items()
            if name in secret or OPTION + name in found.changes
        }
        changes = {n: v for n, v in found.changes.items() if not n.startswith(OPTION)}
        return replace(found, changes=changes | ({"options": options} if options else {}))

    @staticmethod
    def _stored(channel: Channel) -> dict[str, object]:
        """Returns the stored values shown on the page, without secret options."""
        shown = [o.name for o in open_channel(channel.kind).options if not o.secret]
        return {name: getattr(channel, name) for name in NAMED} | {
            OPTION + name: channel.options.get(name, "") for name in shown
        }
