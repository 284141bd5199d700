//! Who sent a returned file.

use crate::circulation::{NamedSender, Respondent, Respondents, ToldSender};
use crate::cli::{Failure, filters};
use crate::diagnostic::{Diagnostic, nearest};
use crate::plan::Plan;

/// Returns whom the call names: a member, by name or address, or a body, by key or name.
///
/// # Errors
/// When nobody is called like that, with those who nearly are; when two are.
pub(in crate::cli) fn named<'r>(
    plan: &Plan,
    respondents: &'r Respondents,
    word: &str,
) -> Result<NamedSender<'r>, Failure> {
    let body = plan.find_body(word);
    match (respondents.called(word), body) {
        (Some(member), Ok(body)) if !member.bodies.contains(&body.key) => {
            let of_member = member.addresses.first().map_or_else(
                || "rename the member in plan/circulation.toml".to_owned(),
                |address| format!("name the member by its address, {address}"),
            );
            let message =
                format!("“{word}” is a member, and also a body for which another answers");
            Err(Failure::Usage(
                Diagnostic::error("ambiguous-sender", message).help(format!(
                    "{of_member}; for the body, name a member that answers for it"
                )),
            ))
        }
        (Some(member), _) => Ok(NamedSender::Member(member)),
        (None, Ok(body)) => Ok(NamedSender::Body(body.key.value.clone())),
        (None, Err(_)) if respondents.all.is_empty() => {
            let body = filters::find_body(plan, word)?;
            Ok(NamedSender::Body(body.key.value.clone()))
        }
        (None, Err(no)) => Err(nobody(plan, respondents, word, &no.nearest)),
    }
}

fn nobody(plan: &Plan, respondents: &Respondents, word: &str, bodies: &[String]) -> Failure {
    let partly = respondents.partly_called(word);
    if partly.len() > 1 {
        let message = format!("“{word}” may be {}", names(&partly, "or"));
        let finding = Diagnostic::error("ambiguous-sender", message);
        return Failure::Usage(finding.help("write the whole name, or the mail address"));
    }
    let all = || respondents.all.iter().map(|one| one.name.as_str());
    let mut near: Vec<&str> = partly.iter().map(|one| one.name.as_str()).collect();
    let others = nearest(word, all())
        .into_iter()
        .chain(bodies.iter().map(String::as_str));
    for other in others {
        if !near.contains(&other) {
            near.push(other);
        }
    }
    let finding = Diagnostic::error(
        "unknown-sender",
        format!("no member and no body is called “{word}”"),
    );
    Failure::Usage(match &near[..] {
        [] => {
            let members: Vec<&str> = all().collect();
            let bodies = plan.bodies.iter().map(|body| body.key.0.as_str());
            let bodies: Vec<&str> = bodies.collect();
            let (members, bodies) = (members.join(", "), bodies.join(", "));
            finding.help(format!("members are {members}; bodies are {bodies}"))
        }
        near => {
            let near: Vec<String> = near.iter().map(|name| format!("“{name}”")).collect();
            finding.help(format!("did you mean {}?", near.join(" or ")))
        }
    })
}

/// Says that nobody can tell which member a file is from.
pub(super) fn not_told(file: &str, told: &ToldSender<'_>) -> Diagnostic {
    let message = format!("{file} may be from {}", names(&told.candidates, "or"));
    let example = told.candidates.first().map_or("", |one| one.name.as_str());
    Diagnostic::warning("sender-not-told", message).help(format!(
        "none of them counts as having answered; say who: collect it again with --from \"{example}\""
    ))
}

/// Says of files that nothing in them tells who they are from.
pub(super) fn nothing_told(files: &[String]) -> Diagnostic {
    const SHOWN: usize = 10;
    let mut shown: Vec<&str> = files.iter().take(SHOWN).map(String::as_str).collect();
    let more = format!("{} more", files.len().saturating_sub(SHOWN));
    if files.len() > SHOWN {
        shown.push(&more);
    }
    let message = format!("no member is named by {}", shown.join(", "));
    Diagnostic::warning("sender-not-told", message)
        .help("say who sent it: collect it again with --from MEMBER; comments keep their authors")
}

/// Lists names as a sentence does.
fn names(members: &[&Respondent], last: &str) -> String {
    let names: Vec<&str> = members.iter().map(|one| one.name.as_str()).collect();
    match names.split_last() {
        Some((end, [])) => (*end).to_owned(),
        Some((end, others)) => format!("{} {last} {end}", others.join(", ")),
        None => String::new(),
    }
}
