//! Numbers as people write them: exact, with as many decimals as were written.

use std::cmp::Ordering;
use std::fmt;

/// A number with decimals, exactly as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// All digits as one whole number.
    digits: i128,
    /// How many of them are decimals.
    scale: u32,
}

/// How the digits of numbers are set apart in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureMarks {
    /// Between thousands, such as ",", where the digits are Western.
    pub thousands: String,
    /// Before decimals, such as ".", where the digits are Western.
    pub decimal: String,
    /// The digit zero that is printed; the others follow it. Western and Arabic-Indic ones are read.
    pub zero: char,
}

impl FigureMarks {
    /// Returns a text with its digits as they are printed.
    pub fn digits(&self, text: String) -> String {
        if self.zero == '0' {
            return text;
        }
        let printed = text.chars().map(|c| {
            let value = c.to_digit(10);
            let digit = value.and_then(|value| char::from_u32(u32::from(self.zero) + value));
            digit.unwrap_or(c)
        });
        printed.collect()
    }
}

/// What stands between thousands and before decimals in numbers with Arabic-Indic digits.
const ARABIC_THOUSANDS: char = '\u{066C}';
const ARABIC_DECIMAL: char = '\u{066B}';

/// Returns a text with Western digits and marks of numbers in the place of Arabic ones.
fn western(text: &str, decimal: &str) -> String {
    let digit = |c: char, zero: u32| char::from_digit(u32::from(c) - zero, 10).unwrap_or(c);
    let mut western = String::new();
    for c in text.chars() {
        match c {
            '\u{0660}'..='\u{0669}' => western.push(digit(c, 0x0660)),
            '\u{06F0}'..='\u{06F9}' => western.push(digit(c, 0x06F0)),
            ARABIC_DECIMAL => western += decimal,
            ARABIC_THOUSANDS => western.push(' '),
            c => western.push(c),
        }
    }
    western
}

/// Most digits of a number, and most of them behind the decimal mark.
const DIGITS: usize = 30;
const DECIMALS: usize = 9;

impl Decimal {
    pub const ZERO: Decimal = Decimal {
        digits: 0,
        scale: 0,
    };

    /// Returns an amount of hundredths, with decimals where there are any.
    pub(crate) fn of_hundredths(hundredths: i64) -> Self {
        match hundredths % 100 {
            0 => Decimal {
                digits: i128::from(hundredths / 100),
                scale: 0,
            },
            _ => Decimal {
                digits: i128::from(hundredths),
                scale: 2,
            },
        }
    }

    /// Reads a number as TOML and programs write it: digits with one full stop at most.
    pub fn parse(text: &str) -> Option<Self> {
        let (is_negative, rest) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = match rest.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (rest, ""),
        };
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let has_room = whole.len() + decimals.len() <= DIGITS && decimals.len() <= DECIMALS;
        if whole.is_empty() || !is_number(whole) || !is_number(decimals) || !has_room {
            return None;
        }
        let digits: i128 = format!("{whole}{decimals}").parse().ok()?;
        Some(Decimal {
            digits: if is_negative { -digits } else { digits },
            scale: u32::try_from(decimals.len()).ok()?,
        })
    }

    /// Reads a number as people write it in a language: thousands may be set apart.
    ///
    /// Spaces and apostrophes between thousands are read in every language.
    pub fn read(text: &str, marks: &FigureMarks) -> Option<Self> {
        let is_arabic = |c: char| matches!(c, '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}');
        if text.contains(is_arabic) {
            return Decimal::read(&western(text, &marks.decimal), marks);
        }
        let text = text.trim();
        let digits = text.trim_start_matches(['-', '−', '+']);
        let sign = &text[..text.len() - digits.len()];
        let (whole, decimals) = match digits.rsplit_once(marks.decimal.as_str()) {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (digits, None),
        };
        let mut whole = whole.replace(['\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'], " ");
        if !marks.thousands.is_empty() {
            whole = whole.replace(marks.thousands.as_str(), " ");
        }
        let groups: Vec<&str> = whole.split(' ').collect();
        let is_grouped = match groups.split_first() {
            Some((first, rest)) => {
                (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)
            }
            None => false,
        };
        if groups.len() > 1 && !is_grouped {
            return None;
        }
        let whole = groups.concat();
        Decimal::parse(&match decimals {
            Some(decimals) => format!("{sign}{whole}.{decimals}"),
            None => format!("{sign}{whole}"),
        })
    }

    /// Writes the number with its thousands set apart. Arabic-Indic digits have marks of their own.
    pub fn said(self, marks: &FigureMarks) -> String {
        let [thousands, decimal] = match marks.zero {
            '\u{0660}' => [ARABIC_THOUSANDS, ARABIC_DECIMAL].map(String::from),
            _ => [&marks.thousands, &marks.decimal].map(String::clone),
        };
        let plain = self.to_string();
        let plain = plain.trim_start_matches('-');
        let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
        let mut said = String::from(if self.digits < 0 { "−" } else { "" });
        for (digit, left) in whole.chars().zip((0..whole.len()).rev()) {
            said.push(digit);
            if left > 0 && left % 3 == 0 {
                said += &thousands;
            }
        }
        if !decimals.is_empty() {
            said += &decimal;
            said += decimals;
        }
        marks.digits(said)
    }

    /// Adds two numbers; nothing where the sum has too many digits.
    #[must_use]
    pub(crate) fn plus(self, other: Decimal) -> Option<Decimal> {
        let (one, other, scale) = self.aligned(other)?;
        let digits = one.checked_add(other)?;
        Some(Decimal { digits, scale })
    }

    /// Returns the number less another one.
    #[must_use]
    pub(crate) fn minus(self, other: Decimal) -> Option<Decimal> {
        let digits = other.digits.checked_neg()?;
        self.plus(Decimal { digits, ..other })
    }

    /// Returns how many percent of another number this one is, rounded half away from zero.
    pub(crate) fn percent_of(self, other: Decimal) -> Option<i128> {
        let (one, other, _) = self.aligned(other)?;
        if other == 0 {
            return None;
        }
        let twice = one.checked_mul(200)?;
        let half = if (twice < 0) == (other < 0) { 1 } else { -1 };
        let rounded = twice.checked_div(other)?.checked_add(half)?;
        Some(rounded / 2)
    }

    /// Compares what two numbers say, however many decimals they are written with.
    pub fn compare(self, other: Decimal) -> Ordering {
        match self.aligned(other) {
            Some((one, other, _)) => one.cmp(&other),
            None => self.digits.cmp(&other.digits),
        }
    }

    fn aligned(self, other: Decimal) -> Option<(i128, i128, u32)> {
        let scale = self.scale.max(other.scale);
        let widened = |number: Decimal| {
            let factor = 10_i128.checked_pow(scale - number.scale)?;
            number.digits.checked_mul(factor)
        };
        Some((widened(self)?, widened(other)?, scale))
    }
}

