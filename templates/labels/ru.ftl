### Все слова, которые wem-report сам добавляет в документы, по-русски.
###
### No native speaker has checked this file yet. The names of messages, the places and the comments are
### those of en.ftl; docs/templates.md says how a file is translated.
### A native reader should look first at: мероприятие (action item), сроки (time line), ведущая роль and
### содействие (lead, support), сигнал (light), «нет сведений» and «нет положенных отчётов» (not reported on,
### reports missing), веха (milestone), and at the critical path.

## levels
##
## The words by which the texts of this file call the levels of a plan. Those with `.level` give way to
## the plan’s own words; those in an oblique case have no `.level` and stay as they are. Texts call a
## level in the nominative (or in the accusative that looks the same) wherever they can.

-Area = Направление
    .level = area one capital
-area = направление
    .level = area one
-Areas = Направления
    .level = area several capital
-Section = Раздел
    .level = section one capital
-section = раздел
    .level = section one
-sections = разделы
    .level = section several
-Sections = Разделы
    .level = section several capital
-Goal = Цель
    .level = goal one capital
-goal = цель
    .level = goal one
-Goals = Цели
    .level = goal several capital
-goals = цели
    .level = goal several
-Goals-and-priorities = Цели и приоритеты
    .level = goal several capital
-Action-item = Мероприятие
    .level = item one capital
-Action-items = Мероприятия
    .level = item several capital
-action-item = мероприятие
    .level = item one
-action-items = мероприятия
    .level = item several
-Item = Мероприятие
    .level = item one capital
-item = мероприятие
    .level = item one
-Items = Мероприятия
    .level = item several capital
-items = мероприятия
    .level = item several
-Step = Этап
    .level = step one capital
-step = этап
    .level = step one
-Steps = Этапы
    .level = step several capital
-steps = этапы
    .level = step several

# Cases.
-goal-of = цели
-goals-of = целей
-item-of = мероприятия
-item-to = мероприятию
-item-in = мероприятии
-items-of = мероприятий
-items-to = мероприятиям
-items-in = мероприятиях
-step-of = этапа
-steps-of = этапов
-steps-between = этапами
-sections-of = разделов

## translation
##
## What stands in a plan that is translated into the language of this file.
##
## `missing` marks a text that is not translated yet: `$text` stands in the plan’s own language, of which
## `$language` is the tag in capital letters, such as FR. `stale` marks a translation whose original was
## changed since. `note` stands at the head of a document that has such texts, with how many there are.

translation-missing = [{ $language }] { $text }
translation-stale = { $text } [перевод требует проверки]
translation-note = Ещё не переведено: { $missing }. Переводы, требующие сверки с оригиналом: { $stale }.
translation-none = Перевода на { $language } язык пока нет. Документы направляются вам на языке оригинала ({ $original }).
translation-number = №

## translation.sheet

translation-sheet-title = Перевод на { $language } язык
translation-sheet-instruction = Впишите каждый перевод рядом с оригиналом и верните файл. Остальные столбцы не изменяйте.
translation-sheet-key = Ключ
translation-sheet-original = Оригинал
translation-sheet-translation = Перевод
translation-sheet-version = Версия

## translation.languages (by key)

translation-languages-ar = арабский
translation-languages-en = английский
translation-languages-es = испанский
translation-languages-fr = французский
translation-languages-pt = португальский
translation-languages-ro = румынский
translation-languages-ru = русский

## title-block

title-block-revision = Редакция { $revision }
title-block-date = Дата: { $date }
title-block-shown = Показано: { $filters } ({ -items }: { $items } из { $all })

## filters

filters-area = { -area } { $values }
filters-section = { -section } { $values }
filters-goal = { -goal } { $values }
filters-body = ответственная или содействующая сторона — { $values }
filters-from = начиная с { $date }
filters-to = до { $date }
filters-no-body = ответственные не указаны
filters-no-timeline = сроки не указаны
filters-separator = { "; " }
filters-seasons = { $season } — это период с { $first } по { $last }
filters-fiscal-year = Финансовый год начинается { $first } и называется по году, в котором заканчивается
filters-plan-years = Годы плана отсчитываются с { $first }

## filters.lists (lists)

# How early, mid and late in a year begin that sentence.
filters-lists-portions =
    Начало года
    Середина года
    Последние месяцы года

## lists

lists-separator = { ", " }
lists-last = { " и " }
lists-last-before = { "" }
lists-last-then = { "" }
lists-or = { " и/или " }
lists-quoted = «{ $text }»
lists-with-long-name = { $name } ({ $long })

# Between what stands beside each other in one line, such as “Revision 2 · 20 August 2016”.
lists-beside = { " · " }

## table

table-goals = { -Goals-and-priorities }
table-actions = { -Action-items }
table-responsibility = Ответственные / партнёры по развитию
table-timeline = Сроки
table-lead = { $bodies } (ведущая роль)
table-with = совместно с: { $bodies }
table-support = При содействии: { $bodies }
table-amended = Изменено { $date }
table-amended-by = Изменено { $date } решением { $decision }
table-amended-because = { $amended }: { $reason }
table-to-be-agreed = подлежит согласованию
table-continued = (продолжение)
table-summary = { -Goals }, { -action-items }, ответственные и сроки: { -section } { $number }
table-summary-of-all = { -Action-items }, ответственные и сроки

## page

page-number = Страница { $page } из { $pages }

# What a file is called in its properties: the document, and the plan with its organisation.
page-titled = { $document }: { $plan }
page-titled-within = { $document }. { $plan }
page-of-organisation = { $organisation }: { $title }

# The word across every page of a draft.
page-draft = ПРОЕКТ
page-notes = Примечания

## markdown
##
## Texts that somebody writes in Markdown.

markdown-table-summary = Таблица со столбцами: { $columns }

## note
##
## Concept notes; most of their words stand in concept-notes/.

note-kicker = Концептуальная записка: { $name }
note-item = { -Action-item } { $number }: { $action }
note-item-alone = { -Action-item } { $number }
note-items = { -Action-items } { $numbers }
note-readiness = Написано { $filled ->
    [one] { $filled } часть
    [few] { $filled } части
   *[other] { $filled } частей
    } из { $slots }, { $words ->
    [one] { $words } слово
    [few] { $words } слова
   *[other] { $words } слов
    } из примерно { $budget }
note-complete = Написаны все части ({ $slots }): { $words ->
    [one] { $words } слово
    [few] { $words } слова
   *[other] { $words } слов
    }
note-missing = Ещё не написано: { $titles }.
note-prompt = { $prompt } (Примерно { $words ->
    [one] { $words } слово
    [few] { $words } слова
   *[other] { $words } слов
    }.)
note-file-remark = Пишите под заголовками, используя разметку Markdown. Такие пояснения, как это, не печатаются.

## note.counted
##
## A time line that is counted from an event, with the days that it comes to.

note-counted-to = { $timeline } (до { $last })
note-counted-from = { $timeline } (с { $first })
note-counted-between = { $timeline } (с { $first } по { $last })

## note.countdown

note-countdown-before = { $days ->
    [one] за { $days } день до начала
    [few] за { $days } дня до начала
   *[other] за { $days } дней до начала
    }
note-countdown-one-before = накануне
note-countdown-on = в день начала
note-countdown-after = { $days ->
    [one] через { $days } день после начала
    [few] через { $days } дня после начала
   *[other] через { $days } дней после начала
    }
note-countdown-one-after = на следующий день

## note.table
##
## The first table of a note: what is known of its event or activity.

note-table-title = Название
note-table-date = Дата
note-table-place = Место проведения
note-table-organiser = Организатор
note-table-co-organisers = Соорганизаторы
note-table-lead = Ведущая организация
note-table-partners = Партнёры
note-table-participants = Участники и их число
note-table-languages = Рабочие языки
note-table-format = Формат
note-table-budget = Бюджет и запрашиваемая доля
note-table-focal-point = Координатор

## note.roles

note-roles-lead = Ведущая роль
note-roles-joint = Совместное руководство
note-roles-responsible = Ответственность
note-roles-with = Вместе с ведущей стороной
note-roles-support = Содействие
note-roles-alternative = { $role } (или { $bodies })

## note.progress

note-progress-done = выполнено { $date }
note-progress-in-progress = в работе по состоянию на { $date }
note-progress-percent = выполнено на { $percent } % по состоянию на { $date }
note-progress-postponed = отложено { $date }
note-progress-cancelled = отменено { $date }

## note.questions

note-questions-event-date = { $event }: когда и где состоится? Дата в плане не указана.
note-questions-timeline = { $number } { $action }: каковы сроки? В плане они не указаны.
note-questions-owner = { $number } { $action }: кто отвечает? В плане никто не указан.
note-questions-which-owner = { $number } { $action }: кто из указанных возглавит работу — { $bodies }?

## calendar

# What stands within dates for { $day } is `calendar-day`, and for { $month } the name out of
# `calendar-names-months-in-dates`.
calendar-date = { $day } { $month } { $year } г.
calendar-day-of-year = { $day } { $month }
calendar-days-of-month = { $start }–{ $day } { $month } { $year } г.
calendar-day = { $count }
calendar-month-of-year = { $month } { $year } г.
calendar-season-of-year = { $season } { $year } г.
calendar-quarter = { $count ->
    [1] I кв.
    [2] II кв.
    [3] III кв.
   *[other] IV кв.
    }
calendar-quarter-of-year = { $quarter } { $year } г.
calendar-short-quarter = { $count ->
    [1] I кв.
    [2] II кв.
    [3] III кв.
   *[other] IV кв.
    }
calendar-half = { $count ->
    [1] I полугодие
   *[other] II полугодие
    }
calendar-half-of-year = { $half } { $year } г.
calendar-year = { $year } г.
calendar-range = { $start } — { $end }
calendar-years = { $start }–{ $end } гг.
calendar-by = не позднее { $time }
calendar-by-day = не позднее { $date }
calendar-by-year = до конца { $year } г.
calendar-from = с { $time }
calendar-from-day = с { $date }
calendar-ongoing = постоянно
calendar-several = { $start }, { $end }

# Whether a date in figures, such as 06/07/2020, has its day first: yes, no, or either.
calendar-day-first = yes

## calendar.names (lists of alternatives)
##
## Names that are printed and read.

