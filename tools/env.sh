# Puts the project's own tools on the PATH. Source it with ROOT set; it changes nothing outside the shell.
# shellcheck shell=bash

. "$ROOT/tools/versions.sh"
TOOLS="$ROOT/.tools"
PATH="$TOOLS/bin:$ROOT/node_modules/.bin:$PATH"
export PATH

# The compiler for wasm32. A toolchain that has the wasm32 target is used as it is; where rustup can't download the
# target, tools/setup has built a sysroot around Debian's rustc.
if [ -x "$TOOLS/wasm-rust/bin/rustc" ]; then
    export RUSTC="$TOOLS/wasm-rust/bin/rustc" RUSTDOC="$TOOLS/wasm-rust/bin/rustdoc"
fi

# Keep the paths of the build machine, and their bytes, out of the program.
wasm_flags="--remap-path-prefix=$ROOT/="
for sources in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do wasm_flags+=" --remap-path-prefix=$sources="; done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$wasm_flags"
