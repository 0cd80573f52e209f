//! `claims.csv`: who says what of which place. One row is one statement.

use super::ends;
use super::problem::{At, Problems};
use super::table::{Row, Seen, Table, one_of_known};
use crate::domain::claim::{Assertion, Claim, Kind, Place, Reach, RestsOn, SaidOn};
use crate::domain::date::Date;
use crate::domain::id::{AreaCode, CitationId, ClaimId, GroupId, PartyId, SourceId};
use crate::domain::place::{Group, GroupKind};
use crate::domain::source::{Citation, Source, SourceKind};

pub(super) const COLUMNS: &[&str] = &[
    "id",
    "source",
    "claimant",
    "role",
    "party",
    "reporter",
    "verifier",
    "medium",
    "said_on",
    "event_date",
    "kind",
    "holder",
    "not_holder",
    "reach",
    "follows_from",
    "rests_on",
    "ends",
    "places",
    "paraphrase",
    "quote",
    "citation",
    "note",
];

/// The columns that a file may do without.
pub(super) const OPTIONAL: &[&str] = &["event_date", "rests_on", "ends"];

/// What the other files define, for claims to refer to.
pub(super) struct Known<'a> {
    pub parties: &'a [PartyId],
    /// Whether two parties are on one side.
    pub same_side: &'a dyn Fn(&PartyId, &PartyId) -> bool,
    pub sources: &'a [Source],
    pub citations: &'a [Citation],
    pub groups: &'a [Group],
    pub areas: &'a [AreaCode],
    /// The last day a statement can be of; `None` if the story's own file could not be read.
    pub last_day: Option<Date>,
}

/// Reads the claims, each with its row.
pub(super) fn claims(bytes: &[u8], known: &Known<'_>, problems: &Problems) -> Vec<(At, Claim)> {
    let Some(table) = Table::read_with("claims.csv", bytes, COLUMNS, OPTIONAL, problems) else { return Vec::new() };
    let (mut seen, mut claims) = (Seen::new(), Vec::new());
    table.each_row(problems, |row| {
        // every cell is read before the first `?`, so that all problems of the row are told at once
        let id = row.parsed::<ClaimId>("id", "letters, digits, - and _, such as `mayor-denial`");
        let sources: Vec<SourceId> = known.sources.iter().map(|source| source.id.clone()).collect();
        let source =
            row.required("source", &one_of_known(&sources)).and_then(|_| row.reference("source", &sources, "source"));
        let citations: Vec<CitationId> = known.citations.iter().map(|citation| citation.id.clone()).collect();
        let claimant = row.required("claimant", "who says it");
        let role = row.required("role", "in which role, such as `spokesman`");
        let party = party(row, known, source.as_ref());
        let reporter = row.required("reporter", "the outlet that carried it");
        let medium = row.required("medium", "how it was said, such as `tweet`");
        let said_on = said_on(row, known.last_day);
        let event_date = event_date(row, said_on);
        let kind = row.one_of("kind", &Kind::ALL.map(|kind| (kind.token(), kind)));
        let reach = row.one_of("reach", &Reach::ALL.map(|reach| (reach.token(), reach)));
        let follows_from = follows_from(row, reach);
        let rests_on = rests_on(row, known, source.as_ref());
        let ends = ends::read(row);
        let places = places(row, known, kind);
        let paraphrase = row.required("paraphrase", "what was said, in your own words");
        let citation = row
            .required("citation", "the id of a row of citations.csv")
            .and_then(|_| row.reference("citation", &citations, "citation"));
        said_before_published(row, known, said_on, citation.as_ref());
        let assertion = kind.and_then(|kind| assertion(row, kind, known, source.as_ref()));
        if kind == Some(Kind::Concession) && reach == Some(Reach::Implied) {
            row.error("reach", "nobody concedes by implication", "`control` for what only follows from what was said");
        }
        let counts = |kind: Kind| kind.paints() || kind == Kind::EntryDenied;
        if kind.is_some_and(counts) && kind_of(known, source.as_ref()) == Some(&SourceKind::Several) {
            row.error("kind", "several observers are no one voice, so nothing they say counts", "a source of its own");
        }
        if kind.is_some_and(counts) && row.cell("places").is_empty() {
            row.error("places", "a claim on control is of no place", PLACES);
        }
        if kind == Some(Kind::EntryDenied) && reach == Some(Reach::Implied) {
            row.error("reach", "entry is denied in so many words or not at all", "`named`");
        }
        note_on_origin(row);
        wider_as_whole(row, known, kind, &places);
        if ends.as_ref().is_some_and(|ends| !ends.is_empty()) && row.cell("note").is_empty() {
            row.warning(
                "note",
                "the row ends others, and why is not said",
                "the reason: narrowed, corrected, taken back",
            );
        }

        let id = id?;
        if seen.is_new(&id, row.at, "id", problems) {
            let claim = Claim {
                id,
                source: source?,
                claimant: claimant?,
                role: role?,
                party,
                reporter: reporter?,
                verifier: row.optional("verifier"),
                medium: medium?,
                said_on: said_on?,
                event_date: event_date?,
                kind: kind?,
                assertion: assertion?,
                reach: reach?,
                follows_from: follows_from?,
                rests_on: rests_on?,
                ends: ends?,
                places,
                paraphrase: paraphrase?,
                quote: row.optional("quote"),
                citation: citation?,
                note: row.optional("note"),
            };
            claims.push((row.at, claim));
        }
        Some(())
    });
    for (at, claim) in &claims {
        if let Some(origin) = &claim.follows_from
            && !claims.iter().any(|(_, other)| other.id == *origin && other.reach > Reach::Implied)
        {
            let right = "the id of a row that was said, not implied";
            problems.error(*at, "follows_from", format!("`{origin}` is no claim that was said"), right);
        }
    }
    ends::check(&claims, problems);
    claims
}