# January first, a line a month: the name that is printed, then other spellings that are read.
calendar-names-months =
    январь | января | январе | январю | январем | январём | янв
    февраль | февраля | феврале | февралю | февралем | февралём | февр | фев
    март | марта | марте | марту | мартом | мар
    апрель | апреля | апреле | апрелю | апрелем | апр
    май | мая | мае | маю | маем
    июнь | июня | июне | июню | июнем | июн
    июль | июля | июле | июлю | июлем | июл
    август | августа | августе | августу | августом | авг
    сентябрь | сентября | сентябре | сентябрю | сентябрем | сентябрём | сент | сен
    октябрь | октября | октябре | октябрю | октябрем | октябрём | окт
    ноябрь | ноября | ноябре | ноябрю | ноябрем | ноябрём | нояб | ноя
    декабрь | декабря | декабре | декабрю | декабрем | декабрём | дек
# The name as it stands behind the number of a day, then other spellings that are read.
calendar-names-months-in-dates =
    января
    февраля
    марта
    апреля
    мая
    июня
    июля
    августа
    сентября
    октября
    ноября
    декабря

# Over the columns of a chart, as short as can be told apart; January first.
calendar-names-short-months =
    янв.
    февр.
    март
    апр.
    май
    июнь
    июль
    авг.
    сент.
    окт.
    нояб.
    дек.

# Spring, summer, fall, winter: the name that is printed, then other spellings that are read.
calendar-names-seasons =
    весна | весны | весне | весну | весной | весною
    лето | лета | лету | летом | лете
    осень | осени | осенью
    зима | зимы | зиме | зиму | зимой | зимою

## calendar.reading (lists)
##
## The phrases in which time lines are said, read and never printed. A pattern is words with places to
## fill; [what stands in square brackets] may be left out, and of (this|that) either is said. Small and
## capital letters, kinds of dashes and full stops behind words make no difference. A language without
## this table understands months, seasons, quarters and years, alone or with a dash between two.

calendar-reading-day-suffixes =
    -е | -го | -ое | -ого | -му | -ому | числа | число
calendar-reading-early =
    начало | начала | начале | началу | начало года | первые месяцы | первых месяцев
calendar-reading-mid =
    середина | середины | середине | середину | серединой
calendar-reading-late =
    ближе к концу | вторая часть | последние месяцы | последних месяцев | под конец

# May stand before any time and adds nothing.
calendar-reading-lead-ins =
    в | во | в течение | на протяжении | в ходе | в период | в период с | за | на | период | весь | весь период
    около | примерно | приблизительно | ориентировочно | предварительно | предположительно | ожидается
    планируется | запланировано | запланировано на | намечено | намечено на | предусмотрено на
    в рамках | двухгодичный период | на двухгодичный период | в двухгодичный период | весь год | срок | сроки | дата

# May stand behind any time and adds nothing.
calendar-reading-remarks =
    , ориентировочно | , предварительно | , предположительно | , подлежит уточнению | , уточняется
    , подлежит подтверждению | , дата уточняется | , даты уточняются | , дата подлежит подтверждению
    , примерно | , точная дата будет определена позднее | , ожидается | , планируется | ориентировочно
    предварительно | включительно | , включительно | ?

# All of the time that the plan goes on for.
calendar-reading-plan-period =
    период плана | плановый период | весь период плана | период действия плана | срок действия плана
    весь срок действия плана | период реализации плана | период осуществления плана
    период реализации | период осуществления | срок реализации плана | срок осуществления плана
    период реализации проекта | период реализации программы | периода действия плана
    срока действия плана | периода реализации плана | периода осуществления плана
    планового периода | всего планового периода | всего срока действия плана
    всего периода действия плана | всего периода реализации плана

calendar-reading-separators =
    , и | , | и | & | ; | / | а также | , а также
calendar-reading-ranges =
    <moment> - <moment>
    | [начиная] (с|со|от) <moment> (по|до|вплоть до) [конец|конца] <moment>
    | [с|со] <moment> - [конец|до конца|по] <moment>
    между <moment> и <moment>
    <moment> по <moment>
    <moment> (вплоть до|до) <moment>
calendar-reading-recurrences =
    | [постоянно|непрерывно|регулярно] [,|-] <frequency>
    не (реже|менее) [чем] (одного раза|один раз|1 раза|1 раз|раза|раз) в <unit>
    не (реже|менее) [чем] (одного раза|один раз|1 раза|1 раз|раза|раз) в <duration>
    | [один|1] раз в <unit>
    | [один|1] раз в <duration>
    (каждый|каждую|каждое) <unit>
    (каждый|каждые|каждую|каждое) <duration>
    (каждый|каждую|каждое|по) <weekday>
    (еженедельно|каждую неделю) [,|-] [по|в] <weekday>
    (каждый|каждую|каждое) <names> [каждого года]
    <names> каждого года
    (в|к) (начале|конце|начало|концу) (каждого|каждой) <unit>
    <frequency> [,|:|-] [в|к|до|в конце|в начале|не позднее] <names>
    | [до|к|не позднее] [конца|концу] <names> каждого года
    <names> [,|-] <frequency>
    | [до|к|не позднее] [конца|концу] <names> [,|-] <frequency>

# What an item waits for; {lapse} may be in working days.
calendar-reading-waits =
    | [не ранее чем|не раньше чем|не менее чем] через <lapse> после <item>
    | [спустя] <lapse> после <item>
    <item> + <lapse>
    (после|по завершении|по окончании) <item>

# What words of an event’s name may begin and end with where a phrase says the name in another case, or
# with another article: letters without what they stand at. Where a language has none: { "" }.
calendar-reading-beginnings = { "" }
calendar-reading-endings =
    а | я | о | е | ы | и | у | ю | ь | й | ой | ей | ою | ею | ом | ем | ём | ам | ям | ами | ями | ах | ях
    ов | ев | ёв | ый | ий | ая | яя | ое | ее | ого | его | ому | ему | ым | им | ую | юю | ых | их | ые | ие
    ыми | ими | ия | ию | ии | ием | ией | иям | иях | иями | ий | ам

# An “and” that is written in one with the word behind it, without a blank; it is a separator, too.
calendar-reading-joined = { "" }

calendar-reading-adoption =
    принятие | принятия | принятию | принятии | принятие плана | принятия плана | принятия настоящего плана
    принятия стратегического плана | принятие стратегического плана | принятия стратегии | утверждение
    утверждения | утверждении | утверждение плана | утверждения плана | утверждения настоящего плана
    утверждения стратегического плана | принятии плана | утверждении плана | его принятия | его утверждения
calendar-reading-adopted =
    принят | принято | принята | утверждён | утвержден | утверждено | утверждена | одобрен | одобрено
    одобрена | принят с поправками | принято с поправками | принят с изменениями

## calendar.reading.names (lists of alternatives)
##
## Numbers and days of the week in words. From one on; from the first on; Monday first. A larger number
## stands before its words.

calendar-reading-names-numbers =
    один | одна | одно | одного | одной | одну
    два | две | двух
    три | трех | трёх
    четыре | четырех | четырёх
    пять | пяти
    шесть | шести
    семь | семи
    восемь | восьми
    девять | девяти
    десять | десяти
    одиннадцать | одиннадцати
    двенадцать | двенадцати
    тринадцать | тринадцати
    четырнадцать | четырнадцати
    пятнадцать | пятнадцати
    шестнадцать | шестнадцати
    семнадцать | семнадцати
    восемнадцать | восемнадцати
    девятнадцать | девятнадцати
    двадцать | двадцати
    двадцать один | двадцати одного
    двадцать два | двадцать две | двадцати двух
    двадцать три | двадцати трех | двадцати трёх
    двадцать четыре | двадцати четырех | двадцати четырёх
    двадцать пять | двадцати пяти
    двадцать шесть | двадцати шести
    двадцать семь | двадцати семи
    двадцать восемь | двадцати восьми
    двадцать девять | двадцати девяти
    тридцать | тридцати
    тридцать один | тридцати одного
calendar-reading-names-larger-numbers =
    36 | тридцать шесть | тридцати шести
    40 | сорок | сорока
    45 | сорок пять | сорока пяти
    48 | сорок восемь | сорока восьми
    50 | пятьдесят | пятидесяти
    60 | шестьдесят | шестидесяти
    70 | семьдесят | семидесяти
    75 | семьдесят пять | семидесяти пяти
    80 | восемьдесят | восьмидесяти
    90 | девяносто | девяноста
    100 | сто | ста
    120 | сто двадцать | ста двадцати
    180 | сто восемьдесят | ста восьмидесяти

# Lengths of time in one word: the length in figures, then its words.
calendar-reading-names-durations =
    6 месяцев | полгода
    18 месяцев | полтора года | полутора лет
calendar-reading-names-ordinals =
    1-й | 1-я | 1-е | 1-го | 1-м | 1-ом | 1-ый | 1-ю | 1-ая | 1-ое | первый | первая | первое | первого | первом | первой | первую | первому | I
    2-й | 2-я | 2-е | 2-го | 2-м | 2-ом | 2-ой | 2-ю | 2-ая | 2-ое | второй | вторая | второе | второго | втором | вторую | второму | II
    3-й | 3-я | 3-е | 3-го | 3-м | 3-ем | 3-ий | 3-ю | третий | третья | третье | третьего | третьем | третьей | третью | третьему | III
    4-й | 4-я | 4-е | 4-го | 4-м | 4-ом | 4-ый | 4-ю | 4-ая | четвертый | четвёртый | четвертая | четвёртая | четвертое | четвёртое | четвертого | четвёртого | четвертом | четвёртом | четвертой | четвёртой | IV
    5-й | 5-я | 5-е | 5-го | 5-м | пятый | пятая | пятое | пятого | пятом | пятой | V
    6-й | 6-я | 6-е | 6-го | 6-м | шестой | шестая | шестое | шестого | шестом | VI
calendar-reading-names-weekdays =
    понедельник | понедельника | понедельникам | понедельники | пн
    вторник | вторника | вторникам | вторники | вт
    среда | среду | среды | средам | ср
    четверг | четверга | четвергам | четверги | чт
    пятница | пятницу | пятницы | пятницам | пт
    суббота | субботу | субботы | субботам | сб
    воскресенье | воскресенья | воскресеньям | вс

## calendar.reading.units (lists)

calendar-reading-units-day =
    день | дня | дней | дни | дню | днем | днём | дн | сутки | суток | календарный день | календарных дня
    календарных дней | календарные дни | календарного дня
calendar-reading-units-week =
    неделя | недели | недель | неделю | неделе | неделей | нед
calendar-reading-units-month =
    месяц | месяца | месяцев | месяцы | месяцу | месяце | мес | календарный месяц | календарных месяца
    календарных месяцев | календарного месяца
calendar-reading-units-quarter =
    квартал | квартала | кварталов | кварталы | квартале | кв
calendar-reading-units-half =
    полугодие | полугодия | полугодий | полугодии | полгода
