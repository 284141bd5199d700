//! What a rule is, and what rules look at.

use super::characters::FaultyText;
use super::findings::{Findings, acceptance};
use super::naming::Named;
use super::numbering::OfLevel;
use super::timelines::UnreadTimeline;
use super::waits::Waits;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::codes::{self, Code};
use crate::plan::{BodyKey, ItemPlace, Plan};
use std::collections::{HashMap, HashSet};

/// A rule that a plan should keep: what it finds and why that matters, with an example.
///
/// Its section of `docs/diagnostics.md` is made from it.
#[derive(Debug)]
pub struct Rule {
    pub code: Code,
    /// What it finds.
    pub finds: &'static str,
    /// Why that matters, and what to do.
    pub why: &'static str,
    /// Lines at the end of a plan that has this finding then, and no other.
    pub example: &'static str,
    pub(super) run: for<'p> fn(&Facts<'p>, &mut Findings<'p>),
}

impl Rule {
    /// Makes a finding of this rule, without a place or help.
    pub(super) fn finding(&self, message: impl Into<String>) -> Diagnostic {
        self.code.finding(message)
    }

    /// Returns the sentence that tells how to accept a finding.
    pub(super) fn acceptance(&self, at: &str) -> String {
        acceptance(&self.code, at)
    }
}

/// What several rules look at, found out once.
pub(super) struct Facts<'p> {
    pub(super) plan: &'p Plan,
    pub(super) rules: &'static [&'static Rule],
    pub(super) levels: Vec<OfLevel<'p>>,
    /// Who is named by items and events, by key.
    pub(super) named: HashMap<&'p BodyKey, Named<'p>>,
    /// The time lines that nothing can be reckoned with.
    pub(super) unread: Vec<UnreadTimeline<'p>>,
    /// What waits for what; nothing where nothing does.
    pub(super) waits: Option<Waits<'p>>,
    pub(super) faulty_texts: Vec<FaultyText<'p>>,
}

impl<'p> Facts<'p> {
    pub(super) fn new(
        plan: &'p Plan,
        rules: &'static [&'static Rule],
        shows: &dyn Fn(char) -> bool,
    ) -> Self {
        Facts {
            plan,
            rules,
            levels: super::numbering::levels(plan),
            named: super::naming::named(plan),
            unread: super::timelines::unread(plan),
            waits: Waits::of(plan),
            faulty_texts: super::characters::faulty_texts(plan, shows),
        }
    }

    /// Returns the items of which can be said what is not agreed: those that could be read.
    pub(super) fn agreeable(&self) -> impl Iterator<Item = ItemPlace<'p>> {
        let unread: HashSet<_> = self.plan.unread.iter().collect();
        let items = self.plan.items();
        items.filter(move |place| !unread.contains(&place.item.number.span))
    }

    /// Returns the code of that name, whatever part of the program finds it.
    pub(super) fn code(&self, name: &str) -> Option<&'static Code> {
        find(self.rules, name)
    }
}

/// Returns the code of that name among those of the rules and all others.
pub(super) fn find(rules: &'static [&'static Rule], name: &str) -> Option<&'static Code> {
    let of_rules = rules.iter().map(|rule| &rule.code);
    let mut all = of_rules.chain(codes::CODES);
    all.find(|code| code.name == name)
}
