### Every word that wem-report itself adds to a document, in English.
###
### A plan in another language takes the file of its language: ar.ftl, fr.ftl, … It need not have every
### message: what is missing is said in English. docs/templates.md says how a file is translated.
###
### { $body } and { $member } are names with the articles that the plan gives them (“the Secretariat”). In
### such a message { $name } is the name without its article, { $article } the article, and { $number } is
### `one`, or `other` where the name is that of several.

## levels
##
## The words by which the texts of this file call the levels of a plan. What a plan calls them itself
## (`[levels]` in plan.toml) stands in their place: `.level` says which of its words comes for a term:
## that of an `area`, `section`, `goal`, `item` or `step`; for `one` or `several`; with an `article`
## before it; beginning with a `capital` letter. A term without `.level` stays as it is, and a language
## may have terms of its own, for each case or gender that its texts need.
##
## The article that stands before a plan’s own word: `-article`, but `.then` where the word begins with
## one of the letters `.before`.

-article = a
    .before = a | e | i | o | u
    .then = an

-Area = Area
    .level = area one capital
-area = area
    .level = area one
-Section = Section
    .level = section one capital
-section = section
    .level = section one
-sections = sections
    .level = section several
-Sections = Sections
    .level = section several capital
-Areas = Areas
    .level = area several capital
-a-goal = a goal
    .level = goal one article
-Goal = Goal
    .level = goal one capital
-goal = goal
    .level = goal one
-Goals = Goals
    .level = goal several capital
-goals = goals
    .level = goal several
-Goals-and-priorities = Goals and priorities
    .level = goal several capital
-A-item = An item
    .level = item one article capital
-a-item = an item
    .level = item one article
-Action-item = Action item
    .level = item one capital
-action-item = action item
    .level = item one
-Action-items = Action items
    .level = item several capital
-action-items = action items
    .level = item several
-Item = Item
    .level = item one capital
-item = item
    .level = item one
-Items = Items
    .level = item several capital
-items = items
    .level = item several
-A-step = A step
    .level = step one article capital
-a-step = a step
    .level = step one article
-Step = Step
    .level = step one capital
-step = step
    .level = step one
-Steps = Steps
    .level = step several capital
-steps = steps
    .level = step several

## translation
##
## What stands in a plan that is translated into the language of this file.
##
## `missing` marks a text that is not translated yet: `$text` stands in the plan’s own language, of which
## `$language` is the tag in capital letters, such as FR. `stale` marks a translation whose original was
## changed since. `note` stands at the head of a document that has such texts, with how many there are.

translation-missing = [{ $language }] { $text }
translation-stale = { $text } [translation to be checked]
# Stands in the letter to a member who asked for a language into which the plan is not translated.
translation-none = There is no translation into { $language } yet. You receive the documents in { $original }.
# Over the numbers of items in a table of several languages beside each other.
translation-number = No.
translation-note = Not translated yet: { $missing }. Translations to be checked against the original: { $stale }.

## translation.sheet
##
## The table that a translator fills in, as a workbook or as a document. `version` heads a narrow column
## in which the program notes what a translation was made of.

translation-sheet-title = Translation into { $language }
translation-sheet-instruction = Write each translation beside its original, and send the file back. Leave the other columns as they are.
translation-sheet-key = Key
translation-sheet-original = Original
translation-sheet-translation = Translation
translation-sheet-version = Version

## translation.languages (by key)
##
## What languages are called within a sentence, by their tags.

translation-languages-ar = Arabic
translation-languages-en = English
translation-languages-es = Spanish
translation-languages-fr = French
translation-languages-pt = Portuguese
translation-languages-ro = Romanian
translation-languages-ru = Russian

## title-block

title-block-revision = Revision { $revision }
title-block-date = Date: { $date }
title-block-shown = Shown: { $filters } ({ $items } of { $all } { -items })

## filters

filters-area = { -area } { $values }
filters-section = { -section } { $values }
filters-goal = { -goal } { $values }
filters-body = { $values } responsible or supporting
filters-from = from { $date }
filters-to = until { $date }
filters-no-body = nobody responsible
filters-no-timeline = no time line
filters-separator = { "; " }
filters-seasons = { $season } is read as { $first } to { $last }
filters-fiscal-year = A fiscal year begins on { $first } and is named after the year that it ends in
filters-plan-years = The plan’s years are counted from { $first }

## filters.lists (lists)

# How early, mid and late in a year begin that sentence.
filters-lists-portions =
    Early in a year
    The middle of a year
    Late in a year

## lists

lists-separator = { ", " }
lists-last = { " and " }

# What the last thing of a list begins with that has another word before it, in small letters and with bars
# between, and that word: in Spanish “y” is “e” before the sound of “i”. Where a language has none: { "" }.
lists-last-before = { "" }
lists-last-then = { "" }

lists-or = { " and/or " }

# What is named by its own words, or quoted.
lists-quoted = “{ $text }”

# A body with its long name, or a title of more than one part.
lists-with-long-name = { $name } ({ $long })

# Between what stands beside each other in one line, such as “Revision 2 · 20 August 2016”.
lists-beside = { " · " }

## table

table-goals = { -Goals-and-priorities }
table-actions = { -Action-items }
table-responsibility = Responsibility / development partner
table-timeline = Time line
table-lead = { $bodies } (lead)
table-with = with { $bodies }
table-support = With support of { $bodies }
table-amended = Amended on { $date }
table-amended-by = Amended on { $date } by { $decision }
table-amended-because = { $amended }: { $reason }
table-to-be-agreed = to be agreed
table-continued = (continued)
table-summary = { -Goals }, { -action-items }, those responsible and time lines of { -section } { $number }
table-summary-of-all = { -Action-items }, those responsible and time lines

## page

page-number = Page { $page } of { $pages }

# What a file is called in its properties: the document, and the plan with its organisation.
page-titled = { $document }: { $plan }
page-titled-within = { $document }. { $plan }

# The plan with its organisation.
page-of-organisation = { $organisation }: { $title }

# The word across every page of a draft.
page-draft = DRAFT
page-notes = Notes

## markdown
##
## Texts that somebody writes in Markdown.

markdown-table-summary = Table with the columns { $columns }

## note
##
## Concept notes; most of their words stand in concept-notes/.

note-kicker = Concept note: { $name }
note-item = { -Action-item } { $number }: { $action }
note-item-alone = { -Action-item } { $number }
note-items = { -Action-items } { $numbers }
note-readiness = Written so far: { $filled } of { $slots } parts, { $words } of about { $budget } words
note-complete = All { $slots } parts are written: { $words } words
note-missing = Still to be written: { $titles }.
note-prompt = { $prompt } (About { $words } words.)
note-file-remark = Write below the headings, in Markdown. Comments such as this one are not printed.

## note.counted
##
## A time line that is counted from an event, with the days that it comes to.

note-counted-to = { $timeline } (by { $last })
note-counted-from = { $timeline } (from { $first })
note-counted-between = { $timeline } ({ $first } to { $last })

## note.countdown

note-countdown-before = { $days } days before
note-countdown-one-before = the day before
note-countdown-on = on the day
note-countdown-after = { $days } days after
note-countdown-one-after = the day after

## note.table
##
## The first table of a note: what is known of its event or activity.

note-table-title = Title
note-table-date = Date
note-table-place = Place
note-table-organiser = Organiser
note-table-co-organisers = Co-organisers
note-table-lead = Lead
note-table-partners = Partners
note-table-participants = Participants and number
note-table-languages = Working languages
note-table-format = Format
note-table-budget = Budget and requested share
note-table-focal-point = Focal point

## note.roles

note-roles-lead = Lead
note-roles-joint = Joint lead
note-roles-responsible = Responsible
note-roles-with = With the lead
note-roles-support = Support
note-roles-alternative = { $role } (or { $bodies })

## note.progress

note-progress-done = done on { $date }
note-progress-in-progress = in progress as of { $date }
note-progress-percent = { $percent } % done as of { $date }
note-progress-postponed = postponed on { $date }
note-progress-cancelled = cancelled on { $date }

## note.questions

note-questions-event-date = { $event }: on what date and at what venue will it be held? The plan gives no date.
note-questions-timeline = { $number } { $action }: what is the time line? The plan gives none.
note-questions-owner = { $number } { $action }: who is responsible? The plan names no one.
note-questions-which-owner = { $number } { $action }: which of { $bodies } takes the lead?

## calendar

# What stands within dates for { $day } is `calendar-day`, and for { $month } the name out of
# `calendar-names-months-in-dates`.
calendar-date = { $day } { $month } { $year }
calendar-day-of-year = { $day } { $month }

# From the first to the last day of one month: { $start } is a day like { $day }.
calendar-days-of-month = { $start }–{ $day } { $month } { $year }

# { $count } is the number of the day; a language whose first of the month is no plain number has a form
# for [1].
calendar-day = { $count }

# { $month } is the name out of `calendar-names-months`, or a short one.
calendar-month-of-year = { $month } { $year }
calendar-season-of-year = { $season } { $year }

