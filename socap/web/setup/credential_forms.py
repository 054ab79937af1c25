"""The form for a provider's credentials, with the fields from the provider's traits."""

from collections.abc import Sequence

from django import forms
from django.http import QueryDict

from socap.collection.provider.credentials import CredentialOrigin, CredentialValue, stored_version

SECRET = {"autocomplete": "off", "spellcheck": "false"}


class CredentialsForm(forms.Form):
    """A form with a field for each credential that is not set by the environment.

    Empty fields keep the stored value; secrets are never shown again.
    """

    provider = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"id": None}))
    seen = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"id": None}))

    def __init__(
        self, provider: str, known: Sequence[CredentialValue], given: QueryDict | None = None
    ) -> None:
        initial = {"provider": provider, "seen": stored_version(known)}
        super().__init__(given, initial=initial, auto_id=f"{provider}-%s")
        for found in known:
            if found.origin is not CredentialOrigin.ENVIRONMENT:
                self.fields[found.field.name] = _field(found, is_only=len(known) == 1)

    @property
    def typed(self) -> dict[str, str]:
        """Returns the entered values by field name."""
        given = self.cleaned_data.items()
        return {name: value for name, value in given if value and name not in ("provider", "seen")}

    def resubmission(self, known: Sequence[CredentialValue]) -> QueryDict:
        """Returns the form data with the current stored version, so that resubmitting overwrites it."""
        data = QueryDict(mutable=True)
        data.update({"provider": self.cleaned_data["provider"], "seen": stored_version(known)})
        return data


def _field(found: CredentialValue, *, is_only: bool) -> forms.CharField:
    is_set = bool(found.value)
    return forms.CharField(
        max_length=500,
        required=is_only or not is_set,
        label=f"New {found.field.label}" if is_set else found.field.label,
        initial="" if found.field.secret else found.value,
        widget=forms.PasswordInput(attrs=SECRET) if found.field.secret else forms.TextInput(SECRET),
        error_messages={"required": found.field.help},
    )
