"""Your account: password, e-mail, two-factor sign-in, and where you are signed in."""

import re
import time
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from socap.access.models import AuditEntry, Role, SignIn, User
from socap.access.passwords import password_reset_link
from socap.access.sign_ins import device_name
from tests.web.visitors import PASSWORD, a_user, browser, sign_in

pytestmark = pytest.mark.django_db

NEW = "five-busy-trains"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit Version/19 Safari"


def verbs() -> list[str]:
    return list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True))


# --- Sessions


def test_each_browser_is_listed_and_this_one_marked() -> None:
    user = a_user()
    here, phone = browser(user, FIREFOX), browser(user, SAFARI, ip="10.1.2.3")
    phone.get("/socap")
    here.get("/socap")
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", here.get("/socap/account").content.decode()))
    assert "Firefox on Windows this one" in text
    assert "Safari on iPhone 10.1.2.3" in text


def test_a_revoked_session_really_ends_and_this_one_goes_on() -> None:
    user = a_user()
    here, phone, other = browser(user), browser(user, SAFARI), browser(user)
    for client in (here, phone, other):
        client.get("/socap")
    number = SignIn.objects.get(user_agent=SAFARI).pk
    here.post(f"/socap/account/sessions/{number}/end")
    assert [c.get("/socap").status_code for c in (here, phone, other)] == [200, 302, 200]
    here.post("/socap/account/sessions/end")
    assert [c.get("/socap").status_code for c in (here, other)] == [200, 302]
    assert SignIn.objects.filter(user=user).count() == 1


def test_nobody_ends_another_user_s_session() -> None:
    theirs = browser(a_user("bea"))
    theirs.get("/socap")
    browser(a_user()).post(f"/socap/account/sessions/{SignIn.objects.get().pk}/end")
    assert theirs.get("/socap").status_code == 200


def test_signing_out_takes_the_browser_off_the_list() -> None:
    user = a_user()
    here, gone = browser(user), browser(user)
    gone.get("/socap")
    gone.post("/logout")
    assert len(here.get("/socap/account").context["devices"]) == 1


@pytest.mark.parametrize(
    ("agent", "name"),
    [(FIREFOX, "Firefox on Windows"), (SAFARI, "Safari on iPhone"), ("", "Unknown browser"),
     ("curl/8.5", "curl"), ("Mozilla/5.0 (X11; Linux) Chrome/140 Safari/537 Edg/140", "Edge on Linux"),
     ("Robot", "Robot")],
)  # fmt: skip
def test_browsers_are_named_as_people_name_them(agent: str, name: str) -> None:
    assert device_name(agent) == name


# --- Password and e-mail


def change_password(client: Client, old: str = PASSWORD, new: str = NEW) -> int:
    given = {"old_password": old, "new_password1": new, "new_password2": new}
    return client.post("/socap/account/password", given).status_code


def test_a_new_password_signs_out_everywhere_but_here() -> None:
    user = a_user()
    here, other = browser(user, FIREFOX), browser(user)
    for client in (here, other):
        client.get("/socap")
    assert change_password(here) == 302
    assert [c.get("/socap").status_code for c in (here, other)] == [200, 302]
    assert len(here.get("/socap/account").context["devices"]) == 1
    assert SignIn.objects.get().user_agent == FIREFOX
    assert (sign_in(browser(), "ann"), sign_in(browser(), "ann", NEW)) == (200, 302)
    assert "user.password-changed" in verbs()


def test_the_present_password_is_asked_for_and_cannot_be_guessed_for_ever() -> None:
    client = browser(a_user())
    codes = [change_password(client, f"guess-{n}") for n in range(10)]
    assert codes == [422] * 9 + [429]
    assert change_password(client) == 429


def test_a_new_password_follows_the_rules() -> None:
    client = browser(a_user("annabella"))
    for bad in ("short", "password123", "annabella1"):
        assert change_password(client, new=bad) == 422


def test_the_address_is_changed_and_a_false_one_refused() -> None:
    user = a_user(email="old@example.com")
    client = browser(user)
    answer = client.post("/socap/account/email", {"email": "nope"})
    assert answer.status_code == 422 and "nope" in answer.content.decode()
    client.post("/socap/account/email", {"email": "new@example.com"})
    entry = AuditEntry.objects.get(verb="user.email-changed")
    assert entry.details["changes"]["email"] == {
        "before": "old@example.com",
        "after": "new@example.com",
    }


