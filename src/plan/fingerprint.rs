//! A hash of what a plan says, whatever its file looks like.

use super::column::Values;
use super::{EventSide, Item, Plan, Wait};
use crate::numerals::hexadecimal;
use sha2::{Digest, Sha256};

/// Collects texts so that no two different plans feed the same bytes.
struct Fingerprint(Sha256);

impl Fingerprint {
    fn text(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
    }

    fn option(&mut self, text: Option<&str>) {
        self.count(usize::from(text.is_some()));
        self.text(text.unwrap_or_default());
    }

    fn count(&mut self, count: usize) {
        self.0.update((count as u64).to_le_bytes());
    }
}

fn feed_waits(waits: &[Wait], print: &mut Fingerprint) {
    print.count(waits.len());
    for wait in waits {
        print.text(&wait.item);
        print.option(wait.lag.as_ref().map(|lag| lag.said.as_str()));
    }
}

impl Plan {
    /// Returns the SHA-256 of the plan's content as 64 hexadecimal digits.
    ///
    /// Comments, spacing and the order of keys in the file do not matter; every word that a
    /// document may print does, but for the articles of bodies: they are grammar, and whoever adds
    /// one while a draft is out does not make another plan of it.
    pub fn fingerprint(&self) -> String {
        let mut print = Fingerprint(Sha256::new());
        print.text(&self.id);
        print.text(&self.title);
        print.text(&self.organisation);
        print.text(&self.language);
        self.feed_edition(&mut print);
        print.count(self.bodies.len());
        for body in &self.bodies {
            print.text(&body.key.0);
            print.text(&body.name);
            print.option(body.long_name.as_deref().map(String::as_str));
        }
        print.count(self.events.len());
        for event in &self.events {
            print.text(&event.key.0);
            print.text(&event.name);
            print.option(event.date.as_deref().map(|date| date.said.as_str()));
        }
        print.count(self.sections.len());
        for section in &self.sections {
            print.text(&section.number.0);
            print.text(&section.title);
            print.count(section.goals.len());
            for goal in &section.goals {
                print.text(&goal.number.0);
                print.text(&goal.title);
                print.option(goal.event.as_ref().map(|event| event.0.as_str()));
                print.count(goal.items.len());
                for item in &goal.items {
                    feed_item(item, &mut print);
                }
            }
        }
        // Behind all else, so that a plan without them keeps its hash.
        for place in self.items() {
            let item = place.item;
            if item.leads > 0 || !item.with.is_empty() {
                print.text(&item.key.0);
                print.count(item.leads);
                print.count(item.with.len());
                item.with.iter().for_each(|body| print.text(&body.0));
            }
            feed_values(&place.item.key.0, &place.item.values, &mut print);
        }
        for section in &self.sections {
            feed_values(&section.number.0, &section.values, &mut print);
            for goal in &section.goals {
                feed_values(&goal.number.0, &goal.values, &mut print);
            }
        }
        self.feed_levels(&mut print);
        for place in self.items() {
            let item = place.item;
            if !item.after.is_empty() || item.takes.is_some() {
                print.text(&item.key.0);
                print.option(item.takes.as_deref().map(|takes| takes.said.as_str()));
                feed_waits(&item.after, &mut print);
            }
        }
        for event in &self.events {
            for milestone in &event.milestones {
                print.text(&event.key.0);
                print.text(&milestone.what);
                print.text(&milestone.lapse.said);
                print.count(usize::from(milestone.side == EventSide::After));
                feed_waits(&milestone.after, &mut print);
                let done = milestone.done.map(|day| day.to_string());
                print.option(done.as_deref());
            }
        }
        self.feed_particulars(&mut print);
        hexadecimal(&print.0.finalize())
    }

    /// Feeds what concept notes print of events and bodies, as far as the plan says it.
    fn feed_particulars(&self, print: &mut Fingerprint) {
        for event in &self.events {
            for (key, text) in event.particulars.texts() {
                print.text(&event.key.0);
                print.text(key);
                print.text(text);
            }
            for organiser in &event.particulars.organisers {
                print.text("organiser");
                print.text(&organiser.0);
            }
        }
        let contacts = self.bodies.iter().map(|body| &body.contact);
        let events = self.events.iter().map(|event| &event.note_title);
        let goals = self.goals().map(|goal| &goal.note_title);
        let items = self.items().map(|place| &place.item.note_title);
        let texts = contacts.chain(events).chain(goals).chain(items).enumerate();
        for (at, text) in texts {
            if let Some(text) = text {
                print.count(at);
                print.text(text);
            }
        }
    }

    /// Feeds what plans of three levels without text between them do not have.
    fn feed_levels(&self, print: &mut Fingerprint) {
        for area in &self.areas {
            print.text("area");
            print.text(&area.key);
            print.text(&area.number.0);
            print.text(&area.title);
        }
        for section in &self.sections {
            if let Some(area) = section.area {
                print.text("in area");
                print.text(&section.key);
                print.count(area);
            }
        }
        for place in self.items().filter(|place| place.item.is_step) {
            print.text("step");
            print.text(&place.item.key.0);
        }
        for text in self.running_texts() {
            print.text("text");
            print.text(text);
        }
    }

    fn feed_edition(&self, print: &mut Fingerprint) {
        let edition = self.edition.clone().unwrap_or_default();
        let revision = edition.revision.map(|revision| revision.to_string());
        let date = edition.date.map(|date| date.to_string());
        print.option(edition.symbol.as_deref().map(String::as_str));
        print.option(revision.as_deref());
        print.option(edition.status.as_deref().map(String::as_str));
        print.option(date.as_deref());
    }
}

fn feed_values(owner: &str, values: &Values, print: &mut Fingerprint) {
    for (column, value) in values {
        print.text(owner);
        print.text(column.as_str());
        for (text, _) in value.texts() {
            print.text(text);
        }
        if let Some(number) = value.number() {
            print.text(&number.to_string());
        }
    }
}

fn feed_item(item: &Item, print: &mut Fingerprint) {
    print.text(&item.key.0);
    print.text(&item.number.0);
    print.text(&item.action);
    print.count(item.responsible.len());
    for responsibility in &item.responsible {
        print.count(responsibility.bodies().len());
        for body in responsibility.bodies() {
            print.text(&body.0);
        }
    }
    print.count(item.support.len());
    for body in &item.support {
        print.text(&body.0);
    }
    print.option(
        item.timeline
            .as_deref()
            .map(|timeline| timeline.said.as_str()),
    );
    print.option(item.event.as_ref().map(|event| event.0.as_str()));
}
