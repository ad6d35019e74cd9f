//! What a plan is: the questions it asks, the answers it holds and what follows from them. Pure: no input or output.

pub mod advice;
pub mod answers;
#[expect(missing_docs, reason = "a question's words, in content/words, are its documentation")]
#[cfg_attr(
    not(test),
    expect(clippy::wildcard_imports, reason = "the words that declare questions read as a language of their own")
)]
pub mod catalogue;
pub mod entry;
pub mod facts;
pub mod journey;
pub mod merge;
pub mod money;
pub mod options;
pub mod priority;
pub mod progress;
pub mod question;
pub mod readiness;
pub mod risk;
#[cfg(test)]
pub(crate) mod sample;
pub mod share;
pub mod suggest;
pub mod visible;

/// Rounds `a / b` half up, for `a >= 0` and `b > 0`.
fn round_half_up(a: u32, b: u32) -> u32 {
    (2 * a + b) / (2 * b)
}
