//! A text of the story as markup.

use leptos::either::Either;
use leptos::prelude::*;

use crate::domain::text::Text;
use crate::i18n::{Locale, isolated, runs_against};

/// A text of the story. One that isn't in the language of the page says which it is in, or that this is not known.
pub fn told(locale: Locale, text: &Text) -> impl IntoView + use<> {
    let language = text.language().map(|language| (language.to_string(), language.direction()));
    match language.or_else(|| runs_against(locale, text).then(|| (String::new(), "auto"))) {
        None => Either::Left(isolated(locale, text)),
        Some((language, dir)) => Either::Right(view! { <bdi lang=language dir=dir>{text.to_string()}</bdi> }),
    }
}
