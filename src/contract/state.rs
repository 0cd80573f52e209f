//! The reader's state: what the reader chose to see. It lives in attributes of `<body>`, where style sheets, programs,
//! desk and host read it. A field that has no attribute is as the page is sent; the source always has one, once a script
//! runs.

use super::attribute::{Attribute, named};
use super::zoom::Zoom;
use crate::domain::date::Date;

/// A field of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Whose claims the map shows: the word for a voice.
    Source,
    /// `no` while what is implied is hidden.
    Implied,
    /// The code of the area that is open.
    Area,
    /// The day that is shown, in a story told day by day.
    Day,
    /// The part of the map that is seen, as in an address.
    Zoom,
    /// `yes` while the maps of all sources are shown.
    Compare,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 6] = [Self::Source, Self::Implied, Self::Area, Self::Day, Self::Zoom, Self::Compare];

    /// What the name of a field's attribute begins with.
    pub const PREFIX: &str = "data-state-";

    /// Its name in the detail of a wish.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Implied => "implied",
            Self::Area => "area",
            Self::Day => "day",
            Self::Zoom => "zoom",
            Self::Compare => "compare",
        }
    }

    /// Its attribute.
    pub const fn attribute(self) -> Attribute {
        match self {
            Self::Source => named!("data-state-source"),
            Self::Implied => named!("data-state-implied"),
            Self::Area => named!("data-state-area"),
            Self::Day => named!("data-state-day"),
            Self::Zoom => named!("data-state-zoom"),
            Self::Compare => named!("data-state-compare"),
        }
    }
}

/// Where what is implied is hidden, the value of that field.
pub const HIDDEN: &str = "no";

/// Where the maps of all sources are shown, the value of that field.
pub const COMPARED: &str = "yes";

/// The whole state; each field is `None` or false where it is as the page is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whose claims.
    pub source: Option<String>,
    /// Whether what is implied is hidden.
    pub implied_hidden: bool,
    /// The area that is open.
    pub area: Option<String>,
    /// As of which day.
    pub day: Option<Date>,
    /// Which part of the map.
    pub zoom: Option<Zoom>,
    /// Whether the maps of all sources are shown.
    pub compare: bool,
}

impl State {
    /// Puts the state together from the values of its fields.
    pub fn read(value: impl Fn(Field) -> Option<String>) -> Self {
        Self {
            source: value(Field::Source),
            implied_hidden: value(Field::Implied).as_deref() == Some(HIDDEN),
            area: value(Field::Area),
            day: value(Field::Day).and_then(|day| day.parse().ok()),
            zoom: value(Field::Zoom).and_then(|zoom| zoom.parse().ok()),
            compare: value(Field::Compare).as_deref() == Some(COMPARED),
        }
    }

    /// The value of a field.
    pub fn value(&self, field: Field) -> Option<String> {
        match field {
            Field::Source => self.source.clone(),
            Field::Implied => self.implied_hidden.then(|| HIDDEN.to_owned()),
            Field::Area => self.area.clone(),
            Field::Day => self.day.map(|day| day.to_string()),
            Field::Zoom => self.zoom.map(|zoom| zoom.to_string()),
            Field::Compare => self.compare.then(|| COMPARED.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let state = State {
            source: Some("north".to_owned()),
            implied_hidden: true,
            area: Some("101".to_owned()),
            day: "2021-09-05".parse().ok(),
            zoom: "160,52,38".parse().ok(),
            compare: true,
        };
        assert!(Field::ALL.iter().all(|field| state.value(*field).is_some()));
        assert_eq!(State::read(|field| state.value(field)), state);
        assert_eq!(State::read(|_| None), State::default());
        // what others write into the attributes is not trusted
        assert_eq!(State::read(|field| Some(field.name().to_owned())).zoom, None);
    }

    #[test]
    fn attributes_are_named_after_their_fields() {
        for field in Field::ALL {
            assert_eq!(field.attribute().name(), format!("{}{}", Field::PREFIX, field.name()));
        }
    }
}
