//! The register of bodies: who can be responsible, or support.

use super::Timeline;
use crate::diagnostic::Spanned;
use std::fmt;

/// The unique key of a body: lowercase ASCII letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BodyKey(pub String);

impl fmt::Display for BodyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A body: a working group, a subcommittee, a secretariat, a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    pub key: Spanned<BodyKey>,
    /// As printed in tables.
    pub name: Spanned<String>,
    /// Spelled out, if the name is short.
    pub long_name: Option<Spanned<String>>,
    /// Other spellings in the plan's source that were folded into this entry.
    pub variants: Vec<Spanned<String>>,
    /// When the body came, or comes, into being.
    pub since: Option<Spanned<Timeline>>,
}

impl Body {
    /// Walks over all names of the body, the printed one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name)
            .chain(&self.long_name)
            .chain(&self.variants)
            .map(|name| name.value.as_str())
    }
}
