//! The numbers of a report, each worked out by hand.

use super::{Case, PLAN, day, entry, state};
use wem_report::plan::progress::{
    Amount, Currency, FinanceRecord, Funds, GoalLight, Light, Standing, Subject, Tally, Timing,
};

fn case(entries: &[String]) -> Case {
    Case::new(PLAN, &entries.concat())
}

fn counts(tally: &Tally) -> [u32; 6] {
    Standing::ALL.map(|standing| tally.count(standing))
}

fn keys<'a>(
    states: impl IntoIterator<Item = &'a wem_report::plan::progress::ItemState<'a>>,
) -> Vec<&'a str> {
    let key =
        |state: &'a wem_report::plan::progress::ItemState<'a>| state.place.item.key.0.as_str();
    states.into_iter().map(key).collect()
}

#[test]
fn without_entries_nothing_is_known_and_nothing_is_overdue() {
    let case = case(&[]);
    let report = case.report("2016-09-01");
    assert_eq!(report.tally.total, 8);
    assert_eq!(counts(&report.tally), [0, 0, 0, 0, 0, 8]);
    assert_eq!(report.tally.overdue, 0);
    // 1.1.1 (29 February), 1.1.2 (31 August) and 2.1.1 (15 July) have ended.
    assert_eq!(report.tally.past_unreported, 3);
    assert_eq!(
        report
            .past_unreported()
            .iter()
            .map(|(_, days)| *days)
            .collect::<Vec<_>>(),
        [185, 48, 1]
    );
    // 1.2.1 ends on 30 November, 90 days ahead: not within 60.
    assert_eq!(report.tally.due_soon, 0);
    assert_eq!(report.tally.percent_done(), Some(0));
    let lights: Vec<GoalLight> = report
        .sections
        .iter()
        .flat_map(|section| &section.goals)
        .map(|goal| goal.computed)
        .collect();
    assert_eq!(lights, [GoalLight::NotReported; 3]);
}

#[test]
fn on_its_last_day_an_item_is_due_and_the_day_after_it_is_overdue() {
    let begun = entry(1, "1.1.1", "2016-02-01", "in-progress", "");
    let case = case(&[begun]);
    let timing = |day: &str| state(&case.report(day), "1.1.1").timing;
    // 2016 is a leap year: the month ends on the 29th.
    assert_eq!(timing("2016-02-28"), Timing::DueSoon { days: 1 });
    assert_eq!(timing("2016-02-29"), Timing::DueSoon { days: 0 });
    assert_eq!(timing("2016-03-01"), Timing::Overdue { days: 1 });
    assert_eq!(timing("2017-02-28"), Timing::Overdue { days: 365 });
}

#[test]
fn soon_ends_with_the_last_day_of_the_threshold() {
    let case = case(&[]);
    let timing = |day: &str| state(&case.report(day), "1.2.1").timing;
    // 30 November less 60 days is 1 October.
    assert_eq!(timing("2016-09-30"), Timing::Ahead);
    assert_eq!(timing("2016-10-01"), Timing::DueSoon { days: 60 });
    assert_eq!(
        state(&case.report("2016-10-01"), "1.1.3").timing,
        Timing::NoTimeline
    );
}

#[test]
fn periods_end_with_their_last_day() {
    let case = case(&[]);
    let report = case.report("2016-01-01");
    let due = |key| state(&report, key).due;
    assert_eq!(due("1.1.1"), Some(day("2016-02-29")));
    assert_eq!(due("1.1.2"), Some(day("2016-08-31")));
    assert_eq!(due("1.1.3"), None);
    assert_eq!(due("1.2.1"), Some(day("2016-11-30")));
    assert_eq!(due("1.2.2"), Some(day("2016-12-31")));
    assert_eq!(due("2.1.1"), Some(day("2016-07-15")));
    assert_eq!(due("2.1.3"), Some(day("2018-12-31")));
}

#[test]
fn of_one_day_the_last_entry_holds() {
    let case = case(&[
        entry(1, "1.1.2", "2016-08-01", "in-progress", "percent = 20"),
        entry(2, "1.1.2", "2016-08-01", "done", ""),
        entry(3, "1.1.2", "2016-07-01", "not-started", ""),
    ]);
    assert_eq!(
        state(&case.report("2016-08-01"), "1.1.2").standing,
        Standing::Done
    );
    assert_eq!(
        state(&case.report("2016-07-31"), "1.1.2").standing,
        Standing::NotStarted
    );
    assert_eq!(
        state(&case.report("2016-06-30"), "1.1.2").standing,
        Standing::NotReported
    );
}

