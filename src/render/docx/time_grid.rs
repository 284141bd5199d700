//! The columns of a table on which spans of time lie.

use crate::document::{DaySpan, Interval, TimeScale};
use std::ops::Range;

/// Most columns for time: Word knows tables of 63 columns, and two are not time.
const MOST: usize = 60;

/// A time scale divided into columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TimeGrid {
    /// The first day of each column, from 0, rising.
    starts: Vec<u32>,
    days: u32,
}

/// An interval of the scale, or several that share a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeaderCell {
    pub columns: Range<usize>,
    pub label: String,
}

impl TimeGrid {
    /// Divides a scale: a column for each lower interval, or, where there are too many, for as few
    /// of them together as fit, without crossing an upper one.
    pub(crate) fn of(scale: &TimeScale) -> Self {
        let mut starts = rising(&scale.lower, scale.days);
        if starts.len() > MOST {
            let upper = rising(&scale.upper, scale.days);
            starts = if upper.len() > MOST {
                every(&starts, starts.len().div_ceil(MOST))
            } else {
                (2..)
                    .map(|together| every_within(&starts, &upper, together))
                    .find(|starts| starts.len() <= MOST)
                    .unwrap_or(upper)
            };
        }
        TimeGrid {
            starts,
            days: scale.days.max(1),
        }
    }

    /// Returns how many columns there are, at least one.
    pub(crate) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Returns the widths of the columns, which share a width by their days.
    pub(crate) fn widths(&self, width: i64) -> Vec<i64> {
        let at = |day: u32| width * i64::from(day) / i64::from(self.days);
        let ends = self.starts[1..].iter().chain([&self.days]);
        let widths = self.starts.iter().zip(ends);
        widths
            .map(|(start, end)| (at(*end) - at(*start)).max(1))
            .collect()
    }

    /// Returns the columns that have a day in common with a span.
    pub(crate) fn covered(&self, span: DaySpan) -> Range<usize> {
        let first = self.column(span.first);
        let end = self.starts.partition_point(|start| *start < span.end);
        first..end.max(first + 1)
    }

    /// Returns the edge that is nearest to the start of a day: before the column of that index, or
    /// behind the last one.
    pub(crate) fn nearest_edge(&self, day: u32) -> usize {
        let column = self.column(day);
        let end = self.starts.get(column + 1).copied().unwrap_or(self.days);
        let (before, behind) = (
            day.saturating_sub(self.starts[column]),
            end.saturating_sub(day),
        );
        if behind < before { column + 1 } else { column }
    }

    /// Lays a row of the scale over the columns.
    pub(crate) fn header(&self, intervals: &[Interval]) -> Vec<HeaderCell> {
        let mut cells: Vec<HeaderCell> = Vec::new();
        for interval in intervals {
            let column = self.column(interval.days.first);
            match cells.last_mut() {
                Some(last) if last.columns.start >= column => {
                    if !last.label.is_empty() && !interval.label.is_empty() {
                        last.label.push(' ');
                    }
                    last.label.push_str(&interval.label);
                }
                last => {
                    let start = last.map_or(0, |last| {
                        last.columns.end = column;
                        column
                    });
                    cells.push(HeaderCell {
                        columns: start..self.len(),
                        label: interval.label.clone(),
                    });
                }
            }
        }
        if cells.is_empty() {
            cells.push(HeaderCell {
                columns: 0..self.len(),
                label: String::new(),
            });
        }
        cells
    }

    /// Returns the column that a day lies in.
    fn column(&self, day: u32) -> usize {
        self.starts.partition_point(|start| *start <= day).max(1) - 1
    }
}

/// Returns the first days of intervals, from 0, as far as they rise and lie in the scale.
fn rising(intervals: &[Interval], days: u32) -> Vec<u32> {
    let mut starts = vec![0];
    for interval in intervals {
        let first = interval.days.first;
        if first < days && starts.last().is_none_or(|last| first > *last) {
            starts.push(first);
        }
    }
    starts
}

fn every(starts: &[u32], together: usize) -> Vec<u32> {
    starts.iter().copied().step_by(together.max(1)).collect()
}

fn every_within(starts: &[u32], upper: &[u32], together: usize) -> Vec<u32> {
    let mut kept = Vec::new();
    let mut run = 0;
    for start in starts {
        if upper.binary_search(start).is_ok() {
            run = 0;
        }
        if run % together == 0 {
            kept.push(*start);
        }
        run += 1;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(lower: u32, lower_days: u32, upper_days: u32) -> TimeScale {
        let days = lower * lower_days;
        let intervals = |step: u32| -> Vec<Interval> {
            (0..days)
                .step_by(step as usize)
                .map(|first| Interval {
                    days: DaySpan {
                        first,
                        end: (first + step).min(days),
                    },
                    label: first.to_string(),
                })
                .collect()
        };
        TimeScale {
            days,
            upper: intervals(upper_days),
            lower: intervals(lower_days),
        }
    }

    #[test]
    fn a_column_for_each_lower_interval() {
        let scale = scale(24, 30, 360);
        let grid = TimeGrid::of(&scale);
        assert_eq!(grid.len(), 24);
        assert_eq!(grid.widths(2_400), [100; 24]);
        let header = grid.header(&scale.upper);
        let spans: Vec<_> = header.into_iter().map(|cell| cell.columns).collect();
        assert_eq!(spans, [0..12, 12..24]);
    }

    #[test]
    fn too_many_share_columns_within_the_upper_ones() {
        let scale = scale(120, 30, 360);
        let grid = TimeGrid::of(&scale);
        assert_eq!(grid.len(), 60);
        let header = grid.header(&scale.lower);
        assert_eq!(header.len(), 60);
        assert_eq!(header[1].label, "60 90");
        assert_eq!(grid.header(&scale.upper).len(), 10);
    }

    #[test]
    fn far_too_many_uppers_share_columns_too() {
        let grid = TimeGrid::of(&scale(1_000, 1, 2));
        assert!(grid.len() <= MOST);
    }

    #[test]
    fn spans_cover_what_they_touch() {
        let grid = TimeGrid::of(&scale(4, 10, 40));
        let covered = |first, end| grid.covered(DaySpan { first, end });
        assert_eq!(covered(0, 10), 0..1);
        assert_eq!(covered(9, 11), 0..2);
        assert_eq!(covered(35, 99), 3..4);
        assert_eq!(covered(99, 120), 3..4);
    }

    #[test]
    fn the_day_line_stands_at_the_nearest_edge() {
        let grid = TimeGrid::of(&scale(4, 10, 40));
        let edges: Vec<usize> = [0, 4, 6, 14, 38, 99]
            .map(|day| grid.nearest_edge(day))
            .into();
        assert_eq!(edges, [0, 0, 1, 1, 4, 4]);
    }

    #[test]
    fn an_empty_scale_is_one_column() {
        let grid = TimeGrid::of(&TimeScale {
            days: 0,
            upper: Vec::new(),
            lower: Vec::new(),
        });
        assert_eq!(grid.len(), 1);
        assert_eq!(grid.header(&[]).len(), 1);
        assert_eq!(grid.covered(DaySpan { first: 0, end: 1 }), 0..1);
    }
}
