//! Templates: words by language, theme and fonts; texts in Markdown.
//!
//! All of them are built into the program; a user's `templates/` folder takes their place file by
//! file. This module must not know the plan's rules nor any file format of a document, and reads
//! no file itself: whoever runs it hands in how.

pub(crate) mod families;
pub(crate) mod labels;
mod language;
mod logo;
#[doc(hidden)]
pub mod markdown;
#[doc(hidden)]
pub mod note;
mod spelling;
mod theme;

pub use labels::Labels;
pub(crate) use labels::{FeedbackLabels, Message, PathPhrase, PatternElement, Phrase};
#[doc(hidden)]
pub use language::TemplateLanguage;
pub(crate) use language::direction;
#[doc(hidden)]
pub use markdown::MarkdownSetup;
#[doc(hidden)]
pub use note::NoteTemplate;
use theme::LogoFile;
pub use theme::Theme;

use crate::diagnostic::{Diagnostic, SourceId, Sources, Span};
use crate::document::{FontFace, Fonts, Logo};
use crate::plan::Levels;
use labels::LabelFile;
use language::FALLBACK_LANGUAGE;
use skrifa::{FontRef, MetadataProvider};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// The built-in file of labels, which stands in where a file lacks some.
const BUILT_IN_LABELS: &str = include_str!("../../templates/labels/en.ftl");

/// The template of the note that goes with every draft.
pub(crate) const COVER_NOTE: &str = "circulation/cover-note.md";

/// The template of the page that tells members how to answer.
#[doc(hidden)]
pub const HOW_TO_ANSWER: &str = "circulation/how-to-answer.md";

/// The template of messages that remind members.
pub(crate) const REMINDER: &str = "circulation/reminder.md";

/// An organisation's own Word template, which all DOCX files are made with. None is built in.
pub(crate) const REFERENCE: &str = "reference.docx";

/// The templates of what goes out to members, with what calls name them.
#[doc(hidden)]
pub const LETTERS: [(&str, &str); 3] = [
    ("cover-note", COVER_NOTE),
    ("how-to-answer", HOW_TO_ANSWER),
    ("reminder", REMINDER),
];

/// A file of the user's `templates/` folder, if it is there.
pub type ReadFile<'a> = dyn Fn(&str) -> Result<Option<Vec<u8>>, Diagnostic> + 'a;

/// A template's path in the folder of templates, and what stands in it.
type FoundTemplate = (String, Cow<'static, [u8]>);

/// The template files: the user's over the embedded ones.
pub struct Library<'a> {
    read: &'a ReadFile<'a>,
    /// The folder's path, for messages.
    folder: String,
}