#[test]
fn a_past_day_is_reported_the_same_for_ever() {
    let before = case(&[entry(
        1,
        "1.1.2",
        "2016-07-20",
        "in-progress",
        "percent = 20",
    )]);
    let after = case(&[
        entry(1, "1.1.2", "2016-07-20", "in-progress", "percent = 20"),
        entry(2, "1.1.2", "2016-08-20", "done", ""),
        entry(3, "1.1.2", "2016-08-25", "in-progress", "corrects = 1"),
    ]);
    let seen = |case: &Case| {
        let report = case.report("2016-08-01");
        let state = state(&report, "1.1.2");
        (state.standing, state.percent, state.since, report.entries)
    };
    assert_eq!(seen(&before), seen(&after));
}

#[test]
fn a_correction_holds_from_its_own_day_on() {
    let case = case(&[
        entry(1, "1.1.2", "2016-07-20", "in-progress", ""),
        entry(2, "1.1.2", "2016-08-01", "done", ""),
        entry(
            3,
            "1.1.2",
            "2016-08-10",
            "in-progress",
            "percent = 90; corrects = 2",
        ),
    ]);
    let seen = |day: &str| {
        let report = case.report(day);
        let state = state(&report, "1.1.2");
        (state.standing, state.percent, state.since)
    };
    assert_eq!(
        seen("2016-08-09"),
        (Standing::Done, Some(100), Some(day("2016-08-01")))
    );
    // As if it had never been done: under way since 20 July.
    assert_eq!(
        seen("2016-08-10"),
        (Standing::InProgress, Some(90), Some(day("2016-07-20")))
    );
}

#[test]
fn what_is_taken_back_leaves_what_was_before() {
    let withdrawal = "\n[[entry]]\nid = 3\nitem = \"1.1.2\"\ndate = 2016-08-05\nwithdraws = 2\n";
    let again = "\n[[entry]]\nid = 4\nitem = \"1.1.2\"\ndate = 2016-08-07\nwithdraws = 3\n";
    let first = entry(1, "1.1.2", "2016-07-20", "in-progress", "");
    let second = entry(2, "1.1.2", "2016-08-01", "done", "");
    let case = Case::new(PLAN, &format!("{first}{second}{withdrawal}{again}"));
    let standing = |day: &str| state(&case.report(day), "1.1.2").standing;
    assert_eq!(standing("2016-08-04"), Standing::Done);
    assert_eq!(standing("2016-08-05"), Standing::InProgress);
    // The withdrawal is itself withdrawn.
    assert_eq!(standing("2016-08-07"), Standing::Done);
}

#[test]
fn what_is_taken_up_again_is_not_achieved() {
    let case = case(&[
        entry(1, "1.1.2", "2016-07-10", "done", ""),
        entry(2, "1.1.2", "2016-08-01", "in-progress", ""),
        entry(3, "2.1.1", "2016-07-14", "done", ""),
        entry(4, "2.1.1", "2016-07-20", "done", "note = \"said again\""),
    ]);
    let report = case.report_since("2016-08-31", "2016-07-01");
    assert_eq!(keys(report.achieved()), ["2.1.1"]);
    let again = state(&report, "2.1.1");
    // Done since it was first said so, though it was said again.
    assert_eq!(again.since, Some(day("2016-07-14")));
    let reopened = state(&report, "1.1.2");
    assert_eq!(
        (reopened.standing, reopened.percent),
        (Standing::InProgress, None)
    );
    assert_eq!(keys(report.advanced()), ["1.1.2"]);
    // Outside the period there is nothing to tell.
    assert!(
        case.report_since("2016-08-31", "2016-08-02")
            .achieved()
            .is_empty()
    );
}

#[test]
fn the_period_has_both_its_ends() {
    let case = case(&[entry(1, "2.1.1", "2016-07-14", "done", "")]);
    let achieved = |since, as_of| case.report_since(as_of, since).achieved().len();
    assert_eq!(achieved("2016-07-14", "2016-07-14"), 1);
    assert_eq!(achieved("2016-07-15", "2016-07-31"), 0);
    assert_eq!(achieved("2016-07-01", "2016-07-13"), 0);
}

