# The only place where a tool is called by name. Each target works from a fresh clone.
PYTHON ?= python3
export NO_MKDOCS_2_WARNING := 1
VENV := .venv
BIN := $(VENV)/bin
NODE := $(BIN)/node
READABLE := @PYTHONPATH=overrides $(BIN)/python -m gids.check.settings mkdocs.yml
SITE_READY := $(VENV)/ready-site
RELEASE_READY := $(VENV)/ready-release
TEST_READY := $(VENV)/ready-test
PORT ?= 8000
NEEDS := import sys; sys.exit(sys.version_info < (3, 11) and 'De gids heeft Python 3.11 of nieuwer nodig, en dit is \
	%s.%s. Installeer een nieuwere, of wijs die aan: make $(or $(MAKECMDGOALS),serve) PYTHON=python3.11' % sys.version_info[:2])
USABLE := import importlib.util as u, sys; sys.exit(sys.version_info < (3, 11) or not u.find_spec('pip'))
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement
NO_PYTHON := Er is hier geen programma "$(PYTHON)". Installeer Python 3.11 of nieuwer, of wijs een Python aan die er wel \
	is: make $(or $(MAKECMDGOALS),serve) PYTHON=python3.11
NO_NPM := Wat de tests nodig hebben is niet op te halen. Kijk of er internet is, en probeer het nog eens. npm zegt:
npm = @said=$$(PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --loglevel=error --no-audit --no-fund --prefix $(1) 2>&1) || \
	{ printf '%s\n' '$(NO_NPM)' "$$said" >&2; exit 1; }
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links

# What an older Python, one that is gone or half a set-up left behind is made anew.
ifneq ($(wildcard $(VENV)),)
ifneq ($(shell $(BIN)/python -c "$(USABLE)" 2>&1 && echo usable),usable)
$(shell rm -rf $(VENV))
endif
endif

.PHONY: serve build release formulier huisstijl all test bench check contributing report pictures lock clean

serve: $(SITE_READY)
	$(READABLE)
	@PYTHONPATH=overrides $(BIN)/python -m gids.preview "$(PORT)"
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: $(SITE_READY)
	$(READABLE)
	$(BIN)/mkdocs build --strict

release: $(RELEASE_READY)
	$(READABLE)
	rm -rf dist/.new
	GIDS_RELEASE=dist/.new $(BIN)/mkdocs build --strict
	find dist -maxdepth 1 -type f -delete
	mv dist/.new/* dist/
	rmdir dist/.new

formulier: $(SITE_READY)
	PYTHONPATH=overrides $(BIN)/python -m gids.form.page dist/gemeente-invullen.html

huisstijl: $(SITE_READY)
	$(BIN)/mkdocs build --strict --site-dir dist/huisstijl/gids
	PYTHONPATH=overrides $(BIN)/python -m gids.huisstijl dist/huisstijl

all: $(SITE_READY)
	PYTHONPATH=overrides $(BIN)/python -m gids.many "$(GEMEENTEN)" dist/gemeenten mkdocs build --strict

test: $(TEST_READY) check
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal $(if $(GEMEENTE),tests/words) # of one municipality: its words

bench: $(TEST_READY) tests/bench/node_modules
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal -m long
	@for table in tests/bench/*.py; do PYTHONPATH=overrides:tests $(BIN)/python -u $$table || exit 1; done

tests/bench/node_modules: tests/bench/package-lock.json
	$(call npm,tests/bench)
	touch $@

check: $(TEST_READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy overrides/gids overrides/hooks tests
	$(NODE) tests/node_modules/typescript/bin/tsc --project tests/tsconfig.json

contributing: $(SITE_READY)
	PYTHONPATH=overrides:tests $(BIN)/python -m support.contributing CONTRIBUTING.md

report: $(SITE_READY)
	PYTHONPATH=overrides $(BIN)/python -m gids.report dist/rapport.html

pictures: $(TEST_READY)
	$(BIN)/mkdocs build --strict --site-dir dist/pictures
	PYTHONPATH=overrides:tests $(BIN)/python -m support.pictures dist/pictures tests/readme

lock: $(TEST_READY)
	$(BIN)/uv pip compile $(LOCK) --group site --output-file requirements.txt
	$(BIN)/uv pip compile $(LOCK) --group release --output-file overrides/gids/release/requirements.txt
	$(BIN)/uv pip compile $(LOCK) --group test --output-file tests/requirements.txt

clean:
	rm -rf $(VENV) site dist tests/node_modules tests/bench/node_modules tests/output

$(SITE_READY): requirements.txt
	@command -v $(PYTHON) > /dev/null || { echo '$(NO_PYTHON)' >&2; exit 1; }
	@$(PYTHON) -c "$(NEEDS)"
	$(PYTHON) -m venv $(VENV)
	$(PIP) requirements.txt
	touch $@

$(RELEASE_READY): $(SITE_READY) overrides/gids/release/requirements.txt
	$(PIP) overrides/gids/release/requirements.txt
	PYTHONPATH=overrides $(BIN)/python -m gids.release.papers
	touch $@

$(TEST_READY): $(RELEASE_READY) tests/requirements.txt tests/package-lock.json
	$(PIP) tests/requirements.txt
	$(call npm,tests)
	PYTHONPATH=tests $(BIN)/python -m support.jaxb
	PYTHONPATH=tests $(BIN)/python -m support.engines.installed Firefox WebKit Xvfb
	touch $@
