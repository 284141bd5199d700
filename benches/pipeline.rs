//! Every step of the way from a plan file to its documents, for 82, 1,000 and 10,000 items.

#[path = "plans/network.rs"]
mod network;
#[path = "plans/mod.rs"]
mod plans;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use wem_report::compose::{self, Setup};
use wem_report::diagnostic::{SourceId, Sources};
use wem_report::document::{Document, Paper};
use wem_report::plan::network::{CriticalPath, EventDay};
use wem_report::plan::progress::report::Records;
use wem_report::plan::progress::{Finance, Log, Report, RiskRegister};
use wem_report::plan::{Plan, Selection, check};
use wem_report::template::{Coverage, Labels, Library, Theme};
use wem_report::{plan_file, render};

const SIZES: [usize; 3] = [82, 1_000, 10_000];

struct Templates {
    labels: Labels,
    theme: Theme,
}

impl Templates {
    fn new() -> Self {
        let library = Library::embedded();
        let mut sources = Sources::default();
        Templates {
            labels: library.labels("en", &mut sources).expect("labels").0,
            theme: library.theme(&mut sources).expect("a theme").0,
        }
    }

    fn load(&self, source: SourceId, sources: &Sources) -> Plan {
        plan_file::load(source, sources, &self.labels.calendar)
            .0
            .expect("a plan")
    }

    fn compose(&self, plan: &Plan) -> Document {
        let selection = Selection::default();
        let fonts = Library::embedded().fonts(&self.theme).expect("fonts");
        let setup = Setup {
            labels: &self.labels,
            styles: self.theme.style_sheet(fonts),
            paper: Paper::A4,
            portrait: false,
            draft: false,
            date: chrono::NaiveDate::from_ymd_opt(2016, 7, 1).expect("a day"),
        };
        compose::action_table(&selection.apply(plan), &selection, setup)
    }
}

fn pipeline(criterion: &mut Criterion) {
    let templates = Templates::new();
    let fonts = Library::embedded().fonts(&templates.theme).expect("fonts");
    for size in SIZES {
        let text = plans::plan_toml(size);
        let mut sources = Sources::default();
        let source = sources.add("plan.toml", text.as_str());
        let plan = templates.load(source, &sources);
        let document = templates.compose(&plan);
        let mut bench = |name: &str, run: &mut dyn FnMut()| {
            let mut group = criterion.benchmark_group(name);
            group.sample_size(10);
            group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
                bencher.iter(&mut *run);
            });
            group.finish();
        };
        bench("load", &mut || {
            black_box(templates.load(source, &sources));
        });
        bench("check", &mut || {
            let coverage = Coverage::new(&fonts);
            black_box(check::check(&plan, &|c| coverage.shows(c)));
        });
        bench("compose", &mut || {
            black_box(templates.compose(&plan));
        });
        bench("render pdf", &mut || {
            black_box(render::pdf::render(&document).expect("a file").bytes);
        });
        bench("render docx", &mut || {
            black_box(render::docx::render(&document).expect("a file").bytes);
        });
        let log = sources.add("progress.toml", plans::log_toml(size, 10 * size));
        let load_log = || {
            let words = &templates.labels.calendar;
            let (log, _) = plan_file::load_log(log, &sources, words, &plan.calendar);
            log.expect("a log")
        };
        bench("load log", &mut || {
            black_box(load_log());
        });
        let log = load_log();
        let records = Records {
            log: &log,
            risks: &RiskRegister::default(),
            finance: &Finance::default(),
        };
        let day = |month| chrono::NaiveDate::from_ymd_opt(2016, month, 30).expect("a day");
        bench("derive report", &mut || {
            black_box(Report::new(&plan, records, day(12), day(9)));
        });
        let network_text = network::network_toml(size);
        let source = sources.add("network.toml", network_text.as_str());
        let with_links = templates.load(source, &sources);
        let records = Records {
            log: &Log::default(),
            ..records
        };
        let report = Report::new(&with_links, records, day(6), day(6));
        let event = &with_links.events[0];
        bench("critical path", &mut || {
            let path = CriticalPath::new(&report, event, EventDay::Open);
            black_box(path.expect("no ring"));
        });
        bench("whole pdf", &mut || {
            let mut sources = Sources::default();
            let source = sources.add("plan.toml", text.as_str());
            let document = templates.compose(&templates.load(source, &sources));
            black_box(render::pdf::render(&document).expect("a file").bytes);
        });
    }
}

/// Words of every language that is built in.
fn labels(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load labels");
    for language in ["en", "en-US", "fr", "es", "ru", "ro", "ar", "pt"] {
        group.bench_function(language, |bencher| {
            bencher.iter(|| {
                let mut sources = Sources::default();
                black_box(Library::embedded().labels(language, &mut sources)).expect("labels");
            });
        });
    }
    group.finish();
}

criterion_group!(benches, labels, pipeline);
criterion_main!(benches);
