//! The rules, a file each: what it finds, why that matters, an example, its message and its help.
//!
//! A new rule is a file, two lines here and its section of `docs/diagnostics.md`, which
//! `UPDATE_DOCS=1 cargo test diagnostics` writes where its heading stands.

mod alike_keys;
mod alike_names;
mod ambiguous_date;
mod bidi_control_character;
mod body_not_yet_existing;
mod character_not_shown;
mod circular_wait;
mod control_character;
mod due_before_awaited;
mod invisible_character;
mod no_convention;
mod no_figure;
mod no_number;
mod no_responsibility;
mod no_timeline;
mod number_out_of_order;
mod number_outside_parent;
mod numbering_gap;
mod odd_number;
mod refused_allowance;
mod repeated_body;
pub(super) mod repeated_key;
mod repeated_number;
mod reversed_timeline;
mod undated_timeline;
mod unknown_code;
mod unknown_event;
mod unknown_item;
mod unregistered_name;
mod unused_allowance;
mod unused_body;
mod unused_event;
mod work_after_event;

use super::rule::Rule;

/// All rules, in the order in which they run: those about allowances last, once all others were
/// offered to them.
pub const RULES: &[&Rule] = &[
    &undated_timeline::RULE,
    &reversed_timeline::RULE,
    &ambiguous_date::RULE,
    &no_convention::RULE,
    &no_figure::RULE,
    &unregistered_name::RULE,
    &repeated_key::RULE,
    &alike_keys::RULE,
    &repeated_number::RULE,
    &numbering_gap::RULE,
    &number_out_of_order::RULE,
    &number_outside_parent::RULE,
    &odd_number::RULE,
    &no_number::RULE,
    &unused_body::RULE,
    &repeated_body::RULE,
    &unknown_event::RULE,
    &alike_names::RULE,
    &unused_event::RULE,
    &no_responsibility::RULE,
    &no_timeline::RULE,
    &body_not_yet_existing::RULE,
    &unknown_item::RULE,
    &circular_wait::RULE,
    &due_before_awaited::RULE,
    &work_after_event::RULE,
    &control_character::RULE,
    &bidi_control_character::RULE,
    &invisible_character::RULE,
    &character_not_shown::RULE,
    &unknown_code::RULE,
    &refused_allowance::RULE,
    &unused_allowance::RULE,
];
