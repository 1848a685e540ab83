# Every target sets up first what it needs; nothing has to be installed or remembered.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := run
MAKEFLAGS += --no-print-directory

PYTHON := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
PYTEST := $(OFFSCREEN) $(PYTHON) -m pytest -q
OUT ?=
# What Python compiled is kept: tests start many processes, and each would compile the same once more.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup setup-test run test check lint architecture floors demo gallery bench lock clean

setup: ## what is missing, and the sentences of the screen compiled where they changed
	@packaging/setup.sh run
	$(PYTHON) packaging/words.py

setup-test:
	@packaging/setup.sh test
	$(PYTHON) packaging/words.py

run: setup ## the kiosk with its sync process and a province server on loopback
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then
		exec $(PYTHON) -m ui --pair
	fi
	echo "Không có màn hình nào để mở cửa sổ: chạy thử không cửa sổ, kết quả ở out/demo."
	echo "There is no display to open a window on: running the demo instead; see out/demo."
	$(MAKE) demo OUT=out/demo

test: setup-test check floors ## everything, the quickest floors first, stopping at the first red

# Side by side, as the tools of the first use one core each; what each says is told in one piece.
check: setup-test
	@$(MAKE) --jobs=2 --output-sync=target lint architecture

lint:
	@.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/basedpyright
	$(OFFSCREEN) $(PYTHON) packaging/qmllint.py
	$(PYTHON) -m kiosk.catalogue check

architecture:
	@$(PYTEST) $(LANES) tests/architecture

# One lane for each core; the tests of a file stay together, as they share what was made ready for them. The order is
# that of the collection: files that take long first (tests/conftest.py), or one lane would wait for the other.
LANES := -n auto --dist loadfile --no-loadscope-reorder

# The quickest floors first; a red one is the last. Floors that bear company share their lanes: both end together once.
# The window's floor has its own, as it measures how soon an answer comes.
floors: setup-test
	@$(PYTEST) $(LANES) tests/domain tests/app tests/catalogue tests/paper tests/devices tests/store tests/repairs
	$(PYTEST) $(LANES) tests/sync tests/journeys
	$(PYTEST) $(LANES) tests/web
	$(PYTEST) $(LANES) tests/audit
	$(PYTEST) $(LANES) tests/ui

demo: setup ## a whole birth registration by real clicks; make demo OUT=folder
	@$(OFFSCREEN) $(PYTHON) -m ui.demo --out "$(or $(OUT),out/demo)"

gallery: setup ## a picture of every page; make gallery OUT=folder
	@$(OFFSCREEN) $(PYTHON) -m ui.gallery --out "$(or $(OUT),out/gallery)"

bench: setup ## the budgets of the design, as ratios and percentiles
	@$(OFFSCREEN) $(PYTHON) -m tests.bench

lock: ## new exact versions with hashes, from what pyproject.toml allows
	@packaging/lock.sh

clean:
	@rm -rf build dist out resources/i18n/*.qm .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
