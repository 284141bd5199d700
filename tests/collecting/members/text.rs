//! A text of a draft, and what members do to its words.

use super::marks::{self, Author, Ids, deleted, inserted, looking, run};
use super::parts::Parts;
use super::planted::Planted;
use crate::collecting::random::Random;
use std::collections::BTreeMap;
use wem_report::circulation::feedback::{CommentForm, PlanElement};

/// A text of one run, somewhere in a document.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    /// The block that it stands in, and from where to where its last run does, in bytes.
    pub block: usize,
    pub range: (usize, usize),
    /// Texts of one cell: with tracking switched off, all that is done there is one edit.
    pub cell: usize,
    pub place: PlanElement,
    words: Vec<String>,
    /// What stands in the place of a word.
    runs: BTreeMap<usize, String>,
    /// What comes behind all words.
    behind: String,
}

/// What is done to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Insertion,
    Deletion,
    Replacement,
    Typed,
    TypedOver,
    Erased,
    Struck,
    StruckAndTyped,
    Highlighted,
    Hidden,
    HiddenTyped,
    Moved,
    Comment,
    Footnote,
    TakenBack,
    PutInAndTakenOut,
    NewLine,
}

impl Deed {
    const ALL: [Deed; 17] = [
        Deed::Insertion,
        Deed::Deletion,
        Deed::Replacement,
        Deed::Typed,
        Deed::TypedOver,
        Deed::Erased,
        Deed::Struck,
        Deed::StruckAndTyped,
        Deed::Highlighted,
        Deed::Hidden,
        Deed::HiddenTyped,
        Deed::Moved,
        Deed::Comment,
        Deed::Footnote,
        Deed::TakenBack,
        Deed::PutInAndTakenOut,
        Deed::NewLine,
    ];

    /// Returns whether the words differ for whoever reads them without tracking.
    fn is_by_hand(self) -> bool {
        matches!(
            self,
            Deed::Typed
                | Deed::TypedOver
                | Deed::Erased
                | Deed::Struck
                | Deed::StruckAndTyped
                | Deed::Hidden
                | Deed::HiddenTyped
        )
    }

    /// Returns whether the word goes.
    fn takes(self) -> bool {
        !matches!(
            self,
            Deed::Insertion
                | Deed::Typed
                | Deed::HiddenTyped
                | Deed::Comment
                | Deed::Footnote
                | Deed::TakenBack
                | Deed::PutInAndTakenOut
                | Deed::NewLine
        )
    }
}

/// Returns a run as word processors come to keep some, though nothing was done to its words.
fn wrapped(text: &str, random: &mut Random) -> String {
    let plain = run(text);
    match random.below(8) {
        0 => format!("{plain}<w:proofErr w:type=\"spellStart\"/>"),
        1 => format!("<w:r><w:lastRenderedPageBreak/></w:r>{plain}"),
        2 => format!("<w:hyperlink w:anchor=\"there\">{plain}</w:hyperlink>"),
        3 => format!("<w:sdt><w:sdtPr/><w:sdtContent>{plain}</w:sdtContent></w:sdt>"),
        4 => format!("<w:smartTag w:uri=\"u\" w:element=\"e\">{plain}</w:smartTag>"),
        5 => looking(
            "<w:b/><w:rPrChange w:id=\"4\" w:author=\"A. Member\"><w:rPr/></w:rPrChange>",
            text,
        ),
        _ => plain,
    }
}

/// What a member has at hand.
pub(crate) struct Desk<'d> {
    pub random: &'d mut Random,
    pub ids: &'d mut Ids,
    pub parts: &'d mut Parts,
    pub planted: &'d mut Vec<Planted>,
}

