//! How wide the columns of a table are: the text comes first.
//!
//! No column is narrower than its longest word, what is short stands in one line, and of the room that is
//! left more goes to columns with more to say. Widths of letters are those of a usual sans serif, rather
//! too wide than too narrow: every format sets the same columns, and none of them breaks a word that would
//! fit.

use super::{
    Alignment, Block, Inline, Length, Role, StyleSheet, Table, TextStyle, bonds, plain_text,
};

/// What the columns of a table are measured by.
#[derive(Debug, Clone, Copy)]
pub struct ColumnRoom<'a> {
    /// Of all columns together.
    pub width: Length,
    pub styles: &'a StyleSheet,
}

/// What a column asks for, in thousandths of the width of all.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ColumnDemand {
    /// Its longest word, which is not to be broken.
    least: i64,
    /// How much of that is there because no font is just like another one.
    margin: i64,
    /// Its longest word where dates, and numbers with their units, may be divided, without margin.
    longest: i64,
    /// What words want that go over several lines.
    readable: i64,
    /// Its longest line.
    line: i64,
    /// All lines of its cells, and how many cells there are.
    all: i64,
    cells: i64,
    /// Whether a cell says something.
    says: bool,
    /// Whether all of it is to be filled in.
    is_blank: bool,
    is_figure: bool,
    /// What its author wishes it to have.
    wished: Option<i64>,
}

/// Columns whose lines are no longer than this have no need to break them.
const SHORT: i64 = 110;

/// What is longer, in letters, is words.
const LONGEST_FIGURE: usize = 24;

/// Lines of words should be as long as this, in thousandths of an em.
const READABLE: i64 = 9000;

/// The room between a number and what hangs beside it, in thousandths of an em.
const HANGING: i64 = 900;

/// A word of a document's own table that is longer than this may be broken, in thousandths of an em.
const LONGEST_WORD: i64 = 14_000;

/// Beside columns to be filled in, what is said has no more room than this, and less where its lines are
/// shorter.
const WHOLE: i64 = 400;

/// A table with longer lines than this is there to be read, not to be filled in.
const LONG: i64 = 550;

/// What a column has that is to be filled in by hand, as if it said so much.
const TO_FILL_IN: &str = "a line of some words to write";

impl Table {
    /// Gives its columns their widths, by what stands in them.
    pub fn fit(mut self, room: ColumnRoom<'_>) -> Self {
        fit(&mut [&mut self], &[], room);
        self
    }
}

/// Gives the columns of tables their widths, which all of them have in common; `wishes` has what some
/// columns are to have, in thousandths.
pub(crate) fn fit(tables: &mut [&mut Table], wishes: &[Option<i64>], room: ColumnRoom<'_>) {
    let count = tables.iter().map(|table| table.columns.len()).max();
    let demands: Vec<ColumnDemand> = (0..count.unwrap_or_default())
        .map(|column| {
            let mut demand = ColumnDemand::new(false, wishes.get(column).copied().flatten());
            for table in tables.iter() {
                demand.add_column(table, column, room);
            }
            if demand.cells > 0 && !demand.says {
                demand.is_blank = true;
                for _ in 0..demand.cells {
                    demand.add(room, ("", TO_FILL_IN), room.styles.of(Role::Cell), false);
                }
            }
            demand.least = demand
                .least
                .min(room.share(LONGEST_WORD, room.styles.of(Role::Cell)));
            demand
        })
        .collect();
    let shares = shares(&demands, 1000);
    for table in tables.iter_mut() {
        let mut rest = room.width;
        let last = table.columns.len().saturating_sub(1);
        for (index, (column, share)) in table.columns.iter_mut().zip(&shares).enumerate() {
            column.width = match index == last {
                true => rest,
                false => room.width.share(*share, 1000),
            };
            rest = rest - column.width;
        }
    }
}

