//! Stories of many areas: that the work grows as they do, that their shapes are as fine as a screen shows, and where the
//! limit is. The areas are made-up squares with ragged sides.

use std::fmt::Write;
use std::fs;
use std::time::{Duration, Instant};

use claimed_ground::data::{self, Files, Package};
use claimed_ground::geometry::outline::outline;
use claimed_ground::geometry::rect::Rect;
use claimed_ground::layout::{LabelKind, MapLayout, Tier};

use crate::common::{read, root};
use crate::made_up::{files, told};

/// How many positions each side of a square has.
const SIDE: usize = 30;

/// Squares in rows, each with ragged sides and a claim of each of four sources: the upper rows in the north, the others in
/// the south.
pub fn squares(count: usize) -> Files {
    let columns = (count as f64).sqrt().ceil() as usize;
    let (mut claims, mut features) = (String::new(), Vec::new());
    for square in 0..count {
        for (source, party) in
            [("circles", "circles"), ("gazette", "crosses"), ("herald", "circles"), ("courier", "rings")]
        {
            let _ = writeln!(claims, "c{square}-{source} | {source} | 02-02 | control | {party} | named | S{square}");
        }
        let (left, top) = (square % columns, square / columns);
        // on each side, the same position for both neighbours, a little aside of the straight line
        let ragged =
            |along: usize| if along.is_multiple_of(SIDE) { 0.0 } else { 0.004 * ((along * 7 % 5) as f64 - 2.0) };
        let place = |x: f64, y: f64| format!("[{:.6},{:.6}]", 10.0 + x / 10.0, 50.0 + y / 10.0);
        let level = |y: usize, along: usize| place(left as f64 + along as f64 / SIDE as f64, y as f64 + ragged(along));
        let upright = |x: usize, along: usize| place(x as f64 + ragged(along), top as f64 + along as f64 / SIDE as f64);
        let ring = (0..SIDE)
            .map(|along| level(top, along))
            .chain((0..SIDE).map(|along| upright(left + 1, along)))
            .chain((1..=SIDE).rev().map(|along| level(top + 1, along)))
            .chain((0..=SIDE).rev().map(|along| upright(left, along)));
        features.push(format!(
            "{{\"type\":\"Feature\",\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{}]]}},\"properties\":\
             {{\"code\":\"S{square}\",\"name\":\"Square {square}\",\"group\":\"{}\",\"province\":\"North\",\
             \"kind\":\"district\",\"source\":\"made up\",\"licence\":\"CC0-1.0\"}}}}",
            ring.collect::<Vec<_>>().join(","),
            if square < count / 2 { "north" } else { "south" },
        ));
    }
    let mut files = told("2001-02-01", "2001-02-03", &claims);
    let areas = format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", features.join(",\n"));
    files.insert("areas.geojson", areas.into_bytes());
    files
}

fn package(count: usize) -> Package {
    read(&squares(count))
}

/// How many positions the paths of a map have.
fn positions(map: &MapLayout) -> usize {
    map.areas.iter().map(|area| area.path.split(['l', ' ', '-']).count() / 2).sum()
}

#[test]
fn two_hundred_areas_are_laid_out_and_rendered_in_seconds() {
    let package = package(200);
    let start = Instant::now();
    let document = crate::common::document(&crate::common::page(package));
    assert!(document.contains("Square 199"));
    // two to three in this build; where each area asked all others, it was some ten minutes
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

/// The districts of a real country, see `tests/country`.
fn real() -> Package {
    let mut files = files("one | circles | 02-02 | control | circles | named | AF0801");
    for name in ["areas.geojson", "groups.csv", "context.geojson", "places.geojson", "locator.geojson"] {
        let bytes = fs::read(root().join("tests/country").join(name)).expect("a file of the country");
        files.insert(name, bytes);
    }
    read(&files)
}

#[test]
fn a_real_country_names_its_provinces_first() {
    let package = real();
    let map = MapLayout::new(&package).expect("a map");
    never_overlap(&map);
    let named = |tier: Tier, kind: LabelKind| {
        let labels = map.labels.iter().find(|labels| labels.tier == tier).expect("the tier");
        labels.labels.iter().filter(|label| label.kind == kind).count()
    };
    let provinces = package.story.groups.len();
    assert_eq!(provinces, 34);
    assert!(named(Tier::Wide, LabelKind::Group) > provinces * 3 / 4, "{}", named(Tier::Wide, LabelKind::Group));
    assert!(named(Tier::Narrow, LabelKind::Group) > provinces / 2, "{}", named(Tier::Narrow, LabelKind::Group));
    assert!(named(Tier::Wide, LabelKind::Area) < named(Tier::Near, LabelKind::Area));
    assert!(named(Tier::Near, LabelKind::Area) < named(Tier::Close, LabelKind::Area));
    let leaders = map.labels.iter().flat_map(|labels| &labels.labels).filter(|label| label.leader.is_some());
    assert_eq!(leaders.count(), 0, "hundreds of leaders would hide the map");
}

#[test]
fn labels_of_many_areas_never_overlap() {
    let map = MapLayout::new(&package(200)).expect("a map");
    never_overlap(&map);
    let close = map.labels.last().expect("labels of the closest tier");
    assert!(close.labels.len() > 150, "zoomed in, almost every area has its name: {}", close.labels.len());
}

fn never_overlap(map: &MapLayout) {
    for tier in &map.labels {
        let boxes: Vec<Rect> = tier
            .labels
            .iter()
            .map(|label| {
                let em = label.kind.pixels() * tier.tier.units_per_pixel();
                let longest = label.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
                Rect::around(label.at, longest as f64 * 0.5 * em, label.lines.len() as f64 * em)
            })
            .collect();
        for (index, one) in boxes.iter().enumerate() {
            assert!(boxes[index + 1..].iter().all(|other| !one.overlaps(other)), "{:?}", tier.tier);
        }
    }
}

#[test]
fn shapes_of_many_areas_are_as_fine_as_a_screen_shows() {
    let (hundred, more) = (package(100), package(144));
    let of = |package: &Package| positions(&MapLayout::new(package).expect("a map")) / package.atlas.areas.len();
    assert!(of(&hundred) > 3 * SIDE, "up to a hundred areas, every position is drawn: {}", of(&hundred));
    assert!(of(&more) < 2 * SIDE, "of more, those that show: {}", of(&more));
    let lines = outline(more.atlas.areas.iter().map(|(_, shape)| shape));
    assert_eq!(lines.len(), 1, "the files keep every position, and neighbours share their borders");
}

#[test]
fn more_areas_than_a_page_should_have_are_told() {
    let told = |count| -> Vec<_> {
        let problems = data::read(&squares(count)).problems;
        problems.iter().map(ToString::to_string).filter(|problem| problem.contains("a page should have")).collect()
    };
    assert_eq!(told(1500), [""; 0]);
    let [warning] = &told(1501)[..] else { panic!("{:?}", told(1501)) };
    assert!(warning.contains("there are 1501 areas") && warning.contains("dissolve them"), "{warning}");
}
