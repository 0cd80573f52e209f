//! Attributes of the contract, for elements in a view: `<p {..attr(VOICE, word)}>`.

use leptos::attr::custom::{CustomAttr, custom_attribute};
use leptos::tachys::html::attribute::AttributeValue;

use crate::contract::Attribute;

/// An attribute with its value.
pub fn attr<V: AttributeValue>(attribute: Attribute, value: V) -> CustomAttr<&'static str, V> {
    custom_attribute(attribute.name(), value)
}
