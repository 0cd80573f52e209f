//! The part of a story's package that is about one group.

use geo::{Coord, Intersects, Rect};

use super::atlas::{Atlas, Region};
use super::package::Package;
use crate::domain::id::{AreaCode, GroupId};
use crate::domain::place::Group;
use crate::domain::story::Story;
use crate::geometry::coordinate::LonLat;
use crate::geometry::shape::MultiPolygon;

impl Package {
    /// The part that is about the areas of a group, as a story with this title. The areas of other groups are regions around
    /// it, as far as its map can show them.
    pub fn part(&self, group: &GroupId, title: String) -> Self {
        let Self { story, atlas } = self;
        let group_of = |code: &AreaCode| story.area(code).map(|area| &area.group);
        let (own, others): (Vec<_>, Vec<_>) = atlas.areas.iter().partition(|(code, _)| group_of(code) == Some(group));
        let sight = bounds(own.iter().flat_map(|(_, shape)| shape.positions())).map(in_sight);
        let is_seen = |shape: &MultiPolygon<LonLat>| {
            bounds(shape.positions()).zip(sight).is_some_and(|(shape, sight)| shape.intersects(&sight))
        };
        let seen: Vec<_> = others.into_iter().filter(|(_, shape)| is_seen(shape)).collect();
        let around = |other: &Group| {
            let shapes = seen.iter().filter(|(code, _)| group_of(code) == Some(&other.id));
            let shape = MultiPolygon(shapes.flat_map(|(_, shape)| shape.0.clone()).collect());
            Region { name: other.name.default.clone(), shape }
        };
        let around = story.groups.iter().map(around).filter(|region| !region.shape.0.is_empty());
        Self {
            story: Story { title: title.into(), ..story.part(group) },
            atlas: Atlas {
                areas: own.into_iter().cloned().collect(),
                context: around.chain(atlas.context.iter().cloned()).collect(),
                ..atlas.clone()
            },
        }
    }
}

/// The smallest box around positions, in degrees; `None` if there are none.
fn bounds(positions: impl Iterator<Item = LonLat>) -> Option<Rect> {
    let corner = |place: LonLat| Coord { x: place.lon(), y: place.lat() };
    positions.map(corner).map(|place| Rect::new(place, place)).reduce(|one, other| {
        let (a, b, c, d) = (one.min(), one.max(), other.min(), other.max());
        Rect::new((a.x.min(c.x), a.y.min(c.y)), (b.x.max(d.x), b.y.max(d.y)))
    })
}

/// All that can be on a map of what is in this box: a map has margins and can be turned a little, but by less than its size.
fn in_sight(own: Rect) -> Rect {
    let reach = own.width().max(own.height());
    Rect::new((own.min().x - reach, own.min().y - reach), (own.max().x + reach, own.max().y + reach))
}
