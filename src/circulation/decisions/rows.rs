//! The filled-in rows of a table, and what in it is no decision and would be lost in silence.

use super::cells::{Column, Columns, goes_on, said};
use super::words::{DecisionWords, OutcomeReading, is_one_of};
use crate::circulation::feedback::{CommentId, Outcome};
use crate::diagnostic::Diagnostic;
use crate::reading::{Reading, ReturnedFile, Row, Table};

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FilledRow {
    /// The comments whose row it is; at least one.
    pub(super) comments: Vec<CommentId>,
    pub(super) outcome: Option<Outcome>,
    pub(super) agreed: String,
    pub(super) reply: String,
    /// Where number, decision and agreed text stand, for messages.
    pub(super) number_at: String,
    pub(super) decision_at: String,
    pub(super) agreed_at: String,
    /// All words of the row.
    pub(super) words: String,
}

/// The rows of all tables of comments in a file.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) rows: Vec<FilledRow>,
    /// Cells that cannot be understood.
    pub(super) wrong: Vec<Diagnostic>,
    /// Words that are not read.
    pub(super) warnings: Vec<Diagnostic>,
    /// Whether there is such a table at all.
    pub(super) is_table: bool,
}

/// Reads the rows of all tables of comments.
pub(super) fn read(name: &str, file: &ReturnedFile, words: &DecisionWords) -> Rows {
    let mut reader = Reader {
        name,
        file,
        words,
        rows: Rows::default(),
    };
    for (number, table) in file.tables.iter().enumerate() {
        reader.table(number, table);
    }
    reader.remarks();
    reader.rows
}

struct Reader<'a> {
    name: &'a str,
    file: &'a ReturnedFile,
    words: &'a DecisionWords,
    rows: Rows,
}

/// A cell's place in the file.
#[derive(Clone, Copy)]
struct At {
    table: usize,
    row: usize,
}

