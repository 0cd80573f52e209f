//! The map: `groups.csv`, `spellings.csv`, and the GeoJSON files with their shapes.

use super::atlas::{Country, Region, Town, TownRank};
use super::feature::{Feature, features};
use super::problem::{At, Problems};
use super::table::{Seen, Table, one_of_known};
use crate::domain::id::{AreaCode, BadId, GroupId};
use crate::domain::language::Language;
use crate::domain::place::{Area, Group, GroupKind, Name};
use crate::geometry::coordinate::LonLat;
use crate::geometry::shape::MultiPolygon;

pub(super) const GROUP_COLUMNS: &[&str] = &["id", "name", "name_fa", "kind", "within"];

/// The most areas that a story should have.
const MOST: usize = 1500;

/// Reads `groups.csv`.
pub(super) fn groups(bytes: &[u8], problems: &Problems) -> Vec<Group> {
    let Some(table) = Table::read_with("groups.csv", bytes, GROUP_COLUMNS, &["within"], problems) else {
        return Vec::new();
    };
    let (mut seen, mut groups, mut rows) = (Seen::new(), Vec::<Group>::new(), Vec::new());
    table.each_row(problems, |row| {
        let id = row.parsed::<GroupId>("id", "use letters, digits, - and _, such as `north-province`");
        let default = row.required("name", "give the name in English");
        let kinds =
            [("province", GroupKind::Province), ("orientation", GroupKind::Orientation), ("wider", GroupKind::Wider)];
        let kind = row.one_of("kind", &kinds);
        let within = row.optional("within").map(|_| row.parsed::<GroupId>("within", WITHIN));
        let id = id?;
        if seen.is_new(&id, row.at, "id", problems) {
            let name = Name { default: default?, others: other_names(|column| row.optional(column)) };
            groups.push(Group { id, name, kind: kind?, within: within.flatten() });
            rows.push(row.at);
        }
        Some(())
    });
    let kind = |id: &GroupId| groups.iter().find(|group| group.id == *id).map(|group| group.kind);
    for (group, at) in groups.iter().zip(rows) {
        let Some(within) = &group.within else { continue };
        if kind(within) != Some(GroupKind::Wider) {
            problems.error(at, "within", format!("`{within}` is not a group of kind `wider`"), WITHIN);
        } else if around(&groups, &group.id).is_none() {
            problems.error(
                at,
                "within",
                "its wider places form a loop",
                "give the wider place around it, or leave the cell empty",
            );
        }
    }
    groups
}

/// What the column `within` can contain.
const WITHIN: &str = "give the id of a group of kind `wider`, or leave the cell empty";

/// A group, the wider place around it, and so on outwards; `None` if they form a loop.
fn around(groups: &[Group], id: &GroupId) -> Option<Vec<GroupId>> {
    let next = |id: &GroupId| groups.iter().find(|group| group.id == *id)?.within.clone();
    let chain: Vec<_> = std::iter::successors(Some(id.clone()), next).take(groups.len() + 1).collect();
    (chain.len() <= groups.len()).then_some(chain)
}

pub(super) const SPELLING_COLUMNS: &[&str] = &["area", "spelling"];

/// Reads `spellings.csv` and adds the spellings to the areas.
pub(super) fn spellings(bytes: &[u8], areas: &mut [Area], problems: &Problems) {
    let Some(table) = Table::read("spellings.csv", bytes, SPELLING_COLUMNS, problems) else { return };
    let codes: Vec<_> = areas.iter().map(|area| area.code.clone()).collect();
    table.each_row(problems, |row| {
        let code = row.required("area", "give the code of an area").and_then(|_| row.reference("area", &codes, "area"));
        let spelling = row.required("spelling", "give another spelling of the area's name");
        let (code, spelling) = (code?, spelling?);
        let area = areas.iter_mut().find(|area| area.code == code)?;
        if area.spellings().any(|known| known == spelling) {
            row.warning("spelling", format!("`{code}` already has the spelling `{spelling}`"), "remove the row");
        } else {
            area.other_spellings.push(spelling);
        }
        Some(())
    });
}

/// Reads `areas.geojson`: the areas, and the shapes of those that have one.
pub(super) fn areas(
    bytes: &[u8],
    groups: &[Group],
    problems: &Problems,
) -> (Vec<Area>, Vec<(AreaCode, MultiPolygon<LonLat>)>) {
    let (mut areas, mut shapes, mut seen) = (Vec::new(), Vec::new(), Seen::new());
    for feature in features("areas.geojson", bytes, problems) {
        let shape = feature.polygons();
        let Some(area) = area(&feature, groups) else { continue };
        if seen.is_new(&area.code, feature.at, "code", problems) {
            shapes.extend(shape.map(|shape| (area.code.clone(), shape)));
            areas.push(area);
        }
    }
    if areas.len() > MOST {
        let wrong = format!("there are {} areas, more than the {MOST} that a page should have", areas.len());
        let right = "dissolve them into fewer areas, or tell a story for each province";
        problems.warning(At::file("areas.geojson"), "features", wrong, right);
    }
    (areas, shapes)
}

