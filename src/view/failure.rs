//! What stands in the map's place when it can't be shown.

use leptos::prelude::*;

use crate::data::Problem;
use crate::i18n::Locale;
use crate::t;

/// Why there is no map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// A file could not be loaded.
    Missing {
        /// Its name.
        file: String,
        /// What the browser said.
        why: String,
    },
    /// A file was loaded and has a mistake.
    Broken(Box<Problem>),
    /// Nothing in the story has a shape.
    NothingToDraw,
}

impl Failure {
    /// One plain sentence that says which file it is and why.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Missing { file, why } => t!(locale, failure.missing, file = file.clone(), why = why.clone()),
            Self::Broken(problem) => {
                t!(locale, failure.broken, file = problem.file.to_owned(), problem = problem.to_string())
            }
            Self::NothingToDraw => t!(locale, failure.drawing),
        }
    }

    /// The notice, with a way to try again.
    pub fn view(&self, locale: Locale) -> impl IntoView + use<> {
        let sentence = self.sentence(locale);
        view! {
            <section class="failure" role="alert">
                <h2>{t!(locale, failure.title)}</h2>
                <p>{sentence}</p>
                <p><a href="">{t!(locale, failure.retry)}</a></p>
            </section>
        }
    }
}
