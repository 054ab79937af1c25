"""Who may sign in, and as what: the list, invitations, roles."""

from datetime import UTC, datetime

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from socap.access import invitations, two_factor, user_roles
from socap.access.account_emails import invitation_email, page_url, send_email
from socap.access.audit import changes_between, record
from socap.access.models import Invitation, Role, User
from socap.web.confirmation import Question, ask, is_sure
from socap.web.context_processors import in_real_time
from socap.web.permissions import Request, demand_admin, signed_in
from socap.web.signin.forms import InviteForm

PAGE = 25


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def listing(request: Request) -> HttpResponse:
    """Everybody with a login and every open invitation; on POST a new one, its link shown once."""
    demand_admin(request.user)
    now = datetime.now(UTC)
    form, made = InviteForm(request.POST if request.method == "POST" else None), {}
    if form.is_bound and form.is_valid():
        made, form = _invite(request, form), InviteForm()
    users = User.objects.annotate(two_step=two_factor.is_enabled_subquery())
    waiting = Invitation.objects.filter(accepted_at=None, revoked_at=None, expires_at__gt=now)
    users, waiting = users.order_by("-is_active", "username"), waiting.order_by("-pk")
    invited = Paginator(waiting.select_related("invited_by"), PAGE)
    shown = {
        "page": Paginator(users, PAGE).get_page(request.GET.get("page")),
        "invitations": invited.get_page(request.GET.get("invitations")),
        "form": form,
        "roles": Role,
    }
    status = 422 if form.is_bound else 200
    return render(request, "web/signin/users.html", shown | made | in_real_time(now), status=status)


def _invite(request: Request, form: InviteForm) -> dict[str, object]:
    role, email = Role(form.cleaned_data["role"]), form.cleaned_data["email"]
    with transaction.atomic():
        invitation, token = invitations.create_invitation(role=role, email=email, by=request.user)
        record(request, "user.invited", on=invitation, details={"role": role.value})
    link = page_url("invitation", token)
    # On the console of the server nobody would find it.
    mailed = bool(email) and settings.EMAIL_SERVICE != "console"
    if mailed and not send_email(invitation_email(invitation, link)):
        messages.warning(request, f"The mail to {email} was not taken. Send the link yourself.")
        mailed = False
    return {"link": link, "invitation": invitation, "mailed": mailed}


@signed_in
@require_POST
def revoke_invitation(request: Request, invitation_id: int) -> HttpResponse:
    demand_admin(request.user)
    invitation = get_object_or_404(Invitation, pk=invitation_id)
    whom = invitation.email or "whoever has the link"
    if not is_sure(request):
        return ask(
            request,
            Question(
                title=f"Revoke the invitation for {whom}?",
                text=(
                    "Its link lets nobody in any more. It cannot be undone; you can invite again.",
                ),
                button="Revoke it",
                back=reverse("users"),
            ),
        )
    if invitations.revoke_invitation(invitation):
        record(request, "user.invitation-revoked", on=invitation)
        messages.success(request, f"The invitation for {whom} is revoked; its link works no more.")
    else:
        messages.error(request, "This invitation was used or had ended already.")
    return redirect("users")


@signed_in
@require_POST
def change_role(request: Request, user_id: int) -> HttpResponse:
    demand_admin(request.user)
    user = get_object_or_404(User, pk=user_id)
    wanted = request.POST.get("role", "")
    if wanted not in Role.values:
        messages.error(request, f"Choose one of the roles: {', '.join(Role.values)}.")
        return redirect("users")
    before = {"role": user.role}
    try:
        with transaction.atomic():
            user_roles.change_role(user, Role(wanted), by=request.user)
            record(
                request,
                "user.role-changed",
                on=user,
                details=changes_between(before, {"role": wanted}),
            )
        messages.success(request, f"{user} is {wanted} now.")
    except user_roles.UserChangeRefused as error:
        messages.error(request, str(error))
    return redirect("users")


@signed_in
@require_POST
def change_active(request: Request, user_id: int) -> HttpResponse:
    """Deactivate, or with `active` in the form let in again."""
    demand_admin(request.user)
    user = get_object_or_404(User, pk=user_id)
    try:
        with transaction.atomic():
            if request.POST.get("active"):
                user_roles.reactivate(user)
                record(request, "user.reactivated", on=user)
            else:
                user_roles.deactivate(user, by=request.user)
                record(request, "user.deactivated", on=user)
        done = "may sign in again" if user.is_active else "is signed out and may not sign in"
        messages.success(request, f"{user} {done}.")
    except user_roles.UserChangeRefused as error:
        messages.error(request, str(error))
    return redirect("users")


@signed_in
@require_POST
def turn_off_two_factor(request: Request, user_id: int) -> HttpResponse:
    """For somebody who has lost the phone and the recovery codes."""
    demand_admin(request.user)
    user = get_object_or_404(User, pk=user_id)
    if two_factor.disable(user):
        record(request, "user.two-factor-off", on=user)
        messages.success(request, f"{user} signs in with the password alone until it is set up.")
    else:
        messages.info(request, f"{user} has no two-factor sign-in.")
    return redirect("users")