# { $count } is the number of the quarter; where it is written in Roman numerals there is a form for each.
calendar-quarter = Q{ $count }
calendar-quarter-of-year = { $quarter } { $year }

# Over a column of a chart.
calendar-short-quarter = Q{ $count }

# { $count } is 1 or 2.
calendar-half = H{ $count }
calendar-half-of-year = { $half } { $year }
calendar-year = { $year }

# Two times with the dash between them; what the end says, too, is left out of the start: “July–August
# 2016”. The dash also stands between two times in what the plan says.
calendar-range = { $start }–{ $end }

# The same of two years, and of any two figures.
calendar-years = { $start }–{ $end }

# What a plan in another language says so is printed with these. { $time } is a month with its year, whose name is that
# of `calendar-names-months-in-dates`. The last day of what is said counts.
calendar-by = by { $time }
calendar-by-day = by { $date }
calendar-by-year = by the end of { $year }

# The first day of what is said counts; { $time } is a month or a year.
calendar-from = from { $time }
calendar-from-day = from { $date }
calendar-ongoing = ongoing

# Two times with others between them.
calendar-several = { $start }, { $end }

# Whether a date in figures, such as 06/07/2020, has its day first: yes, no, or either.
calendar-day-first = either

## calendar.names (lists of alternatives)
##
## Names that are printed and read.

# January first, a line a month: the name that is printed, then other spellings that are read.
calendar-names-months =
    January | Jan
    February | Feb
    March | Mar
    April | Apr
    May
    June | Jun
    July | Jul
    August | Aug
    September | Sep | Sept
    October | Oct
    November | Nov
    December | Dec

# January first: the name as it stands behind the number of a day, then other spellings that are read.
calendar-names-months-in-dates =
    January
    February
    March
    April
    May
    June
    July
    August
    September
    October
    November
    December

# Over the columns of a chart, as short as can be told apart; January first.
calendar-names-short-months =
    Jan
    Feb
    Mar
    Apr
    May
    Jun
    Jul
    Aug
    Sep
    Oct
    Nov
    Dec

# Spring, summer, fall, winter: the name that is printed, then other spellings that are read.
calendar-names-seasons =
    Spring
    Summer
    Fall | Autumn
    Winter

## calendar.reading (lists)
##
## The phrases in which time lines are said, read and never printed. A pattern is words with places to
## fill; [what stands in square brackets] may be left out, and of (this|that) either is said. Small and
## capital letters, kinds of dashes and full stops behind words make no difference. A language without
## this table understands months, seasons, quarters and years, alone or with a dash between two.

calendar-reading-day-suffixes =
    st | nd | rd | th
calendar-reading-early =
    early | the early part of | beginning of | the beginning of | start of | the start of
calendar-reading-mid =
    mid | middle of | the middle of | mid-way through
calendar-reading-late =
    late | the late part of | later in | latter part of | the latter part of | towards the end of
    toward the end of

# May stand before any time and adds nothing.
calendar-reading-lead-ins =
    the | in | on | during | over | throughout | within | in the course of | between now and the
    around | about | approximately | approx | circa | ca | c | roughly | tentatively | provisionally
    expected | expected in | estimated | planned | planned for | planned in | scheduled | scheduled for
    scheduled in | foreseen for | foreseen in | envisaged for | sometime in | some time in | any time in
    at any time in | anytime in | all of | the whole of | period | the period | biennium | the biennium
    triennium | the triennium | the years | weekend of | the weekend of | tentative | tentative date
    date | dates

# May stand behind any time and adds nothing.
calendar-reading-remarks =
    , tentative | , tentatively | , provisional | , TBC | , to be confirmed | , expected | , estimated
    , planned | , indicative | , approx | , approximately | tentative | TBC | biennium | triennium
    or so | ? | , subject to confirmation | , date to be confirmed | , dates to be confirmed
    , date TBC | , dates TBC | , exact date to be confirmed | , exact dates to be confirmed

# All of the time that the plan goes on for.
calendar-reading-plan-period =
    plan period | the plan period | planning period | the planning period | project period
    the project period | programme period | the programme period | program period | the program period | implementation period
    the implementation period | period of the plan | the period of the plan | the plan | the project
    the programme | the strategy | the strategic plan

calendar-reading-separators =
    , and | , | and | & | ; | / | and also | as well as
calendar-reading-ranges =
    <moment> - <moment>
    | [from|beginning|starting|between] <moment> (to|till|until|through|thru|up to) [the end of|end of|end] <moment>
    | [from] <moment> - [the end of|end of|end] <moment>
    between <moment> and <moment>
    <moment> up to and including <moment>
calendar-reading-recurrences =
    | [at least] <frequency>
    <frequency> (basis|activity|event|exercise|meeting|meetings|review|reviews)
    (every|each|on) <weekday>
    (weekly|every week) [,|-] [on] <weekday>
    | [at|by|before] [the] (end of|beginning of|start of) (each|every) <unit>
    | [ongoing|continuous|recurring|on an ongoing basis] [,|-] <frequency>
    | [ongoing|recurring] [,|-] (every|each|once every|at least every) <unit>
    | [ongoing|recurring] [,|-] (every|once every|at least every) <duration>
    (every|once every) <number> <unit>
    (every|each) <names> [of (every|each) year]
    <names> (of|in) (every|each) year
    <names> (every|each) year
    <frequency> [,] (in|on|by|before|during|every|each) [the] [end of|beginning of] <names>
    <frequency> [,|:|-] <names>
    (by|on|in|before|until|no later than) [the] [end of] <names> (of|in) (each|every) year
    (by|on|in|before|until|no later than) [the] [end of] <names> (each|every) year
    | [by|on|in|before] [the] [end of] <names> [,|-] <frequency>
    once (a|per|each|every|in every) <unit>
    at least once (a|per|each|every|in every) <unit>
    | [at least] once (in|every|in every) <duration>
    (on a|on an) <frequency> basis
    per <unit>

# What an item waits for; {lapse} may be in working days.
calendar-reading-waits =
    | [at least|no earlier than|not earlier than] <lapse> (after|following|from|past) <item>
    <item> + <lapse>
    (after|following) <item>

# What words of an event’s name may begin and end with where a phrase says the name in another case, or
# with another article: letters without what they stand at. Where a language has none: { "" }.
calendar-reading-beginnings = { "" }
calendar-reading-endings = { "" }

# An “and” that is written in one with the word behind it, without a blank; it is a separator, too.
calendar-reading-joined = { "" }

calendar-reading-adoption =
    adoption | adoption of the plan | adoption of this plan | adoption of the strategic plan
    adoption of the strategy | plan adoption | approval | approval of the plan | plan approval
calendar-reading-adopted =
    adopted | approved | adopted as amended

## calendar.reading.names (lists of alternatives)
##
## Numbers and days of the week in words. From one on; from the first on; Monday first. A larger number
## stands before its words.

calendar-reading-names-numbers =
    one | a | an
    two
    three
    four
    five
    six
    seven
    eight
    nine
    ten
    eleven
    twelve
    thirteen
    fourteen
    fifteen
    sixteen
    seventeen
    eighteen
    nineteen
    twenty
    twenty-one
    twenty-two
    twenty-three
    twenty-four
    twenty-five
    twenty-six
    twenty-seven
    twenty-eight
    twenty-nine
    thirty
    thirty-one
calendar-reading-names-larger-numbers =
    36 | thirty-six
    40 | forty
    45 | forty-five
    48 | forty-eight
    50 | fifty
    60 | sixty
    70 | seventy
    75 | seventy-five
    80 | eighty
    90 | ninety
    100 | one hundred | a hundred
    120 | one hundred and twenty | one hundred twenty
    180 | one hundred and eighty | one hundred eighty

# Lengths of time in one word: the length in figures, then its words.
calendar-reading-names-durations =
    2 weeks | fortnight | a fortnight | one fortnight
calendar-reading-names-ordinals =
    1st | first | I
    2nd | second | II | latter
    3rd | third | III
    4th | fourth | IV
    5th | fifth
    6th | sixth
calendar-reading-names-weekdays =
    Monday | Mondays | Mon
    Tuesday | Tuesdays | Tue | Tues
    Wednesday | Wednesdays | Wed
    Thursday | Thursdays | Thu | Thur | Thurs
    Friday | Fridays | Fri
    Saturday | Saturdays
    Sunday | Sundays

## calendar.reading.units (lists)

calendar-reading-units-day =
    day | days | calendar day | calendar days
calendar-reading-units-week =
    week | weeks
calendar-reading-units-month =
    month | months | calendar month | calendar months
calendar-reading-units-quarter =
    quarter | quarters
calendar-reading-units-half =
    half year | half-year | half years | semester | semesters
calendar-reading-units-year =
    year | years | yr | yrs

# Only where the plan says how long work takes, or what it waits for.
calendar-reading-units-working-day =
    working day | working days | work day | work days | workday | workdays | business day
    business days | weekday | weekdays

