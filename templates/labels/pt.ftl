### Every word that wem-report itself adds to a document, in Portuguese, in the orthography of 1990 and the
### usage of the Community of Portuguese Language Countries (Europe and Africa).
###
### No native speaker has checked this file yet. Terms that want a first look: «nota conceptual» (concept note;
### Brazil: nota conceitual), «medida» (action item), «calendário» (time line), «observação» (comment),
### «entidade» (body), «sinal» (light), «derrapagem» (slip), «contribuição anunciada» (pledge).

## levels
##
## Of an area, a section, an item and a step adjectives are feminine, of a goal masculine. A plan's own words
## for its levels have no gender here: texts then take their masculine form, so that most are written with
## words that don't change («cada», «em atraso»).

-article = um

-Area = Área
    .level = area one capital
-area = área
    .level = area one
-Section = Secção
    .level = section one capital
-section = secção
    .level = section one
    .gender = feminine
-sections = secções
    .level = section several
-Sections = Secções
    .level = section several capital
-Areas = Áreas
    .level = area several capital
-Goal = Objetivo
    .level = goal one capital
-goal = objetivo
    .level = goal one
-Goals = Objetivos
    .level = goal several capital
-goals = objetivos
    .level = goal several
-Goals-and-priorities = Objetivos e prioridades
    .level = goal several capital
-Action-item = Medida
    .level = item one capital
-action-item = medida
    .level = item one
-Action-items = Medidas a tomar
    .level = item several capital
-action-items = medidas a tomar
    .level = item several
-Item = Medida
    .level = item one capital
-item = medida
    .level = item one
    .gender = feminine
-Items = Medidas
    .level = item several capital
-items = medidas
    .level = item several
-Step = Etapa
    .level = step one capital
-step = etapa
    .level = step one
    .gender = feminine
-Steps = Etapas
    .level = step several capital
-steps = etapas
    .level = step several

# Words that agree with those of the levels.
-no-item = { -item.gender ->
    [feminine] nenhuma { -item }
   *[masculine] nenhum { -item }
    }
-No-item = { -item.gender ->
    [feminine] Nenhuma { -item }
   *[masculine] Nenhum { -item }
    }
-one-item = { -item.gender ->
    [feminine] uma { -item }
   *[masculine] um { -item }
    }
-all-items = { -item.gender ->
    [feminine] todas as { -items }
   *[masculine] todos os { -items }
    }
-of-the-items = { -item.gender ->
    [feminine] das { -items }
   *[masculine] dos { -items }
    }
-the-items = { -item.gender ->
    [feminine] as { -items }
   *[masculine] os { -items }
    }
-One-other-item = { -item.gender ->
    [feminine] Outra { -item }
   *[masculine] Outro { -item }
    }
-other-items = { -item.gender ->
    [feminine] outras { -items }
   *[masculine] outros { -items }
    }
-all-sections = { -section.gender ->
    [feminine] Todas as { -sections }
   *[masculine] Todos os { -sections }
    }
-No-step = { -step.gender ->
    [feminine] Nenhuma { -step }
   *[masculine] Nenhum { -step }
    }
-of-a-step = { -step.gender ->
    [feminine] de uma { -step }
   *[masculine] de um { -step }
    }
-The-steps = { -step.gender ->
    [feminine] As { -steps }
   *[masculine] Os { -steps }
    }
-One-other-step = { -step.gender ->
    [feminine] Outra { -step }
   *[masculine] Outro { -step }
    }
-other-steps = { -step.gender ->
    [feminine] outras { -steps }
   *[masculine] outros { -steps }
    }
-Done = { -item.gender ->
    [feminine] Concluída
   *[masculine] Concluído
    }
-done = { -item.gender ->
    [feminine] concluída
   *[masculine] concluído
    }
-done-several = { -item.gender ->
    [feminine] concluídas
   *[masculine] concluídos
    }
-Not-started = { -item.gender ->
    [feminine] Não iniciada
   *[masculine] Não iniciado
    }
-Postponed = { -item.gender ->
    [feminine] Adiada
   *[masculine] Adiado
    }
-postponed = { -item.gender ->
    [feminine] adiada
   *[masculine] adiado
    }
-Cancelled = { -item.gender ->
    [feminine] Cancelada
   *[masculine] Cancelado
    }
-cancelled = { -item.gender ->
    [feminine] cancelada
   *[masculine] cancelado
    }
-cancelled-several = { -item.gender ->
    [feminine] canceladas
   *[masculine] cancelados
    }
-Cancelled-several = { -item.gender ->
    [feminine] Canceladas
   *[masculine] Cancelados
    }

## translation

translation-missing = [{ $language }] { $text }
translation-stale = { $text } [tradução por verificar]
translation-note = Por traduzir: { $missing }. Traduções por verificar face ao original: { $stale }.
translation-none = Ainda não existe tradução para { $language }. Recebe os documentos em { $original }.
translation-number = N.º

## translation.sheet

translation-sheet-title = Tradução para { $language }
translation-sheet-instruction = Escreva cada tradução ao lado do original e devolva o ficheiro. Não altere as outras colunas.
translation-sheet-key = Chave
translation-sheet-original = Original
translation-sheet-translation = Tradução
translation-sheet-version = Versão

## translation.languages (by key)

translation-languages-ar = árabe
translation-languages-en = inglês
translation-languages-es = espanhol
translation-languages-fr = francês
translation-languages-pt = português
translation-languages-ro = romeno
translation-languages-ru = russo

## title-block

title-block-revision = Revisão { $revision }
title-block-date = Data: { $date }
title-block-shown = Seleção: { $filters } ({ $items } de { $all } { -items })

## filters

filters-area = { -area } { $values }
filters-section = { -section } { $values }
filters-goal = { -goal } { $values }
filters-body = { $values } (responsável ou apoio)
filters-from = a partir de { $date }
filters-to = até { $date }
filters-no-body = sem responsável
filters-no-timeline = sem calendário
filters-separator = { "; " }
filters-seasons = Por «{ $season }» entende-se o período de { $first } a { $last }
filters-fiscal-year = O exercício orçamental começa a { $first } e tem o nome do ano em que termina
filters-plan-years = Os anos do plano contam-se a partir de { $first }

## filters.lists (lists)

# They stand between the quotation marks of «filters-seasons».
filters-lists-portions =
    início do ano
    meados do ano
    final do ano

## lists

lists-separator = { ", " }
lists-last = { " e " }
lists-last-before = { "" }
lists-last-then = { "" }
lists-or = { " e/ou " }
lists-quoted = «{ $text }»
lists-with-long-name = { $name } ({ $long })
lists-beside = { " · " }

## table

table-goals = { -Goals-and-priorities }
table-actions = { -Action-items }
table-responsibility = Responsável / parceiro de desenvolvimento
table-timeline = Calendário
table-lead = { $bodies } (coordenação)
table-with = com { $bodies }
table-support = Apoio: { $bodies }
table-amended = Alteração de { $date }
table-amended-by = Alteração de { $date }: { $decision }
table-amended-because = { $amended }; motivo: { $reason }
table-to-be-agreed = a definir
table-continued = (continuação)
table-summary = { -Goals }, { -action-items }, responsáveis e calendário: { -section } { $number }
table-summary-of-all = { -Action-items }, responsáveis e calendário

## page

page-number = Página { $page } de { $pages }
page-titled = { $document }: { $plan }
page-titled-within = { $document }. { $plan }
page-of-organisation = { $organisation }: { $title }
page-draft = PROJETO
page-notes = Notas

## markdown

markdown-table-summary = Quadro com as colunas { $columns }

## note

note-kicker = Nota conceptual: { $name }
note-item = { -Action-item } { $number }: { $action }
note-item-alone = { -Action-item } { $number }
note-items = { -Items } { $numbers }
note-readiness = Redigido até à data: { $filled } de { $slots } partes, { $words } palavras de cerca de { $budget }
note-complete = As { $slots } partes estão redigidas: { $words } palavras
note-missing = Falta redigir: { $titles }.
note-prompt = { $prompt } (Cerca de { $words } palavras.)
note-file-remark = Escrever sob os títulos, em Markdown. Os comentários como este não são impressos.

## note.counted

note-counted-to = { $timeline } (até { $last })
note-counted-from = { $timeline } (a partir de { $first })
note-counted-between = { $timeline } (de { $first } a { $last })

## note.countdown

note-countdown-before = { $days } dias antes
note-countdown-one-before = na véspera
note-countdown-on = no próprio dia
note-countdown-after = { $days } dias depois
note-countdown-one-after = no dia seguinte

## note.table

note-table-title = Título
note-table-date = Data
note-table-place = Local
note-table-organiser = Organizador
note-table-co-organisers = Coorganizadores
note-table-lead = Coordenação
note-table-partners = Parceiros
note-table-participants = Participantes e número
note-table-languages = Línguas de trabalho
note-table-format = Modalidade
note-table-budget = Orçamento e parte solicitada
note-table-focal-point = Ponto focal

## note.roles

note-roles-lead = Coordenação
note-roles-joint = Coordenação conjunta
note-roles-responsible = Responsável
note-roles-with = Colaboração
note-roles-support = Apoio
note-roles-alternative = { $role } (ou { $bodies })

## note.progress

note-progress-done = { -done } em { $date }
note-progress-in-progress = em curso em { $date }
note-progress-percent = { $percent } % de execução em { $date }
note-progress-postponed = { -postponed } em { $date }
note-progress-cancelled = { -cancelled } em { $date }

## note.questions

note-questions-event-date = { $event }: em que data e em que local se realizará? O plano não indica data.
note-questions-timeline = { $number } { $action }: qual é o calendário? O plano não o fixa.
note-questions-owner = { $number } { $action }: quem é responsável? O plano não designa ninguém.
note-questions-which-owner = { $number } { $action }: quem assume a coordenação? O plano indica { $bodies }.

## calendar

calendar-date = { $day } de { $month } de { $year }
calendar-day-of-year = { $day } de { $month }
calendar-days-of-month = { $start }-{ $day } de { $month } de { $year }
calendar-day = { $count }
calendar-month-of-year = { $month } de { $year }
calendar-season-of-year = { $season } de { $year }
calendar-quarter = { $count ->
    [1] primeiro trimestre
    [2] segundo trimestre
    [3] terceiro trimestre
   *[other] quarto trimestre
    }
