//! `parties.csv`, `sources.csv` and `citations.csv`: who speaks, and where it can be read.

use super::problem::Problems;
use super::table::{Row, Seen, Table};
use crate::domain::id::{CitationId, PartyId, SourceId};
use crate::domain::source::{Address, Citation, Colour, Party, Source, SourceKind};
use crate::domain::story::Voice;

pub(super) const PARTY_COLUMNS: &[&str] = &["id", "name", "colour"];
pub(super) const SOURCE_COLUMNS: &[&str] = &["id", "name", "in_sentence", "kind", "party", "headline"];
pub(super) const CITATION_COLUMNS: &[&str] = &["id", "outlet", "title", "published", "address"];

/// Reads the parties.
pub(super) fn parties(bytes: &[u8], problems: &Problems) -> Vec<Party> {
    let Some(table) = Table::read("parties.csv", bytes, PARTY_COLUMNS, problems) else { return Vec::new() };
    let (mut seen, mut parties) = (Seen::new(), Vec::<Party>::new());
    table.each_row(problems, |row| {
        let id = row.parsed::<PartyId>("id", "letters, digits, - and _, such as `north`")?;
        let name = row.required("name", "the party as it stands in a sentence, such as `the Front`")?;
        let colour = row.one_of("colour", &Colour::ALL.map(|colour| (colour.token(), colour)))?;
        if parties.iter().any(|other| other.colour == colour) {
            row.error("colour", format!("`{}` is another party's already", row.cell("colour")), "give each its own");
        }
        if seen.is_new(&id, row.at, "id", problems) {
            parties.push(Party { id, name, colour });
        }
        Some(())
    });
    parties
}

/// Reads the sources.
pub(super) fn sources(bytes: &[u8], parties: &[PartyId], problems: &Problems) -> Vec<Source> {
    #[derive(Clone, Copy)]
    enum Word {
        Party,
        Outlet,
        Organisation,
    }
    let Some(table) = Table::read("sources.csv", bytes, SOURCE_COLUMNS, problems) else { return Vec::new() };
    let (mut seen, mut sources) = (Seen::new(), Vec::new());
    table.each_row(problems, |row| {
        let id = row.parsed::<SourceId>("id", "letters, digits, - and _, such as `gazette`")?;
        if id.as_str() == Voice::ALL {
            row.error("id", "`all` stands for all sources together", "give the source another");
        }
        let name = row.required("name", "the source as it stands in a list, such as `The Gazette`")?;
        let in_sentence =
            row.required("in_sentence", "the source as it stands in a sentence, such as `the Gazette`")?;
        let headline = row.required("headline", "what the map of this source shows, in one finding")?;
        let words = [("party", Word::Party), ("outlet", Word::Outlet), ("organisation", Word::Organisation)];
        let word = row.one_of("kind", &words)?;
        let party = row.reference("party", parties, "party");
        let kind = match (word, party) {
            (Word::Party, Some(party)) => SourceKind::Party(party),
            (Word::Party, None) => {
                if row.cell("party").is_empty() {
                    row.error(
                        "party",
                        "the source is a party, but which is not said",
                        super::table::one_of_known(parties),
                    );
                }
                return None;
            }
            (Word::Outlet, _) => SourceKind::Outlet,
            (Word::Organisation, _) => SourceKind::Organisation,
        };
        if seen.is_new(&id, row.at, "id", problems) {
            sources.push(Source { id, name, in_sentence, kind, headline });
        }
        Some(())
    });
    sources
}

/// Reads the publications that claims are cited from.
pub(super) fn citations(bytes: &[u8], problems: &Problems) -> Vec<Citation> {
    let Some(table) = Table::read("citations.csv", bytes, CITATION_COLUMNS, problems) else { return Vec::new() };
    let (mut seen, mut citations) = (Seen::new(), Vec::new());
    table.each_row(problems, |row| {
        let id = row.parsed::<CitationId>("id", "letters, digits, - and _, such as `gazette-2021-09-05`")?;
        let outlet = row.required("outlet", "who published it");
        let title = row.required("title", "the title it was published under");
        let published = row.parsed("published", "a day that exists, as 2021-09-05");
        let address = address(row);
        if seen.is_new(&id, row.at, "id", problems) {
            citations.push(Citation { id, outlet: outlet?, title: title?, published: published?, address: address? });
        }
        Some(())
    });
    citations
}

fn address(row: &Row<'_>) -> Option<Address> {
    let right = "an address that begins with https:// or http://, or the word `unknown`";
    let text = row.required("address", right)?;
    if text == "unknown" {
        row.warning("address", "no address is known", "give one if it can be found; never guess one");
        return Some(Address::Unknown);
    }
    let scheme = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme));
    match scheme {
        Some(scheme) if text.len() > scheme.len() && !text.contains(|c: char| c.is_whitespace() || c.is_control()) => {
            Some(Address::Known(text))
        }
        _ => {
            row.error("address", format!("`{text}` is no web address"), right);
            None
        }
    }
}
