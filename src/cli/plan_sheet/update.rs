//! `wem-report import --update`: what somebody changed in a workbook of the plan, or in a new edition of the
//! annex, written into the plan.

use super::amendments;
use super::came::{self, Came, CameRow, CameTab, normal};
use super::comparison::{Comparison, NamedRows, Update, plural, said, singular};
use super::tabs::{KEY, Tab, TabKind, Tabs};
use super::undo::Undo;
pub(in crate::cli) use super::writing::PLAN;
use super::writing::{FILES, LOG, Outcome, Writing};
use crate::circulation::Member;
use crate::circulation::difference::{Counterpart, Counterparts};
use crate::cli::loaded::Loaded;
use crate::cli::read_back::{self, Kind};
use crate::cli::records::text_of;
use crate::cli::session::Session;
use crate::cli::{Failure, refuse_errors};
use crate::diagnostic::{Diagnostic, Sources};
use crate::importing::Amendment;
use crate::output::{self, Overwrite};
use crate::plan::column::ColumnSubject;
use crate::plan::progress::{Entry, Finance, Log, RiskRegister, Says, Subject};
use crate::plan::{ColumnKey, ColumnKind, Item, Plan, Timeline};
use crate::plan_file;
use crate::reading::ReturnedFile;
use crate::template::Labels;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

/// The files of a plan, by their names.
pub(in crate::cli) type Texts = BTreeMap<&'static str, String>;

/// A plan with the files that go with it.
struct Side {
    plan: Plan,
    members: Vec<Member>,
    risks: RiskRegister,
    finance: Finance,
}

impl Side {
    /// Reads files that are not on the disk; nothing where the plan is none.
    fn of(texts: &Texts, labels: &Labels) -> Option<Self> {
        let mut sources = Sources::default();
        let mut source = |name: &str| {
            let text = texts.get(name).cloned();
            text.map(|text| sources.add(name, text))
        };
        let ids = FILES.map(&mut source);
        let (plan, _) = plan_file::load(ids[0]?, &sources, &labels.calendar);
        let circulation = ids[1].map(|id| plan_file::load_circulation(id, &sources).0);
        let risks = ids[2].map(|id| plan_file::load_risks(id, &sources).0);
        let finance = ids[3].map(|id| plan_file::load_finance(id, &sources).0);
        Some(Side {
            plan: plan?,
            members: circulation.map(|one| one.members).unwrap_or_default(),
            risks: risks.unwrap_or_default(),
            finance: finance.unwrap_or_default(),
        })
    }

    /// Reads the files of a plan that was read from the disk already.
    fn read_again(texts: &Texts, labels: &Labels) -> Result<Self, Failure> {
        Side::of(texts, labels)
            .ok_or_else(|| Failure::Internal("the plan is read twice, and once not".to_owned()))
    }

    /// Returns all tables of it, those without a row, too.
    fn tabs(&self, labels: &Labels) -> Vec<Tab> {
        let tabs = Tabs {
            plan: &self.plan,
            labels,
            members: &self.members,
            risks: &self.risks,
            finance: &self.finance,
            date: NaiveDate::default(),
        };
        TabKind::ALL
            .into_iter()
            .map(|kind| tabs.tab(kind))
            .collect()
    }
}

/// Reads the files of a plan that are there.
pub(in crate::cli) fn texts_of(loaded: &Loaded) -> Result<Texts, Failure> {
    let mut texts = Texts::new();
    for name in FILES {
        if let Some(text) = text_of(&path_of(loaded, name), plan_file::LIMIT)? {
            texts.insert(name, text);
        }
    }
    Ok(texts)
}

fn path_of(loaded: &Loaded, name: &str) -> PathBuf {
    match name {
        PLAN => loaded.project.plan.clone(),
        other => loaded.project.records.join(other),
    }
}

