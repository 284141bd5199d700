//! The sheets of a workbook that holds a plan.

use crate::circulation::Member;
use crate::compose::{self, PlanTable};
use crate::document::Direction;
use crate::identity::DocumentKind;
use crate::plan::column::{ColumnSubject, Values};
use crate::plan::progress::{Finance, RiskKind, RiskRegister};
use crate::plan::{self, BodyKey, ColumnKind, Item, ItemPlace, Plan};
use crate::template::{Labels, direction};
use crate::worksheet::{Column, Kind, Properties, Value, Worksheet, xlsx_file};
use chrono::NaiveDate;

/// What the workbook is made of.
pub(in crate::cli) struct Tabs<'a> {
    pub(in crate::cli) plan: &'a Plan,
    pub(in crate::cli) labels: &'a Labels,
    pub(in crate::cli) members: &'a [Member],
    pub(in crate::cli) risks: &'a RiskRegister,
    pub(in crate::cli) finance: &'a Finance,
    pub(in crate::cli) date: NaiveDate,
}

/// Widths in digits: of keys and numbers, of names, of texts.
const NARROW: u8 = 10;
const MEDIUM: u8 = 24;
const WIDE: u8 = 44;

/// What a sheet is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::cli) enum TabKind {
    Items,
    Goals,
    Sections,
    Areas,
    Bodies,
    Events,
    Plan,
    Members,
    Risks,
    Money,
}

/// A sheet of the workbook.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Tab {
    pub(in crate::cli) kind: TabKind,
    pub(in crate::cli) columns: Vec<TabColumn>,
    pub(in crate::cli) rows: Vec<Vec<Value>>,
}

/// A column of a sheet.
#[derive(Debug, Clone)]
pub(in crate::cli) struct TabColumn {
    /// What stands in it, in whatever language it is headed.
    pub(in crate::cli) id: String,
    pub(in crate::cli) column: Column,
}

impl Tab {
    /// Makes the column of keys as wide as the longest of them: a key is one word.
    fn widen_keys(&mut self) {
        for (index, column) in self.columns.iter_mut().enumerate() {
            if column.id == KEY {
                let keys = self.rows.iter().filter_map(|row| row.get(index));
                let longest = keys.map(|key| key.as_text().chars().count()).max();
                // Letters are wider than digits, and a cell has room beside its text.
                let width = longest.unwrap_or_default() * 11 / 10 + 2;
                column.column.width = u8::try_from(width).unwrap_or(WIDE).clamp(NARROW, WIDE);
            }
        }
    }
}

type Table = (Vec<TabColumn>, Vec<Vec<Value>>);

/// The column of keys.
pub(in crate::cli) const KEY: &str = "key";

impl TabKind {
    pub(in crate::cli) const ALL: [TabKind; 10] = [
        TabKind::Items,
        TabKind::Goals,
        TabKind::Sections,
        TabKind::Areas,
        TabKind::Bodies,
        TabKind::Events,
        TabKind::Plan,
        TabKind::Members,
        TabKind::Risks,
        TabKind::Money,
    ];

    /// Returns what its sheet is called.
    pub(in crate::cli) fn name(self, labels: &Labels) -> &str {
        let names = &labels.plan_sheet.tabs;
        match self {
            TabKind::Items => &names.items,
            TabKind::Goals => &names.goals,
            TabKind::Sections => &names.sections,
            TabKind::Areas => &names.areas,
            TabKind::Bodies => &names.bodies,
            TabKind::Events => &names.events,
            TabKind::Plan => &names.plan,
            TabKind::Members => &names.members,
            TabKind::Risks => &names.risks,
            TabKind::Money => &names.money,
        }
    }

    /// Returns whether its sheet is there without a row: something can be added to each register, and a
    /// plan without a level has no place for it.
    fn is_register(self) -> bool {
        !matches!(self, TabKind::Goals | TabKind::Sections | TabKind::Areas)
    }
}

