### Every word that wem-report itself adds to a document, in Romanian.
###
### No native speaker has checked this file yet. The terms are those of plans and procedures of public
### bodies in the Republic of Moldova and Romania; the reader is addressed politely in the plural.
### docs/translating.md says how a file is translated.

## levels
##
## Section and item are feminine, goal and area neuter, step masculine. Romanian puts the article behind
## the noun: `-the-…` are the terms with it, `-of-…` the genitive. A plan’s own words come in their place
## without an article.

-Area = Domeniu
    .level = area one capital
-area = domeniu
    .level = area one
-the-area = domeniul
    .level = area one
-The-area = Domeniul
    .level = area one capital
-Areas = Domenii
    .level = area several capital
-Section = Secțiune
    .level = section one capital
-section = secțiune
    .level = section one
-the-section = secțiunea
    .level = section one
-The-section = Secțiunea
    .level = section one capital
-Sections = Secțiuni
    .level = section several capital
-sections = secțiuni
    .level = section several
-the-sections = secțiunile
    .level = section several
-Goal = Obiectiv
    .level = goal one capital
-goal = obiectiv
    .level = goal one
-the-goal = obiectivul
    .level = goal one
-The-goal = Obiectivul
    .level = goal one capital
-of-the-goal = obiectivului
    .level = goal one
-Goals = Obiective
    .level = goal several capital
-goals = obiective
    .level = goal several
-the-goals = obiectivele
    .level = goal several
-of-the-goals = obiectivelor
    .level = goal several
-Goals-and-priorities = Obiective și priorități
    .level = goal several capital
-Item = Acțiune
    .level = item one capital
-item = acțiune
    .level = item one
-the-item = acțiunea
    .level = item one
-The-item = Acțiunea
    .level = item one capital
-of-the-item = acțiunii
    .level = item one
-Items = Acțiuni
    .level = item several capital
-items = acțiuni
    .level = item several
-the-items = acțiunile
    .level = item several
-The-items = Acțiunile
    .level = item several capital
-of-the-items = acțiunilor
    .level = item several
-Step = Pas
    .level = step one capital
-step = pas
    .level = step one
-Steps = Pași
    .level = step several capital
-steps = pași
    .level = step several
-the-steps = pașii
    .level = step several
-The-steps = Pașii
    .level = step several capital

## title-block

title-block-revision = Revizia { $revision }
title-block-date = Data: { $date }
title-block-shown = Selecție: { $filters } ({ -items }: { $items } din { $all })

## filters

filters-area = { -the-area } { $values }
filters-section = { -the-section } { $values }
filters-goal = { -the-goal } { $values }
filters-body = { $values } ca responsabil sau ca sprijin
filters-from = de la { $date }
filters-to = până la { $date }
filters-no-body = fără responsabil
filters-no-timeline = fără termen
filters-separator = { "; " }
filters-seasons = Prin „{ $season }” se înțelege perioada { $first } – { $last }
filters-fiscal-year = Anul bugetar începe la { $first } și poartă numele anului în care se încheie
filters-plan-years = Anii planului se numără de la { $first }

## filters.lists (lists)

# They begin that sentence, within the quotation marks.
filters-lists-portions =
    începutul anului
    mijlocul anului
    spre sfârșitul anului

## lists

lists-separator = { ", " }
lists-last = { " și " }
lists-last-before = { "" }
lists-last-then = { "" }
lists-or = { " și/sau " }
lists-quoted = „{ $text }”
lists-with-long-name = { $name } ({ $long })
lists-beside = { " · " }

## table

table-goals = { -Goals-and-priorities }
table-actions = { -Items }
table-responsibility = Responsabil / partener de dezvoltare
table-timeline = Termen
table-lead = { $bodies } (coordonare)
table-with = în colaborare cu { $bodies }
table-support = Cu sprijinul: { $bodies }
table-amended = Text modificat la { $date }
table-amended-by = Text modificat la { $date } prin { $decision }
table-amended-because = { $amended }: { $reason }
table-to-be-agreed = de convenit
table-continued = (continuare)
table-summary = { -Goals }, { -items }, responsabili și termene: { -the-section } { $number }
table-summary-of-all = { -Items }, responsabili și termene

## page

page-number = Pagina { $page } din { $pages }
page-titled = { $document }: { $plan }
page-titled-within = { $document }. { $plan }
page-of-organisation = { $organisation }: { $title }
page-draft = PROIECT
page-notes = Note

## markdown

markdown-table-summary = Tabel cu coloanele { $columns }

## note
##
## Concept notes; most of their words stand in ro/concept-notes/.

note-kicker = Notă conceptuală: { $name }
note-item = { -The-item } { $number }: { $action }
note-item-alone = { -The-item } { $number }
note-items = { -The-items } { $numbers }
note-readiness = Redactat până acum: { $filled } { $slots ->
    [one] dintr-o singură parte
    [few] din { $slots } părți
   *[other] din { $slots } de părți
    }, { $words } din circa { $budget ->
    [few] { $budget } cuvinte
   *[other] { $budget } de cuvinte
    }
note-complete = Toate cele { $slots ->
    [few] { $slots } părți
   *[other] { $slots } de părți
    } sunt redactate: { $words ->
    [one] un cuvânt
    [few] { $words } cuvinte
   *[other] { $words } de cuvinte
    }
note-missing = De redactat: { $titles }.
note-prompt = { $prompt } (Circa { $words ->
    [few] { $words } cuvinte
   *[other] { $words } de cuvinte
    }.)
note-file-remark = Scrieți sub titluri, în Markdown. Comentariile ca acesta nu se tipăresc.

## note.counted

note-counted-to = { $timeline } (până la { $last })
note-counted-from = { $timeline } (începând cu { $first })
note-counted-between = { $timeline } (de la { $first } până la { $last })

## note.countdown

note-countdown-before = { $days ->
    [few] cu { $days } zile înainte
   *[other] cu { $days } de zile înainte
    }
note-countdown-one-before = cu o zi înainte
note-countdown-on = în ziua respectivă
note-countdown-after = { $days ->
    [few] după { $days } zile
   *[other] după { $days } de zile
    }
note-countdown-one-after = a doua zi

## note.table

note-table-title = Titlu
note-table-date = Data
note-table-place = Locul
note-table-organiser = Organizator
note-table-co-organisers = Coorganizatori
note-table-lead = Coordonator
note-table-partners = Parteneri
note-table-participants = Participanți și numărul lor
note-table-languages = Limbi de lucru
note-table-format = Format
note-table-budget = Buget și partea solicitată
note-table-focal-point = Persoană de contact

## note.roles

note-roles-lead = Coordonare
note-roles-joint = Coordonare comună
note-roles-responsible = Responsabil
note-roles-with = Colaborare
note-roles-support = Sprijin
note-roles-alternative = { $role } (sau { $bodies })

## note.progress

note-progress-done = realizată la { $date }
note-progress-in-progress = în desfășurare la { $date }
note-progress-percent = realizată în proporție de { $percent } % la { $date }
note-progress-postponed = amânată la { $date }
note-progress-cancelled = anulată la { $date }

## note.questions

note-questions-event-date = { $event }: la ce dată și în ce loc va avea loc? Planul nu indică data.
note-questions-timeline = { $number } { $action }: care este termenul? Planul nu îl indică.
note-questions-owner = { $number } { $action }: cine este responsabil? Planul nu indică pe nimeni.
note-questions-which-owner = { $number } { $action }: cine preia coordonarea: { $bodies }?

## calendar

# What stands within dates for { $day } is `calendar-day`, and for { $month } the name out of
# `calendar-names-months-in-dates`.
calendar-date = { $day } { $month } { $year }
calendar-day-of-year = { $day } { $month }
calendar-days-of-month = { $start }–{ $day } { $month } { $year }
calendar-day = { $count }
calendar-month-of-year = { $month } { $year }
calendar-season-of-year = { $season } { $year }
calendar-quarter = { $count ->
    [1] trimestrul I
    [2] trimestrul II
    [3] trimestrul III
   *[other] trimestrul IV
    }
calendar-quarter-of-year = { $quarter } { $year }
calendar-short-quarter = T{ $count }
calendar-half = { $count ->
    [1] semestrul I
   *[other] semestrul II
    }
calendar-half-of-year = { $half } { $year }
calendar-year = { $year }
calendar-range = { $start }–{ $end }
calendar-years = { $start }–{ $end }
calendar-by = până în { $time }
calendar-by-day = până la { $date }
calendar-by-year = până la sfârșitul anului { $year }
calendar-from = din { $time }
calendar-from-day = de la { $date }
calendar-ongoing = permanent
calendar-several = { $start }, { $end }
calendar-day-first = yes

## calendar.names (lists of alternatives)

calendar-names-months =
    ianuarie | ian
    februarie | feb | febr
    martie | mar | mart
    aprilie | apr
    mai
    iunie | iun
    iulie | iul
    august | aug
    septembrie | sept | sep
    octombrie | oct
    noiembrie | noi | nov | noiemb
    decembrie | dec
# The name as it stands behind the number of a day, then other spellings that are read.
calendar-names-months-in-dates =
    ianuarie
    februarie
    martie
    aprilie
    mai
    iunie
    iulie
    august
    septembrie
    octombrie
    noiembrie
    decembrie
calendar-names-short-months =
    ian.
    feb.
    mar.
    apr.
    mai
    iun.
    iul.
    aug.
    sept.
    oct.
    nov.
    dec.

# Spring, summer, fall, winter.
calendar-names-seasons =
    primăvara | primăvară | primavara
    vara | vară
    toamna | toamnă
    iarna | iarnă

## calendar.reading (lists)

calendar-reading-day-suffixes =
    - a | - lea
calendar-reading-early =
    începutul | început | debutul | prima parte a | primele luni ale
calendar-reading-mid =
    mijlocul | jumătatea | mijloc
calendar-reading-late =
    spre sfârșitul | spre finele | spre finalul | către sfârșitul | către finele | ultima parte a | ultimele luni ale
calendar-reading-lead-ins =
    în | la | pe | în cursul | pe parcursul | în decursul | pe durata | în jurul | în jurul datei de
    aproximativ | circa | cca | ca | orientativ | preliminar | luna | lunile | lunii | în luna
    în lunile | perioada | în perioada | bieniul | trieniul | toată | tot
    prevăzut pentru | prevăzută pentru | planificat pentru | planificată pentru | preconizat pentru
    programat pentru | estimat | data | datele | data de | la data de | în data de | data estimată
    data preconizată | cândva în | cel mai probabil în | pentru
calendar-reading-remarks =
    , preliminar | , provizoriu | , orientativ | , estimativ | , estimat | , aproximativ | , cca
    , de confirmat | , urmează a fi confirmat | , data urmează a fi confirmată | , sub rezerva confirmării
    , planificat | , preconizat | preliminar | provizoriu | orientativ | estimativ | aproximativ
    de confirmat | ?
