### The months as they are called in Algeria and Tunisia; all else is in ar.ftl.
###
### No native speaker has checked this file yet.

## calendar.names (lists of alternatives)

calendar-names-months =
    جانفي
    فيفري
    مارس
    أفريل
    ماي
    جوان
    جويلية
    أوت
    سبتمبر
    أكتوبر
    نوفمبر
    ديسمبر
calendar-names-months-in-dates =
    جانفي
    فيفري
    مارس
    أفريل
    ماي
    جوان
    جويلية
    أوت
    سبتمبر
    أكتوبر
    نوفمبر
    ديسمبر
calendar-names-short-months =
    جان
    فيف
    مار
    أفر
    ماي
    جوا
    جوي
    أوت
    سبت
    أكت
    نوف
    ديس

## progress

progress-thousands = .
progress-decimal = ,