impl Tabs<'_> {
    /// Makes all sheets.
    pub(in crate::cli) fn all(&self) -> Vec<Tab> {
        let tabs = TabKind::ALL.into_iter().map(|kind| self.tab(kind));
        tabs.filter(|tab| tab.kind.is_register() || !tab.rows.is_empty())
            .collect()
    }

    /// Makes a sheet.
    pub(in crate::cli) fn tab(&self, kind: TabKind) -> Tab {
        let (columns, rows) = match kind {
            TabKind::Items => self.items(),
            TabKind::Goals => self.goals(),
            TabKind::Sections => self.sections(),
            TabKind::Areas => self.areas(),
            TabKind::Bodies => self.bodies(),
            TabKind::Events => self.events(),
            TabKind::Plan => self.title(),
            TabKind::Members => self.members(),
            TabKind::Risks => self.risks(),
            TabKind::Money => self.money(),
        };
        Tab {
            kind,
            columns,
            rows,
        }
    }

    /// Makes the tables of a document.
    pub(super) fn tables(&self) -> Vec<PlanTable> {
        let tabs = self.all().into_iter();
        let tables = tabs.map(|tab| PlanTable {
            title: tab.kind.name(self.labels).to_owned(),
            columns: tab
                .columns
                .into_iter()
                .map(|one| one.column.heading)
                .collect(),
            rows: tab
                .rows
                .iter()
                .map(|row| row.iter().map(Value::as_text).collect())
                .collect(),
        });
        tables.collect()
    }

    /// Makes the workbook.
    pub(super) fn worksheets(&self) -> Vec<Worksheet> {
        let tabs = self.all().into_iter();
        tabs.map(|tab| self.worksheet(tab)).collect()
    }

    fn worksheet(&self, mut tab: Tab) -> Worksheet {
        tab.widen_keys();
        let name = tab.kind.name(self.labels);
        let plan = self.plan;
        let words = &self.labels.plan_sheet;
        Worksheet {
            name: name.to_owned(),
            title: words.title.fill(&[
                ("plan", &compose::full_title(plan, self.labels)),
                ("tab", name),
                ("date", &self.labels.date(self.date)),
            ]),
            instructions: words.lists.instructions.clone(),
            columns: tab.columns.into_iter().map(|one| one.column).collect(),
            rows: tab.rows,
            frozen_columns: 1,
            is_locked: false,
            has_filter: true,
            right_to_left: direction(&plan.language) == Direction::RightToLeft,
            properties: Properties {
                author: plan.organisation.value.clone(),
                language: plan.language.clone(),
                date: self.date,
                custom: compose::properties(plan, self.labels, DocumentKind::PlanSheet),
            },
        }
    }

    /// Returns the column of keys: what stands in it tells the rows apart.
    fn key(&self) -> TabColumn {
        let words = &self.labels.plan_sheet;
        TabColumn {
            id: KEY.to_owned(),
            column: Column {
                heading: words.headings.key.clone(),
                width: NARROW,
                kind: Kind::Fixed,
                hint: words.hints.key.clone(),
            },
        }
    }

    /// Returns the columns in which the plan's own columns of a level stand.
    fn own(&self, subject: ColumnSubject) -> Vec<&plan::Column> {
        let columns = self.plan.columns.of_values(subject);
        columns.filter(|column| !column.is_field()).collect()
    }

    fn own_columns(&self, own: &[&plan::Column]) -> impl Iterator<Item = TabColumn> {
        let columns = own
            .iter()
            .map(|column| text(column.key.as_str(), self.labels.heading(column), MEDIUM));
        columns.collect::<Vec<_>>().into_iter()
    }

    fn own_values(&self, own: &[&plan::Column], values: &Values) -> impl Iterator<Item = Value> {
        let words = self.labels.item_words();
        let values = own
            .iter()
            .map(|column| Value::text(words.value_text(self.plan, values, column)));
        values.collect::<Vec<_>>().into_iter()
    }

    fn items(&self) -> Table {
        let plan = self.plan;
        let words = &self.labels.plan_sheet.headings;
        let has_steps = plan.items().any(|place| place.item.is_step);
        let has_sections = plan.sections.iter().any(plan::Section::has_heading);
        let has_events = plan.items().any(|place| place.item.event.is_some());
        let told: Vec<&plan::Column> = plan
            .columns
            .in_rows()
            .filter(|column| !column.is_goal_title())
            .collect();
        let mut columns = vec![self.key()];
        let optional = [
            (has_steps, "step_of", &words.step_of, NARROW),
            (has_sections, "section", &words.section, MEDIUM),
            (plan.has_goals(), "goal", &words.goal, MEDIUM),
            (true, "number", &words.number, NARROW),
        ];
        let optional = optional.into_iter().filter(|(is_there, ..)| *is_there);
        columns.extend(optional.map(|(_, id, heading, width)| text(id, heading, width)));
        for column in &told {
            let width = if column.names_item() { WIDE } else { MEDIUM };
            let kind = match column.kind {
                ColumnKind::Owners | ColumnKind::Body => self.names_of_bodies(),
                _ => Kind::Text,
            };
            let mut told = text(column.key.as_str(), self.labels.heading(column), width);
            told.column.kind = kind;
            columns.push(told);
        }
        if has_events {
            columns.push(text("event", &words.event, MEDIUM));
        }
        let row = |place: ItemPlace<'_>| {
            let item = place.item;
            let mut row = vec![Value::text(&item.key.0)];
            if has_steps {
                let parent = place.goal.parent_of(item);
                row.push(parent.map_or(Value::Empty, |parent| Value::text(&parent.key.0)));
            }
            if has_sections {
                row.push(Value::text(place.section.line()));
            }
            if plan.has_goals() {
                row.push(Value::text(place.goal.line()));
            }
            row.push(Value::text(&item.number.0));
            row.extend(told.iter().map(|column| self.said(item, column)));
            if has_events {
                row.push(
                    item.event
                        .as_ref()
                        .map_or(Value::Empty, |key| Value::text(&key.0)),
                );
            }
            row
        };
        (columns, plan.items().map(row).collect())
    }

    /// Returns what an item says in a column, a line each; nothing where it is still to be agreed.
    fn said(&self, item: &Item, column: &plan::Column) -> Value {
        let lines = self.labels.item_words().lines(self.plan, item, column);
        let lines = lines.into_iter().filter(|line| !line.is_open);
        let lines: Vec<String> = lines.map(|line| line.text).collect();
        Value::text(lines.join("\n"))
    }

    /// Offers the names in the sheet of bodies; a cell may have others, and several.
    fn names_of_bodies(&self) -> Kind {
        let words = &self.labels.plan_sheet;
        let count = self
            .plan
            .bodies
            .iter()
            .filter(|body| body.is_registered)
            .count();
        if count == 0 {
            return Kind::Text;
        }
        // Above them are the title, the instructions and the headings.
        let first = words.lists.instructions.len() + 3;
        let tab = xlsx_file::tab_name(&words.tabs.bodies).replace('\'', "''");
        Kind::Suggested(format!("='{tab}'!$B${first}:$B${}", first + count - 1))
    }

    fn goals(&self) -> Table {
        let words = &self.labels.plan_sheet.headings;
        let own = self.own(ColumnSubject::Goal);
        let mut columns = vec![
            self.key(),
            text("section", &words.section, MEDIUM),
            text("number", &words.number, NARROW),
            text("goal", &words.goal, WIDE),
            text("text", &words.text, WIDE),
        ];
        columns.extend(self.own_columns(&own));
        let mut rows = Vec::new();
        for section in &self.plan.sections {
            for goal in section.goals.iter().filter(|goal| goal.has_heading()) {
                let mut row = vec![
                    Value::text(&goal.key),
                    Value::text(section.line()),
                    Value::text(&goal.number.0),
                    Value::text(goal.title.as_str()),
                    spanned(goal.intro.as_ref()),
                ];
                row.extend(self.own_values(&own, &goal.values));
                rows.push(row);
            }
        }
        (columns, rows)
    }

    fn sections(&self) -> Table {
        let words = &self.labels.plan_sheet.headings;
        let own = self.own(ColumnSubject::Section);
        let mut columns = vec![
            self.key(),
            text("area", &words.area, MEDIUM),
            text("number", &words.number, NARROW),
            text("section", &words.section, WIDE),
            text("text", &words.text, WIDE),
            text("notes", &words.notes, WIDE),
        ];
        columns.extend(self.own_columns(&own));
        let sections = self
            .plan
            .sections
            .iter()
            .filter(|section| section.has_heading());
        let rows = sections.map(|section| {
            let area = self.plan.area_of(section);
            let mut row = vec![
                Value::text(&section.key),
                area.map_or(Value::Empty, |area| Value::text(area.line())),
                Value::text(&section.number.0),
                Value::text(section.title.as_str()),
                spanned(section.intro.as_ref()),
                lines(section.notes.iter().map(|note| note.as_str()), "\n\n"),
            ];
            row.extend(self.own_values(&own, &section.values));
            row
        });
        let rows = rows.collect();
        (columns, rows)
    }

    fn areas(&self) -> Table {
        let words = &self.labels.plan_sheet.headings;
        let columns = vec![
            self.key(),
            text("number", &words.number, NARROW),
            text("area", &words.area, WIDE),
            text("text", &words.text, WIDE),
            text("notes", &words.notes, WIDE),
        ];
        let rows = self.plan.areas.iter().map(|area| {
            vec![
                Value::text(&area.key),
                Value::text(&area.number.0),
                Value::text(area.title.as_str()),
                spanned(area.intro.as_ref()),
                lines(area.notes.iter().map(|note| note.as_str()), "\n\n"),
            ]
        });
        (columns, rows.collect())
    }

    fn bodies(&self) -> Table {
        let words = &self.labels.plan_sheet.headings;
        let columns = vec![
            self.key(),
            text("name", &words.name, MEDIUM),
            text("long_name", &words.long_name, WIDE),
            text("variants", &words.variants, WIDE),
            text("since", &words.since, MEDIUM),
        ];
        let bodies = self.plan.bodies.iter().filter(|body| body.is_registered);
        let rows = bodies.map(|body| {
            let since = body.since.as_ref();
            vec![
                Value::text(&body.key.0),
                Value::text(body.name.as_str()),
                spanned(body.long_name.as_ref()),
                lines(body.variants.iter().map(|one| one.as_str()), "\n"),
                since.map_or(Value::Empty, |since| Value::text(&since.said)),
            ]
        });
        (columns, rows.collect())
    }

    fn events(&self) -> Table {
        let words = &self.labels.plan_sheet.headings;
        let columns = vec![
            self.key(),
            text("name", &words.name, WIDE),
            text("date", &words.date, MEDIUM),
        ];
        let rows = self.plan.events.iter().map(|event| {
            let date = event.date.as_ref();
            vec![
                Value::text(&event.key.0),
                Value::text(event.name.as_str()),
                date.map_or(Value::Empty, |date| Value::text(&date.said)),
            ]
        });
        (columns, rows.collect())
    }

    /// Returns what stands on the title page, and below all tables.
    fn title(&self) -> Table {
        let plan = self.plan;
        let words = &self.labels.plan_sheet.headings;
        let columns = vec![self.key(), text("text", &words.text, WIDE)];
        let edition = plan.edition.clone().unwrap_or_default();
        // By the keys of the plan file.
        let rows = [
            ("title", Value::text(plan.title.as_str())),
            ("organisation", Value::text(plan.organisation.as_str())),
            ("language", Value::text(&plan.language)),
            ("symbol", spanned(edition.symbol.as_ref())),
            (
                "revision",
                edition
                    .revision
                    .map_or(Value::Empty, |number| Value::text(number.to_string())),
            ),
            ("status", spanned(edition.status.as_ref())),
            ("date", edition.date.map_or(Value::Empty, Value::Date)),
            (
                "notes",
                lines(plan.notes.iter().map(|note| note.as_str()), "\n\n"),
            ),
        ];
        let rows = rows.into_iter();
        let rows = rows.map(|(key, value)| vec![Value::text(key), value]);
        (columns, rows.collect())
    }

    fn members(&self) -> Table {
        let words = &self.labels.plan_sheet.headings;
        let columns = vec![
            text("name", &words.name, MEDIUM),
            text("salutation", &words.salutation, MEDIUM),
            text("bodies", &words.bodies, MEDIUM),
            text("language", &words.language, NARROW),
            text("addresses", &words.addresses, WIDE),
            text("copies", &words.copies, WIDE),
        ];
        let rows = self.members.iter().map(|member| {
            vec![
                Value::text(member.name.as_str()),
                spanned(member.salutation.as_ref()),
                lines(member.bodies.iter().map(|key| self.name_of(key)), "\n"),
                member.language.as_ref().map_or(Value::Empty, Value::text),
                lines(member.addresses.iter().map(|one| one.as_str()), "\n"),
                lines(member.copies.iter().map(|one| one.as_str()), "\n"),
            ]
        });
        (columns, rows.collect())
    }

    fn risks(&self) -> Table {
        let words = &self.labels.plan_sheet.headings;
        let columns = vec![
            self.key(),
            text("kind", &words.kind, NARROW),
            text("name", &words.name, WIDE),
            text("level", &words.level, NARROW),
            text("items", &words.items, MEDIUM),
            text("owner", &words.owner, MEDIUM),
            text("response", &words.response, WIDE),
            text("opened", &words.opened, NARROW),
            text("closed", &words.closed, NARROW),
        ];
        let day = |day: Option<NaiveDate>| day.map_or(Value::Empty, Value::Date);
        let rows = self.risks.risks.iter().map(|risk| {
            let owner = risk.owner.as_ref();
            vec![
                Value::text(risk.key.as_str()),
                Value::text(match risk.kind {
                    RiskKind::Risk => "risk",
                    RiskKind::Issue => "issue",
                }),
                Value::text(risk.title.as_str()),
                Value::text(risk.level.key()),
                lines(risk.items.iter().map(|key| key.0.as_str()), "\n"),
                owner.map_or(Value::Empty, |key| Value::text(self.name_of(key))),
                spanned(risk.response.as_ref()),
                day(risk.opened),
                day(risk.closed),
            ]
        });
        (columns, rows.collect())
    }

    fn money(&self) -> Table {
        let words = &self.labels.plan_sheet.headings;
        let columns = vec![
            text("subject", &words.subject, NARROW),
            text("currency", &words.currency, NARROW),
            text("planned", &words.planned, NARROW),
            text("pledged", &words.pledged, NARROW),
            text("spent", &words.spent, NARROW),
            text("source", &words.source, WIDE),
            text("date", &words.date, NARROW),
        ];
        let amount = |hundredths: i64| Value::Number(hundredths as f64 / 100.0);
        let rows = self.finance.records.iter().map(|record| {
            vec![
                Value::text(record.of.to_string()),
                Value::text(&record.currency.0),
                amount(record.funds.planned.0),
                amount(record.funds.pledged.0),
                amount(record.funds.spent.0),
                spanned(record.source.as_ref()),
                record.date.map_or(Value::Empty, Value::Date),
            ]
        });
        (columns, rows.collect())
    }

    fn name_of<'n>(&'n self, key: &'n BodyKey) -> &'n str {
        self.plan.body_name(key)
    }
}

fn text(id: &str, heading: &str, width: u8) -> TabColumn {
    TabColumn {
        id: id.to_owned(),
        column: Column {
            heading: heading.to_owned(),
            width,
            kind: Kind::Text,
            hint: String::new(),
        },
    }
}

fn spanned(text: Option<&crate::diagnostic::Spanned<String>>) -> Value {
    text.map_or(Value::Empty, |text| Value::text(text.as_str()))
}

fn lines<'t>(texts: impl Iterator<Item = &'t str>, between: &str) -> Value {
    Value::text(texts.collect::<Vec<_>>().join(between))
}
