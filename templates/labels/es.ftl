### Every word that wem-report itself adds to a document, in Spanish.
###
### No native speaker has checked this file yet. The terms are those of the Spanish documents of the
### United Nations, as far as they have any; the reader is addressed as “usted”. docs/translating.md
### says how a file is translated.

## levels
##
## Section and item are feminine, the others masculine. A plan’s own words for its levels may be either,
## so that the texts keep clear of articles and adjectives beside these terms wherever they can.

-Area = Ámbito
    .level = area one capital
-area = ámbito
    .level = area one
-Areas = Ámbitos
    .level = area several capital
-Section = Sección
    .level = section one capital
-section = sección
    .level = section one
-Sections = Secciones
    .level = section several capital
-sections = secciones
    .level = section several
-Goal = Objetivo
    .level = goal one capital
-goal = objetivo
    .level = goal one
-Goals = Objetivos
    .level = goal several capital
-goals = objetivos
    .level = goal several
-Goals-and-priorities = Objetivos y prioridades
    .level = goal several capital
-Item = Medida
    .level = item one capital
-item = medida
    .level = item one
-Items = Medidas
    .level = item several capital
-items = medidas
    .level = item several
-Step = Paso
    .level = step one capital
-step = paso
    .level = step one
-Steps = Pasos
    .level = step several capital
-steps = pasos
    .level = step several

## title-block

title-block-revision = Revisión { $revision }
title-block-date = Fecha: { $date }
title-block-shown = Selección: { $filters } ({ $items } de { $all } { -items })

## filters

filters-area = { -area } { $values }
filters-section = { -section } { $values }
filters-goal = { -goal } { $values }
filters-body = { $values } como responsable o como apoyo
filters-from = desde el { $date }
filters-to = hasta el { $date }
filters-no-body = sin responsable
filters-no-timeline = sin plazo
filters-separator = { "; " }
filters-seasons = Por “{ $season }” se entiende el período comprendido entre el { $first } y el { $last }
filters-fiscal-year = El ejercicio económico comienza el { $first } y lleva el nombre del año en que termina
filters-plan-years = Los años del plan se cuentan a partir del { $first }

## filters.lists (lists)

# They begin that sentence, within the quotation marks.
filters-lists-portions =
    principios de año
    mediados de año
    finales de año

## lists

lists-separator = { ", " }
lists-last = { " y " }

# “y” is “e” before the sound of “i”, but not in “hierro”.
lists-last-before = i | í | him | hin | hip | hij | hil | his | hit | hib | hid | hig | hir
lists-last-then = { " e " }

lists-or = { " y/o " }
lists-quoted = “{ $text }”
lists-with-long-name = { $name } ({ $long })
lists-beside = { " · " }

## table

table-goals = { -Goals-and-priorities }
table-actions = { -Items }
table-responsibility = Responsable / asociado para el desarrollo
table-timeline = Plazo
table-lead = { $bodies } (coordinación)
table-with = en colaboración con { $bodies }
table-support = Con el apoyo de { $bodies }
table-amended = Texto modificado el { $date }
table-amended-by = Texto modificado el { $date } por { $decision }
table-amended-because = { $amended }: { $reason }
table-to-be-agreed = por acordar
table-continued = (continuación)
table-summary = { -Goals }, { -items }, responsables y plazos: { -section } { $number }
table-summary-of-all = { -Items }, responsables y plazos

## page

page-number = Página { $page } de { $pages }
page-titled = { $document }: { $plan }
page-titled-within = { $document }. { $plan }
page-of-organisation = { $organisation }: { $title }
page-draft = BORRADOR
page-notes = Notas

## markdown

markdown-table-summary = Cuadro con las columnas { $columns }

## note
##
## Concept notes; most of their words stand in es/concept-notes/.

note-kicker = Nota conceptual: { $name }
note-item = { -Item } { $number }: { $action }
note-item-alone = { -Item } { $number }
note-items = { -Items } { $numbers }
note-readiness = Redactado hasta ahora: { $filled } de { $slots } partes, { $words } de unas { $budget } palabras
note-complete = Las { $slots } partes están redactadas: { $words } palabras
note-missing = Falta por redactar: { $titles }.
note-prompt = { $prompt } (Unas { $words } palabras).
note-file-remark = Escriba debajo de los epígrafes, en Markdown. Los comentarios como este no se imprimen.

## note.counted

note-counted-to = { $timeline } (a más tardar el { $last })
note-counted-from = { $timeline } (a partir del { $first })
note-counted-between = { $timeline } (del { $first } al { $last })

## note.countdown

note-countdown-before = { $days } días antes
note-countdown-one-before = la víspera
note-countdown-on = el mismo día
note-countdown-after = { $days } días después
note-countdown-one-after = al día siguiente

## note.table

note-table-title = Título
note-table-date = Fecha
note-table-place = Lugar
note-table-organiser = Organizador
note-table-co-organisers = Coorganizadores
note-table-lead = Entidad coordinadora
note-table-partners = Asociados
note-table-participants = Participantes y número
note-table-languages = Idiomas de trabajo
note-table-format = Modalidad
note-table-budget = Presupuesto y parte solicitada
note-table-focal-point = Punto focal

## note.roles

note-roles-lead = Coordinación
note-roles-joint = Coordinación conjunta
note-roles-responsible = Responsable
note-roles-with = Colaboración
note-roles-support = Apoyo
note-roles-alternative = { $role } (o { $bodies })

## note.progress

note-progress-done = conclusión: { $date }
note-progress-in-progress = en curso al { $date }
note-progress-percent = { $percent } % de ejecución al { $date }
note-progress-postponed = aplazamiento: { $date }
note-progress-cancelled = cancelación: { $date }

## note.questions

note-questions-event-date = { $event }: ¿en qué fecha y en qué lugar se celebrará? El plan no indica la fecha.
note-questions-timeline = { $number } { $action }: ¿cuál es el plazo? El plan no lo indica.
note-questions-owner = { $number } { $action }: ¿quién es responsable? El plan no lo indica.
note-questions-which-owner = { $number } { $action }: ¿quién asume la coordinación: { $bodies }?

## calendar

# What stands within dates for { $day } is `calendar-day`, and for { $month } the name out of
# `calendar-names-months-in-dates`.
calendar-date = { $day } de { $month } de { $year }
calendar-day-of-year = { $day } de { $month }
calendar-days-of-month = { $start }-{ $day } de { $month } de { $year }
calendar-day = { $count }
calendar-month-of-year = { $month } de { $year }
calendar-season-of-year = { $season } de { $year }
calendar-quarter = { $count ->
    [1] primer trimestre
    [2] segundo trimestre
    [3] tercer trimestre
   *[other] cuarto trimestre
    }
calendar-quarter-of-year = { $quarter } de { $year }
calendar-short-quarter = T{ $count }
calendar-half = { $count ->
    [1] primer semestre
   *[other] segundo semestre
    }
calendar-half-of-year = { $half } de { $year }
calendar-year = { $year }
calendar-range = { $start }-{ $end }
calendar-years = { $start }-{ $end }
calendar-by = para { $time }
calendar-by-day = a más tardar el { $date }
calendar-by-year = para finales de { $year }
calendar-from = a partir de { $time }
calendar-from-day = a partir del { $date }
calendar-ongoing = con carácter permanente
calendar-several = { $start }, { $end }
calendar-day-first = yes

## calendar.names (lists of alternatives)

calendar-names-months =
    enero | ene
    febrero | feb
    marzo | mar
    abril | abr
    mayo | may
    junio | jun
    julio | jul
    agosto | ago
    septiembre | setiembre | sept | sep | set
    octubre | oct
    noviembre | nov
    diciembre | dic
# The name as it stands behind the number of a day, then other spellings that are read.
calendar-names-months-in-dates =
    enero
    febrero
    marzo
    abril
    mayo
    junio
    julio
    agosto
    septiembre
    octubre
    noviembre
    diciembre
calendar-names-short-months =
    ene.
    feb.
    mar.
    abr.
    may.
    jun.
    jul.
    ago.
    sept.
    oct.
    nov.
    dic.

# Spring, summer, fall, winter.
calendar-names-seasons =
    primavera
    verano
    otoño
    invierno

## calendar.reading (lists)

calendar-reading-day-suffixes =
    º | .º | ° | .° | er | .er | ro | o
calendar-reading-early =
    principios | principio | comienzos | comienzo | inicios | inicio | los primeros meses
calendar-reading-mid =
    mediados | medio | mitad
calendar-reading-late =
    finales | fines | los últimos meses
calendar-reading-lead-ins =
    el | la | los | las | en | a | al | durante | dentro de | hacia | sobre | a lo largo de | a lo largo del
    en el curso de | en el curso del | en el transcurso de | en el transcurso del | en torno a
    alrededor de | aproximadamente | aprox | ca | c | mes de | meses de | todo | todo el | toda la
    el período | período | período de | el período de | periodo | bienio | el bienio | trienio | el trienio
    provisionalmente | previsto | prevista | previsto para | prevista para | previsto en
    prevista en | programado para | programada para | está previsto para | está prevista para
    en algún momento de | fecha provisional | fecha prevista | fecha | fechas
calendar-reading-remarks =
    , provisional | , provisionalmente | , por confirmar | , previsto | , prevista | , estimado
    , aproximado | , aproximadamente | , aprox | provisional | por confirmar | ? | , fecha por confirmar
    , fechas por confirmar | , sujeto a confirmación | , orientativo | , indicativo | , a título indicativo
    , tentativo | tentativo | aproximadamente | aprox | , previsiblemente
calendar-reading-plan-period =
    período del plan | periodo del plan | vigencia del plan | duración del plan | período de ejecución
    periodo de ejecución | período de ejecución del plan | período de planificación
    período del proyecto | período del programa | período de la estrategia | plan | proyecto | programa
    estrategia | plan estratégico | período abarcado por el plan | período que abarca el plan
calendar-reading-separators =
    , y | , | y | e | & | ; | / | así como | y también | y en
