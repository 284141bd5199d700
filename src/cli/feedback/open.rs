//! `feedback --open`: the comments that nobody has decided about, for eyes, spreadsheets and programs.

use super::FeedbackFormat;
use crate::cli::Failure;
use crate::cli::list::plain_table;
use crate::cli::session::Session;
use crate::compose::feedback::{CommentEntry, Compilation};
use crate::template::Labels;
use serde::Serialize;
use std::io::IsTerminal;

/// An open comment, as it is listed.
#[derive(Debug, Serialize)]
struct Open<'a> {
    id: u32,
    about: &'a str,
    body: &'a str,
    member: &'a str,
    author: &'a str,
    written: &'a str,
    kind: &'a str,
    words: &'a str,
    comment: &'a str,
    proposed: &'a str,
}

/// Lists them in the order of the plan.
pub(super) fn list(
    session: &mut Session,
    compilation: &Compilation,
    labels: &Labels,
    format: FeedbackFormat,
) -> Result<(), Failure> {
    let places = compilation.places(labels);
    let open: Vec<Open<'_>> = places
        .iter()
        .flat_map(|(place, lines)| {
            let open = lines.iter().filter(|line| line.outcome.is_none());
            open.map(|line| Open::new(place, line))
        })
        .collect();
    match format {
        FeedbackFormat::Json => session.print_json(&open),
        FeedbackFormat::Csv => {
            let heading = [
                "id", "about", "body", "member", "author", "written", "kind", "words", "comment",
                "proposed",
            ];
            session.print_csv(&heading, open.iter().map(Open::cells))
        }
        _ => {
            if open.is_empty() {
                session.note("every comment is decided about");
            } else {
                table(session, &open);
            }
            Ok(())
        }
    }
}

/// Prints them with whole texts: as wide as the terminal, or a line each where there is none.
fn table(session: &mut Session, open: &[Open<'_>]) {
    let is_terminal = std::io::stdout().is_terminal();
    let whole = |text: &str| match is_terminal {
        true => text.to_owned(),
        false => text.replace('\n', " "),
    };
    let mut table = plain_table();
    table.set_header(["ID", "ABOUT", "FROM", "COMMENT", "PROPOSED"]);
    for one in open {
        let from = [one.body, one.member, one.author];
        let from = from.into_iter().find(|text| !text.is_empty());
        table.add_row([
            one.id.to_string(),
            one.about.to_owned(),
            from.unwrap_or_default().to_owned(),
            whole(one.comment),
            whole(one.proposed),
        ]);
    }
    for line in table.lines() {
        session.print(line.trim_end());
    }
}

impl<'a> Open<'a> {
    fn new(about: &'a str, line: &'a CommentEntry) -> Self {
        Open {
            id: line.id.0,
            about,
            body: &line.body,
            member: &line.member,
            author: &line.author,
            written: &line.written,
            kind: &line.kind,
            words: &line.about,
            comment: &line.text,
            proposed: &line.proposed,
        }
    }

    fn cells(&self) -> Vec<String> {
        let texts = [
            self.about,
            self.body,
            self.member,
            self.author,
            self.written,
            self.kind,
            self.words,
            self.comment,
            self.proposed,
        ];
        let id = std::iter::once(self.id.to_string());
        id.chain(texts.map(str::to_owned)).collect()
    }
}
