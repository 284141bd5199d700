//! Times of a phrase: a moment, a range of two, several of either, or a share of one.

use super::moment::{completed_start, with_century};
use super::said::{Filling, SaidMoment, Time, What};
use super::{Reader, place_of};
use crate::plan::period::{Calendar, Period, Unread};

/// A time line names so many times at most.
const MOST_TIMES: usize = 24;

impl Reader<'_> {
    /// Reads a moment, a range of two, or several of either.
    pub(super) fn time(&self, tokens: &[String]) -> Option<Time> {
        // Many patterns ask for the same words.
        let place = place_of(tokens);
        if let Some(known) = self.times.borrow().get(&place) {
            return known.clone();
        }
        let time = self.new_time(tokens);
        self.times.borrow_mut().insert(place, time.clone());
        time
    }

    fn new_time(&self, tokens: &[String]) -> Option<Time> {
        if let Some(period) = self.period(tokens).or_else(|| self.plan_period(tokens)) {
            return self.checked(vec![period]);
        }
        self.several(tokens)
            .or_else(|| Some(vec![self.share(tokens)?]))
    }

    /// Reads a moment or a range.
    pub(super) fn period(&self, tokens: &[String]) -> Option<Period> {
        if let Some(part) = self.part(tokens)
            && let Some(moment) = self.complete(part)
        {
            return Some(Period::single(moment));
        }
        self.range(tokens, None)
    }

    /// Reads a range; `year` is that of what follows, for ends that say none.
    pub(super) fn range(&self, tokens: &[String], year: Option<i32>) -> Option<Period> {
        self.words.phrases.ranges.iter().find_map(|pattern| {
            self.filled(pattern, tokens, &|fillings| match fillings {
                [Filling::SaidMoment(start), Filling::SaidMoment(end)] => {
                    let end = SaidMoment {
                        year: end.year.or(year),
                        ..*end
                    };
                    let end = with_century(self.completed_end(end, *start), *start);
                    let start = completed_start(*start, end);
                    Some(Period {
                        start: self.complete(start)?,
                        end: self.complete(end)?,
                    })
                }
                _ => None,
            })
        })
    }

    /// Reads several moments and ranges; what one leaves out, the next one says.
    pub(super) fn several(&self, tokens: &[String]) -> Option<Time> {
        let pieces = self.joined(tokens, &self.split(tokens));
        if !(2..=MOST_TIMES).contains(&pieces.len()) {
            return None;
        }
        enum Listed {
            SaidMoment(SaidMoment),
            Range(Period),
            Open,
        }
        let mut read: Vec<(Listed, &[String])> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let one = match self.part(piece) {
                Some(part) => {
                    let part = match (part, read.last()) {
                        (part, Some((Listed::SaidMoment(before), _))) => {
                            self.completed_end(part, *before)
                        }
                        (part, _) => part,
                    };
                    Listed::SaidMoment(part)
                }
                None => match self.range(piece, None) {
                    Some(period) => Listed::Range(period),
                    None => Listed::Open,
                },
            };
            read.push((one, piece));
        }
        let mut periods: Time = Vec::with_capacity(read.len());
        let mut next: Option<SaidMoment> = None;
        for (piece, tokens) in read.into_iter().rev() {
            let period = match piece {
                Listed::Range(period) => period,
                Listed::Open => self.range(tokens, next.and_then(|part| part.year))?,
                Listed::SaidMoment(part) => {
                    let part = match next {
                        Some(next) => completed_start(part, next),
                        None => part,
                    };
                    next = Some(part);
                    Period::single(self.complete(part)?)
                }
            };
            periods.push(period);
        }
        periods.reverse();
        self.checked(merged(periods, self.calendar))
    }

    /// Cuts at the separators of a list.
    pub(super) fn split(&self, tokens: &[String]) -> Vec<std::ops::Range<usize>> {
        let mut pieces = Vec::new();
        let (mut from, mut at) = (0, 0);
        while at < tokens.len() {
            let separators = self.words.phrases.separators.iter();
            let mut lengths = separators
                .filter(|words| tokens[at..].starts_with(words))
                .map(Vec::len);
            match lengths.next() {
                Some(length) => {
                    if at > from {
                        pieces.push(from..at);
                    }
                    at += length;
                    from = at;
                }
                None => at += 1,
            }
        }
        if from < tokens.len() {
            pieces.push(from..tokens.len());
        }
        pieces
    }

    /// Puts pieces together again that are one moment: of "March 5, 2017" the comma parts nothing.
    pub(super) fn joined<'t>(
        &self,
        tokens: &'t [String],
        pieces: &[std::ops::Range<usize>],
    ) -> Vec<&'t [String]> {
        let mut joined = Vec::with_capacity(pieces.len());
        let mut rest = pieces;
        while let Some((piece, after)) = rest.split_first() {
            rest = after;
            let both = after.first().map(|next| &tokens[piece.start..next.end]);
            let is_one = |tokens: &&[String]| {
                let part = self.part(tokens);
                // Of "15 and 16, 2016" the other day says the month.
                let is_day = |part: SaidMoment| {
                    matches!(part.what, What::Day { month: None, .. }) && part.year.is_some()
                };
                part.is_some_and(|part| is_day(part) || self.complete(part).is_some())
            };
            match both.filter(is_one) {
                Some(both) => {
                    joined.push(both);
                    rest = &rest[1..];
                }
                None => joined.push(&tokens[piece.clone()]),
            }
        }
        joined
    }

    pub(super) fn checked(&self, time: Time) -> Option<Time> {
        if time.iter().any(|period| period.is_reversed(self.calendar)) {
            return self.troubled(Unread::EndBeforeStart);
        }
        Some(time)
    }
}

/// Puts periods in order that follow each other without a gap together, if all of them do.
pub(super) fn merged(mut periods: Time, calendar: &Calendar) -> Time {
    let follow = periods.windows(2).all(|pair| {
        let last = pair[0].last_day(calendar).succ_opt();
        last.is_some_and(|next| next == pair[1].first_day(calendar))
    });
    if follow && let (Some(first), Some(last)) = (periods.first(), periods.last()) {
        let whole = Period {
            start: first.start,
            end: last.end,
        };
        periods.clear();
        periods.push(whole);
        return periods;
    }
    periods.sort_by_key(|period| (period.first_day(calendar), period.last_day(calendar)));
    periods
}
