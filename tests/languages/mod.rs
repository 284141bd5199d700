//! What holds for each built-in language: its files say all that the English ones say, and its documents
//! say nothing in English.
//!
//! The plans are `tests/cases/plans/real-LANGUAGE.toml`, the real plan in that language.

mod cldr;
mod documents;
mod files;
mod reading_order;

/// The built-in languages besides English.
const LANGUAGES: [&str; 6] = ["ar", "es", "fr", "pt", "ro", "ru"];

/// Returns a file of the project.
fn source(path: &str) -> String {
    let path = crate::plans::root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the messages of a file of labels, with what each says.
fn messages(labels: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    let mut is_message = false;
    for line in labels.lines() {
        let is_continued = line.starts_with([' ', '\t']);
        match (line.split_once(" ="), messages.last_mut()) {
            (_, Some((_, said))) if is_continued && is_message => {
                said.push('\n');
                said.push_str(line.trim());
            }
            (Some((id, said)), _) if !is_continued && !line.starts_with('#') => {
                is_message = true;
                messages.push((id.to_owned(), said.trim().to_owned()));
            }
            _ => is_message &= line.trim().is_empty(),
        }
    }
    for (_, said) in &mut messages {
        *said = said.trim().to_owned();
    }
    messages
}

/// Returns the text of a template, of its expressions only what stands in quotation marks.
fn prose(template: &str) -> String {
    let mut prose = String::new();
    let mut rest = template;
    while let Some(start) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
        prose.push_str(&rest[..start]);
        prose.push(' ');
        let end = rest[start..]
            .find(['}'])
            .map_or(rest.len(), |end| start + end + 1);
        // Prompts of slots stand in expressions.
        for said in rest[start..end].split('"').skip(1).step_by(2) {
            prose.push_str(said);
            prose.push(' ');
        }
        rest = rest[end..].trim_start_matches('}');
    }
    prose + rest
}

/// The templates that every language has.
fn templates() -> Vec<String> {
    let kinds = wem_report::template::note::kinds().map(wem_report::template::note::file);
    let letters = wem_report::template::LETTERS.map(|(_, path)| path.to_owned());
    kinds.chain(letters).collect()
}