impl std::fmt::Debug for Library<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Library")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl<'a> Library<'a> {
    /// Makes a library of the embedded files, with `read` asked first for each of them.
    pub fn new(folder: impl Into<String>, read: &'a ReadFile<'a>) -> Self {
        Library {
            read,
            folder: folder.into(),
        }
    }

    /// Makes a library of the embedded files alone.
    pub fn embedded() -> Library<'static> {
        Library {
            read: &|_| Ok(None),
            folder: "templates".to_owned(),
        }
    }

    /// Returns the words for a language. Where there are none, English ones, with a warning.
    ///
    /// # Errors
    /// When the file cannot be read or is not one of labels.
    pub fn labels(
        &self,
        language: &str,
        sources: &mut Sources,
    ) -> Result<(Labels, Vec<Diagnostic>), Vec<Diagnostic>> {
        self.labels_of(language, &Levels::default(), sources)
    }

    /// Returns the words for a language, with a plan's own words for its levels.
    ///
    /// Those of the user come before the built-in ones, and those of a regional tag before those of its
    /// language; each file adds what the ones before it lack.
    ///
    /// # Errors
    /// Those of [`Library::labels`].
    pub fn labels_of(
        &self,
        language: &str,
        levels: &Levels,
        sources: &mut Sources,
    ) -> Result<(Labels, Vec<Diagnostic>), Vec<Diagnostic>> {
        let chain = language::chain(language);
        for tag in &chain {
            self.refuse_outdated(tag)?;
        }
        let mut files = self.label_files(&chain, sources)?;
        let mut warnings = Vec::new();
        if files.is_empty() {
            let primary = language::primary(language);
            warnings.push(
                Diagnostic::warning(
                    "no-labels",
                    format!("no words for the language “{language}”; English ones are used"),
                )
                .help(format!(
                    "translate templates/labels/en.ftl and save it as {}/labels/{primary}.ftl",
                    self.folder
                )),
            );
            files = self.label_files(&language::chain(FALLBACK_LANGUAGE), sources)?;
        }
        let (labels, lacks) = Labels::parse(&files, sources, levels, language::zero(language))?;
        warnings.extend(lacks);
        Ok((labels, warnings))
    }

    /// Returns the files of labels of some tags: of each tag the user's, then the built-in one.
    fn label_files(
        &self,
        tags: &[String],
        sources: &mut Sources,
    ) -> Result<Vec<LabelFile>, Vec<Diagnostic>> {
        let mut files = Vec::new();
        for tag in tags {
            let path = format!("labels/{tag}.ftl");
            let own = (self.read)(&path).map_err(|error| vec![error])?;
            let own = own.map(|bytes| (Cow::Owned(bytes), false));
            let built_in = embedded(&path).map(|bytes| (Cow::Borrowed(bytes), true));
            for (bytes, is_built_in) in own.into_iter().chain(built_in) {
                files.push(LabelFile {
                    source: self.source(&path, bytes, sources)?,
                    language: tag.clone(),
                    is_built_in,
                });
            }
        }
        Ok(files)
    }

    /// Refuses a file of labels as releases before this one had them.
    fn refuse_outdated(&self, language: &str) -> Result<(), Vec<Diagnostic>> {
        let path = format!("labels/{language}.toml");
        match (self.read)(&path).map_err(|error| vec![error])? {
            None => Ok(()),
            Some(_) => Err(vec![
                Diagnostic::error(
                    "outdated-labels",
                    format!(
                        "{}/{path} is a file of labels as earlier releases had them",
                        self.folder
                    ),
                )
                .help(format!(
                    "write its words into {}/labels/{language}.ftl, beginning with a copy of the \
                     built-in en.ftl (`wem-report init` writes it), and delete it",
                    self.folder
                )),
            ]),
        }
    }

    /// Returns the theme.
    ///
    /// # Errors
    /// When the file cannot be read or is no theme.
    pub fn theme(
        &self,
        sources: &mut Sources,
    ) -> Result<(Theme, Vec<Diagnostic>), Vec<Diagnostic>> {
        match self.text("theme.toml", sources)? {
            Some(source) => {
                let (mut theme, findings) = Theme::parse(source, sources)?;
                let logo = theme.logo_file.as_ref();
                theme.logo = logo.map(|file| self.logo(file)).transpose()?;
                Ok((theme, findings))
            }
            None => Err(vec![missing("theme.toml")]),
        }
    }

    /// Returns the template of a kind of concept note, if there is one.
    ///
    /// # Errors
    /// When the file cannot be read, or has no head.
    pub fn note(
        &self,
        kind: &str,
        language: TemplateLanguage<'_>,
        sources: &mut Sources,
    ) -> Result<Option<NoteTemplate>, Vec<Diagnostic>> {
        match self.spoken(&note::file(kind), language, sources)? {
            Some(source) => NoteTemplate::parse(source, sources).map(Some),
            None => Ok(None),
        }
    }

    /// Returns the template of the note that goes with every draft.
    ///
    /// # Errors
    /// When the file cannot be read, or has no head.
    pub fn cover_note(
        &self,
        language: TemplateLanguage<'_>,
        sources: &mut Sources,
    ) -> Result<NoteTemplate, Vec<Diagnostic>> {
        self.letter(COVER_NOTE, language, sources)
    }

    /// Returns the template of a letter, by its path: one of [`LETTERS`].
    ///
    /// # Errors
    /// When the file cannot be read, or has no head.
    pub fn letter(
        &self,
        path: &str,
        language: TemplateLanguage<'_>,
        sources: &mut Sources,
    ) -> Result<NoteTemplate, Vec<Diagnostic>> {
        match self.spoken(path, language, sources)? {
            Some(source) => NoteTemplate::parse(source, sources),
            None => Err(vec![missing(path)]),
        }
    }

    /// Returns where the template is that is taken for a language, and whether it is the user's.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn place(
        &self,
        path: &str,
        language: TemplateLanguage<'_>,
    ) -> Result<Option<(String, bool)>, Diagnostic> {
        let found = self.found(path, language)?;
        Ok(found.map(|(path, bytes)| (path, matches!(bytes, Cow::Owned(_)))))
    }

    /// Finds a template in a language: the user's of that language; the user's own, where it is the
    /// plan's language; the built-in one of that language; the user's own, whatever its language; the
    /// built-in English one.
    fn found(
        &self,
        path: &str,
        language: TemplateLanguage<'_>,
    ) -> Result<Option<FoundTemplate>, Diagnostic> {
        let tags = language::chain(language.wanted);
        let of_tags = || tags.iter().map(|tag| format!("{tag}/{path}"));
        let own = |path: String| -> Result<_, Diagnostic> {
            Ok((self.read)(&path)?.map(|bytes| (path, Cow::Owned(bytes))))
        };
        for path in of_tags() {
            if let Some(found) = own(path)? {
                return Ok(Some(found));
            }
        }
        let of_plan = own(path.to_owned())?;
        if language.is_plans() && of_plan.is_some() {
            return Ok(of_plan);
        }
        let built_in = |path: String| Some((embedded(&path)?, path));
        let is_fallback = tags.iter().any(|tag| tag == FALLBACK_LANGUAGE);
        let spoken = of_tags().chain(is_fallback.then(|| path.to_owned()));
        if let Some((bytes, path)) = spoken.into_iter().find_map(built_in) {
            return Ok(Some((path, Cow::Borrowed(bytes))));
        }
        let last = || built_in(path.to_owned()).map(|(bytes, path)| (path, Cow::Borrowed(bytes)));
        Ok(of_plan.or_else(last))
    }

    fn spoken(
        &self,
        path: &str,
        language: TemplateLanguage<'_>,
        sources: &mut Sources,
    ) -> Result<Option<SourceId>, Vec<Diagnostic>> {
        match self.found(path, language).map_err(|error| vec![error])? {
            Some((path, Cow::Borrowed(bytes))) => {
                let bytes = spelling::spelled(bytes, &path, language.wanted);
                self.source(&path, bytes, sources).map(Some)
            }
            Some((path, bytes)) => self.source(&path, bytes, sources).map(Some),
            None => Ok(None),
        }
    }

    /// Returns the bytes of the organisation's own Word template, if there is one.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn reference(&self) -> Result<Option<Vec<u8>>, Diagnostic> {
        (self.read)(REFERENCE)
    }

    /// Returns the path of a template in the user's folder, for messages.
    pub(crate) fn path_of(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    /// Returns the fonts that a theme names.
    ///
    /// # Errors
    /// When a file is not there, cannot be read, or is no font.
    pub fn fonts(&self, theme: &Theme) -> Result<Fonts, Vec<Diagnostic>> {
        let mut errors = Vec::new();
        let mut faces = Vec::new();
        for name in &theme.font_files {
            match self.face(&name.value, name.span) {
                Ok(face) => faces.push(face),
                Err(error) => errors.push(error),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Fonts {
            families: theme
                .font_families
                .iter()
                .map(|family| family.value.clone())
                .collect(),
            complex_family: theme.complex_family.value.clone(),
            faces,
            named: theme.named_fonts.clone(),
        })
    }

    fn logo(&self, file: &LogoFile) -> Result<Logo, Vec<Diagnostic>> {
        let name = &file.name.value;
        let unusable = |what: &str, help: String| {
            vec![
                Diagnostic::error("unusable-logo", format!("{name} {what}"))
                    .at(file.name.span)
                    .help(help),
            ]
        };
        let put = || format!("put a PNG file of that name into {}/", self.folder);
        let is_plain =
            !name.is_empty() && !name.contains(['/', '\\', ':']) && !name.starts_with('.');
        if !is_plain {
            return Err(unusable("is no name of a file", put()));
        }
        let bytes = (self.read)(name).map_err(|error| vec![error])?;
        let Some(bytes) = bytes else {
            return Err(unusable("is not there", put()));
        };
        match logo::size(&bytes) {
            Ok((width, height)) => Ok(Logo {
                data: Arc::new(bytes),
                alternative: file.alternative.clone(),
                width: file.height.share(width, height),
                height: file.height,
            }),
            Err(what) => Err(unusable(what, logo::HELP.to_owned())),
        }
    }

    fn face(&self, name: &str, named_at: Span) -> Result<FontFace, Diagnostic> {
        let path = format!("fonts/{name}");
        let data: Arc<dyn AsRef<[u8]> + Send + Sync> = match self.bytes(&path)? {
            Some(Cow::Borrowed(bytes)) => Arc::new(bytes),
            Some(Cow::Owned(bytes)) => Arc::new(bytes),
            None => {
                return Err(
                    Diagnostic::error("missing-font", format!("no font file {name}"))
                        .at(named_at)
                        .help(format!("put it into {}/fonts/", self.folder)),
                );
            }
        };
        if FontRef::new((*data).as_ref()).is_err() {
            return Err(
                Diagnostic::error("unusable-font", format!("{name} is no font file"))
                    .at(named_at)
                    .help("use a TrueType or OpenType file (.ttf, .otf)"),
            );
        }
        Ok(FontFace {
            name: name.to_owned(),
            data,
        })
    }

    fn text(&self, path: &str, sources: &mut Sources) -> Result<Option<SourceId>, Vec<Diagnostic>> {
        match self.bytes(path).map_err(|error| vec![error])? {
            Some(bytes) => self.source(path, bytes, sources).map(Some),
            None => Ok(None),
        }
    }

    fn source(
        &self,
        path: &str,
        bytes: Cow<'static, [u8]>,
        sources: &mut Sources,
    ) -> Result<SourceId, Vec<Diagnostic>> {
        let shown = format!("{}/{path}", self.folder);
        match String::from_utf8(bytes.into_owned()) {
            Ok(text) => Ok(sources.add(shown, text)),
            Err(error) => Err(vec![
                Diagnostic::error(
                    "invalid-utf8",
                    format!(
                        "{shown} is not UTF-8 at byte {}",
                        error.utf8_error().valid_up_to()
                    ),
                )
                .help("save the file as UTF-8"),
            ]),
        }
    }

    fn bytes(&self, path: &str) -> Result<Option<Cow<'static, [u8]>>, Diagnostic> {
        if let Some(bytes) = (self.read)(path)? {
            return Ok(Some(Cow::Owned(bytes)));
        }
        Ok(embedded(path).map(Cow::Borrowed))
    }
}