calendar-quarter-of-year = { $quarter } de { $year }
calendar-short-quarter = T{ $count }
calendar-half = { $count ->
    [1] primeiro semestre
   *[other] segundo semestre
    }
calendar-half-of-year = { $half } de { $year }
calendar-year = { $year }
calendar-range = { $start }-{ $end }
calendar-years = { $start }-{ $end }
calendar-by = até { $time }
calendar-by-day = até { $date }
calendar-by-year = até ao final de { $year }
calendar-from = a partir de { $time }
calendar-from-day = a partir de { $date }
calendar-ongoing = em contínuo
calendar-several = { $start }, { $end }

# 06/07/2020 is 6 July.
calendar-day-first = yes

## calendar.names (lists of alternatives)

calendar-names-months =
    janeiro | jan
    fevereiro | fev
    março | mar | marco
    abril | abr
    maio | mai
    junho | jun
    julho | jul
    agosto | ago
    setembro | set
    outubro | out
    novembro | nov
    dezembro | dez
# The name as it stands behind the number of a day, then other spellings that are read.
calendar-names-months-in-dates =
    janeiro
    fevereiro
    março
    abril
    maio
    junho
    julho
    agosto
    setembro
    outubro
    novembro
    dezembro
calendar-names-short-months =
    jan.
    fev.
    mar.
    abr.
    mai.
    jun.
    jul.
    ago.
    set.
    out.
    nov.
    dez.
calendar-names-seasons =
    primavera
    verão
    outono
    inverno

## calendar.reading (lists)

calendar-reading-day-suffixes =
    º | .º | o
calendar-reading-early =
    início | o início | inícios | princípio | o princípio | princípios | começo | o começo
    primeiros meses | os primeiros meses
calendar-reading-mid =
    meados | meio | o meio
calendar-reading-late =
    últimos meses | os últimos meses | última parte | a última parte

# «de», «do» and «da» are in the patterns.
calendar-reading-lead-ins =
    o | a | os | as | em | no | na | nos | nas | ao | à | aos | às | durante | durante o | durante a
    ao longo de | ao longo do | ao longo da | no decurso de | no decurso do | no decorrer de
    no decorrer do | no decorrer da | mês de | o mês de | no mês de | cerca de | por volta de
    por volta do | aproximadamente | provisoriamente | a título provisório | em princípio | previsto
    prevista | previstos | previstas | previsto para | prevista para | programado | programada
    programado para | programada para | planeado | planeada | planeado para | planeada para | esperado
    esperada | período | o período | no período | no período de | no período de | período de | biénio
    o biénio | biênio | o biênio | triénio | o triénio | triênio | os anos | os anos de | nos anos de
    fim de semana de | data | datas | data provisória | entre hoje e | todo o | toda a

calendar-reading-remarks =
    , provisório | , provisória | , a título provisório | , a confirmar | , previsto | , prevista
    , previsão | , estimativa | , indicativo | , indicativa | , a título indicativo | , aproximadamente
    provisório | provisória | a confirmar | ? | , sob reserva de confirmação | , data a confirmar
    , datas a confirmar | , data exata a confirmar | , datas exatas a confirmar | , data a definir
    aproximadamente

calendar-reading-plan-period =
    período do plano | o período do plano | período de vigência do plano | vigência do plano
    a vigência do plano | duração do plano | a duração do plano | período de planeamento
    o período de planeamento | período do projeto | o período do projeto | período do programa
    o período do programa | período de execução | o período de execução | período de implementação
    o período de implementação | o plano | o projeto | o programa | a estratégia | o plano estratégico

calendar-reading-separators =
    , e | , | e | & | ; | / | e também | bem como
calendar-reading-ranges =
    <moment> - <moment>
    | [de|do|da|dos|desde|entre] <moment> (a|à|ao|aos|até|até a|até à|até ao|até aos) [fim de|fim do|o fim de|ao fim de|final de|finais de|o final de] <moment>
    | [de|do|da|desde] <moment> - [fim de|final de|finais de] <moment>
    entre <moment> e <moment>
    | [de|do] <moment> (a|até|até ao) <moment> (inclusive|inclusivamente)
calendar-reading-recurrences =
    | [pelo menos] <frequency>
    (atividade|atividades|reunião|reuniões|exercício|avaliação|avaliações|balanço|balanços|relatório|relatórios|evento) <frequency>
    (de forma|de modo|com periodicidade|com frequência|numa base) <frequency>
    (todas as|todos os|cada|à|às|a cada) <weekday>
    (semanal|semanalmente|todas as semanas) [,|-] [à|às|ao] <weekday>
    | [no|ao|até ao|antes do|em cada] (fim de|final de|início de|fim do|final do) [cada] <unit>
    | [contínuo|contínua|em contínuo|permanente|recorrente] [,|-] <frequency>
    | [contínuo|contínua|em contínuo|permanente|recorrente] [,|-] [uma vez] (todos os|todas as|cada|a cada|em cada) <unit>
    | [contínuo|contínua|em contínuo|permanente|recorrente] [,|-] [pelo menos] [uma vez] (a cada|cada|em cada|todos os|todas as) <duration>
    de <number> em <number> <unit>
    (cada|todos os|todas as|a cada|em cada) <names> [de cada ano|do ano]
    (em|no|na|até|até a|até ao) <names> de cada <unit>
    <names> (de cada|em cada|todos os|todas as) <unit>
    <frequency> [,] (em|no|na|até|até a|antes de|durante|a) [o fim de|final de|início de] <names>
    <frequency> [,|:|-] <names>
    (o mais tardar|o mais tardar em|antes de|até|até ao|até a|em|no|a) [fim de|final de|fins de] <names> (de cada|em cada) ano
    | [em|no|na|até|até a] [fim de|final de] <names> [,|-] <frequency>
    | [pelo menos] uma vez (por|em cada|a cada|ao) <unit>
    | [pelo menos] uma vez em <duration>
    por <unit>

calendar-reading-waits =
    | [pelo menos|não antes de] <lapse> (após|depois de|a contar de|a partir de|a seguir a) <item>
    <item> + <lapse>
    (após|depois de|a seguir a|concluída|concluído|uma vez concluída|uma vez concluído) <item>

# What words of an event’s name may begin and end with where a phrase says the name in another case, or
# with another article: letters without what they stand at. Where a language has none: { "" }.
calendar-reading-beginnings = { "" }
calendar-reading-endings = { "" }

# An “and” that is written in one with the word behind it, without a blank; it is a separator, too.
calendar-reading-joined = { "" }

calendar-reading-adoption =
    adoção | adoção do plano | adoção do presente plano | adoção deste plano | adoção do plano de ação
    adoção do plano estratégico | adoção da estratégia | aprovação | aprovação do plano
    aprovação do presente plano | aprovação do plano estratégico
calendar-reading-adopted =
    adotado | adotada | adotados | adotadas | aprovado | aprovada | adotado com alterações
    aprovado com alterações

## calendar.reading.names (lists of alternatives)

calendar-reading-names-numbers =
    um | uma
    dois | duas
    três
    quatro
    cinco
    seis
    sete
    oito
    nove
    dez
    onze
    doze
    treze
    catorze | quatorze
    quinze
    dezasseis | dezesseis
    dezassete | dezessete
    dezoito
    dezanove | dezenove
    vinte
    vinte e um | vinte e uma
    vinte e dois | vinte e duas
    vinte e três
    vinte e quatro
    vinte e cinco
    vinte e seis
    vinte e sete
    vinte e oito
    vinte e nove
    trinta
    trinta e um | trinta e uma
calendar-reading-names-larger-numbers =
    36 | trinta e seis
    40 | quarenta
    45 | quarenta e cinco
    48 | quarenta e oito
    50 | cinquenta
    60 | sessenta
    70 | setenta
    75 | setenta e cinco
    80 | oitenta
    90 | noventa
    100 | cem
    120 | cento e vinte
    180 | cento e oitenta

# Lengths of time in one word: the length in figures, then its words.
calendar-reading-names-durations =
    15 dias | quinzena | uma quinzena
calendar-reading-names-ordinals =
    1.º | 1º | 1.ª | 1ª | primeiro | primeira | primeiros | primeiras | I
    2.º | 2º | 2.ª | 2ª | segundo | segunda | II
    3.º | 3º | 3.ª | 3ª | terceiro | terceira | III
    4.º | 4º | 4.ª | 4ª | quarto | quarta | IV
    5.º | 5º | 5.ª | 5ª | quinto | quinta
    6.º | 6º | 6.ª | 6ª | sexto | sexta
calendar-reading-names-weekdays =
    segunda-feira | segundas-feiras | 2.ª feira
    terça-feira | terças-feiras | terça | 3.ª feira
    quarta-feira | quartas-feiras | 4.ª feira
    quinta-feira | quintas-feiras | 5.ª feira
    sexta-feira | sextas-feiras | 6.ª feira
    sábado | sábados
    domingo | domingos

## calendar.reading.units (lists)

calendar-reading-units-day =
    dia | dias | dia de calendário | dias de calendário | dias corridos | dias seguidos
calendar-reading-units-week =
    semana | semanas
calendar-reading-units-month =
    mês | meses | mês civil | meses civis
calendar-reading-units-quarter =
    trimestre | trimestres
calendar-reading-units-half =
    semestre | semestres
calendar-reading-units-year =
    ano | anos | ano civil | anos civis
calendar-reading-units-working-day =
    dia útil | dias úteis | dia de trabalho | dias de trabalho

## calendar.reading.frequencies (lists)

calendar-reading-frequencies-daily =
    diário | diária | diários | diárias | diariamente | todos os dias | cada dia
calendar-reading-frequencies-weekly =
    semanal | semanais | semanalmente | todas as semanas | cada semana
calendar-reading-frequencies-fortnightly =
    quinzenal | quinzenais | quinzenalmente | duas vezes por mês | 2 vezes por mês
    de quinze em quinze dias | semana sim, semana não
