//! Cells that say who is responsible: one a line, by commas, "and/or", "with support of", or names
//! beside each other without a sign, as a copied table has them.
//!
//! Names are known by standing alone somewhere. What cannot be told apart stays one name.

use super::map::BodyRule;
use super::role::ColumnRole;
use super::vocabulary::Vocabulary;
use super::wording::{Fate, Ledger, Reason, Wording, fold};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

/// Those whom an item names, as places in [`Register::names`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NamedOwners {
    pub(super) lead: Vec<Vec<usize>>,
    pub(super) responsible: Vec<Vec<usize>>,
    pub(super) with: Vec<usize>,
    pub(super) support: Vec<usize>,
}

/// A body that cells name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BodyName {
    pub(super) name: String,
    pub(super) variants: Vec<String>,
    /// Whether it stays a name in no register.
    pub(super) is_free: bool,
}

/// All names, and what had to be assumed.
#[derive(Debug, Default)]
pub(super) struct Register {
    pub(super) names: Vec<BodyName>,
    /// Cells in which names stand beside each other without a sign.
    pub(super) unparted: BTreeSet<String>,
    /// Names that could be two.
    pub(super) ambiguous: BTreeSet<String>,
    /// Names that were taken for others: the longer and the shorter one.
    pub(super) folded: Vec<(String, String)>,
    /// Cells of the column of those who lead that name several.
    pub(super) led_by_several: Vec<String>,
}

/// In what way a name is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Lead,
    Responsible,
    With,
    Support,
}

/// One name, or several that no sign parts.
#[derive(Debug, Clone)]
struct Unit {
    side: Side,
    words: Wording,
    is_either: bool,
    gap: Gap,
}

/// What stands between a name and the one before it in its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    Slash,
    Line,
    Other,
}

/// A cell cut at its signs.
#[derive(Debug, Default)]
struct CutCell {
    units: Vec<Unit>,
    signs: Vec<Wording>,
    open: Vec<Wording>,
    /// What says that there is nobody.
    none: Vec<Wording>,
    /// A cell of the column of those who lead, where it names several.
    led_by_several: Option<String>,
}

/// The names in a unit, each with where it stands.
type NameParts = Vec<(String, Range<usize>)>;

/// A name among words: which of them, and how many bytes of the first are the “and” before it.
#[derive(Debug, Clone)]
struct Segment {
    words: Range<usize>,
    skipped: usize,
}

