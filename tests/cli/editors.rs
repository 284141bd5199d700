//! What stands beside the documents for whoever writes a plan: explanations, the schema, completions,
//! manual pages, and a document that is made again at each save.

use super::program::{Folder, Outcome};
use crate::plans;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use wem_report::plan::check;

#[test]
fn every_code_is_explained() {
    let folder = Folder::empty();
    let list = folder.run(&["explain"]);
    for code in check::codes() {
        assert!(
            list.stdout.contains(&format!("\n  {} (", code.name)),
            "{}",
            code.name
        );
    }
    insta::assert_snapshot!(folder.run(&["explain", "warning[numbering-gap]:"]), @r#"
    exit code 0
    --- stdout
    numbering-gap

    Warning, can be accepted. A number is missing among the sections, the goals of a section or the
    items of a goal.

    Something may have been left out. Accept it `at` the missing number where the adopted plan has the
    gap.

        [[section.goal.item]]
        number = "1.1.3"
        action = "Publish the answers"
        responsible = ["board"]
        timeline = "2030"

        warning[numbering-gap]: item 1.1.2 is missing
        help: add what is missing; if the adopted plan has the gap, accept it with `allow = [{ code =
          "numbering-gap", at = "1.1.2", reason = "…" }]` under `[check]`
    "#);
    insta::assert_snapshot!(folder.run(&["explain", "no-number"]), @r#"
    exit code 0
    --- stdout
    no-number

    Warning, can be accepted. Most of a level have numbers, and this one has none.

    It is called by its words; see keys (docs/plan-file.md, “Keys”).

        [[section.goal.item]]
        number = "1.1.2"
        action = "Publish the answers"
        responsible = ["board"]
        timeline = "2030"

        [[section.goal.item]]
        action = "Discuss the answers"
        responsible = ["board"]
        timeline = "2030"

        warning[no-number]: item `discuss-the-answers` has no number, as others have
        help: add `number = "…"`; if the adopted plan prints none, accept it with `allow = [{ code =
          "no-number", at = "discuss-the-answers", reason = "…" }]` under `[check]`
    "#);
    insta::assert_snapshot!(folder.run(&["explain", "numbering-gup"]), @"
    exit code 2
    --- stderr
    error[unknown-code]: no finding has the code “numbering-gup”
     |
     = help: did you mean `numbering-gap`?
    ");
    insta::assert_snapshot!(folder.run(&["explain", "zzzzzzzz"]), @"
    exit code 2
    --- stderr
    error[unknown-code]: no finding has the code “zzzzzzzz”
     |
     = help: `wem-report explain` lists all codes
    ");
}

/// Runs the validator of schemas over plans and returns what it finds.
fn faults(folder: &Folder, plans: &[&Path]) -> String {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut command = Command::new(tests.join(".tools/venv/bin/python"));
    command.arg(tests.join("tools/schema_check.py"));
    command.arg(folder.path("schema.json")).args(plans);
    let outcome = Outcome::of(command);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    outcome.stdout
}

#[test]
#[ignore = "needs jsonschema, from PyPI"]
fn the_schema_takes_every_plan_and_no_mistake() {
    let folder = Folder::empty();
    let schema = folder.run(&["schema"]);
    assert_eq!(schema.code, Some(0), "{schema}");
    folder.write("schema.json", &schema.stdout);
    folder.write("starter.toml", wem_report::plan_file::STARTER);
    let mut all: Vec<_> = plans::names()
        .into_iter()
        .map(|name| plans::path(&name))
        .collect();
    all.push(folder.path("starter.toml"));
    let all: Vec<&Path> = all.iter().map(|path| path.as_path()).collect();
    assert!(all.len() > 15);
    assert_eq!(faults(&folder, &all), "");

    let starter = wem_report::plan_file::STARTER;
    for (right, wrong, said) in [
        (
            "organisation = ",
            "organization = ",
            "'organisation' is a required property",
        ),
        (
            "revision = 2",
            "revision = \"2\"",
            "'2' is not of type 'integer'",
        ),
        (
            "from = \"15 September\", ",
            "",
            "'from' is a required property",
        ),
        ("[calendar]", "[calender]", "'calender' was unexpected"),
        ("[[body]]", "[body]", "is not of type 'array'"),
    ] {
        let plan = starter.replacen(right, wrong, 1);
        assert_ne!(plan, starter, "{right}");
        let plan = match wrong {
            "[body]" => plan.replace("\n[[body]]", "\n[[bodies]]"),
            _ => plan,
        };
        folder.write("wrong.toml", plan);
        let found = faults(&folder, &[&folder.path("wrong.toml")]);
        assert!(found.contains(said), "{wrong}: {found}");
    }
}

#[test]
fn the_schema_says_what_the_reader_knows_in_the_words_of_the_docs() {
    let text = Folder::empty().run(&["schema"]).stdout;
    let schema: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let tables = schema["definitions"].as_object().expect("tables");
    // Words of a choice, from the reader; sentences, from the docs.
    let column = &tables["column"]["properties"];
    assert!(
        column["kind"].to_string().contains("\"percent\""),
        "{}",
        column["kind"]
    );
    assert!(
        column["of"].to_string().contains("\"section\""),
        "{}",
        column["of"]
    );
    let item = &tables["item"]["properties"];
    assert_eq!(item["action"]["description"], "what is to be done");
    assert_eq!(tables["item"]["required"], serde_json::json!(["action"]));
    // What the docs have no row for would be a key that nobody is told of.
    let ready = wem_report::plan::column::READY;
    for (name, table) in tables {
        let Some(properties) = table["properties"].as_object() else {
            continue;
        };
        for (key, property) in properties {
            let is_table = property.to_string().contains("$ref") || ready.contains(&key.as_str());
            let is_inner = [
                "said", "means", "one", "several", "either", "from", "to", "lag", "item",
            ];
            let is_said = property.get("description").is_some();
            assert!(
                is_said || is_table || is_inner.contains(&key.as_str()),
                "docs/plan-file.md says nothing of `{key}` of {name}"
            );
        }
    }
}

#[test]
fn shells_and_manuals_know_every_command() {
    let folder = Folder::empty();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = folder.run(&["completions", shell]);
        assert_eq!(
            (script.code, script.stderr.as_str()),
            (Some(0), ""),
            "{shell}"
        );
        for word in ["concept-note", "embed-fonts", "completions"] {
            assert!(script.stdout.contains(word), "{shell}: {word}");
        }
    }
    let checked = folder.run(&["completions", "bash"]).stdout;
    folder.write("complete", checked);
    let mut bash = Command::new("bash");
    bash.args(["-n", "complete"]).current_dir(folder.path("."));
    assert_eq!(Outcome::of(bash).to_string(), "exit code 0\n");

    let pages = folder.run(&["man", "man"]);
    assert_eq!(pages.code, Some(0), "{pages}");
    assert!(pages.stdout.lines().count() > 25, "{pages}");
    let page = String::from_utf8(folder.read("man/wem-report-concept-note.1")).expect("UTF-8");
    assert!(page.contains(".TH wem-report-concept-note 1"), "{page}");
    assert!(page.contains("\\fB\\-\\-date\\fR"), "{page}");
    assert!(
        !folder
            .files()
            .iter()
            .any(|name| name.contains("read-confined"))
    );
}

#[test]
fn a_document_is_made_again_at_each_save() {
    let folder = Folder::with_real_plan();
    let mut command = folder.command(&["watch", "--quiet", "list"]);
    let mut watching = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let stderr = watching.stderr.take().expect("its messages");
    let (sender, lines) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    let next = |said: &str| {
        let until = Instant::now() + Duration::from_secs(60);
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            match lines.recv_timeout(left) {
                Ok(line) if line.contains(said) => return,
                Ok(_) => {}
                Err(_) => break,
            }
        }
        panic!("“{said}” was never said");
    };
    next("watching plan; Ctrl+C ends it");
    let used = |id: u32| {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        let after = stat.rsplit(')').next()?.split(' ').skip(12);
        after.take(2).map(|ticks| ticks.parse::<u32>().ok()).sum()
    };
    let before: Option<u32> = used(watching.id());
    std::thread::sleep(Duration::from_secs(1));
    // Of a hundred ticks, waiting takes none; more than one on a busy machine would be a fault.
    if let (Some(before), Some(after)) = (before, used(watching.id())) {
        assert!(after - before <= 2, "{} ticks", after - before);
    }
    let plan = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    // As editors write: another file that takes its name.
    folder.write("plan/.plan.toml.new", format!("{plan}\nmistake = 1\n"));
    fs::rename(
        folder.path("plan/.plan.toml.new"),
        folder.path("plan/plan.toml"),
    )
    .expect("a save");
    next("unknown key `mistake`");
    next("watching");
    folder.write("plan/plan.toml", plan);
    next("watching");
    watching.kill().expect("it ends");
    let output = watching.wait_with_output().expect("what it printed");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(printed.matches("1.1.1 ").count(), 2, "{printed}");
}

#[test]
fn only_what_records_nothing_is_watched() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["watch", "update", "1.1.1", "--status", "done"]), @"
    exit code 2
    --- stderr
    error[not-watched]: `update` is not run again and again
     |
     = help: watch a command that makes or shows something and records nothing, such as pdf, docx, table, progress, concept-note, check or list
    ");
    let misspelt = folder.run(&["watch", "lisst"]);
    assert_eq!(misspelt.code, Some(2), "{misspelt}");
    assert!(misspelt.stderr.contains("lisst"), "{misspelt}");
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_written_is_opened() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::with_real_plan();
    folder.write(
        "bin/xdg-open",
        "#!/bin/sh\necho \"$1\" >opened.part && mv opened.part opened\n",
    );
    let program = folder.path("bin/xdg-open");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("a program");
    let mut command = folder.command(&["pdf", "--quiet", "--open"]);
    let path = format!("{}:/usr/bin:/bin", folder.path("bin").display());
    let outcome = Outcome::of({
        command.env("PATH", path);
        command
    });
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let until = Instant::now() + Duration::from_secs(30);
    while !folder.path("opened").exists() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
    let opened = String::from_utf8(folder.read("opened")).expect("UTF-8");
    assert_eq!(opened.trim(), "out/action-items.pdf");

    let mut command = folder.command(&["pdf", "--quiet", "--open"]);
    command.env("PATH", folder.path("nothing"));
    let outcome = Outcome::of(command);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome
            .stderr
            .contains("error[not-opened]: out/action-items.pdf was written"),
        "{outcome}"
    );
}
