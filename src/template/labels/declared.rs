//! The messages that the built-in file declares, in its order.

use std::collections::HashMap;

/// A message as the code knows it.
#[derive(Debug)]
pub(super) struct Declared {
    pub(super) id: &'static str,
    pub(super) variables: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/declared.rs"));

/// Returns the places of all messages by their ids.
pub(super) fn ids() -> HashMap<&'static str, usize> {
    let ids = MESSAGES.iter().enumerate();
    ids.map(|(index, message)| (message.id, index)).collect()
}
