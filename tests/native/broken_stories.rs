//! The checker names file, row and field of everything that is wrong. Each case is one change to a story that is sound.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// One way to break a story.
struct Broken {
    name: &'static str,
    file: &'static str,
    change: Change,
    /// What the checker must print of it, from its beginning: `file:row: field:`.
    says: &'static [&'static str],
}

enum Change {
    /// Replaces a text that stands in the file.
    Replace(&'static str, &'static str),
    /// Replaces the file.
    Whole(&'static [u8]),
    /// Takes the file away.
    Remove,
}

use Change::{Remove, Replace, Whole};

/// A row of claims.csv, to be broken.
const ROW: &str =
    "crosses-hold,crosses,A Cross,spokeswoman,crosses,Gazette,,letter,2001-02-03,control,crosses,,named,,A1,";

const ERRORS: &[Broken] = &[
    Broken {
        name: "a code that is an id of the page",
        file: "areas.geojson",
        change: Replace("\"code\":\"B2\"", "\"code\":\"map\""),
        says: &["areas.geojson:4: code: `map` is taken"],
    },
    Broken {
        name: "a code that begins as ids of the page do",
        file: "areas.geojson",
        change: Replace("\"code\":\"B2\"", "\"code\":\"claim-circles-hold\""),
        says: &["areas.geojson:4: code: `claim-circles-hold` is taken"],
    },
    Broken {
        name: "a code that no selector could hold",
        file: "areas.geojson",
        change: Replace("\"code\":\"B2\"", "\"code\":\"a\\\"b\""),
        says: &["areas.geojson:4: code: `a\"b` has '\"' in it; use only letters"],
    },
    Broken {
        name: "sources whose ids differ by case",
        file: "sources.csv",
        change: Replace("guild,The Guild", "Circles,The Guild"),
        says: &["sources.csv:5: id: `Circles` differs from the source `circles` only in capital letters"],
    },
    Broken {
        name: "a source whose id differs from a word of the map by case",
        file: "sources.csv",
        change: Replace("guild,The Guild", "All,The Guild"),
        says: &["sources.csv:5: id: `All` is too close to `all`"],
    },
    Broken {
        name: "several observers who claim control",
        file: "sources.csv",
        change: Replace("gazette,Gazette,the Gazette,outlet", "gazette,Gazette,the Gazette,several"),
        says: &["claims.csv:5: kind: several observers", "claims.csv:7: kind: several observers"],
    },
    Broken {
        name: "a party that rests on others, and a source that is not known",
        file: "claims.csv",
        change: Whole(
            b"id,source,claimant,role,party,reporter,verifier,medium,said_on,kind,holder,not_holder,reach,follows_from,rests_on,places,paraphrase,quote,citation,note\n\
            a,circles,A Circle,spokesman,,Gazette,,letter,2001-02-03,control,circles,,named,,gazette,A1,We hold it.,,page-one,\n\
            b,gazette,Gazette,in its own voice,,Gazette,,article,2001-02-03,control,circles,,named,,herald,A1,They hold it.,,page-one,\n\
            c,gazette,Gazette,in its own voice,,Gazette,,article,2001-02-03,control,circles,,named,,gazette,A2,They hold it.,,page-one,\n",
        ),
        says: &["claims.csv:2: rests_on: a party", "claims.csv:3: rests_on: the source `herald`", "claims.csv:4: rests_on: a statement"],
    },
    Broken {
        name: "headlines in a story told day by day",
        file: "story.json",
        change: Replace("\"as_of\"", "\"from\": \"2001-02-01\", \"as_of\""),
        says: &["story.json:0: headline: one headline can't be true of every day", "sources.csv:2: headline:"],
    },
    Broken {
        name: "a first day after the last",
        file: "story.json",
        change: Replace("\"as_of\"", "\"from\": \"2001-02-04\", \"as_of\""),
        says: &["story.json:0: from: `2001-02-04`"],
    },
    Broken {
        name: "no headline",
        file: "story.json",
        change: Replace("\"headline\": \"Two sides dispute one square\",", ""),
        says: &["story.json:0: headline: it is missing"],
    },
    Broken {
        name: "a map outside of the stories",
        file: "story.json",
        change: Replace("\"as_of\"", "\"map\": \"../../secret\", \"as_of\""),
        says: &["story.json:0: map:"],
    },
    Broken {
        name: "a source called as the view of agreement",
        file: "sources.csv",
        change: Replace("gazette,Gazette,the", "agreement,Gazette,the"),
        says: &["sources.csv:4: id: `agreement`"],
    },
    Broken {
        name: "implied of nothing",
        file: "claims.csv",
        change: Replace("implied,gazette-denies,", "implied,,"),
        says: &["claims.csv:7: follows_from:"],
    },
    Broken {
        name: "implied of an unknown claim",
        file: "claims.csv",
        change: Replace("implied,gazette-denies,", "implied,gazette-says,"),
        says: &["claims.csv:7: follows_from: `gazette-says`"],
    },
    Broken {
        name: "said, but following from another",
        file: "claims.csv",
        change: Replace("named,,A2,", "named,circles-hold,A2,"),
        says: &["claims.csv:4: follows_from:"],
    },
    Broken {
        name: "a group for orientation painted as one",
        file: "claims.csv",
        change: Replace("named,,A2,", "named,,south,"),
        says: &["claims.csv:4: places: `south` is a group for orientation"],
    },
    Broken {
        name: "a scope that is not known",
        file: "claims.csv",
        change: Replace("named,,A2,", "named,,most-of:north,"),
        says: &["claims.csv:4: places: the scope `most-of:` is unknown; use `every-part-of:`"],
    },
    Broken {
        name: "every part of an area",
        file: "claims.csv",
        change: Replace("named,,A2,", "named,,every-part-of:A2,"),
        says: &["claims.csv:4: places: `every-part-of:A2` is neither"],
    },
    Broken {
        name: "every part of a group for orientation",
        file: "claims.csv",
        change: Replace("named,,A2,", "named,,every-part-of:south,"),
        says: &["claims.csv:4: places: `south` is a group for orientation"],
    },
    Broken {
        name: "entry denied to nobody",
        file: "claims.csv",
        change: Replace("denial,,circles,named,,north", "entry-denied,,,named,,north"),
        says: &["claims.csv:5: not_holder: the cell is empty"],
    },
    Broken {
        name: "entry denied by implication",
        file: "claims.csv",
        change: Replace("denial,,circles,named,,north", "entry-denied,,circles,implied,gazette-implies,north"),
        says: &["claims.csv:5: reach: a denial of entry can't be implied"],
    },
    Broken {
        name: "a history shorter than a day",
        file: "story.json",
        change: Replace("\"as_of\"", "\"history_after_days\": 0, \"as_of\""),
        says: &["story.json:0: history_after_days: `0` is not a possible number of days; give a number of days from 1"],
    },
    Broken {
        name: "a history of days that are none",
        file: "story.json",
        change: Replace("\"as_of\"", "\"history_after_days\": -3, \"as_of\""),
        says: &["story.json:0: history_after_days: `-3` is not a possible number of days"],
    },
    Broken {
        name: "areas without a word for them",
        file: "story.json",
        change: Replace("\"as_of\"", "\"areas_are\": \" \", \"as_of\""),
        says: &["story.json:0: areas_are: the text is empty"],
    },
    Broken {
        name: "a wider place that is none",
        file: "groups.csv",
        change: Whole(b"id,name,name_fa,kind,within\nnorth,North,,province,south\nsouth,South,,orientation,land\n"),
        says: &["groups.csv:2: within: `south` is not a group of kind `wider`", "groups.csv:3: within: `land` is not a group"],
    },
    Broken {
        name: "wider places in a circle",
        file: "groups.csv",
        change: Whole(b"id,name,name_fa,kind,within\nnorth,North,,province,a\nsouth,South,,orientation,\na,A,,wider,b\nb,B,,wider,a\n"),
        says: &["groups.csv:4: within: its wider places form a loop", "groups.csv:5: within: its wider places form a loop"],
    },
    Broken {
        name: "an area that stands in a wider place",
        file: "groups.csv",
        change: Whole(b"id,name,name_fa,kind\nnorth,North,,wider\nsouth,South,,orientation\n"),
        says: &["areas.geojson:1: group: `north` is not a group in groups.csv that an area can belong to"],
    },
    Broken {
        name: "a number that is none",
        file: "sources.csv",
        change: Whole(b"id,name,in_sentence,number,kind,party,headline\ncircles,The Circles,the Circles,many,party,circles,They say so\n"),
        says: &["sources.csv:2: number: `many` is unknown; use one of singular, plural"],
    },
    Broken {
        name: "a citation read on a day that is none",
        file: "citations.csv",
        change: Whole(b"id,outlet,title,published,address,accessed\npage-one,Gazette,Two sides,2001-02-03,https://example.org/two-sides,today\n"),
        says: &["citations.csv:2: accessed: `today` is not valid"],
    },
    Broken {
        name: "an event after it was told of",
        file: "claims.csv",
        change: Whole(b"id,source,claimant,role,party,reporter,verifier,medium,said_on,event_date,kind,holder,not_holder,reach,follows_from,places,paraphrase,quote,citation,note\na,gazette,Gazette,in its own voice,,Gazette,,article,2001-02-03,2001-02-04,control,circles,,named,,A1,It is theirs.,,page-one,\n"),
        says: &["claims.csv:2: event_date: `2001-02-04` is after the day on which it was said"],
    },
    Broken {
        name: "a claimant of another party",
        file: "claims.csv",
        change: Replace(
            "A Circle,spokesman,circles,Gazette,,letter,2001-02-03,control",
            "A Circle,spokesman,crosses,Gazette,,letter,2001-02-03,control",
        ),
        says: &["claims.csv:2: party: `crosses` is not the party of the source"],
    },
    Broken {
        name: "said after it was published",
        file: "citations.csv",
        change: Replace("2001-02-03", "2001-02-02"),
        says: &["claims.csv:2: said_on: `2001-02-03` is after the day on which `page-one` was published"],
    },
    Broken {
        name: "a mistake after an empty line",
        file: "claims.csv",
        change: Replace("circles-concede,", "\n,,,,,,,,,,,,,,,,,,\ncircles concede,"),
        says: &["claims.csv:6: id:"],
    },
    Broken {
        name: "a group with the code of an area",
        file: "areas.geojson",
        change: Replace("\"code\":\"B1\"", "\"code\":\"south\""),
        says: &["groups.csv:0: id: `south`"],
    },
    Broken {
        name: "unknown area",
        file: "claims.csv",
        change: Replace("named,,A2,", "named,,A9,"),
        says: &["claims.csv:4: places: `A9`"],
    },
    Broken {
        name: "unknown group",
        file: "claims.csv",
        change: Replace("named,,south,", "named,,west,"),
        says: &["claims.csv:6: places: `west`"],
    },
    Broken {
        name: "no place",
        file: "claims.csv",
        change: Replace("named,,A2,", "named,,,"),
        says: &["claims.csv:4: places:"],
    },
    Broken {
        name: "place named twice",
        file: "claims.csv",
        change: Replace("named,,A2,", "named,,A2 A2,"),
        says: &["claims.csv:4: places: `A2` is listed twice"],
    },
    Broken {
        name: "unknown source",
        file: "claims.csv",
        change: Replace("gazette-denies,gazette,", "gazette-denies,herald,"),
        says: &["claims.csv:5: source: the source `herald`"],
    },
    Broken {
        name: "unknown kind",
        file: "claims.csv",
        change: Replace(",demand,", ",wish,"),
        says: &["claims.csv:6: kind: `wish`"],
    },
    Broken {
        name: "unknown reach",
        file: "claims.csv",
        change: Replace("concession,crosses,,named", "concession,crosses,,sure"),
        says: &["claims.csv:4: reach: `sure`"],
    },
    Broken {
        name: "unknown party as holder",
        file: "claims.csv",
        change: Replace("control,circles,", "control,squares,"),
        says: &["claims.csv:2: holder: the party `squares`"],
    },
    Broken {
        name: "unknown party of claimant",
        file: "claims.csv",
        change: Replace(
            "A Circle,spokesman,circles,Gazette,,letter,2001-02-03,control",
            "A Circle,spokesman,squares,Gazette,,letter,2001-02-03,control",
        ),
        says: &["claims.csv:2: party: the party `squares`"],
    },
    Broken {
        name: "no holder",
        file: "claims.csv",
        change: Replace("control,circles,", "control,,"),
        says: &["claims.csv:2: holder:"],
    },
    Broken {
        name: "a demand with a holder",
        file: "claims.csv",
        change: Replace("demand,,", "demand,crosses,"),
        says: &["claims.csv:6: holder:"],
    },
    Broken {
        name: "a denial that names a holder",
        file: "claims.csv",
        change: Replace("denial,,circles", "denial,crosses,circles"),
        says: &["claims.csv:5: holder:"],
    },
    Broken {
        name: "a party concedes to itself",
        file: "claims.csv",
        change: Replace("concession,crosses", "concession,circles"),
        says: &["claims.csv:4: kind:"],
    },
    Broken {
        name: "a concession told as a claim",
        file: "claims.csv",
        change: Replace("concession,crosses", "control,crosses"),
        says: &["claims.csv:4: kind:"],
    },
    Broken {
        name: "missing citation",
        file: "claims.csv",
        change: Replace("They hold it.,,page-one", "They hold it.,,"),
        says: &["claims.csv:4: citation:"],
    },
    Broken {
        name: "unknown citation",
        file: "claims.csv",
        change: Replace("They hold it.,,page-one", "They hold it.,,page-two"),
        says: &["claims.csv:4: citation: the citation `page-two`"],
    },
    Broken {
        name: "impossible date",
        file: "claims.csv",
        change: Replace("letter,2001-02-03,concession", "letter,2001-02-30,concession"),
        says: &["claims.csv:4: said_on: `2001-02-30`"],
    },
    Broken {
        name: "a year alone as a date",
        file: "claims.csv",
        change: Replace("letter,2001-02-03,concession", "letter,2001,concession"),
        says: &["claims.csv:4: said_on: `2001`"],
    },
    Broken {
        name: "date after the story's last",
        file: "claims.csv",
        change: Replace("letter,2001-02-03,concession", "letter,2001-02-04,concession"),
        says: &["claims.csv:4: said_on: `2001-02-04` is after"],
    },
    Broken {
        name: "duplicate claim id",
        file: "claims.csv",
        change: Replace("circles-concede,", "circles-hold,"),
        says: &["claims.csv:4: id: `circles-hold` is already used in row 2"],
    },
    Broken {
        name: "no paraphrase",
        file: "claims.csv",
        change: Replace("Not theirs.", ""),
        says: &["claims.csv:5: paraphrase:"],
    },
    Broken {
        name: "an identifier with a space",
        file: "claims.csv",
        change: Replace("circles-concede,", "circles concede,"),
        says: &["claims.csv:4: id:"],
    },
    Broken {
        name: "a source contradicts itself",
        file: "claims.csv",
        change: Replace("concession,crosses,,named,,A2", "concession,crosses,,named,,A1"),
        says: &["claims.csv:4: places: `circles-hold` contradicts it about A1"],
    },
    Broken {
        name: "a comma outside of quotes",
        file: "claims.csv",
        change: Replace("They hold it.", "They hold it, they do."),
        says: &["claims.csv:4: row: the row has 20 cells"],
    },
    Broken {
        name: "a column of translations for no language",
        file: "claims.csv",
        change: Replace("said_on,kind", "said_on,note:dari-persian,kind"),
        says: &["claims.csv:1: note:dari-persian: it does not end in the code of a language; write it as in `paraphrase:fa`"],
    },
    Broken {
        name: "unknown column",
        file: "claims.csv",
        change: Replace("said_on,kind", "said,kind"),
        says: &["claims.csv:1: said_on: the column is missing", "claims.csv:1: said: the column is unknown"],
    },
    Broken {
        name: "everything in one row",
        file: "claims.csv",
        change: Replace(
            ROW,
            "crosses-hold,crossed,A Cross,,crosses,Gazette,,letter,2001-02-33,conquest,crosses,,nameless,,Z1,",
        ),
        says: &[
            "claims.csv:3: source:",
            "claims.csv:3: role:",
            "claims.csv:3: said_on:",
            "claims.csv:3: kind:",
            "claims.csv:3: reach:",
            "claims.csv:3: places:",
        ],
    },
    Broken {
        name: "unknown party of a source",
        file: "sources.csv",
        change: Replace("party,crosses,", "party,squares,"),
        says: &["sources.csv:3: party: the party `squares`"],
    },
    Broken {
        name: "a source with the word for all",
        file: "sources.csv",
        change: Replace("gazette,Gazette", "all,Gazette"),
        says: &["sources.csv:4: id: `all`"],
    },
    Broken {
        name: "duplicate source",
        file: "sources.csv",
        change: Replace("crosses,The Crosses,", "circles,The Crosses,"),
        says: &["sources.csv:3: id: `circles` is already used in row 2"],
    },
    Broken {
        name: "unknown colour",
        file: "parties.csv",
        change: Replace("teal", "red"),
        says: &["parties.csv:3: colour: `red`"],
    },
    Broken {
        name: "one colour for two parties",
        file: "parties.csv",
        change: Replace("teal", "ochre"),
        says: &["parties.csv:3: colour: `ochre`"],
    },
    Broken {
        name: "an address that is none",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "javascript:alert(1)"),
        says: &["citations.csv:2: address: `javascript:alert(1)`"],
    },
    Broken {
        name: "an address split by a tab",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "java\tscript:alert(1)"),
        says: &["citations.csv:2: address: `java\tscript:alert(1)` has a character that no web address has"],
    },
    Broken {
        name: "an address of data",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "data:text/html;x"),
        says: &["citations.csv:2: address: `data:text/html;x` is not a web address"],
    },
    Broken {
        name: "an address without a scheme",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "//news.example/a"),
        says: &["citations.csv:2: address: `//news.example/a` is not a web address"],
    },
    Broken {
        name: "an address without slashes",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "http:news.example"),
        says: &["citations.csv:2: address: `http:news.example` has no host"],
    },
    Broken {
        name: "an address without a host",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "https:///a"),
        says: &["citations.csv:2: address: `https:///a` has no host"],
    },
    Broken {
        name: "an address with a user",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "https://news.example@evil.example/"),
        says: &["citations.csv:2: address: `https://news.example@evil.example/` names a user"],
    },
    Broken {
        name: "an address with a user who has no name",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "https://@evil.example/"),
        says: &["citations.csv:2: address: `https://@evil.example/` names a user"],
    },
    Broken {
        name: "an address with a space",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "https://news.example/a b"),
        says: &["citations.csv:2: address: `https://news.example/a b` has a character"],
    },
    Broken {
        name: "a credit whose address runs",
        file: "story.json",
        change: Replace("\"Made up\" }", "\"Made up\", \"address\": \"javascript:alert(1)\" }"),
        says: &["story.json:0: credits: `javascript:alert(1)` is not a web address"],
    },
    Broken {
        name: "a credit whose address hides its host",
        file: "story.json",
        change: Replace("\"Made up\" }", "\"Made up\", \"address\": \"https://maps.example@evil.example\" }"),
        says: &["story.json:0: credits: `https://maps.example@evil.example` names a user"],
    },
    Broken {
        name: "an escape that a removal would complete",
        file: "story.json",
        change: Replace("A made-up story", "\\u\\u202e202e"),
        says: &["story.json:2: json:"],
    },
    Broken {
        name: "an empty address",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", ""),
        says: &["citations.csv:2: address:"],
    },
    Broken {
        name: "unknown kind of group",
        file: "groups.csv",
        change: Replace("orientation", "region"),
        says: &["groups.csv:3: kind: `region`"],
    },
    Broken {
        name: "bad JSON",
        file: "areas.geojson",
        change: Replace("\"type\":\"FeatureCollection\",", "\"type\":\"FeatureCollection\""),
        says: &["areas.geojson:1: json:"],
    },
    Broken {
        name: "JSON that is cut off",
        file: "areas.geojson",
        change: Replace("]}\n", ""),
        says: &["areas.geojson:6: json: the file is incomplete"],
    },
    Broken {
        name: "a page instead of JSON",
        file: "areas.geojson",
        change: Whole(b"<!DOCTYPE html>\n<p>Not found"),
        says: &["areas.geojson:1: json: the file is an HTML page"],
    },
    Broken {
        name: "TopoJSON",
        file: "areas.geojson",
        change: Whole(b"{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}"),
        says: &["areas.geojson:0: type: the file is a `Topology`"],
    },
    Broken {
        name: "a ring too short",
        file: "areas.geojson",
        change: Replace("[[10, 51], [11, 51], [11, 52], [10, 52], [10, 51]]", "[[10, 51], [11, 51], [10, 51]]"),
        says: &["areas.geojson:1: geometry: the outer ring has 3 positions"],
    },
    Broken {
        name: "a bow-tie",
        file: "areas.geojson",
        change: Replace(
            "[[10, 51], [11, 51], [11, 52], [10, 52], [10, 51]]",
            "[[10, 51], [11, 51], [10, 52], [11, 52.5], [10, 51]]",
        ),
        says: &["areas.geojson:1: geometry:"],
    },
    Broken {
        name: "NaN",
        file: "areas.geojson",
        change: Replace("[11, 51], [11, 52], [10, 52]", "[11, 51], [NaN, 52], [10, 52]"),
        says: &["areas.geojson:2: coordinates: `NaN`"],
    },
    Broken {
        name: "1e999",
        file: "areas.geojson",
        change: Replace("[11, 51], [11, 52], [10, 52]", "[11, 51], [1e999, 52], [10, 52]"),
        says: &["areas.geojson:2: coordinates: the number in column"],
    },
    Broken {
        name: "an empty position",
        file: "areas.geojson",
        change: Replace("[11, 51], [11, 52], [10, 52]", "[11, 51], [], [10, 52]"),
        says: &["areas.geojson:1: geometry: a position has 0 numbers"],
    },
    Broken {
        name: "a position of one number",
        file: "areas.geojson",
        change: Replace("[11, 51], [11, 52], [10, 52]", "[11, 51], [11], [10, 52]"),
        says: &["areas.geojson:1: geometry: a position has 1 numbers"],
    },
    Broken {
        name: "metres instead of degrees",
        file: "areas.geojson",
        change: Replace("[11, 51], [11, 52], [10, 52]", "[11, 51], [1224514, 6800125], [10, 52]"),
        says: &["areas.geojson:1: geometry: [1224514, 6800125] is not a position"],
    },
    Broken {
        name: "a point instead of a polygon",
        file: "areas.geojson",
        change: Replace(
            "{\"type\":\"Polygon\",\"coordinates\":[[[10, 51], [11, 51], [11, 52], [10, 52], [10, 51]]]}",
            "{\"type\":\"Point\",\"coordinates\":[10, 51]}",
        ),
        says: &["areas.geojson:1: geometry: it is a Point"],
    },
    Broken {
        name: "duplicate area code",
        file: "areas.geojson",
        change: Replace("\"code\":\"A2\"", "\"code\":\"A1\""),
        says: &["areas.geojson:2: code: `A1` is already used in row 1"],
    },
    Broken {
        name: "a name without its code",
        file: "areas.geojson",
        change: Replace("\"code\":\"A2\",", ""),
        says: &["areas.geojson:2: code: it is missing"],
    },
    Broken {
        name: "a code without its name",
        file: "areas.geojson",
        change: Replace("\"name\":\"Square A2\",", ""),
        says: &["areas.geojson:2: name: it is missing"],
    },
    Broken {
        name: "an area of an unknown group",
        file: "areas.geojson",
        change: Replace("\"group\":\"north\"", "\"group\":\"west\""),
        says: &["areas.geojson:1: group: `west`"],
    },
    Broken {
        name: "a boundary of unknown origin",
        file: "areas.geojson",
        change: Replace("\"source\":\"made up\",", ""),
        says: &["areas.geojson:1: source: it is missing"],
    },
    Broken {
        name: "a file that is missing",
        file: "claims.csv",
        change: Remove,
        says: &["claims.csv:0: file: the file is missing"],
    },
    Broken {
        name: "a file that is empty",
        file: "claims.csv",
        change: Whole(b""),
        says: &["claims.csv:0: file: the file is empty"],
    },
    Broken {
        name: "UTF-16",
        file: "claims.csv",
        change: Whole(b"\xff\xfei\0d\0"),
        says: &["claims.csv:0: encoding: the file is UTF-16"],
    },
    Broken {
        name: "not UTF-8",
        file: "claims.csv",
        change: Whole(b"id,source\nx,caf\xe9\n"),
        says: &["claims.csv:2: encoding:"],
    },
    Broken {
        name: "a title that is missing",
        file: "story.json",
        change: Replace("\"title\": \"A made-up story\",", ""),
        says: &["story.json:10: json: missing field `title`"],
    },
    Broken {
        name: "a day of the story that does not exist",
        file: "story.json",
        change: Replace("2001-02-03", "2001-02-31"),
        says: &["story.json:0: as_of: `2001-02-31`"],
    },
    Broken {
        name: "unknown rank of a town",
        file: "places.geojson",
        change: Replace("\"rank\":\"town\"", "\"rank\":\"metropolis\""),
        says: &["places.geojson:1: rank: `metropolis`"],
    },
];

