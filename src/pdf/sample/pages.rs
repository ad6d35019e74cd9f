//! Pages of the full plan of the stall.

use crate::outline::Page;

pub fn stall() -> Vec<Page> {
    Vec::new()
}
