//! The messages of the built-in file, as the build script declares them: what each group of them is
//! called, and which places each message has.

use super::file::Reader;
use super::message::Message;
use super::phrases::PhraseList;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
