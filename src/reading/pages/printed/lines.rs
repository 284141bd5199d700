//! Characters to words, words to lines, lines to the paragraphs that an author wrote.

use super::Vocabulary;
use super::direction::{is_right_to_left, mirrored, reading_order};
use super::drawing::{Character, Turn};
use super::line::{PrintedLine, PrintedWord};
use crate::reading::grid::{GridParagraph, LookOfPiece};
use unicode_normalization::char::is_combining_mark;

/// Returns whether more of an area is written from the right than a name in brackets would be.
pub(super) fn is_from_right(characters: &[Character]) -> bool {
    let from_right = characters.iter().filter(|one| is_right_to_left(one.char));
    let letters = characters.iter().filter(|one| one.char.is_alphabetic());
    let (from_right, letters) = (from_right.count(), letters.count());
    from_right * 3 >= letters && from_right > 0
}

/// Makes lines of the characters of an area, from the top.
pub(super) fn lines(characters: &[Character]) -> Vec<PrintedLine> {
    let is_from_right = is_from_right(characters);
    let mut ordered: Vec<Character> = characters.to_vec();
    ordered.sort_by(|one, other| {
        let turns = one.turn.cmp(&other.turn);
        turns.then(one.baseline.total_cmp(&other.baseline))
    });
    let mut groups: Vec<Vec<Character>> = Vec::new();
    let (marks, bases): (Vec<Character>, Vec<Character>) = ordered
        .into_iter()
        .partition(|one| is_combining_mark(one.char));
    for character in bases {
        let last = groups.last_mut().filter(|group| {
            group.last().is_some_and(|last| {
                let near = 0.2 * last.size.min(character.size);
                last.turn == character.turn && character.baseline - last.baseline <= near
            })
        });
        match last {
            Some(group) => group.push(character),
            None => groups.push(vec![character]),
        }
    }
    bring_down_raised(&mut groups);
    for mark in marks {
        let away = |group: &Vec<Character>| (group[0].baseline - mark.baseline).abs();
        let near = groups.iter_mut().filter(|group| {
            group[0].turn == mark.turn && away(group) < 0.6 * mark.size.max(group[0].size)
        });
        match near.min_by(|one, other| away(one).total_cmp(&away(other))) {
            Some(group) => group.push(mark),
            None => groups.push(vec![mark]),
        }
    }
    let lines = groups
        .into_iter()
        .filter_map(|group| line(group, is_from_right));
    let mut lines: Vec<PrintedLine> = lines.collect();
    mend_brackets(&mut lines);
    lines
}

/// Puts characters that are raised or lowered, such as the number of a note, onto the line beside them.
fn bring_down_raised(groups: &mut Vec<Vec<Character>>) {
    let size = |group: &[Character]| group.iter().map(|one| one.size).fold(0.0, f32::max);
    let mut at = 0;
    while at < groups.len() {
        let own = size(&groups[at]);
        let baseline = groups[at][0].baseline;
        let turn = groups[at][0].turn;
        let home = [at.wrapping_sub(1), at + 1].into_iter().find(|beside| {
            groups.get(*beside).is_some_and(|group| {
                let of = size(group);
                let above = group[0].baseline - baseline;
                let is_near = (-0.3 * of..0.6 * of).contains(&above);
                let touches = groups[at].iter().all(|one| {
                    let mut beside = group.iter();
                    one.char.is_whitespace()
                        || beside.any(|other| {
                            one.start - other.end < 2.0 * of && other.start - one.end < 2.0 * of
                        })
                });
                group[0].turn == turn && own < 0.85 * of && is_near && touches
            })
        });
        match home {
            Some(home) => {
                let raised = groups.remove(at);
                let home = if home > at { home - 1 } else { home };
                groups[home].extend(raised);
            }
            None => at += 1,
        }
    }
}