#[test]
fn cancelled_items_owe_nothing_and_do_not_count_for_the_share() {
    let case = case(&[
        entry(
            1,
            "2.1.1",
            "2016-07-10",
            "cancelled",
            "reason = \"no money\"",
        ),
        entry(2, "2.1.2", "2016-07-10", "done", ""),
        entry(3, "1.1.1", "2016-02-10", "done", ""),
    ]);
    let report = case.report("2016-08-01");
    assert_eq!(counts(&report.tally), [2, 0, 0, 0, 1, 5]);
    assert_eq!(state(&report, "2.1.1").timing, Timing::Closed);
    // 2 of 7: 28.57.
    assert_eq!(report.tally.percent_done(), Some(29));
    assert_eq!(report.tally.open(), 5);
    let owed = report.owed();
    let b = owed
        .iter()
        .find(|owed| owed.body.key.0 == "b")
        .expect("Beta");
    assert_eq!(
        keys(b.items.iter().copied()),
        ["1.1.2", "1.2.1", "1.2.2", "2.1.3"]
    );
    assert_eq!(keys(report.cancelled()), ["2.1.1"]);
}

#[test]
fn a_share_is_nothing_or_all_only_when_it_is() {
    let of = |done: usize, total: usize| {
        let items: String = (1..=total)
            .map(|n| format!("[[section.goal.item]]\nnumber = \"1.1.{n}\"\naction = \"Do {n}\"\n"))
            .collect();
        let head = PLAN.split("[[section.goal.item]]").next().expect("a head");
        let log: String = (1..=done)
            .map(|n| entry(n as u32, &format!("1.1.{n}"), "2016-01-01", "done", ""))
            .collect();
        let case = Case::new(&format!("{head}{items}"), &log);
        case.report("2016-02-01").tally.percent_done()
    };
    assert_eq!(of(0, 300), Some(0));
    assert_eq!(of(1, 300), Some(1));
    assert_eq!(of(299, 300), Some(99));
    assert_eq!(of(300, 300), Some(100));
    assert_eq!(of(1, 8), Some(13));
    assert_eq!(of(0, 0), None);
}

#[test]
fn an_empty_plan_and_one_item_are_reported() {
    let head = PLAN.split("[[section]]").next().expect("a head");
    let empty = Case::new(
        &format!("{head}\n[[section]]\nnumber = \"I\"\ntitle = \"First\"\n"),
        "",
    );
    let report = empty.report("2016-08-01");
    assert_eq!(report.tally, Tally::default());
    assert_eq!(report.sections.len(), 1);
    assert!(report.owed().is_empty());
    let one = format!(
        "{head}[[section]]\nnumber = \"I\"\ntitle = \"F\"\n[[section.goal]]\nnumber = \"1.1\"\ntitle = \"G\"\n\
         [[section.goal.item]]\nnumber = \"1.1.1\"\naction = \"Do\"\ntimeline = \"July 2016\"\n"
    );
    let case = Case::new(&one, &entry(1, "1.1.1", "2016-07-31", "done", ""));
    let report = case.report("2016-08-01");
    assert_eq!(
        (report.tally.total, report.tally.percent_done()),
        (1, Some(100))
    );
    assert_eq!(report.sections[0].goals[0].computed, GoalLight::Complete);
}

#[test]
fn a_postponed_item_is_due_by_its_new_time_line() {
    let case = case(&[
        entry(
            1,
            "1.1.2",
            "2016-08-20",
            "postponed",
            "timeline = \"October 2016\"; reason = \"late\"",
        ),
        entry(2, "1.1.2", "2016-09-01", "in-progress", "percent = 10"),
        entry(
            3,
            "2.1.1",
            "2016-07-10",
            "postponed",
            "timeline = \"10 July 2016\"",
        ),
        entry(4, "1.1.3", "2016-07-10", "postponed", "timeline = \"2017\""),
    ]);
    let report = case.report("2016-09-15");
    let moved = state(&report, "1.1.2");
    // It stays moved when it is taken up.
    assert_eq!(moved.due, Some(day("2016-10-31")));
    assert_eq!(moved.timing, Timing::DueSoon { days: 46 });
    assert_eq!(moved.reason, Some("late"));
    let moves = report.moves();
    let slips: Vec<_> = moves.iter().map(|one| one.slip_days).collect();
    // 31 August to 31 October; no time line before; 15 July to 10 July.
    assert_eq!(slips, [Some(61), None, Some(-5)]);
    // Past the new end it is overdue like any other.
    let later = case.report("2016-11-02");
    assert_eq!(state(&later, "1.1.2").timing, Timing::Overdue { days: 2 });
}

