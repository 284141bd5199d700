//! The words by which the compiled table is read once decisions stand in it.

use super::lines::outcome;
use crate::circulation::decisions::DecisionWords;
use crate::circulation::feedback::Outcome;
use crate::template::Labels;

/// Collects the words of several languages; those of the first one stand first.
pub(crate) fn decision_words(languages: &[&Labels]) -> DecisionWords {
    let mut all = DecisionWords::default();
    for labels in languages {
        let words = &labels.feedback;
        let pairs = [
            (&mut all.number, &words.number),
            (&mut all.decision, &words.decision_only),
            (&mut all.all_in_one, &words.decision),
            (&mut all.agreed, &words.agreed_only),
            (&mut all.reply, &words.reply_only),
            (&mut all.prompts, &words.choose),
        ];
        for (known, word) in pairs {
            known.push(word.clone());
        }
        let given = [
            &words.item,
            &words.text_as_it_stands,
            &words.from,
            &words.body,
            &words.author,
            &words.written,
            &words.kind,
            &words.about,
            &words.comment,
            &words.proposed,
            &words.applied,
        ];
        all.given.extend(given.map(String::clone));
        all.agreed_line.push(words.agreed.around());
        all.applied_line.push(words.in_plan_since.around());
        all.on_draft.push(words.on_draft.around());
        for decided in Outcome::DECIDED {
            all.outcomes.push((decided, outcome(words, decided)));
        }
    }
    for labels in languages {
        let words = &labels.feedback.outcome_words;
        let lists = [
            (Outcome::Accepted, &words.accepted),
            (Outcome::Partly, &words.partly),
            (Outcome::Noted, &words.noted),
            (Outcome::Rejected, &words.rejected),
        ];
        for (decided, list) in lists {
            let list = list.iter();
            all.outcomes
                .extend(list.map(|word| (decided, word.clone())));
        }
    }
    all
}
