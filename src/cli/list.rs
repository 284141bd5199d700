//! `wem-report list`: the action items, for eyes, spreadsheets and programs.

use super::Failure;
use super::filters::FilterArgs;
use super::loaded::Loaded;
use super::session::Session;
use crate::diagnostic::Spanned;
use crate::plan::column::{Figure, Saying};
use crate::plan::{Body, BodyKey, Column, ColumnKind, Item, ItemPlace, Plan, Responsibility};
use crate::template::Labels;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use comfy_table::{ContentArrangement, Table, presets};
use serde::{Serialize, Serializer};
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

/// What is listed of an item.
struct Field<'a> {
    /// How programs call it.
    name: &'a str,
    /// Its heading for eyes; none where it is left out for them.
    heading: Option<String>,
    of: Box<dyn Fn(&ItemPlace<'a>) -> Listed<'a> + 'a>,
}

/// What an item has in a field.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Listed<'a> {
    Text(Option<&'a str>),
    Keys(Vec<&'a str>),
    Owners(Vec<Vec<&'a str>>),
    Day(Option<NaiveDate>),
    /// The number, or the words that stand for it.
    #[serde(serialize_with = "figure")]
    Figure(&'a Figure),
}

/// Writes a number as programs read it: as a number where none of its digits is lost, else as a text.
fn figure<S: Serializer>(figure: &Figure, serializer: S) -> Result<S::Ok, S::Error> {
    let text = figure_text(figure);
    match text.parse::<i64>() {
        Ok(number) if number.to_string() == text => serializer.serialize_i64(number),
        _ => match text.parse::<f64>() {
            Ok(number) if number.to_string() == text => serializer.serialize_f64(number),
            _ => serializer.serialize_str(&text),
        },
    }
}

fn figure_text(figure: &Figure) -> String {
    match (figure.number, &figure.said) {
        (Some(number), _) => number.to_string(),
        (None, said) => said.clone().unwrap_or_default(),
    }
}

impl<'a> Field<'a> {
    /// Makes one that only programs are shown.
    fn new(name: &'a str, of: impl Fn(&ItemPlace<'a>) -> Listed<'a> + 'a) -> Self {
        Field {
            name,
            heading: None,
            of: Box::new(of),
        }
    }

    fn headed(self, heading: &str) -> Self {
        Field {
            heading: Some(heading.to_uppercase()),
            ..self
        }
    }

    /// Returns whether it is a title that a number tells as well.
    fn is_title(&self) -> bool {
        self.heading.is_none() && self.name.ends_with("_title")
    }

    /// Returns all fields, those of the plan's columns in the order of the columns.
    fn all(plan: &'a Plan) -> Vec<Self> {
        let text = |text: &'a str| Listed::Text(Some(text));
        let area = |place: &ItemPlace<'a>| plan.area_of(place.section);
        let mut fields = vec![
            Field::new("key", move |place| text(&place.item.key.0)).headed("key"),
            Field::new("number", move |place| text(&place.item.number.0)).headed("number"),
        ];
        // What a plan does not have, nobody has to read around.
        if plan.items().any(|place| place.item.is_step) {
            fields.push(Field::new("step_of", |place| {
                let parent = place.goal.parent_of(place.item);
                Listed::Text(parent.map(|parent| parent.key.0.as_str()))
            }));
        }
        if !plan.areas.is_empty() {
            fields.push(Field::new("area", move |place| {
                Listed::Text(area(place).map(|area| area.number.0.as_str()))
            }));
            fields.push(Field::new("area_title", move |place| {
                Listed::Text(area(place).map(|area| area.title.as_str()))
            }));
        }
        fields.extend([
            Field::new("section", move |place| text(&place.section.number.0)),
            Field::new("section_title", move |place| text(&place.section.title)),
            Field::new("goal", move |place| text(&place.goal.number.0)),
            Field::new("goal_title", move |place| text(&place.goal.title)),
        ]);
        for column in plan.columns.of_items() {
            match column.kind {
                _ if !column.is_field() => fields.push(Field::of_column(plan, column)),
                ColumnKind::Owners => fields.extend(Field::of_owners(plan)),
                ColumnKind::Timeline => fields.extend(Field::of_timeline(plan)),
                _ => fields.push(
                    Field::new("action", move |place| text(&place.item.action)).headed("action"),
                ),
            }
        }
        fields.push(Field::new("event", |place| {
            Listed::Text(plan.event_of(place).map(|event| event.key.0.as_str()))
        }));
        fields
    }

    /// Returns one of the plan's own columns.
    fn of_column(plan: &'a Plan, column: &'a Column) -> Self {
        let field = Field::new(column.key.as_str(), |place| {
            match plan.saying(place.item, column) {
                Saying::Text(text) | Saying::Timeline(text) => Listed::Text(text),
                Saying::Owners { joint, .. } => Listed::Owners(joint),
                Saying::Lines(lines) => Listed::Keys(lines),
                Saying::Figure(figure) => Listed::Figure(figure),
            }
        });
        field.headed(&column.name)
    }

    /// Returns the time line as the plan says it, its kind ("span", "by", "from", "ongoing", "recurring",
    /// "several", "anchored" or "said"), and its first and last day, as far as it has them.
    fn of_timeline(plan: &'a Plan) -> [Self; 4] {
        let timeline = |place: &ItemPlace<'a>| place.item.timeline.as_deref();
        [
            Field::new("timeline", move |place| {
                Listed::Text(timeline(place).map(|timeline| timeline.said.as_str()))
            })
            .headed("time line"),
            Field::new("kind", move |place| {
                Listed::Text(timeline(place).map(|timeline| timeline.kind().key()))
            }),
            Field::new("start", move |place| {
                Listed::Day(timeline(place).and_then(|timeline| timeline.first_day(&plan.calendar)))
            }),
            Field::new("end", move |place| {
                Listed::Day(timeline(place).and_then(|timeline| timeline.last_day(&plan.calendar)))
            }),
        ]
    }

    /// Returns those whom items name; some only where the plan uses them. Each entry of those who lead, and of
    /// the other joint owners, is one owner; several keys in it are alternatives.
    fn of_owners(plan: &'a Plan) -> Vec<Self> {
        let uses = |is_used: &dyn Fn(&Item) -> bool| plan.items().any(|place| is_used(place.item));
        let mut fields = Vec::new();
        if uses(&|item| item.leads > 0) {
            let lead =
                |place: &ItemPlace<'a>| Listed::Owners(references(plan, place.item.leading()));
            fields.push(Field::new("lead", lead).headed("lead"));
        }
        let others =
            |place: &ItemPlace<'a>| Listed::Owners(references(plan, place.item.not_leading()));
        fields.push(Field::new("responsible", others).headed("responsible"));
        if uses(&|item| !item.with.is_empty()) {
            let with = |place: &ItemPlace<'a>| Listed::Keys(keys(plan, &place.item.with));
            fields.push(Field::new("with", with).headed("with"));
        }
        let support = |place: &ItemPlace<'a>| Listed::Keys(keys(plan, &place.item.support));
        fields.push(Field::new("support", support).headed("support"));
        fields
    }
}

/// Returns owners by their keys, or as they are named where they are in no register.
fn references<'a>(plan: &'a Plan, owners: &'a [Responsibility]) -> Vec<Vec<&'a str>> {
    let owners = owners.iter().map(|owner| keys(plan, owner.bodies()));
    owners.collect()
}

fn keys<'a>(plan: &'a Plan, bodies: &'a [Spanned<BodyKey>]) -> Vec<&'a str> {
    let keys = bodies.iter();
    keys.map(|key| plan.body(key).map_or(key.0.as_str(), Body::reference))
        .collect()
}

impl Listed<'_> {
    /// Returns it in one line: keys joined with `+`, alternatives with `/`.
    fn line(&self) -> String {
        match self {
            Listed::Text(text) => text.unwrap_or_default().to_owned(),
            Listed::Keys(keys) => keys.join(" + "),
            Listed::Owners(owners) => {
                let owners: Vec<String> = owners.iter().map(|keys| keys.join("/")).collect();
                owners.join(" + ")
            }
            Listed::Figure(figure) => figure_text(figure),
            Listed::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        }
    }
}

/// An item, as programs get it.
struct ListedItem<'a>(Vec<(&'a str, Listed<'a>)>);

impl Serialize for ListedItem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = self.0.iter();
        serializer.collect_map(fields.map(|(name, value)| (name, value)))
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
    let selection = args.filters.resolve(plan, loaded.words())?;
    let view = selection.apply(plan);
    let items: Vec<ItemPlace<'_>> = view.items().collect();
    let fields = Field::all(plan);
    match args.format {
        ListFormat::Table if items.is_empty() => {
            session.note("no item passes the filters");
            Ok(())
        }
        ListFormat::Table => {
            session.print(table(&fields, &items, &loaded.labels).trim_fmt());
            Ok(())
        }
        ListFormat::Json => session.print_json(&json(&fields, &items)),
        ListFormat::Csv => {
            let (heading, rows) = csv(&fields, &items);
            session.print_csv(&heading, rows.into_iter())
        }
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
                let rows = self.rows.iter().map(|row| row.map(str::to_owned).to_vec());
                session.print_csv(&self.columns, rows)
            }
        }
    }
}

