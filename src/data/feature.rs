//! GeoJSON features (RFC 7946). Each feature is read by itself, so that an error in one doesn't hide others.

use geo::{CoordsIter, LineString, Winding};
use geojson::{Geometry, GeometryValue, JsonObject, Position};
use serde::Deserialize;
use serde_json::Value;

use super::problem::{At, Problems};
use super::rings::{flaws, name_of};
use super::text;
use crate::geometry::coordinate::LonLat;
use crate::geometry::shape::{MultiPolygon, Polygon, Ring};

#[derive(Deserialize)]
struct Collection {
    r#type: String,
    #[serde(default)]
    features: Vec<Member>,
}

#[derive(Deserialize)]
struct Member {
    #[serde(default)]
    properties: Option<JsonObject>,
    #[serde(default)]
    geometry: Option<Value>,
}

/// A feature, with its properties still to be read.
pub struct Feature<'a> {
    pub at: At,
    properties: JsonObject,
    geometry: Option<Value>,
    problems: &'a Problems,
}

/// The features of a file; none if it isn't a feature collection.
pub fn features<'a>(file: &'static str, bytes: &[u8], problems: &'a Problems) -> Vec<Feature<'a>> {
    let Some(collection) = text::json::<Collection>(file, bytes, problems) else { return Vec::new() };
    if collection.r#type != "FeatureCollection" {
        let right = match collection.r#type.as_str() {
            "Topology" => "convert it from TopoJSON to a GeoJSON FeatureCollection, for example with mapshaper",
            _ => "use a FeatureCollection",
        };
        problems.error(At::file(file), "type", format!("the file is a `{}`", collection.r#type), right);
        return Vec::new();
    }
    if collection.features.is_empty() {
        problems.error(At::file(file), "features", "there are none", "add at least one feature");
    }
    let feature = |(index, member): (usize, Member)| Feature {
        at: At::row(file, index + 1),
        properties: member.properties.unwrap_or_default(),
        geometry: member.geometry,
        problems,
    };
    collection.features.into_iter().enumerate().map(feature).collect()
}

impl Feature<'_> {
    /// Reports an error in this feature.
    pub fn error(&self, field: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.problems.error(self.at, field, wrong, right);
    }

    /// A property's text; `None` if the property is missing, null or empty.
    pub fn optional(&self, property: &str) -> Option<String> {
        match self.properties.get(property)? {
            Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Value::String(_) | Value::Null => None,
            other => {
                self.error(property, format!("`{other}` is not a text"), "put the text in quotes");
                None
            }
        }
    }

    /// The text of a property that must not be missing, null or empty.
    pub fn required(&self, property: &str, right: &str) -> Option<String> {
        if matches!(self.properties.get(property), None | Some(Value::Null | Value::String(_)))
            && self.optional(property).is_none()
        {
            self.error(property, "it is missing", right);
            return None;
        }
        self.optional(property)
    }

    /// Whether a property is `true`.
    pub fn flag(&self, property: &str) -> bool {
        self.properties.get(property) == Some(&Value::Bool(true))
    }

    /// The geometry as a point.
    pub fn point(&self) -> Option<LonLat> {
        match self.geometry()? {
            GeometryValue::Point { coordinates } => self.position(&coordinates),
            other => {
                self.error("geometry", format!("it is a {}", other.type_name()), "use a Point");
                None
            }
        }
    }

    /// The geometry as polygons. A null geometry is a warning: the feature is listed but not drawn. Rings that are not
    /// closed or run the wrong way round are corrected with a warning.
    pub fn polygons(&self) -> Option<MultiPolygon<LonLat>> {
        let polygons = match self.geometry()? {
            GeometryValue::Polygon { coordinates } => vec![coordinates],
            GeometryValue::MultiPolygon { coordinates } => coordinates,
            other => {
                self.error("geometry", format!("it is a {}", other.type_name()), "use a Polygon or a MultiPolygon");
                return None;
            }
        };
        if polygons.is_empty() {
            self.error("geometry", "it has no polygon", "use a Polygon or a MultiPolygon");
        }
        let shapes: Vec<_> = polygons.iter().map(|rings| self.polygon(rings)).collect();
        Some(MultiPolygon(shapes.into_iter().collect::<Option<_>>()?))
    }

    fn geometry(&self) -> Option<GeometryValue> {
        let Some(value) = self.geometry.as_ref().filter(|value| !value.is_null()) else {
            self.problems.warning(self.at, "geometry", "it is null", "the feature is listed but not drawn");
            return None;
        };
        match serde_json::from_value::<Geometry>(value.clone()) {
            Ok(geometry) => Some(geometry.value),
            Err(error) => {
                self.error("geometry", format!("it can't be read: {error}"), "use a GeoJSON geometry");
                None
            }
        }
    }

    fn polygon(&self, rings: &[Vec<Position>]) -> Option<Polygon<LonLat>> {
        if rings.is_empty() {
            self.error("geometry", "a polygon has no ring", "give an outer ring, then the holes");
            return None;
        }
        let rings: Vec<_> = rings.iter().enumerate().map(|(index, ring)| self.ring(index, ring)).collect();
        let mut rings = rings.into_iter().collect::<Option<Vec<_>>>()?;
        let shape = geo::Polygon::new(line_string(&rings[0]), rings[1..].iter().map(line_string).collect());
        for flaw in flaws(&shape) {
            self.error("geometry", flaw.to_string(), "use rings that cross neither themselves nor one another");
        }
        let holes = rings.split_off(1);
        Some(Polygon { exterior: rings.remove(0), holes })
    }

    /// A ring without the repetition of its first position; the outer ring anticlockwise, holes clockwise (RFC 7946,
    /// 3.1.6).
    fn ring(&self, index: usize, positions: &[Position]) -> Option<Ring<LonLat>> {
        let places: Vec<_> = positions.iter().map(|position| self.position(position)).collect();
        let mut places = places.into_iter().collect::<Option<Vec<_>>>()?;
        let name = || name_of(index);
        if places.len() > 1 && places.first() == places.last() {
            places.pop();
        } else {
            let wrong = format!("{} is not closed", name());
            self.problems.warning(self.at, "geometry", wrong, "it was closed; repeat the first position at the end");
        }
        if places.len() < 3 {
            let wrong = format!("{} has {} positions", name(), positions.len());
            self.error("geometry", wrong, "give at least four, the last the same as the first");
            return None;
        }
        let line = line_string(&places);
        let wrong_way = if index == 0 { line.is_cw() } else { line.is_ccw() };
        if wrong_way {
            let wrong = format!("{} runs the wrong way round", name());
            self.problems.warning(
                self.at,
                "geometry",
                wrong,
                "it was reversed; outer rings run anticlockwise, holes clockwise",
            );
            places.reverse();
        }
        Some(places)
    }

    fn position(&self, position: &Position) -> Option<LonLat> {
        let right = "give longitude, then latitude, in degrees";
        // The conversion of `geo` panics on positions this short.
        let &[lon, lat, ..] = position.as_slice() else {
            self.error("geometry", format!("a position has {} numbers", position.len()), right);
            return None;
        };
        let place = LonLat::new(lon, lat);
        if place.is_none() {
            self.error("geometry", format!("[{lon}, {lat}] is not a position on Earth"), right);
        }
        place
    }
}

fn line_string(ring: &Ring<LonLat>) -> LineString {
    let mut line: LineString = ring.iter().map(|place| (place.lon(), place.lat())).collect();
    if line.coords_count() > 0 {
        line.close();
    }
    line
}
