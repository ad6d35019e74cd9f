//! What a plan is: the questions it asks, the answers it holds and what follows from them. Pure: no input or output.

pub mod answers;
#[expect(missing_docs, reason = "a question's words, in content/words, are its documentation")]
pub mod catalogue;
pub mod question;
