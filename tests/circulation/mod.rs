//! Circulating drafts: the register of members, the documents that go out, and the record of them.

pub(crate) mod documents;
mod extend;
mod manifest;
mod members;
mod pack;
