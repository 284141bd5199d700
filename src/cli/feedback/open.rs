//! `feedback --open`: the comments that nobody has decided about.

use crate::cli::Failure;
use crate::cli::list::plain_table;
use crate::cli::session::Session;
use crate::compose::feedback::{Compilation, Line};
use crate::template::Labels;

/// Longest text of a cell, in characters: a line of a list is no place to read more.
const LONGEST: usize = 60;

/// Lists them in the order of the plan.
pub(super) fn list(
    session: &mut Session,
    compilation: &Compilation,
    labels: &Labels,
) -> Result<(), Failure> {
    let mut rows: Vec<[String; 5]> = Vec::new();
    let mut add = |place: &str, lines: &[Line]| {
        let open = lines.iter().filter(|line| line.outcome.is_none());
        rows.extend(open.map(|line| row(place, line)));
    };
    add(&labels.feedback.whole_document, &compilation.whole);
    let sections = compilation.sections.iter();
    for subject in sections.flat_map(|section| &section.subjects) {
        let place = subject.place(&labels.feedback);
        add(&place, &subject.lines);
    }
    add(&labels.feedback.unplaced, &compilation.unplaced);
    if rows.is_empty() {
        session.note("every comment is decided about");
        return Ok(());
    }
    let mut table = plain_table();
    table.set_header(["ID", "ABOUT", "FROM", "COMMENT", "PROPOSED"]);
    for row in rows {
        table.add_row(row);
    }
    for line in table.lines() {
        session.print(line.trim_end());
    }
    Ok(())
}

fn row(place: &str, line: &Line) -> [String; 5] {
    let from = [&line.body, &line.member, &line.author];
    let from = from.into_iter().find(|text| !text.is_empty());
    [
        line.id.to_string(),
        place.to_owned(),
        from.cloned().unwrap_or_default(),
        short(&line.text),
        short(&line.proposed),
    ]
}

fn short(text: &str) -> String {
    let line = text.replace('\n', " ");
    match line.char_indices().nth(LONGEST) {
        None => line,
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
    }
}
