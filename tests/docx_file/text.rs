//! Text, looks, lists, tables, links, fields and notes.

use super::example::{Parts, read, shown};
use wem_report::docx_file::ControlKind;

fn said(body: &str) -> String {
    let file = read(body);
    shown(&file, &file.blocks)
}

#[test]
fn runs_that_word_split_are_joined() {
    let body = r#"<w:p w:rsidR="00A1" w14:paraId="1"><w:pPr><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:pPr>
        <w:r w:rsidRPr="00B2"><w:t xml:space="preserve">Recruit </w:t></w:r><w:proofErr w:type="spellStart"/>
        <w:r w:rsidR="00C3"><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>two</w:t></w:r><w:proofErr w:type="spellEnd"/>
        <w:smartTag w:uri="u" w:element="place"><w:r><w:t xml:space="preserve"> people</w:t></w:r></w:smartTag>
        <w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>!</w:t></w:r><w:r><w:rPr><w:b w:val="true"/></w:rPr><w:t>!</w:t></w:r></w:p>"#;
    insta::assert_snapshot!(said(body), @"Recruit two people*!!*¶");
}

#[test]
fn signs_without_letters_are_read() {
    let body = r#"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/><w:ptab w:alignment="left" w:relativeTo="margin" w:leader="none"/><w:sym w:font="x" w:char="41"/><w:t> cut </w:t><w:t xml:space="preserve"> kept &amp; &#233;</w:t></w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>"#;
    assert_eq!(said(body), "a⇥b⏎c⏎-\u{AD}•⇥Acut kept & éx+1¶\n");
}

/// Our files keep dates, units and names in one line by no-break spaces and hyphens.
#[test]
fn what_keeps_a_line_together_is_a_plain_space_or_hyphen() {
    for (runs, expected) in [
        ("<w:t>by 15\u{A0}July\u{A0}2016.</w:t>", "by 15 July 2016."),
        ("<w:t>August 31,\u{A0}2016</w:t>", "August 31, 2016"),
        (
            "<w:t>the CEC/\u{2060}CCET office</w:t>",
            "the CEC/CCET office",
        ),
        (
            "<w:t>of WEM-\u{2060}International</w:t>",
            "of WEM-International",
        ),
        ("<w:t>a\u{2060}b</w:t>", "a\u{2060}b"),
        ("<w:t>90\u{A0}days, 40\u{A0}%</w:t>", "90 days, 40 %"),
        (
            "<w:t>15\u{A0}</w:t></w:r><w:r><w:t>July</w:t></w:r><w:r><w:t>\u{A0}2016</w:t>",
            "15 July 2016",
        ),
        (
            "<w:t>WEM</w:t><w:noBreakHyphen/><w:t>International</w:t>",
            "WEM-International",
        ),
        // An author's own marks stay.
        (
            "<w:t>Objet\u{A0}: «\u{A0}oui\u{A0}»</w:t>",
            "Objet\u{A0}: «\u{A0}oui\u{A0}»",
        ),
        ("<w:t>a\u{2011}b</w:t>", "a\u{2011}b"),
    ] {
        let body = format!("<w:p><w:r>{runs}</w:r></w:p>");
        assert_eq!(said(&body), format!("{expected}¶\n"));
    }
}

