### Every word that wem-report itself adds to a document, in French, as the French services of the United
### Nations write it.
###
### No native speaker has checked this file yet. Terms that want a first look: « note de cadrage » (concept
### note), « mesure » (action item), « calendrier » (time line), « observation » (comment), « entité » (body),
### « voyant » (light), « glissement » (slip), « contribution annoncée » (pledge).
###
### Before a colon and inside guillemets stands a no-break space (U+00A0), before ; ? ! a narrow one (U+202F).

## levels
##
## Of an area and a goal adjectives are masculine, of a section, an item and a step feminine. A plan's own
## words for its levels have no gender here: texts then take their masculine form, so that most are written
## with words that don't change (« chaque », « les », « en retard »).

-article = un

-Area = Domaine
    .level = area one capital
-area = domaine
    .level = area one
-Section = Section
    .level = section one capital
-section = section
    .level = section one
    .gender = feminine
-sections = sections
    .level = section several
-Sections = Sections
    .level = section several capital
-Areas = Domaines
    .level = area several capital
-Goal = Objectif
    .level = goal one capital
-goal = objectif
    .level = goal one
-Goals = Objectifs
    .level = goal several capital
-goals = objectifs
    .level = goal several
-Goals-and-priorities = Objectifs et priorités
    .level = goal several capital
-Action-item = Mesure
    .level = item one capital
-action-item = mesure
    .level = item one
-Action-items = Mesures à prendre
    .level = item several capital
-action-items = mesures à prendre
    .level = item several
-Item = Mesure
    .level = item one capital
-item = mesure
    .level = item one
    .gender = feminine
-Items = Mesures
    .level = item several capital
-items = mesures
    .level = item several
-Step = Étape
    .level = step one capital
-step = étape
    .level = step one
    .gender = feminine
-Steps = Étapes
    .level = step several capital
-steps = étapes
    .level = step several

# Words that agree with those of the levels.
-no-item = { -item.gender ->
    [feminine] aucune { -item }
   *[masculine] aucun { -item }
    }
-No-item = { -item.gender ->
    [feminine] Aucune { -item }
   *[masculine] Aucun { -item }
    }
-one-item = { -item.gender ->
    [feminine] une { -item }
   *[masculine] un { -item }
    }
-all-items = { -item.gender ->
    [feminine] toutes les { -items }
   *[masculine] tous les { -items }
    }
-One-other-item = { -item.gender ->
    [feminine] Une autre { -item }
   *[masculine] Un autre { -item }
    }
-all-sections = { -section.gender ->
    [feminine] Toutes les { -sections }
   *[masculine] Tous les { -sections }
    }
-no-step = { -step.gender ->
    [feminine] aucune { -step }
   *[masculine] aucun { -step }
    }
-No-step = { -step.gender ->
    [feminine] Aucune { -step }
   *[masculine] Aucun { -step }
    }
-one-step = { -step.gender ->
    [feminine] une { -step }
   *[masculine] un { -step }
    }
-One-other-step = { -step.gender ->
    [feminine] Une autre { -step }
   *[masculine] Un autre { -step }
    }
-Done = { -item.gender ->
    [feminine] Achevée
   *[masculine] Achevé
    }
-done = { -item.gender ->
    [feminine] achevée
   *[masculine] achevé
    }
-done-several = { -item.gender ->
    [feminine] achevées
   *[masculine] achevés
    }
-Not-started = { -item.gender ->
    [feminine] Non commencée
   *[masculine] Non commencé
    }
-Postponed = { -item.gender ->
    [feminine] Reportée
   *[masculine] Reporté
    }
-postponed = { -item.gender ->
    [feminine] reportée
   *[masculine] reporté
    }
-Cancelled = { -item.gender ->
    [feminine] Annulée
   *[masculine] Annulé
    }
-cancelled = { -item.gender ->
    [feminine] annulée
   *[masculine] annulé
    }
-cancelled-several = { -item.gender ->
    [feminine] annulées
   *[masculine] annulés
    }
-Cancelled-several = { -item.gender ->
    [feminine] Annulées
   *[masculine] Annulés
    }

## translation

translation-missing = [{ $language }] { $text }
translation-stale = { $text } [traduction à vérifier]
translation-note = Restant à traduire : { $missing }. Traductions à vérifier au regard de l’original : { $stale }.
translation-none = Il n’existe pas encore de traduction en { $language }. Vous recevez les documents en { $original }.
translation-number = N°

## translation.sheet

translation-sheet-title = Traduction en { $language }
translation-sheet-instruction = Inscrivez chaque traduction à côté de l’original et renvoyez le fichier. Ne modifiez pas les autres colonnes.
translation-sheet-key = Clef
translation-sheet-original = Original
translation-sheet-translation = Traduction
translation-sheet-version = Version

## translation.languages (by key)

translation-languages-ar = arabe
translation-languages-en = anglais
translation-languages-es = espagnol
translation-languages-fr = français
translation-languages-pt = portugais
translation-languages-ro = roumain
translation-languages-ru = russe

## title-block

title-block-revision = Révision { $revision }
title-block-date = Date : { $date }
title-block-shown = Sélection : { $filters } ({ $items } { -items } sur { $all })

## filters

filters-area = { -area } { $values }
filters-section = { -section } { $values }
filters-goal = { -goal } { $values }
filters-body = { $values } (responsable ou appui)
filters-from = à compter du { $date }
filters-to = jusqu’au { $date }
filters-no-body = sans responsable
filters-no-timeline = sans calendrier
filters-separator = { " ; " }
filters-seasons = Par « { $season } », on entend la période du { $first } au { $last }
filters-fiscal-year = L’exercice budgétaire commence le { $first } et porte le nom de l’année au cours de laquelle il s’achève
filters-plan-years = Les années du plan sont comptées à partir du { $first }

## filters.lists (lists)

# They stand between the guillemets of « filters-seasons ».
filters-lists-portions =
    début d’année
    milieu d’année
    fin d’année

## lists

lists-separator = { ", " }
lists-last = { " et " }
lists-last-before = { "" }
lists-last-then = { "" }
lists-or = { " et/ou " }
lists-quoted = « { $text } »
lists-with-long-name = { $name } ({ $long })
lists-beside = { " · " }

## table

table-goals = { -Goals-and-priorities }
table-actions = { -Action-items }
table-responsibility = Responsable / partenaire de développement
table-timeline = Calendrier
table-lead = { $bodies } (chef de file)
table-with = avec { $bodies }
table-support = Appui : { $bodies }
table-amended = Modification du { $date }
table-amended-by = Modification du { $date } : { $decision }
table-amended-because = { $amended } ; motif : { $reason }
table-to-be-agreed = à déterminer
table-continued = (suite)
table-summary = { -Goals }, { -action-items }, responsables et calendrier : { -section } { $number }
table-summary-of-all = { -Action-items }, responsables et calendrier

## page

page-number = Page { $page } sur { $pages }
page-titled = { $document } : { $plan }
page-titled-within = { $document }. { $plan }
page-of-organisation = { $organisation } : { $title }
page-draft = PROJET
page-notes = Notes

## markdown

markdown-table-summary = Tableau ayant pour colonnes : { $columns }

## note

note-kicker = Note de cadrage : { $name }
note-item = { -Action-item } { $number } : { $action }
note-item-alone = { -Action-item } { $number }
note-items = { -Items } { $numbers }
note-readiness = Rédaction à ce jour : { $filled } parties sur { $slots }, { $words } mots sur { $budget } environ
note-complete = Les { $slots } parties sont rédigées : { $words } mots
note-missing = Reste à rédiger : { $titles }.
note-prompt = { $prompt } (Environ { $words } mots.)
note-file-remark = Écrire sous les titres, en Markdown. Les commentaires tels que celui-ci ne sont pas imprimés.

## note.counted

note-counted-to = { $timeline } (au plus tard le { $last })
note-counted-from = { $timeline } (à compter du { $first })
note-counted-between = { $timeline } (du { $first } au { $last })

## note.countdown

note-countdown-before = { $days } jours avant
note-countdown-one-before = la veille
note-countdown-on = le jour même
note-countdown-after = { $days } jours après
note-countdown-one-after = le lendemain

## note.table

note-table-title = Intitulé
note-table-date = Date
note-table-place = Lieu
note-table-organiser = Organisateur
note-table-co-organisers = Coorganisateurs
note-table-lead = Chef de file
note-table-partners = Partenaires
note-table-participants = Participants et nombre
note-table-languages = Langues de travail
note-table-format = Modalités
note-table-budget = Budget et part demandée
note-table-focal-point = Point focal

## note.roles

note-roles-lead = Chef de file
note-roles-joint = Co-chef de file
note-roles-responsible = Responsable
note-roles-with = Avec le chef de file
note-roles-support = Appui
note-roles-alternative = { $role } (ou { $bodies })

## note.progress

note-progress-done = { -done } le { $date }
note-progress-in-progress = en cours au { $date }
note-progress-percent = exécution à { $percent } % au { $date }
note-progress-postponed = { -postponed } le { $date }
note-progress-cancelled = { -cancelled } le { $date }

## note.questions

note-questions-event-date = { $event } : à quelle date et en quel lieu ? Le plan n’indique pas de date.
note-questions-timeline = { $number } { $action } : quel est le calendrier ? Le plan n’en fixe pas.
note-questions-owner = { $number } { $action } : qui en est responsable ? Le plan ne désigne personne.
note-questions-which-owner = { $number } { $action } : qui est chef de file ? Le plan cite { $bodies }.

## calendar

# What stands within dates for { $day } is `calendar-day`, and for { $month } the name out of
# `calendar-names-months-in-dates`.
calendar-date = { $day } { $month } { $year }
calendar-day-of-year = { $day } { $month }
calendar-days-of-month = { $start }-{ $day } { $month } { $year }
calendar-day = { $count ->
    [1] 1er
   *[other] { $count }
    }
calendar-month-of-year = { $month } { $year }
calendar-season-of-year = { $season } { $year }
calendar-quarter = T{ $count }
calendar-quarter-of-year = { $quarter } { $year }
calendar-short-quarter = T{ $count }
calendar-half = S{ $count }
calendar-half-of-year = { $half } { $year }
calendar-year = { $year }
calendar-range = { $start }-{ $end }
calendar-years = { $start }-{ $end }
calendar-by = d’ici à { $time }
calendar-by-day = au plus tard le { $date }
calendar-by-year = d’ici à la fin de { $year }
calendar-from = dès { $time }
calendar-from-day = à compter du { $date }
calendar-ongoing = en continu
calendar-several = { $start }, { $end }

