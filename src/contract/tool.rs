//! The buttons that the desk responds to.

/// What a button asks the desk to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Show the maps of all sources.
    Compare,
    /// Hide the maps of all sources.
    CloseCompare,
    /// Search for an area.
    Find,
    /// Open the dialog for citing the view.
    Cite,
    /// Copy the citation.
    CopyReference,
    /// Open the dialog for embedding the map.
    Embed,
    /// Copy the embed code.
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

    /// The tool's name: the value of the button's attribute.
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

    /// The tool with this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.name() == name)
    }
}
