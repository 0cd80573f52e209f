//! A page's content security policy, in a `<meta>`.
//!
//! Some hosts, such as GitHub Pages, don't let a site set headers. The policy has the hashes of the few inline styles
//! and the one inline script of the page, so that the browser refuses any other inline code.

use super::hash::hash;
use super::site::Site;
use crate::contract::trusted::TRUSTED;

/// The policy of a page. `later` is the style sheet of the desk, which the page may load.
pub fn policy(page: &str, later: &str, site: &Site) -> String {
    with_styles(page, &hashes(contents(page, "style").chain([later])), site)
}

/// The policy of the page for a story that is not rendered in advance. Its styles depend on the story, so any style is
/// allowed; no style can read or send anything, since nothing else is.
pub fn of_any_story(page: &str, site: &Site) -> String {
    with_styles(page, " 'unsafe-inline'", site)
}

fn with_styles(page: &str, styles: &str, site: &Site) -> String {
    // in a sandboxed frame some browsers don't match 'self' with the origin that the page came from
    let own = match &site.address {
        Some(address) => format!("'self' {}", origin(address)),
        None => "'self'".to_owned(),
    };
    let scripts = hashes(contents(page, "script"));
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'{scripts}; style-src {own}{styles}; img-src {own} data:; \
         connect-src {own}; frame-src {own}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types {TRUSTED}"
    )
}

fn origin(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address[host..].find('/').map_or(address.len(), |at| host + at);
    &address[..end]
}

/// The content of the inline elements of a kind, without those that load a file or hold data.
fn contents<'a>(text: &'a str, element: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let (start, end) = (format!("<{element}"), format!("</{element}>"));
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once(&start)?;
            let (attributes, after) = after.split_once('>')?;
            let (content, after) = after.split_once(&end)?;
            rest = after;
            let is_data = attributes.contains("type=\"application/");
            if !attributes.contains("src=") && !is_data && !content.is_empty() {
                return Some(content);
            }
        }
    })
}

fn hashes<'a>(contents: impl Iterator<Item = &'a str>) -> String {
    contents.map(|content| format!(" '{}'", hash(content))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_page_is_named_and_nothing_else() {
        let page = "<style>a{}</style><script src=\"b.js\"></script><script type=\"application/ld+json\">{}</script>\
                    <script data-x='1'>c()</script>";
        let site = Site { address: Some("https://maps.example/a/".to_owned()), ..Site::default() };
        let policy = policy(page, "d{}", &site);
        // computed by `printf %s 'a{}' | openssl dgst -sha256 -binary | base64`
        for hash in [
            "X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=",
            "uv6BXxguRKhBqgeOtcyTvppA2Vttceh37dUo7xwS8Ug=",
            "fTCnhmQx+Vznx1J/TbamDaXx+RzqkeQEjy6m9fNBY/I=",
        ] {
            assert!(policy.contains(&format!(" 'sha256-{hash}'")), "{hash} in {policy}");
        }
        assert_eq!(policy.matches("sha256-").count(), 3);
        assert!(policy.contains("connect-src 'self' https://maps.example;"));
    }
}
