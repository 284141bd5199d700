### جميع الكلمات التي يضيفها wem-report نفسه إلى الوثائق، بالعربية.
###
### No native speaker has checked this file yet. The names of messages, the places and the comments are
### those of en.ftl; docs/templates.md says how a file is translated.
### A native reader should look first at: إجراء (action item), الجهة القائدة (lead), الإطار الزمني (time line),
### المؤتمر العام (Plenary Conference), متعثر (off track), أُحيط به علمًا (noted), هامش الوقت (slack), and at the
### endings of counted things.

## levels
##
## The words by which the texts of this file call the levels of a plan, with the article and without it.
## Those with `.level` give way to the plan’s own words; those in the dual, or in a case that is seen in
## writing, have no `.level` and stay as they are.

-Area = المجال
    .level = area one
-area = المجال
    .level = area one
-Areas = المجالات
    .level = area several
-Section = القسم
    .level = section one
-section = القسم
    .level = section one
-sections = الأقسام
    .level = section several
-Sections = الأقسام
    .level = section several
-Goal = الهدف
    .level = goal one
-goal = الهدف
    .level = goal one
-a-goal = هدف
    .level = goal one
-Goals = الأهداف
    .level = goal several
-goals = الأهداف
    .level = goal several
-some-goals = أهداف
    .level = goal several
-Goals-and-priorities = الأهداف والأولويات
    .level = goal several
-Action-item = الإجراء
    .level = item one
-Action-items = الإجراءات
    .level = item several
-action-item = الإجراء
    .level = item one
-action-items = الإجراءات
    .level = item several
-Item = الإجراء
    .level = item one
-item = الإجراء
    .level = item one
-an-item = إجراء
    .level = item one
-Items = الإجراءات
    .level = item several
-items = الإجراءات
    .level = item several
-some-items = إجراءات
    .level = item several
-Step = الخطوة
    .level = step one
-step = الخطوة
    .level = step one
-a-step = خطوة
    .level = step one
-Steps = الخطوات
    .level = step several
-steps = الخطوات
    .level = step several
-some-steps = خطوات
    .level = step several

# Cases and the dual.
-goal-many = هدفًا
-goals-two = هدفين
-item-many = إجراءً
-items-two = إجراءين
-items-of = للإجراءات
-steps-two = خطوتين

## translation
##
## What stands in a plan that is translated into the language of this file.
##
## `missing` marks a text that is not translated yet: `$text` stands in the plan’s own language, of which
## `$language` is the tag in capital letters, such as FR. `stale` marks a translation whose original was
## changed since. `note` stands at the head of a document that has such texts, with how many there are.

translation-missing = [{ $language }] { $text }
translation-stale = { $text } [ترجمة تحتاج إلى مراجعة]
translation-note = لم يُترجم بعد: { $missing }. ترجمات تحتاج إلى المراجعة على الأصل: { $stale }.
translation-none = لا توجد بعد ترجمة إلى اللغة { $language }. تصلكم الوثائق باللغة { $original }.
translation-number = الرقم

## translation.sheet

translation-sheet-title = ترجمة إلى اللغة { $language }
translation-sheet-instruction = اكتبوا كل ترجمة إلى جانب الأصل ثم أعيدوا الملف. لا تغيّروا الأعمدة الأخرى.
translation-sheet-key = المفتاح
translation-sheet-original = الأصل
translation-sheet-translation = الترجمة
translation-sheet-version = النسخة

## translation.languages (by key)

translation-languages-ar = العربية
translation-languages-en = الإنكليزية
translation-languages-es = الإسبانية
translation-languages-fr = الفرنسية
translation-languages-pt = البرتغالية
translation-languages-ro = الرومانية
translation-languages-ru = الروسية

## title-block

title-block-revision = التنقيح { $revision }
title-block-date = التاريخ: { $date }
title-block-shown = المعروض: { $filters } ({ $items } من أصل { $all } من { -items })

## filters

filters-area = { -area } { $values }
filters-section = { -section } { $values }
filters-goal = { -goal } { $values }
filters-body = الجهة المسؤولة أو الداعمة: { $values }
filters-from = ابتداءً من { $date }
filters-to = حتى { $date }
filters-no-body = دون جهة مسؤولة
filters-no-timeline = دون إطار زمني
filters-separator = { "؛ " }
filters-seasons = { $season } يعني الفترة من { $first } إلى { $last }
filters-fiscal-year = تبدأ السنة المالية في { $first } وتُسمى باسم السنة التي تنتهي فيها
filters-plan-years = تُحسب سنوات الخطة ابتداءً من { $first }

## filters.lists (lists)

# How early, mid and late in a year begin that sentence.
filters-lists-portions =
    أوائل السنة
    منتصف السنة
    أواخر السنة

## lists

lists-separator = { "، " }
lists-last = { " و" }
lists-last-before = { "" }
lists-last-then = { "" }
lists-or = { " و/أو " }
lists-quoted = «{ $text }»
lists-with-long-name = { $name } ({ $long })

# Between what stands beside each other in one line, such as “Revision 2 · 20 August 2016”.
lists-beside = { " · " }

## table

table-goals = { -Goals-and-priorities }
table-actions = { -Action-items }
table-responsibility = الجهة المسؤولة / الشريك الإنمائي
table-timeline = الإطار الزمني
table-lead = { $bodies } (الجهة القائدة)
table-with = بالاشتراك مع { $bodies }
table-support = بدعم من { $bodies }
table-amended = عُدِّل في { $date }
table-amended-by = عُدِّل في { $date } بموجب { $decision }
table-amended-because = { $amended }: { $reason }
table-to-be-agreed = يُتفق عليه لاحقًا
table-continued = (تابع)
table-summary = { -Goals } و{ -action-items } والجهات المسؤولة والأطر الزمنية: { -section } { $number }
table-summary-of-all = { -Action-items } والجهات المسؤولة والأطر الزمنية

## page

page-number = الصفحة { $page } من { $pages }

# What a file is called in its properties: the document, and the plan with its organisation.
page-titled = { $document }: { $plan }
page-titled-within = { $document }. { $plan }
page-of-organisation = { $organisation }: { $title }

# The word across every page of a draft.
page-draft = مشروع
page-notes = ملاحظات

## markdown
##
## Texts that somebody writes in Markdown.

markdown-table-summary = جدول بالأعمدة التالية: { $columns }

## note
##
## Concept notes; most of their words stand in concept-notes/.

note-kicker = مذكرة مفاهيمية: { $name }
note-item = { -Action-item } { $number }: { $action }
note-item-alone = { -Action-item } { $number }
note-items = { -Action-items } { $numbers }
note-readiness = ما كُتب حتى الآن: { $filled } من أصل { $slots } من الأجزاء، و{ $words } من أصل نحو { $budget } من الكلمات
note-complete = كُتبت جميع الأجزاء ({ $slots }): { $words ->
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
   *[other] { $words } كلمة
    }
note-missing = لم يُكتب بعد: { $titles }.
note-prompt = { $prompt } (نحو { $words ->
    [one] كلمة واحدة
    [two] كلمتين
    [few] { $words } كلمات
   *[other] { $words } كلمة
    }.)
note-file-remark = اكتبوا تحت العناوين بصيغة Markdown. ولا تُطبع التعليقات التي من هذا القبيل.

## note.counted
##
## A time line that is counted from an event, with the days that it comes to.

note-counted-to = { $timeline } (بحلول { $last })
note-counted-from = { $timeline } (من { $first })
note-counted-between = { $timeline } (من { $first } إلى { $last })

## note.countdown

note-countdown-before = { $days ->
    [one] قبل الموعد بيوم واحد
    [two] قبل الموعد بيومين
    [few] قبل الموعد بـ { $days } أيام
    [many] قبل الموعد بـ { $days } يومًا
   *[other] قبل الموعد بـ { $days } يوم
    }
note-countdown-one-before = في اليوم السابق
note-countdown-on = في اليوم نفسه
note-countdown-after = { $days ->
    [one] بعد الموعد بيوم واحد
    [two] بعد الموعد بيومين
    [few] بعد الموعد بـ { $days } أيام
    [many] بعد الموعد بـ { $days } يومًا
   *[other] بعد الموعد بـ { $days } يوم
    }
note-countdown-one-after = في اليوم التالي

## note.table
##
## The first table of a note: what is known of its event or activity.

note-table-title = العنوان
note-table-date = التاريخ
note-table-place = المكان
note-table-organiser = الجهة المنظِّمة
note-table-co-organisers = الجهات المشاركة في التنظيم
note-table-lead = الجهة القائدة
note-table-partners = الشركاء
note-table-participants = المشاركون وعددهم
note-table-languages = لغات العمل
note-table-format = الشكل
note-table-budget = الميزانية والحصة المطلوبة
note-table-focal-point = جهة التنسيق

## note.roles

note-roles-lead = القيادة
note-roles-joint = القيادة المشتركة
note-roles-responsible = المسؤولية
note-roles-with = مع الجهة القائدة
note-roles-support = الدعم
note-roles-alternative = { $role } (أو { $bodies })

## note.progress

note-progress-done = أُنجز في { $date }
note-progress-in-progress = قيد التنفيذ حتى { $date }
note-progress-percent = أُنجز بنسبة { $percent }% حتى { $date }
note-progress-postponed = أُجِّل في { $date }
note-progress-cancelled = أُلغي في { $date }

## note.questions

note-questions-event-date = { $event }: ما التاريخ وما المكان؟ لا تحدد الخطة تاريخًا.
note-questions-timeline = { $number } { $action }: ما الإطار الزمني؟ لا تحدده الخطة.
note-questions-owner = { $number } { $action }: من المسؤول؟ لا تسمي الخطة أحدًا.
note-questions-which-owner = { $number } { $action }: من يتولى القيادة من بين { $bodies }؟

## calendar

calendar-date = { $day } { $month } { $year }
calendar-day-of-year = { $day } { $month }
calendar-days-of-month = { $start }–{ $day } { $month } { $year }
calendar-day = { $count }
calendar-month-of-year = { $month } { $year }
calendar-season-of-year = { $season } { $year }
calendar-quarter = { $count ->
    [1] الربع الأول
    [2] الربع الثاني
    [3] الربع الثالث
   *[other] الربع الرابع
    }
calendar-quarter-of-year = { $quarter } { $year }
calendar-short-quarter = ر{ $count }
calendar-half = { $count ->
    [1] النصف الأول
   *[other] النصف الثاني
    }
calendar-half-of-year = { $half } { $year }
calendar-year = { $year }
calendar-range = { $start }–{ $end }
calendar-years = { $start }–{ $end }
calendar-by = بحلول { $time }
calendar-by-day = في موعد أقصاه { $date }
calendar-by-year = بحلول نهاية عام { $year }
calendar-from = اعتبارًا من { $time }
calendar-from-day = اعتبارًا من { $date }
calendar-ongoing = بصورة مستمرة
calendar-several = { $start }، { $end }

# Whether a date in figures, such as 06/07/2020, has its day first: yes, no, or either.
calendar-day-first = yes

## calendar.names (lists of alternatives)
##
## Names that are printed and read.

# January first, a line a month: the name that is printed, then other spellings that are read.
calendar-names-months =
    يناير | كانون الثاني | كانون الثاني/يناير | جانفي | كانون ثاني
    فبراير | شباط | شباط/فبراير | فيفري
    مارس | آذار | اذار | آذار/مارس
    أبريل | ابريل | إبريل | نيسان | نيسان/أبريل | أفريل | افريل
    مايو | أيار | ايار | أيار/مايو | ماي
    يونيو | يونيه | حزيران | حزيران/يونيه | حزيران/يونيو | جوان
    يوليو | يوليه | تموز | تموز/يوليه | تموز/يوليو | جويلية | يوليوز
    أغسطس | اغسطس | آب | اب | آب/أغسطس | أوت | اوت | غشت
    سبتمبر | أيلول | ايلول | أيلول/سبتمبر | شتنبر
    أكتوبر | اكتوبر | تشرين الأول | تشرين الاول | تشرين الأول/أكتوبر
    نوفمبر | تشرين الثاني | تشرين الثاني/نوفمبر | نونبر
    ديسمبر | كانون الأول | كانون الاول | كانون الأول/ديسمبر | دجنبر
