-article = a
-step = step
    .level = chapter one
-action-items = actions
title-block-date = Date
filters-from = from { date }
filters-to = until { DATETIME($date) }
filters-no-body = nobody
    .short = none
table-goal = Goals
table-actions = { -action-itms }
page-number = Page { $seite } of { $pages }
page-draft = DRAFT
page-draft = Draft
page-notes = Notes {
calendar-day-first = perhaps
calendar-names-seasons =
    Spring
    Summer
    Winter
calendar-reading-ranges =
    <moment> - <monent>
calendar-reading-names-larger-numbers =
    thirty-six
sheet-headings-status = Status
sheet-headings-note = status
critical-path-days = { $count ->
    [several] one day
   *[many] { $count } days
    }
critical-path-feasible = { $count ->
    [one] Yes: “{ $event }” can take place on { $date }, and in time for { $first }.
   *[other] Yes: “{ $event }” can take place on { $date }, and { $count } days before.
    }
sheet-hints-note = Write what there is to say: what was done, by whom, where and when, with what it cost, what is still to be done, what stands in the way, who could help, what the secretariat should know, and what the assembly should decide about it. Say it at length, and do not leave out what went wrong.
