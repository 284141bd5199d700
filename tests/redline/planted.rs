//! The redline of planted pairs, as composed.

use super::{Texts, file};
use crate::outlines;
use chrono::NaiveDate;
use wem_report::compose::RedlineSide;
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
    // All but the title.
    assert_eq!(document.blocks[0], plain[0]);
    assert_eq!(document.blocks[2..head], plain[2..head], "the title block");
    insta::assert_snapshot!("summary", outlines::blocks(summary));
}

#[test]
fn the_two_sides_are_named_by_their_editions() {
    let sent = |name| RedlineSide {
        circulated: NaiveDate::from_ymd_opt(2016, 7, 20),
        ..file(name)
    };
    let mut of_one = Texts::planted();
    of_one.new.edition = of_one.old.edition.clone();
    let mut of_none = Texts::planted();
    of_none.new.edition = None;
    of_none.old.edition = None;
    let cases = [
        (
            Texts::planted(),
            (file("old.toml"), file("new.toml")),
            "From WEM/2016/1 · draft to WEM/2016/1 · Revision 1 · draft",
        ),
        (
            Texts::planted(),
            (sent("WEM/2016/1/Rev.1"), file("plan.toml")),
            "From WEM/2016/1/Rev.1 · 20 July 2016 to WEM/2016/1 · Revision 1 · draft",
        ),
        (
            of_one,
            (file("HEAD~1"), file("plan.toml")),
            "From WEM/2016/1 · draft · HEAD~1 to WEM/2016/1 · draft · plan.toml",
        ),
        (
            of_none,
            (file("old.toml"), file("new.toml")),
            "From old.toml to new.toml",
        ),
    ];
    for (mut texts, sides, said) in cases {
        texts.sides = sides;
        let outline = outlines::blocks(&texts.redline(true).blocks);
        assert!(
            outline.contains(&format!("Subtitle: {said}\n")),
            "{outline}"
        );
    }
}

#[test]
fn a_redline_is_called_by_the_changes() {
    let document = Texts::planted().redline(true);
    let outline = outlines::outline(&document);
    assert!(
        outline.contains("h1 [] Changes to {+Strategic }Action Items"),
        "{outline}"
    );
    let title = "Changes to WEM-International: Strategic Action Items";
    assert_eq!(document.metadata.title, title);
    // Whoever accepts the changes has the new table, with its own title.
    let tracked = Texts::planted().redline(false);
    assert_eq!(tracked.metadata.title, title);
    assert!(!outlines::blocks(&tracked.blocks).contains("Changes to"));
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
        .filter(|line| line.contains(" by "))
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
