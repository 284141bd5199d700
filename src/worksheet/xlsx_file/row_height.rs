//! How high a row is so that its texts can be read.
//!
//! Excel finds that out by itself, other programs leave every row at one line. So the number of
//! lines is guessed from the widths of columns, rather too large than too small.

/// Height of a line, in points, and of the highest row that Excel knows.
const LINE: f64 = 16.0;
const HIGHEST: f64 = 409.0;

/// What a row leaves for those who fill it in.
const FEWEST_LINES: usize = 2;

/// Returns the height of a row, in points, with these texts in columns of these widths in digits.
pub(crate) fn height<'a>(cells: impl Iterator<Item = (&'a str, u8)>) -> f64 {
    let lines = cells.map(|(text, width)| lines(text, width.into())).max();
    let lines = lines.unwrap_or(0).max(FEWEST_LINES);
    (f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * LINE).min(HIGHEST)
}

/// Counts the lines into which a text is broken between words, or in a word that is too long.
fn lines(text: &str, width: usize) -> usize {
    // The cell's margins take about one digit.
    let room = width.saturating_sub(1).max(1);
    let line_count = |line: &str| {
        let mut lines = 1;
        let mut used = 0;
        for word in line.split(' ') {
            let word = word.chars().map(digits).sum::<usize>();
            let with_space = if used == 0 { word } else { used + 1 + word };
            if with_space <= room {
                used = with_space;
            } else {
                lines += usize::from(used > 0) + word.saturating_sub(1) / room;
                used = word.saturating_sub(1) % room + 1;
            }
        }
        lines
    };
    text.lines().map(line_count).sum()
}

/// Returns about how many digits a character is wide.
fn digits(c: char) -> usize {
    // Hangul, Chinese and Japanese characters, and emoji.
    let is_wide = matches!(u32::from(c), 0x1100..=0x11FF | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x1F300..=0x1FAFF | 0x20000..);
    if is_wide { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(lines("", 10), 0);
        assert_eq!(lines("one two", 8), 1);
        assert_eq!(lines("one two", 7), 2);
        assert_eq!(lines("one\ntwo", 20), 2);
        assert_eq!(lines("a bc def ghij", 5), 3);
    }

    #[test]
    fn a_word_that_is_too_long_is_broken() {
        assert_eq!(lines("abcdefgh", 5), 2);
        assert_eq!(lines("abcdefghi", 5), 3);
        assert_eq!(lines("x abcdefgh y", 5), 4);
        assert_eq!(lines("国际工作组", 6), 2);
        assert_eq!(lines("abc", 0), 3);
    }

    #[test]
    fn the_highest_cell_makes_the_row() {
        let high = height([("a", 10), ("one two three four", 6), ("", 1)].into_iter());
        assert!((high - 4.0 * LINE).abs() < 1e-9, "{high}");
        assert!((height(std::iter::empty()) - 2.0 * LINE).abs() < 1e-9);
        let text = "word ".repeat(1_000);
        assert!((height(std::iter::once((text.as_str(), 5))) - HIGHEST).abs() < 1e-9);
    }
}