calendar-reading-units-year =
    год | года | лет | годы | годов | году | г | календарный год | календарного года | календарных лет

# Only where the plan says how long work takes, or what it waits for.
calendar-reading-units-working-day =
    рабочий день | рабочих дня | рабочих дней | рабочие дни | рабочего дня | раб дня | раб дней | раб день

## calendar.reading.frequencies (lists)

calendar-reading-frequencies-daily =
    ежедневно | каждый день | ежедневный | ежедневная
calendar-reading-frequencies-weekly =
    еженедельно | каждую неделю | раз в неделю | один раз в неделю | 1 раз в неделю | на еженедельной основе
calendar-reading-frequencies-fortnightly =
    раз в две недели | один раз в две недели | раз в 2 недели | каждые две недели | каждые 2 недели
    дважды в месяц | два раза в месяц | 2 раза в месяц
calendar-reading-frequencies-monthly =
    ежемесячно | каждый месяц | раз в месяц | один раз в месяц | 1 раз в месяц | на ежемесячной основе
calendar-reading-frequencies-every-two-months =
    раз в два месяца | один раз в два месяца | раз в 2 месяца | каждые два месяца | каждые 2 месяца
calendar-reading-frequencies-quarterly =
    ежеквартально | каждый квартал | раз в квартал | один раз в квартал | 1 раз в квартал
    на ежеквартальной основе | четыре раза в год | 4 раза в год
calendar-reading-frequencies-every-four-months =
    три раза в год | 3 раза в год | трижды в год | раз в четыре месяца | раз в 4 месяца
calendar-reading-frequencies-half-yearly =
    раз в полгода | один раз в полгода | каждые полгода | раз в полугодие | каждое полугодие
    два раза в год | 2 раза в год | дважды в год | на полугодовой основе
calendar-reading-frequencies-yearly =
    ежегодно | ежегодный | ежегодная | ежегодные | ежегодное | каждый год | раз в год | один раз в год
    1 раз в год | на ежегодной основе | из года в год
calendar-reading-frequencies-every-two-years =
    раз в два года | один раз в два года | раз в 2 года | каждые два года | каждые 2 года | через год
    каждый второй год | на двухгодичной основе
calendar-reading-frequencies-every-three-years =
    раз в три года | один раз в три года | раз в 3 года | каждые три года | каждые 3 года

## calendar.reading.moments (lists by key)

calendar-reading-moments-day =
    <day> <month> [<year> [г|гг|год|года|году|годы|годов|годах]]
    <day> - <month> - <year> [г|гг|год|года|году|годы|годов|годах]
    <day> <year> [г|гг|год|года|году|годы|годов|годах]
    <weekday> [,] <day> <month> <year> [г|гг|год|года|году|годы|годов|годах]
    <day> <month> ' <short_year>
calendar-reading-moments-week-of-day =
    (неделя|неделю|неделе|недели) (с|со|от|, начинающаяся|, начинающуюся|, начинающейся) <day> <month> [<year> [г|гг|год|года|году|годы|годов|годах]]
calendar-reading-moments-week =
    (неделя|неделю|неделе|недели|нед|W) <number> [,|/|-] [<year> [г|гг|год|года|году|годы|годов|годах]]
    <number> (неделя|неделю|неделе|недели|нед) [<year> [г|гг|год|года|году|годы|годов|годах]]
    <year> [,|-] (нед|неделя|W) <number>
calendar-reading-moments-month =
    | [месяц] <month> [,|/|'] [<year> [г|гг|год|года|году|годы|годов|годах]]
    <month> месяц [<year> [г|гг|год|года|году|годы|годов|годах]]
    <year> [г|год|,|:] <month>
    <month> ' <short_year>
calendar-reading-moments-season =
    <season> [,|/] [<year> [г|гг|год|года|году|годы|годов|годах]]
    <year> [г|год|,|:|-] <season>
calendar-reading-moments-season-of-years =
    <season> [,] <two_years> [г|гг|года|годов]
calendar-reading-moments-quarter =
    <number> (квартал|квартала|квартале|кварталу|кварталы|кварталов|кв) [,|/|-] [<year> [г|гг|год|года|году|годы|годов|годах]]
    (квартал|квартала|квартале|кв|К|Q) <number> [,|/|-] [<year> [г|гг|год|года|году|годы|годов|годах]]
    <year> [г|год|года|,|/|-|:] <number> (квартал|квартала|квартале|кварталу|кварталы|кварталов|кв)
    <year> [г|год|,|/|-|:] (квартал|кв|К|Q) <number>
calendar-reading-moments-half =
    <number> (полугодие|полугодия|полугодии|полугодию|половина|половины|половине|половину) [,|/|-] [<year> [г|гг|год|года|году|годы|годов|годах]]
    (полугодие|H|П) <number> [,|/|-] [<year> [г|гг|год|года|году|годы|годов|годах]]
    <year> [г|год|года|,|/|-|:] <number> (полугодие|полугодия|полугодии|полугодию|половина|половины|половине|половину)
calendar-reading-moments-fiscal-quarter =
    <number> (квартал|квартала|квартале|кварталу|кварталы|кварталов|кв) <fiscal_year> (финансовый год|финансового года|финансовом году|финансовые годы|финансовых лет|финансовых годов|бюджетный год|бюджетного года|бюджетном году|фг|ф . г)
    <number> (квартал|квартала|квартале|кварталу|кварталы|кварталов|кв) (финансовый год|финансового года|финансовом году|финансовые годы|финансовых лет|финансовых годов|бюджетный год|бюджетного года|бюджетном году|фг|ф . г) <fiscal_year>
    (финансовый год|финансового года|финансовом году|финансовые годы|финансовых лет|финансовых годов|бюджетный год|бюджетного года|бюджетном году|фг|ф . г) <fiscal_year> [,|/|-] <number> (квартал|квартала|квартале|кварталу|кварталы|кварталов|кв)
calendar-reading-moments-fiscal-year =
    <fiscal_year> (финансовый год|финансового года|финансовом году|финансовые годы|финансовых лет|финансовых годов|бюджетный год|бюджетного года|бюджетном году|фг|ф . г)
    (финансовый год|финансового года|финансовом году|финансовые годы|финансовых лет|финансовых годов|бюджетный год|бюджетного года|бюджетном году|фг|ф . г) [-] <fiscal_year> [г|гг|годов]
    <fiscal_pair> [г|гг|годы|годов]
calendar-reading-moments-year =
    <year> [г|гг|год|года|году|годы|годов|годах]
    | [календарный] (год|годы|году) <year>
    <year> календарный год
calendar-reading-moments-plan-quarter =
    <number> (квартал|квартала|квартале|кварталу|кварталы|кварталов|кв) <number> года [(плана|проекта|программы|стратегии|стратегического плана|реализации|реализации плана|осуществления|осуществления плана|реализации проекта|реализации программы|действия плана)]
    (квартал|квартала|квартале|кварталу|кварталы|кварталов|кв) <number> [,|/|-] (год|года) <number>
calendar-reading-moments-plan-year =
    <number> (год|года|году|годы) (плана|проекта|программы|стратегии|стратегического плана|реализации|реализации плана|осуществления|осуществления плана|реализации проекта|реализации программы|действия плана)
    (год|года|годы|году) <number> [(плана|проекта|программы|стратегии|стратегического плана|реализации|реализации плана|осуществления|осуществления плана|реализации проекта|реализации программы|действия плана)]
    <ordinal> (год|года|году)
calendar-reading-moments-plan-month =
    (месяц|месяцы|М) <number> [(плана|проекта|программы|стратегии|стратегического плана|реализации|реализации плана|осуществления|осуществления плана|реализации проекта|реализации программы|действия плана)]
    <number> месяц (плана|проекта|программы|стратегии|стратегического плана|реализации|реализации плана|осуществления|осуществления плана|реализации проекта|реализации программы|действия плана)
calendar-reading-moments-portion =
    <portion> <year> [г|гг|год|года|году|годы|годов|годах]
    <portion> <month> [<year> [г|гг|год|года|году|годы|годов|годах]]
    <year> [г|год|,|:] <portion>
    <portion>
calendar-reading-moments-number =
    <number> [,] <year> [г|гг|год|года|году|годы|годов|годах]

## calendar.reading.shares (lists by key)
##
## A share of a time; without one, of the plan's.

calendar-reading-shares-quarter =
    <ordinal> (квартал|квартала|квартале|кварталу|кварталы|кварталов|кв) <time>
calendar-reading-shares-half =
    <ordinal> (полугодие|полугодия|полугодии|полугодию|половина|половины|половине|половину) <time>
    <time> [,|/|-|:] <ordinal> (полугодие|полугодия|полугодии|полугодию|половина|половины|половине|половину)
calendar-reading-shares-first =
    (первый|первые|первая|первых|первую|начальные) <duration> [<time>]
    (первый|первые|первая|первых|первую) <duration> (в|во) <time>
calendar-reading-shares-last =
    (последний|последние|последняя|последних|последнюю|заключительные) <duration> [<time>]
    (последний|последняя|последнее|последнюю|последнего|последней|последнем|заключительный) <unit> [<time>]
calendar-reading-shares-nth =
    <ordinal> <unit> [в|во] <time>

# So long from the beginning of a time on.
calendar-reading-shares-lasting =
    | [в течение|на протяжении|на] <duration> (с|со|начиная с|начиная со|считая с) <time>
    | [с|со|начиная с] <time> (в течение|на протяжении|сроком на|на) <duration>

## calendar.reading.wholes (lists by key)

calendar-reading-wholes-ongoing =
    (постоянно|непрерывно|бессрочно|регулярно|систематически|продолжается|продолжающееся|продолжающаяся|продолжающийся|постоянный|постоянная|постоянное|непрерывный|непрерывная)
    (на|в) (постоянной основе|непрерывной основе|регулярной основе|постоянном режиме|текущем режиме|текущем порядке|рабочем порядке)
    (постоянная|текущая|регулярная|непрерывная) (деятельность|работа|задача)
    (постоянный|непрерывный) процесс
    до (дальнейшего уведомления|особого распоряжения)
    (в течение|на протяжении) [всего|всей] (плана|проекта|программы|стратегии|стратегического плана|срока действия плана|срока реализации плана|периода реализации|периода осуществления|планового периода|срока реализации проекта|срока осуществления плана)
    (в течение|на протяжении) всего (года|времени|периода|срока)
    (в течение|на протяжении) [всего] (срока|периода) (действия|реализации|осуществления) (плана|проекта|программы|стратегии)
    | [постоянно|непрерывно] [,|-] (по мере (необходимости|возможности|поступления|поступления запросов|возникновения потребности|возникновения необходимости)|при необходимости|по необходимости|по запросу|по требованию|при наличии возможности)
    круглый год
    круглогодично
    в любое время
calendar-reading-wholes-to-be-agreed =
    | [срок|сроки|дата|даты] (подлежит|подлежат) (согласованию|уточнению|определению|утверждению)
    | [срок|сроки|дата|даты] (будет определён|будет определен|будет определена|будет определено|будут определены|будет уточнена|будет уточнено|будет согласована|будет согласован|уточняется|уточняются|определяется|не определён|не определен|не определены|не определена) [позднее|позже|дополнительно]
    (ещё|еще) не (определено|определён|определен|согласовано|согласован|назначено|известно)
    не определено
calendar-reading-wholes-by =
    (до|к|ко|не позднее|не позже|по|вплоть до|до конца|к концу|до окончания|до истечения|до исхода|к исходу|не позднее конца|не позже конца|в срок до|в срок не позднее|в срок к|срок|срок до|срок -|крайний срок|крайний срок -|завершение|завершить до|завершить к|завершить не позднее|закончить до|дата завершения) [:] <time>
    (конец|концу|конца|в конце|на конец|под конец|на исходе) <time>
    (постоянно|непрерывно|продолжается) [,|-] (до|по|вплоть до|до конца) <time>
    <time> [,] (самое позднее|не позднее|крайний срок|конец)
calendar-reading-wholes-by-plan-end =
    | [до|к|в] (конец|конца|концу|конце|окончания|окончанию|завершения|завершению|истечения) (плана|проекта|программы|стратегии|стратегического плана|срока действия плана|срока реализации плана|периода реализации|периода осуществления|планового периода|срока реализации проекта|срока осуществления плана)
calendar-reading-wholes-before =
    (ранее|раньше|прежде|перед|до начала|до наступления|к началу|до открытия) <time>
calendar-reading-wholes-from =
    (с|со|от|начиная с|начиная со|начиная от|не ранее|не раньше|не ранее чем с|с начала|начало|начало -|дата начала) [:] <time>
    | [с|со|начиная с] <time> [,] (и далее|далее|и позднее|и позже|и впредь|и в последующие годы|и последующие годы|и в последующий период|и после)
    | [с|со|начиная с] <time> [,|-] (постоянно|непрерывно|по настоящее время|бессрочно|на постоянной основе|до особого распоряжения|до дальнейшего уведомления)
    (постоянно|непрерывно|продолжается|на постоянной основе|бессрочно) [,|-] (с|со|начиная с) <time>
    <time> →
    <time> +
    <time> -
calendar-reading-wholes-after =
    (после|по истечении|по окончании|по завершении|позднее|позже) <time>
calendar-reading-wholes-recurring =
    <recurrence>
calendar-reading-wholes-recurring-from =
    <recurrence> [,|-] (с|со|начиная с|начиная со) <time>
    (с|со|начиная с|начиная со) <time> [,|-] <recurrence>
    <recurrence> [,] после <time>
calendar-reading-wholes-recurring-until =
    <recurrence> [,|-] (до|по|вплоть до|до конца) <time>
calendar-reading-wholes-recurring-in =
    <recurrence> [,|-] [в|во|в течение|на протяжении|в период] <time>
    <time> [,|-] <recurrence>
calendar-reading-wholes-before-event =
    (до|перед|ко|к|накануне|в преддверии|до начала|до проведения|до открытия|к началу|к открытию|не позднее|ко времени|ко времени проведения|при подготовке к|в рамках подготовки к|в ходе подготовки к|заблаговременно до) <event>
calendar-reading-wholes-at-event =
    (на|во время|в ходе|в рамках|на полях|в период|при проведении|в связи с|по случаю|приурочено к|одновременно с) <event>
    <event>
calendar-reading-wholes-after-event =
    (после|сразу после|вскоре после|непосредственно после|по завершении|по окончании|по итогам|по результатам|с момента|со дня|с даты|как можно скорее после|после проведения) <event>
calendar-reading-wholes-duration-before-event =
    <event> - <duration>
    | [не позднее чем|не позднее|не менее чем|не менее|как минимум|по меньшей мере|примерно|приблизительно] за <duration> до [начала|проведения|открытия] <event>
calendar-reading-wholes-duration-after-event =
    | [не ранее чем|не раньше чем|не ранее|примерно|приблизительно] (через|спустя) <duration> после <event>
    <event> + <duration>
calendar-reading-wholes-within-duration-of-event =
    (в течение|не позднее чем через|не позднее чем в течение|не позднее|не позже чем через|в срок|в срок до|до истечения) [первых|первого|первой] <duration> (после|с момента|со дня|с даты|со времени|по завершении|с) <event>
    (в|за) (первые|первый|первую|первое|ближайшие) <duration> (после|с момента|со дня|по завершении) <event>

## progress
##
## The words of progress reports. A phrase with {count} may come in the plural forms of its language:
## zero, one, two, few, many, other.

progress-title = Доклад о ходе работы
progress-period-line = Отчётный период: с { $from } по { $to }
progress-as-of-line = По состоянию на { $date }
progress-prepared-by = Подготовлено: { $name }
progress-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
    }