/// What `places` can hold.
const PLACES: &str =
    "codes of areas, ids of groups as wholes, or `every-part-of:` and the id of a group, with spaces between";

/// When what the statement tells of happened. The outer `None` is a problem.
fn event_date(row: &Row<'_>, said_on: Option<SaidOn>) -> Option<Option<Date>> {
    if row.cell("event_date").is_empty() {
        return Some(None);
    }
    let day = row.parsed::<Date>("event_date", "a day that exists, as 2021-09-05, or nothing if it is not known")?;
    if let Some(said_on) = said_on.and_then(SaidOn::day)
        && day > said_on
    {
        row.error("event_date", format!("`{day}` is after it was said"), format!("a day up to {said_on}"));
        return None;
    }
    Some(Some(day))
}

/// A holder of a wider place as a whole reaches none of its areas, which an editor may not have meant.
fn wider_as_whole(row: &Row<'_>, known: &Known<'_>, kind: Option<Kind>, places: &[Place]) {
    let is_wider = |id: &GroupId| known.groups.iter().any(|group| group.id == *id && group.kind == GroupKind::Wider);
    for place in places {
        if let Place::Whole(id) = place
            && is_wider(id)
            && matches!(kind, Some(Kind::Control | Kind::Concession))
        {
            let wrong = format!("said of `{id}` as a whole, it reaches none of its areas");
            row.warning("places", wrong, format!("`every-part-of:{id}`, if all of it was meant"));
        }
    }
}

/// What a statement rests on is said in one column alone: a note that says it too can contradict it.
fn note_on_origin(row: &Row<'_>) {
    let note = row.cell("note").to_lowercase();
    for words in ["rests on", "goes by"] {
        if note.contains(words) {
            let wrong = format!("it says what the statement rests on (“{words}”)");
            row.warning("note", wrong, "say that in `rests_on` alone, so that the two can't differ");
        }
    }
}

