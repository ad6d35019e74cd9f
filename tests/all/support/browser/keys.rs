//! The keys of a keyboard, as Chromium wants them told.

use serde_json::{Value, json};

/// Shift, in the mask of held keys.
const SHIFT: u8 = 8;

/// The two events of pressing and letting go of a key: `Tab`, `Shift+Tab`, `Enter`, `Space`, arrows and the like.
pub(super) fn press(key: &str) -> [Value; 2] {
    let (held, name) = key.strip_prefix("Shift+").map_or((0, key), |name| (SHIFT, name));
    let (code, text) = match name {
        "Backspace" => (8, ""),
        "Tab" => (9, ""),
        "Enter" => (13, "\r"),
        "Escape" => (27, ""),
        "Space" => (32, " "),
        "End" => (35, ""),
        "Home" => (36, ""),
        "ArrowLeft" => (37, ""),
        "ArrowUp" => (38, ""),
        "ArrowRight" => (39, ""),
        "ArrowDown" => (40, ""),
        _ => panic!("{key:?} is not among the keys of the tests"),
    };
    let key = if name == "Space" { " " } else { name };
    let down = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
    let mut pressed = json!({
        "type": down, "key": key, "code": name, "windowsVirtualKeyCode": code, "modifiers": held,
    });
    if !text.is_empty() {
        pressed["text"] = json!(text);
    }
    let mut let_go = pressed.clone();
    let_go["type"] = json!("keyUp");
    [pressed, let_go]
}
