//! The manifest is read as it was written.

use chrono::NaiveDate;
use wem_report::circulation::collect::{ItemWording, Ours, TableWords, Wording};
use wem_report::circulation::{Extension, FileKind, Manifest, PackFile, Sending, Symbol};
use wem_report::diagnostic::Sources;
use wem_report::plan::BodyKey;
use wem_report::plan_file;

fn manifest() -> Manifest {
    let day = |day| NaiveDate::from_ymd_opt(2016, 8, day).expect("a day");
    Manifest {
        symbol: Symbol::new("WEM/2016/1/Rev.2"),
        revision: 2,
        date: day(1),
        deadline: day(15),
        silence_days: Some(10),
        plan_id: "wem-action-items".to_owned(),
        plan_hash: "0f".repeat(32),
        files: FileKind::ALL
            .map(|kind| PackFile::of(kind, format!("{}.x", kind.key()), kind.key().as_bytes()))
            .to_vec(),
        sent: vec![
            Sending {
                member: "\"Quoted\" \\ é\nmember".to_owned(),
                bodies: vec![BodyKey("iwg".to_owned()), BodyKey("cec".to_owned())],
                language: "fr".to_owned(),
                addresses: vec!["a@example.org".to_owned(), "b@example.org".to_owned()],
                copies: vec!["c@example.org".to_owned()],
                files: vec!["draft.x".to_owned()],
            },
            Sending {
                member: "Other".to_owned(),
                bodies: Vec::new(),
                language: "en".to_owned(),
                addresses: Vec::new(),
                copies: Vec::new(),
                files: Vec::new(),
            },
        ],
        extensions: vec![Extension {
            date: day(12),
            deadline: day(22),
        }],
        wording: Some(wording()),
        translations: vec![("fr".to_owned(), wording())],
    }
}

fn wording() -> Wording {
    Wording {
        ours: Ours {
            headings: vec!["Goals  and".to_owned(), String::new()],
            lines: vec!["a\tb".to_owned()],
            pictures: [2, 0],
            marked: Vec::new(),
        },
        table: TableWords {
            comment: "Comment".to_owned(),
            kinds: ["a", "b", "c"].map(str::to_owned),
            ..TableWords::default()
        },
        to_be_agreed: "to be agreed".to_owned(),
        items: vec![ItemWording {
            key: "1.1.1".to_owned(),
            texts: vec!["Do \"it\"".to_owned(), "A\nB".to_owned()],
            name: "1.1.1".to_owned(),
            ..ItemWording::default()
        }],
    }
}

fn read(text: &str) -> (Option<Manifest>, Vec<&'static str>) {
    let mut sources = Sources::default();
    let source = sources.add("manifest.toml", text);
    let (manifest, findings) = plan_file::load_manifest(source, &sources);
    let codes = findings.iter().map(|finding| finding.code).collect();
    (manifest, codes)
}

#[test]
fn a_manifest_is_read_as_it_was_written() {
    let mut written = manifest();
    let text = plan_file::manifest_text(&written);
    // White space in a name is folded, as in every text of a plan.
    written.sent[0].member = "\"Quoted\" \\ é member".to_owned();
    assert_eq!(read(&text), (Some(written), Vec::new()));
    assert_eq!(plan_file::manifest_text(&manifest()), text);
    // Release 0.1 did not say the wording.
    let earlier = Manifest {
        wording: None,
        ..manifest()
    };
    let text = plan_file::manifest_text(&earlier);
    assert!(read(&text).0.is_some_and(|read| read.wording.is_none()));
}

#[test]
fn a_damaged_manifest_is_none() {
    let text = plan_file::manifest_text(&manifest());
    for (from, to, code) in [
        ("revision = 2", "revision = \"2\"", "wrong-type"),
        ("[circulation]", "[circulations]", "missing-key"),
        ("kind = \"draft\"", "kind = \"drafts\"", "unknown-word"),
        (
            "deadline = 2016-08-15",
            "deadline = 2016-02-30",
            "toml-syntax",
        ),
        ("format = 1", "format = 9", "unknown-format"),
    ] {
        let (manifest, codes) = read(&text.replace(from, to));
        assert!(manifest.is_none(), "{to}");
        assert!(codes.contains(&code), "{to}: {codes:?}");
    }
}

#[test]
fn a_file_is_known_by_its_bytes() {
    let file = PackFile::of(FileKind::Plan, Manifest::PLAN_FILE, b"format = 1\n");
    assert!(file.holds(b"format = 1\n"));
    assert!(!file.holds(b"format = 2\n"));
    assert!(!file.holds(b""));
}
