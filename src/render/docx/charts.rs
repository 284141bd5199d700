//! Charts, as tables that people can edit: no drawing is needed, and every program shows them.

use super::bar_chart;
use super::gantt;
use super::story::Story;
use super::xml::Xml;
use crate::document::Chart;

/// Writes a chart: the paragraph of its key, and its table.
pub fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, chart: &'d Chart) {
    match chart {
        Chart::Bars(chart) => bar_chart::write(xml, story, chart),
        Chart::Gantt(chart) => gantt::write(xml, story, chart),
    }
}
