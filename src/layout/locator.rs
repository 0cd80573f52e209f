//! The small map that shows where in the country the story plays.

use crate::data::{Atlas, Country};
use crate::geometry::albers::Albers;
use crate::geometry::coordinate::{LonLat, Paper};
use crate::geometry::fit::Fit;
use crate::geometry::path::{self, Grid};
use crate::geometry::rect::Rect;
use crate::geometry::shape::{clipped, simplified};

/// The detail that is kept, in user units: a pixel at the largest size the locator is shown at.
const DETAIL: f64 = 3.0;

/// The locator in user units of its own: a square as wide as [`Locator::SIZE`].
#[derive(Clone, Debug, PartialEq)]
pub struct Locator {
    /// The name of the country the story plays in.
    pub country: String,
    /// Its path data.
    pub home: String,
    /// The others' path data.
    pub others: Vec<String>,
    /// The middle of the story's areas.
    pub mark: Paper,
    /// How far the areas reach from there, across and down.
    pub extent: (f64, f64),
}

impl Locator {
    /// The grid that its path data is on, and in units of.
    pub const GRID: Grid = Grid { step: 5.0, own_units: true };

    /// The square's side.
    pub const SIZE: f64 = 400.0;

    /// Shows the country that is the story's home, with the story's areas in it; `None` if none is.
    pub fn new(atlas: &Atlas, areas: impl Iterator<Item = LonLat>) -> Option<Self> {
        let home = atlas.locator.iter().find(|country| country.home)?;
        let albers = Albers::for_region(home.shape.positions())?;
        let fit = Fit::to_width(Self::SIZE, 28.0, home.shape.positions().map(|place| albers.project(place)))?;
        // the country stands in the middle of the square
        let down = (Self::SIZE - fit.height) / 2.0;
        let paper = |place: LonLat| {
            let place = fit.place(albers.project(place));
            Paper { x: place.x, y: place.y + down }
        };
        // with room for the strokes along the cut
        let seen = Rect { left: -8.0, top: -8.0, right: Self::SIZE + 8.0, bottom: Self::SIZE + 8.0 };
        let path =
            |country: &Country| path::area(&clipped(&simplified(&country.shape.map(paper), DETAIL), seen), Self::GRID);
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for place in areas.map(paper) {
            low = [low[0].min(place.x), low[1].min(place.y)];
            high = [high[0].max(place.x), high[1].max(place.y)];
        }
        Some(Self {
            country: home.name.clone(),
            home: path(home),
            others: atlas.locator.iter().filter(|country| !country.home).map(path).collect(),
            mark: Paper { x: f64::midpoint(low[0], high[0]), y: f64::midpoint(low[1], high[1]) },
            extent: (high[0] - low[0], high[1] - low[1]),
        })
    }
}