# The name as it stands behind the number of a day, then other spellings that are read.
calendar-names-months-in-dates =
    يناير
    فبراير
    مارس
    أبريل
    مايو
    يونيو
    يوليو
    أغسطس
    سبتمبر
    أكتوبر
    نوفمبر
    ديسمبر

# Over the columns of a chart, as short as can be told apart; January first.
calendar-names-short-months =
    ينا
    فبر
    مار
    أبر
    ماي
    يون
    يول
    أغس
    سبت
    أكت
    نوف
    ديس

# Spring, summer, fall, winter: the name that is printed, then other spellings that are read.
calendar-names-seasons =
    ربيع | الربيع | فصل الربيع
    صيف | الصيف | فصل الصيف
    خريف | الخريف | فصل الخريف
    شتاء | الشتاء | فصل الشتاء

## calendar.reading (lists)
##
## The phrases in which time lines are said, read and never printed. A pattern is words with places to
## fill; [what stands in square brackets] may be left out, and of (this|that) either is said. Small and
## capital letters, kinds of dashes and full stops behind words make no difference. A language without
## this table understands months, seasons, quarters and years, alone or with a dash between two.

calendar-reading-day-suffixes =
    م
calendar-reading-early =
    أوائل | اوائل | مطلع | مستهل | بداية | بدايات
calendar-reading-mid =
    منتصف | أواسط | اواسط | وسط
calendar-reading-late =
    أواخر | اواخر | الأشهر الأخيرة من

# May stand before any time and adds nothing.
calendar-reading-lead-ins =
    في | خلال | أثناء | اثناء | طوال | طيلة | على مدى | في غضون | في أثناء | في خلال | يوم | في يوم | شهر | في شهر
    شهرا | شهري | في شهري | خلال شهري | أشهر | في أشهر | خلال أشهر
    حوالي | نحو | قرابة | تقريبا | تقريبًا | مبدئيا | مبدئيًا | متوقع | متوقع في | من المتوقع في | مقرر
    مقرر في | من المقرر في | مزمع في | الفترة | في الفترة | خلال الفترة | للفترة | فترة | فترة السنتين
    لفترة السنتين | كامل | الموعد | التاريخ | كل من

# May stand behind any time and adds nothing.
calendar-reading-remarks =
    , مبدئيا | , مبدئيًا | , مؤقتا | , مؤقتًا | , يؤكد لاحقا | , يُؤكد لاحقًا | , رهنا بالتأكيد | , رهنًا بالتأكيد
    , تقريبا | , تقريبًا | , متوقع | , مقرر | , يحدد لاحقا | , يُحدد لاحقًا | تقريبا | تقريبًا | مبدئيا | مبدئيًا | ?
    , التاريخ يحدد لاحقا | , يحدد التاريخ لاحقا | , يُحدد التاريخ لاحقًا | ؟

# All of the time that the plan goes on for.
calendar-reading-plan-period =
    فترة الخطة | مدة الخطة | فترة التخطيط | فترة تنفيذ الخطة | فترة التنفيذ | مدة المشروع | فترة المشروع
    فترة البرنامج | مدة البرنامج | كامل فترة الخطة | كامل مدة الخطة

calendar-reading-separators =
    , و | ; و | و | , | & | ; | / | وكذلك
calendar-reading-ranges =
    <moment> - <moment>
    | [من|ابتداء من|ابتداءً من|اعتبارا من|اعتبارًا من] <moment> (إلى|الى|حتى|لغاية|وحتى|إلى غاية) [نهاية|أواخر] <moment>
    | [من] <moment> - [نهاية|حتى|إلى] <moment>
    بين <moment> و <moment>
    ما بين <moment> و <moment>
calendar-reading-recurrences =
    | [على الأقل|بصورة مستمرة|باستمرار] [,|-] <frequency>
    <frequency> على الأقل
    مرة [واحدة] [على الأقل] (كل|في) <unit>
    مرة [واحدة] [على الأقل] (كل|في) <duration>
    كل <unit>
    كل <duration>
    كل <weekday>
    | [أسبوعيا|أسبوعيًا] [,|-] في <weekday>
    (كل|في كل) <names> [من كل (عام|سنة)]
    | [في|بحلول] [نهاية|بداية] <names> من كل (عام|سنة)
    | [في|بحلول] [نهاية|بداية] <names> (سنويا|سنويًا)
    في (نهاية|بداية|آخر|أول) كل <unit>
    (نهاية|بداية) كل <unit>
    <frequency> [,|:|-] [في|بحلول|قبل] [نهاية] <names>

# What an item waits for; {lapse} may be in working days.
calendar-reading-waits =
    بعد <lapse> من <item>
    بعد <item> بـ <lapse>
    <item> + <lapse>
    بعد <item>
    بعد (إنجاز|انتهاء|إتمام|اكتمال) <item>

# What words of an event’s name may begin and end with where a phrase says the name in another case, or
# with another article: letters without what they stand at. Where a language has none: { "" }.
calendar-reading-beginnings =
    ال | لل | بال | وال | كال
calendar-reading-endings = { "" }

# An “and” that is written in one with the word behind it, without a blank; it is a separator, too.
calendar-reading-joined =
    و

calendar-reading-adoption =
    الاعتماد | اعتماد الخطة | اعتماد هذه الخطة | اعتماد الخطة الاستراتيجية | اعتماد الاستراتيجية | اعتمادها
    إقرار الخطة | إقرار هذه الخطة | إقرارها | الإقرار | الموافقة | الموافقة على الخطة | الموافقة عليها
calendar-reading-adopted =
    معتمد | معتمدة | اعتمدت | اعتُمدت | اعتمد | اعتُمد | أقر | أُقر | أقرت | أُقرت | معتمد بصيغته المعدلة
    معتمدة بصيغتها المعدلة

## calendar.reading.names (lists of alternatives)
##
## Numbers and days of the week in words. From one on; from the first on; Monday first. A larger number
## stands before its words.

calendar-reading-names-numbers =
    واحد | واحدة
    اثنان | اثنين | اثنتان | اثنتين | إثنان | إثنين
    ثلاثة | ثلاث
    أربعة | أربع | اربعة | اربع
    خمسة | خمس
    ستة | ست
    سبعة | سبع
    ثمانية | ثماني | ثمان
    تسعة | تسع
    عشرة | عشر
    أحد عشر | إحدى عشرة
    اثنا عشر | اثني عشر | اثنتا عشرة | اثنتي عشرة
    ثلاثة عشر | ثلاث عشرة
    أربعة عشر | أربع عشرة
    خمسة عشر | خمس عشرة
    ستة عشر | ست عشرة
    سبعة عشر | سبع عشرة
    ثمانية عشر | ثماني عشرة
    تسعة عشر | تسع عشرة
    عشرون | عشرين
    واحد وعشرون | واحد وعشرين
    اثنان وعشرون | اثنين وعشرين
    ثلاثة وعشرون | ثلاثة وعشرين | ثلاث وعشرين
    أربعة وعشرون | أربعة وعشرين | أربع وعشرين
    خمسة وعشرون | خمسة وعشرين | خمس وعشرين
    ستة وعشرون | ستة وعشرين | ست وعشرين
    سبعة وعشرون | سبعة وعشرين | سبع وعشرين
    ثمانية وعشرون | ثمانية وعشرين | ثمان وعشرين
    تسعة وعشرون | تسعة وعشرين | تسع وعشرين
    ثلاثون | ثلاثين
    واحد وثلاثون | واحد وثلاثين
calendar-reading-names-larger-numbers =
    36 | ستة وثلاثون | ستة وثلاثين
    40 | أربعون | أربعين
    45 | خمسة وأربعون | خمسة وأربعين
    48 | ثمانية وأربعون | ثمانية وأربعين
    50 | خمسون | خمسين
    60 | ستون | ستين
    70 | سبعون | سبعين
    75 | خمسة وسبعون | خمسة وسبعين
    80 | ثمانون | ثمانين
    90 | تسعون | تسعين
    100 | مائة | مئة
    120 | مائة وعشرون | مائة وعشرين | مئة وعشرين
    180 | مائة وثمانون | مائة وثمانين | مئة وثمانين

# Lengths of time in one word: the length in figures, then its words.
calendar-reading-names-durations =
    2 أيام | يومين | يومان
    2 أسابيع | أسبوعين | أسبوعان | اسبوعين
    2 أشهر | شهرين | شهران
    2 سنوات | سنتين | سنتان | عامين | عامان
calendar-reading-names-ordinals =
    الأول | الأولى | الاول | الاولى | أول | أولى | I
    الثاني | الثانية | ثاني | ثانية | II
    الثالث | الثالثة | ثالث | ثالثة | III
    الرابع | الرابعة | رابع | رابعة | IV
    الخامس | الخامسة | خامس | خامسة
    السادس | السادسة | سادس | سادسة
calendar-reading-names-weekdays =
    الاثنين | الإثنين | اثنين | يوم الاثنين | يوم اثنين
    الثلاثاء | ثلاثاء | يوم الثلاثاء
    الأربعاء | الاربعاء | أربعاء | يوم الأربعاء
    الخميس | خميس | يوم الخميس
    الجمعة | جمعة | يوم الجمعة
    السبت | سبت | يوم السبت
    الأحد | الاحد | أحد | يوم الأحد

## calendar.reading.units (lists)

calendar-reading-units-day =
    يوم | يوما | يومًا | أيام | ايام | اليوم | الأيام | يوم تقويمي | أيام تقويمية | يوما تقويميا | يومًا تقويميًا
calendar-reading-units-week =
    أسبوع | أسبوعا | أسبوعًا | أسابيع | اسبوع | اسابيع | الأسبوع | الأسابيع
calendar-reading-units-month =
    شهر | شهرا | شهرًا | أشهر | اشهر | شهور | الشهر | الأشهر
calendar-reading-units-quarter =
    ربع سنة | فصل | فصول | أرباع سنة | ربع السنة | الفصل | الربع | ربع | أرباع
calendar-reading-units-half =
    نصف سنة | نصف السنة | النصف | نصف | أنصاف سنة
calendar-reading-units-year =
    سنة | عام | عاما | عامًا | سنوات | أعوام | اعوام | السنة | العام | السنوات | الأعوام | سنة تقويمية

# Only where the plan says how long work takes, or what it waits for.
calendar-reading-units-working-day =
    يوم عمل | أيام عمل | ايام عمل | يوما عمل | يومًا من أيام العمل | يوما من أيام العمل | من أيام العمل

## calendar.reading.frequencies (lists)

calendar-reading-frequencies-daily =
    يوميا | يوميًا | كل يوم | يومي | يومية
calendar-reading-frequencies-weekly =
    أسبوعيا | أسبوعيًا | اسبوعيا | كل أسبوع | أسبوعي | أسبوعية | مرة في الأسبوع | مرة كل أسبوع
calendar-reading-frequencies-fortnightly =
    كل أسبوعين | مرة كل أسبوعين | مرتين في الشهر | مرتان في الشهر | مرتين شهريا | مرتين شهريًا | نصف شهري | نصف شهرية
calendar-reading-frequencies-monthly =
    شهريا | شهريًا | كل شهر | شهري | شهرية | مرة في الشهر | مرة كل شهر
calendar-reading-frequencies-every-two-months =
    كل شهرين | مرة كل شهرين
calendar-reading-frequencies-quarterly =
    فصليا | فصليًا | فصلي | فصلية | كل ثلاثة أشهر | مرة كل ثلاثة أشهر | كل ربع سنة | ربع سنوي | ربع سنوية
    ربع سنويا | ربع سنويًا | أربع مرات في السنة | أربع مرات في العام | مرة كل ربع سنة
calendar-reading-frequencies-every-four-months =
    ثلاث مرات في السنة | ثلاث مرات في العام | كل أربعة أشهر | مرة كل أربعة أشهر
calendar-reading-frequencies-half-yearly =
    نصف سنوي | نصف سنوية | نصف سنويا | نصف سنويًا | كل ستة أشهر | مرة كل ستة أشهر | مرتين في السنة
    مرتين في العام | مرتان في السنة | مرتين سنويا | مرتين سنويًا | كل نصف سنة
