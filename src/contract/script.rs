//! The contract for scripts: the module `www/contract.js`. A test compares that file with this.

use std::fmt::Write;

use super::options::{Effect, EmbedOption, HEIGHTS, OPTIONS, STATIC, SWITCH, Values};
use super::stage::Stage;
use super::state::{Field, HIDDEN};
use super::{address, attribute, class, event, field, host, id, parts, path, standing, trusted};
use crate::domain::control::Standing;
use crate::domain::voice::Voice;

/// The text of the module. It contains only what scripts use.
pub fn module() -> String {
    let mut text = String::from(
        "// The names that scripts share with the program. `make generate` writes this file from src/contract.\n",
    );
    let mut constant = |name: &str, value: &str| {
        // writing to a string does not fail
        let _ = writeln!(text, "export const {name} = '{value}';");
    };
    for stage in [Stage::Map, Stage::Page, Stage::App, Stage::Desk] {
        constant(&constant_name(stage.name()), stage.name());
    }
    constant("STAGE", attribute::STAGE.name());
    constant("REQUEST", event::REQUEST);
    constant("WRITTEN", event::WRITTEN);
    constant("CHANGE", event::CHANGE);
    constant("STORY_SHOWN", event::STORY);
    constant("PART_SHOWN", event::PART);
    for field in [Field::Source, Field::Implied, Field::Area, Field::Day, Field::Zoom] {
        constant(&constant_name(field.name()), field.name());
    }
    constant("STATE", Field::PREFIX);
    constant("HIDDEN", HIDDEN);
    constant("STORY", attribute::STORY.name());
    constant("DESK_HASHES", attribute::DESK.name());
    constant("EMBED", attribute::EMBED.name());
    constant("MAC", attribute::MAC.name());
    constant("STATIC", STATIC.name);
    constant("HEIGHTS", HEIGHTS.name);
    constant("IMPLIED_SWITCH", id::IMPLIED.name());
    constant("RADIO", id::SOURCE);
    constant("STORY_CLASS", &class::STORY.to_string());
    constant("DAYS_CLASS", &class::DAYS.to_string());
    constant("TOOLS_CLASS", &class::TOOLS.to_string());
    constant("LEGEND_CLASS", &class::LEGEND.to_string());
    constant("MORE_ROWS", &class::MORE_ROWS.to_string());
    constant("ALL_ROWS", &class::ALL_ROWS.to_string());
    constant("AREAS_CLASS", &class::AREAS.to_string());
    constant("RING", &class::RING.to_string());
    constant("SWITCHES_CLASS", &class::SWITCHES.to_string());
    constant("OFFERED", class::OFFERED.name());
    constant("MAP_AND_LEGEND", &class::MAP_AND_LEGEND.to_string());
    constant("STATEMENTS", &class::STATEMENTS.to_string());
    constant("MAP", id::MAP.name());
    constant("CLAIMS", id::CLAIMS.name());
    constant("PLACES", id::PLACES.name());
    constant("HEADLINE", id::HEADLINE.name());
    constant("FAILURE", id::FAILURE.name());
    constant("DESK_ID", id::DESK.name());
    constant("LABEL", id::LABEL);
    constant("ALL", Voice::ALL);
    constant("OF", attribute::OF.name());
    constant("OPEN", attribute::OPEN.name());
    constant("PART", attribute::PART.name());
    constant("FINER", attribute::SHAPES.name());
    constant("WITHIN", attribute::WITHIN.name());
    constant("AREA_CODE", attribute::AREA.name());
    constant("BORDER_OF", attribute::BORDER.name());
    constant("VOICE", attribute::VOICE.name());
    constant("STANDING", attribute::STANDING.name());
    constant("WORDS", attribute::WORDS.name());
    constant("BY", attribute::BY);
    constant("NO_CLAIM", &standing::text(&Standing::NoClaim));
    constant("IMPLIED_END", &standing::implied_end());
    constant("EXTENT", &class::EXTENT.to_string());
    constant("PLACE", &class::PLACE.to_string());
    constant("SUMMARY", &class::SUMMARY.to_string());
    constant("WHILE_SHOWN", &class::WHILE_SHOWN.to_string());
    constant("WHILE_HIDDEN", &class::WHILE_HIDDEN.to_string());
    constant("PART_WORDS", &class::PART_WORDS.to_string());
    constant("PART_AREAS", parts::AREAS);
    constant("PART_BORDER", parts::BORDER);
    constant("RADIOS", field::RADIOS);
    constant("TRUSTED", trusted::TRUSTED);
    constant("HOST_KEY", host::KEY);
    constant("ASK", host::ASK);
    constant("EVENTS", host::EVENTS);
    constant("CHOOSE", host::CHOOSE);
    constant("ASSETS", path::ASSETS);
    constant("ASSETS_LIST", path::ASSETS_LIST);
    constant("ELEMENT", path::ELEMENT);
    constant("NOT_FOUND", path::NOT_FOUND);
    constant("HEADERS", path::HEADERS);
    constant("PICTURES", path::PICTURES);
    constant("CARDS", path::CARDS);
    constant("DESK_FOLDER", path::DESK);
    constant("DESK_MARKUP", path::DESK_MARKUP);
    constant("DESK_DAYS", path::DESK_DAYS);
    let mut list = |name: &str, doc: &str, values: Vec<&str>| {
        let values: Vec<_> = values.into_iter().map(|value| format!("'{value}'")).collect();
        let _ = write!(text, "/** {doc} */\nexport const {name} = [{}];\n", values.join(", "));
    };
    let names = |is_switch: bool| {
        let all = OPTIONS.iter().filter(|option| option.effect != Effect::Host).flat_map(EmbedOption::names);
        all.filter(|(_, values)| matches!(values, Values::Switch | Values::Mapped(_)) == is_switch)
            .map(|(name, _)| name)
            .collect()
    };
    list("CHOICES", "What a host page can choose and is notified of.", host::FIELDS.map(Field::name).to_vec());
    list("NAMED", "The options of an embed that say nothing without a value.", names(false));
    list("SWITCHES", "Those that can stand alone.", names(true));
    let switch = SWITCH.map(|(word, is_on)| format!("'{word}': '{is_on}'")).join(", ");
    let _ = write!(text, "/** The values of a switch. */\nexport const SWITCH = {{ {switch} }};\n");
    let address = address::FIELDS.map(|(parameter, field)| format!("['{parameter}', '{}']", field.name())).join(", ");
    let _ = write!(
        text,
        "/** The parameters of an address, each with its field of the state. */\nexport const ADDRESS = [{address}];\n"
    );
    let of_the_desk: Vec<_> =
        OPTIONS.iter().filter(|option| option.needs_desk()).flat_map(EmbedOption::names).collect();
    let of_the_desk: Vec<_> = of_the_desk.into_iter().map(|(name, _)| name).collect();
    let _ = write!(
        text,
        "/** A query in which an option of an embed needs the desk. */\nexport const OF_THE_DESK = /[?&]({})=/;\n",
        of_the_desk.join("|")
    );
    text
}

fn constant_name(name: &str) -> String {
    name.to_ascii_uppercase().replace('-', "_")
}
