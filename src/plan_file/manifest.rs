//! The record of a circulated draft: `out/circulation/SYMBOL/manifest.toml`.

use super::table::TableReader;
use super::{load_table, toml_text, values};
use crate::circulation::collect::{ItemWording, Ours, TableWords, Wording};
use crate::circulation::{Extension, FileKind, Manifest, PackFile, Sending, Symbol};
use crate::diagnostic::{Diagnostic, SourceId, Sources};
use crate::plan::BodyKey;
use chrono::NaiveDate;
use std::fmt::{Display, Write as _};

/// What a manifest begins with.
const HEADING: &str = "\
# What was circulated, and to whom; written by `wem-report circulate`. Leave it as it is: it is the
# base of every later comparison.

format = 1
";

/// Reads a manifest out of a source; nothing where anything in it cannot be understood.
pub fn load_manifest(source: SourceId, sources: &Sources) -> (Option<Manifest>, Vec<Diagnostic>) {
    let (manifest, diagnostics) = load_table(source, sources, "the manifest", manifest);
    (manifest.flatten(), diagnostics)
}

fn manifest(root: &mut TableReader<'_>) -> Option<Manifest> {
    root.required("circulation", "[circulation]");
    let mut table = root.table("circulation", "[circulation]")?;
    let symbol = table.required_text("symbol");
    let revision = number(&mut table, "revision");
    let date = date(&mut table, "date");
    let deadline = date_of(&mut table, "deadline");
    let silence_days = table.integer("silence_days").map(|days| days.value);
    let plan_id = table.required_text("plan");
    let plan_hash = table.required_text("plan_hash");
    table.finish();
    let files = root.tables("file", "[[file]]").into_iter();
    let files: Option<Vec<PackFile>> = files.map(file).collect();
    let sent = root.tables("sent", "[[sent]]").into_iter();
    let sent: Option<Vec<Sending>> = sent.map(sending).collect();
    let extensions = root.tables("extension", "[[extension]]").into_iter();
    let extensions: Option<Vec<Extension>> = extensions.map(extension).collect();
    let wording = root.table("wording", "[wording]").map(wording);
    let translations = root.tables("translation", "[[translation]]").into_iter();
    let translations: Option<Vec<_>> = translations.map(translation).collect();
    Some(Manifest {
        symbol: Symbol::new(symbol?.value),
        revision: u32::try_from(revision?).ok()?,
        date: date?,
        deadline: deadline?,
        silence_days: silence_days.and_then(|days| u32::try_from(days).ok()),
        plan_id: plan_id?.value,
        plan_hash: plan_hash?.value,
        files: files?,
        sent: sent?,
        extensions: extensions?,
        wording,
        translations: translations?,
    })
}

/// Reads how a translation was worded.
fn translation(mut table: TableReader<'_>) -> Option<(String, Wording)> {
    let language = table.required_text("language")?.value;
    Some((language, wording(table)))
}

fn extension(mut table: TableReader<'_>) -> Option<Extension> {
    let date = date(&mut table, "date");
    let deadline = date_of(&mut table, "deadline");
    table.finish();
    Some(Extension {
        date: date?,
        deadline: deadline?,
    })
}

fn date(table: &mut TableReader<'_>, key: &'static str) -> Option<NaiveDate> {
    table.required(key, "date = 2016-07-20")?;
    values::date(table, key)
}

fn date_of(table: &mut TableReader<'_>, key: &'static str) -> Option<NaiveDate> {
    table.required(key, "deadline = 2016-08-15")?;
    values::date(table, key)
}

fn number(table: &mut TableReader<'_>, key: &'static str) -> Option<i64> {
    table.required(key, "a whole number")?;
    table.integer(key).map(|number| number.value)
}

fn file(mut table: TableReader<'_>) -> Option<PackFile> {
    let name = table.required_text("name");
    let kind = table.required_text("kind");
    let size = number(&mut table, "size");
    let sha256 = table.required_text("sha256");
    let kind = kind.and_then(|word| {
        let kind = FileKind::of_key(&word);
        if kind.is_none() {
            table.unknown_word("kind", &word, &FileKind::ALL.map(FileKind::key));
        }
        kind
    });
    table.finish();
    Some(PackFile {
        kind: kind?,
        name: name?.value,
        size: u64::try_from(size?).ok()?,
        sha256: sha256?.value,
    })
}

fn sending(mut table: TableReader<'_>) -> Option<Sending> {
    let member = table.required_text("member");
    let bodies = table.texts("bodies").into_iter();
    let bodies = bodies.map(|key| BodyKey(key.value)).collect();
    let language = table.required_text("language");
    let mut addresses = |key: &'static str| -> Vec<String> {
        let addresses = table.text_or_texts(key).into_iter();
        addresses.map(|address| address.value).collect()
    };
    let (to, copies) = (addresses("address"), addresses("copies"));
    let files = table.texts("files").into_iter();
    let files = files.map(|name| name.value).collect();
    table.finish();
    Some(Sending {
        member: member?.value,
        bodies,
        language: language?.value,
        addresses: to,
        copies,
        files,
    })
}

/// What is left out of it says nothing.
fn wording(mut table: TableReader<'_>) -> Wording {
    let mut count = |key: &'static str| {
        let count = table.integer(key).map_or(0, |count| count.value);
        usize::try_from(count).unwrap_or(0)
    };
    let pictures = [count("pictures"), count("marginal_pictures")];
    let wording = Wording {
        ours: Ours {
            headings: exact(&mut table, "headings"),
            lines: exact(&mut table, "lines"),
            pictures,
            marked: exact(&mut table, "marked"),
        },
        to_be_agreed: one(&mut table, "to_be_agreed"),
        table: table
            .table("comment_table", "[wording.comment_table]")
            .map_or_else(TableWords::default, table_words),
        items: table
            .tables("item", "[[wording.item]]")
            .into_iter()
            .map(item_wording)
            .collect(),
    };
    table.finish();
    wording
}

