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
	@$(WITH_TOOLS) node tools/serve.mjs 8080

.PHONY: dist
dist: site-tools ## Build the optimised static site into dist/, and print what is sent
	@$(WITH_TOOLS) trunk build --release --offline
	@tools/setup browsers
	@node tools/pictures.mjs dist
	@node tools/sizes.mjs dist

.PHONY: check
check: ## Check the stories in geodata/
	@tools/check

.PHONY: test
test: check ## Run every test there is; fast ones first
	@cargo test --quiet
	@node --test tests/embed/*.test.mjs
	@$(MAKE) --no-print-directory dist
	@tools/setup servers
	@node --test tests/hosting/*.test.mjs
	@node --test --test-timeout=300000 --test-concurrency=1 --test-reporter=spec tests/browser/*.test.mjs

.PHONY: lint
lint: site-tools ## Deny what rustfmt, clippy and rustdoc warn of, native and wasm
	@tools/lint

.PHONY: bench
bench: dist ## Measure the page against its peers; takes half an hour (see bench/README.md)
	@bench/run

.PHONY: screenshots
screenshots: dist ## Take the README's screenshots anew
	@node tools/screenshots.mjs docs/screenshots
