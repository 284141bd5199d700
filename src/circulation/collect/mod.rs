//! What members did to a draft, found in the files that they send back.
//!
//! ```text
//!                    ┌─ rows, columns ─> rows of the draft ───┬─ row_changes ─> rows put in, gone, moved
//! ReturnedFile ─ layout ─ comment_columns ─> comment_rows     ├─ units ─┬─ tracked, moves
//!    (reading)       └─ others, texts ────────────────────────┘         └─ by_hand
//!                                                               remarks, additions, pictures
//!                                                                       │
//! Pages ─ marked_pages ─> what members put on them
//! ReturnedFile, a message ─ letter ─> comments, objections, or that there are none
//! every word ─ fates ─> WordLedger            findings ─ doubt ─> entries of feedback
//! ```
//!
//! Words are conserved: what takes words says so in `fates`, and what nobody took is listed as an
//! addition where it stands. So each word of a file is as it was sent, ours, in a finding, or left out
//! for one of the reasons of [`LeftOut`](crate::circulation::word_ledger::LeftOut); the
//! [`WordLedger`](crate::circulation::word_ledger::WordLedger) of a file adds up to the words that its
//! raw parts hold, or the file is not collected.
//!
//! The base is [`Sent`]: the draft and the table for comments as they were sent. An item is known by
//! its bookmark and by its words; where the two disagree, it is said. A column is known by its
//! heading, by what stands in it and by the order of the cells. Knows no file format.

mod additions;
mod by_hand;
mod cells;
mod collection;
mod columns;
mod comment_columns;
mod comment_rows;
mod document_kind;
mod doubt;
mod fates;
mod file;
mod finding;
mod index;
mod layout;
mod learning;
mod letter;
mod likeness;
mod marked_pages;
mod moves;
mod remarks;
mod row_changes;
mod rows;
mod sent;
mod tracked;
mod unit;

pub use collection::UnsureRow;
pub use file::{LOST_WORDS, Returned, Trust, collect_file};
pub use finding::{Finding, comments_of};
pub(crate) use letter::collect_letter;
pub(crate) use marked_pages::collect_pages;
pub use sent::{
    Base, BaseHeading, BaseItem, BaseValue, ItemWording, LetterWords, OtherDocuments, Ours, Sent,
    TableWords, Wording,
};
