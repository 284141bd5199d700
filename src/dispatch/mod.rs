//! What goes out beside documents: entries for calendars, and messages that are ready to be sent.
//!
//! Knows two file formats, and neither plan nor document; everything that such a file says is
//! handed in, its identity and its date too. Nothing here sends anything.

pub mod calendar;
pub mod message;

pub use calendar::{Calendar, LastDay};
pub use message::{Attachment, Mailbox, Message};
