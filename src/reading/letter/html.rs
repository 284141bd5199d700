//! Messages in HTML as lines of text.
//!
//! Only what parts lines and what is quoted is looked at; nothing is fetched or run.

/// Elements that begin and end a line.
const BLOCKS: [&str; 22] = [
    "p",
    "div",
    "tr",
    "li",
    "ul",
    "ol",
    "table",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "section",
    "article",
    "hr",
    "dt",
    "dd",
    "address",
    "body",
];

/// Elements whose content no program shows.
const UNSEEN: [&str; 5] = ["style", "script", "title", "head", "template"];

/// Returns the lines of a text in HTML: what is quoted begins with `>`, and a blank line stands between
/// paragraphs.
pub(super) fn lines(html: &str) -> String {
    let mut writer = LineWriter::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        writer.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            // Programs end a comment that is not closed with the text.
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(end) = end_of_tag(rest) else {
            writer.text(rest);
            rest = "";
            break;
        };
        let (tag, behind) = rest.split_at(end);
        rest = behind;
        let is_end = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']);
        let name: String = name
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let name = name.to_ascii_lowercase();
        if UNSEEN.contains(&name.as_str()) && !is_end && !tag.ends_with("/>") {
            rest = behind_end_tag(rest, &name);
        } else {
            writer.tag(&name, is_end);
        }
    }
    writer.text(rest);
    writer.end_line();
    writer.written.trim_end().to_owned()
}

/// Returns where a tag ends: behind its `>`, which is none within quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
    if !is_tag {
        return None;
    }
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (c, quote) {
            ('>', None) => return Some(at + 1),
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            _ => {}
        }
    }
    text.find('>').map(|at| at + 1)
}

fn behind_end_tag<'t>(text: &'t str, name: &str) -> &'t str {
    let lower = text.to_ascii_lowercase();
    let Some(at) = lower.find(&format!("</{name}")) else {
        return text;
    };
    let end = text[at..].find('>').map_or(text.len(), |end| at + end + 1);
    &text[end..]
}

#[derive(Default)]
struct LineWriter {
    written: String,
    line: String,
    /// How many quotations are open.
    depth: usize,
    is_preformatted: bool,
}

impl LineWriter {
    fn text(&mut self, text: &str) {
        let text = decoded(text);
        if self.is_preformatted {
            for (at, line) in text.split('\n').enumerate() {
                if at > 0 {
                    self.break_line();
                }
                self.line.push_str(line.trim_end_matches('\r'));
            }
            return;
        }
        for c in text.chars() {
            match c.is_whitespace() {
                true if self.line.is_empty() || self.line.ends_with(' ') => {}
                true => self.line.push(' '),
                false => self.line.push(c),
            }
        }
    }

    fn tag(&mut self, name: &str, is_end: bool) {
        match name {
            "br" => self.break_line(),
            "td" | "th" if is_end => self.text(" "),
            "blockquote" => {
                self.end_line();
                self.blank_line();
                self.depth = match is_end {
                    true => self.depth.saturating_sub(1),
                    false => self.depth + 1,
                };
            }
            "pre" => {
                self.end_line();
                self.is_preformatted = !is_end;
            }
            // Space stands around paragraphs, and around nothing else of these.
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_line();
                self.blank_line();
            }
            name if BLOCKS.contains(&name) => self.end_line(),
            _ => {}
        }
    }

    fn end_line(&mut self) {
        if !self.line.trim().is_empty() {
            self.break_line();
        }
        self.line.clear();
    }

    fn break_line(&mut self) {
        for _ in 0..self.depth {
            self.written.push('>');
        }
        if self.depth > 0 {
            self.written.push(' ');
        }
        self.written.push_str(self.line.trim_end());
        self.written.push('\n');
        self.line.clear();
    }

    fn blank_line(&mut self) {
        if !self.written.is_empty() && !self.written.ends_with("\n\n") {
            self.written.push('\n');
        }
    }
}

/// Returns a text with its references to characters resolved.
fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.char_indices().take(34).find(|(_, c)| *c == ';');
        let Some((end, _)) = end else {
            plain.push('&');
            rest = &rest[1..];
            continue;
        };
        mail_parser::decoders::html::add_html_token(&mut plain, &rest.as_bytes()[..=end], false);
        rest = &rest[end + 1..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_and_quotations_are_told() {
        let html = "<html><head><title>x</title><style>p{}</style></head><body>\
            <p>Dear&nbsp;colleagues,</p><div>Item 1.1.1: R&eacute;cruter &lt;four&gt; &#8211; a<br>b</div>\
            <!-- unseen --><blockquote type=\"cite\" title=\"a>b\"><div>old<br>text</div></blockquote>\
            <p>Kind regards</p></body></html>";
        assert_eq!(
            lines(html),
            "Dear colleagues,\n\nItem 1.1.1: Récruter <four> – a\nb\n\n> old\n> text\n\nKind regards"
        );
        for broken in [
            "<",
            "a < b",
            "<p",
            "<!--",
            "&",
            "&#x110000;",
            "<style>",
            "</",
            "é<é",
        ] {
            lines(broken);
        }
    }
}
