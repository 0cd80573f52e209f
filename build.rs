//! Turns `locales/` into the typed messages of `src/i18n`.

use std::error::Error;

#[cfg(feature = "ssr")]
fn main() -> Result<(), Box<dyn Error>> {
    use std::path::PathBuf;
    use std::{env, fs};

    use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
    use leptos_i18n_parser::parse_locales::parse_locales;

    println!("cargo::rerun-if-changed=build.rs");
    let config = Config::new("en")?.parse_options(ParseOptions::default().interpolate_display(true));
    let locales = parse_locales(None, config)?;
    for path in locales.tracked_files.iter().flatten() {
        println!("cargo::rerun-if-changed={path}");
    }
    for error in locales.diag.errors().iter() {
        println!("cargo::error={error}");
    }
    for warning in locales.diag.warnings().iter() {
        println!("cargo::warning={warning}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let module = leptos_i18n_codegen::gen_code(&locales, None, false, None, true)?;
    fs::write(out.join("i18n.rs"), module.to_string())?;
    Ok(())
}

/// Only what renders pages has messages.
#[cfg(not(feature = "ssr"))]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}