calendar-reading-plan-period =
    perioada planului | perioada de implementare | perioada de implementare a planului | durata planului
    perioada de realizare a planului | perioada de valabilitate a planului | perioada acoperită de plan
    perioada proiectului | perioada programului | perioada strategiei | planul | planului | proiectul
    programul | strategia | planul strategic | perioada de planificare
calendar-reading-separators =
    , și | , | și | & | ; | / | precum și | și în | și la | și pe
calendar-reading-ranges =
    <moment> - <moment>
    | [de la|din|începând cu|începând din|între|de|de pe] <moment> (la|până la|până în|până în luna|până pe|pînă la|pînă în) [sfârșitul|finele|finalul] <moment>
    | [de la|din|între] <moment> - [sfârșitul|finele|finalul] <moment>
    între <moment> și <moment>
    de la <moment> (la|până la) <moment> inclusiv
calendar-reading-recurrences =
    | [cel puțin|minimum|minim] <frequency>
    (cu periodicitate|cu o periodicitate|cu frecvență|cu o frecvență|în mod|pe bază|cu caracter) <frequency>
    (ședință|ședințe|reuniune|reuniuni|întâlnire|întâlniri|revizuire|revizuiri|evaluare|evaluări|raport|rapoarte|activitate|activități|actualizare|actualizări) <frequency>
    (în fiecare|fiecare|în fiecare zi de) <weekday>
    (săptămânal|în fiecare săptămână) [,|-] <weekday>
    (la sfârșitul|la finele|la finalul|la începutul|până la sfârșitul|până la finele) (fiecărui|fiecărei) <unit>
    | [permanent|continuu|periodic|în desfășurare] [,|-] <frequency>
    | [permanent|continuu|periodic|în desfășurare] [,|-] (în fiecare|fiecare|la fiecare|o dată la|la) <unit>
    | [permanent|continuu|periodic|în desfășurare] [,|-] [cel puțin] (la fiecare|o dată la|odată la|din|la) <duration>
    (în fiecare|fiecare) [lună] <names> [a fiecărui an]
    | [în|la|pe|luna|lunile|în luna|în lunile] <names> (al fiecărui an|ale fiecărui an|a fiecărui an|din fiecare an|în fiecare an|anual|ai fiecărui an)
    (în fiecare an|anual) [,] (în|la|până în|până la|înainte de) [luna|lunile|sfârșitul lunii|începutul lunii] <names>
    <frequency> [,] (în|la|până în|până la|înainte de|pe) [luna|lunile|sfârșitul lunii|începutul lunii] <names>
    <frequency> [,|:|-] <names>
    (până în|până la|înainte de) [sfârșitul lunii|finele lunii|luna] <names> (al fiecărui an|a fiecărui an|din fiecare an|în fiecare an)
    (o dată|odată|cel puțin o dată|minimum o dată) (pe|la|în fiecare|într|într - un|într - o) <unit>
    (cel puțin o dată|minimum o dată|o dată|odată) (la|la fiecare|în) <duration>
    pe <unit>
calendar-reading-waits =
    | [la|cel puțin la|cel puțin|în|nu mai devreme de] <lapse> (după|de la|de la data|începând de la) <item>
    <item> + <lapse>
    (după|ulterior) <item>
# What words of an event’s name may begin and end with where a phrase says the name in another case, or
# with another article: letters without what they stand at. Where a language has none: { "" }.
calendar-reading-beginnings = { "" }
calendar-reading-endings =
    ă | a | e | ei | ii | i | ea | area | ării | ia | ie | iei | ul | ului | lui | le | lor | uri | urile | urilor | ile | ilor

# An “and” that is written in one with the word behind it, without a blank; it is a separator, too.
calendar-reading-joined = { "" }

calendar-reading-adoption =
    adoptare | adoptarea | adoptarea planului | adoptarea prezentului plan | adoptarea planului strategic
    adoptarea strategiei | aprobare | aprobarea | aprobarea planului | aprobarea prezentului plan
    aprobarea planului strategic | aprobarea strategiei | adoptării | adoptării planului
    aprobării | aprobării planului | aprobării planului strategic | adoptării planului strategic
calendar-reading-adopted =
    adoptat | adoptată | aprobat | aprobată | adoptat cu amendamente | aprobat cu amendamente
    adoptat cu modificări | aprobat cu modificări

## calendar.reading.names (lists of alternatives)

calendar-reading-names-numbers =
    unu | un | o | una
    doi | două | doua
    trei
    patru
    cinci
    șase
    șapte
    opt
    nouă
    zece
    unsprezece
    doisprezece | douăsprezece
    treisprezece
    paisprezece
    cincisprezece
    șaisprezece
    șaptesprezece
    optsprezece
    nouăsprezece
    douăzeci
    douăzeci și unu | douăzeci și una
    douăzeci și doi | douăzeci și două
    douăzeci și trei
    douăzeci și patru
    douăzeci și cinci
    douăzeci și șase
    douăzeci și șapte
    douăzeci și opt
    douăzeci și nouă
    treizeci
    treizeci și unu | treizeci și una
calendar-reading-names-larger-numbers =
    36 | treizeci și șase
    40 | patruzeci
    45 | patruzeci și cinci
    48 | patruzeci și opt
    50 | cincizeci
    60 | șaizeci
    70 | șaptezeci
    75 | șaptezeci și cinci
    80 | optzeci
    90 | nouăzeci
    100 | o sută
    120 | o sută douăzeci
    180 | o sută optzeci

# Lengths of time in one word: the length in figures, then its words.
calendar-reading-names-durations = { "" }
calendar-reading-names-ordinals =
    primul | prima | primii | primele | întâi | întâiul | întâia | I
    al doilea | a doua | doilea | doua | al II - lea | a II - a | al 2 - lea | a 2 - a | II
    al treilea | a treia | treilea | treia | al III - lea | a III - a | al 3 - lea | a 3 - a | III
    al patrulea | a patra | patrulea | patra | al IV - lea | a IV - a | al 4 - lea | a 4 - a | IV
    al cincilea | a cincea | al V - lea | a V - a | al 5 - lea | a 5 - a | V
    al șaselea | a șasea | al VI - lea | a VI - a | al 6 - lea | a 6 - a | VI
calendar-reading-names-weekdays =
    luni | lunea | lun
    marți | marțea
    miercuri | miercurea | mie
    joi | joia
    vineri | vinerea | vin
    sâmbătă | sâmbăta
    duminică | duminica

## calendar.reading.units (lists)

calendar-reading-units-day =
    zi | zile | de zile | zile calendaristice | de zile calendaristice | zi calendaristică | zilei
calendar-reading-units-week =
    săptămână | săptămâni | de săptămâni | săptămânii
calendar-reading-units-month =
    lună | luni | de luni | luna | lunii | luni calendaristice | de luni calendaristice
calendar-reading-units-quarter =
    trimestru | trimestre | de trimestre | trimestrului
calendar-reading-units-half =
    semestru | semestre | de semestre | semestrului | jumătate de an
calendar-reading-units-year =
    an | ani | de ani | anului | an calendaristic | ani calendaristici
calendar-reading-units-working-day =
    zi lucrătoare | zile lucrătoare | de zile lucrătoare | zi de lucru | zile de lucru

## calendar.reading.frequencies (lists)

calendar-reading-frequencies-daily =
    zilnic | zilnică | în fiecare zi
calendar-reading-frequencies-weekly =
    săptămânal | săptămânală | săptămânale | în fiecare săptămână
calendar-reading-frequencies-fortnightly =
    bilunar | bilunară | la două săptămâni | o dată la două săptămâni | de două ori pe lună
    chenzinal
calendar-reading-frequencies-monthly =
    lunar | lunară | lunare | în fiecare lună
calendar-reading-frequencies-every-two-months =
    bimestrial | bimestrială | bimestriale | o dată la două luni
calendar-reading-frequencies-quarterly =
    trimestrial | trimestrială | trimestriale | în fiecare trimestru | de patru ori pe an | de 4 ori pe an
calendar-reading-frequencies-every-four-months =
    de trei ori pe an | de 3 ori pe an
calendar-reading-frequencies-half-yearly =
    semestrial | semestrială | semestriale | în fiecare semestru | de două ori pe an | de 2 ori pe an
    bianual | bianuală
calendar-reading-frequencies-yearly =
    anual | anuală | anuale | în fiecare an | an de an | o dată pe an | fiecare an
calendar-reading-frequencies-every-two-years =
    bienal | bienală | bienale | o dată la doi ani | din doi în doi ani | la fiecare doi ani
calendar-reading-frequencies-every-three-years =
    trienal | trienală | trienale | o dată la trei ani | din trei în trei ani | la fiecare trei ani

## calendar.reading.moments (lists by key)

