# make run    the headline at a quick size: table and figure under results/
# make app    the classroom page in a browser, on this machine; HOST=0.0.0.0 for a network, PORT=8080
# make test   the whole test suite; the faces' twins on every Python that is found
# make test-distributed  runs on several machines; makes an environment of its own, with Ray and submitit
# make bench  speed, as ratios measured side by side
# make lint   style and the direction of imports
# make docs   the generated parts of the documents and of the lesson guides (two minutes)
# make published  the cited results anew: figures, claims, patterns (about an hour on two cores)
# make reproduce  the same beside them from their own configurations, and which files differ
# make bench-app  thirty students on one server, and how long their clicks take
# make lock   the locks, anew

PYTHON ?= python3
VENV ?= .venv
PY := $(VENV)/bin/python
INSTALLED := $(VENV)/.installed
DISTRIBUTED := .venv-distributed
PAGE := $(VENV)/.installed-app
HOST ?= 127.0.0.1
PORT ?= 8080
DISTRIBUTED_LOCK := tests/distributed/requirements.lock
LOCKED := --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet

.PHONY: run app test test-fast test-slow test-pythons test-app test-distributed bench bench-app lint docs published reproduce lock clean

run: $(INSTALLED)
	@$(PY) -m experiments.centralization experiment=headline_quick

$(INSTALLED): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "error: Python 3.11 or newer is needed, $(PYTHON) is older; say PYTHON=...")'
	@echo "making $(VENV) and installing what requirements.lock names"
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(PAGE): $(INSTALLED) requirements-app.lock
	@echo "installing what requirements-app.lock names for the page"
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-app.lock
	@touch $@

app: $(PAGE)
	@$(PY) -m sim.app --host $(HOST) --port $(PORT)

test: test-fast test-slow test-app test-pythons

test-fast: $(INSTALLED)
	@echo "fast tests: rules, contracts, properties, analysis"
	@$(PY) -m pytest -q -m fast -n auto --ignore=tests/app

test-slow: $(INSTALLED)
	@echo "slow tests: twins, ensembles, programs"
	@$(PY) -m pytest -q -m slow -n auto --ignore=tests/app

test-app: $(PAGE)
	@echo "tests of the classroom page"
	@$(PY) -m pytest -q tests/app

test-pythons: $(INSTALLED)
	@bash tests/on_each_python.sh $(PY)

test-distributed: $(DISTRIBUTED)/.installed
	@echo "runs on several machines"
	@$(DISTRIBUTED)/bin/python -m pytest -q tests/distributed

$(DISTRIBUTED)/.installed: $(DISTRIBUTED_LOCK) pyproject.toml
	@echo "making $(DISTRIBUTED) with the extra 'distributed'"
	@$(PYTHON) -m venv $(DISTRIBUTED)
	@$(DISTRIBUTED)/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r $(DISTRIBUTED_LOCK)
	@$(DISTRIBUTED)/bin/python -m pip install -qq --disable-pip-version-check --no-deps -e .
	@touch $@

bench: $(INSTALLED)
	@$(PY) -m tests.benchmarks.bench

bench-app: $(PAGE)
	@$(PY) -m tests.benchmarks.classroom

lint: $(INSTALLED)
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/lint-imports
	@$(PY) -m experiments.documents check

docs: $(INSTALLED)
	@$(PY) -m experiments.documents write
	@$(PY) -m experiments.documents write lessons

published: $(INSTALLED)
	@$(PY) -m experiments.published make

reproduce: $(INSTALLED)
	@$(PY) -m experiments.published compare

lock:
	@uv pip compile pyproject.toml --extra dev $(LOCKED) -o requirements.lock
	@cp requirements.lock $(DISTRIBUTED_LOCK) # the same versions, but for those that the extra cannot have
	@uv pip compile pyproject.toml --extra dev --extra distributed $(LOCKED) -o $(DISTRIBUTED_LOCK)
	@uv pip compile pyproject.toml --extra dev --extra app --extra browser -c requirements.lock $(LOCKED) -o requirements-app.lock

clean:
	@rm -rf $(VENV) .venv-* .pytest_cache .ruff_cache .hypothesis
