//! Addresses of links.

use std::fmt;

use url::Url;

use super::invisible::is_invisible;

/// The absolute http or https address of a host, as it was written. Readers can follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

/// Why a text is no address of a link, as the end of a sentence that begins with it.
pub type Flaw = &'static str;

impl WebAddress {
    /// Reads an address. The standard's parser decides, but what it would mend in silence is refused: readers and editors
    /// see the address as it is written.
    pub fn read(text: &str) -> Result<Self, Flaw> {
        if text.contains(|c: char| c.is_whitespace() || is_invisible(c) || "\\\"<>`{}".contains(c)) {
            return Err("has a character that no web address has");
        }
        let url = Url::parse(text).map_err(|_| "is not a web address")?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err("is not a web address");
        }
        let rest = text.split_once("://").filter(|(scheme, _)| scheme.eq_ignore_ascii_case(url.scheme()));
        let host = rest.and_then(|(_, rest)| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        if host.is_empty() || !url.has_host() {
            return Err("has no host after http:// or https://");
        }
        // the parser forgets a user without a name
        if host.contains('@') {
            return Err("names a user, which can hide the host");
        }
        Ok(Self(text.to_owned()))
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_host_on_the_web() {
        for good in [
            "https://a.example",
            "http://a.example/b?c=d#e",
            "https://a.example:8080/ü",
            "https://[::1]/",
            "HTTPS://a.example/",
            "https://a.example/@b",
            "https://a.example/می\u{200C}گوید",
            "https://xn--bcher-kva.example/",
        ] {
            assert_eq!(WebAddress::read(good).map(|address| address.to_string()), Ok(good.to_owned()));
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for bad in [
            "",
            "unknown",
            "a.example",
            "//a.example",
            "/a",
            "javascript:alert(1)",
            "JavaScript://a.example/%0aalert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>",
            "vbscript:a",
            "blob:https://a.example/b",
            "file:///etc/passwd",
            "ftp://a.example",
            "http:a.example",
            "https:/a.example",
            "https:///a.example",
            "https://",
            "https://?a",
            "https://#a",
            " https://a.example",
            "https://a.example\n",
            "https://a. example",
            "https://news.example@evil.example/",
            "https://a:b@evil.example/",
            "https://news.example\\@evil.example",
            "https://a.example/\u{202E}b",
            "https://a.example/\"onclick=",
            "https://a.example:99999/",
            "https://@evil.example/",
            "https://:@evil.example/",
            "https://a.example%40evil.example/",
            "https://a.example/\u{E0041}",
            "https://a.example/\u{1}",
            "HTTPS:a.example",
            "https://a.example／evil.example",
            "https://a..%00.example",
        ] {
            assert!(WebAddress::read(bad).is_err(), "{bad}");
        }
    }
}