calendar-reading-moments-day =
    <day> <month> [,|a anului|anul] [<year>]
    <day> [-|/] <month> [-|/|,] [<year>]
    <year> [,] <month> <day>
    <month> <day> [,] <year>
    <weekday> [,] <day> <month> [,] <year>
    <day> [-|/] <month> [-|/|'] <short_year>
calendar-reading-moments-week-of-day =
    săptămâna (din|de la|care începe la|care începe cu|care începe pe|începând cu) <day> <month> [,] [<year>]
    săptămâna <day> <month> [,] [<year>]
calendar-reading-moments-week =
    (săptămâna|săptămâni|săptămânile|săpt|S) [nr] <number> [,|/|-|din|din anul|a anului] [<year>]
    săptămâna (a|al) <number> [-] [a|lea] (din|din anul|a anului) <year>
    <year> [,|-] (săptămâna|săpt|S|W) <number>
calendar-reading-moments-month =
    | [luna|lunii] <month> [,|/|-|a anului|al anului|anul|din|din anul] [<year>]
    <year> [,|:] <month>
    <month> ['|-|/] <short_year>
calendar-reading-moments-season =
    <season> [,|/|anului|lui|din|anul|din anul] [<year>]
    <year> [,|:|-] <season>
calendar-reading-moments-season-of-years =
    <season> [anilor|,] <two_years>
calendar-reading-moments-quarter =
    (T|Q|trimestrul|trimestrele|trimestrului|trim|tr) <number> [,|/|-|al anului|ale anului|a anului|anul|din|din anul] [<year>]
    <number> (trimestru|trimestre|trim|T) [,|/|-|al anului|ale anului|anul|din|din anul] [<year>]
    <year> [,|/|-|:] (T|Q|trimestrul|trim) <number>
    (T|trimestrul|trim) <number> ' <short_year>
calendar-reading-moments-half =
    (semestrul|semestrele|semestrului|sem|S|H) <number> [,|/|-|al anului|ale anului|a anului|anul|din|din anul] [<year>]
    <number> (semestru|semestre|sem|jumătate|S) [,|/|-|al anului|a anului|anul|din|din anul] [<year>]
    <year> [,|/|-|:] (semestrul|sem|S|H) <number>
calendar-reading-moments-fiscal-quarter =
    (T|trimestrul|trim) <number> [,|/|-|al|din] (anul bugetar|anului bugetar|anul fiscal|anului fiscal|anul financiar|anului financiar|exercițiul bugetar|exercițiului bugetar) [-] <fiscal_year>
    (anul bugetar|anul fiscal|anul financiar|exercițiul bugetar|exercițiul financiar) <fiscal_year> [,|/|-] (T|trimestrul|trim) <number>
calendar-reading-moments-fiscal-year =
    (AF|anul bugetar|anii bugetari|anul fiscal|anii fiscali|anul financiar|anii financiari|exercițiul bugetar|exercițiile bugetare|exercițiul financiar|exercițiile financiare|exercițiul fiscal|anului bugetar|anului fiscal) [-] <fiscal_year>
    <fiscal_pair>
calendar-reading-moments-year =
    | [anul|anului|anii|an|anul calendaristic|anului calendaristic] <year>
calendar-reading-moments-plan-quarter =
    (T|trimestrul|trim) <number> [,|/|-|al|din] (anul|anului|an) <number>
    (T|trimestrul|trim) <number> (al|din) <ordinal> an
calendar-reading-moments-plan-year =
    (anul|anii|an|A) <number> [(al planului|ai planului|al proiectului|al programului|al strategiei|al implementării|de implementare|de realizare)]
    <number> an (al planului|al proiectului|al programului|al strategiei|al implementării|de implementare|de implementare a planului|de realizare a planului)
    <ordinal> an
calendar-reading-moments-plan-month =
    (luna|lunile|L) <number> [(a planului|ale planului|a proiectului|a programului|a strategiei|de implementare)]
    <number> (a planului|a proiectului|a programului)
    <ordinal> lună (a planului|a proiectului|a programului|de implementare)
calendar-reading-moments-portion =
    <portion> [anului|anul|lui] <year>
    <portion> (lunii|luna|lui) <month> [,|a anului|al anului] [<year>]
    <portion> <month> [,|a anului|al anului] [<year>]
    <year> [,|:] <portion>
    <portion> [anului]
calendar-reading-moments-number =
    <number> [,] <year>

## calendar.reading.shares (lists by key)

calendar-reading-shares-quarter =
    (T|trimestrul|trim) <number> (al|din|,|/|-) <time>
    <ordinal> trimestru (al|din) <time>
calendar-reading-shares-half =
    (semestrul|sem|S) <number> (al|din|,|/|-) <time>
    <ordinal> (jumătate|semestru) (a|al|din) <time>
calendar-reading-shares-first =
    (primul|prima|primele|primii) <duration> [(ale|ai|a|al|din) <time>]
calendar-reading-shares-last =
    (ultimul|ultima|ultimele|ultimii) <duration> [(ale|ai|a|al|din) <time>]
    (ultimul|ultima) <unit> [(a|al|din) <time>]
calendar-reading-shares-nth =
    <ordinal> <unit> (a|al|din) <time>
calendar-reading-shares-lasting =
    | [timp de|pe o perioadă de|pe o durată de] <duration> (începând cu|începând din|începând de la|de la|din) <time>
    (din|de la|începând cu|începând din) <time> (timp de|pe o perioadă de|pe o durată de) <duration>

## calendar.reading.wholes (lists by key)

calendar-reading-wholes-ongoing =
    (permanent|permanentă|continuu|continuă|în continuu|constant|neîntrerupt|în desfășurare|în derulare|în curs|în proces|în curs de desfășurare|în curs de realizare|nedeterminat|mereu|întotdeauna)
    (activitate|sarcină|proces|acțiune|măsură|funcție) (permanentă|permanent|continuă|continuu|constantă|curentă|periodică|regulată)
    (în mod|cu caracter|pe bază) (permanent|permanentă|continuu|constant|sistematic|regulat|periodic|neîntrerupt)
    în permanență
    până la noi dispoziții
    (pe parcursul|pe tot parcursul|pe întreg parcursul|în cursul|pe durata|pe toată durata|pe întreaga durată|în timpul|în decursul) (planului|perioadei planului|anului|perioadei|proiectului|programului|strategiei|planului strategic|implementării|implementării planului|realizării planului|perioadei de implementare)
    (pe parcursul|pe tot parcursul|pe întreg parcursul|pe durata|pe toată durata|pe întreaga durată) (perioadei de implementare a planului|de implementare|de implementare a planului|de realizare a planului|a planului|de valabilitate a planului)
    (tot anul|pe tot parcursul anului|tot timpul|oricând|în orice moment|toată perioada|în toată perioada|întreaga perioadă)
    | [permanent|continuu|în desfășurare] [,|-] (la necesitate|după necesitate|după caz|la nevoie|dacă este necesar|dacă este cazul|când este necesar|când este cazul|ori de câte ori este necesar|ori de câte ori este nevoie|în funcție de necesități|în funcție de necesitate|conform necesităților)
    | [permanent|continuu|în desfășurare] [,|-] (la cerere|la solicitare|la cererea părților)
    (ad hoc|ad - hoc|de la caz la caz|periodic|periodică|regulat|cu regularitate|în mod regulat|la intervale regulate|din când în când|sistematic|punctual)
calendar-reading-wholes-to-be-agreed =
    de (stabilit|confirmat|convenit|hotărât|decis|determinat|definit|fixat|anunțat|precizat)
    (data|datele|termen|termenul|perioada|calendar|calendarul) de (stabilit|confirmat|convenit|hotărât|decis|determinat|definit|fixat|anunțat)
    | [data|datele|termenul|perioada] urmează (a fi|să fie) (stabilit|stabilită|stabilite|confirmat|confirmată|confirmate|convenit|convenită|convenite|decis|decisă|determinat|determinată|definit|definită|fixat|fixată|anunțat|anunțată|precizat|precizată)
    se va (stabili|confirma|conveni|decide|hotărî|determina|anunța|preciza) [ulterior]
    | [data|termenul] (va fi stabilit|va fi stabilită|va fi anunțat|va fi anunțată|va fi confirmat|va fi confirmată) [ulterior]
    (nestabilit|nestabilită|nedefinit|nedeterminată|neconfirmat|neconfirmată|încă nestabilit|încă nestabilită|încă neconvenit|neconvenit)
    (TBD|TBC|TBA)
calendar-reading-wholes-by =
    (până la|până în|până pe|până|pînă la|pînă în|cel târziu|cel târziu la|cel târziu în|cel târziu până la|cel târziu până în|nu mai târziu de|termen|termen - limită|termen limită|data - limită|data limită|scadent la|scadență|finalizare|încheiere) [:] [sfârșitul|finele|finalul|sfârșit de|final de] <time>
    (înainte de|înaintea) (sfârșitul|finele|finalul|sfârșitului|finalului|încheierea) <time>
    | [permanent|continuu|în desfășurare] [,|-] până (la|în) [sfârșitul|finele|finalul] <time>
    <time> (cel târziu|inclusiv|termen limită|termen - limită|ca termen limită)
    <time> , (cel târziu|termen limită|termen - limită|sfârșitul|finele)
    | [la|pe la] (sfârșitul|finele|finalul|sfârșit de|final de) <time>
calendar-reading-wholes-by-plan-end =
    | [până la|la|pe la|cel târziu la] (sfârșitul|finele|finalul|încheierea|expirarea) (planului|proiectului|programului|strategiei|planului strategic|perioadei planului|perioadei de implementare|implementării|implementării planului|perioadei de planificare)
calendar-reading-wholes-before =
    (înainte de|înaintea|anterior|anterior datei de) <time>
calendar-reading-wholes-from =
    (din|de la|începând cu|începând din|începând de la|cu începere din|cu începere de la|începere|început|începe în|începe la|nu mai devreme de|cu efect din|cu efect de la|de la începutul|din data de|de la data de) [:] <time>
    | [din|de la|începând cu|începând din] <time> (înainte|și ulterior|și în continuare|și anii următori|încolo|și după)
    | [din|de la|începând cu|începând din] <time> [,|-|și] (permanent|continuu|în continuu|în mod continuu|până la noi dispoziții|fără termen de încheiere)
    (permanent|continuu|în mod continuu|în desfășurare) [,|-] (din|de la|începând cu|începând din) <time>
    <time> și (anii următori|în anii următori|ulterior|anii ulteriori)
    <time> →
    <time> +
    <time> -
calendar-reading-wholes-after =
    (după|ulterior datei de|după data de) <time>
calendar-reading-wholes-recurring =
    <recurrence>
calendar-reading-wholes-recurring-from =
    <recurrence> [,|-] (din|de la|începând cu|începând din|începând de la|cu începere din) <time> [înainte|în continuare]
    (din|de la|începând cu|începând din) <time> [,] <recurrence>
    <recurrence> [,] după <time>
calendar-reading-wholes-recurring-until =
    <recurrence> [,|-] (până la|până în|până) [sfârșitul|finele|finalul] <time>
calendar-reading-wholes-recurring-in =
    <recurrence> [,|-] [în|din|pe parcursul|în cursul|între|în perioada] <time>
    <time> [,|-] <recurrence>
calendar-reading-wholes-before-event =
    (înainte de|înaintea|imediat înainte de|imediat înaintea|cu puțin înainte de|până la|la timp pentru|cel târziu la|pentru|în ajunul|în vederea|în pregătirea) <event>
calendar-reading-wholes-at-event =
    (la|în cadrul|în timpul|cu ocazia|cu prilejul|în marja|în paralel cu|concomitent cu|odată cu|pe durata) <event>
    <event>
calendar-reading-wholes-after-event =
    (după|imediat după|la scurt timp după|de la|începând cu|începând de la|în urma|ulterior|cât mai curând după|cât mai repede după|îndată după) <event>
calendar-reading-wholes-duration-before-event =
    <event> - <duration>
    | [cu|cu cel puțin|cel puțin|cel târziu cu|cu minimum|cu circa|cu aproximativ|nu mai târziu de] <duration> (înainte de|înaintea|anterior|până la) <event>
calendar-reading-wholes-duration-after-event =
    | [la|cel puțin la|cel puțin|la cel puțin|nu mai devreme de|nu mai devreme de la|la circa|la aproximativ|peste] <duration> (după|de la|din momentul) <event>
    <event> + <duration>
calendar-reading-wholes-within-duration-of-event =
    (în|în termen de|în decurs de|într - un termen de|în cel mult|în maximum|în maxim|în termen de cel mult|în termen de maximum|cel târziu în|cel târziu la|nu mai târziu de|în termenul de) <duration> (de la|după|din momentul|de la data|începând cu) <event>
    în (primele|primii|următoarele|următorii) <duration> (de la|după|din momentul) <event>

## progress

progress-title = Raport de progres
progress-period-line = Perioada de raportare: { $from } – { $to }
progress-as-of-line = Situația la { $date }
progress-prepared-by = Întocmit de: { $name }
progress-days = { $count ->
    [one] o zi
    [few] { $count } zile
   *[other] { $count } de zile
    }
progress-more = { $count ->
    [one] Încă una figurează în tabelul cu toate { -the-items } (ultima anexă).
    [few] Alte { $count } figurează în tabelul cu toate { -the-items } (ultima anexă).
   *[other] Alte { $count } figurează în tabelul cu toate { -the-items } (ultima anexă).
    }
progress-more-in-plan = { $count ->
    [one] Încă una figurează în plan.
    [few] Alte { $count } figurează în plan.
   *[other] Alte { $count } figurează în plan.
    }
progress-more-goals = { $count ->
    [one] Încă un { -goal }, care necesită mai puțină atenție, figurează în anexa A.
    [few] Alte { $count } { -goals }, care necesită mai puțină atenție, figurează în anexa A.
   *[other] Alte { $count } de { -goals }, care necesită mai puțină atenție, figurează în anexa A.
    }
progress-more-risks = { $count ->
    [one] Încă unul figurează în registrul riscurilor.
    [few] Alte { $count } figurează în registrul riscurilor.
   *[other] Alte { $count } figurează în registrul riscurilor.
    }
progress-nothing-under = Nimic de raportat la: { $titles }.
progress-annex-title = Anexa { $letter }: { $title }
progress-key-figures = Cifre principale
progress-nothing-reported = { $count ->
    [one] La { $date }, nu s-a raportat nimic despre singura { -item } din plan.
    [few] La { $date }, nu s-a raportat nimic despre cele { $count } { -items } din plan.
   *[other] La { $date }, nu s-a raportat nimic despre cele { $count } de { -items } din plan.
    }
progress-of-items = { $count ->
    [one] dintr-o { -item }
    [few] din { $count } { -items }
   *[other] din { $count } de { -items }
    }
progress-of-open-items = { $count ->
    [one] dintr-o { -item } nefinalizată
    [few] din { $count } { -items } nefinalizate
   *[other] din { $count } de { -items } nefinalizate
    }
progress-reported-on = Raportate
progress-due-within = Scadente în { $days }
progress-pledged-in = Promis, { $currency }
progress-of-planned = din { $amount } planificați
progress-last-figure = Ultimul raport: { $figure }
progress-last-report-of = Ultimul raport: situația la { $date }.
progress-attention = Necesită atenție
progress-attention-table = { -Items } cu cea mai mare depășire a termenului
progress-attention-none = Nu există { -items } cu termen depășit, iar despre toate cele al căror termen s-a încheiat s-a raportat.
progress-attention-more = { $count ->
    [one] Încă o { -item } are termenul depășit sau încheiat fără raport.
    [few] Alte { $count } { -items } au termenul depășit sau încheiat fără raport.
   *[other] Alte { $count } de { -items } au termenul depășit sau încheiat fără raport.
    }
progress-how-late = Întârziere
progress-days-ended = { $count ->
    [one] termen încheiat acum o zi
    [few] termen încheiat acum { $count } zile
   *[other] termen încheiat acum { $count } de zile
    }
progress-nothing-known = nu s-a raportat nimic
progress-asked = Ce se solicită organului de conducere
progress-asked-of = Ce se solicită: { $body }
progress-ask-owner = { $count ->
    [one] Desemnarea responsabilului pentru { -the-item } { $items }.
    [few] Desemnarea responsabililor pentru { -the-items } { $items }.
   *[other] Desemnarea responsabililor pentru { -the-items } { $items }.
    }
progress-ask-timeline = { $count ->
    [one] Convenirea termenului pentru { -the-item } { $items }.
    [few] Convenirea termenelor pentru { -the-items } { $items }.
   *[other] Convenirea termenelor pentru { -the-items } { $items }.
    }
progress-ask-date = { $count ->
    [one] Stabilirea datei acestui eveniment: { $events }.
    [few] Stabilirea datei fiecăruia dintre aceste evenimente: { $events }.
   *[other] Stabilirea datei fiecăruia dintre aceste evenimente: { $events }.
    }
progress-others = { $count ->
    [one] încă una
    [few] alte { $count }
   *[other] alte { $count }
    }
progress-contents = Cuprins
progress-page = Pagina
progress-money-and-risks = Fonduri și riscuri
progress-lead-in = { $word }:
progress-money-short = Din { $planned } { $currency } planificați, { $pledged } sunt promiși și { $spent } cheltuiți; rămân de identificat { $gap }.
progress-money-covered = Din { $planned } { $currency } planificați, { $pledged } sunt promiși și { $spent } cheltuiți.
progress-top-risk = { $count ->
    [one] Cel mai grav, de nivel { $level }: { $title }.
    [few] Dintre cele deschise, { $count } sunt de nivel { $level }; primul din registru: { $title }.
   *[other] Dintre cele deschise, { $count } sunt de nivel { $level }; primul din registru: { $title }.
    }
progress-top-response = Răspuns: { $response }
progress-summary-goals = { $count ->
    [one] Planul are un { -goal }: { $parts }.
    [few] Planul are { $count } { -goals }: { $parts }.
   *[other] Planul are { $count } de { -goals }: { $parts }.
    }
progress-goals-complete = { $count ->
    [one] { $count } este îndeplinit
    [few] { $count } sunt îndeplinite
   *[other] { $count } sunt îndeplinite
    }
progress-goals-on-track = { $count ->
    [one] { $count } decurge conform planului
    [few] { $count } decurg conform planului
   *[other] { $count } decurg conform planului
    }
progress-goals-delayed = { $count ->
    [one] { $count } este în întârziere
    [few] { $count } sunt în întârziere
   *[other] { $count } sunt în întârziere
    }
progress-goals-off-track = { $count ->
    [one] { $count } este în întârziere gravă
    [few] { $count } sunt în întârziere gravă
   *[other] { $count } sunt în întârziere gravă
    }
progress-goals-reports-missing = { $count ->
    [one] pentru { $count } lipsesc rapoarte scadente
    [few] pentru { $count } lipsesc rapoarte scadente
   *[other] pentru { $count } lipsesc rapoarte scadente
    }
progress-goals-not-reported = { $count ->
    [one] despre { $count } nu s-a raportat
    [few] despre { $count } nu s-a raportat
   *[other] despre { $count } nu s-a raportat
    }
progress-goals-closed = { $count ->
    [one] { $count } nu mai are nicio { -item }
    [few] { $count } nu mai au nicio { -item }
   *[other] { $count } nu mai au nicio { -item }
    }
progress-own-words = Comentariul secretariatului
progress-own-words-prompt = Ceea ce cifrele nu spun, pentru adunare, consiliu sau un donator, în circa 120 de cuvinte: ce a contat în această perioadă, ce obstacole există, ce se solicită cititorului.
progress-done = Realizată
progress-in-progress = În desfășurare
progress-not-started = Neîncepută
progress-postponed = Amânată
progress-cancelled = Anulată
progress-not-reported = Fără raport
progress-overdue = Termen depășit

# The same within a sentence.
progress-said-done = realizată
progress-said-in-progress = în desfășurare
progress-said-not-started = neîncepută
progress-said-postponed = amânată
progress-said-cancelled = anulată
progress-said-not-reported = fără raport
progress-said-overdue = termen depășit
progress-on-track = Conform planului
progress-delayed = În întârziere
progress-off-track = În întârziere gravă
progress-reports-missing = Lipsesc rapoarte
progress-complete = Îndeplinit
progress-closed = Fără { -items } rămase
progress-overview = Privire de ansamblu
progress-overview-rates = Ponderea { -of-the-items } realizate, cu termen depășit, aproape de scadență și neraportate, pe { -sections }
progress-overview-bars = { -Items } după stadiu. { $figures }
progress-overview-bar = { $name }: { $figures }.
progress-section = { -Section }
progress-items = { -Items }
progress-all = Toate { -the-sections }
progress-share-done = Ponderea celor realizate
progress-due-soon = Scadente în { $days }
progress-past-unreported = Încheiate fără raport
progress-counting-rule = Ponderea celor realizate: { -the-items } realizate, din cele neanulate. Termen depășit: raportate, nici realizate, nici anulate, după ultima zi a termenului, astfel cum a fost modificat ultima dată. Încheiate fără raport: termenul s-a încheiat și nu s-a raportat niciodată; nu se știe ce s-a întâmplat cu ele. Scadente în { $days }: nici realizate, nici anulate, raportate sau nu.
progress-lights = Situația { -of-the-goals }
progress-lights-table = Situația fiecărui { -goal }: semnalul și { -the-items } sale raportate, realizate, cu termen depășit și cu termen încheiat fără raport
progress-goal = { -Goal }
progress-lights-all = Situația fiecărui { -goal }
progress-light = Semnal
progress-coverage-heading = Acoperire
progress-coverage = { $count } din { $all } raportate
progress-goals-waiting = { $count ->
    [one] { $light }, fără { -items } deja scadente: { -the-goal } { $goals }.
    [few] { $light }, fără { -items } deja scadente: { -the-goals } { $goals }.
   *[other] { $light }, fără { -items } deja scadente: { -the-goals } { $goals }.
    }
progress-declared-on = Declarat: { $light }, { $date }
progress-rule-on-track = { $light }: s-a raportat ceva, nicio { -item } nu are termenul depășit și nu este amânată, iar niciuna nu și-a încheiat termenul fără raport.
progress-rule-delayed = { $light }: o { -item } are termenul depășit sau este amânată.
progress-rule-off-track = { $light }: o { -item } are termenul depășit cu peste { $days } sau cel puțin { $percent } % din { -the-items } raportate au termenul depășit cu peste { $grace }.
progress-rule-reports-missing = { $light }: nicio { -item } nu are termenul depășit și nu este amânată, dar cel puțin una și-a încheiat termenul fără raport; tăcerea nu înseamnă că totul decurge conform planului.
progress-rule-complete = { $light }: toate { -the-items } sunt realizate sau anulate.
progress-rule-closed = { $light }: toate { -the-items } sunt anulate.
progress-rule-not-reported = { $light }: nu s-a raportat despre nicio { -item }.
progress-achieved = Ce s-a realizat în această perioadă
progress-item = { -Item }
progress-done-on = Realizată la
progress-note-and-evidence = Notă și dovezi
progress-under-way = În desfășurare
progress-last-report = Ultimul raport
progress-cancelled-items = Anulate
progress-cancelled-on = Anulată la
progress-reason = Motiv
progress-no-reason = motivul nu este indicat
progress-reported-by = { $number ->
    [one] A raportat: { $body }
   *[other] Au raportat: { $body }
    }
progress-overdue-items = Termen depășit
progress-end-of-timeline = Sfârșitul termenului
progress-past-items = Termen încheiat, fără raport
progress-past-remark = Termenele acestor { -items } s-au încheiat și nu s-a raportat niciodată despre ele. Este posibil să fi fost realizate.
progress-due-items = Ce este scadent în { $days }
progress-ends = Scadentă la
progress-ended = Termen încheiat la
progress-days-ago = { $count ->
    [one] acum o zi
    [few] acum { $count } zile
   *[other] acum { $count } de zile
    }
progress-days-ahead = { $count ->
    [0] astăzi
    [one] peste o zi
    [few] peste { $count } zile
   *[other] peste { $count } de zile
    }
progress-standing = Stadiu
progress-moves = Amânări
progress-slip-days = Decalaj în zile
progress-body = Entitate
progress-slip-rule = Decalaj: de la ultima zi a termenului inițial până la cea a termenului nou.
progress-not-known = nu se știe
progress-schedule = Grafic de realizare
progress-schedule-chart = { $count ->
    [one] Diagramă Gantt pentru o { -item }, de la { $from } până la { $to }: o bară pentru termen, în tonul stadiului.
    [few] Diagramă Gantt pentru { $count } { -items }, de la { $from } până la { $to }: câte o bară pentru fiecare termen, în tonul stadiului.
   *[other] Diagramă Gantt pentru { $count } de { -items }, de la { $from } până la { $to }: câte o bară pentru fiecare termen, în tonul stadiului.
    }
progress-schedule-baseline = Termen inițial, dacă a fost modificat
progress-schedule-mark = Ultima zi
progress-schedule-open = Continuă
progress-schedule-day = { $date }
progress-schedule-row = { $item }: { $parts }.
progress-schedule-range = de la { $from } până la { $to }
progress-schedule-moved = { $timeline } (termen inițial: { $baseline })
progress-schedule-overdue = { $count ->
    [one] termen depășit cu o zi
    [few] termen depășit cu { $count } zile
   *[other] termen depășit cu { $count } de zile
    }
progress-schedule-no-timeline = fără termen
progress-owed = Restanțe și scadențe pe entități
progress-owed-remark = Pentru fiecare entitate responsabilă: ce are termenul depășit, s-a încheiat fără raport sau este scadent în { $days }, în ordinea datelor. Ceea ce revine mai multor entități figurează la fiecare dintre ele.
progress-owed-table = Restanțele și scadențele fiecărei entități, cu sfârșitul termenului și stadiul
progress-open-items = { -Items } nefinalizate
progress-sheet-title = { -Items } nefinalizate: { $body }
progress-sheet-summary = { $count ->
    [one] { $body } { $number ->
        [one] răspunde
       *[other] răspund
        }, separat sau împreună cu alte entități, de o { -item } care nu este nici realizată, nici anulată.
    [few] { $body } { $number ->
        [one] răspunde
       *[other] răspund
        }, separat sau împreună cu alte entități, de { $count } { -items } care nu sunt nici realizate, nici anulate.
   *[other] { $body } { $number ->
        [one] răspunde
       *[other] răspund
        }, separat sau împreună cu alte entități, de { $count } de { -items } care nu sunt nici realizate, nici anulate.
    }
progress-sheet-overdue = { $count ->
    [one] Dintre acestea, una are termenul depășit.
    [few] Dintre acestea, { $count } au termenul depășit.
   *[other] Dintre acestea, { $count } au termenul depășit.
    }
progress-risks = Riscuri și probleme
progress-risk-table = Riscuri și probleme deschise, în ordinea gravității
progress-kind = Tip
progress-risk = Risc
progress-issue = Problemă
progress-level = Nivel
progress-high = Ridicat
progress-medium = Mediu
progress-low = Scăzut

# The same within a sentence.
progress-said-high = ridicat
progress-said-medium = mediu
progress-said-low = scăzut
progress-owner = Responsabil
progress-response = Răspuns
progress-related-items = { -Items }:{ " " }
progress-indicators = Indicatori
progress-indicator-table = Ce se măsoară, de unde s-a pornit, unde trebuie să se ajungă și care este situația actuală
progress-actual = Valoare realizată
progress-how-far = Progres
progress-money = Fonduri
progress-money-table = Fonduri planificate, promise și cheltuite, pe monede și { -sections }
progress-currency = Monedă
progress-planned = Planificat
progress-pledged = Promis
progress-spent = Cheltuit
progress-gap = Deficit
progress-total = Total
progress-gap-rule = Deficit: ceea ce este planificat și nu a fost promis.
progress-thousands = .
progress-decimal = ,
progress-questions = Chestiuni nesoluționate
progress-no-owner = Fără responsabil
progress-no-timeline = Fără termen
progress-loose-timeline = Termene care necesită interpretare
progress-ask-about = În desfășurare fără dată de încheiere și neraportate în această perioadă
progress-annex = Toate { -the-items } și stadiul lor
progress-annex-status = Stadiu
progress-now-due = termen nou: { $timeline }
progress-days-late = { $count ->
    [one] termen depășit cu o zi
    [few] termen depășit cu { $count } zile
   *[other] termen depășit cu { $count } de zile
    }
progress-percent = { $number } %

## critical-path

critical-path-of = Drumul critic: { $event }
critical-path-day-is = Ziua evenimentului: { $date }
critical-path-day-is-by = Ziua evenimentului: { $said }, considerată { $date }
critical-path-day-is-open = Ziua evenimentului: de convenit
critical-path-answer = Concluzie
critical-path-feasible = { $count ->
    [one] Da: „{ $event }” poate avea loc la { $date }. Lucrările premergătoare pot fi încheiate la timp pentru { $first }, ceea ce lasă o rezervă de o zi.
    [few] Da: „{ $event }” poate avea loc la { $date }. Lucrările premergătoare pot fi încheiate la timp pentru { $first }, ceea ce lasă o rezervă de { $count } zile.
   *[other] Da: „{ $event }” poate avea loc la { $date }. Lucrările premergătoare pot fi încheiate la timp pentru { $first }, ceea ce lasă o rezervă de { $count } de zile.
    }
critical-path-feasible-just = Da, dar fără nicio zi de rezervă: „{ $event }” poate avea loc la { $date }, nu mai devreme.
critical-path-not-feasible = { $count ->
    [one] Nu: { $date } este cu o zi prea devreme pentru „{ $event }”. Cea mai timpurie dată posibilă este { $first }.
    [few] Nu: { $date } este cu { $count } zile prea devreme pentru „{ $event }”. Cea mai timpurie dată posibilă este { $first }.
   *[other] Nu: { $date } este cu { $count } de zile prea devreme pentru „{ $event }”. Cea mai timpurie dată posibilă este { $first }.
    }
critical-path-no-day = Ziua pentru „{ $event }” nu a fost convenită. Cea mai timpurie dată posibilă este { $first }; cele ce urmează se calculează înapoi de la eveniment, oricând ar avea loc.
critical-path-chain = Data depinde de acest lanț de { -steps }: { $steps }, apoi evenimentul.
critical-path-chain-none = Data nu depinde de niciun { -step }: planul nu indică durata niciunui { -step } nefinalizat.
critical-path-start-today = Începe în ziua acestui raport, { $date }.
critical-path-start-timeline = Începe la { $date }, prima zi a unui termen din plan.
critical-path-start-begun = Primul său { -step } a început deja.
critical-path-unknown-lengths = { $count ->
    [one] Planul nu indică durata unuia dintre { -the-steps } nefinalizați ({ $all } în total). Durata lui se socotește nulă, astfel încât cea mai timpurie dată posibilă nu poate fi decât mai târzie.
    [few] Planul nu indică durata a { $count } dintre { -the-steps } nefinalizați ({ $all } în total). Durata lor se socotește nulă, astfel încât cea mai timpurie dată posibilă nu poate fi decât mai târzie.
   *[other] Planul nu indică durata a { $count } dintre { -the-steps } nefinalizați ({ $all } în total). Durata lor se socotește nulă, astfel încât cea mai timpurie dată posibilă nu poate fi decât mai târzie.
    }
critical-path-implied-decides = { $count ->
    [one] Una dintre legăturile dintre { -steps } nu este prevăzută expres în plan, ci se deduce din el (este marcată mai jos), iar data depinde de ea: fără această legătură, cea mai timpurie dată posibilă este { $date }.
    [few] { $count } dintre legăturile dintre { -steps } nu sunt prevăzute expres în plan, ci se deduc din el (sunt marcate mai jos), iar data depinde de ele: fără aceste legături, cea mai timpurie dată posibilă este { $date }.
   *[other] { $count } dintre legăturile dintre { -steps } nu sunt prevăzute expres în plan, ci se deduc din el (sunt marcate mai jos), iar data depinde de ele: fără aceste legături, cea mai timpurie dată posibilă este { $date }.
    }
critical-path-implied-no-matter = { $count ->
    [one] Una dintre legăturile dintre { -steps } nu este prevăzută expres în plan, ci se deduce din el (este marcată mai jos); cea mai timpurie dată posibilă este aceeași și fără ea.
    [few] { $count } dintre legăturile dintre { -steps } nu sunt prevăzute expres în plan, ci se deduc din el (sunt marcate mai jos); cea mai timpurie dată posibilă este aceeași și fără ele.
   *[other] { $count } dintre legăturile dintre { -steps } nu sunt prevăzute expres în plan, ci se deduc din el (sunt marcate mai jos); cea mai timpurie dată posibilă este aceeași și fără ele.
    }
critical-path-next = Următorii trei { -steps }
critical-path-next-table = Următorii { -steps }, cu ultima zi pentru fiecare
critical-path-late = Deja în întârziere
critical-path-late-table = { -Steps } a căror ultimă zi a trecut, cu numărul de zile
critical-path-late-more = { $count ->
    [one] Încă un { -step } este în întârziere; toți figurează în tabelele de mai jos.
    [few] Alți { $count } { -steps } sunt în întârziere; toți figurează în tabelele de mai jos.
   *[other] Alți { $count } de { -steps } sunt în întârziere; toți figurează în tabelele de mai jos.
    }
critical-path-more = { $count ->
    [one] încă unul
    [few] alți { $count }
   *[other] alți { $count }
    }
critical-path-late-none = Niciun { -step } nu și-a depășit ultima zi.
critical-path-gaps = Fără responsabil sau fără termen
critical-path-gaps-none = Toți { -the-steps } nefinalizați au responsabil și termen.
critical-path-no-owner = Fără responsabil: { $steps }.
critical-path-no-timeline = Fără termen: { $steps }.
critical-path-chain-steps = Lanțul de care depinde data
critical-path-chain-table = { -The-steps } din lanț, de la primul la ultimul, cu data cea mai devreme și cea mai târzie și cu ceea de ce depinde fiecare
critical-path-others = Ceilalți { -steps }
critical-path-others-table = { -The-steps } din afara lanțului, cu data cea mai devreme și cea mai târzie, cu rezerva lor și cu ceea de ce depinde fiecare
critical-path-others-none = Nu există.
critical-path-step = { -Step }
critical-path-owner = Responsabil
critical-path-takes = Durată
critical-path-earliest = Cel mai devreme
critical-path-latest = Cel mai târziu
critical-path-begin-by = De început până la
critical-path-done-by = De încheiat până la
critical-path-slack = Rezervă
critical-path-status = Stadiu
critical-path-waits-for = Depinde de
critical-path-days-late = Zile de întârziere
critical-path-days = { $count ->
    [one] o zi
    [few] { $count } zile
   *[other] { $count } de zile
    }
critical-path-not-known = nu se știe
critical-path-at-event = la eveniment
critical-path-of-event = etapă-cheie a evenimentului
critical-path-critical = critic
critical-path-lag = { $step }, apoi { $lag }
critical-path-implied = { $step } (se deduce)
critical-path-schedule = { -The-steps } în timp
critical-path-schedule-chart = { $count ->
    [one] Grafic cu un { -step } până la eveniment, de la { $from } până la { $to }: o bară pentru data cea mai târzie.
    [few] Grafic cu { $count } { -steps } până la eveniment, de la { $from } până la { $to }: câte o bară pentru data cea mai târzie a fiecăruia.
   *[other] Grafic cu { $count } de { -steps } până la eveniment, de la { $from } până la { $to }: câte o bară pentru data cea mai târzie a fiecăruia.
    }
critical-path-schedule-latest = { $latest }
critical-path-schedule-both = cel mai târziu { $latest }; cel mai devreme { $earliest }
critical-path-bar-critical = Critic, cel mai târziu
critical-path-bar-other = Cu rezervă, cel mai târziu
critical-path-bar-done = Realizat
critical-path-bar-earliest = Cel mai devreme
critical-path-bar-mark = Durată necunoscută
critical-path-days-before = Zile înainte de eveniment
critical-path-milestones = Etapele-cheie ale evenimentului
critical-path-milestone-table = Ce trebuie făcut înainte de eveniment și după acesta, și când
critical-path-when = Când
critical-path-what = Ce
critical-path-before = cu { $lapse } înainte
critical-path-after = după { $lapse }
critical-path-usual-periods = Planul nu prevede etape-cheie pentru eveniment. Aceste perioade sunt cele obișnuite din nota sa conceptuală; nimic din cele de mai sus nu se calculează pe baza lor.
critical-path-assumed = Ipoteze
critical-path-assumed-lengths = Dacă planul nu indică durata unui { -step }, aceasta se socotește nulă.
critical-path-assumed-timelines = Un { -step } începe cel mai devreme în prima zi a termenului său. Ultima zi a unui termen nu este obligatorie aici: evenimentul hotărăște până când trebuie încheiat un { -step }.
critical-path-assumed-report = Ceea ce nu este finalizat începe cel mai devreme în ziua raportului, { $date }; ceea ce este realizat se socotește cu ziua în care a fost realizat.
critical-path-assumed-running = Pentru un { -step } în desfășurare, ceea ce nu a fost raportat ca realizat se socotește de la ziua raportului.
critical-path-assumed-working-days = { $count ->
    [one] Zilele lucrătoare nu cuprind sfârșiturile de săptămână și o sărbătoare din calendarul planului.
    [few] Zilele lucrătoare nu cuprind sfârșiturile de săptămână și { $count } sărbători din calendarul planului.
   *[other] Zilele lucrătoare nu cuprind sfârșiturile de săptămână și { $count } de sărbători din calendarul planului.
    }
critical-path-assumed-undated = Aceste termene nu indică nicio zi și nu sunt luate în considerare: { $steps }.
critical-path-assumed-steps = Se deduce: o { -item } este realizată odată cu toți { -the-steps } ei, cu excepția cazului în care își indică singură durata; { -the-steps } ei încep după ce s-a încheiat ceea de ce depinde ea ({ $links }).
critical-path-assumed-goal-order = Se deduce: într-un { -goal } în care se adoptă un text, fiecare { -step } dinaintea adoptării urmează după cel precedent ({ $links }).
critical-path-assumed-members = Se deduce: ceea ce ține de eveniment și de care nu mai depinde nimic altceva se încheie înaintea lui ({ $steps }).
critical-path-assumed-adopts = Se deduce: la eveniment se adoptă un text ({ $steps }), iar ceea ce duce la adoptare se încheie înainte.
critical-path-assumed-after = Lăsat deoparte, pentru că urmează după eveniment: { $steps }.
critical-path-assumed-by = Planul spune „{ $said }” și nu indică ziua: totul se calculează înapoi de la ultima zi a acestei perioade, { $date }.
critical-path-step-said = { $step } („{ $said }”)
critical-path-link-pair = { $first } înainte de { $second }
critical-path-latest-by = cel târziu la { $date }
critical-path-latest-counted = cel târziu { $relative }
critical-path-on-path = pe drumul critic către „{ $event }”
critical-path-on-path-implied = pe drumul critic către „{ $event }” (se deduce)
critical-path-event-moved = Noile termene întârzie „{ $event }”: cea mai timpurie dată posibilă este acum { $first }; după termenele inițiale ale planului ar fi { $before }.
critical-path-event-moved-beyond = { $count ->
    [one] Aceasta este cu o zi după data evenimentului, { $date }.
    [few] Aceasta este cu { $count } zile după data evenimentului, { $date }.
   *[other] Aceasta este cu { $count } de zile după data evenimentului, { $date }.
    }
critical-path-event-moved-implied = Aceasta se bazează pe legături dintre { -steps } pe care planul nu le prevede expres, ci care se deduc din el.
critical-path-calendar-summary = { $event }: { $what }
critical-path-calendar-description = { $what } ({ $relative }: { $event })

## sheet

sheet-title = { $plan }: fișă de actualizare, { $body }, { $date }
sheet-lead = coordonare
sheet-responsible = responsabil
sheet-with = colaborare
sheet-support = sprijin
sheet-every-body = toate entitățile

## sheet.lists (lists)

sheet-lists-instructions =
    Dacă aveți noutăți despre o { -item }, alegeți stadiul și completați ceea ce este necesar în coloanele din dreapta. Lăsați celelalte rânduri neschimbate.
    Data este ziua de la care este valabil stadiul; dacă lipsește, este ziua în care se înregistrează fișa. O { -item } amânată are nevoie de un termen nou, de exemplu „ianuarie–martie 2017”.
    Salvați fișierul cu numele său și trimiteți-l înapoi. Coloanele gri sunt blocate, pentru ca fiecare rând să rămână legat de { -the-item } sa.

## sheet.headings (all different)

sheet-headings-key = Cheie
sheet-headings-number = Număr
sheet-headings-goal = { -Goal }
sheet-headings-action = Descriere
sheet-headings-body = Entitate
sheet-headings-role = Rol
sheet-headings-timeline = Termen
sheet-headings-last-reported = Ultimul raport
sheet-headings-last-status = Ultimul stadiu
sheet-headings-status = Stadiu
sheet-headings-percent = Procent
sheet-headings-date = Data
sheet-headings-new-timeline = Termen nou
sheet-headings-note = Notă
sheet-headings-reason = Motivul întârzierii
sheet-headings-evidence = Dovezi
sheet-headings-actual = Valoare realizată

## sheet.hints (at most 255 characters)

sheet-hints-status = Alegeți un cuvânt din listă.
sheet-hints-percent = Cât s-a realizat: un număr întreg de la 0 la 100, fără semnul %. Lăsați celula goală dacă nu se știe.
sheet-hints-date = Ziua de la care este valabil stadiul, de exemplu 2016-08-20. Nu poate fi în viitor.
sheet-hints-new-timeline = Numai în caz de amânare: până când, de exemplu ianuarie–martie 2017, toamna 2016 sau 2017.
sheet-hints-note = Orice informație. Este suficientă o notă: lăsați stadiul necompletat.
sheet-hints-evidence = Ce demonstrează acest lucru: un document sau o adresă web.
sheet-hints-actual = Valoarea la care a ajuns indicatorul.

## plan-sheet

plan-sheet-title = { $plan }: { $tab }, { $date }

## plan-sheet.lists (lists)

plan-sheet-lists-instructions =
    Coloana gri conține cheile după care sunt recunoscute rândurile. Lăsați-o neschimbată; un rând nou nu are cheie.
    Dacă într-o celulă sunt mai multe entități, fiecare stă pe rândul ei (Alt și Enter).

## plan-sheet.tabs (all different)

plan-sheet-tabs-items = { -Items }
plan-sheet-tabs-goals = { -Goals }
plan-sheet-tabs-sections = { -Sections }
plan-sheet-tabs-areas = { -Areas }
plan-sheet-tabs-bodies = Entități
plan-sheet-tabs-events = Evenimente
plan-sheet-tabs-plan = Plan
plan-sheet-tabs-members = Membri
plan-sheet-tabs-risks = Riscuri
plan-sheet-tabs-money = Fonduri

## plan-sheet.headings

plan-sheet-headings-key = Cheie
plan-sheet-headings-step-of = { -Step } din
plan-sheet-headings-area = { -Area }
plan-sheet-headings-section = { -Section }
plan-sheet-headings-goal = { -Goal }
plan-sheet-headings-number = Număr
plan-sheet-headings-event = Eveniment
plan-sheet-headings-text = Text
plan-sheet-headings-notes = Note
plan-sheet-headings-name = Nume
plan-sheet-headings-long-name = Nume complet
plan-sheet-headings-variants = Alte grafii
plan-sheet-headings-since = Din
plan-sheet-headings-date = Data
plan-sheet-headings-salutation = Formulă de adresare
plan-sheet-headings-bodies = Entități
plan-sheet-headings-language = Limbă
plan-sheet-headings-addresses = Adrese
plan-sheet-headings-copies = Copii către
plan-sheet-headings-kind = Tip
plan-sheet-headings-level = Nivel
plan-sheet-headings-items = { -Items }
plan-sheet-headings-owner = Responsabil
plan-sheet-headings-response = Răspuns
plan-sheet-headings-opened = Deschis la
plan-sheet-headings-closed = Închis la
plan-sheet-headings-subject = { -Item } sau { -goal }
plan-sheet-headings-currency = Monedă
plan-sheet-headings-planned = Planificat
plan-sheet-headings-pledged = Promis
plan-sheet-headings-spent = Cheltuit
plan-sheet-headings-source = Sursă

## plan-sheet.hints (at most 255 characters)

plan-sheet-hints-key = Această cheie leagă rândul de plan. Lăsați-o neschimbată; un rând nou nu are cheie.

## circulation

circulation-running = Observații până la { $deadline } către { $contact }
circulation-cover-note = Scrisoare de însoțire
circulation-how-to-answer = Cum se răspunde
circulation-subject = { $symbol }: { $title }, pentru observații până la { $deadline }
circulation-last-hour = { $date }, { $time } ({ $zone })

## circulation.table

circulation-table-title = Tabelul observațiilor
circulation-table-summary = Fiecare { -item } în forma actuală, cu loc pentru tipul observației, observația și textul propus
circulation-table-answer = Vă rugăm să returnați acest tabel până la { $deadline } la { $contact }.
circulation-table-whole = Întregul plan
circulation-table-whole-text = Observații asupra planului în ansamblu
circulation-table-item = { $number } ({ $key })
circulation-table-responsibility = Responsabili: { $bodies }
circulation-table-timeline = Termen: { $timeline }
circulation-table-choose = alegeți

## circulation.table.lists (lists)

circulation-table-lists-instructions =
    Scrieți numele entității dumneavoastră în prima coloană a fiecărui rând în care formulați o observație și alegeți tipul: de fond, dacă s-ar schimba sensul; de redactare, dacă nu s-ar schimba; generală, în celelalte cazuri.
    Pentru o altă formulare, scrieți integral noul text { -of-the-item } la „Textul propus”. Lăsați neschimbate rândurile fără observații și goală ultima coloană.
    Pentru mai multe observații la aceeași { -item }, adăugați un rând și repetați numărul. Puteți scrie și direct în proiect: modificările sunt urmărite.

## circulation.table.kinds (all different)

circulation-table-kinds-general = generală
circulation-table-kinds-substantive = de fond
circulation-table-kinds-editorial = de redactare

## circulation.table.headings (all different)

circulation-table-headings-body = Entitate
circulation-table-headings-item = { -Item }
circulation-table-headings-text = Textul actual
circulation-table-headings-kind = Tipul observației
circulation-table-headings-comment = Observație
circulation-table-headings-proposal = Textul propus
circulation-table-headings-decision = Decizia secretariatului

## circulation.table.hints (at most 255 characters)

circulation-table-hints-body = Entitatea care formulează observația.
circulation-table-hints-kind = Alegeți un cuvânt din listă.
circulation-table-hints-proposal = Noul text integral { -of-the-item }, nu doar cuvintele care se schimbă.

## circulation.mail (lists)
##
## Words that members answer with, in Romanian and in the other languages of the association.

circulation-mail-greetings =
    Stimate | Stimată | Stimați | Stimate domnule | Stimată doamnă | Stimați colegi | Stimate colege
    Stimate doamne | Mult stimate | Mult stimată | Mult stimați | Dragă | Dragi | Dragi colegi | Onorate
    Onorată | Onorați | Excelență | Excelenței Sale | Excelența Voastră | Excelențele Voastre | Domnule
    Doamnă | Doamnelor | Domnilor | Doamnelor și domnilor | Bună ziua | Bună dimineața | Bună seara | Bună
    Salut | Salutări | Celor interesați
    Dear | Hello | Hi | Good morning | Good afternoon | Good evening | Good day | Greetings | Excellency
    Excellencies | To whom it may concern | Sir | Madam | Bonjour | Bonsoir | Cher | Chère | Chers
    Chères | Madame | Mesdames | Monsieur | Messieurs | Excellence | Hola | Buenos días | Estimado
    Estimada | Estimados | Estimadas | Hallo | Guten Tag | Sehr geehrte | Sehr geehrter | Liebe | Lieber
    Prezado | Prezada | Уважаемый | Уважаемая | Уважаемые | Добрый день | Здравствуйте | السلام عليكم
    تحية طيبة | السيد | السيدة | السادة
circulation-mail-sign-offs =
    Cu stimă | Cu deosebită stimă | Cu respect | Cu deosebit respect | Cu considerație
    Cu deosebită considerație | Cu aleasă considerație | Cu cele mai bune urări | Cele bune | Toate cele bune
    Cu mulțumiri | Mulțumesc | Mulțumim | Vă mulțumesc | Vă mulțumim | Mulțumiri | Cu bine
    Cu salutări cordiale | Salutări cordiale | Cu prietenie | Cu sinceritate | Al dumneavoastră
    Best | Best regards | Best wishes | All the best | Kind regards | Kindest regards | Warm regards
    With kind regards | With best regards | With best wishes | Regards | Sincerely | Yours sincerely
    Sincerely yours | Yours faithfully | Yours truly | Respectfully | Many thanks | Thanks | Thank you
    Cordialement | Bien cordialement | Très cordialement | Bien à vous | Sincères salutations
    Meilleures salutations | Respectueusement | Merci | Saludos | Saludos cordiales | Cordialmente
    Atentamente | Mit freundlichen Grüßen | Freundliche Grüße | Viele Grüße | Beste Grüße
    Atenciosamente | С уважением | مع التحية | مع خالص التحية | وتفضلوا بقبول فائق الاحترام
circulation-mail-closings =
    profită de acest prilej pentru a reînnoi | profit de acest prilej pentru a reînnoi
    folosesc acest prilej pentru a reînnoi | asigurarea înaltei sale considerații
    asigurarea înaltei mele considerații | asigurarea deosebitei mele considerații
    avails itself of this opportunity | assurances of its highest consideration
circulation-mail-devices =
    Trimis de pe | Trimis de la | Trimis din | Obțineți Outlook pentru | Trimis din Mail pentru
    Sent from my | Get Outlook for | Sent via | Sent from Mail for | Sent from Outlook | Отправлено с
circulation-mail-attributions =
    a scris: | a scris : | scrie: | wrote: | writes: | a écrit : | a écrit: | escribió: | schrieb:
    escreveu: | ha scritto: | пишет: | написал: | написала: | كتب:
circulation-mail-separators =
    Mesaj original | Mesajul original | Mesajul inițial | Original Message | Original Appointment
    Message d'origine | Ursprüngliche Nachricht | Mensaje original | Исходное сообщение
circulation-mail-forwards =
    Mesaj redirecționat | Mesaj retransmis | Începutul mesajului redirecționat | Forwarded message
    Begin forwarded message | Message transféré | Weitergeleitete Nachricht | Mensaje reenviado
    Пересылаемое сообщение
circulation-mail-heads =
    De la | De | Trimis | Trimis la | Către | La | Cc | Subiect | Data | From | Sent | Date | To | Subject
    Envoyé | À | Objet | Von | Gesendet | An | Betreff | Enviado | Para | Asunto | Fecha | От | Отправлено
    Кому | Тема | من | إلى
circulation-mail-covers =
    atașat | atașată | atașate | atașăm | anexat | anexată | anexate | anexăm | anexă | atașament
    alăturat | alăturăm | attached | enclosed | attachment
circulation-mail-lead-ins =
    La | Referitor la | Cu privire la | În legătură cu | În ceea ce privește | Privind | Despre | Pentru
    În | Ref | Observație la | Observații la | Comentariu la | Comentarii la | Cât privește | Re | On
    Regarding | Comment on | Comments on
circulation-mail-items =
    acțiunea | acțiunile | acțiune | acțiuni | măsura | măsurile | punctul | punctele | punct | pct
    numărul | nr | no | alineatul | alin | paragraful | rândul | poziția | poz | item | items
    { -item } | { -items } | { -the-item } | { -the-items }
circulation-mail-no-comments =
    fără observații | nicio observație | nu avem observații | nu am observații | nu are observații
    nu sunt observații | nu există observații | nu avem nicio observație | nu am nicio observație
    lipsă observații | lipsa observațiilor | fără comentarii | niciun comentariu | nu avem comentarii
    nu am comentarii | nu are comentarii | fără obiecții | nicio obiecție | nu avem obiecții
    nu am obiecții | nu are obiecții | lipsa obiecțiilor | lipsă obiecții | nu avem nicio obiecție
    fără obiecții și propuneri | lipsa obiecțiilor și propunerilor | nu obiectăm | nimic de adăugat
    nu avem nimic de adăugat | fără propuneri | nu avem propuneri | no comment | no comments
    no objection | no objections
circulation-mail-exceptions =
    dar | însă | totuși | cu excepția | exceptând | în afară | cu toate acestea | cu condiția | numai dacă
    doar dacă | deși | sub rezerva | în măsura în care | doar | numai | but | except | however | unless
    provided | subject to
circulation-mail-objections =
    obiectăm | obiectez | obiectează | obiecta | obiecție | obiecții | obiecția | obiecțiile
    formulăm obiecții | ne opunem | mă opun | se opune | se opun | rupem tăcerea | întrerupem tăcerea
    întrerupe tăcerea | rupe tăcerea | încălcăm tăcerea | nu suntem de acord | nu sunt de acord
    nu este de acord | nu putem accepta | nu pot accepta | nu poate accepta | nu acceptăm | nu acceptă
    nu susținem | nu putem susține | nu susține | nu putem fi de acord | dezacord | în dezacord | object
    objects | objection | objections | oppose | opposes | disagree | break silence | break the silence
    cannot agree | cannot accept

## circulation.calendar

circulation-calendar-summary = Termen pentru observații: { $title }, { $symbol }
circulation-calendar-description = Ultima zi pentru observații la { $symbol }. Trimiteți-le la { $contact }.

## circulation.due-dates

circulation-due-dates-name = { $plan }: scadențe, { $body }
circulation-due-dates-summary = Scadență: { $item }
circulation-due-dates-description = Termen: { $timeline }. Responsabili: { $bodies }.

## circulation.reminder

circulation-reminder-subject = Reamintire: { $title }
circulation-reminder-subject-of-draft = Reamintire: observații la { $symbol } până la { $deadline }

## circulation.files

circulation-files-draft = proiectul
circulation-files-comment-table = tabelul observațiilor
circulation-files-how-to-answer = cum se răspunde
circulation-files-deadline = termenul, pentru calendarul dumneavoastră

## circulation.sent

circulation-sent-symbol = Simbol
circulation-sent-date = Trimis la data
circulation-sent-deadline = Termen-limită
circulation-sent-member = Membru
circulation-sent-bodies = Răspunde pentru
circulation-sent-language = Limbă
circulation-sent-address = Adresă
circulation-sent-copies = Copii către
circulation-sent-files = Fișiere

## feedback

feedback-title = Observații primite
feedback-on-draft = La proiectul { $symbol }
feedback-deadline = Termen-limită pentru observații: { $date }
feedback-as-of = Situația la { $date }
feedback-counts = Observații: { $comments }. Acceptate: { $accepted }; acceptate parțial: { $partly }; de care s-a luat act: { $noted }; respinse: { $rejected }; nedecise: { $open }. Introduse în plan: { $applied }.
feedback-answers = Răspunsuri
feedback-answers-table = Membrii cu răspunsurile lor, fișierele primite și numărul observațiilor
feedback-member = Membru
feedback-body = Entitate
feedback-answer = Răspuns
feedback-files = Fișiere primite
feedback-in-time = A răspuns
feedback-after-deadline = A răspuns cu întârziere
feedback-overdue = Termen depășit: fără răspuns
feedback-awaited = Răspuns așteptat
feedback-not-told = Nu se știe
feedback-not-asked = (nu figurează în lista de distribuție)
feedback-one-of = (unul dintre membrii care răspund pentru aceasta)
feedback-sender-not-known = (expeditor necunoscut)
feedback-received = { $file } (primit la { $date })
feedback-disposition = Soluționarea observațiilor
feedback-disposition-table = Numărul observațiilor după decizie, pentru fiecare entitate
feedback-comments-count = Număr
feedback-accepted = Acceptată
feedback-partly = Acceptată parțial
feedback-noted = S-a luat act
feedback-rejected = Respinsă
feedback-open = Nedecisă
feedback-applied = În plan
feedback-all = Toate
feedback-comments = Observații și decizii
feedback-comments-table = Observații la { $place }, cu ceea ce se propune și ceea ce s-a decis
feedback-none = Nu s-au primit observații.
feedback-record = Evidența reviziilor și a deciziilor
feedback-none-circulated = Niciun proiect al acestui text nu a fost distribuit.
feedback-sent-on = Distribuit la { $date }
feedback-whole-document = Documentul în ansamblu
feedback-unplaced = Observații fără loc în plan
feedback-unplaced-remark = Aceste observații nu au putut fi atribuite unui loc din plan sau privesc o parte pe care planul nu o mai conține. Niciuna nu se pierde: secretariatul va indica la ce se referă fiecare.
feedback-about-gone = Despre { $place }
feedback-goal = { -Goal }
feedback-section = { -Section }
feedback-area = { -Area }
feedback-item = { -Item }
feedback-text-as-it-stands = Textul actual
feedback-number = Nr.
feedback-from = De la
feedback-comment = Observație
feedback-proposed = Textul propus
feedback-decision = Decizie și răspuns
feedback-decision-only = Decizie
feedback-agreed-only = Textul convenit
feedback-reply-only = Răspuns
feedback-choose = Alegeți
feedback-decision-hint = Alegeți decizia asupra observației. Scrieți integral textul convenit dacă diferă de cel propus; răspunsul este ceea ce i se va comunica autorului.
feedback-author = Autor
feedback-written = Scris la
feedback-kind = Tip
feedback-about = Despre
feedback-agreed = Textul convenit: { $text }
feedback-in-plan-since = În plan din { $date }
feedback-in-answer-to = Ca răspuns la observația { $number }
feedback-same-proposal = Aceeași propunere ca în observația { $number }
feedback-resolved = Marcată ca soluționată
feedback-on-translation = la textul în limba { $language }
feedback-about-words = Despre: „{ $words }”
feedback-replace = Se înlocuiește „{ $deleted }” cu „{ $inserted }”
feedback-insert = Se introduce „{ $inserted }” după „{ $before }”
feedback-insert-first = Se introduce „{ $inserted }” la început
feedback-delete = Se elimină „{ $deleted }”
feedback-new-item = { -Item } nouă: { $action }
feedback-removal = Se elimină { -the-item }
feedback-move-after = Se mută după { $item }
feedback-move-first = Se mută la începutul { -of-the-goal }
feedback-renumber = Se renumerotează: { $number }
feedback-unsure = Marcajul și cuvintele rândului indică { -items } diferite: verificați despre care este vorba
feedback-behind = Această întrebare privește { $count ->
    [one] o modificare
    [few] { $count } modificări
   *[other] { $count } de modificări
    }
feedback-separator = { " · " }
feedback-sheet-note = Alegeți o decizie pentru fiecare observație, scrieți textul convenit dacă diferă de cel propus și adăugați răspunsul. Rândurile pot fi sortate și filtrate. `wem-report decide --from` citește tabelul completat.

## feedback.classes

feedback-classes-general = Generală
feedback-classes-substantive = De fond
feedback-classes-editorial = De redactare

## feedback.marks

feedback-marks-comment = Comentariu
feedback-marks-reply = Răspuns
feedback-marks-insertion = Inserare
feedback-marks-deletion = Eliminare
feedback-marks-replacement = Înlocuire
feedback-marks-moved = Mutare
feedback-marks-row-insertion = Rând nou
feedback-marks-row-deletion = Rând eliminat
feedback-marks-edit = Modificare fără urmărire
feedback-marks-table-row = Tabelul observațiilor
feedback-marks-addition = Text adăugat
feedback-marks-highlight = Text evidențiat
feedback-marks-hidden = Text ascuns
feedback-marks-picture = Imagine
feedback-marks-renumbering = Alt număr
feedback-marks-question = Întrebare
feedback-marks-objection = Obiecție

## feedback.answer-to-member

feedback-answer-to-member-title = Răspuns la observații: { $member }
feedback-answer-to-member-subject = { $symbol }: răspuns la observațiile dumneavoastră
feedback-answer-to-member-greeting = În atenția: { $member }
feedback-answer-to-member-introduction = Vă mulțumim pentru observațiile la { $symbol }. Soluționarea fiecăreia dintre ele (în total { $count }) este prezentată mai jos și în documentele care însoțesc acest mesaj.
feedback-answer-to-member-comment = { $number }. { $place }
feedback-answer-to-member-said = Observația dumneavoastră: { $text }
feedback-answer-to-member-proposed = Propunerea dumneavoastră: { $text }
feedback-answer-to-member-decision = Decizie: { $decision }
feedback-answer-to-member-reply = Răspuns: { $text }
feedback-answer-to-member-open = încă nedecisă
feedback-answer-to-member-closing = { $contact }

## feedback.outcome-words (lists)

feedback-outcome-words-accepted =
    acceptat | acceptată | acceptate | se acceptă | acceptăm | de acord | da | ok | aprobat | aprobată
    se aprobă | admis | admisă | se admite | acceptat integral | acceptată integral | acceptat în totalitate
    accept | accepted | agree | agreed | yes | adopted
feedback-outcome-words-partly =
    parțial | în parte | acceptat parțial | se acceptă parțial | acceptat în parte | acceptată în parte
    se acceptă în parte | parțial acceptat | parțial acceptată | admis parțial | admisă parțial
    acceptat cu modificări | acceptată cu modificări | acceptată cu amendamente | partly | partially
    accepted in part | partly accepted | partially accepted
feedback-outcome-words-noted =
    luat act | se ia act | s - a luat act | am luat act | luăm act | notat | notată | s-a luat notă
    se ia notă | luat la cunoștință | luată la cunoștință | pentru informare | noted | take note
    taken note of
feedback-outcome-words-rejected =
    respins | respinsă | respinse | se respinge | respingem | neacceptat | neacceptată | nu se acceptă
    nu este acceptată | neaprobat | refuzat | refuzată | dezacord | nu | declinat | reject | rejected
    not accepted | declined

## redline

redline-title = Modificări la { $title }
redline-compared = De la { $old } la { $new }
redline-by = Modificări: { $author }, { $date }
redline-summary = Sinteza modificărilor
redline-summary-table = Ce s-a modificat, în ordinea planului
redline-count = { $what }: { $count }
redline-area = { -The-area } { $number }
redline-section = { -The-section } { $number }
redline-goal = { -The-goal } { $number }
redline-range = { $first }–{ $last }
redline-formerly = Anterior { $old }
redline-from-goal = Mutată din { -the-goal } { $goal }, anterior { $old }
redline-within-goal = Mutată în cadrul { -of-the-goal } { $goal }, anterior { $old }

## redline.words

redline-words-place = Loc
redline-words-change = Modificare
redline-words-details = Text
redline-words-author = Autor
redline-words-inserted = Inserare
redline-words-deleted = Eliminare
redline-words-moved = Mutare
redline-words-renumbered = Renumerotare
redline-words-action = Reformulare
redline-words-responsibility = Responsabili
redline-words-timeline = Termen
redline-words-title = Titlu reformulat
redline-words-document = Document
redline-words-text = Text
redline-words-organisation = Organizație
redline-words-edition = Ediție
redline-words-key = { "Cum sunt arătate modificările: " }
redline-words-key-inserted = inserat
redline-words-key-deleted = eliminat
redline-words-key-moved-from = mutat de aici
redline-words-key-moved-to = mutat aici
redline-words-key-bar = ; o bară pe margine însoțește fiecare modificare.
redline-words-said-inserted = { "Inserat: " }
redline-words-said-deleted = { "Eliminat: " }
redline-words-said-moved-from = { "Mutat de aici: " }
redline-words-said-moved-to = { "Mutat aici: " }

## columns

columns-detail = { $heading }: { $text }
columns-money = { $number } { $currency }
columns-of-goal = Total { $number }
columns-of-section = Total, { -the-section } { $number }
columns-in-all = Total
columns-partly = { $sum } (fără valorile neexprimate în cifre: { $count })

## columns.headings (by key)

columns-headings-indicator = Indicator
columns-headings-baseline = Valoare de referință
columns-headings-target = Țintă
columns-headings-verification = Mijloace de verificare
columns-headings-output = Produs
columns-headings-budget = Buget
columns-headings-funding = Sursă de finanțare
columns-headings-contact = Contact
columns-headings-priority = Prioritate
columns-headings-remarks = Observații

## translation

translation-missing = [{ $language }] { $text }
translation-stale = { $text } [traducere de verificat]
translation-note = Netraduse încă: { $missing }. Traduceri de verificat față de original: { $stale }.
translation-none = Nu există încă o traducere în limba { $language }. Primiți documentele în limba { $original }.
translation-number = Nr.

## translation.sheet

translation-sheet-title = Traducere în limba { $language }
translation-sheet-instruction = Scrieți fiecare traducere alături de original și trimiteți fișierul înapoi. Nu modificați celelalte coloane.
translation-sheet-key = Cheie
translation-sheet-original = Original
translation-sheet-translation = Traducere
translation-sheet-version = Versiune

## translation.languages (by key)

translation-languages-ar = arabă
translation-languages-en = engleză
translation-languages-es = spaniolă
translation-languages-fr = franceză
translation-languages-pt = portugheză
translation-languages-ro = română
translation-languages-ru = rusă
