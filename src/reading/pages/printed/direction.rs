//! Text as it is read, from text as it is seen: letters of the Arabic and Hebrew scripts are drawn from the
//! right, numbers and Latin letters between them from the left (UAX #9, turned round).

/// Returns whether a letter belongs to a script that runs from right to left.
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{05FF}' | '\u{0600}'..='\u{065F}' | '\u{066A}'..='\u{06EF}'
        | '\u{06FA}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{1EE00}'..='\u{1EEFF}')
        && !matches!(c, '\u{0600}'..='\u{0605}' | '\u{060C}' | '\u{066A}'..='\u{066C}' | '\u{061C}')
}

/// Returns whether a character is drawn from left to right wherever it stands: letters of other scripts, and
/// digits.
fn is_left_to_right(c: char) -> bool {
    c.is_alphanumeric() && !is_right_to_left(c)
}

/// Returns the order in which characters that are seen from left to right are read: their places.
pub(super) fn reading_order(seen: &[char], is_from_right: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..seen.len()).collect();
    if !seen.iter().any(|c| is_right_to_left(*c)) {
        return order;
    }
    if is_from_right {
        order.reverse();
        turn_runs(seen, &mut order, is_left_to_right, is_right_to_left);
    } else {
        turn_runs(seen, &mut order, is_right_to_left, |c| {
            c.is_alphabetic() && !is_right_to_left(c)
        });
        // Numbers inside what was turned run from the left all the same.
        turn_digits(seen, &mut order);
    }
    order
}

/// Turns each run that begins and ends with one sort of characters and has none of the other in it.
fn turn_runs(
    seen: &[char],
    order: &mut [usize],
    is_in: impl Fn(char) -> bool,
    is_out: impl Fn(char) -> bool,
) {
    let mut at = 0;
    while at < order.len() {
        if !is_in(seen[order[at]]) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        for next in at + 1..order.len() {
            let c = seen[order[next]];
            if is_out(c) {
                break;
            }
            if is_in(c) {
                end = next + 1;
            }
        }
        order[at..end].reverse();
        at = end;
    }
}

fn turn_digits(seen: &[char], order: &mut [usize]) {
    let is_digit = |c: char| c.is_numeric();
    let mut at = 0;
    while at < order.len() {
        let is_turned = |one: usize, next: usize| order[next] < order[one];
        let mut end = at + 1;
        while end < order.len()
            && is_digit(seen[order[at]])
            && is_turned(end - 1, end)
            && (is_digit(seen[order[end]])
                || (matches!(seen[order[end]], '.' | ',' | '/' | ':' | '-')
                    && order.get(end + 1).is_some_and(|next| is_digit(seen[*next]))))
        {
            end += 1;
        }
        order[at..end].reverse();
        at = end;
    }
}

/// Returns a bracket as it is meant where text runs from right to left: it is drawn turned round.
pub(super) fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '«' => '»',
        '»' => '«',
        '<' => '>',
        '>' => '<',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_its_own_order() {
        for (seen, is_from_right, read) in [
            ("plain text", false, "plain text"),
            ("םולש", true, "שלום"),
            ("2016 םולש", true, "שלום 2016"),
            ("WEM-IWG בג 12.5 א", true, "א 12.5 גב WEM-IWG"),
            ("see םולש here", false, "see שלום here"),
            ("see ב 12 א here", false, "see א 12 ב here"),
        ] {
            let chars: Vec<char> = seen.chars().collect();
            let order = reading_order(&chars, is_from_right);
            let text: String = order.into_iter().map(|at| chars[at]).collect();
            assert_eq!(text, read, "{seen}");
        }
    }
}
