"""Accepts an invitation: creates the account and signs it in."""

from django.contrib import messages
from django.contrib.auth import login
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from socap.access.audit import Actor, record
from socap.access.invitations import InvitationClosed, accept_invitation, find_open_invitation
from socap.access.models import User
from socap.web.signin.forms import JoinForm
from socap.web.signin.sign_in import PASSWORD_BACKEND


@never_cache
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    try:
        invitation = find_open_invitation(token)
        blank = User(email=invitation.email)
        form = JoinForm(request.POST if request.method == "POST" else None, instance=blank)
        if form.is_bound and form.is_valid():
            try:
                user = _accept_invitation(request, token, form)
            except IntegrityError:  # somebody else took the name at the same moment
                form.add_error("username", "This user name is taken. Choose another one.")
            else:
                login(request, user, backend=PASSWORD_BACKEND)
                messages.success(request, f"Welcome, {user}.")
                return redirect("campaigns")
    except InvitationClosed:
        return render(request, "web/signin/join_closed.html", status=410)
    # Not 422 as elsewhere: Django logs the URL of error responses, and this URL is a secret.
    return render(request, "web/signin/join.html", {"form": form, "invitation": invitation})


@transaction.atomic
def _accept_invitation(request: HttpRequest, token: str, form: JoinForm) -> User:
    user = accept_invitation(token, form.save(commit=False))
    by = Actor(kind="user", name=user.username)
    record(request, "user.joined", on=user, details={"role": user.role}, actor=by)
    return user