/// What an update is to do.
pub(in crate::cli) struct UpdateCall<'a> {
    /// The name of the file that came.
    pub(in crate::cli) name: &'a str,
    pub(in crate::cli) is_dry_run: bool,
    /// Whether what cannot be told, or not be written, is left aside.
    pub(in crate::cli) is_forced: bool,
    pub(in crate::cli) report: &'a Path,
    /// Where that is written by which the update can be taken back.
    pub(in crate::cli) undo: &'a Path,
}

/// What came, and the texts with which it is compared.
struct Arrival {
    came: Came,
    base: Option<Vec<Tab>>,
    is_base_unknown: bool,
    /// Whether there is no plan yet.
    is_new: bool,
    /// Time lines that the new edition shows to be amended, with the items of the plan that there are now.
    amendments: Vec<(Option<String>, Amendment)>,
}

/// Takes a workbook or document of the plan back.
pub(in crate::cli) fn take_sheet(
    session: &mut Session,
    loaded: &Loaded,
    texts: Texts,
    file: &ReturnedFile,
    call: &UpdateCall<'_>,
) -> Result<(), Failure> {
    let labels = &loaded.labels;
    let side = Side::read_again(&texts, labels)?;
    let came = came::came(file, &side.tabs(labels), labels);
    let carried = base_of(&came, labels, file.identity.plan_hash.as_deref());
    let is_same = file.identity.plan_hash.as_deref() == Some(&side.plan.fingerprint());
    let arrival = Arrival {
        is_base_unknown: carried.is_none() && !is_same,
        base: carried,
        came,
        is_new: false,
        amendments: Vec::new(),
    };
    take(session, loaded, texts, &side, arrival, call)
}

/// Writes the plan that a workbook carries, with what was changed in it since.
pub(in crate::cli) fn take_new(
    session: &mut Session,
    loaded: &Loaded,
    texts: Texts,
    file: &ReturnedFile,
    call: &UpdateCall<'_>,
) -> Result<(), Failure> {
    let labels = &loaded.labels;
    let side = Side::read_again(&texts, labels)?;
    let arrival = Arrival {
        came: came::came(file, &side.tabs(labels), labels),
        base: None,
        is_base_unknown: false,
        is_new: true,
        amendments: Vec::new(),
    };
    take(session, loaded, texts, &side, arrival, call)
}

/// Returns the files that a workbook carries.
pub(in crate::cli) fn carried_by(file: &ReturnedFile) -> Texts {
    texts_in(&came::carried(file))
}

/// Reads the files that a workbook carries; nothing where it does not, or they are not those of which it
/// says it was made.
fn base_of(came: &Came, labels: &Labels, hash: Option<&str>) -> Option<Vec<Tab>> {
    let texts = texts_in(&came.carried);
    let side = Side::of(&texts, labels)?;
    let is_right = hash.is_none_or(|hash| hash == side.plan.fingerprint());
    is_right.then(|| side.tabs(labels))
}

fn texts_in(carried: &BTreeMap<String, String>) -> Texts {
    let texts = FILES.into_iter();
    texts
        .filter_map(|name| Some((name, carried.get(name)?.clone())))
        .collect()
}

/// Takes a new edition of the annex, which was read as a plan of its own.
pub(in crate::cli) fn take_edition(
    session: &mut Session,
    loaded: &Loaded,
    texts: Texts,
    edition: &Plan,
    amendments: &[Amendment],
    call: &UpdateCall<'_>,
) -> Result<(), Failure> {
    let labels = &loaded.labels;
    let side = Side::read_again(&texts, labels)?;
    let (came, keys) = of_edition(&side.plan, edition, labels);
    let amendments = amendments.iter().map(|one| {
        let known = keys.get(&one.item).cloned();
        (known, one.clone())
    });
    let arrival = Arrival {
        came,
        base: None,
        is_base_unknown: false,
        is_new: false,
        amendments: amendments.collect(),
    };
    take(session, loaded, texts, &side, arrival, call)
}

