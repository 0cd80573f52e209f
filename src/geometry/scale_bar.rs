//! Round lengths for a scale bar.

/// A scale bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// The distance it stands for: 1, 2 or 5 times a power of ten.
    pub kilometres: f64,
    /// Its length in user units, on a drawing at scale 1.
    pub length: f64,
    /// The largest zoom factor at which it fits.
    pub until: f64,
}

/// The scale bars for zoom factors from 1 to `most`, the longest first. At each factor, show the first that takes at
/// most `room` user units.
pub fn scale_bars(units_per_metre: f64, room: f64, most: f64) -> Vec<ScaleBar> {
    let mut bars = Vec::new();
    let mut scale = 1.0;
    while scale < most {
        let longest = room / (units_per_metre * scale * 1000.0);
        let power = 10_f64.powf(longest.log10().floor());
        let kilometres =
            [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|step| *step <= longest).unwrap_or(power);
        let length = kilometres * 1000.0 * units_per_metre;
        let until = room / length;
        bars.push(ScaleBar { kilometres, length, until });
        // Just above the factor at which this bar still fits.
        scale = until * 1.000_001;
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_round_and_fit() {
        for (units_per_metre, kilometres) in [(0.004, 50.0), (0.01, 20.0), (0.2, 1.0)] {
            let bar = scale_bars(units_per_metre, 200.0, 8.0)[0];
            assert_eq!(bar.kilometres, kilometres);
            assert!(bar.length <= 200.0 && bar.length > 80.0, "{bar:?}");
        }
    }

    #[test]
    fn a_closer_look_has_shorter_ones() {
        let bars = scale_bars(0.008, 180.0, 8.0);
        assert_eq!(bars.iter().map(|bar| bar.kilometres).collect::<Vec<_>>(), [20.0, 10.0, 5.0, 2.0]);
        assert!(bars.windows(2).all(|pair| pair[0].until < pair[1].until));
        assert!(bars[3].until >= 8.0 && bars.iter().all(|bar| bar.length * bar.until <= 180.000_1));
    }
}
