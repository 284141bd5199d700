//! What every code means, at length, as `docs/diagnostics.md` has it.

const DOCS: &str = include_str!("../../docs/diagnostics.md");

/// A part of the list of codes, with the heading that it stands under.
#[derive(Debug)]
pub(crate) struct Theme {
    pub heading: &'static str,
    /// The names of the codes.
    pub codes: Vec<&'static str>,
}

/// Returns all codes by their themes, in the order of the docs.
pub(crate) fn themes() -> Vec<Theme> {
    let mut themes = Vec::new();
    let parts = DOCS.split("\n## ").skip(1);
    for part in parts {
        let (heading, rest) = part.split_once('\n').unwrap_or((part, ""));
        let entries = rest.split("\n### `").skip(1);
        let names = entries.filter_map(|entry| entry.split('`').next());
        let codes: Vec<_> = names.collect();
        if !codes.is_empty() {
            themes.push(Theme { heading, codes });
        }
    }
    themes
}

/// Returns what a code means: paragraphs and examples, each a block of its own.
pub(crate) fn explanation(code: &str) -> Vec<Block> {
    let heading = format!("\n### `{code}`\n");
    let rest = DOCS.split_once(&heading).map_or("", |(_, rest)| rest);
    let end = rest.find("\n##").unwrap_or(rest.len());
    blocks(&rest[..end])
}

/// A piece of an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A paragraph without marks, on one line; behind each link stands where it leads.
    Text(String),
    /// Lines as they stand.
    Lines(Vec<String>),
}

fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut fenced: Option<Vec<String>> = None;
    let mut paragraph: Vec<String> = Vec::new();
    let end = |paragraph: &mut Vec<String>, blocks: &mut Vec<Block>| {
        if !paragraph.is_empty() {
            blocks.push(Block::Text(paragraph.join(" ")));
            paragraph.clear();
        }
    };
    for line in markdown.lines() {
        match (&mut fenced, line.starts_with("```")) {
            (Some(lines), true) => {
                blocks.push(Block::Lines(std::mem::take(lines)));
                fenced = None;
            }
            (Some(lines), false) => lines.push(line.to_owned()),
            (None, true) => {
                end(&mut paragraph, &mut blocks);
                fenced = Some(Vec::new());
            }
            (None, false) if line.trim().is_empty() => end(&mut paragraph, &mut blocks),
            (None, false) if line.starts_with(['|', ' ']) => {
                end(&mut paragraph, &mut blocks);
                match blocks.last_mut() {
                    Some(Block::Lines(lines)) => lines.push(with_links(line, link)),
                    _ => blocks.push(Block::Lines(vec![with_links(line, link)])),
                }
            }
            (None, false) => {
                let is_entry = line.starts_with("- ");
                if is_entry {
                    end(&mut paragraph, &mut blocks);
                }
                paragraph.push(with_links(line, link));
            }
        }
    }
    end(&mut paragraph, &mut blocks);
    blocks
}

/// Returns a line of Markdown with the texts of its links alone, and without marks of code.
///
/// What stands in square brackets and is no link stays.
pub(crate) fn plain(line: &str) -> String {
    with_links(line, |text, _| text.to_owned())
}

fn with_links(line: &str, said: impl Fn(&str, &str) -> String) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, link)) = rest.split_once('[') {
        plain += before;
        match link.split_once("](") {
            Some((text, target)) if !text.contains(['[', ']', '"']) => {
                let (target, behind) = target.split_once(')').unwrap_or((target, ""));
                plain += &said(text, target);
                rest = behind;
            }
            _ => {
                plain.push('[');
                rest = link;
            }
        }
    }
    plain += rest;
    plain.replace("**", "")
}

/// Returns a link of `docs/diagnostics.md` as it reads on a terminal: with where it leads.
fn link(text: &str, target: &str) -> String {
    if target.contains("://") {
        return format!("{text} ({target})");
    }
    let (page, anchor) = target.split_once('#').unwrap_or((target, ""));
    let page = match page {
        "" => "docs/diagnostics.md".to_owned(),
        page => format!("docs/{page}"),
    };
    let mut letters = anchor.chars();
    let place = match letters.next() {
        Some(first) => {
            let heading = letters.as_str().replace('-', " ");
            format!("{page}, “{}{heading}”", first.to_uppercase())
        }
        None => page.clone(),
    };
    match page.ends_with(text) {
        true => place,
        false => format!("{text} ({place})"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, blocks, link, plain, with_links};

    #[test]
    fn paragraphs_flow_and_examples_stay() {
        let text = "One\ntwo [three](a.md#b).\n\n```toml\na = [1]\n\nb = 2\n```\n\n- x\n  y\n";
        let lines = |lines: &[&str]| Block::Lines(lines.iter().map(|&l| l.to_owned()).collect());
        assert_eq!(
            blocks(text),
            [
                Block::Text("One two three (docs/a.md, “B”).".to_owned()),
                lines(&["a = [1]", "", "b = 2"]),
                Block::Text("- x".to_owned()),
                lines(&["  y"]),
            ]
        );
    }

    #[test]
    fn links_go_and_brackets_stay() {
        assert_eq!(
            plain("a [time line](#time-lines) of `key`, `[\"a\"]`"),
            "a time line of `key`, `[\"a\"]`"
        );
    }

    #[test]
    fn links_say_where_they_lead() {
        let said = |line| with_links(line, link);
        assert_eq!(
            said("see [keys](plan-file.md#time-lines), [plan-file.md](plan-file.md)"),
            "see keys (docs/plan-file.md, “Time lines”), docs/plan-file.md"
        );
        assert_eq!(
            said("[docs/a.md](a.md#a-b) or [above](#c)"),
            "docs/a.md, “A b” or above (docs/diagnostics.md, “C”)"
        );
        assert_eq!(
            said("of [Fluent](https://projectfluent.org),"),
            "of Fluent (https://projectfluent.org),"
        );
    }
}
