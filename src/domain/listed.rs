//! Lists in the order of their files, in which things are found by their identifiers.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::ops::Deref;
use std::sync::Arc;

/// A thing with an identifier.
pub trait Identified {
    /// The type of its identifier.
    type Id: Clone + Eq + Hash;

    /// Its identifier.
    fn id(&self) -> &Self::Id;
}

/// A list in the order of its file. It finds a thing by its identifier without going through the list, since a story has
/// up to thousands of areas and claims. Shared: a copy is cheap.
pub struct Listed<T: Identified> {
    list: Arc<[T]>,
    places: Arc<HashMap<T::Id, usize>>,
}

impl<T: Identified> Listed<T> {
    /// The first thing with this identifier.
    pub fn with_id(&self, id: &T::Id) -> Option<&T> {
        self.place(id).and_then(|place| self.list.get(place))
    }

    /// Where in the list the first thing with this identifier is.
    pub fn place(&self, id: &T::Id) -> Option<usize> {
        self.places.get(id).copied()
    }
}

impl<T: Identified> From<Vec<T>> for Listed<T> {
    fn from(list: Vec<T>) -> Self {
        let mut places = HashMap::with_capacity(list.len());
        for (place, thing) in list.iter().enumerate() {
            places.entry(thing.id().clone()).or_insert(place);
        }
        Self { list: list.into(), places: Arc::new(places) }
    }
}

impl<T: Identified> Deref for Listed<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.list
    }
}

impl<T: Identified> Clone for Listed<T> {
    fn clone(&self) -> Self {
        Self { list: Arc::clone(&self.list), places: Arc::clone(&self.places) }
    }
}

impl<T: Identified + PartialEq> PartialEq for Listed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list
    }
}

impl<T: Identified + Eq> Eq for Listed<T> {}

impl<T: Identified + fmt::Debug> fmt::Debug for Listed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.list.fmt(f)
    }
}

/// Implements [`Identified`] for structs by one of their fields.
macro_rules! identified {
    ($($thing:ty: $field:ident, $id:ty;)*) => {$(
        impl Identified for $thing {
            type Id = $id;

            fn id(&self) -> &$id {
                &self.$field
            }
        }
    )*};
}

identified! {
    super::place::Area: code, super::id::AreaCode;
    super::place::Group: id, super::id::GroupId;
    super::source::Source: id, super::id::SourceId;
    super::source::Party: id, super::id::PartyId;
    super::source::Citation: id, super::id::CitationId;
    super::claim::Claim: id, super::id::ClaimId;
}
