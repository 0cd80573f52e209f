//! The buttons that the desk answers.

/// What a button asks of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Show the maps of all sources.
    Compare,
    /// Show them no more.
    CloseCompare,
    /// Search for an area.
    Find,
    /// Cite what is shown.
    Cite,
    /// Copy the line to cite by.
    CopyReference,
    /// Embed the map.
    Embed,
    /// Copy the code to embed it by.
    CopyCode,
    /// Close the dialog that is open.
    CloseDialog,
}

impl Tool {
    /// Every tool.
    pub const ALL: [Self; 8] = [
        Self::Compare,
        Self::CloseCompare,
        Self::Find,
        Self::Cite,
        Self::CopyReference,
        Self::Embed,
        Self::CopyCode,
        Self::CloseDialog,
    ];

    /// Its name, the value of the button's attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::CloseCompare => "close",
            Self::Find => "find",
            Self::Cite => "cite",
            Self::CopyReference => "copy",
            Self::Embed => "embed",
            Self::CopyCode => "copy-code",
            Self::CloseDialog => "shut",
        }
    }

    /// The tool of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.name() == name)
    }
}
