//! What a user waits for: the program as a whole process, in CPU time and memory.
//!
//! `cargo bench --bench whole_process` prints a table; it judges nothing. CPU time is that of the
//! finished children as the system accounts it.

#[path = "plans/mod.rs"]
mod plans;

use nix::sys::resource::{Usage, UsageWho, getrusage};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Commands and numbers of items, from the thrifty to the hungry: memory is only known as that of
/// the largest child so far.
const CASES: [(&str, usize); 11] = [
    ("docx", 82),
    ("docx", 1_000),
    ("pdf", 82),
    ("concept-note 2.2.2", 82),
    ("concept-note --all", 82),
    ("progress", 82),
    ("pdf", 1_000),
    ("docx", 10_000),
    ("progress", 1_000),
    ("pdf", 10_000),
    ("progress", 10_000),
];
const RUNS: usize = 7;
const REAL_PLAN: &str = include_str!("../plan/plan.toml");

fn main() {
    // `cargo test --benches` only wants to know that this builds and starts.
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let folder = std::env::temp_dir().join(format!("wem-report-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    println!(
        "{:>18} {:>7} {:>12} {:>9} {:>12} {:>9}",
        "command", "items", "CPU median", "CPU min", "memory", "file"
    );
    let mut before: HashMap<&str, f64> = HashMap::new();
    let mut tables: HashMap<usize, f64> = HashMap::new();
    for (command, size) in CASES {
        let plan = folder.join("plan.toml");
        let (text, log) = if command.starts_with("concept-note") {
            // Only the real plan says which notes there are.
            (REAL_PLAN.to_owned(), "format = 1\n".to_owned())
        } else {
            let log = plans::log_toml(size, entries(size));
            (plans::plan_toml(size), log)
        };
        std::fs::write(&plan, text).expect("a plan file");
        std::fs::write(folder.join("progress.toml"), log).expect("a log");
        let output = folder.join(match command {
            // A folder of its own.
            "concept-note --all" => "notes",
            _ => "table",
        });
        let mut seconds: Vec<f64> = (0..RUNS).map(|_| run(command, &plan, &output)).collect();
        seconds.sort_by(f64::total_cmp);
        let median = seconds[RUNS / 2];
        let memory = children().max_rss() as f64 / 1024.0;
        let bytes: u64 = ["", "pdf", "docx"]
            .map(|extension| output.with_extension(extension))
            .iter()
            .filter_map(|path| std::fs::metadata(path).ok())
            .map(|metadata| metadata.len())
            .sum();
        let growth = before
            .insert(command, median)
            .map_or(String::new(), |before| {
                format!("  {:.1} times the CPU of the size before", median / before)
            });
        if command == "pdf" {
            tables.insert(size, seconds[0]);
        }
        let beside = tables.get(&size).filter(|_| command == "progress");
        let beside = beside.map_or(String::new(), |table| {
            format!("  {:.1} times the table's PDF", seconds[0] / table)
        });
        println!(
            "{command:>18} {size:>7} {:>9.1} ms {:>6.1} ms {memory:>8.1} MiB {:>6} KB{growth}{beside}",
            median * 1000.0,
            seconds[0] * 1000.0,
            bytes / 1000,
        );
    }
    import(&folder);
    collect(&folder);
    decide(&folder);
    std::fs::remove_dir_all(&folder).expect("the temporary folder goes");
}

/// What is imported, each made by the program itself: 10,000 rows, and a little over 300 pages.
const IMPORTED: [(&str, &str, usize); 3] = [
    ("sheet", "annex.xlsx", 10_000),
    ("docx", "annex.docx", 10_000),
    ("pdf", "annex.pdf", 3_200),
];

/// Measures how long it takes to make plans of annexes.
fn import(folder: &Path) {
    for (command, name, size) in IMPORTED {
        let plan = folder.join("plan.toml");
        std::fs::write(&plan, plans::plan_toml(size)).expect("a plan file");
        let annex = folder.join(name);
        run(command, &plan, &annex);
        measure(&format!("import {name}"), size, || {
            let made = folder.join("imported");
            let _ = std::fs::remove_dir_all(&made);
            std::fs::create_dir_all(&made).expect("a folder");
            let mut import = Command::new(env!("CARGO_BIN_EXE_wem-report"));
            import.args(["import", "--quiet"]).arg(&annex);
            import.current_dir(made);
            import
        });
    }
}

/// Files that come back on a draft of the real plan.
const RETURNED: usize = 100;

/// Measures how long it takes to collect what members send back: the corpus of the tests, each file
/// several times under other names and with other hashes.
fn collect(folder: &Path) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/returned");
    let mut files: Vec<PathBuf> = std::fs::read_dir(corpus.join("files"))
        .expect("the corpus")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| !path.display().to_string().contains("bad-"))
        .collect();
    files.sort();
    let returned = folder.join("returned");
    std::fs::create_dir_all(&returned).expect("a folder");
    for (number, file) in (0..RETURNED).zip(files.iter().cycle()) {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let bytes = with_comment(std::fs::read(file).expect("a returned file"), number);
        std::fs::write(returned.join(format!("{number}-{name}")), bytes).expect("a copy");
    }
    let plan = folder.join("collect/plan/plan.toml");
    measure("collect (files)", RETURNED, || {
        let _ = std::fs::remove_dir_all(folder.join("collect"));
        std::fs::create_dir_all(folder.join("collect/plan")).expect("a folder");
        std::fs::copy(corpus.join("base/plan/plan.toml"), &plan).expect("the plan");
        let mut collect = Command::new(env!("CARGO_BIN_EXE_wem-report"));
        collect.args(["collect", "--quiet", "--plan"]).arg(&plan);
        collect.arg(&returned);
        collect
    });
}

