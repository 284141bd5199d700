//! The words that documents add to a plan, in one language (`labels/LANGUAGE.toml`).

mod circulation;
mod columns;
mod feedback;
mod level_words;
mod markdown;
mod missing;
mod note;
mod phrases;
mod redline;
mod sheet;
mod time;

pub use circulation::{CirculationLabels, CommentHeadings, CommentLabels, KindLabels};
pub use columns::{ColumnLabels, ReadyHeadings};
pub use feedback::{AnswerLabels, ClassLabels, FeedbackLabels, MarkLabels, OutcomeWords};
pub use markdown::MarkdownLabels;
pub use note::{
    CountdownLabels, CountedLabels, NoteLabels, ProgressLabels, QuestionLabels, RoleLabels,
};
pub use phrases::{PathPhrase, Phrase, PhraseList, Phrases};
pub use redline::{RedlineLabels, RedlineWords};
pub use sheet::{SheetHeadings, SheetHints, SheetLabels};

use super::pattern::{Pattern, PatternError};
use super::{BUILT_IN_LABELS, bad_template};
use crate::diagnostic::{Diagnostic, SourceId, Sources, Span};
use crate::plan::column::{FigureMarks, Values};
use crate::plan::{CalendarWords, Column, ItemWords, Levels, Plan};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use toml::Spanned;
use toml::de::DeTable;

/// All words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    pub title_block: TitleBlock,
    pub filters: Filters,
    pub lists: Lists,
    pub table: TableLabels,
    pub columns: ColumnLabels,
    pub page: PageLabels,
    pub progress: Phrases,
    pub critical_path: Phrases<PathPhrase>,
    pub markdown: MarkdownLabels,
    pub sheet: SheetLabels,
    pub feedback: FeedbackLabels,
    pub note: NoteLabels,
    pub circulation: CirculationLabels,
    pub redline: RedlineLabels,
    pub calendar: CalendarWords,
    date: Pattern,
    day_of_year: Pattern,
}

/// Words of the title block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleBlock {
    /// `{revision}`.
    pub revision: Pattern,
    /// `{date}`.
    pub date: Pattern,
    /// `{filters}`, `{items}`, `{all}`.
    pub shown: Pattern,
}

/// Words that say which filters are on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filters {
    /// `{values}`.
    pub area: Pattern,
    pub section: Pattern,
    /// `{values}`.
    pub goal: Pattern,
    /// `{values}`.
    pub body: Pattern,
    /// `{date}`.
    pub from: Pattern,
    /// `{date}`.
    pub to: Pattern,
    pub no_body: String,
    pub no_timeline: String,
    pub separator: String,
    /// `{season}`, `{first}`, `{last}`.
    pub seasons: Pattern,
    /// Early, mid and late in a year, as the beginning of `seasons`.
    pub portions: [String; 3],
    /// `{first}`.
    pub fiscal_year: Pattern,
    /// `{first}`.
    pub plan_years: Pattern,
}

/// How things are listed in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lists {
    pub separator: String,
    /// Before the last of several things.
    pub last: String,
    /// Between bodies of which any may act.
    pub or: String,
}

/// Words of the action-item table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLabels {
    pub goals: String,
    pub actions: String,
    pub responsibility: String,
    pub timeline: String,
    /// `{bodies}`, after one who leads.
    pub lead: Pattern,
    /// `{bodies}`, behind those with whom they act.
    pub with: Pattern,
    /// `{bodies}`.
    pub support: Pattern,
    /// `{date}`.
    pub amended: Pattern,
    /// `{date}`, `{decision}`.
    pub amended_by: Pattern,
    /// `{amended}`, `{reason}`.
    pub amended_because: Pattern,
    pub to_be_agreed: String,
    pub continued: String,
    /// `{number}`.
    pub summary: Pattern,
    /// What the table of a plan without sections shows.
    pub summary_of_all: String,
}

/// Words along a page's margins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLabels {
    /// `{page}`, `{pages}`.
    pub number: Pattern,
    pub draft: String,
    /// Heading of the notes at the end of a text.
    pub notes: String,
}

