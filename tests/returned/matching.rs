//! Tells what of a file's expectation was found, what was not, and what was invented.

use super::expectation::{ColumnRule, Entry, NewItem};
use super::found::Found;
use std::collections::BTreeMap;
use wem_report::circulation::feedback::{Proposal, TextEdit};
use wem_report::plan::ColumnKey;

/// Compares what was found in a file with what has to be; returns what is wrong, one line each.
///
/// Every entry has to be found once, whatever the order, and nothing else may be.
pub(crate) fn problems(entries: &[Entry], found: &[Found]) -> Vec<String> {
    let pairs = pair(entries, found);
    let mut problems = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        match pairs.iter().find(|(_, of)| **of == index) {
            None => problems.push(not_found(index, entry, found, &pairs)),
            Some((at, _)) => {
                problems.extend(reply_problem(index, entry, &found[*at], found, &pairs))
            }
        }
    }
    let invented = (0..found.len()).filter(|at| !pairs.contains_key(at));
    problems.extend(invented.map(|at| format!("invented: {:?}", found[at])));
    problems
}

/// Gives as many entries as can be a comment of their own that is as they say: by the index of the
/// comment, that of the entry.
fn pair(entries: &[Entry], found: &[Found]) -> BTreeMap<usize, usize> {
    let fits: Vec<Vec<usize>> = entries
        .iter()
        .map(|entry| {
            let all = 0..found.len();
            all.filter(|at| differences(entry, &found[*at]).is_empty())
                .collect()
        })
        .collect();
    let mut pairs = BTreeMap::new();
    for index in 0..entries.len() {
        let mut tried = vec![false; found.len()];
        find_partner(index, &fits, &mut tried, &mut pairs);
    }
    pairs
}

/// Finds a comment for an entry, moving other entries to other comments where that helps.
fn find_partner(
    index: usize,
    fits: &[Vec<usize>],
    tried: &mut [bool],
    pairs: &mut BTreeMap<usize, usize>,
) -> bool {
    for &at in &fits[index] {
        if std::mem::replace(&mut tried[at], true) {
            continue;
        }
        let is_free = match pairs.get(&at).copied() {
            None => true,
            Some(other) => find_partner(other, fits, tried, pairs),
        };
        if is_free {
            pairs.insert(at, index);
            return true;
        }
    }
    false
}

/// Says what was not found, and how the nearest comment that is left differs.
fn not_found(
    index: usize,
    entry: &Entry,
    found: &[Found],
    pairs: &BTreeMap<usize, usize>,
) -> String {
    let left = found.iter().enumerate();
    let left = left.filter(|(at, _)| !pairs.contains_key(at));
    let nearest = left
        .map(|(_, one)| differences(entry, one))
        .min_by_key(Vec::len)
        .filter(|differences| differences.len() <= 3)
        .map_or_else(|| "nothing like it".to_owned(), |list| list.join("; "));
    format!(
        "entry {}, {:?} at {}: {nearest}",
        index + 1,
        entry.mark.key(),
        entry.places.join("|")
    )
}

fn reply_problem(
    index: usize,
    entry: &Entry,
    one: &Found,
    found: &[Found],
    pairs: &BTreeMap<usize, usize>,
) -> Option<String> {
    let answered = one.reply_to.map(|id| {
        let at = found.iter().position(|other| other.id == id);
        at.and_then(|at| pairs.get(&at))
            .map_or(0, |index| index + 1)
    });
    (answered != entry.reply_to).then(|| {
        format!(
            "entry {}: answers {answered:?}, not {:?}",
            index + 1,
            entry.reply_to
        )
    })
}

/// Returns in what a comment is not as an entry says; whom it answers is looked at later.
fn differences(entry: &Entry, found: &Found) -> Vec<String> {
    let mut list = Vec::new();
    let mut compare = |what: &str, is_same: bool, is: &dyn std::fmt::Debug| {
        if !is_same {
            list.push(format!("{what} is {is:?}"));
        }
    };
    compare("mark", entry.mark == found.mark, &found.mark);
    compare("place", entry.places.contains(&found.place), &found.place);
    let is_column = match &entry.column {
        ColumnRule::Any => true,
        ColumnRule::Just(column) => *column == found.column,
    };
    compare("part", is_column, &found.column);
    let is_given = |wanted: &Option<String>, is: &Option<String>| wanted.is_none() || wanted == is;
    compare(
        "author",
        is_given(&entry.author, &found.author),
        &found.author,
    );
    compare(
        "written",
        is_given(&entry.written, &found.written),
        &found.written,
    );
    let about = entry.about.as_deref();
    let is_about = about.is_none_or(|about| bare(about) == bare(&found.about));
    compare("about", is_about, &found.about);
    let text = entry.text.as_deref();
    let is_text = text.is_none_or(|text| lines(text) == lines(&found.text));
    compare("text", is_text, &found.text);
    compare("proposal", is_proposed(entry, found), &found.proposal);
    compare("class", entry.class == found.class, &found.class);
    let is_table = entry.mark == wem_report::circulation::feedback::CommentForm::TableRow;
    compare("body", !is_table || entry.body == found.body, &found.body);
    compare(
        "resolved",
        entry.is_resolved == found.is_resolved,
        &found.is_resolved,
    );
    list
}

