//! Element ids. Those of the project begin with `cg-`, so that they never clash with those of areas: an area's code,
//! whatever it looks like, is both its element's id and its fragment. `map` and `claims` have no prefix, since other
//! sites rely on them; nor have statements, whose ids appear in exports. The checker refuses area codes that look like
//! these.

use super::name::names;
use crate::domain::id::{AreaCode, ClaimId};
use crate::domain::voice::Voice;

names! {
    /// An id.
    Id: "#" "";

    /// The map.
    MAP = "map";
    /// The panel of statements.
    CLAIMS = "claims";
    /// The panel's title.
    CLAIMS_TITLE = "cg-claims-title";
    /// The `<template>` in which the headings of areas are kept that are not open.
    PLACES = "cg-places";
    /// The headline: what the map shows.
    HEADLINE = "cg-headline";
    /// The switch for implied claims.
    IMPLIED = "cg-implied";
    /// The `<template>` with the names for a map that is zoomed in.
    CLOSER_NAMES = "cg-closer-names";
    /// The `<template>` with the scale bars for a map that is zoomed in.
    CLOSER_BARS = "cg-closer-bars";
    /// The slider of the days.
    DAY = "cg-day";
    /// The title of the table.
    TABLE_TITLE = "cg-table-title";
    /// The desk, which is loaded on demand.
    DESK = "cg-desk";
    /// The form that searches for an area.
    FINDER = "cg-finder";
    /// The list of what the search finds.
    FOUND = "cg-found";
    /// The maps of all sources.
    COMPARE = "cg-compare";
    /// The title of those maps.
    COMPARE_TITLE = "cg-compare-title";
    /// The slider between two maps laid over each other.
    SWIPE = "cg-swipe";
    /// The choice of the first map's voice.
    SWIPE_LEFT = "cg-swipe-left";
    /// The choice of the second map's voice.
    SWIPE_RIGHT = "cg-swipe-right";
    /// The filters of the table.
    FILTERS = "cg-filters";
    /// The dialog for citing a view.
    CITE = "cg-cite";
    /// Its title.
    CITE_TITLE = "cg-cite-title";
    /// The dialog for embedding the map.
    EMBED = "cg-embed";
    /// Its title.
    EMBED_TITLE = "cg-embed-title";
    /// The switch for embedding the map as it is shown now.
    EMBED_NOW = "cg-embed-now";
    /// The choice of the kind of embed code.
    EMBED_AS = "cg-embed-as";
    /// The notice of what of the page is missing.
    FAILURE = "cg-failure";
    /// The notice of what the address asks for and the story does not have.
    REFUSED = "cg-refused";
}

/// The prefix of the ids of the source switch's radio buttons.
pub const SOURCE: &str = "cg-source-";

/// The id of a voice's radio button.
pub fn source(voice: &Voice) -> String {
    format!("{SOURCE}{}", voice.as_str())
}

/// The selector for a voice's radio button. The prefix makes any source's id a valid selector.
pub fn radio(voice: &Voice) -> String {
    format!("#{}", source(voice))
}

/// The id of a pattern that areas are filled with; `small` for maps that are small on the screen.
pub fn pattern(name: &str, small: bool) -> String {
    format!("cg-{}{name}", if small { "small-" } else { "" })
}

/// The prefix of the ids of the elements that name an area.
pub const LABEL: &str = "cg:";

/// The id of an area's name in the panel. Neither area codes nor source ids contain colons, so these ids are unique.
pub fn name(area: &AreaCode) -> String {
    format!("{LABEL}{area}")
}

/// The id of what all voices together say of an area, in the panel.
pub fn said(area: &AreaCode) -> String {
    format!("{LABEL}{area}:{}", Voice::ALL)
}

/// The ids of the elements that give an area's name and what all say of it, as `aria-labelledby` lists them. The program
/// replaces them with the words of the voice that is chosen.
pub fn label(area: &AreaCode) -> String {
    format!("{} {}", name(area), said(area))
}

/// The id of an area in the list of what the search finds.
pub fn found(area: &AreaCode) -> String {
    format!("{FOUND}:{area}")
}

/// The id of a statement in the panel.
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
            ids.extend([code.to_string(), name(code), said(code)]);
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