/// Reads all cells, of a source in one language or in two; the result has the order of the items.
pub(super) fn read(
    items: &[Vec<(ColumnRole, Wording)>],
    vocabulary: &Vocabulary,
    is_bilingual: bool,
    rules: &[BodyRule],
    ledger: &mut Ledger,
) -> (Vec<NamedOwners>, Register) {
    let cutter = Cutter { vocabulary };
    let mut cut: Vec<CutCell> = items.iter().map(|cells| cutter.cut(cells)).collect();
    if is_bilingual {
        join_languages(&mut cut, vocabulary);
    }
    let units = cut.iter().flat_map(|cell| &cell.units);
    let texts: Vec<String> = units.map(|unit| unit.words.folded()).collect();
    let rules: HashMap<String, &BodyRule> = rules
        .iter()
        .map(|rule| (vocabulary.name(&rule.said), rule))
        .collect();
    let known = Known::learn(&texts, vocabulary, &rules);
    let mut register = Register {
        led_by_several: cut
            .iter()
            .flat_map(|cell| cell.led_by_several.clone())
            .collect(),
        ..Register::default()
    };
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut spellings: Vec<BTreeMap<String, (usize, usize)>> = Vec::new();
    let mut owners = Vec::new();
    // What is said of most items is said of others, too.
    let mut parted: HashMap<String, Rc<NameParts>> = HashMap::new();
    for cell in cut {
        let mut named = NamedOwners::default();
        for sign in &cell.signs {
            ledger.decide(sign, Fate::Said);
        }
        for words in &cell.open {
            ledger.decide(words, Fate::LeftOut(Reason::Open));
        }
        for words in &cell.none {
            ledger.decide(words, Fate::LeftOut(Reason::Nobody));
        }
        for unit in &cell.units {
            let text = unit.words.folded();
            let parts = match parted.get(unit.words.text()) {
                Some(parts) => Rc::clone(parts),
                None => {
                    let parts = Rc::new(known.parts(&unit.words, &rules, vocabulary));
                    parted.insert(unit.words.text().to_owned(), Rc::clone(&parts));
                    parts
                }
            };
            if parts.len() > 1 && !rules.contains_key(&vocabulary.name(&text)) {
                let is_parted = parts.windows(2).all(|two| {
                    let between = unit.words.text().get(two[0].1.end..two[1].1.start);
                    between.is_some_and(|between| !between.trim().is_empty())
                });
                if !is_parted || known.halved.contains(&vocabulary.name(&text)) {
                    register.unparted.insert(text.clone());
                }
            }
            let mut indices = Vec::new();
            let mut at = 0;
            for (name, range) in parts.iter() {
                ledger.decide(&unit.words.slice(at..range.start), Fate::Said);
                ledger.decide(&unit.words.slice(range.clone()), Fate::Kept);
                at = range.end;
                let next = register.names.len();
                let index = *by_name.entry(vocabulary.name(name)).or_insert(next);
                if index == next {
                    register.names.push(BodyName {
                        name: name.clone(),
                        variants: Vec::new(),
                        is_free: false,
                    });
                    spellings.push(BTreeMap::new());
                }
                let count = spellings[index].len();
                spellings[index].entry(name.clone()).or_insert((0, count)).0 += 1;
                indices.push(index);
            }
            ledger.decide(&unit.words.slice(at..unit.words.text().len()), Fate::Said);
            named.add(unit, indices);
        }
        owners.push(named);
    }
    register.settle(&spellings, &rules, vocabulary);
    let places = register.fold_longer(&spellings, &rules, vocabulary);
    for named in &mut owners {
        named.renumber(&places);
    }
    (owners, register)
}

impl NamedOwners {
    fn add(&mut self, unit: &Unit, indices: Vec<usize>) {
        let list = match unit.side {
            Side::Lead => &mut self.lead,
            Side::Responsible => &mut self.responsible,
            Side::With => {
                self.with.extend(indices);
                return;
            }
            Side::Support => {
                self.support.extend(indices);
                return;
            }
        };
        for (at, index) in indices.into_iter().enumerate() {
            match list.last_mut() {
                Some(last) if unit.is_either && at == 0 => last.push(index),
                _ => list.push(vec![index]),
            }
        }
    }

    fn renumber(&mut self, places: &[usize]) {
        for list in self.lead.iter_mut().chain(&mut self.responsible) {
            list.iter_mut().for_each(|index| *index = places[*index]);
        }
        for index in self.with.iter_mut().chain(&mut self.support) {
            *index = places[*index];
        }
    }
}

impl Register {
    /// Gives each body the name that is said most, and the others as variants.
    fn settle(
        &mut self,
        spellings: &[BTreeMap<String, (usize, usize)>],
        rules: &HashMap<String, &BodyRule>,
        vocabulary: &Vocabulary,
    ) {
        for (name, spellings) in self.names.iter_mut().zip(spellings) {
            let mut all: Vec<(&String, &(usize, usize))> = spellings.iter().collect();
            // A name goes without its article where it does so anywhere.
            all.sort_by_key(|(name, (count, first))| {
                let has_article = vocabulary.without_article(&name.to_lowercase()).is_some();
                (has_article, std::cmp::Reverse(*count), *first)
            });
            if let Some((best, _)) = all.first() {
                name.name = (*best).clone();
                name.variants = all[1..].iter().map(|(other, _)| (*other).clone()).collect();
            }
            name.is_free = name.name.chars().count() > 70;
            let between = vocabulary.between_halves(&name.name);
            let is_ambiguous = between.is_some_and(|between| {
                let is_joined = !name.name[between.end..].starts_with(' ');
                let is_sign = &name.name[between] == "/";
                is_joined || is_sign || name.name.chars().count() > 40
            });
            if is_ambiguous && !rules.contains_key(&vocabulary.name(&name.name)) {
                self.ambiguous.insert(name.name.clone());
            }
        }
    }

