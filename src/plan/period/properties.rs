//! What holds for every period, and what the forms mean.

use super::calendar::fixture::{english, languages, words_of};
use super::*;
use crate::plan::EventKey;
use proptest::prelude::*;

fn read(text: &str) -> Result<(String, String), Unread> {
    let words = english();
    let calendar = Calendar::default();
    Timeline::parse(text, &words, &calendar).map(|timeline| {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let days = format!(
            "{}/{}",
            day(timeline.first_day(&calendar)),
            day(timeline.last_day(&calendar))
        );
        (timeline.said, days)
    })
}

/// Returns the period of a phrase that has one.
fn period_of(text: &str) -> Option<Period> {
    match Timeline::read(text, &english(), &Calendar::default()).meaning {
        Meaning::Span(period) => Some(period),
        _ => None,
    }
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
    for between in [" - ", " – ", "–", "—"] {
        means(
            &format!("2016-07-15{between}2016-08-03"),
            "15 July–3 August 2016",
            "2016-07-15/2016-08-03",
        );
    }
}

#[test]
fn the_dashes_of_a_date_in_figures_stay() {
    let calendar = calendar_of_a_plan();
    for (phrase, printed) in [
        ("by 2031-05-03", "by 2031-05-03"),
        ("2031-05-03 to 2031-06-05", "2031-05-03 to 2031-06-05"),
        ("by 03-25-2031", "by 03-25-2031"),
        ("2031-05-03/2031-05-02", "2031-05-03/2031-05-02"),
        ("2031-05-03 - 2031-05-02", "2031-05-03–2031-05-02"),
        ("2031-05 and 2031-07", "2031-05 and 2031-07"),
        ("by 2031-2032", "by 2031–2032"),
        ("2031-05-03, 2032-2033", "2031-05-03, 2032–2033"),
    ] {
        assert_eq!(meaning(phrase, &calendar).3, printed, "{phrase}");
    }
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
        "99999999999",
        "July –",
        "– July 2016",
        "\u{202e}July 2016",
    ] {
        assert_eq!(read(text), Err(Unread::Unknown), "{text:?}");
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
        assert_eq!(read(text), Err(Unread::EndBeforeStart), "{text:?}");
    }
}

#[test]
fn the_calendar_judges_seasons_of_one_year() {
    assert_eq!(read("Fall-Spring 2016"), Err(Unread::EndBeforeStart));
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
    assert!(Timeline::parse("Fall-Spring 2016", &english(), &southern).is_ok());
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
        assert!(read(form).is_ok(), "{form}");
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
        (year, 1..=12u32, 1..=31u32)
            .prop_map(|(year, month, day)| Moment::Day(super::days::clamped_day(year, month, day))),
    ]
}

/// Makes periods whose ends lie near each other as often as far apart.
fn period() -> impl Strategy<Value = Period> {
    let near = (moment(), moment(), 0..3i32).prop_map(|(start, end, years)| Period {
        start,
        end: moved_to(
            end,
            (start.year().unwrap_or(2016) + years).min(*YEARS.end()),
        ),
    });
    let far = (moment(), moment()).prop_map(|(start, end)| Period { start, end });
    let single = moment().prop_map(Period::single);
    let periods = prop_oneof![near, far, single];
    let in_order = periods.prop_filter("an end is never before the start", |period| {
        !period.is_reversed(&Calendar::default())
    });
    // "Winter 2016–2017" is that winter.
    in_order.prop_filter("a winter is named by its years", |period| {
        match (period.start, period.end) {
            (
                Moment::Season {
                    season: Season::Winter,
                    year,
                },
                Moment::Year(end),
            ) => end != year + 1,
            _ => true,
        }
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
            Moment::Day(super::days::clamped_day(to, day.month(), day.day()))
        }
        other => other,
    }
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(period in period()) {
        let words = english();
        let printed = period.print(&words);
        let timeline = Timeline::read(&printed, &words, &Calendar::default());
        prop_assert_eq!(timeline.meaning, Meaning::Span(period));
        prop_assert_eq!(&timeline.said, &printed);
    }

    #[test]
    fn printing_is_canonical(period in period(), dash in "[ \u{a0}]?[-–—−][ ]?") {
        let words = english();
        let printed = period.print(&words);
        let loosely = printed.replace('–', &dash).to_uppercase();
        let read = period_of(&loosely).expect("read");
        prop_assert_eq!(read.print(&words), printed);
    }

    #[test]
    fn any_text_is_read_or_refused_without_panic(text in "\\PC{0,40}") {
        let timeline = Timeline::read(&text, &english(), &Calendar::default());
        let _ = timeline.conventions();
    }

    #[test]
    fn days_are_in_order(period in period()) {
        let calendar = Calendar::default();
        prop_assert!(period.first_day(&calendar) <= period.last_day(&calendar));
    }
}

