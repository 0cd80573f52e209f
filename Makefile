# Claimed Ground. `make` lists what there is to make.

SHELL := /bin/bash
export ROOT := $(CURDIR)
# the project's own tools, for one recipe
WITH_TOOLS := . tools/env.sh &&

.DEFAULT_GOAL := help

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site-tools
site-tools:
	@tools/setup site
	@cargo fetch --quiet --locked

.PHONY: serve
serve: site-tools ## Build the site, serve it on http://127.0.0.1:8080, rebuild on change
	@echo "The map will be on http://127.0.0.1:8080 as soon as it is built; Ctrl+C stops it."
	@$(WITH_TOOLS) trunk serve --offline

.PHONY: dist
dist: site-tools ## Build the optimised static site into dist/, and print what is sent
	@$(WITH_TOOLS) trunk build --release --offline
	@node tools/sizes.mjs dist

.PHONY: check
check: ## Check the stories in geodata/
	@tools/check

.PHONY: test
test: check ## Run every test there is; fast ones first
	@cargo test --quiet
	@$(MAKE) --no-print-directory dist
	@tools/setup browsers
	@node --test --test-timeout=300000 --test-reporter=spec tests/browser/map.test.mjs

.PHONY: lint
lint: site-tools ## Deny what rustfmt, clippy and rustdoc warn of, native and wasm
	@tools/lint

.PHONY: screenshots
screenshots: dist ## Take the README's screenshots anew
	@tools/setup browsers
	@node tools/screenshots.mjs docs/screenshots
