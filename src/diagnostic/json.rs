//! Diagnostics for machines: one JSON array, one object a finding.
//!
//! The fields are stable: `docs/diagnostics.md` describes them.

use super::{Annotation, Diagnostic, Sources, Span, escape};
use serde::Serialize;

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Location,
    annotations: Vec<Note<'a>>,
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    alternatives: &'a [String],
}

/// Lines and columns count from 1, columns in characters; all absent for a finding about no
/// file's text.
#[derive(Serialize, Default)]
struct Location {
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Serialize)]
struct Note<'a> {
    #[serde(flatten)]
    place: Location,
    primary: bool,
    label: Option<&'a str>,
}

/// Renders findings as a JSON array, with a line break at its end.
pub fn render(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let findings: Vec<Finding<'_>> = diagnostics
        .iter()
        .map(|diagnostic| Finding {
            code: diagnostic.code,
            severity: diagnostic.severity.as_str(),
            message: &diagnostic.message,
            place: diagnostic
                .primary()
                .map(|span| place(span, sources))
                .unwrap_or_default(),
            annotations: diagnostic
                .annotations
                .iter()
                .map(|annotation| note(annotation, sources))
                .collect(),
            help: diagnostic.help.as_deref(),
            alternatives: &diagnostic.alternatives,
        })
        .collect();
    // Texts and numbers always have a JSON form; an empty list stands in for the impossible.
    let json = serde_json::to_string_pretty(&findings).unwrap_or_else(|_| "[]".into());
    let mut json = escape::json(&json).into_owned();
    json.push('\n');
    json
}

fn place(span: Span, sources: &Sources) -> Location {
    let start = sources.locate(span);
    let end = sources.locate_end(span);
    Location {
        file: Some(start.path.display().to_string()),
        line: Some(start.line),
        column: Some(start.column),
        end_line: Some(end.line),
        end_column: Some(end.column),
    }
}

fn note<'a>(annotation: &'a Annotation, sources: &Sources) -> Note<'a> {
    Note {
        place: place(annotation.span, sources),
        primary: annotation.primary,
        label: annotation.label.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_keeps_all_it_says() {
        let mut sources = Sources::default();
        let id = sources.add("plan/plan.toml", "title = \"é\"\nbody = 1\n");
        let diagnostics = [
            Diagnostic::error("wrong-type", "`body` is “1”")
                .at_labelled(Span::new(id, 20..21), "a number")
                .see(Span::new(id, 8..12), "here \u{1b}[31m")
                .help("put it in quotes"),
            Diagnostic::warning("missing-file", "no file").or_else(["another file".to_owned()]),
        ];
        let json: serde_json::Value =
            serde_json::from_str(&render(&diagnostics, &sources)).expect("JSON");
        assert_eq!(json[0]["code"], "wrong-type");
        assert_eq!(json[0]["severity"], "error");
        assert_eq!(json[0]["message"], "`body` is “1”");
        assert_eq!(json[0]["file"], "plan/plan.toml");
        assert_eq!(
            (&json[0]["line"], &json[0]["column"]),
            (&2.into(), &8.into())
        );
        assert_eq!(
            (&json[0]["end_line"], &json[0]["end_column"]),
            (&2.into(), &9.into())
        );
        assert_eq!(json[0]["annotations"][1]["end_column"], 12);
        assert_eq!(json[0]["annotations"][1]["primary"], false);
        assert_eq!(json[0]["annotations"][1]["label"], "here \u{1b}[31m");
        assert_eq!(json[0]["help"], "put it in quotes");
        assert!(json[1]["line"].is_null() && json[1]["help"].is_null());
        assert_eq!(json[1]["alternatives"][0], "another file");
        assert!(json[0].get("alternatives").is_none());
        assert_eq!(render(&[], &sources), "[]\n");
    }
}
