PYTHON ?= python3
BIN := .venv/bin
MIRROR ?= ../shared/mirror
GOLD ?= ../shared/gold

.PHONY: brief test check bench eval-events eval-claims record wheel clean

# Set up, then the main job on an example: build/brief.html and the short form on the terminal.
brief: .venv/base
	@mkdir -p build
	$(BIN)/comity brief examples/australia-usa-op-ed.txt --format html -o build/brief.html
	@$(BIN)/comity brief examples/australia-usa-op-ed.txt --format txt --short
	@echo "The page: build/brief.html"

test: .venv/dev
	$(BIN)/pytest -n 2

check: .venv/dev
	$(BIN)/ruff check src tests benchmarks training packages
	$(BIN)/ruff format --check src tests benchmarks training packages
	$(BIN)/mypy

bench: .venv/dev
	$(BIN)/python benchmarks/run.py

eval-events: .venv/dev
	$(BIN)/python benchmarks/eval_events.py --gold $(GOLD)

eval-claims: .venv/dev
	$(BIN)/python benchmarks/eval_claims.py

# Compile the record that the package carries, from the upstream files.
record: .venv/dev
	$(BIN)/comity record build --mirror $(MIRROR) --compact -o src/comity/record/embedded

# The package, and the encoder's weights as one of their own.
wheel: .venv/dev
	$(BIN)/python -m pip wheel --quiet --no-deps -w dist . ./packages/comity-encoder

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("comity needs Python 3.11 or later") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv

.venv/base: requirements.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/dev: requirements-dev.txt .venv/base
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache
