//! The action-item table by the crates of the design card, beside ours: CPU, memory and file size
//! of each as a process of its own.
//!
//! `cargo run --release` here prints the table that `docs/decisions/engines.md` quotes, and
//! leaves the files in `out/` for validators and eyes.

#[path = "../../plans/mod.rs"]
mod plans;

mod by_genpdf;
mod rows;

use nix::sys::resource::{UsageWho, getrusage};
use rows::Row;
use std::path::{Path, PathBuf};
use std::process::Command;

const RUNS: usize = 5;
const ENGINES: [&str; 2] = ["genpdf", "wem-report pdf"];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.as_slice() {
        [engine, plan, output] => render(engine, Path::new(plan), Path::new(output)),
        _ => compare(),
    }
}

/// Renders once, as a child of [`compare`].
fn render(engine: &str, plan: &Path, output: &Path) {
    let rows = rows::read(plan);
    let bytes = match engine {
        "genpdf" => by_genpdf::render(&rows),
        "wem-report pdf" => rows::render_pdf(plan),
        other => panic!("no engine {other}"),
    };
    std::fs::write(output, bytes).expect("an output");
}

fn compare() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = here.join("out");
    std::fs::create_dir_all(&out).expect("an output folder");
    let mut plans_: Vec<(String, PathBuf)> =
        vec![("the real plan".to_owned(), here.join("../../plan/plan.toml"))];
    for size in [1_000, 10_000] {
        let path = out.join(format!("plan-{size}.toml"));
        std::fs::write(&path, plans::plan_toml(size)).expect("a plan");
        plans_.push((format!("{size} items"), path));
    }
    println!("{:<16} {:<16} {:>12} {:>12}", "plan", "engine", "CPU median", "file");
    for (name, plan) in &plans_ {
        for engine in ENGINES {
            let file = format!("{}-{}", name.replace(' ', "-"), engine.replace(' ', "-"));
            let output = out.join(file);
            let mut seconds: Vec<f64> = (0..RUNS).map(|_| run(engine, plan, &output)).collect();
            seconds.sort_by(f64::total_cmp);
            let bytes = std::fs::metadata(&output).expect("an output").len();
            println!(
                "{name:<16} {engine:<16} {:>9.0} ms {:>9} KB",
                seconds[RUNS / 2] * 1000.0,
                bytes / 1000
            );
        }
    }
}

fn run(engine: &str, plan: &Path, output: &Path) -> f64 {
    let before = children_cpu();
    let status = Command::new(std::env::current_exe().expect("this program"))
        .arg(engine)
        .args([plan, output])
        .status()
        .expect("this program starts again");
    assert!(status.success(), "{engine} failed");
    children_cpu() - before
}

fn children_cpu() -> f64 {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system accounts its processes");
    [usage.user_time(), usage.system_time()]
        .map(|time| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6)
        .iter()
        .sum()
}

/// Returns the texts of a row's four columns.
fn columns(row: &Row) -> [&str; 4] {
    [&row.goal, &row.action, &row.responsible, &row.timeline]
}