fn table_words(mut table: TableReader<'_>) -> TableWords {
    let mut kinds = exact(&mut table, "kinds").into_iter();
    let words = TableWords {
        body: one(&mut table, "body"),
        item: one(&mut table, "item"),
        text: one(&mut table, "text"),
        kind: one(&mut table, "kind"),
        comment: one(&mut table, "comment"),
        proposal: one(&mut table, "proposal"),
        decision: one(&mut table, "decision"),
        kinds: [(); 3].map(|()| kinds.next().unwrap_or_default()),
        choose: one(&mut table, "choose"),
        whole: one(&mut table, "whole"),
        whole_text: one(&mut table, "whole_text"),
    };
    table.finish();
    words
}

fn item_wording(mut table: TableReader<'_>) -> ItemWording {
    let item = ItemWording {
        key: one(&mut table, "key"),
        texts: exact(&mut table, "texts"),
        others: exact(&mut table, "others"),
        name: one(&mut table, "name"),
        lines: exact(&mut table, "lines"),
    };
    table.finish();
    item
}

fn one(table: &mut TableReader<'_>, key: &'static str) -> String {
    let text = table.exact_text(key);
    text.map_or_else(String::new, |text| text.value)
}

/// Returns texts as they stand there, blank ones too.
fn exact(table: &mut TableReader<'_>, key: &'static str) -> Vec<String> {
    let texts = table.list(key).iter();
    let texts = texts.map(|text| text.get_ref().as_str().unwrap_or_default());
    texts.map(str::to_owned).collect()
}

/// Returns the text of a manifest. The same manifest gives the same text.
pub fn manifest_text(manifest: &Manifest) -> String {
    let mut text = HEADING.to_owned();
    text += "\n[circulation]\n";
    line(&mut text, "symbol", toml_text(manifest.symbol.as_str()));
    line(&mut text, "revision", manifest.revision);
    line(&mut text, "date", manifest.date);
    line(&mut text, "deadline", manifest.deadline);
    if let Some(days) = manifest.silence_days {
        line(&mut text, "silence_days", days);
    }
    line(&mut text, "plan", toml_text(&manifest.plan_id));
    line(&mut text, "plan_hash", toml_text(&manifest.plan_hash));
    for file in &manifest.files {
        text += "\n[[file]]\n";
        line(&mut text, "name", toml_text(&file.name));
        line(&mut text, "kind", toml_text(file.kind.key()));
        line(&mut text, "size", file.size);
        line(&mut text, "sha256", toml_text(&file.sha256));
    }
    for sending in &manifest.sent {
        text += "\n[[sent]]\n";
        line(&mut text, "member", toml_text(&sending.member));
        let bodies = sending.bodies.iter().map(|body| toml_text(&body.0));
        line(&mut text, "bodies", toml::Value::Array(bodies.collect()));
        line(&mut text, "language", toml_text(&sending.language));
        match &sending.addresses[..] {
            [] => {}
            [address] => line(&mut text, "address", toml_text(address)),
            addresses => line(&mut text, "address", list(addresses)),
        }
        if !sending.copies.is_empty() {
            line(&mut text, "copies", list(&sending.copies));
        }
        let files = sending.files.iter().map(|name| toml_text(name));
        line(&mut text, "files", toml::Value::Array(files.collect()));
    }
    for Extension { date, deadline } in &manifest.extensions {
        text += "\n[[extension]]\n";
        line(&mut text, "date", date);
        line(&mut text, "deadline", deadline);
    }
    if let Some(wording) = &manifest.wording {
        text += "\n# How the draft and the table for comments were worded.\n[wording]\n";
        write_wording(&mut text, "wording", wording);
    }
    for (language, wording) in &manifest.translations {
        text += "\n# How they were worded in another language.\n[[translation]]\n";
        line(&mut text, "language", toml_text(language));
        write_wording(&mut text, "translation", wording);
    }
    text
}

fn write_wording(text: &mut String, heading: &str, wording: &Wording) {
    let Wording { ours, table, .. } = wording;
    line(text, "to_be_agreed", toml_text(&wording.to_be_agreed));
    line(text, "headings", list(&ours.headings));
    line(text, "lines", list(&ours.lines));
    line(text, "marked", list(&ours.marked));
    let [pictures, marginal] = ours.pictures;
    line(text, "pictures", pictures);
    line(text, "marginal_pictures", marginal);
    *text += &format!("\n[{heading}.comment_table]\n");
    for (key, value) in [
        ("body", &table.body),
        ("item", &table.item),
        ("text", &table.text),
        ("kind", &table.kind),
        ("comment", &table.comment),
        ("proposal", &table.proposal),
        ("decision", &table.decision),
        ("choose", &table.choose),
        ("whole", &table.whole),
        ("whole_text", &table.whole_text),
    ] {
        line(text, key, toml_text(value));
    }
    line(text, "kinds", list(&table.kinds));
    for item in &wording.items {
        *text += &format!("\n[[{heading}.item]]\n");
        line(text, "key", toml_text(&item.key));
        line(text, "texts", list(&item.texts));
        if !item.others.is_empty() {
            line(text, "others", list(&item.others));
        }
        line(text, "name", toml_text(&item.name));
        line(text, "lines", list(&item.lines));
    }
}

fn list(texts: &[String]) -> toml::Value {
    toml::Value::Array(texts.iter().map(|text| toml_text(text)).collect())
}

fn line(text: &mut String, key: &str, value: impl Display) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{key} = {value}");
}