calendar-reading-frequencies-monthly =
    mensal | mensais | mensalmente | todos os meses | cada mês
calendar-reading-frequencies-every-two-months =
    bimestral | bimestrais | bimestralmente | bimensal
calendar-reading-frequencies-quarterly =
    trimestral | trimestrais | trimestralmente | todos os trimestres | cada trimestre
    quatro vezes por ano | 4 vezes por ano | quatro vezes ao ano
calendar-reading-frequencies-every-four-months =
    quadrimestral | quadrimestrais | quadrimestralmente | três vezes por ano | 3 vezes por ano
    três vezes ao ano
calendar-reading-frequencies-half-yearly =
    semestral | semestrais | semestralmente | todos os semestres | cada semestre | bianual
    duas vezes por ano | 2 vezes por ano | duas vezes ao ano
calendar-reading-frequencies-yearly =
    anual | anuais | anualmente | todos os anos | cada ano | em cada ano | uma vez por ano
    uma vez ao ano | ano após ano
calendar-reading-frequencies-every-two-years =
    bienal | bienais | de dois em dois anos | ano sim, ano não
calendar-reading-frequencies-every-three-years =
    trienal | trienais

## calendar.reading.moments (lists by key)

calendar-reading-moments-day =
    <day> [de] <month> [de|,] [<year>]
    <day> - <month> - <year>
    <weekday> [,] [dia] <day> [de] <month> [de|,] <year>
    <year> [,] <month> <day>
    dia <day> [de] <month> [de|,] [<year>]
    <day> , <year>
    <day> de <year>
calendar-reading-moments-week-of-day =
    semana (de|do dia|que começa a|que começa em|com início a|com início em|a partir de) <day> [de] [<month>] [de] [<year>]
calendar-reading-moments-week =
    (semana|semanas|sem) [n.º|nº|número] <number> [de|do ano de|,|/|-] [<year>]
    <ordinal> semana [de|do ano de] <year>
    <year> [,|-] (semana|sem) <number>
calendar-reading-moments-month =
    | [mês de] <month> [de|do ano de|,|/] [<year>]
    <year> [,|:] <month>
calendar-reading-moments-season =
    <season> [de|,|/] [<year>]
    <year> [,|:|-] <season>
calendar-reading-moments-season-of-years =
    <season> [de|,] <two_years>
calendar-reading-moments-quarter =
    (T|trimestre|trim|Q) <number> [de|,|/|-] [<year>]
    <number> (trimestre|trimestres|trim|T) [de|do ano de|,|/|-] [<year>]
    <year> [,|/|-|:] (T|trimestre|Q) <number>
    <year> [,|:] [o] <number> trimestre
calendar-reading-moments-half =
    (S|semestre) <number> [de|,|/|-] [<year>]
    <number> (semestre|semestres|metade) [de|do ano de|,|/|-] [<year>]
    <year> [,|/|-|:] (S|semestre) <number>
    <year> [,|:] [o|a] <number> (semestre|metade)
calendar-reading-moments-fiscal-quarter =
    (T|trimestre) <number> [do|,|/|-] (exercício|exercício orçamental|exercício financeiro|ano fiscal|ano orçamental) [de|-] <fiscal_year>
    <number> (trimestre|trim) [do|,] (exercício|exercício orçamental|exercício financeiro|ano fiscal|ano orçamental) [de|-] <fiscal_year>
    (exercício|exercício orçamental|exercício financeiro|ano fiscal|ano orçamental) [de|-] <fiscal_year> [,|/|-] (T|trimestre) <number>
calendar-reading-moments-fiscal-year =
    (exercício|exercícios|exercício orçamental|exercícios orçamentais|exercício orçamentário|exercício financeiro|exercícios financeiros|ano fiscal|anos fiscais|ano orçamental|anos orçamentais|ano financeiro) [de|-] <fiscal_year>
    <fiscal_pair>
calendar-reading-moments-year =
    | [ano|anos|ano civil|anos civis] [de] <year>
calendar-reading-moments-plan-quarter =
    (T|trimestre) <number> [do|,|/|-] ano <number>
    <number> trimestre do ano <number>
calendar-reading-moments-plan-year =
    (ano|anos) <number> [(do|da|deste|desta) (plano|projeto|programa|estratégia|presente plano|plano estratégico)]
    <number> ano (do|da|deste|desta) (plano|projeto|programa|estratégia|presente plano|plano estratégico)
    <number> ano de (execução|implementação|vigência) [do plano|do projeto|do programa]
    <ordinal> ano
calendar-reading-moments-plan-month =
    (mês|meses|M) <number> [(do|da|deste|desta) (plano|projeto|programa|estratégia|presente plano|plano estratégico)]
calendar-reading-moments-portion =
    <portion> [-] [de|do|da] [ano|ano de|ano civil de] <year>
    <portion> [-] [de|do|do mês de] <month> [de|,] [<year>]
    <year> [,|:] [o|os] <portion>
    <portion>
calendar-reading-moments-number =
    <number> [de|,] <year>

## calendar.reading.shares (lists by key)

calendar-reading-shares-quarter =
    (T|trimestre) <number> (de|do|da|,|/|-) <time>
    <ordinal> trimestre (de|do|da) <time>
calendar-reading-shares-half =
    (S|semestre) <number> (de|do|da|,|/|-) <time>
    <ordinal> (semestre|metade|quinzena) (de|do|da) <time>
calendar-reading-shares-first =
    (primeiro|primeira|primeiros|primeiras) <duration> [(de|do|da) <time>]
    <number> (primeiros|primeiras) <unit> [(de|do|da) <time>]
calendar-reading-shares-last =
    (último|última|últimos|últimas) <duration> [(de|do|da) <time>]
    <number> (últimos|últimas) <unit> [(de|do|da) <time>]
    (último|última) <unit> [de|do|da] [<time>]
calendar-reading-shares-nth =
    <ordinal> <unit> (de|do|da) <time>
calendar-reading-shares-lasting =
    | [durante|por] <duration> (a partir de|a partir do|a partir da|a contar de|a contar do|a contar da|desde) <time>
    | [a partir de|a partir do|a partir da|a contar de|desde] <time> (durante|por|por um período de|pelo período de) <duration>

## calendar.reading.wholes (lists by key)

calendar-reading-wholes-ongoing =
    (contínuo|contínua|contínuos|contínuas|continuamente|em contínuo|em curso|permanente|permanentes|permanentemente|em permanência|constantemente|sem interrupção|sem termo)
    (atividade|atividades|ação|ações|tarefa|tarefas|trabalho|processo|processos) (contínuo|contínua|contínuos|contínuas|permanente|permanentes|em curso|recorrente|recorrentes|de rotina)
    (de forma|de modo|a título|numa base) (contínua|contínuo|permanente|regular|constante)
    até (nova ordem|indicação em contrário|decisão em contrário)
    (durante|ao longo de|por|em) [toda a] (a duração|duração|a vigência|vigência) (do plano|do projeto|do programa|da estratégia|do presente plano|do plano estratégico)
    (durante|ao longo de|por) todo o (período|plano|projeto|programa|período do plano|período de execução|período de vigência)
    ao longo (do|da|deste) (plano|projeto|programa|estratégia|presente plano|plano estratégico|período|execução)
    | [em contínuo|em curso] [,|-] (conforme necessário|conforme as necessidades|segundo as necessidades|quando necessário|sempre que necessário|se necessário|a pedido|mediante pedido|à medida das necessidades|em função das necessidades|conforme a procura)
    (pontual|pontualmente|caso a caso|ad hoc)
    (todo o ano|durante todo o ano|ao longo do ano|ao longo de todo o ano)
    (a qualquer momento|em qualquer altura|sempre)
    (regular|regulares|regularmente|periódico|periódica|periodicamente|a intervalos regulares|de tempos a tempos)
calendar-reading-wholes-to-be-agreed =
    (TBD|TBC|TBA)
    a (definir|determinar|decidir|confirmar|acordar|fixar|precisar|anunciar|agendar|marcar)
    (data|datas|calendário|prazo|período) a (definir|determinar|decidir|confirmar|acordar|fixar|precisar|anunciar|agendar|marcar)
    | [data|calendário|prazo] (ainda não|não) (fixado|fixada|definido|definida|determinado|determinada|decidido|decidida|conhecido|conhecida)
    por (definir|determinar|decidir|confirmar|acordar|fixar|marcar)
calendar-reading-wholes-by =
    (até|até a|até ao|até à|o mais tardar|o mais tardar em|o mais tardar a|no máximo até|para|prazo|data limite|a concluir até|antes do fim de|antes do final de|antes do fim do|não depois de) [:] [fim de|fim do|fins de|final de|final do|finais de|o fim de|o final de] <time>
    | [em|no|ao|até|até ao|até a|para o] (fim|final|fins|finais) (de|do|da|dos) <time>
    (em contínuo|contínuo|contínua|em curso|permanente) [,|-] (até|até a|até ao) [fim de|fim do|final de|final do|finais de] <time>
    <time> (o mais tardar|no máximo)
    <time> , (fim|final|o mais tardar|no máximo|prazo|data limite)
calendar-reading-wholes-by-plan-end =
    | [até ao|no|ao|antes do] (fim|final|encerramento|termo) (do|da|deste|desta) (plano|projeto|programa|estratégia|presente plano|plano estratégico)
    | [até ao|no|ao|antes do] (fim|final|termo) do período (do plano|de planeamento|de execução|de vigência|de implementação)
    | [até à] conclusão (do|da) (plano|projeto|programa|estratégia|plano estratégico)
calendar-reading-wholes-before =
    (antes de|antes do|antes da|antes dos|previamente a|anteriormente a) <time>
