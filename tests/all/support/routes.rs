//! The routes of the program, read from the one list that it is made of.

use std::collections::BTreeSet;

/// The routes of the program as `src/web.rs` lists them, each a method and a path.
pub fn routes() -> BTreeSet<(String, String)> {
    let source = include_str!("../../../src/web.rs");
    let mut found = BTreeSet::new();
    for line in source.lines() {
        for (start, reads) in [("page(\"/", true), ("at(\"/", false)] {
            let Some((_, rest)) = line.split_once(start) else { continue };
            let path = format!("/{}", rest.split('"').next().unwrap_or_default());
            assert!(
                !line.contains(".route(put") && !line.contains(".route(delete"),
                "a method the matrix does not know"
            );
            if reads {
                found.insert(("GET".to_owned(), path.clone()));
            }
            if line.contains(".route(post()") {
                found.insert(("POST".to_owned(), path));
            }
        }
    }
    found
}
