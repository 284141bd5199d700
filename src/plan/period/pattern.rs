//! Patterns of phrases, as a language's file writes them.
//!
//! A pattern is words with places to fill: `"within <duration> of <event>"`. What stands in square
//! brackets may be left out, and of what stands in round ones with bars between any one is said:
//! `"[the] (end|close) of <time>"`. It is laid over words as it stands, not multiplied out: a
//! language has hundreds of patterns, and most can be said in dozens of ways.

/// How many ways one pattern may be said in, at most: each may have to be tried.
const MOST_WAYS: usize = 512;

/// Words, folded and cut, of which each is a word, a number or a mark.
pub(super) type Words = Vec<String>;

/// Elements one after the other.
pub(super) type Pattern = Vec<Element>;

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    Word(String),
    Slot(Slot),
    Choice(Choice),
}

/// Patterns of which one is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// In the order in which they are tried; an empty one where nothing need be said.
    pub(super) alternatives: Vec<Pattern>,
    /// How many words the shortest has at least.
    shortest: usize,
}

/// Why a pattern cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternReason {
    UnknownPlace(String),
    UnknownKey,
    NotClosed,
    TooManyWays,
    Empty,
}

/// Reads a pattern.
pub(super) fn parse(text: &str) -> Result<Pattern, PatternReason> {
    let mut rest = text;
    let pattern = sequence(&mut rest, &[])?;
    if ways(&pattern) > MOST_WAYS {
        return Err(PatternReason::TooManyWays);
    }
    match shortest(&pattern) {
        0 => Err(PatternReason::Empty),
        _ => Ok(pattern),
    }
}

/// Reads elements up to one of the characters that end them, or to the end of the text.
fn sequence(rest: &mut &str, ends: &[char]) -> Result<Pattern, PatternReason> {
    let mut pattern = Vec::new();
    loop {
        let at = rest.find(|c| matches!(c, '<' | '[' | '(') || ends.contains(&c));
        let (words, behind) = rest.split_at(at.unwrap_or(rest.len()));
        pattern.extend(cut(words).into_iter().map(Element::Word));
        let mut chars = behind.chars();
        match chars.next() {
            None if ends.is_empty() => {
                *rest = behind;
                return Ok(pattern);
            }
            None => return Err(PatternReason::NotClosed),
            Some('<') => {
                let (name, behind) = chars
                    .as_str()
                    .split_once('>')
                    .ok_or(PatternReason::NotClosed)?;
                let slot =
                    Slot::of(name).ok_or_else(|| PatternReason::UnknownPlace(name.to_owned()))?;
                pattern.push(Element::Slot(slot));
                *rest = behind;
            }
            Some(open @ ('[' | '(')) => {
                *rest = chars.as_str();
                pattern.push(Element::Choice(choice(rest, open)?));
            }
            Some(_) => {
                *rest = behind;
                return Ok(pattern);
            }
        }
    }
}

/// Reads the alternatives behind an opening bracket, and the closing one.
fn choice(rest: &mut &str, open: char) -> Result<Choice, PatternReason> {
    let close = if open == '[' { ']' } else { ')' };
    let mut alternatives = Vec::new();
    loop {
        alternatives.push(sequence(rest, &['|', close])?);
        let is_closed = rest.starts_with(close);
        *rest = &rest[1..];
        if is_closed {
            break;
        }
    }
    if open == '[' {
        alternatives.push(Vec::new());
    }
    let shortest = alternatives.iter().map(|one| shortest(one)).min();
    Ok(Choice {
        shortest: shortest.unwrap_or(0),
        alternatives,
    })
}

/// Returns in how many ways a pattern can be said.
fn ways(pattern: &[Element]) -> usize {
    let ways_of = |element: &Element| match element {
        Element::Word(_) | Element::Slot(_) => 1,
        Element::Choice(choice) => choice.alternatives.iter().map(|one| ways(one)).sum(),
    };
    pattern.iter().map(ways_of).fold(1, usize::saturating_mul)
}

/// Returns how many words a pattern has at least.
fn shortest(pattern: &[Element]) -> usize {
    let length = |element: &Element| match element {
        Element::Word(_) | Element::Slot(_) => 1,
        Element::Choice(choice) => choice.shortest,
    };
    pattern.iter().map(length).sum()
}

/// What is still to be laid over words: elements, and what stands behind the choice that they are of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rest<'p> {
    elements: &'p [Element],
    behind: Option<&'p Rest<'p>>,
}

impl<'p> Rest<'p> {
    pub(super) fn of(pattern: &'p [Element]) -> Self {
        Rest {
            elements: pattern,
            behind: None,
        }
    }

    /// Returns an alternative of a choice, with this behind it.
    pub(super) fn after(&'p self, alternative: &'p [Element]) -> Self {
        Rest {
            elements: alternative,
            behind: Some(self),
        }
    }

    /// Returns the next element and what follows it.
    pub(super) fn split_first(self) -> Option<(&'p Element, Self)> {
        match self.elements.split_first() {
            Some((first, elements)) => Some((first, Rest { elements, ..self })),
            None => self.behind?.split_first(),
        }
    }

