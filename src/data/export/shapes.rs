//! The areas as GeoJSON (RFC 7946), each with what every voice shows for it on the story's last day.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::fields::Edition;
use crate::data::package::Package;
use crate::domain::age::last_said;
use crate::domain::control::{Backing, Claimed, Position, Standing};
use crate::domain::disagreement::verdict;
use crate::domain::place::Area;
use crate::domain::story::Story;
use crate::domain::voice::Voice;
use crate::domain::web::WebAddress;
use crate::geometry::coordinate::LonLat;
use crate::geometry::shape::{MultiPolygon, Polygon, Ring};

#[derive(Serialize)]
struct Collection<'a> {
    r#type: &'static str,
    title: &'a str,
    as_of: String,
    updated: String,
    version: &'a str,
    licence: Option<&'a str>,
    credits: Vec<Credit<'a>>,
    features: Vec<Feature<'a>>,
}

/// A line of credit, which users of the shapes also owe.
#[derive(Serialize)]
pub(super) struct Credit<'a> {
    text: &'a str,
    address: Option<&'a str>,
}

#[derive(Serialize)]
struct Feature<'a> {
    r#type: &'static str,
    properties: Properties<'a>,
    /// `null` for an area without a shape.
    geometry: Option<Geometry>,
}

#[derive(Serialize)]
struct Properties<'a> {
    code: &'a str,
    name: &'a str,
    group: &'a str,
    province: &'a str,
    status: BTreeMap<String, Status>,
}

/// What a voice shows for an area.
#[derive(Serialize)]
struct Status {
    status: &'static str,
    /// The party that is said to hold it; several on one side are joined by `+`.
    holder: Option<String>,
    not_holder: Option<String>,
    reach: Option<&'static str>,
    conceded: bool,
    /// The day on which it was last said.
    said_on: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sides: Vec<Side>,
}

/// A position in a dispute, and who takes it.
#[derive(Serialize)]
struct Side {
    status: &'static str,
    holder: Option<String>,
    not_holder: Option<String>,
    sources: Vec<String>,
    claims: Vec<String>,
}

/// Longitude and latitude, in degrees.
type LonLatPair = [f64; 2];

#[derive(Serialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<LonLatPair>>),
    MultiPolygon(Vec<Vec<Vec<LonLatPair>>>),
}

/// The areas as a feature collection. Coordinates are longitude and latitude in degrees, with the digits they have in
/// the story's file. The property `status` has what each voice shows as of the day in the foreign member `as_of`, by
/// the voice's name.
///
/// # Errors
///
/// Fails if serialising fails, which it does not for these types.
pub fn areas_geojson(package: &Package, edition: Edition<'_>) -> io::Result<String> {
    let story = &package.story;
    let collection = Collection {
        r#type: "FeatureCollection",
        title: &story.title,
        as_of: story.as_of.to_string(),
        updated: story.updated.to_string(),
        version: edition.version,
        licence: edition.licence,
        credits: credits(story),
        features: story.areas.iter().map(|area| feature(package, area)).collect(),
    };
    Ok(serde_json::to_string(&collection)? + "\n")
}

pub(super) fn credits(story: &Story) -> Vec<Credit<'_>> {
    story
        .credits
        .iter()
        .map(|credit| Credit { text: &credit.text, address: credit.address.as_ref().map(WebAddress::as_str) })
        .collect()
}

fn feature<'a>(package: &Package, area: &'a Area) -> Feature<'a> {
    let Package { story, atlas } = package;
    let shape = atlas.areas.iter().find(|(code, _)| *code == area.code);
    let status = story.voices().map(|voice| (voice.as_str().to_owned(), status(story, &voice, area))).collect();
    let properties = Properties {
        code: area.code.as_str(),
        name: &area.name.default,
        group: area.group.as_str(),
        province: &area.province,
        status,
    };
    Feature { r#type: "Feature", properties, geometry: shape.map(|(_, shape)| geometry(shape)) }
}

fn status(story: &Story, voice: &Voice, area: &Area) -> Status {
    let standing = story.standing(voice, area);
    let (position, conceded) = match &standing {
        Standing::Claimed(Claimed { position, conceded, .. })
        | Standing::History(Claimed { position, conceded, .. }) => (Some(position), *conceded),
        Standing::Backed(backing) => (None, *backing == Backing::Conceded),
        Standing::NoClaim | Standing::Disputed(_) | Standing::DisputedAsPart(_) => (None, false),
    };
    let (holder, not_holder) = position.map_or((None, None), parties);
    Status {
        status: standing.status(),
        holder,
        not_holder,
        reach: standing.reach().map(|reach| reach.token()),
        conceded,
        said_on: last_said(story, voice, area).map(|day| day.to_string()),
        sides: sides(story, area, &standing),
    }
}

/// The holders that a position names, and the party that it denies to hold.
fn parties(position: &Position) -> (Option<String>, Option<String>) {
    match position {
        Position::Held(..) => (position.parties(), None),
        Position::NotHeld(_) => (None, position.parties()),
        Position::Contested => (None, None),
    }
}

/// The positions in a dispute, each with its sources; none if there is no dispute.
fn sides(story: &Story, area: &Area, standing: &Standing) -> Vec<Side> {
    let (Standing::Disputed(positions) | Standing::DisputedAsPart(positions)) = standing else { return Vec::new() };
    let verdict = verdict(story, area);
    let side = |position: &Position| {
        let (holder, not_holder) = parties(position);
        let own = || verdict.readings().iter().filter(|reading| position.includes(reading.assertion));
        Side {
            status: position.status(),
            holder,
            not_holder,
            sources: own().map(|reading| reading.claim.source.to_string()).collect(),
            claims: own().map(|reading| verdict.statement(reading).id.to_string()).collect(),
        }
    };
    positions.iter().map(side).collect()
}

fn geometry(MultiPolygon(polygons): &MultiPolygon<LonLat>) -> Geometry {
    match polygons.as_slice() {
        [one] => Geometry::Polygon(rings(one)),
        several => Geometry::MultiPolygon(several.iter().map(rings).collect()),
    }
}

fn rings(polygon: &Polygon<LonLat>) -> Vec<Vec<LonLatPair>> {
    // GeoJSON repeats a ring's first position at its end.
    let ring = |ring: &Ring<LonLat>| {
        ring.iter().chain(ring.first()).map(|place| [place.lon(), place.lat()]).collect::<Vec<LonLatPair>>()
    };
    std::iter::once(&polygon.exterior).chain(&polygon.holes).map(ring).collect()
}