impl Labels {
    /// Reads a file of labels. What it lacks is taken from the built-in English one, with a warning:
    /// a file that was made for an earlier release goes on being one.
    ///
    /// `language` is the tag of the language that the words are in; it decides on plural forms.
    /// `levels` has the plan's own words for its levels.
    ///
    /// # Errors
    /// When the file is not TOML, a key is unknown, or a phrase has wrong places.
    pub fn parse(
        source: SourceId,
        sources: &Sources,
        language: &str,
        levels: &Levels,
    ) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let refused = |error| vec![bad_template(&error, source, 0)];
        let mut table = DeTable::parse(sources.text(source)).map_err(refused)?;
        let mut built_in = DeTable::parse(BUILT_IN_LABELS).map_err(refused)?;
        // Another language has words of its own, or none that can be exchanged.
        built_in.get_mut().remove(level_words::TABLE);
        let missing = missing::add_missing(table.get_mut(), built_in.into_inner());
        level_words::exchange(table.get_mut(), levels);
        let raw = RawLabels::deserialize(toml::Deserializer::from(table)).map_err(refused)?;
        let mut reader = PatternReader {
            source,
            errors: Vec::new(),
        };
        let labels = raw.lower(language, &mut reader);
        if !reader.errors.is_empty() {
            return Err(reader.errors);
        }
        let warning = (!missing.is_empty()).then(|| lacks(&missing, source, sources));
        Ok((labels, warning.into_iter().collect()))
    }

    /// Prints a day.
    pub fn date(&self, date: NaiveDate) -> String {
        self.date.fill(&[
            ("day", &date.day().to_string()),
            ("month", self.month(date.month0())),
            ("year", &date.year().to_string()),
        ])
    }

    /// Prints a day without its year.
    pub fn day_of_year(&self, month: u8, day: u8) -> String {
        self.day_of_year.fill(&[
            ("day", &day.to_string()),
            ("month", self.month(u32::from(month).saturating_sub(1))),
        ])
    }

    /// Lists things in a sentence: "a, b and c".
    pub fn list<S: AsRef<str>>(&self, things: &[S]) -> String {
        let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
        match things.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, before)) => before.join(&self.lists.separator) + &self.lists.last + last,
        }
    }

    /// Returns the heading of a column: the plan's own, else the one of the language.
    pub fn heading<'a>(&'a self, column: &'a Column) -> &'a str {
        let table = &self.table;
        match (&column.heading, column.key.as_str()) {
            (Some(heading), _) => heading,
            (None, "goal") => &table.goals,
            (None, "action") => &table.actions,
            (None, "responsibility") => &table.responsibility,
            (None, "timeline") => &table.timeline,
            (None, key) => self.columns.headings.of(key).unwrap_or(key),
        }
    }

    /// Returns how a change of what stands in a column is called.
    pub fn change<'a>(&'a self, column: &'a Column) -> &'a str {
        let words = &self.redline.words;
        match column.key.as_str() {
            _ if column.heading.is_some() => self.heading(column),
            "action" => &words.action,
            "responsibility" => &words.responsibility,
            "timeline" => &words.timeline,
            _ => self.heading(column),
        }
    }

    /// Says what a goal or a section has in a column, in one line with its heading; nothing where it has
    /// nothing there.
    pub fn value_line(&self, plan: &Plan, values: &Values, column: &Column) -> Option<String> {
        let text = self.item_words().value_text(plan, values, column);
        let text = text.replace('\n', &self.filters.separator);
        (!text.is_empty()).then(|| self.detail(column, &text))
    }

    /// Says what stands in a column where no heading stands over it; what names an item goes without.
    pub fn detail(&self, column: &Column, text: &str) -> String {
        let words = &self.circulation.table;
        match column.key.as_str() {
            "action" => text.to_owned(),
            "responsibility" | "timeline" if column.heading.is_some() => {
                let places = [("heading", self.heading(column)), ("text", text)];
                self.columns.detail.fill(&places)
            }
            "responsibility" => words.responsibility.fill(&[("bodies", text)]),
            "timeline" => words.timeline.fill(&[("timeline", text)]),
            _ => {
                let heading = self.heading(column);
                let places = [("heading", heading), ("text", text)];
                self.columns.detail.fill(&places)
            }
        }
    }

    /// Returns the words in which items are said.
    pub fn item_words(&self) -> ItemWords<'_> {
        ItemWords {
            calendar: &self.calendar,
            separator: &self.lists.separator,
            last: &self.lists.last,
            or: &self.lists.or,
            lead: self.table.lead.around(),
            with: self.table.with.around(),
            support: self.table.support.around(),
            to_be_agreed: &self.table.to_be_agreed,
            percent: self.progress.pattern(Phrase::Percent).around(),
            money: self.columns.money_order(),
        }
    }

    fn month(&self, from_0: u32) -> &str {
        self.calendar
            .months
            .get(from_0 as usize)
            .map_or("", String::as_str)
    }
}

