//! The redline of planted pairs, as composed.

use super::Texts;
use crate::outlines;
use wem_report::plan::ItemKey;

#[test]
fn every_kind_of_change_is_marked() {
    insta::assert_snapshot!(
        "planted",
        outlines::outline(&Texts::planted().redline(false))
    );
}

#[test]
fn an_arabic_plan_is_marked() {
    insta::assert_snapshot!("arabic", outlines::outline(&Texts::arabic().redline(false)));
}

#[test]
fn the_summary_names_every_change() {
    let document = Texts::planted().redline(true);
    let plain = Texts::planted().redline(false).blocks;
    let head = plain.len() - 4;
    let summary = &document.blocks[head..document.blocks.len() - 4];
    assert_eq!(document.blocks[..head], plain[..head], "the title block");
    insta::assert_snapshot!("summary", outlines::blocks(summary));
}

#[test]
fn changes_that_came_from_feedback_bear_their_authors() {
    let texts = Texts::planted();
    let document = texts.redline_by(true, &|keys, column| {
        let key = |key: Option<&ItemKey>| key.map_or("", |key| &key.0).to_owned();
        let (old, new) = (key(keys.old), key(keys.new));
        let author = match (old.as_str(), new.as_str(), column.as_str()) {
            ("1.1.2", _, "action") => "IWG",
            ("", "1.1.3", "action") => "Board & co",
            ("1.1.1", "", "action") => "Auditor",
            ("1.1.2", _, "timeline") => "Secretariat",
            _ => return None,
        };
        Some(author.to_owned())
    });
    let outline = outlines::blocks(&document.blocks);
    let by: Vec<&str> = outline
        .lines()
        .map(str::trim)
        .filter(|line| line.contains(" by ") && !line.contains("Changes by"))
        .collect();
    insta::assert_snapshot!(by.join("\n"));
}

#[test]
fn what_says_the_same_carries_no_mark() {
    let mut texts = Texts::planted();
    texts.new = texts.old.clone();
    let redline = texts.redline(false);
    assert_eq!(redline.blocks, texts.table(&texts.old).blocks);
    let difference =
        wem_report::circulation::difference::Difference::between(&texts.old, &texts.new);
    assert!(difference.is_empty());
}