fn line(mut group: Vec<Character>, is_from_right: bool) -> Option<PrintedLine> {
    group.sort_by(|one, other| one.start.total_cmp(&other.start));
    let (marks, mut bases): (Vec<Character>, Vec<Character>) = group
        .into_iter()
        .partition(|one| is_combining_mark(one.char));
    // Bold letters that are only drawn twice.
    bases.dedup_by(|next, last| {
        next.char == last.char
            && next.end > next.start
            && (next.start - last.start).abs() < 0.12 * last.size
            && (next.start - last.start).abs() < 0.5 * (last.end - last.start)
    });
    let inked = || bases.iter().filter(|one| !one.char.is_whitespace());
    let size = inked().map(|one| one.size).fold(0.0, f32::max);
    let start = inked().map(|one| one.start).reduce(f32::min)?;
    let end = inked().map(|one| one.end).reduce(f32::max)?;
    let baseline = inked()
        .find(|one| one.size >= size)
        .map(|one| one.baseline)?;
    let turn = bases[0].turn;
    let limit = gap(&bases);

    // What the file says of the order is surer than what scripts would make of it.
    let is_ordered = bases.iter().chain(&marks).all(|one| one.order > 0);
    let order = if is_ordered {
        let mut order: Vec<usize> = (0..bases.len()).collect();
        order.sort_by_key(|at| bases[*at].order);
        order
    } else {
        let seen: Vec<char> = bases.iter().map(|one| one.char).collect();
        reading_order(&seen, is_from_right)
    };
    let has_turned = order.iter().enumerate().any(|(place, at)| place != *at);
    let mut words: Vec<PrintedWord> = Vec::new();
    let mut last: Option<f32> = None;
    for at in order {
        let one = bases[at];
        if one.char.is_whitespace() {
            last = None;
            continue;
        }
        let is_apart = words.last().zip(last).is_none_or(|(word, size)| {
            // What was turned round begins beside the word, far from where its last letter stands.
            let gap = (one.start - word.end).max(word.start - one.end);
            gap > limit * one.size.max(size)
        });
        if is_apart {
            words.push(PrintedWord {
                start: one.start,
                end: one.end,
                is_bold: true,
                is_struck: true,
                ..PrintedWord::default()
            });
        }
        if let Some(word) = words.last_mut() {
            if !is_filling(one.char) {
                word.text.push(one.char);
            }
            word.start = word.start.min(one.start);
            word.end = word.end.max(one.end);
            word.is_bold &= one.is_bold;
            word.is_struck &= one.is_struck;
            for mark in marks_of(&marks, &bases, at, is_ordered) {
                word.text.push(mark);
            }
        }
        last = Some(one.size);
    }
    words.retain(|word| !word.text.is_empty());
    Some(PrintedLine {
        words,
        is_turned_round: has_turned,
        is_from_right,
        start,
        end,
        baseline,
        size,
        turn,
    })
}

/// Returns the marks that stand over or under a letter.
fn marks_of(marks: &[Character], bases: &[Character], at: usize, is_ordered: bool) -> Vec<char> {
    let middle = |one: &Character| (one.start + one.end) / 2.0;
    let is_nearest = |mark: &&Character| {
        let distance = |base: &Character| {
            let inside = (base.start..=base.end).contains(&middle(mark));
            let off = (middle(base) - middle(mark)).abs();
            if inside { off / 1000.0 } else { off }
        };
        if is_ordered {
            let before = bases.iter().filter(|base| base.order < mark.order);
            let before = before.map(|base| base.order).max();
            return before.map_or(at == 0, |before| before == bases[at].order);
        }
        let near = bases.iter().enumerate().filter(|(_, base)| {
            base.char.is_alphabetic() && (base.start - mark.start).abs() < 2.0 * mark.size
        });
        let nearest = near.min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)));
        match nearest {
            Some((nearest, _)) => nearest == at,
            None => at == 0,
        }
    };
    if marks.is_empty() {
        return Vec::new();
    }
    let mut own: Vec<&Character> = marks.iter().filter(is_nearest).collect();
    own.sort_by_key(|mark| mark.order);
    own.into_iter().map(|one| one.char).collect()
}

/// Returns from which gap on a blank stands between two characters, as a part of their size: letters that
/// are spaced wide keep together.
fn gap(bases: &[Character]) -> f32 {
    let mut gaps: Vec<f32> = Vec::new();
    for pair in bases.windows(2) {
        if !pair[0].char.is_whitespace() && !pair[1].char.is_whitespace() {
            gaps.push((pair[1].start - pair[0].end) / pair[0].size.max(0.1));
        }
    }
    gaps.sort_by(f32::total_cmp);
    let median = gaps.get(gaps.len() / 2).copied().unwrap_or_default();
    let spacing = if gaps.len() >= 6 { median } else { 0.0 };
    spacing.clamp(0.0, 1.0) + 0.14
}

