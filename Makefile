# Claimed Ground. `make` lists the targets.

SHELL := /bin/bash
export ROOT := $(CURDIR)
# puts the project's own tools on the PATH for one recipe
WITH_TOOLS := . tools/env.sh &&

.DEFAULT_GOAL := help

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site-tools
site-tools:
	@tools/setup site
	@cargo fetch --quiet --locked

.PHONY: serve
serve: site-tools ## Build the site, serve it on http://127.0.0.1:8080 and rebuild on change
	@$(WITH_TOOLS) node tools/serve.mjs 8080

# what Trunk compiles and tools/assets.mjs bundles, only if something has changed that goes into it
PROGRAM := target/program
$(PROGRAM)/program.json: $(shell find src www locales) $(wildcard Cargo.* build.rs Trunk.toml package-lock.json hosting/_headers) $(addprefix tools/,assets.mjs prune.mjs publish versions.sh) | site-tools
	@$(WITH_TOOLS) PROGRAM_ONLY=1 trunk build --release --offline --dist $(PROGRAM)

.PHONY: dist
dist: check $(PROGRAM)/program.json ## Build the optimised static site into dist/ and print its download sizes
	@tools/site $(PROGRAM) dist release
	@tools/setup browsers
	@node tools/pictures.mjs dist
	@node tools/sizes.mjs dist

.PHONY: generate
generate: ## Write the files that are generated from src/contract
	@node tools/generate.mjs

.PHONY: check
check: ## Check the stories in geodata/
	@tools/check

.PHONY: test
test: check ## Run every test, fast ones first
	@cargo test --quiet
	@node --test tests/embed/*.test.mjs
	@$(MAKE) --no-print-directory dist
	@tools/setup servers validator webkit
	@node --test tests/html/*.test.mjs
	@node --test tests/hosting/*.test.mjs
	@node --test tests/webkit/*.test.mjs
	@node --test --test-timeout=600000 --test-concurrency=1 --test-reporter=spec tests/browser/*.test.mjs

.PHONY: lint
lint: site-tools ## Run rustfmt, clippy and rustdoc, native and wasm; every warning is an error
	@tools/lint

.PHONY: bench
bench: dist ## Measure the page against its peers; takes half an hour (see bench/README.md)
	@bench/run

.PHONY: bench-smoke
bench-smoke: dist ## Check bytes, requests, elements, layout shift and long tasks of our own pages against budget.json
	@node bench/smoke.mjs

.PHONY: lighthouse
lighthouse: dist ## Print Lighthouse's scores for our pages, and write its reports to target/lighthouse/
	@node tools/lighthouse.mjs dist target/lighthouse

.PHONY: screenshots
screenshots: dist ## Retake the README's screenshots
	@node tools/screenshots.mjs docs/screenshots

.PHONY: soak
soak: dist ## Act as a reader at random for half an hour in each browser; MINUTES and SEED change that
	@node tests/browser/soak.mjs --minutes $(or $(MINUTES),30) $(if $(SEED),--seed $(SEED))

.PHONY: defences
defences: dist ## Take away, one by one, what keeps a page safe, and check that its test fails
	@node tests/defences.mjs
