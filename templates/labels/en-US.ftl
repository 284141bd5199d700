### American English: only what differs from en.ftl, which says the rest.

## note.table

note-table-organiser = Organizer
note-table-co-organisers = Co-organizers

## note.progress

note-progress-percent = { $percent }% done as of { $date }
note-progress-cancelled = canceled on { $date }

## calendar

calendar-date = { $month } { $day }, { $year }
calendar-day-of-year = { $month } { $day }
calendar-day-first = no

## progress

progress-cancelled = Canceled
progress-counting-rule = Share done: { -items } done, of those not canceled. Overdue: reported on, neither done nor canceled, and past the last day of the time line as it was last moved. No report: past its end and never reported on; what became of it is not known. Ends within { $days }: neither done nor canceled, reported on or not.
progress-rule-off-track = { $light }: { -a-item } is overdue by more than { $days }, or at least { $percent }% of the { -items } reported on are overdue by more than { $grace }.
progress-rule-complete = { $light }: every { -item } is done or canceled.
progress-rule-closed = { $light }: every { -item } is canceled.
progress-cancelled-items = Canceled
progress-cancelled-on = Canceled on
progress-sheet-summary = { $count ->
    [one] { $body } { $number ->
        [one] is
       *[other] are
        } responsible, alone or with others, for one { -item } that is neither done nor canceled.
   *[other] { $body } { $number ->
        [one] is
       *[other] are
        } responsible, alone or with others, for { $count } { -items } that are neither done nor canceled.
    }
progress-percent = { $number }%

## feedback.answer-to-member

feedback-answer-to-member-greeting = Dear { $member }:

## redline.words

redline-words-organisation = Organization