progress-more = { $count ->
    [one] Ещё { $count } указано в последнем приложении, где перечислены все { -items }.
   *[other] Ещё { $count } указаны в последнем приложении, где перечислены все { -items }.
    }
progress-more-in-plan = { $count ->
    [one] Ещё { $count } указано в плане.
   *[other] Ещё { $count } указаны в плане.
    }
progress-more-goals = { $count ->
    [one] Ещё { $count } { -goal }, требующая меньшего внимания, приведена в приложении A.
    [few] Ещё { $count } { -goal-of }, требующие меньшего внимания, приведены в приложении A.
   *[other] Ещё { $count } { -goals-of }, требующих меньшего внимания, приведены в приложении A.
    }
progress-more-risks = { $count ->
    [one] Ещё { $count } значится в реестре рисков.
   *[other] Ещё { $count } значатся в реестре рисков.
    }
progress-nothing-under = Нет сведений для разделов: { $titles }.
progress-annex-title = Приложение { $letter }: { $title }
progress-key-figures = Основные показатели
progress-nothing-reported = { $count ->
    [1] По состоянию на { $date } о единственном { -item-in } плана сведений не поступало.
    [one] По состоянию на { $date } сведений не поступало ни об одном из { $count } { -item-of } плана.
   *[other] По состоянию на { $date } сведений не поступало ни об одном из { $count } { -items-of } плана.
    }
progress-of-items = { $count ->
    [one] из { $count } { -item-of }
   *[other] из { $count } { -items-of }
    }
progress-of-open-items = { $count ->
    [one] из { $count } незавершённого { -item-of }
   *[other] из { $count } незавершённых { -items-of }
    }
progress-reported-on = Есть сведения
progress-due-within = Истекает в ближайшие { $days }
progress-pledged-in = Объявлено, { $currency }
progress-of-planned = из { $amount } по плану
progress-last-figure = Прошлый доклад: { $figure }
progress-last-report-of = Прошлый доклад: по состоянию на { $date }
progress-attention = Требует внимания
progress-attention-table = { -Items }, сроки которых истекли раньше других
progress-attention-none = Просроченных нет, и сроков, истекших без отчёта, тоже нет.
progress-attention-more = { $count ->
    [one] Ещё { $count } { -item } просрочено или завершилось без отчёта.
    [few] Ещё { $count } { -item-of } просрочены или завершились без отчёта.
   *[other] Ещё { $count } { -items-of } просрочены или завершились без отчёта.
    }
progress-how-late = Задержка
progress-days-ended = { $count ->
    [one] срок истёк { $count } день назад
    [few] срок истёк { $count } дня назад
    [many] срок истёк { $count } дней назад
   *[other] срок истёк { $count } дня назад
    }
progress-nothing-known = сведений не поступало
progress-asked = Что требуется от руководящего органа
progress-asked-of = Что требуется: { $body }
progress-ask-owner = { $count ->
    [one] Назначить ответственных: { -item } { $items }.
   *[other] Назначить ответственных: { -items } { $items }.
    }
progress-ask-timeline = { $count ->
    [one] Согласовать сроки: { -item } { $items }.
   *[other] Согласовать сроки: { -items } { $items }.
    }
progress-ask-date = { $count ->
    [one] Назначить дату: { $events }.
   *[other] Назначить даты: { $events }.
    }
progress-others = ещё { $count }
progress-contents = Содержание
progress-page = Стр.
progress-money-and-risks = Средства и риски
progress-lead-in = { $word }:
progress-money-short = Из запланированных { $planned } { $currency } объявлено { $pledged } и израсходовано { $spent }; ещё предстоит изыскать { $gap }.
progress-money-covered = Из запланированных { $planned } { $currency } объявлено { $pledged } и израсходовано { $spent }.
progress-top-risk = { $count ->
    [one] Открытые, уровень — { $level }: { $count }; самый серьёзный: { $title }.
   *[other] Открытые, уровень — { $level }: { $count }; первый в реестре: { $title }.
    }
progress-top-response = Меры: { $response }
progress-summary-goals = { $count ->
    [one] Из { $count } { -goal-of } плана { $parts }.
   *[other] Из { $count } { -goals-of } плана { $parts }.
    }
progress-goals-complete = { $count ->
    [one] { $count } достигнута
   *[other] { $count } достигнуты
    }
progress-goals-on-track = { $count } — по графику
progress-goals-delayed = { $count } — с задержкой
progress-goals-off-track = { $count } — с серьёзным отставанием
progress-goals-reports-missing = { $count } — без положенных отчётов
progress-goals-not-reported = { $count } — без каких-либо сведений
progress-goals-closed = { $count } — без оставшихся мероприятий
progress-own-words = Комментарий секретариата
progress-own-words-prompt = Чего не показывают цифры — для ассамблеи, совета или донора, примерно 120 слов: что было важным в отчётный период, что мешает работе, чего ждут от читателя.
progress-done = Выполнено
progress-in-progress = В работе
progress-not-started = Не начато
progress-postponed = Отложено
progress-cancelled = Отменено
progress-not-reported = Нет сведений
progress-overdue = Просрочено