def request_reset(email: str) -> tuple[int, str, str]:
    answer = Client().post("/password", {"email": email})
    text = Client().get(answer.headers["Location"]).content.decode()
    return answer.status_code, answer.headers["Location"], re.sub(r'value="\w{64}"', "", text)


def wait_for_mail(count: int) -> None:
    deadline = time.monotonic() + 10
    while len(mail.outbox) < count and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(mail.outbox) == count


def test_a_forgotten_password_is_replaced_by_mail() -> None:
    user = a_user(email="ann@example.com")
    other = browser(user)
    request_reset("ANN@example.com")
    wait_for_mail(1)
    link = re.search(r"http://127\.0\.0\.1:8000(/password/\S+)", str(mail.outbox[0].body))
    assert link is not None
    client = Client()
    form = client.get(link[1], follow=True)
    given = {"new_password1": NEW, "new_password2": NEW}
    assert client.post(form.redirect_chain[-1][0], given).status_code == 302
    assert other.get("/socap").status_code == 302, "who knew the old one is out"
    assert sign_in(browser(), "ann", NEW) == 302
    assert "no longer valid" in Client().get(link[1], follow=True).content.decode()
    assert "user.password-set-by-link" in verbs()


def test_the_answer_does_not_tell_whether_an_address_exists() -> None:
    a_user(email="ann@example.com")
    gone = a_user("gone", email="gone@example.com")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    answers = {
        request_reset(email) for email in ("ann@example.com", "no@example.com", "gone@example.com")
    }
    assert len(answers) == 1
    wait_for_mail(1)


def test_a_mailbox_is_not_flooded() -> None:
    a_user(email="ann@example.com")
    with time_machine.travel(datetime(2027, 1, 5, tzinfo=UTC), tick=False) as clock:
        for _ in range(5):
            request_reset("ann@example.com")
        clock.shift(timedelta(minutes=5, seconds=1))
        request_reset("ann@example.com")
    wait_for_mail(2)


def test_the_link_never_names_a_host_that_a_request_made_up() -> None:
    a_user(email="ann@example.com")
    Client().post("/password", {"email": "ann@example.com"}, headers={"Host": "evil.example"})
    wait_for_mail(1)
    assert "evil" not in str(mail.outbox[0].body)


def test_a_link_is_of_no_use_after_a_day() -> None:
    with time_machine.travel(datetime(2027, 1, 5, tzinfo=UTC), tick=False) as clock:
        path = password_reset_link(a_user()).removeprefix("http://127.0.0.1:8000")
        clock.shift(timedelta(days=1, seconds=1))
        assert "no longer valid" in Client().get(path, follow=True).content.decode()


# --- Two-factor sign-in


def totp_code(user: User, ahead: int = 0) -> str:
    """Returns the app's code `ahead` periods of 30 s from now; a code is accepted only once."""
    device = TOTPDevice.objects.get(user=user)
    return f"{totp(device.bin_key, t0=-30 * ahead):06}"  # type: ignore[no-untyped-call]


def turn_on_two_factor(user: User, client: Client) -> list[str]:
    client.post("/socap/account/two-factor/begin")
    page = client.post("/socap/account/two-factor", {"code": totp_code(user)}).content.decode()
    return re.findall(r"<li><code>(\w+)</code></li>", page)


def two_factor(code: str) -> tuple[int, Client]:
    """Signs in with the right password and this code."""
    client = browser()
    answer = client.post("/login?next=/socap/create", {"username": "ann", "password": PASSWORD})
    assert answer.headers["Location"] == "/login/code"
    assert client.get("/socap").status_code == 302, "the password alone is not enough"
    return client.post("/login/code", {"code": code}).status_code, client


def test_the_qr_code_and_the_secret_belong_to_the_device() -> None:
    user = a_user()
    client = browser(user)
    client.post("/socap/account/two-factor/begin")
    page = client.get("/socap/account/two-factor")
    picture = client.get("/socap/account/two-factor/code.svg")
    assert picture.headers["Content-Type"] == "image/svg+xml" and b"<svg" in picture.content
    assert "no-store" in picture.headers["Cache-Control"]
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", page.content.decode())
    assert secret is not None
    assert f"secret={secret[1].replace(' ', '')}" in TOTPDevice.objects.get().config_url


