//! Identifiers. They are used in attributes, selectors and addresses, so they consist of ASCII letters, digits, `-` and
//! `_`. The code of an area may also have a `.`, as GADM's codes do.

use std::fmt;
use std::str::FromStr;

/// Why a text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadId {
    /// It is empty.
    Empty,
    /// It has this character, the first that is not allowed.
    Character(char),
    /// It stands for something else on the page, where an area's code is the id of its element.
    Reserved,
}

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("is empty"),
            Self::Character(c) => write!(f, "has {c:?} in it"),
            Self::Reserved => write!(
                f,
                "is taken: {} and whatever begins with {} are the page's own",
                RESERVED.join(" and "),
                RESERVED_STARTS.join(" or ")
            ),
        }
    }
}

/// Ids of the page that no area can have as its code.
pub const RESERVED: [&str; 2] = ["map", "claims"];

/// What ids of the page begin with, and no area's code does.
pub const RESERVED_STARTS: [&str; 2] = ["cg-", "claim-"];

fn checked(text: &str, others: &[char]) -> Result<String, BadId> {
    if text.is_empty() {
        return Err(BadId::Empty);
    }
    match text.chars().find(|c| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || others.contains(c))) {
        Some(c) => Err(BadId::Character(c)),
        None => Ok(text.to_owned()),
    }
}

fn word(text: &str) -> Result<String, BadId> {
    checked(text, &[])
}

fn area_code(text: &str) -> Result<String, BadId> {
    let code = checked(text, &['.'])?;
    let is_reserved = RESERVED.contains(&text) || RESERVED_STARTS.iter().any(|start| text.starts_with(start));
    if is_reserved { Err(BadId::Reserved) } else { Ok(code) }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $checked:expr;)*) => {$(
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
                $checked(text).map(Self)
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
    AreaCode: area_code;
    /// A group of areas, such as a province.
    GroupId: word;
    /// A source.
    SourceId: word;
    /// A party that areas are said to be held by, or not.
    PartyId: word;
    /// A claim, a row of the story's claims.
    ClaimId: word;
    /// A publication that claims are cited from.
    CitationId: word;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_letters_digits_hyphen_and_underscore() {
        assert_eq!("AF0801".parse::<AreaCode>().map(|id| id.to_string()), Ok("AF0801".to_owned()));
        assert_eq!("".parse::<PartyId>(), Err(BadId::Empty));
        assert_eq!("a b".parse::<PartyId>(), Err(BadId::Character(' ')));
        assert_eq!("a.b".parse::<SourceId>(), Err(BadId::Character('.')));
        assert_eq!("\"><svg".parse::<SourceId>(), Err(BadId::Character('"')));
    }

    #[test]
    fn an_area_has_any_code_but_those_of_the_page() {
        for code in ["101", "AFG.23.1_1", "-", "Map", "mapping"] {
            assert_eq!(code.parse::<AreaCode>().map(|code| code.to_string()).as_deref(), Ok(code));
        }
        for code in ["map", "claims", "cg-day", "claim-1"] {
            assert_eq!(code.parse::<AreaCode>(), Err(BadId::Reserved), "{code}");
        }
        assert_eq!("a\"b".parse::<AreaCode>(), Err(BadId::Character('"')));
    }
}
