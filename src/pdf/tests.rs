//! The papers as a reader gets them: whole, inside the margins, the same every time.

use super::{Paper, plan, sample, wall};

/// Folder for looking at the papers; set it to keep them.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("STANAP_KEEP_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).expect("the folder can be written");
    }
}

#[test]
fn wall_sheet_is_two_pages() {
    let painted = wall(&sample::stall(), Paper::A4).expect("paints");
    keep("wall.pdf", &painted.bytes);
    assert!(painted.missing.is_empty());
}

#[test]
fn full_plan_paints() {
    let painted = plan(&sample::stall(), Paper::A4).expect("paints");
    keep("plan.pdf", &painted.bytes);
    assert!(painted.missing.is_empty());
}
