//! `docProps/custom.xml`: names and values by which a returned file is matched
//! (ISO/IEC 29500-1 §22.3).

use super::namespace;
use super::seal;
use super::xml::Xml;

/// Says that a property is a custom one (§22.3.2.2).
const FORMAT_ID: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

pub(crate) fn write(xml: &mut Xml, properties: &[(String, String)], seal: &str) {
    xml.element("Properties")
        .attribute("xmlns", namespace::CUSTOM_PROPERTIES)
        .attribute("xmlns:vt", namespace::VARIANT_TYPES)
        .content(|xml| {
            // Property ids begin at 2: 0 and 1 are reserved ([MS-OLEPS] §2.1).
            let properties = properties
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .chain([(seal::PROPERTY, seal)]);
            for (id, (name, value)) in (2..).zip(properties) {
                xml.element("property")
                    .attribute("fmtid", FORMAT_ID)
                    .attribute("pid", id)
                    .attribute("name", name)
                    .content(|xml| xml.element("vt:lpwstr").text(value));
            }
        });
}
