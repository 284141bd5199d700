//! The words that documents add to a plan, in one language (`labels/LANGUAGE.ftl`).
//!
//! A file of labels is [Fluent](https://projectfluent.org). Each message is written down once, in the
//! built-in English file; the build script makes a field of it, and the file of any language is
//! checked against it. A message stands in groups: `feedback-on-draft` is `labels.feedback.on_draft`.

mod check;
mod declared;
mod file;
mod levels;
mod message;
mod messages;
mod phrases;
mod time;

pub(crate) use message::{Message, PatternElement};
pub(crate) use messages::*;
pub(crate) use phrases::Phrases;

use crate::diagnostic::{Diagnostic, Sources};
use crate::plan::column::{BeforeLast, FigureMarks, MoneyOrder, Values};
use crate::plan::{CalendarWords, Column, ItemWords, Levels, Plan};
use chrono::NaiveDate;
pub(super) use file::LabelFile;
use file::Reader;

/// All words of one language.
#[derive(Debug, Clone)]
pub struct Labels {
    pub(crate) translation: TranslationLabels,
    /// BCP 47 tag of the language that the words are in.
    pub(crate) language: String,
    pub(crate) title_block: TitleBlockLabels,
    pub(crate) filters: FiltersLabels,
    pub(crate) lists: ListsLabels,
    pub(crate) table: TableLabels,
    pub(crate) columns: ColumnsLabels,
    pub(crate) page: PageLabels,
    pub(crate) progress: Phrases<Phrase>,
    pub(crate) critical_path: Phrases<PathPhrase>,
    pub(crate) markdown: MarkdownLabels,
    pub(crate) sheet: SheetLabels,
    pub(crate) plan_sheet: PlanSheetLabels,
    pub(crate) feedback: FeedbackLabels,
    pub(crate) note: NoteLabels,
    pub(crate) circulation: CirculationLabels,
    pub(crate) redline: RedlineLabels,
    pub calendar: CalendarWords,
    said: SaidWords,
}

/// What stands around the words of an item: taken out of its messages once, not for each item.
#[derive(Debug, Clone)]
struct SaidWords {
    lead: [String; 2],
    with: [String; 2],
    support: [String; 2],
    percent: [String; 2],
    is_currency_first: bool,
    /// Between an amount and its currency.
    between_money: String,
}

impl SaidWords {
    fn of(table: &TableLabels, columns: &ColumnsLabels, progress: &Phrases<Phrase>) -> Self {
        let money = columns.money.parts();
        let [_, between_money] = columns.money.around();
        let first = money.into_iter().find_map(|part| match part {
            PatternElement::Placeable(name) => Some(name),
            PatternElement::Text(_) => None,
        });
        SaidWords {
            lead: table.lead.around(),
            with: table.with.around(),
            support: table.support.around(),
            percent: progress.message(Phrase::Percent).around(),
            is_currency_first: first == Some("currency"),
            between_money,
        }
    }
}