calendar-reading-frequencies-yearly =
    سنويا | سنويًا | سنوي | سنوية | كل سنة | كل عام | مرة في السنة | مرة في العام | مرة كل سنة | مرة كل عام
    مرة واحدة في السنة | مرة واحدة في العام | على أساس سنوي | بصفة سنوية | عاما بعد عام
calendar-reading-frequencies-every-two-years =
    كل سنتين | كل عامين | مرة كل سنتين | مرة كل عامين | كل سنة ثانية
calendar-reading-frequencies-every-three-years =
    كل ثلاث سنوات | مرة كل ثلاث سنوات | كل ثلاثة أعوام | مرة كل ثلاثة أعوام

## calendar.reading.moments (lists by key)

calendar-reading-moments-day =
    <day> [من] [شهر] <month> [,] [[(عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|من السنة)] <year> [م]]
    <day> - <month> - <year>
    <weekday> [,] <day> [من] <month> [,] <year>
    <day> [(عام|سنة|العام|السنة|لعام|لسنة|عامي|سنتي|للأعوام|الأعوام|السنوات|للسنوات|للفترة)] <year> [م]
    <ordinal> من [شهر] <month> [[(عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|من السنة)] <year> [م]]
calendar-reading-moments-week-of-day =
    (أسبوع|الأسبوع) (الذي يبدأ في|يبدأ في|من) <day> [من] <month> [[(عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|من السنة)] <year> [م]]
    أسبوع <day> <month> [[(عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|من السنة)] <year> [م]]
calendar-reading-moments-week =
    (الأسبوع|أسبوع|الأسبوع رقم|W) <number> [,|/|-] [[(عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|من السنة)] <year> [م]]
    <year> [,|-] (الأسبوع|W) <number>
