//! The places outside the package that a part leads to (ISO/IEC 29500-2 §9.3).

use std::collections::HashMap;
use std::fmt;

/// The addresses outside the package that a part leads to, each once.
#[derive(Debug, Default)]
pub(crate) struct Links {
    ids: HashMap<String, LinkId>,
    in_order: Vec<String>,
}

/// The id of the relationship that leads to an address, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LinkId(usize);

impl fmt::Display for LinkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "link{}", self.0)
    }
}

impl Links {
    /// Returns the id of the relationship to a URI.
    pub(crate) fn id(&mut self, uri: String) -> LinkId {
        if let Some(id) = self.ids.get(&uri) {
            return *id;
        }
        let id = LinkId(self.in_order.len() + 1);
        self.in_order.push(uri.clone());
        self.ids.insert(uri, id);
        id
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.in_order.is_empty()
    }

    /// Returns the relationships: ids and URIs.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (LinkId, &str)> {
        (1..)
            .map(LinkId)
            .zip(self.in_order.iter().map(String::as_str))
    }
}