    /// Takes "Secretariat of the Association" for the "Secretariat" that others name; returns the place
    /// that each name has now.
    fn fold_longer(
        &mut self,
        spellings: &[BTreeMap<String, (usize, usize)>],
        rules: &HashMap<String, &BodyRule>,
        vocabulary: &Vocabulary,
    ) -> Vec<usize> {
        let count = |at: usize| {
            spellings[at]
                .values()
                .map(|(count, _)| count)
                .sum::<usize>()
        };
        let mut into: Vec<Option<usize>> = vec![None; self.names.len()];
        let names = self.names.iter().enumerate();
        let mut sorted: Vec<(String, usize)> = names
            .map(|(at, name)| (vocabulary.name(&name.name), at))
            .collect();
        sorted.sort_unstable();
        for short in 0..self.names.len() {
            let stem = format!("{} ", vocabulary.name(&self.names[short].name));
            let first = sorted.partition_point(|(name, _)| *name < stem);
            let behind = sorted[first..].iter();
            let longer: Vec<usize> = behind
                .map_while(|(name, at)| Some((name.strip_prefix(&stem)?, *at)))
                .filter(|(rest, _)| {
                    let next = rest.split(' ').next();
                    next.is_some_and(|word| {
                        vocabulary.is_within(word) && !vocabulary.and.iter().any(|and| and == word)
                    })
                })
                .map(|(_, at)| at)
                .collect();
            if let [long] = longer[..] {
                let name = &self.names[long].name;
                let is_rare = count(short) >= 3 && count(long) * 3 <= count(short);
                if is_rare && !rules.contains_key(&vocabulary.name(name)) {
                    into[long] = Some(short);
                }
            }
        }
        let mut places = vec![0; self.names.len()];
        let mut kept = Vec::new();
        for (at, name) in self.names.iter().enumerate() {
            if into[at].is_none() {
                places[at] = kept.len();
                kept.push(name.clone());
            }
        }
        for (at, name) in self.names.iter().enumerate() {
            if let Some(short) = into[at] {
                places[at] = places[short];
                let target = &mut kept[places[short]];
                target.variants.push(name.name.clone());
                target.variants.extend(name.variants.iter().cloned());
                self.folded.push((name.name.clone(), target.name.clone()));
            }
        }
        self.names = kept;
        places
    }
}

/// Joins names that never stand without each other in a source in two languages: each is the other’s
/// translation.
fn join_languages(cells: &mut [CutCell], vocabulary: &Vocabulary) {
    let filled = || cells.iter().filter(|cell| !cell.units.is_empty());
    let has_slash = filled().any(|cell| cell.units.iter().any(|unit| unit.gap == Gap::Slash));
    let is_even = filled().all(|cell| cell.units.len().is_multiple_of(2));
    let gap = if has_slash { Gap::Slash } else { Gap::Line };
    if !has_slash && !is_even {
        return;
    }
    // What stands behind and before each name, as long as it is always the same.
    let mut behind: HashMap<String, Option<String>> = HashMap::new();
    let mut before: HashMap<String, Option<String>> = HashMap::new();
    for cell in filled() {
        for (at, unit) in cell.units.iter().enumerate() {
            let name = vocabulary.name(unit.words.text());
            let is_second = |at: usize| {
                cell.units.get(at).is_some_and(|unit| {
                    unit.gap == gap && (has_slash || at % 2 == 1) && !unit.is_either
                })
            };
            let other = |at: usize| Some(vocabulary.name(cell.units[at].words.text()));
            for (all, found) in [
                (&mut behind, is_second(at + 1).then(|| other(at + 1))),
                (&mut before, is_second(at).then(|| other(at - 1))),
            ] {
                let found = found.flatten();
                let known = all.entry(name.clone()).or_insert_with(|| found.clone());
                if *known != found {
                    *known = None;
                }
            }
        }
    }
    for cell in cells {
        let mut units: Vec<Unit> = Vec::new();
        let mut last = None;
        for unit in std::mem::take(&mut cell.units) {
            let name = vocabulary.name(unit.words.text());
            let is_same = last.as_ref().is_some_and(|last| {
                behind.get(last).and_then(Option::as_ref) == Some(&name)
                    && before.get(&name).and_then(Option::as_ref) == Some(last)
            });
            match units.last_mut() {
                Some(one) if is_same && one.side == unit.side => one.words.push(&unit.words, " / "),
                _ => units.push(unit),
            }
            last = Some(name);
        }
        cell.units = units;
    }
}

