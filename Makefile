# The house's commands. Each sets up what it needs, inside this folder; only missing
# system programs go through apt, and only where that is allowed (requirements/need).

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help setup crawl demo test check lint bench prove peers programs requirements clean

# The first interpreter that is new enough: python3 is 3.10 on some long-lived machines.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check --no-input
NEED := requirements/need
BIN := .venv/bin

# A site on this very machine is no one else's: it may be asked without a pause.
HERE := http://127.0.0.1 http://localhost http://[::1]
LOOPBACK = $(filter $(HERE) $(HERE:=:%) $(HERE:=/%),$(SITE))

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

setup: .venv/stamp  ## make .venv with everything pinned and hashed, and nothing outside this folder
	@:

crawl: setup  ## crawl georgia.iom.int as CONTACT=you@your.domain, or SITE=http://127.0.0.1:8300; ARGS="--limit 50"
	@$(if $(CONTACT),MATIANE_CONTACT='$(CONTACT)') $(BIN)/matiane crawl $(if $(SITE),--site '$(SITE)') $(if $(LOOPBACK),--allow-private --delay 0) $(ARGS)

demo: setup  ## crawl the replica of the site, move it on in time, crawl again, show what changed
	@$(BIN)/python tests/demo.py

test: setup peers programs check  ## everything: set up, install what the tests need, run all checks

check: lint peers  ## all checks and tests, in the environment that is there
	@$(BIN)/python -m pytest -q --numprocesses auto --dist loadfile $(ARGS)

lint: setup  ## the quick part of check: style, types, layers
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: setup peers  ## matiane beside bare Scrapy, wget, warcio, FastWARC, trafilatura; writes docs/benchmarks.md
	@$(NEED) wget wget --version
	@$(BIN)/python benchmarks/crawl.py $(ARGS)
	@$(BIN)/python benchmarks/archive.py $(ARGS)
	@$(BIN)/python benchmarks/reading.py $(ARGS)

prove: setup  ## break everything in every way, for some hours; results are in docs/reliability.md
	@$(NEED) strace strace --version
	@$(NEED) faketime faketime --version
	@$(BIN)/python tests/proofs

peers: .venv-peers/stamp .venv-peers/judges/stamp  ## make .venv-peers: foreign tools (GPL) that tests run beside us and nobody ships
	@:

programs:
	@$(NEED) git git --version
	@$(NEED) gzip gzip --version
	@$(NEED) systemd systemd-analyze --version

requirements: .venv-tools/bin/uv pyproject.toml  ## pin what pyproject.toml asks for; ARGS=--upgrade takes the newest
	@$(COMPILE) pyproject.toml --all-extras --output-file requirements/run.txt
	@$(COMPILE) --group dev --constraints requirements/run.txt --output-file requirements/dev.txt
	@$(COMPILE) --group peers --output-file requirements/peers.txt

clean:  ## remove everything that the other targets made; archives are elsewhere and stay
	rm -rf .venv .venv-peers .venv-tools build dist *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

COMPILE = .venv-tools/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --annotation-style line --custom-compile-command "make requirements" $(ARGS)

# $(call new_venv,FOLDER): Debian's python3 comes without the module that puts pip into one.
define new_venv
@test -n "$(PYTHON)" || { echo "matiane needs Python 3.11 or newer; type: sudo apt-get install python3 python3-venv" >&2; exit 1; }
@$(NEED) "$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" $(PYTHON) -c 'import ensurepip, venv'
@echo "setting up $(1) with $$($(PYTHON) --version); the first time takes about a minute" >&2
@$(PYTHON) -m venv $(1)
endef

.venv/stamp: pyproject.toml requirements/run.txt requirements/dev.txt
	$(call new_venv,.venv)
	@$(BIN)/python $(PIP_INSTALL) --require-hashes -r requirements/run.txt -r requirements/dev.txt
	@$(BIN)/python $(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

# --no-deps: peers.txt leaves out a dependency that would need a compiler (pyproject.toml, tool.uv).
.venv-peers/stamp: requirements/peers.txt
	$(call new_venv,.venv-peers)
	@.venv-peers/bin/python $(PIP_INSTALL) --no-deps --use-pep517 --require-hashes -r requirements/peers.txt
	@touch $@

# Under their names in package-lock.json stand hashes and no addresses: npm asks the registry it is set up for.
.venv-peers/judges/stamp: .venv-peers/stamp tests/judges/package-lock.json
	@mkdir -p $(@D)
	@cp tests/judges/.npmrc tests/judges/package.json tests/judges/package-lock.json $(@D)
	@cd $(@D) && PATH="$(CURDIR)/.venv-peers/bin:$$PATH" npm ci --silent
	@touch $@

.venv-tools/bin/uv:
	$(call new_venv,.venv-tools)
	@.venv-tools/bin/python $(PIP_INSTALL) uv
