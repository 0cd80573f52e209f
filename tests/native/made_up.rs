//! A made-up story for tests of rules: squares A1 and A2 in the province north, B1 and B2 in the grouping south, all in one
//! land; the Circles, and the Crosses and the Rings, who are on one side; three outlets. Told from 1 January to 31 March
//! 2001. A claim is history after 14 days.

use std::fs;

use claimed_ground::data::{self, FILES, Files, Problem};
use claimed_ground::domain::id::SourceId;
use claimed_ground::domain::place::Area;
use claimed_ground::domain::story::Story;
use claimed_ground::domain::voice::Voice;

const PARTIES: &str = "id,name,colour,side,side_citation
circles,the Circles,ochre,,
crosses,the Crosses,teal,angular,page-one
rings,the Rings,plum,angular,page-one
";

const SOURCES: &str = "id,name,in_sentence,number,kind,party,headline
circles,The Circles,the Circles,plural,party,circles,
crosses,The Crosses,the Crosses,plural,party,crosses,
rings,The Rings,the Rings,plural,party,rings,
gazette,Gazette,the Gazette,,outlet,,
herald,Herald,the Herald,,outlet,,
courier,Courier,the Courier,,outlet,,
";

const CITATIONS: &str = "id,outlet,title,published,address
page-one,Gazette,Three sides,2001-03-31,https://example.org/three-sides
";

const GROUPS: &str = "id,name,name_fa,kind,within
north,North,,province,land
south,South,,orientation,land
land,Land,,wider,
";

const HEADER: &str = "id,source,claimant,role,party,reporter,verifier,medium,said_on,kind,holder,not_holder,reach,\
                      follows_from,rests_on,ends,places,paraphrase,quote,citation,note\n";

/// The files of the story, with these statements.
///
/// A statement is a line: `id | source | day | kind | party | reach | places`, and after that `key=value` for what else a
/// row can have. The day is `02-03` for 3 February; the party is the holder, or who is denied to be one.
pub fn files(statements: &str) -> Files {
    let folder = crate::common::root().join("tests/fixtures/sound");
    let mut files = Files::default();
    for file in FILES.into_iter().filter(|file| !data::is_optional(file)) {
        files.insert(file, fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}")));
    }
    let told = "\"from\": \"2001-01-01\", \"history_after_days\": 14, \"areas_are\": \"squares\"";
    let story = fs::read_to_string(folder.join("story.json")).expect("text");
    let story = story
        .replace("\"headline\": \"Two sides dispute one square\"", told)
        .replace("\"as_of\": \"2001-02-03\"", "\"as_of\": \"2001-03-31\"");
    files.insert("story.json", story.into_bytes());
    for (file, text) in
        [("parties.csv", PARTIES), ("sources.csv", SOURCES), ("citations.csv", CITATIONS), ("groups.csv", GROUPS)]
    {
        files.insert(file, text.as_bytes().to_vec());
    }
    let rows: String = statements.lines().filter(|line| !line.trim().is_empty()).map(row).collect();
    files.insert("claims.csv", format!("{HEADER}{rows}").into_bytes());
    files
}

fn row(line: &str) -> String {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [id, source, day, kind, party, reach, places, more @ ..] = cells.as_slice() else { panic!("{line}") };
    let (holder, not_holder) = if matches!(*kind, "denial" | "entry-denied") { ("", *party) } else { (*party, "") };
    let given = |key: &str| {
        let value = more.iter().find_map(|pair| pair.split_once('=').filter(|(name, _)| *name == key));
        value.map_or("", |(_, value)| value)
    };
    let (follows_from, rests_on, ends) = (given("follows_from"), given("rests_on"), given("ends"));
    // why a row ends others
    let note = if ends.is_empty() { "" } else { "Mended." };
    format!(
        "{id},{source},Somebody,in a role,,Gazette,,article,2001-{day},{kind},{holder},{not_holder},{reach},\
         {follows_from},{rests_on},{ends},{places},Said.,,page-one,{note}\n"
    )
}

/// The story; every problem stops the test.
pub fn story(statements: &str) -> Story {
    let read = data::read(&files(statements));
    assert!(read.problems.is_empty(), "{:#?}", read.problems);
    read.package.expect("a story without problems").story
}

/// What the checker says of these statements.
pub fn problems(statements: &str) -> Vec<String> {
    data::read(&files(statements)).problems.iter().map(Problem::to_string).collect()
}

/// The square of this code.
pub fn area<'a>(story: &'a Story, code: &str) -> &'a Area {
    story.areas.iter().find(|area| area.code.as_str() == code).expect("a square")
}

/// What a voice shows of a square on a day, such as `02-03`; `all` and `agreement` are voices too.
pub fn on(story: &Story, day: &str, voice: &str, code: &str) -> String {
    let then = story.on(format!("2001-{day}").parse().expect("a day"));
    let voice = match voice {
        "all" => Voice::All,
        "agreement" => Voice::Agreement,
        id => Voice::Source(id.parse::<SourceId>().expect("a source")),
    };
    then.standing(&voice, area(&then, code)).to_string()
}
