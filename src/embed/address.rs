//! The view a reader has, in the address of the page.
//!
//! | field | says | for instance |
//! | --- | --- | --- |
//! | `source` | whose claims: a source, `all` or `agreement` | `source=north` |
//! | `implied` | `no` hides what is implied | `implied=no` |
//! | `day` | as of which day, in a story told day by day; `date` is the same | `day=2021-08-23` |
//! | `view` | `compare` shows the maps of all sources | `view=compare` |
//! | `zoom` | how much is enlarged, in per cent, and the middle of what is seen, in per cent of the map from its left and from its top | `zoom=250,42,31` |
//! | fragment | the area that is open | `#AF0807` |
//!
//! What is not there is as the page is sent. What is there and can't be is refused, told, and as the page is sent.

use std::fmt;

use crate::domain::date::Date;

/// What a page has, for an address to name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Its voices.
    pub voices: Vec<String>,
    /// Its first and its last day, if it is told day by day.
    pub days: Option<(Date, Date)>,
    /// Its areas.
    pub areas: Vec<String>,
}

/// A part of the map: how much it is enlarged, and its middle, all in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    /// 100 for the whole map, to 800.
    pub scale: u32,
    /// Of the map's width, from its left.
    pub across: u32,
    /// Of its height, from its top.
    pub down: u32,
}

/// As it stands in an address.
impl fmt::Display for Zoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{},{}", self.scale, self.across, self.down)
    }
}

/// A view; `None` for what is as the page is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Whose claims.
    pub voice: Option<String>,
    /// Whether what is implied is hidden.
    pub implied_hidden: bool,
    /// As of which day.
    pub day: Option<Date>,
    /// Whether the maps of all sources are shown.
    pub compare: bool,
    /// Which part of the map.
    pub zoom: Option<Zoom>,
    /// The area that is open.
    pub area: Option<String>,
    /// What else stands in the query, and is someone else's.
    pub others: Vec<String>,
}

/// How much of an address is read: what is longer is no view of ours.
const LONGEST: usize = 2000;

impl Address {
    /// Reads the part after `?` and the part after `#`. With the view come the fields that were refused, as they stand.
    pub fn read(query: &str, fragment: &str, known: &Known) -> (Self, Vec<String>) {
        let (mut address, mut refused) = (Self::default(), Vec::new());
        let (query, fragment) = match (query.len() <= LONGEST, fragment.len() <= LONGEST) {
            (true, true) => (query, fragment),
            _ => {
                refused.push("…".to_owned());
                ("", "")
            }
        };
        for field in query.split('&').filter(|field| !field.is_empty()) {
            let (name, value) = field.split_once('=').unwrap_or((field, ""));
            let taken = match name {
                "source" => known.voices.iter().find(|voice| *voice == value).map(|voice| {
                    address.voice = Some(voice.clone());
                }),
                "implied" => switch(value).map(|shown| address.implied_hidden = !shown),
                "day" | "date" => value
                    .parse()
                    .ok()
                    .filter(|day| known.days.is_some_and(|(first, last)| (first..=last).contains(day)))
                    .map(|day| address.day = Some(day)),
                "view" => matches!(value, "compare" | "map").then(|| address.compare = value == "compare"),
                "zoom" => zoom(value).map(|zoom| address.zoom = Some(zoom)),
                _ => {
                    address.others.push(field.to_owned());
                    Some(())
                }
            };
            if taken.is_none() {
                refused.push(field.to_owned());
            }
        }
        // other fragments lead to other parts of the page
        address.area = known.areas.iter().find(|area| *area == fragment).cloned();
        (address, refused)
    }

    /// The query and the fragment, with their signs; empty for the page as it is sent.
    pub fn write(&self) -> String {
        let mut fields = self.others.clone();
        if let Some(voice) = &self.voice {
            fields.push(format!("source={voice}"));
        }
        if self.implied_hidden {
            fields.push("implied=no".to_owned());
        }
        if let Some(day) = self.day {
            fields.push(format!("day={day}"));
        }
        if self.compare {
            fields.push("view=compare".to_owned());
        }
        if let Some(zoom) = self.zoom {
            fields.push(format!("zoom={zoom}"));
        }
        let query = if fields.is_empty() { String::new() } else { format!("?{}", fields.join("&")) };
        let fragment = self.area.as_ref().map_or_else(String::new, |area| format!("#{area}"));
        query + &fragment
    }
}

fn switch(value: &str) -> Option<bool> {
    match value {
        "yes" | "true" | "1" => Some(true),
        "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

fn zoom(value: &str) -> Option<Zoom> {
    let mut numbers = value.split(',').map(|number| number.parse::<u32>().ok());
    let (scale, across, down) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let sound = numbers.next().is_none() && (100..=800).contains(&scale) && across <= 100 && down <= 100;
    sound.then_some(Zoom { scale, across, down })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        Known {
            voices: ["north", "all", "agreement"].map(str::to_owned).to_vec(),
            days: Some((day("2021-08-15"), day("2021-09-16"))),
            areas: ["A1", "A2"].map(str::to_owned).to_vec(),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for (query, fragment) in [
            ("", ""),
            ("source=north", "A1"),
            ("implied=no&day=2021-08-23&view=compare&zoom=250,42,31", "A2"),
            ("utm=x%20y&source=agreement", ""),
        ] {
            let (address, refused) = Address::read(query, fragment, &known());
            assert_eq!(refused, Vec::<String>::new());
            let (query, fragment) = match (query, fragment) {
                ("", "") => (String::new(), String::new()),
                (query, "") => (format!("?{query}"), String::new()),
                (query, fragment) => (format!("?{query}"), format!("#{fragment}")),
            };
            assert_eq!(address.write(), query + &fragment);
        }
    }

    #[test]
    fn what_can_not_be_is_refused_and_told() {
        for bad in [
            "source=south",
            "source=",
            "source",
            "day=2021-08-14",
            "day=2021-02-30",
            "day=tomorrow",
            "view=3d",
            "implied=maybe",
            "zoom=99,1,1",
            "zoom=250,42",
            "zoom=250,42,101",
            "zoom=250,42,31,7",
            "zoom=1e9,0,0",
            "source=<script>",
        ] {
            let (address, refused) = Address::read(bad, "", &known());
            assert_eq!((address, refused), (Address::default(), vec![bad.to_owned()]));
        }
        let (address, refused) = Address::read(&"a".repeat(200_000), "A1", &known());
        assert_eq!((address, refused.len()), (Address::default(), 1));
        // a fragment that is no area leads elsewhere on the page, and is nobody's mistake
        assert_eq!(Address::read("", "table-title", &known()), (Address::default(), Vec::new()));
    }

    #[test]
    fn switches_and_days_have_the_names_people_know() {
        let (address, refused) = Address::read("implied=0&date=2021-08-23", "", &known());
        assert_eq!((address.write().as_str(), refused.len()), ("?implied=no&day=2021-08-23", 0));
    }

    #[test]
    fn of_a_story_of_one_day_no_day_can_be_asked() {
        let one_day = Known { days: None, ..known() };
        assert_eq!(Address::read("day=2021-09-05", "", &one_day).1, ["day=2021-09-05"]);
    }
}
