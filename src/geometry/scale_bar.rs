//! The scale bar.

/// A round length and how long it is on the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// 1, 2 or 5 times a power of ten.
    pub kilometres: f64,
    /// Its length in user units.
    pub length: f64,
}

/// The longest round length that takes at most `room` user units.
pub fn scale_bar(units_per_metre: f64, room: f64) -> ScaleBar {
    let most = room / (units_per_metre * 1000.0);
    let power = 10_f64.powf(most.log10().floor());
    let kilometres = [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|step| *step <= most).unwrap_or(power);
    ScaleBar { kilometres, length: kilometres * 1000.0 * units_per_metre }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_is_round_and_fits() {
        for (units_per_metre, kilometres) in [(0.004, 50.0), (0.01, 20.0), (0.2, 1.0)] {
            let bar = scale_bar(units_per_metre, 200.0);
            assert_eq!(bar.kilometres, kilometres);
            assert!(bar.length <= 200.0 && bar.length > 80.0, "{bar:?}");
        }
    }
}
