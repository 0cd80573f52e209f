//! Days.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, without a time or a zone. Days that don't exist can't be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The given day, or `None` if the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }
}

/// A text that is no day in the form `2021-09-05`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadDate;

impl FromStr for Date {
    type Err = BadDate;

    /// Reads an ISO 8601 calendar date, `YYYY-MM-DD`, and nothing looser.
    fn from_str(text: &str) -> Result<Self, BadDate> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return Err(BadDate);
        }
        let number = |range: std::ops::Range<usize>| text[range].parse::<u16>().map_err(|_| BadDate);
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        Self::new(year, month as u8, day as u8).ok_or(BadDate)
    }
}

/// ISO 8601, `YYYY-MM-DD`: the form for files and attributes. Readers get theirs from `i18n`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_can_be_read() {
        assert_eq!("2021-09-05".parse::<Date>().map(|d| d.to_string()), Ok("2021-09-05".to_owned()));
        assert!("2024-02-29".parse::<Date>().is_ok());
        for bad in [
            "2021-02-29",
            "1900-02-29",
            "2021-09-31",
            "2021-13-01",
            "2021-9-5",
            "2021-08",
            "05.09.2021",
            "2021-09-00",
            "",
        ] {
            assert_eq!(bad.parse::<Date>(), Err(BadDate), "{bad}");
        }
    }

    #[test]
    fn days_are_ordered() {
        let (a, b) = (Date::new(2021, 8, 31), Date::new(2021, 9, 1));
        assert!(a < b);
    }
}
