//! Drafts that go out to members, and what comes back: who is asked, what was sent, how two texts of
//! a plan differ, and every comment with what became of it.
//!
//! ```text
//! Plan ─ circulate ─> SYMBOL/ (draft, comment table, cover note, frozen plan) ─ e-mail ─> members
//!                                                                                            │
//! plan.toml <─ apply ─ decisions <─ decide ─ Feedback <─ collect ─ returned files <──────────┘
//! ```
//!
//! Knows the plan and no file syntax: TOML is read and written in [`plan_file`](crate::plan_file).

pub mod amend;
pub mod answers;
pub mod collect;
pub mod decisions;
pub mod difference;
pub mod feedback;
pub mod feedback_rules;
pub mod manifest;
pub mod members;
pub mod plan_edit;
pub mod reminders;
pub mod respondents;
pub mod rise;
pub mod symbol;
pub mod word_ledger;

pub use amend::{AmendSetup, Amendments, ChangeAuthor, Done, Refusal, amendments, authors};
pub use answers::{Answer, AnswerRow, Sender, Standing, Tally, Terms, Voice};
pub use feedback_rules::{EntryPlaces, PlacedFeedback, check_feedback};
pub use manifest::{Extension, FileKind, Manifest, PackFile, Sending};
pub use members::{Circulation, Contact, Hour, Member, Signatory, Silence, check_circulation};
pub(crate) use reminders::due_items;
pub use reminders::{DueItem, Reminder, Why};
pub use respondents::{NamedSender, Respondent, Respondents, SenderClues, ToldSender};
pub use symbol::Symbol;