fn table<'a>(fields: &[Field<'a>], items: &[ItemPlace<'a>], labels: &Labels) -> Table {
    let agreed = &labels.table.to_be_agreed;
    let has_other_key = |place: &ItemPlace<'a>| place.item.key.0 != place.item.number.0;
    let keys_differ = items.iter().any(has_other_key);
    let is_shown =
        |field: &&Field<'_>| field.heading.is_some() && (keys_differ || field.name != "key");
    let mut shown: Vec<&Field<'a>> = fields.iter().filter(is_shown).collect();
    // The number is what an item is called by.
    shown.sort_by_key(|field| field.name != "number");
    let mut table = plain_table();
    table.set_header(shown.iter().filter_map(|field| field.heading.as_ref()));
    for place in items {
        let cell = |field: &&Field<'a>| {
            let line = (field.of)(place).line();
            match field.name {
                "key" if !has_other_key(place) => String::new(),
                "responsible" if line.is_empty() && place.item.lacks_owner() => agreed.clone(),
                "timeline" if line.is_empty() && place.item.lacks_days() => agreed.clone(),
                _ => line,
            }
        };
        table.add_row(shown.iter().map(cell));
    }
    table
}

fn json<'a>(fields: &[Field<'a>], items: &[ItemPlace<'a>]) -> Vec<ListedItem<'a>> {
    let item = |place: &ItemPlace<'a>| {
        let fields = fields.iter();
        ListedItem(
            fields
                .map(|field| (field.name, (field.of)(place)))
                .collect(),
        )
    };
    items.iter().map(item).collect()
}

