//! Calendar days.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, without time or time zone. Every value is a day that exists.
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

    /// The number of days since 1 March of the year 0 in the Gregorian calendar. A year that begins in March has the
    /// leap day last, and its months follow a steady rhythm of 153 days in five.
    fn number(self) -> i32 {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (153 * month + 2) / 5
            + i32::from(self.day)
    }

    /// The number of days from the other day to this one; negative if this one is earlier.
    pub fn days_after(self, other: Self) -> i32 {
        self.number() - other.number()
    }

    /// The next day; `None` after the last day of the year 65535.
    pub fn next(self) -> Option<Self> {
        let Self { year, month, day } = self;
        Self::new(year, month, day + 1)
            .or_else(|| Self::new(year, month + 1, 1))
            .or_else(|| Self::new(year.checked_add(1)?, 1, 1))
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

/// A text that is not a day in the form `2021-09-05`.
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

/// Formats as ISO 8601, `YYYY-MM-DD`, for files and attributes. `i18n` formats days for readers.
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
    fn days_follow_one_another() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        for (one, next) in [
            ("2021-08-31", "2021-09-01"),
            ("2021-12-31", "2022-01-01"),
            ("2024-02-28", "2024-02-29"),
            ("1900-02-28", "1900-03-01"),
        ] {
            assert_eq!(day(one).next(), Some(day(next)));
            assert_eq!(day(next).days_after(day(one)), 1, "{one}");
        }
        assert_eq!(day("2021-09-16").days_after(day("2021-08-15")), 32);
        assert_eq!(day("2021-08-15").days_after(day("2021-09-16")), -32);
        assert_eq!(day("2400-01-01").days_after(day("2000-01-01")), 146_097, "four centuries");
    }

    #[test]
    fn days_are_ordered() {
        let (a, b) = (Date::new(2021, 8, 31), Date::new(2021, 9, 1));
        assert!(a < b);
    }
}
