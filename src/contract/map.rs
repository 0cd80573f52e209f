//! The map's buttons and hints, as their attributes name them.

/// What a button does to the visible part of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Zooms in.
    In,
    /// Zooms out.
    Out,
    /// Shows the whole map.
    Whole,
    /// Moves the view towards the top.
    Up,
    /// Towards the bottom.
    Down,
    /// Towards the left.
    Left,
    /// Towards the right.
    Right,
}

impl Button {
    /// Every button.
    pub const ALL: [Self; 7] = [Self::In, Self::Out, Self::Whole, Self::Up, Self::Down, Self::Left, Self::Right];

    /// The value of the button's attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Whole => "whole",
            Self::Up => "up",
            Self::Down => "down",
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// The button with this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|button| button.name() == name)
    }
}

/// How a reader tried to move the map of an embed page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// With the wheel, without Ctrl or ⌘.
    Wheel,
    /// With one finger.
    Touch,
}

impl Hint {
    /// The value of the attribute that shows the hint.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wheel => "wheel",
            Self::Touch => "touch",
        }
    }
}

/// The name of the hint for the wheel where the keyboard has ⌘ instead of Ctrl.
pub const WHEEL_MAC: &str = "wheel-mac";
