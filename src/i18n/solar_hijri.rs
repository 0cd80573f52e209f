//! Days in the solar Hijri calendar. The names of its months are in `locales/`.

use icu_calendar::Date as IcuDate;
use icu_calendar::cal::Persian;

use crate::domain::date::Date;

/// A day in the solar Hijri calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SolarHijri {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl From<Date> for SolarHijri {
    fn from(date: Date) -> Self {
        // every `Date` is one of the Gregorian calendar, so the fallback is never used
        let gregorian = IcuDate::try_new_gregorian(i32::from(date.year()), date.month(), date.day());
        let day = gregorian
            .map(|day| day.to_calendar(Persian))
            .unwrap_or_else(|_| IcuDate::from_rata_die(icu_calendar::types::RataDie::new(1), Persian));
        Self { year: day.year().extended_year(), month: day.month().ordinal, day: day.day_of_month().0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// First days of Hamal and Sunbula, and days around leap days (30 Hut of 1399, 1403 and 1408), by hand from a table of the
    /// calendar.
    #[test]
    fn days_are_those_of_a_table() {
        for (gregorian, (year, month, day)) in [
            ("2021-09-05", (1400, 6, 14)),
            ("2021-08-15", (1400, 5, 24)),
            ("2021-08-23", (1400, 6, 1)),
            ("2021-03-20", (1399, 12, 30)),
            ("2021-03-21", (1400, 1, 1)),
            ("2022-03-20", (1400, 12, 29)),
            ("2022-03-21", (1401, 1, 1)),
            ("2025-03-20", (1403, 12, 30)),
            ("2025-03-21", (1404, 1, 1)),
            ("1978-04-27", (1357, 2, 7)),
            ("2026-11-28", (1405, 9, 7)),
        ] {
            let date: Date = gregorian.parse().expect("a date");
            assert_eq!(SolarHijri::from(date), SolarHijri { year, month, day }, "{gregorian}");
        }
    }
}