fn take(
    session: &mut Session,
    loaded: &Loaded,
    mut texts: Texts,
    side: &Side,
    arrival: Arrival,
    call: &UpdateCall<'_>,
) -> Result<(), Failure> {
    let labels = &loaded.labels;
    let now = side.tabs(labels);
    let comparison = Comparison {
        base: arrival.base.as_deref().unwrap_or(&now),
        now: &now,
        came: &arrival.came,
        is_base_unknown: arrival.is_base_unknown,
    };
    let mut update = comparison.update();
    let mut headings = HashMap::new();
    for tab in &now {
        for one in &tab.columns {
            headings.insert((tab.kind, one.id.clone()), one.column.heading.clone());
        }
    }
    let writing = Writing {
        plan: &side.plan,
        labels,
        update: &update,
        headings: &headings,
    };
    let mut outcome = writing.write(&texts);
    if arrival.is_new {
        for (name, text) in &texts {
            outcome.texts.entry(name).or_insert_with(|| text.clone());
        }
    }
    check_outcome(
        &update,
        &now,
        &outcome.texts,
        &texts,
        labels,
        &mut outcome.problems,
    );
    if !arrival.amendments.is_empty() {
        let log = text_of(&path_of(loaded, LOG), plan_file::LOG_LIMIT)?;
        texts.extend(log.map(|log| (LOG, log)));
        let amending = Amending {
            loaded,
            texts: &texts,
            amendments: &arrival.amendments,
        };
        amending.amend(&mut outcome, &mut update.remarks)?;
    }
    let report = report(call.name, &update, &outcome);
    let changed: Vec<&'static str> = FILES
        .into_iter()
        .chain([LOG])
        .filter(|name| {
            let new = outcome.texts.get(name);
            new.is_some() && (arrival.is_new || new != texts.get(name))
        })
        .collect();
    for line in &outcome.changes {
        session.print(line);
    }
    session.flush();
    let mut findings: Vec<Diagnostic> = Vec::new();
    let finding = |code, what: &String, help: &str| match call.is_forced {
        true => Diagnostic::warning(code, what.clone()).help("--force decided it so"),
        false => Diagnostic::error(code, what.clone()).help(help),
    };
    for what in &update.conflicts {
        findings.push(finding(
            "changed-twice",
            what,
            "nothing is written; correct one of them, or take what came with --force",
        ));
    }
    for what in &outcome.problems {
        findings.push(finding(
            "change-not-written",
            what,
            "nothing is written; correct it in the file that came, or write the rest with --force",
        ));
    }
    for what in &update.remarks {
        findings.push(
            Diagnostic::warning("not-taken-over", format!("{}: {what}", call.name))
                .help("nothing of it is in the plan; write it there by hand if it is wanted"),
        );
    }
    let is_refused = findings.iter().any(Diagnostic::is_error);
    if is_refused {
        return Err(Failure::Input(findings));
    }
    if !session.quiet {
        session.report(&findings);
    }
    let is_there = |name: &&&str| arrival.is_new && path_of(loaded, name).exists();
    if let Some(name) = changed.iter().find(is_there) {
        let path = path_of(loaded, name);
        return Err(Failure::from(
            Diagnostic::error(
                "already-there",
                format!("{} is already there", path.display()),
            )
            .help("go to an empty folder, or say --update to change the plan that is there"),
        ));
    }
    if call.is_dry_run || changed.is_empty() {
        let what = match (outcome.changes.len(), call.is_dry_run) {
            (0, _) if arrival.is_new => "nothing was written".to_owned(),
            (0, _) => "no difference".to_owned(),
            (1, true) => "1 change; nothing was written".to_owned(),
            (many, _) => format!("{many} changes; nothing was written"),
        };
        session.note(&what);
        return Ok(());
    }
    let mut undo = Undo::default();
    for name in &changed {
        if let Some(after) = outcome.texts.get(name) {
            let before = texts.get(name).filter(|_| !arrival.is_new);
            undo.add(name, before, after);
        }
    }
    undo.write(call.undo)?;
    for name in changed {
        let Some(text) = outcome.texts.get(name) else {
            continue;
        };
        let path = path_of(loaded, name);
        let before = texts.get(name);
        if name == PLAN {
            read_back::revise(session, Kind::Plan(loaded), &path, |_, target| {
                let current = text_of(target, plan_file::LIMIT)?;
                match current.is_none() || current.as_ref() == before {
                    true => Ok((Some(text.clone()), ())),
                    false => Err(Failure::from(
                        Diagnostic::error(
                            "output-changed",
                            format!("{} was changed meanwhile", path.display()),
                        )
                        .help("import once more"),
                    )),
                }
            })?;
        } else {
            output::write(&path, text.as_bytes(), Overwrite::Always)?;
        }
        session.print_path(&path);
    }
    output::write(call.report, report.as_bytes(), Overwrite::Always)?;
    session.print_path(call.report);
    session.note(&match outcome.changes.len() {
        0 => format!("{} items", side.plan.items().count()),
        1 => "1 change".to_owned(),
        many => format!("{many} changes"),
    });
    Ok(())
}

