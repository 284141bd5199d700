//! Web and mail addresses as relationships may carry them.
//!
//! Applications refuse a whole package for one target that is no URI (ISO/IEC 29500-2 §9.3), so
//! what is not surely one is not written as one.

use std::fmt::Write as _;

/// Returns an address as the target of a relationship (RFC 3986, other letters percent-encoded);
/// nothing if it is neither a web address with a plain host nor a mail address.
pub fn target(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        scheme @ ("http" | "https") => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            is_authority(authority).then(|| format!("{scheme}://{authority}{}", encoded(path)))
        }
        "mailto" => {
            let (mailbox, headers) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
            let (user, host) = mailbox.split_once('@')?;
            let is_plain = !user.is_empty() && user.chars().all(is_user) && is_host(host);
            is_plain.then(|| format!("mailto:{mailbox}{}", encoded(headers)))
        }
        _ => None,
    }
}

/// Returns whether a text is a host, and perhaps a port. A user before it, as in
/// `https://bank.example@evil.example/`, only helps to deceive.
fn is_authority(authority: &str) -> bool {
    match authority.split_once(':') {
        Some((host, port)) => is_host(host) && port.parse::<u16>().is_ok(),
        None => is_host(authority),
    }
}

fn is_host(host: &str) -> bool {
    const LONGEST_LABEL: usize = 63;
    const LONGEST: usize = 253;
    host.len() <= LONGEST
        && host.split('.').all(|label| {
            let inner = |c: char| c.is_ascii_alphanumeric() || c == '-';
            (1..=LONGEST_LABEL).contains(&label.len())
                && label.chars().all(inner)
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

fn is_user(character: char) -> bool {
    character.is_ascii_alphanumeric() || ".!$&'*+-=_~".contains(character)
}

/// Returns a text with everything percent-encoded that may not stand in a path, a query or a
/// fragment as it is (RFC 3986 §2.1, §3.3).
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let mut is_in_fragment = false;
    for (at, byte) in text.bytes().enumerate() {
        let is_plain = match byte {
            b'%' => is_escape(&text.as_bytes()[at + 1..]),
            // A second one would not be a URI.
            b'#' => !std::mem::replace(&mut is_in_fragment, true),
            byte => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte),
        };
        if is_plain {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

fn is_escape(rest: &[u8]) -> bool {
    matches!(rest, [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_stay_as_they_are() {
        for address in [
            "https://www.example.org",
            "http://example.org:8080/a/b.html?c=d&e=%20f#g",
            "mailto:secretariat@example.org?subject=Plan",
        ] {
            assert_eq!(target(address).as_deref(), Some(address));
        }
    }

    #[test]
    fn what_may_not_stand_there_is_encoded() {
        let encoded = target("HTTPS://example.org/a b/\u{645}?<\"#x#y%zz").expect("it is one");
        assert_eq!(
            encoded,
            "https://example.org/a%20b/%D9%85?%3C%22#x%23y%25zz"
        );
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for address in [
            "",
            "example.org",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "https:///path",
            "https://exa mple.org",
            "https://user@example.org",
            "https://example.org:99999/",
            "https://[::1]/",
            "https://-a.example",
            "mailto:",
            "mailto:nobody",
            "mailto:a@b@c",
            "mailto:a b@c.example",
        ] {
            assert_eq!(target(address), None, "{address}");
        }
    }
}