calendar-reading-wholes-from =
    (a partir de|a partir do|a partir da|desde|desde o|a contar de|a contar do|a contar da|com início em|com início a|com início no|não antes de|nunca antes de|com efeitos a partir de|a começar em|a partir do início de) <time>
    | [a partir de|a partir do|a partir da|de|do|desde|a contar de] <time> (em diante|e seguintes|e anos seguintes|e nos anos seguintes|e depois|e posteriormente)
    | [de|do|da|a partir de|a partir do|desde] <time> [,|-|a|até|e] (em contínuo|contínuo|contínua|em curso|permanente|hoje|sem data de fim|sem termo|nova ordem)
    (em contínuo|contínuo|contínua|em curso|permanente) [,|-] (a partir de|a partir do|a partir da|desde|a contar de) <time>
    (início|começo|arranque|data de início|começa|inicia) : <time>
    (começa|inicia|arranca) em <time>
    <time> →
    <time> +
    <time> -
calendar-reading-wholes-after =
    (após|depois de|depois do|depois da|a seguir a|posteriormente a|para além de) <time>
calendar-reading-wholes-recurring =
    <recurrence>
calendar-reading-wholes-recurring-from =
    <recurrence> [,|-] (a partir de|a partir do|a partir da|desde|a contar de|a contar do|com início em) <time>
    (a partir de|a partir do|a partir da|desde|a contar de) <time> [,] <recurrence>
    <recurrence> [,] (após|depois de) <time>
calendar-reading-wholes-recurring-until =
    <recurrence> [,|-] (até|até a|até ao) [fim de|fim do|final de|final do|finais de] <time>
calendar-reading-wholes-recurring-in =
    <recurrence> [,|-] [de|em|entre] <time>
    <time> [,|-] <recurrence>
calendar-reading-wholes-before-event =
    (antes de|antes do|antes da|imediatamente antes de|imediatamente antes da|pouco antes da|pouco antes de|antes da realização da|antes da realização do|previamente à|previamente ao|até|até à|até ao|o mais tardar na|a tempo da|a tempo do|em preparação da|em preparação do|na preparação da|na preparação do|com vista à|com vista ao|tendo em vista|na véspera da|na véspera do|nas vésperas da) <event>
calendar-reading-wholes-at-event =
    (em|no|na|nos|nas|durante|por ocasião de|por ocasião da|por ocasião do|à margem da|à margem do|no decurso da|no decurso do|aquando da|aquando do|no momento da|em paralelo com) <event>
    <event>
calendar-reading-wholes-after-event =
    (após|depois de|depois da|depois do|logo após|imediatamente após|pouco depois da|na sequência da|na sequência do|a seguir à|a seguir ao|no termo da|no termo do|a partir da|a partir do|a contar da|a contar do|desde|logo que possível após|o mais rapidamente possível após) <event>
calendar-reading-wholes-duration-before-event =
    <event> - <duration>
    | [pelo menos|no mínimo|o mais tardar|até|cerca de] <duration> (antes de|antes da|antes do|antes da realização da) <event>
calendar-reading-wholes-duration-after-event =
    | [pelo menos|no mínimo|não antes de|cerca de] <duration> (após|depois de|depois da|depois do|a contar da|a contar do|a partir da|a partir do) <event>
    <event> + <duration>
calendar-reading-wholes-within-duration-of-event =
    (no prazo de|dentro de|num prazo de|no prazo máximo de|em|nos|nas|no|na|até|no máximo) <duration> (após|depois de|depois da|depois do|seguintes à|seguintes ao|seguinte à|seguinte ao|a contar da|a contar do|a partir da|a partir do|de|da|do|subsequentes à) <event>

## progress

progress-title = Relatório de progresso
progress-period-line = Período em análise: { $from } a { $to }
progress-as-of-line = Situação em { $date }
progress-prepared-by = Elaborado por: { $name }
progress-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
    }
progress-more = { $count ->
    [one] { -One-other-item } consta do quadro completo (último anexo).
   *[other] Mais { $count } constam do quadro completo (último anexo).
    }
progress-more-in-plan = { $count ->
    [one] O plano tem mais { $count }.
   *[other] O plano tem mais { $count }.
    }
progress-more-goals = { $count ->
    [one] Outro { -goal }, menos preocupante, consta do anexo A.
   *[other] Outros { $count } { -goals }, menos preocupantes, constam do anexo A.
    }
progress-more-risks = { $count ->
    [one] Outro risco consta do registo.
   *[other] Outros { $count } riscos constam do registo.
    }
progress-nothing-under = Nada a assinalar em: { $titles }.
progress-annex-title = Anexo { $letter }: { $title }
progress-key-figures = Números principais
progress-nothing-reported = { $count ->
    [one] Em { $date }, nada tinha sido comunicado sobre { $count } { -item } do plano.
   *[other] Em { $date }, nada tinha sido comunicado sobre qualquer { -of-the-items } do plano, num total de { $count }.
    }
progress-of-items = { $count ->
    [one] de { $count } { -item }
   *[other] de { $count } { -items }
    }
progress-of-open-items = { $count ->
    [one] de { $count } { -item } por executar
   *[other] de { $count } { -items } por executar
    }
progress-reported-on = Com informação
progress-due-within = A vencer em { $days }
progress-pledged-in = Contribuições anunciadas, { $currency }
progress-of-planned = de { $amount } previstos
progress-last-figure = Último relatório: { $figure }
progress-last-report-of = Último relatório: situação em { $date }.
progress-attention = Pontos que exigem atenção
progress-attention-table = { -Items } com o prazo ultrapassado há mais tempo
progress-attention-none = { -No-item } está em atraso, e não há prazos ultrapassados sem informação.
progress-attention-more = { $count ->
    [one] { -One-other-item } está em atraso ou ultrapassou o prazo sem informação.
   *[other] Mais { $count } { -items } estão em atraso ou ultrapassaram o prazo sem informação.
    }
progress-how-late = Atraso
progress-days-ended = { $count ->
    [one] prazo ultrapassado há { $count } dia
   *[other] prazo ultrapassado há { $count } dias
    }
progress-nothing-known = nada foi comunicado
progress-asked = Decisões solicitadas ao órgão diretivo
progress-asked-of = { $article ->
    [o] Decisões solicitadas ao { $name }
    [a] Decisões solicitadas à { $name }
    [os] Decisões solicitadas aos { $name }
    [as] Decisões solicitadas às { $name }
   *[other] Decisões solicitadas a { $body }
    }
progress-ask-owner = { $count ->
    [one] Designar um responsável: { -item } { $items }.
   *[other] Designar um responsável: { -items } { $items }.
    }
progress-ask-timeline = { $count ->
    [one] Fixar um calendário: { -item } { $items }.
   *[other] Fixar um calendário: { -items } { $items }.
    }
progress-ask-date = { $count ->
    [one] Fixar a data do seguinte evento: { $events }.
   *[other] Fixar a data dos seguintes eventos: { $events }.
    }
progress-others = { $count ->
    [one] mais { $count }
   *[other] mais { $count }
    }
progress-contents = Índice
progress-page = Página
progress-money-and-risks = Financiamento e riscos
progress-lead-in = { $word }:
progress-money-short = De { $planned } { $currency } previstos, { $pledged } estão anunciados e { $spent } gastos; faltam { $gap }.
progress-money-covered = De { $planned } { $currency } previstos, { $pledged } estão anunciados e { $spent } gastos.
progress-top-risk = { $count ->
    [one] O mais grave (nível { $level }): { $title }.
   *[other] Dos riscos em aberto, { $count } têm o nível { $level }; o primeiro do registo: { $title }.
    }
progress-top-response = Resposta: { $response }
progress-summary-goals = { $count ->
    [one] Situação do único { -goal } do plano: { $parts }.
   *[other] Dos { $count } { -goals } do plano, { $parts }.
    }
progress-goals-complete = { $count ->
    [one] { $count } foi alcançado
   *[other] { $count } foram alcançados
    }
progress-goals-on-track = { $count ->
    [one] { $count } está no bom caminho
   *[other] { $count } estão no bom caminho
    }
progress-goals-delayed = { $count ->
    [one] { $count } está atrasado
   *[other] { $count } estão atrasados
    }
progress-goals-off-track = { $count ->
    [one] { $count } está comprometido
   *[other] { $count } estão comprometidos
    }
progress-goals-reports-missing = { $count ->
    [one] { $count } aguarda relatórios em falta
   *[other] { $count } aguardam relatórios em falta
    }
progress-goals-not-reported = { $count ->
    [one] { $count } não foi objeto de informação
   *[other] { $count } não foram objeto de informação
    }
progress-goals-closed = { $count ->
    [one] { $count } está encerrado, por já não ter { -items }
   *[other] { $count } estão encerrados, por já não terem { -items }
    }
progress-own-words = Observações do secretariado
progress-own-words-prompt = O que os números não dizem, dirigido à assembleia, ao conselho ou a um doador, em cerca de 120 palavras: o que foi importante neste período, os obstáculos, o que se pede ao leitor.
progress-done = { -Done }
progress-in-progress = Em curso
progress-not-started = { -Not-started }
progress-postponed = { -Postponed }
progress-cancelled = { -Cancelled }
progress-not-reported = Sem informação
progress-overdue = Em atraso

# The same within a sentence.
progress-said-done = { -done }
progress-said-in-progress = em curso
progress-said-not-started = { -item.gender ->
    [feminine] não iniciada
   *[masculine] não iniciado
    }
progress-said-postponed = { -postponed }
progress-said-cancelled = { -cancelled }
progress-said-not-reported = sem informação
progress-said-overdue = em atraso
progress-on-track = No bom caminho
progress-delayed = Atrasado
progress-off-track = Comprometido
progress-reports-missing = Relatórios em falta
progress-complete = Alcançado
progress-closed = Encerrado
progress-overview = Visão geral
progress-overview-rates = Taxa de execução, atrasos, prazos próximos e informação em falta: { -sections }
progress-overview-bars = { -Items } por estado. { $figures }
progress-overview-bar = { $name }: { $figures }.
progress-section = { -Section }
progress-items = { -Items }
progress-all = { -all-sections }
progress-share-done = Taxa de execução
progress-due-soon = A vencer em { $days }
progress-past-unreported = Sem relatório
progress-counting-rule = Taxa de execução: { -items } { -done-several }, descontados os cancelamentos. Em atraso: com informação, sem conclusão nem cancelamento, e depois do último dia do calendário, na sua versão mais recente. Sem relatório: com o prazo ultrapassado e sem que alguma vez tenha havido informação; desconhece-se a situação. A vencer em { $days }: sem conclusão nem cancelamento, com ou sem informação.
progress-lights = Situação dos { -goals }
progress-lights-table = Situação de cada { -goal }: sinal, e { -items } com informação, { -done-several }, em atraso e com o prazo ultrapassado sem informação
progress-goal = { -Goal }
progress-lights-all = Situação de cada { -goal }
progress-light = Sinal
progress-coverage-heading = Com informação
progress-coverage = { $count } de { $all }
progress-goals-waiting = { $count ->
    [one] { $light }, ainda sem { -items } a vencer: { -goal } { $goals }.
   *[other] { $light }, ainda sem { -items } a vencer: { -goals } { $goals }.
    }
