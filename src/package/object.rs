//! Pictures and other objects that stand in documents and sheets.

use serde::{Deserialize, Serialize};

/// What an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ObjectKind {
    Picture,
    Chart,
    Diagram,
    /// A drawn shape.
    Shape,
    /// A file of another program.
    Embedded,
}

impl ObjectKind {
    /// Returns the words for such an object.
    pub fn words(self) -> &'static str {
        match self {
            ObjectKind::Picture => "a picture",
            ObjectKind::Chart => "a chart",
            ObjectKind::Diagram => "a diagram",
            ObjectKind::Shape => "a drawn shape",
            ObjectKind::Embedded => "an embedded file",
        }
    }
}
