//! The data package documents every column of every CSV file, and no other.

use std::collections::BTreeSet;

use claimed_ground::data::COLUMNS;
use claimed_ground::domain::claim::{Kind, Reach};
use serde_json::Value;

use crate::common::{FIRST, root};

fn package() -> Value {
    let path = root().join("geodata").join(FIRST).join("datapackage.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the data package")).expect("JSON")
}

fn fields<'a>(package: &'a Value, file: &str) -> Vec<&'a Value> {
    let resources = package["resources"].as_array().expect("resources");
    let resource = resources.iter().find(|resource| resource["path"] == file);
    let resource = resource.unwrap_or_else(|| panic!("{file} is not in the data package"));
    resource["schema"]["fields"].as_array().expect("fields").iter().collect()
}

#[test]
fn each_column_is_documented() {
    let package = package();
    let paths =
        package["resources"].as_array().expect("resources").iter().filter_map(|resource| resource["path"].as_str());
    let tables: BTreeSet<_> = paths.filter(|path| path.ends_with(".csv")).collect();
    assert_eq!(tables, COLUMNS.iter().map(|(file, _)| *file).collect());
    for (file, columns) in COLUMNS {
        let fields = fields(&package, file);
        let names: Vec<_> = fields.iter().map(|field| field["name"].as_str().expect("a name")).collect();
        // translations have columns of their own
        let (translated, own): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| name.contains(':'));
        assert_eq!(own, columns, "{file}");
        let is_of_text = |name: &&str| name.split_once(':').is_some_and(|(text, _)| columns.contains(&text));
        assert!(translated.iter().all(is_of_text), "{file}: {translated:?}");
        for field in fields {
            assert!(field["description"].as_str().is_some_and(|text| text.len() > 10), "{file}: {}", field["name"]);
        }
    }
}

#[test]
fn closed_vocabularies_are_the_same() {
    let package = package();
    let words = |name: &str| -> Vec<String> {
        let fields = fields(&package, "claims.csv");
        let field = fields.iter().find(|field| field["name"] == name).expect("the field");
        let words = field["constraints"]["enum"].as_array().expect("an enum");
        words.iter().map(|word| word.as_str().expect("a word").to_owned()).collect()
    };
    assert_eq!(words("kind"), Kind::ALL.map(Kind::token));
    assert_eq!(words("reach"), Reach::ALL.map(Reach::token));
}
