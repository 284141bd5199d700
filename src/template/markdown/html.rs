//! HTML inside Markdown: what of it can be kept.

/// What a piece of HTML says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Html {
    /// Comments alone: meant for nobody who reads the document.
    Comment,
    LineBreak,
    /// Tags, and the words between them.
    Markup(String),
}

/// Reads a piece of HTML.
pub(super) fn read(html: &str) -> Html {
    let mut words = String::new();
    let mut has_tags = false;
    let mut has_breaks = false;
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (inside, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = inside.trim_end_matches('/').trim();
        if name.eq_ignore_ascii_case("br") {
            has_breaks = true;
        } else {
            has_tags = true;
        }
        words.push(' ');
        rest = after;
    }
    words.push_str(rest);
    let words: Vec<&str> = words.split_whitespace().collect();
    match (words.is_empty(), has_tags, has_breaks) {
        (true, false, false) => Html::Comment,
        (true, false, true) => Html::LineBreak,
        _ => Html::Markup(words.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_and_comments_are_not() {
        let markup = |words: &str| Html::Markup(words.to_owned());
        for (html, expected) in [
            ("<!-- a\nb -->\n", Html::Comment),
            ("<!-- never closed", Html::Comment),
            ("<br>", Html::LineBreak),
            ("<BR />", Html::LineBreak),
            ("<b>", markup("")),
            ("<div>\nTwo <i>words</i>\n</div>", markup("Two words")),
            ("<!-- a --> words", markup("words")),
            ("<div", markup("")),
        ] {
            assert_eq!(read(html), expected, "{html}");
        }
    }
}
