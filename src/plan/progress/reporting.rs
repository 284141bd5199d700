//! What a plan says of its reports (`[progress]` in the plan file), apart from thresholds.

/// Who prepares reports, and what they ask for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reporting {
    pub prepared_by: Option<String>,
    /// Who decides on what is asked, such as "the General Assembly".
    pub asked_of: Option<String>,
    /// What is asked of them, in the order of the file.
    pub asks: Vec<String>,
}