calendar-reading-ranges =
    <moment> - <moment>
    | [de|del|desde|entre|a partir de|a partir del|desde principios de|desde comienzos de] <moment> (a|al|hasta|hasta el) [finales de|fines de|el final de|fin de|final de] <moment>
    | [de|del|desde] <moment> - [finales de|fines de|fin de] <moment>
    entre <moment> y <moment>
    de <moment> a <moment> (inclusive|incluido|incluidos)
calendar-reading-recurrences =
    | [al menos|por lo menos|como mínimo] <frequency>
    con (periodicidad|carácter|frecuencia|una periodicidad|una frecuencia) <frequency>
    de (forma|manera|modo) <frequency>
    (reunión|reuniones|revisión|revisiones|examen|exámenes|actividad|actividades|informe|informes|evaluación|evaluaciones|actualización|actualizaciones) <frequency>
    (cada|todos los|los) <weekday>
    (semanal|semanalmente|cada semana|todas las semanas) [,|-] [el|los] <weekday>
    | [al|a|para] (fin|fines|final|finales|principio|principios|comienzo|comienzos|inicio) de (cada|todos los|todas las) <unit>
    | [permanente|continuo|continua|en curso|periódico] [,|-] <frequency>
    | [permanente|continuo|continua|en curso|periódico] [,|-] [al menos] [una vez] (cada|todos los|todas las) <unit>
    | [permanente|continuo|continua|en curso|periódico] [,|-] [al menos] [una vez] (cada|todos los|todas las) <duration>
    (cada|todos los meses de|todas las) <names> [de (cada año|todos los años)]
    | [en|durante] [los meses de] <names> (de cada año|de todos los años|todos los años|cada año)
    (cada año|todos los años) [,] en [el|la] [fin de|finales de|fines de|principios de] <names>
    <frequency> [,] (en|durante|antes de|a más tardar en|para) [finales de|fines de|principios de|comienzos de] <names>
    <frequency> [,|:|-] <names>
    (para|en|antes de|hasta|a más tardar en) [finales de|fines de|fin de|el fin de] <names> de (cada año|todos los años)
    (una vez|1 vez) (al|a la|por|cada|en cada) <unit>
    (al menos|por lo menos|como mínimo) (una vez|1 vez) (al|a la|por|cada|en cada) <unit>
    | [al menos|por lo menos|como mínimo] (una vez|1 vez) (cada|en) <duration>
    por <unit>
calendar-reading-waits =
    | [al menos|por lo menos|como mínimo|no antes de] <lapse> (después de|después del|tras|a partir de|a contar desde|a contar de|desde) <item>
    <item> + <lapse>
    (después de|después del|tras|a continuación de) <item>
# What words of an event’s name may begin and end with where a phrase says the name in another case, or
# with another article: letters without what they stand at. Where a language has none: { "" }.
calendar-reading-beginnings = { "" }
calendar-reading-endings = { "" }

# An “and” that is written in one with the word behind it, without a blank; it is a separator, too.
calendar-reading-joined = { "" }

calendar-reading-adoption =
    aprobación | aprobación del plan | aprobación de este plan | aprobación del presente plan
    aprobación del plan estratégico | aprobación de la estrategia | adopción | adopción del plan
    adopción del plan estratégico | adopción de la estrategia
calendar-reading-adopted =
    aprobado | aprobada | adoptado | adoptada | aprobado con enmiendas | aprobada con enmiendas
    aprobado en su forma enmendada | aprobado con modificaciones

## calendar.reading.names (lists of alternatives)

calendar-reading-names-numbers =
    uno | un | una
    dos
    tres
    cuatro
    cinco
    seis
    siete
    ocho
    nueve
    diez
    once
    doce
    trece
    catorce
    quince
    dieciséis | dieciseis
    diecisiete
    dieciocho
    diecinueve
    veinte
    veintiuno | veintiún | veintiuna
    veintidós
    veintitrés
    veinticuatro
    veinticinco
    veintiséis
    veintisiete
    veintiocho
    veintinueve
    treinta
    treinta y uno | treinta y un | treinta y una
calendar-reading-names-larger-numbers =
    36 | treinta y seis
    40 | cuarenta
    45 | cuarenta y cinco
    48 | cuarenta y ocho
    50 | cincuenta
    60 | sesenta
    70 | setenta
    75 | setenta y cinco
    80 | ochenta
    90 | noventa
    100 | cien
    120 | ciento veinte
    180 | ciento ochenta

# Lengths of time in one word: the length in figures, then its words.
calendar-reading-names-durations =
    15 días | quincena | una quincena
calendar-reading-names-ordinals =
    primer | primero | primera | primeros | primeras | 1.er | 1.º | 1º | 1.ª | 1ª | 1er | 1ro | 1ra | 1° | I
    segundo | segunda | 2.º | 2º | 2.ª | 2ª | 2do | 2da | 2° | II
    tercer | tercero | tercera | 3.er | 3.º | 3º | 3.ª | 3ª | 3er | 3ro | 3ra | 3° | III
    cuarto | cuarta | 4.º | 4º | 4.ª | 4ª | 4to | 4ta | 4° | IV
    quinto | quinta | 5.º | 5º | 5.ª | 5ª | 5to | 5ta | 5° | V
    sexto | sexta | 6.º | 6º | 6.ª | 6ª | 6to | 6ta | 6° | VI
calendar-reading-names-weekdays =
    lunes | lun
    martes
    miércoles | miercoles | mié
    jueves | jue
    viernes | vie
    sábado | sábados | sabado | sáb
    domingo | domingos | dom

## calendar.reading.units (lists)

calendar-reading-units-day =
    día | días | dia | dias | día natural | días naturales | día civil | días civiles | días corridos
    día calendario | días calendario
calendar-reading-units-week =
    semana | semanas
calendar-reading-units-month =
    mes | meses | mes natural | meses naturales | mes civil | meses civiles
calendar-reading-units-quarter =
    trimestre | trimestres
calendar-reading-units-half =
    semestre | semestres | medio año
calendar-reading-units-year =
    año | años | año civil | años civiles | año natural | años naturales
calendar-reading-units-working-day =
    día hábil | días hábiles | día laborable | días laborables | día de trabajo | días de trabajo
    jornada | jornadas

## calendar.reading.frequencies (lists)

calendar-reading-frequencies-daily =
    diario | diaria | diariamente | a diario | cada día | todos los días
calendar-reading-frequencies-weekly =
    semanal | semanales | semanalmente | cada semana | todas las semanas
calendar-reading-frequencies-fortnightly =
    quincenal | quincenales | quincenalmente | cada quincena | cada quince días | cada 15 días
    dos veces al mes | dos veces por mes | una semana sí y otra no
calendar-reading-frequencies-monthly =
    mensual | mensuales | mensualmente | cada mes | todos los meses
calendar-reading-frequencies-every-two-months =
    bimestral | bimestrales | bimestralmente | cada bimestre | un mes sí y otro no
calendar-reading-frequencies-quarterly =
    trimestral | trimestrales | trimestralmente | cada trimestre | todos los trimestres
    cuatro veces al año | cuatro veces por año | 4 veces al año
calendar-reading-frequencies-every-four-months =
    cuatrimestral | cuatrimestrales | cuatrimestralmente | cada cuatrimestre | tres veces al año
    tres veces por año | 3 veces al año
calendar-reading-frequencies-half-yearly =
    semestral | semestrales | semestralmente | cada semestre | todos los semestres | dos veces al año
    dos veces por año | 2 veces al año | bianual | bianualmente
calendar-reading-frequencies-yearly =
    anual | anuales | anualmente | cada año | todos los años | una vez al año | año tras año
calendar-reading-frequencies-every-two-years =
    bienal | bienales | bienalmente | cada bienio | un año sí y otro no | año por medio | cada dos años
calendar-reading-frequencies-every-three-years =
    trienal | trienales | trienalmente | cada trienio | cada tres años

## calendar.reading.moments (lists by key)

