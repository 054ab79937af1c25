"""Forms for signing in, accounts, passwords, invitations and API keys."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.forms import (
    AuthenticationForm,
    PasswordChangeForm,
    PasswordResetForm,
    SetPasswordForm,
    UserCreationForm,
)
from django.contrib.auth.password_validation import password_validators_help_texts
from django.http import HttpRequest

from socap.access.api_keys import SCOPES
from socap.access.models import Role, User
from socap.access.outgoing_mail import outgoing_mail
from socap.access.passwords import mail_reset_link

WRONG_PASSWORD = "This is not your password."


def is_own_password(request: HttpRequest, password: str) -> bool:
    """Checks the user's password with the same throttling as the sign-in."""
    name = request.user.get_username()
    return authenticate(request, username=name, password=password) is not None


def _show_password_rules(field: forms.Field) -> None:
    """Shows the password rules as plain text instead of Django's HTML list."""
    field.help_text = " ".join(password_validators_help_texts())


class InviteForm(forms.Form):
    role = forms.ChoiceField(choices=Role.choices, initial=Role.OPERATOR)
    email = forms.EmailField(required=False, label="E-mail")

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        sends_mail = outgoing_mail().leaves
        self.fields["email"].help_text = (
            "The link is mailed to this address and shown to you."
            if sends_mail
            else "Just a note: no mail service is set up, so you send the link yourself."
        )


class JoinForm(UserCreationForm):  # type: ignore[type-arg]  # not generic when it runs
    """Creates the account of an invited person."""

    email = forms.EmailField(required=False, label="E-mail", help_text="For password resets.")

    class Meta:
        model = User
        fields = ("username", "email")

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        self.fields["username"].label = "User name"
        self.fields["username"].help_text = "Letters, digits and @ . + - _"
        self.fields["username"].widget.attrs["autocomplete"] = "username"
        self.fields["password2"].label, self.fields["password2"].help_text = "Password again", ""
        _show_password_rules(self.fields["password1"])


class PasswordResetRequestForm(PasswordResetForm):
    """Mails a reset link; the page does not reveal whether the address is known."""

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        self.fields["email"].label = "E-mail"

    def save(self, *args: Any, request: HttpRequest, **kw: Any) -> None:  # type: ignore[override]
        for user in self.get_users(self.cleaned_data["email"]):
            assert isinstance(user, User)
            mail_reset_link(request, user)


class NewPasswordForm(SetPasswordForm):  # type: ignore[type-arg]
    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        self.fields["new_password2"].label = "New password again"
        _show_password_rules(self.fields["new_password1"])


class ChangePasswordForm(PasswordChangeForm):
    def __init__(self, request: HttpRequest, *args: Any, **kw: Any):
        assert isinstance(request.user, User)
        super().__init__(request.user, *args, **kw)
        self.request = request
        self.fields["old_password"].label = "Your current password"
        self.fields["new_password2"].label = "New password again"
        _show_password_rules(self.fields["new_password1"])

    def clean_old_password(self) -> str:
        password = str(self.cleaned_data["old_password"])
        if not is_own_password(self.request, password):
            raise forms.ValidationError(WRONG_PASSWORD)
        return password


class EmailForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = User
        fields = ("email",)
        labels = {"email": "E-mail"}
        help_texts = {"email": "For password resets."}


class PasswordForm(forms.Form):
    """Asks for the user's password before a security setting changes."""

    password = forms.CharField(
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        label="Your password",
        strip=False,
    )

    def __init__(self, request: HttpRequest, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        self.request = request

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        if not is_own_password(self.request, password):
            raise forms.ValidationError(WRONG_PASSWORD)
        return password


class SignInForm(AuthenticationForm):
    """Rejects a name that is too long like any wrong one, without a database query."""

    def clean(self) -> dict[str, Any]:
        name = str(self.cleaned_data.get("username") or "")
        if len(name) > (self.username_field.max_length or 0):
            raise self.get_invalid_login_error()
        return super().clean()


class CodeForm(forms.Form):
    code = forms.CharField(
        max_length=24,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "autocapitalize": "none",
                "spellcheck": "false",
                "autofocus": True,
            }
        ),
    )


class ApiKeyForm(forms.Form):
    name = forms.CharField(
        max_length=100, help_text="Which program will use it, so you know later what to revoke."
    )
    scope = forms.ChoiceField(
        initial="read",
        help_text="read: view only; write: also change campaigns and people; admin: also settings.",
    )

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        scope = self.fields["scope"]
        assert isinstance(scope, forms.ChoiceField)
        scope.choices = list(SCOPES)
