"""The form of a new campaign: its settings, and the client's own accounts."""

from django import forms

from socap.campaigns.models import OwnAccount
from socap.campaigns.own_accounts import WantedAccount
from socap.people.references import parse_references
from socap.web.campaigns.forms import CampaignForm
from socap.web.campaigns.own_account_page import MAX_ACCOUNTS, MAX_SHOWN


class NewCampaignForm(CampaignForm):
    own_accounts = forms.CharField(
        max_length=50_000,
        required=False,
        label="Own accounts",
        widget=forms.Textarea(attrs={"rows": 2, "autocapitalize": "none", "spellcheck": "false"}),
        help_text="Staff, founders and brands of the client, as @names, addresses on X or ids. They are"
        " recorded, but not alerted about or ranked. Authors of the tweets need not be listed.",
    )

    def clean_own_accounts(self) -> list[WantedAccount]:
        found, problems = parse_references(self.cleaned_data["own_accounts"])
        if problems:
            raise forms.ValidationError(
                f"Correct or remove what names no account: {'; '.join(problems[:MAX_SHOWN])}."
            )
        if len(found) > MAX_ACCOUNTS:
            raise forms.ValidationError(
                f"These are {len(found):,} accounts; list at most {MAX_ACCOUNTS} at a time."
            )
        kind = OwnAccount.Kind.TEAM.value
        return [WantedAccount(reference=one, kind=kind) for one in found]