calendar-reading-moments-month =
    | [شهر] <month> [,|/|'] [[(عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|من السنة)] <year> [م]]
    <year> [,|:] <month>
calendar-reading-moments-season =
    <season> [,|/] [[(عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|من السنة)] <year> [م]]
    <year> [,|:|-] <season>
calendar-reading-moments-season-of-years =
    <season> [عام|سنة|عامي] <two_years>
calendar-reading-moments-quarter =
    (الربع|ربع|الفصل|ر|Q) <number> [,|/|-] [[(عام|سنة|لعام|لسنة|من عام|من سنة|من)] <year> [م]]
    <year> [,|/|-|:] (الربع|ر|Q) <number>
    (الربع|الفصل) <number> (من|ل) [عام|سنة] <year>
    (الربعان|الربعين|الفصلان|الفصلين) <number> [[(من|من عام|من سنة|لعام|لسنة)] <year>]
calendar-reading-moments-half =
    (النصف|نصف|ن|H) <number> [,|/|-] [[(عام|سنة|لعام|لسنة|من عام|من سنة|من)] <year> [م]]
    <year> [,|/|-|:] (النصف|ن|H) <number>
    (النصفان|النصفين) <number> [[(من|من عام|من سنة|لعام|لسنة)] <year>]
calendar-reading-moments-fiscal-quarter =
    (الربع|ربع|ر|Q) <number> [من] (السنة المالية|سنة مالية|العام المالي|للسنة المالية|للعام المالي|السنوات المالية|سنة الميزانية) <fiscal_year>
    (السنة المالية|سنة مالية|العام المالي|للسنة المالية|للعام المالي|السنوات المالية|سنة الميزانية) <fiscal_year> [,|/|-] (الربع|ر|Q) <number>
calendar-reading-moments-fiscal-year =
    (السنة المالية|سنة مالية|العام المالي|للسنة المالية|للعام المالي|السنوات المالية|سنة الميزانية) [-] <fiscal_year>
    <fiscal_pair>
calendar-reading-moments-year =
    | [(عام|سنة|العام|السنة|لعام|لسنة|عامي|سنتي|للأعوام|الأعوام|السنوات|للسنوات|للفترة)] <year> [م]
    (السنة التقويمية|سنة تقويمية) <year>
calendar-reading-moments-plan-quarter =
    (الربع|ربع) <number> من (السنة|العام) <number>
calendar-reading-moments-plan-year =
    (السنة|العام|سنة|السنوات|الأعوام) <number> [(للخطة|من الخطة|للمشروع|للبرنامج|من التنفيذ|للتنفيذ|من تنفيذ الخطة|لتنفيذ الخطة|من المشروع|من البرنامج)]
calendar-reading-moments-plan-month =
    (الشهر|الأشهر) <number> [(للخطة|من الخطة|للمشروع|للبرنامج|من التنفيذ|للتنفيذ|من تنفيذ الخطة|لتنفيذ الخطة|من المشروع|من البرنامج)]
calendar-reading-moments-portion =
    <portion> [(عام|سنة|العام|السنة)] <year>
    <portion> [شهر] <month> [[(عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|من السنة)] <year> [م]]
    <year> [,|:] <portion>
    <portion>
calendar-reading-moments-number =
    <number> [,] [عام|سنة] <year>

## calendar.reading.shares (lists by key)
##
## A share of a time; without one, of the plan's.

calendar-reading-shares-quarter =
    (الربع|ربع) <ordinal> (من|ل) <time>
calendar-reading-shares-half =
    (النصف|نصف) <ordinal> (من|ل) <time>
calendar-reading-shares-first =
    (أول|اول) <duration> [من <time>]
    <duration> (الأولى|الأول|الأولين) [من <time>]
    (الأسبوعين|الأسبوعان) (الأولين|الأولان) من <time>
calendar-reading-shares-last =
    (آخر|اخر) <duration> [من <time>]
    (آخر|اخر) <unit> [من <time>]
    <duration> (الأخيرة|الأخير|الأخيرين) [من <time>]
    <unit> (الأخير|الأخيرة) [من <time>]
calendar-reading-shares-nth =
    <unit> <ordinal> (من|في) <time>

# So long from the beginning of a time on.
calendar-reading-shares-lasting =
    | [لمدة|على مدى|خلال] <duration> (ابتداء من|ابتداءً من|اعتبارا من|اعتبارًا من|بدءا من|بدءًا من|من) <time>
    (من|ابتداء من|ابتداءً من|اعتبارا من|اعتبارًا من) <time> (لمدة|على مدى|ولمدة) <duration>

## calendar.reading.wholes (lists by key)

calendar-reading-wholes-ongoing =
    (مستمر|مستمرة|متواصل|متواصلة|جار|جارٍ|جارية|دائم|دائمة|باستمرار|دائما|دائمًا|بانتظام)
    (بصورة|بصفة|على نحو|بشكل) (مستمرة|مستمر|متواصلة|متواصل|دائمة|دائم|منتظمة|منتظم|دورية|دوري)
    على أساس (مستمر|دائم|منتظم|متواصل)
    (عمل|نشاط|عملية) (مستمر|مستمرة|متواصل|متواصلة|دائم|دائمة)
    حتى إشعار آخر
    إلى (حين|أن) (إشعار آخر|يصدر إشعار آخر)
    (طوال|طيلة|على مدى|خلال) [كامل] (مدة|فترة|سريان|تنفيذ) (الخطة|المشروع|البرنامج|الاستراتيجية|التنفيذ|تنفيذ الخطة|سريان الخطة)
    (طوال|طيلة|على مدار) (السنة|العام)
    | [بصورة مستمرة|باستمرار|مستمر] [,|-] (حسب الاقتضاء|عند الاقتضاء|حسب الحاجة|عند الحاجة|عند الطلب|بناء على الطلب|بناءً على الطلب|كلما دعت الحاجة|عند الضرورة|حسب الضرورة|كلما أمكن)
    في (أي وقت|جميع الأوقات|كل وقت)
calendar-reading-wholes-to-be-agreed =
    | [الموعد|التاريخ|الإطار الزمني] (يحدد|يُحدد|تحدد|تُحدد|يتفق عليه|يُتفق عليه|يعلن|يُعلن|يقرر|يُقرر|يؤكد|يُؤكد|سيحدد|سيُحدد) (لاحقا|لاحقًا|فيما بعد|في ما بعد|في وقت لاحق)
    (لم يحدد|لم يُحدد|لم يتقرر|لم يُتفق عليه|لم يتفق عليه|غير محدد) [بعد]
    قيد (التحديد|الاتفاق)
calendar-reading-wholes-by =
    (بحلول|قبل نهاية|قبل انتهاء|حتى|حتى نهاية|لغاية|إلى غاية|بحلول نهاية|مع نهاية|في نهاية|نهاية|في موعد أقصاه|في موعد لا يتجاوز|في موعد لا يتعدى|بموعد أقصاه|في أجل أقصاه|في أجل لا يتجاوز|في موعد غايته|ليس بعد|الموعد النهائي|آخر موعد|أقصاه|على أن ينجز بحلول|يُنجز بحلول|ينجز بحلول|إلى نهاية) [:] <time>
    (نهاية|بنهاية|أواخر نهاية) [عام|سنة] <time>
    (مستمر|مستمرة|جار|جارية) [,|-] (حتى|إلى|لغاية|حتى نهاية) <time>
    <time> (كحد أقصى|على أبعد تقدير|على الأكثر|كموعد أقصى|كموعد نهائي)
calendar-reading-wholes-by-plan-end =
    | [بحلول|في|حتى|قبل|مع] (نهاية|انتهاء|اختتام|ختام|إنجاز) (الخطة|المشروع|البرنامج|الاستراتيجية|الخطة الاستراتيجية|مدة الخطة|فترة الخطة|فترة التنفيذ|تنفيذ الخطة|سريان الخطة)
calendar-reading-wholes-before =
    (قبل|قبيل|قبل بداية|قبل حلول|في موعد يسبق) <time>
calendar-reading-wholes-from =
    (من|منذ|ابتداء من|ابتداءً من|بدءا من|بدءًا من|اعتبارا من|اعتبارًا من|بداية من|بدايةً من|ليس قبل|في موعد لا يسبق|يبدأ في|تبدأ في|من بداية|انطلاقا من|انطلاقًا من) <time>
    | [من|ابتداء من|ابتداءً من|اعتبارا من|اعتبارًا من] <time> (فصاعدا|فصاعدًا|وما بعده|وما بعدها|وما بعد|وما يليه|وما يليها|والسنوات التالية|والأعوام التالية|والسنوات اللاحقة|وما بعد ذلك)
    | [من|ابتداء من|ابتداءً من] <time> [,|-] (مستمر|مستمرة|بصورة مستمرة|حتى إشعار آخر|حتى الآن)
    (مستمر|مستمرة|باستمرار|بصورة مستمرة) [,|-] (من|منذ|ابتداء من|ابتداءً من|اعتبارا من|اعتبارًا من) <time>
    <time> +
    <time> -
calendar-reading-wholes-after =
    (بعد|عقب|بعد انتهاء|بعد نهاية|بعد انقضاء) <time>
calendar-reading-wholes-recurring =
    <recurrence>
calendar-reading-wholes-recurring-from =
    <recurrence> [,|-] (من|منذ|ابتداء من|ابتداءً من|بدءا من|بدءًا من|اعتبارا من|اعتبارًا من) <time>
    (من|ابتداء من|ابتداءً من|اعتبارا من|اعتبارًا من) <time> [,|-] <recurrence>
    <recurrence> [,] بعد <time>
calendar-reading-wholes-recurring-until =
    <recurrence> [,|-] (حتى|إلى|لغاية|حتى نهاية) <time>
calendar-reading-wholes-recurring-in =
    <recurrence> [,|-] [في|خلال|طوال|أثناء] <time>
    <time> [,|-] <recurrence>
calendar-reading-wholes-before-event =
    (قبل|قبيل|قبل انعقاد|قبل عقد|قبل افتتاح|قبيل انعقاد|تحضيرا ل|تحضيرًا ل|بحلول|بحلول موعد|في موعد أقصاه|عشية|في الفترة السابقة على) [انعقاد] <event>
calendar-reading-wholes-at-event =
    (في|خلال|أثناء|بمناسبة|على هامش|بالتزامن مع|عند انعقاد|خلال انعقاد|أثناء انعقاد|في إطار) <event>
    <event>
calendar-reading-wholes-after-event =
    (بعد|عقب|إثر|فور|بعد انعقاد|بعد اختتام|بعد انتهاء|عقب انعقاد|عقب اختتام|مباشرة بعد|بعد وقت قصير من|منذ|اعتبارا من|اعتبارًا من|فور انتهاء|فور اختتام) <event>
calendar-reading-wholes-duration-before-event =
    قبل <duration> [على الأقل|على الأكثر|تقريبا|تقريبًا] من [انعقاد|افتتاح|بدء|موعد] <event>
    قبل [انعقاد|افتتاح|بدء|موعد] <event> (ب|بمدة|بـ) <duration>
    <event> - <duration>
calendar-reading-wholes-duration-after-event =
    بعد <duration> [على الأقل|تقريبا|تقريبًا] من [انعقاد|اختتام|انتهاء|موعد] <event>
    بعد [انعقاد|اختتام|انتهاء] <event> (ب|بمدة|بـ) <duration>
    <event> + <duration>
calendar-reading-wholes-within-duration-of-event =
    (خلال|في غضون|في موعد أقصاه|في موعد لا يتجاوز|في أجل أقصاه|في أجل لا يتجاوز|في مدة لا تتجاوز) <duration> (من|بعد|اعتبارا من|اعتبارًا من|من تاريخ|من موعد|عقب) [انعقاد|اختتام|انتهاء] <event>
    في <duration> (الأولى|الأول) (من|بعد|التالية ل) <event>

## progress
##
## The words of progress reports. A phrase with {count} may come in the plural forms of its language:
## zero, one, two, few, many, other.

progress-title = تقرير مرحلي
progress-period-line = الفترة المشمولة بالتقرير: من { $from } إلى { $to }
progress-as-of-line = الحالة في { $date }
progress-prepared-by = من إعداد: { $name }
progress-days = { $count ->
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
    }
progress-more = { $count ->
    [one] يرد إجراء واحد آخر في جدول جميع { -items } (المرفق الأخير).
    [two] يرد إجراءان آخران في جدول جميع { -items } (المرفق الأخير).
    [few] ترد { $count } { -some-items } أخرى في جدول جميع { -items } (المرفق الأخير).
    [many] يرد { $count } { -item-many } آخر في جدول جميع { -items } (المرفق الأخير).
   *[other] يرد { $count } { -an-item } آخر في جدول جميع { -items } (المرفق الأخير).
    }
progress-more-in-plan = { $count ->
    [one] يرد إجراء واحد آخر في الخطة.
    [two] يرد إجراءان آخران في الخطة.
    [few] ترد { $count } { -some-items } أخرى في الخطة.
    [many] يرد { $count } { -item-many } آخر في الخطة.
   *[other] يرد { $count } { -an-item } آخر في الخطة.
    }
progress-more-goals = { $count ->
    [one] يرد في المرفق A هدف واحد آخر أقل حاجة إلى الاهتمام.
    [two] يرد في المرفق A هدفان آخران أقل حاجة إلى الاهتمام.
    [few] ترد في المرفق A { $count } { -some-goals } أخرى أقل حاجة إلى الاهتمام.
    [many] يرد في المرفق A { $count } { -goal-many } آخر أقل حاجة إلى الاهتمام.
   *[other] يرد في المرفق A { $count } { -a-goal } آخر أقل حاجة إلى الاهتمام.
    }
progress-more-risks = { $count ->
    [one] يرد خطر واحد آخر في سجل المخاطر.
    [two] يرد خطران آخران في سجل المخاطر.
    [few] ترد { $count } مخاطر أخرى في سجل المخاطر.
    [many] يرد { $count } خطرًا آخر في سجل المخاطر.
   *[other] يرد { $count } خطر آخر في سجل المخاطر.
    }
progress-nothing-under = لا يوجد ما يُبلَّغ عنه تحت العناوين التالية: { $titles }.
progress-annex-title = المرفق { $letter }: { $title }
progress-key-figures = الأرقام الرئيسية
progress-nothing-reported = { $count ->
    [one] حتى { $date } لم يُبلَّغ بشيء عن الإجراء الوحيد في الخطة.
    [two] حتى { $date } لم يُبلَّغ بشيء عن أي من إجراءَي الخطة.
    [few] حتى { $date } لم يُبلَّغ بشيء، وفي الخطة { $count } { -some-items }.
    [many] حتى { $date } لم يُبلَّغ بشيء، وفي الخطة { $count } { -item-many }.
   *[other] حتى { $date } لم يُبلَّغ بشيء، وفي الخطة { $count } { -an-item }.
    }
progress-of-items = { $count ->
    [one] من أصل { -an-item } واحد
    [two] من أصل { -items-two }
    [few] من أصل { $count } { -some-items }
    [many] من أصل { $count } { -item-many }
   *[other] من أصل { $count } { -an-item }
    }
progress-of-open-items = { $count ->
    [one] من أصل { -an-item } مفتوح واحد
    [two] من أصل { -items-two } مفتوحين
    [few] من أصل { $count } { -some-items } مفتوحة
    [many] من أصل { $count } { -item-many } مفتوحًا
   *[other] من أصل { $count } { -an-item } مفتوح
    }
progress-reported-on = أُبلغ عنه
progress-due-within = يحل موعده خلال { $days }
progress-pledged-in = المتعهَّد به، { $currency }
progress-of-planned = من أصل { $amount } مقررة
progress-last-figure = التقرير السابق: { $figure }
progress-last-report-of = التقرير السابق: الحالة في { $date }.
progress-attention = ما يستدعي الاهتمام
progress-attention-table = { -Items } التي انقضت أطرها الزمنية منذ أطول مدة
progress-attention-none = لا يوجد { -an-item } متأخر، ولم ينقضِ موعد أي منها دون إبلاغ.
progress-attention-more = { $count ->
    [one] وهناك إجراء واحد آخر تأخر عن موعده أو انقضى موعده دون إبلاغ.
    [two] وهناك إجراءان آخران تأخرا عن موعدهما أو انقضى موعدهما دون إبلاغ.
    [few] وهناك { $count } { -some-items } أخرى تأخرت عن مواعيدها أو انقضت مواعيدها دون إبلاغ.
    [many] وهناك { $count } { -item-many } آخر تأخر عن موعده أو انقضى موعده دون إبلاغ.
   *[other] وهناك { $count } { -an-item } آخر تأخر عن موعده أو انقضى موعده دون إبلاغ.
    }
progress-how-late = مدة التأخير
progress-days-ended = { $count ->
    [one] انقضى موعده قبل يوم واحد
    [two] انقضى موعده قبل يومين
    [few] انقضى موعده قبل { $count } أيام
    [many] انقضى موعده قبل { $count } يومًا
   *[other] انقضى موعده قبل { $count } يوم
    }
progress-nothing-known = لم يُبلَّغ عنه بشيء
progress-asked = المطلوب من هيئة الإدارة
progress-asked-of = المطلوب من { $body }
progress-ask-owner = { $count ->
    [one] تحديد الجهة المسؤولة: { -item } { $items }.
   *[other] تحديد الجهة المسؤولة: { -items } { $items }.
    }
progress-ask-timeline = { $count ->
    [one] الاتفاق على إطار زمني: { -item } { $items }.
   *[other] الاتفاق على أطر زمنية: { -items } { $items }.
    }
progress-ask-date = { $count ->
    [one] تحديد موعد هذه المناسبة: { $events }.
   *[other] تحديد موعد لكل مناسبة من المناسبات التالية: { $events }.
    }
progress-others = { $count ->
    [one] واحد آخر
    [two] اثنان آخران
   *[other] { $count } أخرى
    }
progress-contents = المحتويات
progress-page = الصفحة
progress-money-and-risks = الأموال والمخاطر
progress-lead-in = { $word }:
progress-money-short = المقرر { $planned } { $currency }، تُعُهِّد منه بمبلغ { $pledged } وأُنفق { $spent }؛ ولا يزال يتعين تدبير { $gap }.
progress-money-covered = المقرر { $planned } { $currency }، تُعُهِّد منه بمبلغ { $pledged } وأُنفق { $spent }.
progress-top-risk = { $count ->
    [one] أشدها، ومستواه { $level }: { $title }.
   *[other] عدد المفتوح منها بمستوى { $level } هو { $count }؛ وأولها في السجل: { $title }.
    }
progress-top-response = الاستجابة: { $response }
progress-summary-goals = { $count ->
    [one] في الخطة هدف واحد: { $parts }.
    [two] في الخطة هدفان: { $parts }.
    [few] في الخطة { $count } { -some-goals }: { $parts }.
    [many] في الخطة { $count } { -goal-many }: { $parts }.
   *[other] في الخطة { $count } { -a-goal }: { $parts }.
    }
progress-goals-complete = { $count } مكتمل
progress-goals-on-track = { $count } وفق الخطة
progress-goals-delayed = { $count } متأخر
progress-goals-off-track = { $count } متعثر
progress-goals-reports-missing = { $count } تنقصه تقارير مستحقة
progress-goals-not-reported = { $count } لم يُبلَّغ عنه
progress-goals-closed = { $count } لم تبقَ فيه إجراءات
progress-own-words = ملاحظات الأمانة
progress-own-words-prompt = ما لا تقوله الأرقام، للجمعية أو المجلس أو الجهة المانحة، في نحو 120 كلمة: ما كان مهمًا في هذه الفترة، وما يعوق العمل، وما المطلوب من القارئ.
progress-done = منجز
progress-in-progress = قيد التنفيذ
progress-not-started = لم يبدأ
progress-postponed = مؤجل
progress-cancelled = ملغى
progress-not-reported = لم يُبلَّغ عنه
progress-overdue = متأخر عن موعده

# The same within a sentence.
progress-said-done = منجز
progress-said-in-progress = قيد التنفيذ
progress-said-not-started = لم يبدأ
progress-said-postponed = مؤجل
progress-said-cancelled = ملغى
progress-said-not-reported = لم يُبلَّغ عنه
progress-said-overdue = متأخر عن موعده
progress-on-track = وفق الخطة
progress-delayed = متأخر
progress-off-track = متعثر
progress-reports-missing = تنقصه تقارير
progress-complete = مكتمل
progress-closed = لم تبقَ فيه إجراءات
progress-overview = لمحة عامة
progress-overview-rates = نسبة المنجز، والمتأخر، وما يحل موعده قريبًا، وما لم يُبلَّغ عنه، لكل قسم
progress-overview-bars = { -Items } بحسب الحالة. { $figures }
progress-overview-bar = { $name }: { $figures }.
progress-section = { -Section }
progress-items = { -Items }
progress-all = جميع { -sections }
progress-share-done = نسبة المنجز
progress-due-soon = خلال { $days }
progress-past-unreported = دون إبلاغ
progress-counting-rule = نسبة المنجز: المنجز من { -items } غير الملغاة. متأخر عن موعده: ما أُبلغ عنه ولم يُنجز ولم يُلغَ، وانقضى آخر يوم من إطاره الزمني بحسب آخر تأجيل. دون إبلاغ: ما انقضى موعده ولم يُبلَّغ عنه قط، ولا يُعرف ما آل إليه. خلال { $days }: ما يحل موعده ولم يُنجز ولم يُلغَ، سواء أُبلغ عنه أم لا.
progress-lights = وضع { -goals }
progress-lights-table = وضع كل هدف: إشارته، و{ -items } التي أُبلغ عنها، والمنجزة، والمتأخرة، وما انقضى موعده دون إبلاغ
progress-goal = { -Goal }
progress-lights-all = وضع جميع { -goals }
progress-light = الإشارة
progress-coverage-heading = التغطية
progress-coverage = أُبلغ عن { $count } من أصل { $all }
progress-goals-waiting = { $count ->
    [one] { $light }، ولم يحل موعد أي إجراء فيه بعد: { -goal } { $goals }.
   *[other] { $light }، ولم يحل موعد أي إجراء فيها بعد: { -goals } { $goals }.
    }
progress-declared-on = المُعلن: { $light }، { $date }
progress-rule-on-track = { $light }: أُبلغ عن شيء، ولا يوجد { -an-item } متأخر أو مؤجل، ولم ينقضِ موعد أي منها دون إبلاغ.
progress-rule-delayed = { $light }: يوجد { -an-item } متأخر عن موعده أو مؤجل.
progress-rule-off-track = { $light }: يوجد { -an-item } متأخر عن موعده بأكثر من { $days }، أو تأخر ما لا يقل عن { $percent }% من { -items } المبلَّغ عنها بأكثر من { $grace }.
progress-rule-reports-missing = { $light }: لا يوجد { -an-item } متأخر أو مؤجل، لكن موعد واحد منها على الأقل انقضى دون إبلاغ؛ والسكوت لا يعني أن { -a-goal } ما يسير وفق الخطة.
progress-rule-complete = { $light }: جميع { -items } منجزة أو ملغاة.
progress-rule-closed = { $light }: جميع { -items } ملغاة.
progress-rule-not-reported = { $light }: لم يُبلَّغ عن أي من { -items }.
progress-achieved = ما أُنجز خلال الفترة
progress-item = { -Item }
progress-done-on = أُنجز في
progress-note-and-evidence = الملاحظة والدليل
progress-under-way = قيد التنفيذ
progress-last-report = آخر إبلاغ
progress-cancelled-items = الملغى
progress-cancelled-on = أُلغي في
progress-reason = السبب
progress-no-reason = لم يُذكر سبب
progress-reported-by = الجهة المبلِّغة: { $body }
progress-overdue-items = المتأخر عن موعده
progress-end-of-timeline = نهاية الإطار الزمني
progress-past-items = ما انقضى موعده ولم يُبلَّغ عنه
progress-past-remark = انقضت هنا الأطر الزمنية ولم يُبلَّغ عن شيء قط. وقد يكون العمل قد أُنجز.
progress-due-items = ما يحل موعده خلال { $days }
progress-ends = ينتهي في
progress-ended = انتهى في
progress-days-ago = { $count ->
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
    }
progress-days-ahead = { $count ->
    [0] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
    }
progress-standing = الحالة
progress-moves = التأجيلات
progress-slip-days = الانزياح بالأيام
progress-body = الجهة
progress-slip-rule = الانزياح: من آخر يوم في الإطار الزمني المقرر إلى آخر يوم في الإطار الجديد.
progress-not-known = غير معروف
progress-schedule = الجدول الزمني
progress-schedule-chart = { $count ->
    [one] مخطط غانت لإجراء واحد من { $from } إلى { $to }: شريط للإطار الزمني، ولونه بحسب الحالة.
    [two] مخطط غانت لإجراءين من { $from } إلى { $to }: شريط لكل إطار زمني، ولونه بحسب الحالة.
    [few] مخطط غانت من { $from } إلى { $to }، وعدد { -items } { $count }: شريط لكل إطار زمني، ولونه بحسب الحالة.
   *[other] مخطط غانت من { $from } إلى { $to }، وعدد { -items } { $count }: شريط لكل إطار زمني، ولونه بحسب الحالة.
    }
progress-schedule-baseline = حسب الخطة، حيثما أُجِّل
progress-schedule-mark = اليوم الأخير
progress-schedule-open = مستمر
progress-schedule-day = { $date }
progress-schedule-row = { $item }: { $parts }.
progress-schedule-range = من { $from } إلى { $to }
progress-schedule-moved = { $timeline } (المقرر أصلًا: { $baseline })
progress-schedule-overdue = { $count ->
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
    }
progress-schedule-no-timeline = دون إطار زمني
progress-owed = المطلوب من كل جهة
progress-owed-remark = لكل جهة مسؤولة: ما تأخر عن موعده، أو انقضى موعده دون إبلاغ، أو ينتهي خلال { $days }؛ والأسبق أولًا. وإذا تعددت الجهات المسؤولة، ورد { -item } تحت كل منها.
progress-owed-table = المتأخر أو المستحق على كل جهة، مع نهاية الإطار الزمني والحالة
progress-open-items = { -Items } المفتوحة
progress-sheet-title = { -Items } المفتوحة: { $body }
progress-sheet-summary = { $count ->
    [one] { $body }: الجهة مسؤولة، وحدها أو مع غيرها، عن إجراء واحد لم يُنجز ولم يُلغَ.
    [two] { $body }: الجهة مسؤولة، وحدها أو مع غيرها، عن إجراءين لم يُنجزا ولم يُلغيا.
    [few] { $body }: الجهة مسؤولة، وحدها أو مع غيرها، عن { $count } { -some-items } لم تُنجز ولم تُلغَ.
    [many] { $body }: الجهة مسؤولة، وحدها أو مع غيرها، عن { $count } { -item-many } لم يُنجز ولم يُلغَ.
   *[other] { $body }: الجهة مسؤولة، وحدها أو مع غيرها، عن { $count } { -an-item } لم يُنجز ولم يُلغَ.
    }
progress-sheet-overdue = { $count ->
    [one] ومنها واحد متأخر عن موعده.
    [two] ومنها اثنان متأخران عن موعدهما.
   *[other] والمتأخر منها عن موعده { $count }.
    }
progress-risks = المخاطر والمشكلات
progress-risk-table = المخاطر والمشكلات المفتوحة، والأشد أولًا
progress-kind = النوع
progress-risk = خطر
progress-issue = مشكلة
progress-level = المستوى
progress-high = مرتفع
progress-medium = متوسط
progress-low = منخفض

# The same within a sentence.
progress-said-high = مرتفع
progress-said-medium = متوسط
progress-said-low = منخفض
progress-owner = المسؤول
progress-response = الاستجابة
progress-related-items = { -Items }:{ " " }
progress-indicators = المؤشرات
progress-indicator-table = ما يُقاس، ومن أين بدأ، وإلى أين ينبغي أن يصل، وأين هو الآن
progress-actual = القيمة الفعلية
progress-how-far = نسبة التقدم
progress-money = الأموال
progress-money-table = الأموال المقررة والمتعهَّد بها والمنفَقة، بحسب العملة والقسم
progress-currency = العملة
progress-planned = المقرر
progress-pledged = المتعهَّد به
progress-spent = المنفَق
progress-gap = الفجوة
progress-total = المجموع
progress-gap-rule = الفجوة: ما هو مقرر ولم يُتعهَّد به.
progress-thousands = ,
progress-decimal = .
progress-questions = المسائل المفتوحة
progress-no-owner = دون جهة مسؤولة
progress-no-timeline = دون إطار زمني
progress-loose-timeline = أطر زمنية تحتاج إلى إيضاح
progress-ask-about = قيد التنفيذ بلا نهاية محددة، ولم يُبلَّغ عنه خلال الفترة
progress-annex = جميع { -items } وحالتها
progress-annex-status = الحالة
progress-now-due = الإطار الزمني الآن: { $timeline }
progress-days-late = { $count ->
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
    }
progress-percent = { $number }%

## critical-path
##
## The words of critical paths (`wem-report critical-path`). A phrase with {count} may come in plural forms.

critical-path-of = المسار الحرج: { $event }
critical-path-day-is = يوم المناسبة: { $date }
critical-path-day-is-by = يوم المناسبة: { $said }، ويُعدّ { $date }
critical-path-day-is-open = يوم المناسبة: لم يُتفق عليه
critical-path-answer = الاستنتاج
critical-path-feasible = { $count ->
    [one] نعم: يمكن عقد «{ $event }» في { $date }. ويمكن إنجاز الأعمال التحضيرية في موعد أقصاه { $first }، فيبقى يوم واحد احتياطًا.
    [two] نعم: يمكن عقد «{ $event }» في { $date }. ويمكن إنجاز الأعمال التحضيرية في موعد أقصاه { $first }، فيبقى يومان احتياطًا.
    [few] نعم: يمكن عقد «{ $event }» في { $date }. ويمكن إنجاز الأعمال التحضيرية في موعد أقصاه { $first }، فتبقى { $count } أيام احتياطًا.
    [many] نعم: يمكن عقد «{ $event }» في { $date }. ويمكن إنجاز الأعمال التحضيرية في موعد أقصاه { $first }، فيبقى { $count } يومًا احتياطًا.
   *[other] نعم: يمكن عقد «{ $event }» في { $date }. ويمكن إنجاز الأعمال التحضيرية في موعد أقصاه { $first }، فيبقى { $count } يوم احتياطًا.
    }
critical-path-feasible-just = نعم، ولكن بلا يوم احتياطي: يمكن عقد «{ $event }» في { $date }، ولا يمكن قبل ذلك.
critical-path-not-feasible = { $count ->
    [one] لا: { $date } أبكر بيوم واحد من أن تُعقد فيه «{ $event }». وأبكر يوم ممكن هو { $first }.
    [two] لا: { $date } أبكر بيومين من أن تُعقد فيه «{ $event }». وأبكر يوم ممكن هو { $first }.
    [few] لا: { $date } أبكر بـ { $count } أيام من أن تُعقد فيه «{ $event }». وأبكر يوم ممكن هو { $first }.
    [many] لا: { $date } أبكر بـ { $count } يومًا من أن تُعقد فيه «{ $event }». وأبكر يوم ممكن هو { $first }.
   *[other] لا: { $date } أبكر بـ { $count } يوم من أن تُعقد فيه «{ $event }». وأبكر يوم ممكن هو { $first }.
    }
critical-path-no-day = لم يُتفق على يوم «{ $event }». وأبكر يوم ممكن هو { $first }؛ ويُحسب ما يلي رجوعًا من المناسبة، أيًّا كان موعدها.
critical-path-chain = تحدد الموعدَ هذه السلسلةُ من { -steps }: { $steps }، ثم المناسبة.
critical-path-chain-none = لا تحدد الموعدَ أي { -a-step }: فالخطة لا تذكر المدة التي تستغرقها أي { -a-step } مفتوحة.
critical-path-start-today = وتبدأ في يوم هذا التقرير، { $date }.
critical-path-start-timeline = وتبدأ في { $date }، وهو أول يوم من إطار زمني في الخطة.
critical-path-start-begun = وقد بدأت خطوتها الأولى.
critical-path-unknown-lengths = { $count ->
    [one] من بين { -steps } المفتوحة ({ $all }) خطوة واحدة لا تذكر الخطة المدة التي تستغرقها. وتُحسب مدتها صفرًا، ولذلك لا يمكن أن يكون أبكر يوم ممكن إلا متأخرًا عن ذلك.
    [two] من بين { -steps } المفتوحة ({ $all }) خطوتان لا تذكر الخطة المدة التي تستغرقها كل منهما. وتُحسب مدتهما صفرًا، ولذلك لا يمكن أن يكون أبكر يوم ممكن إلا متأخرًا عن ذلك.
   *[other] من بين { -steps } المفتوحة ({ $all }) لا تذكر الخطة المدة التي تستغرقها { $count } منها. وتُحسب مدتها صفرًا، ولذلك لا يمكن أن يكون أبكر يوم ممكن إلا متأخرًا عن ذلك.
    }
critical-path-implied-decides = { $count ->
    [one] لا تنص الخطة على إحدى الصلات بين { -steps } بل تُفهم منها ضمنًا (وهي معلَّمة أدناه)، ويتوقف اليوم عليها: فمن دونها يكون أبكر يوم ممكن { $date }.
   *[other] لا تنص الخطة على { $count } من الصلات بين { -steps } بل تُفهم منها ضمنًا (وهي معلَّمة أدناه)، ويتوقف اليوم عليها: فمن دونها يكون أبكر يوم ممكن { $date }.
    }
critical-path-implied-no-matter = { $count ->
    [one] لا تنص الخطة على إحدى الصلات بين { -steps } بل تُفهم منها ضمنًا (وهي معلَّمة أدناه)؛ ولا يتغير أبكر يوم ممكن من دونها.
   *[other] لا تنص الخطة على { $count } من الصلات بين { -steps } بل تُفهم منها ضمنًا (وهي معلَّمة أدناه)؛ ولا يتغير أبكر يوم ممكن من دونها.
    }
critical-path-next = { -Steps } الثلاث التالية
critical-path-next-table = { -Steps } التالية، مع آخر يوم لكل منها
critical-path-late = ما تأخر بالفعل
critical-path-late-table = { -Steps } التي انقضى آخر يوم لها، مع عدد الأيام
critical-path-late-more = { $count ->
    [one] وتأخرت خطوة واحدة أخرى؛ وترد جميعها في الجداول أدناه.
    [two] وتأخرت خطوتان أخريان؛ وترد جميعها في الجداول أدناه.
    [few] وتأخرت { $count } { -some-steps } أخرى؛ وترد جميعها في الجداول أدناه.
   *[other] وتأخرت { $count } { -a-step } أخرى؛ وترد جميعها في الجداول أدناه.
    }
critical-path-more = { $count ->
    [one] واحدة أخرى
    [two] اثنتان أخريان
   *[other] { $count } أخرى
    }
critical-path-late-none = لم ينقضِ آخر يوم لأي { -a-step }.
critical-path-gaps = دون جهة مسؤولة أو دون إطار زمني
critical-path-gaps-none = لكل { -a-step } مفتوحة جهة مسؤولة وإطار زمني.
critical-path-no-owner = دون جهة مسؤولة: { $steps }.
critical-path-no-timeline = دون إطار زمني: { $steps }.
critical-path-chain-steps = السلسلة التي تحدد اليوم
critical-path-chain-table = { -Steps } التي تتكون منها السلسلة، من الأولى إلى الأخيرة، مع أبكر موعد لكل منها وآخره وما تنتظره
critical-path-others = جميع { -steps } الأخرى
critical-path-others-table = { -Steps } خارج السلسلة، مع أبكر موعد لكل منها وآخره وهامش وقتها وما تنتظره
critical-path-others-none = لا يوجد شيء منها.
critical-path-step = { -Step }
critical-path-owner = المسؤول
critical-path-takes = المدة
critical-path-earliest = أبكر موعد
critical-path-latest = آخر موعد
critical-path-begin-by = البدء بحلول
critical-path-done-by = الإنجاز بحلول
critical-path-slack = هامش الوقت
critical-path-status = الحالة
critical-path-waits-for = تنتظر
critical-path-days-late = أيام التأخير
critical-path-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
    }
