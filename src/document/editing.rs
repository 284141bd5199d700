//! What people may do to a document that they are sent.

/// How a document may be changed, in formats that can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Editing {
    /// At will.
    #[default]
    Free,
    /// Every change is tracked until somebody switches that off.
    Tracked,
    /// Every change is tracked, and that cannot be switched off by mistake: no password, for it
    /// guards against slips, not against people.
    TrackedOnly,
}
