//! `import-map.toml`: what a run assumed, to be changed by hand and handed in again.

use super::columns::is_own_key;
use super::role::ColumnRole;
use crate::diagnostic::is_unseen;
use crate::plan::translation::is_language_tag;
use serde::{Deserialize, Serialize};

/// What a person says about a source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportMap {
    #[serde(default)]
    pub(super) plan: PlanFacts,
    #[serde(default, rename = "table", skip_serializing_if = "Vec::is_empty")]
    pub(super) tables: Vec<TableRule>,
    #[serde(default, rename = "body", skip_serializing_if = "Vec::is_empty")]
    pub(super) bodies: Vec<BodyRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Written>,
}

/// What the source may leave out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlanFacts {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) organisation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<String>,
}

/// What a table is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TableRule {
    /// Its number among the tables of the source, from 1.
    pub(super) table: usize,
    /// Whether it is a part of the plan.
    #[serde(default = "yes")]
    pub(super) plan: bool,
    /// How many rows say what the columns are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) heading_rows: Option<usize>,
    #[serde(default)]
    pub(super) columns: Vec<String>,
}

/// Whom words in a cell name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BodyRule {
    pub(super) said: String,
    pub(super) means: Vec<String>,
}

/// What a run wrote, so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// SHA-256 of the plan file as it was written.
    pub plan: String,
    /// That of the log, where amendments were written into one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
}

fn yes() -> bool {
    true
}

const HEAD: &str = "\
# What `wem-report import` took the parts of the source for. Change what is wrong and say
# `wem-report import FILE --map THIS-FILE`; what is taken out is assumed anew.
#
# columns: one word a column, from the left: number, section, goal, action, step, responsible, lead,
# with, support, timeline, start, end, skip, the key of a column of the plan’s own, or of a month grid
# 2017-03, 2017-Q1, 2017 or \"time:Month 3\".
# [[body]]: said = what stands in a cell, means = the names that it is made of.

";

impl ImportMap {
    /// Reads a map.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, String> {
        let map: ImportMap = toml::from_str(text).map_err(|error| {
            let line = error
                .span()
                .map_or(1, |span| text[..span.start].matches('\n').count() + 1);
            format!(
                "line {line}: {}",
                error.message().lines().next().unwrap_or_default()
            )
        })?;
        match map.fault() {
            Some(fault) => Err(fault),
            None => Ok(map),
        }
    }

    /// Returns what it says that no plan file can say.
    fn fault(&self) -> Option<String> {
        let facts = [
            ("title", &self.plan.title),
            ("organisation", &self.plan.organisation),
            ("language", &self.plan.language),
        ];
        for (key, said) in facts {
            if said.as_ref().is_some_and(|said| is_unseen(said)) {
                return Some(format!("`{key}` of `[plan]` is blank"));
            }
        }
        if let Some(tag) = self
            .plan
            .language
            .as_ref()
            .filter(|tag| !is_language_tag(tag))
        {
            return Some(format!(
                "“{tag}” is no language tag, such as `en` or `pt-BR`"
            ));
        }
        for key in self.tables.iter().flat_map(|rule| &rule.columns) {
            if let ColumnRole::Own(key) = ColumnRole::of_key(key)
                && !is_own_key(&key)
            {
                return Some(format!(
                    "“{key}” is neither one of the words for columns nor a key that a column can have, such as `own-column`"
                ));
            }
        }
        for rule in &self.bodies {
            if rule.means.is_empty() {
                return Some(format!("“{}” means nobody: `means` is empty", rule.said));
            }
            if rule.means.iter().any(|name| is_unseen(name)) {
                return Some(format!("“{}” means a name that is blank", rule.said));
            }
        }
        None
    }

    /// Returns its text.
    pub fn text(&self) -> String {
        let text = toml::to_string(self).unwrap_or_default();
        format!("{HEAD}{text}")
    }

    pub(super) fn table(&self, number: usize) -> Option<&TableRule> {
        self.tables.iter().find(|rule| rule.table == number)
    }
}

impl TableRule {
    pub(super) fn roles(&self, width: usize) -> Vec<ColumnRole> {
        let said = self.columns.iter().map(|key| ColumnRole::of_key(key));
        said.chain(std::iter::repeat(ColumnRole::Skip))
            .take(width)
            .collect()
    }
}