/// Gives all tables their widths; those with the same headings have the same.
pub(crate) fn fit_blocks(blocks: &mut [Block], room: ColumnRoom<'_>) {
    let tables = blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let mut alike: Vec<Vec<&mut Table>> = Vec::new();
    for table in tables {
        let headings = |table: &Table| -> Vec<String> {
            let headings = table.columns.iter();
            headings.map(|column| plain_text(&column.heading)).collect()
        };
        let own = headings(table);
        match alike.iter_mut().find(|tables| headings(tables[0]) == own) {
            Some(tables) => tables.push(table),
            None => alike.push(vec![table]),
        }
    }
    for mut tables in alike {
        fit(&mut tables, &[], room);
    }
}

impl ColumnRoom<'_> {
    fn of_width(&self, emu: i64) -> i64 {
        (emu * 1000 + self.width.emu() - 1) / self.width.emu().max(1)
    }

    fn padding(&self) -> i64 {
        2 * self.styles.cell_padding_inline.emu()
    }

    /// Returns how many lines a text takes in a column of so many thousandths, beside the number that it
    /// hangs on.
    pub fn lines(&self, (number, text): (&str, &str), style: &TextStyle, share: i64) -> i64 {
        let hanging = match number {
            "" => 0,
            number => ems(number) + HANGING,
        };
        let [wanted, hanging] =
            [ems(text), hanging].map(|ems| ems * style.size.emu() / 1000 * 11 / 10);
        let room = self.width.emu() * share / 1000 - self.padding() - hanging;
        if wanted <= room {
            return 1;
        }
        // The last word of a line seldom ends where the line does.
        let room = (room - style.size.emu() * 3 / 2).max(style.size.emu());
        (wanted + room - 1) / room
    }

    /// Returns the part of a text, in thousandths of an em; one tenth more, for no font is just like another.
    fn share(&self, ems: i64, style: &TextStyle) -> i64 {
        self.of_width(ems * style.size.emu() / 1000 * 11 / 10 + self.padding())
    }
}

impl ColumnDemand {
    /// Makes the demand of a column that says nothing yet; its author may wish it to have so much.
    pub(crate) fn new(is_figure: bool, wished: Option<i64>) -> Self {
        ColumnDemand {
            is_figure,
            wished,
            ..ColumnDemand::default()
        }
    }

    /// Asks for a width, in thousandths.
    pub(crate) fn wish(&mut self, wished: i64) {
        self.wished = Some(wished);
    }

    /// Returns what its longest word asks for, without the margin for other fonts.
    pub(crate) fn bare(&self) -> i64 {
        self.least - self.margin
    }

    /// Returns what its longest word asks for where dates may be divided, without the margin.
    fn divided(&self) -> i64 {
        self.longest.min(self.bare())
    }

    /// Takes in the heading of a column.
    pub(crate) fn add_heading(&mut self, room: ColumnRoom<'_>, heading: &str) {
        let style = room.styles.of(Role::ColumnHeading);
        let readable = self.readable;
        self.add(room, ("", heading), style, false);
        self.readable = readable;
        (self.all, self.cells, self.says) = (0, 0, false);
    }

    /// Begins a cell.
    pub(crate) fn begin_cell(&mut self) {
        self.cells += 1;
    }

    /// Takes in a line that is set in a style, with the number that hangs before it; a figure is not
    /// parted from its sign or currency.
    pub(crate) fn add(
        &mut self,
        room: ColumnRoom<'_>,
        (number, line): (&str, &str),
        style: &TextStyle,
        is_figure: bool,
    ) {
        let before = match number {
            "" => 0,
            number => ems(number) + HANGING,
        };
        let whole = ems(line);
        let word = match is_figure && line.chars().count() <= LONGEST_FIGURE {
            true => whole,
            false => words(line).map(ems).max().unwrap_or(0),
        };
        let least = room.share(before + word, style);
        if least > self.least {
            self.least = least;
            // Bold letters are as wide as that in the usual font.
            self.margin = match style.bold {
                true => 0,
                false => {
                    let bare = (before + word) * style.size.emu() / 1000;
                    least - room.of_width(bare + room.padding())
                }
            };
        }
        let divided = line.split_whitespace().map(ems).max().unwrap_or(0);
        let divided = (before + divided) * style.size.emu() / 1000;
        let divided = room.of_width(divided + room.padding());
        self.longest = self.longest.max(divided);
        let all = room.share(before + whole, style);
        let readable = room.share(before + whole.min(READABLE), style);
        self.readable = self.readable.max(readable);
        self.says |= !line.trim().is_empty();
        self.all += all;
        if is_figure {
            // Words in the place of a figure need no line of their own.
            self.line = self.least;
        } else {
            self.line = self.line.max(all);
        }
    }

