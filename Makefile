# The two commands that matter: `make console` and `make test`. Both install what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help install console test lint format quality benchmark train-reader train-recogniser clean

help:  ## List the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/installed-test: pyproject.toml $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

install: $(VENV)/installed  ## Install the program in .venv

console: $(VENV)/installed  ## Open the console (on the sample archive where there is no other)
	@$(BIN)/python -m bot console

lint: $(VENV)/installed-test  ## Format check, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/installed-test  ## Format the code and apply the safe fixes
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

test: lint  ## Lint, types, layers and all tests
	$(BIN)/pytest -m 'not quality'

quality: $(VENV)/installed-test  ## The long quality measurements; print their tables
	$(BIN)/pytest -m quality -s

benchmark: $(VENV)/installed-test  ## Retrieval, languages, dates, meetings, size and the long Telegram evening; print their tables
	for name in retrieval crossed timex meetings scale telegram_evening; do $(BIN)/python -m benchmarks.$$name || exit 1; done

train-reader: $(VENV)/installed-test  ## Search, train, measure and export the reader (hours; stop and resume at will)
	test -f build/reader/found.jsonl || $(BIN)/python -m training.search
	$(BIN)/python -m training.train_reader
	$(BIN)/python -m training.fit_reader
	$(BIN)/python -m training.export_reader

train-recogniser: $(VENV)/installed-test  ## Train the meeting recogniser and write its weights (twenty to forty minutes)
	$(BIN)/python -m training.train_recogniser

clean:  ## Remove what was installed and built
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