/// Adds time lines that were amended to the log.
struct Amending<'a> {
    loaded: &'a Loaded,
    texts: &'a Texts,
    amendments: &'a [(Option<String>, Amendment)],
}

impl Amending<'_> {
    fn amend(&self, outcome: &mut Outcome, remarks: &mut Vec<String>) -> Result<(), Failure> {
        let labels = &self.loaded.labels;
        let mut all = self.texts.clone();
        all.extend(
            outcome
                .texts
                .iter()
                .map(|(name, text)| (*name, text.clone())),
        );
        let Some(side) = Side::of(&all, labels) else {
            return Ok(());
        };
        let before = self.texts.get(LOG).map_or("", String::as_str);
        let mut sources = Sources::default();
        let source = sources.add(LOG, before.to_owned());
        let (words, calendar) = (&labels.calendar, &side.plan.calendar);
        let log = match before.trim().is_empty() {
            true => Log::default(),
            false => {
                let (log, findings) = plan_file::load_log(source, &sources, words, calendar);
                refuse_errors(&findings)?;
                log.unwrap_or_default()
            }
        };
        let mut new = Vec::new();
        for (key, one) in self.amendments {
            let key = key.as_ref().unwrap_or(&one.item);
            let mut items = side.plan.items();
            let said = format!("“{}” is struck out beside “{}”", one.before, one.after);
            let Some(place) = items.find(|place| place.item.key.0 == *key) else {
                remarks.push(format!(
                    "{said}, and no item of the plan is that of {}",
                    one.item
                ));
                continue;
            };
            let is_of_it = |entry: &&Entry| matches!(&entry.subject, Subject::Item(item) if *item == *place.item.key);
            let entries = log.entries.iter().map(|logged| &logged.entry);
            let logged = entries
                .filter(is_of_it)
                .filter_map(|entry| match &entry.says {
                    Says::Status { timeline, .. } => Some((entry, timeline.as_ref()?)),
                    _ => None,
                });
            let logged: Vec<(&Entry, &Timeline)> = logged.collect();
            let after = Timeline::read(&one.after, words, calendar);
            let is_known = logged.iter().any(|(entry, timeline)| {
                let was = entry.timeline_before.as_deref().map(normal);
                timeline.said == after.said && was.is_none_or(|was| was == normal(&one.before))
            });
            let last = logged.last().map(|(_, timeline)| *timeline);
            match last.filter(|last| last.said != Timeline::read(&one.before, words, calendar).said)
            {
                _ if is_known => {}
                Some(last) => remarks.push(format!(
                    "item {key}: {said}, and {LOG} says “{}” since",
                    last.said
                )),
                None => {
                    outcome
                        .changes
                        .push(format!("item {key}: {said}, and is recorded as amended"));
                    new.push(Amendment {
                        item: key.clone(),
                        ..one.clone()
                    });
                }
            }
        }
        if !new.is_empty() {
            let text = amendments::recorded(before, &log, &new, words, calendar)?;
            outcome.texts.insert(LOG, text);
        }
        Ok(())
    }
}

