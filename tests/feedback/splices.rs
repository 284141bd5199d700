//! Changes of a plan file leave every other byte as it was.

use super::project::PLAN;
use proptest::prelude::*;
use std::ops::Range;
use wem_report::circulation::feedback::PlanElement;
use wem_report::circulation::plan_edit::{NewItem, PlanEdit};
use wem_report::plan::column::{ColumnKey, ColumnValue, Owners};
use wem_report::plan::{ItemKey, Number};
use wem_report::plan_file::{AmendError, amended};

/// Keys, and where their values stand.
type Values = Vec<(&'static str, Range<usize>)>;

/// A plan file written with somebody's habits, and where its items stand in it.
#[derive(Debug, Clone)]
struct Written {
    text: String,
    /// Key, goal, the item's own lines, and the range of each value that is written.
    items: Vec<(String, String, Range<usize>, Values)>,
}

#[derive(Debug, Clone)]
struct Habits {
    style: usize,
    blanks: usize,
    comment: bool,
    trailing: bool,
    has_timeline: bool,
    has_owners: bool,
    timeline_first: bool,
}

fn habits() -> impl Strategy<Value = Habits> {
    (0..4usize, 0..3usize, any::<[bool; 5]>()).prop_map(|(style, blanks, flags)| Habits {
        style,
        blanks,
        comment: flags[0],
        trailing: flags[1],
        has_timeline: flags[2],
        has_owners: flags[3],
        timeline_first: flags[4],
    })
}

fn quoted(style: usize, text: &str) -> String {
    match style {
        0 => format!("\"{text}\""),
        1 => format!("'{text}'"),
        2 => format!("\"\"\"\n{}\"\"\"", text.replace(' ', "\n")),
        _ => format!("'''{text}'''"),
    }
}

fn written() -> impl Strategy<Value = Written> {
    (prop::collection::vec(habits(), 2..7), any::<bool>(), any::<bool>()).prop_map(
        |(habits, crlf, ends)| {
            let mut text = "# mine\nformat = 1\n\n[plan]\ntitle = \"P\"\norganisation = \"O\"\nlanguage = \"en\"\n\
                [[body]]\nkey = \"a\"\nname = \"A\"\n\n[[section]]\nnumber = \"I\"\ntitle = \"S\"\n"
                .to_owned();
            let mut items = Vec::new();
            for (at, habit) in habits.iter().enumerate() {
                let goal = format!("1.{}", at / 3 + 1);
                if at % 3 == 0 {
                    text += &format!("\n[[section.goal]]\nnumber = \"{goal}\"\ntitle = \"G{at}\" # goal {at}\n");
                }
                text += &"\n".repeat(habit.blanks);
                text += &format!("# apart {at}\n\n");
                let start = text.len();
                if habit.comment {
                    text += &format!("# above {at}\n");
                }
                let number = format!("{goal}.{}", at % 3 + 1);
                let mut values = Vec::new();
                text += "  [[section.goal.item]]  # heading\n";
                let mut keys = vec![("number", Some(format!("\"{number}\"")))];
                keys.push(("action", Some(quoted(habit.style, &format!("do {at} ünd more")))));
                let owners = habit.has_owners.then(|| "[\n  \"a\", # joint\n]".to_owned());
                keys.push(("responsible", owners));
                let timeline = habit.has_timeline.then(|| quoted(habit.style, "July 2016"));
                match habit.timeline_first {
                    true => keys.insert(0, ("timeline", timeline)),
                    false => keys.push(("timeline", timeline)),
                }
                for (key, value) in keys {
                    let Some(value) = value else { continue };
                    text += &format!("{key}   = ");
                    values.push((key, text.len()..text.len() + value.len()));
                    text += &value;
                    text += if habit.trailing { "  # behind\n" } else { "\n" };
                }
                items.push((number, goal, start..text.len(), values));
            }
            text += "\n# the end";
            if ends {
                text.push('\n');
            }
            let mut written = Written { text, items };
            if crlf {
                written = written.with_crlf();
            }
            written
        },
    )
}

impl Written {
    fn with_crlf(self) -> Self {
        let moved = |at: usize| at + self.text[..at].matches('\n').count();
        let range = |range: &Range<usize>| moved(range.start)..moved(range.end);
        Written {
            items: self
                .items
                .iter()
                .map(|(key, goal, lines, values)| {
                    let values = values.iter().map(|(key, place)| (*key, range(place)));
                    (key.clone(), goal.clone(), range(lines), values.collect())
                })
                .collect(),
            text: self.text.replace('\n', "\r\n"),
        }
    }
}

/// Returns what stands in the place of what: the shortest middles in which two texts differ.
fn middles<'t>(old: &'t str, new: &'t str) -> (Range<usize>, &'t str) {
    let alike =
        |pairs: &mut dyn Iterator<Item = (u8, u8)>| pairs.take_while(|(a, b)| a == b).count();
    let start = alike(&mut old.bytes().zip(new.bytes()));
    let most = old.len().min(new.len()) - start;
    let end = alike(&mut old.bytes().rev().zip(new.bytes().rev())).min(most);
    let start = (0..=start)
        .rev()
        .find(|at| old.is_char_boundary(*at) && new.is_char_boundary(*at))
        .unwrap_or(0);
    let end = (0..=end)
        .rev()
        .find(|end| old.is_char_boundary(old.len() - end) && new.is_char_boundary(new.len() - end))
        .unwrap_or(0);
    (start..old.len() - end, &new[start..new.len() - end])
}

