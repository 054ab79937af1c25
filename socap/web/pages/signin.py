"""The way in."""

from django.contrib.auth.views import LoginView


class SignIn(LoginView):
    template_name = "web/login.html"
    redirect_authenticated_user = True
