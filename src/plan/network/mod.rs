//! What has to happen before an event, in which order, and by when at the latest.
//!
//! ```text
//! Plan, Report ─ CriticalPath ─> steps and links ─ Graph ─> earliest and latest time of each
//! ```
//!
//! What the plan says (`after`, milestones, time lines that are counted from the event) binds. What it
//! only implies is reckoned with, too, and is told apart everywhere; so is what comes out without it.
//! Where the plan does not say how long something takes, that is not made up: it counts as no time.

mod critical_items;
mod event_day;
mod graph;
mod implied;
mod item_names;
mod path;
mod role;
mod step;
mod structure;
mod working_days;

pub use critical_items::{CriticalItem, CriticalItems, EventMove};
pub(crate) use critical_items::{says_order, to_come};
pub use event_day::EventDay;
pub use graph::{Activity, Bound, Course, Earliest, Graph, Lasting, Link, Ring, order};
pub use item_names::{ItemNames, Named};
pub use path::{CriticalPath, Start};
pub use role::Lines;
pub use step::{Lag, Matter, Reason, Step, StepLink};
pub use working_days::{DayNumber, WorkingDays, date, number};
