//! Lines of statements: they leave no line behind, and no other line loses its end.

/// Returns a template in which a statement at the end of a line of text keeps the line's end.
///
/// The engine drops the line break after any statement, as tables need where a line has nothing
/// but statements; after text it would join two paragraphs. A `+` before `%}` tells it not to. It
/// takes the place of the space there, so that all places in the template stay what they are.
pub(super) fn keep_ends(template: &str) -> String {
    let mut kept = String::with_capacity(template.len());
    let mut has_text = false;
    let mut rest = template;
    while let Some(start) = rest.find("{%") {
        let (text, statement) = rest.split_at(start);
        has_text = says_something(text, has_text);
        kept.push_str(text);
        let end = statement.find("%}").map_or(statement.len(), |end| end + 2);
        let (statement, after) = statement.split_at(end);
        let ends_line = after.starts_with('\n') || after.starts_with("\r\n");
        match statement.strip_suffix(" %}") {
            Some(inside) if has_text && ends_line => {
                kept.push_str(inside);
                kept.push_str("+%}");
            }
            _ => kept.push_str(statement),
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// Returns whether the last line of a text says something, by itself or before the text.
fn says_something(text: &str, before: bool) -> bool {
    let is_said = |line: &str| !line.trim().is_empty();
    match text.rsplit_once('\n') {
        Some((_, line)) => is_said(line),
        None => before || is_said(text),
    }
}

#[cfg(test)]
mod tests {
    use super::keep_ends;

    #[test]
    fn only_lines_of_text_keep_their_ends() {
        for (template, kept) in [
            (
                "{% if a %}\nb\n{% endif %}\n",
                "{% if a %}\nb\n{% endif %}\n",
            ),
            ("a{% if b %} b{% endif %}\nc", "a{% if b %} b{% endif+%}\nc"),
            (
                "{{ a }}{% if b %} b{% endif %}\r\n",
                "{{ a }}{% if b %} b{% endif+%}\r\n",
            ),
            ("  {% if a %}{% if b %}\n", "  {% if a %}{% if b %}\n"),
            ("a {% if b -%}\n", "a {% if b -%}\n"),
            ("a\n{% if b %}\n", "a\n{% if b %}\n"),
            ("a {% never closed", "a {% never closed"),
        ] {
            assert_eq!(keep_ends(template), kept);
        }
    }
}