#[test]
fn lights_follow_the_rule() {
    let light =
        |entries: &[String], day: &str| case(entries).report(day).sections[0].goals[0].computed;
    let begun = |id, item| entry(id, item, "2016-01-10", "in-progress", "");
    assert_eq!(
        light(&[begun(1, "1.1.2")], "2016-08-31"),
        GoalLight::ReportsMissing
    );
    assert_eq!(
        light(&[begun(1, "1.1.2")], "2016-09-01"),
        GoalLight::Delayed
    );
    // Up to 14 days overdue are not yet widespread; the only reported item is all of them.
    assert_eq!(
        light(&[begun(1, "1.1.2")], "2016-09-14"),
        GoalLight::Delayed
    );
    assert_eq!(
        light(&[begun(1, "1.1.2")], "2016-09-15"),
        GoalLight::OffTrack
    );
    // One of three reported is not half; but more than 60 days are too many.
    let three = [
        begun(1, "1.1.2"),
        begun(2, "1.1.3"),
        entry(3, "1.1.1", "2016-02-01", "done", ""),
    ];
    assert_eq!(light(&three, "2016-10-30"), GoalLight::Delayed);
    assert_eq!(light(&three, "2016-10-31"), GoalLight::OffTrack);
    let postponed = entry(1, "1.1.2", "2016-08-01", "postponed", "timeline = \"2018\"");
    assert_eq!(light(&[postponed], "2016-08-02"), GoalLight::Delayed);
    let all = |status: &str| {
        ["1.1.1", "1.1.2", "1.1.3"]
            .iter()
            .zip(1..)
            .map(|(item, id)| entry(id, item, "2016-01-10", status, ""))
            .collect::<Vec<_>>()
    };
    assert_eq!(light(&all("done"), "2016-02-01"), GoalLight::Complete);
    assert_eq!(light(&all("cancelled"), "2016-02-01"), GoalLight::Closed);
}

#[test]
fn thresholds_come_from_the_plan() {
    let settings =
        "[progress]\ndue_soon_days = 10\noff_track_days = 2\ngrace_days = 400\n\n[[body]]";
    let plan = PLAN.replacen("[[body]]", settings, 1);
    let case = Case::new(&plan, &entry(1, "1.1.2", "2016-08-01", "in-progress", ""));
    assert_eq!(
        state(&case.report("2016-08-20"), "1.1.2").timing,
        Timing::Ahead
    );
    assert_eq!(
        state(&case.report("2016-08-21"), "1.1.2").timing,
        Timing::DueSoon { days: 10 }
    );
    let light = |day: &str| case.report(day).sections[0].goals[0].computed;
    assert_eq!(light("2016-09-02"), GoalLight::Delayed);
    assert_eq!(light("2016-09-03"), GoalLight::OffTrack);
}

#[test]
fn a_declared_light_stands_beside_the_computed_one() {
    let light = "\n[[entry]]\nid = 2\ngoal = \"1.1\"\ndate = 2016-09-20\nlight = \"on-track\"\nreason = \"nearly done\"\n";
    let begun = entry(1, "1.1.2", "2016-01-10", "in-progress", "");
    let case = Case::new(PLAN, &format!("{begun}{light}"));
    let before = case.report("2016-09-19");
    assert!(before.sections[0].goals[0].declared.is_none());
    let report = case.report("2016-09-30");
    let goal = &report.sections[0].goals[0];
    assert_eq!(goal.computed, GoalLight::OffTrack);
    let declared = goal.declared.expect("a declared light");
    assert_eq!(
        (declared.light, declared.reason),
        (Light::OnTrack, Some("nearly done"))
    );
}

#[test]
fn open_questions_are_those_of_open_items() {
    let case = case(&[]);
    let report = case.report("2016-01-01");
    assert_eq!(keys(report.without_owner()), ["1.1.3"]);
    assert_eq!(keys(report.without_timeline()), ["1.1.3"]);
    assert_eq!(keys(report.with_loose_timeline()), ["1.2.1"]);
    let done = self::case(&[
        entry(1, "1.1.3", "2016-01-01", "done", ""),
        entry(2, "1.2.1", "2016-01-01", "cancelled", ""),
    ]);
    let report = done.report("2016-01-01");
    assert!(report.without_owner().is_empty() && report.with_loose_timeline().is_empty());
}

