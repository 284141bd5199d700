//! A plan file out of an annex that exists: a document, a workbook, a page, a text.
//!
//! ```text
//! file ─ reading, source ─> SourceGrid ─ outline (columns, numbering, months) ─> levels and items
//!                                                ─ owners ─> a register of bodies
//!        every word ─ wording ─> Ledger, which must add up ─ plan_text ─> plan.toml
//! ```
//!
//! Only the grid is understood, never the file. Each word of it has one fate: it is in the plan as it
//! was said, the plan says it by its form, or it is left out for a named reason. What the source does
//! not say is a [`Doubt`], and what a person says about it stands in an [`ImportMap`].

mod columns;
mod doubt;
mod indents;
mod map;
mod marks;
mod months;
mod node;
mod numbering;
mod outline;
mod owners;
mod plan_text;
mod report;
mod role;
pub mod source;
mod vocabulary;
mod wording;

pub use doubt::{Doubt, DoubtKind};
pub use map::{ImportMap, Written};
pub use plan_text::Amendment;
pub use vocabulary::Vocabulary;
pub use wording::{Count, Fate, LeftOut, Reason};

use crate::diagnostic::is_unseen;
use crate::plan::period::Unread;
use crate::plan::{Calendar, CalendarWords, Level, Meaning, Plan, Timeline};
use crate::reading::grid::{GridBlock, SourceAddress, SourceGrid};
use crate::template::Labels;
use columns::Telling;
use map::TableRule;
use node::Node;
use outline::Reader;
use plan_text::DraftPlan;
use role::ColumnRole;
use std::collections::BTreeSet;
use wording::Ledger;

/// What was made of a source.
#[derive(Debug)]
pub struct Import {
    pub plan: String,
    pub report: String,
    /// What was assumed of tables and names, in the form in which it can be changed.
    pub map: ImportMap,
    pub doubts: Vec<Doubt>,
    pub count: Count,
    pub left_out: Vec<LeftOut>,
    pub items: usize,
    /// Old time lines that are struck out beside new ones.
    pub amendments: Vec<Amendment>,
    draft: DraftPlan,
}

/// Why nothing is made of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFault {
    /// No table and no list of it is a plan.
    NoPlan,
    /// The count of words does not add up: a fault of ours.
    Lost {
        address: SourceAddress,
        words: String,
    },
}

/// Stands where the source does not say whose plan it is.
const NO_ORGANISATION: &str = "[organisation]";

/// Returns the tag of the language that a source is in.
pub fn language(grid: &SourceGrid, map: &ImportMap, vocabulary: &Vocabulary) -> String {
    if let Some(language) = &map.plan.language {
        return language.clone();
    }
    let mut texts = Vec::new();
    for block in &grid.blocks {
        match block {
            GridBlock::Text(text) => texts.push(vocabulary::plain(&text.paragraph.text)),
            GridBlock::Table(table) => {
                let cells = table.cells().take(200);
                texts.extend(cells.map(|cell| vocabulary::plain(&cell.text())));
            }
        }
        if texts.len() > 300 {
            break;
        }
    }
    vocabulary.language(&texts)
}

