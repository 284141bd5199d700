//! Concept notes: what each is about and says, their templates, and what authors write.

mod kinds;
mod subjects;
mod templates;
