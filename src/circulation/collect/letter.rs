//! What a message says: comments on items and on no item, that there are none, or an objection; and
//! what in it is not said by its writer now.
//!
//! By which words quotations, signatures and forms of address are known is data of the languages
//! ([`LetterWords`]).

use super::fates::{Fate, Fates};
use super::file::Returned;
use super::finding::Finding;
use super::index::Index;
use super::likeness::{as_compared, trimmed};
use super::sent::{LetterWords, Sent, Subject};
use crate::circulation::feedback::CommentForm;
use crate::circulation::word_ledger::LeftOut;
use crate::diagnostic::Diagnostic;
use crate::reading::ReturnedFile;

/// Longest line of a signature, in characters, and most lines.
const SIGNATURE_LINE: usize = 80;
const SIGNATURE_LINES: usize = 12;

/// Most words of a paragraph that says that there are no comments, or that files come along.
const FORMAL_WORDS: usize = 40;

/// Lines at least so long, in characters, were broken by a program.
const WRAPPED: usize = 50;

/// Collects what a message says.
///
/// # Errors
/// When its writer says nothing in it, or a program wrote it.
pub(crate) fn collect_letter(
    name: &str,
    file: &ReturnedFile,
    sent: &Sent,
    has_files: bool,
) -> Result<Returned, Vec<Diagnostic>> {
    let index = Index::new(sent);
    let lines: Vec<&str> = file.places.iter().skip(1).map(|line| &*line.text).collect();
    let subject = file.places.first().map_or("", |line| trimmed(&line.text));
    let mut reader = LetterReader {
        file,
        sent,
        index: &index,
        words: &sent.letters,
        fates: Fates::new(file),
        findings: Vec::new(),
        is_answer: false,
    };
    let kinds = reader.kinds(&lines);
    reader.paragraphs(&lines, &kinds, has_files);
    let says_itself = reader.is_answer || !reader.findings.is_empty();
    reader.subject(subject, says_itself);
    let is_answer = reader.is_answer || !reader.findings.is_empty() || has_files;
    let words = reader.fates.ledger();
    if !words.adds_up() {
        return Err(vec![super::file::does_not_add_up(name, &words)]);
    }
    if !is_answer {
        return Err(vec![
            Diagnostic::error(
                "not-an-answer",
                format!("{name} is a message without words of its own, not an answer"),
            )
            .help("what it quotes is not collected; is something missing in it?"),
        ]);
    }
    Ok(Returned {
        author: file.properties.last_modified_by.clone(),
        saved: file.properties.modified,
        findings: reader.findings,
        words,
        ..Returned::default()
    })
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineKind {
    Blank,
    Own,
    Quoted,
    Greeting,
    Signature,
}

struct LetterReader<'r> {
    file: &'r ReturnedFile,
    sent: &'r Sent,
    index: &'r Index<'r>,
    words: &'r LetterWords,
    fates: Fates<'r>,
    findings: Vec<Finding>,
    /// Whether it says, in so many words, that there is nothing to say, or that files come along.
    is_answer: bool,
}

/// Lines that are said together, from the first to before the last.
type Paragraph = std::ops::Range<usize>;

/// What a paragraph begins with: what it is about.
struct Reference {
    subject: Subject,
    /// How many bytes it takes with what parts it from the text, where the text goes on without it.
    length: usize,
}

