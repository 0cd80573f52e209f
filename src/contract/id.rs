//! Ids. Those of the project's own begin with `cg-`, so that none is an area's: an area's code is its id and its
//! fragment, whatever it looks like. `map` and `claims` have none, since others rely on them, nor have statements, whose
//! ids stand in exports; the checker refuses codes like these.

use std::fmt;

use crate::domain::id::{AreaCode, ClaimId};
use crate::domain::voice::Voice;

/// An id. Displayed, it is the selector of its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id {
    name: &'static str,
    selector: &'static str,
}

impl Id {
    /// As it stands in the document.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The selector of its element.
    pub const fn selector(self) -> &'static str {
        self.selector
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.selector)
    }
}

/// Defines ids, and lists them all.
macro_rules! ids {
    ($($(#[$doc:meta])* $constant:ident = $name:literal;)*) => {
        $($(#[$doc])* pub const $constant: Id =
            Id { name: $name, selector: concat!("#", $name) };)*

        /// Every id of this file.
        pub const ALL: &[Id] = &[$($constant),*];
    };
}

ids! {
    /// The map.
    MAP = "map";
    /// The panel of statements.
    CLAIMS = "claims";
    /// The panel's title.
    CLAIMS_TITLE = "cg-claims-title";
    /// What the map shows, in one finding.
    HEADLINE = "cg-headline";
    /// The switch of what is implied.
    IMPLIED = "cg-implied";
    /// The names of a map that is zoomed in.
    CLOSER_NAMES = "cg-closer-names";
    /// The slider of the days.
    DAY = "cg-day";
    /// The title of the table.
    TABLE_TITLE = "cg-table-title";
    /// What is loaded on demand.
    DESK = "cg-desk";
    /// The search for an area.
    FINDER = "cg-finder";
    /// What can be found.
    SPELLINGS = "cg-spellings";
    /// The maps of all sources.
    COMPARE = "cg-compare";
    /// Their title.
    COMPARE_TITLE = "cg-compare-title";
    /// How much is seen of the second of two maps.
    SWIPE = "cg-swipe";
    /// The source of the first of two maps.
    SWIPE_LEFT = "cg-swipe-left";
    /// The source of the second.
    SWIPE_RIGHT = "cg-swipe-right";
    /// The filters of the table.
    FILTERS = "cg-filters";
    /// The dialog to cite a view.
    CITE = "cg-cite";
    /// Its title.
    CITE_TITLE = "cg-cite-title";
    /// The dialog to embed the map.
    EMBED = "cg-embed";
    /// Its title.
    EMBED_TITLE = "cg-embed-title";
    /// Whether the map is embedded as it is shown now.
    EMBED_NOW = "cg-embed-now";
    /// As what it is embedded.
    EMBED_AS = "cg-embed-as";
    /// What the address asks for and does not exist.
    REFUSED = "cg-refused";
}

/// What the id of a source's radio begins with.
pub const SOURCE: &str = "cg-source-";

/// The radio of a voice.
pub fn source(voice: &Voice) -> String {
    format!("{SOURCE}{}", voice.as_str())
}

/// The selector of the radio of a voice. With the prefix, any source's id makes one.
pub fn radio(voice: &Voice) -> String {
    format!("#{}", source(voice))
}

/// A pattern that areas are filled with; `small` for maps that are small on the screen.
pub fn pattern(name: &str, small: bool) -> String {
    format!("cg-{}{name}", if small { "small-" } else { "" })
}

/// An area's name in the panel. Colons keep such ids apart: no code and no source's id has one.
pub fn name(area: &AreaCode) -> String {
    format!("cg:{area}")
}

/// What a voice says of an area, in the panel; `implied` says whether what is implied is shown.
pub fn summary(area: &AreaCode, voice: &Voice, implied: bool) -> String {
    let hidden = if implied { "" } else { ":hidden" };
    format!("cg:{area}:{}{hidden}", voice.as_str())
}

/// The elements that say an area's name and what a voice says of it, as `aria-labelledby` lists them.
pub fn label(area: &AreaCode, voice: &Voice, implied: bool) -> String {
    format!("{} {}", name(area), summary(area, voice, implied))
}

/// A statement in the panel.
pub fn claim(claim: &ClaimId) -> String {
    format!("claim-{claim}")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_elements_have_one_id() {
        let codes = ["A", "A-b", "A-b-hidden", "source-b"].map(|code| code.parse::<AreaCode>().expect("a code"));
        let voices = ["b", "b-hidden", "name", "all"].map(|voice| voice.parse::<Voice>().expect("a voice"));
        let mut ids: Vec<_> = ALL.iter().map(|id| id.name().to_owned()).collect();
        ids.extend(voices.iter().map(source));
        for code in &codes {
            ids.extend([code.to_string(), name(code)]);
            ids.extend(voices.iter().flat_map(|voice| [true, false].map(|implied| summary(code, voice, implied))));
        }
        let all = ids.len();
        assert_eq!(ids.into_iter().collect::<HashSet<_>>().len(), all);
    }

    #[test]
    fn no_area_has_an_id_of_the_projects_own() {
        for id in ALL {
            assert!(id.name().parse::<AreaCode>().is_err(), "{}", id.name());
        }
        assert!("claim-a".parse::<AreaCode>().is_err());
    }
}
