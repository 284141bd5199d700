//! No damage to a file makes reading it panic, and each state of a damaged text can be read.

use super::example::Parts;
use super::slots::ours;
use crate::docx::package::Package;
use proptest::prelude::*;
use wem_report::docx_file::{self, Reading, in_state};
use zip::DateTime;

fn survives(bytes: &[u8]) {
    if let Ok(file) = docx_file::read(bytes) {
        for reading in [Reading::Accepted, Reading::Original] {
            in_state(&file.blocks, reading);
        }
        file.slot("note.background", "wem_note_background");
        for comment in &file.comments {
            comment.text();
        }
    }
}

/// Returns a document with something of everything.
pub(crate) fn rich() -> Vec<u8> {
    let body = r#"<w:p><w:bookmarkStart w:id="1" w:name="wem_note_background"/><w:commentRangeStart w:id="0"/><w:ins w:id="3" w:author="A" w:date="2016-08-01T10:00:00Z"><w:r><w:t>é one</w:t></w:r><w:del w:id="4" w:author="B"><w:r><w:delText>two</w:delText></w:r></w:del></w:ins><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:bookmarkEnd w:id="1"/></w:p><w:tbl><w:tr><w:trPr><w:del w:id="5" w:author="A"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:moveFromRangeStart w:id="6" w:name="m"/><w:moveFrom w:id="7" w:author="A"><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="6"/></w:p></w:tc></w:tr></w:tbl><w:sdt><w:sdtPr><w:tag w:val="note.background"/></w:sdtPr><w:sdtContent><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "a"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>y</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>"#;
    let comments = r#"<w:comment w:id="0" w:author="A"><w:p w14:paraId="0A"><w:r><w:t>why</w:t></w:r></w:p></w:comment>"#;
    Parts::new(body)
        .with("comments", comments)
        .with(
            "commentsExtended",
            r#"<w15:commentEx w15:paraId="0A" w15:paraIdParent="0A" w15:done="1"/>"#,
        )
        .pack()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_byte_of_the_file_may_be_any_other(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        for mut bytes in [rich(), ours()] {
            let at = at.index(bytes.len());
            bytes[at] = byte;
            survives(&bytes);
            bytes.truncate(at);
            survives(&bytes);
        }
    }

    #[test]
    fn a_piece_of_a_part_may_be_any_other(
        part in 0usize..20,
        at in any::<prop::sample::Index>(),
        piece in "[<>/=\"'&;:A-Za-z0-9 ]{0,6}|<w:p>|</w:p>|<w:tbl>|<w:ins w:author=\"C\">|</w:ins>",
        cut in 0usize..30,
    ) {
        for bytes in [rich(), ours()] {
            let mut package = Package::open(&bytes);
            let count = package.files.len();
            let text = package.files.values_mut().nth(part % count).expect("a part");
            let at = text.floor_char_boundary(at.index(text.len()));
            let end = text.floor_char_boundary((at + cut).min(text.len())).max(at);
            text.replace_range(at..end, &piece);
            survives(&package.pack(DateTime::DEFAULT));
        }
    }
}