/// Returns whether a character is no part of a word: the line that stretches a word in justified Arabic, and
/// what only tells a program how to draw the text.
fn is_filling(c: char) -> bool {
    matches!(c,
        '\u{640}' | '\u{200B}' | '\u{200D}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Turns brackets where the file gives them as they look, which shows in that they don't match.
fn mend_brackets(lines: &mut [PrintedLine]) {
    let matches = |mirror: fn(char) -> char| {
        let mut depth = 0i32;
        let mut is_right = true;
        for line in lines.iter().filter(|line| line.is_turned_round) {
            for c in line.words.iter().flat_map(|word| word.text.chars()) {
                match mirror(c) {
                    '(' | '[' => depth += 1,
                    ')' | ']' => depth -= 1,
                    _ => {}
                }
                is_right &= depth >= 0;
            }
        }
        is_right && depth == 0
    };
    if !matches(|c| c) && matches(mirrored) {
        for line in lines.iter_mut().filter(|line| line.is_turned_round) {
            for word in &mut line.words {
                word.text = word.text.chars().map(mirrored).collect();
            }
        }
    }
}

/// From where to where lines can reach, to tell lines that an author ended from lines that were full.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Measure {
    pub left: f32,
    pub right: f32,
    /// How much room must be left at the end of a line for it to be the author's.
    pub slack: f32,
}

impl Measure {
    pub(crate) fn of(left: f32, right: f32) -> Self {
        Measure {
            left,
            right,
            slack: 0.0,
        }
    }

    /// For lines of which the file says that they are one paragraph.
    pub(crate) fn of_paragraph(self) -> Self {
        Measure {
            slack: 0.35 * (self.right - self.left),
            ..self
        }
    }

    /// Returns how much room a line leaves behind its last word.
    fn room_behind(&self, line: &PrintedLine) -> f32 {
        match line.is_from_right {
            true => line.start - self.left,
            false => self.right - line.end,
        }
    }
}

/// How many words of a date are kept together with its first one.
const MOST_BONDS: usize = 2;

/// Makes paragraphs of lines. A line ends one where it leaves room that the next word would have filled.
pub(super) fn paragraphs(
    lines: &[PrintedLine],
    measure: Measure,
    vocabulary: &Vocabulary,
    doubts: &mut Vec<String>,
) -> Vec<GridParagraph> {
    let leading = leading(lines);
    let mut found: Vec<ParagraphWriter> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &lines[before]);
        let ends = before.is_none_or(|before| {
            let down = line.baseline - before.baseline;
            before.turn != line.turn
                || down > 1.4 * leading.max(before.size)
                || down < 0.0
                || has_room(before, line, measure)
                || begins_entry(line)
        });
        match found.last_mut().filter(|_| !ends) {
            Some(paragraph) => {
                let is_full = before.is_some_and(|before| {
                    let first = line.words.first().map_or(0.0, PrintedWord::letter);
                    before.words.len() == 1 && first > measure.room_behind(before)
                });
                paragraph.go_on(line, is_full, vocabulary, doubts);
            }
            None => {
                let mut paragraph = ParagraphWriter::default();
                paragraph.words(line);
                found.push(paragraph);
            }
        }
    }
    found.into_iter().map(|one| one.paragraph).collect()
}

/// Returns how far lines usually stand from each other.
fn leading(lines: &[PrintedLine]) -> f32 {
    let steps = lines
        .windows(2)
        .map(|pair| pair[1].baseline - pair[0].baseline);
    let mut steps: Vec<f32> = steps.filter(|step| *step > 0.0).collect();
    steps.sort_by(f32::total_cmp);
    steps.first().copied().unwrap_or_default()
}

/// Returns whether what a line begins with would have had room on the line before.
fn has_room(before: &PrintedLine, line: &PrintedLine, measure: Measure) -> bool {
    let struck = |word: Option<&PrintedWord>| word.is_some_and(|word| word.is_struck);
    // What stands beside what is struck out is no part of its sentence.
    let bound = match struck(before.words.last()) == struck(line.words.first()) {
        true => bound(&line.words),
        false => &line.words[..line.words.len().min(1)],
    };
    let start = bound.iter().map(|word| word.start).reduce(f32::min);
    let end = bound.iter().map(|word| word.end).reduce(f32::max);
    let (Some(start), Some(end)) = (start, end) else {
        return false;
    };
    let needed = 0.4 * before.size + (end - start) + measure.slack;
    before.turn == Turn::None && needed < measure.room_behind(before)
}

