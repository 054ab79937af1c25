"""One Vega-Lite specification per question; pages draw it, mails and PDF print it."""
