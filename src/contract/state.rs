//! The reader's state: what the reader chose to see. It is kept in attributes of `<body>`, where style sheets, both
//! programs and the scripts read it. A field without an attribute has the value that the page is sent with.

use super::attribute::{self, Attribute};
use super::zoom::Zoom;
use crate::domain::date::Date;

/// A field of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Whose claims the map shows: a voice, in its text form.
    Source,
    /// `no` while implied claims are hidden.
    Implied,
    /// The code of the open area.
    Area,
    /// The day that is shown, in a story told day by day.
    Day,
    /// The visible part of the map, as in an address.
    Zoom,
    /// `compare` while the maps of all sources are shown.
    Compare,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 6] = [Self::Source, Self::Implied, Self::Area, Self::Day, Self::Zoom, Self::Compare];

    /// The prefix of the fields' attributes.
    pub const PREFIX: &str = "data-state-";

    /// Its name in the detail of a request.
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
            Self::Source => attribute::STATE_SOURCE,
            Self::Implied => attribute::STATE_IMPLIED,
            Self::Area => attribute::STATE_AREA,
            Self::Day => attribute::STATE_DAY,
            Self::Zoom => attribute::STATE_ZOOM,
            Self::Compare => attribute::STATE_COMPARE,
        }
    }
}

/// The value of [`Field::Implied`] while implied claims are hidden.
pub const HIDDEN: &str = "no";

/// The value of [`Field::Compare`] while the maps of all sources are shown.
pub const COMPARED: &str = "compare";

/// The whole state. A field that the reader has not changed is `None` or false.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whose claims.
    pub source: Option<String>,
    /// Whether implied claims are hidden.
    pub implied_hidden: bool,
    /// The open area.
    pub area: Option<String>,
    /// The day that is shown.
    pub day: Option<Date>,
    /// The visible part of the map.
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
