//! Comments and bookmarks, and what they are about.

use super::example::{Parts, between, read};

const BODY: &str = r#"<w:p><w:r><w:t xml:space="preserve">one </w:t></w:r><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/><w:r><w:t>two</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> three</w:t></w:r><w:r><w:commentReference w:id="2"/></w:r></w:p>"#;

const COMMENTS: &str = r#"<w:comment w:id="0" w:author="A" w:initials="AA" w:date="2016-08-01T10:00:00Z"><w:p w14:paraId="0000000A"/><w:p w14:paraId="0000000b"><w:r><w:annotationRef/></w:r><w:r><w:t>Why</w:t></w:r><w:r><w:t>?</w:t></w:r></w:p></w:comment>
<w:comment w:id="1" w:author="B"><w:p w14:paraId="0000000C"><w:r><w:t>Because.</w:t></w:r></w:p><w:p w14:paraId="0000000D"><w:r><w:t>So.</w:t></w:r></w:p></w:comment>
<w:comment w:id="2" w:author=""><w:p w14:paraId="0000000E"><w:r><w:t>point</w:t></w:r></w:p></w:comment>
<w:comment w:id="9"><w:p><w:r><w:t>lost</w:t></w:r></w:p></w:comment>"#;

#[test]
fn comments_know_their_text_their_answers_and_their_place() {
    let extended = r#"<w15:commentEx w15:paraId="0000000B" w15:done="1"/><w15:commentEx w15:paraId="0000000D" w15:paraIdParent="0000000B" w15:done="0"/><w15:commentEx w15:paraId="FFFFFFFF" w15:paraIdParent="FFFFFFFF"/>"#;
    let file = Parts::new(BODY)
        .with("comments", COMMENTS)
        .with("commentsExtended", extended)
        .read();
    let said: Vec<String> = file
        .comments
        .iter()
        .map(|comment| {
            let place = comment.range.map(|(start, end)| between(&file, start, end));
            format!(
                "{:?} {:?} {:?} {place:?} {:?} {}",
                comment.author,
                comment.initials,
                comment.text(),
                comment.parent,
                comment.is_resolved
            )
        })
        .collect();
    insta::assert_snapshot!(said.join("\n"), @r#"
    Some("A") Some("AA") "Why?" Some("0: two") None true
    Some("B") None "Because.\nSo." Some("0: two") Some(0) false
    None None "point" Some("0: ") None false
    None None "lost" None None false
    "#);
}

#[test]
fn a_bookmark_has_a_place_within_and_between_paragraphs() {
    let file = read(
        r#"<w:bookmarkStart w:id="1" w:name="Around"/><w:p><w:r><w:t>a</w:t></w:r><w:bookmarkStart w:id="2" w:name="In"/><w:r><w:t>b</w:t></w:r><w:bookmarkEnd w:id="2"/><w:r><w:t>c</w:t></w:r></w:p><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="3" w:name="Open"/><w:p><w:bookmarkStart w:id="4" w:name="twice"/><w:bookmarkStart w:id="5" w:name="Twice"/><w:r><w:t>d</w:t></w:r><w:bookmarkEnd w:id="5"/></w:p>"#,
    );
    let said: Vec<String> = file
        .bookmarks
        .iter()
        .map(|mark| {
            format!(
                "{} {:?}-{:?}",
                mark.name,
                (mark.start.paragraph, mark.start.at),
                mark.end.map(|end| (end.paragraph, end.at))
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            "Around (0, 0)-Some((1, 0))",
            "In (0, 1)-Some((0, 2))",
            "Open (1, 0)-None",
            "twice (1, 0)-Some((1, 1))",
        ]
    );
    assert!(file.bookmark("around").is_some());
}