progress-declared-on = Declarado: { $light }, { $date }
progress-rule-on-track = { $light }: há informação, { -no-item } está em atraso ou { -postponed }, e não há prazos ultrapassados sem informação.
progress-rule-delayed = { $light }: pelo menos { -one-item } está em atraso ou { -postponed }.
progress-rule-off-track = { $light }: pelo menos { -one-item } tem um atraso superior a { $days }, ou pelo menos { $percent } % { -of-the-items } com informação têm um atraso superior a { $grace }.
progress-rule-reports-missing = { $light }: { -no-item } está em atraso ou { -postponed }, mas há pelo menos um prazo ultrapassado sem informação; o silêncio não significa que tudo corra bem.
progress-rule-complete = { $light }: { -all-items } foram { -done-several } ou { -cancelled-several }.
progress-rule-closed = { $light }: { -all-items } foram { -cancelled-several }.
progress-rule-not-reported = { $light }: { -no-item } foi objeto de informação.
progress-achieved = Resultados alcançados no período
progress-item = { -Item }
progress-done-on = Data de conclusão
progress-note-and-evidence = Nota e comprovativo
progress-under-way = Em execução
progress-last-report = Último relatório
progress-cancelled-items = { -Cancelled-several }
progress-cancelled-on = Data de cancelamento
progress-reason = Motivo
progress-no-reason = motivo não indicado
progress-reported-by = { $article ->
    [o] Comunicado pelo { $name }
    [a] Comunicado pela { $name }
    [os] Comunicado pelos { $name }
    [as] Comunicado pelas { $name }
   *[other] Comunicado por { $body }
    }
progress-overdue-items = Em atraso
progress-end-of-timeline = Fim do calendário
progress-past-items = Prazo ultrapassado, sem informação
progress-past-remark = O calendário chegou ao fim sem que alguma vez tivesse havido informação a seu respeito. É possível que o trabalho tenha sido feito.
progress-due-items = A vencer em { $days }
progress-ends = Termina
progress-ended = Terminou
progress-days-ago = { $count ->
    [one] há { $count } dia
   *[other] há { $count } dias
    }
progress-days-ahead = { $count ->
    [0] hoje
    [one] dentro de { $count } dia
   *[other] dentro de { $count } dias
    }
progress-standing = Estado
progress-moves = Adiamentos
progress-slip-days = Derrapagem em dias
progress-body = Entidade
progress-slip-rule = Derrapagem: do último dia do calendário inicial ao do novo.
progress-not-known = desconhecido
progress-schedule = Cronograma
progress-schedule-chart = { $count ->
    [one] Gráfico de Gantt de { $count } { -item }, de { $from } a { $to }: uma barra para o calendário, colorida conforme o estado.
   *[other] Gráfico de Gantt de { $count } { -items }, de { $from } a { $to }: uma barra para cada calendário, colorida conforme o estado.
    }
progress-schedule-baseline = Calendário inicial, quando alterado
progress-schedule-mark = Último dia
progress-schedule-open = Prossegue
progress-schedule-day = { $date }
progress-schedule-row = { $item }: { $parts }.
progress-schedule-range = de { $from } a { $to }
progress-schedule-moved = { $timeline } (inicialmente: { $baseline })
progress-schedule-overdue = { $count ->
    [one] { $count } dia de atraso
   *[other] { $count } dias de atraso
    }
progress-schedule-no-timeline = sem calendário
progress-owed = O que se espera de cada entidade
progress-owed-remark = Para cada entidade responsável: o que está em atraso, ultrapassou o prazo sem informação ou vence em { $days }, do mais antigo para o mais recente. Cada { -item } de várias entidades figura em cada uma delas.
progress-owed-table = O que cada entidade tem em atraso ou a vencer, com o fim do calendário e o estado
progress-open-items = { -Items } por executar
progress-sheet-title = { -Items } por executar: { $name }
progress-sheet-summary = { $count ->
    [one] { $body } { $number ->
        [one] é responsável
       *[other] são responsáveis
        }, a título exclusivo ou conjunto, por { $count } { -item } por executar, sem conclusão nem cancelamento comunicados.
   *[other] { $body } { $number ->
        [one] é responsável
       *[other] são responsáveis
        }, a título exclusivo ou conjunto, por { $count } { -items } por executar, sem conclusão nem cancelamento comunicados.
    }
progress-sheet-overdue = { $count ->
    [one] Está em atraso { $count }.
   *[other] Estão em atraso { $count }.
    }
progress-risks = Riscos e problemas
progress-risk-table = Riscos e problemas em aberto, do mais grave para o menos grave
progress-kind = Tipo
progress-risk = Risco
progress-issue = Problema
progress-level = Nível
progress-high = Alto
progress-medium = Médio
progress-low = Baixo

# The same within a sentence.
progress-said-high = alto
progress-said-medium = médio
progress-said-low = baixo
progress-owner = Responsável
progress-response = Resposta
progress-related-items = { -Items }:{ " " }
progress-indicators = Indicadores
progress-indicator-table = O que é medido: valor de partida, meta e valor atingido
progress-actual = Valor atingido
progress-how-far = Progresso
progress-money = Financiamento
progress-money-table = Montantes previstos, anunciados e gastos, por moeda e segundo a estrutura do plano
progress-currency = Moeda
progress-planned = Previsto
progress-pledged = Anunciado
progress-spent = Gasto
progress-gap = Em falta
progress-total = Total
progress-gap-rule = Em falta: o que está previsto e não foi anunciado.
# A no-break space parts thousands.
progress-thousands = { " " }
progress-decimal = ,
progress-questions = Questões em aberto
progress-no-owner = Sem responsável
progress-no-timeline = Sem calendário
progress-loose-timeline = Calendários a precisar
progress-ask-about = Em execução sem data de fim, e sem informação no período
progress-annex = Estado do conjunto { -of-the-items }
progress-annex-status = Estado
progress-now-due = novo calendário: { $timeline }
progress-days-late = { $count ->
    [one] { $count } dia de atraso
   *[other] { $count } dias de atraso
    }
progress-percent = { $number } %

## critical-path

critical-path-of = Caminho crítico: { $event }
critical-path-day-is = Data do evento: { $date }
critical-path-day-is-by = Data do evento: { $said }, ou seja, por hipótese, { $date }
critical-path-day-is-open = Data do evento: não fixada
critical-path-answer = Conclusão
critical-path-feasible = { $count ->
    [one] Sim: «{ $event }» pode realizar-se a { $date }. Os trabalhos preparatórios podem estar concluídos até { $first }, o que deixa uma folga de { $count } dia.
   *[other] Sim: «{ $event }» pode realizar-se a { $date }. Os trabalhos preparatórios podem estar concluídos até { $first }, o que deixa uma folga de { $count } dias.
    }
critical-path-feasible-just = Sim, mas sem qualquer folga: «{ $event }» pode realizar-se a { $date }, e em nenhum dia anterior.
critical-path-not-feasible = { $count ->
    [one] Não: { $date } fica { $count } dia antes da primeira data possível para «{ $event }», que é { $first }.
   *[other] Não: { $date } fica { $count } dias antes da primeira data possível para «{ $event }», que é { $first }.
    }
critical-path-no-day = A data de «{ $event }» não está fixada. A primeira data possível é { $first }; o que se segue conta-se para trás a partir do evento, seja qual for a sua data.
critical-path-chain = Esta sequência de { -steps } é determinante: { $steps }, e depois o evento.
critical-path-chain-none = { -No-step } é determinante: o plano não indica a duração de nada do que está por executar.
critical-path-start-today = Início: o dia do presente relatório, { $date }.
critical-path-start-timeline = Início: { $date }, primeiro dia de um calendário do plano.
critical-path-start-begun = A sequência já teve início.
critical-path-unknown-lengths = { $count ->
    [one] De { $all } { -steps } por executar, o plano não indica a duração de { $count }. Essa duração conta como nula, pelo que a primeira data possível só pode ser mais tardia.
   *[other] De { $all } { -steps } por executar, o plano não indica a duração de { $count }. Essas durações contam como nulas, pelo que a primeira data possível só pode ser mais tardia.
    }
critical-path-implied-decides = { $count ->
    [one] Uma das ligações entre { -steps } não é enunciada no plano, mas deduz-se dele (assinalada abaixo), e a data depende dela: sem ela, a primeira data possível é { $date }.
   *[other] O plano não enuncia { $count } das ligações entre { -steps }, mas elas deduzem-se dele (assinaladas abaixo), e a data depende delas: sem elas, a primeira data possível é { $date }.
    }
critical-path-implied-no-matter = { $count ->
    [one] Uma das ligações entre { -steps } não é enunciada no plano, mas deduz-se dele (assinalada abaixo); sem ela, a primeira data possível é a mesma.
   *[other] O plano não enuncia { $count } das ligações entre { -steps }, mas elas deduzem-se dele (assinaladas abaixo); sem elas, a primeira data possível é a mesma.
    }
critical-path-next = { -step.gender ->
    [feminine] As três { -steps } seguintes
   *[masculine] Os três { -steps } seguintes
    }
critical-path-next-table = O que se segue, com o último dia possível de cada { -step }
critical-path-late = Já em atraso
critical-path-late-table = { -Steps } cujo último dia possível passou, com o número de dias
critical-path-late-more = { $count ->
    [one] { -One-other-step } está em atraso; os pormenores constam dos quadros seguintes.
   *[other] Mais { $count } { -steps } estão em atraso; os pormenores constam dos quadros seguintes.
    }
