//! Who may have sent a returned file: members answer, and bodies are what they answer for.
//!
//! A member is told by what a file says of itself: the body column of its rows, who saved it, who wrote
//! in it, its name. What tells nothing, or two things, is left to a person.

use super::manifest::Manifest;
use super::members::Circulation;
use super::symbol::Symbol;
use crate::diagnostic::Spanned;
use crate::plan::column::folded;
use crate::plan::{BodyKey, Plan};

/// One who may answer a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respondent {
    pub name: String,
    /// The bodies for which they answer.
    pub bodies: Vec<BodyKey>,
    /// Mail addresses.
    pub addresses: Vec<String>,
    /// Mail addresses of those who get copies; several members can share one.
    pub copies: Vec<String>,
}

/// Those who may answer a draft, in the order of the circulation list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Respondents {
    pub all: Vec<Respondent>,
}

/// Whose answer a call says that a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedSender<'r> {
    Member(&'r Respondent),
    /// A body, and with it whoever answers for it.
    Body(BodyKey),
}

/// What a returned file says about its sender.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SenderClues<'f> {
    /// The mail address that it was sent from, and the name beside it.
    pub address: Option<&'f str>,
    pub correspondent: Option<&'f str>,
    /// What stands in the body column of its rows.
    pub rows: Vec<&'f str>,
    pub saved_by: Option<&'f str>,
    /// Who commented and changed in it.
    pub authors: Vec<&'f str>,
    /// Its name, without its folder.
    pub file: &'f str,
}

/// Who a file is from, as far as that can be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ToldSender<'r> {
    pub member: Option<&'r Respondent>,
    pub body: Option<BodyKey>,
    /// Where no member could be told: those who come into question.
    pub candidates: Vec<&'r Respondent>,
}

impl Respondent {
    /// Returns whether a word is the name or an address, in any letter case.
    pub(crate) fn is_called(&self, word: &str) -> bool {
        let wanted = folded(word).to_lowercase();
        let mut called = std::iter::once(&self.name).chain(&self.addresses);
        called.any(|one| folded(one).to_lowercase() == wanted)
    }

    fn answers_for(&self, body: &BodyKey) -> bool {
        self.bodies.contains(body)
    }
}

fn values(texts: &[Spanned<String>]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}

impl Respondents {
    /// Returns those who were sent a draft, and behind them those who have come to the circulation list
    /// since.
    pub fn of(circulation: &Circulation, manifest: Option<&Manifest>) -> Self {
        let sent = manifest.into_iter().flat_map(|manifest| &manifest.sent);
        let mut all: Vec<Respondent> = sent
            .map(|sending| Respondent {
                name: sending.member.clone(),
                bodies: sending.bodies.clone(),
                addresses: sending.addresses.clone(),
                copies: sending.copies.clone(),
            })
            .collect();
        for member in &circulation.members {
            if all.iter().any(|known| known.is_called(&member.name)) {
                continue;
            }
            all.push(Respondent {
                name: member.name.value.clone(),
                bodies: member.bodies.iter().map(|key| key.value.clone()).collect(),
                addresses: values(&member.addresses),
                copies: values(&member.copies),
            });
        }
        Respondents { all }
    }

    /// Returns the one with that name or address; of an address for copies, the only one who has it.
    pub fn called(&self, word: &str) -> Option<&Respondent> {
        let wanted = folded(word).to_lowercase();
        let has_copy = |one: &&Respondent| {
            one.copies
                .iter()
                .any(|copy| folded(copy).to_lowercase() == wanted)
        };
        let found = self.all.iter().find(|one| one.is_called(word));
        found.or_else(|| {
            let mut copied = self.all.iter().filter(has_copy);
            copied.next().filter(|_| copied.next().is_none())
        })
    }

    /// Returns those whose names have some words in them, one behind the other.
    pub(crate) fn partly_called(&self, words: &str) -> Vec<&Respondent> {
        let wanted = spaced(words);
        let all = self.all.iter();
        match wanted.trim().is_empty() {
            true => Vec::new(),
            false => all
                .filter(|one| spaced(&one.name).contains(&wanted))
                .collect(),
        }
    }

