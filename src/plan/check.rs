//! The rules a plan should keep.
