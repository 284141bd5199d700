//! Circulating drafts: the register of members, and the record of what was sent.

mod manifest;
mod members;
