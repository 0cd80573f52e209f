//! What a page needs to know about its site.

/// A site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The site's address, with a slash at the end. What needs an absolute address is left out where it is `None`.
    pub address: Option<String>,
    /// The names of the site's stories.
    pub stories: Vec<String>,
    /// Whether pages carry their content security policy in a `<meta>`, for hosts that send no headers.
    pub policed: bool,
}

impl Site {
    /// The site's address, normalised to end with a slash; `None` if it is not an http or https address.
    pub fn read_address(text: &str) -> Option<String> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = host.trim_end_matches('/');
        let sound = !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "\"'<>?#\\".contains(c));
        sound.then(|| format!("{}/", text.trim_end_matches('/')))
    }

    /// The absolute address of a file of the site.
    pub(super) fn whole(&self, path: &str) -> Option<String> {
        Some(format!("{}{path}", self.address.as_ref()?))
    }
}