impl LetterReader<'_> {
    fn kinds(&self, lines: &[&str]) -> Vec<LineKind> {
        let mut kinds = self.quotations(lines, true);
        self.signatures(lines, &mut kinds);
        if !kinds.contains(&LineKind::Own) {
            // Whoever passes a message on and adds nothing sends that message.
            kinds = self.quotations(lines, false);
            self.signatures(lines, &mut kinds);
        }
        kinds
    }

    /// Tells what is quoted; of what is passed on whole only if that is asked for.
    fn quotations(&self, lines: &[&str], with_forwards: bool) -> Vec<LineKind> {
        let mut kinds = vec![LineKind::Own; lines.len()];
        let mut at = 0;
        while at < lines.len() {
            let line = trimmed(lines[at]);
            if line.is_empty() {
                kinds[at] = LineKind::Blank;
            } else if line.starts_with('>') {
                kinds[at] = LineKind::Quoted;
            } else if is_separator(line, &self.words.forwards) {
                let end = match with_forwards {
                    true => lines.len(),
                    false => self.end_of_head(lines, at + 1).unwrap_or(at + 1),
                };
                kinds[at..end].fill(LineKind::Quoted);
                at = end;
                continue;
            } else if self.is_head(lines, at) || is_separator(line, &self.words.separators) {
                kinds[at..].fill(LineKind::Quoted);
                break;
            } else {
                let mut next = lines[at + 1..].iter().map(|line| trimmed(line));
                let next = next.find(|line| !line.is_empty());
                let is_above_quotation = next.is_some_and(|next| next.starts_with('>'));
                if self.is_attribution(line, is_above_quotation) {
                    let first = self.start_of_attribution(lines, at, &kinds);
                    kinds[first..=at].fill(LineKind::Quoted);
                    if !is_above_quotation {
                        kinds[at..].fill(LineKind::Quoted);
                        break;
                    }
                }
            }
            at += 1;
        }
        kinds
    }

    /// Returns whether the head of a quoted message begins at a line: the names of three fields at
    /// least, in lines one after another.
    fn is_head(&self, lines: &[&str], at: usize) -> bool {
        let is_rule = |line: &str| line.len() >= 8 && line.chars().all(|c| c == '_' || c == '-');
        let mut from = at;
        if is_rule(trimmed(lines[at])) {
            from += 1;
            from += lines[from..]
                .iter()
                .take_while(|line| trimmed(line).is_empty())
                .count();
        }
        self.end_of_head(lines, from).is_some()
    }

    /// Returns where the head of a message ends that begins at a line.
    fn end_of_head(&self, lines: &[&str], at: usize) -> Option<usize> {
        let is_field = |line: &str| {
            let line = line.trim_matches(|c: char| c.is_whitespace() || c == '*');
            let name = line.split_once(':').map(|(name, _)| name);
            name.is_some_and(|name| {
                let name = name.trim_matches(|c: char| c.is_whitespace() || c == '*');
                self.words.heads.iter().any(|head| is_same(head, name))
            })
        };
        let end = lines[at.min(lines.len())..].iter();
        let blank = end
            .clone()
            .take_while(|line| trimmed(line).is_empty())
            .count();
        let first = at + blank;
        if !lines.get(first).is_some_and(|line| is_field(line)) {
            return None;
        }
        let head = lines[first..]
            .iter()
            .take_while(|line| !trimmed(line).is_empty());
        let head: Vec<&&str> = head.collect();
        let fields = head.iter().take(10).filter(|line| is_field(line)).count();
        (fields >= 3).then_some(first + head.len())
    }

    /// Returns whether a line names whoever is quoted: it ends with a word for that or, above what is quoted,
    /// has one before the name, as in “Am 9. August schrieb A. Member:”.
    fn is_attribution(&self, line: &str, is_above_quotation: bool) -> bool {
        let line = line.trim_end_matches('*').to_lowercase();
        let is_within = |end: &str| {
            let word = end.trim_end_matches([' ', ':']);
            is_above_quotation && line.ends_with(':') && line.contains(&format!(" {word} "))
        };
        let mut ends = self.words.attributions.iter();
        ends.any(|end| {
            let end = end.to_lowercase();
            line.ends_with(&end) || is_within(&end)
        }) && line.chars().any(|c| c.is_numeric() || c == '@')
            && line.chars().count() <= 300
    }

    /// Programs break the line that names whoever is quoted, too.
    fn start_of_attribution(&self, lines: &[&str], at: usize, kinds: &[LineKind]) -> usize {
        let line = lines[at];
        let is_whole = line.chars().any(char::is_numeric)
            && line.matches('>').count() <= line.matches('<').count();
        let before = at.checked_sub(1).filter(|before| {
            kinds[*before] == LineKind::Own && lines[*before].chars().any(char::is_numeric)
        });
        match (is_whole, before) {
            (false, Some(before)) => before,
            _ => at,
        }
    }

    /// Tells forms of address, and who signs.
    fn signatures(&self, lines: &[&str], kinds: &mut [LineKind]) {
        let first = kinds.iter().position(|kind| *kind == LineKind::Own);
        if let Some(first) = first.filter(|first| self.is_greeting(lines[*first])) {
            kinds[first] = LineKind::Greeting;
        }
        let mut at = 0;
        while at < lines.len() {
            let line = trimmed(lines[at]);
            let end = at
                + kinds[at..]
                    .iter()
                    .take_while(|kind| **kind != LineKind::Quoted)
                    .count();
            if kinds[at] != LineKind::Own {
                at += 1;
                continue;
            }
            if line == "--" {
                set_own(&mut kinds[at..end], LineKind::Signature);
            } else if self.words.devices.iter().any(|words| begins(line, words)) {
                kinds[at] = LineKind::Signature;
            } else if let Some(end) = self.end_of_signature(lines, at, end) {
                set_own(&mut kinds[at..end], LineKind::Signature);
            }
            at += 1;
        }
    }

    fn is_greeting(&self, line: &str) -> bool {
        let line = trimmed(line);
        let words = line.split_whitespace().count();
        let is_closed = line.ends_with([',', ':', '!', '،', '،', '-', '–']);
        words <= 12
            && (is_closed || words <= 5 && !line.ends_with(['.', '?']))
            && self.words.greetings.iter().any(|words| begins(line, words))
            && self.reference(line).is_none()
    }

    /// Returns where a signature ends that begins with a line: those who sign do so in short lines, and
    /// what follows them is said by their writer.
    fn end_of_signature(&self, lines: &[&str], at: usize, end: usize) -> Option<usize> {
        let last = match self.is_sign_off(trimmed(lines[at])) {
            true => at,
            false => self.end_of_closing(lines, at, end)?,
        };
        let is_said = |line: &str| {
            let words = line.split_whitespace().count();
            line.chars().count() > SIGNATURE_LINE
                || words >= 7 && line.ends_with(['.', '?', '!', ':', ';'])
                || self.reference(line).is_some()
                || is_same("PS", line.get(..2).unwrap_or_default())
                || is_same("P.S.", line.get(..4).unwrap_or_default())
        };
        let said = (last + 1..end).find(|line| is_said(trimmed(lines[*line])));
        let until = said.unwrap_or(end);
        let signing = || lines[last + 1..until].iter().map(|line| trimmed(line));
        let count = signing().filter(|line| !line.is_empty()).count();
        let name = signing().find(|line| !line.is_empty());
        let is_name = name.is_some_and(|name| !name.ends_with(['.', ':', ';', '?']));
        let is_signature =
            count <= SIGNATURE_LINES && (said.is_none() && name.is_none() || is_name);
        is_signature.then_some(until)
    }

    /// Returns the last line of a sentence that begins with a line and is only polite: "The Embassy
    /// avails itself of this opportunity to renew …".
    fn end_of_closing(&self, lines: &[&str], at: usize, end: usize) -> Option<usize> {
        let before = at
            .checked_sub(1)
            .map_or("", |before| trimmed(lines[before]));
        if !before.is_empty() && !before.ends_with(['.', '!', '?', ',', ':']) {
            return None;
        }
        let block = (at..end).take_while(|line| !trimmed(lines[*line]).is_empty());
        let length = block
            .clone()
            .position(|line| trimmed(lines[line]).ends_with(['.', '!']));
        let last = match length {
            Some(length) => at + length,
            None => block.last()?,
        };
        let text = joined(&lines[at..=last]);
        let is_closing = self.is_polite(&text)
            && sentences(&text).len() == 1
            && text.split_whitespace().count() <= FORMAL_WORDS
            && !self.objects(&text)
            && self.reference(&text).is_none();
        is_closing.then_some(last)
    }

    /// Returns whether a sentence has words that only close a message.
    fn is_polite(&self, sentence: &str) -> bool {
        let said = spaced(sentence);
        let mut closings = self.words.closings.iter();
        closings.any(|words| said.contains(&spaced(words)))
    }

    fn is_sign_off(&self, line: &str) -> bool {
        let bare = line.trim_end_matches([',', '.', '!', '-', '–', ' ', '،']);
        self.words.sign_offs.iter().any(|words| {
            let name = line
                .get(words.len()..)
                .and_then(|rest| rest.strip_prefix(','));
            let is_name = name.is_some_and(|name| {
                let mut words = name.split_whitespace().peekable();
                words.peek().is_some()
                    && name.split_whitespace().count() <= 4
                    && words.all(|word| word.starts_with(|c: char| c.is_uppercase()))
            });
            is_same(words, bare) || is_name && begins(line, words)
        })
    }

    /// Says what becomes of all lines.
    fn paragraphs(&mut self, lines: &[&str], kinds: &[LineKind], has_files: bool) {
        for (at, kind) in kinds.iter().enumerate() {
            let fate = match kind {
                LineKind::Blank | LineKind::Own => continue,
                LineKind::Quoted => LeftOut::Quoted,
                LineKind::Greeting => LeftOut::Greeting,
                LineKind::Signature => LeftOut::Signature,
            };
            self.fates.set_all(place_of(at), Fate::LeftOut(fate));
        }
        // The item that a line of its own names, for the paragraph below it.
        let mut above: Option<(Paragraph, Subject)> = None;
        for paragraph in self.split(lines, kinds) {
            let text = joined(&lines[paragraph.clone()]);
            let reference = self.reference(&text);
            let is_alone = reference.as_ref().is_some_and(|of| {
                let rest = text.get(of.length..).unwrap_or_default();
                of.length > 0 && trimmed(rest).is_empty()
            });
            if let Some(left) = above.take_if(|_| reference.is_some()) {
                self.say(&joined(&lines[left.0.clone()]), left.0, Some(left.1), "");
            }
            match (reference, above.take()) {
                (Some(reference), _) if is_alone => above = Some((paragraph, reference.subject)),
                (Some(reference), _) => {
                    let (about, said) = text.split_at(reference.length);
                    self.say(trimmed(said), paragraph, Some(reference.subject), about);
                }
                (None, Some((heading, subject))) => {
                    let about = joined(&lines[heading.clone()]);
                    self.say(&text, heading.start..paragraph.end, Some(subject), &about);
                }
                (None, None) => match self.formal(&text, has_files) {
                    Some(reason) => {
                        self.is_answer = true;
                        self.set(paragraph, Fate::LeftOut(reason));
                    }
                    None => self.say(&text, paragraph, None, ""),
                },
            }
        }
        if let Some((heading, subject)) = above {
            self.say(&joined(&lines[heading.clone()]), heading, Some(subject), "");
        }
    }

    /// Parts paragraphs: at blank lines, at what begins a list's entry, and where an item is named.
    fn split(&self, lines: &[&str], kinds: &[LineKind]) -> Vec<Paragraph> {
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        let mut is_open = false;
        for (at, line) in lines.iter().enumerate() {
            if kinds[at] != LineKind::Own {
                is_open = false;
                continue;
            }
            let line = trimmed(line);
            let is_entry = line.starts_with(['-', '*', '•', '·', '–']) && line.contains(' ');
            // A program can break a line before a number; a sentence ends before that.
            let before = at
                .checked_sub(1)
                .map_or("", |before| trimmed(lines[before]));
            let is_broken =
                before.chars().count() >= WRAPPED && !before.ends_with(['.', '!', '?', ':', ';']);
            let is_new = !is_open || is_entry || !is_broken && self.reference(line).is_some();
            match paragraphs.last_mut().filter(|_| !is_new) {
                Some(last) => last.end = at + 1,
                None => paragraphs.push(at..at + 1),
            }
            is_open = true;
        }
        paragraphs
    }

    /// Returns what a text begins with, where that names something of the plan.
    fn reference(&self, text: &str) -> Option<Reference> {
        let bare = text.trim_start_matches(|c: char| c.is_whitespace() || "-*•·–—".contains(c));
        let mut rest = bare;
        let lead_in = behind_any(rest, &self.words.lead_ins);
        rest = lead_in.unwrap_or(rest);
        // "As regards the item 1.1.1": an article is a lead-in, too.
        rest = behind_any(rest, &self.words.lead_ins).unwrap_or(rest);
        let item = behind_any(rest, &self.words.items);
        rest = item.unwrap_or(rest).trim_start_matches(['(', '#']);
        let end = rest.find(|c: char| c.is_whitespace() || ",;:()–—/".contains(c));
        let token = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', '-']);
        if !token.contains(|c: char| c.is_numeric()) {
            return None;
        }
        let behind = &rest[token.len()..];
        let items = self.index.of_name(token);
        let goals = &self.sent.base.goals;
        let goal = goals.iter().position(|goal| is_same(&goal.number, token));
        // A number alone may count paragraphs.
        let is_sure = token.contains('.') || item.is_some() && lead_in.is_some();
        let subject = match (items.first(), goal) {
            (Some(item), _) if is_sure || behind.trim_start().starts_with(':') => {
                Subject::Item(*item)
            }
            (None, Some(goal)) if token.contains('.') => Subject::Goal(goal),
            _ => return None,
        };
        let text_behind = self.behind_more(behind);
        let separator = text_behind.trim_start_matches(|c: char| c.is_whitespace() || c == ')');
        let is_parted = separator.is_empty()
            || separator.starts_with([':', '-', '–', '—'])
            || lead_in.is_none() && item.is_none();
        let rest =
            separator.trim_start_matches(|c: char| c.is_whitespace() || ".:-–—,)".contains(c));
        Some(Reference {
            subject,
            length: match is_parted {
                true => text.len() - rest.len(),
                false => 0,
            },
        })
    }

    /// Returns what stands behind more numbers of items: what names several is about the first.
    fn behind_more<'t>(&self, text: &'t str) -> &'t str {
        let mut rest = text;
        loop {
            let next = rest.trim_start_matches(|c: char| c.is_whitespace() || ",;/&+".contains(c));
            let next = match next.split_once(char::is_whitespace) {
                Some((word, behind)) if word.chars().count() <= 3 && !word.contains('.') => behind,
                _ => next,
            };
            let next = next.trim_start();
            let end = next.find(|c: char| c.is_whitespace() || ",;:()–—/".contains(c));
            let token = next[..end.unwrap_or(next.len())].trim_end_matches(['.', '-']);
            if !token.contains('.') || self.index.of_name(token).is_empty() {
                return rest;
            }
            rest = &next[token.len()..];
        }
    }

    /// Returns why a paragraph is no comment, if it is a form of words.
    fn formal(&self, text: &str, has_files: bool) -> Option<LeftOut> {
        let said = spaced(text);
        let has = |words: &[String]| words.iter().any(|words| said.contains(&spaced(words)));
        let is_short = text.split_whitespace().count() <= FORMAL_WORDS;
        if !is_short || self.objects(text) || has(&self.words.exceptions) {
            return None;
        }
        let is_thanks = |sentence: &str| {
            let mut words = self.words.sign_offs.iter();
            words.any(|words| begins(trimmed(sentence), words)) || self.is_polite(sentence)
        };
        let says_none = |sentence: &str| {
            let said = spaced(sentence);
            self.words
                .no_comments
                .iter()
                .any(|words| said.contains(&spaced(words)))
        };
        let mut sentences = sentences(text).into_iter();
        if has(&self.words.no_comments) && sentences.all(|one| says_none(one) || is_thanks(one)) {
            return Some(LeftOut::NoComments);
        }
        (has_files && has(&self.words.covers)).then_some(LeftOut::CoverWords)
    }

    /// Returns whether a text objects, where it does not say that it does not.
    fn objects(&self, text: &str) -> bool {
        let mut said = spaced(text);
        for words in &self.words.no_comments {
            said = said.replace(&spaced(words), " ");
        }
        self.words
            .objections
            .iter()
            .any(|words| said.contains(&spaced(words)))
    }

    fn say(&mut self, text: &str, lines: Paragraph, subject: Option<Subject>, about: &str) {
        let mark = match self.sent.has_silence && self.objects(text) {
            true => CommentForm::Objection,
            false => CommentForm::Comment,
        };
        let mut finding = Finding::new(mark, (place_of(lines.start), 0));
        finding.place = subject.map(|subject| self.sent.base.place(subject));
        finding
            .author
            .clone_from(&self.file.properties.last_modified_by);
        finding.written = self.file.properties.modified;
        finding.text = text.to_owned();
        finding.about = trimmed(about)
            .trim_end_matches([':', '.', '-', '–', '—', ' '])
            .to_owned();
        self.findings.push(finding);
        self.set(lines, Fate::Found);
    }

    fn set(&mut self, lines: Paragraph, fate: Fate) {
        for line in lines {
            self.fates.set_all(place_of(line), fate);
        }
    }

    /// Says what becomes of the subject: where the message says nothing else, or only the subject
    /// objects, it is read as its words are.
    fn subject(&mut self, subject: &str, says_itself: bool) {
        let fate = match self.formal(subject, false) {
            Some(reason) if !says_itself => {
                self.is_answer = true;
                Fate::LeftOut(reason)
            }
            _ if self.objects(subject) && self.sent.has_silence => {
                let mut finding = Finding::new(CommentForm::Objection, (0, 0));
                finding
                    .author
                    .clone_from(&self.file.properties.last_modified_by);
                finding.written = self.file.properties.modified;
                finding.text = subject.to_owned();
                self.findings.push(finding);
                Fate::Found
            }
            _ => Fate::LeftOut(LeftOut::Subject),
        };
        self.fates.set_all(0, fate);
    }
}

