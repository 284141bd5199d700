//! The pages of `docs/` as a book: each of them is in it, and each link leads somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn pages(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of pages") {
        let path = entry.expect("a page").path();
        if path.is_dir() {
            pages(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.insert(path);
        }
    }
}

fn all_pages() -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    pages(&docs(), &mut found);
    found
}

/// Returns the targets of the links in a page; what is set as code has none.
fn links(text: &str) -> Vec<String> {
    let mut targets = Vec::new();
    for (at, part) in text.split("```").enumerate() {
        if at % 2 == 1 {
            continue;
        }
        let words = part.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for link in words.split("](").skip(1) {
            let target = link.split(')').next().unwrap_or_default();
            targets.push(target.to_owned());
        }
    }
    targets
}

/// Returns the anchors of a page as GitHub and mdBook make them of its headings.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let anchor = |heading: &str| -> String {
        let text = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = text
            .chars()
            .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    headings.map(anchor).collect()
}

#[test]
fn every_page_is_in_the_book_and_in_its_introduction() {
    let summary = fs::read_to_string(docs().join("SUMMARY.md")).expect("the summary");
    let listed: Vec<PathBuf> = links(&summary)
        .iter()
        .map(|link| docs().join(link))
        .collect();
    let once: BTreeSet<PathBuf> = listed.iter().cloned().collect();
    assert_eq!(listed.len(), once.len(), "a page is listed twice");
    let mut all = all_pages();
    all.remove(&docs().join("SUMMARY.md"));
    assert_eq!(once, all);

    let introduction = fs::read_to_string(docs().join("README.md")).expect("the introduction");
    let introduced: BTreeSet<PathBuf> = links(&introduction)
        .iter()
        .map(|link| docs().join(link))
        .collect();
    for page in all {
        let is_within = page.parent() != Some(&docs()) || page.ends_with("docs/README.md");
        assert!(
            is_within || introduced.contains(&page),
            "{}",
            page.display()
        );
    }
}

#[test]
fn every_link_leads_somewhere() {
    let mut pages = all_pages();
    for name in ["README.md", "CONTRIBUTING.md", "SECURITY.md"] {
        pages.insert(docs().with_file_name(name));
    }
    let mut count = 0;
    for page in &pages {
        let text = fs::read_to_string(page).expect("a page");
        for link in links(&text) {
            if link.starts_with("http") || link.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = match file {
                "" => page.clone(),
                file => page.with_file_name(file),
            };
            assert!(target.exists(), "{}: {link}", page.display());
            if !anchor.is_empty() {
                let text = fs::read_to_string(&target).expect("a page");
                assert!(
                    anchors(&text).contains(anchor),
                    "{}: {link}",
                    page.display()
                );
            }
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn the_readme_is_short() {
    let readme = fs::read_to_string(docs().with_file_name("README.md")).expect("the README");
    assert!(
        readme.lines().count() <= 150,
        "{} lines",
        readme.lines().count()
    );
}
