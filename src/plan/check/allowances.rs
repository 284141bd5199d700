//! What the organisation accepts: `[check] allow`.

use crate::plan::Allowance;
use std::collections::HashMap;

/// What is accepted, by code; and whether there was such a finding.
#[derive(Debug, Default)]
pub(super) struct Allowances<'p> {
    by_code: HashMap<&'p str, Accepted<'p>>,
}

#[derive(Debug, Default)]
struct Accepted<'p> {
    /// Whether an allowance for every place was used, if there is one.
    anywhere: Option<bool>,
    /// Whether that for a place was used.
    at: HashMap<&'p str, bool>,
}

impl<'p> Allowances<'p> {
    pub(super) fn new(allowances: &'p [Allowance]) -> Self {
        let mut by_code: HashMap<&str, Accepted<'_>> = HashMap::new();
        for allowance in allowances {
            let accepted = by_code.entry(&allowance.code).or_default();
            match &allowance.at {
                Some(at) => drop(accepted.at.insert(at, false)),
                None => accepted.anywhere = Some(false),
            }
        }
        Allowances { by_code }
    }

    /// Returns whether a finding with that code, about things of these names, is accepted.
    pub(super) fn accept(&mut self, code: &'static str, about: &[&str]) -> bool {
        let Some(accepted) = self.by_code.get_mut(code) else {
            return false;
        };
        let mut is_accepted = false;
        for place in about {
            if let Some(is_used) = accepted.at.get_mut(*place) {
                *is_used = true;
                is_accepted = true;
            }
        }
        if let Some(is_used) = &mut accepted.anywhere {
            *is_used = true;
            is_accepted = true;
        }
        is_accepted
    }

    /// Returns whether an allowance has accepted something.
    pub(super) fn is_used(&self, allowance: &Allowance) -> bool {
        self.by_code
            .get(allowance.code.as_str())
            .and_then(|accepted| match &allowance.at {
                Some(at) => accepted.at.get(at.as_str()).copied(),
                None => accepted.anywhere,
            })
            .unwrap_or(false)
    }
}