/// Cuts cells at their signs.
struct Cutter<'a> {
    vocabulary: &'a Vocabulary,
}

impl Cutter<'_> {
    fn cut(&self, cells: &[(ColumnRole, Wording)]) -> CutCell {
        let mut cut = CutCell::default();
        for (role, words) in cells {
            let side = match role {
                ColumnRole::Lead => Side::Lead,
                ColumnRole::With => Side::With,
                ColumnRole::Support => Side::Support,
                _ => Side::Responsible,
            };
            if self.vocabulary.is_open(words.text()) {
                cut.open.push(words.clone());
                continue;
            }
            let mut lasting = side;
            let first = cut.units.len();
            for line in self.lines(words) {
                if self.vocabulary.is_open(line.text()) {
                    cut.open.push(line);
                    continue;
                }
                if self.vocabulary.is_none(line.text()) {
                    cut.none.push(line);
                    continue;
                }
                let begin = cut.units.len();
                lasting = self.cut_line(&line, lasting, side, &mut cut);
                if let Some(unit) = cut.units.get_mut(begin).filter(|_| begin > first) {
                    unit.gap = Gap::Line;
                }
            }
            let leading = cut.units[first..].iter();
            let leading = leading.filter(|unit| unit.side == Side::Lead && !unit.is_either);
            if side == Side::Lead && leading.count() > 1 {
                cut.led_by_several = Some(words.folded());
            }
        }
        cut
    }

    /// Returns the lines of a cell, those joined that go on with the one before.
    fn lines(&self, words: &Wording) -> Vec<Wording> {
        let mut lines: Vec<Wording> = Vec::new();
        for line in words.lines() {
            let text = line.text().to_owned();
            let begins = self.phrase_at_start(&text);
            let goes_on = text.starts_with(char::is_lowercase) && !begins
                || lines
                    .last()
                    .is_some_and(|last| self.is_open_ended(last.text()));
            match lines.last_mut() {
                Some(last) if goes_on => last.push(&line, " "),
                _ => lines.push(line),
            }
        }
        lines
    }

    fn phrase_at_start(&self, text: &str) -> bool {
        let phrases = self.vocabulary.support.iter().chain(&self.vocabulary.with);
        let mut phrases = phrases.chain(&self.vocabulary.lead);
        phrases.any(|phrase| find_at(text, 0, phrase).is_some())
    }

    fn is_open_ended(&self, text: &str) -> bool {
        let last = text
            .split_whitespace()
            .next_back()
            .unwrap_or_default()
            .to_lowercase();
        let ends = self.vocabulary.either.iter().chain(&self.vocabulary.and);
        self.vocabulary.is_within(&last) || ends.into_iter().any(|word| *word == last)
    }

    /// Cuts a line; returns the side that the next line is on.
    fn cut_line(&self, line: &Wording, side: Side, usual: Side, cut: &mut CutCell) -> Side {
        let vocabulary = self.vocabulary;
        for (phrases, to) in [
            (&vocabulary.support, Side::Support),
            (&vocabulary.with, Side::With),
        ] {
            if side == to {
                continue;
            }
            let found = phrases
                .iter()
                .filter_map(|phrase| find_in_open(line.text(), phrase));
            let found = found.min_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
            if let Some(range) = found {
                if let Some((open, close)) = brackets_around(line.text(), range.start) {
                    let end = line.text().len();
                    self.cut_line(&line.slice(0..open).trim(), side, usual, cut);
                    cut.signs.push(line.slice(open..range.end));
                    self.cut_line(&line.slice(range.end..close).trim(), to, usual, cut);
                    cut.signs.push(line.slice(close..close + 1));
                    let mut rest = line.slice(close + 1..end).trim();
                    let first = rest.text().split_whitespace().next().unwrap_or_default();
                    if vocabulary.and.contains(&first.to_lowercase()) {
                        let length = first.len();
                        cut.signs.push(rest.slice(0..length));
                        rest = rest.slice(length..rest.text().len()).trim();
                    }
                    return self.cut_line(&rest, side, usual, cut);
                }
                let before = line.slice(0..range.start).trim();
                let behind = &line.text()[range.end..];
                let colon = behind.len() - behind.trim_start_matches([' ', ':']).len();
                let range = range.start..range.end + colon;
                let after = line.slice(range.end..line.text().len()).trim();
                self.cut_line(&before, side, usual, cut);
                cut.signs.push(line.slice(range));
                let to = self.cut_line(&after, to, usual, cut);
                return if after.is_empty() { to } else { usual };
            }
        }
        let mut is_either = false;
        let mut gap = Gap::Other;
        for (piece, sign) in self.pieces(line) {
            let (piece, mark) = self.without_mark(&piece, cut);
            if !piece.is_empty() {
                let side = match (side, mark) {
                    (Side::Responsible, Some(mark)) => mark,
                    (side, _) => side,
                };
                cut.units.push(Unit {
                    side,
                    words: piece,
                    is_either,
                    gap,
                });
            }
            (is_either, gap) = (false, Gap::Other);
            if let Some((sign, either)) = sign {
                is_either = either;
                gap = match sign.text() {
                    "/" => Gap::Slash,
                    _ => Gap::Other,
                };
                cut.signs.push(sign);
            }
        }
        side
    }

    /// Takes the mark of a body that leads, or supports, off a name.
    fn without_mark(&self, piece: &Wording, cut: &mut CutCell) -> (Wording, Option<Side>) {
        let text = piece.text();
        let mark = |phrases: &[String], side| {
            phrases.iter().find_map(|phrase| {
                let range = find(text, phrase)?;
                (range.start == 0 || range.end == text.len()).then_some((range, side))
            })
        };
        let lead = mark(&self.vocabulary.lead, Side::Lead);
        let found = lead.or_else(|| mark(&self.vocabulary.supporting, Side::Support));
        let Some((range, side)) = found else {
            return (piece.clone(), None);
        };
        cut.signs.push(piece.slice(range.clone()));
        let rest = match range.start {
            0 => piece.slice(range.end..text.len()),
            _ => piece.slice(0..range.start),
        };
        (rest.trim(), Some(side))
    }

    /// Returns whether a text begins with words that no name has: “as appropriate”.
    fn is_qualified(&self, text: &str) -> bool {
        let text = text.trim_start();
        let mut phrases = self.vocabulary.qualifiers.iter();
        phrases.any(|phrase| find_at(text, 0, phrase).is_some())
    }

    /// Cuts a line at commas and at words for alternatives, each piece with the sign behind it and
    /// whether that parts alternatives.
    fn pieces(&self, line: &Wording) -> Vec<(Wording, Option<(Wording, bool)>)> {
        let text = line.text();
        let mut pieces = Vec::new();
        let mut start = 0;
        let mut depth = 0_usize;
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let c = rest.chars().next().unwrap_or(' ');
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            let is_start = text[..at]
                .chars()
                .next_back()
                .is_none_or(|c| !c.is_alphanumeric() && c != '/');
            let mut either = self.vocabulary.either.iter();
            let either = either.find(|word| is_start && find_at(rest, 0, word).is_some());
            let sign = match (c, either) {
                _ if depth > 0 => None,
                // A number to call, and what is said of the name before it.
                ('+', _) if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => None,
                (',', _) if self.is_qualified(&rest[1..]) => None,
                (',' | ';' | '،' | '、' | '；' | '，' | '•' | '·' | '|' | '+', _) => {
                    Some((c.len_utf8(), false))
                }
                ('/', _) if rest[1..].starts_with(' ') && text[..at].ends_with(' ') => {
                    Some((1, false))
                }
                ('-' | '–' | '—', _)
                    if rest[c.len_utf8()..].starts_with(' ') && text[..at].trim().is_empty() =>
                {
                    Some((c.len_utf8(), false))
                }
                (_, Some(word)) => Some((word.len(), true)),
                _ => None,
            };
            match sign {
                Some((length, is_either)) => {
                    let piece = line.slice(start..at).trim();
                    let end = (at + length).min(text.len());
                    pieces.push((piece, Some((line.slice(at..end), is_either))));
                    start = end;
                    at = end;
                }
                None => at += c.len_utf8(),
            }
        }
        pieces.push((line.slice(start..text.len()).trim(), None));
        pieces
    }
}

