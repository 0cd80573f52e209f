//! The map: `groups.csv`, `spellings.csv`, and the GeoJSON files with their shapes.

use super::atlas::{Country, Region, Town, TownRank};
use super::feature::{Feature, features};
use super::problem::{At, Problems};
use super::table::{Columns, Seen, Table, one_of_known};
use super::translated::{best, own_language};
use crate::domain::id::{AreaCode, BadId, GroupId};
use crate::domain::language::Language;
use crate::domain::place::{Area, Group, GroupKind, Name};
use crate::domain::text::Text;
use crate::geometry::coordinate::LonLat;
use crate::geometry::shape::MultiPolygon;

pub(super) const GROUPS: Columns = Columns {
    all: &["id", "name", "name_fa", "name_ps", "kind", "within"],
    optional: &["name_fa", "name_ps", "within"],
    texts: &[],
};

/// The most areas that a story should have.
const MOST: usize = 1500;

/// Reads `groups.csv`.
pub(super) fn groups(bytes: &[u8], languages: &[Language], problems: &Problems) -> Vec<Group> {
    let Some(table) = Table::read("groups.csv", bytes, &GROUPS, &[], problems) else {
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
            let name = named(default?, languages, |column| row.optional(column));
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

pub(super) const SPELLINGS: Columns = Columns { all: &["area", "spelling"], optional: &[], texts: &[] };

/// Reads `spellings.csv` and adds the spellings to the areas.
pub(super) fn spellings(bytes: &[u8], areas: &mut [Area], problems: &Problems) {
    let Some(table) = Table::read("spellings.csv", bytes, &SPELLINGS, &[], problems) else { return };
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
    languages: &[Language],
    problems: &Problems,
) -> (Vec<Area>, Vec<(AreaCode, MultiPolygon<LonLat>)>) {
    let (mut areas, mut shapes, mut seen) = (Vec::new(), Vec::new(), Seen::new());
    for feature in features("areas.geojson", bytes, problems) {
        let shape = feature.polygons();
        let Some(area) = area(&feature, groups, languages) else { continue };
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

fn area(feature: &Feature<'_>, all: &[Group], languages: &[Language]) -> Option<Area> {
    let groups: Vec<_> = all.iter().filter(|group| group.kind != GroupKind::Wider).map(|group| &group.id).collect();
    let code = code(feature);
    let name = name(feature, languages);
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
        province: known_as(all, province?),
        note: text(feature, "note", languages),
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

/// What a province is called in the reader's language, if there is a group of its name.
fn known_as(groups: &[Group], province: String) -> String {
    let is = |group: &&Group| {
        *group.name.default == *province || group.name.others.iter().any(|(_, other)| *other == province)
    };
    groups.iter().find(is).map_or(province, |group| group.name.default.to_string())
}

/// A property with a text for readers.
fn text(feature: &Feature<'_>, property: &str, languages: &[Language]) -> Option<Text> {
    let own = feature.optional(property)?;
    let translations = languages.iter().map(|language| feature.optional(&format!("{property}:{language}")));
    let (words, language) = best(languages, translations, own);
    Some(Text::new(words, language))
}

fn name(feature: &Feature<'_>, languages: &[Language]) -> Option<Name> {
    let own = feature.required("name", "give the name in English")?;
    Some(named(own, languages, |property| feature.optional(property)))
}

/// The columns and properties with names in other languages: the code of the language, which ends the column's name, and
/// its BCP 47 tag.
const OTHER_NAMES: [(&str, &str); 2] = [("fa", DARI), ("ps", "ps")];

/// The language of the column `name_fa`: Dari.
pub(super) const DARI: &str = "prs";

/// A name, whose default is the one in the first of these languages that there is. `own` is the English one, and
/// `text` finds those in other languages in a column or property.
fn named(own: String, languages: &[Language], text: impl Fn(&str) -> Option<String>) -> Name {
    let in_code = |code: &str| text(&format!("name_{code}"));
    let mut others: Vec<(Language, String)> =
        OTHER_NAMES.into_iter().filter_map(|(code, tag)| tag.parse().ok().zip(in_code(code))).collect();
    // neighbours may spell it alike
    others.dedup_by(|next, first| next.1 == first.1);
    let (words, language) = best(languages, languages.iter().map(|language| in_code(language.as_str())), own.clone());
    if words != own {
        others.retain(|(_, other)| *other != words);
        others.splice(..0, own_language().map(|language| (language, own)));
    }
    Name { default: Text::new(words, language), others }
}

/// Reads `context.geojson`: the regions around the areas.
pub(super) fn context(bytes: &[u8], languages: &[Language], problems: &Problems) -> Vec<Region> {
    let regions = features("context.geojson", bytes, problems);
    let region = |feature: &Feature<'_>| {
        let (name, shape) = (name(feature, languages).map(|name| name.default), feature.polygons());
        Some(Region { name: name?, shape: shape? })
    };
    regions.iter().filter_map(region).collect()
}

/// Reads `places.geojson`: the towns.
pub(super) fn towns(bytes: &[u8], languages: &[Language], problems: &Problems) -> Vec<Town> {
    let towns = features("places.geojson", bytes, problems);
    let town = |feature: &Feature<'_>| {
        let words = TownRank::ALL.map(|(word, _)| word).join(", ");
        let (name, at) = (name(feature, languages), feature.point());
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
pub(super) fn locator(bytes: &[u8], languages: &[Language], problems: &Problems) -> Vec<Country> {
    let countries = features("locator.geojson", bytes, problems);
    let country = |feature: &Feature<'_>| {
        let (name, shape) = (name(feature, languages).map(|name| name.default), feature.polygons());
        Some(Country { name: name?, shape: shape?, home: feature.flag("home") })
    };
    countries.iter().filter_map(country).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_in_the_language_of_the_reader_and_the_others_are_kept() {
        let tags = |tags: &[&str]| tags.iter().map(|tag| tag.parse().expect("a tag")).collect::<Vec<Language>>();
        let name = |languages: &[&str], known: &[&str]| {
            let name = named("own".to_owned(), &tags(languages), |column| {
                known.iter().find(|known| **known == column).map(|known| (*known).to_owned())
            });
            let others: Vec<_> = name.others.iter().map(|(tag, name)| format!("{tag} {name}")).collect();
            (name.default.to_string(), name.default.language().map(ToString::to_string), others.join(", "))
        };
        let is = |words: &str, language: Option<&str>, others: &str| {
            (words.to_owned(), language.map(str::to_owned), others.to_owned())
        };
        let both = ["name_fa", "name_ps"];
        assert_eq!(name(&[], &both), is("own", None, "prs name_fa, ps name_ps"));
        assert_eq!(name(&["fa"], &both), is("name_fa", None, "en own, ps name_ps"));
        assert_eq!(name(&["ps", "fa"], &both), is("name_ps", None, "en own, prs name_fa"));
        assert_eq!(name(&["ps", "fa"], &both[..1]), is("name_fa", Some("fa"), "en own"));
        assert_eq!(name(&["fa"], &[]), is("own", Some("en"), ""));
    }
}