/// Decisions in a table that a meeting filled in.
const DECISIONS: usize = 200;

/// Measures how long it takes to read decisions out of the compiled table, about comments of what was
/// collected last.
fn decide(folder: &Path) {
    let project = folder.join("collect");
    let table = folder.join("decided.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["No.", "Decision", "Agreed text", "Reply"]) {
        sheet.write(0, column, heading).expect("a heading");
    }
    let listed = Command::new(env!("CARGO_BIN_EXE_wem-report"))
        .args(["feedback", "--quiet", "--open", "--format", "csv", "--plan"])
        .arg(project.join("plan/plan.toml"))
        .output()
        .expect("the program starts");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let numbers = listed.lines().filter_map(|line| line.split(',').next());
    let numbers = numbers.filter_map(|number| number.parse::<u32>().ok());
    let numbers: Vec<u32> = numbers.take(DECISIONS).collect();
    assert_eq!(numbers.len(), DECISIONS, "so many comments are open");
    for (row, number) in (1..).zip(numbers) {
        let outcome = ["Accepted", "Noted", "Rejected"][row as usize % 3];
        let reply = "The meeting thanks for the remark, which was discussed at length.";
        sheet.write(row, 0, number).expect("a number");
        sheet.write(row, 1, outcome).expect("an outcome");
        sheet.write(row, 3, reply).expect("a reply");
    }
    book.save(&table).expect("the table");
    let files = std::fs::read_dir(project.join("plan/feedback")).expect("feedback");
    let record = files.flatten().next().expect("a file").path();
    let before = std::fs::read(&record).expect("what was collected");
    measure("decide --from", DECISIONS, || {
        std::fs::write(&record, &before).expect("what was collected");
        let mut decide = Command::new(env!("CARGO_BIN_EXE_wem-report"));
        decide.args(["decide", "--quiet", "--from"]).arg(&table);
        decide.arg("--plan").arg(project.join("plan/plan.toml"));
        decide
    });
}

/// Runs a command several times, each time as it is made ready anew, and prints the CPU that it took.
fn measure(name: &str, size: usize, made_ready: impl Fn() -> Command) {
    let mut seconds: Vec<f64> = (0..RUNS)
        .map(|_| {
            let mut command = made_ready();
            command.stdout(Stdio::null()).stderr(Stdio::null());
            let before = cpu(&children());
            let status = command.status().expect("the program starts");
            assert!(status.success(), "{name} failed");
            cpu(&children()) - before
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    println!(
        "{name:>18} {size:>7} {:>9.1} ms {:>6.1} ms",
        seconds[RUNS / 2] * 1000.0,
        seconds[0] * 1000.0,
    );
}

/// Puts a comment at the end of a zip file, which makes it another file that says the same.
fn with_comment(mut bytes: Vec<u8>, number: usize) -> Vec<u8> {
    let comment = format!("{number:05}");
    let length = bytes.len();
    bytes[length - 2] = 5;
    bytes.extend(comment.bytes());
    bytes
}

/// Returns how many entries a log of so many items has: 1,000 for the real plan, else ten an item.
fn entries(items: usize) -> usize {
    match items {
        82 => 1_000,
        items => 10 * items,
    }
}

/// Runs the program once; returns the CPU seconds it took.
fn run(command: &str, plan: &Path, output: &Path) -> f64 {
    let before = cpu(&children());
    let status = Command::new(env!("CARGO_BIN_EXE_wem-report"))
        .args(command.split(' '))
        .args([
            "--quiet",
            "--force",
            if command == "progress" {
                "--as-of"
            } else {
                "--date"
            },
            "2016-12-31",
            "--plan",
        ])
        .arg(plan)
        .arg("--output")
        .arg(output)
        .stdout(Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.success(), "{command} failed");
    cpu(&children()) - before
}

fn children() -> Usage {
    getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system accounts its processes")
}

fn cpu(usage: &Usage) -> f64 {
    let seconds =
        |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    seconds(usage.user_time()) + seconds(usage.system_time())
}
