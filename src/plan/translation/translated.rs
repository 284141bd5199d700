//! The plan that a translation makes.

use super::texts::{Instead, Need, PlanText, TextKind};
use super::{LanguageRules, Origin, TextPath, TextState, Translation, Untranslated};
use crate::diagnostic::Spanned;
use crate::plan::column::folded;
use crate::plan::{Calendar, CalendarWords, Meaning, Plan, Timeline};
use std::collections::BTreeSet;

/// The words of the language that a plan is translated into.
pub struct TranslationWords<'w> {
    pub calendar: &'w CalendarWords,
    /// Marks a text that is not translated.
    pub missing: &'w dyn Fn(&str) -> String,
    /// Marks a translation that may be out of date.
    pub stale: &'w dyn Fn(&str) -> String,
}

impl std::fmt::Debug for TranslationWords<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TranslationWords").finish_non_exhaustive()
    }
}

/// A plan in another language.
#[derive(Debug, Clone)]
pub struct Translated {
    pub plan: Plan,
    /// What stands in the plan’s own language, or is left out.
    pub missing: BTreeSet<TextPath>,
    pub stale: BTreeSet<TextPath>,
    /// Phrases of time that mean another time than what they are translated from, each with that.
    pub other_times: Vec<(TextPath, String)>,
}

/// Stands where something has to stand, and nothing is said.
const LEFT_OUT: &str = "…";

impl Plan {
    /// Returns the plan in another language.
    ///
    /// Numbers, keys and meanings are the same. A time line that the language can say is said without a
    /// translation.
    pub fn translated(
        &self,
        language: &str,
        translation: &Translation,
        words: &TranslationWords<'_>,
        rules: LanguageRules,
    ) -> Translated {
        let mut plan = self.clone();
        let mut speaker = Speaker {
            translation,
            calendar: translation.calendar(self),
            words,
            rules,
            missing: BTreeSet::new(),
            stale: BTreeSet::new(),
            other_times: Vec::new(),
            shown: Vec::new(),
        };
        plan.say_each(&mut |text| speaker.say(text));
        let Speaker {
            missing,
            stale,
            mut other_times,
            shown,
            ..
        } = speaker;
        other_times.sort();
        other_times.dedup();
        plan.levels = translation.levels(&self.levels);
        plan.language = language.to_owned();
        let marked = |texts: &BTreeSet<TextPath>, rule| match rule {
            Untranslated::Mark => texts.len(),
            Untranslated::Source | Untranslated::LeaveOut => 0,
        };
        plan.translated_from = Some(Origin {
            language: self.language.clone(),
            missing: marked(&missing, rules.missing),
            stale: marked(&stale, rules.stale),
            shown,
        });
        plan.calendar = translation.calendar(self);
        Translated {
            plan,
            missing,
            stale,
            other_times,
        }
    }

    /// Lists all that can be translated, each text once, in the order of the plan: the path, the source,
    /// and whether it has to be. A time line that the language can say by itself does not.
    pub(crate) fn translatable(
        &self,
        translation: &Translation,
        words: &CalendarWords,
    ) -> Vec<Translatable> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        let calendar = translation.calendar(self);
        self.each_text(&mut |text| {
            if !seen.insert(text.path.clone()) {
                return;
            }
            found.push(Translatable {
                path: text.path.clone(),
                source: text.source.to_owned(),
                is_prose: matches!(text.kind, TextKind::Prose),
                need: match text.kind {
                    TextKind::Timeline(timeline)
                        if timeline.said_in(words, &calendar).is_some() =>
                    {
                        Need::Possible
                    }
                    _ => text.need,
                },
            });
        });
        // Phrases of time stand behind all else: many places share one.
        found.sort_by_key(|text| text.path.is_time());
        found
    }
}

/// A text that can be translated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Translatable {
    pub path: TextPath,
    pub source: String,
    /// Whether it is Markdown, in paragraphs.
    pub is_prose: bool,
    pub need: Need,
}

impl Translatable {
    /// Returns whether somebody has to translate it.
    pub(crate) fn is_needed(&self) -> bool {
        matches!(self.need, Need::Always | Need::Usual)
    }
}

impl Translation {
    /// Returns a plan's calendar with its events in the words of the translation.
    fn calendar(&self, plan: &Plan) -> Calendar {
        let mut calendar = plan.calendar.clone();
        for event in &mut calendar.events {
            let path = TextPath::of(["event", event.key.0.as_str(), "name"]);
            event.names.extend(self.text(&path).map(str::to_owned));
        }
        calendar
    }
}

