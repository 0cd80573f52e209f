//! What the reader chooses to see: one source, all sources together, or how far they agree.

use std::str::FromStr;

use super::id::{BadId, SourceId};

/// What the map shows: one source, all sources together, or how far they agree.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// One source.
    Source(SourceId),
    /// All sources together.
    All,
    /// How far the sources agree.
    Agreement,
}

impl Voice {
    /// The name of all sources together. No source may have it as its identifier.
    pub const ALL: &'static str = "all";

    /// The name of the map of agreement. No source may have it as its identifier.
    pub const AGREEMENT: &'static str = "agreement";

    /// The name in attributes and addresses.
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

    /// Reads the name in attributes and addresses.
    fn from_str(text: &str) -> Result<Self, BadId> {
        match text {
            Self::ALL => Ok(Self::All),
            Self::AGREEMENT => Ok(Self::Agreement),
            _ => text.parse().map(Self::Source),
        }
    }
}