impl Reader<'_> {
    fn table(&mut self, number: usize, table: &Table) {
        let mut heads = table.rows.iter().enumerate();
        let head = heads.find_map(|(at, row)| Some((at, Columns::of(self.file, row, self.words)?)));
        let Some((head, columns)) = head else {
            return;
        };
        self.rows.is_table = true;
        self.other_columns(number, table, head, &columns);
        let mut above = [const { String::new() }; 3];
        for (at, row) in table.rows.iter().enumerate().skip(head + 1) {
            let is_gone = !Reading::Accepted.shows(row.changes);
            if is_gone || Columns::of(self.file, row, self.words).is_some() {
                continue;
            }
            let at = At {
                table: number,
                row: at,
            };
            self.row(table, row, &columns, at, &mut above);
        }
    }

    fn row(
        &mut self,
        table: &Table,
        row: &Row,
        columns: &Columns,
        at: At,
        above: &mut [String; 3],
    ) {
        let cell = |column: Column| columns.cell(table.home, row, column);
        let columns_to_fill = [Some(columns.decision), columns.agreed, columns.reply];
        let mut texts = [const { String::new() }; 3];
        for ((text, above), column) in texts.iter_mut().zip(above).zip(columns_to_fill) {
            let Some(found) = column.and_then(cell) else {
                continue;
            };
            *text = match goes_on(found) {
                // A cell that was merged over several rows decides about all of them.
                true => above.clone(),
                false => said(self.file, found),
            };
            above.clone_from(text);
            if found.is_formula && text.is_empty() {
                let place = self.place(at, found.column);
                self.rows.wrong.push(
                    Diagnostic::error(
                        "formula-without-value",
                        format!("{place}: the cell has a formula without a value"),
                    )
                    .help("open the table in a spreadsheet program and save it, or write the value itself"),
                );
            }
        }
        let [decision, agreed, reply] = texts;
        let number = cell(columns.number).map(|cell| said(self.file, cell));
        let number = number.unwrap_or_default();
        let number_at = self.place(at, columns.number.grid);
        let decision_at = self.place(at, columns.decision.grid);
        let (outcome, agreed, reply) =
            self.filled(columns, (&decision, agreed, reply), &decision_at);
        let is_filled = outcome.is_some() || !agreed.is_empty() || !reply.is_empty();
        let comments = match ids(&number) {
            Some(comments) if !comments.is_empty() => comments,
            None => {
                self.wrong_number(&number_at, &number);
                return;
            }
            Some(_) => {
                self.no_number(row, &number_at, is_filled || !decision.is_empty());
                return;
            }
        };
        let cells = row.cells.iter().map(|cell| said(self.file, cell));
        self.rows.rows.push(FilledRow {
            comments,
            outcome,
            agreed,
            reply,
            number_at,
            agreed_at: columns
                .agreed
                .map_or_else(|| decision_at.clone(), |column| self.place(at, column.grid)),
            decision_at,
            words: cells.collect::<Vec<_>>().join("\n"),
        });
    }

    /// Reads the cells that were filled in; what is no outcome is reported.
    fn filled(
        &mut self,
        columns: &Columns,
        (decision, agreed, reply): (&str, String, String),
        place: &str,
    ) -> (Option<Outcome>, String, String) {
        let (word, rest) = match columns.is_all_in_one {
            true => self.words.divided(decision),
            false => (decision, ""),
        };
        let outcome = match self.words.outcome(word) {
            OutcomeReading::Open => None,
            OutcomeReading::Decided(outcome) => Some(outcome),
            OutcomeReading::Unknown(help) => {
                let word = shortened(word);
                let message = format!("{place}: “{word}” is no decision");
                self.rows
                    .wrong
                    .push(Diagnostic::error("unknown-word", message).help(help));
                None
            }
        };
        // Where there is no column for it, an agreed text stands before the reply.
        let together = [rest, reply.as_str()];
        let together: Vec<&str> = together
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        match columns.agreed {
            Some(_) => (outcome, agreed, together.join("\n")),
            None => {
                let (agreed, reply) = self.words.agreed_and_reply(&together.join("\n"));
                (outcome, agreed, reply)
            }
        }
    }

    fn place(&self, at: At, column: u32) -> String {
        let cell = self.file.cell_label(at.table, at.row, column);
        format!("{}, {cell}", self.name)
    }

    fn wrong_number(&mut self, place: &str, number: &str) {
        let message = format!("{place}: “{}” is no number of a comment", shortened(number));
        self.rows.wrong.push(
            Diagnostic::error("unknown-comment", message).help(
                "put the number back that the table had; `wem-report feedback` writes it anew",
            ),
        );
    }

    /// Says what stands in a row without a number.
    fn no_number(&mut self, row: &Row, place: &str, is_decided: bool) {
        if is_decided {
            self.rows.wrong.push(
                Diagnostic::error(
                    "unknown-comment",
                    format!("{place}: the row names no comment"),
                )
                .help(
                    "put the number of its comment back; a decision on nothing cannot be recorded",
                ),
            );
            return;
        }
        let words = row.cells.iter().map(|cell| said(self.file, cell));
        let words: Vec<String> = words.filter(|text| !text.is_empty()).collect();
        if !words.is_empty() {
            let words = shortened(&words.join(" ")).into_owned();
            self.not_read(format!("{place}: “{words}” stands in no row of a comment"));
        }
    }

    /// Warns of what stands in columns that somebody added.
    fn other_columns(&mut self, number: usize, table: &Table, head: usize, columns: &Columns) {
        for cell in &table.rows[head].cells {
            let heading = said(self.file, cell);
            let is_given = is_one_of(&self.words.given, &heading);
            if is_given || columns.is_read(cell.column) {
                continue;
            }
            let below = table.rows.iter().skip(head + 1);
            let has_words = below.clone().any(|row| {
                let mut cells = row.cells.iter();
                let found = cells.find(|other| other.column == cell.column);
                found.is_some_and(|found| !said(self.file, found).is_empty())
            });
            if has_words {
                let at = At {
                    table: number,
                    row: head,
                };
                let place = self.place(at, cell.column);
                let heading = shortened(&heading).into_owned();
                self.rows.warnings.push(
                    Diagnostic::warning(
                        "column-not-read",
                        format!("{place}: a column “{heading}” is not known; what stands in it is not read"),
                    )
                    .help("move what its author is to be told into the reply"),
                );
            }
        }
    }

    /// Warns of notes beside the cells.
    fn remarks(&mut self) {
        if !self.rows.is_table {
            return;
        }
        for comment in &self.file.comments {
            let text = self.file.text(comment.places, Reading::Accepted);
            let words = shortened(&text).into_owned();
            let at = comment
                .range
                .and_then(|(start, _)| self.file.label(start.paragraph));
            let place = at.map_or_else(
                || self.name.to_owned(),
                |label| format!("{}, {label}", self.name),
            );
            let by = comment.author.as_deref().unwrap_or_default();
            let whose = match by {
                "" => "the note beside it".to_owned(),
                by => format!("the note of {by} beside it"),
            };
            self.not_read(format!("{place}: {whose}, “{words}”, is not read"));
        }
    }

    fn not_read(&mut self, message: String) {
        self.rows
            .warnings
            .push(Diagnostic::warning("words-not-read", message).help(
            "what is to be recorded has to stand in the cells for decision, agreed text and reply",
        ));
    }
}

/// Returns the beginning of a text, in one line.
fn shortened(text: &str) -> std::borrow::Cow<'_, str> {
    const SHOWN: usize = 80;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]).into(),
        None => line.into(),
    }
}

/// Reads the numbers of a row: `3`, or `2, 6` where comments stand together. Nothing if it is
/// anything else.
fn ids(text: &str) -> Option<Vec<CommentId>> {
    let parts = text.split([',', ';', '\n', ' ', '\u{a0}']);
    let mut ids = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        // A spreadsheet program may have made a number of it.
        let digits = part.strip_suffix(".0").unwrap_or(part);
        let digits = digits.trim_start_matches('#').trim_end_matches('.');
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let id = digits.parse().ok().filter(|id| is_number && *id > 0)?;
        if !ids.contains(&CommentId(id)) {
            ids.push(CommentId(id));
        }
    }
    Some(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_programs_leave_them() {
        let read = |text: &str| ids(text).map(|ids| ids.iter().map(|id| id.0).collect::<Vec<_>>());
        assert_eq!(read("3"), Some(vec![3]));
        assert_eq!(read(" 3.0 "), Some(vec![3]));
        assert_eq!(read("#12."), Some(vec![12]));
        assert_eq!(read("2, 6\n9"), Some(vec![2, 6, 9]));
        assert_eq!(read(""), Some(Vec::new()));
        for wrong in ["x", "3a", "0", "-3", "3.5", "1.1.1", "99999999999"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
