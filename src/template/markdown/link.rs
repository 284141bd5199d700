//! Where a link may lead.

use crate::document::{Anchor, Target};
use pulldown_cmark::LinkType;
use std::fmt::Write as _;

/// Schemes of addresses that a reader may be sent to.
const SCHEMES: [&str; 3] = ["https:", "http:", "mailto:"];

/// Characters that an address may have as they are (RFC 3986 §2.2 and §2.3), and the percent sign
/// of those that it may not.
const PLAIN: &str = "-._~:/?#[]@!$&'()*+,;=%";

/// Longest address that Word follows, in characters; browsers and PDF allow more.
pub(super) const LONGEST: usize = 2_079;

/// Returns where a link leads; nothing if a reader should not be sent there, or cannot be.
pub(super) fn target(kind: LinkType, address: &str) -> Option<Target> {
    if let Some(anchor) = address.strip_prefix('#') {
        return (!anchor.is_empty()).then(|| Target::Place(Anchor(anchor.to_owned())));
    }
    if kind == LinkType::Email {
        return uri(&format!("mailto:{address}"));
    }
    let lower: String = address.chars().take(8).collect::<String>().to_lowercase();
    let scheme = SCHEMES.iter().find(|scheme| lower.starts_with(**scheme))?;
    if address.len() > scheme.len() {
        uri(address)
    } else {
        None
    }
}

fn uri(address: &str) -> Option<Target> {
    let address = encoded(address);
    (address.len() <= LONGEST).then_some(Target::Uri(address))
}

/// Encodes what an address may not have (RFC 3986 §2.1).
fn encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for c in address.chars() {
        if c.is_ascii_alphanumeric() || PLAIN.contains(c) {
            encoded.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                // Writing to a string does not fail.
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_web_to_mail_and_inside() {
        let uri = |text: &str| Some(Target::Uri(text.to_owned()));
        for (address, expected) in [
            (
                "https://example.org/a?b#c",
                uri("https://example.org/a?b#c"),
            ),
            ("HTTP://example.org", uri("HTTP://example.org")),
            (
                "https://example.org/é ü",
                uri("https://example.org/%C3%A9%20%C3%BC"),
            ),
            ("mailto:a@example.org", uri("mailto:a@example.org")),
            ("#1.1.1", Some(Target::Place(Anchor("1.1.1".to_owned())))),
            ("#", None),
            ("https:", None),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("../other.md", None),
            ("", None),
        ] {
            assert_eq!(target(LinkType::Inline, address), expected, "{address}");
        }
        assert_eq!(
            target(LinkType::Email, "a@example.org"),
            uri("mailto:a@example.org")
        );
    }
}