/// Files of the `templates/` folder that are built in, by their path in it, in order.
static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Returns a built-in file.
#[doc(hidden)]
pub fn embedded(path: &str) -> Option<&'static [u8]> {
    let found = EMBEDDED.binary_search_by_key(&path, |(name, _)| name);
    found.ok().map(|index| EMBEDDED[index].1)
}

/// Returns the built-in template of a language with its path, the English one where there is none.
#[doc(hidden)]
pub fn built_in(path: &str, language: &str) -> Option<(String, &'static [u8])> {
    let tags = language::chain(language);
    let spoken = tags.iter().map(|tag| format!("{tag}/{path}"));
    let mut all = spoken.chain([path.to_owned()]);
    all.find_map(|path| Some((embedded(&path)?, path)).map(|(bytes, path)| (path, bytes)))
}

/// Returns the built-in file of labels of a language with its path, if there is one.
pub(crate) fn built_in_labels(language: &str) -> Option<(String, &'static [u8])> {
    let mut paths = language::chain(language)
        .into_iter()
        .map(|tag| format!("labels/{tag}.ftl"));
    paths.find_map(|path| embedded(&path).map(|bytes| (path, bytes)))
}

/// Returns the tags of the languages that have built-in labels, in their order.
#[doc(hidden)]
pub fn languages() -> impl Iterator<Item = &'static str> {
    built_in_files().filter_map(|path| path.strip_prefix("labels/")?.strip_suffix(".ftl"))
}

