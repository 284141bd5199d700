//! The action-item table by the crates of the design card, beside ours: CPU, memory and file size
//! of each, every run a process of its own.
//!
//! `cargo run --release` here prints the table that `docs/decisions/engines.md` quotes, and
//! leaves the files in `out/` for validators and eyes. `cargo run --release -- ENGINE PLAN FILE`
//! renders one plan by one engine.

#[path = "../../plans/mod.rs"]
mod plans;

mod by_docx_rs;
mod by_genpdf;
mod rows;

use nix::sys::resource::{UsageWho, getrusage};
use std::path::{Path, PathBuf};
use std::process::Command;

const RUNS: usize = 5;

struct Engine {
    name: &'static str,
    extension: &'static str,
    /// Reads a plan and renders its table.
    render: fn(&Path) -> Vec<u8>,
}

const ENGINES: [Engine; 5] = [
    // What all of them do first: the plan read and composed.
    Engine {
        name: "reading-alone",
        extension: "txt",
        render: |plan| format!("{} rows\n", rows::read(plan).len()).into_bytes(),
    },
    Engine {
        name: "genpdf",
        extension: "pdf",
        render: |plan| by_genpdf::render(&rows::read(plan)),
    },
    Engine {
        name: "wem-report-pdf",
        extension: "pdf",
        render: rows::render_pdf,
    },
    Engine {
        name: "docx-rs",
        extension: "docx",
        render: |plan| by_docx_rs::render(&rows::read(plan)),
    },
    Engine {
        name: "wem-report-docx",
        extension: "docx",
        render: rows::render_docx,
    },
];

/// What a run cost.
struct Cost {
    /// User and system time, in seconds.
    cpu: f64,
    /// Most memory at one time, in KiB, where the system says.
    memory: Option<u64>,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.as_slice() {
        [] => compare(),
        [name, plan, output] => render(name, Path::new(plan), Path::new(output)),
        _ => panic!("no arguments, or an engine, a plan and a file to write"),
    }
}

/// Renders once, as a child of [`compare`]; says how much memory that took.
fn render(name: &str, plan: &Path, output: &Path) {
    let engine = ENGINES.iter().find(|engine| engine.name == name);
    let engine = engine.unwrap_or_else(|| panic!("no engine {name}"));
    std::fs::write(output, (engine.render)(plan)).expect("an output");
    if let Some(memory) = peak_memory() {
        println!("{memory}");
    }
}

fn compare() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = here.join("out");
    std::fs::create_dir_all(&out).expect("an output folder");
    let mut plan_files: Vec<(String, PathBuf)> =
        vec![("real".to_owned(), here.join("../../plan/plan.toml"))];
    for size in [1_000, 10_000] {
        let path = out.join(format!("plan-{size}.toml"));
        std::fs::write(&path, plans::plan_toml(size)).expect("a plan");
        plan_files.push((size.to_string(), path));
    }
    println!("| plan | engine | CPU, median of {RUNS} | memory | file |");
    println!("| --- | --- | ---: | ---: | ---: |");
    for (name, plan) in &plan_files {
        for engine in &ENGINES {
            let output = out.join(format!("{name}-{}.{}", engine.name, engine.extension));
            let mut costs: Vec<Cost> = (0..RUNS).map(|_| run(engine, plan, &output)).collect();
            costs.sort_by(|a, b| a.cpu.total_cmp(&b.cpu));
            let memory = costs.iter().filter_map(|cost| cost.memory).max();
            let memory = memory.map_or("?".to_owned(), |kib| format!("{} MiB", kib / 1024));
            let bytes = std::fs::metadata(&output).expect("an output").len();
            println!(
                "| {name} | {} | {:.0} ms | {memory} | {} KB |",
                engine.name,
                costs[RUNS / 2].cpu * 1000.0,
                bytes / 1000
            );
        }
    }
}

fn run(engine: &Engine, plan: &Path, output: &Path) -> Cost {
    let before = children_cpu();
    let run = Command::new(std::env::current_exe().expect("this program"))
        .arg(engine.name)
        .args([plan, output])
        // The product's `main` sets the same by a call: see `src/main.rs` there.
        .env("MALLOC_MMAP_THRESHOLD_", "131072")
        .output()
        .expect("this program starts again");
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{} failed: {errors}", engine.name);
    Cost {
        cpu: children_cpu() - before,
        memory: String::from_utf8_lossy(&run.stdout).trim().parse().ok(),
    }
}

/// Returns the CPU seconds of all children that have ended.
fn children_cpu() -> f64 {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system accounts its processes");
    [usage.user_time(), usage.system_time()]
        .map(|time| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6)
        .iter()
        .sum()
}

/// Returns the most memory that this process has had, in KiB, where Linux says so.
///
/// Not from `getrusage`: a child's figure there begins with its parent's.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
