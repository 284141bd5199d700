//! Web and mail addresses that a link may lead to: one rule for all formats.
//!
//! Applications refuse a whole DOCX package for one target that is no URI (ISO/IEC 29500-2 §9.3), so
//! what is not surely one is none in any format. International hosts are written as the Internet knows
//! them (RFC 5891), other letters percent-encoded (RFC 3986).

use crate::numerals::percent_encode;

/// Why a text is no address that a link may lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AddressFault {
    /// It begins neither with `https://` or `http://` nor with `mailto:`.
    Scheme,
    /// A name, perhaps with a password, stands before the host, which only helps to deceive:
    /// `https://bank.example@evil.example/`.
    User,
    Host,
    Port,
    /// What stands behind `mailto:` is no mail address.
    Mailbox,
    /// It has more characters than Word follows; browsers and PDF allow more.
    Length,
}

impl AddressFault {
    /// Returns what is wrong, to stand behind "it".
    pub(crate) fn reason(self) -> &'static str {
        match self {
            AddressFault::Scheme => "is no web or mail address",
            AddressFault::User => "has a name before its host, as only forged addresses have",
            AddressFault::Host => "names no host that can be",
            AddressFault::Port => "has a port that cannot be",
            AddressFault::Mailbox => "is no mail address",
            AddressFault::Length => "has more than 2079 characters",
        }
    }
}

/// Returns an address as a URI.
///
/// # Errors
/// When it is neither a web address with a host by name nor a mail address, or too long.
pub(crate) fn link_address(address: &str) -> Result<String, AddressFault> {
    const LONGEST: usize = 2_079;
    let uri = plain_address(address)?;
    match uri.len() <= LONGEST {
        true => Ok(uri),
        false => Err(AddressFault::Length),
    }
}

fn plain_address(address: &str) -> Result<String, AddressFault> {
    let (scheme, rest) = address.split_once(':').ok_or(AddressFault::Scheme)?;
    match scheme.to_ascii_lowercase().as_str() {
        scheme @ ("http" | "https") => {
            let rest = rest.strip_prefix("//").ok_or(AddressFault::Scheme)?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            let authority = plain_authority(authority)?;
            Ok(format!("{scheme}://{authority}{}", encoded(path)))
        }
        "mailto" => {
            let (mailbox, headers) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
            let (user, host) = mailbox.split_once('@').ok_or(AddressFault::Mailbox)?;
            let host = plain_host(host).ok_or(AddressFault::Mailbox)?;
            match !user.is_empty() && user.chars().all(is_user) {
                true => Ok(format!("mailto:{user}@{host}{}", encoded(headers))),
                false => Err(AddressFault::Mailbox),
            }
        }
        _ => Err(AddressFault::Scheme),
    }
}

/// Returns a host, and perhaps a port, in ASCII.
fn plain_authority(authority: &str) -> Result<String, AddressFault> {
    if authority.contains('@') {
        return Err(AddressFault::User);
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let host = plain_host(host).ok_or(AddressFault::Host)?;
    match port {
        None => Ok(host),
        Some(port) if port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok() => {
            Ok(format!("{host}:{port}"))
        }
        Some(_) => Err(AddressFault::Port),
    }
}

/// Returns a host in ASCII: of another script, its name in Punycode (RFC 3492).
fn plain_host(host: &str) -> Option<String> {
    let plain = match host.is_ascii() {
        true => host.to_owned(),
        false => idna::domain_to_ascii(host).ok()?,
    };
    is_host(&plain).then_some(plain)
}

fn is_host(host: &str) -> bool {
    const LONGEST_LABEL: usize = 63;
    const LONGEST: usize = 253;
    host.len() <= LONGEST
        && host.split('.').all(|label| {
            let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
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
            percent_encode(byte, &mut encoded);
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
            "https://a_b.example.org/",
            "http://localhost/",
            "https://example.org/%00",
        ] {
            assert_eq!(link_address(address).as_deref(), Ok(address));
        }
    }

    #[test]
    fn what_may_not_stand_there_is_encoded() {
        for (address, expected) in [
            (
                "HTTPS://example.org/a b/\u{645}?<\"#x#y%zz",
                "https://example.org/a%20b/%D9%85?%3C%22#x%23y%25zz",
            ),
            (
                "https://exämple.org/päth/文?q=ü",
                "https://xn--exmple-cua.org/p%C3%A4th/%E6%96%87?q=%C3%BC",
            ),
            ("https://例え.jp:8080", "https://xn--r8jz45g.jp:8080"),
            ("mailto:a@exämple.org", "mailto:a@xn--exmple-cua.org"),
            ("https://example.org/{x}", "https://example.org/%7Bx%7D"),
        ] {
            assert_eq!(link_address(address).as_deref(), Ok(expected), "{address}");
            assert_eq!(
                link_address(expected).as_deref(),
                Ok(expected),
                "said again"
            );
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_its_reason() {
        use AddressFault as F;
        for (address, fault) in [
            ("", F::Scheme),
            ("example.org", F::Scheme),
            ("//example.org/x", F::Scheme),
            ("javascript:alert(1)", F::Scheme),
            ("file:///etc/passwd", F::Scheme),
            ("tel:+123", F::Scheme),
            ("https:", F::Scheme),
            ("https://", F::Host),
            ("https:///path", F::Host),
            ("https://exa mple.org", F::Host),
            ("https://a\\b.org/x", F::Host),
            ("https://a..b.org/", F::Host),
            ("https://-a.example", F::Host),
            ("https://[::1]/", F::Host),
            ("https://user:pw@example.org", F::User),
            ("https://example.org:99999/", F::Port),
            ("https://example.org:+80/", F::Port),
            ("mailto:", F::Mailbox),
            ("mailto:nobody", F::Mailbox),
            ("mailto:one@", F::Mailbox),
            ("mailto:a@b@c", F::Mailbox),
            ("mailto:a b@c.example", F::Mailbox),
        ] {
            assert_eq!(link_address(address), Err(fault), "{address}");
        }
    }
}
