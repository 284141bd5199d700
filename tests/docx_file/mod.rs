//! Documents that come back as DOCX: written by hand after Word's habits, saved by other programs,
//! damaged, and made to do harm.

pub(crate) mod example;
mod hostile;
mod marks;
mod other_programs;
mod random;
mod slots;
mod text;
mod tracked;
