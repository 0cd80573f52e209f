//! The shapes of a story's map, in degrees of longitude and latitude.

use crate::domain::id::AreaCode;
use crate::domain::place::Name;
use crate::domain::text::Text;
use crate::geometry::coordinate::LonLat;
use crate::geometry::shape::MultiPolygon;

/// Everything the map draws, by layer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Atlas {
    /// The areas, in the order of the file. Areas without a geometry are in the story, but not here.
    pub areas: Vec<(AreaCode, MultiPolygon<LonLat>)>,
    /// The regions around the areas.
    pub context: Vec<Region>,
    /// The towns.
    pub towns: Vec<Town>,
    /// The countries of the locator.
    pub locator: Vec<Country>,
}

/// A region around the areas, for orientation.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// The name.
    pub name: Text,
    /// The shape.
    pub shape: MultiPolygon<LonLat>,
}

/// A town.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// The name.
    pub name: Name,
    /// The position.
    pub at: LonLat,
    /// The rank.
    pub rank: TownRank,
}

/// How important a town is, the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TownRank {
    /// The capital of the country.
    Capital,
    /// The seat of a province.
    Seat,
    /// The centre of a district, or another town.
    Town,
}

impl TownRank {
    /// Every rank, with its name in files.
    pub const ALL: [(&'static str, Self); 3] = [("capital", Self::Capital), ("seat", Self::Seat), ("town", Self::Town)];
}

/// A country in the locator.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// The name.
    pub name: Text,
    /// The shape.
    pub shape: MultiPolygon<LonLat>,
    /// Whether the story is set there.
    pub home: bool,
}
