//! A snapshot of the `Document` of each plan, before any renderer.

use crate::plans;
use std::fmt::Write as _;
use wem_report::document::GanttRow;
use wem_report::document::{
    Alignment, BarChart, Block, Cell, Change, ChangeKind, Chart, DaySpan, Document, Emphasis,
    Field, GanttChart, Heading, Inline, Interval, Length, Paragraph, Revision, Series, Slot, Table,
    Target,
};

#[test]
fn every_document_is_as_composed() {
    for name in plans::names() {
        insta::assert_snapshot!(name.as_str(), outline(&plans::document(&name)));
    }
}

/// Returns a document as an indented outline; the style sheet is left out.
pub(crate) fn outline(document: &Document) -> String {
    let mut outline = String::new();
    let metadata = &document.metadata;
    let page = &document.page;
    let mut line = |line: String| outline.push_str(&(line + "\n"));
    line(format!("title: {}", metadata.title));
    line(format!("organisation: {}", metadata.organisation));
    line(format!(
        "subject: {}",
        metadata.subject.as_deref().unwrap_or("none")
    ));
    line(format!(
        "language: {}, {:?}",
        metadata.language, metadata.direction
    ));
    line(format!("date: {}", metadata.date));
    for (name, value) in &metadata.properties {
        line(format!("property {name}: {value}"));
    }
    line(format!(
        "page: {} × {}",
        millimetres(page.width),
        millimetres(page.height)
    ));
    for (name, running) in [("header", &page.header), ("footer", &page.footer)] {
        line(format!(
            "{name}: {} | {}",
            said(&running.start),
            said(&running.end)
        ));
    }
    line(format!(
        "watermark: {}",
        page.watermark.as_deref().unwrap_or("none")
    ));
    line(format!("continued: {}", document.words.continued));
    line(String::new());
    line(blocks(&document.blocks).trim_end().to_owned());
    outline
}

/// Returns blocks as an outline.
pub(crate) fn blocks(all: &[Block]) -> String {
    all.iter().map(|block| one_block(block) + "\n").collect()
}

fn one_block(block: &Block) -> String {
    match block {
        Block::Heading(one) => heading(one),
        Block::Paragraph(one) => format!("{:?}: {}", one.role, paragraph(one)),
        Block::List(list) => {
            let items = list.items.iter().map(|item| indented(&blocks(item)));
            format!(
                "list: {:?}\n{}",
                list.kind,
                items.collect::<Vec<_>>().join("\n")
            )
        }
        Block::Callout(callout) => {
            format!(
                "{:?}:\n{}",
                callout.kind,
                indented(&blocks(&callout.blocks))
            )
        }
        Block::Table(one) => table(one),
        Block::Chart(Chart::Bars(one)) => bars(one),
        Block::Chart(Chart::Gantt(one)) => gantt(one),
        Block::Slot(one) => slot(one),
        Block::NewPage(orientation) => format!("\n=== {orientation:?}"),
    }
}

fn indented(text: &str) -> String {
    let lines: Vec<String> = text
        .trim_end()
        .lines()
        .map(|line| format!("  {line}"))
        .collect();
    lines.join("\n")
}

fn slot(slot: &Slot) -> String {
    let content = match &slot.content {
        Some(content) => format!("filled:\n{}", indented(&blocks(content))),
        None => format!(
            "{}\n{}",
            said(&slot.prompt),
            indented(&blocks(&slot.sketch))
        ),
    };
    format!(
        "slot {{{}}} {}: {}",
        slot.anchor.0,
        slot.title,
        content.trim_end()
    )
}

fn series(all: &[Series]) -> String {
    let names: Vec<String> = all
        .iter()
        .map(|one| format!("{} ({:?})", one.name, one.tone))
        .collect();
    names.join(", ")
}

fn bars(chart: &BarChart) -> String {
    let mut lines = vec![
        format!("\nbars: {}", chart.description),
        format!("  {}", series(&chart.series)),
    ];
    for bar in &chart.bars {
        lines.push(format!("  {}: {:?}", bar.label, bar.values));
    }
    lines.join("\n")
}

fn gantt(chart: &GanttChart) -> String {
    let span = |span: &DaySpan| format!("{}..{}", span.first, span.end);
    let maybe = |days: &Option<DaySpan>| days.as_ref().map_or("none".to_owned(), span);
    let scale = |intervals: &[Interval]| -> String {
        let all: Vec<String> = intervals
            .iter()
            .map(|one| format!("{} {}", one.label, span(&one.days)))
            .collect();
        all.join(" | ")
    };
    let drawn = |row: &GanttRow| {
        let mut drawn: Vec<String> = row
            .bars
            .iter()
            .map(|bar| {
                let (before, behind) = (
                    if bar.starts_open { "<" } else { "" },
                    if bar.ends_open { ">" } else { "" },
                );
                format!("{before}{}{behind}", span(&bar.days))
            })
            .collect();
        drawn.extend(row.marks.iter().map(|day| format!("*{day}")));
        match drawn.is_empty() {
            true => maybe(&None),
            false => drawn.join(" "),
        }
    };
    let mut lines = vec![
        format!("\ngantt: {}", chart.description),
        format!("  {}", series(&chart.series)),
        format!("  baseline: {:?}", chart.baseline_name),
        format!("  day line: {:?}", chart.day_line),
        format!("  {} | {}", chart.headings[0], chart.headings[1]),
        format!("  {} days: {}", chart.scale.days, scale(&chart.scale.upper)),
        format!("  {}", scale(&chart.scale.lower)),
    ];
    for band in &chart.bands {
        lines.push(format!("  {}", band.label));
        for row in &band.rows {
            lines.push(format!(
                "    [{}] {} | {} ({:?}) | {} | {} | {}",
                row.number,
                row.label,
                row.standing,
                row.tone,
                drawn(row),
                maybe(&row.baseline),
                row.description
            ));
        }
    }
    lines.join("\n")
}

