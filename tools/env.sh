# Puts the project's own tools on the PATH. Sourced with ROOT set; changes nothing outside the shell.
# shellcheck shell=bash

. "$ROOT/tools/versions.sh"
TOOLS="$ROOT/.tools"
PATH="$TOOLS/bin:$ROOT/node_modules/.bin:$PATH"
export PATH

# The compiler for the reader's program. A toolchain that has the wasm32 target is used as it is; where
# rustup's downloads can't be reached, tools/setup has made a sysroot around Debian's rustc.
if [ -x "$TOOLS/wasm-rust/bin/rustc" ]; then
    export RUSTC="$TOOLS/wasm-rust/bin/rustc" RUSTDOC="$TOOLS/wasm-rust/bin/rustdoc"
fi

# No path of the machine that built it in the program, nor the bytes these take.
wasm_flags="--remap-path-prefix=$ROOT/="
for sources in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do wasm_flags+=" --remap-path-prefix=$sources="; done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$wasm_flags"