impl Labels {
    /// Reads the files of labels of one language, the most particular first. What they lack is taken from
    /// the built-in English one, with a warning: a file that was made for an earlier release goes on
    /// being one.
    ///
    /// The tag of the first decides on plural forms. `levels` has the plan's own words for its levels, and
    /// `zero` is the digit zero that is printed.
    ///
    /// # Errors
    /// All that is wrong with the files.
    pub(super) fn parse(
        files: &[LabelFile],
        sources: &Sources,
        levels: &Levels,
        zero: char,
    ) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let mut reader = Reader::new(files, sources, levels, zero);
        let labels = Labels {
            language: files
                .first()
                .map(|file| file.language.clone())
                .unwrap_or_default(),
            ..Labels::read(&mut reader, zero)
        };
        Ok((labels, reader.finish()?))
    }

    fn read(reader: &mut Reader<'_>, zero: char) -> Self {
        let table = TableLabels::read(reader);
        let columns = ColumnsLabels::read(reader);
        let progress = Phrases::read(reader);
        let mut times = CalendarLabels::read(reader);
        let figures = FigureMarks {
            thousands: progress.word(Phrase::Thousands),
            decimal: progress.word(Phrase::Decimal),
            zero,
        };
        Labels {
            language: String::new(),
            said: SaidWords::of(&table, &columns, &progress),
            translation: TranslationLabels::read(reader),
            title_block: TitleBlockLabels::read(reader),
            filters: FiltersLabels::read(reader),
            lists: ListsLabels::read(reader),
            table,
            columns,
            page: PageLabels::read(reader),
            progress,
            critical_path: Phrases::read(reader),
            markdown: MarkdownLabels::read(reader),
            sheet: SheetLabels::read(reader),
            plan_sheet: PlanSheetLabels::read(reader),
            feedback: FeedbackLabels::read(reader),
            note: NoteLabels::read(reader),
            circulation: CirculationLabels::read(reader),
            redline: RedlineLabels::read(reader),
            calendar: time::words(&mut times, figures, reader),
        }
    }

    /// Prints a day.
    pub fn date(&self, date: NaiveDate) -> String {
        self.calendar.date(date)
    }

    /// Prints a day without its year.
    pub fn day_of_year(&self, month: u8, day: u8) -> String {
        self.calendar.day_of_year(month, day)
    }

    /// Returns what a language is called; its tag where there is no word for it.
    pub(crate) fn language_name<'a>(&'a self, tag: &'a str) -> &'a str {
        let names = &self.translation.languages.by_key;
        let is_called = |wanted: &str| names.iter().find(|(key, _)| *key == wanted);
        let primary = tag.split('-').next().unwrap_or(tag);
        let found = is_called(tag).or_else(|| is_called(primary));
        found.map_or(tag, |(_, name)| name.as_str())
    }

    /// Returns what a document is called in a file's properties, from its own name and the plan's.
    pub(crate) fn titled(&self, document: &str, plan: &str) -> String {
        let places = [("document", document), ("plan", plan)];
        self.page.titled.fill(&places)
    }

    /// Returns the same for a document about a part of the plan, whose name says which.
    pub(crate) fn titled_within(&self, document: &str, plan: &str) -> String {
        let places = [("document", document), ("plan", plan)];
        self.page.titled_within.fill(&places)
    }

    /// Puts words between the quotation marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.lists.quoted.fill(&[("text", text)])
    }

    /// Lists things in a sentence: "a, b and c".
    pub fn list<S: AsRef<str>>(&self, things: &[S]) -> String {
        let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
        self.before_last().list(&self.lists.separator, &things)
    }

    fn before_last(&self) -> BeforeLast<'_> {
        BeforeLast {
            usual: &self.lists.last,
            beginnings: &self.lists.last_before,
            then: &self.lists.last_then,
        }
    }

    /// Returns the heading of a column: the plan's own, else the one of the language.
    pub fn heading<'a>(&'a self, column: &'a Column) -> &'a str {
        let table = &self.table;
        match (&column.heading, column.key.as_str()) {
            (Some(heading), _) => heading,
            (None, "goal") => &table.goals,
            (None, "action") => &table.actions,
            (None, "responsibility") => &table.responsibility,
            (None, "timeline") => &table.timeline,
            (None, key) => self.columns.headings.of(key).unwrap_or(key),
        }
    }

    /// Returns how a change of what stands in a column is called.
    pub fn change<'a>(&'a self, column: &'a Column) -> &'a str {
        let words = &self.redline.words;
        match column.key.as_str() {
            _ if column.heading.is_some() => self.heading(column),
            "action" => &words.action,
            "responsibility" => &words.responsibility,
            "timeline" => &words.timeline,
            _ => self.heading(column),
        }
    }

    /// Says what a goal or a section has in a column, in one line with its heading; nothing where it has
    /// nothing there.
    pub(crate) fn value_line(
        &self,
        plan: &Plan,
        values: &Values,
        column: &Column,
    ) -> Option<String> {
        let text = self.item_words().value_text(plan, values, column);
        let text = text.replace('\n', &self.filters.separator);
        (!text.is_empty()).then(|| self.detail(column, &text))
    }

    /// Says what stands in a column where no heading stands over it; what names an item goes without.
    pub(crate) fn detail(&self, column: &Column, text: &str) -> String {
        let words = &self.circulation.table;
        match column.key.as_str() {
            "action" => text.to_owned(),
            "responsibility" | "timeline" if column.heading.is_some() => {
                let places = [("heading", self.heading(column)), ("text", text)];
                self.columns.detail.fill(&places)
            }
            "responsibility" => words.responsibility.fill(&[("bodies", text)]),
            "timeline" => words.timeline.fill(&[("timeline", text)]),
            _ => {
                let heading = self.heading(column);
                let places = [("heading", heading), ("text", text)];
                self.columns.detail.fill(&places)
            }
        }
    }

    /// Returns the words in which items are said.
    pub fn item_words(&self) -> ItemWords<'_> {
        fn borrowed(around: &[String; 2]) -> [&str; 2] {
            around.each_ref().map(String::as_str)
        }
        let said = &self.said;
        ItemWords {
            calendar: &self.calendar,
            separator: &self.lists.separator,
            last: self.before_last(),
            or: &self.lists.or,
            lead: borrowed(&said.lead),
            with: borrowed(&said.with),
            support: borrowed(&said.support),
            to_be_agreed: &self.table.to_be_agreed,
            percent: borrowed(&said.percent),
            money: MoneyOrder {
                is_currency_first: said.is_currency_first,
                between: &said.between_money,
            },
        }
    }
}

