//! A report in Arabic, which runs from right to left.

use super::blocks::{body, figures, heading, link, paragraph, place, scale, series, stress};
use crate::plans::{self, Form};
use wem_report::document::{
    Anchor, Bar, BarChart, Block, Callout, CalloutKind, Chart, DayLine, DaySpan, Document,
    GanttBand, GanttBar, GanttChart, GanttRow, Inline, Length, List, ListKind, Role, Series, Slot,
    Tone,
};

/// Returns the report.
pub(crate) fn document() -> Document {
    let form = Form {
        portrait: true,
        ..Form::default()
    };
    let mut document = plans::formed("arabic", form);
    document.blocks = arabic_report();
    document
}

fn arabic_report() -> Vec<Block> {
    let mut blocks = summary();
    blocks.extend(steps());
    blocks.push(Block::Chart(Chart::Gantt(Box::new(gantt()))));
    blocks
}

fn summary() -> Vec<Block> {
    vec![
        paragraph(
            Role::Subtitle,
            vec![Inline::text("الجمعية الدولية للنساء في إدارة الانتخابات")],
        ),
        heading(1, None, "تقرير التقدم"),
        heading(2, Some("1"), "ملخص"),
        paragraph(
            Role::Body,
            vec![
                Inline::text("من بين بنود العمل في الخطة"),
                Inline::Note(vec![Inline::text("اعتمدتها الجمعية العامة في عام 2016.")]),
                Inline::text("، "),
                Inline::strong("أُنجز واحد وثلاثون"),
                Inline::text(" و"),
                stress("تأخرت"),
                Inline::text(" ستة بنود؛ انظر "),
                link("الخطوات التالية", place("heading.الخطوات التالية")),
                Inline::text("."),
            ],
        ),
        figures(
            &[("القسم", 80), ("البنود", 30), ("أُنجز", 30), ("مؤجل", 30)],
            &[
                &["تطوير القدرات المؤسسية", "31", "14", "2"],
                &["تطوير البرامج", "28", "9", "1"],
                &["المجموع", "59", "23", "3"],
            ],
            "عدد البنود في كل قسم",
        ),
        Block::Chart(Chart::Bars(BarChart {
            description: "رسم بياني للبنود حسب القسم".to_owned(),
            series: standings(),
            bars: vec![
                Bar {
                    label: "تطوير القدرات المؤسسية".to_owned(),
                    values: vec![14, 9, 5, 2, 1],
                },
                Bar {
                    label: "تطوير البرامج".to_owned(),
                    values: vec![9, 10, 5, 1, 0],
                },
            ],
        })),
    ]
}

fn steps() -> Vec<Block> {
    vec![
        heading(2, Some("2"), "الخطوات التالية"),
        Block::List(List {
            kind: ListKind::Numbered { first: 1 },
            items: vec![
                vec![
                    body("تطلب الأمانة من كل جهة مسؤولة كلمة عن البنود التي لم يُبلَّغ عنها."),
                    Block::List(List {
                        kind: ListKind::Bulleted,
                        items: vec![vec![body("بالرسائل")], vec![body("عبر الإنترنت")]],
                    }),
                ],
                vec![body("يقرر المجلس.")],
            ],
        }),
        Block::Callout(Callout {
            kind: CalloutKind::Quote,
            blocks: vec![body("لدينا الناس والإرادة، وما ينقصنا هو الميزانية.")],
        }),
        Block::Slot(Slot {
            anchor: Anchor("slot".to_owned()),
            title: "الأهداف".to_owned(),
            prompt: vec![Inline::text("ما الذي سيتغير بعد الجمعية، ولمن؟")],
            sketch: Vec::new(),
            content: None,
        }),
    ]
}

fn gantt() -> GanttChart {
    GanttChart {
        description: "مخطط زمني للبنود".to_owned(),
        series: standings(),
        baseline_name: Some("المتفق عليه أولاً".to_owned()),
        mark_name: None,
        late_name: None,
        open_name: None,
        day_line: Some(DayLine {
            day: 365 + 59,
            label: "1 مارس 2017".to_owned(),
        }),
        headings: ["بند العمل".to_owned(), "الحالة".to_owned()],
        widths: [Length::millimetres(60), Length::millimetres(25)],
        scale: scale(&["2016", "2017"]),
        bands: vec![GanttBand {
            label: "تطوير القدرات المؤسسية".to_owned(),
            rows: vec![
                row(
                    "1.1.1",
                    "تعيين شخصين من كل عضو في فريق العمل الدولي لضمان الاستمرارية",
                    "■ أُنجز",
                    Tone::Positive,
                    (180, 240),
                ),
                row(
                    "1.1.2",
                    "جدولة اجتماعات اللجان",
                    "▲ مؤجل",
                    Tone::Caution,
                    (400, 600),
                ),
                row(
                    "1.1.3",
                    "إنشاء اللجان الفرعية",
                    "□ لم يُبلَّغ عنه",
                    Tone::Blank,
                    (500, 640),
                ),
            ],
        }],
    }
}

fn standings() -> Vec<Series> {
    series(&[
        ("أُنجز", Tone::Positive),
        ("قيد التنفيذ", Tone::Active),
        ("لم يبدأ", Tone::Neutral),
        ("مؤجل", Tone::Caution),
        ("لم يُبلَّغ عنه", Tone::Blank),
    ])
}

fn row(number: &str, label: &str, standing: &str, tone: Tone, span: (u32, u32)) -> GanttRow {
    GanttRow {
        late: None,
        done_percent: None,
        number: number.to_owned(),
        label: label.to_owned(),
        standing: standing.to_owned(),
        tone,
        bars: vec![GanttBar::closed(DaySpan {
            first: span.0,
            end: span.1,
        })],
        marks: Vec::new(),
        baseline: (tone == Tone::Caution).then_some(DaySpan {
            first: span.0 - 90,
            end: span.1 - 90,
        }),
        description: "من يوليو إلى أغسطس".to_owned(),
    }
}
