//! Plans out of annexes that exist: `wem-report import`.

pub(crate) mod hostile;

use crate::cli::program::Folder;
use crate::docx_file::example::packed;
use crate::opening::documents;
use crate::plans;
use hostile::parts_of;
use std::fmt::Write as _;
use std::path::Path;
use wem_report::diagnostic::Spanned;
use wem_report::plan::{BodyKey, Item, Plan, Responsibility};
use wem_report::template::Library;

/// Reads a plan, which has to be right.
fn plan(text: &str) -> Plan {
    plans::read(&Library::embedded(), text).0
}

/// Says all of a plan but its notes, a line for each thing of it.
fn said(plan: &Plan) -> String {
    said_with(plan, false)
}

fn said_with(plan: &Plan, has_notes: bool) -> String {
    let mut text = format!("{}\n", plan.title.value);
    let texts = |text: &mut String, sign: &str, all: &[Spanned<String>]| {
        for one in all.iter().filter(|_| has_notes) {
            let _ = writeln!(text, "{sign} {}", one.value.replace('\n', " "));
        }
    };
    texts(&mut text, "*", &plan.notes);
    let mut area = None;
    for section in &plan.sections {
        if section.area != area {
            area = section.area;
            if let Some(area) = plan.area_of(section) {
                let _ = writeln!(text, "= {} {}", area.number.0, area.title.value);
                texts(&mut text, ">", area.intro.as_slice());
                texts(&mut text, "*", &area.notes);
            }
        }
        if !section.title.is_empty() {
            let line = format!("{} {}", section.number.0, section.title.value);
            let _ = writeln!(text, "{}", line.trim());
            texts(&mut text, ">", section.intro.as_slice());
            texts(&mut text, "*", &section.notes);
        }
        for goal in &section.goals {
            if goal.has_heading() {
                let line = format!("{} {}", goal.number.0, goal.title.value);
                let _ = writeln!(text, " {}", line.trim());
                texts(&mut text, " >", goal.intro.as_slice());
            }
            for item in &goal.items {
                let _ = writeln!(text, "{}", item_line(plan, item));
            }
        }
    }
    text
}

fn item_line(plan: &Plan, item: &Item) -> String {
    let name = |key: &BodyKey| {
        plan.body(key)
            .map_or_else(String::new, |body| body.name.value.clone())
    };
    let owner = |one: &Responsibility| {
        let names: Vec<String> = one.bodies().iter().map(|key| name(key)).collect();
        names.join(" or ")
    };
    let mut owners: Vec<String> = Vec::new();
    owners.extend(
        item.leading()
            .iter()
            .map(|one| format!("{} (lead)", owner(one))),
    );
    owners.extend(item.not_leading().iter().map(owner));
    let list = |word: &str, keys: &[Spanned<BodyKey>]| {
        let names: Vec<String> = keys.iter().map(|key| name(key)).collect();
        (!names.is_empty()).then(|| format!("{word} {}", names.join(", ")))
    };
    owners.extend(list("with", &item.with));
    owners.extend(list("support", &item.support));
    let indent = if item.is_step { "   " } else { "  " };
    let mut parts = vec![
        format!("{} {}", item.number.0, item.action.value)
            .trim()
            .to_owned(),
    ];
    if !owners.is_empty() {
        parts.push(owners.join("; "));
    }
    parts.extend(item.timeline.as_ref().map(|timeline| timeline.said.clone()));
    for column in plan.columns.iter() {
        if let Some(value) = item.values.get(&column.key) {
            let texts: Vec<&str> = value.texts().iter().map(|(text, _)| *text).collect();
            let number = value.number().map(|number| number.to_string());
            let value = number
                .filter(|_| texts.is_empty())
                .unwrap_or(texts.join(" / "));
            parts.push(format!("{} {value}", column.key));
        }
    }
    format!("{indent}{}", parts.join(" | "))
}

/// Imports a file; returns the folder.
fn imported(name: &str, bytes: &[u8]) -> Folder {
    let folder = Folder::empty();
    folder.write(name, bytes);
    let outcome = folder.run(&["import", name]);
    assert_eq!(outcome.code, Some(0), "{name}: {outcome}");
    folder
}

fn text_of(folder: &Folder, name: &str) -> String {
    String::from_utf8(folder.read(name)).expect("UTF-8")
}

/// Says all that an import made: the plan with its notes, its amendments, and what is left out but for
/// headings of columns.
fn all_of(folder: &Folder) -> String {
    let plan = plan(&text_of(folder, "plan/plan.toml"));
    let mut text = said_with(&plan, true);
    if folder.path("plan/progress.toml").exists() {
        let log: toml::Table =
            toml::from_str(&text_of(folder, "plan/progress.toml")).expect("a log");
        for entry in log["entry"].as_array().expect("entries") {
            let word = |key: &str| entry[key].as_str().expect("a text");
            let mut items = plan.items();
            let item = items.find(|place| place.item.key.0 == word("item"));
            let item = item.expect("an item").item;
            let name = match item.number.0.as_str() {
                "" => &item.action.value,
                number => number,
            };
            let (before, after) = (word("timeline_before"), word("timeline"));
            let _ = writeln!(text, "amended: {name} was {before}, is {after}");
        }
    }
    text.push_str("left out\n");
    let report = text_of(folder, "plan/import-report.md");
    let left_out = report
        .split("## What is left out\n")
        .nth(1)
        .expect("a chapter");
    for line in left_out.lines().filter(|line| line.starts_with("- ")) {
        let (place, words) = line.split_once(": ").unwrap_or((line, ""));
        let reason = place.rsplit(", ").next().unwrap_or_default();
        if reason != "which has one in the plan" && reason != "heading row printed again" {
            let _ = writeln!(text, "- {reason}: {words}");
        }
    }
    text
}

fn cases() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/imports")
}

