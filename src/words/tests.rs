//! What the words promise.
