//! Identifiers. They are used in attributes, selectors and addresses, so they consist of ASCII letters, digits, `-` and
//! `_`.

use std::fmt;
use std::str::FromStr;

/// Why a text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadId {
    /// It is empty.
    Empty,
    /// It has this character, the first that is not allowed.
    Character(char),
}

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("is empty"),
            Self::Character(c) => write!(f, "has {c:?} in it; an identifier is letters, digits, - and _"),
        }
    }
}

fn checked(text: &str) -> Result<String, BadId> {
    if text.is_empty() {
        return Err(BadId::Empty);
    }
    match text.chars().find(|c| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))) {
        Some(c) => Err(BadId::Character(c)),
        None => Ok(text.to_owned()),
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The identifier as a string.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                checked(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// The code of an area, such as a UN OCHA P-code.
    AreaCode;
    /// A group of areas, such as a province.
    GroupId;
    /// A source.
    SourceId;
    /// A party that areas are said to be held by, or not.
    PartyId;
    /// A claim, a row of the story's claims.
    ClaimId;
    /// A publication that claims are cited from.
    CitationId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_letters_digits_hyphen_and_underscore() {
        assert_eq!("AF0801".parse::<AreaCode>().map(|id| id.to_string()), Ok("AF0801".to_owned()));
        assert_eq!("".parse::<PartyId>(), Err(BadId::Empty));
        assert_eq!("a b".parse::<PartyId>(), Err(BadId::Character(' ')));
        assert_eq!("\"><svg".parse::<SourceId>(), Err(BadId::Character('"')));
    }
}
