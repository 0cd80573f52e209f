//! The places: `groups.csv`, and the GeoJSON files with their shapes.

use std::str::FromStr;

use super::atlas::{Country, Region, Town, TownRank};
use super::feature::{Feature, features};
use super::problem::Problems;
use super::table::{Seen, Table, one_of_known};
use crate::domain::id::{AreaCode, GroupId};
use crate::domain::place::{Area, Group, GroupKind, Name};
use crate::geometry::coordinate::LonLat;
use crate::geometry::shape::MultiPolygon;

pub(super) const GROUP_COLUMNS: &[&str] = &["id", "name", "name_fa", "kind"];

/// Reads the groups.
pub(super) fn groups(bytes: &[u8], problems: &Problems) -> Vec<Group> {
    let Some(table) = Table::read("groups.csv", bytes, GROUP_COLUMNS, problems) else { return Vec::new() };
    let (mut seen, mut groups) = (Seen::new(), Vec::new());
    table.each_row(problems, |row| {
        let id = row.parsed::<GroupId>("id", "letters, digits, - and _, such as `north-province`");
        let english = row.required("name", "its name in English");
        let kinds = [("province", GroupKind::Province), ("orientation", GroupKind::Orientation)];
        let kind = row.one_of("kind", &kinds);
        let id = id?;
        if seen.is_new(&id, row.at, "id", problems) {
            let name = Name { english: english?, dari: row.optional("name_fa") };
            groups.push(Group { id, name, kind: kind? });
        }
        Some(())
    });
    groups
}

pub(super) const SPELLING_COLUMNS: &[&str] = &["area", "spelling"];

/// Reads how else areas are spelled, and adds it to them.
pub(super) fn spellings(bytes: &[u8], areas: &mut [Area], problems: &Problems) {
    let Some(table) = Table::read("spellings.csv", bytes, SPELLING_COLUMNS, problems) else { return };
    let codes: Vec<_> = areas.iter().map(|area| area.code.clone()).collect();
    table.each_row(problems, |row| {
        let code = row.required("area", "the code of an area").and_then(|_| row.reference("area", &codes, "area"));
        let spelling = row.required("spelling", "how it is spelled somewhere");
        let (code, spelling) = (code?, spelling?);
        let area = areas.iter_mut().find(|area| area.code == code)?;
        if area.spellings().any(|known| known == spelling) {
            row.warning("spelling", format!("`{spelling}` is known of {code} already"), "leave the row out");
        } else {
            area.other_spellings.push(spelling);
        }
        Some(())
    });
}

/// Reads the areas and the shapes of those that have one.
pub(super) fn areas(
    bytes: &[u8],
    groups: &[GroupId],
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
    (areas, shapes)
}

fn area(feature: &Feature<'_>, groups: &[GroupId]) -> Option<Area> {
    let code = id::<AreaCode>(feature, "code", "the area's code, such as a P-code");
    let name = name(feature);
    let group = feature.required("group", &one_of_known(groups));
    let province = feature.required("province", "the province it lies in");
    let known = group.as_ref().and_then(|text| groups.iter().find(|id| id.as_str() == text));
    if let (Some(text), None) = (&group, known) {
        feature.error("group", format!("`{text}` is no group of groups.csv"), one_of_known(groups));
    }
    feature.required("source", "where the boundary comes from");
    Some(Area {
        code: code?,
        name: name?,
        other_spellings: Vec::new(),
        group: known?.clone(),
        province: province?,
        note: feature.optional("note"),
    })
}

fn id<T: FromStr>(feature: &Feature<'_>, property: &str, right: &str) -> Option<T> {
    let text = feature.required(property, right)?;
    let id = text.parse().ok();
    if id.is_none() {
        feature.error(property, format!("`{text}` won't do"), "letters, digits, - and _");
    }
    id
}

fn name(feature: &Feature<'_>) -> Option<Name> {
    Some(Name { english: feature.required("name", "its name in English")?, dari: feature.optional("name_fa") })
}

/// Reads what lies around the areas.
pub(super) fn context(bytes: &[u8], problems: &Problems) -> Vec<Region> {
    let regions = features("context.geojson", bytes, problems);
    let region = |feature: &Feature<'_>| {
        let (name, shape) = (feature.required("name", "its name in English"), feature.polygons());
        Some(Region { name: name?, shape: shape? })
    };
    regions.iter().filter_map(region).collect()
}

/// Reads the towns.
pub(super) fn towns(bytes: &[u8], problems: &Problems) -> Vec<Town> {
    let towns = features("places.geojson", bytes, problems);
    let town = |feature: &Feature<'_>| {
        let words = TownRank::ALL.map(|(word, _)| word).join(", ");
        let (name, at) = (name(feature), feature.point());
        let text = feature.required("rank", &format!("one of {words}"))?;
        let rank = TownRank::ALL.iter().find(|(word, _)| *word == text).map(|(_, rank)| *rank);
        if rank.is_none() {
            feature.error("rank", format!("`{text}` is not known"), format!("one of {words}"));
        }
        Some(Town { name: name?, at: at?, rank: rank? })
    };
    towns.iter().filter_map(town).collect()
}

/// Reads the countries of the locator.
pub(super) fn locator(bytes: &[u8], problems: &Problems) -> Vec<Country> {
    let countries = features("locator.geojson", bytes, problems);
    let country = |feature: &Feature<'_>| {
        let (name, shape) = (feature.required("name", "its name in English"), feature.polygons());
        Some(Country { name: name?, shape: shape?, home: feature.flag("home") })
    };
    countries.iter().filter_map(country).collect()
}
