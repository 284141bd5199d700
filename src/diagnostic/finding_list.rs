//! Findings in any number, kept up to a limit of each kind.

use super::{Diagnostic, Severity};
use std::collections::BTreeMap;

/// More findings of one kind are counted, not kept: a file can hold a million mistakes.
const KEPT: usize = 10_000;

/// A list that counts what it does not keep.
#[derive(Debug, Default)]
pub(crate) struct FindingList {
    kept: Vec<Diagnostic>,
    counts: BTreeMap<(&'static str, Severity), usize>,
}

impl FindingList {
    /// Takes in a finding.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        let kind = (diagnostic.code, diagnostic.severity);
        let count = self.counts.entry(kind).or_default();
        *count += 1;
        if *count <= KEPT {
            self.kept.push(diagnostic);
        }
    }

    /// Returns the findings in the order in which they came; then, for each kind of which there are
    /// too many, one that stands for the rest.
    pub(crate) fn into_vec(self) -> Vec<Diagnostic> {
        let mut list = self.kept;
        for ((code, severity), count) in self.counts {
            let Some(more) = count.checked_sub(KEPT).filter(|more| *more > 0) else {
                continue;
            };
            let mut rest = Diagnostic::new(code, severity, format!("{more} more of this kind"))
                .help("correct the first ones and check again; is this the right file at all?");
            rest.count = more;
            list.push(rest);
        }
        list
    }
}

/// Returns the first findings of each kind, `most` of them, and what to say of the others: one line
/// for each kind of which there are more.
pub(crate) fn first_of_each_kind(
    diagnostics: &[Diagnostic],
    most: usize,
) -> (Vec<Diagnostic>, Vec<String>) {
    let mut counts: BTreeMap<(&'static str, Severity), usize> = BTreeMap::new();
    let mut shown = Vec::new();
    for diagnostic in diagnostics {
        let kind = (diagnostic.code, diagnostic.severity);
        let count = counts.entry(kind).or_default();
        *count += diagnostic.count;
        if *count <= most {
            shown.push(diagnostic.clone());
        }
    }
    let left_out = counts.into_iter().filter(|(_, count)| *count > most);
    let lines = left_out.map(|((code, severity), count)| {
        let severity = severity.as_str();
        match count - most {
            1 => format!("and 1 more {severity} `{code}`"),
            more => format!("and {} more {severity}s `{code}`", grouped(more)),
        }
    });
    (shown, lines.collect())
}

/// Returns a number with its thousands apart: "1,300,000".
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_too_many_of_a_kind_the_rest_is_counted() {
        let mut list = FindingList::default();
        for _ in 0..KEPT + 3 {
            list.push(Diagnostic::warning("unused-body", "never used"));
        }
        list.push(Diagnostic::error("unknown-body", "no such body"));
        let list = list.into_vec();
        assert_eq!(list.len(), KEPT + 2);
        assert_eq!(list[KEPT].code, "unknown-body");
        let rest = &list[KEPT + 1];
        assert_eq!((rest.code, rest.count), ("unused-body", 3));
        assert_eq!(rest.message, "3 more of this kind");
        assert_eq!(list.iter().map(|one| one.count).sum::<usize>(), KEPT + 4);
        let (shown, more) = first_of_each_kind(&list, 50);
        assert_eq!(shown.len(), 51);
        assert_eq!(more, ["and 9,953 more warnings `unused-body`"]);
        let (shown, more) = first_of_each_kind(&list[..51], 50);
        assert_eq!(shown.len(), 50);
        assert_eq!(more, ["and 1 more warning `unused-body`"]);
        assert_eq!(first_of_each_kind(&list[..50], 50).1, [""; 0]);
    }
}