critical-path-not-known = غير معروف
critical-path-at-event = يوم المناسبة
critical-path-of-event = من معالم المناسبة
critical-path-critical = حرجة
critical-path-lag = { $step }، ثم { $lag }
critical-path-implied = { $step } (ضمنًا)
critical-path-schedule = { -Steps } عبر الزمن
critical-path-schedule-chart = { $count ->
    [one] مخطط لخطوة واحدة حتى المناسبة، من { $from } إلى { $to }: شريط لآخر موعد لها.
    [two] مخطط لخطوتين حتى المناسبة، من { $from } إلى { $to }: شريط لآخر موعد لكل منهما.
   *[other] مخطط حتى المناسبة، من { $from } إلى { $to }، وعدد { -steps } { $count }: شريط لآخر موعد لكل منها.
    }
critical-path-schedule-latest = { $latest }
critical-path-schedule-both = آخر موعد { $latest }؛ أبكر موعد { $earliest }
critical-path-bar-critical = حرجة، في آخر موعد
critical-path-bar-other = لها هامش وقت، في آخر موعد
critical-path-bar-done = منجزة
critical-path-bar-earliest = في أبكر موعد
critical-path-bar-mark = المدة غير معروفة
critical-path-days-before = الأيام قبل المناسبة
critical-path-milestones = معالم المناسبة
critical-path-milestone-table = المستحق قبل المناسبة وبعدها ومواعيده
critical-path-when = متى
critical-path-what = ماذا
critical-path-before = قبل الموعد بمدة { $lapse }
critical-path-after = بعد الموعد بمدة { $lapse }
critical-path-usual-periods = لا تحدد الخطة معالم للمناسبة. وهذه المُهَل هي المعتادة في مذكرتها المفاهيمية؛ ولا يستند إليها أي حساب أعلاه.
critical-path-assumed = الافتراضات
critical-path-assumed-lengths = تُحسب مدة أي { -a-step } صفرًا إذا كانت الخطة لا تذكر المدة التي تستغرقها.
critical-path-assumed-timelines = لا تبدأ أي { -a-step } قبل أول يوم من إطارها الزمني. أما آخر يوم من الإطار الزمني فليس ملزمًا هنا: فالمناسبة هي التي تقرر متى يجب الإنجاز.
critical-path-assumed-report = ما هو مفتوح لا يبدأ قبل يوم التقرير، { $date }؛ وما أُنجز يُحسب باليوم الذي أُنجز فيه.
critical-path-assumed-running = في أي { -a-step } قيد التنفيذ، يُحسب ما لم يُبلَّغ عن إنجازه ابتداءً من يوم التقرير.
critical-path-assumed-working-days = { $count ->
    [one] لا تشمل أيام العمل عطل نهاية الأسبوع ولا يوم عطلة واحدًا في تقويم الخطة.
    [two] لا تشمل أيام العمل عطل نهاية الأسبوع ولا يومي عطلة في تقويم الخطة.
   *[other] لا تشمل أيام العمل عطل نهاية الأسبوع ولا أيام العطل في تقويم الخطة (عددها { $count }).
    }
