"""The form of a share link."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib.auth.hashers import make_password
from django.core.files.uploadedfile import UploadedFile

from socap.campaigns.models import Campaign
from socap.lib.bounds import EARLIEST, LATEST, zone_of
from socap.web.models import ShareLink
from socap.web.seen_values import MergedEdit, merge_edit, seen_field
from socap.web.sharing.colours import HEX
from socap.web.sharing.embedding import read_sites
from socap.web.sharing.logos import MAX_BYTES, InvalidLogo, Logo, read_logo

DEFAULT_COLOUR = "#2f5fc4"  # --accent in base.css


class ShareForm(forms.Form):
    """Creates a link or edits `link`; without an upload, the logo of `logo_source` is used."""

    label = forms.CharField(
        label="For whom", max_length=100, help_text="Only you see this: “Client”, “Board”."
    )
    expires_on = forms.DateField(
        label="Last day",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    password = forms.CharField(
        required=False,
        min_length=6,
        max_length=100,
        strip=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    drop_password = forms.BooleanField(label="Remove the password", required=False)
    hide_names = forms.BooleanField(
        label="Hide who is on the important list",
        required=False,
        initial=True,
        help_text="Explanations then say “followed by 3 important people”, without names, weights "
        "and scores. People are still sorted by importance.",
    )
    agency_name = forms.CharField(label="Your name on the page", max_length=100, required=False)
    colour = forms.CharField(
        label="Your colour",
        initial=DEFAULT_COLOUR,
        required=False,
        widget=forms.TextInput(attrs={"type": "color"}),
        help_text="Adjusted where needed to stay readable.",
    )
    logo = forms.FileField(
        label="Your logo",
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
        help_text="PNG or JPEG, at most 256 KB.",
    )
    embed_sites = forms.CharField(
        label="Sites that may embed a chart",
        required=False,
        max_length=2000,
        widget=forms.TextInput(
            attrs={"placeholder": "https://www.example.com", "spellcheck": "false"}
        ),
        help_text="Separated by spaces; if empty, none. Whoever sees the chart there can also open"
        " this link’s dashboard and report.",
    )
    seen = seen_field()
    keep_logo = forms.BooleanField(label="Show the logo", required=False, initial=True)

    def __init__(
        self,
        *args: Any,
        campaign: Campaign,
        now: datetime,
        link: ShareLink | None = None,
        logo_source: ShareLink | None = None,
        **kw: Any,
    ):
        super().__init__(*args, **kw)
        self.zone, self.now = zone_of(campaign.timezone), now
        self.link, self.logo_source = link, logo_source
        until = f"until this day ends in {campaign.timezone}"
        last_day = self.fields["expires_on"]
        last_day.help_text = f"The link works {until}; if empty, until you revoke it."
        protected = link is not None and bool(link.password)
        self.fields["password"].help_text = (
            "A password is set. Enter another one to replace it; it cannot be shown again."
            if protected
            else "Send it separately from the link. It cannot be shown again."
        )
        if not protected:
            del self.fields["drop_password"]
        if logo_source is None or not logo_source.logo_type:
            del self.fields["keep_logo"]

    def clean_expires_on(self) -> date | None:
        day: date | None = self.cleaned_data["expires_on"]
        if day and (day.year > self.now.year + 50 or day >= LATEST.date()):
            raise forms.ValidationError(
                "This day is too far in the future. Leave it empty for no end."
            )
        if day and (day < EARLIEST.date() or _end_of(day, self.zone) <= self.now):
            raise forms.ValidationError(
                "This day has passed. Enter a later one, or leave it empty."
            )
        return day

    def clean_colour(self) -> str:
        colour = str(self.cleaned_data["colour"]).strip().lower()
        if colour and not HEX.fullmatch(colour):
            raise forms.ValidationError(
                "Enter the colour as six hexadecimal digits, such as #2f5fc4."
            )
        return colour

    def clean_embed_sites(self) -> str:
        try:
            return read_sites(self.cleaned_data["embed_sites"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        keeps_password = self.link and self.link.password and not given.get("drop_password")
        if given.get("embed_sites") and (given.get("password") or keeps_password):
            self.add_error(
                "embed_sites",
                "A chart cannot be embedded by a link with a password, as nobody could type it"
                " there. Remove the sites or the password, or make another link.",
            )
        return given

    def clean_logo(self) -> Logo | None:
        given: UploadedFile[bytes] | None = self.cleaned_data["logo"]
        if given is None:
            return None
        try:
            # One byte over the limit is enough to detect that it is too large.
            return read_logo(given.read(MAX_BYTES + 1))
        except InvalidLogo as error:
            raise forms.ValidationError(str(error)) from error

    def fill(self, link: ShareLink) -> MergedEdit:
        """Applies the changes to `link` without saving; an existing link must be locked."""
        given, stored = self.cleaned_data, stored_values(link, self.zone)
        wanted = {n: given[n] for n in stored} | {"logo": bool(given.get("keep_logo"))}
        found = merge_edit(wanted, stored=stored, seen=given["seen"])
        for name, value in found.changes.items():
            if name == "expires_on":
                link.expires_at = _end_of(value, self.zone) if value else None
            elif name == "logo":
                source = self.logo_source if value else None
                link.logo, link.logo_type = (source.logo, source.logo_type) if source else (b"", "")
            else:
                setattr(link, name, value)
        if given["password"]:
            link.password = make_password(given["password"])
        elif given.get("drop_password"):
            link.password = ""
        if given["logo"]:
            link.logo, link.logo_type = given["logo"].content, given["logo"].type
        return found


def stored_values(link: ShareLink, zone: ZoneInfo) -> dict[str, object]:
    """Returns the link's stored values as the form shows them."""
    last = link.expires_at and (link.expires_at - timedelta(seconds=1)).astimezone(zone)
    return {
        "label": link.label,
        "expires_on": last and last.date(),
        "hide_names": link.hide_names,
        "agency_name": link.agency_name,
        "colour": link.colour or DEFAULT_COLOUR,
        "logo": bool(link.logo_type),
        "embed_sites": link.embed_sites,
    }


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), zone)
