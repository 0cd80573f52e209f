//! The part of a story's package that is about one group.

use super::atlas::{Atlas, Region};
use super::package::Package;
use crate::domain::id::{AreaCode, GroupId};
use crate::domain::place::Group;
use crate::domain::story::Story;
use crate::geometry::shape::MultiPolygon;

impl Package {
    /// The part that is about the areas of a group, as a story with this title. The areas of other groups are regions around
    /// it.
    pub fn part(&self, group: &GroupId, title: String) -> Self {
        let Self { story, atlas } = self;
        let group_of = |code: &AreaCode| story.area(code).map(|area| &area.group);
        let (own, others): (Vec<_>, Vec<_>) =
            atlas.areas.iter().cloned().partition(|(code, _)| group_of(code) == Some(group));
        let around = |other: &Group| {
            let shapes = others.iter().filter(|(code, _)| group_of(code) == Some(&other.id));
            let shape = MultiPolygon(shapes.flat_map(|(_, shape)| shape.0.clone()).collect());
            Region { name: other.name.default.clone(), shape }
        };
        let around = story.groups.iter().map(around).filter(|region| !region.shape.0.is_empty());
        Self {
            story: Story { title, ..story.part(group) },
            atlas: Atlas {
                areas: own,
                context: around.chain(atlas.context.iter().cloned()).collect(),
                ..atlas.clone()
            },
        }
    }
}
