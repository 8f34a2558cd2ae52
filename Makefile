# The commands of this repository. `make` alone lists them. Every step says what it does and stops at its first failure.

PORT ?= 8080
DATA ?= ./demo-data

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
# A CI machine builds once from a clean checkout: what is committed counts, and incremental files are only weight.
ifdef CI
LOCKED := --locked
export CARGO_INCREMENTAL := 0
endif

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test check-format tidy build unit doctest e2e fuzz foreign bench fmt clean

help: ## list the commands
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

demo: ## build, load the story if DATA (./demo-data) is empty, serve it on PORT (8080)
	@echo "==> building (release)"
	@cargo build --release $(LOCKED) --package mingtong-server
	@echo "==> the story, from $(DATA), at http://127.0.0.1:$(PORT)/ (Ctrl-C ends it)"
	@"$(TARGET)/release/mingtong" demo --data "$(DATA)" --listen "127.0.0.1:$(PORT)"

test: check-format build tidy unit doctest foreign e2e fuzz ## everything that CI checks

check-format: ## is the code formatted?
	@echo "==> format"
	@cargo fmt --all --check

tidy: ## the house rules (xtask/src/tidy)
	@echo "==> house rules"
	@cargo xtask tidy

# One build for all that follows: clippy looks at what it compiles, and the same units serve nextest and, as the binary, the
# end-to-end tests. A `cargo clippy` beside it would go through every crate a second time, for a quarter of an hour.
tidy build unit doctest e2e fuzz foreign: export RUSTC_WORKSPACE_WRAPPER := clippy-driver
tidy build unit doctest e2e fuzz foreign: export RUSTFLAGS := -Dwarnings

# What tests write stays in memory, where the machine has enough of it: most of them make a database and throw it away.
MEMORY := $(shell df --output=avail /dev/shm 2>/dev/null | awk 'NR == 2 && $$1 > 4000000 { print "/dev/shm" }')
unit e2e fuzz foreign: export TMPDIR := $(or $(MEMORY),$(TMPDIR),/tmp)

build: ## the binary and all tests (dev profile), with clippy; a warning is an error
	@echo "==> build, with clippy"
	@cargo build --workspace --bins --tests $(LOCKED)

unit: build ## all Rust tests, on SQLite and PostgreSQL
	@scripts/need nextest postgresql postfix
	@echo "==> Rust tests on SQLite and PostgreSQL, beside a mail server"
	@scripts/with-postgres scripts/with-smtp cargo nextest run --workspace --no-fail-fast $(LOCKED)

doctest: ## the examples in the documentation comments
	@echo "==> documentation examples"
	@cargo test --workspace --doc --quiet $(LOCKED)

e2e: build e2e/node_modules/.package-lock.json ## the story in Chromium, with axe
	@scripts/need chromium cjk-fonts faketime postgresql
	@echo "==> end to end in Chromium"
	@cd e2e && MINGTONG_BIN="$(TARGET)/debug/mingtong" ../scripts/with-postgres npm test --silent

e2e/node_modules/.package-lock.json: e2e/package.json e2e/package-lock.json
	@scripts/need node
	@echo "==> packages of the end-to-end tests"
	@cd e2e && npm ci --no-audit --no-fund

# Packages of Python by their hashes, in a folder of their own below the target directory.
FUZZ := $(TARGET)/fuzz

fuzz: build $(FUZZ)/installed ## the interface after its description, as a stranger and as staff, with schemathesis
	@echo "==> fuzzing the interface"
	@MINGTONG_BIN="$(TARGET)/debug/mingtong" "$(FUZZ)/bin/python" fuzz/run.py "$(FUZZ)/bin/schemathesis"

$(FUZZ)/installed: fuzz/requirements.txt
	@scripts/need python-venv
	@echo "==> packages of the fuzzer"
	@python3 -m venv --clear "$(FUZZ)"
	@"$(FUZZ)/bin/pip" install --quiet --disable-pip-version-check --require-hashes --requirement fuzz/requirements.txt
	@touch "$@"

# Packages of Go come from Debian, those of Python by their hashes, in folders of their own below the target directory.
FOREIGN := $(TARGET)/foreign
GO := GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$(FOREIGN)/go-cache" go

foreign: build $(FOREIGN)/python/installed ## log and open data as Go, pymerkle and frictionless check them, and what they have to refuse
	@scripts/need golang
	@echo "==> foreign code checks the log and the open data"
	@test -z "$$(gofmt -l foreign)" || { gofmt -d foreign; exit 1; }
	@$(GO) vet ./foreign/log
	@$(GO) build -o "$(FOREIGN)/log" ./foreign/log
	@MINGTONG_BIN="$(TARGET)/debug/mingtong" "$(FOREIGN)/python/bin/python" foreign/run.py "$(FOREIGN)/log"

$(FOREIGN)/python/installed: foreign/requirements.txt
	@scripts/need python-venv
	@echo "==> packages of the foreign checks"
	@python3 -m venv --clear "$(FOREIGN)/python"
	@"$(FOREIGN)/python/bin/pip" install --quiet --disable-pip-version-check --require-hashes \
		--requirement foreign/requirements.txt
	@touch "$@"

bench: ## speed as ratios, both sides measured in one run
	@echo "==> building (release)"
	@cargo build --release $(LOCKED) --package mingtong-server --package mingtong-benches
	@echo "==> measuring"
	@MINGTONG_BIN="$(TARGET)/release/mingtong" scripts/with-postgres --fsync "$(TARGET)/release/mingtong-benches"

fmt: ## format the code
	@cargo fmt --all

clean: ## remove what was built; data stays
	@cargo clean
	@rm -rf e2e/node_modules e2e/test-results
