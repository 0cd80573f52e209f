//! `claims.csv`: who says what about which area. Each row is a statement.

use super::ends;
use super::problem::{At, Problems};
use super::table::{Columns, Row, Seen, Table, one_of_known};
use crate::domain::claim::{Assertion, Claim, Kind, Place, Reach, RestsOn, SaidOn};
use crate::domain::date::Date;
use crate::domain::id::{AreaCode, CitationId, ClaimId, GroupId, PartyId, SourceId};
use crate::domain::language::Language;
use crate::domain::place::{Group, GroupKind};
use crate::domain::source::{Citation, Source, SourceKind};

pub(super) const COLUMNS: Columns = Columns {
    all: &[
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
    ],
    optional: &["event_date", "rests_on", "ends"],
    texts: &["claimant", "role", "reporter", "verifier", "medium", "paraphrase", "note"],
};

/// What the other files define and claims refer to.
pub(super) struct Known<'a> {
    pub parties: &'a [PartyId],
    /// Whether two parties are on the same side.
    pub same_side: &'a dyn Fn(&PartyId, &PartyId) -> bool,
    pub sources: &'a [Source],
    pub citations: &'a [Citation],
    pub groups: &'a [Group],
    pub areas: &'a [AreaCode],
    /// The last day on which a statement can be made; `None` if `story.json` could not be read.
    pub last_day: Option<Date>,
}

/// Reads the claims, each with its position in the file.
pub(super) fn claims(bytes: &[u8], known: &Known<'_>, languages: &[Language], problems: &Problems) -> Vec<(At, Claim)> {
    let Some(table) = Table::read("claims.csv", bytes, &COLUMNS, languages, problems) else { return Vec::new() };
    let (mut seen, mut claims) = (Seen::new(), Vec::new());
    table.each_row(problems, |row| {
        // Read every cell before the first `?`, so that all problems of a row are reported at once.
        let id = row.parsed::<ClaimId>("id", "use letters, digits, - and _, such as `mayor-denial`");
        let sources: Vec<SourceId> = known.sources.iter().map(|source| source.id.clone()).collect();
        let source =
            row.required("source", &one_of_known(&sources)).and_then(|_| row.reference("source", &sources, "source"));
        let citations: Vec<CitationId> = known.citations.iter().map(|citation| citation.id.clone()).collect();
        let claimant = row.required("claimant", "say who makes the statement");
        let role = row.required("role", "give the claimant's role, such as `spokesman`");
        let party = party(row, known, source.as_ref());
        let reporter = row.required("reporter", "give the outlet that carried it");
        let medium = row.required("medium", "say how it was said, such as `tweet`");
        let said_on = said_on(row, known.last_day);
        let event_date = event_date(row, said_on);
        let kind = row.one_of("kind", &Kind::ALL.map(|kind| (kind.token(), kind)));
        let reach = row.one_of("reach", &Reach::ALL.map(|reach| (reach.token(), reach)));
        let follows_from = follows_from(row, reach);
        let rests_on = rests_on(row, known, source.as_ref());
        let ends = ends::read(row);
        let places = places(row, known, kind);
        let paraphrase = row.required("paraphrase", "say in your own words what was said").and(row.text("paraphrase"));
        let citation = row
            .required("citation", "give the id of a row in citations.csv")
            .and_then(|_| row.reference("citation", &citations, "citation"));
        said_before_published(row, known, said_on, citation.as_ref());
        let assertion = kind.and_then(|kind| assertion(row, kind, known, source.as_ref()));
        if kind == Some(Kind::Concession) && reach == Some(Reach::Implied) {
            row.error(
                "reach",
                "a concession can't be implied",
                "use `control` for what follows from another statement",
            );
        }
        let counts = |kind: Kind| kind.paints() || kind == Kind::EntryDenied;
        if kind.is_some_and(counts) && kind_of(known, source.as_ref()) == Some(&SourceKind::Several) {
            row.error(
                "kind",
                "several observers can't make one claim about control",
                "give the observer a source of its own",
            );
        }
        if kind.is_some_and(counts) && row.cell("places").is_empty() {
            row.error("places", "a claim about control names no area or group", PLACES);
        }
        if kind == Some(Kind::EntryDenied) && reach == Some(Reach::Implied) {
            row.error("reach", "a denial of entry can't be implied", "use `named`");
        }
        note_on_origin(row);
        wider_as_whole(row, known, kind, &places);
        if ends.as_ref().is_some_and(|ends| !ends.is_empty()) && row.cell("note").is_empty() {
            row.warning(
                "note",
                "the row ends other statements without a reason",
                "say why: narrowed, corrected or withdrawn",
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
                note: row.text("note"),
            };
            claims.push((row.at, claim));
        }
        Some(())
    });
    for (at, claim) in &claims {
        if let Some(origin) = &claim.follows_from
            && !claims.iter().any(|(_, other)| other.id == *origin && other.reach > Reach::Implied)
        {
            let right = "give the id of a row whose reach is not `implied`";
            problems.error(*at, "follows_from", format!("`{origin}` is not a claim that was said"), right);
        }
    }
    ends::check(&claims, problems);
    claims
}

