### The months as they are called in Morocco; all else is in ar.ftl.
###
### No native speaker has checked this file yet.

## calendar.names (lists of alternatives)

calendar-names-months =
    يناير
    فبراير
    مارس
    أبريل
    ماي
    يونيو
    يوليوز
    غشت
    شتنبر
    أكتوبر
    نونبر
    دجنبر
calendar-names-months-in-dates =
    يناير
    فبراير
    مارس
    أبريل
    ماي
    يونيو
    يوليوز
    غشت
    شتنبر
    أكتوبر
    نونبر
    دجنبر
calendar-names-short-months =
    ينا
    فبر
    مار
    أبر
    ماي
    يون
    يول
    غشت
    شتن
    أكت
    نون
    دجن

## progress

progress-thousands = .
progress-decimal = ,
