//! `wem-report explain`: what a finding means.

use super::Failure;
use super::session::Session;
use crate::diagnostic::explanations::{self, Block};
use crate::diagnostic::{Diagnostic, alternatives, nearest};
use crate::plan::check;
use clap::Args;

/// Arguments of `explain`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "Examples:
  wem-report explain numbering-gap
  wem-report explain                    every code there is, by themes")]
pub(super) struct ExplainArgs {
    /// The code, as findings have it in square brackets: numbering-gap, bad-timeline.
    code: Option<String>,
}

/// Lines are no longer than this, in characters, on however wide a terminal.
const WIDEST: usize = 100;

/// Runs `explain`.
pub(super) fn run(session: &mut Session, args: &ExplainArgs) -> Result<(), Failure> {
    let Some(written) = &args.code else {
        session.print(list());
        return Ok(());
    };
    // Whoever copies a code copies what stands around it.
    let name = written.trim();
    let name = name.split_once('[').map_or(name, |(_, inner)| inner);
    let name = name.split(']').next().unwrap_or(name).trim_matches('`');
    let Some(code) = check::code(&name.to_lowercase()) else {
        let finding =
            Diagnostic::error("unknown-code", format!("no finding has the code “{name}”"));
        let near = alternatives(nearest(name, check::codes().map(|code| code.name)));
        return Err(Failure::Usage(finding.help(match near {
            Some(near) => format!("did you mean {near}?"),
            None => "`wem-report explain` lists all codes".to_owned(),
        })));
    };
    session.print(text(code.name, width()));
    Ok(())
}

fn width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal.unwrap_or(WIDEST).clamp(40, WIDEST)
}

/// Returns a code and what it means, in lines.
fn text(code: &str, width: usize) -> String {
    let mut text = code.to_owned();
    for block in explanations::explanation(code) {
        text += "\n";
        match block {
            Block::Text(paragraph) => {
                text += "\n";
                text += &wrapped(&paragraph, width);
            }
            Block::Lines(lines) => {
                for line in lines {
                    text += "\n";
                    if !line.is_empty() {
                        text += "    ";
                        text += &line;
                    }
                }
            }
        }
    }
    text
}

fn wrapped(paragraph: &str, width: usize) -> String {
    let mut text = String::with_capacity(paragraph.len());
    let mut line = 0;
    for word in paragraph.split(' ') {
        let length = word.chars().count();
        match line {
            0 => {}
            _ if line + 1 + length > width => {
                text.push('\n');
                line = 0;
            }
            _ => {
                text.push(' ');
                line += 1;
            }
        }
        text += word;
        line += length;
    }
    text
}

/// Returns all codes by themes, each with how grave it is.
fn list() -> String {
    let mut text = String::new();
    for theme in explanations::themes() {
        if !text.is_empty() {
            text += "\n\n";
        }
        text += theme.heading;
        for code in theme.codes.into_iter().filter_map(check::code) {
            let accepted = match code.is_acceptable {
                true => ", can be accepted",
                false => "",
            };
            text += &format!("\n  {} ({}{accepted})", code.name, code.severity.as_str());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_end_between_words() {
        assert_eq!(wrapped("aa bb cc", 5), "aa bb\ncc");
        assert_eq!(wrapped("aaaaaaaa b", 5), "aaaaaaaa\nb");
    }
}
