//! The colours of an embed's controls.

/// A colour that an embed's controls can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accent {
    /// The colour of text.
    Ink,
    /// Blue.
    Blue,
    /// Violet.
    Violet,
    /// Crimson.
    Crimson,
}

impl Accent {
    /// Every accent; the first is the default.
    pub const ALL: [Self; 4] = [Self::Ink, Self::Blue, Self::Violet, Self::Crimson];

    /// The name of each.
    pub(super) const NAMES: [&'static str; 4] =
        [Self::ALL[0].name(), Self::ALL[1].name(), Self::ALL[2].name(), Self::ALL[3].name()];

    /// Its name in addresses and attributes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Blue => "blue",
            Self::Violet => "violet",
            Self::Crimson => "crimson",
        }
    }
}
