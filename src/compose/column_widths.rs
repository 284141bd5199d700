//! How wide the columns of a plan's table are: the standard ones as they always were, others as their
//! contents ask.
//!
//! Widths of letters are those of a usual sans serif, rather too wide than too narrow: every format sets
//! the same columns, and none of them breaks a word that would fit.

use super::item_cells::ItemCells;
use crate::document::{Length, Role, StyleSheet, TextStyle, plain_text};
use crate::plan::column::Room;
use crate::plan::{Column, Columns, Plan};
use crate::template::Labels;

/// What the columns of a table are measured with.
#[derive(Clone, Copy)]
pub(super) struct Measure<'a> {
    /// What the table shows: one text of a plan, or two beside each other.
    pub(super) plans: &'a [&'a Plan],
    pub(super) columns: &'a Columns,
    pub(super) labels: &'a Labels,
    pub(super) styles: &'a StyleSheet,
    /// The text's width.
    pub(super) width: Length,
}

/// Columns that their table has no room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowding {
    pub columns: usize,
    /// The width that their longest words ask for, in percent of what there is.
    pub percent: i64,
}

/// What a column asks for, in thousandths of the text's width.
#[derive(Debug, Clone, Copy, Default)]
struct Asked {
    /// Its longest word, which is not to be broken.
    least: i64,
    /// How much of that is there because no font is just like another one.
    margin: i64,
    /// Its longest line.
    line: i64,
    /// All lines of its cells, and how many cells there are.
    all: i64,
    cells: i64,
}

/// Columns whose lines are no longer than this have no need to break them.
const SHORT: i64 = 110;

/// What is longer, in letters, is words.
const LONGEST_FIGURE: usize = 24;

/// The room between a number and what hangs beside it, in thousandths of an em.
const HANGING: i64 = 900;

impl Measure<'_> {
    /// Returns the widths of all columns, in thousandths of the text's width; with what is taken
    /// already, they fill it.
    pub(super) fn shares(&self, room: Room) -> Vec<u32> {
        if self.columns.are_standard() {
            return self.columns.shares(room);
        }
        let free = i64::from(1000 - room.taken.min(900));
        let asked = self.asked();
        let least: Vec<i64> = asked.iter().map(|asked| asked.least).collect();
        if least.iter().sum::<i64>() >= free {
            let margins: Vec<i64> = asked.iter().map(|asked| asked.margin).collect();
            let bare: Vec<i64> = asked.iter().map(Asked::bare).collect();
            // The margins go first; then each word gives way by as much as it is long.
            return match bare.iter().sum::<i64>() <= free {
                true => filled(&least, &margins, free),
                false => filled(&bare, &bare, free),
            };
        }
        let all = || self.columns.in_rows().zip(&asked);
        // What is short stands in one line, and what the plan wishes is granted, where there is room.
        let wished: Vec<i64> = all()
            .map(|(column, asked)| match column.wished {
                Some(wished) => i64::from(wished).max(asked.least),
                None if asked.line <= SHORT || column.kind.is_figure() => asked.line,
                None => asked.least,
            })
            .collect();
        let base = match wished.iter().sum::<i64>() <= free {
            true => wished,
            false => least,
        };
        let weights: Vec<i64> = all()
            .zip(&base)
            .map(|((column, asked), base)| match column.wished {
                Some(_) => 0,
                None => asked.weight(*base),
            })
            .collect();
        filled(&base, &weights, free)
    }

    /// Returns whether the longest words of all columns have no room beside each other.
    pub(super) fn crowding(&self, room: Room) -> Option<Crowding> {
        if self.columns.are_standard() {
            return None;
        }
        let asked: i64 = self.asked().iter().map(Asked::bare).sum();
        let free = i64::from(1000 - room.taken.min(900));
        (asked > free).then(|| Crowding {
            columns: self.columns.in_rows().count(),
            percent: (asked * 100 + free - 1) / free,
        })
    }

    fn asked(&self) -> Vec<Asked> {
        let columns = self.columns.in_rows();
        columns.map(|column| self.asked_by(column)).collect()
    }

    fn asked_by(&self, column: &Column) -> Asked {
        let mut asked = Asked::default();
        let heading = self.styles.of(Role::ColumnHeading);
        asked.add(self, ("", self.labels.heading(column)), heading, false);
        (asked.all, asked.cells) = (0, 0);
        for plan in self.plans {
            let cells = ItemCells::new(plan, self.labels);
            if column.is_goal_title() {
                let goals = plan.sections.iter().flat_map(|section| &section.goals);
                for goal in goals {
                    asked.cells += 1;
                    let style = self.styles.of(Role::GroupLabel);
                    asked.add(self, (&goal.number.0, &goal.title), style, false);
                }
                continue;
            }
            let style = self.styles.of(Role::Cell);
            let is_figure = column.kind.is_figure();
            for place in plan.items() {
                asked.cells += 1;
                let number = match column.names_item() {
                    true => place.item.number.0.as_str(),
                    false => "",
                };
                for line in cells.lines(place.item, column) {
                    let line = plain_text(std::slice::from_ref(&line));
                    asked.add(self, (number, &line), style, is_figure);
                }
            }
            if let Some(sum) = super::sums::widest(plan, column, self.labels) {
                asked.add(self, ("", &sum), style, true);
            }
        }
        asked
    }
}

impl Asked {
    /// Returns what its longest word asks for, without the margin for other fonts.
    fn bare(&self) -> i64 {
        self.least - self.margin
    }

    /// Takes in a line that is set in a style, with the number that hangs before it; a figure is not
    /// parted from its sign or currency.
    fn add(
        &mut self,
        measure: &Measure<'_>,
        (number, line): (&str, &str),
        style: &TextStyle,
        is_figure: bool,
    ) {
        let size = style.size.emu();
        let padding = 2 * measure.styles.cell_padding_inline.emu();
        let of_width =
            |emu: i64| (emu * 1000 + measure.width.emu() - 1) / measure.width.emu().max(1);
        // One tenth more: no font is just like another one.
        let share = |ems: i64| of_width(ems * size / 1000 * 11 / 10 + padding);
        let is_break = |c: char| c.is_whitespace() && c != '\u{a0}';
        let before = match number {
            "" => 0,
            number => ems(number) + HANGING,
        };
        let whole = ems(line);
        let word = match is_figure && line.chars().count() <= LONGEST_FIGURE {
            true => whole,
            false if !line.contains(is_break) => whole,
            false => line.split(is_break).map(ems).max().unwrap_or(0),
        };
        let least = share(before + word);
        if least > self.least {
            self.least = least;
            // Bold letters are as wide as that in the usual font.
            self.margin = match style.bold {
                true => 0,
                false => least - of_width((before + word) * size / 1000 + padding),
            };
        }
        let all = share(before + whole);
        self.all += all;
        if is_figure {
            // Words in the place of a figure need no line of their own.
            self.line = self.least;
        } else {
            self.line = self.line.max(all);
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
    fn long_words_are_wider_than_short_ones() {
        assert!(ems("Responsibility") > ems("Budget"));
        assert!(ems("1,250,000") > ems("9,000"));
    }
}
