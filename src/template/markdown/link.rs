//! Where a link may lead.

use crate::document::{AddressFault, Anchor, Target, link_address};
use pulldown_cmark::LinkType;

/// Returns where a link leads.
///
/// # Errors
/// When a reader should not be sent there, or cannot be.
pub(super) fn target(kind: LinkType, address: &str) -> Result<Target, AddressFault> {
    match address.strip_prefix('#') {
        Some("") => Err(AddressFault::Scheme),
        Some(anchor) => Ok(Target::Place(Anchor(anchor.to_owned()))),
        None if kind == LinkType::Email => {
            link_address(&format!("mailto:{address}")).map(Target::Uri)
        }
        None => link_address(address).map(Target::Uri),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_web_to_mail_and_inside() {
        let uri = |text: &str| Ok(Target::Uri(text.to_owned()));
        for (address, expected) in [
            (
                "https://example.org/a?b#c",
                uri("https://example.org/a?b#c"),
            ),
            ("HTTP://example.org", uri("http://example.org")),
            (
                "https://example.org/é ü",
                uri("https://example.org/%C3%A9%20%C3%BC"),
            ),
            ("mailto:a@example.org", uri("mailto:a@example.org")),
            ("#1.1.1", Ok(Target::Place(Anchor("1.1.1".to_owned())))),
            ("#", Err(AddressFault::Scheme)),
            ("https:", Err(AddressFault::Scheme)),
            ("javascript:alert(1)", Err(AddressFault::Scheme)),
            ("file:///etc/passwd", Err(AddressFault::Scheme)),
            ("../other.md", Err(AddressFault::Scheme)),
            ("", Err(AddressFault::Scheme)),
        ] {
            assert_eq!(target(LinkType::Inline, address), expected, "{address}");
        }
        assert_eq!(
            target(LinkType::Email, "a@example.org"),
            uri("mailto:a@example.org")
        );
    }
}
