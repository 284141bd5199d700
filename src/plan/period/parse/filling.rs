//! Laying patterns over words, and what fills their places.

use super::Reader;
use super::figures::{four_figures, small_number};
use super::said::{Filling, NamedAnchor, What};
use crate::plan::period::anchor::{Anchor, Duration, Every, Unit};
use crate::plan::period::days::exists_in_some_year;
use crate::plan::period::lapse::{Lapse, LapseLength};
use crate::plan::period::pattern::Words;
use crate::plan::period::pattern::{Element, Pattern, Rest, Slot, cut};
use crate::plan::period::recurrence::{OnName, Recurrence};
use crate::plan::period::{Portion, Season};

impl Reader<'_> {
    pub(super) fn without_lead_in<'t>(&self, mut tokens: &'t [String]) -> &'t [String] {
        loop {
            let lead_ins = self.words.phrases.lead_ins.iter();
            let mut lengths = lead_ins
                .filter(|words| tokens.len() > words.len() && tokens.starts_with(words))
                .map(Vec::len);
            match lengths.next() {
                Some(length) => tokens = &tokens[length..],
                None => return tokens,
            }
        }
    }

    /// Fills a pattern with all of the words, in each way that there is, until one makes sense.
    pub(super) fn filled<T>(
        &self,
        pattern: &Pattern,
        tokens: &[String],
        sense: &dyn Fn(&[Filling]) -> Option<T>,
    ) -> Option<T> {
        let rest = Rest::of(pattern);
        let can_begin = tokens
            .first()
            .is_some_and(|first| rest.can_begin_with(first));
        if !can_begin || rest.shortest() > tokens.len() {
            return None;
        }
        self.fill(rest, tokens, &mut Vec::new(), sense)
    }

    fn fill<T>(
        &self,
        pattern: Rest<'_>,
        tokens: &[String],
        fillings: &mut Vec<Filling>,
        sense: &dyn Fn(&[Filling]) -> Option<T>,
    ) -> Option<T> {
        let Some((element, behind)) = pattern.split_first() else {
            return tokens.is_empty().then(|| sense(fillings)).flatten();
        };
        match element {
            Element::Word(word) => {
                let rest = tokens.split_first().filter(|(first, _)| *first == word)?.1;
                self.fill(behind, rest, fillings, sense)
            }
            Element::Choice(choice) => choice.alternatives.iter().find_map(|alternative| {
                self.fill(behind.after(alternative), tokens, fillings, sense)
            }),
            Element::Slot(slot) => {
                // What follows needs at least a word each.
                let most = tokens.len().checked_sub(behind.shortest())?;
                for length in 1..=most {
                    let (head, rest) = tokens.split_at(length);
                    if !rest.first().is_none_or(|next| behind.can_begin_with(next)) {
                        continue;
                    }
                    if let Some(filling) = self.filling(*slot, head) {
                        fillings.push(filling);
                        let found = self.fill(behind, rest, fillings, sense);
                        fillings.pop();
                        if found.is_some() {
                            return found;
                        }
                    }
                }
                None
            }
        }
    }

    pub(super) fn filling(&self, slot: Slot, tokens: &[String]) -> Option<Filling> {
        let words = self.words;
        let phrases = &words.phrases;
        Some(match slot {
            Slot::Day => Filling::Day(self.day(tokens)?),
            Slot::Month => Filling::Month(
                u8::try_from(position(tokens, &words.months, &words.month_variants)? + 1).ok()?,
            ),
            Slot::Season => Filling::Season(
                Season::ALL[position(tokens, &words.seasons, &words.season_variants)?],
            ),
            Slot::Year => Filling::Year(match tokens {
                [year] => four_figures(year)?,
                _ => return None,
            }),
            Slot::ShortYear => Filling::Year(match tokens {
                [year] if year.len() == 2 => 2000 + i32::from(small_number(year)?),
                _ => return None,
            }),
            Slot::TwoYears => match tokens {
                [first, _, _] if first.len() == 4 => Filling::Year(self.two_years(tokens)?.0),
                _ => return None,
            },
            Slot::FiscalYear => Filling::Year(match tokens {
                [year] => four_figures(year).or_else(|| {
                    let short = small_number(year).filter(|_| year.len() == 2)?;
                    Some(2000 + i32::from(short))
                })?,
                _ => self.fiscal_pair(tokens)?,
            }),
            // "2016-2017" is two years of the calendar, and "16/17" is no year at all.
            Slot::FiscalPair => match tokens {
                [first, mark, second]
                    if first.len() == 4
                        && (second.len() == 2
                            || mark == "/" && self.calendar.fiscal_year.is_some()) =>
                {
                    Filling::Year(self.fiscal_pair(tokens)?)
                }
                _ => return None,
            },
            Slot::Number => Filling::Number(self.number(tokens)?),
            Slot::Ordinal => Filling::Number(self.ordinal(tokens)?.into()),
            Slot::Weekday => Filling::Weekday(self.weekday(tokens)?),
            Slot::Portion => {
                let index = phrases
                    .portions
                    .iter()
                    .position(|list| list.iter().any(|words| words == tokens))?;
                Filling::Portion(Portion::ALL[index])
            }
            Slot::Duration => Filling::Duration(self.duration(tokens)?),
            Slot::Unit => Filling::Unit(self.unit(tokens)?),
            Slot::Frequency => Filling::Every(
                phrases
                    .frequencies
                    .iter()
                    .find(|(_, list)| list.iter().any(|words| words == tokens))?
                    .0,
            ),
            Slot::Names => Filling::Names(self.names(tokens)?),
            Slot::Moment => Filling::SaidMoment(self.part(tokens)?),
            Slot::Time => Filling::Time(self.time(tokens)?),
            Slot::Recurrence => Filling::Recurrence(self.recurrence(tokens)?),
            Slot::Event => Filling::Event(self.anchor(tokens)),
            Slot::Lapse => Filling::Lapse(Lapse {
                said: tokens.join(" "),
                length: self.lapse(tokens)?,
            }),
            Slot::Item => match tokens {
                [only] if only == super::ITEM => Filling::Item,
                _ => return None,
            },
        })
    }

    pub(super) fn day(&self, tokens: &[String]) -> Option<u8> {
        let (first, rest) = tokens.split_first()?;
        let is_suffix = rest.is_empty()
            || self
                .words
                .phrases
                .day_suffixes
                .iter()
                .any(|suffix| suffix == rest);
        let day = small_number(first).filter(|day| (1..=31).contains(day))?;
        is_suffix.then_some(day)
    }

    pub(super) fn number(&self, tokens: &[String]) -> Option<u16> {
        if let [only] = tokens
            && only.len() <= 4
            && only.bytes().all(|byte| byte.is_ascii_digit())
        {
            return only.parse().ok();
        }
        let phrases = &self.words.phrases;
        let in_words = |lists: &[Vec<Words>]| {
            let found = lists
                .iter()
                .position(|list| list.iter().any(|words| words == tokens));
            found.and_then(|index| u16::try_from(index + 1).ok())
        };
        let larger = || {
            let mut larger = phrases.larger_numbers.iter();
            larger
                .find(|(_, list)| list.iter().any(|words| words == tokens))
                .map(|(number, _)| *number)
        };
        in_words(&phrases.ordinals)
            .or_else(|| in_words(&phrases.numbers))
            .or_else(larger)
    }

    /// Reads which of several, such as "second".
    pub(super) fn ordinal(&self, tokens: &[String]) -> Option<u8> {
        let mut lists = self.words.phrases.ordinals.iter();
        let index = lists.position(|list| list.iter().any(|words| words == tokens))?;
        u8::try_from(index + 1).ok()
    }

    pub(super) fn weekday(&self, tokens: &[String]) -> Option<chrono::Weekday> {
        let mut lists = self.words.phrases.weekdays.iter();
        let index = lists.position(|list| list.iter().any(|words| words == tokens))?;
        chrono::Weekday::try_from(u8::try_from(index).ok()?).ok()
    }

    /// Reads a fiscal year that is named by both years: "2016/17", "2016-2017".
    pub(super) fn fiscal_pair(&self, tokens: &[String]) -> Option<i32> {
        let (begins, ends) = self.two_years(tokens)?;
        Some(match self.calendar.fiscal_year {
            Some((1, 1)) => begins,
            _ => ends,
        })
    }

    /// Reads two years that follow each other: "2016/17", "2016-2017", "16/17".
    pub(super) fn two_years(&self, tokens: &[String]) -> Option<(i32, i32)> {
        let [first, mark, second] = tokens else {
            return None;
        };
        if !matches!(mark.as_str(), "/" | "-") {
            return None;
        }
        let begins = four_figures(first).or_else(|| {
            let short = small_number(first).filter(|_| first.len() == 2)?;
            Some(2000 + i32::from(short))
        })?;
        let ends = match second.len() {
            2 => {
                begins - begins.rem_euclid(100)
                    + i32::from(small_number(second)?)
                    + if begins.rem_euclid(100) == 99 { 100 } else { 0 }
            }
            _ => four_figures(second)?,
        };
        (ends == begins + 1).then_some((begins, ends))
    }

    pub(super) fn unit(&self, tokens: &[String]) -> Option<Unit> {
        let index = self
            .words
            .phrases
            .units
            .iter()
            .position(|list| list.iter().any(|words| words == tokens))?;
        Some(Unit::ALL[index])
    }

    pub(super) fn duration(&self, tokens: &[String]) -> Option<Duration> {
        let mut in_a_word = self.words.phrases.durations.iter();
        if let Some((length, _)) =
            in_a_word.find(|(_, list)| list.iter().any(|words| words == tokens))
        {
            return Some(*length);
        }
        let (count, unit) = self.counted(tokens, |unit| self.unit(unit))?;
        Some(Duration { count, unit })
    }

    /// Reads a length of time in which working days may be counted.
    pub(super) fn lapse(&self, tokens: &[String]) -> Option<LapseLength> {
        let is_working_day = |unit: &[String]| {
            let mut known = self.words.phrases.working_days.iter();
            known.any(|words| words == unit).then_some(())
        };
        let in_working_days = || self.counted(tokens, is_working_day);
        self.duration(tokens)
            .map(LapseLength::Calendar)
            .or_else(|| in_working_days().map(|(count, ())| LapseLength::WorkingDays(count)))
    }

    /// Reads a number before some unit.
    fn counted<T>(
        &self,
        tokens: &[String],
        read_unit: impl Fn(&[String]) -> Option<T>,
    ) -> Option<(u16, T)> {
        (1..tokens.len()).find_map(|at| {
            let (count, unit) = tokens.split_at(at);
            let unit = read_unit(unit)?;
            // "30 (thirty) days" says it twice.
            let comma = count.iter().position(|word| word == ",");
            let count = match comma.map(|comma| (&count[..comma], &count[comma + 1..])) {
                None => self.number(count)?,
                Some((figures, words)) => {
                    let count = self.number(figures)?;
                    (self.number(words)? == count).then_some(count)?
                }
            };
            Some((count, unit))
        })
    }

    /// Reads how often something comes again.
    pub(super) fn recurrence(&self, tokens: &[String]) -> Option<Recurrence> {
        self.words.phrases.recurrences.iter().find_map(|pattern| {
            self.filled(pattern, tokens, &|fillings| {
                let mut every = Every {
                    count: 1,
                    unit: Unit::Year,
                };
                let mut on = Vec::new();
                for filling in fillings {
                    match filling {
                        Filling::Every(found) => every = *found,
                        Filling::Number(count) => every.count = (*count > 0).then_some(*count)?,
                        Filling::Unit(unit) => every.unit = *unit,
                        Filling::Duration(length) => {
                            every = Every {
                                count: (length.count > 0).then_some(length.count)?,
                                unit: length.unit,
                            };
                        }
                        Filling::Names(names) => on.clone_from(names),
                        Filling::Weekday(_) => every.unit = Unit::Week,
                        _ => return None,
                    }
                }
                Some(Recurrence {
                    every,
                    on,
                    from: None,
                    until: None,
                })
            })
        })
    }

    /// Reads months, seasons and quarters of no year.
    pub(super) fn names(&self, tokens: &[String]) -> Option<Vec<OnName>> {
        let pieces = self.split(tokens);
        let names = pieces.into_iter().map(|piece| {
            let part = self
                .part(&tokens[piece])
                .filter(|part| part.year.is_none())?;
            Some(match part.what {
                What::Month(month) => OnName::Month(month),
                What::Season(season) => OnName::Season(season),
                What::Quarter(quarter) => OnName::Quarter(quarter),
                What::Half(half) => OnName::Half(half),
                What::Day {
                    day,
                    month: Some(month),
                } if exists_in_some_year(month, day) => OnName::Day { month, day },
                _ => return None,
            })
        });
        names.collect()
    }

    /// Returns whether words around an event's name only say more of it: none of them counts time.
    pub(super) fn is_about_event(&self, tokens: &[String]) -> bool {
        let is_figure = |word: &String| word.bytes().any(|byte| byte.is_ascii_digit());
        let units = self.words.phrases.units.iter().flatten();
        let counts = |word: &String| units.clone().any(|unit| unit[..] == [word.clone()]);
        !tokens.iter().any(|word| is_figure(word) || counts(word))
    }

    /// Leaves out what stands behind a time and says nothing of it, such as "tentative".
    pub(super) fn without_remark<'t>(&self, tokens: &'t [String]) -> &'t [String] {
        let remarks = self.words.phrases.remarks.iter();
        let mut lengths = remarks
            .filter(|words| tokens.len() > words.len() && tokens.ends_with(words))
            .map(Vec::len);
        match lengths.next() {
            Some(length) => &tokens[..tokens.len() - length],
            None => tokens,
        }
    }

    /// Finds what a phrase is counted from.
    pub(super) fn anchor(&self, tokens: &[String]) -> Option<NamedAnchor> {
        let tokens = self.without_lead_in(tokens);
        if self
            .words
            .phrases
            .adoption
            .iter()
            .any(|words| words == tokens)
        {
            return Some(NamedAnchor {
                anchor: Anchor::Adoption,
                says_more: false,
            });
        }
        let (events, phrases) = (&self.calendar.events, &self.words.phrases);
        let same = events.iter().find(|event| {
            event
                .names
                .iter()
                .any(|name| phrases.are_same(self.without_lead_in(&cut(name)), tokens))
        });
        // A name is often said in short: "the Assembly's initial meeting" is "the Assembly" then.
        let is_short = |words: &Words| {
            let mut windows = words.windows(tokens.len());
            windows.any(|window| phrases.are_same(window, tokens))
        };
        let is_longer = |words: &Words| {
            let words = self.without_lead_in(words);
            let at = tokens
                .windows(words.len().max(1))
                .position(|window| phrases.are_same(window, words));
            at.is_some_and(|at| {
                self.is_about_event(&tokens[..at])
                    && self.is_about_event(&tokens[at + words.len()..])
            })
        };
        let only = |is_like: &dyn Fn(&Words) -> bool| {
            let mut like = events
                .iter()
                .filter(|event| event.names.iter().any(|name| is_like(&cut(name))));
            let first = like.next();
            first.filter(|_| like.next().is_none())
        };
        let short = same.or_else(|| only(&is_short));
        let event = short.or_else(|| only(&is_longer))?;
        Some(NamedAnchor {
            anchor: Anchor::Event(event.key.clone()),
            says_more: short.is_none(),
        })
    }
}

/// Finds words among names and their other spellings.
pub(super) fn position(
    tokens: &[String],
    names: &[String],
    variants: &[Vec<String>],
) -> Option<usize> {
    // Nearly all names are one word, and those need not be cut.
    let same = |name: &String| match tokens {
        [only] => {
            let name = name.strip_suffix('.').unwrap_or(name);
            name.chars().flat_map(char::to_lowercase).eq(only.chars())
        }
        _ => name.contains([' ', '/', '-', '\'', '’']) && cut(name) == tokens,
    };
    names
        .iter()
        .zip(variants)
        .position(|(name, others)| same(name) || others.iter().any(same))
}
