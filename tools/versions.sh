# The versions of the tools this project is built with. Sourced by tools/setup and tools/env.sh.
# Crate versions are in Cargo.toml and Cargo.lock, npm package versions in package.json and package-lock.json.

TRUNK=0.21.14
# Cargo.toml pins wasm-bindgen with `=`; the command must have the same version as the crate.
WASM_BINDGEN=$(sed -n 's/^wasm-bindgen = { version = "=\([0-9.]*\)".*/\1/p' "$ROOT/Cargo.toml")
