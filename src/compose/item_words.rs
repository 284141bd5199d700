//! How an item is said: its action, those responsible, its time line. The same in every document.

use crate::diagnostic::Spanned;
use crate::document::{Cell, Inline, Paragraph, Role};
use crate::plan::{BodyKey, Item, Plan, Responsibility, Timeline};
use crate::template::Labels;

/// Says items of a plan in the words of a language.
#[derive(Clone, Copy)]
pub(super) struct ItemWords<'a> {
    pub(super) plan: &'a Plan,
    pub(super) labels: &'a Labels,
}

impl ItemWords<'_> {
    /// Returns those responsible, then the supporters, a line each.
    pub(super) fn bodies(&self, item: &Item) -> Vec<Inline> {
        let mut bodies = self.owners(item);
        bodies.extend(self.support(&item.support).map(Inline::text));
        bodies
    }

    /// Returns those responsible, a line each.
    pub(super) fn owners(&self, item: &Item) -> Vec<Inline> {
        let mut owners: Vec<Inline> = item
            .responsible
            .iter()
            .map(|responsibility| Inline::text(self.responsibility(responsibility)))
            .collect();
        if owners.is_empty() {
            // A supporter owns nothing: the owner is still to be agreed.
            owners.push(self.to_be_agreed());
        }
        owners
    }

    pub(super) fn timeline(&self, timeline: Option<&Timeline>) -> Inline {
        match timeline {
            Some(timeline) => Inline::text(timeline.said.clone()),
            None => self.to_be_agreed(),
        }
    }

    pub(super) fn to_be_agreed(self) -> Inline {
        Inline::quiet(self.labels.table.to_be_agreed.clone())
    }

    fn responsibility(&self, responsibility: &Responsibility) -> String {
        let bodies = responsibility.bodies().iter();
        let names: Vec<&str> = bodies.map(|body| body_name(self.plan, body)).collect();
        names.join(&self.labels.lists.or)
    }

    fn support(&self, support: &[Spanned<BodyKey>]) -> Option<String> {
        let names: Vec<&str> = support
            .iter()
            .map(|body| body_name(self.plan, body))
            .collect();
        let bodies = self.labels.list(&names);
        (!names.is_empty()).then(|| self.labels.table.support.fill(&[("bodies", &bodies)]))
    }
}

/// Returns the action with its number before it.
pub(super) fn action(item: &Item) -> Paragraph {
    Paragraph {
        revision: None,
        role: Role::Cell,
        marker: Some(item.number.0.clone()),
        content: vec![Inline::text(item.action.value.clone())],
    }
}

/// Returns a body's printed name.
pub(super) fn body_name<'p>(plan: &'p Plan, key: &'p BodyKey) -> &'p str {
    plan.body(key).map_or(key.0.as_str(), |body| &body.name)
}

/// Makes a cell of one line each.
pub(super) fn cell(lines: Vec<Inline>) -> Cell {
    Cell {
        heads_row: false,
        tone: None,
        paragraphs: lines
            .into_iter()
            .map(|line| Paragraph::new(Role::Cell, vec![line]))
            .collect(),
    }
}
