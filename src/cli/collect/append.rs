//! From what came back to entries behind the file of feedback; what does not fit holds up nothing else.

use super::summary::Summary;
use crate::circulation::Respondents;
use crate::circulation::collect::{Finding, comments_of};
use crate::circulation::feedback::{Attribution, Feedback, Source};
use crate::cli::Failure;
use crate::cli::feedback_files::FeedbackFile;
use crate::cli::read_back::{self, Kind};
use crate::cli::session::Session;
use crate::diagnostic::Diagnostic;
use crate::plan::{BodyKey, Plan};
use crate::plan_file;
use std::path::Path;

/// What a file adds to the feedback.
#[derive(Debug)]
pub(super) enum Collected {
    /// A file that came back, and what it says.
    New {
        source: Source,
        findings: Vec<Finding>,
    },
    /// Who sent a file that was collected before, said anew.
    Anew(Attribution),
}

impl Collected {
    /// Returns the hash of the file.
    fn hash(&self) -> &str {
        match self {
            Collected::New { source, .. } => &source.hash,
            Collected::Anew(attribution) => &attribution.source,
        }
    }
}

/// Whose words entries can be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Authors<'a> {
    pub(super) plan: &'a Plan,
    pub(super) respondents: &'a Respondents,
}

/// Appends the entries of all files, or where those could not be read back, of the files alone of
/// which they can; the others are refused.
pub(super) fn append(
    session: &mut Session,
    authors: Authors<'_>,
    path: &Path,
    collected: &[Collected],
    summary: &mut Summary,
) -> Result<(), Failure> {
    match append_whole(session, authors, path, collected) {
        Ok(mut more) => {
            more.settle();
            summary.added(&more);
        }
        Err(Failure::Input(findings)) if read_back::is_unfit(&findings) => match collected {
            [one] => summary.unfit(one.hash(), findings),
            _ => {
                for one in collected.chunks(1) {
                    append(session, authors, path, one, summary)?;
                }
            }
        },
        Err(other) => return Err(other),
    }
    Ok(())
}

fn append_whole(
    session: &mut Session,
    authors: Authors<'_>,
    path: &Path,
    collected: &[Collected],
) -> Result<Feedback, Failure> {
    let plan = authors.plan;
    read_back::revise(session, Kind::Feedback(plan), path, |session, target| {
        let file = FeedbackFile::read_right(session, target, plan)?;
        let more = authors.entries(collected, &file.placed.feedback)?;
        let text = plan_file::appended_feedback(file.text(session), &more);
        Ok((Some(text), more))
    })
}