## calendar.reading.frequencies (lists)

calendar-reading-frequencies-daily =
    daily | each day
calendar-reading-frequencies-weekly =
    weekly | each week
calendar-reading-frequencies-fortnightly =
    fortnightly | every fortnight | every other week | every second week | biweekly | bi-weekly
    twice a month | twice per month | twice monthly | two times a month | semi-monthly
calendar-reading-frequencies-monthly =
    monthly | each month | every month
calendar-reading-frequencies-every-two-months =
    bimonthly | bi-monthly | two-monthly | every other month | every second month
calendar-reading-frequencies-quarterly =
    quarterly | each quarter | every quarter | four times a year | four times per year | 4 times a year
    4 times per year | four times yearly
calendar-reading-frequencies-every-four-months =
    three times a year | three times per year | three times yearly | 3 times a year | 3 times per year
    every trimester
calendar-reading-frequencies-half-yearly =
    half-yearly | semi-annually | semiannually | semi-annual | semiannual | biannually | biannual
    bi-annually | bi-annual | twice a year | twice per year | twice yearly | twice annually
    twice per annum | two times a year | two times per year | 2 times a year | 2 times per year
    every half year | every half-year | each half year | six-monthly | 6-monthly | each semester
    every semester
calendar-reading-frequencies-yearly =
    annually | annual | yearly | each year | every year | each and every year | every calendar year
    once a year | once yearly | per annum | year on year | year by year
calendar-reading-frequencies-every-two-years =
    biennially | biennial | every other year | every second year | every alternate year
    in alternate years | two-yearly | every biennium | each biennium | bi-yearly
calendar-reading-frequencies-every-three-years =
    triennially | triennial

## calendar.reading.moments (lists by key)

calendar-reading-moments-day =
    <day> [of] <month> [of|,] [<year>]
    <month> [the] <day> [,] [<year>]
    <year> [,] <month> <day>
    <day> - <month> - <year>
    <day> , <year>
    <day> of <month>
    <day> <year>
    <weekday> [,] [the] <day> [of] <month> [of|,] <year>
    <weekday> [,] <month> [the] <day> [,] <year>
    <day> <month> ' <short_year>
    <day> - <month> - <short_year>
calendar-reading-moments-week-of-day =
    week (of|beginning|commencing|starting|from|starting on|beginning on) [the] <day> [of] <month> [,] [<year>]
    week (of|beginning|commencing|starting|from|starting on|beginning on) <month> <day> [,] [<year>]
    (w / c|wc|w / b) <day> <month> [,] [<year>]
    (w / c|wc|w / b) <month> <day> [,] [<year>]
calendar-reading-moments-week =
    (week|weeks|wk|wks|W) <number> [of|,|/|-] [<year>]
    calendar week <number> [of|,|/] [<year>]
    CW <number> [of|,|/] [<year>]
    <year> [,|-] (week|W) <number>