    /// Returns those whom a text names or gives the address of; of two names of which one is in the
    /// other, the longer.
    fn named_in(&self, text: &str) -> Vec<&Respondent> {
        let words = spaced(text);
        let names: Vec<(String, &Respondent)> = self
            .all
            .iter()
            .map(|one| (spaced(&one.name), one))
            .filter(|(name, _)| !name.trim().is_empty() && words.contains(name.as_str()))
            .collect();
        let is_in_a_longer = |name: &str| {
            let mut others = names.iter().map(|(other, _)| other.as_str());
            others.any(|other| other != name && other.contains(name))
        };
        let by_name = names.iter().filter(|(name, _)| !is_in_a_longer(name));
        let mut named: Vec<&Respondent> = by_name.map(|(_, one)| *one).collect();
        for one in &self.all {
            let mut addresses = one.addresses.iter();
            let is_addressed = addresses.any(|address| has_address(text, address));
            if is_addressed && !named.contains(&one) {
                named.push(one);
            }
        }
        named
    }

    /// Tells who a file is from; `symbol` is the draft's, whose words in the file's name say nothing.
    pub fn tell(
        &self,
        plan: &Plan,
        symbol: &Symbol,
        named: Option<&NamedSender<'_>>,
        clues: &SenderClues<'_>,
    ) -> ToldSender<'_> {
        let of_rows = body_of_rows(plan, &clues.rows);
        let given = match named {
            Some(NamedSender::Member(member)) => {
                let member = self.called(&member.name);
                return ToldSender::of(member, of_rows);
            }
            Some(NamedSender::Body(body)) => Some(body.clone()),
            None => None,
        };
        let body = given.clone().or(of_rows);
        let is_possible =
            |one: &&Respondent| given.as_ref().is_none_or(|body| one.answers_for(body));
        let of_texts = |texts: &[&str]| {
            let mut named: Vec<&Respondent> = Vec::new();
            for one in texts.iter().flat_map(|text| self.named_in(text)) {
                if is_possible(&one) && !named.contains(&one) {
                    named.push(one);
                }
            }
            named
        };
        let saved_by: Vec<&str> = clues.saved_by.into_iter().collect();
        let file = without_symbol(clues.file, symbol);
        let of_file = of_texts(&[&file]);
        // Whoever has the address sent it, whatever the file says.
        let sender = clues.address.and_then(|address| self.called(address));
        if let Some(sender) = sender.filter(is_possible) {
            return ToldSender::of(Some(sender), body);
        }
        let correspondent: Vec<&str> = clues.correspondent.into_iter().collect();
        let tiers = [
            of_texts(&correspondent),
            of_texts(&clues.rows),
            of_texts(&saved_by),
            of_texts(&clues.authors),
            of_file.clone(),
        ];
        let mut candidates: Vec<&Respondent> = Vec::new();
        for tier in tiers.into_iter().filter(|tier| !tier.is_empty()) {
            match candidates.is_empty() {
                true => candidates = tier,
                // What is said later can only choose among those whom something earlier names.
                false if candidates.len() > 1 => {
                    let both = candidates.iter().filter(|one| tier.contains(one));
                    let both: Vec<&Respondent> = both.copied().collect();
                    if !both.is_empty() {
                        candidates = both;
                    }
                }
                false => {}
            }
        }
        // A file that is called after one and says that it is another's: nobody can tell.
        if let ([told], false) = (&candidates[..], of_file.is_empty())
            && !of_file.contains(told)
        {
            candidates.extend(of_file);
        }
        if candidates.is_empty()
            && let Some(body) = &body
        {
            candidates.extend(self.all.iter().filter(|one| one.answers_for(body)));
        }
        match &candidates[..] {
            [member] => ToldSender::of(Some(member), body),
            _ => ToldSender {
                member: None,
                body: body.or_else(|| shared_body(&candidates)),
                candidates,
            },
        }
    }

    /// Returns the body for which the one answers whom a text names: nothing where it names nobody, or
    /// one who answers for none or for several.
    pub(crate) fn body_named_in(&self, text: &str) -> Option<&BodyKey> {
        match &self.named_in(text)[..] {
            [one] => only_body(one),
            _ => None,
        }
    }
}

impl<'r> ToldSender<'r> {
    fn of(member: Option<&'r Respondent>, said: Option<BodyKey>) -> Self {
        let own = member.and_then(only_body).cloned();
        ToldSender {
            member,
            body: own.or(said),
            candidates: Vec::new(),
        }
    }
}

fn only_body(one: &Respondent) -> Option<&BodyKey> {
    match &one.bodies[..] {
        [body] => Some(body),
        _ => None,
    }
}

/// Returns the one body for which all of some answer.
fn shared_body(candidates: &[&Respondent]) -> Option<BodyKey> {
    let (first, others) = candidates.split_first()?;
    let body = only_body(first)?;
    let is_shared = others.iter().all(|one| only_body(one) == Some(body));
    is_shared.then(|| body.clone())
}

