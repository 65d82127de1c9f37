# The door to the project: `make` lists what there is.
#
#   make report                                   the demonstration's report, from nothing
#   make report WORKSPACE=data/isere PERIOD=2026-Q4

WORKSPACE ?= data/demo
PERIOD ?=
JOBS ?= 2
SHEETS ?=

# `swift` builds only what has changed, but looking takes it seconds: the program is a file with
# its sources as prerequisites, so that a second `make report` does not even ask.
SOURCES := $(shell find Sources Package.swift -type f 2>/dev/null)
BAROMETRE := .build/release/barometre
DEMO := .build/release/demo
NEEDED := .build/needed

.DEFAULT_GOAL := help
.PHONY: help report draft zip pdf check-report build test lint bench demo setup clean

help: ## List the targets.
	@echo 'barometre: how communes speak to their citizens, compared like with like.'
	@echo
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20
	@echo
	@echo '  WORKSPACE=$(WORKSPACE)  PERIOD=$(or $(PERIOD),that of benchmark.yml)'

# The demonstration has three quarters: the last one's report compares it with those before.
EARLIER := $(if $(PERIOD),,$(if $(filter data/demo,$(WORKSPACE)),2026-Q1 2026-Q2))

# The newest report, unless a period is given.
REPORT = reports/$(or $(PERIOD),$(notdir $(lastword $(sort $(wildcard reports/2*[0-9])))))

report: $(BAROMETRE) ## Make the report of WORKSPACE (the demonstration), and say where it is.
	@set -e; for period in $(EARLIER); do \
	  $(BAROMETRE) run --quiet --workspace '$(WORKSPACE)' --period $$period 2>/dev/null; \
	done
	@$(BAROMETRE) run --workspace '$(WORKSPACE)' $(if $(PERIOD),--period '$(PERIOD)')

draft: $(BAROMETRE) ## Write the sheets that communes may answer before publication.
	@$(BAROMETRE) report --draft --workspace '$(WORKSPACE)' $(if $(PERIOD),--period '$(PERIOD)')

zip: report ## Pack the report, ready to upload, beside it in reports/.
	@$(BAROMETRE) report --zip --workspace '$(WORKSPACE)' $(if $(PERIOD),--period '$(PERIOD)')

pdf: report ## Print the report, and the sheets of SHEETS='99001 …', to PDF.
	@bash scripts/pdf.sh '$(REPORT)' $(SHEETS)

check-report: ## Check the reports in Chromium, with axe-core, Nu, links, Markdown and data.
	@bash scripts/check-report.sh

build: $(BAROMETRE) ## Build the program.

test: $(NEEDED) ## Set up, then run every test.
	swift build --build-tests --jobs $(JOBS)
	swift test --skip-build --disable-xctest

lint: ## Check the form of the code, warnings included.
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

bench: $(NEEDED) $(DEMO) ## Measure speed and memory; BENCH="feeds pages index memory report" or some.
	BENCH='$(BENCH)' bash Benchmarks/run.sh

demo: $(NEEDED) $(DEMO) ## Write the demonstration's workspace again from its seed.
	$(DEMO) make data/demo

setup: ## Install the Debian packages that are missing.
	@bash scripts/setup.sh
	@mkdir -p .build && touch $(NEEDED)

clean: ## Remove what was built and made: reports, drafts, ledgers, notes.
	rm -rf .build Benchmarks/.build reports/*/ reports/*.zip reports/index.html reports/feed.xml drafts data/*/ledger data/*/private

$(NEEDED):
	@bash scripts/setup.sh
	@mkdir -p .build && touch $@

$(BAROMETRE): $(SOURCES) | $(NEEDED)
	swift build --configuration release --product barometre --jobs $(JOBS)
	@touch $@

$(DEMO): $(SOURCES) | $(NEEDED)
	swift build --configuration release --product demo --jobs $(JOBS)
	@touch $@
