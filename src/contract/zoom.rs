//! The visible part of the map as text, `SCALE,ACROSS,DOWN`, as addresses have it.

use std::fmt;
use std::str::FromStr;

/// A part of the map, in whole per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom {
    /// 100 for the whole map, to 800.
    pub scale: u32,
    /// Of the map's width, from its left.
    pub across: u32,
    /// Of its height, from its top.
    pub down: u32,
}

impl Zoom {
    /// A regular expression, for scripts: a scale from 100 to 800, and two numbers up to 100.
    pub const PATTERN: &str = r"([1-7]\d\d|800),(\d\d?|100),(\d\d?|100)";
}

/// Writes `SCALE,ACROSS,DOWN`.
impl fmt::Display for Zoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{},{}", self.scale, self.across, self.down)
    }
}

/// The error for a text that is not a part of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadZoom;

impl FromStr for Zoom {
    type Err = BadZoom;

    fn from_str(text: &str) -> Result<Self, BadZoom> {
        let mut parts = text.split(',');
        let mut number = || parts.next().and_then(|part| part.parse().ok()).ok_or(BadZoom);
        let (scale, across, down) = (number()?, number()?, number()?);
        let sound = parts.next().is_none() && (100..=800).contains(&scale) && across <= 100 && down <= 100;
        sound.then_some(Self { scale, across, down }).ok_or(BadZoom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_map_is_read_as_it_is_written() {
        for text in ["100,0,0", "160,52,38", "800,100,100"] {
            assert_eq!(text.parse::<Zoom>().map(|zoom| zoom.to_string()).as_deref(), Ok(text));
        }
        for bad in [
            "",
            "160",
            "160,52",
            "160,52,38,1",
            "160,52,38,x",
            "160,52,38,",
            "99,50,50",
            "801,50,50",
            "160,101,0",
            "160,0,101",
            "1e2,0,0",
            "-160,0,0",
        ] {
            assert_eq!(bad.parse::<Zoom>(), Err(BadZoom), "{bad}");
        }
    }
}
