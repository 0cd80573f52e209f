//! What is said of an area, as text: the page has it for every voice, and the programs read it.
//!
//! ```text
//! none
//! held PARTIES REACH [conceded]      not-held PARTY REACH      contested REACH
//! history (held PARTIES | not-held PARTY | contested)
//! disputed | disputed-as-part        single | corroborated | conceded
//! ```
//!
//! Parties of one side are joined by `+`. The sides of a dispute are a separate text: `held-PARTIES`, `not-held-PARTY`
//! and `contested`, with spaces between.

use crate::domain::claim::Reach;
use crate::domain::control::{Position, Standing};

/// Writes a standing as text.
pub fn text(standing: &Standing) -> String {
    let mut words = vec![standing.status().to_owned()];
    match standing {
        Standing::Claimed(claimed) => {
            words.extend(claimed.position.parties());
            words.push(claimed.extent.reach().token().to_owned());
            words.extend(claimed.conceded.then(|| CONCEDED.to_owned()));
        }
        Standing::History(claimed) => {
            words.push(claimed.position.status().to_owned());
            words.extend(claimed.position.parties());
        }
        Standing::NoClaim | Standing::Backed(_) | Standing::Disputed(_) | Standing::DisputedAsPart(_) => {}
    }
    words.join(" ")
}

/// Writes the sides of a dispute; `None` for any other standing. Equal disputes have equal texts.
pub fn sides(standing: &Standing) -> Option<String> {
    let (Standing::Disputed(positions) | Standing::DisputedAsPart(positions)) = standing else { return None };
    let word = |position: &Position| match position.parties() {
        Some(parties) => format!("{}-{parties}", position.status()),
        None => position.status().to_owned(),
    };
    Some(positions.iter().map(word).collect::<Vec<_>>().join(" "))
}

/// Whether two standings are drawn alike, as those from a statement about every part of a group and from one about the
/// whole are.
pub fn are_drawn_alike(one: &Standing, other: &Standing) -> bool {
    text(one) == text(other) && sides(one) == sides(other)
}

const CONCEDED: &str = "conceded";

/// The ending of the text of a standing that nobody stated and that only follows from what was said.
pub fn implied_end() -> String {
    format!(" {}", Reach::Implied.token())
}

/// What the chosen voice says of an area, as the values of its attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The status as one word.
    pub status: String,
    /// Who holds it.
    pub holder: Option<String>,
    /// Who does not.
    pub not_holder: Option<String>,
    /// How far the statement reaches.
    pub reach: Option<String>,
}

impl Said {
    /// Reads the text of a standing, and of the sides of the dispute over the area if there is one.
    pub fn read(text: &str, sides: &str) -> Self {
        let mut words = text.split(' ').map(str::to_owned);
        let status = words.next().unwrap_or_default();
        let mut said = Self::default();
        // a past standing has its position as the second word, and no reach
        let position = if status == "history" { words.next().unwrap_or_default() } else { status.clone() };
        match position.as_str() {
            "held" => (said.holder, said.reach) = (words.next(), words.next()),
            "not-held" => (said.not_holder, said.reach) = (words.next(), words.next()),
            "contested" => said.reach = words.next(),
            "disputed" | "disputed-as-part" => {
                let parties = |kind: &str| {
                    let parties: Vec<_> = sides.split(' ').filter_map(|side| side.strip_prefix(kind)).collect();
                    (!parties.is_empty()).then(|| parties.join(" "))
                };
                (said.holder, said.not_holder) = (parties("held-"), parties("not-held-"));
            }
            _ => {}
        }
        Self { status, ..said }
    }

    /// What an area shows where nothing is said.
    pub fn nothing() -> Self {
        Self { status: Standing::NoClaim.status().to_owned(), ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::control::{Backing, Claimed, Extent};

    fn party(id: &str) -> crate::domain::id::PartyId {
        id.parse().expect("an id")
    }

    fn claimed(position: Position, extent: Extent, conceded: bool) -> Standing {
        Standing::Claimed(Claimed { position, extent, conceded })
    }

    /// The status, holder, not-holder and reach of a text.
    fn read(text: &str, sides: &str) -> [Option<String>; 4] {
        let said = Said::read(text, sides);
        [Some(said.status), said.holder, said.not_holder, said.reach]
    }

    #[test]
    fn what_is_written_is_read() {
        let held = Position::Held(party("a"), vec![party("c")]);
        let denied = Position::NotHeld(party("a"));
        let dispute = vec![held.clone(), denied.clone(), Position::Contested];
        let history = |position| Standing::History(Claimed { position, extent: Extent::Named, conceded: true });
        for (standing, wanted, said) in [
            (Standing::NoClaim, "none", ["none", "", "", ""]),
            (claimed(held.clone(), Extent::Named, true), "held a+c named conceded", ["held", "a+c", "", "named"]),
            (claimed(held.clone(), Extent::Whole, false), "held a+c extension", ["held", "a+c", "", "extension"]),
            (claimed(denied.clone(), Extent::Implied, false), "not-held a implied", ["not-held", "", "a", "implied"]),
            (claimed(Position::Contested, Extent::Named, false), "contested named", ["contested", "", "", "named"]),
            (history(held), "history held a+c", ["history", "a+c", "", ""]),
            (history(denied), "history not-held a", ["history", "", "a", ""]),
            (history(Position::Contested), "history contested", ["history", "", "", ""]),
            (Standing::Backed(Backing::Single), "single", ["single", "", "", ""]),
            (Standing::Backed(Backing::Conceded), "conceded", ["conceded", "", "", ""]),
            (Standing::Disputed(dispute.clone()), "disputed", ["disputed", "a+c", "a", ""]),
            (Standing::DisputedAsPart(dispute), "disputed-as-part", ["disputed-as-part", "a+c", "a", ""]),
        ] {
            assert_eq!(text(&standing), wanted);
            let said = said.map(|word| (!word.is_empty()).then(|| word.to_owned()));
            assert_eq!(read(wanted, &sides(&standing).unwrap_or_default()), said, "{wanted}");
            assert_eq!(wanted.ends_with(&implied_end()), standing.is_implied(), "{wanted}");
        }
        // the sides of a dispute among all sources are not what one source says
        assert_eq!(Said::read("none", "held-a held-b"), Said::nothing());
        assert_eq!(read("disputed", "held-a held-b")[1].as_deref(), Some("a b"));
    }
}
