//! What holds for every period, and what the forms mean.

use super::calendar::fixture::english;
use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Result<(String, String), PeriodError> {
    let words = english();
    Timeline::parse(text, &words).map(|timeline| {
        let calendar = Calendar::default();
        let days = format!(
            "{}/{}",
            timeline.period.first_day(&calendar),
            timeline.period.last_day(&calendar)
        );
        (timeline.said, days)
    })
}

#[track_caller]
fn means(text: &str, said: &str, days: &str) {
    assert_eq!(read(text), Ok((said.into(), days.into())), "{text}");
}

#[test]
fn every_form_is_understood() {
    means("2017", "2017", "2017-01-01/2017-12-31");
    means("2017-2018", "2017–2018", "2017-01-01/2018-12-31");
    means("July 2016", "July 2016", "2016-07-01/2016-07-31");
    means(
        "July-August 2016",
        "July–August 2016",
        "2016-07-01/2016-08-31",
    );
    means(
        "September 2016-September 2017",
        "September 2016–September 2017",
        "2016-09-01/2017-09-30",
    );
    means("Fall 2016", "Fall 2016", "2016-09-01/2016-11-30");
    means(
        "Spring-Fall 2016",
        "Spring–Fall 2016",
        "2016-03-01/2016-11-30",
    );
    means(
        "Fall 2016-Spring 2017",
        "Fall 2016–Spring 2017",
        "2016-09-01/2017-05-31",
    );
    means("Q3 2016", "Q3 2016", "2016-07-01/2016-09-30");
    means("Q1-Q2 2017", "Q1–Q2 2017", "2017-01-01/2017-06-30");
    means("15 July 2016", "15 July 2016", "2016-07-15/2016-07-15");
    means("1-15 July 2016", "1–15 July 2016", "2016-07-01/2016-07-15");
    means(
        "15 July-3 August 2016",
        "15 July–3 August 2016",
        "2016-07-15/2016-08-03",
    );
    means(
        "15 July 2016-3 January 2017",
        "15 July 2016–3 January 2017",
        "2016-07-15/2017-01-03",
    );
    means("July 2016-2017", "July 2016–2017", "2016-07-01/2017-12-31");
}

#[test]
fn iso_forms_are_put_into_words() {
    means("2016-07-15", "15 July 2016", "2016-07-15/2016-07-15");
    means("2016-07", "July 2016", "2016-07-01/2016-07-31");
    means(
        "2016-07/2016-08",
        "July–August 2016",
        "2016-07-01/2016-08-31",
    );
    means(
        "2016-07-15 / 2016-08-03",
        "15 July–3 August 2016",
        "2016-07-15/2016-08-03",
    );
    means("2016/2017", "2016–2017", "2016-01-01/2017-12-31");
}

#[test]
fn spelling_is_kept_and_white_space_and_dashes_are_not() {
    means(
        "  July -  September\u{a0}2016 ",
        "July–September 2016",
        "2016-07-01/2016-09-30",
    );
    for dash in ["–", "—", "−", "‐", " – ", " ‒"] {
        means(
            &format!("July{dash}August 2016"),
            "July–August 2016",
            "2016-07-01/2016-08-31",
        );
    }
    means("Sept. 2016", "Sept. 2016", "2016-09-01/2016-09-30");
    means("AUTUMN 2016", "AUTUMN 2016", "2016-09-01/2016-11-30");
    means("jan–feb 2016", "jan–feb 2016", "2016-01-01/2016-02-29");
    means("q3 2016", "q3 2016", "2016-07-01/2016-09-30");
    means("July ٢٠١٦", "July ٢٠١٦", "2016-07-01/2016-07-31");
}

#[test]
fn what_is_no_time_line_is_unreadable() {
    for text in [
        "",
        " ",
        "-",
        "soon",
        "July",
        "15 July",
        "July-2017",
        "15-July 2016",
        "1-15 2016",
        "31 June 2016",
        "0 July 2016",
        "29 February 2017",
        "2016-13",
        "2016-02-30",
        "2016-7-1",
        "16",
        "1899",
        "2200",
        "Q5 2016",
        "Q0 2016",
        "15 Fall 2016",
        "July 2016 2017",
        "2015-2016-2017",
        "July 2016 onwards",
        "2016/17",
        "July/August 2016",
        "99999999999",
        "July –",
        "– July 2016",
        "\u{202e}July 2016",
    ] {
        assert_eq!(read(text), Err(PeriodError::Unreadable), "{text:?}");
    }
}

