//! The locator: a small map that shows where in its country the story is set.

use crate::data::{Atlas, Country};
use crate::geometry::albers::Albers;
use crate::geometry::coordinate::{LonLat, Paper};
use crate::geometry::fit::Fit;
use crate::geometry::path::{self, Grid};
use crate::geometry::rect::Rect;
use crate::geometry::shape::{clipped, simplified};

/// The detail to keep, in user units: one pixel at the locator's largest size.
const DETAIL: f64 = 3.0;

/// A locator, in user units of its own. It is a square with sides of [`Locator::SIZE`].
#[derive(Clone, Debug, PartialEq)]
pub struct Locator {
    /// The name of the country in which the story is set.
    pub country: String,
    /// The country as path data.
    pub home: String,
    /// The other countries as path data.
    pub others: Vec<String>,
    /// The bounding box of the story's areas.
    pub extent: Rect,
}

impl Locator {
    /// The grid that its path data is rounded to, and whose spacing is the unit.
    pub const GRID: Grid = Grid { step: 5.0, own_units: true };

    /// The side of the square.
    pub const SIZE: f64 = 400.0;

    /// The locator for the story's home country, showing the extent of its areas; `None` if no country is the home.
    pub fn new(atlas: &Atlas, areas: impl Iterator<Item = LonLat>) -> Option<Self> {
        let home = atlas.locator.iter().find(|country| country.home)?;
        let albers = Albers::for_region(home.shape.positions())?;
        let fit = Fit::to_width(Self::SIZE, 28.0, home.shape.positions().map(|place| albers.project(place)))?;
        // The country is centred in the square.
        let down = (Self::SIZE - fit.height) / 2.0;
        let paper = |place: LonLat| {
            let place = fit.place(albers.project(place));
            Paper { x: place.x, y: place.y + down }
        };
        // The stroke along a clipped edge stays out of view.
        let seen = Rect { left: -8.0, top: -8.0, right: Self::SIZE + 8.0, bottom: Self::SIZE + 8.0 };
        let path =
            |country: &Country| path::area(&clipped(&simplified(&country.shape.map(paper), DETAIL), seen), Self::GRID);
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for place in areas.map(paper) {
            low = [low[0].min(place.x), low[1].min(place.y)];
            high = [high[0].max(place.x), high[1].max(place.y)];
        }
        Some(Self {
            country: home.name.to_string(),
            home: path(home),
            others: atlas.locator.iter().filter(|country| !country.home).map(path).collect(),
            extent: Rect { left: low[0], top: low[1], right: high[0], bottom: high[1] },
        })
    }
}