critical-path-assumed-undated = هذه الأطر الزمنية لا تحدد يومًا ولا تؤخذ في الحسبان: { $steps }.
critical-path-assumed-steps = ضمنًا: يُنجز { -item } متى أُنجزت خطواته، ما لم تُذكر له مدة خاصة به؛ وتبدأ خطواته متى أُنجز ما ينتظره ({ $links }).
critical-path-assumed-goal-order = ضمنًا: في أي { -a-goal } يُعتمد فيه نص، تلي كل { -a-step } سابقة لذلك الخطوةَ التي قبلها ({ $links }).
critical-path-assumed-members = ضمنًا: ما يخص المناسبة ولا ينتظره شيء آخر يُنجز قبلها ({ $steps }).
critical-path-assumed-adopts = ضمنًا: يُعتمد النص في المناسبة ({ $steps })، ويُنجز ما يؤدي إلى ذلك قبلها.
critical-path-assumed-after = لم يُدرج لأنه يأتي بعد المناسبة: { $steps }.
critical-path-assumed-by = تقول الخطة «{ $said }» ولا تسمي يومًا: فيُحسب كل شيء رجوعًا من آخر يوم من ذلك الوقت، { $date }.
critical-path-step-said = { $step } («{ $said }»)
critical-path-link-pair = { $first } قبل { $second }

# In concept notes and progress reports.
critical-path-latest-by = في موعد أقصاه { $date }

critical-path-latest-counted = في موعد أقصاه { $relative }
critical-path-on-path = على المسار الحرج إلى «{ $event }»
critical-path-on-path-implied = على المسار الحرج إلى «{ $event }» (ضمنًا)
critical-path-event-moved = الأطر الزمنية الجديدة تؤخر «{ $event }»: فأبكر يوم ممكن هو الآن { $first }، ولو بقيت أطر الخطة نفسها لكان { $before }.
critical-path-event-moved-beyond = { $count ->
    [one] وذلك بعد موعدها بيوم واحد، { $date }.
    [two] وذلك بعد موعدها بيومين، { $date }.
    [few] وذلك بعد موعدها بـ { $count } أيام، { $date }.
    [many] وذلك بعد موعدها بـ { $count } يومًا، { $date }.
   *[other] وذلك بعد موعدها بـ { $count } يوم، { $date }.
    }
critical-path-event-moved-implied = ويستند ذلك إلى صلات بين { -steps } لا تنص عليها الخطة بل تُفهم ضمنًا.
critical-path-calendar-summary = { $event }: { $what }
critical-path-calendar-description = { $what } ({ $relative }: { $event })

## sheet
##
## The sheet in which a body reports (`wem-report update-sheet`).

sheet-title = { $plan }: استمارة تحديث، { $body }، { $date }
sheet-lead = الجهة القائدة
sheet-responsible = الجهة المسؤولة
sheet-with = مع الجهة القائدة
sheet-support = الجهة الداعمة

# What the sheet of all bodies is called.
sheet-every-body = جميع الجهات

## sheet.lists (lists)

sheet-lists-instructions =
    إذا كان لديكم جديد عن أي { -an-item }، فاختاروا حالته واملأوا ما ينطبق من الأعمدة التالية لها. واتركوا الصفوف الأخرى كما هي.
    التاريخ هو اليوم الذي تسري الحالة ابتداءً منه؛ فإن لم يُذكر، فهو اليوم الذي تُسجَّل فيه الاستمارة. ويحتاج كل { -an-item } مؤجل إلى إطار زمني جديد، مثل «يناير–مارس 2017».
    احفظوا الملف باسمه وأعيدوا إرساله. والأعمدة الرمادية مقفلة، كي يبقى كل صف مع { -item } الخاص به.

## sheet.headings (all different)

sheet-headings-key = المفتاح
sheet-headings-number = الرقم
sheet-headings-goal = { -Goal }
sheet-headings-action = المضمون
sheet-headings-body = الجهة
sheet-headings-role = الدور
sheet-headings-timeline = الإطار الزمني
sheet-headings-last-reported = آخر إبلاغ
sheet-headings-last-status = آخر حالة
sheet-headings-status = الحالة
sheet-headings-percent = النسبة المئوية
sheet-headings-date = التاريخ
sheet-headings-new-timeline = الإطار الزمني الجديد
sheet-headings-note = ملاحظة
sheet-headings-reason = سبب التأخير
sheet-headings-evidence = الدليل
sheet-headings-actual = القيمة الفعلية

## sheet.hints (at most 255 characters)
##
## Shown beside a cell while it is filled in; at most 255 characters.

sheet-hints-status = اختاروا كلمة من القائمة.
sheet-hints-percent = مقدار المنجز: عدد صحيح من 0 إلى 100 من دون علامة %. اتركوا الخانة فارغة إذا لم يكن معروفًا.
sheet-hints-date = اليوم الذي تسري الحالة ابتداءً منه، مثل 2016-08-20. ولا يمكن أن يكون في المستقبل.
sheet-hints-new-timeline = لما هو مؤجل فقط: حتى متى، مثل يناير–مارس 2017 أو خريف 2016 أو 2017.
sheet-hints-note = أي شيء يستحق الإبلاغ. تكفي الملاحظة وحدها: اتركوا الحالة فارغة.
sheet-hints-evidence = ما يثبت ذلك: وثيقة أو عنوان على الإنترنت.
sheet-hints-actual = القيمة التي بلغها المؤشر.

## plan-sheet
##
## The plan as a workbook (`wem-report sheet`).

plan-sheet-title = { $plan }: { $tab }، { $date }

## plan-sheet.lists (lists)

plan-sheet-lists-instructions =
    في العمود الرمادي المفاتيح التي تُعرف بها الصفوف. اتركوه كما هو؛ ولا مفتاح لأي صف جديد.
    إذا تعددت الجهات وُضعت في خانة واحدة، كل جهة في سطر (Alt وEnter).

## plan-sheet.tabs (all different)

plan-sheet-tabs-items = { -Action-items }
plan-sheet-tabs-goals = { -Goals }
plan-sheet-tabs-sections = { -Sections }
plan-sheet-tabs-areas = { -Areas }
plan-sheet-tabs-bodies = الجهات
plan-sheet-tabs-events = المناسبات
plan-sheet-tabs-plan = الخطة
plan-sheet-tabs-members = الأعضاء
plan-sheet-tabs-risks = المخاطر
plan-sheet-tabs-money = الأموال

## plan-sheet.headings

plan-sheet-headings-key = المفتاح
plan-sheet-headings-step-of = { -Step } تابعة لـ
plan-sheet-headings-area = { -Area }
plan-sheet-headings-section = { -Section }
plan-sheet-headings-goal = { -Goal }
plan-sheet-headings-number = الرقم
plan-sheet-headings-event = المناسبة
plan-sheet-headings-text = النص
plan-sheet-headings-notes = ملاحظات
plan-sheet-headings-name = الاسم
plan-sheet-headings-long-name = الاسم الكامل
plan-sheet-headings-variants = صيغ أخرى للاسم
plan-sheet-headings-since = منذ
plan-sheet-headings-date = التاريخ
plan-sheet-headings-salutation = صيغة المخاطبة
plan-sheet-headings-bodies = الجهات
plan-sheet-headings-language = اللغة
plan-sheet-headings-addresses = العناوين
plan-sheet-headings-copies = نسخة إلى
plan-sheet-headings-kind = النوع
plan-sheet-headings-level = المستوى
plan-sheet-headings-items = { -Items }
plan-sheet-headings-owner = المسؤول
plan-sheet-headings-response = الاستجابة
plan-sheet-headings-opened = فُتح في
plan-sheet-headings-closed = أُغلق في
plan-sheet-headings-subject = { -Item } أو { -goal }
plan-sheet-headings-currency = العملة
plan-sheet-headings-planned = المقرر
plan-sheet-headings-pledged = المتعهَّد به
plan-sheet-headings-spent = المنفَق
plan-sheet-headings-source = المصدر