# The same within a sentence.
progress-said-done = выполнено
progress-said-in-progress = в работе
progress-said-not-started = не начато
progress-said-postponed = отложено
progress-said-cancelled = отменено
progress-said-not-reported = нет сведений
progress-said-overdue = просрочено
progress-on-track = По графику
progress-delayed = С задержкой
progress-off-track = Серьёзное отставание
progress-reports-missing = Нет положенных отчётов
progress-complete = Завершено
progress-closed = Мероприятий не осталось
progress-overview = Обзор
progress-overview-rates = Доля выполненного, просрочено, скоро истекает срок и нет сведений — по разделам
progress-overview-bars = { -Items } по состоянию. { $figures }
progress-overview-bar = { $name }: { $figures }.
progress-section = { -Section }
progress-items = { -Items }
progress-all = Все { -sections }
progress-share-done = Доля выполненного
progress-due-soon = В ближайшие { $days }
progress-past-unreported = Без отчёта
progress-counting-rule = Доля выполненного: сколько выполнено из всего, что не отменено. Просрочено: сведения есть, не выполнено и не отменено, а последний день срока с учётом последнего переноса прошёл. Без отчёта: срок истёк, а сведений никогда не поступало; результат неизвестен. В ближайшие { $days }: срок истекает, не выполнено и не отменено, независимо от того, есть ли сведения.
progress-lights = Положение дел: { -goals }
progress-lights-table = { -Goals }: сигнал, а также { -items }, о которых есть сведения, выполненные, просроченные и с истёкшим сроком без отчёта
progress-goal = { -Goal }
progress-lights-all = Положение дел: все { -goals }
progress-light = Сигнал
progress-coverage-heading = Охват
progress-coverage = сведения: { $count } из { $all }
progress-goals-waiting = { $count ->
    [one] { $light }, и сроки ещё не наступили: { -goal } { $goals }.
   *[other] { $light }, и сроки ещё не наступили: { -goals } { $goals }.
    }
progress-declared-on = Заявлено: { $light }, { $date }
progress-rule-on-track = { $light }: сведения есть, ничто не просрочено и не отложено, и ни один срок не истёк без отчёта.
progress-rule-delayed = { $light }: хотя бы одно { -item } просрочено или отложено.
progress-rule-off-track = { $light }: хотя бы одно { -item } просрочено более чем на { $days }, или не менее { $percent } % { -items-of }, о которых есть сведения, просрочены более чем на { $grace }.
progress-rule-reports-missing = { $light }: ничто не просрочено и не отложено, но по крайней мере один срок истёк без отчёта; молчание не означает, что работа идёт по графику.
progress-rule-complete = { $light }: все { -items } выполнены или отменены.
progress-rule-closed = { $light }: все { -items } отменены.
progress-rule-not-reported = { $light }: сведений нет ни по одному из { -items-of }.
progress-achieved = Что достигнуто за отчётный период
progress-item = { -Item }
progress-done-on = Дата выполнения
progress-note-and-evidence = Примечание и подтверждение
progress-under-way = В работе
progress-last-report = Последние сведения
progress-cancelled-items = Отменено
progress-cancelled-on = Дата отмены
progress-reason = Причина
progress-no-reason = причина не указана
progress-reported-by = Сведения предоставлены: { $body }
progress-overdue-items = Просрочено
progress-end-of-timeline = Конец срока
progress-past-items = Срок истёк, сведений нет
progress-past-remark = Сроки здесь истекли, а сведений не поступало никогда. Возможно, работа выполнена.
progress-due-items = Срок истекает: ближайшие { $days }
progress-ends = Срок истекает
progress-ended = Срок истёк
progress-days-ago = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
    [many] { $count } дней назад
   *[other] { $count } дня назад
    }
progress-days-ahead = { $count ->
    [0] сегодня
    [one] через { $count } день
    [few] через { $count } дня
    [many] через { $count } дней
   *[other] через { $count } дня
    }
progress-standing = Состояние
progress-moves = Переносы сроков
progress-slip-days = Сдвиг, дней
progress-body = Орган
progress-slip-rule = Сдвиг: от последнего дня планового срока до последнего дня нового.
progress-not-known = нет данных
progress-schedule = График
progress-schedule-chart = { $count ->
    [one] Диаграмма Ганта с { $from } по { $to }: { $count } { -item }; полоса показывает срок, её цвет — состояние.
    [few] Диаграмма Ганта с { $from } по { $to }: { $count } { -item-of }; каждая полоса показывает срок, её цвет — состояние.
   *[other] Диаграмма Ганта с { $from } по { $to }: { $count } { -items-of }; каждая полоса показывает срок, её цвет — состояние.
    }
progress-schedule-baseline = По плану, если срок перенесён
progress-schedule-mark = Последний день
progress-schedule-open = Продолжается
progress-schedule-day = { $date }
progress-schedule-row = { $item }: { $parts }.
progress-schedule-range = с { $from } по { $to }
progress-schedule-moved = { $timeline } (по плану — { $baseline })
progress-schedule-overdue = { $count ->
    [one] просрочено на { $count } день
    [few] просрочено на { $count } дня
    [many] просрочено на { $count } дней
   *[other] просрочено на { $count } дня
    }
progress-schedule-no-timeline = сроки не указаны
progress-owed = Что ожидается от каждого органа
progress-owed-remark = По каждому ответственному: что просрочено, завершилось без отчёта или истекает в ближайшие { $days }; сначала самые ранние. Если ответственных несколько, { -item } указано у каждого из них.
progress-owed-table = Что просрочено или должно быть сделано, по органам, с концом срока и состоянием
progress-open-items = Незавершённые { -items }
progress-sheet-title = Незавершённые { -items }: { $body }
progress-sheet-summary = { $count ->
    [one] { $body }: единолично или вместе с другими отвечает за { $count } { -item }, которое не выполнено и не отменено.
    [few] { $body }: единолично или вместе с другими отвечает за { $count } { -item-of }, которые не выполнены и не отменены.
   *[other] { $body }: единолично или вместе с другими отвечает за { $count } { -items-of }, которые не выполнены и не отменены.
    }
progress-sheet-overdue = { $count ->
    [one] Из них { $count } просрочено.
   *[other] Из них { $count } просрочены.
    }
progress-risks = Риски и проблемы
progress-risk-table = Открытые риски и проблемы, сначала самые серьёзные
progress-kind = Вид
progress-risk = Риск
progress-issue = Проблема
progress-level = Уровень
progress-high = Высокий
progress-medium = Средний
progress-low = Низкий

# The same within a sentence.
progress-said-high = высокий
progress-said-medium = средний
progress-said-low = низкий
progress-owner = Отвечает
progress-response = Меры
progress-related-items = { -Items }:{ " " }
progress-indicators = Показатели
progress-indicator-table = Что измеряется, каким было исходное значение, каково целевое и каково нынешнее
progress-actual = Фактическое значение
progress-how-far = Достигнуто
progress-money = Средства
progress-money-table = Средства запланированные, объявленные и израсходованные, по валютам и разделам
progress-currency = Валюта
progress-planned = Запланировано
progress-pledged = Объявлено
progress-spent = Израсходовано
progress-gap = Дефицит
progress-total = Итого
progress-gap-rule = Дефицит: запланировано, но не объявлено.
progress-thousands = { "\u00A0" }
progress-decimal = ,
progress-questions = Открытые вопросы
progress-no-owner = Ответственные не указаны
progress-no-timeline = Сроки не указаны
progress-loose-timeline = Сроки, требующие уточнения
progress-ask-about = В работе без срока окончания, и за отчётный период сведений не поступало
progress-annex = Все { -items } и их состояние
progress-annex-status = Состояние
progress-now-due = новый срок: { $timeline }
progress-days-late = { $count ->
    [one] просрочено на { $count } день
    [few] просрочено на { $count } дня
    [many] просрочено на { $count } дней
   *[other] просрочено на { $count } дня
    }
progress-percent = { $number } %

## critical-path
##
## The words of critical paths (`wem-report critical-path`). A phrase with {count} may come in plural forms.

critical-path-of = Критический путь: { $event }
critical-path-day-is = День события: { $date }
critical-path-day-is-by = День события: { $said }; за него принимается { $date }
critical-path-day-is-open = День события: не согласован
critical-path-answer = Вывод
critical-path-feasible = { $count ->
    [one] Да: событие «{ $event }» может состояться { $date } Подготовительную работу можно завершить к { $first }, то есть в запасе остаётся { $count } день.
    [few] Да: событие «{ $event }» может состояться { $date } Подготовительную работу можно завершить к { $first }, то есть в запасе остаются { $count } дня.
   *[other] Да: событие «{ $event }» может состояться { $date } Подготовительную работу можно завершить к { $first }, то есть в запасе остаётся { $count } дней.
    }
critical-path-feasible-just = Да, но без запаса времени: событие «{ $event }» может состояться { $date }, но не раньше этого дня.
critical-path-not-feasible = { $count ->
    [one] Нет: { $date } — это на { $count } день раньше, чем может состояться событие «{ $event }». Самый ранний возможный день: { $first }
    [few] Нет: { $date } — это на { $count } дня раньше, чем может состояться событие «{ $event }». Самый ранний возможный день: { $first }
   *[other] Нет: { $date } — это на { $count } дней раньше, чем может состояться событие «{ $event }». Самый ранний возможный день: { $first }
    }
critical-path-no-day = День события «{ $event }» не согласован. Самый ранний возможный день — { $first }; всё дальнейшее отсчитывается назад от события, когда бы оно ни состоялось.
critical-path-chain = День определяет такая цепочка ({ -steps }): { $steps }, затем событие.
critical-path-chain-none = День ничем не определяется: ни для одного незавершённого этапа в плане не указано, сколько он займёт.
critical-path-start-today = Она начинается в день настоящего доклада, то есть { $date }
critical-path-start-timeline = Она начинается { $date }, в первый день одного из сроков плана.
critical-path-start-begun = Первый { -step } уже начат.
critical-path-unknown-lengths = { $count ->
    [one] Из незавершённых этапов ({ $all }) для { $count } в плане не указано, сколько он займёт. Его продолжительность принята за ноль, поэтому самый ранний возможный день может наступить только позже.
   *[other] Из незавершённых этапов ({ $all }) для { $count } в плане не указано, сколько они займут. Их продолжительность принята за ноль, поэтому самый ранний возможный день может наступить только позже.
    }
critical-path-implied-decides = { $count ->
    [one] В плане { $count } связь между этапами не указана прямо, а подразумевается (отмечена ниже), и день зависит от неё: без неё самый ранний возможный день — { $date }
    [few] В плане { $count } связи между этапами не указаны прямо, а подразумеваются (отмечены ниже), и день зависит от них: без них самый ранний возможный день — { $date }
   *[other] В плане { $count } связей между этапами не указаны прямо, а подразумеваются (отмечены ниже), и день зависит от них: без них самый ранний возможный день — { $date }
    }