/// Returns the words at the beginning of a line that may well be kept together: no line ends before or
/// behind the number of a date, nor between a number and its unit.
fn bound(words: &[PrintedWord]) -> &[PrintedWord] {
    let ends_in_digit = |word: &PrintedWord| word.text.ends_with(char::is_numeric);
    let begins_with_digit = |word: &PrintedWord| word.text.starts_with(char::is_numeric);
    let is_bound = |pair: &&[PrintedWord]| ends_in_digit(&pair[0]) || begins_with_digit(&pair[1]);
    let bonds = words
        .windows(2)
        .take(MOST_BONDS)
        .take_while(is_bound)
        .count();
    &words[..words.len().min(bonds + 1)]
}

/// Returns whether a line begins with what begins an entry of a list.
fn begins_entry(line: &PrintedLine) -> bool {
    let first = line.words.first().map_or("", |word| word.text.as_str());
    matches!(
        first,
        "•" | "▪" | "‣" | "◦" | "●" | "○" | "■" | "□" | "➢" | "✓" | "\u{F0B7}"
    )
}

#[derive(Default)]
struct ParagraphWriter {
    paragraph: GridParagraph,
    /// Whether the last word ends in a soft hyphen.
    is_divided: bool,
}

impl ParagraphWriter {
    fn words(&mut self, line: &PrintedLine) {
        for (at, word) in line.words.iter().enumerate() {
            self.word(word, at > 0);
        }
    }

    fn word(&mut self, word: &PrintedWord, is_apart: bool) {
        let text = &mut self.paragraph.text;
        let before = text.len();
        if is_apart && !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        // A soft hyphen inside a line is not drawn, and no part of the word.
        text.extend(word.text.chars().filter(|c| *c != '\u{AD}'));
        self.is_divided = word.text.ends_with('\u{AD}');
        if !word.is_bold && !word.is_struck {
            return;
        }
        let end = text.len() as u32;
        match self.paragraph.looks.last_mut() {
            Some(last)
                if last.end as usize == before
                    && last.bold == word.is_bold
                    && last.struck == word.is_struck =>
            {
                last.end = end;
            }
            _ => self.paragraph.looks.push(LookOfPiece {
                start: start as u32,
                end,
                bold: word.is_bold,
                struck: word.is_struck,
                raised: false,
                ..LookOfPiece::default()
            }),
        }
    }

    /// Adds a line that goes on with the one before.
    fn go_on(
        &mut self,
        line: &PrintedLine,
        is_full: bool,
        vocabulary: &Vocabulary,
        doubts: &mut Vec<String>,
    ) {
        let Some((first, rest)) = line.words.split_first() else {
            return;
        };
        let text = &self.paragraph.text;
        let divided = text.rsplit(char::is_whitespace).next().unwrap_or_default();
        let seam = match self.is_divided {
            true => Seam::Together,
            false => seam(divided, &first.text, is_full, vocabulary),
        };
        match seam {
            Seam::Blank => self.word(first, true),
            Seam::Together => self.word(first, false),
            Seam::WithoutHyphen => {
                self.paragraph.text.pop();
                let end = self.paragraph.text.len() as u32;
                for look in &mut self.paragraph.looks {
                    look.end = look.end.min(end);
                }
                self.word(first, false);
            }
            Seam::Doubtful => {
                doubts.push(format!("{divided}{}", first.text));
                self.word(first, false);
            }
            Seam::DoubtfulBlank => {
                doubts.push(format!("{divided} {}", first.text));
                self.word(first, true);
            }
        }
        for word in rest {
            self.word(word, true);
        }
    }
}

enum Seam {
    Blank,
    /// With what stands at the end of the line kept.
    Together,
    WithoutHyphen,
    /// Together, with a hyphen that may be the line's own.
    Doubtful,
    /// Apart, though an address may go on.
    DoubtfulBlank,
}

/// A word of more letters is in no language: what fills a line alone was cut at its end.
const LONGEST_WORD: usize = 30;