    /// Returns how many words it needs at least.
    pub(super) fn shortest(&self) -> usize {
        shortest(self.elements) + self.behind.map_or(0, Rest::shortest)
    }

    /// Returns whether it can begin with a word; a place can begin with any.
    pub(super) fn can_begin_with(&self, word: &str) -> bool {
        match self.split_first() {
            None => false,
            Some((Element::Word(first), _)) => first == word,
            Some((Element::Slot(_), _)) => true,
            Some((Element::Choice(choice), rest)) => choice
                .alternatives
                .iter()
                .any(|alternative| rest.after(alternative).can_begin_with(word)),
        }
    }
}

/// What fills a place of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Day,
    Month,
    Season,
    Year,
    /// A year of this century in two figures.
    ShortYear,
    /// Two years that follow each other, named by the first.
    TwoYears,
    /// The name of a fiscal year: "2017", "2016/17".
    FiscalYear,
    /// The name of a fiscal year that says both years.
    FiscalPair,
    /// A number, in figures, words or as an ordinal.
    Number,
    /// Which of several, in a word.
    Ordinal,
    Weekday,
    Portion,
    /// A count of units, such as "90 days".
    Duration,
    Unit,
    /// How often, in a word, such as "annually".
    Frequency,
    /// A month, season or quarter of no year, or several.
    Names,
    /// A moment, perhaps without what another one says.
    Moment,
    /// A moment, a range or several of them.
    Time,
    Recurrence,
    Event,
    /// A length of time in which working days may be counted.
    Lapse,
    /// An item's key.
    Item,
}

impl Slot {
    /// Returns the place of a name.
    pub(super) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "day" => Slot::Day,
            "month" => Slot::Month,
            "season" => Slot::Season,
            "year" => Slot::Year,
            "short_year" => Slot::ShortYear,
            "two_years" => Slot::TwoYears,
            "fiscal_year" => Slot::FiscalYear,
            "fiscal_pair" => Slot::FiscalPair,
            "number" => Slot::Number,
            "ordinal" => Slot::Ordinal,
            "weekday" => Slot::Weekday,
            "portion" => Slot::Portion,
            "duration" => Slot::Duration,
            "unit" => Slot::Unit,
            "frequency" => Slot::Frequency,
            "names" => Slot::Names,
            "moment" => Slot::Moment,
            "time" => Slot::Time,
            "recurrence" => Slot::Recurrence,
            "event" => Slot::Event,
            "lapse" => Slot::Lapse,
            "item" => Slot::Item,
            _ => return None,
        })
    }
}

/// Cuts a text into words, numbers and marks, in small letters and with Western figures.
///
/// Any dash is a hyphen, an opening bracket a comma; a full stop behind a letter says nothing and goes,
/// as does a closing bracket. An apostrophe ends a word: "l'année" is two.
pub(super) fn cut(text: &str) -> Words {
    #[derive(PartialEq, Clone, Copy)]
    enum Class {
        Letter,
        Figure,
        Mark,
    }
    let mut words: Words = Vec::new();
    let mut last: Option<Class> = None;
    for c in text.chars() {
        let c = plain(c);
        // What stands in brackets is said as if behind a comma.
        if c == ')' {
            last = None;
            continue;
        }
        let class = if c.is_whitespace() {
            last = None;
            continue;
        } else if c.is_ascii_digit() {
            Class::Figure
        } else if c.is_alphanumeric() || is_joined(c) {
            Class::Letter
        } else {
            Class::Mark
        };
        if c == '.' && last == Some(Class::Letter) {
            last = None;
            continue;
        }
        match words.last_mut() {
            Some(word) if class != Class::Mark && last == Some(class) => {
                word.extend(c.to_lowercase());
            }
            _ => words.push(c.to_lowercase().collect()),
        }
        // Behind an apostrophe the next word begins: "d'ici", "l'adoption".
        last = Some(class).filter(|_| c != '\'');
    }
    // A full stop at the end ends a sentence.
    if words.len() > 1 && words.last().is_some_and(|word| word == ".") {
        words.pop();
    }
    words
}

/// Returns whether a character belongs to a word though it is no letter: apostrophes, and the
/// marks on and under letters.
fn is_joined(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{200C}' | '\u{200D}')
}

/// Puts dashes as a hyphen, figures as Western ones, Arabic marks as Western ones, and the cedillas of old
/// Romanian keyboards as commas.
fn plain(c: char) -> char {
    match c {
        '\u{0660}'..='\u{0669}' => char::from_digit(u32::from(c) - 0x0660, 10).unwrap_or(c),
        '\u{06F0}'..='\u{06F9}' => char::from_digit(u32::from(c) - 0x06F0, 10).unwrap_or(c),
        '\u{060C}' => ',',
        '\u{061B}' => ';',
        '’' => '\'',
        '(' => ',',
        'ş' => 'ș',
        'Ş' => 'Ș',
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        c if is_dash(c) => '-',
        c => c,
    }
}

/// Returns whether the character is a hyphen, a dash or a minus, wide and small forms included.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}