impl Timeline {
    /// Says it in another language out of its meaning, where what is said means the same there.
    pub(crate) fn said_in(&self, words: &CalendarWords, calendar: &Calendar) -> Option<String> {
        let said = self.meaning.print(words)?;
        let read = Timeline::parse(&said, words, calendar).ok()?;
        (read.meaning == self.meaning).then_some(said)
    }
}

struct Speaker<'s> {
    translation: &'s Translation,
    /// The plan's, with the names of events in the language.
    calendar: Calendar,
    words: &'s TranslationWords<'s>,
    rules: LanguageRules,
    missing: BTreeSet<TextPath>,
    stale: BTreeSet<TextPath>,
    other_times: Vec<(TextPath, String)>,
    shown: Vec<String>,
}

impl Speaker<'_> {
    fn say(&mut self, text: PlanText<'_>) -> Instead {
        let own = self.translation.text(text.path);
        let state = self.translation.state(text.path, text.source);
        match (own, state) {
            (Some(own), TextState::Current) => Instead::Text(self.own(&text, own)),
            (Some(own), _) => {
                self.stale.insert(text.path.clone());
                let own = self.own(&text, own);
                match self.rules.stale {
                    Untranslated::Mark => Instead::Text(self.marked(&text, self.words.stale, &own)),
                    Untranslated::Source => self.source(&text),
                    Untranslated::LeaveOut => left_out(text.need),
                }
            }
            (None, _) => self.missing(&text),
        }
    }

    /// Returns a translation in the form of its source.
    fn own(&mut self, text: &PlanText<'_>, own: &str) -> String {
        if let TextKind::Timeline(timeline) = text.kind {
            let read = Timeline::parse(own, self.words.calendar, &self.calendar);
            let means_another = match (&timeline.meaning, &read) {
                (Meaning::Said(_), _) | (_, Err(_)) => false,
                (meaning, Ok(read)) => read.meaning != *meaning,
            };
            if means_another {
                self.other_times
                    .push((text.path.clone(), timeline.said.clone()));
            }
        }
        match text.kind {
            TextKind::Prose => own.to_owned(),
            _ => folded(own),
        }
    }

    fn missing(&mut self, text: &PlanText<'_>) -> Instead {
        if let TextKind::Timeline(timeline) = text.kind
            && let Some(said) = timeline.said_in(self.words.calendar, &self.calendar)
        {
            return Instead::Text(said);
        }
        match text.need {
            Need::Possible => return Instead::AsItIs,
            Need::OfLanguage => return Instead::Nothing,
            Need::Always | Need::Usual => {}
        }
        self.missing.insert(text.path.clone());
        match self.rules.missing {
            Untranslated::Mark => {
                let marked = self.marked(text, self.words.missing, text.source);
                self.shown.push(marked.clone());
                Instead::Text(marked)
            }
            Untranslated::Source => self.source(text),
            Untranslated::LeaveOut => left_out(text.need),
        }
    }

    /// Marks a text; in Markdown by a paragraph before it, so that nothing in it changes what it is.
    fn marked(&self, text: &PlanText<'_>, mark: &dyn Fn(&str) -> String, said: &str) -> String {
        match text.kind {
            TextKind::Prose => format!("{}\n\n{said}", mark("").trim()),
            _ => mark(said),
        }
    }

    fn source(&mut self, text: &PlanText<'_>) -> Instead {
        self.shown.push(text.source.to_owned());
        Instead::AsItIs
    }
}

fn left_out(need: Need) -> Instead {
    match need {
        Need::Usual | Need::OfLanguage => Instead::Nothing,
        Need::Always | Need::Possible => Instead::Text(LEFT_OUT.to_owned()),
    }
}

impl Translation {
    /// Returns the paths that a plan does not have, with the places where the file says them: those that
    /// it once had, and those that it never had.
    pub(crate) fn strays<'t>(&'t self, texts: &[Translatable]) -> (Strays<'t>, Strays<'t>) {
        let known: BTreeSet<&TextPath> = texts.iter().map(|text| &text.path).collect();
        let strays = self.texts.iter().filter(|(path, _)| !known.contains(path));
        strays.partition(|(path, _)| self.records.contains_key(*path))
    }
}

/// Texts of a file of translations that its plan does not have.
pub(crate) type Strays<'t> = Vec<(&'t TextPath, &'t Spanned<String>)>;
