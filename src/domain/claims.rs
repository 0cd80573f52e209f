//! The claims of a story, found by what they are about and by what they end.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use super::claim::{Claim, Place};
use super::id::ClaimId;
use super::listed::Listed;
use super::place::Area;

/// Claims in the order of their file. Shared: a copy is cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    list: Listed<Claim>,
    /// For each place, where in the list the claims about it are.
    about: Arc<HashMap<Place, Vec<usize>>>,
    /// For each claim, where in the list those are that end it.
    ending: Arc<HashMap<ClaimId, Vec<usize>>>,
}

impl Claims {
    /// The claims about an area or about a group that it lies in, in the order of the file.
    pub fn about(&self, area: &Area) -> impl Iterator<Item = &Claim> + use<'_> {
        let of_groups = area.within.iter().flat_map(|id| [Place::Whole(id.clone()), Place::EveryPart(id.clone())]);
        let places = std::iter::once(Place::Area(area.code.clone())).chain(of_groups);
        let mut found: Vec<usize> = places.filter_map(|place| self.about.get(&place)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|place| self.list.get(place))
    }

    /// The claims that end this one, in the order of the file.
    pub fn ending(&self, id: &ClaimId) -> impl Iterator<Item = &Claim> {
        self.ending.get(id).into_iter().flatten().filter_map(|place| self.list.get(*place))
    }
}

impl From<Vec<Claim>> for Claims {
    fn from(claims: Vec<Claim>) -> Self {
        let (mut about, mut ending) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        for (place, claim) in claims.iter().enumerate() {
            for what in &claim.places {
                about.entry(what.clone()).or_default().push(place);
            }
            for ended in &claim.ends {
                ending.entry(ended.clone()).or_default().push(place);
            }
        }
        Self { list: claims.into(), about: Arc::new(about), ending: Arc::new(ending) }
    }
}

impl Deref for Claims {
    type Target = Listed<Claim>;

    fn deref(&self) -> &Listed<Claim> {
        &self.list
    }
}