/// Returns heading and rows; titles are left out, the numbers tell them.
fn csv<'a>(fields: &[Field<'a>], items: &[ItemPlace<'a>]) -> (Vec<&'a str>, Vec<Vec<String>>) {
    let fields: Vec<&Field<'a>> = fields.iter().filter(|field| !field.is_title()).collect();
    let row = |place: &ItemPlace<'a>| {
        let fields = fields.iter();
        fields.map(|field| (field.of)(place).line()).collect()
    };
    let heading = fields.iter().map(|field| field.name).collect();
    (heading, items.iter().map(row).collect())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;
    use crate::plan::{ColumnKey, Selection};
    use crate::plan_file;
    use crate::template::Library;

    const ALL_FIELDS: &str = r#"format = 1
[plan]
title = "T"
organisation = "O"
language = "en"
[[area]]
number = "Pillar 1"
title = "A"
[[area.section]]
number = "I"
title = "S"
[[area.section.goal]]
number = "1.1"
title = "G"
[[area.section.goal.item]]
number = "1.1.1"
action = "I"
lead = "X"
responsible = "Y"
with = "Z"
timeline = "2017"
[[area.section.goal.item.step]]
number = "1.1.1.a"
action = "P"
"#;

    #[test]
    fn no_column_can_have_the_name_of_a_field_that_programs_get() {
        let mut sources = Sources::default();
        let (labels, _) = Library::embedded()
            .labels("en", &mut sources)
            .expect("the built-in labels");
        let mut load = |text: &str| {
            let source = sources.add("plan.toml", text);
            plan_file::load(source, &sources, &labels.calendar)
        };
        let (plan, _) = load(ALL_FIELDS);
        let plan = plan.expect("a plan");
        let names: Vec<&str> = Field::all(&plan)
            .into_iter()
            .map(|field| field.name)
            .collect();
        assert_eq!(names.len(), 19, "every field: {names:?}");
        for name in names {
            for of in ["item", "goal", "section"] {
                let text = format!("{ALL_FIELDS}[[column]]\nkey = \"{name}\"\nof = \"{of}\"\n");
                let (_, findings) = load(&text);
                let refused = |code: &str| {
                    findings
                        .iter()
                        .any(|one| one.is_error() && one.code == code)
                };
                // Of a column that every plan has, only headings and widths can be chosen.
                let is_built_in = plan
                    .columns
                    .iter()
                    .any(|column| column.key.as_str() == name);
                let code = if is_built_in { "bad-column" } else { "bad-key" };
                assert!(refused(code), "{name} of {of}: {findings:?}");
            }
        }
    }

    #[test]
    fn another_column_is_listed_like_those_that_every_plan_has() {
        let mut sources = Sources::default();
        let source = sources.add("plan.toml", plan_file::STARTER);
        let (labels, _) = Library::embedded()
            .labels("en", &mut sources)
            .expect("the built-in labels");
        let (plan, _) = plan_file::load(source, &sources, &labels.calendar);
        let mut plan = plan.expect("the starter");
        let key = ColumnKey::new("indicator");
        plan.columns.push(Column::of_texts(key, "Indicator"));
        let fields = Field::all(&plan);
        let view = Selection::default().apply(&plan);
        let items: Vec<ItemPlace<'_>> = view.items().collect();
        let (heading, rows) = csv(&fields, &items);
        assert_eq!(heading[heading.len() - 3..], ["end", "indicator", "event"]);
        assert!(rows.iter().all(|row| row.len() == heading.len()));
        let listed = serde_json::to_string(&json(&fields, &items)).expect("JSON");
        assert_eq!(listed.matches("\"indicator\":null").count(), items.len());
        let table = table(&fields, &items, &labels).to_string();
        assert!(
            table.contains("TIME LINE") && table.contains("INDICATOR"),
            "{table}"
        );
    }
}
