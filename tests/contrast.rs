//! Every text of the built-in theme is easy to read on what lies behind it.

use crate::docx::package::Package;
use crate::plans;
use wem_report::document::{Block, Chart, Color, Role, StyleSheet, Tone};
use wem_report::render::docx;

/// Least contrast of text (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;

/// Returns the grounds of tinted cells.
fn tints(styles: &StyleSheet) -> Vec<Color> {
    let tones = styles.palette.tones;
    Tone::ALL.map(|tone| tones.tint(tone)).to_vec()
}

/// Returns the grounds that a role's text stands on.
fn grounds(styles: &StyleSheet, role: Role) -> Vec<Color> {
    let palette = &styles.palette;
    let paper = [Color::WHITE, palette.watermark];
    match role {
        Role::Title
        | Role::Subtitle
        | Role::Heading
        | Role::Figure
        | Role::Subheading
        | Role::Remark
        | Role::Running => paper.to_vec(),
        Role::Body => [&paper[..], &[palette.note_fill]].concat(),
        Role::Cell | Role::Step | Role::Entry => [&paper[..], &tints(styles)].concat(),
        Role::Chart => [&paper[..], &[palette.column_heading_fill]].concat(),
        Role::Prompt => vec![Color::WHITE, palette.note_fill],
        Role::Band => vec![palette.band_fill],
        Role::GroupLabel => vec![palette.label_fill, palette.watermark],
        Role::ColumnHeading => vec![palette.column_heading_fill],
    }
}

fn faults(styles: &StyleSheet) -> Vec<String> {
    let mut pairs: Vec<(String, Color, Color)> = Vec::new();
    for role in Role::ALL {
        for ground in grounds(styles, role) {
            pairs.push((format!("{role:?}"), styles.of(role).color, ground));
        }
    }
    let palette = &styles.palette;
    let paper = [Color::WHITE, palette.watermark, palette.label_fill];
    let grounds = [&paper[..], &[palette.note_fill], &tints(styles)].concat();
    for ground in grounds {
        pairs.push(("quiet".to_owned(), palette.quiet, ground));
        pairs.push(("link".to_owned(), palette.link, ground));
    }
    pairs.push(("link".to_owned(), palette.link, palette.column_heading_fill));
    for tone in Tone::ALL {
        let solid = palette.tones.solid(tone);
        pairs.push((format!("value in {tone:?}"), solid.readable(), solid));
    }
    pairs
        .into_iter()
        .filter(|(_, text, ground)| text.contrast(*ground) < LEAST)
        .map(|(name, text, ground)| format!("{name}: {text} on {ground}"))
        .collect()
}

#[test]
fn every_text_is_easy_to_read() {
    assert_eq!(
        faults(&plans::document("one-item").styles),
        Vec::<String>::new()
    );
}

#[test]
fn a_pale_text_is_found() {
    let mut styles = plans::document("one-item").styles;
    styles.palette.quiet = styles.palette.watermark;
    assert!(!faults(&styles).is_empty());
    let mut styles = plans::document("one-item").styles;
    styles.palette.link = styles.palette.note_fill;
    assert!(!faults(&styles).is_empty());
}

/// Least contrast of bars that can stand side by side.
const LEAST_OF_BARS: f64 = 2.0;

/// Returns the pairs of tones that are not told apart in black and white: neither by lightness nor by
/// the lines of their hatching, which can be seen.
fn alike(styles: &StyleSheet) -> Vec<(Tone, Tone)> {
    let tones = styles.palette.tones;
    let is_seen = |tone: Tone| {
        tone.hatching() > 0 && tones.solid(tone).contrast(tones.hatching(tone)) >= LEAST_OF_BARS
    };
    let pairs = Tone::ALL.into_iter().enumerate();
    let pairs = pairs.flat_map(|(at, one)| Tone::ALL[at + 1..].iter().map(move |two| (one, *two)));
    pairs
        .filter(|(one, two)| {
            let is_hatched = one.hatching() != two.hatching()
                && [one, two]
                    .iter()
                    .all(|tone| tone.hatching() == 0 || is_seen(**tone));
            !is_hatched && tones.solid(*one).contrast(tones.solid(*two)) < LEAST_OF_BARS
        })
        .collect()
}

#[test]
fn bars_are_told_apart_in_black_and_white() {
    let mut styles = plans::document("one-item").styles;
    assert_eq!(alike(&styles), []);
    // A part that is not done yet is pale beside what is.
    let tones = styles.palette.tones;
    for tone in Tone::ALL.into_iter().filter(|tone| *tone != Tone::Blank) {
        let contrast = tones.solid(tone).contrast(tones.tint(tone));
        assert!(contrast >= LEAST_OF_BARS, "{tone:?}: {contrast}");
    }
    styles.palette.tones.0[Tone::Active as usize] = tones.solid(Tone::Positive);
    assert_eq!(alike(&styles), [(Tone::Positive, Tone::Active)]);
    let dark = Color {
        red: 32,
        green: 32,
        blue: 32,
    };
    styles.palette.tones.0[Tone::Muted as usize] = dark;
    assert!(alike(&styles).contains(&(Tone::Positive, Tone::Muted)));
}

/// In DOCX files a baseline is a thin row of its own, and another one parts it from the next item.
#[test]
fn a_baseline_touches_no_other_row() {
    let document = crate::docx::cases::long_gantt(24);
    let baselines = document.blocks.iter().filter_map(|block| match block {
        Block::Chart(Chart::Gantt(chart)) => Some(chart),
        _ => None,
    });
    let rows = baselines.flat_map(|chart| chart.bands.iter().flat_map(|band| &band.rows));
    let baselines = rows.filter(|row| row.baseline.is_some()).count();
    assert!(baselines > 2);
    let bytes = docx::render(&document)
        .expect("the document is rendered")
        .bytes;
    let part = Package::open(&bytes).part("word/document.xml").to_owned();
    let rows: Vec<&str> = part.split("<w:tr>").collect();
    let is_thin = |row: &&str| row.contains("w:hRule=\"exact\"");
    let fills = |row: &str| row.matches("<w:shd ").count();
    let thin: Vec<usize> = (0..rows.len()).filter(|at| is_thin(&rows[*at])).collect();
    assert_eq!(thin.len(), 2 * baselines);
    for pair in thin.chunks(2) {
        assert_eq!(pair[0] + 1, pair[1], "{thin:?}");
        assert!(
            fills(rows[pair[0]]) > 0 && fills(rows[pair[1]]) == 0,
            "{}",
            rows[pair[0]]
        );
    }
}

#[test]
fn contrast_is_that_of_the_standard() {
    let grey = |value| Color {
        red: value,
        green: value,
        blue: value,
    };
    assert!((grey(0).contrast(Color::WHITE) - 21.0).abs() < 1e-9);
    // The palest grey that still has 4.5:1 on white is #767676.
    assert!(
        grey(0x76).contrast(Color::WHITE) >= LEAST && grey(0x77).contrast(Color::WHITE) < LEAST
    );
}