    /// Takes in what a column of a table says.
    fn add_column(&mut self, table: &Table, index: usize, room: ColumnRoom<'_>) {
        let Some(column) = table.columns.get(index) else {
            return;
        };
        let (all, cells, says) = (self.all, self.cells, self.says);
        self.add_heading(room, &plain_text(&column.heading));
        (self.all, self.cells, self.says) = (all, cells, says);
        self.is_figure = column.alignment == Alignment::End;
        for group in &table.groups {
            let labels = usize::from(group.label.is_some());
            if let (Some(label), 0) = (&group.label, index) {
                self.begin_cell();
                let number = label.number.as_deref().unwrap_or_default();
                let style = room.styles.of(Role::GroupLabel);
                self.add(room, (number, &label.text()), style, false);
                continue;
            }
            for row in &group.rows {
                let Some(cell) = row.cells.get(index - labels) else {
                    continue;
                };
                self.begin_cell();
                for paragraph in &cell.paragraphs {
                    let style = room.styles.of(paragraph.role);
                    let number = paragraph.marker.as_deref().unwrap_or_default();
                    for line in paragraph.lines() {
                        // What a field says is not known yet.
                        self.says |= line.iter().any(|one| matches!(one, Inline::Field(_)));
                        self.add(room, (number, &plain_text(line)), style, self.is_figure);
                    }
                }
            }
        }
    }

    /// Returns how much of the room that is left the column takes: more where its cells are long, but not
    /// as much more as they are longer.
    fn weight(&self, base: i64) -> i64 {
        let mean = self.all / self.cells.max(1);
        let open = mean.max(self.line / 3) - base;
        if self.line <= base {
            0
        } else {
            open.max(1).isqrt() * 10
        }
    }
}

/// Returns the widths of columns, which fill the room, all in thousandths.
pub(crate) fn shares(demands: &[ColumnDemand], room: i64) -> Vec<u32> {
    let least: Vec<i64> = demands.iter().map(|demand| demand.least).collect();
    let readable = || -> Vec<i64> {
        let readable = |demand: &ColumnDemand| demand.least.max(demand.readable);
        demands.iter().map(readable).collect()
    };
    let has_wishes = demands.iter().any(|demand| demand.wished.is_some());
    if least.iter().sum::<i64>() >= room {
        let margins: Vec<i64> = demands.iter().map(|demand| demand.margin).collect();
        let bare: Vec<i64> = demands.iter().map(ColumnDemand::bare).collect();
        return match bare.iter().sum::<i64>() <= room {
            true if has_wishes => filled(&least, &margins, room),
            true => squeezed(demands, &readable(), room),
            false => squeezed(demands, &bare, room),
        };
    }
    if !has_wishes
        && let Some([least, whole]) = beside_blanks(demands)
        && least.iter().sum::<i64>() <= room
    {
        let missing = missing(&least, &whole);
        if whole.iter().sum::<i64>() >= room {
            return filled(&least, &missing, room);
        }
        let blanks: Vec<i64> = demands
            .iter()
            .map(|demand| i64::from(demand.is_blank))
            .collect();
        return filled(&whole, &blanks, room);
    }
    // What is short stands in one line, and what is wished is granted, where there is room.
    let wished: Vec<i64> = demands
        .iter()
        .map(|demand| match demand.wished {
            Some(wished) => wished.max(demand.least),
            None if demand.line <= SHORT || demand.is_figure => demand.line.max(demand.least),
            None => demand.least,
        })
        .collect();
    let base = match wished.iter().sum::<i64>() <= room {
        true => wished,
        false => match has_wishes || readable().iter().sum::<i64>() <= room {
            true => least,
            false => return squeezed(demands, &readable(), room),
        },
    };
    let weights: Vec<i64> = demands
        .iter()
        .zip(&base)
        .map(|(demand, base)| match demand.wished {
            Some(wished) => (wished - base).max(0),
            None => demand.weight(*base),
        })
        .collect();
    filled(&base, &weights, room)
}

