//! Where pictures of the pages go, when somebody wants to look at them.

use std::path::PathBuf;

/// Names the folder: `STANAP_SCREENS=pictures cargo test screens`.
const VARIABLE: &str = "STANAP_SCREENS";

/// The folder for pictures that stay; none when nobody asked for them.
pub fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os(VARIABLE)?);
    std::fs::create_dir_all(&folder).unwrap_or_else(|problem| panic!("{}: {problem}", folder.display()));
    Some(folder)
}