critical-path-more = { $count ->
    [one] mais { $count }
   *[other] mais { $count }
    }
critical-path-late-none = { -No-step } ultrapassou o seu último dia possível.
critical-path-gaps = Sem responsável ou sem calendário
critical-path-gaps-none = Tudo o que está por executar tem responsável e calendário.
critical-path-no-owner = Sem responsável: { $steps }.
critical-path-no-timeline = Sem calendário: { $steps }.
critical-path-chain-steps = A sequência determinante
critical-path-chain-table = { -The-steps } da sequência, do início ao fim, com as datas mais cedo e mais tarde e aquilo de que dependem
critical-path-others = { -Steps } fora da sequência
critical-path-others-table = { -The-steps } fora da sequência, com as datas mais cedo e mais tarde, a folga e aquilo de que dependem
critical-path-others-none = Não há.
critical-path-step = { -Step }
critical-path-owner = Responsável
critical-path-takes = Duração
critical-path-earliest = Mais cedo
critical-path-latest = Mais tarde
critical-path-begin-by = Começar até
critical-path-done-by = Concluir até
critical-path-slack = Folga
critical-path-status = Estado
critical-path-waits-for = Depende de
critical-path-days-late = Dias de atraso
critical-path-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
    }
critical-path-not-known = desconhecida
critical-path-at-event = no evento
critical-path-of-event = marco do evento
critical-path-critical = crítica
critical-path-lag = { $step }, e depois { $lag }
critical-path-implied = { $step } (deduzido)
critical-path-schedule = { -The-steps } no tempo
critical-path-schedule-chart = { $count ->
    [one] Gráfico: { $count } { -step } até ao evento, de { $from } a { $to }, com uma barra para as datas mais tarde.
   *[other] Gráfico: { $count } { -steps } até ao evento, de { $from } a { $to }, com uma barra para as datas mais tarde de cada { -step }.
    }
critical-path-schedule-latest = { $latest }
critical-path-schedule-both = o mais tardar { $latest }; o mais cedo { $earliest }
critical-path-bar-critical = Crítica, o mais tardar
critical-path-bar-other = Com folga, o mais tardar
critical-path-bar-done = { -Done }
critical-path-bar-earliest = O mais cedo
critical-path-bar-mark = Duração desconhecida
critical-path-days-before = Dias até ao evento
critical-path-milestones = Marcos do evento
critical-path-milestone-table = O que deve ser feito antes e depois do evento, e quando
critical-path-when = Quando
critical-path-what = O quê
critical-path-before = { $lapse } antes
critical-path-after = { $lapse } depois
critical-path-usual-periods = O plano não fixa marcos para o evento. Estes prazos são os habituais da respetiva nota conceptual; nada do que precede foi calculado com base neles.
critical-path-assumed = Pressupostos
critical-path-assumed-lengths = Quando o plano não indica a duração { -of-a-step }, ela conta como nula.
critical-path-assumed-timelines = Cada { -step } começa, o mais cedo, no primeiro dia do seu calendário. O último dia de um calendário não é vinculativo aqui: é o evento que determina as datas de conclusão.
critical-path-assumed-report = O que está por executar começa, o mais cedo, no dia do relatório, { $date }; o que está concluído conta com a data da conclusão.
critical-path-assumed-running = Para cada { -step } em curso, a parte cuja conclusão não foi comunicada conta-se a partir do dia do relatório.
critical-path-assumed-working-days = { $count ->
    [one] Os dias úteis excluem os fins de semana e { $count } feriado do calendário do plano.
   *[other] Os dias úteis excluem os fins de semana e { $count } feriados do calendário do plano.
    }
critical-path-assumed-undated = Estes calendários não indicam nenhum dia e não foram tidos em conta: { $steps }.
critical-path-assumed-steps = Deduzido: cada { -item } conclui-se com as respetivas { -steps }, salvo se tiver duração própria; estas começam quando está concluído o que as precede ({ $links }).
critical-path-assumed-goal-order = Deduzido: em cada { -goal } que inclua a adoção de um texto, tudo o que a precede se sucede por ordem, { -step } a { -step } ({ $links }).
critical-path-assumed-members = Deduzido: o que pertence ao evento, e de que nada mais depende, fica concluído antes dele ({ $steps }).
critical-path-assumed-adopts = Deduzido: os textos são adotados no evento ({ $steps }), e o que a eles conduz fica concluído antes.
critical-path-assumed-after = Não considerado, por ser posterior ao evento: { $steps }.
critical-path-assumed-by = O plano diz «{ $said }» e não indica um dia: tudo se conta para trás a partir do último dia desse período, { $date }.
critical-path-step-said = { $step } («{ $said }»)
critical-path-link-pair = { $first } antes de { $second }
critical-path-latest-by = o mais tardar a { $date }
critical-path-latest-counted = o mais tardar { $relative }
critical-path-on-path = no caminho crítico de «{ $event }»
critical-path-on-path-implied = no caminho crítico de «{ $event }» (deduzido)
critical-path-event-moved = Os novos calendários atrasam «{ $event }»: a primeira data possível é agora { $first }; segundo os calendários do plano, seria { $before }.
critical-path-event-moved-beyond = { $count ->
    [one] Fica { $count } dia depois da data fixada, { $date }.
   *[other] Fica { $count } dias depois da data fixada, { $date }.
    }
critical-path-event-moved-implied = Este resultado assenta em ligações entre { -steps } que o plano não enuncia, mas que dele se deduzem.
critical-path-calendar-summary = { $event }: { $what }
critical-path-calendar-description = { $what } ({ $relative }: { $event })

## sheet

sheet-title = { $article ->
    [o] { $plan }: ficha de acompanhamento do { $name }, { $date }
    [a] { $plan }: ficha de acompanhamento da { $name }, { $date }
    [os] { $plan }: ficha de acompanhamento dos { $name }, { $date }
    [as] { $plan }: ficha de acompanhamento das { $name }, { $date }
   *[other] { $plan }: ficha de acompanhamento de { $body }, { $date }
    }
sheet-lead = coordenação
sheet-responsible = responsável
sheet-with = colaboração
sheet-support = apoio
sheet-every-body = todas as entidades

## sheet.lists (lists)

sheet-lists-instructions =
    Cada { -item } tem a sua linha: se tiver novidades, escolha o estado e preencha o que for aplicável nas colunas à direita. Deixe as outras linhas como estão.
    A data é o dia a partir do qual o estado é válido; se faltar, é o dia em que a ficha é registada. Em caso de adiamento, indique o novo calendário, por exemplo «janeiro-março de 2017».
    Guarde o ficheiro com o mesmo nome e devolva-o. As colunas a cinzento estão bloqueadas, para que se mantenha a ligação entre linha e { -item }.

## sheet.headings (all different)

sheet-headings-key = Chave
sheet-headings-number = Número
sheet-headings-goal = { -Goal }
sheet-headings-action = Descrição
sheet-headings-body = Entidade
sheet-headings-role = Função
sheet-headings-timeline = Calendário
sheet-headings-last-reported = Último relatório
sheet-headings-last-status = Último estado
sheet-headings-status = Estado
sheet-headings-percent = Percentagem
sheet-headings-date = Data
sheet-headings-new-timeline = Novo calendário
sheet-headings-note = Nota
sheet-headings-reason = Motivo do atraso
sheet-headings-evidence = Comprovativo
sheet-headings-actual = Valor atingido

## sheet.hints (at most 255 characters)

sheet-hints-status = Escolha uma palavra da lista.
sheet-hints-percent = Parte executada: um número inteiro de 0 a 100, sem o sinal %. Deixe em branco se não for conhecida.
sheet-hints-date = O dia a partir do qual o estado é válido, por exemplo 2016-08-20. Não pode ser posterior a hoje.
sheet-hints-new-timeline = Só em caso de adiamento: até quando, por exemplo janeiro-março de 2017, outono de 2016 ou 2017.
sheet-hints-note = Qualquer informação útil. Basta uma nota: deixe então o estado em branco.
sheet-hints-evidence = O que o comprova: um documento ou um endereço Web.
sheet-hints-actual = O valor que o indicador atingiu.

## plan-sheet

plan-sheet-title = { $plan }: { $tab }, { $date }

## plan-sheet.lists (lists)

plan-sheet-lists-instructions =
    A coluna a cinzento contém as chaves pelas quais as linhas são reconhecidas. Deixe-a como está; uma linha nova não tem chave.
    Se houver várias entidades numa célula, cada uma ocupa uma linha (Alt e Enter).

## plan-sheet.tabs (all different)

plan-sheet-tabs-items = { -Action-items }
plan-sheet-tabs-goals = { -Goals }
plan-sheet-tabs-sections = { -Sections }
plan-sheet-tabs-areas = { -Areas }
plan-sheet-tabs-bodies = Entidades
plan-sheet-tabs-events = Eventos
plan-sheet-tabs-plan = Plano
plan-sheet-tabs-members = Membros
plan-sheet-tabs-risks = Riscos
plan-sheet-tabs-money = Financiamento

## plan-sheet.headings

plan-sheet-headings-key = Chave
plan-sheet-headings-step-of = { -Step } de
plan-sheet-headings-area = { -Area }
plan-sheet-headings-section = { -Section }
plan-sheet-headings-goal = { -Goal }
plan-sheet-headings-number = Número
plan-sheet-headings-event = Evento
plan-sheet-headings-text = Texto
plan-sheet-headings-notes = Notas
plan-sheet-headings-name = Nome
plan-sheet-headings-long-name = Nome completo
plan-sheet-headings-variants = Outras grafias
plan-sheet-headings-since = Desde
plan-sheet-headings-date = Data
plan-sheet-headings-salutation = Fórmula de saudação
plan-sheet-headings-bodies = Entidades
plan-sheet-headings-language = Língua
plan-sheet-headings-addresses = Endereços
plan-sheet-headings-copies = Cópias para
plan-sheet-headings-kind = Tipo
plan-sheet-headings-level = Nível
plan-sheet-headings-items = { -Items }
plan-sheet-headings-owner = Responsável
plan-sheet-headings-response = Resposta
plan-sheet-headings-opened = Aberto em
plan-sheet-headings-closed = Encerrado em
plan-sheet-headings-subject = { -Item } ou { -goal }
plan-sheet-headings-currency = Moeda
plan-sheet-headings-planned = Previsto
plan-sheet-headings-pledged = Anunciado
plan-sheet-headings-spent = Gasto
plan-sheet-headings-source = Fonte