#[test]
fn annexes_of_many_makes_are_read_as_a_person_reads_them() {
    let mut wrong = String::new();
    for entry in std::fs::read_dir(cases()).expect("the cases") {
        let path = entry.expect("a case").path();
        let expected = path.with_extension("expected");
        if path == expected || !expected.exists() {
            continue;
        }
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name");
        let folder = imported(name, &std::fs::read(&path).expect("a case"));
        let came = all_of(&folder);
        let expected = std::fs::read_to_string(&expected).expect("an expectation");
        let items = |text: &str| text.lines().filter(|line| line.starts_with("  ")).count();
        assert_eq!(items(&came), items(&expected), "{name}: {came}");
        if came != expected {
            let difference = similar::TextDiff::from_lines(&expected, &came);
            let shown = difference.unified_diff().context_radius(0).to_string();
            let _ = write!(wrong, "--- {name}\n{shown}");
        }
        let report = text_of(&folder, "plan/import-report.md");
        assert!(report.contains("items. Of"), "{report}");
        // At most one doubt for ten rows, but for whose plan it is, what is around it, and amendments.
        let doubts = report.lines().filter(|line| line.starts_with("- `"));
        let of_rows = doubts.filter(|line| {
            let free = [
                "- `assumed-title`",
                "- `text-left-out`",
                "- `struck-timeline`",
            ];
            !free.iter().any(|code| line.starts_with(code))
        });
        let (of_rows, rows) = (of_rows.count(), came.lines().count());
        assert!(
            of_rows <= rows.div_ceil(10),
            "{name}: {of_rows} doubts\n{report}"
        );
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What a person decided about the seed when the plan was written, and no program can know.
const DECIDED: [(&str, &str); 4] = [
    ("Action Items", "ACTION ITEMS"),
    (
        "I Development of the Institutional Capacity of WEM-International",
        "I DEVELOPMENT OF THE INSTITUTIONAL CAPACITY OF WEM-INTERNATIONAL",
    ),
    (
        "II Development of Programming for WEM-International",
        "II DEVELOPMENT OF PROGRAMMING FOR WEM-INTERNATIONAL",
    ),
    (
        "III Development of Membership in WEM-International",
        "III DEVELOPMENT OF MEMBERSHIP IN WEM-INTERNATIONAL",
    ),
];

#[test]
fn the_seed_becomes_the_plan() {
    let seed = std::fs::read(cases().join("seed.txt")).expect("the seed");
    let folder = imported("seed.txt", &seed);
    let came = said(&plan(&text_of(&folder, "plan/plan.toml")));
    let real = std::fs::read_to_string(plans::path(plans::REAL)).expect("the plan");
    let mut expected = said(&plan(&real));
    for (decided, printed) in DECIDED {
        expected = expected.replacen(decided, printed, 1);
    }
    assert_eq!(came, expected);
    let map = text_of(&folder, "plan/import-map.toml");
    assert!(
        map.contains("columns = [\"goal\", \"action\", \"responsible\", \"timeline\"]"),
        "{map}"
    );
    // Spellings of one body are one entry of the register.
    let text = text_of(&folder, "plan/plan.toml");
    for variants in [
        "\"IWG members\"",
        "\"Secretariat of WEM-International\"",
        "\"Women In Politics\"",
    ] {
        assert!(text.contains(&format!("variants = [{variants}]")), "{text}");
    }
    let doubts = folder
        .run(&["import", "seed.txt"])
        .stderr
        .matches("warning[")
        .count();
    assert!(doubts <= 8, "{doubts} doubts");
}

/// Plans of which a document says less than the file: what the file says, and what is read of the document.
const NOT_SAID: [(&str, &str, &str); 1] = [
    // The key of a column, of which the heading is printed.
    ("logframe", " | share ", " | share-done "),
];

/// Plans that a PDF does not give back as they are, and why; the ledger of each import adds up all the same.
const NOT_SAID_IN_PDF: [(&str, &str); 1] =
    [("not-shown", "the fonts show some characters as others")];

#[test]
fn our_own_documents_become_the_plan_again() {
    let mut wrong = String::new();
    for (name, format) in plans::names()
        .into_iter()
        .flat_map(|name| [(name.clone(), "docx"), (name, "pdf")])
    {
        let text = std::fs::read_to_string(plans::path(&name)).expect("a plan");
        let before = Folder::with(&text);
        let annex = format!("annex.{format}");
        let outcome = before.run(&[format, "-o", &annex]);
        assert_eq!(outcome.code, Some(0), "{name}: {outcome}");
        let folder = Folder::empty();
        folder.write(&annex, before.read(&annex));
        let outcome = folder.run(&["import", &annex]);
        let came = match outcome.code {
            Some(0) => said(&plan(&text_of(&folder, "plan/plan.toml"))),
            _ => outcome.to_string(),
        };
        let mut expected = said(&plan(&text));
        for (_, in_file, in_document) in NOT_SAID.iter().filter(|(other, ..)| *other == name) {
            expected = expected.replace(in_file, in_document);
        }
        let mut excused = NOT_SAID_IN_PDF.iter().filter(|_| format == "pdf");
        if came != expected && !excused.any(|(other, _)| *other == name) {
            let difference = similar::TextDiff::from_lines(&expected, &came);
            let shown: String = difference.unified_diff().context_radius(0).to_string();
            let shown: String = shown.chars().take(1_500).collect();
            let _ = write!(wrong, "--- {name}\n{shown}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_workbook_is_read_with_its_title_and_its_running_lines() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_header("&C&\"Noto Serif,Book\"&12&A");
    sheet.set_footer("&C&\"Noto Serif,Book\"&12Page &P");
    let rows = [
        &["Plan of the Ferry Society"][..],
        &[],
        &["No", "Objective", "Activity", "Who", "When", "Budget"],
        &[
            "1.1",
            "1 Ferries that float",
            "Caulk the hull",
            "Carpenters",
            "March 2031",
            "EUR 1,200",
        ],
        &[
            "1.2",
            "",
            "Paint the hull",
            "Painters; Carpenters",
            "April 2031",
            "EUR 80",
        ],
        &[
            "2.1",
            "2 Fares that are fair",
            "Print the fares",
            "Council",
            "2032",
            "",
        ],
        &[],
        &["All amounts are estimates of the year before."],
    ];
    for (at, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            sheet.write_string(at, column, *text).expect("a cell");
        }
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let folder = imported("annex.xlsx", &bytes);
    let expected = "Plan of the Ferry Society
1 Ferries that float
  1.1 Caulk the hull | Carpenters | March 2031 | budget 1200
  1.2 Paint the hull | Painters; Carpenters | April 2031 | budget 80
2 Fares that are fair
  2.1 Print the fares | Council | 2032
";
    let text = text_of(&folder, "plan/plan.toml");
    assert_eq!(said(&plan(&text)), expected);
    assert!(text.contains("currency = \"EUR\""), "{text}");
    assert!(text.contains("All amounts are estimates"), "{text}");
    let report = text_of(&folder, "plan/import-report.md");
    assert!(report.contains("running head or foot: Page"), "{report}");
}

#[test]
fn what_is_assumed_is_said() {
    let head = "Work plan\n\nAction\tResponsible\tTime line\n";
    let rows: [(&str, String, &str); 9] = [
        ("letter.txt", "Dear colleague,\n\nno plan is here.\n".to_owned(), "error[no-plan-found]"),
        ("plan.txt", format!("{head}1.1 Dig\tMasons\t2031\n"), "warning[assumed-title]"),
        (
            "other.html",
            "<h1>Plan</h1><table><tr><th>Action</th><th>Who</th><th>When</th></tr><tr><td>Dig a well</td><td>Masons</td><td>2031</td></tr></table>\
             <p>Between.</p><table><tr><td>red</td><td>1</td><td>2</td><td>3</td></tr><tr><td>green</td><td>4</td><td>5</td><td>6</td></tr><tr><td>blue</td><td>7</td><td>8</td><td>9</td></tr></table>"
                .to_owned(),
            "warning[assumed-table]",
        ),
        (
            "columns.txt",
            "Plan\n\nWho does it\tActivity\tMoment\nMasons\tDig the well\t2031\nMasons\tLine the well\t2032\n".to_owned(),
            "warning[assumed-columns]",
        ),
        (
            "levels.html",
            "<h1>Plan</h1><table><tr><th>Action</th><th>Who</th><th>When</th></tr><tr><td>1.1 Dig<br>1.2 Line</td><td>Masons</td><td>2031</td></tr>\
             <tr><td>1.3 Test</td><td>Masons</td><td>2031</td></tr></table>"
                .to_owned(),
            "warning[assumed-levels]",
        ),
        (
            "rest.txt",
            format!("{head}1.1 Dig\tMasons\t2031\n1.2 Write to the\tMasons\t2031\n\nTown Council\t\t\n1.3 Rest\tMasons\t2032\n"),
            "warning[assumed-row]",
        ),
        (
            "names.txt",
            format!("{head}1.1 Dig\tMasons\t2031\n1.2 Line\tIWG\t2031\n1.3 Test\tMasons IWG\t2031\n"),
            "warning[assumed-names]",
        ),
        (
            "struck.html",
            "<h1>Plan</h1><table><tr><th>Action</th><th>Who</th><th>When</th></tr><tr><td>Dig a well</td><td>Masons</td><td><s>2030</s> 2031</td></tr></table>"
                .to_owned(),
            "warning[struck-timeline]",
        ),
        ("around.txt", format!("Annex\n\nPlan\n\n{}1.1 Dig\tMasons\t2031\n\nPage 3\n", &head[11..]), "warning[text-left-out]"),
    ];
    for (name, text, expected) in &rows {
        let folder = Folder::empty();
        folder.write(name, text);
        let outcome = folder.run(&["import", name]);
        assert!(outcome.stderr.contains(expected), "{name}: {outcome}");
        let is_error = expected.starts_with("error");
        assert_eq!(outcome.code, Some(i32::from(is_error)), "{name}: {outcome}");
        assert_eq!(folder.path("plan/plan.toml").exists(), !is_error, "{name}");
    }
}

/// What is assumed, how it is said, and what else it could be.
#[test]
fn a_doubt_says_what_else_it_could_be() {
    let head = "Work plan\n\nAction\tResponsible\tTime line\n";
    let page = |rows: &str| format!("<h1>Plan</h1><table>{rows}</table>");
    let titles = "<tr><th>Action</th><th>Who</th><th>When</th></tr>";
    let colours = "<p>Between.</p><table><tr><td>red</td><td>1</td><td>2</td><td>3</td></tr>\
        <tr><td>green</td><td>4</td><td>5</td><td>6</td></tr><tr><td>blue</td><td>7</td><td>8</td><td>9</td></tr></table>";
    let row = "<tr><td>Dig a well</td><td>Masons</td><td>2031</td></tr>";
    let regular = "Secretariat\t2031\n1.1 Dig again\t";
    let rows: [(&str, String, &str, &str); 20] = [
        (
            "nobody.txt",
            "Plan\n\nAction\tSteered from\tTime line\n1.1 Dig\tMasons\t2031\n1.2 Line\tMasons\t2031\n".to_owned(),
            "assumed-columns",
            "`responsible` is column “Steered from”",
        ),
        (
            "merged.html",
            page(
                "<tr><td>Action</td><td>Who</td><td>Time</td><td>Budget</td></tr><tr><td>Dig</td><td>Masons</td><td>2031</td>\
                 <td rowspan=2>900</td></tr><tr><td>Line</td><td>Masons</td><td>2032</td></tr>",
            ),
            "assumed-merged-cell",
            "it is for all of them together",
        ),
        ("days.txt", format!("{head}1.1 Dig\tMasons\t03/05/2031\n1.2 Line\tMasons\t04/05/2031\n"), "ambiguous-date", "“03/05/2031” is 3 May 2031, the day first; “03/05/2031” is 5 March 2031, the month first"),
        ("month.txt", format!("{head}1.1 Dig\tMasons\t03/05/2031\n1.2 Line\tMasons\t04/25/2031\n"), "ambiguous-date", "“03/05/2031” is 5 March 2031, the month first, as in “04/25/2031”; "),
        ("lead.txt", "Plan\n\nAction\tLead agency\tPartners\tTime line\n1.1 Dig\tMasons, Smiths\tTown\t2031\n1.2 Line\tMasons\tTown\t2031\n".to_owned(), "assumed-names", "the first one leads, and the others act with it"),
        (
            "two.txt",
            "Plan\n\nAction / Mesure\tResponsible / Responsable\tDeadline / Délai\n1.1 Dig\tBridge Office / Bureau du pont\t2031\n1.2 Line\tMasons\t2031\n".to_owned(),
            "assumed-names",
            "“Bridge Office” and “Bureau du pont” are two bodies",
        ),
        (
            "waw.txt",
            "خطة\n\nالإجراءات\tالمسؤولية\tالجدول الزمني\n1.1 حصاد\tالحصادون والنساجون\t2031\n1.2 تجفيف\tمجلس القرية\t2031\n".to_owned(),
            "assumed-names",
            "“الحصادون” and “النساجون” are two bodies",
        ),
        ("title.txt", format!("Well Keepers\n\n{head}1.1 Dig\tMasons\t2031\n\nThe end.\n"), "assumed-title", "“The end.”"),
        ("table.html", format!("{}{colours}", page(&format!("{titles}{row}"))), "assumed-table", "a part of it, with `columns = ["),
        (
            "own.txt",
            "Plan\n\nWho does it\tActivity\tMoment\nMasons\tDig the well\t2031\nMasons\tLine the well\t2032\n".to_owned(),
            "assumed-columns",
            "a column of the plan’s own, `moment`",
        ),
        (
            "other.txt",
            "Plan\n\nWho does it\tActivity\tMoment\tAgain\nMasons\tDig the well\t2031\t2033\nMasons\tLine the well\t2032\t2034\n".to_owned(),
            "assumed-columns",
            "`timeline` is column “Again”",
        ),
        (
            "cell.html",
            page(&format!("{titles}<tr><td>1.1 Dig<br>1.2 Line</td><td>Masons</td><td>2031</td></tr><tr><td>1.3 Test</td><td>Masons</td><td>2031</td></tr>")),
            "assumed-levels",
            "the row says it of all of them",
        ),
        (
            "rest.txt",
            format!("{head}1.1 Dig\tMasons\t2031\n1.2 Write to the\tMasons\t2031\n\nTown Council\t\t\n1.3 Rest\tMasons\t2032\n"),
            "assumed-row",
            "an item of its own",
        ),
        (
            "beside.txt",
            format!("{head}1.1 Dig\tMasons\t2031\n1.2 Line\tIWG\t2031\n1.3 Test\tMasons IWG\t2031\n"),
            "assumed-names",
            "“Masons IWG” is one body",
        ),
        (
            "and.txt",
            format!("{head}1.1 Dig\tMinistry of Public Works and Department of Rivers\t2031\n"),
            "assumed-names",
            "“Ministry of Public Works” and “Department of Rivers” are two bodies",
        ),
        (
            "longer.txt",
            format!("{head}1.1 Dig\t{}Secretariat of the Union\t2031\n", regular.repeat(4)),
            "assumed-names",
            "“Secretariat of the Union” is a body beside “Secretariat”",
        ),
        ("pair.html", page(&format!("{titles}<tr><td>Dig</td><td>Masons</td><td><s>2030</s> 2031</td></tr>")), "struck-timeline", "an amendment of another day"),
        ("alone.html", page(&format!("{titles}<tr><td>Dig</td><td>Masons</td><td><s>perhaps</s> 2031</td></tr>")), "struck-timeline", "the time line that was in force before"),
        ("around.txt", format!("{head}1.1 Dig\tMasons\t2031\n\nThe end.\n"), "text-left-out", "`notes` of the plan"),
        ("section.html", format!("{}<h2>Wells</h2><table>{titles}{row}</table>", page(&format!("{titles}{row}"))), "assumed-levels", "items of “Wells”"),
    ];
    for (name, text, code, alternative) in &rows {
        let folder = Folder::empty();
        folder.write(name, text);
        let outcome = folder.run(&["import", name]);
        assert_eq!(outcome.code, Some(0), "{name}: {outcome}");
        let mut findings = outcome.stderr.split("warning[");
        let is_said = findings.any(|finding| {
            let said = finding.split_once("= note: or else: ");
            let said = said.and_then(|(_, said)| said.lines().next());
            finding.starts_with(code) && said.is_some_and(|said| said.contains(alternative))
        });
        assert!(is_said, "{name}: {outcome}");
        let report = text_of(&folder, "plan/import-report.md");
        let mut lines = report.lines();
        let is_said = lines.any(|line| {
            let said = line.split_once(" Or else: ");
            line.starts_with(&format!("- `{code}`"))
                && said.is_some_and(|(_, said)| said.contains(alternative))
        });
        assert!(is_said, "{name}: {report}");
    }
}

#[test]
fn nothing_is_written_over_and_an_import_can_be_taken_back() {
    let text = "Work plan\n\nAction\tResponsible\tTime line\n1.1 Dig\tMasons\t2031\n1.2 Line\tMasons\t2032\n";
    let folder = imported("annex.txt", text.as_bytes());
    let written = text_of(&folder, "plan/plan.toml");
    // What the last import wrote is written anew, with a map that a person changed.
    let map = text_of(&folder, "plan/import-map.toml");
    let map = map.replace(
        "language = \"en\"",
        "language = \"en\"\norganisation = \"Well Keepers\"",
    );
    folder.write("map.toml", map.replace("\"responsible\"", "\"support\""));
    let outcome = folder.run(&["import", "annex.txt", "--map", "map.toml"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let changed = text_of(&folder, "plan/plan.toml");
    assert!(
        changed.contains("organisation = \"Well Keepers\""),
        "{changed}"
    );
    assert!(changed.contains("support = [\"masons\"]"), "{changed}");
    // What a person changed is not.
    folder.write("plan/plan.toml", changed.replace("Dig", "Dig deep"));
    let outcome = folder.run(&["import", "annex.txt"]);
    assert!(outcome.stderr.contains("[already-there]"), "{outcome}");
    let outcome = folder.run(&["import", "--undo"]);
    assert!(outcome.stderr.contains("[not-undone]"), "{outcome}");
    let outcome = folder.run(&["import", "annex.txt", "--dry-run"]);
    assert_eq!(outcome.stdout.trim_end(), written.trim_end(), "{outcome}");
    folder.write("plan/plan.toml", &changed);
    let outcome = folder.run(&["import", "--undo"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        !folder
            .files()
            .iter()
            .any(|name| name.ends_with(".toml") && name.starts_with("plan/"))
    );
    folder.write("bad.toml", "[[table]]\ntable = \"one\"\n");
    let outcome = folder.run(&["import", "annex.txt", "--map", "bad.toml"]);
    assert!(outcome.stderr.contains("[bad-map]"), "{outcome}");
    assert!(outcome.stderr.contains("line 2"), "{outcome}");
}

#[test]
fn what_is_no_text_is_refused_in_one_line() {
    let folder = Folder::empty();
    for (name, bytes) in [
        ("scan.pdf", &b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"[..]),
        (
            "picture.png",
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x81\x8D"[..],
        ),
        ("empty.docx", &b""[..]),
        ("broken.docx", &b"PK\x03\x04 nothing"[..]),
    ] {
        folder.write(name, bytes);
        let outcome = folder.run(&["import", name]);
        assert_eq!(outcome.code, Some(1), "{name}: {outcome}");
        assert!(
            outcome.stderr.matches("error[").count() == 1,
            "{name}: {outcome}"
        );
    }
    assert!(!folder.path("plan").exists());
}

#[test]
fn mutated_sources_end_in_order_and_lose_no_word() {
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below.max(1) as u64).unwrap_or(0)
    };
    for name in [
        "merged.html",
        "months.html",
        "sections.md",
        "list.rst",
        "blanks.txt",
        "seed.txt",
    ] {
        let text = std::fs::read_to_string(cases().join(name)).expect("a case");
        for _ in 0..8 {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            for _ in 0..=next(4) {
                let (one, other) = (next(lines.len()), next(lines.len()));
                match next(5) {
                    0 => lines.swap(one, other),
                    1 => {
                        lines.remove(one);
                    }
                    2 => {
                        let line = lines[one].clone();
                        lines.insert(other, line);
                    }
                    3 => {
                        let line = &mut lines[one];
                        let cut = line.floor_char_boundary(next(line.len() + 1));
                        line.truncate(cut);
                    }
                    _ => lines[one] = lines[one].replace(['\t', '.', '<', '|'], " "),
                }
            }
            let folder = Folder::empty();
            folder.write(name, lines.join("\n"));
            let outcome = folder.run(&["import", name]);
            assert!(
                outcome.is_orderly(),
                "{name}: {outcome}\n{}",
                lines.join("\n")
            );
        }
    }
}

#[test]
fn merged_cells_colours_and_kinds_of_a_workbook_are_read() {
    use rust_xlsxwriter::{Color, Format, Workbook};
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    let fill = Format::new().set_background_color(Color::RGB(0x0092_D050));
    let stripe = Format::new().set_background_color(Color::RGB(0x00EE_EEEE));
    sheet
        .write_string(0, 0, "Plan of the Ferry Society")
        .expect("a cell");
    let head = [
        "Objective",
        "Activity",
        "Who",
        "Rating",
        "Done",
        "Jan 2031",
        "Feb 2031",
        "Mar 2031",
        "Apr 2031",
    ];
    for (column, text) in (0..).zip(head) {
        sheet.write_string(2, column, text).expect("a cell");
    }
    for (first, text, format) in [
        (3, "Ferries that float", &plain),
        (6, "Fares that are fair", &stripe),
    ] {
        sheet
            .merge_range(first, 0, first + 2, 0, text, format)
            .expect("a range");
    }
    for row in 0..6_u16 {
        let at = u32::from(row) + 3;
        // The fourth row is coloured from end to end.
        let format = if row == 3 { &stripe } else { &plain };
        let texts = [
            format!("Task number {}", row + 1),
            "Council".to_owned(),
            (if row % 2 == 0 { "high" } else { "low" }).to_owned(),
            format!("{}%", row * 10),
        ];
        for (column, text) in (1..).zip(texts) {
            sheet
                .write_string_with_format(at, column, text, format)
                .expect("a cell");
        }
        for month in 0..4_u16 {
            let is_on = month == row % 3 || month == row % 3 + 1;
            let format = match (row, is_on) {
                (3, _) => &stripe,
                (_, true) => &fill,
                _ => &plain,
            };
            sheet.write_blank(at, 5 + month, format).expect("a cell");
        }
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let folder = imported("annex.xlsx", &bytes);
    let text = text_of(&folder, "plan/plan.toml");
    let expected = "Plan of the Ferry Society
Ferries that float
  Task number 1 | Council | January–February 2031 | rating high | done 0
  Task number 2 | Council | February–March 2031 | rating low | done 10
  Task number 3 | Council | March–April 2031 | rating high | done 20
Fares that are fair
  Task number 4 | Council | rating low | done 30
  Task number 5 | Council | February–March 2031 | rating high | done 40
  Task number 6 | Council | March–April 2031 | rating low | done 50
";
    assert_eq!(said(&plan(&text)), expected, "{text}");
    assert!(text.contains("kind = \"percent\""), "{text}");
    assert!(text.contains("words = [\"high\", \"low\"]"), "{text}");
}

#[test]
fn a_long_table_is_read_in_a_time_that_grows_with_it() {
    let time = |count: usize| {
        let mut text = "Plan\n\nNo\tAction\tResponsible\tTime line\n".to_owned();
        for at in 0..count {
            let (goal, item) = (at / 100 + 1, at % 100 + 1);
            let _ = writeln!(text, "{goal}.{item}\tCaulk hull {at}\tMasons\t2031");
        }
        let folder = Folder::empty();
        folder.write("annex.txt", text);
        let start = std::time::Instant::now();
        let outcome = folder.run(&["import", "annex.txt", "--dry-run"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        start.elapsed().as_secs_f64()
    };
    let (few, many) = (time(1_000), time(8_000));
    assert!(
        many < few * 24.0 + 1.0,
        "{few} s for 1,000 rows, {many} s for 8,000"
    );
}

#[test]
fn very_many_names_cost_what_they_are() {
    const ROWS: usize = 1_000;
    let time = |offices: usize| {
        let mut rows = "No.,Action,Responsible,Time line\n".to_owned();
        for row in 1..=ROWS {
            let office = row % offices;
            let _ = writeln!(rows, "1.1.{row},Hold meeting {row},Office {office},2017");
        }
        let start = std::time::Instant::now();
        imported("annex.csv", rows.as_bytes());
        start.elapsed().as_secs_f64()
    };
    let (few, many) = (time(2), time(ROWS));
    assert!(
        many < few * 4.0 + 1.0,
        "{few} s for 2 names, {many} s for 1,000"
    );
}

/// Time lines that were amended: what was said before, and what is said now.
type Amended = &'static [(&'static str, &'static str)];

/// Takes what is struck out as time lines that were in force before, whatever the file is.
#[test]
fn struck_out_time_lines_become_amendments() {
    let document = |cell: &str| {
        let row = |cells: [&str; 3]| {
            let cells = cells.map(|cell| format!("<w:tc><w:p>{cell}</w:p></w:tc>"));
            format!("<w:tr>{}</w:tr>", cells.concat())
        };
        let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
        let rows = [
            row([&run("Action"), &run("Responsible"), &run("Time line")]),
            row([&run("1.1 Dig"), &run("Masons"), cell]),
            row([&run("1.2 Line"), &run("Masons"), &run("2034")]),
        ];
        documents::of(&format!(
            "<w:p>{}</w:p><w:tbl>{}</w:tbl>",
            run("Plan"),
            rows.concat()
        ))
    };
    let struck = |text: &str| {
        format!("<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let run = "<w:r><w:t xml:space=\"preserve\"> 2033</w:t></w:r>";
    let page = |cell: &str| {
        format!(
            "<h1>Plan</h1><table><tr><th>Action</th><th>Responsible</th><th>Time line</th></tr><tr><td>1.1 Dig</td><td>Masons</td><td>{cell}</td></tr></table>"
        )
    };
    let cell = format!("{}{run}", struck("2031"));
    let split = format!("{}{}{run}", struck("March"), struck(" 2031"));
    let paragraphs = format!(
        "{}</w:p><w:p>{}</w:p><w:p>{run}",
        struck("2031"),
        struck("2032")
    );
    let markdown = "# Plan\n\n| Action | Responsible | Time line |\n| --- | --- | --- |\n| 1.1 Dig | Masons | ~~2031~~ 2033 |\n";
    let rows: [(&str, Vec<u8>, Amended); 9] = [
        ("run.docx", document(&cell), &[("2031", "2033")]),
        ("split.docx", document(&split), &[("March 2031", "2033")]),
        (
            "twice.docx",
            document(&paragraphs),
            &[("2031", "2032"), ("2032", "2033")],
        ),
        (
            "s.html",
            page("<s>2031</s> 2033").into(),
            &[("2031", "2033")],
        ),
        (
            "del.html",
            page("<del>2031</del><ins>2033</ins>").into(),
            &[("2031", "2033")],
        ),
        (
            "style.html",
            page("<span style='text-decoration:line-through'>2031</span> 2033").into(),
            &[("2031", "2033")],
        ),
        ("plan.md", markdown.into(), &[("2031", "2033")]),
        // A word that is struck out is no time line, nor is one beside which nothing stands.
        ("word.html", page("<s>perhaps</s> 2033").into(), &[]),
        ("alone.html", page("<s>2031</s>").into(), &[]),
    ];
    for (name, bytes, expected) in rows {
        let folder = imported(name, &bytes);
        let all = all_of(&folder);
        let amended = all.lines().filter(|line| line.starts_with("amended"));
        let amended: Vec<&str> = amended.collect();
        let expected = expected
            .iter()
            .map(|(before, after)| format!("amended: 1.1 was {before}, is {after}"));
        let expected: Vec<String> = expected.collect();
        assert_eq!(amended, expected, "{name}: {all}");
        let report = text_of(&folder, "plan/import-report.md");
        assert!(report.contains("`struck-timeline`"), "{name}: {report}");
        // The table shows it as an amendment, and the import is taken back with it.
        if !expected.is_empty() {
            let outcome = folder.run(&["log"]);
            assert!(outcome.stdout.contains("2033"), "{name}: {outcome}");
            let outcome = folder.run(&["import", "--undo"]);
            assert_eq!(outcome.code, Some(0), "{name}: {outcome}");
            assert!(!folder.path("plan/progress.toml").exists(), "{name}");
        }
    }
    // What somebody reported is not written over.
    let folder = Folder::empty();
    folder.write("plan/progress.toml", "format = 1\n");
    folder.write("s.html", page("<s>2031</s> 2033"));
    let outcome = folder.run(&["import", "s.html"]);
    assert!(
        outcome
            .stderr
            .contains("error[already-there]: plan/progress.toml"),
        "{outcome}"
    );
    assert!(!folder.path("plan/plan.toml").exists());
}

#[test]
fn an_update_records_time_lines_that_were_amended() {
    let annex = |when: &str| {
        format!(
            "# Plan\n\n| Action | Responsible | Time line |\n| --- | --- | --- |\n| 1.1 Dig | Masons | {when} |\n| 1.2 Line | Masons | 2034 |\n"
        )
    };
    let folder = imported("annex.md", annex("2031").as_bytes());
    let plan = text_of(&folder, "plan/plan.toml");
    let update = |name: &str, when: &str| {
        folder.write(name, annex(when));
        let outcome = folder.run(&["import", "--update", name]);
        assert_eq!(outcome.code, Some(0), "{name}: {outcome}");
        outcome
    };
    let entries = || match folder.path("plan/progress.toml").exists() {
        true => text_of(&folder, "plan/progress.toml")
            .matches("[[entry]]")
            .count(),
        false => 0,
    };
    let outcome = update("first.md", "~~2031~~ 2033");
    assert!(
        outcome
            .stdout
            .contains("item 1.1: “2031” is struck out beside “2033”"),
        "{outcome}"
    );
    let log = text_of(&folder, "plan/progress.toml");
    for line in [
        "item = \"1.1\"",
        "timeline = \"2033\"",
        "timeline_before = \"2031\"",
    ] {
        assert!(log.contains(line), "{log}");
    }
    assert!(text_of(&folder, "plan/plan.toml").contains("timeline = \"2033\""));
    // The same again says nothing new.
    update("again.md", "~~2031~~ 2033");
    assert_eq!(entries(), 1);
    update("second.md", "~~2033~~ 2035");
    assert_eq!(entries(), 2);
    let outcome = folder.run(&["import", "--undo"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(entries(), 1);
    // What somebody recorded meanwhile stays.
    let outcome = folder.run(&[
        "update",
        "1.1",
        "--status",
        "postponed",
        "--timeline",
        "2036",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let outcome = update("third.md", "~~2033~~ 2035");
    assert!(
        outcome.stderr.contains("warning[not-taken-over]"),
        "{outcome}"
    );
    assert!(outcome.stderr.contains("says “2036” since"), "{outcome}");
    assert_eq!(entries(), 2);
    // Where there was no log, none is left.
    folder.write("plan/plan.toml", &plan);
    std::fs::remove_file(folder.path("plan/progress.toml")).expect("the log");
    update("first.md", "~~2031~~ 2033");
    let outcome = folder.run(&["import", "--undo"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(entries(), 0);
    assert_eq!(text_of(&folder, "plan/plan.toml"), plan);
}

/// What is read of a table as a page, a line for each thing of the plan.
#[test]
fn what_annexes_do_now_and_then_is_read() {
    let table = |rows: &[&str]| {
        let rows = rows.iter().map(|row| {
            let cells = row.split('|').map(|cell| {
                match cell.split_once('>').filter(|(span, _)| !span.contains('<')) {
                    Some((span, text)) => format!("<td {span}>{text}</td>"),
                    None => format!("<td>{cell}</td>"),
                }
            });
            format!("<tr>{}</tr>", cells.collect::<String>())
        });
        format!("<h1>Plan</h1><table>{}</table>", rows.collect::<String>())
    };
    let rows: [(&str, String, &str); 21] = [
        (
            "a cell that is merged says who, and when, of each row",
            table(&["Action|Who|When", "Dig|rowspan=2>Masons|rowspan=2>2031", "Line", "Test|Smiths|2032"]),
            "  Dig | Masons | 2031\n  Line | Masons | 2031\n  Test | Smiths | 2032\n",
        ),
        (
            "one end alone is from then, or by then",
            table(&["Action|Who|Start|End", "Dig|Masons|2031-02-01|", "Line|Masons||June 2031", "Test|Smiths|May 2031|June 2031"]),
            "  Dig | Masons | from 2031-02-01\n  Line | Masons | by June 2031\n  Test | Smiths | May 2031–June 2031\n",
        ),
        (
            "a number stands beside a goal that has a row of its own",
            table(&["No|Objective|Activity|Who|When", "1|Water|||", "1.1||Dig|Masons|2031", "2|Bread|||", "2.1||Bake|Bakers|2032"]),
            "1 Water\n  1.1 Dig | Masons | 2031\n2 Bread\n  2.1 Bake | Bakers | 2032\n",
        ),
        (
            "words that count what they name",
            table(&["colspan=3>Strategic goal 1: Water", "Action|Who|When", "Dig|Masons|2031", "colspan=3>Strategic goal 2: Bread", "Bake|Bakers|2032"]),
            "Strategic goal 1 Water\n  Dig | Masons | 2031\nStrategic goal 2 Bread\n  Bake | Bakers | 2032\n",
        ),
        (
            "a colon behind what says who supports",
            table(&["Action|Who|When", "Dig|Masons<br>With support of: Smiths|2031"]),
            "  Dig | Masons; support Smiths | 2031\n",
        ),
        (
            "lines below a title that say what they are, and the amount among columns of money",
            table(&[
                "rowspan=2>Expected outputs|rowspan=2>Planned activities|rowspan=2>Responsible party|colspan=2>Planned budget",
                "Description|Amount",
                "rowspan=2>Output 1: Water<br>Marker: 2|1.1 Dig|Masons|Tools|6,000",
                "1.2 Line|Masons|Stone|700",
                "Output 2: Bread|2.1 Bake|Bakers|Flour|80",
            ]),
            "Output 1 Water\n  1.1 Dig | Masons | planned-budget-description Tools | budget 6000\n  1.2 Line | Masons | planned-budget-description Stone | budget 700\nOutput 2 Bread\n  2.1 Bake | Bakers | planned-budget-description Flour | budget 80\n",
        ),
        (
            "a table of indicators is none of actions",
            format!(
                "{}{}",
                table(&["Outputs|Output indicators|Baseline|Targets", "1.1 Wells|Wells dug|2|9", "1.2 Bread|Loaves|10|90"]),
                table(&["Action|Who|When", "1.1 Dig|Masons|2031"]).replace("<h1>Plan</h1>", "")
            ),
            "  1.1 Dig | Masons | 2031\n",
        ),
        (
            "classes of a page say how text looks",
            format!(
                "<style>@import url(x);.a,p.b{{color:red}}.c3{{text-decoration:line-through}}td.c4{{font-weight:700}}</style>{}",
                table(&["class=c4>Action|class=c4>Who|class=c4>When", "Dig|Masons|<span class='a c3'>2031</span><span> 2033</span>", "Line|Masons|2032"])
            ),
            "  Dig | Masons | 2033\n  Line | Masons | 2032\n",
        ),
        (
            "a grid of years and spans of them; a dash and a box without a tick are none",
            table(&["rowspan=2>Action|rowspan=2>Who|colspan=4>Period", "2031|2032–33|2034-2035|2036", "Dig|Masons|x|x|–|-", "Line|Masons|☐|☑|☐|☑", "Test|Masons|–|x|x|x"]),
            "  Dig | Masons | 2031–2033\n  Line | Masons | 2032–33 and 2036\n  Test | Masons | 2032–2036\n",
        ),
        (
            "a grid of halves, and one of months by threes below no year",
            format!(
                "{}{}",
                table(&["Action|Who|H1 2031|H2 2031|H1 2032", "Dig|Masons|x||", "Line|Masons||x|x"]),
                table(&["Action|Responsible|Jan–Mar|Apr–Jun|Jul–Sep", "Test|Smiths|x||", "Sell|Smiths||x|x"]).replace("<h1>Plan</h1>", "")
            ),
            "  Dig | Masons | H1 2031\n  Line | Masons | H2 2031–H1 2032\n  Test | Smiths | Jan–Mar\n  Sell | Smiths | Apr–Jun and Jul–Sep\n",
        ),
        (
            "two columns of years, and columns in words of the plan’s own",
            table(&["Action|Who|2031|2032|Water|Bread|Remains|Left|Right", "Dig|Masons|x||a|b|c|d|e", "Line|Masons|x|x|a|b|c|d|e"]),
            "  Dig | Masons | 2031 | water a | bread b | remains c | left d | right e\n  Line | Masons | 2031-2032 | water a | bread b | remains c | left d | right e\n",
        ),
        (
            "what stands in brackets behind a name is said of another body, or of this one, and is not cut apart",
            table(&["Action|Who|When", "Dig|Masons (with Smiths)|2031", "Line|Masons (lead), Smiths (support)|2031", "Test|Office (works with stone), Smiths|2031", "Sell|Masons [in cooperation with Smiths] and Bakers|2031"]),
            "  Dig | Masons; with Smiths | 2031\n  Line | Masons (lead); support Smiths | 2031\n  Test | Office (works with stone); Smiths | 2031\n  Sell | Masons; Bakers; with Smiths | 2031\n",
        ),
        (
            "goals and items have columns for their numbers; a number of nothing is said to be left out",
            table(&["Ref|Objective|Ref|Action|Who|When", "rowspan=2>O1|rowspan=2>Water|A1|Dig|Masons|2031", "A2|Line|Masons|2031", "O2|Bread|A3|Bake|Bakers|2032"]),
            "O1 Water\n  A1 Dig | Masons | 2031\n  A2 Line | Masons | 2031\nO2 Bread\n  A3 Bake | Bakers | 2032\n",
        ),
        (
            "marks of notes are no part of names, of days or of words",
            table(&["Action|Who|When", "Dig<sup>1</sup>|Masons<sup>2</sup>|2031<sup>3</sup>", "Line 5 m<sup>2</sup>|Masons**|2032*", "Test on the 1<sup>st</sup>|Smiths|2033†"]),
            "  Dig | Masons | 2031\n  Line 5 m2 | Masons | 2032\n  Test on the 1st | Smiths | 2033\n",
        ),
        (
            "what is said of a name stays with it; a number to call is whole; no end is none",
            table(&["Priority actions|Priority|Who|Start|End", "Dig|high|Masons, as appropriate|May 2031|–", "Line|low|Smiths, +41 22 555 01 00|May 2031|n/a"]),
            "  Dig | Masons, as appropriate | from May 2031 | priority high\n  Line | Smiths; +41 22 555 01 00 | from May 2031 | priority low\n",
        ),
        (
            "letters stand below figures",
            table(&["No|Activity|Who|When", "1|Water||", "a)|Dig|Masons|2031", "b)|Line|Masons|2032", "2|Bread||", "a)|Bake|Bakers|2031"]),
            "1 Water\n  a Dig | Masons | 2031\n  b Line | Masons | 2032\n2 Bread\n  a Bake | Bakers | 2031\n",
        ),
        (
            "who stands beside a title does all that is below it",
            table(&["Objective|Action|Who|When", "Water||rowspan=3>Masons|", "|Dig||2031", "|Line||2032", "Bread|Bake|Bakers|2033"]).replace("<td></td><td>2031", "<td>2031").replace("<td></td><td>2032", "<td>2032"),
            "Water\n  Dig | Masons | 2031\n  Line | Masons | 2032\nBread\n  Bake | Bakers | 2033\n",
        ),
        (
            "a letter with its own numbers below it is a heading",
            table(&["Ref|Activity|Who|When", "A|Water||", "A.1|Dig|Masons|2031", "A.2|Line|Masons|2032", "B|Bread||", "B1|Bake|Bakers|2031"]),
            "A Water\n  A.1 Dig | Masons | 2031\n  A.2 Line | Masons | 2032\nB Bread\n  B1 Bake | Bakers | 2031\n",
        ),
        (
            "what is done stands before who does it, and a number is no sentence",
            table(&["No., context|Recommendation|Institution|International commitment|Timeline", "1 The wells are dry (p. 12)|Dig|Masons|Article 25|2031", "2 The bread is stale (p. 14)|Bake|Bakers|Article 7|2032"]),
            "  Dig | Masons | 2031 | no-context 1 The wells are dry (p. 12) | international-commitment Article 25\n  Bake | Bakers | 2032 | no-context 2 The bread is stale (p. 14) | international-commitment Article 7\n",
        ),
        (
            "several times of a grid are listed in the language of the plan",
            table(&["Mesure|Responsable|T1 2031|T2 2031|T3 2031", "Creuser|Maçons|x||x", "Border|Maçons|x|x|"]),
            "  Creuser | Maçons | T1 2031 et T3 2031\n  Border | Maçons | T1-T2 2031\n",
        ),
        (
            "items that are told in paragraphs",
            "<h1>Plan</h1><h2>1. Water</h2><p>1.1 Dig wells. Responsible: Masons; Timeline: June 2031.</p><p>1.2 Line them (Masons; by June 2032)</p>\
             <p>1.2.1 Buy stone (see below). Who: Smiths. When: 2031.</p><h2>2. Bread</h2><p>2.1 Bake</p><p>Who: Bakers</p>".to_owned(),
            "1 Water\n  1.1 Dig wells. | Masons | June 2031\n  1.2 Line them | Masons | by June 2032\n   1.2.1 Buy stone (see below). | Smiths | 2031\n2 Bread\n  2.1 Bake | Bakers\n",
        ),
    ];
    for (what, page, expected) in &rows {
        let folder = imported("annex.html", page.as_bytes());
        let came = said(&plan(&text_of(&folder, "plan/plan.toml")));
        assert_eq!(came, format!("Plan\n{expected}"), "{what}");
    }
}

#[test]
fn money_is_read_as_each_language_writes_it() {
    for (said, number) in [
        ("1 200 000", "1200000"),
        ("80 000,50", "80000.50"),
        ("1.200.000,50", "1200000.50"),
        ("1,200,000.50", "1200000.50"),
        ("1.200.000", "1200000"),
        ("12.50", "12.50"),
        ("12,50", "12.50"),
        ("1,5", "\"1,5\""),
    ] {
        let table = format!(
            "Action\tWho\tWhen\tBudget\nDig\tMasons\t2031\t{said}\nLine\tMasons\t2032\t{said}\n"
        );
        let folder = imported("annex.txt", format!("Plan\n\n{table}").as_bytes());
        let text = text_of(&folder, "plan/plan.toml");
        assert!(
            text.contains(&format!("budget = {number}\n")),
            "{said}: {text}"
        );
    }
}

/// Rows of an ODS file that are not shown are no part of the plan, and are said to be left out.
#[test]
fn hidden_rows_of_an_open_document_are_left_out() {
    let bytes = std::fs::read(cases().join("ferries.ods")).expect("a case");
    for visibility in ["collapse", "filter", "visible"] {
        let mut parts = parts_of(&bytes);
        let content = parts.iter_mut().find(|(name, _)| name == "content.xml");
        let (_, content) = content.expect("the sheet");
        let mut text = String::from_utf8(content.clone()).expect("UTF-8");
        let at = text.find("Hear complaints").expect("the row");
        let at = text[..at].rfind("<table:table-row").expect("its row");
        let at = at + "<table:table-row".len();
        text.insert_str(at, &format!(" table:visibility=\"{visibility}\""));
        *content = text.into_bytes();
        let all = all_of(&imported("ferries.ods", &packed(&parts)));
        let is_shown = visibility == "visible";
        let is_item = all.contains("\n  Hear complaints | Council of Towns | ongoing");
        assert_eq!(is_item, is_shown, "{visibility}: {all}");
        let left_out = all
            .lines()
            .find(|line| line.starts_with("- hidden in the file"));
        let is_said = left_out.is_some_and(|line| line.ends_with("Hear complaints"));
        assert_eq!(is_said, !is_shown, "{visibility}: {all}");
    }
}

/// The plan that is made has comments of headings and of the file's name, which may hold anything.
#[cfg(unix)]
#[test]
fn what_controls_stands_in_no_comment() {
    let text = "# Plan\n\n## 1 Wells\u{1}\u{7f} and ropes\n\n| Action | Responsible | Time line |\n| --- | --- | --- |\n| 1.1 Dig | Masons | 2031 |\n";
    for name in ["plan.md", "two\nlines.md", "bell\u{7}.md"] {
        let folder = imported(name, text.as_bytes());
        let plan = plan(&text_of(&folder, "plan/plan.toml"));
        assert_eq!(plan.items().count(), 1, "{name:?}");
    }
}

#[test]
fn files_with_a_password_are_refused_in_one_line() {
    let folder = Folder::empty();
    for name in ["locked.docx", "locked.xlsx", "locked.ods", "locked.pdf"] {
        let bytes = std::fs::read(cases().join("locked").join(name)).expect("a case");
        folder.write(name, bytes);
        let outcome = folder.run(&["import", name]);
        assert_eq!(outcome.code, Some(1), "{name}: {outcome}");
        assert!(
            outcome.stderr.contains("is protected with a password")
                && outcome.stderr.matches("error[").count() == 1,
            "{name}: {outcome}"
        );
    }
    assert!(!folder.path("plan").exists());
}

#[test]
fn an_update_is_taken_back() {
    let text = "Work plan\n\nAction\tResponsible\tTime line\n1.1 Dig\tMasons\t2031\n1.2 Line\tMasons\t2032\n";
    let folder = imported("annex.txt", text.as_bytes());
    let written = text_of(&folder, "plan/plan.toml");
    folder.write("new.txt", text.replace("1.2 Line", "1.2 Line with stone"));
    let outcome = folder.run(&["import", "--update", "new.txt"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let updated = text_of(&folder, "plan/plan.toml");
    assert!(updated.contains("Line with stone"), "{updated}");
    // What was changed since is not.
    folder.write("plan/plan.toml", updated.replace("Dig", "Dig deep"));
    let outcome = folder.run(&["import", "--undo"]);
    assert!(outcome.stderr.contains("error[not-undone]"), "{outcome}");
    folder.write("plan/plan.toml", &updated);
    let outcome = folder.run(&["import", "--undo"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(text_of(&folder, "plan/plan.toml"), written);
    assert!(!folder.path("plan/import-undo.toml").exists());
    // The import before it is next.
    let outcome = folder.run(&["import", "--undo"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(!folder.path("plan/plan.toml").exists());
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_says() {
    let page = "<html><head><meta charset=\"windows-1251\"></head><body><h1>План</h1><table><tr><th>Мероприятие</th>\
        <th>Ответственный</th><th>Срок</th></tr><tr><td>1.1 Копать</td><td>Плотники</td><td>2031</td></tr></table></body></html>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(page);
    let folder = Folder::empty();
    folder.write("plan.htm", bytes);
    let outcome = folder.run(&["import", "plan.htm"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(!outcome.stderr.contains("guessed-encoding"), "{outcome}");
    let came = said(&plan(&text_of(&folder, "plan/plan.toml")));
    assert_eq!(came, "План\n  1.1 Копать | Плотники | 2031\n");
}

#[test]
fn what_an_import_makes_of_whatever_stands_there_can_be_read() {
    let head = "Goal\tAction\tResponsible\tTimeline\tRemarks\n";
    let others = |column: &str, values: [&str; 3]| {
        let rows = values.map(|value| format!("Do {value} there\tIWG\t2031\t{value}\n"));
        format!("Action\tResponsible\tTimeline\t{column}\n{}", rows.concat())
    };
    // What is there, a sign that the plan has to have, and what it must not have.
    let rows: &[(String, &str, &str)] = &[
        // Cells, and parts of them, of which nothing is seen.
        (
            format!("{head}One\tDo one\tIWG\t2031\tsoon\n\u{200B}\tDo two\t\u{2060}\t\u{FEFF}\t\u{AD}\nTwo\tDo three\tA, \u{200B}\t2032\t\u{3164}\n"),
            "action = \"Do two\"",
            "\u{200B}",
        ),
        (
            format!("{head}One\tDo one\tIWG\t2031\tsoon\nTwo\t- \u{200B}\tIWG\t2032\t\u{A0}\u{2800}\n"),
            "title = \"Two\"",
            "remarks = \"\"",
        ),
        (
            format!("{head}1.1 \u{200B}\tDo one\tIWG\t2031\tsoon\n1.2 Two\t1.2.1 \u{200B}\tIWG\t2032\tsoon\n"),
            "number = \"1.2\"",
            "title = \"\"",
        ),
        // Labels with nothing behind them.
        (
            "Plan of the bells\n\n1. Ring the bells\nResponsible: IWG\nRemarks:\n2. Oil the bells\nResponsible:\nTimeline:\nRemarks: \u{200B}\n".to_owned(),
            "action = \"Oil the bells\"",
            "remarks",
        ),
        // Columns with the names of other fields.
        (others("Area title", ["x y z", "b", "c"]), "area-title = \"b\"", "\nkind"),
        (others("Takes", ["a b c d", "b", "c"]), "takes-column = \"b\"", "\ntakes ="),
        (others("Key", ["a b c d", "b", "c"]), "key-column = \"b\"", "\nkey = \"b\""),
        // Values that look alike, and are not what they look like.
        (others("Budget", ["5%", "6%", "7%"]), "budget = \"6%\"", "percent"),
        (others("Budget", ["2031-01-02", "2031-01-03", "2031-01-04"]), "budget = ", "date"),
        (others("Agreed", ["2031-01-02", "2031-02-31", "2031-03-03"]), "2031-02-31", "date"),
        (others("Done", ["5%", "999%", "7%"]), "999", "\u{200B}"),
    ];
    for (source, has, has_not) in rows {
        let folder = imported("annex.txt", source.as_bytes());
        let written = text_of(&folder, "plan/plan.toml");
        plan(&written);
        assert!(written.contains(has), "{source:?}: {written}");
        assert!(!written.contains(has_not), "{source:?}: {written}");
    }
    // Characters that no comment of the plan file may have.
    let folder = imported(
        "an\u{1}n\nex.md",
        "# Plan\n\n## 1 Bread\u{1} for all\n\n1.1 Bake\n\n1.2 Eat\n".as_bytes(),
    );
    assert!(text_of(&folder, "plan/plan.toml").starts_with("# Imported from an n ex.md;"));
    let folder = imported("annex.txt", rows[0].0.as_bytes());
    let report = text_of(&folder, "plan/import-report.md");
    assert_eq!(
        report.matches("characters that cannot be seen").count(),
        6,
        "{report}"
    );
}

#[test]
fn a_map_says_nothing_that_no_plan_can_say() {
    let folder = Folder::empty();
    folder.write(
        "annex.txt",
        "Action\tResponsible\tTimeline\nDo\tIWG\t2031\nDo two\tIWG\t2032\n",
    );
    let columns = |third: &str| {
        format!("[[table]]\ntable = 1\ncolumns = [\"action\", \"responsible\", \"{third}\"]\n")
    };
    for (map, said) in [
        (
            "[plan]\ntitle = \" \"\n".to_owned(),
            "`title` of `[plan]` is blank",
        ),
        (
            "[plan]\norganisation = \"\u{200B}\"\n".to_owned(),
            "`organisation` of `[plan]` is blank",
        ),
        (
            "[plan]\nlanguage = \"e!n\"\n".to_owned(),
            "“e!n” is no language tag",
        ),
        (
            "[[body]]\nsaid = \"IWG\"\nmeans = [\"\"]\n".to_owned(),
            "“IWG” means a name that is blank",
        ),
        (
            "[[body]]\nsaid = \"IWG\"\nmeans = []\n".to_owned(),
            "“IWG” means nobody",
        ),
        (columns("My Key!"), "“My Key!” is neither"),
        (columns("title"), "“title” is neither"),
        (columns("kind"), "“kind” is neither"),
        (columns("responsibility"), "“responsibility” is neither"),
    ] {
        folder.write("map.toml", &map);
        let outcome = folder.run(&["import", "annex.txt", "--map", "map.toml"]);
        assert_eq!(outcome.code, Some(1), "{map}: {outcome}");
        assert!(
            outcome.stderr.contains("error[bad-map]"),
            "{map}: {outcome}"
        );
        assert!(outcome.stderr.contains(said), "{map}: {outcome}");
    }
    folder.write("map.toml", columns("source_of-funds"));
    let outcome = folder.run(&["import", "annex.txt", "--map", "map.toml"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
}

/// Titles, how deep they stand, who and when: two headings, with an item of two steps below the first.
const INDENTED: [(&str, u8, &str, &str); 6] = [
    ("Governance", 0, "", ""),
    ("Draft statutes", 1, "Board", "2031"),
    ("consult members", 2, "Clerks", "March 2031"),
    ("Send them out", 2, "Clerks", "May 2031"),
    ("Money", 0, "", ""),
    ("Raise fees", 1, "Treasurer", "2032"),
];

const INDENTED_READ: &str = "Governance
  Draft statutes | Board | 2031
   consult members | Clerks | March 2031
   Send them out | Clerks | May 2031
Money
  Raise fees | Treasurer | 2032
";

/// Writes a workbook; a row by its title, how deep that stands, and the other cells.
fn indented_workbook(rows: &[(&str, u8, &str, &str)], blanks: bool) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, text) in (0..).zip(["Activity", "Who", "When"]) {
        sheet.write_string(0, column, text).expect("a cell");
    }
    for (at, (title, depth, who, when)) in (1..).zip(rows) {
        let indent = rust_xlsxwriter::Format::new().set_indent(*depth);
        match blanks {
            true => sheet.write_string(
                at,
                0,
                format!("{}{title}", "   ".repeat(usize::from(*depth))),
            ),
            false => sheet.write_string_with_format(at, 0, *title, &indent),
        }
        .expect("a cell");
        sheet.write_string(at, 1, *who).expect("a cell");
        sheet.write_string(at, 2, *when).expect("a cell");
    }
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn levels_that_only_indents_show_are_read() {
    let lines = |line: &dyn Fn(&str, usize, &str, &str) -> String| -> String {
        let rows = INDENTED.iter();
        rows.map(|(title, depth, who, when)| line(title, usize::from(*depth), who, when))
            .collect()
    };
    let page = |rows: String| {
        format!("<table><tr><th>Activity<th>Who<th>When</tr>{rows}</table>").into_bytes()
    };
    let entry = |title: &str, depth: usize, who: &str, when: &str| {
        let said = if who.is_empty() {
            String::new()
        } else {
            format!(" ({who}; {when})")
        };
        format!("{}- {title}{said}\n", "  ".repeat(depth))
    };
    let sources: [(&str, Vec<u8>); 7] = [
        ("indent.xlsx", indented_workbook(&INDENTED, false)),
        ("blanks.xlsx", indented_workbook(&INDENTED, true)),
        (
            "blanks.csv",
            format!(
                "Activity;Who;When\n{}",
                lines(&|title, depth, who, when| format!(
                    "{}{title};{who};{when}\n",
                    "  ".repeat(depth)
                ))
            )
            .into_bytes(),
        ),
        (
            "blanks.html",
            page(lines(&|title, depth, who, when| {
                format!(
                    "<tr><td>{}{title}<td>{who}<td>{when}</tr>",
                    "&nbsp;".repeat(depth * 4)
                )
            })),
        ),
        (
            "styles.html",
            page(lines(&|title, depth, who, when| {
                format!(
                    "<tr><td style='padding-left: {}px'>{title}<td>{who}<td>{when}</tr>",
                    depth * 12
                )
            })),
        ),
        (
            "list.txt",
            format!("Plan\n\n{}", lines(&entry)).into_bytes(),
        ),
        (
            "list.md",
            format!("# Plan\n\n{}", lines(&entry)).into_bytes(),
        ),
    ];
    for (name, bytes) in &sources {
        let folder = imported(name, bytes);
        let came = said(&plan(&text_of(&folder, "plan/plan.toml")));
        let (_, came) = came.split_once('\n').expect("a title");
        assert_eq!(came, INDENTED_READ, "{name}");
        let report = text_of(&folder, "plan/import-report.md");
        assert!(!report.contains("assumed-levels"), "{name}: {report}");
    }
}

/// Paragraphs of a document, set in or entries of lists, of which each level is a list of its own.
#[test]
fn indents_of_a_document_are_read() {
    let bytes = std::fs::read(cases().join("bells.docx")).expect("a case");
    let table = |rows: String| format!("<w:tbl>{rows}</w:tbl>");
    let cell = |text: &str, depth: u8| {
        let start = u32::from(depth) * 340;
        format!(
            "<w:tc><w:p><w:pPr><w:ind w:left=\"{start}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
        )
    };
    let row = |cells: [(&str, u8); 3]| {
        let cells = cells.map(|(text, depth)| cell(text, depth)).concat();
        format!("<w:tr>{cells}</w:tr>")
    };
    let rows = INDENTED.map(|(title, depth, who, when)| row([(title, depth), (who, 0), (when, 0)]));
    let rows = row([("Activity", 0), ("Who", 0), ("When", 0)]) + &rows.concat();
    let list = INDENTED.map(|(title, depth, who, when)| {
        let said = if who.is_empty() {
            String::new()
        } else {
            format!(" ({who}; {when})")
        };
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr><w:r><w:t>{title}{said}</w:t></w:r></w:p>",
            ["ListBullet", "ListBullet2", "ListBullet3"][usize::from(depth)]
        )
    });
    let title = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Plan</w:t></w:r></w:p>";
    for (name, body) in [("table", table(rows)), ("list", list.concat())] {
        let mut parts = parts_of(&bytes);
        for (part, content) in &mut parts {
            let mut text = String::from_utf8_lossy(content).into_owned();
            if part == "word/document.xml" {
                let start = text.find("<w:body>").expect("a body") + "<w:body>".len();
                let end = text.find("<w:sectPr").expect("a section");
                text.replace_range(start..end, &format!("{title}{body}"));
                *content = text.into_bytes();
            }
        }
        let folder = imported("annex.docx", &packed(&parts));
        let came = said(&plan(&text_of(&folder, "plan/plan.toml")));
        assert_eq!(came, format!("Plan\n{INDENTED_READ}"), "{name}");
    }
}

/// What is told by indents, lists and merged cells, and is not sure, is said.
#[test]
fn what_indents_lists_and_merged_cells_leave_open_is_said() {
    let uneven = [0, 2, 3, 1, 0, 1];
    let uneven: Vec<(&str, u8, &str, &str)> = INDENTED
        .iter()
        .zip(uneven)
        .map(|((title, _, who, when), depth)| (*title, depth, *who, *when))
        .collect();
    let deep = [("Dig", 0), ("Line", 1), ("Test", 2)]
        .map(|(title, depth)| (title, depth, "Masons", "2031"));
    let page = |head: &str, rows: &str| {
        format!("<h1>Plan</h1><table><tr>{head}</tr>{rows}</table>").into_bytes()
    };
    let head = "<th>Activity<th>Who<th>When";
    let sources: [(&str, Vec<u8>, &str, &str); 7] = [
        (
            "uneven.xlsx",
            indented_workbook(&uneven, false),
            "all there are items side by side",
            "  Governance\n  Draft statutes | Board | 2031\n  consult members | Clerks | March 2031\n",
        ),
        (
            "deep.xlsx",
            indented_workbook(&deep, false),
            "the third level are steps, too",
            "  Dig | Masons | 2031\n   Line | Masons | 2031\n   Test | Masons | 2031\n",
        ),
        (
            "bare.md",
            b"# Plan\n\n- Dig\n  - a pit\n  - a trench\n- Line\n".to_vec(),
            "what is indented is taken for steps",
            "  Dig\n   a pit\n   a trench\n  Line\n",
        ),
        (
            "steps.html",
            page(
                head,
                "<tr><td>Draft statutes:<ul><li>consult members<li>send them out</ul><td>Board<td>2031</tr>",
            ),
            "lists within a cell are taken apart",
            "  Draft statutes: | Board | 2031\n   consult members\n   send them out\n",
        ),
        (
            "actions.html",
            page(
                head,
                "<tr><td><ul><li>Raise fees<li>Collect fees</ul><td>Treasurer<td>2032</tr><tr><td>Dig a well<br>near the school<td>Masons<td>2032</tr>",
            ),
            "lists within a cell are taken apart",
            "  Raise fees | Treasurer | 2032\n  Collect fees | Treasurer | 2032\n  Dig a well near the school | Masons | 2032\n",
        ),
        (
            "sum.html",
            page(
                "<th>Activity<th>Who<th>When<th>Budget",
                "<tr><td>Dig<td>Masons<td>2031<td rowspan=2>EUR 1,200</tr><tr><td>Line<td>Masons<td>2031</tr>",
            ),
            "“EUR 1,200” under “Budget” stands beside 2 items in one merged cell; it is written to the first of them only. Or else: it is for all of them together; it is said of each of them",
            "  Dig | Masons | 2031 | budget 1200\n  Line | Masons | 2031\n",
        ),
        (
            "sums.html",
            page(
                "<th>Activity<th>Who<th>When<th>Budget",
                "<tr><td>Dig<td>Masons<td>2031<td rowspan=2>EUR 1,200</tr><tr><td>Line<td>Masons<td>2031</tr><tr><td>Bake<td>Bakers<td>2031<td rowspan=2>EUR 80</tr><tr><td>Sell<td>Bakers<td>2031</tr>",
            ),
            "2 merged cells under “Budget” stand beside several items each",
            "  Bake | Bakers | 2031 | budget 80\n",
        ),
    ];
    for (name, bytes, doubt, expected) in &sources {
        let folder = imported(name, bytes);
        let came = said(&plan(&text_of(&folder, "plan/plan.toml")));
        assert!(came.contains(expected), "{name}: {came}");
        let report = text_of(&folder, "plan/import-report.md");
        assert_eq!(report.matches(doubt).count(), 1, "{name}: {report}");
    }
}

/// A paragraph between two tables is a note to the first or leads to the second.
#[test]
fn paragraphs_between_tables_go_where_they_belong() {
    let band = |goal: &str, action: &str| {
        format!(
            "<table><tr><th>Action<th>Who<th>When</tr><tr><td colspan=3>{goal}</tr><tr><td>{action}<td>Board<td>2031</tr></table>"
        )
    };
    let column = |goal: &str, action: &str| {
        format!(
            "<table><tr><th>Goal<th>Action<th>Who<th>When</tr><tr><td>{goal}<td>{action}<td>Board<td>2031</tr></table>"
        )
    };
    let (first, second) = (band("Goal 1: Water", "Dig"), band("Goal 2: Bread", "Bake"));
    let intro = "> Between.\n  Bake";
    let note = "* Between.\n  Dig";
    for (what, page, expected, is_doubtful) in [
        (
            "nothing tells",
            format!("{first}<p>Between.</p>{second}"),
            intro,
            true,
        ),
        (
            "goals in columns",
            format!(
                "{}<p>Between.</p>{}",
                column("Water", "Dig"),
                column("Bread", "Bake")
            ),
            intro,
            true,
        ),
        (
            "one above the first, too",
            format!("<p>Above.</p>{first}<p>Between.</p>{second}"),
            intro,
            false,
        ),
        (
            "one behind the last, too",
            format!("{first}<p>Between.</p>{second}<p>Behind all of it there is more.</p>"),
            note,
            false,
        ),
        (
            "below the next heading",
            format!(
                "{first}<h2>Bread</h2><p>Between.</p>{}",
                column("Loaves", "Bake")
            ),
            "Bread\n> Between.",
            false,
        ),
        (
            "before the next heading",
            format!(
                "{first}<p>Between.</p><h2>Bread</h2>{}",
                column("Loaves", "Bake")
            ),
            note,
            false,
        ),
        (
            "the second table goes on",
            format!(
                "{first}<p>Between.</p>{}",
                band("Goal 2: Bread", "Bake").replace("<tr><td colspan=3>Goal 2: Bread</tr>", "")
            ),
            "* Between.\n  Dig",
            false,
        ),
    ] {
        let folder = imported("annex.html", format!("<h1>Plan</h1>{page}").as_bytes());
        let came = said_with(&plan(&text_of(&folder, "plan/plan.toml")), true);
        assert!(came.contains(expected), "{what}: {came}");
        let report = text_of(&folder, "plan/import-report.md");
        let doubt = "“Between.” stands between two tables";
        assert_eq!(report.contains(doubt), is_doubtful, "{what}: {report}");
    }
    // A number alone looks like a heading, and is none.
    let bare = "<table><tr><th>No<th>Action<th>Who<th>When</tr><tr><td>1<td><td><td></tr><tr><td>2<td>Bake<td>Board<td>2031</tr></table>";
    let page = format!("<h1>Plan</h1>{first}<p>Between.</p>{bare}");
    let came = all_of(&imported("annex.html", page.as_bytes()));
    assert!(
        came.contains("- text around the plan: Between.\n"),
        "{came}"
    );
    let marked = format!("<h1>Plan</h1>{first}<p>Note: between.</p>{second}");
    let folder = imported("annex.html", marked.as_bytes());
    let came = said_with(&plan(&text_of(&folder, "plan/plan.toml")), true);
    assert!(came.contains("* Note: between.\n  Dig"), "{came}");
}

/// Nobody is named by a dash or “n/a”, and what is still open in a column of the plan’s own stays its text.
#[test]
fn what_says_that_there_is_none_names_nobody() {
    let text = "Plan\n\nAction\tLed by\tPartners\tTime line\tBudget\n1.1 Dig\tMasons\t–\tTBD\tTBC\n1.2 Line\tn/a\tSmiths\tN/A\tEUR 12.5\n";
    let folder = imported("annex.txt", text.as_bytes());
    let came = all_of(&folder);
    let expected = "Plan
  1.1 Dig | Masons (lead) | budget TBC
  1.2 Line | support Smiths | N/A | budget 12.5
left out
- says that nobody is named: –
- says that it is still to be agreed: TBD
- says that nobody is named: n/a
";
    assert_eq!(came, expected);
}

/// The marks of footnotes are no part of the words before them.
#[test]
fn marks_of_notes_are_no_words() {
    let text = "# Plan\n\n## 1. Light\n\nTested first.[^1]\n\n| Action | Who | When |\n|--|--|--|\n| Buy 3 m[^2] of wick | Board | 2031 |\n\n[^1]: By the Test House alone.\n[^2]: Of the thin one, that is.\n";
    let folder = imported("annex.md", text.as_bytes());
    let came = all_of(&folder);
    assert!(
        came.contains("> Tested first.\n") && came.contains("  Buy 3 m of wick | "),
        "{came}"
    );
    assert_eq!(came.matches("- mark of a footnote: ").count(), 4, "{came}");
    let page = "<h1>Plan</h1><table><tr><th>Action<th>Who<th>When</tr><tr><td>Pave 3 m<sup>2</sup><td>Board<sup><a href='#n1'>1</a><td>2031</tr></table>";
    let came = all_of(&imported("annex.html", page.as_bytes()));
    assert!(came.contains("  Pave 3 m2 | Board | 2031\n"), "{came}");
}