/// Returns what columns have at least where some are to be filled in, a readable line in those, and what
/// they have where what is said stands in one line, as far as there is room; nothing if none is to be
/// filled in, or one has much to say.
fn beside_blanks(demands: &[ColumnDemand]) -> Option<[Vec<i64>; 2]> {
    let least = |demand: &ColumnDemand| match demand.is_blank {
        true => demand.least.max(demand.readable),
        false => demand.least,
    };
    let whole = |demand: &ColumnDemand| match demand.is_blank {
        true => least(demand),
        false => demand.least.max(demand.line.min(WHOLE)),
    };
    let has_blanks = demands.iter().any(|demand| demand.is_blank);
    let is_short = |demand: &ColumnDemand| demand.is_blank || demand.line <= LONG;
    (has_blanks && demands.iter().all(is_short)).then(|| {
        [
            demands.iter().map(least).collect(),
            demands.iter().map(whole).collect(),
        ]
    })
}

/// Returns widths where there is not the room that the columns want: the margins go first, then a line
/// ends rather inside a date than inside a word, or after each of them; of words the longest give way first.
fn squeezed(demands: &[ColumnDemand], wanted: &[i64], room: i64) -> Vec<u32> {
    let bare: Vec<i64> = demands.iter().map(ColumnDemand::bare).collect();
    if bare.iter().sum::<i64>() <= room {
        return filled(&bare, &missing(&bare, wanted), room);
    }
    let divided: Vec<i64> = demands.iter().map(ColumnDemand::divided).collect();
    if divided.iter().sum::<i64>() <= room {
        return filled(&divided, &missing(&divided, wanted), room);
    }
    let most = most(&divided, room);
    let capped: Vec<i64> = divided.iter().map(|width| *width.min(&most)).collect();
    filled(&capped, &capped, room)
}

/// Returns what each column lacks of what it wants.
fn missing(has: &[i64], wants: &[i64]) -> Vec<i64> {
    let both = has.iter().zip(wants);
    both.map(|(has, wants)| (wants - has).max(0)).collect()
}

/// Returns how much a column may have, so that all of them have room.
fn most(widths: &[i64], room: i64) -> i64 {
    let mut widths = widths.to_vec();
    widths.sort_unstable();
    let mut left = room;
    for (width, columns) in widths.iter().zip((1..=widths.len() as i64).rev()) {
        let even = left / columns;
        if *width > even {
            return even;
        }
        left -= width;
    }
    room
}

/// Walks over what stands in one line of a text: words, dates, numbers with their units.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let bonds = bonds(text);
    // A sign stands in the line of the word behind it.
    let is_sign = move |at: usize| {
        let word = text[..at].rsplit(char::is_whitespace).next();
        word.is_some_and(|word| !word.is_empty() && !word.contains(char::is_alphanumeric))
    };
    let is_kept = move |at: usize| is_sign(at) || bonds.iter().any(|bond| bond.start == at);
    let ends = text.match_indices(|c: char| c.is_whitespace() && c != '\u{a0}');
    let ends = ends.filter(move |(at, _)| !is_kept(*at));
    let mut start = 0;
    ends.map(|(at, space)| (at, at + space.len()))
        .chain(std::iter::once((text.len(), text.len())))
        .map(move |(end, next)| {
            let word = &text[start..end];
            start = next;
            word
        })
}

