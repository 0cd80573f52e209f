//! The choice of source.

use leptos::prelude::*;

use super::page::Page;
use super::state::State;
use super::still::still;
use crate::domain::voice::Voice;
use crate::platform;

/// Radios, one a source and one for all together, and the switch for what is implied. The style sheet follows them by
/// itself; the program takes note.
#[component]
pub fn SourcePicker(
    /// What is rendered.
    page: Page,
) -> impl IntoView {
    let _ = &page;
    view! {
        <div class="switches">
            {still!(choices::sources(&page))}
            {still!(choices::implied(&page))}
        </div>
    }
}

/// Attends to the switches.
pub fn attend(state: State) {
    platform::listen(".switches", "change", move |event| {
        let Some(input) = platform::target(event, "input") else { return };
        if input.is("#implied") {
            state.implied.set(input.checked().is_some());
        } else if let Some(Ok(voice)) = input.checked().map(|id| id.parse::<Voice>()) {
            state.voice.set(voice);
        }
    });
}

#[cfg(feature = "ssr")]
pub(super) use choices::name;

#[cfg(feature = "ssr")]
mod choices {
    use leptos::prelude::*;

    use crate::domain::voice::Voice;
    use crate::t;
    use crate::view::page::Page;

    pub fn sources(page: &Page) -> impl IntoView + use<> {
        let (story, locale) = (page.story(), page.locale);
        let radios: Vec<_> = story
            .voices()
            .map(|voice| {
                let (value, id) = (voice.as_str().to_owned(), format!("source-{}", voice.as_str()));
                let (label, checked) = (name(page, &voice), voice == Voice::All);
                view! {
                    <label class="choice">
                        <input type="radio" name="source" id=id value=value checked=checked />
                        <span>{label}</span>
                    </label>
                }
            })
            .collect();
        // a narrow page has no room for rows of these: they scroll aside
        let class = if radios.len() > 7 { "sources many" } else { "sources" };
        view! {
            <fieldset class=class>
                <legend>{t!(locale, sources.legend)}</legend>
                <div class="choices">{radios}</div>
            </fieldset>
        }
    }

    pub fn implied(page: &Page) -> impl IntoView + use<> {
        view! {
            <label class="implied">
                <input type="checkbox" id="implied" checked=true />
                <span>{t!(page.locale, sources.implied)}</span>
            </label>
        }
    }

    /// A voice as it stands in a list.
    pub fn name(page: &Page, voice: &Voice) -> String {
        match voice {
            Voice::Source(id) => page.story().source(id).map_or_else(|| id.to_string(), |source| source.name.clone()),
            Voice::All => t!(page.locale, sources.all),
            Voice::Agreement => t!(page.locale, sources.agreement),
        }
    }
}
