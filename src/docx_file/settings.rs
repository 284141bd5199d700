//! Settings of a document (ISO/IEC 29500-1 §17.15).

use crate::package::xml::{Event, XmlReader};
use crate::package::{Fault, Namespace};

/// Settings of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Whether changes are tracked.
    pub track_changes: bool,
    /// What alone authors may do, where that is enforced: `trackedChanges`, `comments`.
    pub protection: Option<String>,
}

impl Settings {
    /// Reads `settings.xml`.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Fault> {
        let mut xml = XmlReader::new(text);
        loop {
            let element = match xml.next()? {
                Event::Start(element) if element.namespace == Namespace::Word => element,
                Event::Eof => return Ok(()),
                _ => continue,
            };
            let is_no = |value: Option<&str>| matches!(value, Some("0" | "false" | "off"));
            match element.name() {
                "trackRevisions" => self.track_changes = !is_no(xml.value(&element)?.as_deref()),
                "documentProtection" => {
                    let enforced = xml.attribute(&element, Namespace::Word, "enforcement")?;
                    let what = xml.attribute(&element, Namespace::Word, "edit")?;
                    if enforced.is_some() && !is_no(enforced.as_deref()) {
                        self.protection = what.map(|what| what.into_owned());
                    }
                }
                _ => {}
            }
        }
    }
}