impl Desk<'_> {
    /// Returns a word that stands nowhere else.
    pub(crate) fn word(&mut self) -> String {
        format!("zeal{}q", self.ids.next())
    }

    pub(crate) fn author(&mut self) -> Author {
        self.random
            .one_of(&[Author::First, Author::First, Author::Second])
    }

    pub(crate) fn plant(
        &mut self,
        deed: &'static str,
        marks: &[CommentForm],
        place: Option<&PlanElement>,
        words: &[&str],
    ) {
        self.planted.push(Planted {
            deed,
            marks: marks.to_vec(),
            place: place.cloned(),
            words: words
                .iter()
                .map(|word| word.replace('\u{a0}', " ").replace('\u{2060}', ""))
                .collect(),
        });
    }

    /// Writes a comment and maybe an answer; returns what stands in the text before and behind what
    /// they are about.
    pub(crate) fn comment(&mut self, place: &PlanElement) -> (String, String) {
        let (author, word) = (self.author(), self.word());
        let id = self.ids.next();
        let paragraph = format!("{id:08X}");
        let text = format!("Why not {word} here?");
        self.parts.comments += &marks::comment(author, id, &paragraph, &text);
        self.plant("comment", &[CommentForm::Comment], Some(place), &[&word]);
        let (mut start, mut end) = (String::new(), String::new());
        let mut ids = vec![id];
        if self.random.once_in(3) {
            let (id, word) = (self.ids.next(), self.word());
            let (own, text) = (format!("{id:08X}"), format!("Because {word} is meant"));
            self.parts.comments += &marks::comment(Author::Second, id, &own, &text);
            self.parts.answers += &format!(
                "<w15:commentEx w15:paraId=\"{paragraph}\" w15:done=\"0\"/><w15:commentEx w15:paraId=\"{own}\" w15:paraIdParent=\"{paragraph}\" w15:done=\"0\"/>"
            );
            self.plant("answer", &[CommentForm::Reply], Some(place), &[&word]);
            ids.push(id);
        }
        for id in ids {
            start += &format!("<w:commentRangeStart w:id=\"{id}\"/>");
            end += &format!(
                "<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>"
            );
        }
        (start, end)
    }

    /// Writes a footnote; returns what refers to it.
    fn footnote(&mut self, place: &PlanElement) -> String {
        let (word, id) = (self.word(), self.ids.next());
        let note = marks::paragraph(&format!(
            "<w:r><w:footnoteRef/></w:r>{}",
            run(&format!(" See {word} too"))
        ));
        self.parts.footnotes += &format!("<w:footnote w:id=\"{id}\">{note}</w:footnote>");
        self.plant("footnote", &[CommentForm::Addition], Some(place), &[&word]);
        format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>")
    }
}

impl Text {
    pub(crate) fn new(
        block: usize,
        range: (usize, usize),
        cell: usize,
        place: PlanElement,
        text: &str,
    ) -> Self {
        Text {
            block,
            range,
            cell,
            place,
            words: text.split(' ').map(str::to_owned).collect(),
            runs: BTreeMap::new(),
            behind: String::new(),
        }
    }

    pub(crate) fn is_touched(&self) -> bool {
        !self.runs.is_empty() || !self.behind.is_empty()
    }

