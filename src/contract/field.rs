//! The names of form fields that code looks up.

/// The name of the radio buttons for the sources.
pub const SOURCE: &str = "source";

/// The selector for the radio buttons.
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

    /// The selector for its field in the form.
    pub fn selector(self) -> String {
        named(self.name())
    }
}

/// The selector for a field by its name.
pub fn named(name: &str) -> String {
    super::selector::attribute("name", "=", name)
}
