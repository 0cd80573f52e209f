//! What the page is rendered from.

#[cfg(feature = "ssr")]
pub use rendered::Page;

/// In the reader's program: nothing. All that is rendered from a story is in the document already.
#[cfg(not(feature = "ssr"))]
#[derive(Clone, Debug)]
pub struct Page;

#[cfg(not(feature = "ssr"))]
impl Page {
    /// The map's view box, which the document has.
    pub fn view_box(&self) -> Option<String> {
        None
    }

    /// Where its buttons stand, which the document has.
    pub fn buttons(&self) -> Option<&'static str> {
        None
    }
}

#[cfg(feature = "ssr")]
mod rendered {
    use std::sync::Arc;

    use crate::data::Package;
    use crate::domain::story::Story;
    use crate::i18n::Locale;
    use crate::layout::{MapLayout, WIDTH};

    /// A story that was read and laid out, and the language it is told in. Cheap to clone.
    #[derive(Clone, Debug)]
    pub struct Page {
        inner: Arc<(Story, MapLayout)>,
        /// The language of the page.
        pub locale: Locale,
    }

    impl Page {
        /// Lays a story out; `None` if no area of it has a shape.
        pub fn new(package: Package, locale: Locale) -> Option<Self> {
            let layout = MapLayout::new(&package)?;
            Some(Self { inner: Arc::new((package.story, layout)), locale })
        }

        /// The story.
        pub fn story(&self) -> &Story {
            &self.inner.0
        }

        /// Its map on paper.
        pub fn layout(&self) -> &MapLayout {
            &self.inner.1
        }

        /// The map's view box.
        pub fn view_box(&self) -> Option<String> {
            Some(format!("0 0 {WIDTH} {:.0}", self.layout().height))
        }

        /// The corner in which its buttons stand.
        pub fn buttons(&self) -> Option<&'static str> {
            Some(self.layout().buttons.token())
        }
    }
}