/// Names that stand alone somewhere.
struct Known {
    names: BTreeSet<String>,
    /// What was parted at an “and” because one of the two stands alone elsewhere.
    halved: BTreeSet<String>,
}

impl Known {
    fn learn(
        texts: &[String],
        vocabulary: &Vocabulary,
        rules: &HashMap<String, &BodyRule>,
    ) -> Self {
        let mut units: Vec<String> = texts.iter().map(|text| vocabulary.name(text)).collect();
        let spelled: HashMap<String, &String> = texts
            .iter()
            .map(|text| (vocabulary.name(text), text))
            .collect();
        units.sort_by_key(|unit| (unit.split(' ').count(), unit.clone()));
        units.dedup();
        let mut known = Known {
            names: BTreeSet::new(),
            halved: BTreeSet::new(),
        };
        for rule in rules.values() {
            known
                .names
                .extend(rule.means.iter().map(|name| vocabulary.name(name)));
        }
        let mut left: Vec<String> = Vec::new();
        for unit in units {
            if rules.contains_key(&unit) {
                continue;
            }
            if known
                .segments(&unit, vocabulary)
                .is_none_or(|parts| parts.len() < 2)
            {
                known.names.insert(unit.clone());
                left.push(unit);
            }
        }
        // A name that is known by an acronym beside it.
        let mut is_learning = true;
        while is_learning {
            is_learning = false;
            for unit in left.clone() {
                let Some(rest) = known.beside_and(&unit, vocabulary) else {
                    continue;
                };
                known.names.remove(&unit);
                known.names.insert(rest);
                left.retain(|other| *other != unit);
                known.halved.insert(unit);
                is_learning = true;
            }
            for unit in left.clone() {
                let Some(rest) = spelled
                    .get(&unit)
                    .and_then(|said| known.beside_acronym(said, vocabulary))
                else {
                    continue;
                };
                known.names.remove(&unit);
                known.names.insert(vocabulary.name(&rest));
                left.retain(|other| *other != unit);
                is_learning = true;
            }
            let apart: Vec<String> = left
                .iter()
                .filter(|unit| {
                    known.names.contains(*unit)
                        && known
                            .segments_of_others(unit, vocabulary)
                            .is_some_and(|parts| parts.len() > 1)
                })
                .cloned()
                .collect();
            for unit in apart {
                known.names.remove(&unit);
                left.retain(|other| *other != unit);
                is_learning = true;
            }
        }
        known
    }