impl Authors<'_> {
    /// Makes the entries that a file of feedback does not have yet.
    fn entries(&self, collected: &[Collected], before: &Feedback) -> Result<Feedback, Failure> {
        let mut more = Feedback::default();
        let mut next = before.next_id();
        for one in collected {
            let (source, findings) = match one {
                Collected::New { source, findings } => (source, findings),
                Collected::Anew(attribution) => {
                    more.attributions.push(attribution.clone());
                    continue;
                }
            };
            if before.source(&source.hash).is_some() {
                continue;
            }
            let count = u32::try_from(findings.len()).ok();
            let behind = count.and_then(|count| next.0.checked_add(count));
            let behind = behind.ok_or_else(|| {
                Diagnostic::error("bad-entry", "no number is left for another comment")
                    .help("give the comment with the highest number the one behind that before it")
            })?;
            let body = |finding: &Finding| self.own_body(finding, source);
            let mut comments = comments_of(findings.clone(), &source.hash, next, &body);
            next.0 = behind;
            more.sources.push(source.clone());
            more.comments.append(&mut comments);
        }
        Ok(more)
    }

    /// Returns who says something, where that is not simply the file's body: the body of its row, or
    /// its author's where nobody knows who sent the file.
    fn own_body(&self, finding: &Finding, source: &Source) -> Option<BodyKey> {
        if let Some(word) = &finding.body {
            let body = self.plan.find_body(word).ok();
            return match body {
                Some(body) => Some(body.key.value.clone()),
                None => self.respondents.body_named_in(word).cloned(),
            };
        }
        let is_known = source.body.is_some() || source.member.is_some();
        let author = finding.author.as_deref().filter(|_| !is_known)?;
        self.respondents.body_named_in(author).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circulation::feedback::{CommentForm, Proposal, TextEdit};
    use crate::cli::ColorWhen;
    use crate::diagnostic::Sources;
    use crate::template::Library;

    fn plan() -> Plan {
        let mut sources = Sources::default();
        let labels = Library::embedded().labels("en", &mut sources);
        let calendar = labels.expect("built-in labels").0.calendar;
        let source = sources.add("plan.toml", plan_file::STARTER);
        let (plan, _) = plan_file::load(source, &sources, &calendar);
        plan.expect("the starter is a plan")
    }

    /// A file in which "two" became "three", at a place of its text.
    fn came(digit: &str, at: usize) -> Collected {
        let mut finding = Finding::new(CommentForm::Replacement, (0, 0));
        finding.proposal = Some(Proposal::Edit(TextEdit {
            base: "Recruit two".to_owned(),
            at,
            deleted: "two".to_owned(),
            inserted: "three".to_owned(),
        }));
        Collected::New {
            source: Source {
                hash: digit.repeat(64),
                file: format!("{digit}.docx"),
                member: None,
                body: None,
                received: None,
                collected: Default::default(),
                language: None,
                words: None,
            },
            findings: vec![finding],
        }
    }

    #[test]
    fn a_file_whose_entry_does_not_fit_holds_up_no_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("feedback/X.toml");
        let (plan, respondents) = (plan(), Respondents::default());
        let authors = Authors {
            plan: &plan,
            respondents: &respondents,
        };
        let mut session = Session::new(None, ColorWhen::Never, true);
        let mut summary = Summary::default();
        // Nothing but what does not fit: no file is begun.
        let unfit = [came("a", 3)];
        append(&mut session, authors, &path, &unfit, &mut summary).expect("it goes on");
        assert!(!path.exists(), "no file is begun for nothing");
        assert!(!folder.path().join("feedback").exists());
        let codes: Vec<&str> = summary.refused.iter().map(|one| one.code).collect();
        assert_eq!(codes, ["not-read-back", "bad-entry"]);

        let several = [came("b", 8), came("c", 0), came("d", 8)];
        append(&mut session, authors, &path, &several, &mut summary).expect("it goes on");
        let text = std::fs::read_to_string(&path).expect("the file is there");
        let sources: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with("file"))
            .collect();
        assert_eq!(sources, ["file = \"b.docx\"", "file = \"d.docx\""]);
        let file = FeedbackFile::read_right(&mut session, &path, &plan).expect("it can be read");
        let ids = file.placed.feedback.comments.iter().map(|one| one.id.0);
        assert!(ids.eq([1, 2]));

        let again = [came("e", 100)];
        append(&mut session, authors, &path, &again, &mut summary).expect("it goes on");
        let now = std::fs::read_to_string(&path).expect("the file is there");
        assert!(now == text, "the file is unharmed");
        let left = std::fs::read_dir(path.parent().expect("a folder"));
        assert_eq!(left.expect("a folder").count(), 1, "nothing is left over");
    }

    #[test]
    fn no_number_is_given_twice() {
        let (plan, respondents) = (plan(), Respondents::default());
        let authors = Authors {
            plan: &plan,
            respondents: &respondents,
        };
        let mut before = Feedback::default();
        let first = authors.entries(&[came("a", 8)], &before).expect("entries");
        before.comments = first.comments;
        before.comments[0].id.0 = u32::MAX;
        assert!(authors.entries(&[came("b", 8)], &before).is_err());
    }
}
