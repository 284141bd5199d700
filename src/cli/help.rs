//! The program's command as the help shows it.

use super::Cli;
use clap::CommandFactory as _;
use clap::builder::StyledStr;

/// Heading of the options that every command has.
const EVERYWHERE: &str = "For every command";

/// Returns the command; the texts behind its options are wrapped as wide as the terminal is.
pub(super) fn command() -> clap::Command {
    let command = Cli::command().mut_args(|argument| match argument.is_global_set() {
        true => argument.help_heading(EVERYWHERE),
        false => argument,
    });
    with_flowing_texts(command)
}

/// Joins the lines of paragraphs, which are broken in our source to be read there.
fn with_flowing_texts(command: clap::Command) -> clap::Command {
    let flowing = command
        .get_after_help()
        .map(|text| StyledStr::from(joined(&text.to_string())));
    let command = command.mut_subcommands(with_flowing_texts);
    match flowing {
        Some(text) => command.after_help(text),
        None => command,
    }
}

/// Joins lines that follow each other; what is indented, and what leads to it, stays a line.
fn joined(text: &str) -> String {
    let mut flowing = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        flowing += line;
        let Some(next) = lines.peek() else { break };
        let stands_alone = |line: &str| line.is_empty() || line.starts_with(' ');
        flowing.push(match stands_alone(line) || stands_alone(next) {
            true => '\n',
            false => ' ',
        });
    }
    flowing
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn paragraphs_flow_and_examples_stay() {
        let text = "Examples:\n  a b\n  c\n\nOne two\nthree.\n\nFour";
        assert_eq!(
            joined(text),
            "Examples:\n  a b\n  c\n\nOne two three.\n\nFour"
        );
    }
}
