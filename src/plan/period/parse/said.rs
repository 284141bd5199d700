//! What words of a phrase say.

use crate::plan::period::anchor::{Anchor, Duration, Every, Unit};
use crate::plan::period::lapse::Lapse;
use crate::plan::period::recurrence::{OnName, Recurrence};
use crate::plan::period::{Period, Portion, Season};

/// What fills the places of a pattern.
#[derive(Debug, Clone)]
pub(super) enum Filling {
    Day(u8),
    Month(u8),
    Season(Season),
    Year(i32),
    Number(u16),
    Portion(Portion),
    Weekday(chrono::Weekday),
    Duration(Duration),
    Unit(Unit),
    Every(Every),
    Names(Vec<OnName>),
    SaidMoment(SaidMoment),
    Time(Time),
    Recurrence(Recurrence),
    Event(Option<NamedAnchor>),
    Lapse(Lapse),
    Item,
}

/// What a phrase is counted from, as it names it.
#[derive(Debug, Clone)]
pub(super) struct NamedAnchor {
    pub(super) anchor: Anchor,
    /// Whether the phrase says more than a name: "the initial meeting of the Assembly".
    pub(super) says_more: bool,
}

/// One moment of a phrase, as far as it is said there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SaidMoment {
    pub(super) what: What,
    /// The year that names it; of fiscal years the one that they are named after.
    pub(super) year: Option<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Year,
    Season(Season),
    Quarter(u8),
    Half(u8),
    Month(u8),
    Day {
        day: u8,
        month: Option<u8>,
    },
    WeekOf {
        day: u8,
        month: Option<u8>,
    },
    Week(u8),
    FiscalYear,
    FiscalQuarter(u8),
    PlanYear(u8),
    PlanQuarter {
        year: u8,
        quarter: u8,
    },
    PlanMonth(u8),
    Portion {
        portion: Portion,
        month: Option<u8>,
    },
    /// A number of up to two figures: of what, the other end says.
    Number(u8),
}

/// One or several periods.
pub(super) type Time = Vec<Period>;
