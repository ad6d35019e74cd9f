//! Tells cargo which folders are compiled in, so that a new migration or word file is noticed.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=content");
}
