//! Every text of the built-in theme is easy to read on what lies behind it.

use crate::plans;
use wem_report::document::{Color, Role, StyleSheet};

/// Least contrast of text (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;

const WHITE: Color = Color {
    red: 255,
    green: 255,
    blue: 255,
};

/// Returns the grounds that a role's text stands on.
fn grounds(styles: &StyleSheet, role: Role) -> Vec<Color> {
    let palette = &styles.palette;
    let paper = [WHITE, palette.watermark];
    match role {
        Role::Title
        | Role::Subtitle
        | Role::Body
        | Role::Heading
        | Role::Subheading
        | Role::Cell
        | Role::Remark
        | Role::Chart
        | Role::Running => paper.to_vec(),
        Role::Prompt => vec![WHITE, palette.note_fill],
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
    for ground in [WHITE, styles.palette.watermark, styles.palette.label_fill] {
        pairs.push(("quiet".to_owned(), styles.palette.quiet, ground));
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
}

#[test]
fn contrast_is_that_of_the_standard() {
    let grey = |value| Color {
        red: value,
        green: value,
        blue: value,
    };
    assert!((grey(0).contrast(WHITE) - 21.0).abs() < 1e-9);
    // The palest grey that still has 4.5:1 on white is #767676.
    assert!(grey(0x76).contrast(WHITE) >= LEAST && grey(0x77).contrast(WHITE) < LEAST);
}
