//! Calls that were nearly right: what a newcomer types, and the call that does it.
//!
//! Clap says what is wrong with a call; this module looks at the words and says, where it can be
//! guessed, which call was meant. It never runs one.

use clap::ValueEnum;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// Adds to an error the call that was meant, if that can be guessed.
pub(super) fn with_meant_call(mut error: Error, words: &[String]) -> Error {
    let words = words.get(1..).unwrap_or_default();
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let call = match text(ContextKind::InvalidSubcommand) {
        Some(word) => of_no_command(word),
        None => {
            let call = Call::of(words);
            let surplus = text(ContextKind::InvalidArg).filter(|word| {
                !word.starts_with('-') && words.iter().any(|written| written == word)
            });
            match surplus {
                Some(word) => call.and_then(|call| call.with_surplus(word)),
                None => call.and_then(|call| call.without(error.kind())),
            }
        }
    };
    if let Some(call) = call {
        let tip = format!("perhaps you meant this: wem-report {call}");
        error.insert(
            ContextKind::Suggested,
            ContextValue::StyledStrs(vec![tip.into()]),
        );
    }
    error
}

/// What is written instead of a command, and the call that does it.
const SYNONYMS: &[(&[&str], &str)] = &[
    (&["new", "create", "begin", "start"], "init my-plan"),
    (&["validate", "verify", "lint", "test"], "check"),
    (&["ls", "items", "events", "bodies"], "list"),
    (&["export", "make", "build", "generate", "write"], "table"),
    (&["word", "doc"], "docx"),
    (&["report", "status-report"], "progress"),
    (&["set", "mark", "record"], "update 1.1.1 --status done"),
    (&["done", "finish", "close"], "update 1.1.1 --status done"),
    (&["undo"], "update 1.1.1 --undo"),
    (&["diff", "compare", "changes"], "redline HEAD~1"),
    (
        &["send", "mail", "distribute"],
        "circulate --deadline 2016-08-15",
    ),
    (&["comments"], "feedback"),
    (&["import", "receive", "read"], "collect returned/*.docx"),
    (&["accept", "reject"], "decide 1 accepted"),
    (&["note", "notes", "concept"], "concept-note 2.2.2"),
    (&["sheet", "sheets"], "update-sheet --body KEY"),
    (&["reminder", "reminders", "chase"], "remind"),
    (&["history"], "log"),
];

/// Returns the call that somebody meant who began with no command.
fn of_no_command(word: &str) -> Option<String> {
    let typed = typed(word);
    let call = match ending(word).as_deref() {
        Some("toml") => format!("check --plan {typed}"),
        Some("docx") if std::path::Path::new(word).exists() => format!("collect {typed}"),
        Some("xlsx" | "csv") => format!("update --from {typed}"),
        Some(format @ ("pdf" | "docx")) => format!("{format} -o {typed}"),
        _ if Number::of(word) == Some(Number::Item) => format!("show {typed}"),
        _ => {
            let lower = word.to_lowercase();
            let known = SYNONYMS
                .iter()
                .find(|(words, _)| words.contains(&lower.as_str()));
            known?.1.to_owned()
        }
    };
    Some(call)
}

/// The words of a call behind its command.
struct Call<'a> {
    command: &'a str,
    /// The first word behind it that is no option.
    subject: Option<&'a str>,
}