critical-path-implied-no-matter = { $count ->
    [one] В плане { $count } связь между этапами не указана прямо, а подразумевается (отмечена ниже); без неё самый ранний возможный день не меняется.
    [few] В плане { $count } связи между этапами не указаны прямо, а подразумеваются (отмечены ниже); без них самый ранний возможный день не меняется.
   *[other] В плане { $count } связей между этапами не указаны прямо, а подразумеваются (отмечены ниже); без них самый ранний возможный день не меняется.
    }
critical-path-next = Три ближайших этапа
critical-path-next-table = Ближайшие { -steps } с крайним днём для каждого
critical-path-late = Уже просрочено
critical-path-late-table = { -Steps }, крайний день которых прошёл, с числом дней
critical-path-late-more = { $count ->
    [one] Опаздывает ещё { $count } { -step }; все приведены в таблицах ниже.
    [few] Опаздывают ещё { $count } { -step-of }; все приведены в таблицах ниже.
   *[other] Опаздывают ещё { $count } { -steps-of }; все приведены в таблицах ниже.
    }
critical-path-more = ещё { $count }
critical-path-late-none = Крайний день ещё не прошёл ни для одного этапа.
critical-path-gaps = Без ответственных или без сроков
critical-path-gaps-none = Для каждого незавершённого этапа есть ответственные и сроки.
critical-path-no-owner = Ответственные не указаны: { $steps }.
critical-path-no-timeline = Сроки не указаны: { $steps }.
critical-path-chain-steps = Цепочка, определяющая день
critical-path-chain-table = Цепочка от первого до последнего звена ({ -steps }): самое раннее и самое позднее время и то, чего каждое звено ожидает
critical-path-others = Все остальные { -steps }
critical-path-others-table = { -Steps } вне цепочки: самое раннее и самое позднее время, резерв и то, чего каждый ожидает
critical-path-others-none = Таких нет.
critical-path-step = { -Step }
critical-path-owner = Отвечает
critical-path-takes = Требует времени
critical-path-earliest = Самое раннее
critical-path-latest = Самое позднее
critical-path-begin-by = Начать не позднее
critical-path-done-by = Завершить не позднее
critical-path-slack = Резерв времени
critical-path-status = Состояние
critical-path-waits-for = Ожидает
critical-path-days-late = Опоздание, дней
critical-path-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
    }
critical-path-not-known = нет данных
critical-path-at-event = в день события
critical-path-of-event = веха события
critical-path-critical = критический
critical-path-lag = { $step }, затем { $lag }
critical-path-implied = { $step } (подразумевается)
critical-path-schedule = { -Steps } во времени
critical-path-schedule-chart = { $count ->
    [one] Диаграмма до события, с { $from } по { $to }: { $count } { -step }; полоса показывает самое позднее время.
    [few] Диаграмма до события, с { $from } по { $to }: { $count } { -step-of }; каждая полоса показывает самое позднее время.
   *[other] Диаграмма до события, с { $from } по { $to }: { $count } { -steps-of }; каждая полоса показывает самое позднее время.
    }
critical-path-schedule-latest = { $latest }
critical-path-schedule-both = не позднее: { $latest }; не ранее: { $earliest }
critical-path-bar-critical = Критический, самое позднее время
critical-path-bar-other = С резервом, самое позднее время
critical-path-bar-done = Выполнено
critical-path-bar-earliest = Самое раннее время
critical-path-bar-mark = Продолжительность неизвестна
critical-path-days-before = Дней до события
critical-path-milestones = Вехи события
critical-path-milestone-table = Что и когда должно быть сделано до события и после него
critical-path-when = Когда
critical-path-what = Что
critical-path-before = за { $lapse } до события
critical-path-after = через { $lapse } после события
critical-path-usual-periods = В плане у события нет вех. Эти сроки обычны для концептуальной записки такого рода; расчёты выше на них не опираются.
critical-path-assumed = Допущения
critical-path-assumed-lengths = Если в плане не указано, сколько займёт { -step }, его продолжительность принимается за ноль.
critical-path-assumed-timelines = { -Step } начинается не ранее первого дня своего срока. Последний день срока здесь не обязателен: к какому дню всё должно быть сделано, решает событие.
critical-path-assumed-report = Незавершённое начинается не ранее дня доклада, то есть { $date }; выполненное учитывается с того дня, когда оно было выполнено.
critical-path-assumed-running = Если { -step } уже в работе, невыполненная часть отсчитывается со дня доклада.
critical-path-assumed-working-days = { $count ->
    [one] Из рабочих дней исключены выходные и { $count } праздничный день по календарю плана.
    [few] Из рабочих дней исключены выходные и { $count } праздничных дня по календарю плана.
   *[other] Из рабочих дней исключены выходные и { $count } праздничных дней по календарю плана.
    }
critical-path-assumed-undated = Эти сроки не указывают дня и не учитываются: { $steps }.
critical-path-assumed-steps = Подразумевается: { -item } выполнено, когда завершены его { -steps }, если для него не указана собственная продолжительность; его { -steps } начинаются, когда выполнено то, чего оно ожидает ({ $links }).
critical-path-assumed-goal-order = Подразумевается: если в рамках цели принимается текст, каждый предшествующий { -step } следует за предыдущим ({ $links }).
critical-path-assumed-members = Подразумевается: то, что относится к событию и чего больше ничто не ожидает, выполняется до него ({ $steps }).
critical-path-assumed-adopts = Подразумевается: текст принимается на самом событии ({ $steps }), а всё, что к этому ведёт, делается раньше.
critical-path-assumed-after = Не учтено, поскольку следует после события: { $steps }.
critical-path-assumed-by = В плане сказано «{ $said }», а день не назван: всё отсчитывается назад от последнего дня этого времени, то есть { $date }
critical-path-step-said = { $step } («{ $said }»)
critical-path-link-pair = { $first } перед { $second }

# In concept notes and progress reports.
critical-path-latest-by = не позднее { $date }

critical-path-latest-counted = самое позднее { $relative }
critical-path-on-path = на критическом пути к событию «{ $event }»
critical-path-on-path-implied = на критическом пути к событию «{ $event }» (подразумевается)
critical-path-event-moved = Новые сроки задерживают событие «{ $event }»: его самый ранний возможный день теперь { $first }, а по срокам самого плана был бы { $before }
critical-path-event-moved-beyond = { $count ->
    [one] Это на { $count } день позже назначенного дня, { $date }
    [few] Это на { $count } дня позже назначенного дня, { $date }
   *[other] Это на { $count } дней позже назначенного дня, { $date }
    }
critical-path-event-moved-implied = Это зависит от связей между этапами, которые в плане не указаны прямо, а подразумеваются.
critical-path-calendar-summary = { $event }: { $what }
critical-path-calendar-description = { $what } ({ $relative }: { $event })

## sheet
##
## The sheet in which a body reports (`wem-report update-sheet`).

sheet-title = { $plan }: лист отчётности, { $body }, { $date }
sheet-lead = ведущая роль
sheet-responsible = ответственность
sheet-with = вместе с ведущей стороной
sheet-support = содействие

# What the sheet of all bodies is called.
sheet-every-body = все органы

## sheet.lists (lists)

sheet-lists-instructions =
    Если есть новые сведения, выберите в соответствующей строке состояние и заполните нужные столбцы справа от него. Остальные строки оставьте без изменений.
    Дата — день, с которого действует состояние; если она не указана, им считается день записи листа. Если { -item } отложено, укажите новый срок, например «январь — март 2017 г.».
    Сохраните файл под тем же именем и отправьте его обратно. Серые столбцы защищены, чтобы каждая строка оставалась при своём мероприятии.

## sheet.headings (all different)

sheet-headings-key = Ключ
sheet-headings-number = Номер
sheet-headings-goal = { -Goal }
sheet-headings-action = Содержание
sheet-headings-body = Орган
sheet-headings-role = Роль
sheet-headings-timeline = Сроки
sheet-headings-last-reported = Последние сведения
sheet-headings-last-status = Прежнее состояние
sheet-headings-status = Состояние
sheet-headings-percent = Процент
sheet-headings-date = Дата
sheet-headings-new-timeline = Новый срок
sheet-headings-note = Примечание
sheet-headings-reason = Причина задержки
sheet-headings-evidence = Подтверждение
sheet-headings-actual = Фактическое значение

## sheet.hints (at most 255 characters)
##
## Shown beside a cell while it is filled in; at most 255 characters.

sheet-hints-status = Выберите слово из списка.
sheet-hints-percent = Сколько выполнено: целое число от 0 до 100 без знака %. Если это неизвестно, оставьте ячейку пустой.
sheet-hints-date = День, с которого действует состояние, например 20.08.2016. Он не может быть в будущем.
sheet-hints-new-timeline = Только если { -item } отложено: до какого времени, например «январь — март 2017 г.», «осень 2016 г.» или «2017 г.».
sheet-hints-note = Всё, о чём следует сообщить. Достаточно одного примечания: состояние можно не указывать.
sheet-hints-evidence = Чем это подтверждается: документ или адрес в Интернете.
sheet-hints-actual = Какого значения достиг показатель.

## plan-sheet
##
## The plan as a workbook (`wem-report sheet`).

plan-sheet-title = { $plan }: { $tab }, { $date }

## plan-sheet.lists (lists)

plan-sheet-lists-instructions =
    В сером столбце стоят ключи, по которым опознаются строки. Не меняйте его; у новой строки ключа нет.
    Если органов несколько, они указываются в одной ячейке, каждый с новой строки (Alt и Enter).

## plan-sheet.tabs (all different)

plan-sheet-tabs-items = { -Action-items }
plan-sheet-tabs-goals = { -Goals }
plan-sheet-tabs-sections = { -Sections }
plan-sheet-tabs-areas = { -Areas }
plan-sheet-tabs-bodies = Органы
plan-sheet-tabs-events = События
plan-sheet-tabs-plan = План
plan-sheet-tabs-members = Члены
plan-sheet-tabs-risks = Риски
plan-sheet-tabs-money = Средства

## plan-sheet.headings