#[test]
fn an_end_before_the_start_is_told_apart() {
    for text in [
        "2018-2017",
        "August-July 2016",
        "15-1 July 2016",
        "September 2017-September 2016",
        "2016-07-15/2016-07-14",
        "Fall 2017-Spring 2016",
        "Q2-Q1 2017",
        "August 2017-2016",
        "2016-July 2015",
    ] {
        assert_eq!(read(text), Err(PeriodError::EndBeforeStart), "{text:?}");
    }
}

#[test]
fn the_calendar_judges_seasons_of_one_year() {
    let words = english();
    let fall_to_spring = Timeline::parse("Fall-Spring 2016", &words)
        .expect("readable")
        .period;
    assert!(fall_to_spring.is_reversed(&Calendar::default()));
    let southern = Calendar {
        fall: SeasonRule {
            first: (3, 1),
            last: (5, 31),
        },
        spring: SeasonRule {
            first: (9, 1),
            last: (11, 30),
        },
        ..Calendar::default()
    };
    assert!(!fall_to_spring.is_reversed(&southern));
}

#[test]
fn a_day_of_any_year_is_read() {
    let words = english();
    assert_eq!(parse_day_of_year("1 September", &words), Some((9, 1)));
    assert_eq!(parse_day_of_year("29 Feb", &words), Some((2, 29)));
    for text in ["30 February", "1 September 2016", "September", "1", "2016"] {
        assert_eq!(parse_day_of_year(text, &words), None, "{text}");
    }
}

#[test]
fn the_help_names_forms_that_are_understood() {
    let words = english();
    let forms = Timeline::understood_forms(&words);
    let quoted: Vec<&str> = forms
        .split('“')
        .skip(1)
        .filter_map(|rest| rest.split('”').next())
        .collect();
    assert_eq!(quoted.len(), 11);
    for form in quoted {
        assert!(Timeline::parse(form, &words).is_ok(), "{form}");
    }
}

fn moment() -> impl Strategy<Value = Moment> {
    let year = YEARS;
    prop_oneof![
        year.clone().prop_map(Moment::Year),
        (0..4usize, year.clone()).prop_map(|(index, year)| Moment::Season {
            season: Season::ALL[index],
            year,
        }),
        (1..=4u8, year.clone()).prop_map(|(quarter, year)| Moment::Quarter { quarter, year }),
        (1..=12u8, year.clone()).prop_map(|(month, year)| Moment::Month { month, year }),
        (year, 1..=12u32, 1..=31u32).prop_map(|(year, month, day)| Moment::Day(
            super::calendar::clamped_day(year, month, day)
        )),
    ]
}

/// Makes periods whose ends lie near each other as often as far apart.
fn period() -> impl Strategy<Value = Period> {
    let near = (moment(), moment(), 0..3i32).prop_map(|(start, end, years)| Period {
        start,
        end: moved_to(end, (start.year() + years).min(*YEARS.end())),
    });
    let far = (moment(), moment()).prop_map(|(start, end)| Period { start, end });
    let single = moment().prop_map(Period::single);
    prop_oneof![near, far, single].prop_filter("an end is never before the start", |period| {
        !period.is_reversed(&Calendar::default())
    })
}

fn moved_to(moment: Moment, to: i32) -> Moment {
    match moment {
        Moment::Year(_) => Moment::Year(to),
        Moment::Season { season, .. } => Moment::Season { season, year: to },
        Moment::Quarter { quarter, .. } => Moment::Quarter { quarter, year: to },
        Moment::Month { month, .. } => Moment::Month { month, year: to },
        Moment::Day(day) => {
            use chrono::Datelike;
            Moment::Day(super::calendar::clamped_day(to, day.month(), day.day()))
        }
    }
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(period in period()) {
        let words = english();
        let printed = period.print(&words);
        let timeline = Timeline::parse(&printed, &words);
        prop_assert_eq!(timeline.as_ref().map(|timeline| timeline.period), Ok(period));
        prop_assert_eq!(&timeline.expect("read").said, &printed);
    }

    #[test]
    fn printing_is_canonical(period in period(), dash in "[ \u{a0}]?[-–—−][ ]?") {
        let words = english();
        let printed = period.print(&words);
        let loosely = printed.replace('–', &dash).to_uppercase();
        let read = Timeline::parse(&loosely, &words).expect("read").period;
        prop_assert_eq!(read.print(&words), printed);
    }

    #[test]
    fn any_text_is_read_or_refused_without_panic(text in "\\PC{0,40}") {
        let _ = Timeline::parse(&text, &english());
    }

    #[test]
    fn days_are_in_order(period in period()) {
        let calendar = Calendar::default();
        prop_assert!(period.first_day(&calendar) <= period.last_day(&calendar));
    }
}
