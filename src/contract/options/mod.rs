//! The options that an embed's address can set. Each option has everything about it in one place: its names, its
//! values, its default, its documentation, and its effect. Everything else that depends on the options is derived from
//! this table: the page that reads an address (`www/embed/options.js`), its style sheet (`www/embed/options.css`), the dialog,
//! the custom element, and the documentation.

mod accent;
mod table;
mod text;

pub use accent::Accent;
pub use table::*;
pub use text::{documentation, style_sheet};

use super::state::Field;

/// One option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmbedOption {
    /// The option's name in the address.
    pub name: &'static str,
    /// A second name, for people used to other tools, and its values.
    pub alias: Option<(&'static str, Values)>,
    /// The values that it accepts.
    pub values: Values,
    /// Its default.
    pub default: DefaultValue,
    /// What it does, for the documentation.
    pub description: &'static str,
    /// How it takes effect.
    pub effect: Effect,
    /// Whether the dialog has a field for it. Its labels are in `i18n`.
    pub in_dialog: bool,
}

/// The values that an option accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// On or off, one of [`SWITCH`].
    Switch,
    /// One of these words.
    Words(&'static [&'static str]),
    /// One of these words, each of which maps to another.
    Mapped(&'static [(&'static str, &'static str)]),
    /// The name of a story of the site.
    Story,
    /// A source, or all of them.
    Voice,
    /// A day, in a story told day by day.
    Day,
    /// The code of an area.
    Area,
    /// A part of the map, see [`super::zoom::Zoom`].
    Zoom,
    /// A language that the site is available in.
    Language,
}

/// The values of a switch, and what each means. An option without a value is on.
pub const SWITCH: [(&str, bool); 7] =
    [("true", true), ("false", false), ("1", true), ("0", false), ("yes", true), ("no", false), ("", true)];

/// The default of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultValue {
    /// One of its values.
    Value(&'static str),
    /// Described in words.
    Words(&'static str),
}

/// How an option takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It sets a field of the state.
    State(Field),
    /// Its CSS applies to an embed page whose root element has its attribute, see [`EmbedOption::is`].
    Style(&'static str),
    /// Code reads that attribute.
    Attribute,
    /// The script that reads addresses goes to another page.
    Page,
    /// The script that talks to the host page reads it. The custom element never needs it.
    Host,
}

impl EmbedOption {
    /// The selector for a document whose address sets the option to this value: `www/embed/options.js` puts it into an
    /// attribute of the root element. The value needs no quotes, since options' values are words.
    pub fn is(&self, value: &str) -> String {
        let mut selector = String::from("[data-");
        for c in self.name.chars() {
            if c.is_ascii_uppercase() {
                selector.push('-');
            }
            selector.push(c.to_ascii_lowercase());
        }
        selector + &format!("={value}]")
    }

    /// The option's names, each with its values: its own first.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, Values)> {
        [(self.name, self.values)].into_iter().chain(self.alias)
    }

    /// Whether an embed page needs the desk for it.
    pub fn needs_desk(&self) -> bool {
        matches!(self.effect, Effect::State(Field::Compare | Field::Day | Field::Zoom))
    }
}