## plan-sheet.hints (at most 255 characters)

plan-sheet-hints-key = Esta chave liga a linha ao plano. Deixe-a como está; uma linha nova não tem chave.

## circulation

circulation-running = Observações até { $deadline }, para { $contact }
circulation-cover-note = Carta de envio
circulation-how-to-answer = Como responder
circulation-subject = { $symbol }: { $title }, para observações até { $deadline }
circulation-last-hour = { $date }, { $time } ({ $zone })

## circulation.table

circulation-table-title = Quadro de observações
circulation-table-summary = Cada { -item } no seu texto atual, com espaço para a natureza da observação, a observação e o texto proposto
circulation-table-answer = Queira devolver o presente quadro até { $deadline } para o seguinte endereço: { $contact }.
circulation-table-whole = Conjunto do plano
circulation-table-whole-text = Observações sobre o conjunto do plano
circulation-table-item = { $number } ({ $key })
circulation-table-responsibility = Responsável: { $bodies }
circulation-table-timeline = Calendário: { $timeline }
circulation-table-choose = escolher

## circulation.table.lists (lists)

circulation-table-lists-instructions =
    Escreva o nome da sua entidade na primeira coluna de cada linha em que faz uma observação e escolha a natureza desta: de fundo, se o sentido mudar; de forma, se não mudar; geral, em todos os outros casos.
    Para alterar a redação, dê o novo texto completo em «Texto proposto». Deixe como estão as linhas sem observações, e a última coluna vazia.
    Se tiver várias observações sobre { -item.gender ->
        [feminine] a mesma { -item }
       *[masculine] o mesmo { -item }
    }, acrescente uma linha e repita o número. Pode também escrever no próprio projeto: as alterações ficam registadas.

## circulation.table.kinds (all different)

circulation-table-kinds-general = geral
circulation-table-kinds-substantive = de fundo
circulation-table-kinds-editorial = de forma

## circulation.table.headings (all different)

circulation-table-headings-body = Entidade
circulation-table-headings-item = { -Item }
circulation-table-headings-text = Texto atual
circulation-table-headings-kind = Natureza da observação
circulation-table-headings-comment = Observação
circulation-table-headings-proposal = Texto proposto
circulation-table-headings-decision = Decisão do secretariado

## circulation.table.hints (at most 255 characters)

circulation-table-hints-body = A entidade que faz a observação.
circulation-table-hints-kind = Escolha uma palavra da lista.
circulation-table-hints-proposal = O novo texto completo, e não apenas as palavras alteradas.

## circulation.mail (lists)
##
## Members answer in English and other languages, too.

circulation-mail-greetings =
    Prezado | Prezada | Prezados | Prezadas | Caro | Cara | Caros | Caras | Estimado | Estimada
    Estimados | Estimadas | Exmo | Exma | Exmos | Excelência | Excelências | Senhor | Senhora
    Senhores | Bom dia | Boa tarde | Boa noite | Olá | Dear | Hello | Hi | Good morning
    Good afternoon | Good evening | Good day | Greetings | Excellency | Excellencies
    To whom it may concern | Sir | Madam | Bonjour | Bonsoir | Cher | Chère | Chers | Chères | Madame
    Monsieur | Excellence | Hola | Buenos días | Buenas tardes | Excelencia | Hallo | Guten Tag
    Sehr geehrte | Sehr geehrter | Stimate | Stimată | Уважаемый | Уважаемая | Уважаемые
    Здравствуйте | السلام عليكم | تحية طيبة | السيد | السيدة | السادة
circulation-mail-sign-offs =
    Atenciosamente | Com os melhores cumprimentos | Melhores cumprimentos | Cumprimentos
    Com os meus cumprimentos | Com os nossos cumprimentos | Cordialmente | Cordiais saudações
    Saudações cordiais | Respeitosamente | Com elevada consideração | Com a mais elevada consideração
    Obrigado | Obrigada | Muito obrigado | Muito obrigada | Agradecendo | Com os agradecimentos
    Best | Best regards | Best wishes | All the best | Kind regards | Kindest regards | Warm regards
    With kind regards | With best regards | With best wishes | Regards | Cheers | Sincerely
    Yours sincerely | Sincerely yours | Yours faithfully | Yours truly | Respectfully | Many thanks
    Thanks | Thank you | Thank you very much | With thanks | Cordialement | Bien cordialement
    Bien à vous | Merci | Saludos | Saludos cordiales | Un saludo | Atentamente
    Mit freundlichen Grüßen | Viele Grüße | Cu stimă | С уважением | مع التحية | مع خالص التحية
circulation-mail-closings =
    aproveita a oportunidade para reiterar | aproveito a oportunidade para reiterar
    aproveita esta oportunidade para reiterar | aproveito esta oportunidade para reiterar
    protestos da sua mais elevada consideração | protestos da minha mais elevada consideração
    protestos de elevada consideração | avails itself of this opportunity
    assurances of its highest consideration
circulation-mail-devices =
    Enviado do meu | Enviado a partir do meu | Enviado desde o meu | Enviado de | Obter o Outlook para
    Obtenha o Outlook para | Enviado do Correio para | Sent from my | Get Outlook for | Sent via
    Sent from Mail for | Sent from Outlook
circulation-mail-attributions =
    escreveu: | escreveu : | wrote: | writes: | a écrit : | a écrit: | escribió: | schrieb:
    ha scritto: | schreef: | skrev: | a scris: | пишет: | написал: | написала: | كتب:
circulation-mail-separators =
    Mensagem original | Compromisso original | Original Message | Original Appointment
    Message d'origine | Ursprüngliche Nachricht | Mensaje original
circulation-mail-forwards =
    Mensagem reencaminhada | Mensagem encaminhada | Início da mensagem reencaminhada
    Início da mensagem encaminhada | Forwarded message | Begin forwarded message | Message transféré
    Weitergeleitete Nachricht | Mensaje reenviado
circulation-mail-heads =
    De | Enviado | Enviada | Data | Para | Cc | Assunto | From | Sent | Date | To | Subject | Envoyé | À
    Objet | Von | Gesendet | An | Betreff | Asunto | Fecha | От | Отправлено | Кому | Тема | من | إلى
circulation-mail-covers =
    em anexo | anexo | anexa | anexos | anexas | anexado | anexada | junto envio | segue em anexo
    attached | enclosed | attachment | enclosure | herewith
circulation-mail-lead-ins =
    Sobre | Sobre a | Sobre o | Quanto a | Quanto à | Quanto ao | Relativamente a | Relativamente à
    Relativamente ao | No que respeita a | No que respeita à | No que se refere à | Em relação a
    Em relação à | Em relação ao | A respeito de | A propósito de | Para | Na | No | Re | Ref
    a | o | as | os | à | ao | Observação sobre | Observações sobre | Comentário sobre | Comentários sobre | On | Regarding
    Concerning | For | Comment on | Comments on
circulation-mail-items =
    medida | medidas | ação | ações | atividade | atividades | ponto | pontos | número | números | n.º
    nº | no | parágrafo | parágrafos | alínea | linha | linhas | item | itens | items | action item
    action items | number | paragraph | para | row
    { -item } | { -items } | { -action-item } | { -action-items }
circulation-mail-no-comments =
    sem observações | sem comentários | nenhuma observação | nenhum comentário | não há observações
    não temos observações | não tenho observações | não temos comentários | não tenho comentários
    sem objeções | sem objeção | nenhuma objeção | não há objeções | não temos objeções
    não tem objeções | não nos opomos | não se opõe | nada a opor | nada a acrescentar
    nada a assinalar | nenhuma sugestão | no comment | no comments | no further comment
    no further comments | no objection | no objections | no remarks | no observations
    nothing to add | without objection | without comments
circulation-mail-exceptions =
    mas | salvo | exceto | excepto | todavia | contudo | no entanto | porém | à exceção | com exceção
    a não ser | embora | ainda que | desde que | sob reserva | sujeito a | apenas | somente | só
    but | except | however | apart | other than | unless | although | provided | subject to | only
circulation-mail-objections =
    objeta | objetamos | objeção | objeções | opõe-se | opomo-nos | opõem-se | nos opomos | oposição
    quebra o silêncio | quebramos o silêncio | quebrar o silêncio | rompe o silêncio
    rompemos o silêncio | romper o silêncio | não aceita | não aceitamos | não pode aceitar
    não podemos aceitar | não pode apoiar | não podemos apoiar | não pode concordar
    não podemos concordar | não concorda | não concordamos | discorda | discordamos | em desacordo
    inaceitável | object | objects | objecting | objection | objections | opposes | opposed
    break silence | breaks silence | break the silence | breaks the silence | cannot agree
    cannot accept | cannot support | does not agree | do not agree | disagree | disagrees

## circulation.calendar

circulation-calendar-summary = Observações esperadas: { $title }, { $symbol }
circulation-calendar-description = Último dia para observações sobre { $symbol }. Enviar para: { $contact }.

## circulation.due-dates

circulation-due-dates-name = { $article ->
    [o] { $plan }: prazos do { $name }
    [a] { $plan }: prazos da { $name }
    [os] { $plan }: prazos dos { $name }
    [as] { $plan }: prazos das { $name }
   *[other] { $plan }: prazos de { $body }
    }
circulation-due-dates-summary = Prazo: { $item }
circulation-due-dates-description = Calendário: { $timeline }. Responsável: { $bodies }.

## circulation.reminder

circulation-reminder-subject = Lembrete: { $title }
circulation-reminder-subject-of-draft = Lembrete: observações sobre { $symbol } até { $deadline }

## circulation.files