impl ColumnsHeadingsLabels {
    /// Returns the heading of a ready column.
    fn of(&self, key: &str) -> Option<&str> {
        let found = self.by_key.iter().find(|(name, _)| *name == key);
        found.map(|(_, heading)| heading.as_str())
    }
}

impl NoteCountdownLabels {
    /// Says how many days before an event something lies, or after it where negative.
    pub(crate) fn relative(&self, days: i64) -> String {
        let number = days.unsigned_abs().to_string();
        match days {
            0 => self.on.clone(),
            1 => self.one_before.clone(),
            -1 => self.one_after.clone(),
            2.. => self.before.fill(&[("days", &number)]),
            _ => self.after.fill(&[("days", &number)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::column::READY;
    use crate::plan::{Level, LevelName};

    fn file(language: &str, text: &str, sources: &mut Sources) -> LabelFile {
        LabelFile {
            source: sources.add("labels.ftl", text.to_owned()),
            language: language.to_owned(),
            is_built_in: false,
        }
    }

    /// Reads a file of a language, in which most messages are missing.
    fn labels(language: &str, text: &str, levels: &Levels) -> (Labels, String) {
        let mut sources = Sources::default();
        let read = Labels::parse(&[file(language, text, &mut sources)], &sources, levels, '0');
        let (labels, warnings) = read.unwrap_or_else(|errors| panic!("{errors:?}"));
        let [warning] = warnings.as_slice() else {
            panic!("{warnings:?}");
        };
        (labels, warning.message.clone())
    }

    #[test]
    fn the_built_in_files_have_every_message() {
        for language in crate::template::languages() {
            let mut sources = Sources::default();
            let chain = crate::template::language::chain(language);
            let files: Vec<LabelFile> = chain
                .iter()
                .filter_map(|tag| {
                    let bytes = crate::template::embedded(&format!("labels/{tag}.ftl"))?;
                    let text = std::str::from_utf8(bytes).expect("text");
                    // The checks that built-in files are spared are made, too.
                    Some(file(tag, text, &mut sources))
                })
                .collect();
            let read = Labels::parse(&files, &sources, &Levels::default(), '0');
            let (labels, warnings) = read.unwrap_or_else(|errors| panic!("{language}: {errors:?}"));
            assert_eq!(warnings, [], "{language}");
            let keys = labels.columns.headings.by_key.iter().map(|(key, _)| *key);
            assert_eq!(keys.collect::<Vec<_>>(), READY);
        }
    }

    #[test]
    fn a_file_of_a_region_says_only_what_is_other_there() {
        let mut sources = Sources::default();
        let files = [
            ("fr-CA", "-but = objectif\ntable-goals = Objectifs\n"),
            (
                "fr",
                "-but = but\ntable-goals = Buts\nfeedback-goal = { -but }\n",
            ),
        ];
        let files = files.map(|(tag, text)| file(tag, text, &mut sources));
        let read = Labels::parse(&files, &sources, &Levels::default(), '0');
        let (labels, warnings) = read.expect("labels");
        assert_eq!(labels.table.goals, "Objectifs");
        // The term of the region stands in the message of the language.
        assert_eq!(labels.feedback.goal, "objectif");
        let [warning] = warnings.as_slice() else {
            panic!("{warnings:?}");
        };
        assert!(!warning.message.contains("table-goals"), "{warning:?}");
        assert!(warning.message.contains("built-in English"), "{warning:?}");
    }

    #[test]
    fn digits_are_those_that_a_tag_asks_for() {
        let mut sources = Sources::default();
        let library = crate::template::Library::embedded();
        let read = library.labels("ar-001-u-nu-arab", &mut sources);
        let (labels, warnings) = read.expect("the built-in labels");
        assert_eq!(warnings, []);
        let day = NaiveDate::from_ymd_opt(2016, 7, 1).expect("a day");
        assert_eq!(labels.date(day), "١ تموز/يوليه ٢٠١٦");
        assert!(labels.progress.count(Phrase::Days, 12, &[]).contains("١٢"));
        let (western, _) = library
            .labels("ar", &mut sources)
            .expect("the built-in labels");
        assert_eq!(western.date(day), "1 يوليو 2016");
        assert!(western.progress.count(Phrase::Days, 12, &[]).contains("12"));
    }

    #[test]
    fn romanian_forms_go_by_the_last_two_figures() {
        let (labels, _) = labels(
            "ro",
            "progress-days = { $count ->\n    [one] o zi\n    [few] { $count } zile\n   \
             *[other] { $count } de zile\n }\n",
            &Levels::default(),
        );
        for (count, said) in [
            (0, "0 zile"),
            (1, "o zi"),
            (2, "2 zile"),
            (19, "19 zile"),
            (20, "20 de zile"),
            (100, "100 de zile"),
            (101, "101 zile"),
            (103, "103 zile"),
            (119, "119 zile"),
            (120, "120 de zile"),
            (1_002, "1002 zile"),
        ] {
            assert_eq!(labels.progress.count(Phrase::Days, count, &[]), said);
        }
    }

    #[test]
    fn a_number_takes_the_form_of_its_language() {
        let (labels, warning) = labels(
            "ru",
            "progress-days = { $count ->\n    [one] { $count } день\n    [few] { $count } дня\n   \
             *[other] { $count } дней\n }\nprogress-done = Выполнено\n",
            &Levels::default(),
        );
        for (count, said) in [
            (1, "1 день"),
            (2, "2 дня"),
            (5, "5 дней"),
            (11, "11 дней"),
            (21, "21 день"),
            (1_104, "1104 дня"),
        ] {
            assert_eq!(labels.progress.count(Phrase::Days, count, &[]), said);
        }
        assert_eq!(labels.progress.word(Phrase::Done), "Выполнено");
        // What is missing is English, with the forms of English: 21 is no `one` there.
        let path = &labels.critical_path;
        assert_eq!(path.count(PathPhrase::Days, 1, &[]), "one day");
        assert_eq!(path.count(PathPhrase::Days, 21, &[]), "21 days");
        assert!(warning.contains(" lacks table-goals, "), "{warning}");
        assert!(!warning.contains("progress-days"), "{warning}");
    }

    #[test]
    fn a_text_goes_by_the_gender_of_a_term() {
        for (item, done) in [
            ("мера\n    .gender = feminine", "мера выполнена"),
            ("пункт\n    .gender = masculine", "пункт выполнен"),
            ("дело", "дело выполнено"),
        ] {
            let text = format!(
                "-item = {item}\nprogress-done = {{ -item }} {{ -item.gender ->\n    [feminine] \
                 выполнена\n    [masculine] выполнен\n   *[neuter] выполнено\n    }}\n"
            );
            let (labels, _) = labels("ru", &text, &Levels::default());
            assert_eq!(labels.progress.word(Phrase::Done), done);
        }
    }

    #[test]
    fn a_plans_own_words_come_for_the_terms_of_levels() {
        let mut levels = Levels::default();
        let name = LevelName {
            one: "Étape".to_owned(),
            several: "\"Étapes\" {1}".to_owned(),
        };
        levels.call(Level::Goal, name);
        let (labels, _) = labels(
            "fr",
            "-but = but\n    .level = goal one\n-Buts = Buts\n    .level = goal several capital\n\
             feedback-goal = { -but }\ntable-goals = { -Buts }\n",
            &levels,
        );
        assert_eq!(labels.feedback.goal, "étape");
        assert_eq!(labels.table.goals, "\"Étapes\" {1}");
    }

    #[test]
    fn months_that_begin_alike_are_told_apart() {
        let months =
            "janv. | févr. | mars | avr. | mai | juin | juil. | août | sept. | oct. | nov. | déc.";
        let text = format!(
            "calendar-names-short-months =\n    {}\n",
            months.replace(" | ", "\n    ")
        );
        let (labels, _) = labels("fr", &text, &Levels::default());
        assert_eq!(labels.calendar.short_months.join(" | "), months);
    }

    #[test]
    fn before_the_last_of_a_list_stands_what_goes_with_it() {
        let (labels, _) = labels(
            "es",
            "lists-last = { \" y \" }\nlists-last-before = i | í | him\nlists-last-then = { \" e \" }\n",
            &Levels::default(),
        );
        for (things, said) in [
            (&["CEC", "Mesa"][..], "CEC y Mesa"),
            (&["CEC", "IWG"], "CEC e IWG"),
            (&["A", "B", "“Índice”"], "A, B e “Índice”"),
            (&["Banderas", "Himnos"], "Banderas e Himnos"),
            (&["Agua", "Hielo"], "Agua y Hielo"),
            (&["1.1", "2.2"], "1.1 y 2.2"),
            (&["IWG"], "IWG"),
        ] {
            assert_eq!(labels.list(things), said);
        }
    }

    #[test]
    fn whatever_place_has_a_number_can_choose_the_form() {
        let (labels, _) = labels(
            "ro",
            "note-countdown-before = { $days ->\n    [few] cu { $days } zile înainte\n   *[other] cu { $days } \
             de zile înainte\n }\nnote-items = { $numbers ->\n    [one] punctul { $numbers }\n   *[other] punctele \
             { $numbers }\n }\n",
            &Levels::default(),
        );
        for (days, said) in [(14, "cu 14 zile înainte"), (120, "cu 120 de zile înainte")] {
            assert_eq!(labels.note.countdown.relative(days), said);
        }
        // What only looks like a number is printed as it is written.
        for (numbers, said) in [
            ("1", "punctul 1"),
            ("01", "punctele 01"),
            ("1.1", "punctele 1.1"),
            ("99999999999", "punctele 99999999999"),
            ("", "punctele "),
        ] {
            assert_eq!(labels.note.items.fill(&[("numbers", numbers)]), said);
        }
    }

    #[test]
    fn a_message_is_taken_apart_and_known_again() {
        let (labels, _) = labels(
            "fr",
            "page-number = { $page } sur { $pages }.\ntitle-block-date = Date : { $date }\n",
            &Levels::default(),
        );
        let number = &labels.page.number;
        assert_eq!(
            number.parts(),
            [
                PatternElement::Placeable("page"),
                PatternElement::Text(" sur ".to_owned()),
                PatternElement::Placeable("pages"),
                PatternElement::Text(".".to_owned()),
            ]
        );
        assert_eq!(number.around(), ["", " sur "]);
        assert!(number.fits("1 sur 2."));
        assert!(!number.fits("1 sur 2"));
        assert!(!number.fits("1 sur 2. Et plus"));
        let date = &labels.title_block.date;
        assert!(date.fits("Date : 1 juillet 2016"));
        assert!(!date.fits("La date : 1 juillet 2016"));
        assert_eq!(
            date.fill(&[("date", "{ $date } \\ x")]),
            "Date : { $date } \\ x"
        );
    }
}