proptest! {
    // Each case is read in every language.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_printed_in_any_language_is_read_back(period in period()) {
        static WORDS: std::sync::LazyLock<Vec<(&str, CalendarWords)>> =
            std::sync::LazyLock::new(|| {
                languages().map(|language| (language, words_of(language))).collect()
            });
        for (language, words) in WORDS.iter() {
            let printed = period.print(words);
            let timeline = Timeline::read(&printed, words, &Calendar::default());
            prop_assert_eq!(timeline.meaning, Meaning::Span(period), "{}: {}", language, printed);
            prop_assert_eq!(&timeline.said, &printed, "{}", language);
        }
    }
}

/// What the event of the phrases is called in each language.
const EVENT: [&str; 7] = [
    "Initial meeting of the General Assembly",
    "Réunion constitutive de l’Assemblée générale",
    "Reunião constitutiva da Assembleia Geral",
    "Asamblea General",
    "Adunarea Generală",
    "Первая Генеральная Ассамблея",
    "الاجتماع الأول للجمعية العامة",
];

/// The calendar of the phrases that real plans use.
fn calendar_of_a_plan() -> Calendar {
    let day = |text: &str| Some(text.parse().expect("a day"));
    Calendar {
        fiscal_year: Some((10, 1)),
        starts: day("2016-07-01"),
        ends: day("2019-06-30"),
        events: vec![EventDays {
            key: EventKey("general-assembly".into()),
            names: EVENT.map(str::to_owned).to_vec(),
            days: None,
        }],
        ..Calendar::default()
    }
}

/// Returns the kind, the first and the last day of a phrase, and how it is printed.
fn meaning(text: &str, calendar: &Calendar) -> (String, String, String, String) {
    meaning_in(&english(), text, calendar)
}

fn meaning_in(
    words: &CalendarWords,
    text: &str,
    calendar: &Calendar,
) -> (String, String, String, String) {
    let timeline = Timeline::read(text, words, calendar);
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    (
        timeline.kind().key().to_owned(),
        day(timeline.first_day(calendar)),
        day(timeline.last_day(calendar)),
        timeline.said,
    )
}

/// Reads a table of phrases: phrase, kind, first and last day.
fn phrases(table: &str) -> impl Iterator<Item = [&str; 4]> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.skip(1).map(|line| {
        let mut fields = line.split('\t');
        std::array::from_fn(|_| fields.next().unwrap_or_default())
    })
}