# 06/07/2020 is 6 July.
calendar-day-first = yes

## calendar.names (lists of alternatives)

calendar-names-months =
    janvier | janv | jan
    février | févr | fév | fevrier
    mars | mar
    avril | avr
    mai
    juin
    juillet | juil
    août | aout
    septembre | sept | sep
    octobre | oct
    novembre | nov
    décembre | déc | decembre
# The name as it stands behind the number of a day, then other spellings that are read.
calendar-names-months-in-dates =
    janvier
    février
    mars
    avril
    mai
    juin
    juillet
    août
    septembre
    octobre
    novembre
    décembre
calendar-names-short-months =
    janv.
    févr.
    mars
    avr.
    mai
    juin
    juil.
    août
    sept.
    oct.
    nov.
    déc.
calendar-names-seasons =
    printemps
    été
    automne
    hiver

## calendar.reading (lists)
##
## Behind an apostrophe a new word begins: « d' », « l' » and « qu' » are words of their own here.

calendar-reading-day-suffixes =
    er
calendar-reading-early =
    début | le début | tout début | le tout début | commencement | le commencement | premiers mois
    les premiers mois
calendar-reading-mid =
    mi | milieu | le milieu
calendar-reading-late =
    derniers mois | les derniers mois | dernière partie | la dernière partie | seconde partie
    la seconde partie

# « à », « au », « en » stand before names of times; « de » and « du » are in the patterns.
calendar-reading-lead-ins =
    le | la | les | l' | à | à la | à l' | au | aux | en | dans | pendant | durant | au cours de | au cours du
    au cours d' | au cours des | courant | dans le courant de | dans le courant du | tout au long de
    tout au long du | mois de | mois d' | le mois de | le mois d' | au mois de | au mois d' | vers | environ
    autour de | autour du | aux alentours de | aux alentours du | aux environs de | approximativement
    provisoirement | à titre provisoire | en principe | sans doute | prévu | prévue | prévus | prévues
    prévu en | prévue en | prévu pour | prévue pour | programmé | programmée | programmé pour
    programmée pour | envisagé | envisagée | envisagé pour | envisagée pour | attendu | attendue
    dans la période | période | la période | sur la période | exercice biennal | l'exercice biennal
    période triennale | les années | week-end du | le week-end du | date | dates | date provisoire
    entre maintenant et | toute l' | tout le | toute la

calendar-reading-remarks =
    , provisoire | , à titre provisoire | , à confirmer | , prévu | , prévue | , prévision | , estimation
    , à titre indicatif | , indicatif | , indicative | , environ | , approximativement | environ
    provisoire | à titre provisoire | à confirmer | à titre indicatif | ? | , sous réserve de confirmation
    sous réserve de confirmation | , sous réserve | , date à confirmer | , dates à confirmer
    , date exacte à confirmer | , dates exactes à confirmer | , date à préciser | , dates à préciser

calendar-reading-plan-period =
    période du plan | la période du plan | période couverte par le plan | la période couverte par le plan
    durée du plan | la durée du plan | toute la durée du plan | période de planification
    la période de planification | période du projet | la période du projet | durée du projet
    la durée du projet | période du programme | la période du programme | durée du programme
    période de mise en œuvre | la période de mise en œuvre | période de mise en oeuvre
    période d'exécution | la période d'exécution | le plan | le projet | le programme | la stratégie
    le plan stratégique

calendar-reading-separators =
    , et | , | et | & | ; | / | et aussi | ainsi que
