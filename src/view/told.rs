//! A text of the story as markup.

use leptos::either::Either;
use leptos::prelude::*;

use crate::domain::text::Text;
use crate::i18n::{Locale, isolated};

/// A text of the story: one that isn't in the language of the page says which it is in.
pub fn told(locale: Locale, text: &Text) -> impl IntoView + use<> {
    match text.language().cloned() {
        None => Either::Left(isolated(locale, text)),
        Some(language) => {
            let dir = language.direction();
            Either::Right(view! { <bdi lang=language.to_string() dir=dir>{text.to_string()}</bdi> })
        }
    }
}
