//! What the reader chooses to see: one source, all sources together, or how far they agree.

use std::str::FromStr;

use super::id::{BadId, SourceId};

/// What the map shows: one source, all of them together, or how far they agree.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// One source.
    Source(SourceId),
    /// All of them together.
    All,
    /// How far they agree.
    Agreement,
}

impl Voice {
    /// The word that stands for all sources together; no source may have it as its identifier.
    pub const ALL: &'static str = "all";

    /// The word that stands for how far they agree; no source may have it either.
    pub const AGREEMENT: &'static str = "agreement";

    /// The word for it in attributes.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Source(id) => id.as_str(),
            Self::All => Self::ALL,
            Self::Agreement => Self::AGREEMENT,
        }
    }
}

impl FromStr for Voice {
    type Err = BadId;

    /// Reads the word for it in attributes.
    fn from_str(text: &str) -> Result<Self, BadId> {
        match text {
            Self::ALL => Ok(Self::All),
            Self::AGREEMENT => Ok(Self::Agreement),
            _ => text.parse().map(Self::Source),
        }
    }
}