/// What the column `places` can contain.
const PLACES: &str = "give codes of areas, ids of groups (for a group as a whole) \
                      or `every-part-of:` with the id of a group, separated by spaces";

/// The day of the event. The outer `None` is an error, the inner one an empty cell.
fn event_date(row: &Row<'_>, said_on: Option<SaidOn>) -> Option<Option<Date>> {
    if row.cell("event_date").is_empty() {
        return Some(None);
    }
    let day =
        row.parsed::<Date>("event_date", "give a date such as 2021-09-05, or leave the cell empty if it is unknown")?;
    if let Some(said_on) = said_on.and_then(SaidOn::day)
        && day > said_on
    {
        row.error(
            "event_date",
            format!("`{day}` is after the day on which it was said"),
            format!("give a day up to {said_on}"),
        );
        return None;
    }
    Some(Some(day))
}

/// Warns of a statement about a wider place as a whole: it applies to none of its areas, which the editor may not have
/// meant.
fn wider_as_whole(row: &Row<'_>, known: &Known<'_>, kind: Option<Kind>, places: &[Place]) {
    let is_wider = |id: &GroupId| known.groups.iter().any(|group| group.id == *id && group.kind == GroupKind::Wider);
    for place in places {
        if let Place::Whole(id) = place
            && is_wider(id)
            && matches!(kind, Some(Kind::Control | Kind::Concession))
        {
            let wrong = format!("a statement about `{id}` as a whole applies to none of its areas");
            row.warning("places", wrong, format!("use `every-part-of:{id}` if all of it was meant"));
        }
    }
}

/// Warns of a note that says what the statement rests on, since it can contradict the column `rests_on`.
fn note_on_origin(row: &Row<'_>) {
    let note = row.cell("note").to_lowercase();
    for words in ["rests on", "goes by"] {
        if note.contains(words) {
            let wrong = format!("the note says what the statement rests on (“{words}”)");
            row.warning("note", wrong, "say so only in `rests_on`, so that the two can't differ");
        }
    }
}

/// The claimant's party. If the source is a party, it can be no other.
fn party(row: &Row<'_>, known: &Known<'_>, source: Option<&SourceId>) -> Option<PartyId> {
    let party = row.reference("party", known.parties, "party");
    if let (Some(party), Some(own)) = (&party, own_party(known, source))
        && party != own
    {
        row.error(
            "party",
            format!("`{party}` is not the party of the source"),
            format!("use `{own}`, or another source"),
        );
    }
    party
}

/// The claim that an implied one follows from. The outer `None` is an error, the inner one a claim that was said.
fn follows_from(row: &Row<'_>, reach: Option<Reach>) -> Option<Option<ClaimId>> {
    if reach == Some(Reach::Implied) {
        return row.parsed("follows_from", "give the id of the claim that it follows from").map(Some);
    }
    if !row.cell("follows_from").is_empty() {
        row.error("follows_from", "only an implied claim follows from another", "leave the cell empty");
    }
    Some(None)
}