circulation-files-draft = o projeto
circulation-files-comment-table = o quadro de observações
circulation-files-how-to-answer = como responder
circulation-files-deadline = a data-limite, para a sua agenda

## circulation.sent

circulation-sent-symbol = Referência
circulation-sent-date = Enviado em
circulation-sent-deadline = Data-limite
circulation-sent-member = Membro
circulation-sent-bodies = Responde por
circulation-sent-language = Língua
circulation-sent-address = Endereço
circulation-sent-copies = Cópias para
circulation-sent-files = Ficheiros

## feedback

feedback-title = Observações recebidas
feedback-on-draft = Sobre o projeto { $symbol }
feedback-deadline = Data-limite para observações: { $date }
feedback-as-of = Situação em { $date }
feedback-counts = Observações: { $comments }. Aceites: { $accepted }; aceites em parte: { $partly }; registadas: { $noted }; rejeitadas: { $rejected }; por decidir: { $open }. Integradas no plano: { $applied }.
feedback-answers = Respostas
feedback-answers-table = Membros, com a sua resposta, os ficheiros recebidos e o número de observações
feedback-member = Membro
feedback-body = Entidade
feedback-answer = Resposta
feedback-files = Ficheiros recebidos
feedback-in-time = Respondeu
feedback-after-deadline = Respondeu com atraso
feedback-overdue = Prazo ultrapassado: sem resposta
feedback-awaited = Resposta aguardada
feedback-not-told = Desconhecido
feedback-not-asked = (fora da lista de distribuição)
feedback-one-of = (um dos que respondem por ela)
feedback-sender-not-known = (remetente desconhecido)
feedback-received = { $file } (recebido em { $date })
feedback-disposition = Seguimento dado às observações
feedback-disposition-table = Número de observações por decisão, para cada entidade
feedback-comments-count = Observações
feedback-accepted = Aceite
feedback-partly = Aceite em parte
feedback-noted = Registada
feedback-rejected = Rejeitada
feedback-open = Por decidir
feedback-applied = No plano
feedback-all = Total
feedback-comments = Observações e decisões
feedback-comments-table = Observações sobre { $place }, com as propostas e as decisões
feedback-none = Não foram recebidas observações.
feedback-record = Registo de revisões e decisões
feedback-none-circulated = Nenhum projeto deste texto foi distribuído.
feedback-sent-on = Distribuído em { $date }
feedback-whole-document = O documento no seu conjunto
feedback-unplaced = Observações por localizar
feedback-unplaced-remark = Não foi possível situar estas observações no plano, ou dizem respeito a uma parte que já não existe. Nenhuma se perde: o secretariado indicará a que se refere cada uma.
feedback-about-gone = Sobre: { $place }
feedback-goal = { -Goal }
feedback-section = { -Section }
feedback-area = { -Area }
feedback-item = { -Item }
feedback-text-as-it-stands = Texto atual
feedback-number = N.º
feedback-from = De
feedback-comment = Observação
feedback-proposed = Texto proposto
feedback-decision = Decisão e resposta
feedback-decision-only = Decisão
feedback-agreed-only = Texto acordado
feedback-reply-only = Resposta
feedback-choose = Escolher
feedback-decision-hint = Escolha a decisão sobre a observação. Dê o texto acordado por inteiro, se diferir do proposto; a resposta é o que será comunicado ao autor.
feedback-author = Autor
feedback-written = Data
feedback-kind = Natureza
feedback-about = Objeto
feedback-agreed = Texto acordado: { $text }
feedback-in-plan-since = No plano desde { $date }
feedback-in-answer-to = Em resposta à observação { $number }
feedback-same-proposal = A mesma proposta da observação { $number }
feedback-resolved = Assinalada como resolvida
feedback-on-translation = sobre o texto em { $language }
feedback-about-words = Sobre: «{ $words }»
feedback-replace = Substituir «{ $deleted }» por «{ $inserted }»
feedback-insert = Inserir «{ $inserted }» depois de «{ $before }»
feedback-insert-first = Inserir «{ $inserted }» no início
feedback-delete = Eliminar «{ $deleted }»
feedback-new-item = { -item.gender ->
    [feminine] Nova { -item }
   *[masculine] Novo { -item }
    }: { $action }
feedback-removal = Eliminar: { -item }
feedback-move-after = Colocar depois de { $item }
feedback-move-first = Colocar no início: { -goal }
feedback-renumber = Renumerar: { $number }
feedback-unsure = O marcador e o texto da linha apontam para { -items } diferentes: queira verificar o que se pretende
feedback-behind = Esta questão abrange { $count } alterações
feedback-separator = { " · " }
feedback-sheet-note = Escolha uma decisão para cada observação, dê o texto acordado se diferir do proposto e acrescente a resposta. As linhas podem ser ordenadas e filtradas. `wem-report decide --from` lê o quadro preenchido.

## feedback.classes

feedback-classes-general = Geral
feedback-classes-substantive = De fundo
feedback-classes-editorial = De forma

## feedback.marks

feedback-marks-comment = Comentário
feedback-marks-reply = Resposta
feedback-marks-insertion = Inserção
feedback-marks-deletion = Eliminação
feedback-marks-replacement = Substituição
feedback-marks-moved = Deslocação
feedback-marks-row-insertion = Nova linha
feedback-marks-row-deletion = Linha eliminada
feedback-marks-edit = Alteração não registada
feedback-marks-table-row = Quadro de observações
feedback-marks-addition = Texto acrescentado
feedback-marks-highlight = Realce
feedback-marks-hidden = Texto oculto
feedback-marks-picture = Imagem
feedback-marks-renumbering = Outro número
feedback-marks-question = Pergunta
feedback-marks-objection = Objeção

## feedback.answer-to-member

feedback-answer-to-member-title = { $article ->
    [o] Resposta às observações do { $name }
    [a] Resposta às observações da { $name }
    [os] Resposta às observações dos { $name }
    [as] Resposta às observações das { $name }
   *[other] Resposta às observações de { $member }
    }
feedback-answer-to-member-subject = { $symbol }: resposta às suas observações
feedback-answer-to-member-greeting = À atenção de: { $name }
feedback-answer-to-member-introduction = Agradecemos as suas observações sobre { $symbol }. O seguimento dado a cada uma ({ $count }) consta a seguir e dos documentos que acompanham a presente mensagem.
feedback-answer-to-member-comment = { $number }. { $place }
feedback-answer-to-member-said = A sua observação: { $text }
feedback-answer-to-member-proposed = A sua proposta: { $text }
feedback-answer-to-member-decision = Decisão: { $decision }
feedback-answer-to-member-reply = Resposta: { $text }
feedback-answer-to-member-open = por decidir
feedback-answer-to-member-closing = { $contact }

## feedback.outcome-words (lists)

feedback-outcome-words-accepted =
    aceita | aceito | aceites | aceitas | aceitar | aceitamos | de acordo | concordo | ok | sim
    aprovado | aprovada | aprovar | adotado | adotada | aceite na íntegra | accepted | agreed | yes
    approved
feedback-outcome-words-partly =
    aceita em parte | aceito em parte | em parte | parcial | parcialmente | parcialmente aceite
    aceite parcialmente | parcialmente aceita | aceitação parcial | aceite com alterações
    aceite com modificações | aceita com alterações | accepted in part | partly accepted
feedback-outcome-words-noted =
    registado | registada | registados | registadas | anotado | anotada | tomado nota | tomada nota
    toma-se nota | tomou-se nota | para informação | noted
feedback-outcome-words-rejected =
    rejeitado | rejeitada | rejeitados | rejeitadas | rejeitar | recusado | recusada | recusar
    não aceite | não aceita | não aceito | não acolhida | não | discordo | rejected

## redline

redline-title = Alterações: { $title }
redline-compared = De { $old } para { $new }
redline-by = Alterações de { $author }, { $date }
redline-summary = Resumo das alterações
redline-summary-table = O que foi alterado, pela ordem do plano
redline-count = { $what }: { $count }
redline-area = { -Area } { $number }
redline-section = { -Section } { $number }
redline-goal = { -Goal } { $number }
redline-range = { $first }-{ $last }
redline-formerly = Número anterior: { $old }
redline-from-goal = Proveniência: { -goal } { $goal }, número anterior { $old }
redline-within-goal = Deslocação dentro de: { -goal } { $goal }, número anterior { $old }

## redline.words

redline-words-place = Local
redline-words-change = Alteração
redline-words-details = Texto
redline-words-author = Autor
redline-words-inserted = Inserção
redline-words-deleted = Eliminação
redline-words-moved = Deslocação
redline-words-renumbered = Renumeração
redline-words-action = Reformulação
redline-words-responsibility = Responsável
redline-words-timeline = Calendário
redline-words-title = Título reformulado
redline-words-document = Documento
redline-words-text = Texto
redline-words-organisation = Organização
redline-words-edition = Edição
redline-words-key = { "Como se mostram as alterações: " }
redline-words-key-inserted = inserido
redline-words-key-deleted = eliminado
redline-words-key-moved-from = deslocado daqui
redline-words-key-moved-to = deslocado para aqui
redline-words-key-bar = ; uma barra na margem assinala cada alteração.

# Said aloud before changed words, for people who do not see how they are shown.
redline-words-said-inserted = { "Inserido: " }
redline-words-said-deleted = { "Eliminado: " }
redline-words-said-moved-from = { "Deslocado daqui: " }
redline-words-said-moved-to = { "Deslocado para aqui: " }

## columns

columns-detail = { $heading }: { $text }
columns-money = { $number } { $currency }
columns-of-goal = Total de { $number }
columns-of-section = Total: { -section } { $number }
columns-in-all = Total
columns-partly = { $sum } ({ $count } sem valor numérico)

## columns.headings (by key)

columns-headings-indicator = Indicador
columns-headings-baseline = Valor de referência
columns-headings-target = Meta
columns-headings-verification = Meios de verificação
columns-headings-output = Produto
columns-headings-budget = Orçamento
columns-headings-funding = Fonte de financiamento
columns-headings-contact = Contacto
columns-headings-priority = Prioridade
columns-headings-remarks = Observações