impl<'a> Call<'a> {
    fn of(words: &'a [String]) -> Option<Self> {
        let mut plain = Vec::new();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--plan" | "--color" => {
                    words.next();
                }
                word if word.starts_with('-') => {}
                word => plain.push(word),
            }
        }
        Some(Call {
            command: plain.first()?,
            subject: plain.get(1).copied(),
        })
    }

    /// Returns the call that was meant by one with a word too many.
    fn with_surplus(&self, word: &str) -> Option<String> {
        let command = self.command;
        let typed = typed(word);
        let ending = ending(word);
        if ending.as_deref() == Some("toml") && command != "redline" {
            return Some(format!("{command} --plan {typed}"));
        }
        let is_output = matches!(
            ending.as_deref(),
            Some("pdf" | "docx" | "xlsx" | "csv" | "json")
        );
        Some(match command {
            "update" => return self.update(word),
            "check" if matches!(word, "notes" | "strict") => format!("check --{word}"),
            "check" if word == "json" => "check --format json".to_owned(),
            "list" if matches!(word, "events" | "bodies") => format!("list --{word}"),
            "list" if matches!(word, "items" | "plan" | "all") => "list".to_owned(),
            "list" | "log" if matches!(word, "json" | "csv") => {
                format!("{command} --format {word}")
            }
            "table" | "progress" | "concept-note" | "redline" | "feedback"
                if matches!(word, "pdf" | "docx") =>
            {
                let subject = self.subject.filter(|subject| *subject != word);
                let subject = subject.map_or(String::new(), |subject| format!(" {subject}"));
                format!("{command}{subject} --format {word}")
            }
            "pdf" | "docx" | "table" | "progress" | "update-sheet" if is_output => {
                format!("{command} -o {typed}")
            }
            "concept-note" | "redline" | "feedback" if is_output => {
                format!("{command} {} -o {typed}", self.subject?)
            }
            "pdf" | "docx" | "table" | "list" => match Number::of(word) {
                Some(Number::Year) => format!("{command} --from {word} --to {word}"),
                Some(Number::Section) => format!("{command} --section {word}"),
                Some(Number::Goal) => format!("{command} --goal {word}"),
                Some(Number::Item) => format!("show {word}"),
                None => format!("{command} --body {typed}"),
            },
            "show" => format!("show {typed}"),
            "circulate" => match Number::of(word) {
                _ if super::date::parse(word).is_ok() => format!("circulate --deadline {word}"),
                Some(Number::Section) => format!("circulate --revision {word}"),
                _ => return None,
            },
            "progress" if super::date::parse(word).is_ok() => format!("progress --as-of {word}"),
            "update-sheet" | "remind" => format!("{command} --body {typed}"),
            _ => return None,
        })
    }

    fn update(&self, word: &str) -> Option<String> {
        let subject = typed(self.subject?);
        let typed = typed(word);
        let status = word.to_lowercase().replace([' ', '_'], "-");
        let status = match status.as_str() {
            "finished" | "completed" | "complete" => "done",
            "started" | "ongoing" | "open" => "in-progress",
            "canceled" | "dropped" => "cancelled",
            "delayed" => return Some(format!("update {subject} --light delayed")),
            status => status,
        };
        if super::update::StatusWord::from_str(status, true).is_ok() {
            return Some(format!("update {subject} --status {status}"));
        }
        let percent = word.trim_end_matches('%').trim();
        if percent.parse::<u8>().is_ok_and(|percent| percent <= 100) {
            return Some(format!(
                "update {subject} --status in-progress --percent {percent}"
            ));
        }
        if super::date::parse(word).is_ok() {
            return Some(format!("update {subject} --status done --date {word}"));
        }
        if matches!(ending(word).as_deref(), Some("xlsx" | "csv")) {
            return Some(format!("update --from {typed}"));
        }
        Some(format!(
            "update {subject} --status in-progress --note {typed}"
        ))
    }

    /// Returns a call like the one that lacks something.
    fn without(&self, kind: ErrorKind) -> Option<String> {
        match kind {
            ErrorKind::MissingRequiredArgument | ErrorKind::TooFewValues => {}
            _ => return None,
        }
        let subject = self.subject.map(typed);
        Some(match (self.command, subject) {
            ("collect", _) => "collect returned/*.docx".to_owned(),
            ("show", _) => "show 1.1.1".to_owned(),
            ("update", None) => "update 1.1.1 --status done".to_owned(),
            ("update", Some(subject)) => format!("update {subject} --status done"),
            ("concept-note", _) => "concept-note 2.2.2, or concept-note --list".to_owned(),
            ("update-sheet", _) => "update-sheet --body KEY".to_owned(),
            ("redline", _) => "redline HEAD~1".to_owned(),
            // Comments are counted; any other word is the outcome.
            ("decide", Some(subject)) if subject.starts_with(|c: char| c.is_ascii_digit()) => {
                format!("decide {subject} accepted")
            }
            ("decide", _) => "decide 1 accepted".to_owned(),
            _ => return None,
        })
    }
}

/// What a number of the plan looks like it is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    Year,
    Section,
    Goal,
    Item,
}

impl Number {
    fn of(word: &str) -> Option<Self> {
        let is_roman = |word: &str| word.chars().all(|c| "IVXLivxl".contains(c));
        let is_part = |part: &str| {
            let digits = part.trim_end_matches(|c: char| c.is_ascii_lowercase());
            !part.is_empty()
                && (part.len() == 1 && part.chars().all(char::is_alphanumeric)
                    || !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()))
        };
        if word.is_empty() || !is_roman(word) && !word.split('.').all(is_part) {
            return None;
        }
        let is_year =
            word.len() == 4 && word.parse().is_ok_and(|year| (1900..2200).contains(&year));
        Some(match word.matches('.').count() {
            0 if is_year => Number::Year,
            0 => Number::Section,
            1 => Number::Goal,
            _ => Number::Item,
        })
    }
}

/// Returns the ending of a file's name, in lowercase.
fn ending(word: &str) -> Option<String> {
    let (name, ending) = word.rsplit_once('.')?;
    (!name.is_empty()).then(|| ending.to_lowercase())
}

/// Returns a word as it is typed in a shell.
fn typed(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "._-/\\:+%".contains(c);
    match word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("\"{}\"", word.replace('"', "\\\"")),
    }
}