fn area(feature: &Feature<'_>, all: &[Group]) -> Option<Area> {
    let groups: Vec<_> = all.iter().filter(|group| group.kind != GroupKind::Wider).map(|group| &group.id).collect();
    let code = code(feature);
    let name = name(feature);
    let group = feature.required("group", &one_of_known(&groups));
    let province = feature.required("province", "give the province it lies in");
    let known = group.as_ref().and_then(|text| groups.iter().find(|id| id.as_str() == text));
    if let (Some(text), None) = (&group, known) {
        feature.error(
            "group",
            format!("`{text}` is not a group in groups.csv that an area can belong to"),
            one_of_known(&groups),
        );
    }
    feature.required("source", "say where the boundary comes from");
    Some(Area {
        code: code?,
        name: name?,
        other_spellings: Vec::new(),
        within: around(all, known?).unwrap_or_default(),
        group: (*known?).clone(),
        province: province?,
        note: feature.optional("note"),
    })
}

/// The code of an area. It becomes an id of the page and a fragment of its address.
fn code(feature: &Feature<'_>) -> Option<AreaCode> {
    let text = feature.required("code", "give the area's code, such as a P-code")?;
    match text.parse() {
        Ok(code) => Some(code),
        Err(why) => {
            let right = match why {
                BadId::Reserved => format!("use another code, such as `area-{text}`"),
                BadId::Empty | BadId::Character(_) => "use only letters, digits, ., - and _".to_owned(),
            };
            feature.error("code", format!("`{text}` {why}"), right);
            None
        }
    }
}

fn name(feature: &Feature<'_>) -> Option<Name> {
    let default = feature.required("name", "give the name in English")?;
    Some(Name { default, others: other_names(|property| feature.optional(property)) })
}

/// The columns and properties with names in other languages, each with the language's BCP 47 tag.
const OTHER_NAMES: [(&str, &str); 1] = [("name_fa", DARI)];

/// The language of the column `name_fa`: Dari.
pub(super) const DARI: &str = "prs";

/// The names in other languages, from what `text` finds in a column or property.
fn other_names(text: impl Fn(&str) -> Option<String>) -> Vec<(Language, String)> {
    let other = |(column, tag): (&str, &str)| tag.parse().ok().zip(text(column));
    OTHER_NAMES.into_iter().filter_map(other).collect()
}

/// Reads `context.geojson`: the regions around the areas.
pub(super) fn context(bytes: &[u8], problems: &Problems) -> Vec<Region> {
    let regions = features("context.geojson", bytes, problems);
    let region = |feature: &Feature<'_>| {
        let (name, shape) = (feature.required("name", "give the name in English"), feature.polygons());
        Some(Region { name: name?, shape: shape? })
    };
    regions.iter().filter_map(region).collect()
}

/// Reads `places.geojson`: the towns.
pub(super) fn towns(bytes: &[u8], problems: &Problems) -> Vec<Town> {
    let towns = features("places.geojson", bytes, problems);
    let town = |feature: &Feature<'_>| {
        let words = TownRank::ALL.map(|(word, _)| word).join(", ");
        let (name, at) = (name(feature), feature.point());
        let text = feature.required("rank", &format!("use one of {words}"))?;
        let rank = TownRank::ALL.iter().find(|(word, _)| *word == text).map(|(_, rank)| *rank);
        if rank.is_none() {
            feature.error("rank", format!("`{text}` is not a known rank"), format!("use one of {words}"));
        }
        Some(Town { name: name?, at: at?, rank: rank? })
    };
    towns.iter().filter_map(town).collect()
}

/// Reads `locator.geojson`: the countries of the locator.
pub(super) fn locator(bytes: &[u8], problems: &Problems) -> Vec<Country> {
    let countries = features("locator.geojson", bytes, problems);
    let country = |feature: &Feature<'_>| {
        let (name, shape) = (feature.required("name", "give the name in English"), feature.polygons());
        Some(Country { name: name?, shape: shape?, home: feature.flag("home") })
    };
    countries.iter().filter_map(country).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_other_name_has_a_language() {
        let names = other_names(|column| Some(column.to_owned()));
        assert_eq!(names.len(), OTHER_NAMES.len(), "a tag that is not well-formed would drop its column");
    }
}