/// Returns whether a plan can be read.
fn reads(text: &str) -> bool {
    let loaded = crate::english::load("plan.toml", text);
    loaded.diagnostics.iter().all(|finding| !finding.is_error())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_new_value_stands_in_the_place_of_the_old_one(plan in written(), at in 0usize..6, text in "[a-z\"\\\\ ü]{1,20}") {
        let (key, _, lines, values) = &plan.items[at % plan.items.len()];
        let item = ItemKey(key.clone());
        let place = |name: &str| values.iter().find(|(key, _)| *key == name).map(|(_, range)| range.clone());
        let owners = Owners { joint: vec![vec!["a".into()], vec!["a".into(), "b".into()]], ..Owners::default() };
        let edit = |column, value| PlanEdit::Value { of: PlanElement::Item(item.clone()), column, value };
        let edits = [
            ("action", edit(ColumnKey::ACTION, ColumnValue::Text(Some(format!("x{text}"))))),
            ("timeline", edit(ColumnKey::TIMELINE, ColumnValue::Timeline(Some("2017".into())))),
            ("responsible", edit(ColumnKey::RESPONSIBILITY, ColumnValue::Owners(owners))),
        ];
        for (name, edit) in edits {
            let new = amended(&plan.text, &[edit]).expect("it is written");
            let (gone, come) = middles(&plan.text, &new);
            match place(name) {
                Some(value) => prop_assert!(value.start <= gone.start && gone.end <= value.end, "{name}: {gone:?} {value:?}"),
                None => {
                    prop_assert!(gone.is_empty() && lines.contains(&gone.start) || gone.start == lines.end, "{gone:?}");
                    prop_assert_eq!(come.trim().lines().count(), 1);
                }
            }
        }
        // And a line goes with its value.
        let new = amended(&plan.text, &[edit(ColumnKey::TIMELINE, ColumnValue::Timeline(None))]).expect("it is written");
        let (gone, come) = middles(&plan.text, &new);
        prop_assert_eq!(come, "");
        prop_assert_eq!(gone.is_empty(), place("timeline").is_none());
        prop_assert!(reads(&new));
    }

    #[test]
    fn rows_come_and_go_whole(plan in written(), at in 0usize..6, behind in any::<bool>()) {
        let (key, goal, lines, _) = &plan.items[at % plan.items.len()];
        let (item, goal) = (ItemKey(key.clone()), goal.clone());
        let without = amended(&plan.text, &[PlanEdit::Remove(item.clone())]).expect("it goes");
        let (gone, come) = middles(&plan.text, &without);
        prop_assert_eq!(come, "");
        prop_assert_eq!(plan.text[lines.clone()].len() <= gone.len(), true);
        let blank = format!("{}{}", &without[..0], plan.text[lines.end..].chars().take_while(|c| c.is_whitespace()).collect::<String>());
        prop_assert_eq!(gone.len(), lines.len() + blank.len());

        let number = format!("{goal}.9");
        let new = NewItem { number: Number(number.clone()), key: ItemKey(number), is_step: false, values: vec![(ColumnKey::ACTION, ColumnValue::Text(Some("New".into())))] };
        let after = behind.then(|| item.clone());
        let insertion = PlanEdit::Insert { goal: goal.clone(), after, item: new.clone() };
        let with = amended(&plan.text, &[insertion]).expect("it comes");
        let (gone, _) = middles(&plan.text, &with);
        prop_assert!(gone.is_empty());
        prop_assert!(reads(&with));
        // Taken out again, nothing of it is left but a blank line.
        let again = amended(&with, &[PlanEdit::Remove(ItemKey(new.number.0))]).expect("it goes");
        let lines_of = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(lines_of(&again), lines_of(&plan.text));
    }

    #[test]
    fn a_row_moves_as_it_is(plan in written(), from in 0usize..6, to in 0usize..6) {
        let (key, _, lines, _) = &plan.items[from % plan.items.len()];
        let (after, goal, ..) = &plan.items[to % plan.items.len()];
        prop_assume!(key != after);
        let edit = PlanEdit::Move {
            item: ItemKey(key.clone()),
            goal: goal.clone(),
            after: Some(ItemKey(after.clone())),
            number: None,
        };
        let moved = amended(&plan.text, &[edit]).expect("it moves");
        prop_assert!(moved.contains(plan.text[lines.clone()].trim_end()));
        let sorted = |text: &str| {
            let mut lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
            lines.sort();
            lines
        };
        prop_assert_eq!(sorted(&moved), sorted(&plan.text));
    }
}

#[test]
fn what_is_not_there_cannot_be_changed() {
    let item = || ItemKey("9.9.9".into());
    assert_eq!(
        amended(PLAN, &[PlanEdit::Remove(item())]),
        Err(AmendError::Missing("item 9.9.9".into()))
    );
    let text = "x".to_owned();
    let goal = "9".to_owned();
    assert!(amended(PLAN, &[PlanEdit::GoalTitle { goal, text }]).is_err());
    assert_eq!(
        amended("= =", &[PlanEdit::Remove(item())]),
        Err(AmendError::Syntax)
    );
    assert_eq!(amended(PLAN, &[]).as_deref(), Ok(PLAN));
}