#[test]
fn one_branch_of_alternate_content_is_taken() {
    let frame = |text: &str| {
        format!("<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>")
    };
    let body = format!(
        r#"<w:p><w:r><w:t>before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><x><y>{}</y></x></w:drawing></mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:drawing><wp:inline/></w:drawing><w:t>after</w:t></w:r></w:p>"#,
        frame("framed"),
        frame("framed again")
    );
    insta::assert_snapshot!(said(&body), @r"
    before[object]after¶
    framed¶
    ");
}

#[test]
fn of_fields_the_result_is_read_and_links_lead_somewhere() {
    let body = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:t>instruction</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://a.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>far</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:hyperlink r:id="x"><w:r><w:t>out</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="wem_1"><w:r><w:t>in</w:t></w:r></w:hyperlink><w:fldSimple w:instr="DATE"><w:r><w:t>today</w:t></w:r></w:fldSimple></w:p>"#;
    let file = Parts::new(body)
        .with_link("x", "http://b.org/?a=1&amp;b=2")
        .read();
    insta::assert_snapshot!(shown(&file, &file.blocks), @"7<far|http://a.org/><out|http://b.org/?a=1&b=2><in|#wem_1>today¶");
}

#[test]
fn styles_and_lists_say_what_a_paragraph_is_for() {
    let body = r#"<w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>b</w:t></w:r></w:p>
        <w:p><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="Loop"/></w:pPr></w:p>"#;
    let styles = r#"<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Base"/></w:style>
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
        <w:style w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>"#;
    let numbering = r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>"#;
    let file = Parts::new(body)
        .with("styles", styles)
        .with("numbering", numbering)
        .read();
    insta::assert_snapshot!(shown(&file, &file.blocks), @r"
    Heading(2) a¶
    Heading(1) *b*¶
    Heading(4) ¶
    •4/0 ¶
    #5/1 ¶
    ¶
    ¶
    ");
}

#[test]
fn tables_keep_their_shape() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let body = format!(
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr><w:sdt><w:sdtContent><w:tr>{}<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt><w:customXml><w:tr>{}</w:tr></w:customXml></w:tbl>",
        cell("<w:gridSpan w:val=\"2\"/>", "head"),
        cell("", "<w:tbl/>"),
        cell("<w:vMerge w:val=\"restart\"/>", "goal"),
        cell("", "item"),
        cell("<w:vMerge/>", "")
    );
    insta::assert_snapshot!(said(&body), @r"
    row header
      cell span 2
        head¶
      cell
        ¶
    row
      cell merged
        goal¶
      cell
        item¶
    row
      cell continued
        ¶
    ");
}

#[test]
fn notes_are_read_in_their_place() {
    let body = r#"<w:p><w:r><w:t>text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>"#;
    let note = |kind: &str, id: u8, text: &str| {
        format!(
            "<w:{kind} w:id=\"{id}\"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>"
        )
    };
    let file = Parts::new(body)
        .with(
            "footnotes",
            &format!(
                "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>{}",
                note("footnote", 2, "below")
            ),
        )
        .with("endnotes", &note("endnote", 2, "behind"))
        .read();
    insta::assert_snapshot!(shown(&file, &file.blocks), @"text[note 0][note 1]¶");
    let notes: Vec<String> = file
        .notes
        .iter()
        .map(|note| shown(&file, &note.blocks))
        .collect();
    assert_eq!(notes, ["below¶\n", "behind¶\n"]);
}

#[test]
fn strict_documents_and_other_prefixes_are_read_alike() {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    let mut parts = Parts::new("");
    parts.parts[2].1 = format!(
        "<document xmlns=\"{strict}\" xmlns:q=\"{strict}\"><body><p><pPr><q:jc q:val=\"x\"/></pPr><q:ins q:author=\"A\"><r><t>text</t></r></q:ins></p></body></document>"
    )
    .into_bytes();
    let file = parts.read();
    insta::assert_snapshot!(shown(&file, &file.blocks), @"{text Insertion A}¶");
}

#[test]
fn properties_and_settings_are_read() {
    let mut parts = Parts::new("<w:p/>").with(
        "settings",
        "<w:trackRevisions/><w:documentProtection w:edit=\"trackedChanges\" w:enforcement=\"1\"/>",
    );
    parts.add("docProps/custom.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"x\"><property fmtid=\"{D}\" pid=\"2\" name=\"WemPlanId\"><vt:lpwstr>wem &amp; co</vt:lpwstr></property></Properties>");
    parts.add("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:creator>A</dc:creator><cp:lastModifiedBy>Zoë</cp:lastModifiedBy><dcterms:modified>2016-08-01T10:00:00Z</dcterms:modified></cp:coreProperties>");
    let file = parts.read();
    assert_eq!(file.properties.custom("WemPlanId"), Some("wem & co"));
    assert_eq!(file.properties.last_modified_by.as_deref(), Some("Zoë"));
    assert_eq!(
        file.properties.modified.map(|at| at.to_string()).as_deref(),
        Some("2016-08-01 10:00:00")
    );
    assert!(file.settings.track_changes);
    assert_eq!(file.settings.protection.as_deref(), Some("trackedChanges"));
}

#[test]
fn controls_say_what_was_chosen() {
    let body = r#"<w:sdt><w:sdtPr><w:alias w:val="Status"/><w:tag w:val="status.1.1"/><w:dropDownList w:lastValue="done"><w:listItem w:displayText="Done" w:value="done"/><w:listItem w:value="late"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Done</w:t></w:r></w:p></w:sdtContent></w:sdt>
        <w:p><w:r><w:t>x</w:t></w:r><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>"#;
    let file = read(body);
    let [status, box_] = &file.controls[..] else {
        panic!("{:?}", file.controls);
    };
    assert_eq!(status.tag.as_deref(), Some("status.1.1"));
    let ControlKind::Choice { choices, value } = &status.kind else {
        panic!("{status:?}");
    };
    assert_eq!((choices.len(), value.as_deref()), (2, Some("done")));
    assert_eq!(choices[1].text, "late");
    assert_eq!((status.start.paragraph, status.end.paragraph), (0, 1));
    assert_eq!(box_.kind, ControlKind::CheckBox { is_checked: true });
    assert_eq!((box_.start.at, box_.end.at), (1, 4));
}
