### The months as they are called in the United Nations: the names of east and west in a pair; all else is in ar.ftl.
###
### No native speaker has checked this file yet.

## calendar.names (lists of alternatives)

calendar-names-months =
    كانون الثاني/يناير
    شباط/فبراير
    آذار/مارس
    نيسان/أبريل
    أيار/مايو
    حزيران/يونيه
    تموز/يوليه
    آب/أغسطس
    أيلول/سبتمبر
    تشرين الأول/أكتوبر
    تشرين الثاني/نوفمبر
    كانون الأول/ديسمبر
calendar-names-months-in-dates =
    كانون الثاني/يناير
    شباط/فبراير
    آذار/مارس
    نيسان/أبريل
    أيار/مايو
    حزيران/يونيه
    تموز/يوليه
    آب/أغسطس
    أيلول/سبتمبر
    تشرين الأول/أكتوبر
    تشرين الثاني/نوفمبر
    كانون الأول/ديسمبر