/// Writes what became of everything that came.
fn report(name: &str, update: &Update, outcome: &Outcome) -> String {
    let mut text = format!("# Changes of {name}\n\n");
    for (title, lines) in [
        ("What was changed", &outcome.changes),
        ("What was changed twice", &update.conflicts),
        ("What could not be written", &outcome.problems),
        ("What was not taken over", &update.remarks),
    ] {
        if !lines.is_empty() {
            text.push_str(&format!("## {title}\n\n"));
            for line in lines {
                text.push_str(&format!("- {line}\n"));
            }
            text.push('\n');
        }
    }
    text.trim_end().to_owned() + "\n"
}

/// Reads the new files back: every changed cell says what came, every other one what it said.
fn check_outcome(
    update: &Update,
    now: &[Tab],
    new: &Texts,
    old: &Texts,
    labels: &Labels,
    problems: &mut Vec<String>,
) {
    let mut all = old.clone();
    all.extend(new.iter().map(|(name, text)| (*name, text.clone())));
    let Some(side) = Side::of(&all, labels) else {
        problems.push("the plan could not be read with these changes".to_owned());
        return;
    };
    let tabs = side.tabs(labels);
    for tab in &update.tabs {
        let find = |tabs| -> NamedRows {
            let tabs: &[Tab] = tabs;
            NamedRows::of(tabs.iter().find(|one| one.kind == tab.kind))
        };
        let (was, is) = (find(now), find(&tabs));
        let reader = CellReader {
            plan: &side.plan,
            labels,
            kind: tab.kind,
        };
        for row in &tab.rows {
            let Some(name) = &row.name else {
                continue;
            };
            if matches!(tab.kind, TabKind::Members | TabKind::Money) {
                continue;
            }
            if !is.has(name) {
                problems.push(format!("{} {name} would be lost", singular(tab.kind)));
                continue;
            }
            for column in row.came.cells.keys().filter(|column| *column != KEY) {
                let (expected, is_changed) = match row.change(column) {
                    Some(change) => (change.new.as_str(), true),
                    None => (was.cell(name, column), false),
                };
                let found = is.cell(name, column);
                if !reader.says_the_same(column, expected, found, is_changed) {
                    problems.push(format!(
                        "{} {name}, {column}: {} would be read as {}",
                        singular(tab.kind),
                        said(expected),
                        said(found)
                    ));
                }
            }
        }
        let gone: HashSet<&String> = tab.removed.iter().collect();
        let left = was.names.iter().filter(|name| !gone.contains(name)).count();
        let more = tab.rows.iter().filter(|row| row.name.is_none()).count();
        if is.names.len() != left + more && problems.is_empty() {
            problems.push(format!(
                "the plan would have {} {}, not {}",
                is.names.len(),
                plural(tab.kind),
                left + more
            ));
        }
        if tab.kind == TabKind::Bodies {
            for name in &tab.removed {
                let mut items = side.plan.items();
                if let Some(place) = items.find(|place| {
                    place
                        .item
                        .bodies()
                        .any(|key| key.0 == *name || side.plan.body_name(key) == name)
                }) {
                    problems.push(format!(
                        "body {name} is gone from its sheet, and item {} still names it",
                        place.item.key.0
                    ));
                }
            }
        }
    }
}

/// Tells whether two texts of a cell say the same.
struct CellReader<'a> {
    plan: &'a Plan,
    labels: &'a Labels,
    kind: TabKind,
}