const WARNINGS: &[Broken] = &[
    Broken {
        name: "a note that says what a statement rests on",
        file: "claims.csv",
        change: Replace("Not theirs.,,page-one,", "Not theirs.,,page-one,It rests on nobody."),
        says: &["claims.csv:5: note: the note says what the statement rests on"],
    },
    Broken {
        name: "a ring that is not closed",
        file: "areas.geojson",
        change: Replace("[11, 52], [10, 52], [10, 51]]", "[11, 52], [10, 52]]"),
        says: &["areas.geojson:1: geometry: the outer ring is not closed"],
    },
    Broken {
        name: "a ring that runs the wrong way",
        file: "areas.geojson",
        change: Replace(
            "[[10, 51], [11, 51], [11, 52], [10, 52], [10, 51]]",
            "[[10, 51], [10, 52], [11, 52], [11, 51], [10, 51]]",
        ),
        says: &["areas.geojson:1: geometry: the outer ring runs the wrong way"],
    },
    Broken {
        name: "null geometry",
        file: "areas.geojson",
        change: Replace(
            "{\"type\":\"Polygon\",\"coordinates\":[[[10, 51], [11, 51], [11, 52], [10, 52], [10, 51]]]}",
            "null",
        ),
        says: &["areas.geojson:1: geometry: it is null"],
    },
    Broken {
        name: "a character that reorders a quote",
        file: "claims.csv",
        change: Replace("Not theirs.", "Not \u{202E}theirs."),
        says: &["claims.csv:5: text: there is an invisible U+202E RIGHT-TO-LEFT OVERRIDE"],
    },
    Broken {
        name: "an identifier that hides a character",
        file: "parties.csv",
        change: Replace("circles,the", "circles\u{E0041},the"),
        says: &["parties.csv:2: text: there is an invisible U+E0041 TAG"],
    },
    Broken {
        name: "an escaped character that reorders a title",
        file: "story.json",
        change: Replace("A made-up story", "A \\u2067made-up story"),
        says: &["story.json:2: text: there is an invisible U+2067 RIGHT-TO-LEFT ISOLATE"],
    },
    Broken {
        name: "an escaped control character in a name",
        file: "areas.geojson",
        change: Replace("Square A2", "Square\\u0000 A2"),
        says: &["areas.geojson:3: text: there is an invisible U+0000 CONTROL CHARACTER"],
    },
    Broken {
        name: "no address known",
        file: "citations.csv",
        change: Replace("https://example.org/two-sides", "unknown"),
        says: &["citations.csv:2: address: the address is unknown"],
    },
];