/// Returns whether a line ends within an address of the web or of mail, which goes on in the next.
fn is_address_divided(divided: &str, next: &str) -> bool {
    let is_address = divided.contains("://")
        || divided.to_lowercase().starts_with("www.")
        || divided.contains('@') && divided.contains('.');
    let is_inner = |c: char| "/._-=?&#%~@:".contains(c);
    // What stands only between two parts of an address, or in a word of the next line between letters.
    let goes_on =
        divided.ends_with("://") || divided.ends_with(['=', '&', '?', '_', '%', '-', '@']);
    let inner = next.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/');
    let is_part = next.starts_with(is_inner)
        || inner.contains(is_inner)
        || divided.ends_with('/') && next.starts_with(|c: char| c.is_ascii_digit());
    // No country, and nothing else, has a name of one letter there: “info@wem.o”.
    let mail = divided
        .rsplit_once('@')
        .and_then(|(_, host)| host.rsplit_once('.'));
    let is_cut = mail.is_some_and(|(_, last)| last.len() < 2)
        && next.starts_with(|c: char| c.is_ascii_lowercase());
    is_address && next.starts_with(|c: char| c.is_ascii_graphic()) && (goes_on || is_part || is_cut)
}

/// Returns whether a line ends within an address whose end nothing tells: a path may go on with any word. One that
/// stands elsewhere, too, is hardly a part of it.
fn may_address_go_on(divided: &str, next: &str, vocabulary: &Vocabulary) -> bool {
    let address = divided.split_once("://").map(|(_, address)| address);
    let address = address.or_else(|| Some(divided).filter(|text| text.starts_with("www.")));
    let has_path = address.is_some_and(|address| address.contains('/'));
    let is_part = next.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    has_path && is_part && divided.ends_with(char::is_alphanumeric) && !vocabulary.has(next)
}

/// Returns how the last word of a line goes on in the next; `is_full` says that it fills its line alone.
fn seam(divided: &str, next: &str, is_full: bool, vocabulary: &Vocabulary) -> Seam {
    let mut letters = divided.chars().rev();
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else {
        return Seam::Blank;
    };
    let stem = &divided[..divided.len() - last.len_utf8()];
    let is_lower = next.chars().next().is_some_and(char::is_lowercase);
    let is_endless = || divided.chars().count() > LONGEST_WORD;
    if is_address_divided(divided, next) || is_full && is_endless() {
        return Seam::Together;
    }
    if may_address_go_on(divided, next, vocabulary) {
        return Seam::DoubtfulBlank;
    }
    match last {
        // This hyphen is hardly ever typed: programs draw it where they divide a word.
        '\u{2010}' if before.is_alphabetic() && is_lower => {
            match vocabulary.has(&format!("{divided}{next}")) {
                true => Seam::Together,
                false => Seam::WithoutHyphen,
            }
        }
        '-' if before.is_alphabetic() && is_lower => {
            let hyphenated = vocabulary.has(&format!("{divided}{next}"));
            let joined = vocabulary.has(&format!("{stem}{next}"));
            match (joined, hyphenated) {
                (true, false) => Seam::WithoutHyphen,
                (false, true) => Seam::Together,
                _ => Seam::Doubtful,
            }
        }
        '-' | '\u{2010}' | '\u{2011}' | '–' | '/' if before.is_alphanumeric() => Seam::Together,
        // A word that is longer than its column is broken anywhere.
        last if is_full && last.is_lowercase() && is_lower => {
            let is_known = vocabulary.has(divided) || vocabulary.has(next);
            match vocabulary.has(&format!("{divided}{next}")) {
                true => Seam::Together,
                false if is_known => Seam::Blank,
                false => Seam::Doubtful,
            }
        }
        _ => Seam::Blank,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_a_line_divides_are_joined_or_doubted() {
        let vocabulary = Vocabulary::default();
        for (divided, next, expected) in [
            ("https://wem.example/plan", "items.html", "together"),
            ("https://wem.example/plan", "items", "doubtful"),
            ("www.wem.example/plan", "2031", "doubtful"),
            ("https://wem.example/plan", "Ask", "apart"),
            ("https://wem.example", "and", "apart"),
            ("info@wem.o", "rg", "together"),
            ("info@wem.org", "and", "apart"),
            ("plan", "items", "apart"),
        ] {
            let found = match seam(divided, next, false, &vocabulary) {
                Seam::Blank => "apart",
                Seam::Together => "together",
                Seam::DoubtfulBlank => "doubtful",
                Seam::WithoutHyphen | Seam::Doubtful => "divided",
            };
            assert_eq!(found, expected, "{divided} {next}");
        }
    }
}
