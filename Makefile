# Everything a person types. `make help` lists it.
SHELL := /bin/sh
UV_VERSION := 0.13.9
UV := .tools/bin/uv
# uv keeps to the Python that is there: nothing is downloaded but wheels.
export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS := 1
# Python finds its way with a LANG that this machine lacks, but not with such an LC_ALL.
unexport LC_ALL
# A process that may not keep what it has compiled takes three times as long to start.
unexport PYTHONDONTWRITEBYTECODE
RUN := $(UV) run --frozen --no-sync
PYTHON ?= python3
CATALOGUES := socap/reports/locale

.DEFAULT_GOAL := help
.PHONY: help setup demo up test check fix migrate catalogue bench shots

help: ## Show what there is
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.ready ## Install SOCAP and its tools into .venv (needs Python 3.11+ and pip only)

demo: setup ## Watch an invented launch unfold, without a key (PORT=8001)
	@SOCAP_STARTED_BY=make $(RUN) socap demo $(if $(PORT),--port $(PORT))

up: setup ## Start database, web and worker (set TWITTER_API_KEY; PORT=8001)
	@SOCAP_STARTED_BY=make $(RUN) socap up $(if $(PORT),--port $(PORT))

test: setup check ## What a fresh machine runs: setup, then check

check: setup ## Lint, format, imports, types, Django checks, migrations, tests
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) oxfmt --check socap/web/static
	$(RUN) djangofmt --check socap
	$(RUN) lint-imports --no-logo
	$(RUN) mypy
	$(RUN) python manage.py check --fail-level WARNING
	$(RUN) python manage.py makemigrations --check --dry-run
	$(RUN) pytest -p no:randomly -n 2 --dist loadfile --no-loadscope-reorder --reruns 1 -r fER

fix: setup ## Format, and apply automatic fixes
	$(RUN) ruff check --fix .
	$(RUN) ruff format .
	$(RUN) oxfmt socap/web/static
	$(RUN) djangofmt socap

migrate: setup ## Write the migrations that the models need
	$(RUN) python manage.py makemigrations

# The keywords are those of `tests/reports/composition/test_catalogue.py`.
catalogue: setup ## Put new texts of reports into their catalogues, and take out what is not used
	@texts=$$(mktemp) && \
	$(RUN) pybabel --quiet extract --no-default-keywords -k say -k say_many:1,2 -k mark \
	  --no-location --sort-output --output $$texts socap/reports && \
	$(RUN) pybabel --quiet update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date \
	  --width 100 --input-file $$texts --locale de --output-file $(CATALOGUES)/de.po; \
	rm -f $$texts

bench: setup ## Measure collection, alerts, and pages with a million engagements; prints JSON
	$(RUN) python bench/collection.py
	$(RUN) python bench/alerts.py
	$(RUN) python bench/pages.py

shots: setup ## Take pictures of every page of a demo into shots/ (needs Chromium)
	$(RUN) python -m tests.browser.shots

# pip's --target works where a virtual environment cannot be made and on "managed" systems alike.
$(UV):
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --target .tools uv==$(UV_VERSION)

.venv/.ready: $(UV) pyproject.toml uv.lock
	$(UV) sync --frozen --quiet --python $(PYTHON)
	@touch $@