/// As TOML writes it.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let scale = self.scale as usize;
        let digits = format!("{:0>width$}", self.digits.unsigned_abs(), width = scale + 1);
        let (whole, decimals) = digits.split_at(digits.len() - scale);
        match decimals {
            "" => write!(f, "{sign}{whole}"),
            decimals => write!(f, "{sign}{whole}.{decimals}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(thousands: &str, decimal: &str) -> FigureMarks {
        FigureMarks {
            thousands: thousands.to_owned(),
            decimal: decimal.to_owned(),
            zero: '0',
        }
    }

    #[test]
    fn numbers_are_read_and_said() {
        let (english, french) = (marks(",", "."), marks("\u{202f}", ","));
        let arabic = FigureMarks {
            zero: '٠',
            ..marks(".", ",")
        };
        for (text, marks, plain, said) in [
            ("12000", &english, "12000", "12,000"),
            ("12,000", &english, "12000", "12,000"),
            ("1,234,567.50", &english, "1234567.50", "1,234,567.50"),
            ("12 000", &english, "12000", "12,000"),
            ("12’000", &english, "12000", "12,000"),
            ("-0.5", &english, "-0.5", "−0.5"),
            ("−7", &english, "-7", "−7"),
            ("12 000,5", &french, "12000.5", "12\u{202f}000,5"),
            ("0", &english, "0", "0"),
            ("١٢٬٠٠٠٫٥", &arabic, "12000.5", "١٢٬٠٠٠٫٥"),
            ("١٢", &english, "12", "12"),
            ("١٢٬٠٠٠٫٥", &english, "12000.5", "12,000.5"),
            ("١٢٫٥", &french, "12.5", "12,5"),
            ("12.000,5", &arabic, "12000.5", "١٢٬٠٠٠٫٥"),
            ("999", &english, "999", "999"),
        ] {
            let read = Decimal::read(text, marks).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(read.to_string(), plain, "{text}");
            assert_eq!(read.said(marks), said, "{text}");
            assert_eq!(Decimal::read(said, marks), Some(read), "{text}");
        }
        for wrong in [
            "",
            "a",
            "12,00",
            "1,2345",
            "1.2.3",
            "1e3",
            "inf",
            "12,0000",
            ".5",
            "1.",
            "--1",
            "1-2",
            "9999999999999999999999999999999",
        ] {
            assert_eq!(Decimal::read(wrong, &english), None, "{wrong}");
        }
    }

    #[test]
    fn sums_and_shares_are_exact() {
        let number = |text| Decimal::parse(text).expect("a number");
        let sum = number("0.1").plus(number("0.2")).expect("a sum");
        assert_eq!(sum.to_string(), "0.3");
        assert_eq!(sum.compare(number("0.30")), Ordering::Equal);
        for (one, other, percent) in [
            ("1", "3", Some(33)),
            ("2", "3", Some(67)),
            ("1", "8", Some(13)),
            ("-1", "8", Some(-13)),
            ("5", "0", None),
            ("0", "7", Some(0)),
        ] {
            assert_eq!(
                number(one).percent_of(number(other)),
                percent,
                "{one} of {other}"
            );
        }
    }
}
