//! The phrases of progress reports (`[progress]` of a file of labels) and of critical paths
//! (`[critical_path]`), with their plural forms.
//!
//! There are many, and all are alike, so they stand in one list: a name, and the places that are
//! filled in. A phrase with a `count` may come in the plural forms of its language, as CLDR names
//! them: `{ one = "…", other = "…" }`.

use super::PatternReader;
use crate::diagnostic::{Diagnostic, Span, alternatives, nearest};
use crate::template::pattern::Pattern;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use toml::Spanned;
use unic_langid::LanguageIdentifier;

/// A list of phrases that stand in one table of a file of labels.
pub trait PhraseList: Copy + std::fmt::Debug + Eq + 'static {
    /// All phrases: key and places, in the order of the list.
    const ALL: &'static [(&'static str, &'static [&'static str])];

    /// Returns the phrase's place in the list.
    fn index(self) -> usize;
}

macro_rules! phrases {
    ($(#[$doc:meta])* $list:ident {
        $($name:ident = $key:literal $([$($place:literal),+])?;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $list { $($name,)+ }

        impl PhraseList for $list {
            const ALL: &'static [(&'static str, &'static [&'static str])] =
                &[$(($key, &[$($($place),+)?])),+];

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

phrases! {
/// A phrase of progress reports; `docs/templates.md` says where each is used.
Phrase {
    Title = "title";
    PeriodLine = "period" ["from", "to"];
    AsOfLine = "as_of" ["date"];
    PreparedBy = "prepared_by" ["name"];
    NotStated = "not_stated";
    Days = "days" ["count"];
    More = "more" ["count"];

    Summary = "summary";
    SummaryStanding = "summary_standing" ["date", "count", "parts"];
    SummaryNothing = "summary_nothing" ["date", "count"];
    PartDone = "part_done" ["count"];
    PartInProgress = "part_in_progress" ["count"];
    PartNotStarted = "part_not_started" ["count"];
    PartPostponed = "part_postponed" ["count"];
    PartCancelled = "part_cancelled" ["count"];
    PartNotReported = "part_not_reported" ["count"];
    SummaryShare = "summary_share" ["percent"];
    SummaryAchieved = "summary_achieved" ["count"];
    SummaryNoneAchieved = "summary_none_achieved";
    SummaryOverdue = "summary_overdue" ["count", "longest"];
    SummaryLongest = "summary_longest" ["count", "item"];
    SummaryNoneOverdue = "summary_none_overdue";
    SummaryDueSoon = "summary_due_soon" ["count", "days"];
    SummaryNoneDueSoon = "summary_none_due_soon" ["days"];
    SummaryPast = "summary_past" ["count"];
    SummaryGoals = "summary_goals" ["count", "parts"];
    GoalsComplete = "goals_complete" ["count"];
    GoalsOnTrack = "goals_on_track" ["count"];
    GoalsDelayed = "goals_delayed" ["count"];
    GoalsOffTrack = "goals_off_track" ["count"];
    GoalsNotReported = "goals_not_reported" ["count"];
    GoalsClosed = "goals_closed" ["count"];
    OwnWords = "own_words";
    OwnWordsPrompt = "own_words_prompt";

    Done = "done";
    InProgress = "in_progress";
    NotStarted = "not_started";
    Postponed = "postponed";
    Cancelled = "cancelled";
    NotReported = "not_reported";
    Overdue = "overdue";
    OnTrack = "on_track";
    Delayed = "delayed";
    OffTrack = "off_track";
    Complete = "complete";
    Closed = "closed";

    Overview = "overview";
    OverviewTable = "overview_table";
    OverviewRates = "overview_rates";
    OverviewBars = "overview_bars" ["figures"];
    OverviewBar = "overview_bar" ["name", "figures"];
    Section = "section";
    Items = "items";
    All = "all";
    ShareDone = "share_done";
    DueSoon = "due_soon" ["days"];
    PastUnreported = "past_unreported";
    CountingRule = "counting_rule" ["days"];

    Lights = "lights";
    LightsTable = "lights_table";
    Goal = "goal";
    LightComputed = "light_computed";
    LightDeclared = "light_declared";
    DeclaredOn = "declared_on" ["light", "date"];
    RuleOnTrack = "rule_on_track" ["light"];
    RuleDelayed = "rule_delayed" ["light"];
    RuleOffTrack = "rule_off_track" ["light", "days", "percent", "grace"];
    RuleComplete = "rule_complete" ["light"];
    RuleClosed = "rule_closed" ["light"];
    RuleNotReported = "rule_not_reported" ["light"];

    Achieved = "achieved";
    NoneAchieved = "none_achieved";
    Item = "item";
    DoneOn = "done_on";
    NoteAndEvidence = "note_and_evidence";
    UnderWay = "under_way";
    LastReport = "last_report";
    GivenUp = "given_up";
    GivenUpOn = "given_up_on";
    Reason = "reason";
    NoReason = "no_reason";
    ReportedBy = "reported_by" ["body"];

    OverdueItems = "overdue_items";
    NoneOverdue = "none_overdue";
    EndOfTimeline = "end_of_timeline";
    DaysOverdue = "days_overdue";
    PastItems = "past_items";
    PastRemark = "past_remark";
    DaysSince = "days_since";
    DueItems = "due_items" ["days"];
    NoneDue = "none_due" ["days"];
    DaysLeft = "days_left";
    Standing = "standing";

    Moves = "moves";
    NoneMoved = "none_moved";
    Baseline = "baseline";
    NewTimeline = "new_timeline";
    SlipDays = "slip_days";
    SlipByGoal = "slip_by_goal";
    SlipByBody = "slip_by_body";
    Body = "body";
    ItemsMoved = "items_moved";
    SlipTotal = "slip_total";
    SlipMost = "slip_most";
    SlipRule = "slip_rule";
    NotKnown = "not_known";

    Schedule = "schedule";
    ScheduleChart = "schedule_chart" ["count", "from", "to"];
    ScheduleBaseline = "schedule_baseline";
    ScheduleMark = "schedule_mark";
    ScheduleOpen = "schedule_open";
    ScheduleDay = "schedule_day" ["date"];
    ScheduleRow = "schedule_row" ["timeline"];
    ScheduleMoved = "schedule_moved" ["timeline", "baseline"];
    ScheduleNoTimeline = "schedule_no_timeline";
    ScheduleNone = "schedule_none";

    Owed = "owed";
    OwedRemark = "owed_remark";
    OwedTable = "owed_table";
    NoneOwed = "none_owed";
    OpenItems = "open_items";
    SheetTitle = "sheet_title" ["body"];
    SheetSummary = "sheet_summary" ["count", "body"];
    SheetOverdue = "sheet_overdue" ["count"];

    Risks = "risks";
    RiskTable = "risk_table";
    Kind = "kind";
    Risk = "risk";
    Issue = "issue";
    Level = "level";
    High = "high";
    Medium = "medium";
    Low = "low";
    Owner = "owner";
    Response = "response";
    RelatedItems = "related_items";

    Indicators = "indicators";
    IndicatorTable = "indicator_table";
    Actual = "actual";
    HowFar = "how_far";

    Money = "money";
    MoneyTable = "money_table" ["currency"];
    MoneyIn = "money_in" ["currency"];
    Planned = "planned";
    Pledged = "pledged";
    Spent = "spent";
    Gap = "gap";
    Total = "total";
    GapRule = "gap_rule";
    Thousands = "thousands";
    Decimal = "decimal";

    Questions = "questions";
    NoneOpen = "none_open";
    NoOwner = "no_owner";
    NoTimeline = "no_timeline";
    LooseTimeline = "loose_timeline";
    AskAbout = "ask_about";

    Annex = "annex";
    AnnexStatus = "annex_status";
    NowDue = "now_due" ["timeline"];
    DaysLate = "days_late" ["count"];
    Percent = "percent" ["number"];
}
}

phrases! {
/// A phrase of critical paths.
PathPhrase {
    Title = "title";
    Of = "of" ["event"];
    DayIs = "day_is" ["date"];
    DayIsBy = "day_is_by" ["said", "date"];
    DayIsOpen = "day_is_open";

    Answer = "answer";
    Feasible = "feasible" ["event", "date", "first", "count"];
    FeasibleJust = "feasible_just" ["event", "date"];
    NotFeasible = "not_feasible" ["event", "date", "first", "count"];
    NoDay = "no_day" ["event", "first"];
    Chain = "chain" ["steps"];
    ChainNone = "chain_none";
    StartToday = "start_today" ["date"];
    StartTimeline = "start_timeline" ["date"];
    StartBegun = "start_begun";
    UnknownLengths = "unknown_lengths" ["count", "all"];
    ImpliedDecides = "implied_decides" ["count", "date"];
    ImpliedNoMatter = "implied_no_matter" ["count"];
    Next = "next";
    NextTable = "next_table";
    Late = "late";
    LateTable = "late_table";
    LateMore = "late_more" ["count"];
    LateNone = "late_none";
    More = "more" ["count"];
    Gaps = "gaps";
    GapsNone = "gaps_none";
    NoOwner = "no_owner" ["steps"];
    NoTimeline = "no_timeline" ["steps"];

    ChainSteps = "chain_steps";
    ChainTable = "chain_table";
    Others = "others";
    OthersTable = "others_table";
    OthersNone = "others_none";
    Step = "step";
    Owner = "owner";
    Takes = "takes";
    Earliest = "earliest";
    Latest = "latest";
    BeginBy = "begin_by";
    DoneBy = "done_by";
    Slack = "slack";
    Status = "status";
    WaitsFor = "waits_for";
    DaysLate = "days_late";
    Days = "days" ["count"];
    NotKnown = "not_known";
    AtEvent = "at_event";
    OfEvent = "of_event";
    Critical = "critical";
    Lag = "lag" ["step", "lag"];
    Implied = "implied" ["step"];

    Schedule = "schedule";
    ScheduleChart = "schedule_chart" ["count", "from", "to"];
    ScheduleLatest = "schedule_latest" ["latest"];
    ScheduleBoth = "schedule_both" ["earliest", "latest"];
    BarCritical = "bar_critical";
    BarOther = "bar_other";
    BarDone = "bar_done";
    BarEarliest = "bar_earliest";
    BarMark = "bar_mark";
    DaysBefore = "days_before";

    Milestones = "milestones";
    MilestoneTable = "milestone_table";
    When = "when";
    What = "what";
    Before = "before" ["lapse"];
    After = "after" ["lapse"];
    UsualPeriods = "usual_periods";

    Assumed = "assumed";
    AssumedLengths = "assumed_lengths";
    AssumedTimelines = "assumed_timelines";
    AssumedReport = "assumed_report" ["date"];
    AssumedRunning = "assumed_running";
    AssumedWorkingDays = "assumed_working_days" ["count"];
    AssumedUndated = "assumed_undated" ["steps"];
    AssumedSteps = "assumed_steps" ["links"];
    AssumedGoalOrder = "assumed_goal_order" ["links"];
    AssumedMembers = "assumed_members" ["steps"];
    AssumedAdopts = "assumed_adopts" ["steps"];
    AssumedAfter = "assumed_after" ["steps"];
    AssumedBy = "assumed_by" ["said", "date"];
    StepSaid = "step_said" ["step", "said"];
    LinkPair = "link_pair" ["first", "second"];

    LatestBy = "latest_by" ["date"];
    LatestCounted = "latest_counted" ["relative"];
    OnPath = "on_path" ["event"];
    OnPathImplied = "on_path_implied" ["event"];
    EventMoved = "event_moved" ["event", "first", "before"];
    EventMovedBeyond = "event_moved_beyond" ["count", "date"];
    EventMovedImplied = "event_moved_implied";

    CalendarSummary = "calendar_summary" ["event", "what"];
    CalendarDescription = "calendar_description" ["what", "relative", "event"];
}
}

/// The phrases of one list in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrases<P = Phrase> {
    /// In the order of the list.
    all: Vec<Forms>,
    language: LanguageIdentifier,
    list: PhantomData<P>,
}

/// A plural form of CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// A phrase in its plural forms, the one for all other numbers last.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Forms(Vec<(Category, Pattern)>);

impl Forms {
    fn other(pattern: Pattern) -> Self {
        Forms(vec![(Category::Other, pattern)])
    }
}

impl<P: PhraseList> Phrases<P> {
    /// Fills in a phrase.
    pub fn say(&self, phrase: P, values: &[(&str, &str)]) -> String {
        self.form(phrase, Category::Other).fill(values)
    }

    /// Returns a phrase that has no places.
    pub fn word(&self, phrase: P) -> String {
        self.say(phrase, &[])
    }

    /// Returns a phrase as it is for all numbers.
    pub fn pattern(&self, phrase: P) -> &Pattern {
        self.form(phrase, Category::Other)
    }

    /// Fills in a phrase in the form that goes with a number, which takes the place `count`.
    pub fn count(&self, phrase: P, count: u32, values: &[(&str, &str)]) -> String {
        let number = count.to_string();
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        self.form(phrase, self.category(count)).fill(&all)
    }

    /// Returns the form that goes with a number; languages without rules have one form.
    fn category(&self, count: u32) -> Category {
        let rules = PluralRules::create(self.language.clone(), PluralRuleType::CARDINAL);
        match rules.ok().and_then(|rules| rules.select(count).ok()) {
            Some(PluralCategory::ZERO) => Category::Zero,
            Some(PluralCategory::ONE) => Category::One,
            Some(PluralCategory::TWO) => Category::Two,
            Some(PluralCategory::FEW) => Category::Few,
            Some(PluralCategory::MANY) => Category::Many,
            Some(PluralCategory::OTHER) | None => Category::Other,
        }
    }

    fn form(&self, phrase: P, category: Category) -> &Pattern {
        let Forms(forms) = &self.all[phrase.index()];
        let fitting = forms.iter().find(|(of, _)| *of == category);
        let (_, pattern) = fitting.or(forms.last()).unwrap_or(&EMPTY);
        pattern
    }
}

static EMPTY: (Category, Pattern) = (Category::Other, Pattern::empty());

/// The table as it is written.
pub(super) type RawPhrases = BTreeMap<Spanned<String>, Spanned<toml::Value>>;

/// Reads the phrases of a language, of which `table` is the place.
pub(super) fn lower<P: PhraseList>(
    raw: &Spanned<RawPhrases>,
    language: &str,
    reader: &mut PatternReader,
) -> Phrases<P> {
    let table = Span::new(reader.source, raw.span());
    let raw = raw.get_ref();
    let known = || P::ALL.iter().map(|(key, _)| *key);
    for key in raw.keys() {
        if !known().any(|known| known == key.get_ref()) {
            let help = match alternatives(nearest(key.get_ref(), known())) {
                Some(near) => format!("did you mean {near}?"),
                None => "delete it; docs/templates.md lists the words".to_owned(),
            };
            let message = format!("no phrase has the key `{}`", key.get_ref());
            reader.report(Span::new(reader.source, key.span()), message, help);
        }
    }
    let by_key: BTreeMap<&str, &Spanned<toml::Value>> = raw
        .iter()
        .map(|(key, value)| (key.get_ref().as_str(), value))
        .collect();
    let all = P::ALL
        .iter()
        .map(|(key, places)| match by_key.get(key) {
            Some(value) => forms(key, value, places, reader),
            None => {
                let message = format!("the phrase `{key}` is missing");
                let help =
                    "copy it from the built-in file (`wem-report init` writes it) and translate it";
                reader.report(table, message, help.to_owned());
                Forms::other(Pattern::empty())
            }
        })
        .collect();
    Phrases {
        all,
        language: primary_language(language),
        list: PhantomData,
    }
}

fn forms(
    key: &str,
    value: &Spanned<toml::Value>,
    places: &[&'static str],
    reader: &mut PatternReader,
) -> Forms {
    let span = Span::new(reader.source, value.span());
    match value.get_ref() {
        toml::Value::String(text) => Forms::other(reader.read_at(text, span, places)),
        toml::Value::Table(table) if places.contains(&"count") => {
            let mut forms = Vec::new();
            for (name, text) in table {
                match (category(name), text) {
                    (Some(category), toml::Value::String(text)) => {
                        // A form for one thing need not say the number.
                        let needed: Vec<&'static str> = places
                            .iter()
                            .copied()
                            .filter(|place| *place != "count" || text.contains("{count}"))
                            .collect();
                        forms.push((category, reader.read_at(text, span, &needed)));
                    }
                    (None, _) => reader.report(
                        span,
                        format!("`{key}` has a plural form `{name}`, which no language has"),
                        "the forms are zero, one, two, few, many and other".to_owned(),
                    ),
                    (Some(_), _) => reader.report(
                        span,
                        format!("the form `{name}` of `{key}` is no text"),
                        "write it in quotes".to_owned(),
                    ),
                }
            }
            forms.sort_by_key(|(category, _)| *category);
            if forms.last().map(|(category, _)| *category) != Some(Category::Other) {
                reader.report(
                    span,
                    format!("`{key}` has no form `other`"),
                    "add it: it is the one for all other numbers".to_owned(),
                );
            }
            Forms(forms)
        }
        _ => {
            let (message, help) = match places.contains(&"count") {
                true => (
                    "is no text and no table of plural forms",
                    "write a text in quotes, or { one = \"…\", other = \"…\" }",
                ),
                false => ("is no text", "write it in quotes"),
            };
            reader.report(span, format!("`{key}` {message}"), help.to_owned());
            Forms::other(Pattern::empty())
        }
    }
}

fn category(name: &str) -> Option<Category> {
    Some(match name {
        "zero" => Category::Zero,
        "one" => Category::One,
        "two" => Category::Two,
        "few" => Category::Few,
        "many" => Category::Many,
        "other" => Category::Other,
        _ => return None,
    })
}

/// Returns the language of a tag without its region: plural rules go by it.
fn primary_language(tag: &str) -> LanguageIdentifier {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    primary.parse().unwrap_or_default()
}

impl PatternReader {
    pub(super) fn report(&mut self, span: Span, message: String, help: String) {
        self.errors
            .push(Diagnostic::error("bad-label", message).at(span).help(help));
    }
}