calendar-reading-moments-month =
    | [month of] <month> [of|,|/|'] [<year>]
    <year> [,|:] <month>
    <month> ' <short_year>
calendar-reading-moments-season =
    <season> [of|,|/] [<year>]
    <year> [,|:|-] <season>
calendar-reading-moments-season-of-years =
    <season> [of|,] <two_years>
calendar-reading-moments-quarter =
    (Q|quarter|quarters|qtr) <number> [of|,|/|-] [<year>]
    <number> (quarter|quarters|qtr|Q) [of|,|/|-] [<year>]
    <year> [,|/|-|:] (Q|quarter) <number>
    <year> [,|:] [the] <number> quarter
    (Q|quarter) <number> ' <short_year>
    <number> (Q|quarter) [of|'] <short_year>
calendar-reading-moments-half =
    (H|half|semester|S) <number> [of|,|/|-] [<year>]
    <number> (half|halves|half-year|semester|H) [of|,|/|-] [<year>]
    <year> [,|/|-|:] (H|half|semester) <number>
    <year> [,|:] [the] <number> (half|half-year|semester)
    (H|half) <number> ' <short_year>
calendar-reading-moments-fiscal-quarter =
    (Q|quarter) <number> [of|,|/|-] (FY|fiscal year|financial year) [-] <fiscal_year>
    <number> (quarter|qtr) [of|,] [the] (FY|fiscal year|financial year) [-] <fiscal_year>
    (FY|fiscal year|financial year) [-] <fiscal_year> [,|/|-] (Q|quarter) <number>
calendar-reading-moments-fiscal-year =
    (FY|FYs|fiscal|fiscal year|fiscal years|financial year|financial years|budget year|budget years) [-|'] <fiscal_year>
    <fiscal_year> (fiscal|financial|budget) year
    <fiscal_pair>
calendar-reading-moments-year =
    | [calendar year|year|years|CY] <year>
    year of <year>
calendar-reading-moments-plan-quarter =
    (Q|quarter) <number> [of|,|/|-] (year|Y|yr) <number>
calendar-reading-moments-plan-year =
    (year|years|Y|yr|plan year|project year|PY) <number> [of (the|this) (plan|project|strategy|programme|program|strategic plan)]
    <number> year of (the|this) (plan|project|strategy|programme|program|strategic plan)
    <number> year of [the] implementation [of the plan]
    <ordinal> year
calendar-reading-moments-plan-month =
    (month|months|M|project month|plan month) <number> [of (the|this) (plan|project|strategy|programme|program|strategic plan)]
calendar-reading-moments-portion =
    <portion> [-|in] [the] [year|calendar year] <year>
    <portion> [-] <month> [of|,] [<year>]
    <year> [,|:] [the] <portion>
    <portion>
calendar-reading-moments-number =
    <number> [of|,] <year>

## calendar.reading.shares (lists by key)
##
## A share of a time; without one, of the plan's.

calendar-reading-shares-quarter =
    (Q|quarter) <number> [of|,|/|-] [the] <time>
    <time> [,|/|-|:] (Q|quarter) <number>
    <ordinal> quarter of <time>
calendar-reading-shares-half =
    (H|half|semester) <number> [of|,|/|-] [the] <time>
    <time> [,|/|-|:] (H|half|semester) <number>
    <ordinal> (half|semester) of <time>
calendar-reading-shares-first =
    (first|initial|opening) <duration> [of <time>]
    (first|initial|opening) <duration> in <time>
calendar-reading-shares-last =
    (last|final|closing) <duration> [of <time>]
    (last|final|closing) <unit> [of <time>]
calendar-reading-shares-nth =
    <ordinal> <unit> (of|in) <time>

# So long from the beginning of a time on.
calendar-reading-shares-lasting =
    | [for|over] <duration> (from|starting|starting in|starting from|beginning|beginning in|commencing|commencing in|as of|as from) <time>
    | [from] <time> (for|for a period of|over a period of|lasting|for the duration of) <duration>

## calendar.reading.wholes (lists by key)

calendar-reading-wholes-ongoing =
    (ongoing|on-going|on going|continuous|continuously|continuing|continual|continually|permanent|permanently|open-ended|throughout)
    (ongoing|continuous|continuing) (activity|process|work|task|basis)
    on (an ongoing|a continuous|a continuing|a permanent|a rolling) basis
    until further notice
    throughout the (plan|plan period|planning period|period|period of the plan|life of the plan|project|programme|program|strategy|year|implementation period)
    (for|over|during|throughout) the (duration|life|lifetime|course|term|whole period|entire period) of the (plan|project|programme|program|strategy|strategic plan)
    throughout [the|its] implementation
    | [ongoing|continuous] [,|-] as (needed|required|necessary|appropriate|applicable|requested|and when needed|and when required|and when necessary|opportunities arise|the need arises)
    | [ongoing|continuous] [,|-] (when|where|if|whenever|wherever|when and as|if and when) (needed|required|necessary|appropriate|applicable|requested)
    | [ongoing|continuous] [,|-] (on demand|upon demand|on request|upon request|by request|at request)
    (ad hoc|ad-hoc|on an ad hoc basis|on an ad-hoc basis|on an as-needed basis|case by case|on a case-by-case basis)
    (permanent|standing|routine|recurrent|rolling|regular) (task|activity|activities|process|work|basis|duty|function|exercise)
    (all year|all year round|all-year|year-round|all year long|round the year)
    (at all times|any time|anytime|at any time|always)
    (rolling|routine|routinely|regular|regularly|periodic|periodically|on a regular basis|at regular intervals|from time to time)
calendar-reading-wholes-to-be-agreed =
    (TBD|TBC|TBA|T B D)
    to be (determined|decided|confirmed|agreed|agreed upon|announced|defined|set|fixed|scheduled|established)
    (date|dates|timing|time line|timeline) to be (determined|decided|confirmed|agreed|announced|defined|set|fixed)
    not yet (agreed|determined|decided|set|fixed|known)
calendar-reading-wholes-by =
    (by|by no later than|by not later than|until|till|before the end of|by the end of|by end of|by end|no later than|not later than|at the latest by|at the latest in|on or before|up to|up until|through|to be completed by|completed by|due by|due in|due on|due|deadline|latest|by latest|not after|expected by|finalised by|finalized by|finished by|concluded by|delivered by|done by|target|target date|completion|completion date|end date|due date|by COB|by close of business|by close of business on) [:|the end of|end of|year-end|year end] <time>
    | [before|prior to|by] (year-end|year end|year's end|EOY) [of|,] <time>
    | [before|by] [the] (end of the year|end of year) [of|,] <time>
    before [the] (close of|end) <time>
    (ongoing|continuous|continuing) [,|-] (until|till|to|through|by|to be completed by) [the end of] <time>
    <time> at the latest
    <time> (latest|deadline|year-end)
    <time> , end
    <time> , (latest|at the latest|deadline)
    by <time> (latest|at the latest)
    | [by|at] [the] (end of|end|end -|close of|EO) [the] <time>
calendar-reading-wholes-by-plan-end =
    | [by|at|until] [the] (end|close|completion|expiry) of the (plan|project|programme|program|strategy|strategic plan|plan period|planning period|project period|programme period|program period|implementation period)
    | [by|at|until] [the] end of (plan|project|programme|program|strategy|plan period|planning period|project period|programme period|program period|implementation period)
calendar-reading-wholes-before =
    (before|prior to|ahead of|earlier than) <time>
calendar-reading-wholes-from =
    (from|since|starting|starting in|starting from|starting on|beginning|beginning in|beginning from|commencing|commencing in|commencing on|as of|as from|with effect from|effective|not before|no earlier than|not earlier than|from the beginning of|from the start of|on and after) <time>
    | [from|starting|starting in|beginning|since] <time> (onwards|onward|on|and on|and onwards|and beyond|and after|and thereafter|and later|and following|ff|forward)
    | [from] <time> [,|-|to|and] (ongoing|continuing|continuous|present|open|open-ended|open end|until further notice)
    from <time> until further notice
    (ongoing|continuous|continuing) [,|-] (from|since|starting|starting in|beginning in|as of|as from) <time>
    (start|starts|starts in|starts on|start date|begins|begins in|commences) [:] <time>
    <time> and (subsequent|following|later|all following|all subsequent) years
    <time> →
    <time> +
    <time> -
calendar-reading-wholes-after =
    (after|following|subsequent to|later than) <time>
calendar-reading-wholes-recurring =
    <recurrence>
calendar-reading-wholes-recurring-from =
    <recurrence> [,|-] (from|since|starting|starting in|starting from|beginning|beginning in|commencing|commencing in|as of|as from) <time> [onwards|onward|on]
    (from|since|starting in|beginning in) <time> [onwards|onward|on] [,] <recurrence>
    <recurrence> [,] after <time>
calendar-reading-wholes-recurring-until =
    <recurrence> [,|-] (until|till|to|by|through|up to) [the end of] <time>
calendar-reading-wholes-recurring-in =
    <recurrence> [,|-] [in|of|during|between|over|for|throughout] <time>
    <time> [,|-] <recurrence>
calendar-reading-wholes-before-event =
    (before|immediately before|shortly before|prior to|ahead of|in advance of|by|by the time of|until|in time for|no later than|not later than|in preparation for|in the run-up to|leading up to|on the eve of) <event>
calendar-reading-wholes-at-event =
    (at|during|on the occasion of|on the margins of|in the margins of|in conjunction with|at the time of|to coincide with) <event>
    <event>
calendar-reading-wholes-after-event =
    (after|following|upon|immediately upon|shortly after|soon after|directly after|right after|subsequent to|immediately after|immediately following|as of|from|since|as soon as possible after) <event>
calendar-reading-wholes-duration-before-event =
    <event> - <duration>
    | [at least|at the latest|no later than|not later than|no less than|by|about|some] <duration> (before|prior to|ahead of|in advance of|preceding) <event>
calendar-reading-wholes-duration-after-event =
    | [at least|no earlier than|not earlier than|about|some] <duration> (after|following|from|past) <event>
    <event> + <duration>
calendar-reading-wholes-within-duration-of-event =
    (within|no later than|not later than|at the latest|in|by|up to) [the first] <duration> (of|after|following|from|since|upon) <event>
    | [within|in] the (first|next) <duration> (of|after|following|from|since) <event>
    (within|in) the <duration> (after|following) <event>

## progress
##
## The words of progress reports. A phrase with {count} may come in the plural forms of its language:
## zero, one, two, few, many, other.

progress-title = Progress report
progress-period-line = Reporting period: { $from } to { $to }
progress-as-of-line = As of { $date }
progress-prepared-by = Prepared by: { $name }
progress-days = { $count ->
    [one] one day
   *[other] { $count } days
    }
progress-more = { $count ->
    [one] One more is in the table of all { -items } (last annex).
   *[other] A further { $count } are in the table of all { -items } (last annex).
    }
progress-more-in-plan = { $count ->
    [one] One more is in the plan.
   *[other] A further { $count } are in the plan.
    }
progress-more-goals = { $count ->
    [one] One more { -goal }, less in need of attention, is in Annex A.
   *[other] A further { $count } { -goals }, less in need of attention, are in Annex A.
    }
progress-more-risks = { $count ->
    [one] One more is in the register of risks.
   *[other] A further { $count } are in the register of risks.
    }
progress-nothing-under = Nothing to report under: { $titles }.
progress-annex-title = Annex { $letter }: { $title }
progress-key-figures = Key figures
progress-nothing-reported = { $count ->
    [one] As of { $date }, nothing has been reported on the plan’s one { -item }.
   *[other] As of { $date }, nothing has been reported on any of the plan’s { $count } { -items }.
    }
progress-of-items = { $count ->
    [one] of one { -item }
   *[other] of { $count } { -items }
    }
progress-of-open-items = { $count ->
    [one] of one open { -item }
   *[other] of { $count } open { -items }
    }
progress-reported-on = Reported on
progress-due-within = Due within { $days }
progress-pledged-in = Pledged, { $currency }
progress-of-planned = of { $amount } planned
progress-last-figure = Last report: { $figure }
progress-last-report-of = Last report: as of { $date }.
progress-attention = Needs attention
progress-attention-table = { -Items } that are the longest past the end of their time lines
progress-attention-none = No { -item } is overdue, and none has ended without a report.
progress-attention-more = { $count ->
    [one] One more { -item } is overdue or has ended without a report.
   *[other] A further { $count } { -items } are overdue or have ended without a report.
    }
progress-how-late = How late
progress-days-ended = { $count ->
    [one] ended one day ago
   *[other] ended { $count } days ago
    }
progress-nothing-known = nothing has been reported
progress-asked = Asked of the governing body
progress-asked-of = Asked of { $body }
progress-ask-owner = { $count ->
    [one] Name who is responsible for { -item } { $items }.
   *[other] Name who is responsible for { -items } { $items }.
    }
progress-ask-timeline = { $count ->
    [one] Agree a time line for { -item } { $items }.
   *[other] Agree time lines for { -items } { $items }.
    }
progress-ask-date = { $count ->
    [one] Set a date for this event: { $events }.
   *[other] Set a date for each of these events: { $events }.
    }
progress-others = { $count ->
    [one] one other
   *[other] { $count } others
    }
progress-contents = Contents
progress-page = Page
progress-money-and-risks = Money and risks
progress-lead-in = { $word }:
progress-money-short = Of { $currency } { $planned } planned, { $pledged } is pledged and { $spent } spent; { $gap } is still to be found.
progress-money-covered = Of { $currency } { $planned } planned, { $pledged } is pledged and { $spent } spent.
progress-top-risk = { $count ->
    [one] The gravest, rated { $level }: { $title }.
   *[other] Of those open, { $count } are rated { $level }; the first in the register: { $title }.
    }
progress-top-response = Response: { $response }
progress-summary-goals = { $count ->
    [one] Of the plan’s one { -goal }, { $parts }.
   *[other] Of the plan’s { $count } { -goals }, { $parts }.
    }
progress-goals-complete = { $count ->
    [one] { $count } is complete
   *[other] { $count } are complete
    }
progress-goals-on-track = { $count ->
    [one] { $count } is on track
   *[other] { $count } are on track
    }
progress-goals-delayed = { $count ->
    [one] { $count } is delayed
   *[other] { $count } are delayed
    }
progress-goals-off-track = { $count ->
    [one] { $count } is off track
   *[other] { $count } are off track
    }
progress-goals-reports-missing = { $count ->
    [one] { $count } lacks reports that are due
   *[other] { $count } lack reports that are due
    }
progress-goals-not-reported = { $count ->
    [one] { $count } has not been reported on
   *[other] { $count } have not been reported on
    }
progress-goals-closed = { $count ->
    [one] { $count } has no { -item } left
   *[other] { $count } have no { -item } left
    }
progress-own-words = In the secretariat’s words
progress-own-words-prompt = What the figures do not say, for the assembly, the board or a donor, in about 120 words: what mattered in this period, what stands in the way, what is asked of the reader.
progress-done = Done
progress-in-progress = In progress
progress-not-started = Not started
progress-postponed = Postponed
progress-cancelled = Cancelled
progress-not-reported = Not reported on
progress-overdue = Overdue

# The same within a sentence or a list.
progress-said-done = done
progress-said-in-progress = in progress
progress-said-not-started = not started
progress-said-postponed = postponed
progress-said-cancelled = cancelled
progress-said-not-reported = not reported on
progress-said-overdue = overdue
progress-on-track = On track
progress-delayed = Delayed
progress-off-track = Off track
progress-reports-missing = Reports missing
progress-complete = Complete
progress-closed = No { -item } left
progress-overview = Overview
progress-overview-rates = Share done, overdue, due soon and not reported on, for each section
progress-overview-bars = { -Items } by status. { $figures }
progress-overview-bar = { $name }: { $figures }.
progress-section = { -Section }
progress-items = { -Items }
progress-all = All { -sections }
progress-share-done = Share done
progress-due-soon = Ends within { $days }
progress-past-unreported = No report
progress-counting-rule = Share done: { -items } done, of those not cancelled. Overdue: reported on, neither done nor cancelled, and past the last day of the time line as it was last moved. No report: past its end and never reported on; what became of it is not known. Ends within { $days }: neither done nor cancelled, reported on or not.
progress-lights = How the { -goals } stand
progress-lights-table = How each { -goal } stands: its light, and its { -items } reported on, done, overdue, and ended without a report
progress-goal = { -Goal }
progress-lights-all = How each { -goal } stands
progress-light = Light
progress-coverage-heading = Coverage
progress-coverage = { $count } of { $all } reported
progress-goals-waiting = { $count ->
    [one] { $light }, and with no { -item } due yet: { -goal } { $goals }.
   *[other] { $light }, and with no { -item } due yet: { -goals } { $goals }.
    }
progress-declared-on = Declared: { $light }, { $date }
progress-rule-on-track = { $light }: something was reported, no { -item } is overdue or postponed, and none has ended without a report.
progress-rule-delayed = { $light }: { -a-item } is overdue or postponed.
progress-rule-off-track = { $light }: { -a-item } is overdue by more than { $days }, or at least { $percent } % of the { -items } reported on are overdue by more than { $grace }.
progress-rule-reports-missing = { $light }: no { -item } is overdue or postponed, but at least one has ended without a report; { -a-goal } is not on track on silence.
progress-rule-complete = { $light }: every { -item } is done or cancelled.
progress-rule-closed = { $light }: every { -item } is cancelled.
progress-rule-not-reported = { $light }: no { -item } has been reported on.
progress-achieved = What was achieved in the period
progress-item = { -Item }
progress-done-on = Done on
progress-note-and-evidence = Note and evidence
progress-under-way = Under way
progress-last-report = Last report
progress-cancelled-items = Cancelled
progress-cancelled-on = Cancelled on
progress-reason = Reason
progress-no-reason = no reason given
progress-reported-by = Reported by { $body }
progress-overdue-items = Overdue
progress-end-of-timeline = End of time line
progress-past-items = Ended, not reported on
progress-past-remark = The time lines of these { -items } have ended, and nothing was ever reported on them. They may have been done.
progress-due-items = What ends within { $days }
progress-ends = Ends
progress-ended = Ended
progress-days-ago = { $count ->
    [one] one day ago
   *[other] { $count } days ago
    }
progress-days-ahead = { $count ->
    [0] today
    [one] in one day
   *[other] in { $count } days
    }
progress-standing = Status
progress-moves = Postponements
progress-slip-days = Slip in days
progress-body = Body
progress-slip-rule = Slip: from the last day of the planned time line to that of the new one.
progress-not-known = not known
progress-schedule = Schedule
progress-schedule-chart = { $count ->
    [one] Gantt chart of one { -item } from { $from } to { $to }: a bar for its time line, toned by its status.
   *[other] Gantt chart of { $count } { -items } from { $from } to { $to }: a bar for each { -item }’s time line, toned by its status.
    }
progress-schedule-baseline = As planned, where moved
progress-schedule-mark = Last day
progress-schedule-open = Goes on
progress-schedule-day = { $date }
progress-schedule-row = { $item }: { $parts }.
progress-schedule-range = { $from } to { $to }
progress-schedule-moved = { $timeline } (planned for { $baseline })
progress-schedule-overdue = { $count ->
    [one] one day overdue
   *[other] { $count } days overdue
    }
progress-schedule-no-timeline = no time line
progress-owed = Who owes what
progress-owed-remark = For each body responsible: what is overdue, has ended without a report, or ends within { $days }; the earliest first. { -A-item } of several bodies stands under each of them.
progress-owed-table = What is late or due of each body, with the end of its time line and its status
progress-open-items = Open { -items }
progress-sheet-title = Open { -items }: { $body }
progress-sheet-summary = { $count ->
    [one] { $body } { $number ->
        [one] is
       *[other] are
        } responsible, alone or with others, for one { -item } that is neither done nor cancelled.
   *[other] { $body } { $number ->
        [one] is
       *[other] are
        } responsible, alone or with others, for { $count } { -items } that are neither done nor cancelled.
    }
progress-sheet-overdue = { $count ->
    [one] One of them is overdue.
   *[other] Of these, { $count } are overdue.
    }
progress-risks = Risks and issues
progress-risk-table = Open risks and issues, the gravest first
progress-kind = Kind
progress-risk = Risk
progress-issue = Issue
progress-level = Level
progress-high = High
progress-medium = Medium
progress-low = Low

# The same within a sentence.
progress-said-high = high
progress-said-medium = medium
progress-said-low = low
progress-owner = Owner
progress-response = Response
progress-related-items = { -Items }:{ " " }
progress-indicators = Indicators
progress-indicator-table = What is measured, where it began, where it is to come and where it stands
progress-actual = Actual
progress-how-far = How far
progress-money = Money
progress-money-table = Money planned, pledged and spent, by currency and section
progress-currency = Currency
progress-planned = Planned
progress-pledged = Pledged
progress-spent = Spent
progress-gap = Gap
progress-total = Total
progress-gap-rule = Gap: what is planned and not pledged.
progress-thousands = ,
progress-decimal = .
progress-questions = Open questions
progress-no-owner = Nobody is responsible
progress-no-timeline = No time line
progress-loose-timeline = Time lines that need reading
progress-ask-about = Under way without an end, and not reported on in the period
progress-annex = All { -items } and their status
progress-annex-status = Status
progress-now-due = now { $timeline }
progress-days-late = { $count ->
    [one] overdue by one day
   *[other] overdue by { $count } days
    }
progress-percent = { $number } %

## critical-path
##
## The words of critical paths (`wem-report critical-path`). A phrase with {count} may come in plural forms.

critical-path-of = Critical path: { $event }
critical-path-day-is = Day of the event: { $date }
critical-path-day-is-by = Day of the event: { $said }, taken to be { $date }
critical-path-day-is-open = Day of the event: not agreed
critical-path-answer = Conclusion
critical-path-feasible = { $count ->
    [one] Yes: “{ $event }” can take place on { $date }. The work that leads to it can be done in time for { $first }, which leaves one day to spare.
   *[other] Yes: “{ $event }” can take place on { $date }. The work that leads to it can be done in time for { $first }, which leaves { $count } days to spare.
    }
critical-path-feasible-just = Yes, but without a day to spare: “{ $event }” can take place on { $date }, and on no earlier day.
critical-path-not-feasible = { $count ->
    [one] No: { $date } is one day too early for “{ $event }”. The earliest possible day is { $first }.
   *[other] No: { $date } is { $count } days too early for “{ $event }”. The earliest possible day is { $first }.
    }
critical-path-no-day = The day of “{ $event }” is not agreed. The earliest possible day is { $first }; what follows is counted back from the event, whenever that is.
critical-path-chain = This chain of { -steps } decides it: { $steps }, then the event.
critical-path-chain-none = No { -step } decides it: for no open { -step } does the plan say how long it takes.
critical-path-start-today = It begins on the day of this report, { $date }.
critical-path-start-timeline = It begins on { $date }, the first day of a time line in the plan.
critical-path-start-begun = Its first { -step } has begun.
critical-path-unknown-lengths = { $count ->
    [one] For one of the { $all } open { -steps } the plan does not say how long it takes. It counts as no time, so the earliest possible day can only be later.
   *[other] For { $count } of the { $all } open { -steps } the plan does not say how long they take. They count as no time, so the earliest possible day can only be later.
    }
critical-path-implied-decides = { $count ->
    [one] The plan does not state one of the links between { -steps } but implies it (marked below), and the day rests on it: without it the earliest possible day is { $date }.
   *[other] The plan does not state { $count } of the links between { -steps } but implies them (marked below), and the day rests on them: without them the earliest possible day is { $date }.
    }
critical-path-implied-no-matter = { $count ->
    [one] The plan does not state one of the links between { -steps } but implies it (marked below); the earliest possible day is the same without it.
   *[other] The plan does not state { $count } of the links between { -steps } but implies them (marked below); the earliest possible day is the same without them.
    }
critical-path-next = The next three { -steps }
critical-path-next-table = The next { -steps }, with the latest day for each
critical-path-late = Already late
critical-path-late-table = { -Steps } whose latest day has passed, with the number of days
critical-path-late-more = { $count ->
    [one] One more { -step } is late; all are in the tables below.
   *[other] A further { $count } { -steps } are late; all are in the tables below.
    }
critical-path-more = { $count ->
    [one] one more
   *[other] { $count } more
    }
critical-path-late-none = No { -step } is past its latest day.
critical-path-gaps = Nobody responsible, or no time line
critical-path-gaps-none = Every open { -step } has somebody responsible and a time line.
critical-path-no-owner = Nobody is responsible: { $steps }.
critical-path-no-timeline = No time line: { $steps }.
critical-path-chain-steps = The chain that decides the day
critical-path-chain-table = The { -steps } of the chain, from the first to the last, with their earliest and latest time and what each waits for
critical-path-others = All other { -steps }
critical-path-others-table = The { -steps } beside the chain, with their earliest and latest time, their slack and what each waits for
critical-path-others-none = There are none.
critical-path-step = { -Step }
critical-path-owner = Owner
critical-path-takes = Duration
critical-path-earliest = Earliest
critical-path-latest = Latest
critical-path-begin-by = Begin by
critical-path-done-by = Done by
critical-path-slack = Slack
critical-path-status = Status
critical-path-waits-for = Waits for
critical-path-days-late = Days late
critical-path-days = { $count ->
    [one] one day
   *[other] { $count } days
    }
critical-path-not-known = not known
critical-path-at-event = at the event
critical-path-of-event = milestone of the event
critical-path-critical = critical
critical-path-lag = { $step }, then { $lag }
critical-path-implied = { $step } (implied)
critical-path-schedule = The { -steps } in time
critical-path-schedule-chart = { $count ->
    [one] Chart of one { -step } to the event, from { $from } to { $to }: a bar for the latest time of the { -step }.
   *[other] Chart of { $count } { -steps } to the event, from { $from } to { $to }: a bar for the latest time of each { -step }.
    }
critical-path-schedule-latest = { $latest }
critical-path-schedule-both = latest { $latest }; earliest { $earliest }
critical-path-bar-critical = Critical, at the latest
critical-path-bar-other = With slack, at the latest
critical-path-bar-done = Done
critical-path-bar-earliest = At the earliest
critical-path-bar-mark = Duration not known
critical-path-days-before = Days before the event
critical-path-milestones = Milestones of the event
critical-path-milestone-table = What is due before and after the event, and when
critical-path-when = When
critical-path-what = What
critical-path-before = { $lapse } before
critical-path-after = { $lapse } after
critical-path-usual-periods = The plan gives the event no milestones. These periods are the usual ones of its concept note; nothing above is calculated from them.
critical-path-assumed = Assumptions
critical-path-assumed-lengths = { -A-step } counts as no time where the plan does not say how long it takes.
critical-path-assumed-timelines = { -A-step } begins on the first day of its time line at the earliest. The last day of a time line is not binding here: the event decides by when { -a-step } must be done.
critical-path-assumed-report = What is open begins on the day of the report, { $date }, at the earliest; what is done counts with the day on which it was done.
critical-path-assumed-running = For { -a-step } under way, what was not reported as done is counted from the day of the report.
critical-path-assumed-working-days = { $count ->
    [one] Working days leave out weekends and one holiday of the plan’s calendar.
   *[other] Working days leave out weekends and { $count } holidays of the plan’s calendar.
    }
critical-path-assumed-undated = These time lines give no day and are not taken into account: { $steps }.
critical-path-assumed-steps = Implied: { -a-item } is done once its { -steps } are, unless it says itself how long it takes; its { -steps } begin once what it waits for is done ({ $links }).
critical-path-assumed-goal-order = Implied: in { -a-goal } that has a text adopted, each { -step } before that comes after the one before it ({ $links }).
critical-path-assumed-members = Implied: what belongs to the event, and nothing else waits for, is done before it ({ $steps }).
critical-path-assumed-adopts = Implied: a text is adopted at the event ({ $steps }), and what leads up to that is done before.
critical-path-assumed-after = Left out, because it comes after the event: { $steps }.
critical-path-assumed-by = The plan says “{ $said }” and names no day: everything is counted back from the last day of that time, { $date }.
critical-path-step-said = { $step } (“{ $said }”)
critical-path-link-pair = { $first } before { $second }

# In concept notes and progress reports.
critical-path-latest-by = by { $date } at the latest

critical-path-latest-counted = at the latest { $relative }
critical-path-on-path = on the critical path to “{ $event }”
critical-path-on-path-implied = on the critical path to “{ $event }” (implied)
critical-path-event-moved = The new time lines delay “{ $event }”: its earliest possible day is now { $first }; by the plan’s own time lines it would be { $before }.
critical-path-event-moved-beyond = { $count ->
    [one] That is one day after its day, { $date }.
   *[other] That is { $count } days after its day, { $date }.
    }
critical-path-event-moved-implied = This rests on links between { -steps } that the plan does not state but implies.
critical-path-calendar-summary = { $event }: { $what }
critical-path-calendar-description = { $what } ({ $relative }: { $event })

## sheet
##
## The sheet in which a body reports (`wem-report update-sheet`).

sheet-title = { $plan }: update sheet of { $body }, { $date }
sheet-lead = lead
sheet-responsible = responsible
sheet-with = with the lead
sheet-support = support

# What the sheet of all bodies is called.
sheet-every-body = all bodies

## sheet.lists (lists)

sheet-lists-instructions =
    Where you have news of { -a-item }, choose its status and fill in what applies of the columns to the right of it. Leave the other rows as they are.
    The date is the day from which the status applies; without one, it is the day on which the sheet is recorded. A postponed { -item } needs its new time line, such as “January–March 2017”.
    Save the file under its name and send it back. The grey columns are locked, so that each row stays with its { -item }.

## sheet.headings (all different)

sheet-headings-key = Key
sheet-headings-number = Number
sheet-headings-goal = { -Goal }
sheet-headings-action = Action
sheet-headings-body = Body
sheet-headings-role = Role
sheet-headings-timeline = Time line
sheet-headings-last-reported = Last reported
sheet-headings-last-status = Last status
sheet-headings-status = Status
sheet-headings-percent = Percent
sheet-headings-date = Date
sheet-headings-new-timeline = New time line
sheet-headings-note = Note
sheet-headings-reason = Reason for delay
sheet-headings-evidence = Evidence
sheet-headings-actual = Actual value

## sheet.hints (at most 255 characters)
##
## Shown beside a cell while it is filled in; at most 255 characters.

sheet-hints-status = Choose one word from the list.
sheet-hints-percent = How much is done: a whole number from 0 to 100, without a % sign. Leave it empty if this is not known.
sheet-hints-date = The day from which the status applies, such as 2016-08-20. It cannot be in the future.
sheet-hints-new-timeline = Only for a postponed { -item }: until when, such as January–March 2017, Fall 2016 or 2017.
sheet-hints-note = Anything to report. A note alone is enough: leave the status empty.
sheet-hints-evidence = What shows it: a document, or a web address.
sheet-hints-actual = What the indicator has come to.

## plan-sheet
##
## The plan as a workbook (`wem-report sheet`).

plan-sheet-title = { $plan }: { $tab }, { $date }

## plan-sheet.lists (lists)

plan-sheet-lists-instructions =
    The grey column holds the keys by which rows are known. Leave it as it is; a new row has none.
    Several bodies stand in one cell, a line each (Alt and Enter).

## plan-sheet.tabs (all different)

plan-sheet-tabs-items = { -Action-items }
plan-sheet-tabs-goals = { -Goals }
plan-sheet-tabs-sections = { -Sections }
plan-sheet-tabs-areas = { -Areas }
plan-sheet-tabs-bodies = Bodies
plan-sheet-tabs-events = Events
plan-sheet-tabs-plan = Plan
plan-sheet-tabs-members = Members
plan-sheet-tabs-risks = Risks
plan-sheet-tabs-money = Money

## plan-sheet.headings

plan-sheet-headings-key = Key
plan-sheet-headings-step-of = { -Step } of
plan-sheet-headings-area = { -Area }
plan-sheet-headings-section = { -Section }
plan-sheet-headings-goal = { -Goal }
plan-sheet-headings-number = Number
plan-sheet-headings-event = Event
plan-sheet-headings-text = Text
plan-sheet-headings-notes = Notes
plan-sheet-headings-name = Name
plan-sheet-headings-long-name = Full name
plan-sheet-headings-variants = Other spellings
plan-sheet-headings-since = Since
plan-sheet-headings-date = Date
plan-sheet-headings-salutation = Salutation
plan-sheet-headings-bodies = Bodies
plan-sheet-headings-language = Language
plan-sheet-headings-addresses = Addresses
plan-sheet-headings-copies = Copies to
plan-sheet-headings-kind = Kind
plan-sheet-headings-level = Level
plan-sheet-headings-items = { -Items }
plan-sheet-headings-owner = Owner
plan-sheet-headings-response = Response
plan-sheet-headings-opened = Opened
plan-sheet-headings-closed = Closed
plan-sheet-headings-subject = { -Item } or { -goal }
plan-sheet-headings-currency = Currency
plan-sheet-headings-planned = Planned
plan-sheet-headings-pledged = Pledged
plan-sheet-headings-spent = Spent
plan-sheet-headings-source = Source

## plan-sheet.hints (at most 255 characters)

plan-sheet-hints-key = This key joins the row with the plan. Leave it as it is; a new row has none.

## circulation
##
## What is sent with a draft (`wem-report circulate`).

circulation-running = Comments by { $deadline } to { $contact }
circulation-cover-note = Cover note
circulation-how-to-answer = How to answer
circulation-subject = { $symbol }: { $title }, for comments by { $deadline }

# The last day with its hour, where one is set.
circulation-last-hour = { $date }, { $time } ({ $zone })

## circulation.table
##
## The table for comments. What comes back is found by its headings and words.

circulation-table-title = Table for comments
circulation-table-summary = Each { -item } as it stands, with room for the kind of comment, the comment and a proposed text
circulation-table-answer = Please return this table by { $deadline } to { $contact }.
circulation-table-whole = Whole plan
circulation-table-whole-text = Comments on the plan as a whole
circulation-table-item = { $number } ({ $key })
circulation-table-responsibility = Responsibility: { $bodies }
circulation-table-timeline = Time line: { $timeline }
circulation-table-choose = choose

## circulation.table.lists (lists)

circulation-table-lists-instructions =
    Write the name of your body into the first column of each row in which you comment, and choose the kind of comment: substantive where the meaning would change, editorial where it would not, general for all else.
    For a change of words, give the whole new text of the { -item } under “Proposed text”. Leave rows without a comment as they are, and the last column empty.
    For several comments on one { -item }, add a row and repeat the { -item }’s number. You may also write into the draft itself: its changes are tracked.

## circulation.table.kinds (all different)

circulation-table-kinds-general = general
circulation-table-kinds-substantive = substantive
circulation-table-kinds-editorial = editorial

## circulation.table.headings (all different)

circulation-table-headings-body = Body
circulation-table-headings-item = { -Item }
circulation-table-headings-text = Text as it stands
circulation-table-headings-kind = Kind of comment
circulation-table-headings-comment = Comment
circulation-table-headings-proposal = Proposed text
circulation-table-headings-decision = Secretariat’s decision

## circulation.table.hints (at most 255 characters)
##
## Shown beside a cell while it is filled in; at most 255 characters.

circulation-table-hints-body = The body that comments.
circulation-table-hints-kind = Choose one word from the list.
circulation-table-hints-proposal = The whole new text of the { -item }, not only the words that change.

## circulation.mail (lists)
##
## By what the parts of a message are known that members answer with, read and never printed. Small and
## capital letters make no difference. Programs write the words around quotations in the language of
## whoever uses them, so that those of other languages stand here, too.

circulation-mail-greetings =
    Dear | Hello | Hi | Good morning | Good afternoon | Good evening | Good day | Greetings | Excellency
    Excellencies | To whom it may concern | Sir | Madam | Bonjour | Bonsoir | Cher | Chère | Chers
    Chères | Madame | Mesdames | Monsieur | Messieurs | Excellence | Hola | Buenos días | Buenas tardes
    Estimado | Estimada | Estimados | Estimadas | Excelencia | Hallo | Guten Tag | Sehr geehrte
    Sehr geehrter | Liebe | Lieber | Prezado | Prezada | Prezados | Уважаемый | Уважаемая | Уважаемые
    Добрый день | Здравствуйте | السلام عليكم | تحية طيبة | السيد | السيدة | السادة
circulation-mail-sign-offs =
    Best | Best regards | Best wishes | All the best | Kind regards | Kindest regards | Warm regards
    Warmest regards | With kind regards | With best regards | With best wishes | Regards | Cheers
    Sincerely | Yours sincerely | Sincerely yours | Yours faithfully | Yours truly | Respectfully
    Yours | Many thanks | Thanks | Thank you | Thank you very much | Many thanks and best regards
    Thanks and regards | Best regards and thanks | With thanks | Cordialement | Bien cordialement
    Très cordialement | Bien à vous | Sincères salutations | Meilleures salutations | Respectueusement
    Merci | Saludos | Saludos cordiales | Un saludo | Cordialmente | Atentamente
    Mit freundlichen Grüßen | Mit freundlichen Gruessen | Freundliche Grüße | Viele Grüße | Beste Grüße
    Atenciosamente | С уважением | مع التحية | مع خالص التحية | وتفضلوا بقبول فائق الاحترام

# By these words a last sentence is known that is only polite, wherever in it they stand.
circulation-mail-closings =
    avails itself of this opportunity | avail myself of this opportunity | takes this opportunity to renew
    assurances of its highest consideration | assurances of my highest consideration
    assurances of our highest consideration | Please accept the assurances | Please accept, Excellency
    Please accept, Sir | Please accept, Madam | prie d'agréer | prions d'agréer | Veuillez agréer
    saisit cette occasion pour renouveler | l'expression de ma considération
    aprovecha la oportunidad para reiterar | Пользуюсь случаем | وتفضلوا بقبول
# What programs put below a message.
circulation-mail-devices =
    Sent from my | Get Outlook for | Sent via | Sent from Mail for | Sent from Outlook

# How a line ends that names whoever is quoted below it.
circulation-mail-attributions =
    wrote: | writes: | a écrit : | a écrit: | escribió: | schrieb: | escreveu: | ha scritto: | schreef:
    skrev: | пишет: | написал: | написала: | كتب:

# Lines above what is quoted whole, dashes left out.
circulation-mail-separators =
    Original Message | Original Appointment | Message d'origine | Ursprüngliche Nachricht
    Mensaje original

# Lines above what is passed on whole.
circulation-mail-forwards =
    Forwarded message | Begin forwarded message | Message transféré | Weitergeleitete Nachricht
    Mensaje reenviado

# The first words of the lines that programs put above what they quote whole.
circulation-mail-heads =
    From | Sent | Date | To | Cc | Subject | De | Envoyé | À | Objet | Von | Gesendet | An | Betreff
    Enviado | Para | Asunto | Fecha | От | Отправлено | Кому | Тема | من | إلى

# What a message says that only comes along with files.
circulation-mail-covers =
    attached | enclosed | attachment | enclosure | herewith

# What may stand before the number of an item at the beginning of a comment.
circulation-mail-lead-ins =
    On | Re | Regarding | Concerning | As to | As for | As regards | With regard to | In | For | About
    Under | Comment on | Comments on

circulation-mail-items =
    item | items | action item | action items | action | actions | no | nos | number | paragraph | para
    point | row
    { -item } | { -items } | { -action-item } | { -action-items }
circulation-mail-no-comments =
    no comment | no comments | no further comment | no further comments | no objection | no objections
    no remarks | no observations | no suggestions | nothing to add | does not object | do not object
    without objection | without comments

# Where one of these stands, something is said all the same.
circulation-mail-exceptions =
    but | except | however | apart | other than | unless | although | provided | subject to | only

circulation-mail-objections =
    object | objects | objecting | objection | objections | oppose | opposes | opposed | break silence
    breaks silence | break the silence | breaks the silence | breaking silence | breaking the silence
    cannot agree | cannot accept | can not agree | can not accept | cannot support | cannot join
    does not agree | do not agree | disagree | disagrees

## circulation.calendar

circulation-calendar-summary = Comments due: { $title }, { $symbol }
circulation-calendar-description = The last day for comments on { $symbol }. Send them to { $contact }.

## circulation.due-dates
##
## The dates by which a body’s items are due, for calendars.

circulation-due-dates-name = { $plan }: due dates of { $body }
circulation-due-dates-summary = Due: { $item }
circulation-due-dates-description = Time line: { $timeline }. Responsible: { $bodies }.

## circulation.reminder
##
## Subjects of the messages of `wem-report remind`.

circulation-reminder-subject = Reminder: { $title }
circulation-reminder-subject-of-draft = Reminder: comments on { $symbol } by { $deadline }

## circulation.files
##
## What a cover note calls the files.

circulation-files-draft = the draft
circulation-files-comment-table = a table for comments
circulation-files-how-to-answer = how to answer
circulation-files-deadline = the deadline for your calendar

## circulation.sent
##
## The list of who was sent what.

circulation-sent-symbol = Symbol
circulation-sent-date = Sent
circulation-sent-deadline = Deadline
circulation-sent-member = Member
circulation-sent-bodies = Answers for
circulation-sent-language = Language
circulation-sent-address = Address
circulation-sent-copies = Copies to
circulation-sent-files = Files

## feedback
##
## The compiled comments on a circulated draft, and what became of them.

feedback-title = Comments received
feedback-on-draft = On draft { $symbol }
feedback-deadline = Deadline for comments: { $date }
feedback-as-of = As of { $date }
feedback-counts = Comments: { $comments }. Accepted: { $accepted }; accepted in part: { $partly }; noted: { $noted }; rejected: { $rejected }; not decided: { $open }. Written into the plan: { $applied }.
feedback-answers = Replies
feedback-answers-table = Members with their replies, the files received and the number of comments
feedback-member = Member
feedback-body = Body
feedback-answer = Reply
feedback-files = Files received
feedback-in-time = Replied
feedback-after-deadline = Replied late
feedback-overdue = Overdue: no reply
feedback-awaited = Reply awaited
feedback-not-told = Not known
feedback-not-asked = (not on the circulation list)
feedback-one-of = (one of those who answer for it)
feedback-sender-not-known = (sender not known)
feedback-received = { $file } (received on { $date })
feedback-disposition = Disposition of comments
feedback-disposition-table = Number of comments by outcome, for each body
feedback-comments-count = Comments
feedback-accepted = Accepted
feedback-partly = Accepted in part
feedback-noted = Noted
feedback-rejected = Rejected
feedback-open = Not decided
feedback-applied = In the plan
feedback-all = All
feedback-comments = Comments and decisions
feedback-comments-table = Comments on { $place }, with what is proposed and what was decided
feedback-none = No comments have been received.
feedback-record = Record of revisions and decisions
feedback-none-circulated = No draft of this text was circulated.
feedback-sent-on = Circulated on { $date }
feedback-whole-document = The document as a whole
feedback-unplaced = Unplaced comments
feedback-unplaced-remark = These comments could not be placed in the plan, or concern a part that it no longer has. None is lost: the secretariat will say what each concerns.
feedback-about-gone = About { $place }
feedback-goal = { -Goal }
feedback-section = { -Section }
feedback-area = { -Area }
feedback-item = { -Item }
feedback-text-as-it-stands = Text as it stands
feedback-number = No.
feedback-from = From
feedback-comment = Comment
feedback-proposed = Proposed text
feedback-decision = Decision and reply
feedback-decision-only = Decision
feedback-agreed-only = Agreed text
feedback-reply-only = Reply
feedback-choose = Choose
feedback-decision-hint = Choose the decision on the comment. Give the agreed text in full where it differs from the proposed text; the reply is what the author will be told.
feedback-author = Author
feedback-written = Written on
feedback-kind = Kind
feedback-about = About
feedback-agreed = Agreed text: { $text }
feedback-in-plan-since = In the plan since { $date }
feedback-in-answer-to = In answer to comment { $number }
feedback-same-proposal = The same proposal as in comment { $number }
feedback-resolved = Marked as resolved

# Of a comment on a translation of the draft, such as “on the text in French”.
feedback-on-translation = on the text in { $language }

feedback-about-words = About: “{ $words }”
feedback-replace = Replace “{ $deleted }” with “{ $inserted }”
feedback-insert = Insert “{ $inserted }” after “{ $before }”
feedback-insert-first = Insert “{ $inserted }” at the beginning
feedback-delete = Delete “{ $deleted }”
feedback-new-item = New { -item }: { $action }
feedback-removal = Delete the { -item }
feedback-move-after = Move after { $item }
feedback-move-first = Move to the beginning of the { -goal }
feedback-renumber = Renumber as { $number }
feedback-unsure = The bookmark and the words of the row point to different { -items }: please check which is meant
feedback-behind = This question stands for { $count } changes
feedback-separator = { " · " }
feedback-sheet-note = Choose a decision for each comment, give the agreed text where it differs from the proposed one, and add the reply. Rows can be sorted and filtered. `wem-report decide --from` reads the completed table.

## feedback.classes

feedback-classes-general = General
feedback-classes-substantive = Substantive
feedback-classes-editorial = Editorial

## feedback.marks

feedback-marks-comment = Comment
feedback-marks-reply = Reply
feedback-marks-insertion = Insertion
feedback-marks-deletion = Deletion
feedback-marks-replacement = Replacement
feedback-marks-moved = Move
feedback-marks-row-insertion = New row
feedback-marks-row-deletion = Row deleted
feedback-marks-edit = Edit without tracking
feedback-marks-table-row = Comment table
feedback-marks-addition = Added text
feedback-marks-highlight = Highlighted
feedback-marks-hidden = Hidden text
feedback-marks-picture = Picture
feedback-marks-renumbering = Other number
feedback-marks-question = Question
feedback-marks-objection = Objection

## feedback.answer-to-member
##
## What a member is told of its comments (`wem-report feedback --member`).

feedback-answer-to-member-title = Reply to the comments of { $member }
feedback-answer-to-member-subject = { $symbol }: reply to your comments
feedback-answer-to-member-greeting = Dear { $member },
feedback-answer-to-member-introduction = Thank you for your comments on { $symbol }. What became of each of them ({ $count }) stands below and in the documents that come with this message.
feedback-answer-to-member-comment = { $number }. { $place }
feedback-answer-to-member-said = Your comment: { $text }
feedback-answer-to-member-proposed = Your proposal: { $text }
feedback-answer-to-member-decision = Decision: { $decision }
feedback-answer-to-member-reply = Reply: { $text }
feedback-answer-to-member-open = not decided yet
feedback-answer-to-member-closing = { $contact }

## feedback.outcome-words (lists)
##
## What people write for each outcome, besides its own word.

feedback-outcome-words-accepted =
    accept | agree | agreed | ok | okay | yes | approve | approved | adopt | adopted | accepted in full
    fully accepted
feedback-outcome-words-partly =
    partly | partial | partially | partly accepted | partially accepted | partly accept
    partially accept | accept in part | accept partly | accepted partly | accepted partially | in part
    partly agreed | partially agreed | agreed in part | accepted with changes | accepted with amendments
    accepted as amended | accepted with modifications
feedback-outcome-words-noted =
    note | noted with thanks | note with thanks | take note | taken note of | takes note | take note of
    took note | duly noted | for information
feedback-outcome-words-rejected =
    reject | refuse | refused | decline | declined | not accepted | not accept | do not accept
    disagree | disagreed | not agreed | no | not approved | dismissed

## redline
##
## What was changed between two texts of the plan (`wem-report redline`).

redline-title = Changes to { $title }
redline-compared = From { $old } to { $new }
redline-by = Changes by { $author }, { $date }
redline-summary = Summary of changes
redline-summary-table = What was changed, in the order of the plan
redline-count = { $what }: { $count }
redline-area = { -Area } { $number }
redline-section = { -Section } { $number }
redline-goal = { -Goal } { $number }
redline-range = { $first }–{ $last }
redline-formerly = Formerly { $old }
redline-from-goal = Moved from { -goal } { $goal }, formerly { $old }
redline-within-goal = Moved within { -goal } { $goal }, formerly { $old }

## redline.words

redline-words-place = Place
redline-words-change = Change
redline-words-details = Text
redline-words-author = By
redline-words-inserted = Inserted
redline-words-deleted = Deleted
redline-words-moved = Moved
redline-words-renumbered = Renumbered
redline-words-action = Action reworded
redline-words-responsibility = Responsibility
redline-words-timeline = Time line
redline-words-title = Title reworded
redline-words-document = Document
redline-words-text = Text
redline-words-organisation = Organisation
redline-words-edition = Edition
redline-words-key = { "How changes are shown: " }
redline-words-key-inserted = inserted
redline-words-key-deleted = deleted
redline-words-key-moved-from = moved from here
redline-words-key-moved-to = moved to here
redline-words-key-bar = ; a bar in the margin stands beside every change.

# Said aloud before changed words, for people who do not see how they are shown.
redline-words-said-inserted = { "Inserted: " }

redline-words-said-deleted = { "Deleted: " }
redline-words-said-moved-from = { "Moved from here: " }
redline-words-said-moved-to = { "Moved to here: " }

## columns
##
## Columns that a plan adds to its table; `detail` says one where no heading stands over it.

columns-detail = { $heading }: { $text }
columns-money = { $currency } { $number }
columns-of-goal = Total of { $number }
columns-of-section = Total of { -section } { $number }
columns-in-all = Total
columns-partly = { $sum } (without { $count } not in figures)

## columns.headings (by key)
##
## Headings of the columns that are ready by their keys.

columns-headings-indicator = Indicator
columns-headings-baseline = Baseline
columns-headings-target = Target
columns-headings-verification = Means of verification
columns-headings-output = Output
columns-headings-budget = Budget
columns-headings-funding = Source of funds
columns-headings-contact = Contact
columns-headings-priority = Priority
columns-headings-remarks = Remarks
