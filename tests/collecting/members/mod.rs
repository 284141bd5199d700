//! Random members: drafts and tables for comments that are edited as people edit them, in any mix.
//! Each thing that was done is found once, on its item, and nothing else is.
//!
//! By default 200 files are made; `WEM_REPORT_MEMBERS=10000` makes that many, and
//! `WEM_REPORT_MEMBER=17` just that one, which is left in the folder for temporary files.

mod draft;
mod marks;
mod parts;
mod planted;
mod sheet;
mod table;
mod text;

use super::random::Random;
use super::sent::{collect, learn, plan, sent_of};
use crate::cli::program::Folder;
use draft::Draft;
pub(super) use parts::forget;
use planted::faults;
use sheet::Sheet;
use std::fs;
use table::Table;
use wem_report::circulation::collect::{Returned, Sent, comments_of};
use wem_report::circulation::feedback::{CommentId, Feedback, Source};
use wem_report::diagnostic::Sources;
use wem_report::plan_file;

/// How many files are made, and which one alone.
const COUNT: &str = "WEM_REPORT_MEMBERS";
const ONE: &str = "WEM_REPORT_MEMBER";
const FEW: u64 = 200;

/// How many of the faults are shown.
const SHOWN: usize = 25;

const NAME: &str = "WEM-International-2016-Rev.1";
const HASH: &str = "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";

/// Whether a file of feedback with what was found is read as it was written.
fn reads_back(returned: Returned) -> bool {
    let day = "2016-08-12".parse().expect("a day");
    let mut feedback = Feedback {
        sources: vec![Source {
            hash: HASH.to_owned(),
            file: "draft.docx".to_owned(),
            member: None,
            body: None,
            received: Some(day),
            collected: day,
            language: None,
            words: Some(returned.words),
        }],
        comments: comments_of(returned.findings, HASH, CommentId(1), &|_| None),
        ..Feedback::default()
    };
    let text = plan_file::appended_feedback("", &feedback);
    feedback.settle();
    let mut sources = Sources::default();
    let source = sources.add("feedback.toml", text);
    let (placed, findings) = plan_file::load_feedback(source, &sources);
    findings.is_empty() && placed.is_some_and(|placed| placed.feedback == feedback)
}

/// What was circulated, as the program made it.
struct Pack {
    sent: Sent,
    draft: Draft,
    table: Table,
    sheet: Sheet,
}

impl Pack {
    fn made() -> Self {
        let folder = Folder::with_real_plan();
        let call = [
            "circulate",
            "--quiet",
            "--revision",
            "1",
            "--deadline",
            "2016-08-15",
        ];
        let outcome = folder.run(&call);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let names = ["draft.docx", "comment-table.docx", "comment-table.xlsx"];
        let names = names.map(|name| format!("out/circulation/{NAME}/{NAME}-{name}"));
        let plan = plan(&folder.path("plan/plan.toml"));
        let mut sent = sent_of(&plan, Some("WEM-International/2016/Rev.1"));
        learn(&mut sent, &names.clone().map(|name| folder.path(&name)));
        let [draft, table, sheet] = names.map(|name| folder.read(&name));
        Pack {
            draft: Draft::of(&draft, &sent),
            table: Table::of(&table, &sent),
            sheet: Sheet::of(&sheet, &sent),
            sent,
        }
    }

    /// Makes a file, and returns what is wrong with what is found in it.
    fn faults(&self, number: u64, is_kept: bool) -> Vec<String> {
        let mut random = Random(number);
        let (name, (bytes, planted)) = match number % 4 {
            0 | 1 => ("draft.docx", self.draft.edited(&mut random)),
            2 => ("table.docx", self.table.filled(&mut random)),
            _ => ("table.xlsx", self.sheet.filled(&mut random)),
        };
        if is_kept {
            let path = std::env::temp_dir().join(format!("member-{number}-{name}"));
            fs::write(path, &bytes).expect("the file is kept");
        }
        match collect(name, &bytes, &self.sent) {
            Ok(returned) => {
                let mut faults = faults(&planted, &returned.findings);
                if !returned.words.adds_up() {
                    faults.push(format!("the ledger does not add up: {:?}", returned.words));
                }
                if !reads_back(returned) {
                    faults.push("the feedback does not read back".to_owned());
                }
                faults
            }
            Err(findings) => vec![format!("refused: {findings:?}: {planted:?}")],
        }
    }
}

#[test]
fn what_members_do_is_found_where_they_did_it() {
    let pack = Pack::made();
    let number = |name: &str| std::env::var(name).ok().and_then(|said| said.parse().ok());
    let one = number(ONE);
    let files = match one {
        Some(one) => one..one + 1,
        None => 0..number(COUNT).unwrap_or(FEW),
    };
    let mut wrong = Vec::new();
    for file in files.clone() {
        let faults = pack.faults(file, one.is_some());
        wrong.extend(
            faults
                .into_iter()
                .map(|fault| format!("file {file}: {fault}")),
        );
    }
    let shown = wrong.len().min(SHOWN);
    assert!(
        wrong.is_empty(),
        "{} faults in {files:?}:\n{}",
        wrong.len(),
        wrong[..shown].join("\n")
    );
}

#[test]
fn what_is_lost_invented_or_misplaced_is_noticed() {
    use wem_report::circulation::collect::Finding;
    use wem_report::circulation::feedback::{CommentForm, PlanElement};
    let planted = |word: &str| planted::Planted {
        deed: "said",
        marks: vec![CommentForm::Addition],
        place: Some(PlanElement::Document),
        words: vec![word.to_owned()],
    };
    let mut found = Finding::new(CommentForm::Addition, (0, 0));
    found.place = Some(PlanElement::Document);
    "a zeal more".clone_into(&mut found.text);
    assert!(faults(&[planted("zeal")], &[found.clone()]).is_empty());
    assert_eq!(faults(&[planted("zest")], &[found.clone()]).len(), 2);
    assert_eq!(faults(&[], &[found.clone()]).len(), 1);
    assert_eq!(faults(&[planted("zeal")], &[]).len(), 1);
    let twice = [found.clone(), found.clone()];
    assert_eq!(faults(&[planted("zeal")], &twice).len(), 1);
    found.place = Some(PlanElement::Goal("1.1".to_owned()));
    assert_eq!(faults(&[planted("zeal")], &[found]).len(), 2);
}