#[test]
fn money_is_added_by_section_and_currency() {
    let mut case = case(&[]);
    let mut record = |item: &str, currency: &str, funds: [i64; 3], date: Option<&str>| {
        let span = case.plan.title.span;
        let spanned = |text: &str| wem_report::diagnostic::Spanned::new(text.to_owned(), span);
        case.finance.records.push(FinanceRecord {
            of: wem_report::diagnostic::Spanned::new(
                Subject::Item(wem_report::plan::ItemKey(spanned(item).value)),
                span,
            ),
            currency: wem_report::diagnostic::Spanned::new(Currency(currency.to_owned()), span),
            funds: Funds {
                planned: Amount(funds[0]),
                pledged: Amount(funds[1]),
                spent: Amount(funds[2]),
            },
            source: None,
            date: date.map(day),
        });
    };
    record("1.1.1", "USD", [10_000, 4_000, 0], None);
    record("1.2.1", "USD", [5_000, 7_000, 1_050], Some("2016-08-01"));
    record("2.1.1", "EUR", [1, 0, 0], Some("2016-08-02"));
    let report = case.report("2016-08-01");
    let usd = Currency("USD".to_owned());
    let first = report.funds_of(&report.sections[0])[&usd];
    assert_eq!(first.planned, Amount(15_000));
    assert_eq!(first.pledged, Amount(11_000));
    assert_eq!(first.spent, Amount(1_050));
    assert_eq!(first.gap(), Amount(4_000));
    assert!(report.funds_of(&report.sections[1]).is_empty());
    assert_eq!(report.funds().len(), 1);
    assert_eq!(case.report("2016-08-02").funds().len(), 2);
}

/// Silence is never green: once an item has ended and nothing was ever reported of it, its goal is
/// not on track, whatever else was reported.
#[test]
fn no_goal_is_on_track_on_silence() {
    // 1.1.1 ended in February, 1.1.2 ends on 31 August.
    let begun = entry(1, "1.1.2", "2016-02-10", "in-progress", "");
    let done = entry(1, "1.1.2", "2016-02-10", "done", "");
    let first = entry(2, "1.1.1", "2016-02-10", "done", "");
    let cancelled = entry(2, "1.1.1", "2016-02-10", "cancelled", "");
    let later = entry(2, "1.1.1", "2016-04-10", "done", "");
    let cases: &[(&[&String], &str, GoalLight)] = &[
        (&[&begun], "2016-02-29", GoalLight::OnTrack),
        (&[&begun], "2016-03-01", GoalLight::ReportsMissing),
        (&[&done], "2016-03-01", GoalLight::ReportsMissing),
        (&[&begun, &first], "2016-03-01", GoalLight::OnTrack),
        (&[&begun, &cancelled], "2016-03-01", GoalLight::OnTrack),
        (&[&begun, &later], "2016-04-09", GoalLight::ReportsMissing),
        (&[&begun, &later], "2016-04-10", GoalLight::OnTrack),
        // What is known to be late is said before what is not known.
        (&[&begun], "2016-09-01", GoalLight::Delayed),
        (&[], "2016-03-01", GoalLight::NotReported),
    ];
    for (entries, day, light) in cases {
        let log: String = entries.iter().map(|entry| entry.as_str()).collect();
        let case = Case::new(PLAN, &log);
        let report = case.report(day);
        assert_eq!(report.sections[0].goals[0].computed, *light, "{day}: {log}");
    }
    let example = super::report::example();
    for day in [
        "2016-08-01",
        "2016-09-01",
        "2016-10-01",
        "2016-11-01",
        "2018-01-01",
    ] {
        let report = example.report(day);
        for goal in report.sections.iter().flat_map(|section| &section.goals) {
            let is_silent = goal.tally.past_unreported > 0;
            let is_green = goal.computed == GoalLight::OnTrack;
            assert!(!(is_silent && is_green), "{}, {day}", goal.goal.title.value);
        }
    }
}

/// The last report is how things stood on the first day of the period.
#[test]
fn figures_are_compared_with_those_of_the_last_report() {
    let case = case(&[
        entry(1, "1.1.1", "2016-02-20", "done", ""),
        entry(2, "1.1.2", "2016-07-01", "in-progress", ""),
        entry(3, "2.1.1", "2016-07-02", "done", ""),
    ]);
    let report = case.report_since("2016-10-01", "2016-07-01");
    let last = report.last().expect("a last report");
    assert_eq!(last.date, day("2016-07-01"));
    let of = |tally: &Tally| (tally.count(Standing::Done), tally.reported(), tally.overdue);
    assert_eq!(of(&last.tally), (1, 2, 0));
    assert_eq!(of(&report.tally), (2, 3, 1));
    // Before anything was recorded, there was no report.
    assert!(
        case.report_since("2016-10-01", "2016-02-19")
            .last()
            .is_none()
    );
    assert!(
        case.report_since("2016-10-01", "2016-10-01")
            .last()
            .is_none()
    );
}