/// Returns the one body that rows name in their body column.
fn body_of_rows(plan: &Plan, rows: &[&str]) -> Option<BodyKey> {
    let mut bodies = rows.iter().filter_map(|word| plan.find_body(word).ok());
    let first = bodies.next()?;
    let is_one = bodies.all(|body| body.key == first.key);
    is_one.then(|| first.key.value.clone())
}

/// Returns a text's words in small letters, a space before and behind each: what is no letter or digit
/// parts words, and so does a capital behind a small letter, or a digit behind a letter.
fn spaced(text: &str) -> String {
    let mut spaced = String::from(" ");
    let mut last = ' ';
    for c in text.chars() {
        let is_seam = (last.is_lowercase() && c.is_uppercase())
            || (last.is_alphabetic() && c.is_numeric())
            || (last.is_numeric() && c.is_alphabetic());
        if (is_seam || !c.is_alphanumeric()) && !spaced.ends_with(' ') {
            spaced.push(' ');
        }
        if c.is_alphanumeric() {
            spaced.extend(c.to_lowercase());
        }
        last = c;
    }
    if !spaced.ends_with(' ') {
        spaced.push(' ');
    }
    spaced
}

/// Returns a file's name without its ending and without the words of a symbol.
fn without_symbol(file: &str, symbol: &Symbol) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words = spaced(&symbol.folder());
    match spaced(stem).find(&words) {
        // An address is not one any more once it is cut into words.
        Some(_) if !stem.contains('@') => spaced(stem).replacen(&words, " ", 1),
        _ => stem.to_owned(),
    }
}

/// Returns whether an address stands in a text, whole.
fn has_address(text: &str, address: &str) -> bool {
    let (text, address) = (text.to_lowercase(), address.to_lowercase());
    let is_of_an_address = |c: char| c.is_alphanumeric() || ".+-%".contains(c);
    text.match_indices(&address).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let mut behind = text[at + found.len()..].chars();
        let goes_on = match behind.next() {
            Some('.') => behind.next().is_some_and(char::is_alphanumeric),
            Some(c) => c.is_alphanumeric() || c == '-',
            None => false,
        };
        !before.is_some_and(is_of_an_address) && !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn respondents() -> Respondents {
        let one = |name: &str, address: &str| Respondent {
            name: name.to_owned(),
            bodies: vec![BodyKey("iwg".to_owned())],
            addresses: vec![address.to_owned(), format!("office.{address}")],
            copies: vec!["shared@example.org".to_owned(), format!("copy.{address}")],
        };
        Respondents {
            all: vec![
                one("Commission A", "a@example.org"),
                one("Commission A North", "north@example.org"),
                one("Commission B2", "b@example.org"),
            ],
        }
    }

    #[test]
    fn members_are_named_in_what_files_are_called() {
        let respondents = respondents();
        for (text, expected) in [
            ("comments-commission-a", "Commission A"),
            ("CommissionA_final (2)", "Commission A"),
            ("commission a north", "Commission A North"),
            ("COMMISSION B2", "Commission B2"),
            ("CommissionB2", "Commission B2"),
            ("Jane Doe <A@Example.org>", "Commission A"),
            ("answer_b@example.org.", "Commission B2"),
            ("office.b@example.org", "Commission B2"),
            ("commission answers", ""),
            ("aa@example.org", ""),
            ("a@example.org.uk", ""),
            ("a-commission", ""),
        ] {
            let named = respondents.named_in(text);
            let names: Vec<&str> = named.iter().map(|one| one.name.as_str()).collect();
            assert_eq!(names.join(", "), expected, "{text}");
        }
    }

    #[test]
    fn an_address_for_copies_tells_the_only_member_who_has_it() {
        let respondents = respondents();
        for (word, expected) in [
            ("Office.A@example.org", Some("Commission A")),
            ("copy.north@example.org", Some("Commission A North")),
            ("shared@example.org", None),
            ("else@example.org", None),
        ] {
            let called = respondents.called(word).map(|one| one.name.as_str());
            assert_eq!(called, expected, "{word}");
        }
    }

    #[test]
    fn the_words_of_the_symbol_name_nobody() {
        let symbol = Symbol::new("Commission A/2016/Rev.1");
        let stem = without_symbol("Commission-A-2016-Rev.1-draft.docx", &symbol);
        assert!(respondents().named_in(&stem).is_empty(), "{stem}");
    }
}
