"""The cards of a dashboard, one module each: what ends in `_card` here is shown, see `reports/card.py`."""
