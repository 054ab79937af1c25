"""The mail server in Settings: entered, tested by a mail before it is kept, removed."""

from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from socap.access.outgoing_mail import (
    MailServerChanged,
    OutgoingMail,
    SmtpServer,
    outgoing_mail,
    remove_mail_server,
    store_mail_server,
)
from socap.alerts.channels.base import ChannelError, Envelope
from socap.alerts.channels.email import send_mail
from socap.alerts.channels.registry import open_channel
from socap.alerts.messages.message import Event, Message
from socap.campaigns.public_address import public_url
from socap.lib.env import is_mailbox
from socap.lib.network.web_address import host_name
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.permissions import Request, require_admin, signed_in

MEANWHILE = (
    "Somebody else has changed the mail server meanwhile, so yours was not saved. "
    "Save again to replace theirs."
)
TLS = {"starttls": "STARTTLS (port 587)", "implicit": "TLS (port 465)", "no": "none (port 25)"}


class MailServerForm(forms.Form):
    """A mail server. An empty password keeps the stored one, but only for the same server and user."""

    host = forms.CharField(
        max_length=253,
        label="Mail server",
        help_text="For example smtp.example.com.",
        widget=forms.TextInput(attrs={"spellcheck": "false", "autocapitalize": "none"}),
    )
    port = forms.IntegerField(min_value=1, max_value=65535, initial=587)
    tls = forms.ChoiceField(choices=TLS.items(), label="Encryption", initial="starttls")
    username = forms.CharField(
        max_length=300,
        required=False,
        label="User name",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    password = forms.CharField(
        max_length=500,
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    sender = forms.CharField(
        max_length=320, label="From", help_text="Such as SOCAP <alerts@example.com>."
    )
    test_to = forms.EmailField(
        label="Send the test mail to", help_text="The server is kept once it accepts this mail."
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"id": None}))

    def __init__(self, current: OutgoingMail, to: str, given: Any = None) -> None:
        self.current = current
        super().__init__(given, initial=_initial(current, to), auto_id="mail-%s")
        if current.server and current.server.password:
            self.fields["password"].help_text = "Stored. Leave it empty to keep it."
        if settings.MAIL_SENDER_FIXED_BY:
            self.fields["sender"].disabled = True
            self.fields["sender"].help_text = f"Set by {settings.MAIL_SENDER_FIXED_BY}."

    def clean_host(self) -> str:
        try:
            return host_name(str(self.cleaned_data["host"]))
        except ValueError as error:
            wrong = "Enter only a host name or an address: smtp.example.com."
            raise forms.ValidationError(wrong) from error

    def clean_sender(self) -> str:
        sender = str(self.cleaned_data["sender"])
        if not is_mailbox(sender):
            raise forms.ValidationError("Enter one address: SOCAP <alerts@example.com>.")
        return sender

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        stored = self.current.server
        same = stored is not None and (stored.host, stored.port, stored.username) == (
            given.get("host"), given.get("port"), given.get("username")
        )  # fmt: skip
        if given.get("username") and not given.get("password"):
            if same and stored is not None and stored.password:
                given["password"] = stored.password
            else:
                self.add_error("password", "Enter the password of this user on this server.")
        if given.get("password") and not given.get("username"):
            self.add_error("username", "Enter the user that this password belongs to.")
        return given

    def mail(self) -> OutgoingMail:
        """Returns what was typed, to be tried and stored."""
        given = self.cleaned_data
        server = SmtpServer(
            host=given["host"], port=given["port"], tls=given["tls"],
            username=given["username"], password=given["password"],
        )  # fmt: skip
        return OutgoingMail(service="smtp", sender=given["sender"], server=server)


def mail_form(user_email: str, given: Any = None) -> MailServerForm | None:
    """Returns the form, or None where the environment decides."""
    current = outgoing_mail()
    return None if current.fixed_by else MailServerForm(current, user_email, given)


def refused_mail_form(request: Request) -> MailServerForm | None:
    """Tests the server that was typed and stores it; returns the form if that fails, else None."""
    form = mail_form(request.user.email, request.POST)
    if form is None:
        messages.error(request, f"Mail is set by {settings.MAIL_FIXED_BY}; change it there.")
        return None
    if not form.is_valid():
        return form
    wanted, to = form.mail(), form.cleaned_data["test_to"]
    if problem := send_test(request, to, through=wanted):
        form.add_error(None, f"The test mail could not be sent, so nothing was saved: {problem}")
        return form
    try:
        store_mail_server(request, wanted, seen=form.cleaned_data["seen"])
    except MailServerChanged:
        again = request.POST.copy()
        again["seen"] = outgoing_mail().version
        form = mail_form(request.user.email, again)
        assert form is not None
        form.add_error(None, MEANWHILE)
        return form
    messages.success(
        request, f"Saved. {wanted.server} accepted the mail to {to}; check that it arrived."
    )
    if wanted.server and wanted.server.tls == "no" and wanted.server.username:
        messages.warning(request, "The password travels without encryption.")
    return None


@signed_in
@require_POST
def remove(request: Request) -> HttpResponse:
    """Forgets the mail server, after confirmation."""
    require_admin(request.user)
    if not is_confirmed(request):
        return confirmation_page(
            request,
            Confirmation(
                title="Remove the mail server?",
                text=("No mail is sent until another one is entered.",),
                button="Remove mail server",
                back=reverse("settings"),
            ),
        )
    remove_mail_server(request)
    messages.success(request, "The mail server has been removed.")
    return redirect("settings")


@signed_in
@require_POST
def test(request: Request) -> HttpResponse:
    """Sends a test mail to the current user; do not call in a transaction."""
    require_admin(request.user)
    to, mail = request.user.email, outgoing_mail()
    if not to:
        messages.error(request, "Your account has no e-mail address; add one under Your account.")
    elif problem := send_test(request, to, through=mail):
        messages.error(request, f"The mail could not be sent: {problem}")
    elif not mail.leaves:
        messages.success(request, f"The mail to {to} was printed to the server's console.")
    else:
        by = mail.server or mail.service
        messages.success(request, f"The mail to {to} was accepted by {by}. Check that it arrived.")
    return redirect("settings")


def send_test(request: Request, to: str, *, through: OutgoingMail) -> str:
    """Sends a test mail; returns the problem, or ''."""
    event_id = f"test-{uuid4()}"
    message = Message(
        event=Event.TEST,
        event_id=event_id,
        headline="This is a test from SOCAP: e-mail works.",
        text=f"Sent for {request.user.username} from the page Settings.",
        at=settings.SOCAP_CLOCK.now(),
        url=public_url("/socap/settings"),
        timezone="UTC",
    )
    try:
        for part in open_channel("email").compose(message):
            envelope = Envelope(address=to, secret="", event_id=event_id)
            send_mail(part, envelope, through=through)
    except ChannelError as error:
        return str(error)
    return ""


def _initial(current: OutgoingMail, to: str) -> dict[str, object]:
    is_known = current.server or settings.MAIL_SENDER_FIXED_BY
    sender = current.sender if is_known else ""
    found: dict[str, object] = {"seen": current.version, "sender": sender, "test_to": to}
    if server := current.server:
        found |= {"host": server.host, "port": server.port, "tls": server.tls,
                  "username": server.username}  # fmt: skip
    return found