/// What the statement rests on; `None` is an error.
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
                format!("the source `{word}` is unknown"),
                "give ids of sources separated by spaces, or `unknown`, \
                 or leave the cell empty if it is the source's own word",
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
        let wrong = format!("`{said_on}` is after the day on which `{}` was published", citation.id);
        row.error("said_on", wrong, format!("give a day up to {published}"));
    }
}

fn said_on(row: &Row<'_>, last_day: Option<Date>) -> Option<SaidOn> {
    let said_on =
        row.parsed::<SaidOn>("said_on", "give a date such as 2021-09-05, or 2021-09 if the day is unknown")?;
    match (said_on.day(), last_day) {
        (Some(day), Some(last)) if day > last => {
            row.error("said_on", format!("`{day}` is after the story's last day"), format!("give a day up to {last}"));
            None
        }
        _ => Some(said_on),
    }
}

/// What the row asserts about control. The outer `None` is an error, the inner one a kind that asserts nothing.
fn assertion(row: &Row<'_>, kind: Kind, known: &Known<'_>, source: Option<&SourceId>) -> Option<Option<Assertion>> {
    let party_right = one_of_known(known.parties);
    let absent = |column: &str| {
        let empty = row.cell(column).is_empty();
        if !empty {
            row.error(column, format!("a row of kind `{}` can't have this", kind.token()), "leave the cell empty");
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
                    row.error("kind", "only a party can concede", "use `control` for a source that is not a party");
                }
                (Kind::Concession, Some(own)) if *own == holder => {
                    row.error("kind", "a party can't concede an area to itself", "use `control`, or another holder");
                }
                (Kind::Concession, Some(own)) if (known.same_side)(own, &holder) => {
                    row.error(
                        "kind",
                        "a party can't concede an area to its own side",
                        "use `control`, or another holder",
                    );
                }
                (Kind::Control, Some(own)) if !(known.same_side)(own, &holder) => {
                    row.error(
                        "kind",
                        "a party can't claim control for the other side",
                        "use `concession`, or another holder",
                    );
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

/// What the statement is about, see [`PLACES`].
fn places(row: &Row<'_>, known: &Known<'_>, kind: Option<Kind>) -> Vec<Place> {
    let groups: Vec<GroupId> = known.groups.iter().map(|group| group.id.clone()).collect();
    let group = |word: &str| word.parse::<GroupId>().ok().filter(|id| groups.contains(id));
    let area = |word: &str| word.parse::<AreaCode>().ok().filter(|code| known.areas.contains(code));
    let mut places = Vec::new();
    for word in row.cell("places").split_whitespace() {
        let place = match word.split_once(':') {
            Some((scope, id)) if Place::EVERY_PART.strip_suffix(':') == Some(scope) => group(id).map(Place::EveryPart),
            Some((scope, _)) => {
                let wrong = format!("the scope `{scope}:` is unknown");
                row.error(
                    "places",
                    wrong,
                    "use `every-part-of:` with the id of a group, or the id alone for the group as a whole",
                );
                continue;
            }
            None => area(word).map(Place::Area).or_else(|| group(word).map(Place::Whole)),
        };
        let paints = kind.is_some_and(|kind| kind.paints() || kind == Kind::EntryDenied);
        match place {
            Some(place) if places.contains(&place) => {
                row.error("places", format!("`{word}` is listed twice"), "list each place once");
            }
            Some(Place::Whole(id) | Place::EveryPart(id)) if paints && is_orientation(known, &id) => row.error(
                "places",
                format!("`{id}` is a group for orientation and is never painted"),
                "give the codes of its areas",
            ),
            Some(place) => places.push(place),
            // The problems of their own files have been reported.
            None if known.areas.is_empty() || known.groups.is_empty() => {}
            None => row.error(
                "places",
                format!("`{word}` is neither an area in areas.geojson nor a group in groups.csv"),
                format!("{PLACES}; the groups are {}", super::table::list(&groups)),
            ),
        }
    }
    places
}

fn is_orientation(known: &Known<'_>, id: &GroupId) -> bool {
    known.groups.iter().any(|group| group.id == *id && group.kind == GroupKind::Orientation)
}
