//! What the program leaves as it was rendered.
//!
//! `still!(legends(&page))` is an element of the document that is rendered beforehand and left as it stands. The
//! expression is evaluated natively only: the reader's program steps over the element, and has neither its code nor its
//! words.
//!
//! `later!(table(&page))` is the same for what stands beside and below the map. It is sent in a `<noscript>`, which a
//! browser that runs scripts takes for text: it gets to the map without having read it, and `www/boot.js` unfolds it once
//! the map has been painted. A browser that runs none reads it at once.

/// An element that is rendered beforehand and left as it stands.
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

/// The same, unfolded once the map has been painted.
macro_rules! later {
    ($element:expr) => {
        $crate::view::still::still!(leptos::prelude::view! {
            <noscript inner_html=crate::view::still::rendered($element)></noscript>
        })
    };
}

pub(super) use {later, still};

/// A view as markup without the marks that hydration looks for.
#[cfg(feature = "ssr")]
pub(super) fn rendered(view: impl leptos::prelude::RenderHtml) -> String {
    // in a document's text the sign would be `&lt;`
    view.to_html().replace("<!>", "")
}
