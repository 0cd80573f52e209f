//! The shapes that a story's places have, in longitude and latitude.

use crate::domain::id::AreaCode;
use crate::domain::place::Name;
use crate::geometry::coordinate::LonLat;
use crate::geometry::shape::MultiPolygon;

/// Everything that is drawn, by layer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Atlas {
    /// The areas, in the order of the file. An area without a geometry is listed in the story and is not here.
    pub areas: Vec<(AreaCode, MultiPolygon<LonLat>)>,
    /// What lies around them.
    pub context: Vec<Region>,
    /// Towns.
    pub towns: Vec<Town>,
    /// The countries of the locator inset.
    pub locator: Vec<Country>,
}

/// A neighbour, for orientation.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Its name in English.
    pub name: String,
    /// Its shape.
    pub shape: MultiPolygon<LonLat>,
}

/// A town.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// Its name.
    pub name: Name,
    /// Where it lies.
    pub at: LonLat,
    /// How important it is.
    pub rank: TownRank,
}

/// How important a town is, most first.
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
    /// Every rank, with the word for it in files.
    pub const ALL: [(&'static str, Self); 3] = [("capital", Self::Capital), ("seat", Self::Seat), ("town", Self::Town)];
}

/// A country in the locator inset.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Its name in English.
    pub name: String,
    /// Its shape.
    pub shape: MultiPolygon<LonLat>,
    /// Whether the story plays there.
    pub home: bool,
}
