//! Places: the areas that claims are about, and the groups they stand in.

use super::id::{AreaCode, GroupId};
use super::language::Language;

/// The name of an area, a group or a town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name in the language of the story, in which it stands in sentences and on the map.
    pub default: String,
    /// The names in other languages, in the order in which they are shown.
    pub others: Vec<(Language, String)>,
}

impl Name {
    /// The name in a language other than the story's; `None` if it is not known.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        self.others.iter().find(|(other, _)| other.as_str() == language).map(|(_, name)| name.as_str())
    }
}

/// The smallest place that is painted, such as a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its code.
    pub code: AreaCode,
    /// Its name.
    pub name: Name,
    /// Other spellings of it, in any script.
    pub other_spellings: Vec<String>,
    /// The group it stands in.
    pub group: GroupId,
    /// All that it lies in: its group, the wider place around that, and so on outwards.
    pub within: Vec<GroupId>,
    /// The province it lies in, by name. Not always its group: a group for orientation is no province.
    pub province: String,
    /// What a reader should know of its boundary or its name.
    pub note: Option<String>,
}

impl Area {
    /// Every spelling by which it can be found.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let others = self.name.others.iter().map(|(_, name)| name.as_str());
        let own = std::iter::once(self.name.default.as_str()).chain(others);
        own.chain(self.other_spellings.iter().map(String::as_str))
    }
}

/// What a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    /// An administrative unit with a border of its own.
    Province,
    /// A grouping for the reader's orientation. It has no border and is never painted as one.
    Orientation,
    /// A wider place, such as a country. No area stands in it directly, and it is not drawn.
    Wider,
}

/// Areas that are spoken of together.
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
