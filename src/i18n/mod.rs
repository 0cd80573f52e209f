//! The text that readers see, from `locales/`: one file per language, checked at compile time. Components contain no
//! text of their own.

#[allow(missing_docs, unused, clippy::all, clippy::expect_used, clippy::unwrap_used)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}

pub use generated::i18n::Locale;
pub use leptos_i18n::td_string;

mod headline;
mod isolate;
mod language;
mod legend;
mod options;
mod phrases;
mod solar_hijri;

pub use headline::headline;
pub use isolate::{has_rtl, isolated, runs_against};
pub use language::{Facts, all, facts, folder, is_rtl, languages, locales};
pub use legend::{alone, legend_entry};
pub use options::{option, option_value};
pub use phrases::{
    age, area_in_group, area_label, area_name, attributed, capitalised, date, kind, list, number, said_on, sentence,
    standing,
};

/// A message in a language, as a `String`: `t!(locale, as_of, date = …)`. What goes into it is isolated.
#[macro_export]
macro_rules! t {
    ($locale:expr, $($key:ident).+ $(, $name:ident = $value:expr)* $(,)?) => {
        ::leptos_i18n::td_string!($locale, $($key).+ $(, $name = $crate::i18n::isolated($locale, $value))*).to_string()
    };
}