/// Returns the paths of all files that are built in, in their order.
fn built_in_files() -> impl Iterator<Item = &'static str> {
    EMBEDDED.iter().map(|(path, _)| *path)
}

/// Reads a template's TOML into its raw shape.
fn read_toml<T: serde::de::DeserializeOwned>(
    source: SourceId,
    sources: &Sources,
) -> Result<T, Vec<Diagnostic>> {
    read_toml_part(source, sources, 0..sources.text(source).len())
}

/// Reads the part of a template that is TOML into its raw shape.
fn read_toml_part<T: serde::de::DeserializeOwned>(
    source: SourceId,
    sources: &Sources,
    part: Range<usize>,
) -> Result<T, Vec<Diagnostic>> {
    let start = part.start;
    toml::from_str(&sources.text(source)[part])
        .map_err(|error| vec![bad_template(&error, source, start)])
}

/// Says what is wrong with TOML that begins at the byte `start` of a template.
fn bad_template(error: &toml::de::Error, source: SourceId, start: usize) -> Diagnostic {
    let finding = Diagnostic::error("bad-template", error.message().trim().to_lowercase())
        .help("compare the file with the built-in one (`wem-report init` writes it)");
    match error.span() {
        Some(span) => finding.at(Span::new(source, start + span.start..start + span.end)),
        None => finding,
    }
}

