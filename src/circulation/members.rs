//! Who a draft goes to, whom they answer and by which hour, who signs, and the rules of a silence
//! procedure (`plan/circulation.toml`).

use crate::diagnostic::{self, Diagnostic, Span, Spanned};
use crate::plan::check::{Text, check_texts};
use crate::plan::progress::rules::Rules;
use crate::plan::{BodyKey, Plan};
use std::collections::{HashMap, HashSet};

/// How drafts of a plan are circulated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Circulation {
    pub contact: Option<Contact>,
    pub silence: Option<Silence>,
    /// When a deadline's day ends; at its end when absent.
    pub hour: Option<Hour>,
    pub signatory: Option<Signatory>,
    /// In the order of the file.
    pub members: Vec<Member>,
}

/// Whom members answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub name: Spanned<String>,
    /// A mail address.
    pub address: Option<Spanned<String>>,
}

/// A time of day, as letters say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hour {
    /// Hours and minutes, such as `18:00`.
    pub time: String,
    /// Which time that is, in words: `Geneva time`, `UTC+2`.
    pub zone: Spanned<String>,
}

/// Who signs letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    pub name: Spanned<String>,
    /// Their office, such as “Executive Secretary”.
    pub title: Option<Spanned<String>>,
}

/// A silence procedure: a draft is agreed on when its deadline passes and nobody has objected; a
/// single objection breaks the silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// How many days members have at least.
    pub days: u32,
}

impl Silence {
    /// The fewest days: 72 hours, from the end of the day on which a draft goes out.
    pub(crate) const FEWEST_DAYS: u32 = 3;
    /// The most days.
    pub(crate) const MOST_DAYS: u32 = 366;
}

/// One who is sent a draft: a member, as an organisation or a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Unique, whatever the letter case.
    pub name: Spanned<String>,
    /// How letters begin, such as “Excellency”, without a comma.
    pub salutation: Option<Spanned<String>>,
    /// The bodies of the plan for which the member answers.
    pub bodies: Vec<Spanned<BodyKey>>,
    /// BCP 47 tag of the language in which the member is written to; the plan's when absent.
    pub language: Option<String>,
    /// Mail addresses, the first one first.
    pub addresses: Vec<Spanned<String>>,
    /// Mail addresses that get a copy; members can share them.
    pub copies: Vec<Spanned<String>>,
}

impl Contact {
    /// Returns name and address in one line.
    pub fn line(&self) -> String {
        match &self.address {
            Some(address) => format!("{}, {}", *self.name, **address),
            None => self.name.value.clone(),
        }
    }
}

/// Checks a circulation against its plan: bodies are the plan's, members have names and addresses
/// of their own, and documents can show what they print.
///
/// `shows` says whether the fonts have a character. The findings come sorted by place.
pub fn check_circulation(
    plan: &Plan,
    circulation: &Circulation,
    shows: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let rules = Rules::new(plan);
    let mut findings = Vec::new();
    for body in circulation.members.iter().flat_map(|member| &member.bodies) {
        if let Some(problem) = rules.body(body) {
            findings.push(problem.diagnostic.at_labelled(body.span, "unknown body"));
        }
    }
    let names = circulation.members.iter().map(|member| &member.name);
    findings.extend(repeated(names, "have the name"));
    let addresses = circulation.members.iter();
    let addresses = addresses.flat_map(|member| &member.addresses);
    findings.extend(repeated(addresses, "have the address"));
    for member in &circulation.members {
        let own = member
            .addresses
            .iter()
            .map(|address| address.to_lowercase());
        let mut known: HashSet<String> = own.collect();
        for copy in &member.copies {
            if !known.insert(copy.to_lowercase()) {
                findings.push(
                    Diagnostic::error(
                        "repeated-member",
                        format!("“{}” would get the same message twice", **copy),
                    )
                    .at_labelled(copy.span, "used again")
                    .help("keep it once, under `address` or under `copies`"),
                );
            }
        }
    }
    findings.extend(check_texts(texts(circulation), shows));
    diagnostic::sort(&mut findings);
    findings
}

fn repeated<'c>(
    texts: impl Iterator<Item = &'c Spanned<String>>,
    relation: &str,
) -> Vec<Diagnostic> {
    let mut first: HashMap<String, Span> = HashMap::new();
    let mut findings = Vec::new();
    for text in texts {
        match first.get(&text.to_lowercase()) {
            Some(earlier) => findings.push(
                Diagnostic::error(
                    "repeated-member",
                    format!("two members {relation} “{}”", **text),
                )
                .at_labelled(text.span, "used again")
                .see(*earlier, "used first")
                .help("a draft is sent once to each: keep one of the two, or tell them apart"),
            ),
            None => {
                first.insert(text.to_lowercase(), text.span);
            }
        }
    }
    findings
}

fn texts(circulation: &Circulation) -> impl Iterator<Item = Text<'_>> {
    let contact = circulation.contact.iter().map(|contact| Text {
        what: "name",
        text: &contact.name,
        span: contact.name.span,
        about: "contact".to_owned(),
    });
    let hour = circulation.hour.iter().map(|hour| Text {
        what: "zone",
        text: &hour.zone,
        span: hour.zone.span,
        about: "deadline".to_owned(),
    });
    let signatory = circulation.signatory.iter().flat_map(|one| {
        let texts = [("name", Some(&one.name)), ("title", one.title.as_ref())];
        given(texts, "signature")
    });
    let members = circulation.members.iter().flat_map(|member| {
        let texts = [
            ("name", Some(&member.name)),
            ("salutation", member.salutation.as_ref()),
        ];
        given(texts, &member.name)
    });
    contact.chain(hour).chain(signatory).chain(members)
}

/// Walks over the texts that are there; `about` is what they are of.
fn given<'c>(
    texts: [(&'static str, Option<&'c Spanned<String>>); 2],
    about: &str,
) -> impl Iterator<Item = Text<'c>> + use<'c> {
    let about = about.to_owned();
    texts.into_iter().filter_map(move |(what, text)| {
        let text = text?;
        Some(Text {
            what,
            text,
            span: text.span,
            about: about.clone(),
        })
    })
}
