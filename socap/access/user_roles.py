"""What an administrator may do to a login. One active administrator always stays."""

from django.db import transaction

from socap.access.models import Role, User
from socap.access.sign_ins import end_sign_ins


class Refused(ValueError):
    """It would lock somebody out who must not be; the message says what to do instead."""


@transaction.atomic
def change_role(user: User, role: Role, *, by: User) -> None:
    if role != Role.ADMIN:
        _demand_another_admin(user, by=by, what="take your own role away")
    user.role, user.is_superuser = role, role == Role.ADMIN
    user.save(update_fields=["role", "is_superuser"])


@transaction.atomic
def deactivate(user: User, *, by: User) -> None:
    """No sign-in any more, and the present ones end; everything the user did stays on record."""
    _demand_another_admin(user, by=by, what="deactivate yourself")
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_sign_ins(user)


def reactivate(user: User) -> None:
    user.is_active = True
    user.save(update_fields=["is_active"])


def _demand_another_admin(user: User, *, by: User, what: str) -> None:
    """Locked, so that two administrators who turn on each other at once cannot both succeed."""
    if user.pk == by.pk:
        raise Refused(f"You cannot {what}; another administrator can.")
    admins = User.objects.select_for_update().filter(role=Role.ADMIN, is_active=True)
    if set(admins.order_by("pk").values_list("pk", flat=True)) == {user.pk}:
        raise Refused(f"{user} is the last administrator. Make somebody else one first.")