/// Makes a plan file of a source; `name` is what the source is called.
///
/// # Errors
/// When there is no plan in it, or words of it would be lost.
pub fn import(
    grid: &SourceGrid,
    name: &str,
    map: &ImportMap,
    vocabulary: &Vocabulary,
    language: &str,
    labels: &Labels,
) -> Result<Import, ImportFault> {
    let calendar = Calendar::default();
    let mut reader = Reader {
        telling: Telling {
            vocabulary,
            words: &labels.calendar,
            calendar: &calendar,
        },
        labels,
        map,
        ledger: Ledger::default(),
        counting: BTreeSet::new(),
        bounds: vocabulary.bounds(language),
        marks: Vec::new(),
    };
    let outline = reader.read(grid);
    let mut ledger = reader.ledger;
    let items = outline
        .nodes
        .iter()
        .filter(|node| node.level >= Some(Level::Item));
    if items.count() == 0 {
        return Err(ImportFault::NoPlan);
    }
    let cells: Vec<Vec<(ColumnRole, wording::Wording)>> = outline
        .nodes
        .iter()
        .map(|node| node.owners.clone())
        .collect();
    let tables = outline.tables.iter();
    let mut headings = tables.filter_map(|(_, columns)| Some(&columns.as_ref()?.headings));
    let is_bilingual =
        headings.any(|all| all.iter().any(|heading| vocabulary.is_bilingual(heading)));
    let (owners, register) =
        owners::read(&cells, vocabulary, is_bilingual, &map.bodies, &mut ledger);
    let mut doubts = outline.doubts;
    doubts.extend(date_doubt(&outline.nodes, &labels.calendar));
    doubts.extend(name_doubts(&register, vocabulary));
    let mut draft = DraftPlan::new(
        &outline.nodes,
        owners,
        &register,
        &outline.columns,
        &mut ledger,
    );
    draft.notes = outline.notes.iter().map(|note| ledger.keep(note)).collect();
    draft.language = language.to_owned();
    let said = outline.title.as_ref().map(|title| ledger.keep(title));
    let is_said = |text: &&String| !is_unseen(text);
    draft.title = match (&map.plan.title, said, grid.title.as_ref().filter(is_said)) {
        (Some(title), ..) => title.clone(),
        (_, Some(title), _) => title,
        (_, _, Some(title)) => wording::fold(title),
        (None, None, None) => {
            let stem = name.rsplit_once('.').map(|(stem, _)| stem);
            let stem = stem.filter(|stem| !is_unseen(stem)).unwrap_or(name);
            doubts.push(Doubt::new(
                DoubtKind::Title,
                SourceAddress::default(),
                format!("no title stands above the tables; the file’s name, “{stem}”, is taken"),
                "say it in the map, `[plan]`, `title = \"…\"`, or in the plan",
            ));
            stem.to_owned()
        }
    };
    draft.organisation = match (
        &map.plan.organisation,
        &outline.organisation,
        grid.organisation.as_ref().filter(is_said),
    ) {
        (Some(organisation), ..) => organisation.clone(),
        (_, Some(words), _) => ledger.keep(words),
        (_, _, Some(organisation)) => wording::fold(organisation),
        (None, None, None) => {
            doubts.push(Doubt::new(
                DoubtKind::Title,
                SourceAddress::default(),
                format!("the file does not say whose plan it is; “{NO_ORGANISATION}” stands in its place"),
                "say it in the map, `[plan]`, `organisation = \"…\"`, or in the plan",
            ));
            NO_ORGANISATION.to_owned()
        }
    };
    if draft.add_missing_sections() > 0 {
        let sections = outline.nodes.iter();
        let first = sections
            .clone()
            .find(|node| node.level == Some(Level::Section));
        let below = first.map(|node| format!("items of “{}”", node.title.folded()));
        let doubt = Doubt::new(
            DoubtKind::Levels,
            SourceAddress::default(),
            "items stand before the first heading of a section; they are put under the title",
            "give their section another title in the plan, or move them",
        );
        doubts.push(doubt.or_else(below));
    }
    ledger.leave_unseen();
    let count = ledger
        .count()
        .map_err(|(address, words)| ImportFault::Lost { address, words })?;
    let left_out = ledger.left_out();
    let around: Vec<&LeftOut> = left_out
        .iter()
        .filter(|one| one.reason == Reason::Around)
        .collect();
    // Before the first table stands what introduces it; behind it may be what belongs to the plan.
    let first_table = left_out.iter().position(|one| one.address.table > 0);
    let (before, behind) = left_out.split_at(first_table.unwrap_or(0));
    for part in [before, behind] {
        let around: Vec<&LeftOut> = part
            .iter()
            .filter(|one| one.reason == Reason::Around)
            .collect();
        let Some(first) = around.first() else {
            continue;
        };
        let words = around.iter().map(|one| one.text.split_whitespace());
        let (said, are) = match words.map(Iterator::count).sum() {
            1 => ("a word".to_owned(), "is"),
            words => (format!("{words} words"), "are"),
        };
        let doubt = Doubt::new(
            DoubtKind::LeftOut,
            first.address,
            match around.len() {
                1 => format!(
                    "{said} outside of the tables, “{}”, {are} left out of the plan",
                    beginning(&first.text)
                ),
                _ => format!(
                    "{said} outside of the tables, from “{}” on, {are} left out of the plan",
                    beginning(&first.text)
                ),
            },
            "what belongs to the plan goes into an `intro` or into `notes` of it; import-report.md has all of it",
        );
        doubts.push(doubt.or_else([
            "the `intro` of a section or a goal",
            "`notes` of the plan",
            "items of the plan",
        ]));
    }
    if !around.is_empty() {
        // What is called for may stand there.
        let texts = around.iter().filter(|one| one.text.chars().count() <= 100);
        let texts = texts.map(|one| format!("“{}”", wording::fold(&one.text)));
        let texts: Vec<String> = texts.take(3).collect();
        for doubt in doubts
            .iter_mut()
            .filter(|doubt| doubt.kind == DoubtKind::Title)
        {
            doubt.alternatives.extend(texts.iter().cloned());
        }
    }
    let amendments = draft.amendments();
    let first = outline.nodes.iter().find(|node| !node.struck.is_empty());
    if let (Some(first), Some(one)) = (first, amendments.first()) {
        let pair = format!("“{}” is struck out beside “{}”", one.before, one.after);
        let assumed = match amendments.len() {
            1 => format!("{pair}: an amendment, of the day of the import"),
            many => format!(
                "{many} time lines are struck out beside new ones, such as: {pair}; they are amendments, of the day of the import"
            ),
        };
        let doubt = Doubt::new(
            DoubtKind::Struck,
            first.address,
            assumed,
            "correct the day in progress.toml and add the decision there",
        );
        doubts.push(doubt.or_else([
            "a correction of what was never in force: take the entry out of progress.toml",
            "an amendment of another day",
        ]));
    }
    doubts.sort_by_key(|doubt| (doubt.address, doubt.kind));
    let mut filled = map.clone();
    filled.plan.title = Some(draft.title.clone());
    filled.plan.organisation =
        Some(draft.organisation.clone()).filter(|organisation| organisation != NO_ORGANISATION);
    filled.plan.language = Some(draft.language.clone());
    filled.tables = outline
        .tables
        .iter()
        .map(|(table, columns)| TableRule {
            table: *table,
            plan: columns.is_some(),
            heading_rows: columns
                .as_ref()
                .map(|columns| columns.header_rows.last().map_or(0, |last| last + 1)),
            columns: columns
                .iter()
                .flat_map(|columns| columns.roles.iter().map(ColumnRole::key))
                .collect(),
        })
        .collect();
    let mut import = Import {
        plan: draft.text(name),
        report: String::new(),
        map: filled,
        doubts,
        count,
        left_out,
        items: draft.items(),
        amendments,
        draft,
    };
    import.report = import.report(grid, name);
    Ok(import)
}

