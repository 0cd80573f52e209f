//! Names of form fields that somebody looks up.

/// The name of the radio buttons of the sources, and of the choice of a source in the embed dialog.
pub const SOURCE: &str = "source";

/// The selector of the radio buttons of the sources.
pub const RADIOS: &str = "input[name=source]";

/// A filter of the table of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// By source.
    Source,
    /// By kind of statement.
    Kind,
    /// By area.
    Area,
    /// From this day on.
    From,
    /// Up to this day.
    To,
}

impl Filter {
    /// The name of its field.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Kind => "kind",
            Self::Area => "place",
            Self::From => "from",
            Self::To => "to",
        }
    }

    /// The selector of its field within the form.
    pub fn selector(self) -> String {
        named(self.name())
    }
}

/// The selector of a field by its name.
pub fn named(name: &str) -> String {
    super::selector::attribute("name", "=", name)
}
