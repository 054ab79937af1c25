"""Resets a forgotten password with a mailed link."""

from django.contrib import messages
from django.contrib.auth.views import (
    INTERNAL_RESET_SESSION_TOKEN,
    PasswordResetConfirmView,
    PasswordResetDoneView,
    PasswordResetView,
)
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse_lazy

from socap.access.audit import Actor, record
from socap.access.models import User
from socap.web.signin.forms import NewPasswordForm, PasswordResetRequestForm


class PasswordResetRequest(PasswordResetView):
    form_class = PasswordResetRequestForm
    template_name = "web/signin/forgotten.html"
    success_url = reverse_lazy("password-reset-sent")

    def form_valid(self, form: Form) -> HttpResponse:
        assert isinstance(form, PasswordResetRequestForm)
        form.save(request=self.request)
        return HttpResponseRedirect(str(self.success_url))


class PasswordResetSent(PasswordResetDoneView):
    template_name = "web/signin/forgotten_sent.html"


class SetNewPassword(PasswordResetConfirmView):
    """Sets the new password from the mailed link and ends all of the user's sessions."""

    form_class = NewPasswordForm
    template_name = "web/signin/new_password.html"
    success_url = reverse_lazy("login")

    @transaction.atomic
    def form_valid(self, form: NewPasswordForm) -> HttpResponse:  # type: ignore[override]
        # The lock lets a link that is used twice at once succeed only once.
        form.user = User.objects.select_for_update().get(pk=form.user.pk)
        token = self.request.session.get(INTERNAL_RESET_SESSION_TOKEN)
        if not self.token_generator.check_token(form.user, token):
            return self.render_to_response(self.get_context_data(form=None, validlink=False))
        response = super().form_valid(form)
        user = form.user
        assert isinstance(user, User)
        record(
            self.request,
            "user.password-set-by-link",
            on=user,
            actor=Actor(kind="user", name=user.username),
        )
        messages.success(self.request, "Your password has been changed. Sign in with the new one.")
        return response