/// Returns whether a comment proposes what an entry says; an entry that says nothing of a proposal
/// is content with any.
fn is_proposed(entry: &Entry, found: &Found) -> bool {
    let proposal = found.proposal.as_ref();
    if entry.is_removal {
        return proposal == Some(&Proposal::Removal);
    }
    if let Some(after) = &entry.after {
        return proposal.is_some_and(|proposal| is_move(after, &entry.row, proposal));
    }
    if let Some(item) = &entry.new_item {
        return proposal.is_some_and(|proposal| is_item(item, proposal));
    }
    if let Some(number) = &entry.number {
        return matches!(proposal, Some(Proposal::Renumber(new)) if new.0 == *number);
    }
    if let Some(result) = entry.result.as_ref().or(entry.becomes.as_ref()) {
        return proposal.is_some_and(|proposal| is_result(result, proposal));
    }
    match (&entry.edit, proposal) {
        (None, _) => true,
        (Some(wanted), Some(proposal)) => is_edit(wanted, proposal),
        (Some(_), None) => false,
    }
}

/// Returns whether a proposal moves a row behind an item, and says in it what is wanted and no more.
fn is_move(after: &str, row: &BTreeMap<String, String>, proposal: &Proposal) -> bool {
    let Proposal::Move {
        after: Some(key),
        edits,
    } = proposal
    else {
        return false;
    };
    let says = |(column, edit): &(ColumnKey, TextEdit)| {
        let wanted = row.get(column.as_str());
        applied(edit).is_some_and(|text| wanted.is_some_and(|row| bare(row) == bare(&text)))
    };
    key.0 == after && edits.len() == row.len() && edits.iter().all(says)
}

fn is_item(item: &NewItem, proposal: &Proposal) -> bool {
    let Proposal::NewItem(texts) = proposal else {
        return false;
    };
    let is = |wanted: &Option<String>, text: &str| {
        wanted
            .as_deref()
            .is_none_or(|wanted| bare(wanted) == bare(text))
    };
    bare(&item.action) == bare(texts.get(&ColumnKey::ACTION))
        && is(&item.responsibility, texts.get(&ColumnKey::RESPONSIBILITY))
        && is(&item.timeline, texts.get(&ColumnKey::TIMELINE))
}

/// Returns whether a proposal makes a text of the one that was circulated.
fn is_result(result: &str, proposal: &Proposal) -> bool {
    match proposal {
        Proposal::Text(text) => bare(text) == bare(result),
        Proposal::Edit(edit) => applied(edit).is_some_and(|text| bare(&text) == bare(result)),
        _ => false,
    }
}

/// Returns whether a proposal takes away and puts in what is wanted, and is true to its own base.
fn is_edit((deleted, inserted): &(String, String), proposal: &Proposal) -> bool {
    match proposal {
        Proposal::Edit(edit) => {
            bare(&edit.deleted) == bare(deleted)
                && bare(&edit.inserted) == bare(inserted)
                && applied(edit).is_some()
        }
        Proposal::Text(text) => bare(text) == bare(inserted),
        _ => false,
    }
}

/// Returns the text that an edit makes; nothing where its base does not say what it takes away.
fn applied(edit: &TextEdit) -> Option<String> {
    let TextEdit {
        base,
        at,
        deleted,
        inserted,
    } = edit;
    let start: usize = base
        .char_indices()
        .map(|(start, _)| start)
        .nth(*at)
        .or_else(|| (base.chars().count() == *at).then_some(base.len()))?;
    let rest = base[start..].strip_prefix(deleted.as_str())?;
    Some(format!("{}{inserted}{rest}", &base[..start]))
}

/// Returns a text without what does not matter: an item's number before it, blanks at its ends and
/// more than one between words, separators of names, invisible characters.
fn bare(text: &str) -> String {
    let seen = text.replace('\u{200D}', "").replace([',', ';'], " ");
    let words: Vec<&str> = seen.split_whitespace().collect();
    let is_number =
        |word: &str| word.contains('.') && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    match words.split_first() {
        Some((first, rest)) if !rest.is_empty() && is_number(first) => rest.join(" "),
        _ => words.join(" "),
    }
}

