//! Turns `locales/` into the typed messages of `src/i18n`.

use std::error::Error;

/// The language of texts that name none.
#[cfg(feature = "ssr")]
const DEFAULT: &str = "en";

#[cfg(feature = "ssr")]
fn main() -> Result<(), Box<dyn Error>> {
    use std::path::PathBuf;
    use std::{env, fs};

    use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
    use leptos_i18n_parser::parse_locales::parse_locales;

    println!("cargo::rerun-if-changed=build.rs");
    // each file is a language
    let mut languages = Vec::new();
    for file in fs::read_dir("locales")? {
        languages.extend(file?.path().file_stem().and_then(|name| name.to_str()).map(str::to_owned));
    }
    languages.sort();
    let others = languages.iter().filter(|language| *language != DEFAULT);
    println!("cargo::rerun-if-changed=locales");
    let config =
        Config::new(DEFAULT)?.add_locales(others)?.parse_options(ParseOptions::default().interpolate_display(true));
    let locales = parse_locales(None, config)?;
    for path in locales.tracked_files.iter().flatten() {
        println!("cargo::rerun-if-changed={path}");
    }
    for error in locales.diag.errors().iter() {
        println!("cargo::error={error}");
    }
    // a message that a language lacks is no less a mistake
    for warning in locales.diag.warnings().iter() {
        println!("cargo::error={warning}");
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