    /// Does something to a word; `is_edited` says whether the cell was changed without tracking, and
    /// is told so.
    pub(crate) fn edit(&mut self, is_edited: &mut bool, desk: &mut Desk<'_>) {
        let at = desk.random.below(self.words.len());
        let is_near = |at: &usize| self.runs.contains_key(at);
        if (at.saturating_sub(1)..=at + 1).any(|at| is_near(&at)) {
            return;
        }
        let deed = desk.random.one_of(&Deed::ALL);
        let old = self.words[at].clone();
        let says = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count() > 2;
        let is_free = !deed.is_by_hand() || !*is_edited;
        // A word that is one of two, or says nothing, can hardly be told from others.
        let is_plain = !deed.takes() || says(&old) && self.words.len() > 2 && !old.contains('&');
        if !is_free || !is_plain {
            return;
        }
        *is_edited |= deed.is_by_hand();
        let blank = if at + 1 < self.words.len() { " " } else { "" };
        let old_and_blank = format!("{old}{blank}");
        let place = Some(self.place.clone());
        let place = place.as_ref();
        let (author, new) = (desk.author(), desk.word());
        let rest = run(&old_and_blank);
        let space = run(blank);
        let runs = match deed {
            Deed::Insertion => {
                desk.plant("insertion", &[CommentForm::Insertion], place, &[&new]);
                inserted(author, desk.ids, &format!("{new} ")) + &rest
            }
            Deed::Deletion => {
                desk.plant("deletion", &[CommentForm::Deletion], place, &[&old]);
                deleted(author, desk.ids, &old_and_blank)
            }
            Deed::Replacement => {
                let words = [new.as_str(), old.as_str()];
                desk.plant("replacement", &[CommentForm::Replacement], place, &words);
                let (gone, come) = (
                    deleted(author, desk.ids, &old),
                    inserted(author, desk.ids, &new),
                );
                match desk.random.once_in(2) {
                    true => gone + &come + &space,
                    false => come + &gone + &space,
                }
            }
            Deed::Typed => {
                desk.plant("typed", &[CommentForm::Edit], place, &[&new]);
                run(&format!("{new} ")) + &rest
            }
            Deed::TypedOver => {
                desk.plant("typed over", &[CommentForm::Edit], place, &[&new, &old]);
                run(&format!("{new}{blank}"))
            }
            Deed::Erased => {
                desk.plant("erased", &[CommentForm::Edit], place, &[&old]);
                String::new()
            }
            Deed::Struck => {
                desk.plant("struck", &[CommentForm::Edit], place, &[&old]);
                looking("<w:strike/>", &old) + &space
            }
            Deed::StruckAndTyped => {
                desk.plant(
                    "struck and typed",
                    &[CommentForm::Edit],
                    place,
                    &[&new, &old],
                );
                looking("<w:strike/><w:color w:val=\"FF0000\"/>", &old)
                    + &looking("<w:color w:val=\"FF0000\"/>", &format!(" {new}"))
                    + &space
            }
            Deed::Highlighted => {
                desk.plant("highlighted", &[CommentForm::Highlight], place, &[&old]);
                looking("<w:highlight w:val=\"yellow\"/>", &old) + &space
            }
            Deed::Hidden => {
                desk.plant("hidden", &[CommentForm::Hidden], place, &[&old]);
                looking("<w:vanish/>", &old) + &space
            }
            Deed::HiddenTyped => {
                desk.plant("hidden and typed", &[CommentForm::Hidden], place, &[&new]);
                looking("<w:vanish/>", &format!("{new} ")) + &rest
            }
            Deed::Moved => self.moved(&old, &old_and_blank, desk),
            Deed::Comment => {
                let (start, end) = desk.comment(&self.place);
                format!("{start}{}{end}{space}", run(&old))
            }
            Deed::Footnote => {
                let note = desk.footnote(&self.place);
                format!("{}{note}{space}", run(&old))
            }
            Deed::TakenBack => {
                let gone = deleted(author, desk.ids, &new);
                marks::tracked("ins", author, desk.ids, &gone) + &rest
            }
            Deed::PutInAndTakenOut => {
                desk.plant("put in", &[CommentForm::Insertion], place, &[&new]);
                desk.plant("taken out", &[CommentForm::Deletion], place, &[&new]);
                let gone = deleted(Author::Second, desk.ids, &format!("{new} "));
                marks::tracked("ins", Author::First, desk.ids, &gone) + &rest
            }
            Deed::NewLine => {
                desk.plant("new line", &[CommentForm::Insertion], place, &[&new]);
                let line = format!("<w:r><w:br/><w:t>and {new}</w:t><w:br/></w:r>");
                marks::tracked("ins", author, desk.ids, &line) + &rest
            }
        };
        self.runs.insert(at, runs);
    }