/// Returns the place of a line: the first place is the subject's.
fn place_of(line: usize) -> u32 {
    u32::try_from(line + 1).unwrap_or(u32::MAX)
}

fn set_own(kinds: &mut [LineKind], kind: LineKind) {
    for own in kinds.iter_mut().filter(|own| **own == LineKind::Own) {
        *own = kind;
    }
}

/// Returns whether a line is one of those that programs put above what they quote, in dashes or not.
fn is_separator(line: &str, separators: &[String]) -> bool {
    let bare = line.trim_matches(|c: char| c.is_whitespace() || "-_*=:".contains(c));
    let mut separators = separators.iter();
    separators.any(|separator| is_same(separator, bare))
}

fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// Returns a text in small letters, with apostrophes as keyboards have them.
fn plain(text: &str) -> String {
    text.replace('’', "'").to_lowercase()
}

/// Returns whether a line begins with some words.
fn begins(line: &str, words: &str) -> bool {
    spaced(line).starts_with(&spaced(words))
}

/// Returns what stands behind the longest of some words that a text begins with.
fn behind_any<'t>(text: &'t str, all: &[String]) -> Option<&'t str> {
    let behind = all.iter().filter_map(|words| {
        let length = text.char_indices().nth(words.chars().count());
        let (head, rest) = text.split_at(length.map_or(text.len(), |(at, _)| at));
        if !is_same(head, words) {
            return None;
        }
        let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
        rest.starts_with(char::is_whitespace)
            .then(|| rest.trim_start())
    });
    behind.min_by_key(|rest| rest.len())
}

/// Returns a text's words in small letters, a space before and behind each.
fn spaced(text: &str) -> String {
    let mut spaced = String::from(" ");
    let text = plain(&as_compared(text));
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    for word in words.filter(|word| !word.is_empty()) {
        spaced.push_str(word);
        spaced.push(' ');
    }
    spaced
}

fn sentences(text: &str) -> Vec<&str> {
    let parts = text.split_inclusive(['.', '!', '?', ';']);
    parts
        .map(trimmed)
        .filter(|one| one.contains(char::is_alphanumeric))
        .collect()
}

/// Joins the lines of a paragraph: those that a program broke with a blank.
fn joined(lines: &[&str]) -> String {
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            let before = lines[at - 1].chars().count();
            text.push(if before < WRAPPED { '\n' } else { ' ' });
        }
        text.push_str(trimmed(line));
    }
    text
}
