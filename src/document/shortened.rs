//! Texts that have to be short where they stand: shortened with an ellipsis.

use super::Inline;
use std::borrow::Cow;

/// What stands for the rest of a text.
const ELLIPSIS: char = '…';

/// Returns a text of at most so many UTF-16 code units.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    // No character has more code units than bytes.
    if text.len() <= most {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let mut cut = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > most {
            return Cow::Owned(with_ellipsis(&text[..cut]));
        }
        if units < most {
            cut = at + c.len_utf8();
        }
    }
    Cow::Borrowed(text)
}

/// Returns the longest beginning of a line that fits, with an ellipsis after it; nothing if the line
/// fits as it is. More than `most` characters never fit.
pub(crate) fn fitting(
    content: &[Inline],
    most: usize,
    fits: &mut impl FnMut(&[Inline]) -> bool,
) -> Option<Vec<Inline>> {
    let longest = shortened_line(content, most);
    if fits(longest.as_deref().unwrap_or(content)) {
        return longest;
    }
    let (mut least, mut most) = (1, most);
    while least < most {
        let middle = most - (most - least) / 2;
        let shorter = shortened_line(content, middle);
        if fits(shorter.as_deref().unwrap_or(content)) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    shortened_line(content, least)
}

/// Returns the beginning of a line, of at most so many characters with the ellipsis after them;
/// nothing if the line is not longer.
fn shortened_line(content: &[Inline], most: usize) -> Option<Vec<Inline>> {
    let mut room = most;
    for (index, inline) in content.iter().enumerate() {
        let length = text(inline).chars().take(room + 1).count();
        if length > room {
            return Some(cut(content, index, room));
        }
        room -= length;
    }
    None
}

/// Returns the first pieces of a line and the first characters of the next one.
fn cut(content: &[Inline], index: usize, characters: usize) -> Vec<Inline> {
    let mut line = content[..=index].to_vec();
    if let Some(
        Inline::Text { text, .. } | Inline::Link { text, .. } | Inline::Changed { text, .. },
    ) = line.last_mut()
    {
        let kept = characters.saturating_sub(1);
        let end = text
            .char_indices()
            .nth(kept)
            .map_or(text.len(), |(at, _)| at);
        *text = with_ellipsis(&text[..end]);
    }
    line
}

fn text(inline: &Inline) -> &str {
    match inline {
        Inline::Text { text, .. } | Inline::Link { text, .. } | Inline::Changed { text, .. } => {
            text
        }
        Inline::Choice(choice) => choice.shown(),
        Inline::LineBreak | Inline::Note(_) | Inline::NoteAgain(_) | Inline::Field(_) => "",
    }
}

/// Ends a beginning with an ellipsis, after a whole word if there is one near.
fn with_ellipsis(start: &str) -> String {
    /// How many bytes are given up for the sake of a whole word.
    const NEAR: usize = 24;
    let word = start
        .rfind(' ')
        .filter(|at| *at > 0 && start.len() - at <= NEAR);
    let start = &start[..word.unwrap_or(start.len())];
    let end = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '–' | '—' | '-');
    format!("{}{ELLIPSIS}", start.trim_end_matches(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_in_an_ellipsis_after_a_word() {
        assert_eq!(shortened("The plan of action", 18), "The plan of action");
        assert_eq!(shortened("The plan of action", 17), "The plan of…");
        assert_eq!(shortened("wholly", 4), "who…");
        assert_eq!(shortened("𝒜𝒜𝒜", 6), "𝒜𝒜𝒜");
        assert_eq!(shortened("𝒜𝒜𝒜", 5), "𝒜𝒜…");
        assert_eq!(shortened("ééé", 3), "ééé");
    }

    #[test]
    fn the_longest_beginning_that_fits_is_taken() {
        let line = [Inline::text("one two three four")];
        let fits = |most: usize| {
            fitting(&line, 100, &mut |line: &[Inline]| {
                text(&line[0]).chars().count() <= most
            })
        };
        assert_eq!(fits(18), None);
        assert_eq!(fits(17), Some(vec![Inline::text("one two three…")]));
        assert_eq!(fits(9), Some(vec![Inline::text("one two…")]));
        assert_eq!(fits(0), Some(vec![Inline::text("…")]));
    }

    #[test]
    fn a_long_line_is_cut_in_the_piece_that_is_too_long() {
        let line = [Inline::text("Report: "), Inline::strong("what was done")];
        assert_eq!(shortened_line(&line, 21), None);
        assert_eq!(
            shortened_line(&line, 18),
            Some(vec![Inline::text("Report: "), Inline::strong("what was…")])
        );
        assert_eq!(
            shortened_line(&line, 7),
            Some(vec![Inline::text("Report…")])
        );
    }
}
