//! The tables of compiled comments.

use super::FeedbackMatter;
use super::compilation::{SectionComments, Subject};
use super::lines::{CommentEntry, clean, outcome};
use crate::circulation::answers::{Answer, AnswerRow, Sender, Tally, Voice};
use crate::circulation::feedback::Outcome;
use crate::compose::item_cells;
use crate::document::{
    Alignment, Anchor, Block, Cell, Choice, Column, Heading, Inline, Length, Paragraph, Role, Row,
    RowGroup, Table, Tone,
};
use crate::plan::BodyKey;
use crate::template::{FeedbackLabels, Labels};
use chrono::NaiveDate;

/// Makes tables; how wide their columns are is found once all are there.
pub(super) struct Tables<'a> {
    pub(super) matter: &'a FeedbackMatter<'a>,
    pub(super) labels: &'a Labels,
}

fn column(heading: &str, alignment: Alignment) -> Column {
    Column {
        heading: vec![Inline::text(heading)],
        width: Length::ZERO,
        alignment,
    }
}

impl Tables<'_> {
    fn words(&self) -> &FeedbackLabels {
        &self.labels.feedback
    }

    /// Says who has answered by a day.
    pub(super) fn answers(&self, today: NaiveDate) -> Block {
        let (matter, words) = (self.matter, self.words());
        let mut headings = vec![
            (&words.member, Alignment::Start),
            (&words.body, Alignment::Start),
            (&words.answer, Alignment::Start),
            (&words.files, Alignment::Start),
            (&words.comments_count, Alignment::End),
        ];
        // Where nobody is known to have been asked, there are only bodies.
        if matter.asked.is_empty() {
            headings.remove(0);
        }
        let rows = matter
            .standing
            .answers(matter.asked, matter.deadline, today);
        let rows: Vec<Row> = rows.iter().map(|row| self.answer(row)).collect();
        match rows.is_empty() {
            true => super::paragraph(&words.none),
            false => Self::plain(&headings, rows, words.answers_table.clone()),
        }
    }

    fn answer(&self, answer: &AnswerRow<'_>) -> Row {
        let words = self.words();
        let (name, bodies): (String, Vec<String>) = match answer.from {
            Sender::Asked(asked) => (
                asked.name.clone(),
                asked.bodies.iter().map(|body| self.body(body)).collect(),
            ),
            Sender::Member(name, body) => {
                let name = format!("{name} {}", words.not_asked);
                (name, body.into_iter().map(|body| self.body(body)).collect())
            }
            Sender::NotAsked(body) => (words.not_asked.clone(), vec![self.body(body)]),
            Sender::OneOf(body) => (words.one_of.clone(), vec![self.body(body)]),
            Sender::NotKnown => (words.sender_not_known.clone(), Vec::new()),
        };
        let (word, tone) = match answer.answer {
            Answer::InTime => (&words.in_time, Tone::Positive),
            Answer::AfterDeadline => (&words.after_deadline, Tone::Caution),
            Answer::Awaited => (&words.awaited, Tone::Neutral),
            Answer::Overdue => (&words.overdue, Tone::Critical),
            Answer::NotTold => (&words.not_told, Tone::Muted),
        };
        let files = answer.files.iter().map(|(file, received)| {
            let (name, day) = (clean(&file.file), self.labels.date(*received));
            words.received.fill(&[("file", &name), ("date", &day)])
        });
        let mut cells = match self.matter.asked.is_empty() {
            true => vec![head(bodies.first().unwrap_or(&name))],
            false => vec![head(&clean(&name)), lines(bodies)],
        };
        cells.extend([
            Cell {
                tone: Some(tone),
                ..lines(vec![word.clone()])
            },
            lines(files.collect()),
            lines(vec![answer.comments.to_string()]),
        ]);
        row(cells)
    }

    fn body(&self, key: &BodyKey) -> String {
        clean(self.matter.plan.body_name(key))
    }

    /// Counts what became of the comments of each body.
    pub(super) fn disposition(&self) -> Block {
        let words = self.words();
        let tallies = self.matter.standing.tallies();
        if tallies.is_empty() {
            return super::paragraph(&words.none);
        }
        let figures = [
            &words.comments_count,
            &words.accepted,
            &words.partly,
            &words.noted,
            &words.rejected,
            &words.open,
            &words.applied,
        ];
        let mut headings = vec![(&words.body, Alignment::Start)];
        headings.extend(figures.map(|heading| (heading, Alignment::End)));
        let mut rows = Vec::new();
        let mut all = Tally::default();
        for (voice, tally) in &tallies {
            let name = match voice {
                Voice::Body(key) => self.body(key),
                Voice::Member(name) => clean(name),
                Voice::NotKnown => words.sender_not_known.clone(),
            };
            rows.push(tally_row(Inline::text(name), tally, Inline::text));
            all = all + *tally;
        }
        rows.push(tally_row(
            Inline::strong(words.all.clone()),
            &all,
            Inline::strong,
        ));
        Self::plain(&headings, rows, words.disposition_table.clone())
    }

    /// Makes a table without groups.
    fn plain(headings: &[(&String, Alignment)], rows: Vec<Row>, summary: String) -> Block {
        let columns = headings
            .iter()
            .map(|(heading, alignment)| column(heading, *alignment));
        Block::Table(Table {
            change: None,
            band: None,
            columns: columns.collect(),
            groups: vec![RowGroup { label: None, rows }],
            summary,
        })
    }

    /// Makes the table of comments on a section: what is commented at the start side, and beside it
    /// the comments of all bodies.
    pub(super) fn section(&self, section: &SectionComments) -> Block {
        let words = self.words();
        let headings = [
            &words.text_as_it_stands,
            &words.number,
            &words.from,
            &words.comment,
            &words.proposed,
            &words.decision_only,
            &words.agreed_only,
            &words.reply_only,
        ];
        let groups = section.subjects.iter().map(|subject| RowGroup {
            label: Some(self.label(subject)),
            rows: self.rows(&subject.lines),
        });
        let name = match section.number.as_str() {
            "" => &section.title,
            number => number,
        };
        let place = format!("{} {name}", words.section);
        let columns = headings.iter();
        Block::Table(Table {
            change: None,
            band: Some(band(section.numeral.clone(), &section.title)),
            columns: columns
                .map(|heading| column(heading, Alignment::Start))
                .collect(),
            groups: groups.collect(),
            summary: words.comments_table.fill(&[("place", &place)]),
        })
    }

    /// Makes a table of comments that are on no section, goal or item.
    pub(super) fn apart(&self, title: &str, comments: &[CommentEntry]) -> Block {
        let words = self.words();
        let headings = [
            &words.number,
            &words.from,
            &words.comment,
            &words.proposed,
            &words.decision_only,
            &words.agreed_only,
            &words.reply_only,
        ];
        let columns = headings.iter();
        Block::Table(Table {
            change: None,
            band: Some(band(None, title)),
            columns: columns
                .map(|heading| column(heading, Alignment::Start))
                .collect(),
            groups: vec![RowGroup {
                label: None,
                rows: self.rows(comments),
            }],
            summary: words.comments_table.fill(&[("place", title)]),
        })
    }

    /// Says what is commented: number and text as it stands, then who is responsible, and when.
    fn label(&self, subject: &Subject) -> Heading {
        let words = self.words();
        let mut content = vec![Inline::text(subject.text.clone())];
        let level = subject.level(words);
        for detail in level.into_iter().chain(&subject.details) {
            content.push(Inline::LineBreak);
            content.push(Inline::quiet(detail.clone()));
        }
        Heading {
            revision: None,
            level: 4,
            number: Some(subject.number.clone()).filter(|number| !number.is_empty()),
            content,
            anchor: None,
        }
    }

    /// Makes a row of each comment; of those that propose the same, and of which the same was decided,
    /// one for all of them.
    fn rows(&self, comments: &[CommentEntry]) -> Vec<Row> {
        let groups = comments.chunk_by(|one, next| {
            let first = one.alike.unwrap_or(one.id);
            let ruling =
                |line: &CommentEntry| (line.outcome, line.agreed.clone(), line.reply.clone());
            next.alike == Some(first) && ruling(one) == ruling(next)
        });
        groups.map(|group| self.row(group)).collect()
    }

    fn row(&self, group: &[CommentEntry]) -> Row {
        let line = &group[0];
        let numbers: Vec<String> = group.iter().map(|line| line.id.to_string()).collect();
        let (mut from, mut said) = (Vec::new(), Vec::new());
        for line in group {
            from.append(&mut self.from(line));
            said.append(&mut self.comment(line, group.len() > 1));
        }
        row(vec![
            head(&numbers.join(&self.labels.lists.separator)),
            item_cells::cell(from),
            item_cells::cell(said),
            lines(paragraphs(&line.proposed)),
            self.decision(line),
            lines(paragraphs(&line.agreed)),
            lines(paragraphs(&line.reply)),
        ])
    }

    /// Says what was decided; where the table is to be filled in, as a choice.
    fn decision(&self, line: &CommentEntry) -> Cell {
        let words = self.words();
        let content = match (self.matter.is_to_fill_in, line.outcome) {
            (true, chosen) => Inline::Choice(Choice {
                anchor: Anchor(format!("decision.{}", line.id)),
                title: words.decision_only.clone(),
                options: Outcome::DECIDED.map(|one| outcome(words, one)).to_vec(),
                chosen: chosen.map(|outcome| outcome as usize),
                prompt: words.choose.clone(),
            }),
            (false, Some(_)) => Inline::strong(line.decision.clone()),
            (false, None) => return lines(Vec::new()),
        };
        Cell {
            tone: line.outcome.map(tone),
            ..item_cells::cell(vec![content])
        }
    }

    fn from(&self, line: &CommentEntry) -> Vec<Inline> {
        let mut content = Vec::new();
        if !line.body.is_empty() {
            content.push(Inline::strong(line.body.clone()));
        }
        let mut quiet = vec![&line.member, &line.author, &line.written];
        quiet.dedup();
        let quiet = quiet.into_iter().filter(|text| !text.is_empty());
        content.extend(quiet.map(|text| Inline::quiet(text.clone())));
        if [&line.body, &line.member, &line.author]
            .iter()
            .all(|text| text.is_empty())
        {
            content.push(Inline::quiet(self.words().sender_not_known.clone()));
        }
        content
    }

    /// Says a comment; in a row of several with its number, and without saying that they are alike.
    fn comment(&self, line: &CommentEntry, is_one_of_several: bool) -> Vec<Inline> {
        let (kind, remarks) = match is_one_of_several {
            true => (
                format!(
                    "{} {}{}{}",
                    self.words().number,
                    line.id,
                    self.words().separator,
                    line.kind
                ),
                line.remarks.clone(),
            ),
            false => (line.kind.clone(), line.all_remarks(self.words())),
        };
        let mut content = vec![Inline::quiet(kind)];
        content.extend(remarks.into_iter().map(Inline::quiet));
        if !line.about.is_empty() {
            let about = line.about.replace('\n', " ");
            let about = self.words().about_words.fill(&[("words", &about)]);
            content.push(Inline::text(about));
        }
        content.extend(paragraphs(&line.text).into_iter().map(Inline::text));
        if !line.applied.is_empty() {
            let applied = self.words().in_plan_since.fill(&[("date", &line.applied)]);
            content.push(Inline::quiet(applied));
        }
        content
    }
}

fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Accepted => Tone::Positive,
        Outcome::Partly => Tone::Active,
        Outcome::Noted | Outcome::Open => Tone::Neutral,
        Outcome::Rejected => Tone::Caution,
    }
}

fn tally_row(name: Inline, tally: &Tally, text: impl Fn(String) -> Inline) -> Row {
    let outcomes = Outcome::DECIDED.map(|outcome| tally.of(outcome));
    let figures = [tally.comments]
        .into_iter()
        .chain(outcomes)
        .chain([tally.open, tally.applied]);
    let mut cells = vec![Cell {
        heads_row: true,
        ..item_cells::cell(vec![name])
    }];
    cells.extend(figures.map(|figure| item_cells::cell(vec![text(figure.to_string())])));
    row(cells)
}

fn band(number: Option<String>, title: &str) -> Heading {
    Heading {
        revision: None,
        level: 3,
        number,
        content: vec![Inline::text(title)],
        anchor: None,
    }
}

fn row(cells: Vec<Cell>) -> Row {
    Row {
        change: None,
        anchor: None,
        cells,
    }
}

/// Makes a cell that names its row.
fn head(text: &str) -> Cell {
    Cell {
        heads_row: true,
        ..lines(vec![text.to_owned()])
    }
}

/// Makes a cell of one line each; an empty one has a blank line.
fn lines(mut texts: Vec<String>) -> Cell {
    if texts.is_empty() {
        texts.push(String::new());
    }
    Cell {
        heads_row: false,
        tone: None,
        paragraphs: texts
            .into_iter()
            .map(|text| Paragraph::new(Role::Cell, vec![Inline::text(text)]))
            .collect(),
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
