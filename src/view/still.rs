//! What the program leaves as it was rendered.

/// An element that is rendered beforehand and left as it stands: `still!(legends(&page))`. The expression is evaluated
/// natively only. The reader's program steps over the element, and has neither its code nor its words.
macro_rules! still {
    ($element:expr) => {{
        #[cfg(feature = "ssr")]
        {
            $element
        }
        #[cfg(not(feature = "ssr"))]
        {
            leptos::tachys::html::InertElement::new("")
        }
    }};
}

pub(super) use still;