fn table(table: &Table) -> String {
    let change = sign(table.change.as_ref());
    let mut lines = format!("\n{change}table: {}\n", table.summary);
    let mut line = |depth: usize, line: String| {
        let _ = writeln!(lines, "{}{line}", "  ".repeat(depth));
    };
    if let Some(band) = &table.band {
        line(1, heading(band));
    }
    for column in &table.columns {
        let alignment = match column.alignment {
            Alignment::Start => String::new(),
            other => format!(", {other:?}"),
        };
        let width = millimetres(column.width);
        line(
            1,
            format!("column: {} ({width}{alignment})", said(&column.heading)),
        );
    }
    for group in &table.groups {
        line(1, group.label.as_ref().map_or("group".to_owned(), heading));
        for row in &group.rows {
            let anchor = row.anchor.as_ref().map_or("", |anchor| &anchor.0);
            let change = sign(row.change.as_ref());
            line(2, format!("{change}row {{{anchor}}}"));
            for one in &row.cells {
                line(3, cell(one));
            }
        }
    }
    lines.trim_end().to_owned()
}

fn heading(heading: &Heading) -> String {
    let (change, former) = revised(heading.revision.as_ref());
    let number = heading.number.as_deref().unwrap_or_default();
    let anchor = heading.anchor.as_ref().map_or("", |anchor| &anchor.0);
    format!(
        "{change}h{} [{number}{former}] {} {{{anchor}}}",
        heading.level,
        said(&heading.content)
    )
}

/// Returns a sign for a change, with who made it unless that is the usual author.
fn sign(change: Option<&Change>) -> String {
    let Some(Change { kind, by }) = change else {
        return String::new();
    };
    let kind = match kind {
        ChangeKind::Inserted => "+".to_owned(),
        ChangeKind::Deleted => "-".to_owned(),
        ChangeKind::MovedFrom(name) => format!("<{}<", name.0),
        ChangeKind::MovedTo(name) => format!(">{}>", name.0),
    };
    match by.author.as_str() {
        "WEM-International" => format!("{kind} "),
        author => format!("{kind} by {author} "),
    }
}

/// Returns the sign of what came or went as a whole, and the number before this one.
fn revised(revision: Option<&Revision>) -> (String, String) {
    match revision {
        None => Default::default(),
        Some(Revision::Whole(change)) => (sign(Some(change)), String::new()),
        Some(Revision::Renumbered { former, .. }) => {
            let former = former.as_deref().unwrap_or("none");
            (String::new(), format!(" was {former}"))
        }
    }
}

fn cell(cell: &Cell) -> String {
    let kind = if cell.heads_row { "th" } else { "td" };
    let tone = cell
        .tone
        .map_or(String::new(), |tone| format!(" ({tone:?})"));
    let paragraphs: Vec<String> = cell.paragraphs.iter().map(paragraph).collect();
    format!("{kind}{tone}: {}", paragraphs.join(" ¶ "))
}

fn paragraph(paragraph: &Paragraph) -> String {
    let (change, former) = revised(paragraph.revision.as_ref());
    match &paragraph.marker {
        Some(marker) => format!("{change}[{marker}{former}] {}", said(&paragraph.content)),
        None => format!("{change}{}", said(&paragraph.content)),
    }
}

fn said(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, emphasis } => emphasized(text, *emphasis),
            Inline::Changed {
                text,
                emphasis,
                change,
            } => format!(
                "{{{}{}}}",
                sign(Some(change)).trim_end(),
                emphasized(text, *emphasis)
            ),
            Inline::Link {
                text,
                emphasis,
                target,
            } => {
                let target = match target {
                    Target::Uri(uri) => uri,
                    Target::Place(anchor) => &anchor.0,
                };
                format!("[{}]({target})", emphasized(text, *emphasis))
            }
            Inline::Note(note) => format!("^({})", said(note)),
            Inline::NoteAgain(note) => format!("^^({})", said(note)),
            Inline::LineBreak => " / ".to_owned(),
            Inline::Choice(choice) => {
                let options = choice.options.join("|");
                format!("{{{}: {} of {options}}}", choice.title, choice.shown())
            }
            Inline::Field(Field::PageNumber) => "<page>".to_owned(),
            Inline::Field(Field::PageCount) => "<pages>".to_owned(),
            Inline::Field(Field::PageOf(anchor)) => format!("<page of {}>", anchor.0),
        })
        .collect()
}

fn emphasized(text: &str, emphasis: Emphasis) -> String {
    let text = shortened(text);
    match emphasis {
        Emphasis::None => text,
        Emphasis::Strong => format!("*{text}*"),
        Emphasis::Stress => format!("/{text}/"),
        Emphasis::Quiet => format!("_{text}_"),
        Emphasis::Struck => format!("~{text}~"),
    }
}

/// Leaves the middle out of a text that nobody wants to read.
fn shortened(text: &str) -> String {
    const MOST: usize = 300;
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= MOST {
        return text.to_owned();
    }
    let start: String = letters[..MOST / 2].iter().collect();
    let end: String = letters[letters.len() - MOST / 4..].iter().collect();
    format!("{start} … ({} characters) … {end}", letters.len())
}

fn millimetres(length: Length) -> String {
    format!("{:.1} mm", length.emu() as f64 / 36_000.0)
}
