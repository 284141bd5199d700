//! The words for statuses in a sheet: those of the labels, and the keys of the log.

use crate::diagnostic::{alternatives, nearest};
use crate::plan::progress::{Standing, Status};
use crate::template::{Labels, Phrase};

/// Returns the words to choose from.
pub(super) fn words(labels: &Labels) -> Vec<String> {
    Status::ALL
        .map(|status| word(status.into(), labels))
        .to_vec()
}

/// Returns the word for a standing.
pub(super) fn word(standing: Standing, labels: &Labels) -> String {
    labels.progress.word(match standing {
        Standing::NotStarted => Phrase::NotStarted,
        Standing::InProgress => Phrase::InProgress,
        Standing::Done => Phrase::Done,
        Standing::Postponed => Phrase::Postponed,
        Standing::Cancelled => Phrase::Cancelled,
        Standing::NotReported => Phrase::NotReported,
    })
}

/// Finds the status that a word names: one of the labels, or a key such as `in-progress`, whatever
/// the letter case and whatever stands between its words.
///
/// # Errors
/// With what would help.
pub(super) fn of_word(text: &str, labels: &Labels) -> Result<Status, String> {
    let wanted = plain(text);
    let found = Status::ALL.into_iter().find(|status| {
        wanted == plain(&word((*status).into(), labels)) || wanted == plain(status.key())
    });
    found.ok_or_else(|| {
        let words = words(labels);
        let all = || words.iter().map(String::as_str);
        match alternatives(nearest(text, all())) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("choose {}", alternatives(all()).unwrap_or_default()),
        }
    })
}

fn plain(word: &str) -> String {
    let parts = word.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_'));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;
    use crate::template::{Library, languages};

    #[test]
    fn each_language_reads_the_words_that_it_says() {
        for language in languages() {
            let labels = Library::embedded().labels(language, &mut Sources::default());
            let (labels, _) = labels.expect("the built-in labels");
            for status in Status::ALL {
                let said = word(status.into(), &labels);
                for written in [said.clone(), said.to_uppercase(), status.key().to_owned()] {
                    let read = of_word(&written, &labels);
                    assert_eq!(read, Ok(status), "{language}: {written}");
                }
            }
        }
    }
}
