//! What `pdftotext` takes out of a file: words with their boxes, in the order of the file.

use super::tool::File;

/// A page's words, in points from its upper left corner.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub width: f64,
    pub height: f64,
    pub words: Vec<Word>,
}

/// A word and the box of its letters, as high as the font says.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Returns the words of each page.
pub(crate) fn pages(file: &File) -> Vec<Page> {
    let html = file.run("pdftotext", &["-bbox", "-raw", "PDF", "-"]);
    let mut pages: Vec<Page> = Vec::new();
    for line in html.lines() {
        let number = |name: &str| -> f64 {
            let value = line.split(&format!(" {name}=\"")).nth(1);
            let value = value.and_then(|rest| rest.split('"').next());
            value
                .and_then(|value| value.parse().ok())
                .expect("a number")
        };
        let line = line.trim_start();
        if line.starts_with("<page ") {
            pages.push(Page {
                width: number("width"),
                height: number("height"),
                words: Vec::new(),
            });
        } else if line.starts_with("<word ") {
            let text = line.split_once('>').expect("a tag ends").1;
            pages
                .last_mut()
                .expect("a word is on a page")
                .words
                .push(Word {
                    text: unescaped(text.trim_end_matches("</word>")),
                    left: number("xMin"),
                    top: number("yMin"),
                    right: number("xMax"),
                    bottom: number("yMax"),
                });
        }
    }
    pages
}

/// Returns the text in the order in which people read it, without direction marks.
pub(crate) fn text(file: &File) -> String {
    let text = file.run("pdftotext", &["PDF", "-"]);
    text.replace(
        |c| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'),
        "",
    )
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
