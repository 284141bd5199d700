//! Messages that code hands on as values, such as the word for a status.

use super::file::Reader;
use super::message::Message;
use crate::plan::BodyName;
use std::marker::PhantomData;
use std::ops::Range;

/// The messages of a group, named by the values of an enum.
pub(crate) trait PhraseList: Copy {
    /// Where the group stands among all messages.
    const MESSAGES: Range<usize>;

    /// Returns the message's place in its group.
    fn index(self) -> usize;
}

/// The messages of one group in one language.
#[derive(Debug, Clone)]
pub(crate) struct Phrases<P> {
    /// In the order of the list.
    all: Vec<Message>,
    list: PhantomData<P>,
}

impl<P: PhraseList> Phrases<P> {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Phrases {
            all: P::MESSAGES.map(|index| reader.message(index)).collect(),
            list: PhantomData,
        }
    }

    /// Fills in a phrase.
    pub(crate) fn say(&self, phrase: P, values: &[(&str, &str)]) -> String {
        self.message(phrase).fill(values)
    }

    /// Returns a phrase that has no places.
    pub(crate) fn word(&self, phrase: P) -> String {
        self.say(phrase, &[])
    }

    /// Fills in a phrase in the form that goes with a number, which takes the place `count`.
    pub(crate) fn count(&self, phrase: P, count: u32, values: &[(&str, &str)]) -> String {
        self.message(phrase).count(count as usize, values)
    }

    /// Fills in a phrase with a body in the place `body`.
    pub(crate) fn say_of(&self, phrase: P, body: &BodyName<'_>) -> String {
        self.message(phrase).fill_named("body", body, &[])
    }

    /// Fills in a phrase with a body, in the form that goes with a number.
    pub(crate) fn count_of(&self, phrase: P, count: u32, body: &BodyName<'_>) -> String {
        let message = self.message(phrase);
        message.count_named(count as usize, "body", body, &[])
    }

    pub(super) fn message(&self, phrase: P) -> &Message {
        &self.all[phrase.index()]
    }
}
