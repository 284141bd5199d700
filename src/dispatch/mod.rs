//! What goes out beside documents: entries for calendars, and messages that are ready to be sent.
//!
//! Knows two file formats, and neither plan nor document; everything that such a file says is
//! handed in, its identity and its date too. Nothing here sends anything.

pub(crate) mod calendar;
pub(crate) mod message;

pub(crate) use calendar::{Calendar, LastDay};
pub(crate) use message::{Attachment, Mailbox, Message};