impl Import {
    /// Returns the tag of the plan's language.
    pub fn language(&self) -> &str {
        &self.draft.language
    }

    /// Compares what was understood with the plan that the written file is read as.
    ///
    /// # Errors
    /// The first difference: a fault of ours.
    pub fn check(&self, plan: &Plan) -> Result<(), String> {
        self.draft.matches(plan)
    }
}

/// Says which days in figures can be read in two ways.
fn date_doubt(nodes: &[Node], words: &CalendarWords) -> Option<Doubt> {
    let calendar = Calendar::default();
    let mut doubtful = Vec::new();
    // Days that can be read in one way only, the day first or the month.
    let mut sure: [Option<String>; 2] = Default::default();
    for node in nodes {
        let said = node.timeline.folded();
        for (first, second) in days_in_figures(&said) {
            if let Some(at) = [first, second].iter().position(|part| *part > 12) {
                sure[at].get_or_insert_with(|| said.clone());
            }
        }
        let is_doubtful = days_in_figures(&said).any(|(first, second)| first != second);
        if !is_doubtful {
            continue;
        }
        let read = Timeline::read(&said, words, &calendar);
        if let Meaning::Said(Unread::TwoReadings(readings)) = read.meaning {
            doubtful.push((node.address, said, readings));
        }
    }
    let (address, said, readings) = doubtful.first()?;
    let mut readings: Vec<String> = readings
        .iter()
        .zip(["the day first", "the month first"])
        .zip(&sure)
        .map(|((period, how), sure)| {
            let like = sure.as_ref().map(|said| format!(", as in “{said}”"));
            format!(
                "“{said}” is {}, {how}{}",
                period.print(words),
                like.unwrap_or_default()
            )
        })
        .collect();
    if sure[0].is_none() && sure[1].is_some() {
        readings.reverse();
    }
    let assumed = match doubtful.len() {
        1 => format!("“{said}” can be two days; neither is guessed, so the time line has none"),
        many => format!(
            "{many} time lines, such as “{said}”, can be two days each; neither is guessed, so they have none"
        ),
    };
    let help = "write the month as a word in the plan, or the day as 2031-05-03";
    Some(Doubt::new(DoubtKind::Dates, *address, assumed, help).or_else(readings))
}

