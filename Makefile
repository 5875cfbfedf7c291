# make run     sets up, then opens the dashboard on the shipped data
# make test    sets up, then runs the linter, the type checker and all tests
# make bench   sets up, then prints speeds beside peers and an empty page, as ratios
# make fuzz    sets up, then looks two minutes for inputs that break a promise (SECONDS=600, TEXTS=FOLDER)
# make screenshots   writes the README's pictures
# make data    writes data/events.csv anew from data/article.txt
# make clean   takes away what the others made

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
SECONDS ?= 120

.PHONY: run test bench fuzz screenshots data clean

run: .venv/ready
	$(BIN)/claimline open

test: .venv/ready-to-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && $(BIN)/python -m pytest

bench: .venv/ready-to-bench
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/queries.py
	CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && $(BIN)/python bench/clicks.py

fuzz: .venv/ready
	$(BIN)/python fuzz/fuzz.py --seconds $(SECONDS) $(addprefix --texts ,$(TEXTS))

screenshots: .venv/ready-to-test
	CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && $(BIN)/python docs/screenshots.py

data: .venv/ready
	$(BIN)/claimline read data/article.txt -o data/events.csv

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is missing: install it, then run make again."; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$(PYTHON) is older than Python 3.11: install Python 3.11 and run make PYTHON=python3.11 $(MAKECMDGOALS)."; exit 2; }
	@$(PYTHON) -m venv .venv \
	  || { rm -rf .venv; echo "$(PYTHON) cannot make virtual environments: install its venv package (Debian: python3-venv)."; exit 2; }

.venv/ready: .venv/bin/python pyproject.toml constraints.txt
	@echo "Setting up: the packages of constraints.txt, into .venv (some minutes the first time)"
	$(INSTALL) --editable .
	@touch $@

.venv/ready-to-test: .venv/ready
	$(INSTALL) --editable '.[test]'
	@touch $@

.venv/ready-to-bench: .venv/ready-to-test
	$(INSTALL) --editable '.[bench]'
	@touch $@

clean:
	rm -rf .venv dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
