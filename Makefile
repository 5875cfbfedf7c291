# make run     sets up, then opens the dashboard on the shipped data
# make test    sets up, then runs the linter, the type checker and all tests
# make test-spark  sets up, then runs the tests on a Spark of its own: a master and two workers on this machine, with its Java
# make test-all    the same on the oldest and on the newest Python that claimline promises to run on
# make coverage    sets up, then runs all tests and names the lines that none of them reaches
# make bench   sets up, then prints speeds beside peers and an empty page, as ratios
# make fuzz    sets up, then looks two minutes for inputs that break a promise (SECONDS=600, TEXTS=FOLDER)
# make soak    sets up, then reads ten minutes over the websocket, several readers at once (SECONDS=120, COPIES=100)
# make screenshots   writes the README's pictures
# make data    writes data/events.csv anew from data/article.txt
# make clean   removes all that the others made

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
# The table that the readers of `make soak` open: so many copies of the shipped one, 0 for that one itself.
COPIES ?= 0
# One test at a time for each processor, but no more than four, because each worker has a Chromium of its own.
AT_ONCE := --numprocesses auto --maxprocesses 4 --dist worksteal
# The Pythons of the classifiers, the oldest first.
PYTHONS := $(shell sed -n 's/.*:: Python :: \(3\.[0-9]*\)".*/\1/p' pyproject.toml)
export VENV
# Or each of the servers that the tests start would compile all modules anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-spark test-all coverage bench fuzz soak screenshots data clean

run: $(VENV)/ready
	$(BIN)/claimline open

test: $(VENV)/ready-to-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && $(BIN)/python -m pytest $(AT_ONCE)

test-spark: $(VENV)/ready-to-test
	@missing="$$(sh tests/spark/java.sh)"; if [ -n "$$missing" ]; then echo "$$missing: the tests on Spark are skipped."; else \
	  $(MAKE) --no-print-directory $(VENV)/ready-to-test-spark && $(BIN)/python -m pytest tests/spark; fi

test-all:
	sh tests/each_python.sh $(firstword $(PYTHONS)) $(lastword $(PYTHONS))

coverage: $(VENV)/ready-to-cover
	$(BIN)/coverage erase
	CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && $(BIN)/coverage run -m pytest $(AT_ONCE)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --show-missing --skip-covered --sort=-miss

bench: $(VENV)/ready-to-bench
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/pages.py
	$(BIN)/python bench/queries.py
	$(BIN)/python bench/large.py
	CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && $(BIN)/python bench/clicks.py \
	  && $(BIN)/python bench/pictures.py

fuzz: $(VENV)/ready
	$(BIN)/python fuzz/fuzz.py --seconds $(or $(SECONDS),120) $(addprefix --texts ,$(TEXTS))

soak: $(VENV)/ready-to-test
	$(BIN)/python bench/soak.py --seconds $(or $(SECONDS),600) --copies $(COPIES)

screenshots: $(VENV)/ready-to-test
	CHROMIUM="$$(sh tests/browser/chromium.sh)" && export CHROMIUM && $(BIN)/python docs/screenshots.py

data: $(VENV)/ready
	$(BIN)/claimline read data/article.txt -o data/events.csv

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is missing: install it, then run make again."; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$(PYTHON) is older than Python 3.11: install Python 3.11 and run make PYTHON=python3.11 $(MAKECMDGOALS)."; exit 2; }
	@$(PYTHON) -m venv $(VENV) \
	  || { rm -rf $(VENV); echo "$(PYTHON) cannot make virtual environments: install its venv package (Debian: python3-venv)."; exit 2; }

$(VENV)/ready: $(BIN)/python pyproject.toml constraints.txt
	@echo "Setting up: the packages of constraints.txt, into $(VENV) (some minutes the first time)"
	$(INSTALL) --editable .
	@touch $@

$(VENV)/ready-to-test: $(VENV)/ready
	$(INSTALL) --editable '.[test]'
	@touch $@

$(VENV)/ready-to-test-spark: $(VENV)/ready-to-test
	$(INSTALL) --editable '.[test,spark]'
	@touch $@

$(VENV)/ready-to-cover: $(VENV)/ready-to-test
	$(INSTALL) --editable '.[coverage]'
	@touch $@

$(VENV)/ready-to-bench: $(VENV)/ready-to-test
	$(INSTALL) --editable '.[bench]'
	@touch $@

clean:
	rm -rf .venv .venv-* .coverage .coverage.* dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