    /// Returns the other of two names with “and” between them, one of which is known and is no name with
    /// parts of its own: “Carpenters and Rope Walk”, but not “Ministry of Health and Welfare”.
    fn beside_and(&self, unit: &str, vocabulary: &Vocabulary) -> Option<String> {
        let words: Vec<&str> = unit.split(' ').collect();
        let is_and = |word: &&str| vocabulary.and.iter().any(|and| and == word);
        let at = words.iter().position(&is_and)?;
        let (first, second) = (&words[..at], &words[at + 1..]);
        if first.is_empty() || second.is_empty() || second.iter().any(is_and) {
            return None;
        }
        let is_plain = |words: &[&str]| {
            self.names.contains(&vocabulary.name(&words.join(" ")))
                && !words.iter().any(|word| vocabulary.is_within(word))
        };
        match (is_plain(first), is_plain(second)) {
            (true, false) => Some(vocabulary.name(&second.join(" "))),
            (false, true) => Some(vocabulary.name(&first.join(" "))),
            _ => None,
        }
    }

    /// Returns what is left of a text beside the acronyms and names known that it begins or ends with:
    /// "Subcommittee on Finance IWG".
    fn beside_acronym(&self, said: &str, vocabulary: &Vocabulary) -> Option<String> {
        let words: Vec<&str> = said.split_whitespace().collect();
        let is_acronym = |word: &str| {
            let letters = word.chars().filter(|c| c.is_alphabetic());
            letters.clone().count() >= 2 && letters.clone().all(char::is_uppercase)
        };
        for end in (2..words.len()).rev() {
            // A known acronym behind at least two other words.
            let tail = words[end..].join(" ");
            let last = words[end - 1];
            if is_acronym(words[end])
                && self.names.contains(&vocabulary.name(&tail))
                && !vocabulary.is_within(last)
                && vocabulary.name(&tail) != vocabulary.name(said)
            {
                let mut rest = &words[..end];
                // What stands before may begin with names that are known.
                for begin in (1..rest.len()).rev() {
                    let head = vocabulary.name(&rest[..begin].join(" "));
                    let next = rest[begin];
                    if self.names.contains(&head)
                        && !vocabulary.is_within(next)
                        && rest.len() - begin > 1
                    {
                        rest = &rest[begin..];
                        break;
                    }
                }
                return (rest.len() > 1 && !vocabulary.is_within(rest[0])).then(|| rest.join(" "));
            }
        }
        None
    }

