//! The register of bodies: who can be responsible, or support.

use super::word_key::without_marks;
use super::{Plan, Timeline};
use crate::diagnostic::{Span, Spanned};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::ops::Deref;

/// The unique key of a body: lowercase ASCII letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BodyKey(pub String);

impl fmt::Display for BodyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A body: a working group, a subcommittee, a secretariat, a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    pub key: Spanned<BodyKey>,
    /// As printed in tables.
    pub name: Spanned<String>,
    /// Spelled out, if the name is short.
    pub long_name: Option<Spanned<String>>,
    /// Other spellings in the plan's source that were folded into this entry.
    pub variants: Vec<Spanned<String>>,
    /// When the body came, or comes, into being.
    pub since: Option<Spanned<Timeline>>,
    /// What stands before the name in a sentence, such as “the”.
    pub article: Option<Spanned<String>>,
    /// Whether its name is that of several, as “IWG Members” is.
    pub is_plural: bool,
    /// Whom to ask for it: a person, an address.
    pub contact: Option<Spanned<String>>,
    /// Whether the plan registers it; if not, items only name it, such as "line ministries".
    pub is_registered: bool,
}

/// A body as a sentence names it, in the plan's own language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyName<'b> {
    /// What stands before the name; nothing where it has no article.
    pub article: &'b str,
    pub name: Cow<'b, str>,
    pub is_plural: bool,
}

impl<'b> BodyName<'b> {
    /// Makes the name of somebody of whom nothing else is known, or of a body where it stands alone,
    /// as in a heading.
    pub fn alone(name: impl Into<Cow<'b, str>>) -> Self {
        BodyName {
            article: "",
            name: name.into(),
            is_plural: false,
        }
    }
}

/// The name with its article; one that ends in an apostrophe has no blank behind it.
impl fmt::Display for BodyName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blank = match self.article.chars().next_back() {
            None | Some('\'' | '’') => "",
            Some(_) => " ",
        };
        write!(f, "{}{blank}{}", self.article, self.name)
    }
}

impl Body {
    /// Returns the body as sentences name it.
    pub(crate) fn in_sentence(&self) -> BodyName<'_> {
        BodyName {
            article: self.article.as_ref().map_or("", |article| article.trim()),
            name: Cow::Borrowed(&self.name.value),
            is_plural: self.is_plural,
        }
    }

    /// Walks over all names of the body, the printed one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name)
            .chain(&self.long_name)
            .chain(&self.variants)
            .map(|name| name.value.as_str())
    }

    /// Returns the word by which the items of a plan file name it: its key, or its name where it is
    /// in no register.
    pub fn reference(&self) -> &str {
        match self.is_registered {
            true => &self.key.0,
            false => &self.name,
        }
    }
}

/// All bodies of a plan: the registered ones in the order of the register, then those that are only
/// named, in the order in which they are first named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bodies {
    list: Vec<Body>,
    /// How many of them are registered; they come first.
    registered: usize,
    by_key: HashMap<BodyKey, usize>,
    by_name: HashMap<String, usize>,
}

impl Bodies {
    /// Makes the bodies of a register; of a repeated key or name the first one counts.
    pub fn registered(list: Vec<Body>) -> Self {
        let mut bodies = Bodies::default();
        list.into_iter().for_each(|body| bodies.push(body));
        bodies
    }

    /// Returns the body with that key.
    pub fn get(&self, key: &BodyKey) -> Option<&Body> {
        self.by_key.get(key).map(|at| &self.list[*at])
    }

    /// Returns the body with that key, or with that name, letter for letter.
    pub fn called(&self, word: &str) -> Option<&Body> {
        let by_key = self.by_key.get(&BodyKey(word.to_owned()));
        let found = by_key.or_else(|| self.by_name.get(word));
        found.map(|at| &self.list[*at])
    }

    /// Returns the key of the body that a word of the plan file names: by its key or by a name of it,
    /// letter for letter. A name that is in no register is kept as one that is only named.
    pub(crate) fn key_of(&mut self, word: Spanned<String>) -> BodyKey {
        let registered = |at: &usize| Some(*at).filter(|at| self.list[*at].is_registered);
        let by_key = self.by_key.get(&BodyKey(word.value.clone()));
        let found = by_key.and_then(registered);
        if let Some(at) = found.or_else(|| self.by_name.get(&word.value).copied()) {
            return self.list[at].key.value.clone();
        }
        let key = self.free_key(&word);
        self.push(Body {
            key: Spanned::new(key.clone(), word.span),
            name: word,
            long_name: None,
            variants: Vec::new(),
            since: None,
            article: None,
            is_plural: false,
            contact: None,
            is_registered: false,
        });
        key
    }

