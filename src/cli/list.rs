//! `wem-report list`: the action items, for eyes, spreadsheets and programs.

use super::Failure;
use super::filters::FilterArgs;
use super::project::Loaded;
use super::session::Session;
use crate::plan::{ItemPlace, Plan};
use crate::template::Labels;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use comfy_table::{ContentArrangement, Table, presets};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::IsTerminal;

/// Arguments of `list`.
#[derive(Debug, Clone, Args)]
pub(super) struct ListArgs {
    /// How the items are printed.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: ListFormat,

    /// List the events instead, with their keys.
    #[arg(long, conflicts_with = "bodies")]
    events: bool,

    /// List the bodies instead, with their keys.
    #[arg(long)]
    bodies: bool,

    #[command(flatten)]
    filters: FilterArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum ListFormat {
    #[default]
    Table,
    Json,
    Csv,
}

/// An item, as programs get it.
#[derive(Debug, Serialize)]
pub(super) struct ListedItem<'a> {
    key: &'a str,
    number: &'a str,
    section: &'a str,
    section_title: &'a str,
    goal: &'a str,
    goal_title: &'a str,
    action: &'a str,
    /// Each entry is one joint owner; several keys in it are alternatives.
    responsible: Vec<Vec<&'a str>>,
    support: Vec<&'a str>,
    timeline: Option<&'a str>,
    /// What kind of time line it is: "span", "by", "from", "ongoing", "recurring", "several",
    /// "anchored" or "said".
    kind: Option<&'a str>,
    /// First and last day of the time line, as far as it has them.
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    event: Option<&'a str>,
}

impl<'a> ListedItem<'a> {
    fn new(plan: &'a Plan, place: ItemPlace<'a>) -> Self {
        let item = place.item;
        let timeline = item.timeline.as_deref();
        ListedItem {
            key: &item.key.0,
            number: &item.number.0,
            section: &place.section.number.0,
            section_title: &place.section.title,
            goal: &place.goal.number.0,
            goal_title: &place.goal.title,
            action: &item.action,
            responsible: item
                .responsible
                .iter()
                .map(|owner| owner.bodies().iter().map(|body| body.0.as_str()).collect())
                .collect(),
            support: item.support.iter().map(|body| body.0.as_str()).collect(),
            timeline: item
                .timeline
                .as_ref()
                .map(|timeline| timeline.said.as_str()),
            kind: timeline.map(|timeline| timeline.kind().key()),
            start: timeline.and_then(|timeline| timeline.first_day(&plan.calendar)),
            end: timeline.and_then(|timeline| timeline.last_day(&plan.calendar)),
            event: plan.event_of(&place).map(|event| event.key.0.as_str()),
        }
    }

    /// Returns the owners in one line, by key: joint ones with `+`, alternatives with `/`.
    fn owners(&self) -> String {
        let owners: Vec<String> = self.responsible.iter().map(|keys| keys.join("/")).collect();
        owners.join(" + ")
    }
}

/// Runs `list`.
pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    if args.events {
        return events(plan).print(session, args.format);
    }
    if args.bodies {
        return bodies(plan).print(session, args.format);
    }
    let selection = args.filters.resolve(plan, &loaded.labels.calendar)?;
    let view = selection.apply(plan);
    let items: Vec<ListedItem<'_>> = view
        .items()
        .map(|place| ListedItem::new(plan, place))
        .collect();
    match args.format {
        ListFormat::Table if items.is_empty() => {
            session.note("no item passes the filters");
            Ok(())
        }
        ListFormat::Table => {
            session.print(table(&items, &loaded.labels).trim_fmt());
            Ok(())
        }
        ListFormat::Json => session.print_json(&items),
        ListFormat::Csv => write_csv(session, &items),
    }
}

/// What the plan registers, each with its key.
struct Register<'p, const N: usize> {
    kind: &'static str,
    columns: [&'static str; N],
    rows: Vec<[&'p str; N]>,
}

fn events(plan: &Plan) -> Register<'_, 3> {
    let rows = plan.events.iter().map(|event| {
        let date = event.date.as_ref().map_or("", |date| &date.said);
        [event.key.0.as_str(), event.name.as_str(), date]
    });
    Register {
        kind: "events",
        columns: ["key", "name", "date"],
        rows: rows.collect(),
    }
}