    /// Parts a text into names that are known, "and" between them passed over; nothing where that
    /// leaves something over.
    fn segments(&self, text: &str, vocabulary: &Vocabulary) -> Option<Vec<Segment>> {
        self.parted(text, vocabulary, |name| self.names.contains(name))
    }

    /// Does the same with a name that is known, into others.
    fn segments_of_others(&self, name: &str, vocabulary: &Vocabulary) -> Option<Vec<Segment>> {
        self.parted(name, vocabulary, |part| {
            part != name && self.names.contains(part)
        })
    }

    fn parted(
        &self,
        text: &str,
        vocabulary: &Vocabulary,
        is_name: impl Fn(&str) -> bool,
    ) -> Option<Vec<Segment>> {
        let words: Vec<&str> = text.split(' ').collect();
        if words.len() > 40 {
            return None;
        }
        // The fewest names that make up the words from each place on.
        let mut best: Vec<Option<Vec<Segment>>> = vec![None; words.len() + 1];
        best[words.len()] = Some(Vec::new());
        for start in (0..words.len()).rev() {
            for end in start + 1..=words.len() {
                let said = words[start..end].join(" ");
                let skipped = match is_name(&vocabulary.name(&said)) {
                    true => 0,
                    false => {
                        let behind = vocabulary.without_joined_and(&said).filter(|_| start > 0);
                        match behind.filter(|name| is_name(&vocabulary.name(name))) {
                            Some(name) => said.len() - name.len(),
                            None => continue,
                        }
                    }
                };
                let is_and = |at: usize| {
                    let word = words.get(at).map(|word| word.to_lowercase());
                    word.is_some_and(|word| vocabulary.and.contains(&word)) && at + 1 < words.len()
                };
                let next = if is_and(end) { end + 1 } else { end };
                if let Some(rest) = &best[next] {
                    let mut parts = Vec::with_capacity(rest.len() + 1);
                    parts.push(Segment {
                        words: start..end,
                        skipped,
                    });
                    parts.extend(rest.iter().cloned());
                    if best[start]
                        .as_ref()
                        .is_none_or(|old| parts.len() <= old.len())
                    {
                        best[start] = Some(parts);
                    }
                }
            }
        }
        best.swap_remove(0)
    }

