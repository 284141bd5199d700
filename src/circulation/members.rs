//! Who a draft goes to, whom they answer, and the rules of a silence procedure
//! (`plan/circulation.toml`).

use crate::diagnostic::{self, Diagnostic, Span, Spanned};
use crate::plan::check::{Text, check_texts};
use crate::plan::progress::rules::Rules;
use crate::plan::{BodyKey, Plan};
use std::collections::HashMap;

/// How drafts of a plan are circulated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Circulation {
    pub contact: Option<Contact>,
    pub silence: Option<Silence>,
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

/// A silence procedure: a draft is agreed on when its deadline passes and nobody has objected; a
/// single objection breaks the silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// How many days members have at least.
    pub days: u32,
}

impl Silence {
    /// The fewest days: 72 hours, from the end of the day on which a draft goes out.
    pub const FEWEST_DAYS: u32 = 3;
    /// The most days.
    pub const MOST_DAYS: u32 = 366;
}

/// One who is sent a draft: a member, as an organisation or a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Unique, whatever the letter case.
    pub name: Spanned<String>,
    /// The bodies of the plan for which the member answers.
    pub bodies: Vec<Spanned<BodyKey>>,
    /// BCP 47 tag of the language in which the member is written to; the plan's when absent.
    pub language: Option<String>,
    /// A mail address.
    pub address: Option<Spanned<String>>,
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
    let addresses = addresses.filter_map(|member| member.address.as_ref());
    findings.extend(repeated(addresses, "have the address"));
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
    let members = circulation.members.iter().map(|member| Text {
        what: "name",
        text: &member.name,
        span: member.name.span,
        about: member.name.value.clone(),
    });
    contact.chain(members)
}