fn sound() -> PathBuf {
    crate::common::root().join("tests/fixtures/sound")
}

/// Copies the sound story, breaks it and checks it.
fn check(broken: &Broken) -> (PathBuf, Output) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken").join(broken.name.replace(' ', "-"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for file in fs::read_dir(sound()).expect("the sound story") {
        let file = file.expect("a file");
        fs::copy(file.path(), folder.join(file.file_name())).expect("a copy");
    }
    let path = folder.join(broken.file);
    match broken.change {
        Replace(from, to) => {
            let text = fs::read_to_string(&path).expect("text");
            assert!(text.contains(from), "{}: `{from}` does not stand in {}", broken.name, broken.file);
            fs::write(&path, text.replacen(from, to, 1)).expect("written");
        }
        Whole(bytes) => fs::write(&path, bytes).expect("written"),
        Remove => fs::remove_file(&path).expect("removed"),
    }
    (folder.clone(), run(&folder))
}

fn run(folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_claimed-ground")).arg("check").arg(folder).output().expect("the command runs")
}

/// Every message that is asked for is there, at the beginning of a line.
fn assert_says(broken: &Broken, folder: &Path, output: &Output) {
    let printed = String::from_utf8_lossy(&output.stderr);
    for says in broken.says {
        let line = folder.join(says).display().to_string();
        assert!(
            printed.lines().any(|printed| printed.starts_with(&line)),
            "{}: no `{says}` in\n{printed}",
            broken.name
        );
    }
}

#[test]
fn the_story_they_are_made_from_is_sound() {
    let output = run(&sound());
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("0 errors, 0 warnings"));
}

#[test]
fn errors_refuse_the_story_and_name_file_row_and_field() {
    for broken in ERRORS {
        let (folder, output) = check(broken);
        assert_says(broken, &folder, &output);
        assert_eq!(output.status.code(), Some(1), "{}: exit code", broken.name);
    }
}

#[test]
fn warnings_let_the_story_pass() {
    for broken in WARNINGS {
        let (folder, output) = check(broken);
        assert_says(broken, &folder, &output);
        assert_eq!(output.status.code(), Some(0), "{}: exit code", broken.name);
    }
}
