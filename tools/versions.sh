# The tools this project is built with, each at one version. Sourced by tools/setup and tools/env.sh.
# The crates' versions are in Cargo.toml and Cargo.lock, the npm packages' in package.json and package-lock.json.

TRUNK=0.21.14
# Cargo.toml pins wasm-bindgen with `=`; the command must be of the same version as the crate.
WASM_BINDGEN=$(sed -n 's/^wasm-bindgen = { version = "=\([0-9.]*\)".*/\1/p' "$ROOT/Cargo.toml")