plan-sheet-headings-key = Ключ
plan-sheet-headings-step-of = { -Step }, входит в
plan-sheet-headings-area = { -Area }
plan-sheet-headings-section = { -Section }
plan-sheet-headings-goal = { -Goal }
plan-sheet-headings-number = Номер
plan-sheet-headings-event = Событие
plan-sheet-headings-text = Текст
plan-sheet-headings-notes = Примечания
plan-sheet-headings-name = Название
plan-sheet-headings-long-name = Полное название
plan-sheet-headings-variants = Другие написания
plan-sheet-headings-since = С какого времени
plan-sheet-headings-date = Дата
plan-sheet-headings-salutation = Обращение
plan-sheet-headings-bodies = Органы
plan-sheet-headings-language = Язык
plan-sheet-headings-addresses = Адреса
plan-sheet-headings-copies = Копии
plan-sheet-headings-kind = Вид
plan-sheet-headings-level = Уровень
plan-sheet-headings-items = { -Items }
plan-sheet-headings-owner = Ответственный
plan-sheet-headings-response = Меры
plan-sheet-headings-opened = Открыт
plan-sheet-headings-closed = Закрыт
plan-sheet-headings-subject = { -Item } или { -goal }
plan-sheet-headings-currency = Валюта
plan-sheet-headings-planned = Запланировано
plan-sheet-headings-pledged = Объявлено
plan-sheet-headings-spent = Израсходовано
plan-sheet-headings-source = Источник

## plan-sheet.hints (at most 255 characters)

plan-sheet-hints-key = Этот ключ связывает строку с планом. Не меняйте его; у новой строки ключа нет.

## circulation
##
## What is sent with a draft (`wem-report circulate`).

circulation-running = Замечания до { $deadline } направлять по адресу { $contact }
circulation-cover-note = Сопроводительное письмо
circulation-how-to-answer = Как ответить
circulation-subject = { $symbol }: { $title }, замечания до { $deadline }

# The last day with its hour, where one is set.
circulation-last-hour = { $date }, { $time } ({ $zone })

## circulation.table
##
## The table for comments. What comes back is found by its headings and words.

circulation-table-title = Таблица для замечаний
circulation-table-summary = Действующий текст по строкам ({ -items }) с местом для вида замечания, самого замечания и предлагаемого текста
circulation-table-answer = Просим вернуть эту таблицу до { $deadline } по адресу { $contact }.
circulation-table-whole = План в целом
circulation-table-whole-text = Замечания по плану в целом
circulation-table-item = { $number } ({ $key })
circulation-table-responsibility = Ответственные: { $bodies }
circulation-table-timeline = Сроки: { $timeline }
circulation-table-choose = выберите

## circulation.table.lists (lists)

circulation-table-lists-instructions =
    В каждой строке, по которой у вас есть замечания, укажите в первом столбце название своего органа и выберите вид замечания: по существу — если меняется смысл, редакционное — если не меняется, общее — во всех остальных случаях.
    Если предлагается другая формулировка, приведите весь новый текст целиком в столбце «Предлагаемый текст». Строки без замечаний и последний столбец оставьте без изменений.
    Если к одной строке замечаний несколько, добавьте строку и повторите номер. Можно также вносить правку в сам проект: изменения в нём отслеживаются.

## circulation.table.kinds (all different)

circulation-table-kinds-general = общее
circulation-table-kinds-substantive = по существу
circulation-table-kinds-editorial = редакционное

## circulation.table.headings (all different)

circulation-table-headings-body = Орган
circulation-table-headings-item = { -Item }
circulation-table-headings-text = Действующий текст
circulation-table-headings-kind = Вид замечания
circulation-table-headings-comment = Замечание
circulation-table-headings-proposal = Предлагаемый текст
circulation-table-headings-decision = Решение секретариата

## circulation.table.hints (at most 255 characters)
##
## Shown beside a cell while it is filled in; at most 255 characters.

circulation-table-hints-body = Орган, представляющий замечание.
circulation-table-hints-kind = Выберите слово из списка.
circulation-table-hints-proposal = Весь новый текст целиком, а не только изменённые слова.

## circulation.mail (lists)
##
## By what the parts of a message are known that members answer with, read and never printed. Small and
## capital letters make no difference. Programs write the words around quotations in the language of
## whoever uses them, so that those of other languages stand here, too.

circulation-mail-greetings =
    Уважаемый | Уважаемая | Уважаемые | Уважаемый господин | Уважаемая госпожа | Уважаемые коллеги
    Уважаемые дамы и господа | Ваше Превосходительство | Ваши Превосходительства | Добрый день
    Доброе утро | Добрый вечер | Доброго дня | Здравствуйте | Приветствую | Дорогой | Дорогая | Дорогие
    Коллеги | Господин | Госпожа | Господа
    Dear | Hello | Hi | Good morning | Good afternoon | Good evening | Good day | Greetings | Excellency
    Excellencies | To whom it may concern | Sir | Madam | Bonjour | Bonsoir | Cher | Chère | Chers
    Chères | Madame | Mesdames | Monsieur | Messieurs | Excellence | Hola | Buenos días | Buenas tardes
    Estimado | Estimada | Estimados | Estimadas | Excelencia | Hallo | Guten Tag | Sehr geehrte
    Sehr geehrter | Liebe | Lieber | Prezado | Prezada | Prezados | Уважаемый | Уважаемая | Уважаемые
    Добрый день | Здравствуйте | السلام عليكم | تحية طيبة | السيد | السيدة | السادة
circulation-mail-sign-offs =
    С уважением | С глубоким уважением | С искренним уважением | С наилучшими пожеланиями
    С наилучшими | Всего доброго | Всего наилучшего | Искренне Ваш | Искренне ваш | Искренне Ваша
    Спасибо | Благодарю | Благодарим | Заранее благодарю | Заранее спасибо | С благодарностью
    С признательностью | Примите уверения | Примите заверения | С приветом | Хорошего дня
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
    пользуюсь случаем, чтобы возобновить | пользуется случаем, чтобы возобновить
    пользуется этой возможностью, чтобы возобновить | примите уверения
    уверения в своём весьма высоком уважении | уверения в своем весьма высоком уважении
    avails itself of this opportunity | assurances of its highest consideration
# What programs put below a message.
circulation-mail-devices =
    Отправлено с | Отправлено из | Отправлено с iPhone | Отправлено с iPad | Отправлено из мобильной
    Sent from my | Get Outlook for | Sent via | Sent from Mail for | Sent from Outlook

# How a line ends that names whoever is quoted below it.
circulation-mail-attributions =
    написал(а): | писал(а): | писал: | писала: | пишут:
    wrote: | writes: | a écrit : | a écrit: | escribió: | schrieb: | escreveu: | ha scritto: | schreef:
    skrev: | пишет: | написал: | написала: | كتب:

# Lines above what is quoted whole, dashes left out.
circulation-mail-separators =
    Исходное сообщение | Исходное письмо | Первоначальное сообщение | Оригинальное сообщение
    Original Message | Original Appointment | Message d'origine | Ursprüngliche Nachricht
    Mensaje original

# Lines above what is passed on whole.
circulation-mail-forwards =
    Пересылаемое сообщение | Пересланное сообщение | Переадресованное сообщение | Пересылаемое письмо
    Начало пересылаемого сообщения | Начало переадресованного сообщения
    Forwarded message | Begin forwarded message | Message transféré | Weitergeleitete Nachricht
    Mensaje reenviado

# The first words of the lines that programs put above what they quote whole.
circulation-mail-heads =
    От | От кого | Отправитель | Отправлено | Дата | Кому | Копия | Скрытая копия | Тема | Получатель
    From | Sent | Date | To | Cc | Subject | De | Envoyé | À | Objet | Von | Gesendet | An | Betreff
    Enviado | Para | Asunto | Fecha | От | Отправлено | Кому | Тема | من | إلى

# What a message says that only comes along with files.
circulation-mail-covers =
    прилагается | прилагаются | прилагаем | прилагаю | прилагаемый | прилагаемая | прилагаемые
    во вложении | вложение | вложения | приложение | приложения | в приложении | прикреплён | прикреплен
    прикреплены | направляем | направляю
    attached | enclosed | attachment | enclosure | herewith

# What may stand before the number of an item at the beginning of a comment.
circulation-mail-lead-ins =
    По | К | Ко | О | Об | Относительно | Касательно | Что касается | В отношении | По поводу | В
    По вопросу о | Замечание к | Замечания к | Замечание по | Замечания по | Комментарий к
    Комментарии к
    On | Re | Regarding | Concerning | As to | As for | As regards | With regard to | In | For | About
    Under | Comment on | Comments on

circulation-mail-items =
    мероприятие | мероприятия | мероприятию | мероприятиям | пункт | пункта | пункту | пункте | пункты
    пунктам | п | пп | позиция | позиции | № | номер | номера | номеру | строка | строке | строки
    параграф | параграфу | параграфа | абзац | абзацу
    item | items | action item | action items | action | actions | no | nos | number | paragraph | para
    point | row
    { -item } | { -items } | { -action-item } | { -action-items }
circulation-mail-no-comments =
    без замечаний | без комментариев | замечаний нет | нет замечаний | замечаний не имеем
    не имеем замечаний | замечаний не имеется | не имеет замечаний | комментариев нет
    нет комментариев | возражений нет | нет возражений | возражений не имеем | не имеем возражений
    не возражаем | не возражаю | не возражает | без возражений | предложений нет | нет предложений
    добавить нечего | дополнений нет | согласны | согласен | согласна | согласовано
    no comment | no comments | no further comment | no further comments | no objection | no objections
    no remarks | no observations | no suggestions | nothing to add | does not object | do not object
    without objection | without comments

# Where one of these stands, something is said all the same.
circulation-mail-exceptions =
    но | кроме | за исключением | однако | помимо | если не | если только | хотя | при условии | только
    лишь | с оговоркой
    but | except | however | apart | other than | unless | although | provided | subject to | only

circulation-mail-objections =
    возражаем | возражаю | возражает | возражаем против | возражение | возражения | выступаем против
    выступаю против | выступает против | против принятия | нарушаем молчание
    нарушаем процедуру отсутствия возражений | не можем согласиться | не могу согласиться
    не может согласиться | не согласны | не согласен | не согласна | не согласна с | не можем принять
    не может принять | не можем поддержать | не может поддержать | не можем присоединиться
    object | objects | objecting | objection | objections | oppose | opposes | opposed | break silence
    breaks silence | break the silence | breaks the silence | breaking silence | breaking the silence
    cannot agree | cannot accept | can not agree | can not accept | cannot support | cannot join
    does not agree | do not agree | disagree | disagrees

## circulation.calendar

circulation-calendar-summary = Срок для замечаний: { $title }, { $symbol }
circulation-calendar-description = Последний день для замечаний по документу { $symbol }. Направляйте их по адресу { $contact }.

## circulation.due-dates
##
## The dates by which a body’s items are due, for calendars.

circulation-due-dates-name = { $plan }: сроки, { $body }
circulation-due-dates-summary = Срок: { $item }
circulation-due-dates-description = Сроки: { $timeline }. Ответственные: { $bodies }.

## circulation.reminder
##
## Subjects of the messages of `wem-report remind`.