impl CellReader<'_> {
    fn says_the_same(&self, column: &str, expected: &str, found: &str, is_changed: bool) -> bool {
        if normal(expected) == normal(found)
            || normal(&expected.replace('\n', " ")) == normal(&found.replace('\n', " "))
        {
            return true;
        }
        let is_place = match self.kind {
            TabKind::Items => ["section", "goal", "step_of"].contains(&column),
            TabKind::Goals => column == "section",
            TabKind::Sections => column == "area",
            TabKind::Bodies => column == "since",
            TabKind::Events => column == "date",
            // Names stand for keys there.
            TabKind::Risks => true,
            _ => false,
        };
        if is_place {
            return true;
        }
        let subject = match self.kind {
            TabKind::Goals => ColumnSubject::Goal,
            TabKind::Sections => ColumnSubject::Section,
            TabKind::Items => ColumnSubject::Item,
            _ => return false,
        };
        let key = ColumnKey::new(column.to_owned());
        let Some(own) = self.plan.columns.get_of(subject, &key) else {
            return false;
        };
        match own.kind {
            ColumnKind::Timeline => expected.is_empty() == found.is_empty(),
            // A body may have another name by now.
            ColumnKind::Owners | ColumnKind::Body if !is_changed => true,
            _ => {
                let words = self.labels.item_words();
                let read = |text: &str| words.read(self.plan, own, text).ok();
                read(expected).is_some() && read(expected) == read(found)
            }
        }
    }
}

