//! The overview: items by status for each section as bars, and how much of it is done and late.

use super::signs::{Words, standing_word};
use crate::compose::small_table as tables;
use crate::document::{Bar, BarChart, Block, Cell, Chart, Inline, Length, Series};
use crate::plan::progress::{Standing, Tally};
use crate::template::Phrase;

pub(super) fn blocks(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    vec![
        Block::Chart(Chart::Bars(bars(words))),
        rates(words, width),
        super::signs::remark(words.within(Phrase::CountingRule)),
    ]
}

/// Walks over the sections with their tallies, and all of them together where there are several.
fn tallies<'a>(words: &'a Words<'_, '_>) -> impl Iterator<Item = (Cell, &'a Tally, bool)> {
    let sections = &words.report.sections;
    let total = (sections.len() > 1).then(|| {
        let name = tables::head(vec![Inline::text(words.word(Phrase::All))]);
        (name, &words.report.tally, true)
    });
    let each = sections.iter().map(|section| {
        let name = tables::numbered_head(section.section.numeral(), words.section(section.section));
        (name, &section.tally, false)
    });
    each.chain(total)
}

fn rates(words: &Words<'_, '_>, width: Length) -> Block {
    let mut table = words
        .table(words.word(Phrase::OverviewRates), width)
        .text(words.word(Phrase::Section))
        .figures(words.word(Phrase::Items))
        .figures(words.word(Phrase::ShareDone))
        .figures(words.word(Phrase::Overdue))
        .figures(words.within(Phrase::DueSoon))
        .figures(words.word(Phrase::PastUnreported));
    for (name, tally, is_total) in tallies(words) {
        let share = match tally.percent_done() {
            Some(percent) => words.say(Phrase::Percent, &[("number", &percent.to_string())]),
            None => "–".to_owned(),
        };
        let cells = vec![
            name,
            figure(tally.total),
            tables::text(share),
            figure(tally.overdue),
            figure(tally.due_soon),
            figure(tally.past_unreported),
        ];
        table.row(maybe_strong(cells, is_total));
    }
    table.block()
}

fn maybe_strong(cells: Vec<Cell>, is_total: bool) -> Vec<Cell> {
    match is_total {
        true => tables::strong(cells),
        false => cells,
    }
}

fn figure(number: u32) -> Cell {
    tables::text(number.to_string())
}

fn bars(words: &Words<'_, '_>) -> BarChart {
    let report = words.report;
    let used = Standing::ALL.map(|standing| report.tally.count(standing) > 0);
    let used: Vec<Standing> = Standing::ALL
        .into_iter()
        .zip(used)
        .filter_map(|(standing, is_used)| is_used.then_some(standing))
        .collect();
    let series = used.iter().map(|standing| {
        let sign = words.standing(*standing);
        Series {
            name: sign.said,
            symbol: sign.symbol,
            tone: sign.tone,
        }
    });
    let bars: Vec<Bar> = report
        .sections
        .iter()
        .map(|section| Bar {
            label: words.section_line(section.section),
            values: used
                .iter()
                .map(|standing| section.tally.count(*standing))
                .collect(),
        })
        .collect();
    BarChart {
        description: description(words, &used, &bars),
        series: series.collect(),
        bars,
    }
}

/// Says every figure of the chart, for people who do not see it.
fn description(words: &Words<'_, '_>, used: &[Standing], bars: &[Bar]) -> String {
    let of_bar = |bar: &Bar| {
        let figures: Vec<String> = used
            .iter()
            .zip(&bar.values)
            .filter(|(_, value)| **value > 0)
            .map(|(standing, value)| format!("{} {value}", words.word(standing_word(*standing))))
            .collect();
        let figures = words.labels.list(&figures);
        let values = [("name", bar.label.as_str()), ("figures", &figures)];
        words.say(Phrase::OverviewBar, &values)
    };
    let figures: Vec<String> = bars.iter().map(of_bar).collect();
    words.say(Phrase::OverviewBars, &[("figures", &figures.join(" "))])
}
