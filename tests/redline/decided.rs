//! Accepting all changes gives the new text's table, rejecting all the old one's: in the document
//! model. `files.rs` shows the same of the DOCX.

use super::resolved::{Verdict, resolved};
use super::{Texts, edits, seen};
use proptest::prelude::*;
use wem_report::circulation::difference::{Difference, WordChange, words};
use wem_report::document::Document;

fn check(texts: &Texts) -> (String, String) {
    let redline = texts.redline(false);
    let decided = |verdict| seen(&resolved(&redline, verdict));
    let plain = |document: &Document| seen(document);
    assert_eq!(decided(Verdict::Accept), plain(&texts.table(&texts.new)));
    assert_eq!(decided(Verdict::Reject), plain(&texts.table(&texts.old)));
    (decided(Verdict::Accept), decided(Verdict::Reject))
}

#[test]
fn planted_changes_give_both_texts() {
    for texts in [Texts::planted(), Texts::arabic()] {
        let (new, old) = check(&texts);
        assert_ne!(new, old);
    }
}

#[test]
fn changes_give_both_texts_the_other_way_round() {
    for mut texts in [Texts::planted(), Texts::arabic()] {
        std::mem::swap(&mut texts.old, &mut texts.new);
        check(&texts);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_edits_give_both_texts(edits in edits::any()) {
        let texts = edits::edited(Texts::planted(), &edits);
        let (new, old) = check(&texts);
        let is_same = Difference::between(&texts.old, &texts.new).is_empty();
        prop_assert_eq!(is_same, new == old);
    }

    #[test]
    fn words_give_both_wordings(
        old in "([a-c]{1,2}|قلم|план|ö|[ ,.'\u{301}\u{200D}-]){0,12}",
        new in "([a-c]{1,2}|قلم|план|ö|[ ,.'\u{301}\u{200D}-]){0,12}",
    ) {
        let pieces = words(&old, &new);
        let text = |is_in: &dyn Fn(&WordChange<'_>) -> bool| -> String {
            pieces.iter().filter(|piece| is_in(piece)).map(|piece| match piece {
                WordChange::Same(text) | WordChange::Deleted(text) | WordChange::Inserted(text) => *text,
            }).collect()
        };
        prop_assert_eq!(text(&|piece| !matches!(piece, WordChange::Inserted(_))), old.as_str());
        prop_assert_eq!(text(&|piece| !matches!(piece, WordChange::Deleted(_))), new.as_str());
    }
}
