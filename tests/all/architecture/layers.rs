//! The table of who may know whom.

/// A list of names that may be used, or all but a few.
pub enum May {
    /// These and no others.
    Only(&'static [&'static str]),
    /// All but these.
    AllBut(&'static [&'static str]),
}

impl May {
    /// Whether a name may be used.
    pub fn allows(&self, name: &str) -> bool {
        match self {
            Self::Only(names) => names.contains(&name),
            Self::AllBut(names) => !names.contains(&name),
        }
    }
}

/// One line of the table.
pub struct Layer {
    /// The module at the root of the crate.
    pub module: &'static str,
    /// Which of our modules it may use, besides itself.
    pub ours: May,
    /// Which crates it may use, besides std and those open to all.
    pub crates: May,
    /// The line in words.
    pub sentence: &'static str,
}

/// A crate that only gives errors their words binds nobody to anything.
pub const OPEN_TO_ALL: [&str; 1] = ["thiserror"];

const ANYTHING: May = May::AllBut(&[]);

/// The table.
pub const TABLE: [Layer; 17] = [
    Layer {
        module: "plan",
        ours: May::Only(&["packs"]),
        crates: May::Only(&["serde", "serde_json", "chrono", "unicode_normalization", "validator"]),
        sentence: "plan is pure: it may use packs, serde, serde_json, chrono, unicode_normalization and validator",
    },
    Layer {
        module: "packs",
        ours: May::Only(&[]),
        crates: May::Only(&["serde", "toml", "csv", "chrono", "chrono_tz", "include_dir"]),
        sentence: "packs reads data: it may use serde, toml, csv, chrono, chrono_tz and include_dir, and none of ours",
    },
    Layer {
        module: "words",
        ours: May::Only(&[]),
        crates: May::Only(&["fluent_bundle", "fluent_syntax", "unic_langid", "chrono", "include_dir", "tracing"]),
        sentence: "words speaks: it may use the Fluent crates, unic_langid, chrono, include_dir and tracing, none of ours",
    },
    Layer {
        module: "outline",
        ours: May::Only(&["plan", "packs", "words"]),
        crates: May::AllBut(&["actix_web", "askama", "diesel", "printpdf"]),
        sentence: "outline says what stands on a paper: it may use plan, packs and words, never store, web or printpdf",
    },
    Layer {
        module: "pdf",
        ours: May::Only(&["outline"]),
        crates: May::Only(&[
            "printpdf",
            "lopdf",
            "allsorts",
            "notosans",
            "fast_qr",
            "flate2",
            "sha2",
            "tiny_skia",
            "png",
        ]),
        sentence: "pdf paints outlines and knows no plan: it may use outline, printpdf, lopdf, allsorts, notosans, fast_qr, flate2, sha2, tiny_skia and png",
    },
    Layer {
        module: "export",
        ours: May::Only(&["plan", "packs", "words", "outline"]),
        crates: May::AllBut(&["actix_web", "askama", "diesel", "printpdf"]),
        sentence: "export writes files and reads them back: it may use plan, packs, words and outline, never store or web",
    },
    Layer {
        module: "tally",
        ours: May::Only(&["plan"]),
        crates: May::Only(&["serde", "serde_json", "chrono"]),
        sentence: "tally counts and is pure: it may use plan, serde, serde_json and chrono",
    },
    Layer {
        module: "cases",
        ours: May::Only(&["plan", "packs"]),
        crates: May::Only(&["serde", "toml", "chrono"]),
        sentence: "cases reads sample plans: it may use plan, packs, serde, toml and chrono",
    },
    Layer {
        module: "logo",
        ours: May::Only(&[]),
        crates: May::Only(&["image", "sha2"]),
        sentence: "logo reads pictures that others hand in: it may use image and sha2, and none of ours",
    },
    Layer {
        module: "machine",
        ours: May::Only(&[]),
        crates: May::Only(&["if_addrs", "fs4"]),
        sentence: "machine tells of the computer: it may use if_addrs and fs4, and none of ours",
    },
    Layer {
        module: "store",
        ours: May::AllBut(&["web", "words", "outline", "pdf", "plan", "export", "tally", "cli"]),
        crates: May::AllBut(&["actix_web", "askama", "printpdf", "fluent_bundle", "fluent_syntax"]),
        sentence: "store keeps: it never uses web, words, outline, pdf, plan or export; papers and answers reach it as text",
    },
    Layer {
        module: "web",
        ours: May::AllBut(&["cli"]),
        crates: May::AllBut(&["diesel", "printpdf"]),
        sentence: "web shows: it may use everything but cli, diesel and printpdf",
    },
    Layer { module: "settings", ours: ANYTHING, crates: ANYTHING, sentence: "settings may use anything" },
    Layer { module: "cli", ours: ANYTHING, crates: ANYTHING, sentence: "cli may use anything" },
    Layer { module: "main", ours: ANYTHING, crates: ANYTHING, sentence: "main may use anything" },
    Layer { module: "lib", ours: ANYTHING, crates: ANYTHING, sentence: "lib may use anything" },
    Layer { module: "bin", ours: ANYTHING, crates: ANYTHING, sentence: "bin may use anything" },
];
