"""Lists users and invitations; changes roles and access."""

from datetime import UTC, datetime

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
from socap.access.outgoing_mail import outgoing_mail
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.context_processors import real_time_context
from socap.web.permissions import Request, require_admin, signed_in
from socap.web.signin.forms import InviteForm

PAGE_SIZE = 25


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def listing(request: Request) -> HttpResponse:
    """Lists users and open invitations; on POST creates an invitation and shows its link once."""
    require_admin(request.user)
    now = datetime.now(UTC)
    form, created = InviteForm(request.POST if request.method == "POST" else None), {}
    if form.is_bound and form.is_valid():
        created, form = _invite(request, form), InviteForm()
    users = User.objects.annotate(two_step=two_factor.is_enabled_subquery())
    pending = Invitation.objects.filter(accepted_at=None, revoked_at=None, expires_at__gt=now)
    users, pending = users.order_by("-is_active", "username"), pending.order_by("-pk")
    pending_pages = Paginator(pending.select_related("invited_by"), PAGE_SIZE)
    context = {
        "page": Paginator(users, PAGE_SIZE).get_page(request.GET.get("page")),
        "invitations": pending_pages.get_page(request.GET.get("invitations")),
        "form": form,
        "roles": Role,
    }
    status = 422 if form.is_bound else 200
    return render(
        request, "web/signin/users.html", context | created | real_time_context(now), status=status
    )


def _invite(request: Request, form: InviteForm) -> dict[str, object]:
    role, email = Role(form.cleaned_data["role"]), form.cleaned_data["email"]
    with transaction.atomic():
        invitation, token = invitations.create_invitation(role=role, email=email, by=request.user)
        record(request, "user.invited", on=invitation, details={"role": role.value})
    link = page_url("invitation", token)
    # With the console mail service, nobody would see the mail.
    mailed = bool(email) and outgoing_mail().leaves
    if mailed and not send_email(invitation_email(invitation, link)):
        messages.warning(request, f"The mail to {email} could not be sent. Send the link yourself.")
        mailed = False
    return {"link": link, "invitation": invitation, "mailed": mailed}


@signed_in
@require_POST
def revoke_invitation(request: Request, invitation_id: int) -> HttpResponse:
    require_admin(request.user)
    invitation = get_object_or_404(Invitation, pk=invitation_id)
    invitee = invitation.email or "anyone with the link"
    if not is_confirmed(request):
        return confirmation_page(
            request,
            Confirmation(
                title=f"Revoke the invitation for {invitee}?",
                text=("Its link stops working. This cannot be undone, but you can invite again.",),
                button="Revoke",
                back=reverse("users"),
            ),
        )
    if invitations.revoke_invitation(invitation):
        record(request, "user.invitation-revoked", on=invitation)
        messages.success(request, f"The invitation for {invitee} has been revoked.")
    else:
        messages.error(request, "This invitation has already been used or has expired.")
    return redirect("users")


@signed_in
@require_POST
def change_role(request: Request, user_id: int) -> HttpResponse:
    require_admin(request.user)
    user = get_object_or_404(User, pk=user_id)
    new_role = request.POST.get("role", "")
    if new_role not in Role.values:
        messages.error(request, f"Choose one of these roles: {', '.join(Role.values)}.")
        return redirect("users")
    before = {"role": user.role}
    try:
        with transaction.atomic():
            user_roles.change_role(user, Role(new_role), by=request.user)
            record(
                request,
                "user.role-changed",
                on=user,
                details=changes_between(before, {"role": new_role}),
            )
        messages.success(request, f"{user} is now {new_role}.")
    except user_roles.UserChangeRefused as error:
        messages.error(request, str(error))
    return redirect("users")


@signed_in
@require_POST
def change_active(request: Request, user_id: int) -> HttpResponse:
    """Deactivates a user, or reactivates one if the form has `active`."""
    require_admin(request.user)
    user = get_object_or_404(User, pk=user_id)
    try:
        with transaction.atomic():
            if request.POST.get("active"):
                user_roles.reactivate(user)
                record(request, "user.reactivated", on=user)
            else:
                user_roles.deactivate(user, by=request.user)
                record(request, "user.deactivated", on=user)
        done = "can sign in again" if user.is_active else "is signed out and can no longer sign in"
        messages.success(request, f"{user} {done}.")
    except user_roles.UserChangeRefused as error:
        messages.error(request, str(error))
    return redirect("users")


@signed_in
@require_POST
def turn_off_two_factor(request: Request, user_id: int) -> HttpResponse:
    """Turns it off for a user who has lost the phone and the recovery codes."""
    require_admin(request.user)
    user = get_object_or_404(User, pk=user_id)
    if two_factor.disable(user):
        record(request, "user.two-factor-off", on=user)
        messages.success(
            request, f"Two-factor sign-in is off for {user} until they set it up again."
        )
    else:
        messages.info(request, f"{user} has no two-factor sign-in.")
    return redirect("users")
