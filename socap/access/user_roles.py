"""Changes users' roles, deactivates and reactivates them. One active administrator always remains."""

from django.db import transaction

from socap.access.models import Role, User
from socap.access.sign_ins import end_sign_ins
from socap.lib.database.rows import update_row


class UserChangeRefused(ValueError):
    """The change would leave no administrator, or is of one's own account; the message says more."""


@transaction.atomic
def change_role(user: User, role: Role, *, by: User) -> None:
    if role != Role.ADMIN:
        _require_another_admin(user, by=by, what="remove your own administrator role")
    update_row(user, role=role, is_superuser=role == Role.ADMIN)


@transaction.atomic
def deactivate(user: User, *, by: User) -> None:
    """Prevents sign-ins and ends current sessions; everything the user did is kept."""
    _require_another_admin(user, by=by, what="deactivate yourself")
    update_row(user, is_active=False)
    end_sign_ins(user)


def reactivate(user: User) -> None:
    update_row(user, is_active=True)


def _require_another_admin(user: User, *, by: User, what: str) -> None:
    """Locks the administrators, so that two who deactivate each other cannot both succeed."""
    if user.pk == by.pk:
        raise UserChangeRefused(f"You cannot {what}; another administrator can.")
    admins = User.objects.select_for_update().filter(role=Role.ADMIN, is_active=True)
    if set(admins.order_by("pk").values_list("pk", flat=True)) == {user.pk}:
        raise UserChangeRefused(
            f"{user} is the last administrator. Make another user an administrator first."
        )