/// The claimant's party; where the source is a party, no other.
fn party(row: &Row<'_>, known: &Known<'_>, source: Option<&SourceId>) -> Option<PartyId> {
    let party = row.reference("party", known.parties, "party");
    if let (Some(party), Some(own)) = (&party, own_party(known, source))
        && party != own
    {
        row.error("party", format!("`{party}` is not the party of the source"), format!("`{own}`, or another source"));
    }
    party
}

/// What an implied claim follows from. The outer `None` is a problem, the inner one a claim that was said.
fn follows_from(row: &Row<'_>, reach: Option<Reach>) -> Option<Option<ClaimId>> {
    if reach == Some(Reach::Implied) {
        return row.parsed("follows_from", "the id of the claim that it follows from").map(Some);
    }
    if !row.cell("follows_from").is_empty() {
        row.error("follows_from", "only what is implied follows from another claim", "leave the cell empty");
    }
    Some(None)
}

/// What a statement rests on. `None` is a problem.
fn rests_on(row: &Row<'_>, known: &Known<'_>, source: Option<&SourceId>) -> Option<RestsOn> {
    let cell = row.cell("rests_on");
    if !cell.is_empty() && matches!(kind_of(known, source), Some(SourceKind::Party(_))) {
        row.error("rests_on", "a party speaks for itself", "leave the cell empty");
        return None;
    }
    match cell {
        "" => return Some(RestsOn::Itself),
        "unknown" => return Some(RestsOn::Unknown),
        _ => {}
    }
    let mut sources = Vec::new();
    for word in cell.split_whitespace() {
        match known.sources.iter().find(|other| other.id.as_str() == word) {
            Some(other) if Some(&other.id) == source => {
                row.error("rests_on", "a statement can't rest on its own source", "leave the cell empty");
            }
            Some(other) => sources.push(other.id.clone()),
            None if known.sources.is_empty() => {}
            None => row.error(
                "rests_on",
                format!("source `{word}` is not known"),
                "the ids of sources with spaces between them, the word `unknown`, or nothing for its own say-so",
            ),
        }
    }
    Some(RestsOn::Sources(sources))
}

fn said_before_published(row: &Row<'_>, known: &Known<'_>, said_on: Option<SaidOn>, citation: Option<&CitationId>) {
    let citation = citation.and_then(|id| known.citations.iter().find(|known| known.id == *id));
    if let (Some(said_on), Some(citation)) = (said_on.and_then(SaidOn::day), citation)
        && let Some(published) = citation.published
        && said_on > published
    {
        let wrong = format!("`{said_on}` is after `{}` was published", citation.id);
        row.error("said_on", wrong, format!("a day up to {published}"));
    }
}

fn said_on(row: &Row<'_>, last_day: Option<Date>) -> Option<SaidOn> {
    let said_on =
        row.parsed::<SaidOn>("said_on", "a day that exists, as 2021-09-05, or 2021-09 if the day is unknown")?;
    match (said_on.day(), last_day) {
        (Some(day), Some(last)) if day > last => {
            row.error("said_on", format!("`{day}` is after the story's last day"), format!("a day up to {last}"));
            None
        }
        _ => Some(said_on),
    }
}

