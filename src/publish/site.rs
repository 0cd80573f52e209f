//! What a page needs to know about its site.

use url::Url;

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
    /// The site's address, normalised to end with a slash; `None` if it is not the http or https address of a folder.
    /// A name and a password, which would be published, are not taken.
    pub fn read_address(text: &str) -> Option<String> {
        let mut address = Url::parse(text).ok()?;
        let is_web = matches!(address.scheme(), "http" | "https") && address.has_host();
        let is_plain = !text.contains(|c: char| c.is_whitespace() || "\"'<>`".contains(c));
        let is_open = address.username().is_empty() && address.password().is_none();
        let is_folder = address.query().is_none() && address.fragment().is_none();
        if !(is_web && is_plain && is_open && is_folder) {
            return None;
        }
        let path = format!("{}/", address.path().trim_end_matches('/'));
        address.set_path(&path);
        Some(address.into())
    }

    /// The absolute address of a file of the site.
    pub(super) fn whole(&self, path: &str) -> Option<String> {
        Some(format!("{}{path}", self.address.as_ref()?))
    }
}
