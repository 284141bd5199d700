//! Concept notes: what each is about and says, their templates, and what authors write.

mod subjects;
mod templates;
