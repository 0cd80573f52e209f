//! Made-up stories for tests of rules, of squares that are nowhere: A1 and A2 in the province north, B1 and B2 in the
//! grouping south, all in one land.
//!
//! [`one_day`] is the story of `tests/fixtures/sound`, told of 3 February 2001. The others are told day by day, with the
//! Circles, and the Crosses and the Rings, who are on one side, and three outlets; a claim is history after 14 days.
//! [`story`] has the statements that a test writes, from 1 January to 31 March 2001; [`days`] has [`DAYS`].

use std::fs;

use claimed_ground::contract::standing::text;
use claimed_ground::data::{self, FILES, Files, Package, Problem};
use claimed_ground::domain::id::CitationId;
use claimed_ground::domain::place::Area;
use claimed_ground::domain::source::{Citation, Colour, Party};
use claimed_ground::domain::story::Credit;

use crate::common::{Story, day, read, root, voice};

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

/// The statements of [`days`]: every kind of standing is there on one day or another, and with some of them the courier,
/// who says nothing on who holds what.
const DAYS: &str = "
early     | herald  | 01-20 | control      | crosses | named     | B2
undated   | herald  | 02    | control      | crosses | named     | B2
one       | circles | 02-02 | control      | circles | named     | A1
fights    | courier | 02-03 | presence     |         | named     | north
whole     | herald  | 02-04 | denial       | circles | named     | north
rest      | herald  | 02-04 | control      | circles | implied   | B1    | follows_from=whole
every     | gazette | 02-05 | control      | circles | named     | every-part-of:north
conceded  | circles | 02-06 | concession   | crosses | named     | B2
ally      | rings   | 02-07 | control      | rings   | named     | B2
relayed   | herald  | 02-08 | control      | crosses | named     | B2    | rests_on=crosses | citation=page-two
both      | herald  | 02-09 | contested    |         | named     | A2
entry     | crosses | 02-10 | entry-denied | circles | named     | north
leave     | crosses | 02-10 | demand       |         | named     | south
narrowed  | gazette | 02-12 | control      | circles | named     | A1    | ends=every
backed    | gazette | 02-13 | control      | crosses | named     | B1
again     | crosses | 02-20 | denial       | circles | named     | A1
";

/// The files of the sound story.
pub fn sound() -> Files {
    let folder = root().join("tests/fixtures/sound");
    let mut files = Files::default();
    for file in FILES.into_iter().filter(|file| !data::is_optional(file)) {
        files.insert(file, fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}")));
    }
    files
}

/// The sound story with a text of one of its files replaced.
pub fn sound_with(file: &'static str, from: &str, to: &str) -> Files {
    let mut files = sound();
    let text = fs::read_to_string(root().join("tests/fixtures/sound").join(file)).expect("text");
    assert!(text.contains(from), "`{from}` does not stand in {file}");
    files.insert(file, text.replace(from, to).into_bytes());
    files
}

/// The sound story, which is told of one day.
pub fn one_day() -> Package {
    read(&sound())
}

/// A story told from 1 to 25 February 2001, which has what [`DAYS`] says, and one publication of which next to nothing is
/// known.
pub fn days() -> Package {
    let mut files = told("2001-02-01", "2001-02-25", DAYS);
    files.insert("citations.csv", format!("{CITATIONS}page-two,Herald,unknown,unknown,unknown\n").into_bytes());
    read(&files)
}

/// The story of one day with about as many words for headline, sources and credits as a published one has.
pub fn wordy() -> Package {
    let mut package = one_day();
    let headline = "Sources dispute one square of four; the Circles concede another, and nobody speaks of the rest";
    package.story.headline = Some(headline.into());
    let mut sources = package.story.sources.to_vec();
    for source in &mut sources {
        source.headline = Some(format!("{}, who says a little more of it than fits into one line", headline).into());
    }
    package.story.sources = sources.into();
    let mut credits = package.story.credits.to_vec();
    for maker in
        ["A society of surveyors (CC0)", "The atlas of the squares (CC BY 4.0)", "An office that counts towns (CC BY)"]
    {
        credits.push(Credit { text: format!("Borders and towns: {maker}").into(), address: None });
    }
    package.story.credits = credits.into();
    // each statement is cited from a paper of its own
    let mut citations = package.story.citations.to_vec();
    let like = citations[0].clone();
    let mut claims = package.story.claims.to_vec();
    for (number, claim) in claims.iter_mut().enumerate() {
        let id: CitationId = format!("page-{number}").parse().expect("an id");
        let outlet = format!(
            "Intelligencer of the Four Squares, their Provinces and their Surroundings, evening edition {number} of 6"
        );
        citations.push(Citation { id: id.clone(), outlet, ..like.clone() });
        claim.citation = id;
    }
    (package.story.claims, package.story.citations) = (claims.into(), citations.into());
    package
}

/// The sound story with as many parties as there are hues, each of another.
pub fn every_hue() -> Story {
    let mut story = one_day().story;
    let like = story.parties[0].clone();
    let party = |colour: Colour| Party { id: colour.token().parse().expect("an id"), colour, ..like.clone() };
    story.parties = Colour::ALL.map(party).to_vec().into();
    story
}

/// The files of the story, with these statements.
///
/// A statement is a line: `id | source | day | kind | party | reach | places`, and after that `key=value` for what else a
/// row can have. The day is `02-03` for 3 February; the party is the holder, or who is denied to be one.
pub fn files(statements: &str) -> Files {
    told("2001-01-01", "2001-03-31", statements)
}

/// The same, told from one day to another.
pub fn told(from: &str, as_of: &str, statements: &str) -> Files {
    let told = format!("\"from\": \"{from}\", \"history_after_days\": 14, \"areas_are\": \"squares\"");
    let mut files = sound();
    let story = fs::read_to_string(root().join("tests/fixtures/sound/story.json")).expect("text");
    let story = story
        .replace("\"headline\": \"Two sides dispute one square\"", &told)
        .replace("\"as_of\": \"2001-02-03\"", &format!("\"as_of\": \"{as_of}\""));
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
    let citation = Some(given("citation")).filter(|id| !id.is_empty()).unwrap_or("page-one");
    // why a row ends others
    let note = if ends.is_empty() { "" } else { "Mended." };
    format!(
        "{id},{source},Somebody,in a role,,Gazette,,article,2001-{day},{kind},{holder},{not_holder},{reach},\
         {follows_from},{rests_on},{ends},{places},Said.,,{citation},{note}\n"
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
pub fn on(story: &Story, month_and_day: &str, word: &str, code: &str) -> String {
    let then = story.on(day(&format!("2001-{month_and_day}")));
    text(&then.standing(&voice(word), area(&then, code)))
}
