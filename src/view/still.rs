//! Content that hydration skips.
//!
//! `still!(legends(&page))` is an element that is rendered in advance and never changes. The expression is evaluated
//! natively only: the reader's program steps over the element, and has neither its code nor its words.
//!
//! `later!(table(&page))` does the same for content beside and below the map. It is sent in a `<noscript>`, which a
//! browser that runs scripts parses as plain text, so it finishes the map sooner; `www/boot.js` unfolds the content
//! once the map has been painted. A browser that runs no scripts parses it at once.

/// An element that is rendered in advance and never changes.
macro_rules! still {
    ($element:expr) => {
        leptos::tachys::html::InertElement::new({
            #[cfg(feature = "ssr")]
            {
                crate::view::still::rendered($element)
            }
            #[cfg(not(feature = "ssr"))]
            {
                ""
            }
        })
    };
}

/// The same, sent in a `<noscript>` and unfolded once the map has been painted.
macro_rules! later {
    ($element:expr) => {
        $crate::view::still::still!(leptos::prelude::view! {
            <noscript inner_html=crate::view::still::rendered($element)></noscript>
        })
    };
}

pub(super) use {later, still};

/// A view as markup, without the markers that hydration needs.
#[cfg(feature = "ssr")]
pub fn rendered(view: impl leptos::prelude::RenderHtml) -> String {
    // text has `&lt;` for `<`, so this can only be a marker
    view.to_html().replace("<!>", "")
}
