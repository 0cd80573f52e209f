//! `parties.csv`, `sources.csv` and `citations.csv`: who speaks, and where they are cited from.

use super::problem::{At, Problems};
use super::table::{Columns, Row, Seen, Table, list};
use crate::domain::id::{CitationId, PartyId, SourceId};
use crate::domain::language::Language;
use crate::domain::source::{Address, Citation, Colour, Party, Side, Source, SourceKind};
use crate::domain::voice::Voice;
use crate::domain::web::WebAddress;

pub(super) const PARTIES: Columns = Columns {
    all: &["id", "name", "colour", "side", "side_citation"],
    optional: &["side", "side_citation"],
    texts: &["name"],
};

pub(super) const SOURCES: Columns = Columns {
    all: &["id", "name", "in_sentence", "number", "kind", "party", "headline"],
    optional: &["number"],
    texts: &["name", "in_sentence", "headline"],
};

pub(super) const CITATIONS: Columns = Columns {
    all: &["id", "outlet", "title", "published", "address", "accessed"],
    optional: &["accessed"],
    texts: &["outlet"],
};

/// Reads `parties.csv`. Sides refer to these citations.
pub(super) fn parties(
    bytes: &[u8],
    citations: &[CitationId],
    languages: &[Language],
    problems: &Problems,
) -> Vec<Party> {
    let Some(table) = Table::read("parties.csv", bytes, &PARTIES, languages, problems) else {
        return Vec::new();
    };
    let (mut seen, mut parties, mut rows) = (Seen::new(), Vec::<Party>::new(), Vec::new());
    table.each_row(problems, |row| {
        let id = row.parsed::<PartyId>("id", "use letters, digits, - and _, such as `north`")?;
        let name = row.required("name", "give the name within a sentence, such as `the Front`")?;
        let colour = row.one_of("colour", &Colour::ALL.map(|colour| (colour.token(), colour)))?;
        if parties.iter().any(|other| other.colour == colour) {
            row.error(
                "colour",
                format!("`{}` is already used by another party", row.cell("colour")),
                "give each party its own",
            );
        }
        let side = side(row, citations);
        if seen.is_new(&id, row.at, "id", problems) {
            parties.push(Party { id, name, colour, side });
            rows.push(row.at);
        }
        Some(())
    });
    let on =
        |side: &Side| parties.iter().filter(|other| other.side.as_ref().is_some_and(|own| own.id == side.id)).count();
    for (party, at) in parties.iter().zip(rows) {
        if let Some(side) = party.side.as_ref().filter(|side| on(side) == 1) {
            let wrong = format!("`{}` is the only party on the side `{}`", party.id, side.id);
            problems.warning(
                at,
                "side",
                wrong,
                "use the same word for parties that fight together, or leave the cell empty",
            );
        }
    }
    parties
}

/// The side a party is on, with its citation.
fn side(row: &Row<'_>, citations: &[CitationId]) -> Option<Side> {
    let (id, citation) = (row.optional("side"), row.reference("side_citation", citations, "citation"));
    match (id, row.cell("side_citation").is_empty()) {
        (Some(_), true) => {
            let right = "give the id of a row in citations.csv that says so";
            row.error("side_citation", "the party is on a side, but no citation says so", right);
            None
        }
        (None, false) => {
            row.error(
                "side",
                "there is a citation for the party's side, but no side",
                "give a word for the side, the same for all its parties",
            );
            None
        }
        (id, _) => Some(Side { id: id?, citation: citation? }),
    }
}

