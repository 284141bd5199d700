### The months as they are called in Lebanon, and Iraq, Jordan, the State of Palestine and Syria; all else is in ar.ftl.
###
### No native speaker has checked this file yet.

## calendar.names (lists of alternatives)

calendar-names-months =
    كانون الثاني
    شباط
    آذار
    نيسان
    أيار
    حزيران
    تموز
    آب
    أيلول
    تشرين الأول
    تشرين الثاني
    كانون الأول
calendar-names-months-in-dates =
    كانون الثاني
    شباط
    آذار
    نيسان
    أيار
    حزيران
    تموز
    آب
    أيلول
    تشرين الأول
    تشرين الثاني
    كانون الأول
calendar-names-short-months =
    ك2
    شبا
    آذا
    نيس
    أيا
    حزي
    تمو
    آب
    أيل
    ت1
    ت2
    ك1
