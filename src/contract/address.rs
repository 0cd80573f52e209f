//! The reader's state in the address of the page.
//!
//! | parameter | value | example |
//! | --- | --- | --- |
//! | `source` | a source, `all` or `agreement` | `source=north` |
//! | `implied` | `no` hides implied claims | `implied=no` |
//! | `day` or `date` | the day that is shown, in a story told day by day | `day=2021-08-23` |
//! | `view` | `compare` shows the maps of all sources | `view=compare` |
//! | `zoom` | the scale, and the middle of the visible part from the left and the top of the map, all in per cent | `zoom=250,42,31` |
//! | `area` | the open area | `area=AF0807` |
//! | fragment | the open area; takes precedence, and is what is written | `#AF0807` |
//!
//! A parameter that is missing, or that is refused, leaves the page as it is sent. The page lists those that it refuses.
//! Values may be percent-encoded.

use percent_encoding::percent_decode_str;

use super::options;
use super::state::{Field, State};
use crate::domain::date::Date;
use crate::domain::voice::Voice;

// the parameters are named like the options of an embed
const SOURCE: &str = options::SOURCE.name;
const IMPLIED: &str = options::IMPLIED.name;
const VIEW: &str = options::VIEW.name;
const DATE: &str = options::DATE.name;
const ZOOM: &str = options::ZOOM.name;
const AREA: &str = options::AREA.name;

/// The parameters, each with the field that has its value.
pub const FIELDS: [(&str, Field); 7] = [
    (SOURCE, Field::Source),
    (IMPLIED, Field::Implied),
    (options::DAY, Field::Day),
    (DATE, Field::Day),
    (VIEW, Field::Compare),
    (ZOOM, Field::Zoom),
    (AREA, Field::Area),
];

/// What an address can ask a page for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Its voices.
    pub voices: Vec<String>,
    /// Its first and its last day, if it is told day by day.
    pub days: Option<(Date, Date)>,
    /// Its areas.
    pub areas: Vec<String>,
}

/// What an address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The reader's state.
    pub state: State,
    /// The other parameters of the query, such as a campaign's. They are kept.
    pub others: Vec<String>,
}

/// The greatest length of a query or fragment that is read, in bytes.
const LONGEST: usize = 2000;

impl Address {
    /// Reads a query and a fragment, without their signs. Also returns the parameters that are refused.
    pub fn read(query: &str, fragment: &str, known: &Known) -> (Self, Vec<String>) {
        let (mut address, mut refused) = (Self::default(), Vec::new());
        let (query, fragment) = match (query.len() <= LONGEST, fragment.len() <= LONGEST) {
            (true, true) => (query, fragment),
            _ => {
                refused.push("…".to_owned());
                ("", "")
            }
        };
        let state = &mut address.state;
        for field in query.split('&').filter(|field| !field.is_empty()) {
            let (name, value) = field.split_once('=').unwrap_or((field, ""));
            let value = percent_decode_str(value).decode_utf8_lossy();
            let taken = match name {
                SOURCE => one_of(&known.voices, &value).map(|voice| state.source = Some(voice)),
                IMPLIED => switch(&value).map(|shown| state.implied_hidden = !shown),
                options::DAY | DATE => value
                    .parse()
                    .ok()
                    .filter(|day| known.days.is_some_and(|(first, last)| (first..=last).contains(day)))
                    .map(|day| state.day = Some(day)),
                VIEW => matches!(&*value, options::COMPARE | options::MAP)
                    .then(|| state.compare = value == options::COMPARE),
                ZOOM => value.parse().ok().map(|zoom| state.zoom = Some(zoom)),
                AREA => one_of(&known.areas, &value).map(|area| state.area = Some(area)),
                _ => {
                    address.others.push(field.to_owned());
                    Some(())
                }
            };
            if taken.is_none() {
                refused.push(format!("{name}={value}"));
            }
        }
        // the state leaves out the values that the page is sent with
        state.source.take_if(|source| source == Voice::ALL);
        state.day.take_if(|day| known.days.is_some_and(|(_, last)| *day == last));
        // a fragment that is no area's leads to another element of the page
        let area = one_of(&known.areas, &percent_decode_str(fragment).decode_utf8_lossy());
        state.area = area.or(state.area.take());
        (address, refused)
    }

    /// The query and the fragment, with their signs. Empty if the reader has changed nothing.
    pub fn write(&self) -> String {
        let mut fields = self.others.clone();
        let mut add = |name: &str, value: Option<String>| fields.extend(value.map(|value| format!("{name}={value}")));
        for field in [Field::Source, Field::Implied, Field::Day] {
            add(field.name(), self.state.value(field));
        }
        add(VIEW, self.state.compare.then(|| options::COMPARE.to_owned()));
        add(ZOOM, self.state.value(Field::Zoom));
        let query = if fields.is_empty() { String::new() } else { format!("?{}", fields.join("&")) };
        let fragment = self.state.area.as_ref().map_or_else(String::new, |area| format!("#{area}"));
        query + &fragment
    }
}

fn one_of(known: &[String], value: &str) -> Option<String> {
    known.iter().find(|known| *known == value).cloned()
}

fn switch(value: &str) -> Option<bool> {
    options::SWITCH.into_iter().find_map(|(word, is_on)| (word == value).then_some(is_on))
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
            "area=A3",
        ] {
            let (address, refused) = Address::read(bad, "", &known());
            let told = if bad == "source" { "source=" } else { bad };
            assert_eq!((address, refused), (Address::default(), vec![told.to_owned()]));
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
    fn an_address_is_read_as_browsers_write_it() {
        for (written, read) in [
            ("zoom=160%2C52%2C38", "?zoom=160,52,38"),
            ("zoom=160%2c52,38", "?zoom=160,52,38"),
            ("day=2021%2D08%2D23&source=%6eorth", "?source=north&day=2021-08-23"),
            ("area=A%31", "#A1"),
            ("utm=x%20y", "?utm=x%20y"),
        ] {
            let (address, refused) = Address::read(written, "", &known());
            assert_eq!((address.write().as_str(), refused), (read, Vec::new()), "{written}");
        }
        // bytes that are no text, and signs that stand alone
        for bad in ["zoom=%FF", "zoom=%", "source=%zz"] {
            assert_eq!(Address::read(bad, "", &known()).1.len(), 1, "{bad}");
        }
        assert_eq!(Address::read("", "A%31", &known()).0.write(), "#A1");
    }

    #[test]
    fn what_the_page_is_sent_with_is_not_written() {
        let (address, refused) = Address::read("source=all&day=2021-09-16&view=map&implied=yes", "", &known());
        assert_eq!((address, refused), (Address::default(), Vec::new()));
    }

    #[test]
    fn an_area_can_stand_in_the_query_and_the_fragment_goes_before_it() {
        let read = |query, fragment| Address::read(query, fragment, &known()).0.state.area;
        assert_eq!(read("area=A1", "").as_deref(), Some("A1"));
        assert_eq!(read("area=A1", "A2").as_deref(), Some("A2"));
        assert_eq!(read("area=A1", "table").as_deref(), Some("A1"));
    }

    #[test]
    fn of_a_story_of_one_day_no_day_can_be_asked() {
        let one_day = Known { days: None, ..known() };
        assert_eq!(Address::read("day=2021-09-05", "", &one_day).1, ["day=2021-09-05"]);
    }
}
