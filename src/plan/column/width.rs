//! How wide columns are beside each other.

use super::{Column, Columns};

/// How wide a column would like to be, in thousandths of the text's width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// On a lying page.
    pub lying: u32,
    /// On an upright page.
    pub upright: u32,
    /// Where there are many columns.
    pub least: u32,
}

/// The room that columns have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    pub is_upright: bool,
    /// What a column that says nothing of the plan takes away, in thousandths of the text's width.
    pub taken: u32,
}

/// All of the text's width.
const ALL: u32 = 1000;

/// Widths are multiples of this.
const STEP: u32 = 5;

impl Columns {
    /// Returns the widths of all columns, in thousandths of the text's width; with what is taken
    /// already, they fill it.
    ///
    /// Each is as wide as it wishes where that is the room there is. Where there is less, names and
    /// dates come down to their least width first, then running text does, then all of them below
    /// it; where there is more, running text takes it.
    pub fn shares(&self, room: Room) -> Vec<u32> {
        let free = ALL.saturating_sub(room.taken);
        let mut shares: Vec<u32> = self.in_rows().map(|column| column.wish(room)).collect();
        let is_text = |column: &Column| column.kind.is_prose();
        for gives in [|column: &Column| !column.kind.is_prose(), is_text] {
            let over = shares.iter().sum::<u32>().saturating_sub(free);
            let slack: Vec<u32> = self
                .in_rows()
                .zip(&shares)
                .map(|(column, share)| match gives(column) {
                    true => share.saturating_sub(column.width.least),
                    false => 0,
                })
                .collect();
            let over = over.min(slack.iter().sum());
            for (share, gone) in shares.iter_mut().zip(spread(over, &slack)) {
                *share -= gone;
            }
        }
        let sum: u32 = shares.iter().sum();
        if sum > free {
            return spread(free, &shares);
        }
        let texts: Vec<u32> = self
            .in_rows()
            .zip(&shares)
            .map(|(column, share)| if is_text(column) { *share } else { 0 })
            .collect();
        for (share, more) in shares.iter_mut().zip(spread(free - sum, &texts)) {
            *share += more;
        }
        shares
    }
}

impl Column {
    fn wish(&self, room: Room) -> u32 {
        match room.is_upright {
            true => self.width.upright,
            false => self.width.lying,
        }
    }
}

/// Spreads an amount by weights; the last one that has a weight gets what rounding leaves.
fn spread(amount: u32, weights: &[u32]) -> Vec<u32> {
    let mut weight_left: u32 = weights.iter().sum();
    let mut left = amount;
    let part = |weight: &u32| {
        let exact = match weight_left {
            0 => 0,
            all if *weight == all => left,
            all => {
                let share = u64::from(left) * u64::from(*weight) / u64::from(STEP);
                let steps = (share + u64::from(all) / 2) / u64::from(all);
                u32::try_from(steps)
                    .unwrap_or(u32::MAX)
                    .saturating_mul(STEP)
            }
        };
        let exact = exact.min(left);
        weight_left -= weight;
        left -= exact;
        exact
    };
    weights.iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ColumnKey;

    fn shares(columns: &Columns, is_upright: bool, taken: u32) -> Vec<u32> {
        columns.shares(Room { is_upright, taken })
    }

    #[test]
    fn standard_columns_are_as_wide_as_they_wish() {
        let columns = Columns::standard();
        assert_eq!(shares(&columns, false, 0), [200, 405, 225, 170]);
        assert_eq!(shares(&columns, true, 0), [220, 375, 235, 170]);
    }

    #[test]
    fn names_and_dates_give_way_first_then_texts() {
        let columns = Columns::standard();
        assert_eq!(shares(&columns, false, 20), [200, 405, 215, 160]);
        assert_eq!(shares(&columns, false, 125), [190, 365, 190, 130]);
        assert_eq!(shares(&columns, false, 160), [180, 340, 190, 130]);
    }

    #[test]
    fn any_number_of_columns_fills_the_width() {
        let mut columns = Columns::standard();
        for at in 0..40_u32 {
            for (is_upright, taken) in [(false, 0), (true, 0), (false, 160)] {
                let shares = shares(&columns, is_upright, taken);
                assert_eq!(shares.len(), columns.iter().count());
                assert_eq!(shares.iter().sum::<u32>(), ALL - taken, "{shares:?}");
                assert!(shares.iter().all(|share| *share > 0), "{shares:?}");
            }
            let key = ColumnKey::new(format!("own-{at}"));
            columns.push(Column::of_texts(key, "Own"));
        }
    }
}