fn bodies(plan: &Plan) -> Register<'_, 4> {
    let rows = plan.bodies.iter().map(|body| {
        let long = body.long_name.as_ref().map_or("", |name| name.as_str());
        let since = body.since.as_ref().map_or("", |since| &since.said);
        [body.key.0.as_str(), body.name.as_str(), long, since]
    });
    Register {
        kind: "bodies",
        columns: ["key", "name", "long_name", "since"],
        rows: rows.collect(),
    }
}

impl<const N: usize> Register<'_, N> {
    fn print(&self, session: &mut Session, format: ListFormat) -> Result<(), Failure> {
        match format {
            ListFormat::Table if self.rows.is_empty() => {
                session.note(&format!("the plan registers no {}", self.kind));
                Ok(())
            }
            ListFormat::Table => {
                let mut table = plain_table();
                let headings = self.columns.iter();
                table.set_header(headings.map(|name| name.replace('_', " ").to_uppercase()));
                for row in &self.rows {
                    table.add_row(row);
                }
                session.print(table.trim_fmt());
                Ok(())
            }
            ListFormat::Json => {
                let records = self.rows.iter().map(|row| {
                    let fields = self.columns.iter().zip(row);
                    let known = fields.filter(|(_, text)| !text.is_empty());
                    known.collect::<BTreeMap<_, _>>()
                });
                session.print_json(&records.collect::<Vec<_>>())
            }
            ListFormat::Csv => {
                let rows = self.rows.iter().map(|row| row.map(str::to_owned));
                session.print_csv(self.columns, rows)
            }
        }
    }
}

fn table(items: &[ListedItem<'_>], labels: &Labels) -> Table {
    let agreed = &labels.table.to_be_agreed;
    let keys_differ = items.iter().any(|item| item.key != item.number);
    let mut table = plain_table();
    let mut header = vec!["NUMBER", "ACTION", "RESPONSIBLE", "SUPPORT", "TIME LINE"];
    if keys_differ {
        header.insert(1, "KEY");
    }
    table.set_header(header);
    let or_agreed = |text: String| {
        if text.is_empty() {
            agreed.clone()
        } else {
            text
        }
    };
    for item in items {
        let mut row = vec![
            item.number.to_owned(),
            item.action.to_owned(),
            or_agreed(item.owners()),
            item.support.join(" + "),
            or_agreed(item.timeline.unwrap_or_default().to_owned()),
        ];
        if keys_differ {
            let key = if item.key == item.number {
                ""
            } else {
                item.key
            };
            row.insert(1, key.to_owned());
        }
        table.add_row(row);
    }
    table
}

/// Returns an empty table without lines: as wide as the terminal, or else one line a row.
pub(super) fn plain_table() -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic);
    // Whoever pipes the list on wants one line an item.
    if std::io::stdout().is_terminal() {
        table.set_width(terminal_width());
    }
    table
}

/// Returns the width of the terminal as the shell tells it, or a usual one.
fn terminal_width() -> u16 {
    terminal_size::terminal_size().map_or(100, |(width, _)| width.0)
}

fn write_csv(session: &mut Session, items: &[ListedItem<'_>]) -> Result<(), Failure> {
    let header = [
        "key",
        "number",
        "section",
        "goal",
        "action",
        "responsible",
        "support",
        "timeline",
        "kind",
        "start",
        "end",
        "event",
    ];
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let rows = items.iter().map(|item| {
        [
            item.key,
            item.number,
            item.section,
            item.goal,
            item.action,
            &item.owners(),
            &item.support.join(" + "),
            item.timeline.unwrap_or_default(),
            item.kind.unwrap_or_default(),
            &day(item.start),
            &day(item.end),
            item.event.unwrap_or_default(),
        ]
        .map(str::to_owned)
    });
    session.print_csv(header, rows)
}