fn missing(path: &str) -> Diagnostic {
    Diagnostic::error("missing-template", format!("no template {path}"))
}

/// Says which characters the fonts can show.
#[doc(hidden)]
pub struct Coverage<'f> {
    faces: Vec<FontRef<'f>>,
}

impl std::fmt::Debug for Coverage<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Coverage")
            .field("faces", &self.faces.len())
            .finish()
    }
}

impl<'f> Coverage<'f> {
    /// Looks into all faces; files that are no fonts show nothing.
    pub fn new(fonts: &'f Fonts) -> Self {
        Coverage {
            faces: fonts
                .faces
                .iter()
                .filter_map(|face| FontRef::new((*face.data).as_ref()).ok())
                .collect(),
        }
    }

    /// Returns whether some face has the character.
    pub fn shows(&self, c: char) -> bool {
        c.is_ascii_graphic()
            || c == ' '
            || self
                .faces
                .iter()
                .any(|face| face.charmap().map(c).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_fonts_have_the_signs_of_mathematics() {
        let library = Library::embedded();
        let (theme, _) = library.theme(&mut Sources::default()).expect("the theme");
        let fonts = library.fonts(&theme).expect("the fonts");
        assert_eq!(families::missing(&theme, &fonts), []);
        let coverage = Coverage::new(&fonts);
        for c in "≠≤≥→←↔⇒∑∏√∞≈∆∂∫∈−×÷±½".chars() {
            assert!(coverage.shows(c), "{c}");
        }
        assert!(!coverage.shows('\u{13000}'), "no hieroglyphs");
    }
}
