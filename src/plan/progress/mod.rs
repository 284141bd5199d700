//! What happened: the progress log, and everything that is derived from it.
//!
//! ```text
//! entries ─ Log ─ as of a day ─> ItemState ─> Tally, GoalProgress ─> Overview ─> Outlook …
//! ```
//!
//! A [`Log`] holds dated [`Entry`] values, appended and never rewritten. [`Report::new`] reads it as
//! of a day: entries of later days do not exist for it, so any past day can be reported again. Every
//! number of a report is counted here and nowhere else. This module must not know file syntax,
//! documents, words of a language, nor today's date.

pub mod entry;
pub mod finance;
pub mod light;
pub mod log;
pub mod period_moves;
pub mod report;
pub mod reporting;
pub mod risk;
pub mod rules;
pub mod state;
pub mod tally;

pub use entry::{Entry, EntryId, Field, Light, Says, Status, Subject};
pub use finance::{Amount, Currency, Finance, FinanceRecord, Funds};
pub use light::{Declared, GoalLight, GoalStatus, Thresholds};
pub use log::{Log, LoggedEntry, Places};
pub use period_moves::Move;
pub use report::{BodyItems, GoalProgress, LastReport, Report, SectionProgress};
pub use reporting::Reporting;
pub use risk::{Level, Risk, RiskKind, RiskRegister};
pub use state::{ItemState, Standing, Timing};
pub use tally::Tally;