/// Names of labels that a message says; more are counted.
const NAMED: usize = 10;

/// Says which labels a file lacks.
fn lacks(missing: &[String], source: SourceId, sources: &Sources) -> Diagnostic {
    let path = sources.path(source).display();
    let named = missing.iter().take(NAMED).cloned();
    let named: Vec<String> = named.collect();
    let more = match missing.len() - named.len() {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    let message = format!(
        "{path} lacks {}{more}; the built-in English words stand in",
        named.join(", ")
    );
    Diagnostic::warning("missing-label", message)
        .help("copy them from the built-in file (`wem-report init` writes it) and translate them")
}

struct PatternReader {
    source: SourceId,
    errors: Vec<Diagnostic>,
}

impl PatternReader {
    fn read(&mut self, text: &Spanned<String>, places: &[&'static str]) -> Pattern {
        self.read_at(text.get_ref(), Span::new(self.source, text.span()), places)
    }

    fn read_at(&mut self, text: &str, span: Span, places: &[&'static str]) -> Pattern {
        let (message, help) = match Pattern::parse(text, places) {
            Ok(pattern) => return pattern,
            Err(PatternError::Unclosed) => (
                "a place is not closed".to_owned(),
                "write a } after its name".to_owned(),
            ),
            Err(PatternError::Unknown(name)) => (
                format!("nothing fills the place {{{name}}}"),
                format!("the places are: {}", shown(places)),
            ),
            Err(PatternError::Missing(name)) => (
                format!("the place {{{name}}} is missing"),
                format!("the places are: {}", shown(places)),
            ),
        };
        self.errors
            .push(Diagnostic::error("bad-label", message).at(span).help(help));
        Pattern::empty()
    }
}

fn shown(places: &[&str]) -> String {
    let places: Vec<String> = places.iter().map(|place| format!("{{{place}}}")).collect();
    places.join(", ")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLabels {
    title_block: RawTitleBlock,
    filters: RawFilters,
    lists: RawLists,
    table: RawTable,
    columns: columns::RawColumns,
    page: RawPage,
    progress: Spanned<phrases::RawPhrases>,
    critical_path: Spanned<phrases::RawPhrases>,
    markdown: markdown::RawMarkdown,
    sheet: sheet::RawSheet,
    feedback: feedback::RawFeedback,
    note: note::RawNote,
    circulation: circulation::RawCirculation,
    redline: redline::RawRedline,
    calendar: RawCalendar,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTitleBlock {
    revision: Spanned<String>,
    date: Spanned<String>,
    shown: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFilters {
    area: Spanned<String>,
    section: Spanned<String>,
    goal: Spanned<String>,
    body: Spanned<String>,
    from: Spanned<String>,
    to: Spanned<String>,
    no_body: String,
    no_timeline: String,
    separator: String,
    seasons: Spanned<String>,
    portions: [String; 3],
    fiscal_year: Spanned<String>,
    plan_years: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLists {
    separator: String,
    last: String,
    or: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTable {
    goals: String,
    actions: String,
    responsibility: String,
    timeline: String,
    lead: Spanned<String>,
    with: Spanned<String>,
    support: Spanned<String>,
    amended: Spanned<String>,
    amended_by: Spanned<String>,
    amended_because: Spanned<String>,
    to_be_agreed: String,
    continued: String,
    summary: Spanned<String>,
    summary_of_all: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPage {
    number: Spanned<String>,
    draft: String,
    notes: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCalendar {
    date: Spanned<String>,
    day_of_year: Spanned<String>,
    months: [String; 12],
    month_variants: [Vec<String>; 12],
    seasons: [String; 4],
    season_variants: [Vec<String>; 4],
    quarter: String,
    #[serde(default)]
    reading: Option<Spanned<time::RawReading>>,
}

impl RawLabels {
    fn lower(self, language: &str, reader: &mut PatternReader) -> Labels {
        let (title, filters, calendar) = (self.title_block, self.filters, self.calendar);
        let progress = phrases::lower(&self.progress, language, reader);
        let figures = FigureMarks {
            thousands: progress.word(Phrase::Thousands),
            decimal: progress.word(Phrase::Decimal),
        };
        Labels {
            title_block: TitleBlock {
                revision: reader.read(&title.revision, &["revision"]),
                date: reader.read(&title.date, &["date"]),
                shown: reader.read(&title.shown, &["filters", "items", "all"]),
            },
            filters: Filters {
                area: reader.read(&filters.area, &["values"]),
                section: reader.read(&filters.section, &["values"]),
                goal: reader.read(&filters.goal, &["values"]),
                body: reader.read(&filters.body, &["values"]),
                from: reader.read(&filters.from, &["date"]),
                to: reader.read(&filters.to, &["date"]),
                no_body: filters.no_body,
                no_timeline: filters.no_timeline,
                separator: filters.separator,
                seasons: reader.read(&filters.seasons, &["season", "first", "last"]),
                portions: filters.portions,
                fiscal_year: reader.read(&filters.fiscal_year, &["first"]),
                plan_years: reader.read(&filters.plan_years, &["first"]),
            },
            lists: Lists {
                separator: self.lists.separator,
                last: self.lists.last,
                or: self.lists.or,
            },
            table: TableLabels {
                goals: self.table.goals,
                actions: self.table.actions,
                responsibility: self.table.responsibility,
                timeline: self.table.timeline,
                lead: reader.read(&self.table.lead, &["bodies"]),
                with: reader.read(&self.table.with, &["bodies"]),
                support: reader.read(&self.table.support, &["bodies"]),
                amended: reader.read(&self.table.amended, &["date"]),
                amended_by: reader.read(&self.table.amended_by, &["date", "decision"]),
                amended_because: reader.read(&self.table.amended_because, &["amended", "reason"]),
                to_be_agreed: self.table.to_be_agreed,
                continued: self.table.continued,
                summary: reader.read(&self.table.summary, &["number"]),
                summary_of_all: self.table.summary_of_all,
            },
            columns: self.columns.lower(reader),
            page: PageLabels {
                number: reader.read(&self.page.number, &["page", "pages"]),
                draft: self.page.draft,
                notes: self.page.notes,
            },
            progress,
            critical_path: phrases::lower(&self.critical_path, language, reader),
            markdown: self.markdown.lower(reader),
            sheet: sheet::lower(self.sheet, reader),
            feedback: feedback::lower(self.feedback, reader),
            note: self.note.lower(reader),
            circulation: self.circulation.lower(reader),
            redline: self.redline.lower(reader),
            date: reader.read(&calendar.date, &["day", "month", "year"]),
            day_of_year: reader.read(&calendar.day_of_year, &["day", "month"]),
            calendar: CalendarWords {
                months: calendar.months,
                month_variants: calendar.month_variants,
                seasons: calendar.seasons,
                season_variants: calendar.season_variants,
                phrases: time::lower(calendar.reading, &calendar.quarter, reader),
                quarter: calendar.quarter,
                figures,
            },
        }
    }
}