    /// Returns the names in a unit, each with where it stands.
    fn parts(
        &self,
        words: &Wording,
        rules: &HashMap<String, &BodyRule>,
        vocabulary: &Vocabulary,
    ) -> NameParts {
        let text = words.text();
        if let Some(rule) = rules.get(&vocabulary.name(text)) {
            let whole = 0..text.len();
            let mut parts = Vec::new();
            let mut at = 0;
            for name in &rule.means {
                let found = find(&text[at..], &name.to_lowercase());
                let range = match found {
                    Some(range) => at + range.start..at + range.end,
                    None => at..text.len(),
                };
                at = range.end;
                parts.push((name.clone(), range));
            }
            if parts.is_empty() {
                parts.push((fold(text), whole));
            }
            return parts;
        }
        let start = text.as_ptr() as usize;
        let ranges: Vec<Range<usize>> = text
            .split_whitespace()
            .map(|word| {
                let at = word.as_ptr() as usize - start;
                at..at + word.len()
            })
            .collect();
        let segments = self.segments(&fold(text), vocabulary);
        let segments = segments.filter(|parts| parts.len() > 1);
        let whole = || Segment {
            words: 0..ranges.len(),
            skipped: 0,
        };
        let segments = segments.unwrap_or_else(|| vec![whole()]);
        let parts = segments.into_iter().filter_map(|part| {
            let first = ranges.get(part.words.start)?.start + part.skipped;
            let range = first..ranges.get(part.words.end - 1)?.end;
            Some((fold(&text[range.clone()]), range))
        });
        parts.collect()
    }
}

/// Finds a phrase in small letters as whole words.
pub(super) fn find(text: &str, phrase: &str) -> Option<Range<usize>> {
    let first = phrase.chars().next()?;
    if text.is_ascii() && !phrase.is_ascii() {
        return None;
    }
    // Most texts have no brackets.
    if first.is_ascii_punctuation() && !text.contains(first) {
        return None;
    }
    let is_word = first.is_alphanumeric();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let previous = before.replace(c);
        let is_first = match c.is_ascii() {
            true => c.to_ascii_lowercase() == first,
            false => c.to_lowercase().eq(std::iter::once(first)),
        };
        if !is_first || is_word && previous.is_some_and(char::is_alphanumeric) {
            continue;
        }
        let found = find_at(text, at, phrase);
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Finds a phrase that stands in no brackets, or is the first in them: of “Board (with Office)” the “with”.
fn find_in_open(text: &str, phrase: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(range) = find(&text[from..], phrase) {
        let range = from + range.start..from + range.end;
        let before = &text[..range.start];
        let count = |signs: [char; 2]| before.matches(signs).count();
        let is_open = count(['(', '[']) <= count([')', ']']);
        if is_open || brackets_around(text, range.start).is_some() {
            return Some(range);
        }
        from = range.end;
    }
    None
}

/// Returns where the brackets stand that open right before a place, and close behind it.
fn brackets_around(text: &str, at: usize) -> Option<(usize, usize)> {
    let before = text[..at].trim_end();
    let close = match before.chars().next_back()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let behind = text[at..].find(close)?;
    let is_nested = text[at..at + behind].contains(['(', '[']);
    (!is_nested).then_some((before.len() - 1, at + behind))
}

/// Returns the place of a phrase in small letters that stands at `at` as whole words.
fn find_at(text: &str, at: usize, phrase: &str) -> Option<Range<usize>> {
    let first = phrase.chars().next()?;
    let last = phrase.chars().next_back()?;
    // Most words differ in their first letter already.
    if let Some(c) = text[at..].chars().next()
        && c.is_ascii_alphabetic()
        && first.is_ascii()
        && c.to_ascii_lowercase() != first
    {
        return None;
    }
    let length = common(&text[at..], phrase)?;
    let before = text[..at].chars().next_back();
    let after = text[at + length..].chars().next();
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let stands = (!first.is_alphanumeric() || is_edge(before))
        && (!last.is_alphanumeric() || is_edge(after));
    stands.then(|| at..at + length)
}

/// Returns how many bytes of a text are the phrase, letter case and kind of blank apart.
fn common(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text.char_indices().peekable();
    for wanted in phrase.chars() {
        let (_, c) = rest.next()?;
        let is_same = match wanted {
            ' ' => c.is_whitespace(),
            wanted => c == wanted || c.to_lowercase().eq(std::iter::once(wanted)),
        };
        if !is_same {
            return None;
        }
    }
    Some(rest.peek().map_or(text.len(), |(at, _)| *at))
}