/// Finds the first two numbers of days in figures, such as “03/05/2031”.
fn days_in_figures(text: &str) -> impl Iterator<Item = (u32, u32)> {
    let is_day = |c: char| c.is_ascii_digit() || "/.-".contains(c);
    text.split(move |c| !is_day(c)).filter_map(|word| {
        let mut parts = word
            .split(['/', '.', '-'])
            .map(|part| (part.len(), part.parse().ok()));
        match [parts.next()?, parts.next()?, parts.next()?] {
            [(1..=2, Some(first)), (1..=2, Some(second)), (4, Some(_))] => Some((first, second)),
            _ => None,
        }
    })
}

/// How many names a doubt shows.
const SHOWN: usize = 3;

fn name_doubts(register: &owners::Register, vocabulary: &Vocabulary) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let listed = |names: &mut dyn Iterator<Item = String>| {
        let names: Vec<String> = names.collect();
        let shown: Vec<String> = names
            .iter()
            .take(SHOWN)
            .map(|name| format!("“{name}”"))
            .collect();
        let more = if names.len() > SHOWN {
            format!(" and {} more", names.len() - SHOWN)
        } else {
            String::new()
        };
        format!("{}{more}", shown.join(", "))
    };
    let remedy =
        "if one is wrong, say it in the map: `[[body]]`, `said = \"…\"`, `means = [\"…\", \"…\"]`";
    if !register.unparted.is_empty() {
        let names = listed(&mut register.unparted.iter().cloned());
        let doubt = Doubt::new(
            DoubtKind::Names,
            SourceAddress::default(),
            format!(
                "names that no sign but “and” parts are taken apart where one of them stands alone elsewhere: {names}"
            ),
            remedy,
        );
        let whole = register.unparted.iter().take(SHOWN);
        doubts.push(doubt.or_else(whole.map(|name| format!("“{name}” is one body"))));
    }
    if !register.ambiguous.is_empty() {
        let names = listed(&mut register.ambiguous.iter().cloned());
        let doubt = Doubt::new(
            DoubtKind::Names,
            SourceAddress::default(),
            format!("each of these is taken for one body: {names}"),
            remedy,
        );
        let halves = register.ambiguous.iter().take(SHOWN);
        let halves = halves.filter_map(|name| {
            let (one, other) = vocabulary.halves(name)?;
            Some(format!("“{one}” and “{other}” are two bodies"))
        });
        doubts.push(doubt.or_else(halves));
    }
    if !register.led_by_several.is_empty() {
        let cells = listed(&mut register.led_by_several.iter().cloned());
        let doubt = Doubt::new(
            DoubtKind::Names,
            SourceAddress::default(),
            format!(
                "all bodies that stand in the column of who leads do, where it names several: {cells}"
            ),
            "if only the first leads, move the others from `lead` to `responsible` in the plan",
        );
        doubts.push(doubt.or_else(["the first one leads, and the others act with it"]));
    }
    if !register.folded.is_empty() {
        let mut names = register
            .folded
            .iter()
            .map(|(long, short)| format!("{long}” for “{short}"));
        let doubt = Doubt::new(
            DoubtKind::Names,
            SourceAddress::default(),
            format!(
                "a longer name is taken for a shorter one of the same body: {}",
                listed(&mut names)
            ),
            remedy,
        );
        let apart = register.folded.iter().take(SHOWN);
        doubts
            .push(doubt.or_else(
                apart.map(|(long, short)| format!("“{long}” is a body beside “{short}”")),
            ));
    }
    doubts
}

fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(6).collect();
    words.join(" ")
}