/// Returns how wide a text is, in thousandths of an em.
fn ems(text: &str) -> i64 {
    let letter = |c: char| match c {
        ' ' | '\u{a0}' => 260,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | 'I' => 300,
        'f' | 'r' | 't' | '-' | '(' | ')' | '/' => 400,
        'm' | 'M' | 'W' | '@' | '%' => 940,
        'w' | '—' => 820,
        c if c.is_ascii_digit() => 575,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' => 770,
        c if c.is_uppercase() => 690,
        'a' | 'c' | 'e' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 580,
        c if (c as u32) < 0x0250 => 620,
        c if (c as u32) < 0x2e80 => 680,
        _ => 1000,
    };
    text.chars().map(letter).sum()
}

/// Fills the room: each gets its base, and of what is left or lacks a part by its weight.
fn filled(base: &[i64], weights: &[i64], room: i64) -> Vec<u32> {
    let sum: i64 = base.iter().sum();
    let evenly = vec![1; base.len()];
    let weights = match weights.iter().sum::<i64>() {
        0 => &evenly[..],
        _ => weights,
    };
    let mut weight_left: i64 = weights.iter().sum();
    let mut left = room - sum;
    let shares = base.iter().zip(weights).map(|(base, weight)| {
        let part = match weight_left {
            0 => 0,
            all => left * weight / all,
        };
        weight_left -= weight;
        left -= part;
        u32::try_from((base + part).max(1)).unwrap_or(1)
    });
    shares.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_fill_the_room() {
        for (base, weights, room) in [
            (vec![100, 200, 50], vec![0, 3, 0], 1000),
            (vec![700, 700], vec![700, 700], 1000),
            (vec![10, 10, 10], vec![0, 0, 0], 875),
        ] {
            let shares = filled(&base, &weights, room);
            assert_eq!(i64::from(shares.iter().sum::<u32>()), room, "{base:?}");
        }
    }

    #[test]
    fn what_is_said_stands_in_one_line_beside_what_is_to_be_filled_in() {
        let column = |line: i64, is_blank: bool| ColumnDemand {
            least: 60,
            readable: 150,
            line,
            all: line,
            cells: 1,
            is_blank,
            ..ColumnDemand::default()
        };
        for (lines, expected) in [
            ([300, 0, 0], [300, 350, 350]),
            ([300, 250, 0], [300, 250, 450]),
            // All of the room but what is to be written in.
            ([400, 400, 400], [283, 283, 284]),
        ] {
            let demands = lines.map(|line| column(line, line == 0));
            let mut demands = demands.to_vec();
            if lines[2] > 0 {
                demands.push(column(0, true));
            }
            let shares = shares(&demands, 1000);
            assert_eq!(shares[..3], expected, "{lines:?}");
        }
    }

    #[test]
    fn of_words_without_room_the_longest_give_way() {
        for (widths, room, expected) in [
            (vec![100, 2000, 50], 1000, 850),
            (vec![600, 700, 50], 1000, 475),
            (vec![400, 500], 1000, 1000),
        ] {
            assert_eq!(most(&widths, room), expected, "{widths:?}");
        }
    }

    #[test]
    fn what_belongs_together_is_one_word() {
        for (text, expected) in [
            ("by 15 July 2016 at", &["by", "15 July 2016", "at"][..]),
            ("30 %", &["30 %"]),
            ("two\u{a0}words here", &["two\u{a0}words", "here"]),
            ("▲ Medium risk", &["▲ Medium", "risk"]),
            ("", &[""]),
        ] {
            assert_eq!(words(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn long_words_are_wider_than_short_ones() {
        assert!(ems("Responsibility") > ems("Budget"));
        assert!(ems("1,250,000") > ems("9,000"));
    }
}
