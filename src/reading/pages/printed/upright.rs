//! Pages whose text is drawn turned, such as a wide table on an upright page: turned so that it can be read.

use super::drawing::{Character, Drawing, Fill, Rule, Turn};

/// Turns a page whose text runs upwards or downwards.
pub(super) fn set_upright(drawing: &mut Drawing) {
    let turned = |turn: Turn| {
        let inked = drawing
            .characters
            .iter()
            .filter(|one| !one.char.is_whitespace());
        inked.filter(|one| one.turn == turn).count()
    };
    let all: usize = [Turn::None, Turn::Down, Turn::Over, Turn::Up]
        .into_iter()
        .map(turned)
        .sum();
    let is_most = |turn: Turn| turned(turn) * 10 > all * 8;
    if is_most(Turn::Up) {
        turn(drawing, true);
    } else if is_most(Turn::Down) {
        turn(drawing, false);
    } else if is_most(Turn::Over) {
        turn(drawing, true);
        turn(drawing, true);
    }
}

/// Turns a page by a quarter, to the right or to the left.
fn turn(drawing: &mut Drawing, is_right: bool) {
    let (width, height) = (drawing.width, drawing.height);
    for one in &mut drawing.characters {
        *one = if is_right {
            right(*one, height)
        } else {
            left(*one, width)
        };
    }
    for one in &mut drawing.rules {
        let (at, from, to) = (one.at, one.from, one.to);
        // A place (x, y) is turned to (height - y, x), or to (y, width - x).
        let (at, from, to) = match (is_right, one.is_across) {
            (true, true) => (height - at, from, to),
            (true, false) => (at, height - to, height - from),
            (false, true) => (at, width - to, width - from),
            (false, false) => (width - at, from, to),
        };
        *one = Rule {
            is_across: !one.is_across,
            at,
            from,
            to,
        };
    }
    for one in &mut drawing.fills {
        let Fill {
            left,
            top,
            right,
            bottom,
            color,
        } = *one;
        let (left, top, right, bottom) = match is_right {
            true => (height - bottom, left, height - top, right),
            false => (top, width - right, bottom, width - left),
        };
        *one = Fill {
            left,
            top,
            right,
            bottom,
            color,
        };
    }
    (drawing.width, drawing.height) = (height, width);
}

fn right(one: Character, height: f32) -> Character {
    let (turn, along, across) = match one.turn {
        Turn::Up => (Turn::None, height, 0.0),
        Turn::None => (Turn::Down, 0.0, -height),
        Turn::Down => (Turn::Over, -height, 0.0),
        Turn::Over => (Turn::Up, 0.0, height),
    };
    moved(one, turn, along, across)
}

fn left(one: Character, width: f32) -> Character {
    let (turn, along, across) = match one.turn {
        Turn::Down => (Turn::None, 0.0, width),
        Turn::None => (Turn::Up, -width, 0.0),
        Turn::Up => (Turn::Over, 0.0, -width),
        Turn::Over => (Turn::Down, width, 0.0),
    };
    moved(one, turn, along, across)
}

fn moved(one: Character, turn: Turn, along: f32, across: f32) -> Character {
    Character {
        turn,
        start: one.start + along,
        end: one.end + along,
        baseline: one.baseline + across,
        ..one
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_turned_back_is_as_it_was() {
        let mut drawing = Drawing {
            width: 300.0,
            height: 200.0,
            ..Drawing::default()
        };
        for turn in [Turn::None, Turn::Down, Turn::Over, Turn::Up] {
            drawing.characters.push(Character {
                char: 'a',
                start: 20.0,
                end: 30.0,
                baseline: 40.0,
                size: 10.0,
                turn,
                is_bold: false,
                is_struck: false,
                is_invisible: false,
                is_known: true,
                order: 0,
                tag: crate::reading::pages::printed::drawing::Tag::None,
            });
        }
        let (characters, center) = (drawing.characters.clone(), drawing.characters[0].center());
        turn(&mut drawing, true);
        assert_eq!(drawing.characters[0].center(), (200.0 - center.1, center.0));
        turn(&mut drawing, false);
        assert_eq!(drawing.characters, characters);
        assert_eq!((drawing.width, drawing.height), (300.0, 200.0));
    }
}