/// Returns the lines of a text without blanks at their ends.
fn lines(text: &str) -> Vec<&str> {
    text.trim().lines().map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::super::expectation::{Outcome, parse};
    use super::*;
    use wem_report::circulation::feedback::CommentForm;

    fn expected(comments: &str) -> Vec<Entry> {
        let text = format!("file = \"a.docx\"\nauthor = \"Member A\"\ncomments = [{comments}]");
        match parse(&text).expect("the expectation is read").outcome {
            Outcome::Collected(entries) => entries,
            Outcome::Refused(_) => Vec::new(),
        }
    }

    fn replacement(id: u32, place: &str) -> Found {
        Found {
            id,
            mark: CommentForm::Replacement,
            place: place.to_owned(),
            column: Some(ColumnKey::ACTION),
            author: Some("Member A".to_owned()),
            written: None,
            about: "two".to_owned(),
            text: String::new(),
            proposal: Some(Proposal::Edit(TextEdit {
                base: "Recruit two".to_owned(),
                at: 8,
                deleted: "two".to_owned(),
                inserted: "three".to_owned(),
            })),
            class: None,
            body: None,
            reply_to: None,
            is_resolved: false,
        }
    }

    const ENTRY: &str =
        r#"{ mark = "replacement", at = "1.1.1", deleted = "two", inserted = "three" }"#;

    #[test]
    fn what_is_as_expected_is_no_problem() {
        let entries = expected(ENTRY);
        assert_eq!(
            problems(&entries, &[replacement(1, "1.1.1")]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn the_missing_the_misplaced_and_the_invented_are_problems() {
        let entries = expected(ENTRY);
        assert_eq!(problems(&entries, &[]).len(), 1);
        assert_eq!(problems(&entries, &[replacement(1, "1.1.2")]).len(), 2);
        let twice = [replacement(1, "1.1.1"), replacement(2, "1.1.1")];
        assert_eq!(problems(&entries, &twice).len(), 1);
    }

    #[test]
    fn every_field_is_looked_at() {
        let entries = expected(ENTRY);
        let spoilers: [fn(&mut Found); 7] = [
            |found| found.mark = CommentForm::Insertion,
            |found| found.column = None,
            |found| found.author = None,
            |found| found.about = "too".to_owned(),
            |found| found.proposal = None,
            |found| found.is_resolved = true,
            |found| found.reply_to = Some(7),
        ];
        for spoil in spoilers {
            let mut found = replacement(1, "1.1.1");
            spoil(&mut found);
            assert!(!problems(&entries, &[found]).is_empty());
        }
    }

    #[test]
    fn an_edit_that_is_not_true_to_its_base_is_a_problem() {
        let mut found = replacement(1, "1.1.1");
        if let Some(Proposal::Edit(TextEdit { at, .. })) = &mut found.proposal {
            *at = 3;
        }
        assert!(!problems(&expected(ENTRY), &[found]).is_empty());
    }

    #[test]
    fn a_move_says_just_the_words_that_are_wanted() {
        let mut found = replacement(1, "1.1.1");
        let edit = match found.proposal.take() {
            Some(Proposal::Edit(edit)) => edit,
            _ => unreachable!("it is an edit"),
        };
        (found.mark, found.column) = (CommentForm::Move, None);
        found.proposal = Some(Proposal::Move {
            after: Some(wem_report::plan::ItemKey("1.1.2".to_owned())),
            edits: vec![(ColumnKey::ACTION, edit)],
        });
        let wanted = |row: &str| {
            let entry = format!(r#"{{ mark = "move", at = "1.1.1", after = "1.1.2"{row} }}"#);
            problems(&expected(&entry), std::slice::from_ref(&found)).len()
        };
        assert_eq!(wanted(", row = { action = \"Recruit three\" }"), 0);
        assert_eq!(wanted(", row = { action = \"Recruit four\" }"), 2);
        assert_eq!(wanted(""), 2);
    }

    #[test]
    fn entries_share_out_the_comments_that_fit_several() {
        let any = r#"{ mark = "replacement", at = ["1.1.1", "1.1.2"], author = "Member A" }"#;
        let entries = expected(&format!("{any}, {ENTRY}"));
        let found = [replacement(1, "1.1.1"), replacement(2, "1.1.2")];
        assert_eq!(problems(&entries, &found), Vec::<String>::new());
    }
}
