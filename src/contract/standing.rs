//! What is said of an area, as text: the page has it for every voice, and style sheets colour the map by it.
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

/// Whether a text can be that of a standing.
pub fn is_text(text: &str) -> bool {
    let words: Vec<_> = text.split(' ').collect();
    let is_reach = |word: &str| Reach::ALL.iter().any(|reach| reach.token() == word);
    let words = words.strip_suffix(&[CONCEDED]).filter(|words| words.len() > 1).unwrap_or(&words);
    match words {
        ["none" | "disputed" | "disputed-as-part" | "single" | "corroborated" | CONCEDED] => true,
        ["held" | "not-held", _, reach] | ["contested", reach] => is_reach(reach),
        ["history", "held" | "not-held", _] | ["history", "contested"] => true,
        _ => false,
    }
}

const CONCEDED: &str = "conceded";

/// The ending of the text of a standing that nobody stated and that only follows from what was said.
pub fn implied_end() -> String {
    format!(" {}", Reach::Implied.token())
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

    #[test]
    fn each_standing_has_its_text() {
        let held = Position::Held(party("a"), vec![party("c")]);
        let denied = Position::NotHeld(party("a"));
        let dispute = vec![held.clone(), denied.clone(), Position::Contested];
        let history = |position| Standing::History(Claimed { position, extent: Extent::Named, conceded: true });
        for (standing, wanted) in [
            (Standing::NoClaim, "none"),
            (claimed(held.clone(), Extent::Named, true), "held a+c named conceded"),
            (claimed(held.clone(), Extent::Whole, false), "held a+c extension"),
            (claimed(denied.clone(), Extent::Implied, false), "not-held a implied"),
            (claimed(Position::Contested, Extent::Named, false), "contested named"),
            (history(held), "history held a+c"),
            (history(denied), "history not-held a"),
            (history(Position::Contested), "history contested"),
            (Standing::Backed(Backing::Single), "single"),
            (Standing::Backed(Backing::Conceded), "conceded"),
            (Standing::Disputed(dispute.clone()), "disputed"),
            (Standing::DisputedAsPart(dispute), "disputed-as-part"),
        ] {
            assert_eq!(text(&standing), wanted);
            assert!(is_text(wanted), "{wanted}");
            assert_eq!(wanted.ends_with(&implied_end()), standing.is_implied(), "{wanted}");
        }
    }

    #[test]
    fn what_is_no_standing_is_told_apart() {
        for text in
            ["", "held", "held a", "held a ", "held a named now", "held a somehow", "seized a named", "none named"]
        {
            assert!(!is_text(text), "{text}");
        }
    }
}