/// What the row asserts on control. The outer `None` is a problem, the inner one a kind that asserts nothing.
fn assertion(row: &Row<'_>, kind: Kind, known: &Known<'_>, source: Option<&SourceId>) -> Option<Option<Assertion>> {
    let party_right = one_of_known(known.parties);
    let absent = |column: &str| {
        let empty = row.cell(column).is_empty();
        if !empty {
            row.error(column, format!("a row of kind `{}` says nothing of this", kind.token()), "leave the cell empty");
        }
        empty
    };
    let party =
        |column: &str| row.required(column, &party_right).and_then(|_| row.reference(column, known.parties, "party"));
    match kind {
        Kind::Control | Kind::Concession => {
            let (clear, holder) = (absent("not_holder"), party("holder"));
            let holder = holder.filter(|_| clear)?;
            let own = own_party(known, source);
            match (kind, own) {
                (Kind::Concession, None) => {
                    row.error("kind", "only a party can concede", "`control` for a source that is no party");
                }
                (Kind::Concession, Some(own)) if *own == holder => {
                    row.error("kind", "a party can't concede a place to itself", "`control`, or another holder");
                }
                (Kind::Concession, Some(own)) if (known.same_side)(own, &holder) => {
                    row.error("kind", "a party can't concede a place to its own side", "`control`, or another holder");
                }
                (Kind::Control, Some(own)) if !(known.same_side)(own, &holder) => {
                    row.error("kind", "a party says that another holds it", "`concession`, or another holder");
                }
                _ => {}
            }
            Some(Some(Assertion::Held(holder)))
        }
        Kind::Denial | Kind::EntryDenied => {
            let (clear, denied) = (absent("holder"), party("not_holder"));
            Some(Some(Assertion::NotHeld(denied.filter(|_| clear)?)))
        }
        _ => {
            let (no_holder, no_denied) = (absent("holder"), absent("not_holder"));
            (no_holder && no_denied).then_some((kind == Kind::Contested).then_some(Assertion::Contested))
        }
    }
}

fn own_party<'a>(known: &Known<'a>, source: Option<&SourceId>) -> Option<&'a PartyId> {
    match kind_of(known, source)? {
        SourceKind::Party(party) => Some(party),
        SourceKind::Outlet | SourceKind::Organisation | SourceKind::Several => None,
    }
}

fn kind_of<'a>(known: &Known<'a>, source: Option<&SourceId>) -> Option<&'a SourceKind> {
    known.sources.iter().find(|known| Some(&known.id) == source).map(|source| &source.kind)
}

/// What a statement is said of, see [`PLACES`].
fn places(row: &Row<'_>, known: &Known<'_>, kind: Option<Kind>) -> Vec<Place> {
    let groups: Vec<GroupId> = known.groups.iter().map(|group| group.id.clone()).collect();
    let group = |word: &str| word.parse::<GroupId>().ok().filter(|id| groups.contains(id));
    let area = |word: &str| word.parse::<AreaCode>().ok().filter(|code| known.areas.contains(code));
    let mut places = Vec::new();
    for word in row.cell("places").split_whitespace() {
        let place = match word.split_once(':') {
            Some((scope, id)) if Place::EVERY_PART.strip_suffix(':') == Some(scope) => group(id).map(Place::EveryPart),
            Some((scope, _)) => {
                let wrong = format!("the scope `{scope}:` is not known");
                row.error(
                    "places",
                    wrong,
                    "`every-part-of:` and the id of a group, or the id alone for a group as a whole",
                );
                continue;
            }
            None => area(word).map(Place::Area).or_else(|| group(word).map(Place::Whole)),
        };
        let paints = kind.is_some_and(|kind| kind.paints() || kind == Kind::EntryDenied);
        match place {
            Some(place) if places.contains(&place) => {
                row.error("places", format!("`{word}` stands twice"), "name each place once");
            }
            Some(Place::Whole(id) | Place::EveryPart(id)) if paints && is_orientation(known, &id) => row.error(
                "places",
                format!("`{id}` is a group for orientation, and never painted as one"),
                "the codes of its areas",
            ),
            Some(place) => places.push(place),
            // what is wrong with their file was said there
            None if known.areas.is_empty() || known.groups.is_empty() => {}
            None => row.error(
                "places",
                format!("`{word}` is no area of areas.geojson and no group of groups.csv"),
                format!("{PLACES}; groups are {}", super::table::list(&groups)),
            ),
        }
    }
    places
}

fn is_orientation(known: &Known<'_>, id: &GroupId) -> bool {
    known.groups.iter().any(|group| group.id == *id && group.kind == GroupKind::Orientation)
}