def test_two_factor_is_on_only_after_a_valid_code_and_then_asks_for_one() -> None:
    user = a_user()
    client = browser(user)
    client.post("/socap/account/two-factor/begin")
    assert client.post("/socap/account/two-factor", {"code": "000000"}).status_code == 422
    assert sign_in(browser(), "ann") == 302
    TOTPDevice.objects.update(throttling_failure_count=0)
    assert len(turn_on_two_factor(user, client)) == 10
    status, other = two_factor(totp_code(user, ahead=1))
    assert status == 302 and other.get("/socap").status_code == 200


def test_a_code_works_once_and_wrong_ones_are_throttled() -> None:
    user = a_user()
    turn_on_two_factor(user, browser(user))
    code = totp_code(user, ahead=1)
    assert two_factor(code)[0] == 302
    assert two_factor(code)[0] == 422, "used already"
    status, client = two_factor(totp_code(user, ahead=2))
    assert status == 422
    page = client.post("/login/code", {"code": "123456"}).content.decode()
    assert re.search(r"Try again in \d+ s", page)


def test_wrong_codes_lock_out_like_wrong_passwords() -> None:
    user = a_user()
    turn_on_two_factor(user, browser(user))
    codes = []
    for _ in range(10):
        TOTPDevice.objects.update(throttling_failure_timestamp=None)
        codes.append(two_factor("000000")[0])
    assert codes == [422] * 9 + [429]


def test_each_recovery_code_works_once() -> None:
    user = a_user()
    first, second, *_ = turn_on_two_factor(user, browser(user))
    assert two_factor(first.upper())[0] == 302
    assert two_factor(first)[0] == 422
    user.staticdevice_set.update(throttling_failure_count=0)
    status, client = two_factor(f" {second[:4]} {second[4:]}")
    assert status == 302
    assert "<b>8</b>" in client.get("/socap/account").content.decode()


def test_new_recovery_codes_replace_the_old_ones_and_need_the_password() -> None:
    user = a_user()
    client = browser(user)
    old = turn_on_two_factor(user, client)
    path = "/socap/account/two-factor/codes"
    assert client.post(path, {"password": "wrong"}).status_code == 422
    page = client.post(path, {"password": PASSWORD}).content.decode()
    new = re.findall(r"<li><code>(\w+)</code></li>", page)
    assert len(new) == 10 and not set(new) & set(old)
    assert two_factor(old[0])[0] == 422


def test_it_is_turned_off_with_the_password() -> None:
    user = a_user()
    client = browser(user)
    turn_on_two_factor(user, client)
    assert client.post("/socap/account/two-factor/off", {"password": "no"}).status_code == 422
    client.post("/socap/account/two-factor/off", {"password": PASSWORD})
    assert sign_in(browser(), "ann") == 302
    assert client.get("/socap").status_code == 200
    assert verbs().count("user.two-factor-off") == 1


def test_an_administrator_turns_it_off_for_somebody_who_lost_the_phone() -> None:
    user = a_user()
    turn_on_two_factor(user, browser(user))
    admin = browser(a_user("ada", Role.ADMIN))
    admin.post(f"/socap/users/{user.pk}/two-factor")
    client = browser()
    answer = client.post("/login", {"username": "ann", "password": PASSWORD})
    assert answer.headers["Location"] == "/socap"


def test_a_pending_sign_in_expires_after_ten_minutes_and_with_a_new_password() -> None:
    user = a_user()
    turn_on_two_factor(user, browser(user))
    client = browser()
    sign_in(client, "ann")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=11)):
        answer = client.post("/login/code", {"code": totp_code(user, ahead=1)})
        assert answer.headers["Location"] == "/login"
    user.set_password(NEW)
    user.save()
    answer = client.post("/login/code", {"code": totp_code(user, ahead=1)})
    assert answer.headers["Location"] == "/login"


def test_the_code_page_leads_to_the_requested_page() -> None:
    user = a_user()
    turn_on_two_factor(user, browser(user))
    client = browser()
    client.post("/login?next=/socap/create", {"username": "ann", "password": PASSWORD})
    answer = client.post("/login/code", {"code": totp_code(user, ahead=1)})
    assert answer.headers["Location"] == "/socap/create"
