//! A story's statements as [JSON-LD](https://www.w3.org/TR/json-ld11/) in the vocabulary of
//! [schema.org](https://schema.org/Claim), for programs that read pages.
//!
//! Each statement is a `Claim` by its author. There is no `ClaimReview` and no rating, since the map reviews nothing.
//! An implied statement was made by nobody: instead of an author, a day and an appearance, it has what it is based on.
//! There is no `archivedAt`, since stories have no addresses of archived copies.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::contract;
use crate::domain::claim::{Claim, Place, Reach};
use crate::domain::source::{Address, Citation, SourceKind};
use crate::domain::story::Story;

/// The page's node, which the others refer to. Identifiers are fragments of the page's address; those of claims are
/// also the ids of elements.
const PAGE: &str = "#page";

#[derive(Serialize)]
struct Document {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
enum Node {
    WebPage(WebPage),
    CreativeWork(Publication),
    Claim(Statement),
}

#[derive(Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "Place")]
struct Named {
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebPage {
    #[serde(rename = "@id")]
    id: String,
    name: String,
    date_modified: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Publication {
    #[serde(rename = "@id")]
    id: String,
    publisher: Speaker,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Statement {
    #[serde(rename = "@id")]
    id: String,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Speaker>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    appearance: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_based_on: Option<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spatial_coverage: Vec<Named>,
    is_part_of: Reference,
}

/// Who makes or publishes a statement.
#[derive(Serialize)]
struct Speaker {
    /// `Organization`, if known. The data doesn't say whether any other claimant is a person.
    #[serde(rename = "@type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

/// The story's statements, each once, as the text of a `<script>` element. `<` is escaped, so that no statement can end
/// the script.
///
/// # Errors
///
/// Fails if serialising fails, which it does not for these types.
pub fn linked(story: &Story) -> Result<String, serde_json::Error> {
    let page = WebPage { id: PAGE.to_owned(), name: story.title.to_string(), date_modified: story.updated.to_string() };
    let cited: BTreeSet<_> = story.claims.iter().map(|claim| &claim.citation).collect();
    let citations = story.citations.iter().filter(|citation| cited.contains(&citation.id));
    let graph = std::iter::once(Node::WebPage(page))
        .chain(citations.map(|citation| Node::CreativeWork(publication(citation))))
        .chain(story.claims.iter().map(|claim| Node::Claim(statement(story, claim))))
        .collect();
    let text = serde_json::to_string(&Document { context: "https://schema.org", graph })?;
    Ok(text.replace('<', "\\u003c"))
}

fn reference(id: &str) -> Reference {
    Reference { id: format!("#{id}") }
}

/// A place, by name. As sent, this is a sixth smaller than references to separate nodes.
fn place(story: &Story, place: &Place) -> Option<Named> {
    let name = match place {
        Place::Area(code) => &story.area(code)?.name,
        Place::Whole(id) | Place::EveryPart(id) => &story.group(id)?.name,
    };
    Some(Named { name: name.default.to_string() })
}

fn publication(citation: &Citation) -> Publication {
    Publication {
        id: format!("#cited-{}", citation.id),
        publisher: Speaker { kind: Some("Organization"), name: citation.outlet.clone(), description: None },
        name: citation.title.clone(),
        date_published: citation.published.map(|day| day.to_string()),
        url: match &citation.address {
            Address::Known(address) => Some(address.to_string()),
            Address::Unknown => None,
        },
    }
}

fn statement(story: &Story, claim: &Claim) -> Statement {
    let said = claim.reach > Reach::Implied;
    let text = match &claim.quote {
        Some(words) => format!("{} “{words}”", claim.paraphrase),
        None => claim.paraphrase.to_string(),
    };
    Statement {
        id: format!("#{}", contract::id::claim(&claim.id)),
        text,
        author: said.then(|| Speaker {
            kind: is_organisation(story, claim).then_some("Organization"),
            name: claim.claimant.clone(),
            description: Some(claim.role.clone()),
        }),
        date_created: claim.said_on.day().filter(|_| said).map(|day| day.to_string()),
        appearance: said.then(|| reference(&format!("cited-{}", claim.citation))),
        is_based_on: claim.follows_from.as_ref().map(|id| reference(&contract::id::claim(id))),
        spatial_coverage: claim.places.iter().filter_map(|known| place(story, known)).collect(),
        is_part_of: Reference { id: PAGE.to_owned() },
    }
}

/// Whether a claimant is known not to be a person: an outlet that reports or is cited, a party, or an outlet among the
/// sources.
fn is_organisation(story: &Story, claim: &Claim) -> bool {
    let bare = |name: &str| name.strip_prefix("the ").or(name.strip_prefix("The ")).unwrap_or(name).to_owned();
    let is_claimant = |name: &str| bare(name) == bare(&claim.claimant);
    let is_body = |kind: &SourceKind| matches!(kind, SourceKind::Party(_) | SourceKind::Outlet);
    story.claims.iter().any(|other| is_claimant(&other.reporter))
        || story.citations.iter().any(|citation| is_claimant(&citation.outlet))
        || story.parties.iter().any(|party| is_claimant(&party.name))
        || story
            .sources
            .iter()
            .any(|source| is_body(&source.kind) && (is_claimant(&source.name) || is_claimant(&source.in_sentence)))
}