/// Makes tables of another edition, with the keys of the plan where it has the same rows; also from which
/// item of the edition to which of the plan.
fn of_edition(plan: &Plan, edition: &Plan, labels: &Labels) -> (Came, HashMap<String, String>) {
    let words = labels.item_words();
    let is_same = |one: &Item, other: &Item| {
        let columns = plan
            .columns
            .in_rows()
            .filter(|column| !column.is_goal_title());
        let mut columns = columns
            .map(|column| words.text(plan, one, column) == words.text(edition, other, column));
        columns.all(|is_same| is_same)
    };
    let found = Counterparts::between(plan, edition, is_same);
    let mut came = Came::default();
    // From what the edition has to what the plan has.
    let mut items: HashMap<&str, &Item> = HashMap::new();
    for place in plan.items() {
        match found.item(&place.item.key) {
            Some(Counterpart::Here(new)) => {
                items.entry(new.key.0.as_str()).or_insert(place.item);
            }
            Some(Counterpart::Doubtful(all)) => {
                let free = all
                    .iter()
                    .find(|new| !items.contains_key(new.key.0.as_str()));
                if let Some(new) = free {
                    items.insert(new.key.0.as_str(), place.item);
                    came.remarks.push(format!(
                        "item {} was taken for {} of the new edition, and can be another",
                        place.item.key.0,
                        said(&[&*new.number.0, &*new.action].join(" "))
                    ));
                }
            }
            _ => {}
        }
    }
    let mut goals = HashMap::new();
    for goal in plan.goals() {
        if let Some(new) = found.goal(&goal.key) {
            goals.entry(new.key.as_str()).or_insert(goal);
        }
    }
    let mut sections = HashMap::new();
    for section in &plan.sections {
        if let Some(new) = found.section(&section.key) {
            sections.entry(new.key.as_str()).or_insert(section);
        }
    }
    let line_of_section =
        |key: &str, line: String| sections.get(key).map_or(line, |section| section.line());
    let line_of_goal = |key: &str, line: String| goals.get(key).map_or(line, |goal| goal.line());
    let cells = |pairs: Vec<(&str, String)>| -> BTreeMap<String, String> {
        let pairs = pairs
            .into_iter()
            .map(|(id, text)| (id.to_owned(), normal(&text)));
        pairs.filter(|(_, text)| !text.is_empty()).collect()
    };
    // Columns that both have, by key or by heading.
    let own: Vec<(String, &crate::plan::Column)> = edition
        .columns
        .of_items()
        .filter(|column| {
            edition
                .items()
                .any(|place| !words.text(edition, place.item, column).is_empty())
        })
        .map(|column| {
            let heading = labels.heading(column);
            let mut known = plan.columns.of_items();
            let known = known.find(|one| {
                one.key == column.key
                    || normal(labels.heading(one)).to_lowercase() == normal(heading).to_lowercase()
            });
            (
                known.map_or_else(
                    || column.key.as_str().to_owned(),
                    |one| one.key.as_str().to_owned(),
                ),
                column,
            )
        })
        .collect();
    let mut rows: [Vec<CameRow>; 3] = Default::default();
    let place = |words: String| format!("the new edition at “{words}”");
    for section in edition
        .sections
        .iter()
        .filter(|section| section.has_heading())
    {
        let old = sections.get(section.key.as_str());
        rows[0].push(CameRow {
            place: place(section.line()),
            cells: cells(vec![
                (KEY, old.map_or_else(String::new, |old| old.key.clone())),
                ("number", section.number.0.clone()),
                ("section", section.title.value.clone()),
            ]),
            ..CameRow::default()
        });
        for goal in section.goals.iter().filter(|goal| goal.has_heading()) {
            let old = goals.get(goal.key.as_str());
            rows[1].push(CameRow {
                place: place(goal.line()),
                cells: cells(vec![
                    (KEY, old.map_or_else(String::new, |old| old.key.clone())),
                    ("section", line_of_section(&section.key, section.line())),
                    ("number", goal.number.0.clone()),
                    ("goal", goal.title.value.clone()),
                ]),
                ..CameRow::default()
            });
        }
    }
    for one in edition.items() {
        let item = one.item;
        let old = items.get(item.key.0.as_str());
        let parent = one.goal.parent_of(item);
        let parent = parent.map(|parent| {
            items
                .get(parent.key.0.as_str())
                .map_or_else(|| parent.key.0.clone(), |old| old.key.0.clone())
        });
        let mut pairs = vec![
            (KEY, old.map_or_else(String::new, |old| old.key.0.clone())),
            ("step_of", parent.unwrap_or_default()),
            (
                "section",
                line_of_section(&one.section.key, one.section.line()),
            ),
            ("goal", line_of_goal(&one.goal.key, one.goal.line())),
            ("number", item.number.0.clone()),
        ];
        for (id, column) in &own {
            let lines = words.lines(edition, item, column).into_iter();
            let lines = lines.filter(|line| !line.is_open).map(|line| line.text);
            pairs.push((id, lines.collect::<Vec<_>>().join("\n")));
        }
        let text = format!(
            "{} {}",
            item.number.0,
            crate::plan::item::first_words(&item.action, 6)
        );
        rows[2].push(CameRow {
            place: place(text.trim().to_owned()),
            cells: cells(pairs),
            ..CameRow::default()
        });
    }
    let has_numbers = edition.items().any(|place| !place.item.number.0.is_empty());
    let items_of_both = items;
    let [sections, goals, items] = rows;
    let declared = own.iter().filter(|(id, _)| {
        plan.columns
            .get_of(ColumnSubject::Item, &ColumnKey::new(id.clone()))
            .is_none()
    });
    let new_columns = declared.map(|(id, column)| (id.clone(), labels.heading(column).to_owned()));
    let new_columns: Vec<(String, String)> = new_columns.collect();
    let base = ["step_of", "section", "goal"]
        .into_iter()
        .map(str::to_owned);
    let number = has_numbers.then(|| "number".to_owned());
    let columns = base
        .chain(number)
        .chain(own.iter().map(|(id, _)| id.clone()));
    let tab = |kind, columns: Vec<&str>, rows| CameTab {
        kind,
        columns: columns.into_iter().map(str::to_owned).collect(),
        new_columns: Vec::new(),
        rows,
    };
    came.is_partial = true;
    came.tabs = vec![
        CameTab {
            kind: TabKind::Items,
            columns: columns.collect(),
            new_columns,
            rows: items,
        },
        tab(TabKind::Goals, vec!["section", "number", "goal"], goals),
        tab(TabKind::Sections, vec!["number", "section"], sections),
    ];
    let keys = items_of_both.iter();
    let keys = keys.map(|(new, old)| ((*new).to_owned(), old.key.0.clone()));
    (came, keys.collect())
}
