//! Concept notes: what each is about and says, their templates, and what authors write.

pub(crate) mod kinds;
mod returned;
mod subjects;
mod templates;
