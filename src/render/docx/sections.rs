//! How a document falls into sections.

use super::header_footer;
use super::section::Headers;
use crate::document::{Block, Document, Orientation, PageSetup, Role, RunningLine};

/// Pages of one orientation, one after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch<'d> {
    pub orientation: Orientation,
    /// What begins on a page of its own; each has a block.
    pub pages: Vec<&'d [Block]>,
}

/// Divides a document's blocks. There is at least one stretch, and none is without a page but
/// where there is no block at all: a page that nothing was written on is not left blank.
pub(crate) fn stretches(document: &Document) -> Vec<Stretch<'_>> {
    divided(&document.blocks, orientation(&document.page))
}

/// Divides blocks that begin on a page of an orientation.
fn divided(blocks: &[Block], first: Orientation) -> Vec<Stretch<'_>> {
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    let mut orientation = first;
    let mut rest = blocks;
    loop {
        let end = rest
            .iter()
            .position(|block| matches!(block, Block::NewPage(_)));
        let (page, next) = rest.split_at(end.unwrap_or(rest.len()));
        if !page.is_empty() {
            match stretches.last_mut() {
                Some(last) if last.orientation == orientation => last.pages.push(page),
                _ => stretches.push(Stretch {
                    orientation,
                    pages: vec![page],
                }),
            }
        }
        match next {
            [Block::NewPage(next), after @ ..] => {
                orientation = *next;
                rest = after;
            }
            _ => break,
        }
    }
    if stretches.is_empty() {
        stretches.push(Stretch {
            orientation,
            pages: Vec::new(),
        });
    }
    stretches
}

fn orientation(page: &PageSetup) -> Orientation {
    match page.is_landscape() {
        true => Orientation::Landscape,
        false => Orientation::Portrait,
    }
}

/// The pages of a document: as the first section lies, and turned, if any section is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pages {
    pub first: PageSetup,
    /// At the foot of the first page.
    pub first_footer: RunningLine,
    pub turned: Option<PageSetup>,
}

impl Pages {
    pub(crate) fn of(document: &Document, stretches: &[Stretch<'_>]) -> Self {
        let first = stretches[0].orientation;
        let other = stretches
            .iter()
            .map(|stretch| stretch.orientation)
            .find(|orientation| *orientation != first);
        let page = |orientation| {
            let mut page = document.page.turned(orientation);
            header_footer::shorten(&mut page, document.styles.of(Role::Running));
            page
        };
        let first_page = page(first);
        let first_footer = match document.first_footer() {
            RunningLine { start, .. } if start.is_empty() => RunningLine {
                start,
                end: first_page.footer.end.clone(),
            },
            _ => first_page.footer.clone(),
        };
        Pages {
            first: first_page,
            first_footer,
            turned: other.map(page),
        }
    }

    /// Returns the page of a stretch, and which headers it has: only the first one's first page
    /// has the title block.
    pub(crate) fn section(&self, stretch: &Stretch<'_>, is_first: bool) -> (&PageSetup, Headers) {
        match &self.turned {
            Some(turned) if stretch.orientation == orientation(turned) => (turned, Headers::Turned),
            _ if is_first => (&self.first, Headers::WithFirst),
            _ => (&self.first, Headers::Usual),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Paragraph, Role};
    use Orientation::{Landscape, Portrait};

    /// Returns the orientations of stretches that begin upright, and how many blocks stand on each
    /// of their pages. A new page is said by its orientation, a paragraph by nothing.
    fn pages(blocks: &[Option<Orientation>]) -> Vec<(Orientation, Vec<usize>)> {
        let blocks: Vec<Block> = blocks
            .iter()
            .map(|block| match block {
                Some(orientation) => Block::NewPage(*orientation),
                None => Block::Paragraph(Paragraph::new(Role::Body, Vec::new())),
            })
            .collect();
        divided(&blocks, Portrait)
            .iter()
            .map(|stretch| {
                let pages = stretch.pages.iter().map(|page| page.len());
                (stretch.orientation, pages.collect())
            })
            .collect()
    }

    #[test]
    fn pages_of_one_orientation_are_one_stretch() {
        let blocks = [None, None, Some(Portrait), None, Some(Landscape), None];
        assert_eq!(
            pages(&blocks),
            [(Portrait, vec![2, 1]), (Landscape, vec![1])]
        );
    }

    #[test]
    fn no_page_is_left_blank() {
        let turned_at_once = [Some(Landscape), None];
        assert_eq!(pages(&turned_at_once), [(Landscape, vec![1])]);
        let turned_and_back = [None, Some(Landscape), Some(Portrait), None];
        assert_eq!(pages(&turned_and_back), [(Portrait, vec![1, 1])]);
        let at_the_end = [None, Some(Landscape)];
        assert_eq!(pages(&at_the_end), [(Portrait, vec![1])]);
    }

    #[test]
    fn without_blocks_there_is_one_stretch() {
        assert_eq!(pages(&[]), [(Portrait, vec![])]);
        assert_eq!(pages(&[Some(Landscape)]), [(Landscape, vec![])]);
    }
}
