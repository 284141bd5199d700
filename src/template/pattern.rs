//! Phrases with places to fill in: `"Page {page} of {pages}"`.

/// A phrase with named places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<PatternElement>,
}

/// A piece of a [`Pattern`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternElement {
    Text(String),
    Placeable(String),
}

/// What is wrong with the text of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternError {
    /// A `{` without its `}`.
    Unclosed,
    /// A place that nothing fills.
    Unknown(String),
    /// A place that the phrase must have.
    Missing(&'static str),
}

impl Pattern {
    /// Reads a phrase that has exactly the given places, in any order and number.
    ///
    /// # Errors
    /// When a place is unknown, missing, or not closed.
    pub fn parse(text: &str, places: &[&'static str]) -> Result<Self, PatternError> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or(PatternError::Unclosed)?;
            if !places.contains(&name) {
                return Err(PatternError::Unknown(name.to_owned()));
            }
            if !before.is_empty() {
                parts.push(PatternElement::Text(before.to_owned()));
            }
            parts.push(PatternElement::Placeable(name.to_owned()));
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(PatternElement::Text(rest.to_owned()));
        }
        let pattern = Pattern { parts };
        match places.iter().find(|place| !pattern.has(place)) {
            Some(place) => Err(PatternError::Missing(place)),
            None => Ok(pattern),
        }
    }

    /// Makes a phrase without words.
    pub const fn empty() -> Self {
        Pattern { parts: Vec::new() }
    }

    fn has(&self, name: &str) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(part, PatternElement::Placeable(place) if place == name))
    }

    /// Returns the phrase piece by piece.
    pub fn parts(&self) -> &[PatternElement] {
        &self.parts
    }

    /// Returns the words before the first place, and those between it and the next one.
    pub fn around(&self) -> [&str; 2] {
        let is_place = |part: &PatternElement| matches!(part, PatternElement::Placeable(_));
        let place = self.parts.iter().position(is_place).unwrap_or(0);
        let before = place.checked_sub(1).and_then(|at| self.parts.get(at));
        [before, self.parts.get(place + 1)].map(|part| match part {
            Some(PatternElement::Text(text)) => text.as_str(),
            Some(PatternElement::Placeable(_)) | None => "",
        })
    }

    /// Returns whether a text can be the phrase with its places filled in.
    pub fn fits(&self, text: &str) -> bool {
        let mut rest = text;
        let mut is_open = false;
        for part in &self.parts {
            match part {
                PatternElement::Placeable(_) => is_open = true,
                PatternElement::Text(words) => {
                    let found = match is_open {
                        true => rest.find(words.as_str()),
                        false => rest.starts_with(words.as_str()).then_some(0),
                    };
                    let Some(at) = found else { return false };
                    rest = &rest[at + words.len()..];
                    is_open = false;
                }
            }
        }
        is_open || rest.is_empty()
    }

    /// Fills in the places; a place without a value stays empty.
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                PatternElement::Text(text) => text.as_str(),
                PatternElement::Placeable(name) => values
                    .iter()
                    .find(|(place, _)| place == name)
                    .map_or("", |(_, value)| *value),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_places_in_any_order() {
        let pattern = Pattern::parse("{b} of {a}!", &["a", "b"]).unwrap();
        assert_eq!(pattern.fill(&[("a", "{b}"), ("b", "2")]), "2 of {b}!");
    }

    #[test]
    fn knows_what_it_can_say() {
        let pattern = Pattern::parse("{a} of {b}.", &["a", "b"]).unwrap();
        assert!(pattern.fits("1 of 2."));
        assert!(!pattern.fits("1 of 2"));
        assert!(!pattern.fits("1 of 2. And more"));
        let open = Pattern::parse("Date: {a}", &["a"]).unwrap();
        assert!(open.fits("Date: 1 July 2016"));
        assert!(!open.fits("A date: 1 July 2016"));
    }

    #[test]
    fn refuses_unknown_missing_and_unclosed_places() {
        let parse = |text| Pattern::parse(text, &["a"]);
        assert_eq!(parse("{c}"), Err(PatternError::Unknown("c".to_owned())));
        assert_eq!(parse("none"), Err(PatternError::Missing("a")));
        assert_eq!(parse("{a"), Err(PatternError::Unclosed));
    }
}