circulation-reminder-subject = Напоминание: { $title }
circulation-reminder-subject-of-draft = Напоминание: замечания по документу { $symbol } до { $deadline }

## circulation.files
##
## What a cover note calls the files.

circulation-files-draft = проект
circulation-files-comment-table = таблица для замечаний
circulation-files-how-to-answer = как ответить
circulation-files-deadline = крайний срок для вашего календаря

## circulation.sent
##
## The list of who was sent what.

circulation-sent-symbol = Условное обозначение
circulation-sent-date = Отправлено
circulation-sent-deadline = Крайний срок
circulation-sent-member = Член
circulation-sent-bodies = Отвечает за
circulation-sent-language = Язык
circulation-sent-address = Адрес
circulation-sent-copies = Копии
circulation-sent-files = Файлы

## feedback
##
## The compiled comments on a circulated draft, and what became of them.

feedback-title = Полученные замечания
feedback-on-draft = По проекту { $symbol }
feedback-deadline = Крайний срок для замечаний: { $date }
feedback-as-of = По состоянию на { $date }
feedback-counts = Замечаний: { $comments }. Принято: { $accepted }; принято частично: { $partly }; принято к сведению: { $noted }; отклонено: { $rejected }; решение не принято: { $open }. Внесено в план: { $applied }.
feedback-answers = Ответы
feedback-answers-table = Члены, их ответы, полученные файлы и число замечаний
feedback-member = Член
feedback-body = Орган
feedback-answer = Ответ
feedback-files = Полученные файлы
feedback-in-time = Ответ получен
feedback-after-deadline = Ответ получен с опозданием
feedback-overdue = Срок истёк: ответа нет
feedback-awaited = Ответ ожидается
feedback-not-told = Неизвестно
feedback-not-asked = (нет в списке рассылки)
feedback-one-of = (один из тех, кто за него отвечает)
feedback-sender-not-known = (отправитель неизвестен)
feedback-received = { $file } (получено { $date })
feedback-disposition = Учёт замечаний
feedback-disposition-table = Число замечаний по принятым решениям для каждого органа
feedback-comments-count = Замечания
feedback-accepted = Принято
feedback-partly = Принято частично
feedback-noted = Принято к сведению
feedback-rejected = Отклонено
feedback-open = Решение не принято
feedback-applied = В плане
feedback-all = Всего
feedback-comments = Замечания и решения
feedback-comments-table = Замечания — { $place }: что предлагается и что решено
feedback-none = Замечаний не поступило.
feedback-record = Перечень редакций и решений
feedback-none-circulated = Проекты этого текста не рассылались.
feedback-sent-on = Разослано { $date }
feedback-whole-document = Документ в целом
feedback-unplaced = Замечания без места
feedback-unplaced-remark = Эти замечания не удалось отнести к определённому месту плана, или они касаются части, которой в нём больше нет. Ни одно не потеряно: секретариат укажет, к чему относится каждое.
feedback-about-gone = Относится к: { $place }
feedback-goal = { -Goal }
feedback-section = { -Section }
feedback-area = { -Area }
feedback-item = { -Item }
feedback-text-as-it-stands = Действующий текст
feedback-number = №
feedback-from = От кого
feedback-comment = Замечание
feedback-proposed = Предлагаемый текст
feedback-decision = Решение и ответ
feedback-decision-only = Решение
feedback-agreed-only = Согласованный текст
feedback-reply-only = Ответ
feedback-choose = Выберите
feedback-decision-hint = Выберите решение по замечанию. Если согласованный текст отличается от предлагаемого, приведите его полностью; ответ будет сообщён автору.
feedback-author = Автор
feedback-written = Дата замечания
feedback-kind = Вид
feedback-about = О чём
feedback-agreed = Согласованный текст: { $text }
feedback-in-plan-since = В плане с { $date }
feedback-in-answer-to = В ответ на замечание { $number }
feedback-same-proposal = То же предложение, что в замечании { $number }
feedback-resolved = Отмечено как решённое
feedback-on-translation = к тексту перевода ({ $language })
feedback-about-words = О словах: «{ $words }»
feedback-replace = Заменить слова «{ $deleted }» словами «{ $inserted }»
feedback-insert = Вставить слова «{ $inserted }» после слов «{ $before }»
feedback-insert-first = Вставить слова «{ $inserted }» в начало
feedback-delete = Исключить слова «{ $deleted }»
feedback-new-item = Добавить { -item }: { $action }
feedback-removal = Исключить { -item }
feedback-move-after = Переместить и поставить после: { $item }
feedback-move-first = Переместить в начало ({ -goal })
feedback-renumber = Присвоить номер { $number }
feedback-unsure = Закладка и слова в строке указывают на разные { -items }: просим проверить, что имелось в виду
feedback-behind = { $count ->
    [one] За этим вопросом стоит { $count } изменение
    [few] За этим вопросом стоят { $count } изменения
   *[other] За этим вопросом стоят { $count } изменений
    }
feedback-separator = { " · " }
feedback-sheet-note = Выберите решение по каждому замечанию, приведите согласованный текст, если он отличается от предлагаемого, и добавьте ответ. Строки можно сортировать и отбирать. Заполненную таблицу читает `wem-report decide --from`.

## feedback.classes

feedback-classes-general = Общее
feedback-classes-substantive = По существу
feedback-classes-editorial = Редакционное

## feedback.marks

feedback-marks-comment = Замечание
feedback-marks-reply = Ответ
feedback-marks-insertion = Вставка
feedback-marks-deletion = Исключение
feedback-marks-replacement = Замена
feedback-marks-moved = Перемещение
feedback-marks-row-insertion = Новая строка
feedback-marks-row-deletion = Исключённая строка
feedback-marks-edit = Правка без отслеживания
feedback-marks-table-row = Таблица для замечаний
feedback-marks-addition = Добавленный текст
feedback-marks-highlight = Выделено цветом
feedback-marks-hidden = Скрытый текст
feedback-marks-picture = Изображение
feedback-marks-renumbering = Другой номер
feedback-marks-question = Вопрос
feedback-marks-objection = Возражение

## feedback.answer-to-member
##
## What a member is told of its comments (`wem-report feedback --member`).

feedback-answer-to-member-title = Ответ на замечания: { $member }
feedback-answer-to-member-subject = { $symbol }: ответ на ваши замечания
feedback-answer-to-member-greeting = Уважаемые коллеги ({ $member })!
feedback-answer-to-member-introduction = Благодарим за ваши замечания по документу { $symbol }. Ниже и в прилагаемых документах сообщается о том, что решено по каждому из них (всего: { $count }).
feedback-answer-to-member-comment = { $number }. { $place }
feedback-answer-to-member-said = Ваше замечание: { $text }
feedback-answer-to-member-proposed = Ваше предложение: { $text }
feedback-answer-to-member-decision = Решение: { $decision }
feedback-answer-to-member-reply = Ответ: { $text }
feedback-answer-to-member-open = решение ещё не принято
feedback-answer-to-member-closing = { $contact }

## feedback.outcome-words (lists)
##
## What people write for each outcome, besides its own word.

feedback-outcome-words-accepted =
    принять | принимается | принят | принята | принято полностью | полностью принято | согласовано
    согласиться | согласны | согласен | согласна | да | одобрено | одобрить | утверждено | утвердить
    учтено | учесть
feedback-outcome-words-partly =
    частично | частично принято | принять частично | принимается частично | частично принимается
    в части | частично учтено | учтено частично | частично согласовано | принято с изменениями
    принято с поправками | принять с изменениями | принять с поправками | принято с уточнениями
feedback-outcome-words-noted =
    к сведению | принять к сведению | принимается к сведению | принято к сведению с благодарностью
    для сведения | отмечено | отметить
feedback-outcome-words-rejected =
    отклонить | отклоняется | отклонена | отклонён | отклонен | отказать | отказано | не принято
    не принимается | не принять | не согласны | не согласен | не согласна | не согласовано | нет
    не одобрено | не учтено

## redline
##
## What was changed between two texts of the plan (`wem-report redline`).

redline-title = Изменения: { $title }
redline-compared = Прежний текст: { $old }; новый текст: { $new }
redline-by = Автор изменений: { $author }, { $date }
redline-summary = Перечень изменений
redline-summary-table = Что изменено, в порядке плана
redline-count = { $what }: { $count }
redline-area = { -Area } { $number }
redline-section = { -Section } { $number }
redline-goal = { -Goal } { $number }
redline-range = { $first }–{ $last }
redline-formerly = Прежний номер: { $old }
redline-from-goal = Перенесено, прежнее место: { -goal } { $goal }, { $old }
redline-within-goal = Перемещено внутри ({ -goal } { $goal }), прежний номер: { $old }

## redline.words

redline-words-place = Место
redline-words-change = Изменение
redline-words-details = Текст
redline-words-author = Кем внесено
redline-words-inserted = Вставлено
redline-words-deleted = Исключено
redline-words-moved = Перемещено
redline-words-renumbered = Изменён номер
redline-words-action = Изменена формулировка
redline-words-responsibility = Ответственные
redline-words-timeline = Сроки
redline-words-title = Изменено название
redline-words-document = Документ
redline-words-text = Текст
redline-words-organisation = Организация
redline-words-edition = Издание
redline-words-key = { "Как показаны изменения: " }
redline-words-key-inserted = вставлено
redline-words-key-deleted = исключено
redline-words-key-moved-from = перемещено отсюда
redline-words-key-moved-to = перемещено сюда
redline-words-key-bar = ; рядом с каждым изменением на полях стоит черта.

# Said aloud before changed words, for people who do not see how they are shown.
redline-words-said-inserted = { "Вставлено: " }

redline-words-said-deleted = { "Исключено: " }
redline-words-said-moved-from = { "Перемещено отсюда: " }
redline-words-said-moved-to = { "Перемещено сюда: " }

## columns
##
## Columns that a plan adds to its table; `detail` says one where no heading stands over it.

columns-detail = { $heading }: { $text }
columns-money = { $number } { $currency }
columns-of-goal = Итого по { $number }
columns-of-section = Итого ({ -section } { $number })
columns-in-all = Итого
columns-partly = { $sum } (без учёта указанного не цифрами: { $count })

## columns.headings (by key)
##
## Headings of the columns that are ready by their keys.

columns-headings-indicator = Показатель
columns-headings-baseline = Исходное значение
columns-headings-target = Целевое значение
columns-headings-verification = Средства проверки
columns-headings-output = Непосредственный результат
columns-headings-budget = Бюджет
columns-headings-funding = Источник финансирования
columns-headings-contact = Контактное лицо
columns-headings-priority = Приоритетность
columns-headings-remarks = Примечания