calendar-reading-ranges =
    <moment> - <moment>
    | [de|d'|du|des|entre] <moment> (à|au|aux|jusqu'à|jusqu'au|jusqu'aux|jusqu'en) [fin|fin de|fin d'|la fin de|la fin du|la fin d'] <moment>
    | [de|d'|du] <moment> - [fin|fin de|fin d'|la fin de] <moment>
    entre <moment> et <moment>
    | [de|d'|du] <moment> (à|au) <moment> (inclus|inclusivement|compris)
calendar-reading-recurrences =
    | [au moins] <frequency>
    (activité|activités|réunion|réunions|exercice|examen|examens|bilan|bilans|rapport|rapports|manifestation) <frequency>
    (à un|à une|selon un|selon une|sur une base|de façon|de manière) [rythme|fréquence|périodicité|cadence] <frequency>
    (tous les|toutes les|chaque|le|les) <weekday>
    (hebdomadaire|chaque semaine|toutes les semaines) [,|-] [le|les] <weekday>
    | [en|à la|au|avant la|avant le|d'ici la|chaque] (fin de|fin d'|début de|début d') [chaque] <unit>
    | [en continu|continu|continue|récurrent|récurrente|permanent|permanente|de façon continue] [,|-] <frequency>
    | [en continu|récurrent|récurrente|permanent|permanente] [,|-] [une fois] (tous les|toutes les|chaque) <unit>
    | [en continu|récurrent|récurrente|permanent|permanente] [,|-] [au moins] [une fois] (tous les|toutes les) <duration>
    (chaque|tous les|toutes les) <names> [de chaque année|de l'année]
    <names> (de chaque|chaque) <unit>
    <names> (tous les|toutes les) <unit>
    <frequency> [,] (en|au|avant|avant le|d'ici|pendant|à|le) [la] [fin de|fin|début|début de] <names>
    <frequency> [,|:|-] <names>
    (au plus tard|au plus tard le|au plus tard en|avant|avant le|d'ici|d'ici le|en|au|le) [la] [fin de|fin] <names> (de chaque|chaque) année
    | [en|au|avant le|le] [fin de|fin] <names> [,|-] <frequency>
    | [au moins] une fois (par|chaque|l'|tous les|toutes les) <unit>
    | [au moins] une fois en <duration>
    par <unit>

calendar-reading-waits =
    | [au moins|au plus tôt|pas avant] <lapse> (après|à compter de|à partir de|suivant|à la suite de|dès) <item>
    <item> + <lapse>
    (après|à la suite de|suite à|dès|une fois) <item> [achevée|achevé|terminée|terminé]

# What words of an event’s name may begin and end with where a phrase says the name in another case, or
# with another article: letters without what they stand at. Where a language has none: { "" }.
calendar-reading-beginnings = { "" }
calendar-reading-endings = { "" }

# An “and” that is written in one with the word behind it, without a blank; it is a separator, too.
calendar-reading-joined = { "" }

calendar-reading-adoption =
    adoption | adoption du plan | adoption du présent plan | adoption de ce plan | adoption du plan d'action
    adoption du plan stratégique | adoption de la stratégie | approbation | approbation du plan
    approbation du présent plan | approbation du plan stratégique
calendar-reading-adopted =
    adopté | adoptée | adoptés | adoptées | approuvé | approuvée | adopté tel que modifié
    adoptée telle que modifiée | adopté avec amendements

## calendar.reading.names (lists of alternatives)

calendar-reading-names-numbers =
    un | une
    deux
    trois
    quatre
    cinq
    six
    sept
    huit
    neuf
    dix
    onze
    douze
    treize
    quatorze
    quinze
    seize
    dix-sept
    dix-huit
    dix-neuf
    vingt
    vingt et un | vingt et une | vingt-et-un | vingt-et-une
    vingt-deux
    vingt-trois
    vingt-quatre
    vingt-cinq
    vingt-six
    vingt-sept
    vingt-huit
    vingt-neuf
    trente
    trente et un | trente et une | trente-et-un
calendar-reading-names-larger-numbers =
    36 | trente-six
    40 | quarante
    45 | quarante-cinq
    48 | quarante-huit
    50 | cinquante
    60 | soixante
    70 | soixante-dix | septante
    75 | soixante-quinze
    80 | quatre-vingts | quatre-vingt
    90 | quatre-vingt-dix | nonante
    100 | cent
    120 | cent vingt
    180 | cent quatre-vingts

# Lengths of time in one word: the length in figures, then its words.
calendar-reading-names-durations =
    15 jours | quinzaine | une quinzaine
calendar-reading-names-ordinals =
    1er | 1re | 1ère | premier | première | premiers | premières | I | Ier
    2e | 2d | 2de | 2nd | 2nde | 2ème | deuxième | second | seconde | II | IIe
    3e | 3ème | troisième | III | IIIe
    4e | 4ème | quatrième | IV | IVe
    5e | 5ème | cinquième
    6e | 6ème | sixième
calendar-reading-names-weekdays =
    lundi | lundis | lun
    mardi | mardis
    mercredi | mercredis | mer
    jeudi | jeudis | jeu
    vendredi | vendredis | ven
    samedi | samedis
    dimanche | dimanches

## calendar.reading.units (lists)

calendar-reading-units-day =
    jour | jours | jour civil | jours civils | jour calendaire | jours calendaires | jours francs
calendar-reading-units-week =
    semaine | semaines
calendar-reading-units-month =
    mois | mois civil | mois civils
calendar-reading-units-quarter =
    trimestre | trimestres
calendar-reading-units-half =
    semestre | semestres
calendar-reading-units-year =
    an | ans | année | années | année civile | années civiles
calendar-reading-units-working-day =
    jour ouvrable | jours ouvrables | jour ouvré | jours ouvrés | jour de travail | jours de travail

## calendar.reading.frequencies (lists)

calendar-reading-frequencies-daily =
    quotidien | quotidienne | quotidiens | quotidiennes | quotidiennement | tous les jours | chaque jour
    journalier | journalière
calendar-reading-frequencies-weekly =
    hebdomadaire | hebdomadaires | hebdomadairement | chaque semaine | toutes les semaines
calendar-reading-frequencies-fortnightly =
    bimensuel | bimensuelle | bimensuels | bimensuelles | deux fois par mois | tous les quinze jours
    tous les 15 jours | une semaine sur deux | toutes les deux semaines
calendar-reading-frequencies-monthly =
    mensuel | mensuelle | mensuels | mensuelles | mensuellement | chaque mois | tous les mois
calendar-reading-frequencies-every-two-months =
    bimestriel | bimestrielle | bimestriels | bimestrielles | tous les deux mois | un mois sur deux
calendar-reading-frequencies-quarterly =
    trimestriel | trimestrielle | trimestriels | trimestrielles | trimestriellement | chaque trimestre
    tous les trimestres | quatre fois par an | 4 fois par an | quatre fois l'an
calendar-reading-frequencies-every-four-months =
    quadrimestriel | quadrimestrielle | trois fois par an | 3 fois par an | trois fois l'an
calendar-reading-frequencies-half-yearly =
    semestriel | semestrielle | semestriels | semestrielles | semestriellement | biannuel | biannuelle
    deux fois par an | 2 fois par an | deux fois l'an | chaque semestre | tous les semestres
calendar-reading-frequencies-yearly =
    annuel | annuelle | annuels | annuelles | annuellement | chaque année | tous les ans
    toutes les années | une fois par an | une fois l'an | chaque année civile | d'année en année
calendar-reading-frequencies-every-two-years =
    biennal | biennale | biennaux | bisannuel | bisannuelle | tous les deux ans | une année sur deux
    un an sur deux
calendar-reading-frequencies-every-three-years =
    triennal | triennale | trisannuel | trisannuelle

## calendar.reading.moments (lists by key)

calendar-reading-moments-day =
    <day> <month> [de|,] [<year>]
    <day> - <month> - <year>
    <weekday> [,] [le] <day> <month> [,] <year>
    <year> [,] <month> <day>
    <day> , <year>
    <day> <year>
calendar-reading-moments-week-of-day =
    semaine (du|débutant le|commençant le|qui commence le|à partir du|à compter du) <day> [<month>] [<year>]
calendar-reading-moments-week =
    (semaine|semaines|sem) [n°|no|numéro] <number> [de|de l'année|,|/|-] [<year>]
    <ordinal> semaine [de|de l'année] <year>
    <year> [,|-] (semaine|sem) <number>
calendar-reading-moments-month =
    | [mois de|mois d'] <month> [de|de l'année|,|/|'] [<year>]
    <year> [,|:] <month>
calendar-reading-moments-season =
    <season> [de|de l'année|,|/] [<year>]
    <year> [,|:|-] <season>
calendar-reading-moments-season-of-years =
    <season> [de|,] <two_years>
calendar-reading-moments-quarter =
    (T|trimestre|trim|Q) <number> [de|,|/|-] [<year>]
    <number> (trimestre|trimestres|trim|T) [de|de l'année|,|/|-] [<year>]
    <year> [,|/|-|:] (T|trimestre|Q) <number>
    <year> [,|:] [le] <number> trimestre
calendar-reading-moments-half =
    (S|semestre|sem) <number> [de|,|/|-] [<year>]
    <number> (semestre|semestres|moitié) [de|de l'année|,|/|-] [<year>]
    <year> [,|/|-|:] (S|semestre) <number>
    <year> [,|:] [le|la] <number> (semestre|moitié)
calendar-reading-moments-fiscal-quarter =
    (T|trimestre) <number> [de l'|d'|,|/|-] (exercice|exercice budgétaire|exercice financier|année budgétaire|EF|AF) [-] <fiscal_year>
    <number> (trimestre|trim) [de l'|d'|,] (exercice|exercice budgétaire|exercice financier|année budgétaire|EF|AF) [-] <fiscal_year>
    (exercice|exercice budgétaire|exercice financier|année budgétaire|EF|AF) [-] <fiscal_year> [,|/|-] (T|trimestre) <number>
calendar-reading-moments-fiscal-year =
    (exercice|exercices|exercice budgétaire|exercices budgétaires|exercice financier|exercices financiers|année budgétaire|années budgétaires|année fiscale|années fiscales|EF|AF) [-] <fiscal_year>
    <fiscal_pair>
calendar-reading-moments-year =
    | [année|années|an|année civile|années civiles] <year>
calendar-reading-moments-plan-quarter =
    (T|trimestre) <number> [de l'|de la|,|/|-] (année|an|A) <number>
    <number> trimestre (de l'|de la) (année|an) <number>
calendar-reading-moments-plan-year =
    (année|années|an|A) <number> [(du|de la|de ce) (plan|projet|programme|stratégie|présent plan|plan stratégique)]
    <number> année (du|de la|de ce) (plan|projet|programme|stratégie|présent plan|plan stratégique)
    <number> année (de mise en œuvre|de mise en oeuvre|d'exécution) [du plan|du projet|du programme]
    <ordinal> année
calendar-reading-moments-plan-month =
    (mois|M) <number> [(du|de la|de ce) (plan|projet|programme|stratégie|présent plan|plan stratégique)]
calendar-reading-moments-portion =
    <portion> [-] [de|d'|du|de l'] [année|année civile|exercice] <year>
    <portion> [-] [de|d'|du|du mois de|du mois d'] <month> [de|,] [<year>]
    <year> [,|:] [le|la|les] <portion>
    <portion>
calendar-reading-moments-number =
    <number> [de|,] <year>

## calendar.reading.shares (lists by key)

calendar-reading-shares-quarter =
    (T|trimestre) <number> (de|du|d'|,|/|-) <time>
    <ordinal> trimestre (de|du|d') <time>
calendar-reading-shares-half =
    (S|semestre) <number> (de|du|d'|,|/|-) <time>
    <ordinal> (semestre|moitié) (de|du|d') <time>
calendar-reading-shares-first =
    (premier|première|premiers|premières) <duration> [(de|du|d') <time>]
    <number> (premier|première|premiers|premières) <unit> [(de|du|d') <time>]
calendar-reading-shares-last =
    (dernier|dernière|derniers|dernières) <duration> [(de|du|d') <time>]
    <number> (derniers|dernières) <unit> [(de|du|d') <time>]
    (dernier|dernière) <unit> [de|du|d'] [<time>]
calendar-reading-shares-nth =
    <ordinal> <unit> (de|du|d') <time>
calendar-reading-shares-lasting =
    | [pendant|durant|sur|pour] <duration> (à partir de|à partir du|à partir d'|à compter de|à compter du|à compter d'|dès) <time>
    | [à partir de|à partir du|à partir d'|à compter de|à compter du|à compter d'|dès] <time> (pendant|durant|pour|pour une durée de|pour une période de|sur une période de|sur) <duration>

## calendar.reading.wholes (lists by key)

calendar-reading-wholes-ongoing =
    (en continu|continu|continue|continus|continues|en cours|permanent|permanente|permanents|permanentes|en permanence|continuellement|constamment|sans interruption|sans fin|sans terme)
    (activité|activités|action|actions|tâche|travail|travaux|processus) (continu|continue|continus|continues|permanent|permanente|permanentes|en cours|récurrente|récurrentes|de routine)
    (de façon|de manière|à titre|sur une base) (continue|permanente|permanent|suivie|régulière|constante)
    jusqu'à nouvel ordre
    (pendant|durant|sur|tout au long de|au cours de) [toute] la (durée|période|mise en œuvre|mise en oeuvre) (du plan|du projet|du programme|de la stratégie|du présent plan|du plan stratégique)
    (pendant|durant|sur) toute la (durée|période|mise en œuvre|mise en oeuvre)
    tout au long (du|de la|de ce) (plan|projet|programme|stratégie|présent plan|plan stratégique|période|durée du plan|mise en œuvre)
    | [en continu|en cours] [,|-] (selon les besoins|selon que de besoin|au besoin|en tant que de besoin|si nécessaire|si besoin est|le cas échéant|à la demande|sur demande|au fur et à mesure|au fur et à mesure des besoins|lorsque nécessaire|chaque fois que nécessaire|selon les possibilités)
    (ponctuel|ponctuelle|ponctuellement|au cas par cas|ad hoc)
    (toute l'année|tout au long de l'année|à longueur d'année|en toute saison)
    (à tout moment|en tout temps|toujours)
    (régulier|régulière|réguliers|régulières|régulièrement|périodique|périodiques|périodiquement|à intervalles réguliers|de temps à autre|de temps en temps)
calendar-reading-wholes-to-be-agreed =
    (TBD|TBC|TBA)
    à (déterminer|décider|confirmer|convenir|définir|fixer|préciser|annoncer|programmer|arrêter)
    (date|dates|calendrier|échéance|délai|période) à (déterminer|décider|confirmer|convenir|définir|fixer|préciser|annoncer|programmer|arrêter)
    | [date|calendrier|échéance] [pas encore|non encore|non] (fixé|fixée|fixés|défini|définie|déterminé|déterminée|décidé|décidée|arrêté|arrêtée|connu|connue)
calendar-reading-wholes-by =
    (d'ici|d'ici à|d'ici au|d'ici le|d'ici la|jusqu'à|jusqu'au|jusqu'en|au plus tard|au plus tard à|pour|échéance|date limite|délai|date butoir|à achever|à achever avant|à terminer|pas plus tard que|avant la fin de|avant la fin du|avant la fin d'|avant fin|dernier délai) [:] [fin|fin de|fin du|fin d'|la fin de|la fin du|la fin d'] <time>
    | [à|à la|en|d'ici|d'ici à|d'ici à la|d'ici la|jusqu'à|jusqu'à la|jusqu'en|pour la|vers la] (fin|fin de|fin du|fin d'|fin des) <time>
    (en continu|en cours|permanent|permanente) [,|-] (jusqu'à|jusqu'au|jusqu'en|d'ici) [fin|fin de|fin d'|la fin de|la fin du|la fin d'] <time>
    <time> (au plus tard|dernier délai|délai de rigueur)
    <time> , (fin|au plus tard|dernier délai|délai|échéance)
    avant la (clôture|fin) (de|du|d') <time>
calendar-reading-wholes-by-plan-end =
    | [à la|à l'|d'ici à la|d'ici la|jusqu'à la|jusqu'à l'|avant la|pour la] (fin|clôture|achèvement|expiration|échéance) (du plan|du projet|du programme|de la stratégie|du présent plan|du plan stratégique)
    | [à la|d'ici à la|d'ici la|jusqu'à la|avant la] fin de la (période|période du plan|période de planification|période de mise en œuvre|période de mise en oeuvre|période d'exécution)
    | [au|jusqu'au] terme (du|de la|de ce) (plan|projet|programme|stratégie|présent plan|plan stratégique)
    fin (du|de) (plan|projet|programme|plan stratégique)
calendar-reading-wholes-before =
    (avant|préalablement à|antérieurement à|plus tôt que) <time>
calendar-reading-wholes-from =
    (à partir de|à partir du|à partir d'|à compter de|à compter du|à compter d'|depuis|dès|commençant en|commençant le|débutant en|débutant le|démarrant en|pas avant|au plus tôt|à dater de|à dater du|avec effet au|à partir du début de|depuis le début de) <time>
    | [à partir de|à partir du|à partir d'|à compter de|à compter du|à compter d'|depuis|dès] <time> (et au-delà|et au delà|et après|et ensuite|et par la suite|et ultérieurement|et suivants|et suivantes|et années suivantes|et les années suivantes|et au cours des années suivantes)
    | [de|d'|du|à partir de|à partir du|à partir d'|à compter de|à compter du|depuis|dès] <time> [,|-|à|et] (en continu|continu|en cours|permanent|ce jour|sans date de fin|sans terme|jusqu'à nouvel ordre)
    (en continu|continu|en cours|permanent|permanente) [,|-] (à partir de|à partir du|à partir d'|à compter de|à compter du|à compter d'|depuis|dès) <time>
    (début|commence|démarrage|commencement|date de début|lancement) [:|en|le|prévu en] <time>
    <time> →
    <time> +
    <time> -
calendar-reading-wholes-after =
    (après|à la suite de|postérieurement à|au-delà de|au-delà du|plus tard que) <time>
calendar-reading-wholes-recurring =
    <recurrence>
calendar-reading-wholes-recurring-from =
    <recurrence> [,|-] (à partir de|à partir du|à partir d'|à compter de|à compter du|à compter d'|depuis|dès) <time>
    (à partir de|à partir du|à partir d'|à compter de|à compter du|à compter d'|depuis|dès) <time> [,] <recurrence>
    <recurrence> [,] après <time>
calendar-reading-wholes-recurring-until =
    <recurrence> [,|-] (jusqu'à|jusqu'au|jusqu'en|d'ici|d'ici à) [fin|fin de|fin d'|la fin de|la fin du|la fin d'] <time>
calendar-reading-wholes-recurring-in =
    <recurrence> [,|-] [de|en|sur|entre] <time>
    <time> [,|-] <recurrence>
calendar-reading-wholes-before-event =
    (avant|juste avant|immédiatement avant|peu avant|avant la tenue de|avant la tenue du|préalablement à|en amont de|en amont du|d'ici|d'ici à|d'ici au|jusqu'à|jusqu'au|au plus tard à|au plus tard au|à temps pour|en préparation de|en préparation du|en prévision de|en prévision du|en vue de|en vue du|dans la perspective de|dans la perspective du|à la veille de|à la veille du) <event>
calendar-reading-wholes-at-event =
    (à|au|aux|lors de|lors du|lors des|pendant|durant|à l'occasion de|à l'occasion du|en marge de|en marge du|au cours de|au cours du|au moment de|au moment du|parallèlement à|parallèlement au|en même temps que) <event>
    <event>
calendar-reading-wholes-after-event =
    (après|juste après|peu après|aussitôt après|immédiatement après|à la suite de|à la suite du|suite à|suite au|dès|dès après|à l'issue de|à l'issue du|au lendemain de|au lendemain du|à partir de|à partir du|à compter de|à compter du|depuis|dès que possible après|le plus tôt possible après) <event>
calendar-reading-wholes-duration-before-event =
    <event> - <duration>
    | [au moins|au minimum|au plus tard|pas moins de|environ|quelque] <duration> (avant|précédant|en amont de|en amont du|avant la tenue de) <event>
calendar-reading-wholes-duration-after-event =
    | [au moins|au minimum|au plus tôt|pas avant|environ|quelque] <duration> (après|suivant|à compter de|à compter du|à partir de|à partir du) <event>
    <event> + <duration>
calendar-reading-wholes-within-duration-of-event =
    (dans|dans les|sous|d'ici|en|au plus tard|au plus tard dans les|dans un délai de|dans un délai maximum de|dans un délai maximal de|dans le délai de|au maximum|au plus) <duration> (suivant|qui suivent|qui suit|après|de|du|à compter de|à compter du|à partir de|à partir du|depuis) <event>
    <duration> (au plus tard|au plus|au maximum) (après|à compter de|à compter du|suivant) <event>
    dans (les|le|la) <duration> (après|suivant|qui suivent|qui suit) <event>

## progress

progress-title = Rapport d’étape
progress-period-line = Période considérée : du { $from } au { $to }
progress-as-of-line = Situation au { $date }
progress-prepared-by = Établi par : { $name }
progress-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
    }
progress-more = { $count ->
    [one] { -One-other-item } figure dans le tableau complet des { -items } (dernière annexe).
   *[other] { $count } autres figurent dans le tableau complet des { -items } (dernière annexe).
    }
progress-more-in-plan = { $count ->
    [one] Le plan en compte { $count } de plus.
   *[other] Le plan en compte { $count } de plus.
    }
progress-more-goals = { $count ->
    [one] Un autre { -goal }, moins préoccupant, figure à l’annexe A.
   *[other] { $count } autres { -goals }, moins préoccupants, figurent à l’annexe A.
    }
progress-more-risks = { $count ->
    [one] Un autre risque figure dans le registre.
   *[other] { $count } autres risques figurent dans le registre.
    }
progress-nothing-under = Rien à signaler sous les rubriques suivantes : { $titles }.
progress-annex-title = Annexe { $letter } : { $title }
progress-key-figures = Chiffres clefs
progress-nothing-reported = { $count ->
    [one] Au { $date }, il n’a été rendu compte d’{ -item.gender ->
        [feminine] aucune { -item }
       *[masculine] aucun { -item }
        } du plan, qui en compte { $count }.
   *[other] Au { $date }, il n’a été rendu compte d’{ -item.gender ->
        [feminine] aucune
       *[masculine] aucun
        } des { $count } { -items } du plan.
    }
progress-of-items = { $count ->
    [one] sur { $count } { -item }
   *[other] sur { $count } { -items }
    }
progress-of-open-items = { $count ->
    [one] sur { $count } { -item } restant à exécuter
   *[other] sur { $count } { -items } restant à exécuter
    }
progress-reported-on = Ayant fait l’objet d’un rapport
progress-due-within = À échéance sous { $days }
progress-pledged-in = Contributions annoncées, { $currency }
progress-of-planned = sur { $amount } prévus
progress-last-figure = Dernier rapport : { $figure }
progress-last-report-of = Dernier rapport : situation au { $date }.
progress-attention = Points appelant une attention particulière
progress-attention-table = { -Items } dont l’échéance est dépassée depuis le plus longtemps
progress-attention-none = { -No-item } n’est en retard, et il n’y a pas d’échéance dépassée sans rapport.
progress-attention-more = { $count ->
    [one] { -One-other-item } est en retard ou a dépassé son échéance sans rapport.
   *[other] { $count } autres { -items } sont en retard ou ont dépassé leur échéance sans rapport.
    }
progress-how-late = Retard
progress-days-ended = { $count ->
    [one] échéance dépassée de { $count } jour
   *[other] échéance dépassée de { $count } jours
    }
progress-nothing-known = aucune information
progress-asked = Décisions attendues de l’organe directeur
progress-asked-of = { $article ->
    [le] Décisions attendues du { $name }
    [les] Décisions attendues des { $name }
   *[other] Décisions attendues de { $body }
    }
progress-ask-owner = { $count ->
    [one] Désigner un responsable : { -item } { $items }.
   *[other] Désigner un responsable : { -items } { $items }.
    }
progress-ask-timeline = { $count ->
    [one] Fixer un calendrier : { -item } { $items }.
   *[other] Fixer un calendrier : { -items } { $items }.
    }
progress-ask-date = { $count ->
    [one] Fixer la date de la manifestation suivante : { $events }.
   *[other] Fixer la date des manifestations suivantes : { $events }.
    }
progress-others = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
    }
progress-contents = Table des matières
progress-page = Page
progress-money-and-risks = Financement et risques
progress-lead-in = { $word } :
progress-money-short = Sur les { $planned } { $currency } prévus, { $pledged } ont été annoncés et { $spent } dépensés ; il reste { $gap } à trouver.
progress-money-covered = Sur les { $planned } { $currency } prévus, { $pledged } ont été annoncés et { $spent } dépensés.
progress-top-risk = { $count ->
    [one] Le plus grave (niveau { $level }) : { $title }.
   *[other] Parmi les risques ouverts, { $count } sont de niveau { $level } ; le premier du registre : { $title }.
    }
progress-top-response = Réponse : { $response }
progress-summary-goals = { $count ->
    [one] État du seul { -goal } du plan : { $parts }.
   *[other] Sur les { $count } { -goals } du plan, { $parts }.
    }
progress-goals-complete = { $count ->
    [one] { $count } est réalisé
   *[other] { $count } sont réalisés
    }
progress-goals-on-track = { $count ->
    [one] { $count } est en bonne voie
   *[other] { $count } sont en bonne voie
    }
progress-goals-delayed = { $count ->
    [one] { $count } a pris du retard
   *[other] { $count } ont pris du retard
    }
progress-goals-off-track = { $count ->
    [one] { $count } est compromis
   *[other] { $count } sont compromis
    }
progress-goals-reports-missing = { $count ->
    [one] { $count } attend des rapports échus
   *[other] { $count } attendent des rapports échus
    }
progress-goals-not-reported = { $count ->
    [one] { $count } n’a fait l’objet d’aucun rapport
   *[other] { $count } n’ont fait l’objet d’aucun rapport
    }
progress-goals-closed = { $count ->
    [one] { $count } est clos faute de { -items }
   *[other] { $count } sont clos faute de { -items }
    }
progress-own-words = Observations du secrétariat
progress-own-words-prompt = Ce que les chiffres ne disent pas, à l’intention de l’assemblée, du conseil ou d’un donateur, en 120 mots environ : les faits marquants de la période, les obstacles, ce qui est attendu du lecteur.
progress-done = { -Done }
progress-in-progress = En cours
progress-not-started = { -Not-started }
progress-postponed = { -Postponed }
progress-cancelled = { -Cancelled }
progress-not-reported = Sans information
progress-overdue = En retard

# The same within a sentence.
progress-said-done = { -done }
progress-said-in-progress = en cours
progress-said-not-started = { -item.gender ->
    [feminine] non commencée
   *[masculine] non commencé
    }
progress-said-postponed = { -postponed }
progress-said-cancelled = { -cancelled }
progress-said-not-reported = sans information
progress-said-overdue = en retard
progress-on-track = En bonne voie
progress-delayed = Retardé
progress-off-track = Compromis
progress-reports-missing = Rapports manquants
progress-complete = Réalisé
progress-closed = Clos
progress-overview = Vue d’ensemble
progress-overview-rates = Taux d’exécution, retards, échéances proches et informations manquantes : { -sections }
progress-overview-bars = { -Items } par statut. { $figures }
progress-overview-bar = { $name } : { $figures }.
progress-section = { -Section }
progress-items = { -Items }
progress-all = { -all-sections }
progress-share-done = Taux d’exécution
progress-due-soon = Échéance sous { $days }
progress-past-unreported = Aucun rapport
progress-counting-rule = Taux d’exécution : { -items } { -done-several }, hors { -items } { -cancelled-several }. En retard : rapport reçu, ni achèvement ni annulation, et dernier jour du calendrier, tel que modifié en dernier lieu, dépassé. Aucun rapport : échéance dépassée sans qu’aucun rapport ait jamais été reçu ; on ignore ce qu’il en est. Échéance sous { $days } : ni achèvement ni annulation, avec ou sans rapport.
progress-lights = État des { -goals }
progress-lights-table = État de chaque { -goal } : voyant, et { -items } ayant fait l’objet d’un rapport, { -done-several }, en retard et à échéance dépassée sans rapport
progress-goal = { -Goal }
progress-lights-all = État de chaque { -goal }
progress-light = Voyant
progress-coverage-heading = Avec rapport
progress-coverage = { $count } sur { $all }
progress-goals-waiting = { $count ->
    [one] { $light }, sans { -item } encore à échéance : { -goal } { $goals }.
   *[other] { $light }, sans { -item } encore à échéance : { -goals } { $goals }.
    }
progress-declared-on = Déclaré : { $light }, { $date }
progress-rule-on-track = { $light } : des rapports ont été reçus, { -no-item } n’est en retard ni { -postponed }, et il n’y a pas d’échéance dépassée sans rapport.
progress-rule-delayed = { $light } : au moins { -one-item } est en retard ou { -postponed }.
progress-rule-off-track = { $light } : au moins { -one-item } a plus de { $days } de retard, ou au moins { $percent } % des { -items } ayant fait l’objet d’un rapport ont plus de { $grace } de retard.
progress-rule-reports-missing = { $light } : { -no-item } n’est en retard ni { -postponed }, mais au moins une échéance est dépassée sans rapport ; le silence ne signifie pas que tout se déroule comme prévu.
progress-rule-complete = { $light } : { -all-items } sont { -done-several } ou { -cancelled-several }.
progress-rule-closed = { $light } : { -all-items } sont { -cancelled-several }.
progress-rule-not-reported = { $light } : { -no-item } n’a fait l’objet d’un rapport.
progress-achieved = Réalisations de la période
progress-item = { -Item }
progress-done-on = Date d’achèvement
progress-note-and-evidence = Note et justificatif
progress-under-way = En cours d’exécution
progress-last-report = Dernier rapport
progress-cancelled-items = { -Cancelled-several }
progress-cancelled-on = Date d’annulation
progress-reason = Motif
progress-no-reason = motif non précisé
progress-reported-by = { $article ->
    [le] Rapport du { $name }
    [les] Rapport des { $name }
   *[other] Rapport de { $body }
    }
progress-overdue-items = En retard
progress-end-of-timeline = Fin du calendrier
progress-past-items = Échéance dépassée, sans rapport
progress-past-remark = Le calendrier de ces { -items } est arrivé à son terme sans qu’il en ait jamais été rendu compte. Rien n’exclut que le travail ait été fait.
progress-due-items = Échéances sous { $days }
progress-ends = Échéance
progress-ended = Échu
progress-days-ago = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
    }
progress-days-ahead = { $count ->
    [0] aujourd’hui
    [one] dans { $count } jour
   *[other] dans { $count } jours
    }
progress-standing = Statut
progress-moves = Reports
progress-slip-days = Glissement en jours
progress-body = Entité
progress-slip-rule = Glissement : du dernier jour du calendrier initial à celui du nouveau.
progress-not-known = inconnu
progress-schedule = Échéancier
progress-schedule-chart = { $count ->
    [one] Diagramme de Gantt de { $count } { -item }, du { $from } au { $to } : une barre pour le calendrier, colorée selon le statut.
   *[other] Diagramme de Gantt de { $count } { -items }, du { $from } au { $to } : une barre pour chaque calendrier, colorée selon le statut.
    }
progress-schedule-baseline = Calendrier initial, s’il a changé
progress-schedule-mark = Dernier jour
progress-schedule-open = Se poursuit
progress-schedule-day = { $date }
progress-schedule-row = { $item } : { $parts }.
progress-schedule-range = du { $from } au { $to }
progress-schedule-moved = { $timeline } (initialement : { $baseline })
progress-schedule-overdue = { $count ->
    [one] { $count } jour de retard
   *[other] { $count } jours de retard
    }
progress-schedule-no-timeline = sans calendrier
progress-owed = Ce qui est attendu de chaque entité
progress-owed-remark = Pour chaque entité responsable : ce qui est en retard, arrivé à échéance sans rapport ou à échéance sous { $days }, par ordre d’ancienneté. Chaque { -item } relevant de plusieurs entités figure sous chacune d’elles.
progress-owed-table = Ce que chaque entité doit ou devait achever, avec la fin du calendrier et le statut
progress-open-items = { -Items } restant à exécuter
progress-sheet-title = { -Items } restant à exécuter : { $name }
progress-sheet-summary = { $count ->
    [one] { $body } { $number ->
        [one] est responsable
       *[other] sont responsables
        }, à titre exclusif ou conjoint, de { $count } { -item } restant à exécuter, dont ni l’achèvement ni l’annulation n’ont été signalés.
   *[other] { $body } { $number ->
        [one] est responsable
       *[other] sont responsables
        }, à titre exclusif ou conjoint, de { $count } { -items } restant à exécuter, dont ni l’achèvement ni l’annulation n’ont été signalés.
    }
progress-sheet-overdue = { $count ->
    [one] { $count } est en retard.
   *[other] Sur ce nombre, { $count } sont en retard.
    }
progress-risks = Risques et problèmes
progress-risk-table = Risques et problèmes ouverts, du plus grave au moins grave
progress-kind = Type
progress-risk = Risque
progress-issue = Problème
progress-level = Niveau
progress-high = Élevé
progress-medium = Moyen
progress-low = Faible

# The same within a sentence.
progress-said-high = élevé
progress-said-medium = moyen
progress-said-low = faible
progress-owner = Responsable
progress-response = Réponse
progress-related-items = { -Items } :{ " " }
progress-indicators = Indicateurs
progress-indicator-table = Ce qui est mesuré : valeur de départ, cible et valeur atteinte
progress-actual = Valeur atteinte
progress-how-far = Progression
progress-money = Financement
progress-money-table = Montants prévus, annoncés et dépensés, par monnaie et selon la structure du plan
progress-currency = Monnaie
progress-planned = Prévu
progress-pledged = Annoncé
progress-spent = Dépensé
progress-gap = À financer
progress-total = Total
progress-gap-rule = À financer : montant prévu qui n’a pas été annoncé.
# A narrow no-break space parts thousands.
progress-thousands = { " " }
progress-decimal = ,
progress-questions = Questions en suspens
progress-no-owner = Sans responsable
progress-no-timeline = Sans calendrier
progress-loose-timeline = Calendriers à préciser
progress-ask-about = En cours sans date de fin, et sans rapport pendant la période
progress-annex = Ensemble des { -items } et leur statut
progress-annex-status = Statut
progress-now-due = nouveau calendrier : { $timeline }
progress-days-late = { $count ->
    [one] { $count } jour de retard
   *[other] { $count } jours de retard
    }
progress-percent = { $number } %

## critical-path

critical-path-of = Chemin critique : { $event }
critical-path-day-is = Date de la manifestation : { $date }
critical-path-day-is-by = Date de la manifestation : { $said }, soit par hypothèse le { $date }
critical-path-day-is-open = Date de la manifestation : non fixée
critical-path-answer = Conclusion
critical-path-feasible = { $count ->
    [one] Oui : « { $event } » peut avoir lieu le { $date }. Les travaux préparatoires peuvent être achevés pour le { $first }, ce qui laisse une marge de { $count } jour.
   *[other] Oui : « { $event } » peut avoir lieu le { $date }. Les travaux préparatoires peuvent être achevés pour le { $first }, ce qui laisse une marge de { $count } jours.
    }
critical-path-feasible-just = Oui, mais sans aucune marge : « { $event } » peut avoir lieu le { $date }, et pas un jour plus tôt.
critical-path-not-feasible = { $count ->
    [one] Non : le { $date } vient { $count } jour trop tôt pour « { $event } ». La première date possible est le { $first }.
   *[other] Non : le { $date } vient { $count } jours trop tôt pour « { $event } ». La première date possible est le { $first }.
    }
critical-path-no-day = La date de « { $event } » n’est pas fixée. La première date possible est le { $first } ; ce qui suit est compté à rebours de la manifestation, quelle qu’en soit la date.
critical-path-chain = Enchaînement déterminant ({ -steps }) : { $steps }, puis la manifestation.
critical-path-chain-none = { -No-step } n’est { -step.gender ->
    [feminine] déterminante
   *[masculine] déterminant
    } : le plan n’indique la durée de rien de ce qui reste à exécuter.
critical-path-start-today = Début : le jour du présent rapport, { $date }.
critical-path-start-timeline = Début : le { $date }, premier jour d’un calendrier du plan.
critical-path-start-begun = L’enchaînement est déjà engagé.
critical-path-unknown-lengths = { $count ->
    [one] Sur les { $all } { -steps } restant à exécuter, le plan n’indique pas la durée de { $count }. Sa durée est comptée pour nulle ; la première date possible ne peut donc être que plus tardive.
   *[other] Sur les { $all } { -steps } restant à exécuter, le plan n’indique pas la durée de { $count }. Leur durée est comptée pour nulle ; la première date possible ne peut donc être que plus tardive.
    }
critical-path-implied-decides = { $count ->
    [one] Un lien entre { -steps } n’est pas énoncé dans le plan mais s’en déduit (signalé ci-dessous), et la date en dépend : sans lui, la première date possible est le { $date }.
   *[other] Le plan n’énonce pas { $count } des liens entre { -steps }, mais ils s’en déduisent (signalés ci-dessous), et la date en dépend : sans eux, la première date possible est le { $date }.
    }
critical-path-implied-no-matter = { $count ->
    [one] Un lien entre { -steps } n’est pas énoncé dans le plan mais s’en déduit (signalé ci-dessous) ; sans lui, la première date possible reste la même.
   *[other] Le plan n’énonce pas { $count } des liens entre { -steps }, mais ils s’en déduisent (signalés ci-dessous) ; sans eux, la première date possible reste la même.
    }
critical-path-next = Les trois prochaines { -steps }
critical-path-next-table = Les prochaines { -steps }, avec leur dernier jour utile
critical-path-late = Déjà en retard
critical-path-late-table = { -Steps } dont le dernier jour utile est passé, avec le nombre de jours
critical-path-late-more = { $count ->
    [one] { -One-other-step } est en retard ; le détail figure dans les tableaux ci-après.
   *[other] { $count } autres { -steps } sont en retard ; le détail figure dans les tableaux ci-après.
    }
critical-path-more = { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
    }
critical-path-late-none = { -No-step } n’a dépassé son dernier jour utile.
critical-path-gaps = Sans responsable ou sans calendrier
critical-path-gaps-none = Tout ce qui reste à exécuter a un responsable et un calendrier.
critical-path-no-owner = Sans responsable : { $steps }.
critical-path-no-timeline = Sans calendrier : { $steps }.
critical-path-chain-steps = L’enchaînement déterminant
critical-path-chain-table = Les { -steps } de l’enchaînement, du début à la fin, avec dates au plus tôt et au plus tard et préalables
critical-path-others = Autres { -steps }
critical-path-others-table = Les { -steps } hors de l’enchaînement, avec dates au plus tôt et au plus tard, marge et préalables
critical-path-others-none = Il n’y en a pas.
critical-path-step = { -Step }
critical-path-owner = Responsable
critical-path-takes = Durée
critical-path-earliest = Au plus tôt
critical-path-latest = Au plus tard
critical-path-begin-by = À commencer au plus tard
critical-path-done-by = À achever au plus tard
critical-path-slack = Marge
critical-path-status = Statut
critical-path-waits-for = Préalables
critical-path-days-late = Jours de retard
critical-path-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
    }
critical-path-not-known = inconnue
critical-path-at-event = le jour même
critical-path-of-event = étape clef de la manifestation
critical-path-critical = critique
critical-path-lag = { $step }, puis { $lag }
critical-path-implied = { $step } (déduit)
critical-path-schedule = Les { -steps } dans le temps
critical-path-schedule-chart = { $count ->
    [one] Diagramme : { $count } { -step } menant à la manifestation, du { $from } au { $to }, avec une barre pour les dates au plus tard.
   *[other] Diagramme : { $count } { -steps } menant à la manifestation, du { $from } au { $to }, avec une barre pour les dates au plus tard de chaque { -step }.
    }
critical-path-schedule-latest = { $latest }
critical-path-schedule-both = au plus tard { $latest } ; au plus tôt { $earliest }
critical-path-bar-critical = Critique, au plus tard
critical-path-bar-other = Avec marge, au plus tard
critical-path-bar-done = { -Done }
critical-path-bar-earliest = Au plus tôt
critical-path-bar-mark = Durée inconnue
critical-path-days-before = Jours avant la manifestation
critical-path-milestones = Étapes clefs de la manifestation
critical-path-milestone-table = Ce qui doit être fait avant et après la manifestation, et quand
critical-path-when = Quand
critical-path-what = Quoi
critical-path-before = { $lapse } avant
critical-path-after = { $lapse } après
critical-path-usual-periods = Le plan ne fixe pas d’étapes clefs pour la manifestation. Les délais indiqués sont ceux, habituels, de la note de cadrage ; ils n’entrent dans aucun des calculs ci-dessus.
critical-path-assumed = Hypothèses
critical-path-assumed-lengths = Lorsque le plan n’indique pas la durée d’{ -step.gender ->
    [feminine] une
   *[masculine] un
    } { -step }, elle est comptée pour nulle.
critical-path-assumed-timelines = Chaque { -step } commence au plus tôt le premier jour de son calendrier. Le dernier jour d’un calendrier n’est pas impératif ici : c’est la manifestation qui commande les dates d’achèvement.
critical-path-assumed-report = Ce qui reste à exécuter commence au plus tôt le jour du rapport, le { $date } ; ce qui est achevé compte à la date de son achèvement.
critical-path-assumed-running = Pour chaque { -step } en cours, la part dont l’achèvement n’a pas été signalé est comptée à partir du jour du rapport.
critical-path-assumed-working-days = { $count ->
    [one] Les jours ouvrables excluent les fins de semaine et { $count } jour férié du calendrier du plan.
   *[other] Les jours ouvrables excluent les fins de semaine et { $count } jours fériés du calendrier du plan.
    }
critical-path-assumed-undated = Les calendriers suivants n’indiquent pas de jour et n’ont pas été pris en compte : { $steps }.
critical-path-assumed-steps = Déduit : chaque { -item } s’achève avec ses { -steps }, à moins d’avoir une durée propre ; ses { -steps } commencent une fois ses préalables achevés ({ $links }).
critical-path-assumed-goal-order = Déduit : au sein de chaque { -goal } comportant l’adoption d’un texte, les { -steps } qui la précèdent se suivent dans l’ordre ({ $links }).
critical-path-assumed-members = Déduit : ce qui relève de la manifestation, et dont rien d’autre ne dépend, est achevé avant elle ({ $steps }).
critical-path-assumed-adopts = Déduit : tout texte est adopté lors de la manifestation ({ $steps }), et ce qui y conduit est achevé auparavant.
critical-path-assumed-after = Non pris en compte, car postérieur à la manifestation : { $steps }.
critical-path-assumed-by = Le plan indique « { $said } » et ne fixe pas de jour : tout est compté à rebours du dernier jour de cette période, le { $date }.
critical-path-step-said = { $step } (« { $said } »)
critical-path-link-pair = { $first } avant { $second }
critical-path-latest-by = le { $date } au plus tard
critical-path-latest-counted = au plus tard { $relative }
critical-path-on-path = sur le chemin critique de « { $event } »
critical-path-on-path-implied = sur le chemin critique de « { $event } » (déduit)
critical-path-event-moved = Les nouveaux calendriers retardent « { $event } » : la première date possible est désormais le { $first } ; d’après les calendriers du plan, ce serait le { $before }.
critical-path-event-moved-beyond = { $count ->
    [one] Elle dépasse de { $count } jour la date fixée, le { $date }.
   *[other] Elle dépasse de { $count } jours la date fixée, le { $date }.
    }
critical-path-event-moved-implied = Ce résultat repose sur des liens entre { -steps } que le plan n’énonce pas mais qui s’en déduisent.
critical-path-calendar-summary = { $event } : { $what }
critical-path-calendar-description = { $what } ({ $relative } : { $event })

## sheet

sheet-title = { $plan } : fiche de suivi, { $name }, { $date }
sheet-lead = chef de file
sheet-responsible = responsable
sheet-with = avec le chef de file
sheet-support = appui
sheet-every-body = toutes les entités

## sheet.lists (lists)

sheet-lists-instructions =
    Chaque { -item } a sa ligne : si vous avez des informations nouvelles, choisissez le statut et remplissez celles des colonnes de droite qui conviennent. Laissez les autres lignes en l’état.
    La date est le jour à compter duquel le statut vaut ; à défaut, c’est le jour où la fiche est enregistrée. En cas de report, indiquez le nouveau calendrier, par exemple « janvier-mars 2017 ».
    Enregistrez le fichier sous son nom et renvoyez-le. Les colonnes grisées sont verrouillées, afin que le lien entre ligne et { -item } soit conservé.

## sheet.headings (all different)

sheet-headings-key = Clef
sheet-headings-number = Numéro
sheet-headings-goal = { -Goal }
sheet-headings-action = Libellé
sheet-headings-body = Entité
sheet-headings-role = Rôle
sheet-headings-timeline = Calendrier
sheet-headings-last-reported = Dernier rapport
sheet-headings-last-status = Dernier statut
sheet-headings-status = Statut
sheet-headings-percent = Pourcentage
sheet-headings-date = Date
sheet-headings-new-timeline = Nouveau calendrier
sheet-headings-note = Note
sheet-headings-reason = Motif du retard
sheet-headings-evidence = Justificatif
sheet-headings-actual = Valeur atteinte

## sheet.hints (at most 255 characters)

sheet-hints-status = Choisissez un mot de la liste.
sheet-hints-percent = Part exécutée : un nombre entier de 0 à 100, sans le signe %. Laissez la case vide si elle n’est pas connue.
sheet-hints-date = Le jour à compter duquel le statut vaut, par exemple 2016-08-20. Il ne peut être postérieur à aujourd’hui.
sheet-hints-new-timeline = En cas de report seulement : la nouvelle échéance, par exemple janvier-mars 2017, automne 2016 ou 2017.
sheet-hints-note = Toute information utile. Une note seule suffit : laissez alors le statut vide.
sheet-hints-evidence = Ce qui l’atteste : un document ou une adresse Web.
sheet-hints-actual = La valeur atteinte par l’indicateur.

## plan-sheet

plan-sheet-title = { $plan } : { $tab }, { $date }

## plan-sheet.lists (lists)

plan-sheet-lists-instructions =
    La colonne grisée contient les clefs auxquelles les lignes sont reconnues. Laissez-la en l’état ; une nouvelle ligne n’en a pas.
    Lorsque plusieurs entités figurent dans une même case, chacune occupe une ligne (Alt et Entrée).

## plan-sheet.tabs (all different)

plan-sheet-tabs-items = { -Action-items }
plan-sheet-tabs-goals = { -Goals }
plan-sheet-tabs-sections = { -Sections }
plan-sheet-tabs-areas = { -Areas }
plan-sheet-tabs-bodies = Entités
plan-sheet-tabs-events = Manifestations
plan-sheet-tabs-plan = Plan
plan-sheet-tabs-members = Membres
plan-sheet-tabs-risks = Risques
plan-sheet-tabs-money = Financement

## plan-sheet.headings

plan-sheet-headings-key = Clef
plan-sheet-headings-step-of = { -Step } de
plan-sheet-headings-area = { -Area }
plan-sheet-headings-section = { -Section }
plan-sheet-headings-goal = { -Goal }
plan-sheet-headings-number = Numéro
plan-sheet-headings-event = Manifestation
plan-sheet-headings-text = Texte
plan-sheet-headings-notes = Notes
plan-sheet-headings-name = Nom
plan-sheet-headings-long-name = Nom complet
plan-sheet-headings-variants = Autres graphies
plan-sheet-headings-since = Depuis
plan-sheet-headings-date = Date
plan-sheet-headings-salutation = Formule d’appel
plan-sheet-headings-bodies = Entités
plan-sheet-headings-language = Langue
plan-sheet-headings-addresses = Adresses
plan-sheet-headings-copies = Copies à
plan-sheet-headings-kind = Type
plan-sheet-headings-level = Niveau
plan-sheet-headings-items = { -Items }
plan-sheet-headings-owner = Responsable
plan-sheet-headings-response = Réponse
plan-sheet-headings-opened = Ouvert le
plan-sheet-headings-closed = Clos le
plan-sheet-headings-subject = { -Item } ou { -goal }
plan-sheet-headings-currency = Monnaie
plan-sheet-headings-planned = Prévu
plan-sheet-headings-pledged = Annoncé
plan-sheet-headings-spent = Dépensé
plan-sheet-headings-source = Source

## plan-sheet.hints (at most 255 characters)

plan-sheet-hints-key = Cette clef rattache la ligne au plan. Laissez-la en l’état ; une nouvelle ligne n’en a pas.

## circulation

circulation-running = Observations à adresser d’ici au { $deadline } : { $contact }
circulation-cover-note = Lettre d’envoi
circulation-how-to-answer = Comment répondre
circulation-subject = { $symbol } : { $title }, pour observations d’ici au { $deadline }
circulation-last-hour = { $date }, { $time } ({ $zone })

## circulation.table

circulation-table-title = Tableau des observations
circulation-table-summary = Chaque { -item } dans son texte actuel, avec des cases pour la nature de l’observation, l’observation et le texte proposé
circulation-table-answer = Veuillez renvoyer le présent tableau d’ici au { $deadline } à l’adresse suivante : { $contact }.
circulation-table-whole = Ensemble du plan
circulation-table-whole-text = Observations sur l’ensemble du plan
circulation-table-item = { $number } ({ $key })
circulation-table-responsibility = Responsable : { $bodies }
circulation-table-timeline = Calendrier : { $timeline }
circulation-table-choose = choisir

## circulation.table.lists (lists)

circulation-table-lists-instructions =
    Indiquez le nom de votre entité dans la première colonne de chaque ligne à laquelle se rapporte une observation, et choisissez la nature de celle-ci : de fond si le sens en serait modifié, de forme dans le cas contraire, générale pour tout le reste.
    Pour modifier un libellé, donnez le nouveau texte intégral sous « Texte proposé ». Laissez en l’état les lignes sans observation et n’écrivez rien dans la dernière colonne.
    Si vous avez plusieurs observations sur { -item.gender ->
        [feminine] une même { -item }
       *[masculine] un même { -item }
    }, ajoutez une ligne et répétez le numéro. Vous pouvez aussi écrire dans le projet lui-même : les modifications y sont suivies.

## circulation.table.kinds (all different)

circulation-table-kinds-general = générale
circulation-table-kinds-substantive = de fond
circulation-table-kinds-editorial = de forme

## circulation.table.headings (all different)

circulation-table-headings-body = Entité
circulation-table-headings-item = { -Item }
circulation-table-headings-text = Texte actuel
circulation-table-headings-kind = Nature de l’observation
circulation-table-headings-comment = Observation
circulation-table-headings-proposal = Texte proposé
circulation-table-headings-decision = Décision du secrétariat

## circulation.table.hints (at most 255 characters)

circulation-table-hints-body = L’entité qui formule l’observation.
circulation-table-hints-kind = Choisissez un mot de la liste.
circulation-table-hints-proposal = Le nouveau texte intégral, et non les seuls mots modifiés.

## circulation.mail (lists)
##
## Members answer in English and other languages, too.

circulation-mail-greetings =
    Bonjour | Bonsoir | Cher | Chère | Chers | Chères | Madame | Mesdames | Monsieur | Messieurs
    Excellence | Excellences | Salut | Dear | Hello | Hi | Good morning | Good afternoon | Good evening
    Good day | Greetings | Excellency | Excellencies | To whom it may concern | Sir | Madam | Hola
    Buenos días | Buenas tardes | Estimado | Estimada | Estimados | Estimadas | Excelencia | Hallo
    Guten Tag | Sehr geehrte | Sehr geehrter | Liebe | Lieber | Prezado | Prezada | Prezados | Stimate
    Stimată | Bună ziua | Уважаемый | Уважаемая | Уважаемые | Добрый день | Здравствуйте | السلام عليكم
    تحية طيبة | السيد | السيدة | السادة
circulation-mail-sign-offs =
    Cordialement | Bien cordialement | Très cordialement | Bien à vous | Sincères salutations
    Meilleures salutations | Salutations distinguées | Respectueusement | Avec mes remerciements
    Avec mes salutations | Merci | Merci beaucoup | Merci d'avance
    Avec nos remerciements | Bonne réception | Bonne journée | Best | Best regards | Best wishes
    All the best | Kind regards | Kindest regards | Warm regards | Warmest regards | With kind regards
    With best regards | With best wishes | Regards | Cheers | Sincerely | Yours sincerely
    Sincerely yours | Yours faithfully | Yours truly | Respectfully | Yours | Many thanks | Thanks
    Thank you | Thank you very much | With thanks | Saludos | Saludos cordiales | Un saludo
    Cordialmente | Atentamente | Mit freundlichen Grüßen | Mit freundlichen Gruessen
    Freundliche Grüße | Viele Grüße | Beste Grüße | Atenciosamente | Cu stimă | С уважением
    مع التحية | مع خالص التحية | وتفضلوا بقبول فائق الاحترام
circulation-mail-closings =
    prie d'agréer | prions d'agréer | Veuillez agréer | Veuillez croire | prie de croire
    saisit cette occasion pour renouveler | saisis cette occasion pour renouveler
    saisissons cette occasion pour renouveler | les assurances de sa très haute considération
    l'expression de ma considération | l'expression de notre considération
    l'assurance de ma considération | l'assurance de notre considération
    mes salutations distinguées | nos salutations distinguées | avails itself of this opportunity
    assurances of its highest consideration
circulation-mail-devices =
    Envoyé de mon | Envoyé depuis mon | Envoyé depuis | Envoyé à partir de | Télécharger Outlook pour
    Obtenir Outlook pour | Provenance : Courrier pour | Sent from my | Get Outlook for | Sent via
    Sent from Mail for | Sent from Outlook
circulation-mail-attributions =
    a écrit : | a écrit: | écrit : | écrit: | wrote: | writes: | escribió: | schrieb: | escreveu:
    ha scritto: | schreef: | skrev: | a scris: | пишет: | написал: | написала: | كتب:
circulation-mail-separators =
    Message d'origine | Message original | Rendez-vous d'origine | Original Message
    Original Appointment | Ursprüngliche Nachricht | Mensaje original
circulation-mail-forwards =
    Message transféré | Début du message transféré | Début du message réexpédié | Forwarded message
    Begin forwarded message | Weitergeleitete Nachricht | Mensaje reenviado
circulation-mail-heads =
    De | Envoyé | Date | À | Cc | Objet | From | Sent | To | Subject | Von | Gesendet | An | Betreff
    Enviado | Para | Asunto | Fecha | De la | Trimis | Către | Subiect | От | Отправлено | Кому | Тема
    من | إلى
circulation-mail-covers =
    ci-joint | ci-jointe | ci-joints | ci-jointes | pièce jointe | pièces jointes | en annexe
    en pièce jointe | en fichier joint | vous trouverez | attached | enclosed | attachment | enclosure
    herewith
circulation-mail-lead-ins =
    Sur | Au sujet de | Au sujet du | À propos de | À propos du | Concernant | S'agissant de
    S'agissant du | En ce qui concerne | Pour ce qui est de | Pour ce qui concerne | Quant à | Quant au
    Pour | Au | À | Re | Réf | Observation sur | Observations sur | Commentaire sur | Commentaires sur
    Remarque sur | Remarques sur | la | le | les | du | des | de la | On | Regarding | Concerning | For | Comment on | Comments on
circulation-mail-items =
    mesure | mesures | action | actions | activité | activités | point | points | numéro | numéros | n°
    no | nos | paragraphe | paragraphes | par | alinéa | ligne | lignes | item | items | action item
    action items | number | paragraph | para | row
    { -item } | { -items } | { -action-item } | { -action-items }
circulation-mail-no-comments =
    aucune observation | aucune autre observation | pas d'observation | pas d'observations
    pas d'autre observation | pas d'autres observations | sans observation | sans observations
    n'avons pas d'observations | aucun commentaire | aucun autre commentaire | pas de commentaire
    pas de commentaires | sans commentaire | aucune remarque | pas de remarque | pas de remarques
    aucune objection | pas d'objection | pas d'objections | sans objection | ne s'oppose pas
    ne nous opposons pas | ne s'y oppose pas | ne formule pas d'objection | n'a pas d'objection
    n'avons pas d'objection | n'avons pas d'objections | aucune suggestion | rien à ajouter
    rien à signaler | no comment | no comments | no further comment | no further comments
    no objection | no objections | no remarks | no observations | nothing to add | without objection
    without comments
circulation-mail-exceptions =
    mais | sauf | excepté | hormis | toutefois | cependant | néanmoins | à l'exception | à part
    en dehors | à moins | bien que | quoique | sous réserve | pourvu que | à condition | seulement
    uniquement | but | except | however | apart | other than | unless | although | provided
    subject to | only
circulation-mail-objections =
    objecte | objectons | objection | objections | oppose | opposons | opposent | opposé | opposition
    rompt le silence | rompons le silence | rompre le silence | romps le silence
    ne peut accepter | ne pouvons accepter | ne pouvons pas accepter | ne peut pas accepter
    n'accepte pas | n'acceptons pas | inacceptable | ne peut approuver | ne pouvons approuver
    ne pouvons pas approuver | ne peut souscrire | ne pouvons souscrire | ne pouvons pas souscrire
    ne peut s'associer | ne pouvons nous associer | pas d'accord | en désaccord | désaccord | désapprouve
    désapprouvons | object | objects | objecting | opposes | opposed | break silence | breaks silence
    break the silence | breaks the silence | cannot agree | cannot accept | cannot support
    does not agree | do not agree | disagree | disagrees

## circulation.calendar

circulation-calendar-summary = Observations attendues : { $title }, { $symbol }
circulation-calendar-description = Dernier jour pour les observations sur { $symbol }. À adresser à : { $contact }.

## circulation.due-dates

circulation-due-dates-name = { $plan } : échéances, { $name }
circulation-due-dates-summary = Échéance : { $item }
circulation-due-dates-description = Calendrier : { $timeline }. Responsable : { $bodies }.

## circulation.reminder

circulation-reminder-subject = Rappel : { $title }
circulation-reminder-subject-of-draft = Rappel : observations sur { $symbol } d’ici au { $deadline }

## circulation.files

circulation-files-draft = le projet
circulation-files-comment-table = le tableau des observations
circulation-files-how-to-answer = la marche à suivre pour répondre
circulation-files-deadline = la date limite, pour votre agenda

## circulation.sent

circulation-sent-symbol = Cote
circulation-sent-date = Envoyé le
circulation-sent-deadline = Date limite
circulation-sent-member = Membre
circulation-sent-bodies = Répond pour
circulation-sent-language = Langue
circulation-sent-address = Adresse
circulation-sent-copies = Copies à
circulation-sent-files = Fichiers

## feedback

feedback-title = Observations reçues
feedback-on-draft = Sur le projet { $symbol }
feedback-deadline = Date limite pour les observations : { $date }
feedback-as-of = Situation au { $date }
feedback-counts = Observations : { $comments }. Acceptées : { $accepted } ; acceptées en partie : { $partly } ; notées : { $noted } ; rejetées : { $rejected } ; en attente de décision : { $open }. Intégrées au plan : { $applied }.
feedback-answers = Réponses
feedback-answers-table = Membres, avec leur réponse, les fichiers reçus et le nombre d’observations
feedback-member = Membre
feedback-body = Entité
feedback-answer = Réponse
feedback-files = Fichiers reçus
feedback-in-time = Réponse reçue
feedback-after-deadline = Réponse tardive
feedback-overdue = Délai dépassé : pas de réponse
feedback-awaited = Réponse attendue
feedback-not-told = Inconnu
feedback-not-asked = (hors liste de diffusion)
feedback-one-of = (l’un de ceux qui répondent en son nom)
feedback-sender-not-known = (expéditeur inconnu)
feedback-received = { $file } (reçu le { $date })
feedback-disposition = Suite donnée aux observations
feedback-disposition-table = Nombre d’observations selon la suite donnée, pour chaque entité
feedback-comments-count = Observations
feedback-accepted = Acceptée
feedback-partly = Acceptée en partie
feedback-noted = Notée
feedback-rejected = Rejetée
feedback-open = En attente
feedback-applied = Dans le plan
feedback-all = Total
feedback-comments = Observations et décisions
feedback-comments-table = Observations sur { $place }, avec les propositions et les décisions
feedback-none = Aucune observation n’a été reçue.
feedback-record = Historique des révisions et des décisions
feedback-none-circulated = Aucun projet de ce texte n’a été diffusé.
feedback-sent-on = Diffusé le { $date }
feedback-whole-document = L’ensemble du document
feedback-unplaced = Observations non situées
feedback-unplaced-remark = Ces observations n’ont pu être situées dans le plan, ou portent sur une partie qui n’y figure plus. Aucune n’est perdue : le secrétariat précisera l’objet de chacune.
feedback-about-gone = Au sujet de : { $place }
feedback-goal = { -Goal }
feedback-section = { -Section }
feedback-area = { -Area }
feedback-item = { -Item }
feedback-text-as-it-stands = Texte actuel
feedback-number = N°
feedback-from = De
feedback-comment = Observation
feedback-proposed = Texte proposé
feedback-decision = Décision et réponse
feedback-decision-only = Décision
feedback-agreed-only = Texte convenu
feedback-reply-only = Réponse
feedback-choose = Choisir
feedback-decision-hint = Choisissez la suite à donner à l’observation. Donnez le texte convenu en entier s’il diffère du texte proposé ; la réponse est ce qui sera communiqué à l’auteur.
feedback-author = Auteur
feedback-written = Date
feedback-kind = Nature
feedback-about = Objet
feedback-agreed = Texte convenu : { $text }
feedback-in-plan-since = Dans le plan depuis le { $date }
feedback-in-answer-to = En réponse à l’observation { $number }
feedback-same-proposal = Même proposition que dans l’observation { $number }
feedback-resolved = Signalée comme résolue
feedback-on-translation = sur le texte en { $language }
feedback-about-words = Au sujet de : « { $words } »
feedback-replace = Remplacer « { $deleted } » par « { $inserted } »
feedback-insert = Insérer « { $inserted } » après « { $before } »
feedback-insert-first = Insérer « { $inserted } » au début
feedback-delete = Supprimer « { $deleted } »
feedback-new-item = { -item.gender ->
    [feminine] Nouvelle { -item }
   *[masculine] Nouveau { -item }
    } : { $action }
feedback-removal = Supprimer : { -item }
feedback-move-after = Placer après { $item }
feedback-move-first = Placer en tête : { -goal }
feedback-renumber = Renuméroter : { $number }
feedback-unsure = Le signet et le texte de la ligne désignent plusieurs { -items } : veuillez vérifier ce qui est visé
feedback-behind = Cette question recouvre { $count } modifications
feedback-separator = { " · " }
feedback-sheet-note = Choisissez la suite à donner à chaque observation, donnez le texte convenu s’il diffère du texte proposé, et ajoutez la réponse. Les lignes peuvent être triées et filtrées. `wem-report decide --from` lit le tableau rempli.

## feedback.classes

feedback-classes-general = Générale
feedback-classes-substantive = De fond
feedback-classes-editorial = De forme

## feedback.marks

feedback-marks-comment = Commentaire
feedback-marks-reply = Réponse
feedback-marks-insertion = Insertion
feedback-marks-deletion = Suppression
feedback-marks-replacement = Remplacement
feedback-marks-moved = Déplacement
feedback-marks-row-insertion = Nouvelle ligne
feedback-marks-row-deletion = Ligne supprimée
feedback-marks-edit = Modification sans suivi
feedback-marks-table-row = Tableau des observations
feedback-marks-addition = Texte ajouté
feedback-marks-highlight = Surlignage
feedback-marks-hidden = Texte masqué
feedback-marks-picture = Image
feedback-marks-renumbering = Autre numéro
feedback-marks-question = Question
feedback-marks-objection = Objection

## feedback.answer-to-member

feedback-answer-to-member-title = { $article ->
    [le] Réponse aux observations du { $name }
    [les] Réponse aux observations des { $name }
   *[other] Réponse aux observations de { $member }
    }
feedback-answer-to-member-subject = { $symbol } : réponse à vos observations
feedback-answer-to-member-greeting = À l’attention de : { $name }
feedback-answer-to-member-introduction = Nous vous remercions de vos observations sur { $symbol }. La suite donnée à chacune d’elles ({ $count }) est indiquée ci-après et dans les documents joints au présent message.
feedback-answer-to-member-comment = { $number }. { $place }
feedback-answer-to-member-said = Votre observation : { $text }
feedback-answer-to-member-proposed = Votre proposition : { $text }
feedback-answer-to-member-decision = Décision : { $decision }
feedback-answer-to-member-reply = Réponse : { $text }
feedback-answer-to-member-open = en attente de décision
feedback-answer-to-member-closing = { $contact }

## feedback.outcome-words (lists)

feedback-outcome-words-accepted =
    accepté | acceptés | acceptées | accepter | accepte | d'accord | accord | ok | oui | approuvé
    approuvée | approuver | adopté | adoptée | adopter | acceptée intégralement | accepté intégralement
    accepted | agreed | yes | approved
feedback-outcome-words-partly =
    accepté en partie | acceptées en partie | en partie | partiel | partielle | partiellement
    partiellement accepté | partiellement acceptée | accepté partiellement | acceptée partiellement
    acceptation partielle | accepter en partie | accepté avec modifications | acceptée avec modifications
    acceptée telle que modifiée | accepté tel que modifié | accepted in part | partly accepted
feedback-outcome-words-noted =
    noté | notés | notées | noter | pris note | prendre note | il en est pris note | prise en note
    pris en note | pris en considération | prise en considération | pour information | noted
feedback-outcome-words-rejected =
    rejeté | rejetés | rejetées | rejeter | refusé | refusée | refuser | non accepté | non acceptée
    non retenu | non retenue | non retenues | écarté | écartée | non | désaccord | pas d'accord | rejected

## redline

redline-title = Modifications apportées : { $title }
redline-compared = De { $old } à { $new }
redline-by = Modifications de { $author }, { $date }
redline-summary = Récapitulatif des modifications
redline-summary-table = Ce qui a été modifié, dans l’ordre du plan
redline-count = { $what } : { $count }
redline-area = { -Area } { $number }
redline-section = { -Section } { $number }
redline-goal = { -Goal } { $number }
redline-range = { $first }-{ $last }
redline-formerly = Ancien numéro : { $old }
redline-from-goal = Provenance : { -goal } { $goal }, ancien numéro { $old }
redline-within-goal = Déplacement au sein de : { -goal } { $goal }, ancien numéro { $old }

## redline.words

redline-words-place = Emplacement
redline-words-change = Modification
redline-words-details = Texte
redline-words-author = Auteur
redline-words-inserted = Insertion
redline-words-deleted = Suppression
redline-words-moved = Déplacement
redline-words-renumbered = Renumérotation
redline-words-action = Reformulation
redline-words-responsibility = Responsable
redline-words-timeline = Calendrier
redline-words-title = Titre reformulé
redline-words-document = Document
redline-words-text = Texte
redline-words-organisation = Organisation
redline-words-edition = Édition
redline-words-key = { "Présentation des modifications : " }
redline-words-key-inserted = inséré
redline-words-key-deleted = supprimé
redline-words-key-moved-from = déplacé d’ici
redline-words-key-moved-to = déplacé ici
redline-words-key-bar = { " ; un trait dans la marge signale chaque modification." }

# Said aloud before changed words, for people who do not see how they are shown.
redline-words-said-inserted = { "Inséré : " }
redline-words-said-deleted = { "Supprimé : " }
redline-words-said-moved-from = { "Déplacé d’ici : " }
redline-words-said-moved-to = { "Déplacé ici : " }

## columns

columns-detail = { $heading } : { $text }
columns-money = { $number } { $currency }
columns-of-goal = Total pour { $number }
columns-of-section = Total : { -section } { $number }
columns-in-all = Total
columns-partly = { $sum } ({ $count } sans montant chiffré)

## columns.headings (by key)

columns-headings-indicator = Indicateur
columns-headings-baseline = Valeur de référence
columns-headings-target = Cible
columns-headings-verification = Moyens de vérification
columns-headings-output = Produit
columns-headings-budget = Budget
columns-headings-funding = Source de financement
columns-headings-contact = Point de contact
columns-headings-priority = Priorité
columns-headings-remarks = Remarques