    /// Moves a word to the end, where one may be put before it or taken out again; returns what stands
    /// at its old place.
    fn moved(&mut self, old: &str, old_and_blank: &str, desk: &mut Desk<'_>) -> String {
        if !self.behind.is_empty() {
            return run(old_and_blank);
        }
        let (author, new) = (desk.author(), desk.word());
        let name = format!("move{}", desk.ids.next());
        let come = run(&format!(" {old}"));
        let (mark, place) = ([CommentForm::Move], self.place.clone());
        let way = desk.random.below(3);
        let to = |content: &str, desk: &mut Desk<'_>| {
            marks::tracked("moveTo", author, desk.ids, content)
        };
        let there = match way {
            0 => {
                desk.plant("moved", &mark, Some(&place), &[old]);
                to(&come, desk)
            }
            1 => {
                desk.plant("moved with a word", &mark, Some(&place), &[old, &new]);
                let with = inserted(author, desk.ids, &format!(" {new}"));
                to(&come, desk) + &with + &to(&run(" "), desk)
            }
            _ => {
                // What is taken out of it again was never anything else.
                desk.plant("moved and erased", &mark, Some(&place), &[old]);
                let gone =
                    format!("<w:r><w:delText xml:space=\"preserve\"> {old}</w:delText></w:r>");
                let gone = marks::tracked("del", author, desk.ids, &gone);
                to(&(gone + &run(" ")), desk)
            }
        };
        self.behind = marks::moved("moveTo", &name, author, desk.ids, &there);
        let gone = marks::tracked("moveFrom", author, desk.ids, &run(old_and_blank));
        marks::moved("moveFrom", &name, author, desk.ids, &gone)
    }

    /// Moves the last word of a text to the end of another one, where a word may be put before it.
    pub(crate) fn move_to(&mut self, other: &mut Text, desk: &mut Desk<'_>) {
        let last = self.words.len() - 1;
        let is_free = self.behind.is_empty()
            && other.behind.is_empty()
            && last > 2
            && (last - 1..=last).all(|at| !self.runs.contains_key(&at))
            && self.words[last].len() > 2
            && !self.words[last].contains('&');
        if !is_free {
            return;
        }
        let (author, new) = (desk.author(), desk.word());
        let (name, old) = (format!("move{}", desk.ids.next()), self.words[last].clone());
        let mut words = vec![old.as_str()];
        let mut there = marks::tracked("moveTo", author, desk.ids, &run(" "));
        if desk.random.once_in(2) {
            words.push(&new);
            there += &inserted(author, desk.ids, &format!("{new} "));
        }
        there += &marks::tracked("moveTo", author, desk.ids, &run(&old));
        desk.plant(
            "moved elsewhere",
            &[CommentForm::Move],
            Some(&self.place),
            &words,
        );
        other.behind = marks::moved("moveTo", &name, author, desk.ids, &there);
        let gone = marks::tracked("moveFrom", author, desk.ids, &run(&old));
        let gone = marks::moved("moveFrom", &name, author, desk.ids, &gone);
        self.runs.insert(last, gone);
    }

    /// Returns the runs of the text; what is plain comes in pieces, as word processors keep it.
    pub(crate) fn runs(&self, random: &mut Random) -> String {
        let mut runs = String::new();
        let mut plain = String::new();
        for (at, word) in self.words.iter().enumerate() {
            if let Some(own) = self.runs.get(&at) {
                if !plain.is_empty() {
                    runs += &run(&std::mem::take(&mut plain));
                }
                runs += own;
                continue;
            }
            plain += word;
            plain += if at + 1 < self.words.len() { " " } else { "" };
            if random.once_in(6) {
                runs += &wrapped(&std::mem::take(&mut plain), random);
            }
        }
        if !plain.is_empty() {
            runs += &run(&plain);
        }
        runs + &self.behind
    }
}