    /// Returns the key that a name would be registered with: its letters and digits, with a few
    /// figures behind them where that says too little or is taken.
    fn free_key(&self, name: &str) -> BodyKey {
        let words = key_words(name);
        let is_free = |key: &BodyKey| !self.by_key.contains_key(key);
        let plain = BodyKey(words.clone());
        if !words.is_empty() && is_free(&plain) {
            return plain;
        }
        let stem = if words.is_empty() { "body" } else { &words };
        let sum = checksum(name);
        (0..u32::MAX)
            .map(|more| {
                BodyKey(format!(
                    "{stem}-{:06x}",
                    sum.wrapping_add(more) & 0x00FF_FFFF
                ))
            })
            .find(is_free)
            .unwrap_or(plain)
    }

    fn push(&mut self, body: Body) {
        let at = self.list.len();
        self.registered += usize::from(body.is_registered);
        self.by_key.entry(body.key.value.clone()).or_insert(at);
        for name in body.names() {
            if !self.by_name.contains_key(name) {
                self.by_name.insert(name.to_owned(), at);
            }
        }
        self.list.push(body);
    }

    /// Changes each of them by `change`, which leaves the keys alone.
    pub(super) fn rewrite(&mut self, mut change: impl FnMut(&mut Body)) {
        let list = std::mem::take(self).list;
        for mut body in list {
            change(&mut body);
            self.push(body);
        }
    }

    /// Walks over the bodies that the plan registers.
    pub(crate) fn of_register(&self) -> impl Iterator<Item = &Body> + Clone {
        self.list[..self.registered].iter()
    }

    /// Walks over those that items only name, each with the place where it is first named.
    pub(crate) fn only_named(&self) -> impl Iterator<Item = (&Body, Span)> {
        let named = self.list[self.registered..].iter();
        named.map(|body| (body, body.name.span))
    }
}

impl Deref for Bodies {
    type Target = [Body];

    fn deref(&self) -> &[Body] {
        &self.list
    }
}

impl<'b> IntoIterator for &'b Bodies {
    type Item = &'b Body;
    type IntoIter = std::slice::Iter<'b, Body>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

impl Plan {
    /// Returns whom a text names, as sentences name it: a body by its key or one of its names, or somebody
    /// whom the plan does not know.
    pub(crate) fn named_in_sentence<'p>(&'p self, said: &'p str) -> BodyName<'p> {
        match self.bodies.called(said) {
            Some(body) if body.key.value.0 == said => body.in_sentence(),
            Some(body) => BodyName {
                name: Cow::Borrowed(said),
                ..body.in_sentence()
            },
            None => BodyName::alone(said),
        }
    }
}

/// A key has so many characters at most, unless a word is longer.
const KEY_LENGTH: usize = 40;

/// Returns the ASCII letters and digits of a name, in small letters and with hyphens between words.
fn key_words(name: &str) -> String {
    let mut key = String::new();
    let name = without_marks(name);
    let words = name.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'' && c != '’');
    for word in words {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if !key.is_empty() && key.len() + word.len() >= KEY_LENGTH {
            break;
        }
        if !key.is_empty() {
            key.push('-');
        }
        key.extend(
            word.chars()
                .take(KEY_LENGTH)
                .map(|c| c.to_ascii_lowercase()),
        );
    }
    key
}

/// Returns a number that tells names apart, the same wherever the name stands (FNV-1a).
fn checksum(name: &str) -> u32 {
    name.bytes().fold(0x811C_9DC5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;

    #[test]
    fn a_name_has_a_key_of_its_own_wherever_it_stands() {
        let span = Span::new(Sources::default().add("plan.toml", ""), 0..0);
        let mut bodies = Bodies::default();
        let mut key = |name: &str| bodies.key_of(Spanned::new(name.to_owned(), span)).0;
        for (name, expected) in [
            ("Line ministries", "line-ministries"),
            ("Line ministries", "line-ministries"),
            ("line ministries", "line-ministries-591bc8"),
            ("Amal Haddad (CEC)", "amal-haddad-cec"),
            ("The Prosecutor’s Office", "the-prosecutors-office"),
            ("وزارة المالية", "body-570a67"),
            ("—", "body-8c2df1"),
            (
                "Ministry of Local Government, Housing and Construction",
                "ministry-of-local-government-housing-and",
            ),
        ] {
            assert_eq!(key(name), expected, "{name}");
        }
    }
}