## plan-sheet.hints (at most 255 characters)

plan-sheet-hints-key = هذا المفتاح يربط الصف بالخطة. اتركوه كما هو؛ ولا مفتاح لأي صف جديد.

## circulation
##
## What is sent with a draft (`wem-report circulate`).

circulation-running = تُرسل التعليقات بحلول { $deadline } إلى { $contact }
circulation-cover-note = مذكرة إحالة
circulation-how-to-answer = كيفية الرد
circulation-subject = { $symbol }: { $title }، للتعليق عليه بحلول { $deadline }

# The last day with its hour, where one is set.
circulation-last-hour = { $date }، الساعة { $time } ({ $zone })

## circulation.table
##
## The table for comments. What comes back is found by its headings and words.

circulation-table-title = جدول التعليقات
circulation-table-summary = كل { -an-item } بنصه الحالي، مع مكان لنوع التعليق وللتعليق وللنص المقترح
circulation-table-answer = يُرجى إعادة هذا الجدول بحلول { $deadline } إلى { $contact }.
circulation-table-whole = الخطة كلها
circulation-table-whole-text = تعليقات على الخطة ككل
circulation-table-item = { $number } ({ $key })
circulation-table-responsibility = الجهة المسؤولة: { $bodies }
circulation-table-timeline = الإطار الزمني: { $timeline }
circulation-table-choose = اختاروا

## circulation.table.lists (lists)

circulation-table-lists-instructions =
    اكتبوا اسم جهتكم في العمود الأول من كل صف تعلقون فيه، واختاروا نوع التعليق: موضوعي إذا تغيّر به المعنى، وتحريري إذا لم يتغيّر، وعام في ما عدا ذلك.
    لتغيير الصياغة، اكتبوا النص الجديد كاملًا تحت «النص المقترح». واتركوا الصفوف التي لا تعليق عليها كما هي، واتركوا العمود الأخير فارغًا.
    إذا تعددت التعليقات على { -item } الواحد، فأضيفوا صفًا وكرروا الرقم. ويمكنكم أيضًا الكتابة في المشروع نفسه: فالتغييرات فيه متعقَّبة.

## circulation.table.kinds (all different)

circulation-table-kinds-general = عام
circulation-table-kinds-substantive = موضوعي
circulation-table-kinds-editorial = تحريري

## circulation.table.headings (all different)

circulation-table-headings-body = الجهة
circulation-table-headings-item = { -Item }
circulation-table-headings-text = النص الحالي
circulation-table-headings-kind = نوع التعليق
circulation-table-headings-comment = التعليق
circulation-table-headings-proposal = النص المقترح
circulation-table-headings-decision = قرار الأمانة

## circulation.table.hints (at most 255 characters)
##
## Shown beside a cell while it is filled in; at most 255 characters.

circulation-table-hints-body = الجهة التي تبدي التعليق.
circulation-table-hints-kind = اختاروا كلمة من القائمة.
circulation-table-hints-proposal = النص الجديد كاملًا، لا الكلمات التي تتغير فحسب.

## circulation.mail (lists)
##
## By what the parts of a message are known that members answer with, read and never printed. Small and
## capital letters make no difference. Programs write the words around quotations in the language of
## whoever uses them, so that those of other languages stand here, too.

circulation-mail-greetings =
    السلام عليكم | السلام عليكم ورحمة الله وبركاته | تحية طيبة | تحية طيبة وبعد | تحية | تحياتي
    صباح الخير | مساء الخير | مرحبا | مرحبًا | أهلا | أهلًا | السيد | السيدة | السادة | السيدات والسادة
    حضرة | حضرة السيد | حضرة السيدة | عزيزي | عزيزتي | أعزائي | الزملاء الأعزاء | الزميلات والزملاء
    سعادة | معالي | أصحاب السعادة | صاحب السعادة | صاحبة السعادة | إلى من يهمه الأمر
    Dear | Hello | Hi | Good morning | Good afternoon | Good evening | Good day | Greetings | Excellency
    Excellencies | To whom it may concern | Sir | Madam | Bonjour | Bonsoir | Cher | Chère | Chers
    Chères | Madame | Mesdames | Monsieur | Messieurs | Excellence | Hola | Buenos días | Buenas tardes
    Estimado | Estimada | Estimados | Estimadas | Excelencia | Hallo | Guten Tag | Sehr geehrte
    Sehr geehrter | Liebe | Lieber | Prezado | Prezada | Prezados | Уважаемый | Уважаемая | Уважаемые
    Добрый день | Здравствуйте | السلام عليكم | تحية طيبة | السيد | السيدة | السادة
circulation-mail-sign-offs =
    مع التحية | مع التحيات | مع أطيب التحيات | مع خالص التحية | مع خالص التحيات | مع فائق التحية
    مع فائق الاحترام | مع الاحترام | مع خالص الاحترام | مع التقدير | مع خالص التقدير | مع جزيل الشكر
    مع الشكر | مع الشكر والتقدير | شكرا | شكرًا | شكرا جزيلا | شكرًا جزيلًا | وشكرا | وشكرًا
    تفضلوا بقبول فائق الاحترام | وتفضلوا بقبول فائق الاحترام | وتفضلوا بقبول فائق الاحترام والتقدير
    تفضلوا بقبول خالص التحية | ودمتم | تقبلوا تحياتي | وتقبلوا تحياتي | المخلص | المخلصة
    Best | Best regards | Best wishes | All the best | Kind regards | Kindest regards | Warm regards
    Warmest regards | With kind regards | With best regards | With best wishes | Regards | Cheers
    Sincerely | Yours sincerely | Sincerely yours | Yours faithfully | Yours truly | Respectfully
    Yours | Many thanks | Thanks | Thank you | Thank you very much | Many thanks and best regards
    Thanks and regards | Best regards and thanks | With thanks | Cordialement | Bien cordialement
    Très cordialement | Bien à vous | Sincères salutations | Meilleures salutations | Respectueusement
    Merci | Saludos | Saludos cordiales | Un saludo | Cordialmente | Atentamente
    Mit freundlichen Grüßen | Mit freundlichen Gruessen | Freundliche Grüße | Viele Grüße | Beste Grüße
    Atenciosamente | С уважением | مع التحية | مع خالص التحية | وتفضلوا بقبول فائق الاحترام

circulation-mail-closings =
    وتفضلوا بقبول | تفضلوا بقبول | وأغتنم هذه الفرصة | ونغتنم هذه الفرصة | وتغتنم هذه الفرصة
    فائق الاحترام والتقدير | أسمى آيات التقدير | avails itself of this opportunity
    assurances of its highest consideration
# What programs put below a message.
circulation-mail-devices =
    أُرسلت من | أرسلت من | مرسل من | تم الإرسال من | أُرسل من | أرسل من
    Sent from my | Get Outlook for | Sent via | Sent from Mail for | Sent from Outlook

# How a line ends that names whoever is quoted below it.
circulation-mail-attributions =
    كتب: | كتبت: | كتبوا: | كتب ما يلي: | كتبت ما يلي: | كتب/كتبت:
    wrote: | writes: | a écrit : | a écrit: | escribió: | schrieb: | escreveu: | ha scritto: | schreef:
    skrev: | пишет: | написал: | написала: | كتب:

# Lines above what is quoted whole, dashes left out.
circulation-mail-separators =
    الرسالة الأصلية | رسالة أصلية | الموعد الأصلي
    Original Message | Original Appointment | Message d'origine | Ursprüngliche Nachricht
    Mensaje original

# Lines above what is passed on whole.
circulation-mail-forwards =
    الرسالة المعاد توجيهها | رسالة معاد توجيهها | الرسالة المحوّلة | الرسالة المحولة | رسالة محولة
    بداية الرسالة المعاد توجيهها | بداية الرسالة المحولة
    Forwarded message | Begin forwarded message | Message transféré | Weitergeleitete Nachricht
    Mensaje reenviado

# The first words of the lines that programs put above what they quote whole.
circulation-mail-heads =
    من | المرسل | تاريخ الإرسال | أُرسل | أرسل | أرسلت | التاريخ | إلى | نسخة | نسخة إلى | الموضوع
    From | Sent | Date | To | Cc | Subject | De | Envoyé | À | Objet | Von | Gesendet | An | Betreff
    Enviado | Para | Asunto | Fecha | От | Отправлено | Кому | Тема | من | إلى

# What a message says that only comes along with files.
circulation-mail-covers =
    مرفق | مرفقة | مرفقا | مرفقًا | المرفق | المرفقة | المرفقات | مرفقات | طيه | طيّه | نرفق | أرفق
    رفقته | تجدون
    attached | enclosed | attachment | enclosure | herewith

# What may stand before the number of an item at the beginning of a comment.
circulation-mail-lead-ins =
    بشأن | بخصوص | بالنسبة إلى | بالنسبة ل | فيما يتعلق ب | في ما يتعلق ب | حول | عن | على | في | تحت
    تعليق على | تعليقات على | التعليق على | التعليقات على | ملاحظة على | ملاحظات على
    On | Re | Regarding | Concerning | As to | As for | As regards | With regard to | In | For | About
    Under | Comment on | Comments on

circulation-mail-items =
    الإجراء | إجراء | الإجراءات | إجراءات | البند | بند | البنود | بنود | الرقم | رقم | الأرقام | الفقرة
    فقرة | النقطة | نقطة | الصف | صف | الاجراء | اجراء
    item | items | action item | action items | action | actions | no | nos | number | paragraph | para
    point | row
    { -item } | { -items } | { -action-item } | { -action-items }
circulation-mail-no-comments =
    لا تعليق | لا تعليقات | ليس لدينا تعليقات | ليس لدينا تعليق | ليست لدينا تعليقات | لا توجد تعليقات
    لا يوجد تعليق | لا ملاحظات | ليس لدينا ملاحظات | ليست لدينا ملاحظات | لا توجد ملاحظات | لا اعتراض
    لا اعتراض لدينا | ليس لدينا اعتراض | لا نعترض | لا أعترض | لا مانع | لا مانع لدينا | دون تعليق
    دون تعليقات | دون اعتراض | بدون تعليق | بدون تعليقات | بدون ملاحظات | بدون اعتراض | لا إضافات
    ليس لدينا ما نضيفه | لا اقتراحات
    no comment | no comments | no further comment | no further comments | no objection | no objections
    no remarks | no observations | no suggestions | nothing to add | does not object | do not object
    without objection | without comments

# Where one of these stands, something is said all the same.
circulation-mail-exceptions =
    لكن | ولكن | إلا | إلا أن | باستثناء | ما عدا | ما لم | غير أن | مع ذلك | بشرط | شريطة | رهنا | رهنًا | فقط
    but | except | however | apart | other than | unless | although | provided | subject to | only

circulation-mail-objections =
    نعترض | أعترض | يعترض | تعترض | اعتراض | اعتراضنا | الاعتراض | اعتراضات | نعارض | أعارض | نرفض | أرفض
    لا نوافق | لا أوافق | لا يوافق | لا توافق | لا يمكننا الموافقة | لا يمكننا القبول | لا يمكننا قبول
    لا يمكننا التأييد | لا يمكننا تأييد | لا نستطيع الموافقة | لا نستطيع قبول | غير موافقين
    object | objects | objecting | objection | objections | oppose | opposes | opposed | break silence
    breaks silence | break the silence | breaks the silence | breaking silence | breaking the silence
    cannot agree | cannot accept | can not agree | can not accept | cannot support | cannot join
    does not agree | do not agree | disagree | disagrees

## circulation.calendar

circulation-calendar-summary = آخر موعد للتعليقات: { $title }، { $symbol }
circulation-calendar-description = آخر يوم للتعليق على { $symbol }. تُرسل التعليقات إلى { $contact }.

## circulation.due-dates
##
## The dates by which a body’s items are due, for calendars.

circulation-due-dates-name = { $plan }: مواعيد الاستحقاق، { $body }
circulation-due-dates-summary = مستحق: { $item }
circulation-due-dates-description = الإطار الزمني: { $timeline }. الجهة المسؤولة: { $bodies }.

