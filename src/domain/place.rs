//! Areas, which claims are about, and the groups they belong to.

use super::id::{AreaCode, GroupId};
use super::language::Language;
use super::text::Text;

/// The name of an area, a group or a town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name that stands in sentences and on the map.
    pub default: Text,
    /// The names in other languages. The first is shown beside the default in headings; all can be searched for.
    pub others: Vec<(Language, String)>,
}

impl Name {
    /// The name in another language; `None` if it is not known.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        self.others.iter().find(|(other, _)| other.as_str() == language).map(|(_, name)| name.as_str())
    }
}

/// The smallest unit that the map paints, such as a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its code.
    pub code: AreaCode,
    /// Its name.
    pub name: Name,
    /// Other spellings of its name, in any script.
    pub other_spellings: Vec<String>,
    /// The group it belongs to.
    pub group: GroupId,
    /// Everything it lies in: its group, the wider place around the group, and so on outwards.
    pub within: Vec<GroupId>,
    /// The name of the province it lies in, which need not be its group: a group for orientation is not a province.
    pub province: String,
    /// A note for readers about its boundary or its name.
    pub note: Option<Text>,
}

impl Area {
    /// Every spelling that a reader may search for.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let others = self.name.others.iter().map(|(_, name)| name.as_str());
        let own = std::iter::once(&*self.name.default).chain(others);
        own.chain(self.other_spellings.iter().map(String::as_str))
    }
}

/// The kind of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    /// An administrative unit with a border.
    Province,
    /// A grouping for the reader's orientation. It has no border of its own and is never painted.
    Orientation,
    /// A wider place, such as a country. It consists of groups and is not drawn.
    Wider,
}

/// Areas that statements treat together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identifier.
    pub id: GroupId,
    /// Its name.
    pub name: Name,
    /// What it is.
    pub kind: GroupKind,
    /// The wider place it lies in.
    pub within: Option<GroupId>,
}
