//! The macro that defines names together with their selectors.

/// Defines a kind of name, with the signs around a name in its selector, and all names of that kind.
macro_rules! names {
    (
        $(#[$kind_doc:meta])* $kind:ident: $before:literal $after:literal;
        $($(#[$doc:meta])* $constant:ident = $name:literal;)*
    ) => {
        $(#[$kind_doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $kind {
            name: &'static str,
            selector: &'static str,
        }

        impl $kind {
            /// The name itself.
            pub const fn name(self) -> &'static str {
                self.name
            }

            /// The selector for elements that have it.
            pub const fn selector(self) -> &'static str {
                self.selector
            }
        }

        /// Writes the selector.
        impl std::fmt::Display for $kind {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.selector)
            }
        }

        $(
            $(#[$doc])*
            pub const $constant: $kind = $kind { name: $name, selector: concat!($before, $name, $after) };
        )*

        /// Every name defined here.
        pub const ALL: &[$kind] = &[$($constant),*];
    };
}

pub(super) use names;