#[track_caller]
fn holds(language: &str, table: &str) {
    let words = words_of(language);
    let calendar = calendar_of_a_plan();
    let mut wrong = Vec::new();
    let mut count = 0;
    for [phrase, kind, first, last] in phrases(table) {
        count += 1;
        let (is_kind, is_first, is_last, said) = meaning_in(&words, phrase, &calendar);
        if (is_kind.as_str(), is_first.as_str(), is_last.as_str()) != (kind, first, last) {
            wrong.push(format!(
                "{phrase}: {is_kind} {is_first} {is_last}, not {kind} {first} {last}"
            ));
        }
        let plain = |text: &str| text.replace(['–', '—', '-', ' '], "");
        assert_eq!(plain(&said), plain(phrase));
    }
    assert!(count > 0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

macro_rules! timelines {
    ($language:literal) => {
        include_str!(concat!(
            "../../../tests/cases/timelines/",
            $language,
            ".tsv"
        ))
    };
}

#[test]
fn phrases_of_real_plans_mean_what_they_mean() {
    holds("en", timelines!("english"));
    holds("fr", timelines!("french"));
    holds("es", timelines!("spanish"));
    holds("ro", timelines!("romanian"));
    holds("pt", timelines!("portuguese"));
    holds("ru", timelines!("russian"));
    // Names of months of any country are read, whichever are printed.
    for arabic in ["ar", "ar-LB", "ar-DZ", "ar-MA", "ar-001"] {
        holds(arabic, timelines!("arabic"));
    }
}

#[test]
fn times_are_printed_as_a_language_writes_them() {
    let day = |year, month, day| Moment::Day(super::days::clamped_day(year, month, day));
    let month = |month, year| Moment::Month { month, year };
    let quarter = |quarter, year| Moment::Quarter { quarter, year };
    let half = Moment::Half {
        half: 2,
        year: 2016,
    };
    let cases = [
        Period::single(day(2016, 7, 1)),
        Period {
            start: day(2016, 7, 1),
            end: day(2016, 7, 15),
        },
        Period {
            start: day(2016, 7, 15),
            end: day(2017, 1, 3),
        },
        Period {
            start: month(7, 2016),
            end: month(8, 2016),
        },
        Period::single(quarter(3, 2016)),
        Period::single(half),
        Period {
            start: Moment::Year(2017),
            end: Moment::Year(2018),
        },
    ];
    for (language, said) in [
        (
            "en",
            "1 July 2016 | 1–15 July 2016 | 15 July 2016–3 January 2017 | July–August 2016 | Q3 2016 | \
             H2 2016 | 2017–2018",
        ),
        (
            "fr",
            "1er juillet 2016 | 1er-15 juillet 2016 | 15 juillet 2016-3 janvier 2017 | \
             juillet-août 2016 | T3 2016 | S2 2016 | 2017-2018",
        ),
        (
            "es",
            "1 de julio de 2016 | 1-15 de julio de 2016 | 15 de julio de 2016-3 de enero de 2017 | \
             julio-agosto de 2016 | tercer trimestre de 2016 | segundo semestre de 2016 | 2017-2018",
        ),
        (
            "ro",
            "1 iulie 2016 | 1–15 iulie 2016 | 15 iulie 2016–3 ianuarie 2017 | iulie–august 2016 | \
             trimestrul III 2016 | semestrul II 2016 | 2017–2018",
        ),
        (
            "ru",
            "1 июля 2016 г. | 1–15 июля 2016 г. | 15 июля 2016 г. — 3 января 2017 г. | \
             июль — август 2016 г. | III кв. 2016 г. | II полугодие 2016 г. | 2017–2018 гг.",
        ),
        (
            "pt",
            "1 de julho de 2016 | 1-15 de julho de 2016 | 15 de julho de 2016-3 de janeiro de 2017 | \
             julho-agosto de 2016 | terceiro trimestre de 2016 | segundo semestre de 2016 | 2017-2018",
        ),
        (
            "ar",
            "1 يوليو 2016 | 1–15 يوليو 2016 | 15 يوليو 2016–3 يناير 2017 | يوليو–أغسطس 2016 | \
             الربع الثالث 2016 | النصف الثاني 2016 | 2017–2018",
        ),
        (
            "ar-MA",
            "1 يوليوز 2016 | 1–15 يوليوز 2016 | 15 يوليوز 2016–3 يناير 2017 | يوليوز–غشت 2016 | \
             الربع الثالث 2016 | النصف الثاني 2016 | 2017–2018",
        ),
        (
            "ar-001",
            "1 تموز/يوليه 2016 | 1–15 تموز/يوليه 2016 | 15 تموز/يوليه 2016–3 كانون الثاني/يناير 2017 | \
             تموز/يوليه–آب/أغسطس 2016 | الربع الثالث 2016 | النصف الثاني 2016 | 2017–2018",
        ),
    ] {
        let words = words_of(language);
        let printed = cases.map(|period| period.print(&words));
        assert_eq!(printed.join(" | "), said);
    }
}

#[test]
fn other_wordings_mean_the_same() {
    holds("en", timelines!("english-wordings"));
}

#[test]
fn what_is_not_understood_stands_to_the_letter() {
    let calendar = calendar_of_a_plan();
    for phrase in [
        "Apr-17",
        "Phase 1-2",
        "2016 - when ready",
        "Cycle 2014-2020 - II",
    ] {
        let (kind, _, _, said) = meaning(phrase, &calendar);
        assert_eq!((kind.as_str(), said.as_str()), ("said", phrase));
    }
}

#[test]
fn dates_counted_from_an_event_move_with_it() {
    let mut calendar = calendar_of_a_plan();
    calendar.events[0].days = Some((
        "2016-11-15".parse().expect("a day"),
        "2016-11-17".parse().expect("a day"),
    ));
    for (phrase, first, last) in [
        ("before the General Assembly", "", "2016-11-14"),
        ("90 days before the General Assembly", "", "2016-08-17"),
        (
            "within 6 months of the General Assembly",
            "2016-11-17",
            "2017-05-17",
        ),
        ("two weeks after the General Assembly", "", "2016-12-01"),
        ("at the General Assembly", "2016-11-15", "2016-11-17"),
        ("after the General Assembly", "2016-11-18", ""),
        ("following the General Assembly", "2016-11-18", ""),
        ("General Assembly", "2016-11-15", "2016-11-17"),
    ] {
        // Whether the event is named in full or in short.
        for name in [
            "Initial meeting of the General Assembly",
            "The General Assembly",
        ] {
            calendar.events[0].names = vec![name.into()];
            let (kind, is_first, is_last, _) = meaning(phrase, &calendar);
            assert_eq!(
                (kind.as_str(), is_first.as_str(), is_last.as_str()),
                ("anchored", first, last),
                "{phrase}"
            );
        }
    }
    for phrase in [
        "shortly prior the General Assembly",
        "30-60 days before the General Assembly",
    ] {
        assert_eq!(meaning(phrase, &calendar).0, "said", "{phrase}");
    }
}

#[test]
fn what_is_not_understood_says_why() {
    let why = |text: &str, calendar: &Calendar| match Timeline::read(text, &english(), calendar)
        .meaning
    {
        Meaning::Said(why) => Some(why),
        _ => None,
    };
    let (plain, whole) = (Calendar::default(), calendar_of_a_plan());
    assert_eq!(why("FY 2020", &plain), Some(Unread::NoFiscalYear));
    assert_eq!(why("2016/17", &plain), Some(Unread::NoFiscalYear));
    assert_eq!(why("Year 1", &plain), Some(Unread::NoPlanStart));
    assert_eq!(why("TBD", &plain), Some(Unread::ToBeAgreed));
    assert_eq!(
        why("90 days before the census", &whole),
        Some(Unread::UnknownEvent)
    );
    assert_eq!(why("2018 to 2016", &whole), Some(Unread::EndBeforeStart));
    assert!(matches!(
        why("06/07/2020", &whole),
        Some(Unread::TwoReadings(_))
    ));
    assert_eq!(why("short term", &whole), Some(Unread::Unknown));
}

#[test]
fn what_comes_again_is_due_each_time() {
    let calendar = calendar_of_a_plan();
    let due = |text: &str| {
        let Meaning::Recurring(recurrence) = Timeline::read(text, &english(), &calendar).meaning
        else {
            panic!("{text} recurs");
        };
        let far = |text: &str| text.parse().expect("a day");
        let days = recurrence.due_days(far("2000-01-01"), far("2030-01-01"), &calendar);
        days.iter().map(NaiveDate::to_string).collect::<Vec<_>>()
    };
    assert_eq!(due("Annually"), ["2016-12-31", "2017-12-31", "2018-12-31"]);
    assert_eq!(
        due("every September"),
        ["2016-09-30", "2017-09-30", "2018-09-30"]
    );
    assert_eq!(due("Ongoing every 24 months"), ["2018-06-30"]);
    assert_eq!(due("quarterly in 2017").len(), 4);
    assert_eq!(due("every six months").len(), 6);
    assert_eq!(due("monthly").len(), 36);
}

#[test]
fn each_language_says_what_is_plain() {
    let calendar = Calendar::default();
    let day = NaiveDate::from_ymd_opt(2017, 8, 1).expect("a day");
    let mut moments = vec![Moment::Day(day), Moment::Year(2018)];
    moments.extend((1..=12).map(|month| Moment::Month { month, year: 2017 }));
    let month = |month| {
        let moment = Moment::Month { month, year: 2018 };
        Period {
            start: moment,
            end: moment,
        }
    };
    let mut meanings = vec![
        Meaning::Ongoing,
        Meaning::Several(vec![month(3), month(9)]),
        Meaning::Several(vec![month(3), month(6), month(11)]),
    ];
    for moment in moments {
        meanings.extend([Meaning::By(moment), Meaning::From(moment)]);
    }
    let mut wrong = Vec::new();
    for language in languages() {
        let words = words_of(language);
        for meaning in &meanings {
            let said = meaning.print(&words).expect("a phrase");
            let read = Timeline::read(&said, &words, &calendar).meaning;
            if read != *meaning {
                wrong.push(format!("{language}: {said}: {read:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
