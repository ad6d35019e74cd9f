//! Where the programs are that judge pages: axe-core and the Nu HTML checker, which `tests/check.sh` installs.

use std::path::PathBuf;

/// Names the folder: `STANAP_PAGE_CHECKERS=folder`, with `node_modules` inside.
const VARIABLE: &str = "STANAP_PAGE_CHECKERS";

/// A file of the folder; without it the test fails and says how to get one.
pub fn file(name: &str) -> PathBuf {
    let folder = std::env::var_os(VARIABLE).unwrap_or_else(|| {
        panic!("{VARIABLE} is not set: run ./tests/check.sh, which installs the checkers of pages for the tests")
    });
    let path = PathBuf::from(folder).join("node_modules").join(name);
    assert!(path.is_file(), "{VARIABLE} leads to no {}", path.display());
    path
}

/// The text of axe, to be run inside a page.
pub fn axe() -> String {
    std::fs::read_to_string(file("axe-core/axe.min.js")).expect("axe can be read")
}

/// The Nu HTML checker, to be run with Java.
pub fn nu() -> PathBuf {
    file("vnu-jar/build/dist/vnu.jar")
}