calendar-reading-moments-day =
    <day> de <month> [de|del|del año|de año|,] [<year>]
    <day> [-|/] <month> [-|/|,] [<year>]
    <month> <day> [,] <year>
    <year> [,] <month> <day>
    <weekday> [,] [el] <day> de <month> [de|del|del año|,] <year>
    <day> [-|/] <month> [-|/|'] <short_year>
calendar-reading-moments-week-of-day =
    semana (de|del|que comienza el|que empieza el|que se inicia el|a partir del) <day> de <month> [de|del|,] [<year>]
    semana (de|del) <day> [-] <month> [,|-] [<year>]
calendar-reading-moments-week =
    (semana|semanas|sem|S) [núm|n º|n . º|n °] <number> [de|del|,|/|-] [<year>]
    <number> semana (de|del|del año) <year>
    <year> [,|-] (semana|sem|S|W) <number>
calendar-reading-moments-month =
    | [mes de] <month> [de|del|del año|,|/|-] [<year>]
    <year> [,|:] <month>
    <month> ['|-|/] <short_year>
calendar-reading-moments-season =
    <season> [de|del|del año|,|/] [<year>]
    <season> (boreal|austral) [de|del] <year>
    <year> [,|:|-] <season>
calendar-reading-moments-season-of-years =
    <season> [de|,] <two_years>
calendar-reading-moments-quarter =
    (T|Q|TRIM|trimestre|trimestres) <number> [de|del|del año|,|/|-] [<year>]
    <number> (trimestre|trimestres|trim|T) [de|del|del año|,|/|-] [<year>]
    <year> [,|/|-|:] [el] (T|Q|trimestre) <number>
    <year> [,|:] [el] <number> (trimestre|trim)
    (T|trimestre) <number> ' <short_year>
calendar-reading-moments-half =
    (semestre|semestres|sem|S|H) <number> [de|del|del año|,|/|-] [<year>]
    <number> (semestre|semestres|sem|mitad|S) [de|del|del año|,|/|-] [<year>]
    <year> [,|/|-|:] [el] (semestre|S|H) <number>
    <year> [,|:] [el|la] <number> (semestre|sem|mitad)
calendar-reading-moments-fiscal-quarter =
    (T|trimestre) <number> [de|del|,|/|-] (ejercicio|ejercicio económico|ejercicio fiscal|ejercicio financiero|año fiscal|AF|EF) [-|de] <fiscal_year>
    <number> trimestre [de|del|,] [el] (ejercicio|ejercicio económico|ejercicio fiscal|ejercicio financiero|año fiscal|AF|EF) [-|de] <fiscal_year>
    (ejercicio|ejercicio económico|ejercicio fiscal|ejercicio financiero|año fiscal|AF|EF) <fiscal_year> [,|/|-] (T|trimestre) <number>
calendar-reading-moments-fiscal-year =
    (AF|EF|ejercicio|ejercicios|año fiscal|años fiscales|ejercicio económico|ejercicios económicos|ejercicio fiscal|ejercicios fiscales|ejercicio financiero|ejercicios financieros|ejercicio presupuestario|ejercicios presupuestarios|año presupuestario|año financiero) [-|de|del] <fiscal_year>
    <fiscal_pair>
calendar-reading-moments-year =
    | [año|años|año civil|año natural|año calendario] <year>
    año de <year>
calendar-reading-moments-plan-quarter =
    (T|trimestre) <number> [de|del|,|/|-] (año|A) <number>
    <number> trimestre (de|del) (año|A) <number>
    <number> trimestre del <ordinal> año
calendar-reading-moments-plan-year =
    (año|años|A) <number> [(de|del) (plan|proyecto|programa|plan estratégico|la estrategia|la ejecución)]
    <number> año (de|del) (plan|proyecto|programa|plan estratégico|la estrategia|la ejecución|ejecución|ejecución del plan|la ejecución del plan)
    <ordinal> año
calendar-reading-moments-plan-month =
    (mes|meses|M) <number> [(de|del) (plan|proyecto|programa|plan estratégico|la estrategia)]
    <number> mes (de|del) (plan|proyecto|programa|plan estratégico|la estrategia)
calendar-reading-moments-portion =
    <portion> [de|del|del año|de año] <year>
    <portion> [de] <month> [de|del|,] [<year>]
    <year> [,|:] [a] <portion>
    <portion>
calendar-reading-moments-number =
    <number> (de|,) <year>

## calendar.reading.shares (lists by key)

calendar-reading-shares-quarter =
    (T|trimestre) <number> (de|del|,|/|-) <time>
    <ordinal> trimestre (de|del) <time>
calendar-reading-shares-half =
    (semestre|S) <number> (de|del|,|/|-) <time>
    <ordinal> (mitad|semestre|quincena) (de|del) <time>
calendar-reading-shares-first =
    (primer|primera|primeros|primeras) <duration> [(de|del) <time>]
calendar-reading-shares-last =
    (último|última|últimos|últimas) <duration> [(de|del) <time>]
    (último|última) <unit> [(de|del) <time>]
calendar-reading-shares-nth =
    <ordinal> <unit> (de|del) <time>
calendar-reading-shares-lasting =
    | [durante|por] <duration> (desde|a partir de|a partir del|a contar de|a contar desde|contados desde|contados a partir de) <time>
    (desde|a partir de|a partir del) <time> (durante|por|por un período de) <duration>

## calendar.reading.wholes (lists by key)

calendar-reading-wholes-ongoing =
    (permanente|permanentemente|continuo|continua|continuamente|constante|constantemente|ininterrumpido|en curso|en marcha|en ejecución|indefinido|indefinidamente|siempre)
    (actividad|tarea|proceso|labor|función|trabajo|medida) (permanente|continua|continuo|en curso|constante|periódica|regular|ordinaria|habitual)
    (de forma|de manera|de modo|con carácter) (permanente|continua|continuo|constante|ininterrumpida|regular|periódica|periódico|sistemática|indefinida)
    hasta nuevo aviso
    (durante|a lo largo de|en) (todo el|toda la|la) (plan|período|periodo|proyecto|programa|estrategia|año|vigencia|duración|ejecución)
    (durante|a lo largo de|en) (todo el|toda la|la) (período|periodo|duración|vigencia|ejecución) (del plan|del proyecto|del programa|de la estrategia|del plan estratégico|de ejecución|de ejecución del plan)
    (a lo largo|durante el transcurso) (del|de todo el) (plan|período|proyecto|programa|plan estratégico|año)
    todo el año
    | [permanente|en curso] [,|-] (según|conforme|cuando|si) (sea necesario|sea preciso|proceda|corresponda|se requiera|se necesite|se solicite|las necesidades|resulte necesario|se presente la ocasión|surja la necesidad)
    | [permanente|en curso] [,|-] (según proceda|según corresponda|según las necesidades|según la necesidad|en caso necesario|de ser necesario|en función de las necesidades)
    | [permanente|en curso] [,|-] (a solicitud|a petición|previa solicitud|a demanda|por encargo)
    (ad hoc|caso por caso|en cada caso|puntual|puntualmente|en todo momento|en cualquier momento|periódicamente|periódico|periódica|regularmente|regular|a intervalos regulares|de vez en cuando|sistemáticamente|rutinario|rutinaria)
calendar-reading-wholes-to-be-agreed =
    (por|a) (determinar|confirmar|decidir|acordar|definir|fijar|establecer|convenir|anunciar|concretar|precisar)
    (fecha|fechas|plazo|plazos|calendario|cronograma) (por|a) (determinar|confirmar|decidir|acordar|definir|fijar|establecer|convenir|anunciar)
    (pendiente|pendientes) [de (confirmación|decisión|acuerdo|definición|determinación|confirmar|decidir|acordar|definir|determinar|fijar)]
    se (determinará|decidirá|confirmará|acordará|definirá|fijará|anunciará) [más adelante|posteriormente|ulteriormente|oportunamente]
    (aún|todavía) (no acordado|no acordada|no decidido|no fijado|no determinado|sin determinar|sin acordar|sin fijar|sin decidir|por determinar|por decidir|por acordar)
    (sin determinar|sin fijar|sin acordar|no determinado|no fijado|no acordado)
    (TBD|TBC|TBA)
calendar-reading-wholes-by =
    (para|hasta|a más tardar|a más tardar en|a más tardar a|a más tardar para|como máximo|como máximo en|como muy tarde|como muy tarde en|no más tarde de|no más tarde del|no después de|no después del|plazo|plazo final|fecha límite|plazo límite|vencimiento|con plazo hasta|con vencimiento en|conclusión|finalización|término|meta) [:] [fines de|finales de|fin de|final de] <time>
    (para|hasta|a más tardar|a más tardar en|a más tardar a|como máximo|no más tarde de) [el] (fin|fines|final|finales) (de|del) [año (de|del)|año] <time>
    antes (del fin|del final|de fines|de finales|de fin|de final|del término|de que termine|de que finalice|de que acabe|de fin de año|de finales de año) [de|del] <time>
    | [permanente|en curso] [,|-] hasta [fines de|finales de|el fin de] <time>
    hasta <time> (inclusive|incluido|incluida)
    <time> (a más tardar|como máximo|como muy tarde|como fecha límite|inclusive)
    <time> , (a más tardar|como máximo|como muy tarde|fecha límite|fin|final)
    | [a|al|para|en|hasta el] (fin|final|término|cierre|fin de año|final del año) (de|del) <time>
calendar-reading-wholes-by-plan-end =
    | [para|para el|a|al|hasta el|a más tardar al|antes del] (fin|final|término|finalización|conclusión) (del plan|del proyecto|del programa|de la estrategia|del plan estratégico|del período del plan|del período de ejecución|de la ejecución|de la vigencia del plan)
calendar-reading-wholes-before =
    (antes de|antes del|con anterioridad a|con anterioridad al|previamente a) <time>
calendar-reading-wholes-from =
    (desde|a partir de|a partir del|desde principios de|desde comienzos de|a contar de|a contar desde|con efecto a partir de|con efecto a partir del|comienzo|inicio|comienzo en|inicio en|comienza en|comienza el|se inicia en|no antes de|no antes del) [:] <time>
    | [desde|a partir de|a partir del|de|del] <time> (en adelante|y en adelante|y siguientes|y años siguientes|y posteriores|y después)
    | [desde|a partir de|a partir del] <time> [,|-|y] (permanente|en curso|continuo|de forma continua|de manera continua|de forma permanente|hasta nuevo aviso|sin fecha de término|sin plazo final|presente)
    | [desde|a partir de|a partir del] <time> hasta (la fecha|el presente|la actualidad|nuevo aviso)
    (permanente|en curso|continuo|continua|de forma continua|de manera continua|de forma permanente) [,|-] (desde|a partir de|a partir del) <time>
    <time> y (años siguientes|años posteriores|años sucesivos|los años siguientes|todos los años siguientes)
    <time> →
    <time> +
    <time> -
calendar-reading-wholes-after =
    (después de|después del|tras|con posterioridad a|con posterioridad al|posterior a) <time>
calendar-reading-wholes-recurring =
    <recurrence>
calendar-reading-wholes-recurring-from =
    <recurrence> [,|-] (desde|a partir de|a partir del|a contar de|a contar desde|con inicio en) <time> [en adelante]
    (desde|a partir de|a partir del) <time> [en adelante] [,] <recurrence>
    <recurrence> [,] después de <time>
calendar-reading-wholes-recurring-until =
    <recurrence> [,|-] (hasta|hasta el fin de|hasta el final de|hasta finales de|hasta fines de) <time>
calendar-reading-wholes-recurring-in =
    <recurrence> [,|-] [en|de|durante|entre|a lo largo de] <time>
    <time> [,|-] <recurrence>
calendar-reading-wholes-before-event =
    (antes de|antes del|inmediatamente antes de|inmediatamente antes del|poco antes de|poco antes del|con anterioridad a|con anterioridad al|previamente a|para|hasta|a tiempo para|a más tardar en|a más tardar para|en preparación de|en preparación del|en vísperas de|en vísperas del|como preparación de|como preparación para) <event>
calendar-reading-wholes-at-event =
    (en|durante|con ocasión de|con ocasión del|con motivo de|con motivo del|al margen de|al margen del|paralelamente a|coincidiendo con|en el marco de|en el marco del|en el momento de) <event>
    <event>
calendar-reading-wholes-after-event =
    (después de|después del|tras|luego de|inmediatamente después de|inmediatamente después del|poco después de|poco después del|a partir de|a partir del|desde|con posterioridad a|con posterioridad al|a raíz de|lo antes posible después de|lo antes posible tras|tan pronto como sea posible después de|una vez finalizada|una vez finalizado|una vez concluida|una vez celebrada) <event>
calendar-reading-wholes-duration-before-event =
    <event> - <duration>
    | [al menos|por lo menos|como mínimo|a más tardar|como máximo|no más tarde de|unos|unas|aproximadamente|con] <duration> (antes de|antes del|de antelación a|de antelación al|de antelación respecto de|previos a|previas a|anteriores a) <event>
calendar-reading-wholes-duration-after-event =
    | [al menos|por lo menos|como mínimo|no antes de|unos|unas|aproximadamente|a los|a las|a] <duration> (después de|después del|tras|a partir de|a partir del|desde|de) <event>
    <event> + <duration>
calendar-reading-wholes-within-duration-of-event =
    (en|dentro de|durante) [los|las] [primeros|primeras] <duration> (siguientes|posteriores) (a|al) <event>
    (en|dentro de|durante) (los|las) [próximos|próximas] <duration> (desde|a partir de|a partir del|después de|después del|de|del) <event>
    (en el plazo|en un plazo|dentro del plazo|dentro de un plazo|en un plazo máximo|en el término|a más tardar|como máximo|no más tarde|en menos) [de] <duration> (desde|tras|a partir de|a partir del|a contar de|a contar desde|contados desde|contados a partir de|después de|después del|siguientes a|posteriores a) <event>
    dentro de <duration> (desde|tras|a partir de|a partir del|a contar desde|contados desde|contados a partir de|después de|después del) <event>
    | [en|durante] (los|las) (primeros|primeras) <duration> (después de|después del|tras|siguientes a|posteriores a|desde|a partir de) <event>

## progress

progress-title = Informe sobre los progresos
progress-period-line = Período abarcado: del { $from } al { $to }
progress-as-of-line = Situación al { $date }
progress-prepared-by = Preparado por: { $name }
progress-days = { $count ->
    [one] un día
   *[other] { $count } días
    }
progress-more = { $count ->
    [one] Hay una más en el cuadro de todas las { -items } (último anexo).
   *[other] Hay otras { $count } en el cuadro de todas las { -items } (último anexo).
    }
progress-more-in-plan = { $count ->
    [one] Hay una más en el plan.
   *[other] Hay otras { $count } en el plan.
    }
progress-more-goals = { $count ->
    [one] Hay un { -goal } más, que requiere menos atención, en el anexo A.
   *[other] Hay { $count } { -goals } más, que requieren menos atención, en el anexo A.
    }
progress-more-risks = { $count ->
    [one] Hay uno más en el registro de riesgos.
   *[other] Hay otros { $count } en el registro de riesgos.
    }
progress-nothing-under = Nada que informar en los epígrafes siguientes: { $titles }.
progress-annex-title = Anexo { $letter }: { $title }
progress-key-figures = Cifras principales
progress-nothing-reported = { $count ->
    [one] Al { $date } no se ha recibido ningún informe sobre la única { -item } del plan.
   *[other] Al { $date } no se ha recibido ningún informe sobre las { $count } { -items } del plan.
    }
progress-of-items = { $count ->
    [one] de una { -item }
   *[other] de { $count } { -items }
    }
progress-of-open-items = { $count ->
    [one] de una { -item } pendiente
   *[other] de { $count } { -items } pendientes
    }
progress-reported-on = Con informe
progress-due-within = Vencen en un plazo de { $days }
progress-pledged-in = Prometido, { $currency }
progress-of-planned = de { $amount } previstos
progress-last-figure = Último informe: { $figure }
progress-last-report-of = Último informe: situación al { $date }.
progress-attention = Requieren atención
progress-attention-table = { -Items } con mayor demora desde el fin de su plazo
progress-attention-none = No hay { -items } fuera de plazo, y de todas las { -items } cuyo plazo ha terminado se ha informado.
progress-attention-more = { $count ->
    [one] Hay una { -item } más fuera de plazo o con plazo terminado sin informe.
   *[other] Hay otras { $count } { -items } fuera de plazo o con plazo terminado sin informe.
    }
progress-how-late = Demora
progress-days-ended = { $count ->
    [one] el plazo terminó hace un día
   *[other] el plazo terminó hace { $count } días
    }
progress-nothing-known = no se ha recibido ningún informe
progress-asked = Qué se pide al órgano rector
progress-asked-of = Qué se pide { $article ->
    [el] al { $name }
   *[other] a { $body }
    }
progress-ask-owner = { $count ->
    [one] Designar a los responsables de la { -item } { $items }.
   *[other] Designar a los responsables de las { -items } { $items }.
    }
progress-ask-timeline = { $count ->
    [one] Acordar el plazo de la { -item } { $items }.
   *[other] Acordar los plazos de las { -items } { $items }.
    }
progress-ask-date = { $count ->
    [one] Fijar la fecha de este evento: { $events }.
   *[other] Fijar la fecha de cada uno de estos eventos: { $events }.
    }
progress-others = { $count ->
    [one] una más
   *[other] otras { $count }
    }
progress-contents = Índice
progress-page = Página
progress-money-and-risks = Fondos y riesgos
progress-lead-in = { $word }:
progress-money-short = De los { $planned } { $currency } previstos, se han prometido { $pledged } y se han gastado { $spent }; faltan por obtener { $gap }.
progress-money-covered = De los { $planned } { $currency } previstos, se han prometido { $pledged } y se han gastado { $spent }.
progress-top-risk = { $count ->
    [one] El más grave, de nivel { $level }: { $title }.
   *[other] De los que siguen abiertos, { $count } son de nivel { $level }; el primero del registro: { $title }.
    }
progress-top-response = Respuesta: { $response }
progress-summary-goals = { $count ->
    [one] El plan tiene un { -goal }: { $parts }.
   *[other] El plan tiene { $count } { -goals }: { $parts }.
    }
progress-goals-complete = { $count ->
    [one] { $count } está cumplido
   *[other] { $count } están cumplidos
    }
progress-goals-on-track = { $count ->
    [one] { $count } va por buen camino
   *[other] { $count } van por buen camino
    }
progress-goals-delayed = { $count ->
    [one] { $count } tiene retraso
   *[other] { $count } tienen retraso
    }
progress-goals-off-track = { $count ->
    [one] { $count } tiene un retraso grave
   *[other] { $count } tienen un retraso grave
    }
progress-goals-reports-missing = { $count ->
    [one] de { $count } faltan informes ya exigibles
   *[other] de { $count } faltan informes ya exigibles
    }
progress-goals-not-reported = { $count ->
    [one] de { $count } no se ha informado
   *[other] de { $count } no se ha informado
    }
progress-goals-closed = { $count ->
    [one] en { $count } no queda ninguna { -item }
   *[other] en { $count } no queda ninguna { -item }
    }
progress-own-words = Observaciones de la secretaría
progress-own-words-prompt = Lo que las cifras no dicen, para la asamblea, la junta o un donante, en unas 120 palabras: qué fue importante en este período, qué obstáculos hay y qué se pide al lector.
progress-done = Concluida
progress-in-progress = En curso
progress-not-started = Sin iniciar
progress-postponed = Aplazada
progress-cancelled = Cancelada
progress-not-reported = Sin informe
progress-overdue = Fuera de plazo

# The same within a sentence.
progress-said-done = concluida
progress-said-in-progress = en curso
progress-said-not-started = sin iniciar
progress-said-postponed = aplazada
progress-said-cancelled = cancelada
progress-said-not-reported = sin informe
progress-said-overdue = fuera de plazo
progress-on-track = Por buen camino
progress-delayed = Con retraso
progress-off-track = Con retraso grave
progress-reports-missing = Faltan informes
progress-complete = Cumplido
progress-closed = Sin { -items } vigentes
progress-overview = Panorama general
progress-overview-rates = Proporción de { -items } concluidas, fuera de plazo, próximas a vencer y sin informe, por { -section }
progress-overview-bars = { -Items } por estado. { $figures }
progress-overview-bar = { $name }: { $figures }.
progress-section = { -Section }
progress-items = { -Items }
progress-all = Todas las { -sections }
progress-share-done = Proporción concluida
progress-due-soon = Vencen en { $days }
progress-past-unreported = Vencidas sin informe
progress-counting-rule = Proporción concluida: { -items } concluidas, entre las no canceladas. Fuera de plazo: con informe, ni concluidas ni canceladas, y pasado el último día del plazo, tal como se modificó por última vez. Vencidas sin informe: plazo terminado y ningún informe; se desconoce qué ha sido de ellas. Vencen en { $days }: ni concluidas ni canceladas, con informe o sin él.
progress-lights = Situación de los { -goals }
progress-lights-table = Situación de cada { -goal }: su señal y sus { -items } con informe, concluidas, fuera de plazo y con plazo terminado sin informe
progress-goal = { -Goal }
progress-lights-all = Situación de cada { -goal }
progress-light = Señal
progress-coverage-heading = Cobertura
progress-coverage = { $count } de { $all } con informe
progress-goals-waiting = { $count ->
    [one] { $light }, y sin { -items } que ya hayan vencido: { -goal } { $goals }.
   *[other] { $light }, y sin { -items } que ya hayan vencido: { -goals } { $goals }.
    }
progress-declared-on = Declarado: { $light }, { $date }
progress-rule-on-track = { $light }: se ha informado de algo, ninguna { -item } está fuera de plazo ni aplazada, y ninguna ha terminado su plazo sin informe.
progress-rule-delayed = { $light }: hay alguna { -item } fuera de plazo o aplazada.
progress-rule-off-track = { $light }: hay alguna { -item } fuera de plazo desde hace más de { $days }, o al menos el { $percent } % de las { -items } con informe están fuera de plazo desde hace más de { $grace }.
progress-rule-reports-missing = { $light }: ninguna { -item } está fuera de plazo ni aplazada, pero al menos una ha terminado su plazo sin informe; el silencio no basta para considerar que un { -goal } va por buen camino.
progress-rule-complete = { $light }: todas las { -items } están concluidas o canceladas.
progress-rule-closed = { $light }: todas las { -items } están canceladas.
progress-rule-not-reported = { $light }: no se ha informado de ninguna { -item }.
progress-achieved = Logros del período
progress-item = { -Item }
progress-done-on = Fecha de conclusión
progress-note-and-evidence = Nota y comprobación
progress-under-way = En curso
progress-last-report = Último informe
progress-cancelled-items = Canceladas
progress-cancelled-on = Fecha de cancelación
progress-reason = Motivo
progress-no-reason = no se indicó el motivo
progress-reported-by = { $number ->
    [one] Informó { $body }
   *[other] Informaron { $body }
    }
progress-overdue-items = Fuera de plazo
progress-end-of-timeline = Fin del plazo
progress-past-items = Plazo terminado, sin informe
progress-past-remark = El plazo de estas { -items } ha terminado y nunca se informó de ellas. Es posible que estén concluidas.
progress-due-items = Qué vence en un plazo de { $days }
progress-ends = Vence
progress-ended = Venció
progress-days-ago = { $count ->
    [one] hace un día
   *[other] hace { $count } días
    }
progress-days-ahead = { $count ->
    [0] hoy
    [one] dentro de un día
   *[other] dentro de { $count } días
    }
progress-standing = Estado
progress-moves = Aplazamientos
progress-slip-days = Desviación en días
progress-body = Entidad
progress-slip-rule = Desviación: desde el último día del plazo inicial hasta el del nuevo plazo.
progress-not-known = no se sabe
progress-schedule = Cronograma
progress-schedule-chart = { $count ->
    [one] Diagrama de Gantt de una { -item }, del { $from } al { $to }: una barra que indica su plazo, en el tono de su estado.
   *[other] Diagrama de Gantt de { $count } { -items }, del { $from } al { $to }: una barra por { -item } que indica su plazo, en el tono de su estado.
    }
progress-schedule-baseline = Plazo inicial, si se modificó
progress-schedule-mark = Último día
progress-schedule-open = Continúa
progress-schedule-day = { $date }
progress-schedule-row = { $item }: { $parts }.
progress-schedule-range = del { $from } al { $to }
progress-schedule-moved = { $timeline } (plazo inicial: { $baseline })
progress-schedule-overdue = { $count ->
    [one] un día fuera de plazo
   *[other] { $count } días fuera de plazo
    }
progress-schedule-no-timeline = sin plazo
progress-owed = Tareas pendientes por entidad
progress-owed-remark = Por cada entidad responsable: lo que está fuera de plazo, ha terminado su plazo sin informe o vence en un plazo de { $days }, por orden de fecha. Lo que incumbe a varias entidades figura en cada una de ellas.
progress-owed-table = Lo que cada entidad tiene atrasado o próximo a vencer, con el fin del plazo y el estado
progress-open-items = { -Items } pendientes
progress-sheet-title = { -Items } pendientes: { $body }
progress-sheet-summary = { $count ->
    [one] { $body } { $number ->
        [one] tiene
       *[other] tienen
        } a su cargo, por separado o con otras entidades, una { -item } ni concluida ni cancelada.
   *[other] { $body } { $number ->
        [one] tiene
       *[other] tienen
        } a su cargo, por separado o con otras entidades, { $count } { -items } ni concluidas ni canceladas.
    }
progress-sheet-overdue = { $count ->
    [one] De ellas, una está fuera de plazo.
   *[other] De ellas, { $count } están fuera de plazo.
    }
progress-risks = Riesgos y problemas
progress-risk-table = Riesgos y problemas abiertos, por orden de gravedad
progress-kind = Tipo
progress-risk = Riesgo
progress-issue = Problema
progress-level = Nivel
progress-high = Alto
progress-medium = Medio
progress-low = Bajo

# The same within a sentence.
progress-said-high = alto
progress-said-medium = medio
progress-said-low = bajo
progress-owner = Responsable
progress-response = Respuesta
progress-related-items = { -Items }:{ " " }
progress-indicators = Indicadores
progress-indicator-table = Qué se mide, cuál era el punto de partida, cuál es la meta y cuál es la situación actual
progress-actual = Valor alcanzado
progress-how-far = Avance
progress-money = Fondos
progress-money-table = Fondos previstos, prometidos y gastados, por moneda y { -section }
progress-currency = Moneda
progress-planned = Previsto
progress-pledged = Prometido
progress-spent = Gastado
progress-gap = Déficit
progress-total = Total
progress-gap-rule = Déficit: lo previsto que no se ha prometido.
progress-thousands = .
progress-decimal = ,
progress-questions = Cuestiones pendientes
progress-no-owner = Sin responsable
progress-no-timeline = Sin plazo
progress-loose-timeline = Plazos que requieren interpretación
progress-ask-about = En curso sin fecha de término, y sin informe en el período
progress-annex = Todas las { -items } y su estado
progress-annex-status = Estado
progress-now-due = nuevo plazo: { $timeline }
progress-days-late = { $count ->
    [one] un día fuera de plazo
   *[other] { $count } días fuera de plazo
    }
progress-percent = { $number } %

## critical-path

critical-path-of = Ruta crítica: { $event }
critical-path-day-is = Día del evento: { $date }
critical-path-day-is-by = Día del evento: { $said }; se toma el { $date }
critical-path-day-is-open = Día del evento: por acordar
critical-path-answer = Conclusión
critical-path-feasible = { $count ->
    [one] Sí: “{ $event }” puede celebrarse el { $date }. Los trabajos previos pueden concluirse a tiempo para el { $first }, con lo que queda un día de margen.
   *[other] Sí: “{ $event }” puede celebrarse el { $date }. Los trabajos previos pueden concluirse a tiempo para el { $first }, con lo que quedan { $count } días de margen.
    }
critical-path-feasible-just = Sí, pero sin un solo día de margen: “{ $event }” puede celebrarse el { $date }, y no antes.
critical-path-not-feasible = { $count ->
    [one] No: el { $date } es un día demasiado pronto para “{ $event }”. La fecha más temprana posible es el { $first }.
   *[other] No: el { $date } es { $count } días demasiado pronto para “{ $event }”. La fecha más temprana posible es el { $first }.
    }
critical-path-no-day = El día de “{ $event }” no se ha acordado. La fecha más temprana posible es el { $first }; lo que sigue se cuenta hacia atrás desde el evento, sea cuando sea.
critical-path-chain = La fecha depende de esta cadena de { -steps }: { $steps }, y a continuación el evento.
critical-path-chain-none = La fecha no depende de ningún { -step }: el plan no indica la duración de ningún { -step } pendiente.
critical-path-start-today = Comienza el día de este informe, { $date }.
critical-path-start-timeline = Comienza el { $date }, primer día de un plazo del plan.
critical-path-start-begun = Su primer { -step } ya ha comenzado.
critical-path-unknown-lengths = { $count ->
    [one] El plan no indica la duración de uno de los { $all } { -steps } pendientes. Se cuenta como si no llevara tiempo, de modo que la fecha más temprana posible solo puede ser posterior.
   *[other] El plan no indica la duración de { $count } de los { $all } { -steps } pendientes. Se cuentan como si no llevaran tiempo, de modo que la fecha más temprana posible solo puede ser posterior.
    }
critical-path-implied-decides = { $count ->
    [one] Uno de los vínculos entre { -steps } no figura expresamente en el plan, sino que se deduce de él (se señala más abajo), y de ese vínculo depende la fecha: sin él, la fecha más temprana posible es el { $date }.
   *[other] { $count } de los vínculos entre { -steps } no figuran expresamente en el plan, sino que se deducen de él (se señalan más abajo), y de ellos depende la fecha: sin ellos, la fecha más temprana posible es el { $date }.
    }
critical-path-implied-no-matter = { $count ->
    [one] Uno de los vínculos entre { -steps } no figura expresamente en el plan, sino que se deduce de él (se señala más abajo); sin él, la fecha más temprana posible es la misma.
   *[other] { $count } de los vínculos entre { -steps } no figuran expresamente en el plan, sino que se deducen de él (se señalan más abajo); sin ellos, la fecha más temprana posible es la misma.
    }
critical-path-next = Los tres { -steps } siguientes
critical-path-next-table = Los { -steps } siguientes, con el día límite de cada uno
critical-path-late = Ya con retraso
critical-path-late-table = { -Steps } cuyo día límite ha pasado, con el número de días
critical-path-late-more = { $count ->
    [one] Hay un { -step } más con retraso; todos figuran en los cuadros que siguen.
   *[other] Hay otros { $count } { -steps } con retraso; todos figuran en los cuadros que siguen.
    }
critical-path-more = { $count ->
    [one] uno más
   *[other] otros { $count }
    }
critical-path-late-none = Ningún { -step } ha rebasado su día límite.
critical-path-gaps = Sin responsable o sin plazo
critical-path-gaps-none = Todos los { -steps } pendientes tienen responsable y plazo.
critical-path-no-owner = Sin responsable: { $steps }.
critical-path-no-timeline = Sin plazo: { $steps }.
critical-path-chain-steps = La cadena de la que depende la fecha
critical-path-chain-table = Los { -steps } de la cadena, del primero al último, con sus fechas más temprana y más tardía y aquello de lo que depende cada uno
critical-path-others = Los demás { -steps }
critical-path-others-table = Los { -steps } ajenos a la cadena, con sus fechas más temprana y más tardía, su holgura y aquello de lo que depende cada uno
critical-path-others-none = No hay ninguno.
critical-path-step = { -Step }
critical-path-owner = Responsable
critical-path-takes = Duración
critical-path-earliest = Más temprano
critical-path-latest = Más tardío
critical-path-begin-by = Inicio a más tardar
critical-path-done-by = Conclusión a más tardar
critical-path-slack = Holgura
critical-path-status = Estado
critical-path-waits-for = Depende de
critical-path-days-late = Días de retraso
critical-path-days = { $count ->
    [one] un día
   *[other] { $count } días
    }
critical-path-not-known = no se sabe
critical-path-at-event = en el evento
critical-path-of-event = hito del evento
critical-path-critical = crítico
critical-path-lag = { $step }, y después { $lag }
critical-path-implied = { $step } (se deduce)
critical-path-schedule = Los { -steps } en el tiempo
critical-path-schedule-chart = { $count ->
    [one] Gráfico de un { -step } hasta el evento, del { $from } al { $to }: una barra para su fecha más tardía.
   *[other] Gráfico de { $count } { -steps } hasta el evento, del { $from } al { $to }: una barra para la fecha más tardía de cada { -step }.
    }
critical-path-schedule-latest = { $latest }
critical-path-schedule-both = más tardío: { $latest }; más temprano: { $earliest }
critical-path-bar-critical = Crítico, a más tardar
critical-path-bar-other = Con holgura, a más tardar
critical-path-bar-done = Concluido
critical-path-bar-earliest = Fecha más temprana
critical-path-bar-mark = Duración desconocida
critical-path-days-before = Días antes del evento
critical-path-milestones = Hitos del evento
critical-path-milestone-table = Qué corresponde hacer antes y después del evento, y cuándo
critical-path-when = Cuándo
critical-path-what = Qué
critical-path-before = { $lapse } antes
critical-path-after = { $lapse } después
critical-path-usual-periods = El plan no fija hitos para el evento. Estos plazos son los habituales de su nota conceptual; nada de lo anterior se calcula a partir de ellos.
critical-path-assumed = Supuestos
critical-path-assumed-lengths = Un { -step } se cuenta como si no llevara tiempo cuando el plan no indica su duración.
critical-path-assumed-timelines = Un { -step } comienza, como muy pronto, el primer día de su plazo. El último día de un plazo no es vinculante aquí: es el evento el que determina para cuándo debe concluirse un { -step }.
critical-path-assumed-report = Lo pendiente comienza, como muy pronto, el día del informe, { $date }; lo concluido cuenta con el día en que se concluyó.
critical-path-assumed-running = En el caso de un { -step } en curso, lo que no se ha notificado como concluido se cuenta desde el día del informe.
critical-path-assumed-working-days = { $count ->
    [one] Los días hábiles excluyen los fines de semana y un día festivo del calendario del plan.
   *[other] Los días hábiles excluyen los fines de semana y { $count } días festivos del calendario del plan.
    }
critical-path-assumed-undated = Estos plazos no indican ningún día y no se tienen en cuenta: { $steps }.
critical-path-assumed-steps = Se deduce: una { -item } está concluida cuando lo están sus { -steps }, salvo que indique ella misma su duración; sus { -steps } comienzan cuando ha concluido aquello de lo que ella depende ({ $links }).
critical-path-assumed-goal-order = Se deduce: en un { -goal } en el que se aprueba un texto, cada { -step } anterior a la aprobación sigue al que lo precede ({ $links }).
critical-path-assumed-members = Se deduce: lo que forma parte del evento y no condiciona nada más se concluye antes de él ({ $steps }).
critical-path-assumed-adopts = Se deduce: hay un texto que se aprueba en el evento ({ $steps }), y lo que conduce a esa aprobación se concluye antes.
critical-path-assumed-after = Excluido, por ser posterior al evento: { $steps }.
critical-path-assumed-by = El plan dice “{ $said }” sin indicar el día: todo se cuenta hacia atrás desde el último día de ese período, { $date }.
critical-path-step-said = { $step } (“{ $said }”)
critical-path-link-pair = { $first } antes de { $second }
critical-path-latest-by = a más tardar el { $date }
critical-path-latest-counted = a más tardar { $relative }
critical-path-on-path = en la ruta crítica hacia “{ $event }”
critical-path-on-path-implied = en la ruta crítica hacia “{ $event }” (se deduce)
critical-path-event-moved = Los nuevos plazos retrasan “{ $event }”: su fecha más temprana posible pasa a ser el { $first }; según los plazos iniciales del plan sería el { $before }.
critical-path-event-moved-beyond = { $count ->
    [one] Es decir, un día después de su fecha, el { $date }.
   *[other] Es decir, { $count } días después de su fecha, el { $date }.
    }
critical-path-event-moved-implied = Esto se basa en vínculos entre { -steps } que el plan no establece expresamente, sino que se deducen de él.
critical-path-calendar-summary = { $event }: { $what }
critical-path-calendar-description = { $what } ({ $relative }: { $event })

## sheet

sheet-title = { $plan }: hoja de actualización { $article ->
    [el] del { $name }
   *[other] de { $body }
    }, { $date }
sheet-lead = coordinación
sheet-responsible = responsable
sheet-with = colaboración
sheet-support = apoyo
sheet-every-body = todas las entidades

## sheet.lists (lists)

sheet-lists-instructions =
    Si tiene novedades sobre una { -item }, elija su estado y rellene lo que corresponda en las columnas situadas a la derecha. Deje las demás filas como están.
    La fecha es el día a partir del cual se aplica el estado; si no se indica, es el día en que se registra la hoja. Toda { -item } aplazada necesita su nuevo plazo, por ejemplo “enero-marzo de 2017”.
    Guarde el archivo con su nombre y envíelo de vuelta. Las columnas grises están bloqueadas para que cada fila siga unida a su { -item }.

## sheet.headings (all different)

sheet-headings-key = Clave
sheet-headings-number = Número
sheet-headings-goal = { -Goal }
sheet-headings-action = Descripción
sheet-headings-body = Entidad
sheet-headings-role = Función
sheet-headings-timeline = Plazo
sheet-headings-last-reported = Último informe
sheet-headings-last-status = Último estado
sheet-headings-status = Estado
sheet-headings-percent = Porcentaje
sheet-headings-date = Fecha
sheet-headings-new-timeline = Nuevo plazo
sheet-headings-note = Nota
sheet-headings-reason = Motivo del retraso
sheet-headings-evidence = Comprobación
sheet-headings-actual = Valor alcanzado

## sheet.hints (at most 255 characters)

sheet-hints-status = Elija una palabra de la lista.
sheet-hints-percent = Qué parte se ha realizado: un número entero de 0 a 100, sin el signo %. Deje la celda vacía si no se sabe.
sheet-hints-date = Día a partir del cual se aplica el estado, por ejemplo 2016-08-20. No puede ser futuro.
sheet-hints-new-timeline = Solo si se ha aplazado: hasta cuándo, por ejemplo enero-marzo de 2017, otoño de 2016 o 2017.
sheet-hints-note = Cualquier información. Basta con una nota: en ese caso, deje el estado vacío.
sheet-hints-evidence = Qué lo demuestra: un documento o una dirección web.
sheet-hints-actual = Valor que ha alcanzado el indicador.

## plan-sheet

plan-sheet-title = { $plan }: { $tab }, { $date }

## plan-sheet.lists (lists)

plan-sheet-lists-instructions =
    La columna gris contiene las claves por las que se reconocen las filas. Déjela como está; una fila nueva no lleva clave.
    Si en una celda hay varias entidades, cada una va en su línea (Alt e Intro).

## plan-sheet.tabs (all different)

plan-sheet-tabs-items = { -Items }
plan-sheet-tabs-goals = { -Goals }
plan-sheet-tabs-sections = { -Sections }
plan-sheet-tabs-areas = { -Areas }
plan-sheet-tabs-bodies = Entidades
plan-sheet-tabs-events = Eventos
plan-sheet-tabs-plan = Plan
plan-sheet-tabs-members = Miembros
plan-sheet-tabs-risks = Riesgos
plan-sheet-tabs-money = Fondos

## plan-sheet.headings

plan-sheet-headings-key = Clave
plan-sheet-headings-step-of = { -Step } de
plan-sheet-headings-area = { -Area }
plan-sheet-headings-section = { -Section }
plan-sheet-headings-goal = { -Goal }
plan-sheet-headings-number = Número
plan-sheet-headings-event = Evento
plan-sheet-headings-text = Texto
plan-sheet-headings-notes = Notas
plan-sheet-headings-name = Nombre
plan-sheet-headings-long-name = Nombre completo
plan-sheet-headings-variants = Otras grafías
plan-sheet-headings-since = Desde
plan-sheet-headings-date = Fecha
plan-sheet-headings-salutation = Tratamiento
plan-sheet-headings-bodies = Entidades
plan-sheet-headings-language = Idioma
plan-sheet-headings-addresses = Direcciones
plan-sheet-headings-copies = Copias a
plan-sheet-headings-kind = Tipo
plan-sheet-headings-level = Nivel
plan-sheet-headings-items = { -Items }
plan-sheet-headings-owner = Responsable
plan-sheet-headings-response = Respuesta
plan-sheet-headings-opened = Abierto el
plan-sheet-headings-closed = Cerrado el
plan-sheet-headings-subject = { -Item } / { -goal }
plan-sheet-headings-currency = Moneda
plan-sheet-headings-planned = Previsto
plan-sheet-headings-pledged = Prometido
plan-sheet-headings-spent = Gastado
plan-sheet-headings-source = Fuente

## plan-sheet.hints (at most 255 characters)

plan-sheet-hints-key = Esta clave une la fila con el plan. Déjela como está; una fila nueva no lleva clave.

## circulation

circulation-running = Observaciones: a más tardar el { $deadline }, a { $contact }
circulation-cover-note = Carta de envío
circulation-how-to-answer = Cómo responder
circulation-subject = { $symbol }: { $title }, para formular observaciones hasta el { $deadline }
circulation-last-hour = { $date }, { $time } ({ $zone })

## circulation.table

circulation-table-title = Cuadro de observaciones
circulation-table-summary = Cada { -item } en su forma actual, con espacio para el tipo de observación, la observación y el texto propuesto
circulation-table-answer = Sírvase devolver este cuadro a más tardar el { $deadline } a { $contact }.
circulation-table-whole = Todo el plan
circulation-table-whole-text = Observaciones sobre el plan en su conjunto
circulation-table-item = { $number } ({ $key })
circulation-table-responsibility = Responsables: { $bodies }
circulation-table-timeline = Plazo: { $timeline }
circulation-table-choose = elegir

## circulation.table.lists (lists)

circulation-table-lists-instructions =
    Escriba el nombre de su entidad en la primera columna de cada fila en la que formule una observación y elija el tipo: de fondo, si cambiaría el sentido; de redacción, si no lo cambiaría; general, en los demás casos.
    Si desea cambiar la redacción, indique el nuevo texto completo de la { -item } en “Texto propuesto”. Deje como están las filas sin observaciones y vacía la última columna.
    Para formular varias observaciones sobre una misma { -item }, añada una fila y repita el número. También puede escribir en el propio borrador: los cambios quedan registrados.

## circulation.table.kinds (all different)

circulation-table-kinds-general = general
circulation-table-kinds-substantive = de fondo
circulation-table-kinds-editorial = de redacción

## circulation.table.headings (all different)

circulation-table-headings-body = Entidad
circulation-table-headings-item = { -Item }
circulation-table-headings-text = Texto actual
circulation-table-headings-kind = Tipo de observación
circulation-table-headings-comment = Observación
circulation-table-headings-proposal = Texto propuesto
circulation-table-headings-decision = Decisión de la secretaría

## circulation.table.hints (at most 255 characters)

circulation-table-hints-body = La entidad que formula la observación.
circulation-table-hints-kind = Elija una palabra de la lista.
circulation-table-hints-proposal = El nuevo texto completo de la { -item }, no solo las palabras que cambian.

## circulation.mail (lists)
##
## Words that members answer with, in Spanish and in the other languages of the association.

circulation-mail-greetings =
    Estimado | Estimada | Estimados | Estimadas | Estimado Sr | Estimada Sra | Distinguido | Distinguida
    Distinguidos | Distinguidas | Muy señor mío | Muy señora mía | Muy señores míos | Apreciado | Apreciada
    Apreciados | Apreciadas | Querido | Querida | Queridos | Queridas | Excelencia | Excelencias
    Excelentísimo | Excelentísima | Señor | Señora | Señores | Señoras | Sr | Sra | Hola | Buenos días
    Buen día | Buenas tardes | Buenas noches | Saludos | A quien corresponda | Colegas
    Estimados colegas | Estimadas y estimados colegas
    Dear | Hello | Hi | Good morning | Good afternoon | Good evening | Good day | Greetings | Excellency
    Excellencies | To whom it may concern | Sir | Madam | Bonjour | Bonsoir | Cher | Chère | Chers
    Chères | Madame | Mesdames | Monsieur | Messieurs | Excellence | Hallo | Guten Tag | Sehr geehrte
    Sehr geehrter | Liebe | Lieber | Prezado | Prezada | Prezados | Уважаемый | Уважаемая | Уважаемые
    Добрый день | Здравствуйте | السلام عليكم | تحية طيبة | السيد | السيدة | السادة | Stimate | Stimată
    Stimați | Bună ziua
circulation-mail-sign-offs =
    Saludos | Saludos cordiales | Cordiales saludos | Un saludo | Un cordial saludo | Un saludo cordial
    Un atento saludo | Reciba un cordial saludo | Reciban un cordial saludo | Cordialmente | Atentamente
    Muy atentamente | Le saluda atentamente | Les saluda atentamente | Lo saluda atentamente
    Aprovecho la oportunidad | Con un cordial saludo | Con mis mejores saludos | Respetuosamente
    Sin otro particular | Gracias | Muchas gracias | Con agradecimiento | Un abrazo
    Best | Best regards | Best wishes | All the best | Kind regards | Kindest regards | Warm regards
    Warmest regards | With kind regards | With best regards | With best wishes | Regards | Cheers
    Sincerely | Yours sincerely | Sincerely yours | Yours faithfully | Yours truly | Respectfully
    Yours | Many thanks | Thanks | Thank you | Thank you very much | Many thanks and best regards
    Thanks and regards | Best regards and thanks | With thanks | Cordialement | Bien cordialement
    Très cordialement | Bien à vous | Sincères salutations | Meilleures salutations | Respectueusement
    Merci | Mit freundlichen Grüßen | Mit freundlichen Gruessen | Freundliche Grüße | Viele Grüße
    Beste Grüße | Atenciosamente | С уважением | مع التحية | مع خالص التحية
    وتفضلوا بقبول فائق الاحترام | Cu stimă | Cu respect | Cu considerație
circulation-mail-closings =
    aprovecha la oportunidad para reiterar | aprovecho la oportunidad para reiterar
    aprovecha esta oportunidad para reiterar | aprovecho esta oportunidad para reiterar
    las seguridades de su más alta consideración | las seguridades de mi más alta consideración
    le saluda atentamente | les saluda atentamente | avails itself of this opportunity
    assurances of its highest consideration
circulation-mail-devices =
    Enviado desde mi | Enviado desde | Obtener Outlook para | Obtenga Outlook para
    Enviado desde Correo para | Enviado desde Outlook
    Sent from my | Get Outlook for | Sent via | Sent from Mail for | Sent from Outlook
circulation-mail-attributions =
    escribió: | escribió : | ha escrito: | escribe: | wrote: | writes: | a écrit : | a écrit: | schrieb:
    escreveu: | ha scritto: | schreef: | skrev: | пишет: | написал: | написала: | كتب: | a scris:
circulation-mail-separators =
    Mensaje original | Cita original | Original Message | Original Appointment | Message d'origine
    Ursprüngliche Nachricht
circulation-mail-forwards =
    Mensaje reenviado | Inicio del mensaje reenviado | Forwarded message | Begin forwarded message
    Message transféré | Weitergeleitete Nachricht
circulation-mail-heads =
    De | Enviado | Enviado el | Para | CC | Asunto | Fecha | From | Sent | Date | To | Subject | Envoyé
    À | Objet | Von | Gesendet | An | Betreff | От | Отправлено | Кому | Тема | من | إلى
circulation-mail-covers =
    adjunto | adjunta | adjuntos | adjuntas | adjuntamos | anexo | anexa | anexos | se adjunta | se adjuntan
    se acompaña | attached | enclosed | attachment
circulation-mail-lead-ins =
    Sobre | Acerca de | Respecto de | Respecto a | Con respecto a | En relación con | En cuanto a | En lo que
    | En | Ref | Referencia | Para | Observación sobre | Observaciones sobre | Comentario sobre
    Comentarios sobre | Con referencia a | Re | On | Regarding | Comment on | Comments on
circulation-mail-items =
    punto | puntos | el punto | los puntos | medida | medidas | la medida | las medidas | acción | acciones
    la acción | actividad | actividades | la actividad | apartado | el apartado | número | números | núm
    n.º | nº | no | párrafo | párrafos | el párrafo | párr | fila | la fila | item | items
    { -item } | { -items }
circulation-mail-no-comments =
    sin comentarios | sin comentario | ningún comentario | no hay comentarios | no tenemos comentarios
    no tengo comentarios | no tiene comentarios | no tenemos ningún comentario | no tengo ningún comentario
    sin observaciones | ninguna observación | no hay observaciones | no tenemos observaciones
    no tengo observaciones | no tiene observaciones | no tenemos ninguna observación
    no tengo ninguna observación | no formula observaciones | no formulamos observaciones
    sin objeciones | sin objeción | ninguna objeción | no hay objeciones | no hay objeción
    no tenemos objeciones | no tengo objeciones | no tiene objeciones | no objetamos | no objeta
    no tenemos ninguna objeción | nada que añadir | nada que agregar | nada que objetar
    sin sugerencias | no tenemos sugerencias | no comment | no comments | no objection | no objections
circulation-mail-exceptions =
    pero | salvo | excepto | no obstante | sin embargo | aunque | aparte | a menos que | siempre que
    siempre y cuando | a condición de | a reserva | solo | sólo | únicamente | con excepción | a excepción
    con sujeción a | but | except | however | unless | provided | subject to
circulation-mail-objections =
    objetamos | objeta | objetan | objetar | objeto a | objeción | objeciones | presentamos una objeción
    formulamos una objeción | formula una objeción | nos oponemos | me opongo | se opone | se oponen
    oponemos | rompemos el silencio | rompe el silencio | romper el silencio | rompe el procedimiento
    no estamos de acuerdo | no estoy de acuerdo | no está de acuerdo | en desacuerdo | no podemos aceptar
    no puedo aceptar | no puede aceptar | no aceptamos | no acepta | no podemos apoyar | no puede apoyar
    no podemos sumarnos | discrepamos | object | objects | objection | objections | oppose | opposes
    disagree | break silence | break the silence | cannot agree | cannot accept

## circulation.calendar

circulation-calendar-summary = Vence el plazo para formular observaciones: { $title }, { $symbol }
circulation-calendar-description = Último día para formular observaciones sobre { $symbol }. Envíelas a { $contact }.

## circulation.due-dates

circulation-due-dates-name = { $plan }: vencimientos { $article ->
    [el] del { $name }
   *[other] de { $body }
    }
circulation-due-dates-summary = Vence: { $item }
circulation-due-dates-description = Plazo: { $timeline }. Responsables: { $bodies }.

## circulation.reminder

circulation-reminder-subject = Recordatorio: { $title }
circulation-reminder-subject-of-draft = Recordatorio: observaciones sobre { $symbol } hasta el { $deadline }

## circulation.files

circulation-files-draft = el borrador
circulation-files-comment-table = el cuadro de observaciones
circulation-files-how-to-answer = cómo responder
circulation-files-deadline = el plazo, para su calendario

## circulation.sent

circulation-sent-symbol = Signatura
circulation-sent-date = Enviado el
circulation-sent-deadline = Plazo
circulation-sent-member = Miembro
circulation-sent-bodies = Responde por
circulation-sent-language = Idioma
circulation-sent-address = Dirección
circulation-sent-copies = Copias a
circulation-sent-files = Archivos

## feedback

feedback-title = Observaciones recibidas
feedback-on-draft = Sobre el borrador { $symbol }
feedback-deadline = Plazo para formular observaciones: { $date }
feedback-as-of = Situación al { $date }
feedback-counts = Observaciones: { $comments }. Aceptadas: { $accepted }; aceptadas en parte: { $partly }; de las que se toma nota: { $noted }; rechazadas: { $rejected }; pendientes de decisión: { $open }. Incorporadas al plan: { $applied }.
feedback-answers = Respuestas
feedback-answers-table = Miembros con sus respuestas, los archivos recibidos y el número de observaciones
feedback-member = Miembro
feedback-body = Entidad
feedback-answer = Respuesta
feedback-files = Archivos recibidos
feedback-in-time = Respondió
feedback-after-deadline = Respondió fuera de plazo
feedback-overdue = Plazo vencido: sin respuesta
feedback-awaited = Respuesta pendiente
feedback-not-told = No se sabe
feedback-not-asked = (no figura en la lista de distribución)
feedback-one-of = (uno de los miembros que responden por ella)
feedback-sender-not-known = (remitente desconocido)
feedback-received = { $file } (recibido el { $date })
feedback-disposition = Curso dado a las observaciones
feedback-disposition-table = Número de observaciones según la decisión, por entidad
feedback-comments-count = Número
feedback-accepted = Aceptada
feedback-partly = Aceptada en parte
feedback-noted = Se toma nota
feedback-rejected = Rechazada
feedback-open = Pendiente de decisión
feedback-applied = En el plan
feedback-all = Todas
feedback-comments = Observaciones y decisiones
feedback-comments-table = Observaciones sobre { $place }, con lo que se propone y lo que se decidió
feedback-none = No se ha recibido ninguna observación.
feedback-record = Registro de revisiones y decisiones
feedback-none-circulated = No se distribuyó ningún borrador de este texto.
feedback-sent-on = Distribuido el { $date }
feedback-whole-document = El documento en su conjunto
feedback-unplaced = Observaciones sin ubicar
feedback-unplaced-remark = Estas observaciones no pudieron ubicarse en el plan, o se refieren a una parte que este ya no contiene. Ninguna se pierde: la secretaría indicará a qué se refiere cada una.
feedback-about-gone = Sobre { $place }
feedback-goal = { -Goal }
feedback-section = { -Section }
feedback-area = { -Area }
feedback-item = { -Item }
feedback-text-as-it-stands = Texto actual
feedback-number = N.º
feedback-from = De
feedback-comment = Observación
feedback-proposed = Texto propuesto
feedback-decision = Decisión y respuesta
feedback-decision-only = Decisión
feedback-agreed-only = Texto convenido
feedback-reply-only = Respuesta
feedback-choose = Elegir
feedback-decision-hint = Elija la decisión sobre la observación. Indique completo el texto convenido si difiere del propuesto; la respuesta es lo que se comunicará al autor.
feedback-author = Autor
feedback-written = Fecha
feedback-kind = Tipo
feedback-about = Sobre
feedback-agreed = Texto convenido: { $text }
feedback-in-plan-since = En el plan desde el { $date }
feedback-in-answer-to = En respuesta a la observación { $number }
feedback-same-proposal = La misma propuesta que en la observación { $number }
feedback-resolved = Marcada como resuelta
feedback-on-translation = sobre el texto en { $language }
feedback-about-words = Sobre: “{ $words }”
feedback-replace = Sustituir “{ $deleted }” por “{ $inserted }”
feedback-insert = Insertar “{ $inserted }” después de “{ $before }”
feedback-insert-first = Insertar “{ $inserted }” al principio
feedback-delete = Suprimir “{ $deleted }”
feedback-new-item = Añadir { -item }: { $action }
feedback-removal = Suprimir la { -item }
feedback-move-after = Trasladar después de { $item }
feedback-move-first = Trasladar al principio del { -goal }
feedback-renumber = Pasa a ser { $number }
feedback-unsure = El marcador y las palabras de la fila remiten a { -items } diferentes: compruebe de cuál se trata
feedback-behind = Esta pregunta vale para { $count } cambios
feedback-separator = { " · " }
feedback-sheet-note = Elija una decisión para cada observación, indique el texto convenido si difiere del propuesto y añada la respuesta. Las filas pueden ordenarse y filtrarse. `wem-report decide --from` lee el cuadro cumplimentado.

## feedback.classes

feedback-classes-general = General
feedback-classes-substantive = De fondo
feedback-classes-editorial = De redacción

## feedback.marks

feedback-marks-comment = Comentario
feedback-marks-reply = Respuesta
feedback-marks-insertion = Inserción
feedback-marks-deletion = Supresión
feedback-marks-replacement = Sustitución
feedback-marks-moved = Traslado
feedback-marks-row-insertion = Fila nueva
feedback-marks-row-deletion = Fila suprimida
feedback-marks-edit = Cambio sin control de cambios
feedback-marks-table-row = Cuadro de observaciones
feedback-marks-addition = Texto añadido
feedback-marks-highlight = Texto resaltado
feedback-marks-hidden = Texto oculto
feedback-marks-picture = Imagen
feedback-marks-renumbering = Otro número
feedback-marks-question = Pregunta
feedback-marks-objection = Objeción

## feedback.answer-to-member

feedback-answer-to-member-title = Respuesta a las observaciones { $article ->
    [el] del { $name }
   *[other] de { $member }
    }
feedback-answer-to-member-subject = { $symbol }: respuesta a sus observaciones
feedback-answer-to-member-greeting = A la atención { $article ->
    [el] del { $name }
   *[other] de { $member }
    }:
feedback-answer-to-member-introduction = Le agradecemos sus observaciones sobre { $symbol }. El curso dado a cada una de ellas ({ $count }) se indica a continuación y en los documentos que acompañan a este mensaje.
feedback-answer-to-member-comment = { $number }. { $place }
feedback-answer-to-member-said = Su observación: { $text }
feedback-answer-to-member-proposed = Su propuesta: { $text }
feedback-answer-to-member-decision = Decisión: { $decision }
feedback-answer-to-member-reply = Respuesta: { $text }
feedback-answer-to-member-open = aún pendiente de decisión
feedback-answer-to-member-closing = { $contact }

## feedback.outcome-words (lists)

feedback-outcome-words-accepted =
    aceptado | aceptada | aceptadas | aceptar | aceptamos | se acepta | de acuerdo | conforme | sí | ok
    aprobado | aprobada | aprobar | se aprueba | aceptada en su totalidad | aceptado en su totalidad
    aceptada íntegramente | accept | accepted | agree | agreed | yes | adopted
feedback-outcome-words-partly =
    en parte | parcial | parcialmente | aceptado en parte | aceptada parcialmente | aceptado parcialmente
    aceptar en parte | aceptar parcialmente | se acepta en parte | se acepta parcialmente
    parcialmente aceptada | parcialmente aceptado | parcialmente de acuerdo | aceptada con cambios
    aceptado con cambios | aceptada con modificaciones | aceptado con modificaciones
    aceptada con enmiendas | partly | partially | accepted in part | partly accepted | partially accepted
feedback-outcome-words-noted =
    tomar nota | tomado nota | tomada nota | se tomó nota | se ha tomado nota | tomamos nota | nota
    anotada | anotado | se toma nota con agradecimiento | tomada en cuenta | para información | noted
    take note | taken note of
feedback-outcome-words-rejected =
    rechazado | rechazar | se rechaza | no aceptada | no aceptado | no aceptar | no se acepta
    desestimada | desestimado | desestimar | se desestima | denegada | en desacuerdo | no
    no aprobada | no aprobado | descartada | descartado | reject | rejected | not accepted | declined

## redline

redline-title = Cambios en { $title }
redline-compared = De { $old } a { $new }
redline-by = Cambios de { $author }, { $date }
redline-summary = Resumen de los cambios
redline-summary-table = Qué ha cambiado, en el orden del plan
redline-count = { $what }: { $count }
redline-area = { -Area } { $number }
redline-section = { -Section } { $number }
redline-goal = { -Goal } { $number }
redline-range = { $first }-{ $last }
redline-formerly = Antes { $old }
redline-from-goal = Trasladada desde el { -goal } { $goal }, antes { $old }
redline-within-goal = Trasladada dentro del { -goal } { $goal }, antes { $old }

## redline.words

redline-words-place = Lugar
redline-words-change = Cambio
redline-words-details = Texto
redline-words-author = Autor
redline-words-inserted = Inserción
redline-words-deleted = Supresión
redline-words-moved = Traslado
redline-words-renumbered = Nueva numeración
redline-words-action = Nueva redacción
redline-words-responsibility = Responsables
redline-words-timeline = Plazo
redline-words-title = Nuevo título
redline-words-document = Documento
redline-words-text = Texto
redline-words-organisation = Organización
redline-words-edition = Edición
redline-words-key = { "Cómo se muestran los cambios: " }
redline-words-key-inserted = insertado
redline-words-key-deleted = suprimido
redline-words-key-moved-from = trasladado desde aquí
redline-words-key-moved-to = trasladado aquí
redline-words-key-bar = ; una barra al margen señala cada cambio.
redline-words-said-inserted = { "Insertado: " }
redline-words-said-deleted = { "Suprimido: " }
redline-words-said-moved-from = { "Trasladado desde aquí: " }
redline-words-said-moved-to = { "Trasladado aquí: " }

## columns

columns-detail = { $heading }: { $text }
columns-money = { $number } { $currency }
columns-of-goal = Total de { $number }
columns-of-section = Total, { -section } { $number }
columns-in-all = Total
columns-partly = { $count ->
    [one] { $sum } (no incluye un valor no expresado en cifras)
   *[other] { $sum } (no incluye { $count } valores no expresados en cifras)
    }

## columns.headings (by key)

columns-headings-indicator = Indicador
columns-headings-baseline = Línea de base
columns-headings-target = Meta
columns-headings-verification = Medios de verificación
columns-headings-output = Producto
columns-headings-budget = Presupuesto
columns-headings-funding = Fuente de financiación
columns-headings-contact = Contacto
columns-headings-priority = Prioridad
columns-headings-remarks = Observaciones

## translation

translation-missing = [{ $language }] { $text }
translation-stale = { $text } [traducción por revisar]
translation-note = Sin traducir: { $missing }. Traducciones por cotejar con el original: { $stale }.
translation-none = Aún no existe una traducción al { $language }. Usted recibe los documentos en { $original }.
translation-number = N.º

## translation.sheet

translation-sheet-title = Traducción al { $language }
translation-sheet-instruction = Escriba cada traducción junto al original y devuelva el archivo. No modifique las demás columnas.
translation-sheet-key = Clave
translation-sheet-original = Original
translation-sheet-translation = Traducción
translation-sheet-version = Versión

## translation.languages (by key)

translation-languages-ar = árabe
translation-languages-en = inglés
translation-languages-es = español
translation-languages-fr = francés
translation-languages-pt = portugués
translation-languages-ro = rumano
translation-languages-ru = ruso