## circulation.reminder
##
## Subjects of the messages of `wem-report remind`.

circulation-reminder-subject = تذكير: { $title }
circulation-reminder-subject-of-draft = تذكير: التعليقات على { $symbol } بحلول { $deadline }

## circulation.files
##
## What a cover note calls the files.

circulation-files-draft = المشروع
circulation-files-comment-table = جدول التعليقات
circulation-files-how-to-answer = كيفية الرد
circulation-files-deadline = الموعد النهائي لتقويمكم

## circulation.sent
##
## The list of who was sent what.

circulation-sent-symbol = الرمز
circulation-sent-date = تاريخ الإرسال
circulation-sent-deadline = الموعد النهائي
circulation-sent-member = العضو
circulation-sent-bodies = يرد باسم
circulation-sent-language = اللغة
circulation-sent-address = العنوان
circulation-sent-copies = نسخة إلى
circulation-sent-files = الملفات

## feedback
##
## The compiled comments on a circulated draft, and what became of them.

feedback-title = التعليقات الواردة
feedback-on-draft = على المشروع { $symbol }
feedback-deadline = الموعد النهائي للتعليقات: { $date }
feedback-as-of = الحالة في { $date }
feedback-counts = التعليقات: { $comments }. المقبول: { $accepted }؛ المقبول جزئيًا: { $partly }؛ ما أُحيط به علمًا: { $noted }؛ المرفوض: { $rejected }؛ ما لم يُبَتّ فيه: { $open }. ما أُدرج في الخطة: { $applied }.
feedback-answers = الردود
feedback-answers-table = الأعضاء وردودهم والملفات الواردة وعدد التعليقات
feedback-member = العضو
feedback-body = الجهة
feedback-answer = الرد
feedback-files = الملفات الواردة
feedback-in-time = ورد الرد
feedback-after-deadline = ورد الرد متأخرًا
feedback-overdue = انقضى الموعد: لا رد
feedback-awaited = الرد منتظَر
feedback-not-told = غير معروف
feedback-not-asked = (ليس في قائمة التعميم)
feedback-one-of = (أحد الذين يردون باسمها)
feedback-sender-not-known = (المرسل غير معروف)
feedback-received = { $file } (ورد في { $date })
feedback-disposition = ما تقرر بشأن التعليقات
feedback-disposition-table = عدد التعليقات بحسب النتيجة، لكل جهة
feedback-comments-count = التعليقات
feedback-accepted = مقبول
feedback-partly = مقبول جزئيًا
feedback-noted = أُحيط به علمًا
feedback-rejected = مرفوض
feedback-open = لم يُبَتّ فيه
feedback-applied = في الخطة
feedback-all = المجموع
feedback-comments = التعليقات والقرارات
feedback-comments-table = التعليقات على { $place }، مع المقترح وما تقرر
feedback-none = لم ترد أي تعليقات.
feedback-record = سجل التنقيحات والقرارات
feedback-none-circulated = لم يُعمَّم أي مشروع لهذا النص.
feedback-sent-on = عُمِّم في { $date }
feedback-whole-document = الوثيقة ككل
feedback-unplaced = تعليقات بلا موضع محدد
feedback-unplaced-remark = تعذر تحديد موضع هذه التعليقات في الخطة، أو أنها تخص جزءًا لم يعد فيها. ولم يضِع أي منها: وستوضح الأمانة ما يخصه كل تعليق.
feedback-about-gone = بشأن { $place }
feedback-goal = { -Goal }
feedback-section = { -Section }
feedback-area = { -Area }
feedback-item = { -Item }
feedback-text-as-it-stands = النص الحالي
feedback-number = الرقم
feedback-from = من
feedback-comment = التعليق
feedback-proposed = النص المقترح
feedback-decision = القرار والرد
feedback-decision-only = القرار
feedback-agreed-only = النص المتفق عليه
feedback-reply-only = الرد
feedback-choose = اختاروا
feedback-decision-hint = اختاروا القرار بشأن التعليق. واكتبوا النص المتفق عليه كاملًا إذا اختلف عن النص المقترح؛ أما الرد فهو ما سيُبلَّغ به صاحب التعليق.
feedback-author = صاحب التعليق
feedback-written = تاريخ التعليق
feedback-kind = النوع
feedback-about = الموضوع
feedback-agreed = النص المتفق عليه: { $text }
feedback-in-plan-since = في الخطة منذ { $date }
feedback-in-answer-to = ردًا على التعليق { $number }
feedback-same-proposal = الاقتراح نفسه الوارد في التعليق { $number }
feedback-resolved = عُلِّم بأنه محسوم
feedback-on-translation = على النص باللغة { $language }
feedback-about-words = بشأن: «{ $words }»
feedback-replace = يُستعاض عن عبارة «{ $deleted }» بعبارة «{ $inserted }»
feedback-insert = تُدرج عبارة «{ $inserted }» بعد عبارة «{ $before }»
feedback-insert-first = تُدرج عبارة «{ $inserted }» في البداية
feedback-delete = تُحذف عبارة «{ $deleted }»
feedback-new-item = إضافة { -an-item }: { $action }
feedback-removal = حذف { -item }
feedback-move-after = النقل إلى ما بعد { $item }
feedback-move-first = النقل إلى بداية { -goal }
feedback-renumber = تغيير الرقم إلى { $number }
feedback-unsure = العلامة المرجعية وكلمات الصف تشير إلى { -some-items } مختلفة: يُرجى التحقق من المقصود
feedback-behind = { $count ->
    [one] يمثل هذا السؤال تغييرًا واحدًا
    [two] يمثل هذا السؤال تغييرين
    [few] يمثل هذا السؤال { $count } تغييرات
    [many] يمثل هذا السؤال { $count } تغييرًا
   *[other] يمثل هذا السؤال { $count } تغيير
    }
feedback-separator = { " · " }
feedback-sheet-note = اختاروا قرارًا بشأن كل تعليق، واكتبوا النص المتفق عليه إذا اختلف عن النص المقترح، وأضيفوا الرد. ويمكن فرز الصفوف وتصفيتها. ويقرأ `wem-report decide --from` الجدول بعد ملئه.

## feedback.classes

feedback-classes-general = عام
feedback-classes-substantive = موضوعي
feedback-classes-editorial = تحريري

## feedback.marks

feedback-marks-comment = تعليق
feedback-marks-reply = رد
feedback-marks-insertion = إدراج
feedback-marks-deletion = حذف
feedback-marks-replacement = استبدال
feedback-marks-moved = نقل
feedback-marks-row-insertion = صف جديد
feedback-marks-row-deletion = صف محذوف
feedback-marks-edit = تعديل دون تعقّب
feedback-marks-table-row = جدول التعليقات
feedback-marks-addition = نص مضاف
feedback-marks-highlight = نص مميَّز
feedback-marks-hidden = نص مخفي
feedback-marks-picture = صورة
feedback-marks-renumbering = رقم آخر
feedback-marks-question = سؤال
feedback-marks-objection = اعتراض

## feedback.answer-to-member
##
## What a member is told of its comments (`wem-report feedback --member`).

feedback-answer-to-member-title = الرد على تعليقات { $member }
feedback-answer-to-member-subject = { $symbol }: الرد على تعليقاتكم
feedback-answer-to-member-greeting = السادة { $member }، تحية طيبة وبعد،
feedback-answer-to-member-introduction = نشكركم على تعليقاتكم على { $symbol }. ويرد أدناه وفي الوثائق المرفقة بهذه الرسالة ما تقرر بشأن كل منها (عددها { $count }).
feedback-answer-to-member-comment = { $number }. { $place }
feedback-answer-to-member-said = تعليقكم: { $text }
feedback-answer-to-member-proposed = اقتراحكم: { $text }
feedback-answer-to-member-decision = القرار: { $decision }
feedback-answer-to-member-reply = الرد: { $text }
feedback-answer-to-member-open = لم يُبَتّ فيه بعد
feedback-answer-to-member-closing = { $contact }

## feedback.outcome-words (lists)
##
## What people write for each outcome, besides its own word.

feedback-outcome-words-accepted =
    مقبولة | قُبل | قبل | قُبلت | قبلت | يُقبل | يقبل | قبول | موافق | موافقة | موافق عليه | وافقنا | نوافق
    اعتُمد | اعتمد | معتمد | نعم | مقبول بالكامل | مقبول كليا | مقبول كليًا
feedback-outcome-words-partly =
    جزئيا | جزئيًا | جزئي | مقبول جزئيا | مقبولة جزئيا | مقبولة جزئيًا | قُبل جزئيا | قُبل جزئيًا | قبل جزئيا
    قبل جزئيًا | قبول جزئي | موافق جزئيا | موافق جزئيًا | مقبول مع تعديل | مقبول مع تعديلات
    مقبول بصيغته المعدلة
feedback-outcome-words-noted =
    أحيط به علما | أُحيط به علما | أحيط علما | أُحيط علمًا | أحيط علمًا | أحطنا علما | أحطنا علمًا | للعلم
    للإحاطة | علم | أخذنا علما | أخذنا علمًا | أُخذ علم به
feedback-outcome-words-rejected =
    مرفوضة | رُفض | رفض | رُفضت | رفضت | يُرفض | يرفض | غير مقبول | غير مقبولة | لم يُقبل | لم يقبل | لا يقبل
    لا نوافق | غير موافق | لا

## redline
##
## What was changed between two texts of the plan (`wem-report redline`).

redline-title = التغييرات على { $title }
redline-compared = من { $old } إلى { $new }
redline-by = صاحب التغييرات: { $author }، { $date }
redline-summary = موجز التغييرات
redline-summary-table = ما تغيّر، بحسب ترتيب الخطة
redline-count = { $what }: { $count }
redline-area = { -Area } { $number }
redline-section = { -Section } { $number }
redline-goal = { -Goal } { $number }
redline-range = { $first }–{ $last }
redline-formerly = الرقم السابق: { $old }
redline-from-goal = نُقل من { -goal } { $goal }، ورقمه السابق { $old }
redline-within-goal = نُقل داخل { -goal } { $goal }، ورقمه السابق { $old }

## redline.words

redline-words-place = الموضع
redline-words-change = التغيير
redline-words-details = النص
redline-words-author = صاحب التغيير
redline-words-inserted = أُدرج
redline-words-deleted = حُذف
redline-words-moved = نُقل
redline-words-renumbered = تغيّر رقمه
redline-words-action = تغيّرت صياغته
redline-words-responsibility = الجهة المسؤولة
redline-words-timeline = الإطار الزمني
redline-words-title = تغيّر العنوان
redline-words-document = الوثيقة
redline-words-text = النص
redline-words-organisation = المنظمة
redline-words-edition = الطبعة
redline-words-key = { "كيف تُعرض التغييرات: " }
redline-words-key-inserted = مُدرج
redline-words-key-deleted = محذوف
redline-words-key-moved-from = نُقل من هنا
redline-words-key-moved-to = نُقل إلى هنا
redline-words-key-bar = ؛ ويظهر في الهامش خط بجانب كل تغيير.

# Said aloud before changed words, for people who do not see how they are shown.
redline-words-said-inserted = { "أُدرج: " }

redline-words-said-deleted = { "حُذف: " }
redline-words-said-moved-from = { "نُقل من هنا: " }
redline-words-said-moved-to = { "نُقل إلى هنا: " }

## columns
##
## Columns that a plan adds to its table; `detail` says one where no heading stands over it.

columns-detail = { $heading }: { $text }
columns-money = { $number } { $currency }
columns-of-goal = مجموع { $number }
columns-of-section = مجموع { -section } { $number }
columns-in-all = المجموع
columns-partly = { $sum } (لا يشمل القيم غير المعبَّر عنها بأرقام، وعددها { $count })

## columns.headings (by key)
##
## Headings of the columns that are ready by their keys.

columns-headings-indicator = المؤشر
columns-headings-baseline = خط الأساس
columns-headings-target = القيمة المستهدفة
columns-headings-verification = وسائل التحقق
columns-headings-output = الناتج
columns-headings-budget = الميزانية
columns-headings-funding = مصدر التمويل
columns-headings-contact = جهة الاتصال
columns-headings-priority = الأولوية
columns-headings-remarks = ملاحظات