/// Reads `sources.csv`.
///
/// In a story told day by day, sources have no headlines, which could not be true of every day.
pub(super) fn sources(
    bytes: &[u8],
    parties: &[PartyId],
    by_day: bool,
    languages: &[Language],
    problems: &Problems,
) -> Vec<Source> {
    #[derive(Clone, Copy)]
    enum Word {
        Party,
        Outlet,
        Organisation,
        Several,
    }
    let Some(table) = Table::read("sources.csv", bytes, &SOURCES, languages, problems) else {
        return Vec::new();
    };
    let (mut seen, mut sources) = (Seen::new(), Vec::new());
    table.each_row(problems, |row| {
        let id = row.parsed::<SourceId>("id", "use letters, digits, - and _, such as `gazette`")?;
        // names of attributes and of files can lose the case of letters
        let same = |other: &str| other.eq_ignore_ascii_case(id.as_str());
        if let Some(word) = [Voice::ALL, Voice::AGREEMENT].into_iter().find(|word| same(word)) {
            row.error(
                "id",
                format!("`{id}` is too close to `{word}`, which is reserved for a view of several sources"),
                other_id(&id),
            );
        }
        let twin = sources.iter().map(|source: &Source| &source.id).find(|other| same(other.as_str()) && **other != id);
        if let Some(twin) = twin {
            row.error("id", format!("`{id}` differs from the source `{twin}` only in capital letters"), other_id(&id));
        }
        let name = row.required("name", "give the name in a list, such as `The Gazette`")?;
        let in_sentence = row.required("in_sentence", "give the name within a sentence, such as `the Gazette`")?;
        let plural = match row.cell("number") {
            "" => false,
            _ => row.one_of("number", &[("singular", false), ("plural", true)])?,
        };
        let headline = if by_day {
            if !row.cell("headline").is_empty() {
                row.error(
                    "headline",
                    "one headline can't be true of every day",
                    "leave the cell empty; the program writes one for each day",
                );
            }
            None
        } else {
            row.required("headline", "say in one sentence what the map of this source shows")?;
            row.text("headline")
        };
        let words = [
            ("party", Word::Party),
            ("outlet", Word::Outlet),
            ("organisation", Word::Organisation),
            ("several", Word::Several),
        ];
        let word = row.one_of("kind", &words)?;
        let party = row.reference("party", parties, "party");
        let kind = match (word, party) {
            (Word::Party, Some(party)) => SourceKind::Party(party),
            (Word::Party, None) => {
                if row.cell("party").is_empty() {
                    row.error(
                        "party",
                        "the source is a party, but the cell is empty",
                        super::table::one_of_known(parties),
                    );
                }
                return None;
            }
            (Word::Outlet, _) => SourceKind::Outlet,
            (Word::Organisation, _) => SourceKind::Organisation,
            (Word::Several, _) => SourceKind::Several,
        };
        if seen.is_new(&id, row.at, "id", problems) {
            sources.push(Source { id, name, in_sentence, plural, kind, headline });
        }
        Some(())
    });
    sources
}

/// What to do about an id that is taken.
fn other_id(id: &SourceId) -> String {
    format!("give the source another id, such as `{}-2`", id.as_str().to_ascii_lowercase())
}

/// Reads `citations.csv`.
pub(super) fn citations(bytes: &[u8], languages: &[Language], problems: &Problems) -> Vec<Citation> {
    let Some(table) = Table::read("citations.csv", bytes, &CITATIONS, languages, problems) else {
        return Vec::new();
    };
    let (mut seen, mut citations) = (Seen::new(), Vec::new());
    let mut lacking = [("title", Vec::new()), ("published", Vec::new())];
    table.each_row(problems, |row| {
        let id = row.parsed::<CitationId>("id", "use letters, digits, - and _, such as `gazette-2021-09-05`");
        let outlet = row.required("outlet", "say who published it");
        let title = row.required("title", "give the title it was published under, or `unknown`");
        let title = title.map(known);
        let published = match row.cell("published") {
            UNKNOWN => Some(None),
            _ => row.parsed("published", "give a date such as 2021-09-05, or `unknown`").map(Some),
        };
        let address = address(row);
        let accessed = match row.cell("accessed") {
            "" => Some(None),
            _ => row
                .parsed("accessed", "give the date on which it was read, such as 2021-09-05, or leave the cell empty")
                .map(Some),
        };
        for (lacks, (_, ids)) in [title == Some(None), published == Some(None)].into_iter().zip(&mut lacking) {
            ids.extend(id.clone().filter(|_| lacks));
        }
        let id = id?;
        if seen.is_new(&id, row.at, "id", problems) {
            citations.push(Citation {
                id,
                outlet: outlet?,
                title: title?,
                published: published?,
                address: address?,
                accessed: accessed?,
            });
        }
        Some(())
    });
    for (column, ids) in lacking.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        let wrong = format!("it is unknown for {}", list(&ids));
        problems.warning(At::file("citations.csv"), column, wrong, "add it if it can be found, but never guess");
    }
    citations
}

/// The word for what is unknown about a publication.
const UNKNOWN: &str = "unknown";

fn known(text: String) -> Option<String> {
    (text != UNKNOWN).then_some(text)
}

fn address(row: &Row<'_>) -> Option<Address> {
    let right = "give an address such as https://news.example/article, or `unknown`";
    let text = row.required("address", right)?;
    if text == UNKNOWN {
        row.warning("address", "the address is unknown", "add it if it can be found, but never guess");
        return Some(Address::Unknown);
    }
    match WebAddress::read(&text) {
        Ok(address) => Some(Address::Known(address)),
        Err(flaw) => {
            row.error("address", format!("`{text}` {flaw}"), right);
            None
        }
    }
}
